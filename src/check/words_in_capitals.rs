//! Titles and headings are written in small letters.

use super::Desk;
use super::shown::words;
use super::titles::titles;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};

code! {
    /// A title or a heading is written in capital letters throughout.
    ///
    /// # Why it matters
    /// Capitals are harder to read, and some screen readers spell them letter by letter. Whether
    /// "IT" is a word or a name can no longer be seen.
    ///
    /// # Wrong
    /// `title: FREE COURSES FOR JOB SEEKERS`
    ///
    /// # Right
    /// `title: Free courses for job seekers`
    pub(super) CODE = "words-in-capitals";
}

/// One word in capitals can be a name, such as MOSES; several long ones are not.
const LETTERS_OF_A_WORD: usize = 4;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for title in titles(participant) {
            found.extend(shouted(title.title.as_str(), title.title.span, "title"));
        }
        let headings = participant.documents().flat_map(|it| &it.headings);
        found.extend(headings.filter_map(|it| shouted(&it.text, it.span, "heading")));
    }
    found
}

fn shouted(text: &str, span: Span, noun: &str) -> Option<Diagnostic> {
    let cased = |letter: &char| letter.is_lowercase() || letter.is_uppercase();
    if !text.chars().filter(cased).all(char::is_uppercase) {
        return None;
    }
    let long = |word: &str| word.chars().filter(cased).count() >= LETTERS_OF_A_WORD;
    if words(text).filter(|(_, word)| long(word)).count() < 2 {
        return None;
    }
    let sentence = format!("The {noun} \"{text}\" is written in capital letters.");
    let help = "Write it as a sentence; only the first word and names begin with a capital.";
    Some(Diagnostic::warning(CODE, span, sentence).help(help))
}
