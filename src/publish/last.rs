//! What the last run published, to be asked what became of it.

use super::scope::folder;
use super::standing::{Standing, standing};
use super::{MARK, Published, Shelf};
use crate::memory::{Memory, Trace};
use crate::model::SITEMAP;
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
        let made = Made::of(memory, standing);
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

/// What the memory knows that a run made. What somebody put there by hand is no page of ours.
struct Made<'m> {
    memory: &'m Memory,
    standing: &'m Standing,
    /// Folders of which the memory knows what a run made.
    known: HashSet<Option<&'m str>>,
    /// Those of them whose list of pages is another by now, such as that of a copy of what another
    /// machine published: what is there may be more than the memory knows.
    exchanged: HashSet<Option<&'m str>>,
}

impl<'m> Made<'m> {
    fn of(memory: &'m Memory, standing: &'m Standing) -> Self {
        let is_other = |(path, trace): &(&String, &Trace)| {
            let stands = standing.get(*path);
            stands.is_some_and(|it| *it != trace.stamp)
        };
        let maps = memory
            .files
            .iter()
            .filter(|(path, _)| path.ends_with(SITEMAP));
        let other = maps.filter(is_other);
        Self {
            known: memory.files.keys().map(|path| folder(path)).collect(),
            exchanged: other.map(|(path, _)| folder(path)).collect(),
            memory,
            standing,
        }
    }

    fn has(&self, path: &str) -> bool {
        let folder = folder(path);
        if self.memory.files.is_empty() || self.exchanged.contains(&folder) {
            return true;
        }
        if self.known.contains(&folder) {
            return self.memory.files.contains_key(path);
        }
        // A site of ours has a map; a folder without one was put there by hand.
        folder.is_none_or(|name| self.standing.contains_key(&format!("{name}/{SITEMAP}")))
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

    const OTHER: Stamp = Stamp { number: 2, ..STAMP };

    fn pages(standing: &[&str], remembered: &[&str]) -> Vec<String> {
        pages_of(standing, remembered, &[])
    }

    /// The pages that were published, where these files have been exchanged since.
    fn pages_of(standing: &[&str], remembered: &[&str], exchanged: &[&str]) -> Vec<String> {
        let trace = Trace {
            key: Key::of(&[b"page"]),
            stamp: STAMP,
        };
        let stamp = |path: &str| match exchanged.contains(&path) {
            true => OTHER,
            false => STAMP,
        };
        let standing = standing
            .iter()
            .map(|path| ((*path).to_owned(), stamp(path)));
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
        assert_eq!(pages(&standing, &[]), all, "there is no memory");
        let known = ["a/foreign.html", "a/index.html", "b/index.html"];
        assert_eq!(
            pages(&standing, &known),
            all,
            "the list of governments is not known"
        );
        let by_hand = ["index.html", "a/foreign.html", "a/index.html"];
        let site = [
            MARK,
            "index.html",
            "a/index.html",
            "a/foreign.html",
            "c/index.html",
        ];
        assert_eq!(pages(&site, &by_hand).len(), 3, "no site of ours is at c/");
        let site = [&site[..], &["c/sitemap.xml"]].concat();
        assert_eq!(pages(&site, &by_hand).len(), 4, "c/ has the map of a site");
        let own = ["index.html", "a/index.html", "a/sitemap.xml"];
        let site = [&site[..], &["a/sitemap.xml"]].concat();
        for exchanged in ["no file", "a/index.html"] {
            let pages = pages_of(&site, &own, &[exchanged]);
            assert_eq!(pages.len(), 3, "a/foreign.html was put there by hand");
        }
        let with_a_copy = pages_of(&site, &own, &["a/sitemap.xml"]);
        assert_eq!(
            with_a_copy.len(),
            4,
            "another machine's site was copied to a/"
        );
        let own = ["a/index.html", "index.html"];
        assert_eq!(pages(&standing, &[MARK, "index.html", "a/index.html"]), own);
        assert_eq!(pages(&["a/index.html"], &[]), [""; 0], "no mark");
        assert_eq!(
            pages(&[MARK], &["a/index.html"]),
            [""; 0],
            "it is not there any more"
        );
    }
}
