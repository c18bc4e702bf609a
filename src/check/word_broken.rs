//! No hyphen of a line's end stands within a line.

use super::Desk;
use super::shown::{Shown, words};
use crate::diag::{Diagnostic, code};
use std::collections::HashSet;
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
    let mut found = Vec::new();
    for (text, parts) in broken {
        let known = known(desk, text);
        let is_word = |word: String| known.contains(&word.to_lowercase());
        let is_broken = |(first, second): &(Range<usize>, Range<usize>)| {
            let (first, second) = (&text.text[first.clone()], &text.text[second.clone()]);
            let is_each = is_word(first.to_owned()) && is_word(second.to_owned());
            is_word(format!("{first}{second}")) && !is_each
        };
        found.extend(parts.into_iter().find(is_broken).map(|(first, second)| {
            let whole = format!(
                "{}{}",
                &text.text[first.clone()],
                &text.text[second.clone()]
            );
            let place = first.start..second.end;
            let sentence = format!("\"{}\" is one word.", &text.text[place.clone()]);
            Diagnostic::warning(CODE, text.span(place), sentence)
                .help(format!("Write \"{whole}\"."))
        }));
    }
    found
}

/// Two parts with a hyphen of a line's end between them.
fn broken(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
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
fn known(desk: &Desk<'_>, text: &Shown<'_>) -> HashSet<String> {
    let mut known = HashSet::new();
    for other in desk.texts.iter().filter(|it| it.locale == text.locale) {
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
