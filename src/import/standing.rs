//! What stands already: in the files that an import adds to, and elsewhere.

use super::known::Known;
use super::map::What;
use super::merge::Home;
use super::names::Names;
use super::target::Target;
use crate::diag::Files;
use crate::model::field::Node;
use crate::parse::Tree;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What stands already.
#[derive(Debug)]
pub(super) struct Neighbours {
    /// The entries of other files.
    pub(super) elsewhere: Standing,
    /// The ids in the file that is added to, by what their rows are known by.
    pub(super) here: BTreeMap<String, String>,
    /// The ids in that file.
    pub(super) ids: HashSet<String>,
    /// The providers.
    pub(super) providers: Names,
    /// The subjects.
    pub(super) subjects: Names,
    /// The occupations.
    pub(super) occupations: Names,
    /// The exams.
    pub(super) exams: Names,
}

impl Neighbours {
    /// Reads the catalogue, and what the government has for which an import is.
    pub(super) fn new(
        what: What,
        target: &Target,
        tree: &Tree,
        files: &Files,
        home: &Home,
        known: Known,
    ) -> Self {
        let own = target.government.as_deref();
        let own = own.and_then(|folder| tree.folders.get(folder));
        let lists = &tree.catalogue;
        let nodes: Vec<&Node> = match what {
            What::Sessions => own.map_or(&[][..], |own| &own.sessions).iter().collect(),
            _ => {
                let own = own.map_or(&[][..], |own| &own.courses);
                lists.courses.iter().chain(own).collect()
            }
        };
        let others = nodes
            .into_iter()
            .filter(|node| files.path(node.span.file) != home.path);
        let id = |node: &Node| Some(node.get("id")?.text()?.to_owned());
        let mut here = BTreeMap::new();
        for node in &home.nodes {
            let Some(id) = id(node) else { continue };
            for key in known.keys(node) {
                here.entry(key).or_insert_with(|| id.clone());
            }
        }
        let names = |nodes: &[Node], id, name| Names::standing(nodes.iter(), id, name);
        Self {
            elsewhere: Standing::new(others, files, known),
            here,
            ids: home.nodes.iter().filter_map(id).collect(),
            providers: names(&lists.providers, "id", "name"),
            subjects: names(&lists.subjects, "id", "name"),
            occupations: names(&lists.occupations, "code", "title"),
            exams: names(&lists.exams, "id", "name"),
        }
    }
}

/// Where entries stand, by their ids and by what their rows would be known by.
#[derive(Debug, Default)]
pub(super) struct Standing {
    by_id: HashMap<String, String>,
    by_key: HashMap<String, String>,
}

impl Standing {
    /// Notes the places of all these entries.
    fn new<'n>(nodes: impl Iterator<Item = &'n Node>, files: &Files, known: Known) -> Self {
        let mut standing = Self::default();
        for node in nodes {
            let Some(id) = node.get("id") else { continue };
            let line = files.place(id.span.file, id.span.start).line;
            let place = format!("{}:{line}", files.path(id.span.file));
            if let (true, Some(key)) = (known.is_distinct(), known.keys(node).into_iter().next()) {
                standing.by_key.insert(key, place.clone());
            }
            if let Some(id) = id.text() {
                standing.by_id.insert(id.to_owned(), place);
            }
        }
        standing
    }

    /// Where the entry with this id stands.
    pub(super) fn with_id(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(String::as_str)
    }

    /// Where the entry stands whose row would be known by this.
    pub(super) fn with_key(&self, key: &str) -> Option<&str> {
        self.by_key.get(key).map(String::as_str)
    }
}
