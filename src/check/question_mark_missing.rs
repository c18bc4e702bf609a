//! A question has its marks: in Spanish at both of its ends, in Greek its own, and in a heading the one that
//! its other languages have.

use super::Desk;
use super::counterparts::{Counterparts, counterparts};
use super::prose::table::Table;
use super::shown::Shown;
use crate::diag::{Diagnostic, Span, code};
use crate::language::{WrittenWord, words_of};

code! {
    /// A question or an exclamation in Spanish lacks the mark at its beginning or at its end, a question in
    /// Greek ends with the mark of other languages, or a heading that asks lacks the mark that it has in
    /// another language.
    ///
    /// # Why it matters
    /// Readers and screen readers know only by the mark that something is asked. In Spanish only the first one
    /// tells where the question begins; the Greek mark is `;`.
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
    let texts = |language| {
        let texts = desk.texts.iter();
        let texts = texts.filter(move |it| it.locale.is_some_and(|it| it.language() == language));
        texts.filter(|text| !text.is_assumed)
    };
    let spanish = texts("es");
    let mut found: Vec<_> = spanish
        .flat_map(|text| PAIRS.iter().filter_map(move |pair| trouble(text, *pair)))
        .collect();
    found.extend(texts("el").filter_map(latin_mark));
    let parts = counterparts(desk);
    let asked: Vec<_> = parts.iter().flat_map(|it| headings(it, &found)).collect();
    found.extend(asked);
    found
}

/// A Greek question that ends with the mark of other languages.
fn latin_mark(text: &Shown<'_>) -> Option<Diagnostic> {
    let mut marks = text.text.match_indices('?');
    let is_greek = |letter: char| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}');
    let (at, _) = marks.find(|(at, _)| {
        let ends = text.text[at + 1..]
            .chars()
            .next()
            .is_none_or(char::is_whitespace);
        ends && text.text[..*at].ends_with(is_greek)
    })?;
    let sentence = "This question ends with \"?\", and Greek has \";\".".to_owned();
    Some(
        Diagnostic::warning(CODE, text.span(at..at + 1), sentence)
            .help("Write \";\" where it ends."),
    )
}

/// The headings of one text that ask without a mark what another language asks with one.
fn headings(part: &Counterparts<'_>, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let all = || std::iter::once(&part.original).chain(&part.translations);
    let asks = |it: &&Shown<'_>| it.text.trim_end().ends_with(['?', ';', '\u{37e}']);
    let Some(asking) = all().find(asks).filter(|_| part.is_heading) else {
        return Vec::new();
    };
    let lacking = all().filter(|it| !asks(it) && is_asked(it));
    let place = |it: &Shown<'_>| it.span(0..it.text.trim_end().len());
    let told_here = |span: Span| {
        told.iter().any(|it| {
            it.span.file == span.file && it.span.start >= span.start && it.span.end <= span.end
        })
    };
    let lacking = lacking.map(place).filter(|it| !told_here(*it));
    let tell = |span| {
        let sentence = "This heading asks and has no question mark.".to_owned();
        Diagnostic::warning(CODE, span, sentence)
            .label(place(asking), "another language has one")
            .help("End it with the question mark of its language.")
    };
    lacking.map(tell).collect()
}

/// Words that ask only with an accent: "¿Quién paga?" and "Quien paga, decide".
const RELATIVE: &[&str] = &[
    "que", "quien", "quienes", "cual", "cuales", "cuando", "cuanto", "cuanta", "cuantos",
    "cuantas", "donde", "como", "που", "πως",
];

/// Whether a heading begins with a word that asks, or ends with one.
fn is_asked(text: &Shown<'_>) -> bool {
    let Some(locale) = text.locale else {
        return false;
    };
    let table = Table::of(locale);
    let words = words_of(&text.text);
    let mut first = table.find("asks", &words).into_iter();
    let is_last = |word: &WrittenWord| table.ends("asks-ending", &word.folded);
    let is_relative = |word: &WrittenWord| {
        let written = text.text[word.range.clone()].to_lowercase();
        RELATIVE.contains(&written.as_str())
    };
    first.any(|it| it.start <= 1 && !is_relative(&words[it.start]))
        || words.last().is_some_and(is_last)
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
