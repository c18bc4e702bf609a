//! Folders that change places at once, and folders that go.

use crate::source::Fault;
use rayon::prelude::*;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Puts what is new in the place of what stands there; what stood there is then at `old`, or
/// nowhere if the place was free. At no moment is the place empty or half filled, where the
/// system can exchange two folders at once.
pub fn exchange(place: &Path, new: &Path, old: &Path) -> Result<(), Fault> {
    if !place.exists() {
        return moved(new, place);
    }
    match at_once(place, new) {
        Ok(()) => Ok(()),
        Err(cause) if cause.kind() == ErrorKind::Unsupported => {
            remove(old)?;
            moved(place, old)?;
            moved(new, place)
        }
        Err(cause) => Err(Fault::new("replace", place, cause)),
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn at_once(place: &Path, new: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE) {
        // What systems and disks say that cannot exchange folders.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::XDEV) => {
            Err(ErrorKind::Unsupported.into())
        }
        done => Ok(done?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn at_once(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Moves a file or folder within its disk; a file at the new place is replaced at once.
pub fn moved(from: &Path, to: &Path) -> Result<(), Fault> {
    fs::rename(from, to).map_err(|cause| Fault::new("move", from, cause))
}

/// Removes a folder with everything in it, or whatever else stands there; nothing there is no fault.
pub fn remove(place: &Path) -> Result<(), Fault> {
    let fault = |cause| Fault::new("remove", place, cause);
    match place.symlink_metadata() {
        Ok(told) if told.is_dir() => {
            open(place, &told);
            emptied(place)?;
            fs::remove_dir(place).map_err(fault)
        }
        Ok(_) => fs::remove_file(place).map_err(fault),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(fault(cause)),
    }
}

fn emptied(folder: &Path) -> Result<(), Fault> {
    let fault = |cause| Fault::new("remove", folder, cause);
    let mut folders: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let path = entry.path();
        match entry.file_type().map_err(fault)?.is_dir() {
            true => folders.push(path),
            false => fs::remove_file(&path).map_err(|cause| Fault::new("remove", &path, cause))?,
        }
    }
    folders.par_iter().try_for_each(|folder| remove(folder))
}

/// Gives us the right to empty a folder that somebody closed. If it is not ours to give, the system
/// says so when the folder is emptied.
#[cfg(unix)]
fn open(folder: &Path, told: &fs::Metadata) {
    use std::os::unix::fs::PermissionsExt;
    let mode = told.permissions().mode();
    if mode & 0o700 != 0o700 {
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700));
    }
}

#[cfg(not(unix))]
fn open(_: &Path, _: &fs::Metadata) {}

/// Gives a file a second name; where a disk cannot do that, a copy that looks as old.
pub fn link(from: &Path, to: &Path) -> Result<(), Fault> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    let fault = |cause| Fault::new("copy", from, cause);
    fs::copy(from, to).map_err(fault)?;
    let told = from.metadata().map_err(fault)?;
    let copy = fs::File::options().write(true).open(to).map_err(fault)?;
    let times = fs::FileTimes::new().set_modified(told.modified().map_err(fault)?);
    copy.set_times(times).map_err(fault)
}
