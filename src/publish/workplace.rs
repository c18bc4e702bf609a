//! The folder beside a published one in which the next site is put together: `.dist.work`.
//!
//! One run at a time works there. Whatever is in it was made by Prospectus, so it may be removed.

use super::places::{moved, remove};
use super::standing::{is_foreign, stamp};
use super::{Refusal, beside};
use crate::source::Fault;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The file by which Prospectus knows such a folder as its own. Who has it locked has its turn.
pub(super) const MARK: &str = ".prospectus-work";

/// The folder, for the turn of one run. The turn ends with the run, however that ends.
#[derive(Debug)]
pub(super) struct Workplace {
    folder: PathBuf,
    /// The mark, locked as long as it is open.
    _open: File,
}

impl Workplace {
    /// Takes the turn to work beside a site; calls `waits` first if another run has it.
    ///
    /// # Errors
    /// A folder that Prospectus did not make, or what the disk refuses.
    pub(super) fn take(site: &Path, waits: &mut dyn FnMut()) -> Result<Self, Refusal> {
        let folder = beside(site, "work");
        let mark = folder.join(MARK);
        loop {
            if is_foreign(&folder, MARK)? {
                return Err(Refusal::WorkNotOurs(folder));
            }
            fs::create_dir_all(&folder)
                .map_err(|cause| Fault::new("make the folder", &folder, cause))?;
            let open = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&mark);
            let open = match open {
                Ok(open) => open,
                // Who had the turn before took the folder away.
                Err(cause) if cause.kind() == ErrorKind::NotFound => continue,
                Err(cause) => return Err(Fault::new("write", &mark, cause).into()),
            };
            lock(&open, waits).map_err(|cause| Fault::new("lock", &mark, cause))?;
            if is_still_there(&open, &mark) {
                return Ok(Self {
                    folder,
                    _open: open,
                });
            }
        }
    }

    /// Where the files that differ are put.
    pub(super) fn staging(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// Where the old site goes for a moment, if two folders cannot change places at once.
    pub(super) fn old(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Where the site before the last one stays.
    pub(super) fn before(&self) -> PathBuf {
        self.folder.join("before")
    }

    /// Ends what a run that was cut off had begun.
    ///
    /// # Errors
    /// What the disk refuses.
    pub(super) fn recover(&self, site: &Path) -> Result<(), Fault> {
        let old = self.old();
        // The old site may still be on its way.
        if !site.exists() && old.exists() {
            moved(&old, site)?;
        }
        self.clear()
    }

    /// Removes what no later run needs.
    ///
    /// # Errors
    /// What the disk refuses.
    pub(super) fn clear(&self) -> Result<(), Fault> {
        remove(&self.staging())?;
        remove(&self.old())
    }

    /// Keeps a folder as the site before the last one. Nothing is lost where it cannot stay: then the
    /// next site is put together from nothing.
    pub(super) fn keep(&self, site: &Path) {
        let before = self.before();
        let kept = remove(&before).and_then(|()| moved(site, &before));
        if kept.is_ok() {
            // Whoever keeps the content under git need not think of it.
            let _ = fs::write(self.folder.join(".gitignore"), b"*\n");
        }
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        let rest = fs::read_dir(&self.folder).map_or(0, Iterator::count);
        if rest == 1 {
            // A folder that stays is in nobody's way, and one that another run uses refuses to go.
            let _ = fs::remove_file(self.folder.join(MARK));
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

fn lock(open: &File, waits: &mut dyn FnMut()) -> std::io::Result<()> {
    match open.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => {
            waits();
            open.lock()
        }
        // A disk that knows no locks leaves the care to those who use it.
        Err(TryLockError::Error(cause)) if cause.kind() == ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(cause)) => Err(cause),
    }
}

fn is_still_there(open: &File, file: &Path) -> bool {
    match (open.metadata(), file.metadata()) {
        (Ok(open), Ok(there)) => stamp(&open).number == stamp(&there).number,
        _ => false,
    }
}
