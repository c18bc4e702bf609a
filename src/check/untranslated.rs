//! Sentences, headings and titles of a translation that are still their original's, word for word.

use super::Desk;
use super::counterparts::{Counterparts, counterparts};
use super::shown::{Shown, words};
use super::text_in_another_language::{LONG, sentences, without_quotations};
use crate::diag::Span;
use std::ops::Range;

/// Words that stand in names too.
const OF_NAMES: &[&str] = &[
    "and", "for", "the", "with", "of", "in", "to", "on", "a", "an", "at", "by", "y", "de", "del",
    "la", "el", "los", "las", "en", "dan", "va", "και", "του", "της", "та", "і", "й",
];

/// Headings of one word that are English, and nothing in another language that is written here.
const HEADINGS: &[&str] = &[
    "appeals",
    "appointments",
    "attachments",
    "background",
    "benefits",
    "contacts",
    "costs",
    "courses",
    "deadlines",
    "definitions",
    "effective",
    "eligibility",
    "enrollment",
    "enrolment",
    "exams",
    "fees",
    "funding",
    "guidance",
    "help",
    "inquiries",
    "introduction",
    "licenses",
    "overview",
    "partners",
    "policy",
    "prices",
    "procedures",
    "purpose",
    "questions",
    "reading",
    "reasons",
    "records",
    "references",
    "registration",
    "reporting",
    "requirements",
    "resources",
    "responsibilities",
    "roles",
    "rules",
    "schedule",
    "scope",
    "sessions",
    "staff",
    "summary",
    "support",
    "training",
    "trainings",
    "workshops",
];

/// Of a sentence that is no name so many words begin with no capital.
const SMALL: usize = 3;

/// The places in the original and in the translation of what was left as it is. What is told
/// otherwise is left out.
pub(super) fn untranslated(
    desk: &Desk<'_>,
    is_told: impl Fn(&Shown<'_>) -> bool,
) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let mut last: Vec<u32> = Vec::new();
    for part in counterparts(desk) {
        let mut now = Vec::new();
        for translation in &part.translations {
            let Some((own, other)) = left(&part, translation) else {
                continue;
            };
            let is_whole = other.len() == translation.text.len();
            let span = translation.span(other);
            // Of a whole page the first paragraph is told.
            if !last.contains(&span.file.0) && !is_told(translation) {
                found.push((part.original.span(own), span));
            }
            now.extend(is_whole.then_some(span.file.0));
        }
        last = match part.is_field {
            true => Vec::new(),
            false => now,
        };
    }
    found
}

/// What a translation has left as it is in the original.
fn left(part: &Counterparts<'_>, translation: &Shown<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let (original, text) = (&*part.original.text, &*translation.text);
    let is_same_language =
        part.original.locale.map(|it| it.language()) == translation.locale.map(|it| it.language());
    if is_same_language {
        return None;
    }
    if part.is_short() {
        let is_same = |other: &&Shown<'_>| other.text.trim() == original.trim();
        let is_alone = part.translations.iter().filter(is_same).count() == 1;
        let is_heading = part.is_heading && HEADINGS.contains(&text.trim().to_lowercase().as_str());
        let is_left =
            text.trim() == original.trim() && is_alone && (is_ordinary(text) || is_heading);
        return is_left.then_some((0..original.len(), 0..text.len()));
    }
    let all = |text: &str| {
        let mut found = sentences(text);
        if found.is_empty() {
            found.push(0..text.len());
        }
        found
    };
    let theirs = all(original);
    all(text).into_iter().find_map(|place| {
        let sentence = text[place.clone()].trim();
        if !is_long(sentence) {
            return None;
        }
        let mut same = theirs.iter();
        let same = same.find(|it| original[(*it).clone()].trim() == sentence)?;
        Some((same.clone(), place))
    })
}

/// Whether a heading has two words or more, and one of them is of no name.
fn is_ordinary(text: &str) -> bool {
    let mut small = words(text).filter(|(_, it)| it.starts_with(char::is_lowercase));
    words(text).nth(1).is_some() && small.any(|(_, it)| !OF_NAMES.contains(&it))
}

fn is_long(sentence: &str) -> bool {
    let plain = without_quotations(sentence);
    let small = words(&plain).filter(|(_, it)| it.starts_with(char::is_lowercase));
    words(&plain).nth(LONG - 1).is_some() && small.count() >= SMALL
}
