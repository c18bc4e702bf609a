//! Prose can print only facts that there are.

use super::Desk;
use crate::diag::{Code, Diagnostic, Span, did_you_mean};
use crate::model::field::Decode;
use crate::model::{Participant, fact_slots, slot_span};
use crate::parse::{Place, SHARED, place};

/// Prose names a fact that nobody knows, or one that this government has not stated.
///
/// # Why it matters
/// A reader would see braces, or nothing, where a date or an amount belongs.
///
/// # Wrong
/// `Complete your course by {{ offer.complet_by }}.`
///
/// # Right
/// `Complete your course by {{ offer.complete_by }}.`
pub(super) const CODE: Code = Code::new("unknown-fact");

const NOT_STATED: Code = Code::new("fact-not-stated");

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let mut see = |name: &str, span: Span| found.extend(trouble(desk, participant, name, span));
        documents(participant, &mut |name, span| see(name, span));
        texts(participant, &mut |text, span| {
            for slot in fact_slots(text) {
                see(&slot.name, slot_span(text, span, &slot));
            }
        });
    }
    found
}

/// Shows every fact that a government's Markdown prints.
fn documents(participant: &Participant, visit: &mut dyn FnMut(&str, Span)) {
    for document in participant.documents() {
        document
            .facts
            .iter()
            .for_each(|fact| visit(&fact.value, fact.span));
    }
}

/// Shows every text of a government's fields.
fn texts(participant: &Participant, visit: &mut dyn FnMut(&str, Span)) {
    participant.government.visit_texts(visit);
    participant
        .offer
        .iter()
        .for_each(|offer| offer.visit_texts(visit));
    participant
        .sessions
        .iter()
        .for_each(|session| session.visit_texts(visit));
    participant
        .courses
        .values()
        .for_each(|course| course.visit_texts(visit));
    let issuances = participant
        .issuances
        .values()
        .flat_map(|item| &item.versions);
    issuances.for_each(|version| version.front.visit_texts(visit));
    let pages = participant.pages.values().flat_map(|item| &item.versions);
    pages.for_each(|version| version.front.visit_texts(visit));
    let faqs = participant.faqs.values().flat_map(|item| &item.versions);
    faqs.for_each(|version| version.front.visit_texts(visit));
}

fn trouble(
    desk: &Desk<'_>,
    participant: &Participant,
    name: &str,
    span: Span,
) -> Option<Diagnostic> {
    match participant.fact(name) {
        Some(Some(_)) => None,
        // A shared text is shown by governments that have not stated everything: it says so there.
        Some(None) if is_shared(desk, span) => None,
        Some(None) => {
            let sentence = format!(
                "The government \"{}\" has not stated {name}.",
                participant.id
            );
            let help = "State it in government.yaml, or write the sentence without it.";
            Some(Diagnostic::error(NOT_STATED, span, sentence).help(help))
        }
        None if is_shared(desk, span) && known_elsewhere(desk, name) => {
            let sentence = format!("The government \"{}\" has no {name}.", participant.id);
            let help = "Shared texts print only facts that every government can state.";
            Some(Diagnostic::error(NOT_STATED, span, sentence).help(help))
        }
        None => {
            let known = participant.facts.keys().map(String::as_str);
            let help = did_you_mean(name, known, "The page docs/facts.md lists all names.");
            let sentence = format!("There is no fact \"{name}\".");
            Some(Diagnostic::error(CODE, span, sentence).help(help))
        }
    }
}

fn known_elsewhere(desk: &Desk<'_>, name: &str) -> bool {
    desk.library
        .participants
        .iter()
        .any(|participant| participant.fact(name).is_some())
}

fn is_shared(desk: &Desk<'_>, span: Span) -> bool {
    match place(desk.files.path(span.file)) {
        Place::Folder { folder, .. } => folder == SHARED,
        _ => true,
    }
}
