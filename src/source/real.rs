//! Where a path leads once links and dots are followed.

use super::Fault;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The most links that are followed from one path, as systems do.
const MOST_LINKS: usize = 40;

/// A path without links and dots, also where its last folders do not exist yet.
///
/// # Errors
/// Links without an end, or no folder in which the program runs.
pub fn real(path: &Path) -> Result<PathBuf, Fault> {
    let fault = |cause: std::io::Error| Fault::new("find", path, cause);
    let whole = std::path::absolute(path).map_err(fault)?;
    let mut left = parts(&whole);
    let mut there = PathBuf::new();
    let mut links = 0;
    while let Some(part) = left.pop() {
        if part == ".." {
            there.pop();
            continue;
        }
        there.push(part);
        let Ok(target) = there.read_link() else {
            continue;
        };
        links += 1;
        if links > MOST_LINKS {
            return Err(fault(std::io::Error::other("its links have no end")));
        }
        there.pop();
        left.extend(parts(&target));
    }
    Ok(there)
}

/// The parts of a path, the last first.
fn parts(path: &Path) -> Vec<OsString> {
    let parts = path.components().rev();
    parts
        .map(|part| part.as_os_str().to_owned())
        .filter(|part| part != ".")
        .collect()
}
