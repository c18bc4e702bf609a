//! Numbers in digits, with the marks of any language, and numbers in words.

use super::token::{Gap, Kind, Token, tokens};
use super::{Exact, Reader, Taken, WrittenNumber, place};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use std::ops::Range;

/// The digits and marks with which a language writes numbers.
#[derive(Debug)]
pub(super) struct Marks {
    /// Its own digits from 0 to 9.
    pub(super) digits: Vec<char>,
    /// What stands before the decimals.
    decimal: char,
    /// Whether a space stands between groups of digits.
    groups_by_space: bool,
}

impl Marks {
    pub(super) fn new(locale: &icu_locale::Locale) -> Self {
        // The data is compiled in, and locales without their own take the root's.
        let formatter = DecimalFormatter::try_new(locale.into(), Default::default())
            .expect("number data falls back to the root");
        let write = |number: &str| match Decimal::try_from_str(number) {
            Ok(number) => formatter.format(&number).to_string(),
            Err(_) => number.to_owned(),
        };
        let digits: Vec<char> = (0..=9)
            .filter_map(|digit| write(&digit.to_string()).chars().next())
            .collect();
        let number = write("1234567.5");
        let parts = tokens(&number, &digits);
        let marks: Vec<char> = parts
            .iter()
            .filter_map(|token| match token.kind {
                Kind::Mark(mark) => Some(mark),
                _ => None,
            })
            .collect();
        Self {
            decimal: marks.last().copied().unwrap_or('.'),
            groups_by_space: parts.iter().any(|token| token.gap != Gap::None),
            digits,
        }
    }
}

/// A number in digits: its tokens and what it can mean.
pub(super) struct InDigits {
    pub(super) part: Range<usize>,
    pub(super) readings: Vec<Exact>,
}

impl Reader {
    /// All numbers that belong to no value that was read before.
    pub(super) fn numbers(&self, tokens: &[Token<'_>], taken: &mut Taken) -> Vec<WrittenNumber> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let number = match taken.has(at) {
                true => None,
                false => self.number_from(tokens, at, taken),
            };
            match number {
                Some((number, part)) => {
                    at = part.end;
                    taken.take(part);
                    found.extend(number);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The number that begins at a token, and its tokens; none if they are part of another thing.
    fn number_from(
        &self,
        tokens: &[Token<'_>],
        at: usize,
        taken: &Taken,
    ) -> Option<(Option<WrittenNumber>, Range<usize>)> {
        if let Some(part) = self.number_at(tokens, at) {
            let is_counted = !part.clone().any(|token| taken.has(token));
            let number = self
                .in_digits(tokens, at)
                .filter(|_| is_counted && stands_alone(tokens, &part));
            let Some(number) = number else {
                return Some((None, part));
            };
            let range = place(tokens, number.part.clone());
            let written = WrittenNumber {
                range,
                readings: number.readings,
                in_words: false,
            };
            return Some((Some(written), number.part));
        }
        let (value, part) = self.in_words(tokens, at)?;
        let written = WrittenNumber {
            range: place(tokens, part.clone()),
            readings: vec![Exact::from(value)],
            in_words: true,
        };
        Some((Some(written), part))
    }

    /// The tokens of the number in digits that begins at a token.
    pub(super) fn number_at(&self, tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
        let first = tokens.get(at)?;
        if first.kind != Kind::Digits {
            return None;
        }
        let mut end = at + 1;
        loop {
            let next = tokens.get(end);
            let is_group = next.is_some_and(|next| {
                let is_space = match next.gap {
                    Gap::Fixed => true,
                    Gap::Space => self.marks.groups_by_space || self.lexicon.has_space_groups,
                    Gap::None => false,
                };
                is_space && next.kind == Kind::Digits && next.plain.len() == 3
            });
            let has_marks = tokens[at..end]
                .iter()
                .any(|token| token.kind != Kind::Digits);
            if is_group && !has_marks && first.plain.len() <= 3 {
                end += 1;
                continue;
            }
            let is_mark = next.is_some_and(|next| next.gap == Gap::None && is_number_mark(next));
            let digits = tokens.get(end + 1);
            let is_tight =
                digits.is_some_and(|next| next.kind == Kind::Digits && next.gap == Gap::None);
            // "October 31,2020" is a day and a year.
            let is_year = next.is_some_and(|next| !next.is_mark(self.marks.decimal))
                && digits.is_some_and(|next| next.plain.len() > 3);
            if !is_mark || !is_tight || is_year {
                return Some(at..end);
            }
            end += 2;
        }
    }

    /// The number in digits that begins at a token, with a word such as "thousand" behind it.
    pub(super) fn in_digits(&self, tokens: &[Token<'_>], at: usize) -> Option<InDigits> {
        let mut part = self.number_at(tokens, at)?;
        let mut readings = self.readings(&tokens[part.clone()])?;
        while let Some(factor) = tokens.get(part.end).and_then(|next| self.factor(next)) {
            let multiplied = readings.iter().map(|number| number.times(factor));
            readings = multiplied.collect::<Option<_>>()?;
            part.end += 1;
        }
        Some(InDigits { part, readings })
    }

    /// What "thousand" multiplies by; smaller ones stand behind no digits.
    fn factor(&self, token: &Token<'_>) -> Option<u64> {
        let factor = *self.lexicon.times.get(&*token.plain)?;
        (token.is_word() && factor >= 1000).then_some(factor)
    }

    /// What digits and the marks between them can mean, first what the language means by them.
    fn readings(&self, tokens: &[Token<'_>]) -> Option<Vec<Exact>> {
        let digits: Vec<&str> = tokens
            .iter()
            .filter(|token| token.kind == Kind::Digits)
            .map(|token| &*token.plain)
            .collect();
        let marks: Vec<&str> = tokens
            .iter()
            .filter(|token| token.kind != Kind::Digits)
            .map(|token| token.text)
            .collect();
        let joined = |digits: &[&str]| Exact::new(&digits.concat());
        let (last, whole) = digits.split_last()?;
        let decimal = || Exact::new(&format!("{}.{last}", whole.concat()));
        let Some((mark, others)) = marks.split_last() else {
            return is_grouped(&digits).then(|| joined(&digits).into_iter().collect());
        };
        let readings = if others.is_empty() && whole.len() == 1 {
            let is_decimal = mark.starts_with(self.marks.decimal);
            match is_grouped(&digits) {
                false => vec![decimal()?],
                true if is_decimal => vec![decimal()?, joined(&digits)?],
                true => vec![joined(&digits)?],
            }
        } else if others.is_empty() || others.iter().all(|other| other == mark) {
            match is_grouped(&digits) && !others.is_empty() {
                true => vec![joined(&digits)?],
                false if others.is_empty() && is_grouped(whole) => vec![decimal()?],
                false => return None,
            }
        } else {
            let same = others.windows(2).all(|pair| pair[0] == pair[1]);
            match same && is_grouped(whole) {
                true => vec![decimal()?],
                false => return None,
            }
        };
        Some(readings)
    }
}

/// Whether digits are groups of a large number: one to three, then three each.
fn is_grouped(digits: &[&str]) -> bool {
    let Some((first, rest)) = digits.split_first() else {
        return false;
    };
    // In India the groups before the last have two digits.
    let (last, middle) = rest
        .split_last()
        .map_or((None, rest), |(last, middle)| (Some(last), middle));
    rest.is_empty()
        || (first.len() <= 3
            && *first != "0"
            && last.is_some_and(|last| last.len() == 3)
            && middle.iter().all(|group| matches!(group.len(), 2 | 3)))
}

fn is_number_mark(token: &Token<'_>) -> bool {
    ['.', ',', '\'', '’', '٫', '٬']
        .iter()
        .any(|mark| token.is_mark(*mark))
}

/// Whether a number is one: not of "COVID-19", "555-0100", "15:00", "1/2", "50%" or "3rd".
fn stands_alone(tokens: &[Token<'_>], part: &Range<usize>) -> bool {
    let joins = |token: &Token<'_>| {
        [
            '-', '\u{2011}', '–', '/', ':', '_', '#', '@', '+', '=', '&', '.',
        ]
        .iter()
        .any(|mark| token.is_mark(*mark))
    };
    let before = part.start.checked_sub(1).map(|before| &tokens[before]);
    let is_led = tokens[part.start].gap == Gap::None
        && before.is_some_and(|before| before.is_word() || joins(before));
    let after = tokens.get(part.end).filter(|next| next.gap == Gap::None);
    let is_followed = after.is_some_and(|after| {
        let behind = tokens
            .get(part.end + 1)
            .filter(|next| next.gap == Gap::None);
        let digits = behind.is_some_and(|next| next.kind == Kind::Digits);
        after.is_word() || after.is_mark('%') || (joins(after) && digits)
    });
    !is_led && !is_followed
}
