//! Several files replaced together: all of them, or none.
//!
//! Every new text is first written whole beside its file, under a hidden name; only when all stand
//! on the disk do they take their places. What fails then is undone.

use crate::source::Fault;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file and the bytes that it is to hold.
pub type New = (PathBuf, Vec<u8>);

/// Writes all files. Whoever reads meanwhile sees each of them whole.
///
/// # Errors
/// A file that cannot be written; then every file holds what it held before.
pub fn all(files: &[New]) -> Result<(), Fault> {
    let mut drafts: Vec<PathBuf> = Vec::new();
    let drafted = files.iter().try_for_each(|(path, bytes)| {
        let draft = draft_of(path);
        drafts.push(draft.clone());
        drafted(path, &draft, bytes)
    });
    let outcome = drafted.and_then(|()| placed(files, &drafts));
    if outcome.is_err() {
        // The first failure is the one to tell; a draft that stays is hidden and harmless.
        for draft in &drafts {
            let _ = fs::remove_file(draft);
        }
    }
    outcome
}

/// The dot keeps a draft that was left behind from being read as content.
fn draft_of(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.draft", std::process::id()))
}

fn drafted(path: &Path, draft: &Path, bytes: &[u8]) -> Result<(), Fault> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|cause| Fault::new("make the folder", folder, cause))?;
    }
    let fault = |cause| Fault::new("write", path, cause);
    if path.is_dir() {
        return Err(fault(std::io::Error::from(
            std::io::ErrorKind::IsADirectory,
        )));
    }
    let mut file = fs::File::create(draft).map_err(fault)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(fault)?;
    // A file that nobody else may read or change stays so.
    match fs::metadata(path) {
        Ok(old) if old.permissions().readonly() => Err(fault(std::io::Error::from(
            std::io::ErrorKind::PermissionDenied,
        ))),
        Ok(old) => fs::set_permissions(draft, old.permissions()).map_err(fault),
        Err(_) => Ok(()),
    }
}

fn placed(files: &[New], drafts: &[PathBuf]) -> Result<(), Fault> {
    let mut done: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
    for ((path, _), draft) in files.iter().zip(drafts) {
        let old = fs::read(path).ok();
        if let Err(cause) = fs::rename(draft, path) {
            for (path, old) in done {
                // Nothing better can be done than to try; the fault is told in any case.
                let _ = match old {
                    Some(bytes) => fs::write(path, bytes),
                    None => fs::remove_file(path),
                };
            }
            return Err(Fault::new("write", path, cause));
        }
        done.push((path, old));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_written_or_none() {
        let folder =
            std::env::temp_dir().join(format!("prospectus-replace-{}", std::process::id()));
        fs::create_dir_all(folder.join("b")).unwrap();
        fs::write(folder.join("a"), "old").unwrap();
        let new = |name: &str| (folder.join(name), b"new".to_vec());
        // "b" is a folder, so that it cannot become a file.
        assert!(all(&[new("a"), new("b")]).is_err());
        assert_eq!(fs::read(folder.join("a")).unwrap(), b"old");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        all(&[new("a"), new("c/d")]).unwrap();
        assert_eq!(fs::read(folder.join("a")).unwrap(), b"new");
        assert_eq!(fs::read(folder.join("c/d")).unwrap(), b"new");
        fs::remove_dir_all(&folder).unwrap();
    }
}
