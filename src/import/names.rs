//! Names of providers, subjects, exams and occupations to the ids by which courses refer to them.

use super::id::{Wish, distinct, mark, slug};
use crate::check::UNKNOWN_REFERENCE;
use crate::diag::{Located, Span, did_you_mean};
use crate::model::field::{Entry, Node, Trouble, Value, is_control};
use std::collections::{BTreeMap, BTreeSet};

/// What courses can refer to, by every name that it has.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: BTreeMap<String, String>,
    /// What names from spreadsheets stand for, now or since an earlier import.
    given: BTreeMap<String, String>,
    new: BTreeMap<String, String>,
    /// Whether a name that is not known yet becomes a new entry.
    grows: bool,
}

impl Names {
    /// The things that stand already, each with a `code` (its id) and a `name`.
    pub(super) fn standing<'n>(
        nodes: impl Iterator<Item = &'n Node>,
        code: &str,
        name: &str,
    ) -> Self {
        let mut names = Self::default();
        for node in nodes {
            let Some(id) = node.get(code).and_then(Node::text) else {
                continue;
            };
            let texts = match node.get(name).map(|name| &name.value) {
                Some(Value::Text(text)) => vec![text.as_str()],
                Some(Value::Fields(entries)) => {
                    entries.iter().filter_map(|it| it.value.text()).collect()
                }
                _ => Vec::new(),
            };
            for text in texts.into_iter().chain([id]) {
                let first = names.ids.entry(key(text));
                first.or_insert_with(|| id.to_owned());
            }
        }
        names
    }

    /// The same with an id for each name that is not known yet. `noun` stands for names of which
    /// no letter is left; `before` has the ids that marks of names got in an earlier import.
    pub(super) fn with_new<'t>(
        mut self,
        texts: impl Iterator<Item = &'t str>,
        noun: &str,
        before: &BTreeMap<&str, &str>,
    ) -> Self {
        // Of two spellings the first in the alphabet, not the first in the file, which may be
        // sorted in another way next time.
        let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
        let taken: BTreeSet<String> = self.ids.values().cloned().collect();
        for text in texts {
            let (key, id) = (key(text), slug(text));
            // Somebody may have given it a better name since.
            let known = before
                .get(mark(&key).as_str())
                .filter(|id| taken.contains(**id));
            if let Some(id) = known {
                self.given.insert(key.clone(), (*id).to_owned());
                self.ids.insert(key, (*id).to_owned());
                continue;
            }
            if self.ids.contains_key(&key) {
                continue;
            }
            // "Computer Science" is what has the id computer-science, whatever its name is there.
            if taken.contains(&id) {
                self.ids.insert(key, id);
                continue;
            }
            let spelling = spellings.entry(key).or_insert(text);
            *spelling = text.min(*spelling);
        }
        let wishes: Vec<Wish> = spellings
            .iter()
            .map(|(key, text)| Wish {
                slug: slug(text),
                identity: key.clone(),
            })
            .collect();
        let ids = distinct(&wishes, noun, &|id| taken.contains(id));
        for ((key, text), id) in spellings.into_iter().zip(ids) {
            self.new.insert(id.clone(), text.to_owned());
            self.given.insert(key.clone(), id.clone());
            self.ids.insert(key, id);
        }
        self.grows = true;
        self
    }

    /// The id of what has this name.
    pub(super) fn id(&self, name: &str, noun: &str, file: &str) -> Result<String, Trouble> {
        // The entry that it would become could not be read.
        if name.contains(is_control) {
            return Err(Trouble::control_character());
        }
        self.ids.get(&key(name)).cloned().ok_or_else(|| {
            debug_assert!(!self.grows, "every name of the file was given an id");
            let known = self.ids.keys().map(String::as_str);
            let otherwise = format!("Add it to {file}, or leave the cell empty.");
            Trouble::new(
                UNKNOWN_REFERENCE,
                format!("There is no {noun} \"{name}\"."),
                did_you_mean(name, known, &otherwise),
            )
        })
    }

    /// What the names of a spreadsheet stand for, as far as nobody but imports wrote it.
    pub(super) fn given(&self) -> impl Iterator<Item = (&str, &str)> {
        let given = self.given.iter();
        given.map(|(key, id)| (key.as_str(), id.as_str()))
    }

    /// New entries for those of the new things that are used, in order of their ids.
    pub(super) fn entries(&self, used: &BTreeSet<&str>, place: Span) -> Vec<Node> {
        let new = self.new.iter().filter(|(id, _)| used.contains(id.as_str()));
        new.map(|(id, name)| {
            let entry = |key: &str, text: &str| Entry {
                key: Located::new(key.to_owned(), place),
                value: Node {
                    span: place,
                    value: Value::Text(text.to_owned()),
                },
            };
            Node {
                span: place,
                value: Value::Fields(vec![entry("id", id), entry("name", name)]),
            }
        })
        .collect()
    }
}

/// A name without what does not tell two things apart: capitals and spaces.
fn key(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
