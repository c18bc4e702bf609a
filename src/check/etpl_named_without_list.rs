//! Texts speak of an ETPL only where there is one.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::model::field::Decode;
use crate::model::{Document, Participant};
use crate::parse::SHARED;
use std::ops::Range;

code! {
    /// A text tells readers of an Eligible Training Provider List, and their government has none.
    ///
    /// # Why it matters
    /// Only states of the United States have such lists (WIOA section 122). Readers elsewhere would look
    /// for money that there is not. A shared text is shown by every government, so it names the list
    /// only if all of them have one. A text that says there is no such list may name it.
    ///
    /// # Wrong
    /// `The courses are not on the ETPL.` in `content/shared/faq/cost.md`
    ///
    /// # Right
    /// the same in `content/massachusetts/faq/cost.md`, with `etpl:` in its `government.yaml`
    pub(super) CODE = "etpl-named-without-list";
}

/// How the list is called, in small letters; in other languages its English letters stand too.
const NAMES: &[&str] = &[
    "etpl",
    "eligible training provider list",
    "eligible training providers list",
    "lista de proveedores de capacitación elegibles",
    "lista de proveedores de formación elegibles",
];

/// Words by which a text says that there is no such list.
const NONE_HERE: &[&str] = &[
    "no etpl",
    "no eligible training",
    "does not have",
    "has no",
    "have no",
    "there is no",
    "not a state",
    "only in the united states",
    "no hay",
    "no tiene",
    "no existe",
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let all = desk.library.participants.iter();
    // Of a list that has a mistake of its own it is not doubted that there is one.
    let is_written = |participant: &Participant| {
        let folder = desk.tree.folders.get(participant.id.as_str());
        let node = folder.and_then(|folder| folder.government.as_ref());
        node.is_some_and(|node| node.get_or_meant("etpl").is_some())
    };
    for participant in all.filter(|it| it.government.etpl.is_none() && !is_written(it)) {
        for document in participant.documents() {
            found.extend(of_document(document).map(|span| diagnostic(span, participant, desk)));
        }
        let mut of_text = |text: &str, span: Span| {
            if named(text).is_some() {
                found.push(diagnostic(span, participant, desk));
            }
        };
        participant.government.visit_texts(&mut of_text);
        for course in participant.courses.values() {
            course.visit_texts(&mut of_text);
        }
    }
    // A text that several governments show is one mistake.
    found.sort_by_key(|it| it.span);
    found.dedup_by_key(|it| it.span);
    found
}

fn of_document(document: &Document) -> impl Iterator<Item = Span> {
    let passages = document.passages.iter();
    passages.filter_map(|passage| passage.span(named(&passage.text)?))
}

/// Where a text names the list, unless it says that there is none.
fn named(text: &str) -> Option<Range<usize>> {
    let small = text.to_lowercase();
    if NONE_HERE.iter().any(|words| small.contains(words)) {
        return None;
    }
    let whole = |range: &Range<usize>| {
        let before = small[..range.start].chars().next_back();
        let after = small[range.end..].chars().next();
        ![before, after]
            .iter()
            .flatten()
            .any(|it| it.is_alphanumeric())
    };
    let places = NAMES.iter().flat_map(|name| {
        let starts = small.match_indices(name);
        starts.map(|(start, _)| start..start + name.len())
    });
    // Letters that change their length with their case would move what follows.
    let place = places.filter(whole).min_by_key(|range| range.start)?;
    Some(match small.len() == text.len() {
        true => place,
        false => 0..text.len(),
    })
}

fn diagnostic(span: Span, participant: &Participant, desk: &Desk<'_>) -> Diagnostic {
    let sentence = format!(
        "This text names an ETPL, and the government \"{}\" shows it and has none.",
        participant.id
    );
    let path = desk.files.path(span.file);
    let help = match path.starts_with(&format!("content/{SHARED}/")) || path.starts_with("catalog/")
    {
        true => "Move it to the texts of a government that has such a list.",
        false => "Describe the list under etpl: in government.yaml, or take it out of the text.",
    };
    Diagnostic::error(CODE, span, sentence).help(help)
}
