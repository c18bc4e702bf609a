//! Every id that one thing names must belong to another.

use super::Desk;
use crate::diag::{Code, Diagnostic, Located, did_you_mean};
use crate::model::field::Node;
use crate::model::{Course, Id};
use std::collections::BTreeSet;

/// Something names an id that nothing has.
///
/// # Why it matters
/// A reader would find a gap where a provider, a subject, an exam or a contact belongs.
///
/// # Wrong
/// `provider: gogle`
///
/// # Right
/// `provider: google`
pub(super) const CODE: Code = Code::new("unknown-reference");

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let known = Known::of(desk);
    let mut found = Vec::new();
    for course in desk.library.catalogue.courses.values() {
        known.course(course, &mut found);
    }
    for participant in &desk.library.participants {
        let shared = &desk.library.catalogue.courses;
        for (id, course) in &participant.courses {
            if shared
                .get(id)
                .is_none_or(|same| !std::sync::Arc::ptr_eq(same, course))
            {
                known.course(course, &mut found);
            }
        }
        let contacts: BTreeSet<&str> = participant
            .government
            .contacts
            .iter()
            .map(|contact| contact.id.as_str())
            .collect();
        let versions = participant
            .issuances
            .values()
            .flat_map(|item| &item.versions);
        for id in versions.flat_map(|version| &version.front.inquiries) {
            let file = "the government's contacts";
            refer(id.as_str(), id.span, "contact", &contacts, file, &mut found);
        }
    }
    found
}

/// Ids by kind. One whose entry has other mistakes is known all the same.
struct Known<'a> {
    providers: BTreeSet<&'a str>,
    subjects: BTreeSet<&'a str>,
    occupations: BTreeSet<&'a str>,
    exams: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(desk: &Desk<'a>) -> Self {
        let lists = &desk.tree.catalogue;
        let ids = |nodes: &'a [Node], field| {
            nodes
                .iter()
                .filter_map(|node| node.get(field)?.text())
                .collect()
        };
        Self {
            providers: ids(&lists.providers, "id"),
            subjects: ids(&lists.subjects, "id"),
            occupations: ids(&lists.occupations, "code"),
            exams: ids(&lists.exams, "id"),
        }
    }

    fn course(&self, course: &Course, found: &mut Vec<Diagnostic>) {
        let provider = [&course.provider];
        self.ids(
            provider,
            "provider",
            &self.providers,
            "providers.yaml",
            found,
        );
        self.ids(
            &course.subjects,
            "subject",
            &self.subjects,
            "subjects.yaml",
            found,
        );
        self.ids(
            &course.prepares_for,
            "exam",
            &self.exams,
            "exams.yaml",
            found,
        );
        for code in &course.occupations {
            let known = &self.occupations;
            refer(
                &code.0,
                code.span,
                "occupation",
                known,
                "catalog/occupations.yaml",
                found,
            );
        }
    }

    fn ids<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i Located<Id>>,
        noun: &str,
        known: &BTreeSet<&str>,
        file: &str,
        found: &mut Vec<Diagnostic>,
    ) {
        for id in ids {
            refer(
                id.as_str(),
                id.span,
                noun,
                known,
                &format!("catalog/{file}"),
                found,
            );
        }
    }
}

fn refer(
    id: &str,
    span: crate::diag::Span,
    noun: &str,
    known: &BTreeSet<&str>,
    file: &str,
    found: &mut Vec<Diagnostic>,
) {
    if known.contains(id) {
        return;
    }
    let sentence = format!("There is no {noun} \"{id}\".");
    let help = did_you_mean(
        id,
        known.iter().copied(),
        &format!("Otherwise add it to {file}."),
    );
    found.push(Diagnostic::error(CODE, span, sentence).help(help));
}
