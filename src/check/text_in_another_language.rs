//! A text is in the language that its page says it is in.

use super::Desk;
use super::pasted::pasted;
use super::shown::{Shown, words};
use super::tongue;
use super::untranslated::untranslated;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::language::Locale;
use std::borrow::Cow;
use std::ops::Range;

code! {
    /// A paragraph or a text of a field is in another language than its page.
    ///
    /// # Why it matters
    /// Those who read only the page's language cannot read it, and a screen reader speaks it with
    /// the sounds of the wrong language (WCAG 3.1.2). Most often a translation was forgotten.
    ///
    /// # Wrong
    /// `You can enroll until the end of the month.` in `about.es.md`
    ///
    /// # Right
    /// `Puede inscribirse hasta el fin del mes.` in `about.es.md`
    pub(super) CODE = "text-in-another-language";
}

/// So many words has a text of which anything but its letters can be told.
const ENOUGH: usize = 3;

/// A text that names no language and is shorter than this may be a name: a course's title.
const SENTENCE: usize = 20;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut told: Option<(&str, u32)> = None;
    for text in &desk.texts {
        let other = text.locale.and_then(|it| Some((it, language(text)?)));
        let Some((locale, (name, place))) = other else {
            told = None;
            continue;
        };
        let span = text.span(place);
        // Of a whole page in another language the first paragraph is told.
        if told.replace((name, span.file.0)) == Some((name, span.file.0)) {
            continue;
        }
        let sentence =
            format!("This text looks like {name}, and its page says it is in \"{locale}\".");
        found.push(Diagnostic::warning(CODE, span, sentence).help(HELP));
    }
    for (original, span) in untranslated(desk, |text| language(text).is_some()) {
        let sentence = "This is still in the language of the original.".to_owned();
        found.push(
            Diagnostic::warning(CODE, span, sentence)
                .label(original, "the original")
                .help(HELP),
        );
    }
    let is_told = |text: &Shown<'_>| language(text).is_some();
    for it in pasted(desk, is_told) {
        let sentence =
            "These words are not in the language of their text, as others are.".to_owned();
        let is_told = found.iter().any(|told| told.span == it.place);
        if !is_told {
            let told = Diagnostic::warning(CODE, it.place, sentence);
            found.push(told.label(it.source, "they stand here").help(HELP));
        }
    }
    found
}

const HELP: &str = "Translate it. If it is a quotation, put it between quotation marks.";

/// The other language in which a text or one of its sentences is, if that is beyond doubt.
fn language(text: &Shown<'_>) -> Option<(&'static str, Range<usize>)> {
    let own = text.locale.filter(|own| !own.is_unknown())?;
    let whole: &str = &text.text;
    let of_all = of_part(whole, text, own).map(|name| (name, 0..whole.len()));
    of_all.or_else(|| {
        let mut sentences = sentences(whole).into_iter();
        sentences.find_map(|it| Some((of_part(&whole[it.clone()], text, own)?, it)))
    })
}

/// A sentence of so many words can be judged alone.
pub(super) const LONG: usize = 6;

pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let blank = |part: &str| part.len() - part.trim_start().len();
    for (at, mark) in text.match_indices(['.', '!', '?', ';', '\u{37e}']) {
        let end = at + mark.len();
        if text[end..].starts_with(char::is_whitespace) {
            found.push(start + blank(&text[start..end])..end);
            start = end;
        }
    }
    // Of one sentence alone the whole was judged.
    if !found.is_empty() {
        found.push(start + blank(&text[start..])..text.len());
    }
    found
}

fn of_part(part: &str, text: &Shown<'_>, own: &Locale) -> Option<&'static str> {
    let plain = without_quotations(part);
    let is_field = text.is_one_of_several || text.is_of_page() && is_no_person(&plain);
    if let Some(name) = tongue::in_another_script(&plain, own, is_field) {
        return Some(name).filter(|_| !text.is_assumed);
    }
    let enough = if text.is_assumed { SENTENCE } else { ENOUGH };
    words(&plain).nth(enough - 1)?;
    tongue::mostly_in_another_script(&plain, own)
        .or_else(|| tongue::of_a_neighbour(&plain, own))
        .or_else(|| tongue::by_frequent_words(&plain, own))
        .or_else(|| tongue::without_own_letters(&plain, own))
}

/// Whether a field above a text is a title: who signs a text has two names with capitals.
fn is_no_person(plain: &str) -> bool {
    let capitals = words(plain).filter(|(_, it)| it.starts_with(char::is_uppercase));
    let all = words(plain).count();
    all == 1 || capitals.count() < all
}

/// A text without what stands between quotation marks or brackets: titles and names in the
/// language of somebody else.
pub(super) fn without_quotations(text: &str) -> Cow<'_, str> {
    let pairs = [('“', '”'), ('«', '»'), ('(', ')'), ('„', '“'), ('"', '"')];
    if !text.contains(pairs.map(|(open, _)| open)) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut until: Option<char> = None;
    for letter in text.chars() {
        match until {
            Some(close) if letter == close => until = None,
            Some(_) => continue,
            None => match pairs.iter().find(|(open, _)| *open == letter) {
                Some((_, close)) => until = Some(*close),
                None => plain.push(letter),
            },
        }
    }
    Cow::Owned(plain)
}
