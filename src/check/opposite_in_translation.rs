//! A translation has no word that is the opposite of the original's.

use super::Desk;
use super::counterparts::Counterparts;
use super::meaning::{Sentence, Tongues, found};
use super::shown::Shown;
use crate::diag::{Diagnostic, code};
use std::ops::Range;

code! {
    /// A translation has the opposite of a word of its original: *after* for *before*.
    ///
    /// # Why it matters
    /// Readers of one language do the wrong thing, or too late. The rule knows pairs such as *before* and
    /// *after*, *free* and *paid*, *all* and *some*, *until* and *from* in English, Spanish, Greek,
    /// Ukrainian, Malay and Uzbek. It compares sentence by sentence where both languages have as many,
    /// and is silent where a sentence has both words of a pair.
    ///
    /// # Wrong
    /// `Pregunte después de reservar.` for `Ask before you book.`
    ///
    /// # Right
    /// `Pregunte antes de reservar.`
    pub(super) CODE = "opposite-in-translation";
}

const HELP: &str = "Correct the one that is wrong.";

/// Words of which a sentence says one or the other, by their keys in the files of words.
const OPPOSITES: &[(&str, &str)] = &[
    ("before", "after"),
    ("short", "long"),
    ("free", "charged"),
    ("beginner", "advanced"),
    ("all", "some"),
    ("nearly", "beyond"),
    ("least", "most"),
    ("open", "closed"),
    ("begins", "ends"),
    ("jobless", "employed"),
    ("mandatory", "optional"),
    ("easy", "hard"),
    ("same", "different"),
    ("public", "private"),
];

/// Words about the first or last day of something.
const DAYS: (&str, &str) = ("ending", "starting");

/// The same, where they stand beside the day.
const BESIDE_DAYS: (&str, &str) = ("ending-by", "starting-by");

/// A word of one sentence and its opposite in another, by their places in their texts.
struct Opposite(Range<usize>, Range<usize>);

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    found(desk, within)
}

/// Whether two sentences say the same by opposite words: "is not closed", "is open".
pub(super) fn are_opposite(own: &Sentence<'_>, other: &Sentence<'_>) -> bool {
    OPPOSITES.iter().any(|pair| by(*pair, own, other).is_some())
}

fn within(part: &Counterparts<'_>, tongues: &Tongues) -> Vec<Diagnostic> {
    let (own, theirs) = tongues.versions(part);
    let aligned = theirs.iter().filter(|(_, it)| it.len() == own.len());
    let aligned: Vec<_> = aligned.collect();
    let mut found = Vec::new();
    for (at, sentence) in own.iter().enumerate() {
        let opposites = aligned
            .iter()
            .filter_map(|(translation, all)| Some((*translation, opposite(sentence, &all[at])?)));
        let opposites: Vec<_> = opposites.collect();
        found.extend(told(part, &opposites));
    }
    found
}

fn told(part: &Counterparts<'_>, opposites: &[(&Shown<'_>, Opposite)]) -> Vec<Diagnostic> {
    let (original, translations) = (&part.original, part.translations.len());
    // Of a word that most translations turn round, the original was changed alone.
    let is_alone =
        opposites.len() * 2 > translations && (opposites.len() > 1 || part.is_original_newer);
    let tell = |(translation, Opposite(own, other)): &(&Shown<'_>, Opposite)| {
        let word = |shown: &Shown<'_>, range: &Range<usize>| shown.text[range.clone()].to_owned();
        let (here, there) = (word(original, own), word(translation, other));
        let (own, other) = (original.span(own.clone()), translation.span(other.clone()));
        match is_alone {
            true => {
                let sentence =
                    format!("\"{here}\" is the opposite of what translations say: \"{there}\".");
                Diagnostic::warning(CODE, own, sentence).label(other, "a translation")
            }
            false => {
                let sentence =
                    format!("\"{there}\" is the opposite of what the original says: \"{here}\".");
                Diagnostic::warning(CODE, other, sentence).label(own, "the original")
            }
        }
        .help(HELP)
    };
    let count = if is_alone { 1 } else { opposites.len() };
    opposites.iter().take(count).map(tell).collect()
}

fn opposite(own: &Sentence<'_>, other: &Sentence<'_>) -> Option<Opposite> {
    let of_days = || by(DAYS, own, other).or_else(|| beside(own, other));
    let is_plain = own.denials() == other.denials() && !own.has("doubt") && !other.has("doubt");
    let of_words = || {
        let mut pairs = OPPOSITES
            .iter()
            .filter(|pair| is_comparable(pair, own, other));
        pairs.find_map(|pair| by(*pair, own, other))
    };
    of_days().or_else(|| of_words().filter(|_| is_plain))
}

/// Whether sentences are built alike, as far as a pair asks for it: "after this do that" is "do this
/// before that", and "not all" is "some".
fn is_comparable(pair: &(&str, &str), own: &Sentence<'_>, other: &Sentence<'_>) -> bool {
    match pair {
        ("before", _) => {
            let opens = |it: &Sentence<'_>| it.opens_with("before") || it.opens_with("after");
            opens(own) == opens(other)
        }
        ("all", _) => own.denials() == 0,
        _ => true,
    }
}

/// The opposite by one pair, whichever of the two the original has.
fn by(pair: (&str, &str), own: &Sentence<'_>, other: &Sentence<'_>) -> Option<Opposite> {
    let (one, two) = pair;
    let turned = |one, two| {
        let is_one = own.has(one) && !own.has(two) && other.has(two) && !other.has(one);
        is_one.then(|| Some(Opposite(own.first(one)?, other.first(two)?)))?
    };
    turned(one, two).or_else(|| turned(two, one))
}

fn beside(own: &Sentence<'_>, other: &Sentence<'_>) -> Option<Opposite> {
    let turned = |one, two| {
        let is_one = own.beside_a_value(two).is_none() && other.beside_a_value(one).is_none();
        let (own, other) = (own.beside_a_value(one)?, other.beside_a_value(two)?);
        is_one.then_some(Opposite(own, other))
    };
    let (one, two) = BESIDE_DAYS;
    turned(one, two).or_else(|| turned(two, one))
}
