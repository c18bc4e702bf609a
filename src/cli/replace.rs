//! Several files replaced together: all of them, or none.
//!
//! Every new text is first written whole beside its file, under a hidden name; only when all stand
//! on the disk do they take their places. What fails then is undone.

use crate::source::{Fault, real};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A file and the bytes that it is to hold.
pub type New = (PathBuf, Vec<u8>);

/// Writes all files. Whoever reads meanwhile sees each of them whole. A file that is a link stays
/// one, and what it leads to is written.
///
/// # Errors
/// A file that cannot be written; then every file holds what it held before.
pub fn all(files: &[New]) -> Result<(), Fault> {
    let mut drafts: Vec<Draft> = Vec::new();
    let drafted = files.iter().try_for_each(|(path, bytes)| {
        drafts.push(Draft::new(path, bytes)?);
        Ok(())
    });
    // What a draft is dropped with is removed: after success nothing is there.
    drafted.and_then(|()| placed(&drafts))
}

/// A new text beside the file that it is for.
struct Draft<'f> {
    /// The file as it was named, for reports.
    named: &'f Path,
    /// The file without links.
    place: PathBuf,
    /// Where the new text stands.
    path: PathBuf,
    /// Locked as long as this run lives, so that another one can tell it from what was left behind.
    file: fs::File,
}

impl<'f> Draft<'f> {
    fn new(named: &'f Path, bytes: &[u8]) -> Result<Self, Fault> {
        let fault = |cause| Fault::new("write", named, cause);
        let place = real(named)?;
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)
                .map_err(|cause| Fault::new("make the folder", folder, cause))?;
        }
        if place.is_dir() {
            return Err(fault(ErrorKind::IsADirectory.into()));
        }
        remove_left_behind(&place);
        let path = place.with_file_name(draft_name(&place, &std::process::id().to_string()));
        let draft = Self {
            named,
            file: fs::File::create(&path).map_err(fault)?,
            place,
            path,
        };
        draft.write(bytes).map_err(fault)?;
        Ok(draft)
    }

    fn write(&self, bytes: &[u8]) -> std::io::Result<()> {
        // Where a disk knows no locks, only the tidying of another run is at stake.
        let _ = self.file.try_lock();
        (&self.file).write_all(bytes)?;
        self.file.sync_all()?;
        // A file that nobody else may read or change stays so.
        match fs::metadata(&self.place) {
            Ok(old) if old.permissions().readonly() => Err(ErrorKind::PermissionDenied.into()),
            Ok(old) => fs::set_permissions(&self.path, old.permissions()),
            Err(_) => Ok(()),
        }
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        // A draft that stays is hidden and harmless; the next run removes it.
        let _ = fs::remove_file(&self.path);
    }
}

/// The name of a draft. The dot keeps one that was left behind from being read as content.
fn draft_name(place: &Path, by: &str) -> String {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.{by}.draft")
}

/// Removes the drafts of runs that were killed: those that nobody holds locked.
fn remove_left_behind(place: &Path) {
    let Some(beside) = place.parent().and_then(|folder| fs::read_dir(folder).ok()) else {
        return;
    };
    for entry in beside.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_draft = name
            .rsplit('.')
            .nth(1)
            .is_some_and(|by| by.parse::<u32>().is_ok() && *name == *draft_name(place, by));
        if is_draft && fs::File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn placed(drafts: &[Draft<'_>]) -> Result<(), Fault> {
    let mut done: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
    for draft in drafts {
        let old = fs::read(&draft.place).ok();
        if let Err(cause) = fs::rename(&draft.path, &draft.place) {
            for (path, old) in done {
                // Nothing better can be done than to try; the fault is told in any case.
                let _ = match old {
                    Some(bytes) => fs::write(path, bytes),
                    None => fs::remove_file(path),
                };
            }
            return Err(Fault::new("write", draft.named, cause));
        }
        done.push((&draft.place, old));
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

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = std::env::temp_dir().join(format!("prospectus-linked-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a"), "old").unwrap();
        std::os::unix::fs::symlink("a", folder.join("b")).unwrap();
        all(&[(folder.join("b"), b"new".to_vec())]).unwrap();
        assert_eq!(fs::read(folder.join("a")).unwrap(), b"new");
        let link = fs::symlink_metadata(folder.join("b")).unwrap();
        assert!(link.is_symlink());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_a_killed_run_left_is_removed_and_what_another_writes_is_not() {
        let folder = std::env::temp_dir().join(format!("prospectus-left-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in [".a.1.draft", ".a.2.draft", ".b.1.draft", ".a.own.draft"] {
            fs::write(folder.join(name), "left").unwrap();
        }
        let living = fs::File::open(folder.join(".a.2.draft")).unwrap();
        living.try_lock().unwrap();
        all(&[(folder.join("a"), b"new".to_vec())]).unwrap();
        let mut names: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, [".a.2.draft", ".a.own.draft", ".b.1.draft", "a"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
