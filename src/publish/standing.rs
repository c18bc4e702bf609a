//! The published folder as it stands: which files it holds, and how they look.

use super::Refusal;
use crate::memory::Stamp;
use crate::source::Fault;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::Path;

/// The files below a folder by path, with `/` between folders.
pub type Standing = FxHashMap<String, Stamp>;

/// Looks at every file below a folder without reading it; a folder that is not there has none.
///
/// # Errors
/// What the disk refuses.
pub fn standing(folder: &Path) -> Result<Standing, Fault> {
    Ok(below(folder, "")?.into_iter().collect())
}

fn below(folder: &Path, path: &str) -> Result<Vec<(String, Stamp)>, Fault> {
    let fault = |cause| Fault::new("read", folder, cause);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(fault(cause)),
    };
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in entries {
        let entry = entry.map_err(fault)?;
        let name = entry.file_name();
        let path = format!("{path}{}", name.to_string_lossy());
        if entry.file_type().map_err(fault)?.is_dir() {
            folders.push((entry.path(), path + "/"));
        } else {
            files.push((path, stamp(&entry.metadata().map_err(fault)?)));
        }
    }
    let inner = folders
        .par_iter()
        .map(|(folder, path)| below(folder, path))
        .collect::<Result<Vec<_>, _>>()?;
    files.extend(inner.into_iter().flatten());
    Ok(files)
}

/// Whether a folder holds files, but not the `mark` by which we know our own.
///
/// # Errors
/// A file instead of a folder, or what the disk refuses.
pub fn is_foreign(folder: &Path, mark: &str) -> Result<bool, Refusal> {
    let fault = |cause| Fault::new("read", folder, cause);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(false),
        Err(cause) => {
            let file = folder.ancestors().find(|it| it.is_file());
            return Err(match file {
                Some(file) => Refusal::NotAFolder(file.to_owned()),
                None => fault(cause).into(),
            });
        }
    };
    let names = entries.map(|entry| Ok(entry?.file_name()));
    let names: Vec<_> = names.collect::<std::io::Result<_>>().map_err(fault)?;
    Ok(!names.is_empty() && !names.iter().any(|name| name == mark))
}

/// Whether another disk begins at a folder.
#[cfg(unix)]
pub fn is_mount_point(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| path.metadata().ok().map(|told| told.dev());
    let above = folder.parent().and_then(disk);
    above.is_some() && disk(folder).is_some_and(|own| above != Some(own))
}

#[cfg(not(unix))]
pub fn is_mount_point(_: &Path) -> bool {
    false
}

/// How a file looks.
pub fn stamp(told: &Metadata) -> Stamp {
    Stamp {
        length: told.len(),
        written: told.modified().map_or(0, nanoseconds),
        number: number(told),
    }
}

fn nanoseconds(time: std::time::SystemTime) -> i128 {
    // A duration counts at most 2^64 seconds, which is far below 2^127 nanoseconds.
    match time.duration_since(std::time::UNIX_EPOCH) {
        Ok(since) => since.as_nanos() as i128,
        Err(before) => -(before.duration().as_nanos() as i128),
    }
}

#[cfg(unix)]
fn number(told: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(told)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}
