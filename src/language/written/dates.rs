//! Dates with the name of their month: "October 31, 2020", "31 de octubre", "2020-yil 31-oktabr".

use super::token::{Gap, Token};
use super::{Reader, Taken, WrittenDate, place};
use std::ops::Range;

/// A day and a month by tokens, before anything beside them is looked at.
pub(super) struct Core {
    pub(super) day: i8,
    pub(super) month: i8,
    pub(super) year: Option<i16>,
    /// The tokens from the first to the last of them.
    pub(super) part: Range<usize>,
    /// The token of the day.
    pub(super) day_at: usize,
    /// The token of a year that stands behind further days.
    pub(super) year_behind: Option<usize>,
    pub(super) is_day_first: bool,
}

impl Reader {
    /// All dates of a text.
    pub(super) fn dates(&self, tokens: &[Token<'_>], taken: &mut Taken) -> Vec<WrittenDate> {
        let mut found = self.dates_in_digits(tokens, taken);
        for at in 0..tokens.len() {
            let Some(month) = self.names.month(&tokens[at], &self.lexicon) else {
                continue;
            };
            if taken.has(at) {
                continue;
            }
            let core = self
                .day_first(tokens, at, month, taken)
                .or_else(|| self.month_first(tokens, at, month, taken))
                .or_else(|| self.month_end(tokens, at, month));
            let Some(mut core) = core else { continue };
            let others = self.days_beside(tokens, &core, taken);
            if core.year.is_none() {
                self.year_before(tokens, &mut core, &others, taken);
            }
            found.extend(self.whole(tokens, core, others, taken));
        }
        found.sort_by_key(|date| date.range.start);
        for date in &mut found {
            date.weekday = self.weekday_beside(tokens, &date.range, taken);
        }
        found
    }

    /// The dates of a core and of the days that share its month.
    fn whole(
        &self,
        tokens: &[Token<'_>],
        core: Core,
        others: Vec<(usize, i8)>,
        taken: &mut Taken,
    ) -> Vec<WrittenDate> {
        taken.take(core.part.clone());
        let behind = core.year_behind;
        behind.into_iter().for_each(|at| taken.take(at..at + 1));
        let date = |day: i8, range: Range<usize>| WrittenDate {
            range,
            year: core.year,
            month: core.month,
            day,
            swapped: None,
            weekday: None,
        };
        let mut dates = vec![date(core.day, place(tokens, core.part.clone()))];
        for (at, day) in others {
            taken.take(at..at + 1);
            dates.push(date(day, tokens[at].range.clone()));
        }
        dates
    }

    /// "31 October 2020", "31 de octubre de 2020", "31st of October".
    fn day_first(&self, tokens: &[Token<'_>], at: usize, month: i8, taken: &Taken) -> Option<Core> {
        let day_at = (at.saturating_sub(4)..at).rev().find(|before| {
            let between = &tokens[before + 1..at];
            let is_day = self.day(tokens, *before).is_some();
            is_day && between.iter().all(|token| self.joins_day(token))
        })?;
        let day = self.day(tokens, day_at)?;
        if taken.has(day_at) {
            return None;
        }
        let (year, end) = self.year_after(tokens, at + 1);
        Some(Core {
            day,
            month,
            year,
            part: day_at..end,
            day_at,
            year_behind: None,
            is_day_first: true,
        })
    }

    /// "October 31, 2020", "October the 31st".
    fn month_first(
        &self,
        tokens: &[Token<'_>],
        at: usize,
        month: i8,
        taken: &Taken,
    ) -> Option<Core> {
        let last = (at + 4).min(tokens.len());
        let day_at = (at + 1..last).find(|after| {
            let between = &tokens[at + 1..*after];
            self.day(tokens, *after).is_some()
                && between
                    .iter()
                    .all(|token| token.is_mark('.') || self.is_within(token))
        })?;
        let day = self.day(tokens, day_at)?;
        if taken.has(day_at) {
            return None;
        }
        let behind = match tokens.get(day_at + 1) {
            Some(token) if self.is_ordinal(token) => day_at + 2,
            _ => day_at + 1,
        };
        let (mut year, mut end) = self.year_after(tokens, behind);
        if year.is_none() {
            end = behind;
        }
        // "October 9–11, 2020": the year stands behind the last of several days.
        let mut after = behind;
        let mut year_behind = None;
        while year.is_none() {
            let Some(next) = self.joined_day(tokens, after) else {
                break;
            };
            after = next + 1;
            let (found, last) = self.year_after(tokens, after);
            (year, year_behind) = (found, found.map(|_| last - 1));
        }
        Some(Core {
            day,
            month,
            year,
            part: at..end,
            day_at,
            year_behind,
            is_day_first: false,
        })
    }

    /// "the end of October", "finales de octubre de 2020", "oktabr oxiri".
    fn month_end(&self, tokens: &[Token<'_>], at: usize, month: i8) -> Option<Core> {
        let is_end = |token: &Token<'_>| token.is_word() && self.lexicon.is_end(&token.plain);
        let before = (at.saturating_sub(4)..at).rev().find(|before| {
            let between = &tokens[before + 1..at];
            is_end(&tokens[*before]) && between.iter().all(|token| self.is_within(token))
        });
        let (year, end) = self.year_after(tokens, at + 1);
        let end = if year.is_some() { end } else { at + 1 };
        let part = match (before, tokens.get(end)) {
            (Some(before), _) => before..end,
            (None, Some(next)) if is_end(next) => at..end + 1,
            _ => return None,
        };
        let last = jiff::civil::Date::new(year.unwrap_or(2000), month, 1).ok()?;
        Some(Core {
            day: last.last_of_month().day(),
            month,
            year,
            day_at: part.start,
            part,
            year_behind: None,
            is_day_first: true,
        })
    }

    /// The day of a month in words: "first", "treinta", "thirty-first".
    fn day_in_words(&self, tokens: &[Token<'_>], at: usize) -> Option<i8> {
        let numbers = |at: usize| self.lexicon.numbers.get(&*tokens.get(at)?.plain).copied();
        let days = self.lexicon.days.get(&*tokens[at].plain).copied();
        let as_number = || {
            let number = numbers(at).filter(|it| self.lexicon.has_number_days && *it < 32)?;
            i8::try_from(number).ok()
        };
        let day = days.or_else(as_number)?;
        let is_joint = |token: &Token<'_>| {
            token.is_mark('-') || self.lexicon.plus.iter().any(|word| *word == token.plain)
        };
        let before = match at.checked_sub(1) {
            Some(joint) if is_joint(&tokens[joint]) => joint.checked_sub(1),
            other => other,
        };
        let tens = before
            .filter(|before| tokens[*before].is_word())
            .and_then(numbers);
        match tens {
            Some(tens @ (20 | 30)) if day < 10 => Some(day + tens as i8),
            _ => Some(day),
        }
    }

    /// The day of a month that a token is, in digits or in words.
    pub(super) fn day(&self, tokens: &[Token<'_>], at: usize) -> Option<i8> {
        let token = &tokens[at];
        if token.is_word() {
            return self.day_in_words(tokens, at);
        }
        let day = i8::try_from(token.number(2)?).ok()?;
        let touches = |other: Option<&Token<'_>>, gap: Gap| {
            gap == Gap::None
                && other
                    .is_some_and(|other| [':', '/', '%'].iter().any(|mark| other.is_mark(*mark)))
        };
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let after = tokens.get(at + 1);
        let is_part = touches(before, token.gap)
            || after.is_some_and(|next| touches(Some(next), next.gap))
            // 3.5 and 3,800 are numbers of their own.
            || self.number_at(tokens, at).is_some_and(|part| part.len() > 1);
        // Slips such as "October 32" are dates too, of no calendar.
        ((1..=39).contains(&day) && !is_part).then_some(day)
    }

    /// Whether a token can stand between a day and its month behind it.
    fn joins_day(&self, token: &Token<'_>) -> bool {
        let marks = ['-', '\u{2011}', '.', 'º', '°', 'ª'];
        marks.iter().any(|mark| token.is_mark(*mark))
            || self.is_within(token)
            || self.is_ordinal(token)
    }

    pub(super) fn is_ordinal(&self, token: &Token<'_>) -> bool {
        let is_sign = ["º", "ª"].contains(&token.text);
        is_sign || token.is_word() && self.lexicon.ordinal.iter().any(|word| *word == token.plain)
    }

    pub(super) fn is_within(&self, token: &Token<'_>) -> bool {
        let mut known = self.lexicon.within.iter().chain(&self.names.between);
        token.is_word() && known.any(|word| *word == token.plain)
    }

    /// The year that follows from a token on, and the token behind it and its word.
    fn year_after(&self, tokens: &[Token<'_>], from: usize) -> (Option<i16>, usize) {
        let last = (from + 4).min(tokens.len());
        let at = (from..last).find(|at| {
            let between = &tokens[from..*at];
            year(&tokens[*at]).is_some()
                && between.iter().all(|token| {
                    [',', '.', '-'].iter().any(|mark| token.is_mark(*mark))
                        || self.is_within(token)
                        || self.lexicon.is_year(&token.plain)
                })
        });
        let Some(at) = at else {
            return (None, from);
        };
        let mut end = at + 1;
        if tokens.get(end).is_some_and(|token| token.is_mark('-')) && self.is_year(tokens, end + 1)
        {
            end += 1;
        }
        if self.is_year(tokens, end) {
            end += 1;
            // "2020 р." is short for a word, whose point belongs to it where a sentence goes on.
            let is_short = tokens[end - 1].plain.chars().count() <= 2;
            let goes_on = tokens.get(end + 1).is_some();
            if is_short && goes_on && tokens[end].is_mark('.') && tokens[end].gap == Gap::None {
                end += 1;
            }
        }
        (year(&tokens[at]), end)
    }

    fn is_year(&self, tokens: &[Token<'_>], at: usize) -> bool {
        let is_word = |token: &Token<'_>| {
            token.is_word()
                && (self.lexicon.is_year(&token.plain)
                    || self.names.between.iter().any(|word| *word == token.plain)
                        && !self.lexicon.within.contains(&token.plain.to_string()))
        };
        tokens.get(at).is_some_and(is_word)
    }

    /// "2020-yil 31-oktabr": the year before the day.
    fn year_before(
        &self,
        tokens: &[Token<'_>],
        core: &mut Core,
        others: &[(usize, i8)],
        taken: &mut Taken,
    ) {
        let first = others.iter().map(|(at, _)| *at).min();
        let start = first.unwrap_or(core.part.start).min(core.part.start);
        let at = (start.saturating_sub(4)..start).rev().find(|at| {
            let between = &tokens[at + 1..start];
            year(&tokens[*at]).is_some()
                && between.iter().all(|token| {
                    [',', '-', '.'].iter().any(|mark| token.is_mark(*mark))
                        || self.is_within(token)
                        || self.lexicon.is_year(&token.plain)
                })
        });
        // "In 2020, October 31 was a Saturday" has no year before the day: a comma alone parts them.
        let says_year = |at: usize| {
            let between = &tokens[at + 1..start];
            between.is_empty() || between.iter().any(|token| !token.is_mark(','))
        };
        if let Some(at) = at.filter(|at| !taken.has(*at) && says_year(*at)) {
            core.year = year(&tokens[at]);
            match start == core.part.start {
                true => core.part.start = at,
                false => taken.take(at..at + 1),
            }
        }
    }
}

/// The year that four digits mean.
fn year(token: &Token<'_>) -> Option<i16> {
    let year = token.number(4).filter(|_| token.plain.len() == 4)?;
    (1900..2200).contains(&year).then_some(year)
}
