//! Finished files to the disk: all of them or none.
//!
//! Files are written to a folder beside the published one; when all are there the two change
//! places. A folder that Prospectus did not make is never touched.

use crate::render::Artifact;
use crate::source::{Fault, real};
use std::fs;
use std::path::{Path, PathBuf};

/// The file by which Prospectus knows a folder as its own.
const MARK: &str = ".prospectus-site";

/// How much of the folder is made anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it: what is not made again goes.
    Whole,
    /// Some governments: all else stays as it is.
    Parts,
}

/// A site on its way to the disk.
pub struct Publication {
    extent: Extent,
    target: PathBuf,
    staging: PathBuf,
    folders: std::collections::HashSet<PathBuf>,
    /// How many files were written.
    pub files: usize,
    /// How many bytes they hold.
    pub bytes: u64,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Refusal {
    /// The folder holds what Prospectus did not make.
    NotOurs(PathBuf),
    /// The machine failed.
    Fault(Fault),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Publication {
    /// Prepares to publish to a folder, which need not be there.
    ///
    /// # Errors
    /// A folder that Prospectus did not make, or one that cannot be written.
    pub fn begin(target: &Path, extent: Extent) -> Result<Self, Refusal> {
        // A link stays, and the folder that it leads to gets the site.
        let folder = real(target)?;
        if !is_ours(&folder).map_err(|cause| Fault::new("read", target, cause))? {
            return Err(Refusal::NotOurs(target.to_owned()));
        }
        let staging = beside(&folder, "new");
        remove(&staging)?;
        let create = |cause| Fault::new("make the folder", &staging, cause);
        fs::create_dir_all(&staging).map_err(create)?;
        let mark = staging.join(MARK);
        fs::write(
            &mark,
            "This folder is made by prospectus build; edit the content instead.\n",
        )
        .map_err(|cause| Fault::new("write", &mark, cause))?;
        let folders = std::collections::HashSet::new();
        Ok(Self {
            extent,
            target: folder,
            staging,
            folders,
            files: 0,
            bytes: 0,
        })
    }

    /// Writes one file.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn put(&mut self, artifact: &Artifact) -> Result<(), Fault> {
        let path = self.staging.join(&artifact.path);
        let folder = path.parent().unwrap_or(&self.staging);
        if !self.folders.contains(folder) {
            let fault = |cause| Fault::new("make the folder", folder, cause);
            fs::create_dir_all(folder).map_err(fault)?;
            self.folders.insert(folder.to_owned());
        }
        fs::write(&path, &artifact.bytes).map_err(|cause| Fault::new("write", &path, cause))?;
        self.files += 1;
        self.bytes += artifact.bytes.len() as u64;
        Ok(())
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    /// What the disk refuses; the old site then stays.
    pub fn finish(&self) -> Result<(), Fault> {
        let old = beside(&self.target, "old");
        remove(&old)?;
        match self.extent {
            Extent::Parts if self.target.exists() => self.exchange_parts(&old)?,
            Extent::Parts | Extent::Whole => exchange(&self.target, &self.staging, &old)?,
        }
        remove(&self.staging)?;
        remove(&old)
    }

    /// Puts each new part in the place of the old one of its name.
    fn exchange_parts(&self, old: &Path) -> Result<(), Fault> {
        let fault = |cause| Fault::new("read", &self.staging, cause);
        fs::create_dir_all(old).map_err(|cause| Fault::new("make the folder", old, cause))?;
        for entry in fs::read_dir(&self.staging).map_err(fault)? {
            let name = entry.map_err(fault)?.file_name();
            exchange(
                &self.target.join(&name),
                &self.staging.join(&name),
                &old.join(&name),
            )?;
        }
        Ok(())
    }

    /// Leaves the old site as it is.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn abandon(self) -> Result<(), Fault> {
        remove(&self.staging)
    }
}

/// Moves what stands in a place to `old`, and what is new to its place.
fn exchange(place: &Path, new: &Path, old: &Path) -> Result<(), Fault> {
    let moved = |from: &Path, to: &Path| {
        fs::rename(from, to).map_err(|cause| Fault::new("move", from, cause))
    };
    if place.exists() {
        moved(place, old)?;
    }
    moved(new, place)
}

/// Whether a folder is missing, empty, or made by Prospectus.
fn is_ours(target: &Path) -> std::io::Result<bool> {
    match fs::read_dir(target) {
        Ok(mut entries) => Ok(target.join(MARK).exists() || entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// The name of a folder beside another: `.dist.new` beside `dist`.
fn beside(target: &Path, suffix: &str) -> PathBuf {
    let name = target
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    target.with_file_name(format!(
        ".{}.{suffix}",
        name.unwrap_or_else(|| "site".to_owned())
    ))
}

fn remove(folder: &Path) -> Result<(), Fault> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Fault::new("remove", folder, error))
        }
        _ => Ok(()),
    }
}
