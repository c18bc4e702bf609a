//! No word stands twice in a row by mistake.

use super::Desk;
use super::shown::{Shown, words};
use crate::diag::{Diagnostic, Files, code};

code! {
    /// The same word stands twice in a row.
    ///
    /// # Why it matters
    /// It is a slip of the pen that makes readers stop.
    ///
    /// # Wrong
    /// `Ask at the the career center.`
    ///
    /// # Right
    /// `Ask at the career center.`
    pub(super) CODE = "word-twice";
}

/// Words that a language rightly says twice.
const RIGHTLY_TWICE: &[(&str, &[&str])] = &[
    ("en", &["had", "that", "very", "so", "no", "bye", "many"]),
    ("es", &["nos", "muy", "no", "sí", "si", "ya", "que"]),
    ("el", &["πολύ", "σιγά", "λίγο", "του", "της", "των", "με"]),
    ("uk", &["дуже", "так", "ледве", "їх", "ні"]),
];

/// Languages in which twice the same word has a meaning, and is written with a hyphen; the words are
/// those that only stress what is said and may stand twice without one.
const HYPHENATED: &[(&str, &[&str])] = &[
    (
        "ms",
        &["sangat", "amat", "jauh", "lama", "ada", "mana", "satu"],
    ),
    (
        "id",
        &["sangat", "amat", "jauh", "lama", "ada", "mana", "satu"],
    ),
    ("uz", &["juda", "koʻp", "rahmat", "bir", "yoʻq", "ha"]),
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.texts
        .iter()
        .flat_map(|text| within(text, desk.files))
        .collect()
}

fn within(text: &Shown<'_>, files: &Files) -> Vec<Diagnostic> {
    let Some(language) = text.locale.map(|locale| locale.language()) else {
        return Vec::new();
    };
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for (at, word) in words(&text.text) {
        if let Some((start, first)) = before
            && is_twice(first, word)
            && text.text[start + first.len()..at]
                .chars()
                .all(char::is_whitespace)
            && is_wrong(&word.to_lowercase(), language)
        {
            let place = text.span(start..at + word.len());
            // Code and images lie between words without being any.
            let written = text.written(place, files);
            let is_quoted = text.text[..start].ends_with(['"', '“', '«']);
            if !is_quoted && !written.contains(['`', '[', '!', '(']) {
                let sentence = format!("The word \"{word}\" stands here twice.");
                found.push(
                    Diagnostic::warning(CODE, place, sentence).help("Remove one of the two."),
                );
            }
        }
        before = Some((at, word));
    }
    found
}

/// Words that open a sentence and are no names.
const NO_NAMES: &[&str] = &[
    "the", "your", "our", "this", "these", "you", "we", "it", "and", "for", "in", "of", "to", "el",
    "los", "las", "su", "sus", "de", "para", "το", "τα", "οι", "για", "και", "це", "ці", "для",
];

/// Names such as Walla Walla have two capitals.
fn is_twice(first: &str, second: &str) -> bool {
    let is_letters = second.chars().all(char::is_alphabetic);
    if first == second && NO_NAMES.contains(&second.to_lowercase().as_str()) {
        return true;
    }
    let is_small = second.chars().next().is_some_and(char::is_lowercase);
    is_letters && is_small && (first == second || first.to_lowercase() == second)
}

fn is_wrong(word: &str, language: &str) -> bool {
    let of = |table: &[(&str, &'static [&'static str])]| {
        let mut rows = table.iter();
        rows.find(|(tag, _)| *tag == language)
            .map(|(_, words)| *words)
    };
    // Of other languages nobody has said which words stand twice rightly.
    of(RIGHTLY_TWICE)
        .or_else(|| of(HYPHENATED))
        .is_some_and(|right| word.chars().count() > 1 && !right.contains(&word))
}
