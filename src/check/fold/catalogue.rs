//! The catalogue that all governments share.

use crate::diag::{Diagnostic, Located, codes};
use crate::language::Locale;
use crate::model::field::{Decode, Decoder, Node, Value, merged};
use crate::model::{Catalogue, Course, Id};
use crate::parse::Lists;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

codes! {
    /// A field by which a government changes a course stands in the catalogue that all share.
    ///
    /// # Why it matters
    /// Nothing is there that it could change.
    ///
    /// # Wrong
    /// `hide: true` in `catalog/courses.yaml`
    ///
    /// # Right
    /// `hide: true` in `content/massachusetts/courses.yaml`
    OVERRIDE_OF_NOTHING = "override-in-shared-catalogue";

    /// Two things of one kind have the same id.
    ///
    /// # Why it matters
    /// What names the id would show one of the two, and nobody could tell which.
    ///
    /// # Wrong
    /// `- id: networks` twice in `catalog/courses.yaml`
    ///
    /// # Right
    /// `- id: networks` and `- id: networks-2`
    SAME_ID = "same-id-twice";
}

/// Reads the lists of the catalogue.
pub(super) fn catalogue(lists: &Lists, decoder: &mut Decoder<'_>) -> Catalogue {
    Catalogue {
        providers: by_id(
            "providers",
            &lists.providers,
            decoder,
            |provider: &crate::model::Provider| provider.id.clone(),
        ),
        subjects: by_id(
            "subjects",
            &lists.subjects,
            decoder,
            |subject: &crate::model::Subject| subject.id.clone(),
        ),
        occupations: by_id(
            "occupations",
            &lists.occupations,
            decoder,
            |it: &crate::model::Occupation| it.code.clone(),
        ),
        exams: by_id(
            "exams",
            &lists.exams,
            decoder,
            |exam: &crate::model::Exam| exam.id.clone(),
        ),
        courses: courses(&lists.courses, decoder),
    }
}

/// Records by their ids; an id that two of them have is reported.
pub(super) fn by_id<T: Decode, K: Ord + Clone + IdText>(
    noun: &str,
    nodes: &[Node],
    decoder: &mut Decoder<'_>,
    id: impl Fn(&T) -> Located<K>,
) -> BTreeMap<K, T> {
    let mut records = BTreeMap::new();
    for node in nodes {
        let Some(record) = T::decode(node, decoder) else {
            continue;
        };
        let key = id(&record);
        if let Some(first) = records.get(&key.value) {
            decoder.found.push(same_id(noun, &key, &id(first)));
            continue;
        }
        records.insert(key.value, record);
    }
    records
}

/// An id or a code as its author wrote it.
pub(super) trait IdText {
    fn text(&self) -> &str;
}

impl IdText for Id {
    fn text(&self) -> &str {
        self.as_str()
    }
}

impl IdText for crate::model::OccupationCode {
    fn text(&self) -> &str {
        &self.0
    }
}

pub(super) fn same_id<K: IdText>(noun: &str, again: &Located<K>, first: &Located<K>) -> Diagnostic {
    let sentence = format!("The id \"{}\" is given to two {noun}.", again.value.text());
    Diagnostic::error(SAME_ID, again.span, sentence)
        .label(first.span, "it is given here first")
        .help("Give one of them another id, or remove one of them.")
}

/// Fields that change a shared course, where there is none to change.
fn overrides(node: &Node) -> Vec<Diagnostic> {
    let Value::Fields(entries) = &node.value else {
        return Vec::new();
    };
    let names = entries.iter().map(|entry| &entry.key);
    let wrong = names.filter(|name| ["hide", "unset"].contains(&name.value.as_str()));
    wrong
        .map(|name| {
            let sentence = format!("The field \"{name}\" changes nothing in the shared catalogue.");
            Diagnostic::error(OVERRIDE_OF_NOTHING, name.span, sentence)
                .help("Move it to content/GOVERNMENT/courses.yaml, below the id of the course.")
        })
        .collect()
}

fn courses(nodes: &[Node], decoder: &mut Decoder<'_>) -> BTreeMap<Id, Arc<Course>> {
    let home = decoder.home();
    let read = nodes.par_iter().map(|node| {
        let mut decoder = Decoder::new(home);
        decoder.found.extend(overrides(node));
        (course(node, &mut decoder), decoder.found)
    });
    let mut courses: BTreeMap<Id, Arc<Course>> = BTreeMap::new();
    for (course, found) in read.collect::<Vec<_>>() {
        decoder.found.extend(found);
        let Some(course) = course else {
            continue;
        };
        if let Some(first) = courses.get(&course.id.value) {
            decoder
                .found
                .push(same_id("courses", &course.id, &first.id));
            continue;
        }
        courses.insert(course.id.value.clone(), Arc::new(course));
    }
    courses
}

/// A course; its plain text is in the first language that it is taught in.
pub(super) fn course(node: &Node, decoder: &mut Decoder<'_>) -> Option<Course> {
    let taught = node
        .get("languages")
        .and_then(|languages| languages.items().first());
    let taught = taught
        .and_then(Node::text)
        .and_then(|tag| Locale::parse(tag).ok());
    decoder.in_language(taught, |decoder| Course::decode(node, decoder))
}

/// The shared course with a government's own fields laid over it.
pub(super) fn overridden(shared: &Node, own: &Node, decoder: &mut Decoder<'_>) -> Option<Course> {
    course(&merged(shared, own), decoder)
}
