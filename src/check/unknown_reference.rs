//! Every id that one thing names must belong to another.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Located, Span, nearest};
use crate::model::field::Node;
use crate::model::{Course, Id};
use std::collections::BTreeSet;

code! {
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
    pub CODE = "unknown-reference";
}

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
        let written = desk.tree.folders.get(participant.id.as_str());
        let government = written.and_then(|folder| folder.government.as_ref());
        let contacts = government.and_then(|node| node.get_or_meant("contacts"));
        let is_unread = contacts.is_none() && government.is_some_and(|node| !node.is_whole());
        let mut contacts = Ids::of("contact", contacts.map_or(&[][..], Node::items), "id");
        contacts.complete &= !is_unread;
        let versions = participant
            .issuances
            .values()
            .flat_map(|item| &item.versions);
        for id in versions.flat_map(|version| &version.front.inquiries) {
            contacts.refer(
                id.as_str(),
                id.span,
                "contacts: in government.yaml",
                &mut found,
            );
        }
    }
    found
}

/// The ids of one kind of thing. One whose entry has other mistakes is known all the same.
struct Ids<'a> {
    noun: &'static str,
    known: BTreeSet<&'a str>,
    /// Entries that could not be read may have any id.
    complete: bool,
}

impl<'a> Ids<'a> {
    fn of(noun: &'static str, nodes: &'a [Node], field: &str) -> Self {
        let id = |node: &'a Node| node.get(field)?.text();
        Self {
            noun,
            known: nodes.iter().filter_map(id).collect(),
            complete: nodes
                .iter()
                .all(|node| node.is_whole() || id(node).is_some()),
        }
    }

    fn refer(&self, id: &str, span: Span, home: &str, found: &mut Vec<Diagnostic>) {
        if !self.complete || self.known.contains(id) {
            return;
        }
        let noun = self.noun;
        let sentence = format!("There is no {noun} \"{id}\".");
        // Codes are all alike: the nearest is as likely that of other work.
        let is_name = id.contains(|it: char| it.is_ascii_alphabetic());
        let help = match nearest(id, self.known.iter().copied()).filter(|_| is_name) {
            Some(near) => format!("Did you mean \"{near}\"? Otherwise add it to {home}."),
            None => format!("Add it to {home}, or write another {noun}."),
        };
        found.push(Diagnostic::error(CODE, span, sentence).help(help));
    }
}

struct Known<'a> {
    providers: Ids<'a>,
    subjects: Ids<'a>,
    occupations: Ids<'a>,
    exams: Ids<'a>,
}

impl<'a> Known<'a> {
    fn of(desk: &Desk<'a>) -> Self {
        let lists = &desk.tree.catalogue;
        Self {
            providers: Ids::of("provider", &lists.providers, "id"),
            subjects: Ids::of("subject", &lists.subjects, "id"),
            occupations: Ids::of("occupation", &lists.occupations, "code"),
            exams: Ids::of("exam", &lists.exams, "id"),
        }
    }

    fn course(&self, course: &Course, found: &mut Vec<Diagnostic>) {
        let mut refer = |ids: &Ids<'_>, named: &[Located<Id>], home: &str| {
            for id in named {
                ids.refer(id.as_str(), id.span, home, found);
            }
        };
        let provider = std::slice::from_ref(&course.provider);
        refer(&self.providers, provider, "catalog/providers.yaml");
        refer(&self.subjects, &course.subjects, "catalog/subjects.yaml");
        refer(&self.exams, &course.prepares_for, "catalog/exams.yaml");
        for code in &course.occupations {
            let home = "catalog/occupations.yaml";
            self.occupations.refer(&code.0, code.span, home, found);
        }
    }
}
