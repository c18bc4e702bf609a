//! The folder in which what differs is put together, file by file.
//!
//! A page stands in a folder of its own, beside those of many other pages. So the folder around them
//! stays open, and the system need not find the way to it for every file.

use super::standing::stamp;
use crate::memory::Stamp;
use crate::source::Fault;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Files on their way to a new site.
pub(super) struct Staging {
    root: PathBuf,
    /// The folder around the one of the last file.
    open: Option<Open>,
}

impl Staging {
    /// Files will be put below this folder, which need not be there.
    pub(super) fn below(root: PathBuf) -> Self {
        Self { root, open: None }
    }

    /// The folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Writes a file, in folders that are made for it, and says how it looks.
    ///
    /// # Errors
    /// What the disk refuses.
    pub(super) fn write(&mut self, path: &str, bytes: &[u8]) -> Result<Stamp, Fault> {
        let (folder, _) = path.rsplit_once('/').unwrap_or(("", path));
        let (around, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        let mut open = match self.open.take() {
            Some(open) if open.path == around => open,
            _ => Open::new(&self.root, around)?,
        };
        let fault = |what, cause| Fault::new(what, &self.root.join(path), cause);
        // The open folder itself is there.
        if !name.is_empty() && open.last != name {
            match open.folder.make(name) {
                Err(cause) if cause.kind() != ErrorKind::AlreadyExists => {
                    return Err(fault("make the folder of", cause));
                }
                _ => name.clone_into(&mut open.last),
            }
        }
        let within = path[around.len()..].trim_start_matches('/');
        let written = open.folder.create(within).and_then(|mut file| {
            file.write_all(bytes)?;
            file.metadata()
        });
        self.open = Some(open);
        Ok(stamp(&written.map_err(|cause| fault("write", cause))?))
    }
}

/// A folder that stays open.
struct Open {
    path: String,
    folder: at::Folder,
    /// The name of the folder in it in which the last file stands; empty for itself.
    last: String,
}

impl Open {
    fn new(root: &Path, path: &str) -> Result<Self, Fault> {
        let place = root.join(path);
        let folder = fs::create_dir_all(&place).and_then(|()| at::Folder::open(&place));
        Ok(Self {
            path: path.to_owned(),
            folder: folder.map_err(|cause| Fault::new("make the folder", &place, cause))?,
            last: String::new(),
        })
    }
}

#[cfg(unix)]
mod at {
    //! Names within an open folder.

    use rustix::fs::{Mode, OFlags, mkdirat, open, openat};
    use std::fs::File;
    use std::io::Result;
    use std::os::fd::OwnedFd;
    use std::path::Path;

    pub struct Folder(OwnedFd);

    impl Folder {
        pub fn open(path: &Path) -> Result<Self> {
            let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
            Ok(Self(open(path, flags, Mode::empty())?))
        }

        pub fn make(&self, name: &str) -> Result<()> {
            Ok(mkdirat(&self.0, name, Mode::from_raw_mode(0o777))?)
        }

        pub fn create(&self, path: &str) -> Result<File> {
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC | OFlags::CLOEXEC;
            let file = openat(&self.0, path, flags, Mode::from_raw_mode(0o666))?;
            Ok(File::from(file))
        }
    }
}

#[cfg(not(unix))]
mod at {
    //! Names within a folder, which these systems find anew each time.

    use std::fs::{self, File};
    use std::io::Result;
    use std::path::{Path, PathBuf};

    pub struct Folder(PathBuf);

    impl Folder {
        pub fn open(path: &Path) -> Result<Self> {
            Ok(Self(path.to_owned()))
        }

        pub fn make(&self, name: &str) -> Result<()> {
            fs::create_dir(self.0.join(name))
        }

        pub fn create(&self, path: &str) -> Result<File> {
            File::create(self.0.join(path))
        }
    }
}
