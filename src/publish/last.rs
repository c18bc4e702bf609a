//! What the last run published, to be asked what became of it.

use super::scope::folder;
use super::standing::{Standing, standing};
use super::{MARK, Published, Shelf};
use crate::memory::Memory;
use crate::render::is_page;
use crate::source::{Fault, real};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The pages that the last run published, as far as they stand there.
#[derive(Debug)]
pub struct Last {
    folder: PathBuf,
    pages: Vec<String>,
}

impl Last {
    /// Looks at a folder of sites without a turn to publish there; nothing was published to one that
    /// is not there or that Prospectus did not make.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn look(target: &Path, shelf: impl Fn(&Path) -> Shelf) -> Result<Self, Fault> {
        let folder = real(target)?;
        let memory = shelf(&folder).load().unwrap_or_default();
        let standing = standing(&folder)?;
        Ok(Self::of(&folder, &standing, &memory))
    }

    fn of(folder: &Path, standing: &Standing, memory: &Memory) -> Self {
        let made = Made::of(memory);
        let is_ours = standing.contains_key(MARK);
        let paths = standing.keys().filter(|path| is_ours && is_page(path));
        let mut pages: Vec<String> = paths.filter(|path| made.has(path)).cloned().collect();
        pages.sort_unstable();
        Self {
            folder: folder.to_owned(),
            pages,
        }
    }

    /// Of these governments alone; none named means all.
    pub fn only(mut self, governments: &[String]) -> Self {
        if !governments.is_empty() {
            let pages = &mut self.pages;
            pages.retain(|path| {
                folder(path).is_some_and(|it| governments.iter().any(|id| id == it))
            });
        }
        self
    }

    /// The paths of the pages, in order.
    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// The text of one of them.
    pub fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(path)).ok()
    }
}

impl Published {
    /// The pages that the last run published.
    pub fn last(&self) -> Last {
        Last::of(&self.folder, &self.standing, &self.memory)
    }
}

/// What the memory knows that a run made. What somebody put there by hand is no page of ours. Of
/// folders of which it knows nothing, such as those of an older version, all counts.
struct Made<'m> {
    memory: &'m Memory,
    folders: HashSet<Option<&'m str>>,
}

impl<'m> Made<'m> {
    fn of(memory: &'m Memory) -> Self {
        let paths = memory.files.keys();
        Self {
            folders: paths.map(|path| folder(path)).collect(),
            memory,
        }
    }

    fn has(&self, path: &str) -> bool {
        !self.folders.contains(&folder(path)) || self.memory.files.contains_key(path)
    }
}

#[cfg(test)]
mod tests {
    use super::{Last, MARK};
    use crate::memory::{Memory, Stamp, Trace};
    use crate::render::Key;
    use std::path::Path;

    const STAMP: Stamp = Stamp {
        length: 1,
        written: 1,
        number: 1,
    };

    fn pages(standing: &[&str], remembered: &[&str]) -> Vec<String> {
        let trace = Trace {
            key: Key::of(&[b"page"]),
            stamp: STAMP,
        };
        let standing = standing.iter().map(|path| ((*path).to_owned(), STAMP));
        let files = remembered.iter().map(|path| ((*path).to_owned(), trace));
        let memory = Memory {
            files: files.collect(),
            ..Memory::default()
        };
        Last::of(Path::new("dist"), &standing.collect(), &memory).pages
    }

    #[test]
    fn only_what_a_run_made_was_published() {
        let standing = [
            MARK,
            "index.html",
            "a/index.html",
            "a/x.css",
            "a/foreign.html",
            "b/index.html",
        ];
        let all = [
            "a/foreign.html",
            "a/index.html",
            "b/index.html",
            "index.html",
        ];
        assert_eq!(pages(&standing, &[]), all);
        let known = ["a/foreign.html", "a/index.html", "b/index.html"];
        assert_eq!(
            pages(&standing, &known),
            all,
            "the list of governments is not known"
        );
        let own = ["a/index.html", "b/index.html", "index.html"];
        assert_eq!(pages(&standing, &[MARK, "index.html", "a/index.html"]), own);
        assert_eq!(pages(&["a/index.html"], &[]), [""; 0], "no mark");
        assert_eq!(
            pages(&[MARK], &["a/index.html"]),
            [""; 0],
            "it is not there any more"
        );
    }
}
