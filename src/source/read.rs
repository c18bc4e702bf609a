//! The folders of the root from end to end, with links followed as far as they lead.
//!
//! A link is the author's: one that leads nowhere, back or out of the root is told at its place and
//! not followed. What the system refuses is a [`Fault`].

use super::{Fault, LARGEST, RawFile, Unread};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// The parts of a root that a build is made of.
const PARTS: &[&str] = &["prospectus.yaml", "catalog", "content", "themes"];

/// Reads all files that a build is made of.
///
/// # Errors
/// A file or folder that the system refuses to read.
pub fn read(root: &Path) -> Result<Vec<RawFile>, Fault> {
    let home = root
        .canonicalize()
        .map_err(|cause| Fault::new("open", root, cause))?;
    let mut walk = Walk {
        home: &home,
        above: Vec::new(),
        files: Vec::new(),
    };
    for part in PARTS {
        let start = home.join(part);
        match start.symlink_metadata() {
            Ok(_) => walk.entry(&start, part)?,
            Err(cause) if cause.kind() == ErrorKind::NotFound => {}
            Err(cause) => return Err(Fault::new("read", &start, cause)),
        }
    }
    Ok(walk.files)
}

/// A walk through folders.
struct Walk<'h> {
    home: &'h Path,
    /// The folders in which it stands, without links.
    above: Vec<PathBuf>,
    files: Vec<RawFile>,
}

impl Walk<'_> {
    /// Takes a file or folder by its path from the root.
    fn entry(&mut self, place: &Path, path: &str) -> Result<(), Fault> {
        let fault = |cause: Error| Fault::new("read", place, cause);
        let is_link = place.symlink_metadata().map_err(fault)?.is_symlink();
        let real = match place.canonicalize() {
            Ok(real) => real,
            Err(cause) if is_link => {
                let why = unfollowed(&cause).ok_or_else(|| fault(cause))?;
                return self.unread(path, why);
            }
            Err(cause) => return Err(fault(cause)),
        };
        if !real.starts_with(self.home) {
            return self.unread(path, Unread::LinkOut);
        }
        let told = real.metadata().map_err(fault)?;
        if told.is_file() && told.len() > LARGEST {
            self.unread(path, Unread::TooLarge)
        } else if told.is_file() {
            let bytes = std::fs::read(&real).map_err(fault)?;
            self.files.push(RawFile {
                path: path.to_owned(),
                bytes: Ok(bytes),
            });
            Ok(())
        } else if told.is_dir() {
            self.folder(real, path)
        } else {
            Ok(())
        }
    }

    fn folder(&mut self, real: PathBuf, path: &str) -> Result<(), Fault> {
        if self.above.iter().any(|above| above.starts_with(&real)) {
            return self.unread(path, Unread::LinkCircle);
        }
        let fault = |cause: Error| Fault::new("read", &real, cause);
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&real).map_err(fault)? {
            names.push(entry.map_err(fault)?.file_name());
        }
        names.sort();
        self.above.push(real.clone());
        for name in names {
            let shown = name.to_string_lossy();
            let path = format!("{path}/{shown}");
            if is_hidden(&shown) {
                continue;
            }
            match name.to_str() {
                Some(_) => self.entry(&real.join(&name), &path)?,
                None => self.unread(&path, Unread::NameNotUtf8)?,
            }
        }
        self.above.pop();
        Ok(())
    }

    /// Notes what is not read. This never fails; the answer is that of its callers.
    fn unread(&mut self, path: &str, why: Unread) -> Result<(), Fault> {
        self.files.push(RawFile {
            path: path.to_owned(),
            bytes: Err(why),
        });
        Ok(())
    }
}

/// Why a link cannot be followed, where that is not the machine's fault.
fn unfollowed(cause: &Error) -> Option<Unread> {
    match cause.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Some(Unread::LinkNowhere),
        ErrorKind::PermissionDenied => None,
        // What else keeps a link from being followed is that it leads to itself.
        _ => Some(Unread::LinkCircle),
    }
}

/// Names of files that editors and systems leave behind.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#')
}
