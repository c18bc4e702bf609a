//! Dates in digits alone: `2020-10-31`, `31.10.2020`, `10/31/2020`, `2020年10月31日`.

use super::names::Order;
use super::token::{Gap, Token};
use super::{Reader, Taken, WrittenDate, place};

/// Words behind the year, the month and the day of a date in Chinese, Japanese and Korean.
const COUNTERS: [[&str; 2]; 3] = [["年", "년"], ["月", "월"], ["日", "일"]];

impl Reader {
    pub(super) fn dates_in_digits(
        &self,
        tokens: &[Token<'_>],
        taken: &mut Taken,
    ) -> Vec<WrittenDate> {
        let mut found = Vec::new();
        for at in 0..tokens.len() {
            if taken.has(at) {
                continue;
            }
            let date = self
                .between_marks(tokens, at)
                .or_else(|| counted(tokens, at))
                .or_else(|| self.without_year(tokens, at));
            if let Some((date, count)) = date {
                taken.take(at..at + count);
                found.push(date);
            }
        }
        found
    }

    /// Three numbers with the same mark between them, and how many tokens they are.
    fn between_marks(&self, tokens: &[Token<'_>], at: usize) -> Option<(WrittenDate, usize)> {
        let [a, first, b, second, c] = tokens.get(at..at + 5)? else {
            return None;
        };
        let is_mark = ['.', '/', '-'].iter().any(|mark| first.is_mark(*mark));
        let is_tight = [first, b, second, c]
            .iter()
            .all(|token| token.gap == Gap::None);
        if !is_mark || first.text != second.text || !is_tight {
            return None;
        }
        // 1.2.2020.4 and 555-01-2020-3 are no dates.
        let next = tokens.get(at + 5);
        let goes_on = next.is_some_and(|next| next.gap == Gap::None && next.text == first.text)
            && tokens
                .get(at + 6)
                .is_some_and(|after| after.gap == Gap::None);
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let is_inside = a.gap == Gap::None
            && before.is_some_and(|before| before.is_word() || "./-_#".contains(before.text));
        if goes_on || is_inside {
            return None;
        }
        let (year, month, day, is_ambiguous) = self.ordered(a, b, c, first)?;
        let is_possible = (1..=12).contains(&month) && (1..=31).contains(&day);
        is_possible.then(|| {
            let date = WrittenDate {
                range: place(tokens, at..at + 5),
                year: Some(year),
                month: month as i8,
                day: day as i8,
                swapped: (is_ambiguous && day <= 12 && day != month)
                    .then_some((day as i8, month as i8)),
                weekday: None,
            };
            (date, 5)
        })
    }

    /// "10/22" and "22/10", where only one of the two can be the month.
    fn without_year(&self, tokens: &[Token<'_>], at: usize) -> Option<(WrittenDate, usize)> {
        let [a, mark, b] = tokens.get(at..at + 3)? else {
            return None;
        };
        let touches = |token: Option<&Token<'_>>| {
            token.is_some_and(|token| token.gap == Gap::None && !token.is_word())
        };
        let goes_on = touches(tokens.get(at + 3)) && touches(tokens.get(at + 4))
            || tokens.get(at + 3).is_some_and(|next| next.is_mark('%'));
        let is_inside = a.gap == Gap::None && at > 0 && !tokens[at - 1].is_mark('(');
        if !mark.is_mark('/') || mark.gap != Gap::None || b.gap != Gap::None || goes_on || is_inside
        {
            return None;
        }
        let (first, second) = (a.number(2)?, b.number(2)?);
        let (month, day) = match self.names.order {
            Order::Month => (first, second),
            Order::Day => (second, first),
            Order::Year => return None,
        };
        // "24/7" is no date, and "3/4" is a part.
        let is_date =
            (1..=12).contains(&month) && (13..=31).contains(&day) && (first, second) != (24, 7);
        is_date.then(|| {
            let date = WrittenDate {
                range: place(tokens, at..at + 3),
                year: None,
                month: month as i8,
                day: day as i8,
                swapped: None,
                weekday: None,
            };
            (date, 3)
        })
    }

    /// Year, month and day, and whether month and day could be the other way round.
    fn ordered(
        &self,
        a: &Token<'_>,
        b: &Token<'_>,
        c: &Token<'_>,
        mark: &Token<'_>,
    ) -> Option<(i16, i16, i16, bool)> {
        if a.plain.len() == 4 {
            return Some((a.number(4)?, b.number(2)?, c.number(2)?, false));
        }
        let year = match c.plain.len() {
            4 => c.number(4)?,
            // Two digits are a year only in the language's own form.
            2 if self.names.separator.is_some_and(|own| mark.is_mark(own)) => 2000 + c.number(2)?,
            // "31.12.20": the first can only be a day.
            2 if a.number(2)? > 12 && (15..40).contains(&c.number(2)?) => 2000 + c.number(2)?,
            _ => return None,
        };
        let (a, b) = (a.number(2)?, b.number(2)?);
        // With points and hyphens the day comes first wherever the year comes last.
        let month_first = mark.is_mark('/') && self.names.order == Order::Month;
        Some(match (month_first, a > 12, b > 12) {
            (true, true, false) | (false, _, false) => (year, b, a, !mark.is_mark('.')),
            _ => (year, a, b, true),
        })
    }
}

/// A date whose numbers are each followed by what they count.
fn counted(tokens: &[Token<'_>], at: usize) -> Option<(WrittenDate, usize)> {
    let [year, a, month, b, day, c] = tokens.get(at..at + 6)? else {
        return None;
    };
    let words = [a, b, c].into_iter().zip(COUNTERS);
    if !words
        .into_iter()
        .all(|(word, known)| known.contains(&word.text))
    {
        return None;
    }
    let date = WrittenDate {
        range: place(tokens, at..at + 6),
        year: Some(year.number(4)?),
        month: month.number(2)? as i8,
        day: day.number(2)? as i8,
        swapped: None,
        weekday: None,
    };
    Some((date, 6))
}
