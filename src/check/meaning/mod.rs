//! What a sentence denies, of what, and which words it has that have an opposite. One file of words
//! a language; [`Table`] tells their form. The keys:
//!
//! - `denial`: a word that denies; `denial-ending`: a verb that ends so is denied.
//! - `nothing`: words that deny alone, and beside a denial only bear it out.
//! - `lack`: words that deny without a denial, or whose opposite is often said with one: a sentence
//!   without them may say with them what another denies.
//! - `only`: words that bound what is said, instead of which other languages deny the rest.
//! - `doubt`: with these a denial is none, or two of them are.
//! - `word.NAME`: a word with its translations, which is denied or affirmed; `small.NAME`: one that
//!   stands in so many sentences that it tells less.
//! - `thing.NAME`: what headings are about: courses, dates.
//! - `unit.NAME`: what a number counts: hours, weeks.
//! - All others are words with an opposite; [`opposite_in_translation`](super::opposite_in_translation)
//!   has the pairs.

use super::Desk;
use super::counterparts::{Counterparts, counterparts};
use super::prose::table::Table;
use super::shown::Shown;
use crate::diag::Diagnostic;
use crate::language::{Locale, WrittenWord, words_of};
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

/// The words of all languages that are known.
pub(super) struct Tongues(BTreeMap<&'static str, Table>);

/// A translation with its sentences.
type Version<'p, 'a> = (&'p Shown<'a>, Vec<Sentence<'p>>);

/// A word is denied by a denial at most so many words before it, or behind it where the verb comes last.
const NEAR: usize = 3;

/// What a rule finds in the parts of texts that are there in several languages.
pub(super) fn found(
    desk: &Desk<'_>,
    within: fn(&Counterparts<'_>, &Tongues) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let tongues = Tongues::new();
    let parts = counterparts(desk);
    parts.iter().flat_map(|it| within(it, &tongues)).collect()
}

impl Tongues {
    pub(super) fn new() -> Self {
        let tables = FILES.iter().map(|(tag, file)| (*tag, Table::read(file)));
        Self(tables.collect())
    }

    /// The sentences of a text, if its language is known.
    pub(super) fn sentences(&self, shown: &Shown<'_>) -> Vec<Sentence<'_>> {
        let language = shown.locale.map(Locale::language);
        let places = places(&shown.text, language == Some("el")).into_iter();
        places.filter_map(|it| self.sentence(shown, it)).collect()
    }

    /// The sentences of an original, and those of each translation.
    pub(super) fn versions<'p, 'a>(
        &'p self,
        part: &'p Counterparts<'a>,
    ) -> (Vec<Sentence<'p>>, Vec<Version<'p, 'a>>) {
        let translations = part.translations.iter();
        let versions = translations.map(|it| (it, self.sentences(it))).collect();
        (self.sentences(&part.original), versions)
    }

    /// The units of time that stand behind numbers of a text, by their places: "six weeks". Between a
    /// number and its unit at most one word stands.
    pub(super) fn units(
        &self,
        shown: &Shown<'_>,
        numbers: &[Range<usize>],
    ) -> Vec<Option<(&'static str, Range<usize>)>> {
        let table = shown.locale.and_then(|it| self.0.get(it.language()));
        let Some(table) = table else {
            return vec![None; numbers.len()];
        };
        let words = words_of(&shown.text);
        let mut units: Vec<(usize, &'static str)> = Vec::new();
        for key in table.keys("unit.") {
            let found = table.find(key, &words).into_iter();
            units.extend(found.map(|range| (range.start, key)));
        }
        units.sort_unstable();
        let unit = |number: &Range<usize>| {
            let next = words.iter().position(|it| it.range.start >= number.end)?;
            let near = units.iter().find(|(at, _)| (next..next + 2).contains(at))?;
            let place = words[near.0].range.clone();
            let between = &shown.text[number.end..place.start];
            let goes_on = !between.contains(['.', ',', ';', ':', '(', '\u{1}', '\u{fffc}']);
            goes_on.then_some((near.1, place))
        };
        numbers.iter().map(unit).collect()
    }

    /// The whole of a text as if it were one sentence.
    pub(super) fn whole(&self, shown: &Shown<'_>) -> Option<Sentence<'_>> {
        self.sentence(shown, 0..shown.text.len())
    }

    fn sentence(&self, shown: &Shown<'_>, place: Range<usize>) -> Option<Sentence<'_>> {
        let (tag, table) = self.0.get_key_value(shown.locale?.language())?;
        let text = &shown.text[place.clone()];
        Some(Sentence {
            table,
            verb_is_last: *tag == "uz",
            words: words_of(text),
            text: text.to_owned(),
            place,
        })
    }
}

/// Where the sentences of a text stand. What is behind a semicolon still belongs to a sentence,
/// except in Greek, where it is the question mark.
fn places(text: &str, is_greek: bool) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = 0;
    let mut push = |range: Range<usize>| {
        let part = &text[range.clone()];
        let blank = part.len() - part.trim_start().len();
        if part.contains(char::is_alphanumeric) {
            places.push(range.start + blank..range.start + part.trim_end().len());
        }
    };
    let ends =
        |it: char| matches!(it, '.' | '!' | '?') || is_greek && matches!(it, ';' | '\u{37e}');
    for (at, mark) in text.match_indices(ends) {
        let end = at + mark.len();
        // "5 p.m. on that day" goes on with a small letter.
        let rest = text[end..].trim_start();
        if rest.len() < text.len() - end && !rest.starts_with(char::is_lowercase) {
            push(start..end);
            start = end;
        }
    }
    push(start..text.len());
    places
}

/// A sentence in a language that is known.
pub(super) struct Sentence<'t> {
    table: &'t Table,
    verb_is_last: bool,
    text: String,
    words: Vec<WrittenWord>,
    /// Where it stands in its text.
    pub(super) place: Range<usize>,
}

impl Sentence<'_> {
    pub(super) fn is_question(&self) -> bool {
        self.text.ends_with(['?', ';', '\u{37e}'])
    }

    /// Whether it has a word of a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.has(key, &self.words)
    }

    /// How many of its words deny without a denial.
    pub(super) fn lacks(&self) -> usize {
        let denying = self.denying();
        let mut found = self.table.find("lack", &self.words);
        found.dedup_by_key(|range| range.start);
        found.retain(|range| !denying.iter().any(|at| range.contains(at)));
        found.len()
    }

    /// Whether it begins with a word of a key.
    pub(super) fn opens_with(&self, key: &str) -> bool {
        self.table
            .find(key, &self.words)
            .iter()
            .any(|it| it.start == 0)
    }

    /// Where words of a key first stand in the text.
    pub(super) fn first(&self, key: &str) -> Option<Range<usize>> {
        let found = self.table.find(key, &self.words).into_iter().next()?;
        Some(self.within(&found))
    }

    /// Where words of a key stand beside a printed fact or a number.
    pub(super) fn beside_a_value(&self, key: &str) -> Option<Range<usize>> {
        let is_value = |it: char| {
            !it.is_whitespace() && (it.is_control() || it == '\u{fffc}') || it.is_ascii_digit()
        };
        let mut found = self.table.find(key, &self.words).into_iter();
        let found = found.find(|range| {
            let (start, end) = (
                self.words[range.start].range.start,
                self.words[range.end - 1].range.end,
            );
            let before = self.text[..start].trim_end_matches('-');
            self.text[end..].trim_start().starts_with(is_value)
                || self.verb_is_last && before.ends_with(is_value)
        })?;
        Some(self.within(&found))
    }

    /// The place in the text of some of its words.
    fn within(&self, words: &Range<usize>) -> Range<usize> {
        let (first, last) = (&self.words[words.start], &self.words[words.end - 1]);
        self.place.start + first.range.start..self.place.start + last.range.end
    }

    /// Its words that deny.
    fn denying(&self) -> Vec<usize> {
        let found = self.table.find("denial", &self.words).into_iter();
        let mut denying: Vec<usize> = found.map(|it| it.start).collect();
        let endings = self.words.iter().enumerate().filter(|(_, word)| {
            word.folded.chars().count() > NEAR && self.table.ends("denial-ending", &word.folded)
        });
        denying.extend(endings.map(|(at, _)| at));
        // "No, you can" answers what was asked before.
        denying.retain(|at| {
            *at > 0 || !self.text[self.words[0].range.end..].starts_with([',', '.', '!', '—', ':'])
        });
        denying.sort_unstable();
        denying.dedup();
        if denying.is_empty() {
            let nothing = self.table.find("nothing", &self.words).into_iter();
            denying.extend(nothing.map(|it| it.start).take(1));
        }
        denying
    }

    /// How often it denies.
    pub(super) fn denials(&self) -> usize {
        self.denying().len()
    }

    /// Where it first denies.
    pub(super) fn denial(&self) -> Option<Range<usize>> {
        let at = *self.denying().first()?;
        Some(self.within(&(at..at + 1)))
    }

    /// The words with translations that it has.
    pub(super) fn keys(&self, kind: &str) -> Vec<&'static str> {
        let keys = self.table.keys(kind);
        keys.filter(|key| self.has(key)).collect()
    }

    /// How often it says each word of a kind that has translations, and how often it denies it.
    pub(super) fn said(&self, kind: &str) -> BTreeMap<&'static str, (usize, usize)> {
        let denying = self.denying();
        // "There is no"; in a language whose verb comes last the denial does too.
        let behind = if self.verb_is_last { NEAR } else { 1 };
        let near = |range: &Range<usize>| {
            denying.iter().any(|at| {
                let is_before = (*at..=at + NEAR).contains(&range.start);
                is_before || (range.start..range.end + behind).contains(at)
            })
        };
        let count = |key| {
            let mut found = self.table.find(key, &self.words);
            found.dedup_by_key(|range| range.start);
            (found.len(), found.iter().filter(|it| near(it)).count())
        };
        let keys = self.table.keys(kind);
        keys.map(|key| (key, count(key))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Files, Span};
    use std::borrow::Cow;

    /// What a test sees of the sentences of a text.
    fn read<T>(tag: &str, text: &str, of: impl Fn(&Sentence<'_>) -> T) -> Vec<T> {
        let locale = Locale::parse(tag).expect("the tag of a test is known");
        let mut files = Files::default();
        let file = files.add("test.md", text.into());
        let span = Span::new(file, 0..text.len());
        let shown = Shown::new(Cow::Borrowed(text), span, Some(&locale), &files);
        Tongues::new().sentences(&shown).iter().map(of).collect()
    }

    #[test]
    fn denials_are_counted_as_each_language_counts_them() {
        let denials = |tag, text| read(tag, text, |it| it.denials());
        assert_eq!(denials("en", "No, you can't. No price, no exam."), [1, 2]);
        assert_eq!(
            denials("es", "No pueden pagar ningún costo. Nadie paga."),
            [1, 1]
        );
        assert_eq!(denials("el", "Δεν κοστίζει τίποτα; Όχι."), [1, 0]);
        assert_eq!(denials("uk", "Він нічого не коштує. Місць немає."), [1, 1]);
        assert_eq!(denials("ms", "Tiada tempat. Jangan tulis apa-apa."), [1, 1]);
        assert_eq!(
            denials("uz-Latn", "U hech qancha turmaydi. Bu bepul degani emas."),
            [1, 1]
        );
        assert_eq!(denials("uz-Latn", "May oyida yoziladi."), [0]);
        assert_eq!(denials("fr", "Ne payez pas."), [0; 0]);
    }

    #[test]
    fn the_word_that_is_denied_is_near_the_denial() {
        let said = |tag, text, key: &str| read(tag, text, |it| it.said("word.")[key]);
        assert_eq!(
            said("en", "You do not have to know it.", "word.need"),
            [(1, 1)]
        );
        assert_eq!(
            said("en", "You can pay, but not here.", "word.pay"),
            [(1, 0)]
        );
        assert_eq!(
            said("uz-Latn", "Narxi bepul degani emas.", "word.mean"),
            [(1, 1)]
        );
        assert_eq!(
            said("uk", "Це не означає, що це означає щось.", "word.mean"),
            [(2, 1)]
        );
    }

    #[test]
    fn all_languages_have_the_same_words() {
        let Tongues(tables) = Tongues::new();
        for (tag, table) in &tables {
            let missing: Vec<_> = tables["en"]
                .keys("")
                .filter(|key| table.keys(key).next().is_none())
                .collect();
            assert!(missing.is_empty(), "{tag}: {missing:?}");
        }
    }
}
