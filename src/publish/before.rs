//! The site before the last one. It stays beside the published one, so that the next site need not be
//! put together from nothing: most of its files are still those that stand.
//!
//! Invariant: nothing in it is taken on trust. A file counts as the published one only if it is that
//! very file under a second name, which its number on the disk tells.

use super::places::{link, moved};
use super::standing::{Standing, standing};
use crate::memory::Stamp;
use crate::source::Fault;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The site before the last one, as it stands.
pub(super) struct Before {
    folder: PathBuf,
    standing: Standing,
}

/// What the next site is made of.
pub(super) struct Next<'n> {
    /// The published folder.
    pub(super) published: &'n Path,
    /// Its files that stay.
    pub(super) stays: HashMap<&'n str, Stamp>,
    /// The folder with the files that are new.
    pub(super) staging: &'n Path,
    /// These files.
    pub(super) staged: HashSet<&'n str>,
}

impl Next<'_> {
    /// Whether it takes less to mend so many files than to put the site together from nothing.
    pub(super) fn is_near(&self, wrong: usize) -> bool {
        wrong + self.staged.len() < self.stays.len() / 2
    }
}

impl Before {
    /// Looks at the folder; none if it is not there, or of no use.
    pub(super) fn look(folder: PathBuf) -> Option<Self> {
        let standing = standing(&folder).ok()?;
        (!standing.is_empty()).then_some(Self { folder, standing })
    }

    /// The folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The files that are not those which stay.
    pub(super) fn wrong(&self, next: &Next<'_>) -> BTreeSet<&str> {
        let is_same = |path: &str, stamp: &Stamp| {
            let stays = next.stays.get(path);
            stamp.number != 0 && stays.is_some_and(|it| it.number == stamp.number)
        };
        let standing = self.standing.iter();
        let wrong = standing.filter(|(path, stamp)| !is_same(path, stamp));
        wrong.map(|(path, _)| path.as_str()).collect()
    }

    /// Puts the files that stay and the folders of all in their places, given the files that are
    /// `wrong`.
    ///
    /// # Errors
    /// What the disk refuses. What was done until then does no harm: the next run looks at every file.
    pub(super) fn prepare(&self, next: &Next<'_>, wrong: &BTreeSet<&str>) -> Result<(), Fault> {
        for path in wrong {
            let place = self.folder.join(path);
            fs::remove_file(&place).map_err(|cause| Fault::new("remove", &place, cause))?;
        }
        // A file may come where a folder was.
        wrong
            .iter()
            .for_each(|path| self.without_empty_folders(path));
        let lacking: Vec<&str> = next
            .stays
            .keys()
            .copied()
            .filter(|path| wrong.contains(path) || !self.standing.contains_key(*path))
            .collect();
        lacking.par_iter().try_for_each(|path| {
            let place = self.room_for(path)?;
            link(&next.published.join(path), &place)
        })?;
        let mut staged = next.staged.iter();
        staged.try_for_each(|path| self.room_for(path).map(drop))
    }

    /// Takes the files that are new, whose places are prepared.
    ///
    /// # Errors
    /// What the disk refuses.
    pub(super) fn take(&self, next: &Next<'_>) -> Result<(), Fault> {
        let mut staged = next.staged.iter();
        staged.try_for_each(|path| moved(&next.staging.join(path), &self.folder.join(path)))
    }

    /// The place of a file, in a folder that is there.
    fn room_for(&self, path: &str) -> Result<PathBuf, Fault> {
        let place = self.folder.join(path);
        let folder = place.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).map_err(|cause| Fault::new("make the folder", folder, cause))?;
        Ok(place)
    }

    /// Removes the folders that held a file and hold nothing now.
    fn without_empty_folders(&self, path: &str) {
        let folders = path.match_indices('/').rev();
        for (end, _) in folders {
            // A folder that holds something refuses to go.
            if fs::remove_dir(self.folder.join(&path[..end])).is_err() {
                break;
            }
        }
    }
}
