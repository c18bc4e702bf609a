//! What is opened within a paragraph is closed within it.

use super::Desk;
use super::shown::Shown;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A bracket or a guillemet is opened in a paragraph and not closed in it.
    ///
    /// # Why it matters
    /// A reader cannot tell where the remark ends; often the end of the sentence is missing too.
    ///
    /// # Wrong
    /// `Ask a career center (the one nearest to you.`
    ///
    /// # Right
    /// `Ask a career center (the one nearest to you).`
    pub(super) CODE = "bracket-never-closed";
}

/// Marks that come in pairs in all languages. English quotation marks are not among them: each
/// paragraph of a long quotation opens with one, and only the last closes it.
const PAIRS: &[(char, char)] = &[('(', ')'), ('«', '»'), ('"', '"')];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = desk.texts.iter();
    texts
        .flat_map(|text| PAIRS.iter().filter_map(move |pair| trouble(text, *pair)))
        .collect()
}

/// A quotation mark that is the same at both ends, and stands an odd number of times in a title or
/// a heading; a long quotation has one at the beginning of each paragraph.
fn odd(text: &Shown<'_>, mark: char) -> Option<Diagnostic> {
    let places: Vec<usize> = text.text.match_indices(mark).map(|(at, _)| at).collect();
    let is_inch = |at: &usize| text.text[..*at].ends_with(|it: char| it.is_ascii_digit());
    if places.len().is_multiple_of(2) || places.iter().any(is_inch) || text.text.starts_with(mark) {
        return None;
    }
    let last = *places.last()?;
    let sentence = format!("The mark \"{mark}\" stands here alone.");
    let place = text.span(last..last + mark.len_utf8());
    Some(Diagnostic::warning(CODE, place, sentence).help(format!(
        "Write \"{mark}\" at both ends of the quotation, or remove the mark."
    )))
}

fn trouble(text: &Shown<'_>, (opens, closes): (char, char)) -> Option<Diagnostic> {
    if opens == closes {
        return odd(text, opens);
    }
    let mut open = Vec::new();
    for (at, letter) in text.text.char_indices() {
        if letter == opens {
            open.push(at);
        } else if letter == closes {
            open.pop();
        }
    }
    let at = *open.first()?;
    // A smiley, and a row of marks at the end of the text.
    if text.text[..at].ends_with([':', ';', '-']) || text.text[at..].trim().chars().count() < 3 {
        return None;
    }
    let place = text.span(at..at + opens.len_utf8());
    let sentence = format!("The mark \"{opens}\" is opened here and never closed.");
    Some(Diagnostic::warning(CODE, place, sentence).help(format!(
        "Write \"{closes}\" where the remark ends, or remove the mark."
    )))
}
