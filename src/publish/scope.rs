//! Which parts of the published folder a run makes; all others stay as they are.

use std::collections::BTreeSet;

/// The parts of the folder of all sites that a run makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything but the folders of these governments, with or without what leads to all
    /// governments.
    AllBut(BTreeSet<String>, bool),
    /// The folders of these governments.
    Only(BTreeSet<String>),
}

impl Scope {
    /// Whether the run makes the file with this path.
    pub fn holds(&self, path: &str) -> bool {
        // The mark belongs to every run.
        if path == super::MARK {
            return true;
        }
        let folder = folder(path);
        match self {
            Self::AllBut(others, portal) => match folder.filter(|it| *it != ASSETS) {
                Some(folder) => !others.contains(folder),
                None => *portal,
            },
            Self::Only(ids) => folder.is_some_and(|it| ids.contains(it)),
        }
    }
}

/// The topmost folder of a published file: that of a government, or of what belongs to none.
pub fn folder(path: &str) -> Option<&str> {
    Some(path.split_once('/')?.0)
}

/// The folder of what the list of all governments is shown with.
const ASSETS: &str = "assets";

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn a_run_makes_its_own_parts() {
        let all_but = |ids: &[&str], portal| {
            Scope::AllBut(ids.iter().map(|id| (*id).to_owned()).collect(), portal)
        };
        assert!(all_but(&[], true).holds("index.html"));
        assert!(all_but(&["a"], true).holds("assets/style.css"));
        assert!(!all_but(&["a"], true).holds("a/index.html"));
        let held = |ids: &[&str]| all_but(ids, false);
        assert!(!held(&["a"]).holds("index.html"));
        assert!(!held(&["a"]).holds("assets/style.css"));
        assert!(!held(&["a"]).holds("a/index.html"));
        assert!(held(&["a"]).holds("ab/index.html"));
        let only = Scope::Only(["a".to_owned()].into());
        assert!(only.holds("a/index.html"));
        assert!(!only.holds("ab/index.html"));
        assert!(!only.holds("index.html"));
    }
}
