//! Sites of governments that stand as a run made them, from inputs that are still the same: there is
//! nothing to be made.

use super::Published;
use super::scope::folder;
use crate::memory::Memory;
use crate::render::{Key, is_page};
use std::collections::BTreeMap;

/// How much the site of one government holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Untouched {
    /// How many pages.
    pub pages: usize,
    /// How many files, pages among them.
    pub files: usize,
    /// How many bytes.
    pub bytes: u64,
}

impl Published {
    /// The sites that stand as they were made, of those for which `inputs` gives from what they would
    /// be made now.
    pub fn untouched(&self, inputs: impl Fn(&str) -> Option<Key>) -> BTreeMap<String, Untouched> {
        let same = |(folder, made): (&String, &Key)| {
            let is_same = inputs(folder).as_ref() == Some(made);
            is_same.then(|| (folder.clone(), Untouched::default()))
        };
        let mut sites: BTreeMap<_, _> = self.memory.sites.iter().filter_map(same).collect();
        if sites.is_empty() {
            return sites;
        }
        let mut touched = Vec::new();
        for (path, stamp) in &self.standing {
            let Some(site) = folder(path).and_then(|it| sites.get_mut(it)) else {
                continue;
            };
            site.files += 1;
            site.pages += usize::from(is_page(path));
            site.bytes += stamp.length;
            let known = self.memory.files.get(path);
            if known.is_none_or(|trace| trace.stamp != *stamp) {
                touched.extend(folder(path));
            }
        }
        for folder in touched {
            sites.remove(folder);
        }
        // A file that went does not stand, so it was not looked at above.
        let known = files_of_each(&self.memory);
        sites.retain(|folder, site| known.get(folder.as_str()) == Some(&site.files));
        sites
    }
}

fn files_of_each(memory: &Memory) -> BTreeMap<&str, usize> {
    let mut files = BTreeMap::new();
    for folder in memory.files.keys().filter_map(|path| folder(path)) {
        *files.entry(folder).or_default() += 1;
    }
    files
}

#[cfg(test)]
mod tests {
    use super::super::workplace::Workplace;
    use super::{Published, Untouched};
    use crate::memory::{Memory, Stamp, Trace};
    use crate::render::Key;

    const STAMP: Stamp = Stamp {
        length: 10,
        written: 1,
        number: 1,
    };

    /// The sites that are untouched, of `a` and `b`, whose files are remembered as given.
    fn untouched(standing: &[(&str, Stamp)], inputs: &[u8]) -> Vec<(String, Untouched)> {
        let folder = std::env::temp_dir().join(format!("untouched-{}", std::process::id()));
        let path = folder.join("dist");
        let workplace = Workplace::take(&path, &mut || {}).expect("a folder can be made");
        let trace = Trace {
            key: Key::of(&[b"page"]),
            stamp: STAMP,
        };
        let files = ["a/index.html", "a/style.css", "b/index.html"];
        let memory = Memory {
            files: files
                .map(|path| (path.to_owned(), trace))
                .into_iter()
                .collect(),
            sites: ["a", "b"]
                .map(|id| (id.to_owned(), Key::of(&[id.as_bytes(), b"now"])))
                .into(),
            whole: None,
        };
        let published = Published {
            folder: path,
            standing: standing
                .iter()
                .map(|(path, stamp)| ((*path).to_owned(), *stamp))
                .collect(),
            memory,
            workplace,
        };
        let found = published.untouched(|id| Some(Key::of(&[id.as_bytes(), inputs])));
        found.into_iter().collect()
    }

    #[test]
    fn a_site_is_untouched_if_all_of_it_stands_and_nothing_else() {
        let (page, style, other) = ("a/index.html", "a/style.css", "b/index.html");
        let whole = Untouched {
            pages: 1,
            files: 2,
            bytes: 20,
        };
        let one = Untouched {
            pages: 1,
            files: 1,
            bytes: 10,
        };
        let (a, b) = (("a".to_owned(), whole), ("b".to_owned(), one));
        let all = [(page, STAMP), (style, STAMP), (other, STAMP)];
        assert_eq!(untouched(&all, b"now"), [a, b.clone()]);
        assert_eq!(untouched(&all, b"then"), []);
        assert_eq!(
            untouched(&all[1..], b"now"),
            [b.clone()].as_slice(),
            "one is gone"
        );
        let more = [all[0], all[1], all[2], ("a/x.html", STAMP)];
        let only_b = [b];
        assert_eq!(untouched(&more, b"now"), only_b, "one is not ours");
        let newer = Stamp {
            written: 2,
            ..STAMP
        };
        let newer = [(page, newer), all[1], all[2]];
        assert_eq!(untouched(&newer, b"now"), only_b, "one was written since");
    }
}
