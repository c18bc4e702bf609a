//! The new form of a folder is put together, and takes the old one's place in one step.

use super::before::{Before, Next};
use super::places::{self, link};
use super::{Publication, Published};
use crate::source::Fault;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

impl Publication<'_> {
    /// Lets the smallest folder that holds all differences change places with its new form.
    pub(super) fn exchange(&self, differing: &[&str]) -> Result<(), Fault> {
        let within = self.smallest(differing);
        let next = self.next();
        let Published {
            folder, workplace, ..
        } = self.published;
        let is_whole = within.is_empty() && !self.published.standing.is_empty();
        if is_whole && let Some(before) = Before::look(workplace.before()) {
            let wrong = before.wrong(&next);
            // Where it cannot be mended, the next site is put together from nothing.
            if next.is_near(wrong.len()) && before.prepare(&next, &wrong).is_ok() {
                before.take(&next)?;
                return places::exchange(folder, before.folder(), &workplace.old());
            }
        }
        join_unchanged(&next, &within)?;
        // Nothing of the folder may be left: then it goes with its last file.
        let staging = self.staging.root();
        let new = staging.join(&within);
        fs::create_dir_all(&new).map_err(|cause| Fault::new("make the folder", &new, cause))?;
        let place = folder.join(&within);
        places::exchange(trimmed(&place), trimmed(&new), &workplace.old())?;
        if is_whole {
            workplace.keep(staging);
        }
        Ok(())
    }

    /// What the new site is made of.
    fn next(&self) -> Next<'_> {
        let staged: HashSet<&str> = self.staged.iter().map(String::as_str).collect();
        let standing = self.published.standing.iter();
        let stays = standing.filter(|(path, _)| {
            let is_wanted = self.traces.contains_key(*path) || !self.scope.holds(path);
            is_wanted && !staged.contains(path.as_str())
        });
        Next {
            published: &self.published.folder,
            stays: stays.map(|(path, stamp)| (path.as_str(), *stamp)).collect(),
            staging: self.staging.root(),
            staged,
        }
    }

    /// The smallest published folder that holds all these paths: empty, or ending with a slash.
    fn smallest(&self, paths: &[&str]) -> String {
        let mut common = paths[0];
        for path in paths {
            let same = common.bytes().zip(path.bytes());
            common = &common[..same.take_while(|(a, b)| a == b).count()];
        }
        loop {
            let folder = common.rfind('/').map_or("", |at| &common[..=at]);
            if folder.is_empty() || self.published.folder.join(folder).is_dir() {
                return folder.to_owned();
            }
            common = &folder[..folder.len() - 1];
        }
    }
}

/// Gives the files of a folder that stay as they are a second name in its new form.
fn join_unchanged(next: &Next<'_>, within: &str) -> Result<(), Fault> {
    let mut folders: HashMap<&str, Vec<&str>> = HashMap::new();
    for path in next.stays.keys().filter(|path| path.starts_with(within)) {
        let folder = path.rfind('/').map_or("", |at| &path[..at]);
        folders.entry(folder).or_default().push(path);
    }
    let folders: Vec<_> = folders.into_iter().collect();
    folders.par_iter().try_for_each(|(folder, paths)| {
        let place = next.staging.join(folder);
        let fault = |cause| Fault::new("make the folder", &place, cause);
        fs::create_dir_all(&place).map_err(fault)?;
        let mut paths = paths.iter();
        paths.try_for_each(|path| link(&next.published.join(path), &next.staging.join(path)))
    })
}

/// A path without the slash at its end, behind which the system would look for a file.
fn trimmed(path: &Path) -> &Path {
    path.components().as_path()
}
