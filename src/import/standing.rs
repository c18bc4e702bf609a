//! What stands in the catalogue already, outside the files that an import replaces.

use super::Order;
use super::id::address_key;
use super::names::Names;
use crate::diag::Files;
use crate::model::field::Node;
use crate::parse::Tree;
use std::collections::HashMap;

/// What stands in the catalogue already.
#[derive(Debug)]
pub(super) struct Neighbours {
    /// The courses.
    pub(super) courses: Standing,
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
    /// Reads the catalogue, and the own courses of the government that an import is for.
    pub(super) fn new(order: &Order, tree: &Tree, files: &Files) -> Self {
        let stays = |node: &&Node| {
            let path = files.path(node.span.file);
            order.replaced.iter().all(|replaced| replaced != path)
        };
        let own = order.government.as_deref();
        let own = own.and_then(|folder| tree.folders.get(folder));
        let own = own.map_or(&[][..], |folder| &folder.courses);
        let lists = &tree.catalogue;
        let names = |nodes: &[Node], id, name| {
            Names::standing(nodes.iter().filter(|node| stays(node)), id, name)
        };
        Self {
            courses: Standing::new(lists.courses.iter().chain(own).filter(stays), files),
            providers: names(&lists.providers, "id", "name"),
            subjects: names(&lists.subjects, "id", "name"),
            occupations: names(&lists.occupations, "code", "title"),
            exams: names(&lists.exams, "id", "name"),
        }
    }
}

/// Where courses stand, by their ids and by their web addresses.
#[derive(Debug, Default)]
pub(super) struct Standing {
    by_id: HashMap<String, String>,
    by_address: HashMap<String, String>,
}

impl Standing {
    /// Notes the places of all these courses.
    pub(super) fn new<'n>(courses: impl Iterator<Item = &'n Node>, files: &Files) -> Self {
        let mut standing = Self::default();
        for node in courses {
            let Some(id) = node.get("id") else { continue };
            let line = files.place(id.span.file, id.span.start).line;
            let place = format!("{}:{line}", files.path(id.span.file));
            if let Some(address) = node.get("url").and_then(Node::text) {
                let key = address_key(address);
                standing.by_address.insert(key, place.clone());
            }
            if let Some(id) = id.text() {
                standing.by_id.insert(id.to_owned(), place);
            }
        }
        standing
    }

    /// Where the course with this id stands.
    pub(super) fn with_id(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(String::as_str)
    }

    /// Where the course with this web address stands.
    pub(super) fn with_address(&self, address: &str) -> Option<&str> {
        let place = self.by_address.get(&address_key(address));
        place.map(String::as_str)
    }
}
