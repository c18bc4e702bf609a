//! What stands beside a date: days that share its month ("9, 10 and 11 September"), its weekday.

use super::dates::Core;
use super::token::Token;
use super::{Reader, Taken, WrittenWeekday};
use jiff::civil::Weekday;
use std::ops::Range;

impl Reader {
    /// The other days of "9, 10 and 11 September" and "September 9–11".
    pub(super) fn days_beside(
        &self,
        tokens: &[Token<'_>],
        core: &Core,
        taken: &Taken,
    ) -> Vec<(usize, i8)> {
        let mut found = Vec::new();
        if core.is_day_first {
            let mut at = core.day_at;
            // "Day 3, 9 September": a comma alone begins no list.
            let is_list = at > 0 && !tokens[at - 1].is_mark(',');
            while let Some(before) = self.joined_day_before(tokens, at).filter(|_| is_list) {
                if taken.has(before) {
                    break;
                }
                found.extend(self.day(tokens, before).map(|day| (before, day)));
                at = before;
            }
        } else {
            let mut after = core.part.end;
            while let Some(next) = self.joined_day(tokens, after) {
                found.extend(self.day(tokens, next).map(|day| (next, day)));
                after = next + 1;
            }
        }
        found
    }

    /// The day that "and", a dash or a comma joins to the day before it.
    pub(super) fn joined_day(&self, tokens: &[Token<'_>], from: usize) -> Option<usize> {
        let at = self.behind_joint(tokens, from)?;
        let next = tokens.get(at + 1);
        // "September 9, 3–4 p.m." and "September 9 and 10 people": what follows says so.
        let goes_on = next.is_some_and(|next| {
            (next.is_word() && !self.is_joint(next) && !self.is_ordinal(next))
                || next.number(4).is_some()
        });
        // Only the last of several days stands behind no comma.
        let is_comma = tokens[at - 1].is_mark(',');
        let is_list = next.is_some_and(|next| next.is_mark(',') || next.is_word());
        let is_last = is_comma && (!is_list || self.behind_joint(tokens, at + 1).is_none());
        (self.day(tokens, at).is_some() && !goes_on && !is_last).then_some(at)
    }

    fn behind_joint(&self, tokens: &[Token<'_>], from: usize) -> Option<usize> {
        let mut at = from;
        while at < from + 2 && tokens.get(at).is_some_and(|token| self.is_joint(token)) {
            at += 1;
        }
        (at > from && tokens.get(at)?.number(2).is_some()).then_some(at)
    }

    fn joined_day_before(&self, tokens: &[Token<'_>], from: usize) -> Option<usize> {
        let mut at = from;
        while at > 0 && from - at < 2 && self.is_joint(&tokens[at - 1]) {
            at -= 1;
        }
        let before = at.checked_sub(1).filter(|_| at < from)?;
        self.day(tokens, before).map(|_| before)
    }

    fn is_joint(&self, token: &Token<'_>) -> bool {
        let marks = [',', '-', '–', '—'];
        marks.iter().any(|mark| token.is_mark(*mark))
            || token.is_word() && self.lexicon.join.iter().any(|word| *word == token.plain)
    }

    /// The weekday before or behind a date.
    pub(super) fn weekday_beside(
        &self,
        tokens: &[Token<'_>],
        range: &Range<usize>,
        taken: &mut Taken,
    ) -> Option<WrittenWeekday> {
        let first = tokens
            .iter()
            .position(|token| token.range.start == range.start)?;
        let behind = tokens
            .iter()
            .position(|token| token.range.start >= range.end);
        let before = self.weekday_before(tokens, first);
        let at = before
            .or_else(|| self.weekday_behind(tokens, behind?))
            .filter(|at| !taken.has(*at))?;
        let weekday = self.weekday(tokens.get(at))?;
        taken.take(at..at + 1);
        Some(WrittenWeekday {
            range: tokens[at].range.clone(),
            weekday: Weekday::from_monday_one_offset(weekday).ok()?,
        })
    }

    /// "Saturday, October 31", but neither "Monday to Friday, 5 October" nor "on Monday. October".
    fn weekday_before(&self, tokens: &[Token<'_>], first: usize) -> Option<usize> {
        let is_between = |token: &Token<'_>| token.is_mark(',') || self.is_within(token);
        let mut at = (first.saturating_sub(4)..first)
            .rev()
            .find(|at| !is_between(&tokens[*at]))?;
        if tokens[at].is_mark('.') {
            // "Sat." is short for a word, "Saturday." ends a sentence.
            at = at.checked_sub(1)?;
            tokens
                .get(at)
                .filter(|token| token.plain.chars().count() <= 4)?;
        }
        self.weekday(tokens.get(at))?;
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let is_range = before.is_some_and(|token| !token.is_mark(',') && self.is_joint(token));
        let other = at.checked_sub(2).and_then(|other| tokens.get(other));
        (!(is_range && self.weekday(other).is_some())).then_some(at)
    }

    /// "31 October 2020 (Saturday)" and "31-oktabr, shanba kuni".
    fn weekday_behind(&self, tokens: &[Token<'_>], from: usize) -> Option<usize> {
        let parts = [',', '('];
        let is_part = |token: &Token<'_>| parts.iter().any(|mark| token.is_mark(*mark));
        let at = match tokens.get(from) {
            Some(token) if is_part(token) => from + 1,
            _ => from,
        };
        self.weekday(tokens.get(at))?;
        let ends = match tokens.get(at + 1) {
            None => true,
            Some(next) => !next.is_mark('-') && !next.is_mark('–') && !next.is_word(),
        };
        let next = tokens.get(at + 1);
        let ends = ends || next.is_some_and(|next| self.is_within(next));
        let has_date = tokens.get(at + 2).is_some_and(|token| {
            token.number(2).is_some() || self.names.month(token, &self.lexicon).is_some()
        });
        (ends && !has_date).then_some(at)
    }

    fn weekday(&self, token: Option<&Token<'_>>) -> Option<i8> {
        self.names.weekday(token?, &self.lexicon)
    }
}
