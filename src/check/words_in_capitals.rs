//! Titles, headings and sentences are written in small letters.

use super::Desk;
use super::shown::words;
use super::titles::titles;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use std::ops::Range;

code! {
    /// A title, a heading, or a sentence of five words or more is written in capital letters throughout.
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
/// A shorter sentence in capitals can be what stands on a button or a sign.
const WORDS_OF_A_SENTENCE: usize = 5;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for title in titles(participant) {
            found.extend(shouted(title.title.as_str(), title.title.span, "title"));
        }
        let headings = participant.documents().flat_map(|it| &it.headings);
        found.extend(headings.filter_map(|it| shouted(&it.text, it.span, "heading")));
    }
    let told: Vec<Span> = found.iter().map(|it| it.span).collect();
    let is_told = |span: Span| {
        let mut told = told.iter();
        told.any(|it| it.file == span.file && it.start <= span.start && span.start < it.end)
    };
    for text in &desk.texts {
        let place = sentence_in_capitals(&text.text).map(|place| (text.span(place.clone()), place));
        // A list of courses has its providers' own words.
        let place = place.filter(|(span, _)| !desk.is_in_catalogue(*span) && !is_told(*span));
        let told = place.and_then(|(span, place)| shouted(&text.text[place], span, "sentence"));
        found.extend(told);
    }
    found
}

/// The first sentence of five words or more that has no small letter.
fn sentence_in_capitals(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for sentence in text.split_inclusive(['.', '!', '?', ';', '\n']) {
        let end = start + sentence.len();
        let small = sentence.chars().any(char::is_lowercase);
        if !small && words(sentence).count() >= WORDS_OF_A_SENTENCE {
            let (first, _) = words(sentence).next()?;
            let is_quoted = sentence[..first].ends_with(['"', '“', '«', '„', '‘', '\u{fffc}']);
            if !is_quoted {
                return Some(start + first..start + sentence.trim_end().len());
            }
        }
        start = end;
    }
    None
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
