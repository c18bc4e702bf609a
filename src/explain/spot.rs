//! Everything that people wrote and a page could show, each with its place.

use super::other::other;
use crate::diag::Span;
use crate::model::field::{Node, RecordType, Shape, Value};
use crate::model::{
    Course, Exam, Faq, Government, Issuance, Occupation, Page, Programme, Provider, Session,
    Subject,
};
use crate::parse::{Folder, TextKind, Tree};
use std::collections::HashMap;
use std::sync::Arc;

/// A place where somebody wrote what a page may show.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    /// Where it stands.
    pub(super) span: Span,
    /// What stands there.
    pub(super) what: What,
}

/// What stands at a place.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// A value of a field.
    Value {
        /// The names on the way to it: `offer.enrol_by`, `google-it-support.title.en`.
        name: String,
        /// The value as it was written.
        text: String,
        /// Another value of its kind.
        other: String,
    },
    /// The name of a fact among the words of a text.
    Fact {
        /// The name.
        name: String,
    },
}

/// Whose content a page can show.
#[derive(Debug, Clone, Copy)]
pub(super) enum Whose<'a> {
    /// One government's, and what all share.
    Government(&'a str),
    /// The names of all governments: the list of them.
    All,
}

/// All places in these files that a page could show.
pub(super) fn spots(tree: &Tree, whose: Whose<'_>) -> Vec<Spot> {
    let mut found = Vec::new();
    if let Some(programme) = &tree.programme {
        values::<Programme>(programme, "", &mut found);
        // How rules weigh is on no page.
        found.retain(
            |spot| !matches!(&spot.what, What::Value { name, .. } if name.starts_with("rules.")),
        );
    }
    let Whose::Government(id) = whose else {
        let governments = tree
            .folders
            .values()
            .filter_map(|it| it.government.as_ref());
        governments.for_each(|node| values::<Government>(node, "", &mut found));
        return found;
    };
    let lists = &tree.catalogue;
    entries::<Provider>(&lists.providers, &mut found);
    entries::<Subject>(&lists.subjects, &mut found);
    entries::<Occupation>(&lists.occupations, &mut found);
    entries::<Exam>(&lists.exams, &mut found);
    entries::<Course>(&lists.courses, &mut found);
    for name in [crate::parse::SHARED, id] {
        if let Some(folder) = tree.folders.get(name) {
            of_folder(folder, &mut found);
        }
    }
    found
}

fn of_folder(folder: &Folder, found: &mut Vec<Spot>) {
    if let Some(government) = &folder.government {
        values::<Government>(government, "", found);
    }
    entries::<Course>(&folder.courses, found);
    entries::<Session>(&folder.sessions, found);
    for written in folder.texts.values().flatten() {
        match written.kind {
            TextKind::Issuance => values::<Issuance>(&written.front, "", found),
            TextKind::Faq => values::<Faq>(&written.front, "", found),
            TextKind::Page => values::<Page>(&written.front, "", found),
        }
        found.extend(written.document.facts.iter().map(|fact| Spot {
            span: fact.span,
            what: What::Fact {
                name: fact.value.clone(),
            },
        }));
    }
}

fn entries<T: RecordType>(nodes: &[Node], found: &mut Vec<Spot>) {
    for node in nodes {
        let id = ["id", "code"]
            .iter()
            .find_map(|name| node.get(name)?.text());
        values::<T>(node, id.unwrap_or_default(), found);
    }
}

fn values<T: RecordType>(node: &Node, name: &str, found: &mut Vec<Spot>) {
    below(node, &Shape::Record(T::record), name, found);
}

/// The values below one, by the shape that was declared for it.
fn below(node: &Node, shape: &Shape, name: &str, found: &mut Vec<Spot>) {
    let named = |part: &str| match name {
        "" => part.to_owned(),
        name => format!("{name}.{part}"),
    };
    match (&node.value, shape) {
        (Value::Text(text), _) => found.push(Spot {
            span: node.span,
            what: What::Value {
                name: name.to_owned(),
                text: text.clone(),
                other: other(text, shape),
            },
        }),
        (Value::List(items), Shape::List(inner)) => {
            for (at, item) in items.iter().enumerate() {
                let number = (at + 1).to_string();
                let part = item.get("id").and_then(Node::text).unwrap_or(&number);
                below(item, inner, &named(part), found);
            }
        }
        (Value::Fields(entries), Shape::Record(record)) => {
            let fields = record().fields;
            for entry in entries {
                let mut known = fields.iter();
                if let Some(field) = known.find(|field| field.name == entry.key.value) {
                    below(&entry.value, &field.shape, &named(field.name), found);
                }
            }
        }
        (Value::Fields(entries), Shape::Translated) => {
            for entry in entries {
                below(
                    &entry.value,
                    &Shape::Translated,
                    &named(&entry.key.value),
                    found,
                );
            }
        }
        _ => {}
    }
}

/// The files with another value at each of these places.
pub(super) fn changed(tree: &Tree, spots: &[&Spot]) -> Tree {
    let mut tree = tree.clone();
    let others: HashMap<Span, &str> = spots
        .iter()
        .map(|spot| match &spot.what {
            What::Value { other, .. } => (spot.span, other.as_str()),
            // A fact that everybody has stated, and is not this one.
            What::Fact { name } if name == "programme.name" => (spot.span, "catalogue.courses"),
            What::Fact { .. } => (spot.span, "programme.name"),
        })
        .collect();
    let lists = &mut tree.catalogue;
    let shared = [
        &mut lists.providers,
        &mut lists.subjects,
        &mut lists.occupations,
        &mut lists.exams,
        &mut lists.courses,
    ];
    let shared = shared.into_iter().flatten();
    shared
        .chain(&mut tree.programme)
        .for_each(|node| change(node, &others));
    for folder in tree.folders.values_mut() {
        let nodes = folder.courses.iter_mut().chain(&mut folder.sessions);
        nodes
            .chain(&mut folder.government)
            .for_each(|node| change(node, &others));
        for written in folder.texts.values_mut().flatten() {
            change(&mut written.front, &others);
            let facts = written.document.facts.iter();
            if facts.clone().any(|fact| others.contains_key(&fact.span)) {
                for fact in &mut Arc::make_mut(&mut written.document).facts {
                    if let Some(other) = others.get(&fact.span) {
                        fact.value = (*other).to_owned();
                    }
                }
            }
        }
    }
    tree
}

fn change(node: &mut Node, others: &HashMap<Span, &str>) {
    match &mut node.value {
        Value::Text(text) => {
            if let Some(other) = others.get(&node.span) {
                *text = (*other).to_owned();
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| change(item, others)),
        Value::Fields(entries) => entries
            .iter_mut()
            .for_each(|entry| change(&mut entry.value, others)),
        Value::Empty | Value::Unread => {}
    }
}
