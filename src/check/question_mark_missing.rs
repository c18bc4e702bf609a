//! In Spanish a question has a mark at both of its ends.

use super::Desk;
use super::shown::Shown;
use crate::diag::{Diagnostic, code};

code! {
    /// A question or an exclamation in Spanish lacks the mark at its beginning or at its end.
    ///
    /// # Why it matters
    /// Readers and screen readers know only by the first mark that a question begins.
    ///
    /// # Wrong
    /// `Cuánto dura un curso?`
    ///
    /// # Right
    /// `¿Cuánto dura un curso?`
    pub(super) CODE = "question-mark-missing";
}

const PAIRS: &[(char, char)] = &[('¿', '?'), ('¡', '!')];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let spanish = desk.texts.iter();
    let spanish = spanish.filter(|it| it.locale.is_some_and(|it| it.language() == "es"));
    spanish
        .filter(|text| !text.is_assumed)
        .flat_map(|text| PAIRS.iter().filter_map(move |pair| trouble(text, *pair)))
        .collect()
}

fn trouble(text: &Shown<'_>, (opens, closes): (char, char)) -> Option<Diagnostic> {
    let words: &str = &text.text;
    let mut open = None;
    for (at, letter) in words.char_indices() {
        if letter == opens {
            open = Some(at);
        } else if letter == closes {
            // The mark within a web address, and one of a row.
            let next = words[at + letter.len_utf8()..].chars().next();
            let before = words[..at].chars().next_back();
            let is_end = next.is_none_or(|it| !it.is_alphanumeric())
                && before.is_some_and(|it| {
                    it.is_alphanumeric() || it == '\u{1}' || "»”\")".contains(it)
                });
            if is_end && open.take().is_none() {
                return Some(told(text, at, closes, opens, "begins"));
            }
        }
    }
    open.map(|at| told(text, at, opens, closes, "ends"))
}

fn told(text: &Shown<'_>, at: usize, has: char, lacks: char, place: &str) -> Diagnostic {
    let sentence = format!("This sentence has the mark \"{has}\" and not \"{lacks}\".");
    Diagnostic::warning(CODE, text.span(at..at + has.len_utf8()), sentence)
        .help(format!("Write \"{lacks}\" where it {place}."))
}
