//! The courses that stand in the catalogue already, outside the files that an import replaces.

use super::id::address_key;
use crate::diag::Files;
use crate::model::field::Node;
use std::collections::HashMap;

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
