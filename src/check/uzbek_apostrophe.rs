//! Uzbek words are written with the letters of their alphabet.

use super::Desk;
use super::shown::{Shown, words};
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// An Uzbek word has an apostrophe or a quotation mark where a letter belongs.
    ///
    /// # Why it matters
    /// The alphabet has the letters `oʻ` and `gʻ` (U+02BB) and the sign `ʼ` (U+02BC). With a
    /// quotation mark in their place, search and screen readers take one word for two.
    ///
    /// # Wrong
    /// `o'quvchi`, `ma'lumot`
    ///
    /// # Right
    /// `oʻquvchi`, `maʼlumot`
    pub(super) CODE = "uzbek-apostrophe";
}

const WRONG: &[char] = &['\'', '’', '‘', '`', '´'];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.texts.iter().flat_map(within).collect()
}

fn within(text: &Shown<'_>) -> Vec<Diagnostic> {
    let is_uzbek = text
        .locale
        .is_some_and(|locale| matches!(locale.as_str(), "uz" | "uz-Latn" | "uz-UZ" | "uz-Latn-UZ"));
    if !is_uzbek {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, word) in words(&text.text) {
        // At the ends of a word stand quotation marks.
        let inner = word.trim_matches(WRONG);
        let start = at + word.len() - word.trim_start_matches(WRONG).len();
        if !inner.contains(WRONG) || is_foreign(inner) {
            continue;
        }
        let sentence = format!("\"{inner}\" has a mark that is no letter of Uzbek.");
        let place = text.span(start..start + inner.len());
        found.push(
            Diagnostic::warning(CODE, place, sentence)
                .help(format!("Write \"{}\".", mended(inner))),
        );
    }
    found
}

/// The word as the alphabet has it.
fn mended(word: &str) -> String {
    let mut right = String::new();
    for letter in word.chars() {
        let is_behind_o_or_g = right.ends_with(['o', 'O', 'g', 'G']);
        right.push(match WRONG.contains(&letter) {
            true if is_behind_o_or_g => 'ʻ',
            true => 'ʼ',
            false => letter,
        });
    }
    right
}

/// Names such as Coursera's and O'Reilly.
fn is_foreign(word: &str) -> bool {
    let Some((_, after)) = word.split_once(WRONG) else {
        return false;
    };
    let mut letters = after.chars();
    let is_name = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    is_name || after == "s"
}
