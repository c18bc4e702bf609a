//! No hyphen of a line's end stands within a line.

use super::Desk;
use super::shown::{Shown, words};
use crate::diag::{Diagnostic, code};
use crate::language::Locale;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

code! {
    /// A word is in two parts, with a hyphen and a space between them, or with a hyphen at which no
    /// line ends.
    ///
    /// It is told where the whole word stands elsewhere in texts of the same language, and one of its
    /// parts nowhere.
    ///
    /// # Why it matters
    /// A line ended there in the PDF or the letter from which the text was pasted. Readers stop, and
    /// search does not find the word.
    ///
    /// # Wrong
    /// `Each cen- ter helps.`
    ///
    /// # Right
    /// `Each center helps.`
    pub(super) CODE = "word-broken";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let broken = desk.texts.iter().filter_map(|text| {
        let parts = broken(&text.text);
        (!parts.is_empty()).then_some((text, parts))
    });
    let mut known: HashMap<Option<&Locale>, HashSet<String>> = HashMap::new();
    let mut found = Vec::new();
    for (text, parts) in broken {
        let known = known
            .entry(text.locale)
            .or_insert_with(|| whole_words(desk, text.locale));
        found.extend(told(text, parts, known));
    }
    found
}

/// What is said of the first of a text's parts that are one word.
fn told(text: &Shown<'_>, parts: Vec<Parts>, known: &HashSet<String>) -> Option<Diagnostic> {
    let is_word = |word: &str| known.contains(&word.to_lowercase());
    let (place, whole) = parts.into_iter().find_map(|(first, second)| {
        let place = first.start..second.end;
        let (first, second) = (&text.text[first], &text.text[second]);
        let whole = format!("{first}{second}");
        let is_each = is_word(first) && is_word(second);
        (is_word(&whole) && !is_each).then_some((place, whole))
    })?;
    let sentence = format!("\"{}\" is one word.", &text.text[place.clone()]);
    let told = Diagnostic::warning(CODE, text.span(place), sentence);
    Some(told.help(format!("Write \"{whole}\".")))
}

/// The two parts of a word.
type Parts = (Range<usize>, Range<usize>);

/// What ends a line within a word.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Two parts with a hyphen of a line's end between them.
fn broken(text: &str) -> Vec<Parts> {
    if !text.contains(HYPHENS) {
        return Vec::new();
    }
    let all: Vec<Range<usize>> = words(text).map(|(at, word)| at..at + word.len()).collect();
    let pairs = all.windows(2).filter(|pair| {
        let between = &text[pair[0].end..pair[1].start];
        let hyphen = between.trim_end_matches([' ', '\n']);
        let is_pasted = match hyphen {
            "-" | "\u{2010}" => between.len() > hyphen.len(),
            "\u{2011}" => true,
            _ => false,
        };
        let is_small = |range: &Range<usize>| {
            let mut letters = text[range.clone()].chars();
            letters.next().is_some_and(char::is_lowercase) && letters.all(char::is_lowercase)
        };
        let letters = text[pair[0].clone()].chars().all(char::is_alphabetic);
        is_pasted && letters && is_small(&pair[1])
    });
    pairs
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect()
}

/// All whole words of a language; the parts of broken ones are none.
fn whole_words(desk: &Desk<'_>, locale: Option<&Locale>) -> HashSet<String> {
    let mut known = HashSet::new();
    for other in desk.texts.iter().filter(|it| it.locale == locale) {
        let parts: HashSet<usize> = broken(&other.text)
            .into_iter()
            .flat_map(|(first, second)| [first.start, second.start])
            .collect();
        let whole = words(&other.text).filter(|(at, _)| !parts.contains(at));
        known.extend(whole.map(|(_, word)| word.to_lowercase()));
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hyphens_of_a_line_end_break_words() {
        let parts = |text: &str| {
            let found = broken(text);
            let first = found.first();
            first.map(|(one, two)| format!("{}|{}", &text[one.clone()], &text[two.clone()]))
        };
        assert_eq!(parts("It ofre- ce more"), Some("ofre|ce".to_owned()));
        assert_eq!(parts("a l\u{2011}ínea"), Some("l|ínea".to_owned()));
        assert_eq!(parts("an e-mail - or none, pre-\u{2014}x"), None);
        assert_eq!(parts("courses - and exams; 2- day; A- Level"), None);
    }
}
