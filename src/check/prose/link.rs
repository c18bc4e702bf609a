//! Whether a value as it is written is a fact, a slip of one, or of another government.

use super::context::Context;
use super::judge::Judge;
use crate::language::{WrittenDate, WrittenWord, words_of};
use crate::model::Participant;
use jiff::civil::Date;

/// Whether a date as it is written means this day.
pub(super) fn is_day(written: &WrittenDate, day: Date) -> bool {
    let is = |month: i8, of: i8| month == day.month() && of == day.day();
    let swapped = written.swapped.is_some_and(|(month, of)| is(month, of));
    written.year.is_none_or(|year| year == day.year())
        && (is(written.month, written.day) || swapped)
}

/// Whether a date lies at most so many days from another; one without a year lies in its year.
pub(super) fn is_near_day(written: &WrittenDate, day: Date, most: i32) -> bool {
    let year = written.year.unwrap_or(day.year());
    let date = Date::new(year, written.month, written.day);
    let days = date
        .and_then(|date| date.since(day))
        .map(|span| span.get_days());
    days.is_ok_and(|days| days.abs() <= most)
}

/// A date in one form for all languages.
pub(super) fn plain(date: &WrittenDate) -> String {
    let year = date.year.map_or(String::new(), |year| format!("{year}-"));
    format!("{year}{:02}-{:02}", date.month, date.day)
}

/// Whether digits look like others with a slip: one or two wrong, two in the other order, one too
/// many or too few, or one more or less in all.
pub(super) fn is_slip(digits: &str, stated: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let (a, b) = (number(digits), number(stated));
    if a == b {
        return false;
    }
    let next = (a - b).abs() <= (b / 100.0).max(1.0);
    let wrong = digits
        .chars()
        .zip(stated.chars())
        .filter(|(a, b)| a != b)
        .count();
    let most = (stated.len() / 3).max(1);
    let same_length =
        digits.len() == stated.len() && (wrong <= most || is_reordered(digits, stated));
    let (short, long) = match digits.len() < stated.len() {
        true => (digits, stated),
        false => (stated, digits),
    };
    let one_more = long.len() == short.len() + 1
        && short.len() >= 2
        && (0..long.len()).any(|at| format!("{}{}", &long[..at], &long[at + 1..]) == short);
    next || same_length || one_more
}

fn is_reordered(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// Whether a sentence or its heading speaks of another government and not of this one.
pub(super) fn names_another(context: &Context<'_>, judge: &Judge<'_, '_>) -> bool {
    let heading = context.heading.map(words_of).unwrap_or_default();
    let names = |participant: &Participant, words: &[WrittenWord]| {
        let texts = participant.government.name.texts.iter();
        texts
            .map(|text| words_of(&text.prose.text))
            .any(|name| is_named(&name, words))
    };
    let spoken = |participant: &Participant| {
        names(participant, &context.sentence.words) || names(participant, &heading)
    };
    let all = judge.library.participants.iter();
    // What a shared text says of one government holds on every site, and no fact can say it.
    if judge.home.shown_by.len() > 1 {
        return all.clone().any(spoken);
    }
    let mut others = all.filter(|other| other.id != judge.participant.id);
    others.any(spoken) && !spoken(judge.participant)
}

/// Whether a name stands among words, whatever hangs on it: "України", "Oʻzbekistonda".
fn is_named(name: &[WrittenWord], words: &[WrittenWord]) -> bool {
    let stem = |word: &str| -> String {
        let letters = word.chars().count();
        word.chars()
            .take(if letters > 4 { letters - 1 } else { letters })
            .collect()
    };
    !name.is_empty()
        && words.windows(name.len()).any(|some| {
            let mut pairs = some.iter().zip(name);
            pairs.all(|(word, part)| word.folded.starts_with(&stem(&part.folded)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_look_like_the_number_and_others_do_not() {
        for slip in ["3080", "8300", "3801", "3900", "38000", "380", "3799"] {
            assert!(is_slip(slip, "3800"), "{slip}");
        }
        for other in ["3800", "1200", "40", "6475"] {
            assert!(!is_slip(other, "3800"), "{other}");
        }
        assert!(is_slip("291", "219") && is_slip("218", "219") && is_slip("49999", "50000"));
        assert!(!is_slip("99", "219") && !is_slip("20", "219"));
    }
}
