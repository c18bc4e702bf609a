//! One run at a time: who publishes to a folder has its turn until it ends.

use super::standing::stamp;
use crate::source::Fault;
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The turn of one run. It ends with the run, however that ends.
#[derive(Debug)]
pub struct Turn {
    file: PathBuf,
    /// Locked as long as it is open.
    _open: File,
}

impl Turn {
    /// Takes the turn by locking this file; calls `waits` first if another run has it.
    ///
    /// # Errors
    /// A file that cannot be made or locked.
    pub fn take(file: &Path, waits: &mut dyn FnMut()) -> Result<Self, Fault> {
        loop {
            let open = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(file)
                .map_err(|cause| Fault::new("write", file, cause))?;
            lock(&open, waits).map_err(|cause| Fault::new("lock", file, cause))?;
            // Who had the turn before took the file away: its next holder made another.
            if is_still_there(&open, file) {
                return Ok(Self {
                    file: file.to_owned(),
                    _open: open,
                });
            }
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // A file that stays is in nobody's way.
        let _ = std::fs::remove_file(&self.file);
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
