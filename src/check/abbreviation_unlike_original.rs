//! Abbreviations and other names with capitals within are written alike in all languages of a text.

use super::Desk;
use super::counterparts::{Counterparts, Unlike, counterparts};
use super::shown::{Shown, words};
use crate::diag::{Diagnostic, Span, code};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

code! {
    /// A translation has an abbreviation that is nearly that of its original: *WOIA* for *WIOA*,
    /// *COVID-91* for *COVID-19*.
    ///
    /// # Why it matters
    /// Readers look in vain for a law, a system or a fund of that name. The rule looks at words of Latin letters
    /// with two capitals or more, such as WIOA and JobQuest. An abbreviation that is translated has other
    /// letters or another order (*ONU* for *UN*, *OTAN* for *NATO*): the same letters in another order are told
    /// only where the language has the right ones elsewhere.
    ///
    /// # Wrong
    /// `Fondos WOIA` for `WIOA funds`
    ///
    /// # Right
    /// `Fondos WIOA` for `WIOA funds`
    pub(super) CODE = "abbreviation-unlike-original";
}

/// A name has so many letters; "US" is written "EE. UU." elsewhere.
const LETTERS: usize = 3;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let known = Known::of(desk);
    let parts = counterparts(desk);
    parts.iter().flat_map(|it| within(it, &known)).collect()
}

/// How often each language has each name.
struct Known<'d>(HashMap<(&'d str, &'d str), usize>);

impl<'d> Known<'d> {
    fn of(desk: &'d Desk<'_>) -> Self {
        let mut known = HashMap::new();
        for text in &desk.texts {
            let language = text.locale.map_or("", |it| it.language());
            for (_, name) in names(&text.text) {
                *known.entry((language, name)).or_default() += 1;
            }
        }
        Self(known)
    }

    fn in_language(&self, language: &str, name: &str) -> usize {
        self.0.get(&(language, name)).copied().unwrap_or_default()
    }

    fn anywhere(&self, name: &str) -> usize {
        let all = self.0.iter().filter(|((_, it), _)| *it == name);
        all.map(|(_, count)| count).sum()
    }
}

fn within(part: &Counterparts<'_>, known: &Known<'_>) -> Vec<Diagnostic> {
    let own = names(&part.original.text);
    let mut all = Vec::new();
    let mut of_original = Vec::new();
    if own.is_empty() {
        return Vec::new();
    }
    for translation in &part.translations {
        let theirs = names(&translation.text);
        let Some((one, two)) = unlike(&own, translation, &theirs, known) else {
            continue;
        };
        let it = Unlike {
            original: named(&part.original, one),
            translation: named(translation, two),
        };
        // The slip is where nobody else writes it so.
        let (one, two) = (known.anywhere(one.1), known.anywhere(two.1));
        match one < two && one == 1 {
            true => of_original.push(it),
            false => all.push(it),
        }
    }
    let help = "Write it as everywhere else.";
    // Of several names each is another mistake.
    let mut found = Vec::new();
    while let Some(first) = all.first() {
        let name = first.original.0.clone();
        let (same, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|it| it.original.0 == name);
        found.extend(part.told(CODE, help, &same));
        all = others;
    }
    found.extend(of_original.first().map(|it| {
        let sentence = format!(
            "\"{}\" is \"{}\" everywhere else.",
            it.original.0, it.translation.0
        );
        Diagnostic::error(CODE, it.original.1, sentence)
            .label(it.translation.1, "a translation")
            .help(help)
    }));
    found
}

type Name<'t> = (usize, &'t str);

fn named(text: &Shown<'_>, (at, name): Name<'_>) -> (String, Span) {
    (name.to_owned(), text.span(at..at + name.len()))
}

/// A name of the original that a translation lacks, and the one that it has instead.
fn unlike<'t>(
    own: &[Name<'t>],
    translation: &Shown<'_>,
    theirs: &[Name<'t>],
    known: &Known<'_>,
) -> Option<(Name<'t>, Name<'t>)> {
    let has = |side: &[Name<'_>], name: &str| side.iter().any(|it| it.1 == name);
    let language = translation.locale.map_or("", |it| it.language());
    let lacking = own.iter().filter(|it| !has(theirs, it.1));
    lacking.copied().find_map(|one| {
        let mut more = theirs.iter().filter(|it| !has(own, it.1));
        let other = more.find(|it| match likeness(one.1, it.1) {
            Likeness::OneLetter => true,
            Likeness::Order => known.in_language(language, one.1) > 0 || known.anywhere(it.1) > 1,
            Likeness::None => false,
        })?;
        Some((one, *other))
    })
}

enum Likeness {
    OneLetter,
    Order,
    None,
}

fn likeness(one: &str, other: &str) -> Likeness {
    let letters = |name: &str| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.sort_unstable();
        letters
    };
    if letters(one) == letters(other) {
        return Likeness::Order;
    }
    let stem = |name: &str| {
        name.trim_end_matches(|it: char| it.is_ascii_digit() || it == '-')
            .to_owned()
    };
    let is_numbered = |name: &str| stem(name).len() < name.len() && stem(name).len() >= LETTERS;
    let has_another_number = is_numbered(one) && is_numbered(other) && stem(one) == stem(other);
    match is_one_letter(one, other) || has_another_number {
        true => Likeness::OneLetter,
        false => Likeness::None,
    }
}

/// Whether one letter was changed, lost or added.
fn is_one_letter(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 => short_rest.get(1..) == long_rest.get(1..),
        1 => long_rest.get(1..) == Some(short_rest),
        _ => false,
    }
}

/// The words with two capitals or more, with a number that hangs on them: `COVID-19`.
fn names(text: &str) -> Vec<Name<'_>> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (at, word) in words(text) {
        let capitals = word.chars().filter(char::is_ascii_uppercase).count();
        let is_name = word.is_ascii() && capitals >= 2 && word.len() >= LETTERS;
        if !is_name || word.contains('\'') {
            continue;
        }
        let end = end(text, at..at + word.len());
        let name = &text[at..end];
        if seen.insert(name) {
            found.push((at, name));
        }
    }
    found
}

fn end(text: &str, word: Range<usize>) -> usize {
    let number = text[word.end..].strip_prefix('-').unwrap_or_default();
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let is_whole = !number[digits..].starts_with(char::is_alphabetic);
    match digits > 0 && is_whole {
        true => word.end + 1 + digits,
        false => word.end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_more_or_less_or_another_is_one() {
        assert!(is_one_letter("WIOA", "WIOB"));
        assert!(is_one_letter("COVID-19", "COVD-19"));
        assert!(is_one_letter("CCS", "CCSS"));
        assert!(!is_one_letter("UNO", "ONU"));
        assert!(!is_one_letter("GDP", "PIB"));
    }

    #[test]
    fn a_number_hangs_on_a_name() {
        let names = |text| names(text).into_iter().map(|it| it.1).collect::<Vec<_>>();
        assert_eq!(
            names("Because of COVID-19, JobQuest and the USA."),
            ["COVID-19", "JobQuest", "USA"]
        );
        assert_eq!(names("A US law of 2020-09."), [""; 0]);
    }
}
