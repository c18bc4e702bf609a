//! What languages say near a fact: "enroll by", "fecha límite", "станом на". One file a language.
//!
//! A line is `key = phrase | phrase`. In a phrase `*` stands for any ending and `..` for up to six
//! words; single words may stand between the others of a phrase. The keys:
//!
//! - The name of a fact: what prose that states it speaks of.
//! - `limit`: words just beside a last day; `limit-ending`: what hangs on it; `limit-far`: words
//!   of the same sentence that tell of one; `when`: a heading that asks for one.
//! - `range`: words between the first and the last day of a time.
//! - `as-of`: words before the day on which something was true.
//! - `history`: the sentence tells how it was, or how it is elsewhere; `about`: the number beside
//!   it is not exact; `part`: it counts only some; `them`: what the sentence before counts.
//! - `count`: a number of things follows; `whole`: all of them are meant.
//! - `price`, `discount`: an amount is what an exam costs, or is not.
//! - `session`, `held`: a date is that of a training session.
//! - `asks`: a question begins with it; `asks-ending`: its last word ends so.
//! - `dated`: the sentence holds only for a while; `no-dated`: it says so, and only asks to be heeded.
//! - `near-day`: a day that is named by how far it is; `no-near-day`: words that only look so;
//!   `condition`: the sentence holds on any day.
//! - `begins`: the time at which a session begins follows; `there-are`: what follows is counted;
//!   `condition-of-session`: no session is sure.
//! - `goes-on`: a word behind which a sentence goes on; `needs`: one that needs another behind it wherever it
//!   stands, and `joins`: words that are none such.

use crate::language::{Locale, WrittenWord, folded, words_of};
use std::collections::BTreeMap;
use std::ops::Range;

const FILES: &[(&str, &str)] = &[
    ("el", include_str!("words/el.txt")),
    ("en", include_str!("words/en.txt")),
    ("es", include_str!("words/es.txt")),
    ("ms", include_str!("words/ms.txt")),
    ("uk", include_str!("words/uk.txt")),
    ("uz", include_str!("words/uz.txt")),
];

/// One word of a phrase.
#[derive(Debug)]
enum Part {
    /// This word.
    Word(String),
    /// A word that begins so.
    Beginning(String),
    /// Up to six words.
    Any,
}

/// The phrases of one language by their keys.
#[derive(Debug, Default)]
pub(in crate::check) struct Table(BTreeMap<&'static str, Vec<Vec<Part>>>);

impl Table {
    /// The phrases of a language; of one without a file there are none.
    pub(in crate::check) fn of(locale: &Locale) -> Self {
        let file = FILES.iter().find(|(name, _)| *name == locale.language());
        Self::read(file.map_or("", |(_, text)| text))
    }

    /// The phrases of a file of this form.
    pub(in crate::check) fn read(file: &'static str) -> Self {
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        let keys = lines.filter_map(|line| line.split_once(" = "));
        Self(keys.map(|(key, all)| (key, phrases(all))).collect())
    }

    /// The keys that begin so.
    pub(in crate::check) fn keys(&self, beginning: &str) -> impl Iterator<Item = &'static str> {
        let keys = self.0.keys().copied();
        keys.filter(move |key| key.starts_with(beginning))
    }

    /// Where the phrases of a key stand among words, as ranges of words.
    pub(in crate::check) fn find(&self, key: &str, words: &[WrittenWord]) -> Vec<Range<usize>> {
        let phrases = self.0.get(key).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<_> = (0..words.len())
            .flat_map(|at| {
                phrases
                    .iter()
                    .filter_map(move |phrase| matched(phrase, words, at))
            })
            .collect();
        found.sort_by_key(|range| (range.start, range.end));
        found.dedup();
        found
    }

    /// Whether a phrase of a key stands among words.
    pub(in crate::check) fn has(&self, key: &str, words: &[WrittenWord]) -> bool {
        !self.find(key, words).is_empty()
    }

    /// Whether a text is a phrase of a key, and nothing else.
    pub(in crate::check) fn is_phrase(&self, key: &str, text: &str) -> bool {
        let words = words_of(text);
        let mut found = self.find(key, &words).into_iter();
        found.any(|range| range == (0..words.len()))
    }

    /// Whether a word ends with one of the endings of a key.
    pub(in crate::check) fn ends(&self, key: &str, word: &str) -> bool {
        let endings = self.0.get(key).map_or(&[][..], Vec::as_slice);
        endings.iter().flatten().any(|part| match part {
            Part::Word(ending) | Part::Beginning(ending) => word.ends_with(ending.as_str()),
            Part::Any => false,
        })
    }
}

fn phrases(all: &str) -> Vec<Vec<Part>> {
    let part = |word: &str| match (word, word.strip_suffix('*')) {
        ("..", _) => Part::Any,
        (_, Some(beginning)) => Part::Beginning(folded(beginning)),
        (word, None) => Part::Word(folded(word)),
    };
    // A hyphen parts words in prose too.
    let words = |phrase: &str| {
        phrase
            .split([' ', '-'])
            .filter(|it| !it.is_empty())
            .map(part)
            .collect()
    };
    all.split('|').map(words).collect()
}

/// The words that a phrase matches from one of them on.
fn matched(phrase: &[Part], words: &[WrittenWord], from: usize) -> Option<Range<usize>> {
    let mut at = from;
    let mut room = 0;
    for part in phrase {
        if matches!(part, Part::Any) {
            room = 6;
            continue;
        }
        let fits = |word: &WrittenWord| match part {
            Part::Word(known) => word.folded == *known,
            Part::Beginning(known) => word.folded.starts_with(known.as_str()),
            Part::Any => false,
        };
        let last = (at + room + 1).min(words.len());
        let found = (at..last).find(|at| fits(&words[*at]))?;
        at = found + 1;
        room = 1;
    }
    Some(from..at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words_of as words;

    #[test]
    fn every_language_has_the_same_keys_or_fewer() {
        let english = Table::of(&Locale::english());
        for (language, _) in FILES {
            let locale = Locale::parse(language).expect("the tag of a test is known");
            let Table(phrases) = Table::of(&locale);
            for key in phrases.keys() {
                let is_known = english.0.contains_key(key) || *key == "limit-ending";
                assert!(is_known, "{language}: {key}");
            }
        }
    }

    #[test]
    fn phrases_are_found_with_their_endings_and_gaps() {
        let table = Table::of(&Locale::english());
        let found = |key, text| table.find(key, &words(text));
        assert_eq!(
            found("offer.enrol_by", "You Enrolled or signed people up"),
            [1..2, 3..6]
        );
        let dated = found("dated", "At this time, nobody pays");
        assert_eq!(dated.first(), Some(&(0..3)));
        let governments = "Last day for a government to sign up";
        let found = found("offer.governments_sign_up_by", governments);
        assert_eq!(found.first(), Some(&(4..8)));
    }
}
