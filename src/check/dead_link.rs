//! A link must lead somewhere, and an image must be there.

use super::Desk;
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::model::{Document, Link, Participant, Section, Target};
use std::collections::BTreeSet;

/// A link leads to a page, an anchor or a course that there is not.
///
/// # Why it matters
/// A reader who follows it is lost.
///
/// # Wrong
/// `[Who may take part](../faq/eligibilty.md)`
///
/// # Right
/// `[Who may take part](../faq/eligibility.md)`
pub(super) const CODE: Code = Code::new("dead-link");

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let reader = Reader::of(desk, participant);
        for document in participant.documents() {
            found.extend(
                document
                    .links
                    .iter()
                    .filter_map(|link| reader.trouble(link, document)),
            );
            let images = document.images.iter();
            found.extend(
                images.filter_map(|image| reader.missing_file(&image.path.value, image.path.span)),
            );
        }
    }
    found
}

struct Reader<'a> {
    participant: &'a Participant,
    courses: BTreeSet<&'a str>,
    subjects: BTreeSet<&'a str>,
    providers: BTreeSet<&'a str>,
}

impl<'a> Reader<'a> {
    fn of(desk: &'a Desk<'a>, participant: &'a Participant) -> Self {
        let catalogue = &desk.library.catalogue;
        Self {
            participant,
            courses: participant.courses.keys().map(|id| id.as_str()).collect(),
            subjects: catalogue.subjects.keys().map(|id| id.as_str()).collect(),
            providers: catalogue.providers.keys().map(|id| id.as_str()).collect(),
        }
    }

    fn trouble(&self, link: &Link, document: &Document) -> Option<Diagnostic> {
        let span = link.target.span;
        match &link.target.value {
            Target::Elsewhere(_) => None,
            Target::Course(id) => unknown(id, "course", &self.courses, span),
            Target::Subject(id) => unknown(id, "subject", &self.subjects, span),
            Target::Provider(id) => unknown(id, "provider", &self.providers, span),
            Target::Anchor(anchor) => missing_anchor(anchor, document, span),
            Target::Content { path, anchor } => self.content(path, anchor.as_deref(), span),
        }
    }

    fn content(
        &self,
        path: &str,
        anchor: Option<&str>,
        span: crate::diag::Span,
    ) -> Option<Diagnostic> {
        let Some(within) = self.participant.within(path) else {
            return Some(self.outside(path, span));
        };
        if Section::named(within).is_some() {
            return None;
        }
        match self.participant.document(within) {
            Some(document) => missing_anchor(anchor?, document, span),
            None => self.missing_file(path, span),
        }
    }

    fn outside(&self, path: &str, span: crate::diag::Span) -> Diagnostic {
        let sentence = format!("This link leads to \"{path}\", which is no part of this site.");
        let help = "Link to a file of this government's folder or of content/shared, or to a \
                    whole web address.";
        Diagnostic::error(CODE, span, sentence).help(help)
    }

    fn missing_file(&self, path: &str, span: crate::diag::Span) -> Option<Diagnostic> {
        let within = self.participant.within(path);
        if within.is_some_and(|within| self.participant.files.contains_key(within)) {
            return None;
        }
        let shown = within.unwrap_or(path);
        let known = self.participant.paths();
        let help = did_you_mean(
            shown,
            known.iter().map(String::as_str),
            "Write the path from this file to the other, such as ../faq/cost.md.",
        );
        let sentence = format!("There is no file \"{shown}\" here or among the shared texts.");
        Some(Diagnostic::error(CODE, span, sentence).help(help))
    }
}

fn unknown(
    id: &str,
    noun: &str,
    known: &BTreeSet<&str>,
    span: crate::diag::Span,
) -> Option<Diagnostic> {
    if known.contains(id) {
        return None;
    }
    let sentence = format!("There is no {noun} \"{id}\".");
    let help = did_you_mean(id, known.iter().copied(), "Write an id of the catalogue.");
    Some(Diagnostic::error(CODE, span, sentence).help(help))
}

fn missing_anchor(
    anchor: &str,
    document: &Document,
    span: crate::diag::Span,
) -> Option<Diagnostic> {
    if document.heading(anchor).is_some() {
        return None;
    }
    let known = document.headings.iter().map(|heading| heading.id.as_str());
    let all = known.clone().take(12).collect::<Vec<_>>().join(", #");
    let otherwise = match all.is_empty() {
        true => "That page has no headings.".to_owned(),
        false => format!("Its anchors are: #{all}."),
    };
    let sentence = format!("The page that this link leads to has no anchor \"#{anchor}\".");
    Some(Diagnostic::error(CODE, span, sentence).help(did_you_mean(anchor, known, &otherwise)))
}
