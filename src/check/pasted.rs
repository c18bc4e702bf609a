//! Sentences, titles and names of a text that are word for word those of one of its other languages, and
//! names that only one language leaves in Latin letters.

use super::Desk;
use super::counterparts::{Counterparts, counterparts};
use super::shown::{Shown, words};
use super::text_in_another_language::{sentences, without_quotations};
use super::tongue::{Trigrams, are_related, has_own_letters};
use crate::diag::Span;
use std::collections::HashMap;
use std::ops::Range;

/// How much less likely words are in their page's language than in the other's, as a logarithm.
const LESS: f64 = 3.0;

/// So many letters a word has that is no abbreviation.
const LETTERS: usize = 4;

/// Where something stands in the language that it is in, or translated, and where it was pasted.
pub(super) struct Pasted {
    pub(super) source: Span,
    pub(super) place: Span,
}

/// All that was pasted from one language into another. What is told otherwise is left out.
pub(super) fn pasted(desk: &Desk<'_>, is_told: impl Fn(&Shown<'_>) -> bool) -> Vec<Pasted> {
    let mut trigrams: Option<Trigrams> = None;
    let mut found: Vec<Pasted> = Vec::new();
    for part in counterparts(desk) {
        found.extend(left_in_latin(&part));
        for (one, two) in same(&part) {
            let trigrams = trigrams.get_or_insert_with(|| Trigrams::of(&desk.texts));
            let Some((source, place)) = judged(&one, &two, trigrams) else {
                continue;
            };
            let span = place.text.span(place.range.clone());
            // Of a whole page the first paragraph is told.
            let is_next = found.last().is_some_and(|it| it.place.file == span.file);
            if (!is_next || part.is_field) && !is_told(place.text) {
                found.push(Pasted {
                    source: source.text.span(source.range.clone()),
                    place: span,
                });
            }
        }
    }
    found
}

/// A sentence of a text.
#[derive(Clone)]
struct Part<'p, 'a> {
    text: &'p Shown<'a>,
    range: Range<usize>,
}

impl Part<'_, '_> {
    fn words(&self) -> &str {
        &self.text.text[self.range.clone()]
    }

    fn is_known(&self) -> bool {
        self.text.locale.is_some_and(|it| !it.is_unknown())
    }

    fn language(&self) -> &str {
        self.text.locale.map_or("", |it| it.language())
    }
}

/// A name that stands in Latin letters where others translate it: a name that is nowhere translated is
/// written as it is, and one that is gets the letters of its language.
fn left_in_latin(part: &Counterparts<'_>) -> Option<Pasted> {
    if !part.is_field || !part.is_short() {
        return None;
    }
    let own = |it: &&Shown<'_>| has_own_letters(&it.text, it.locale?);
    let (with, without): (Vec<&Shown<'_>>, Vec<&Shown<'_>>) = part
        .translations
        .iter()
        .filter(|it| own(it).is_some())
        .partition(|it| own(it) == Some(true));
    let mut latin = part.translations.iter().filter(|it| own(it).is_none());
    let is_translated = latin.any(|it| it.text != part.original.text);
    match without[..] {
        [left]
            if !with.is_empty() && is_translated && left.text.chars().any(char::is_alphabetic) =>
        {
            Some(Pasted {
                source: with[0].span(0..with[0].text.len()),
                place: left.span(0..left.text.len()),
            })
        }
        _ => None,
    }
}

/// Pairs of equal sentences in languages that are not related.
fn same<'p, 'a>(part: &'p Counterparts<'a>) -> Vec<(Part<'p, 'a>, Part<'p, 'a>)> {
    let mut seen: HashMap<&str, Part<'p, 'a>> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, text) in std::iter::once(&part.original)
        .chain(&part.translations)
        .enumerate()
    {
        let mut places = sentences(&text.text);
        if places.is_empty() {
            places.push(0..text.text.len());
        }
        for place in places {
            let words = text.text[place.clone()].trim_end();
            let one = Part {
                text,
                range: place.start..place.start + words.len(),
            };
            let Some(first) = seen.get(words) else {
                seen.insert(words, one);
                continue;
            };
            let is_of_original = std::ptr::eq(first.text, &part.original) && at > 0;
            if [first, &one].iter().all(|it| it.is_known())
                && first.language() != one.language()
                && !are_related(first.language(), one.language())
                && is_telling(words, part.is_short(), is_of_original)
            {
                pairs.push((first.clone(), one));
            }
        }
    }
    pairs
}

/// Whether words are of one language: names are the same in all of them, and a single word that a
/// translation shares with its original may be taken over from there.
fn is_telling(sentence: &str, is_short: bool, is_of_original: bool) -> bool {
    let plain = without_quotations(sentence);
    let all = words(&plain).count();
    let mut small = words(&plain)
        .skip(1)
        .filter(|(_, it)| it.starts_with(char::is_lowercase));
    let is_word = plain.chars().filter(|it| it.is_alphabetic()).count() >= LETTERS;
    match is_short {
        true if is_of_original => all > 2 && small.count() + 1 == all && is_word,
        true => is_word && (all == 1 || small.next().is_some()),
        false => all > 1 && is_word && small.next().is_some(),
    }
}

/// Which of two equal sentences is in the language of its page, and which is not.
fn judged<'s, 'p, 'a>(
    one: &'s Part<'p, 'a>,
    two: &'s Part<'p, 'a>,
    trigrams: &Trigrams,
) -> Option<(&'s Part<'p, 'a>, &'s Part<'p, 'a>)> {
    let likeness = |part: &Part<'_, '_>| trigrams.likeness(one.words(), part.language());
    let more = likeness(one) - likeness(two);
    match () {
        () if more >= LESS => Some((one, two)),
        () if more <= -LESS => Some((two, one)),
        () => None,
    }
}
