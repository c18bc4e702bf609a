//! Times of the day: `9 a.m.`, `17:00`, `9.00 pagi`, `noon`.

use super::percents::{is_dash, phrase_at};
use super::token::{Gap, Kind, Token};
use super::{Reader, Taken, WrittenTime, place};
use std::ops::Range;

/// A time as it is written.
struct Time {
    hour: i8,
    minute: i8,
    /// The half of the day, if something says it: the second is the one after noon.
    half: Option<bool>,
    /// Whether it is a time beyond doubt: 9:00, or 9 with the half of the day.
    is_sure: bool,
    part: Range<usize>,
}

impl Reader {
    /// All times of the day that belong to no value that was read before.
    pub(super) fn times(&self, tokens: &[Token<'_>], taken: &mut Taken) -> Vec<WrittenTime> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(noon) = self.named(tokens, at, taken) {
                found.push(noon);
            }
            let time = (!taken.has(at)).then(|| self.time_at(tokens, at)).flatten();
            let Some(time) = time else {
                at = self.number_at(tokens, at).map_or(at + 1, |it| it.end);
                continue;
            };
            at = time.part.end;
            // "9–11 a.m.": the first is one too.
            let is_first = || {
                let dash = tokens.get(time.part.end);
                let second = self.time_at(tokens, time.part.end + 1);
                dash.is_some_and(|it| it.gap == Gap::None && is_dash(it))
                    && second.is_some_and(|it| it.is_sure)
            };
            if time.is_sure || is_first() {
                taken.take(time.part.clone());
                found.push(WrittenTime {
                    range: place(tokens, time.part.clone()),
                    hours: time.hours(),
                    minute: time.minute,
                    written: time.hour,
                    in_words: false,
                });
            }
        }
        found
    }

    /// An hour that has a name.
    fn named(&self, tokens: &[Token<'_>], at: usize, taken: &mut Taken) -> Option<WrittenTime> {
        let hour = *self.lexicon.hours.get(&*tokens[at].plain)?;
        let is_free = tokens[at].is_word() && !taken.has(at);
        is_free.then(|| {
            taken.take(at..at + 1);
            WrittenTime {
                range: tokens[at].range.clone(),
                hours: vec![hour],
                minute: 0,
                written: hour,
                in_words: true,
            }
        })
    }

    fn time_at(&self, tokens: &[Token<'_>], at: usize) -> Option<Time> {
        let first = tokens.get(at)?;
        let hour = i8::try_from(first.number(2)?).ok().filter(|it| *it <= 24)?;
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let belongs = |it: &Token<'_>| it.is_word() || "/:._#@+=,".contains(it.text);
        if first.gap == Gap::None && before.is_some_and(belongs) {
            return None;
        }
        let minute = minute(tokens, at);
        let end = at + if minute.is_some() { 3 } else { 1 };
        let is_colon = minute.is_some() && tokens[at + 1].is_mark(':');
        let morning = phrase_at(tokens, end, &self.lexicon.morning);
        let evening = phrase_at(tokens, end, &self.lexicon.evening);
        let half = evening.is_some().then_some(true);
        let half = half.or(morning.is_some().then_some(false));
        let half = half.filter(|_| hour <= 12);
        Some(Time {
            hour,
            minute: minute.unwrap_or(0),
            half,
            is_sure: half.is_some() || is_colon,
            part: at..evening
                .or(morning)
                .filter(|_| half.is_some())
                .unwrap_or(end),
        })
    }
}

/// The minute behind an hour: `:30` or `.30`.
fn minute(tokens: &[Token<'_>], at: usize) -> Option<i8> {
    let (mark, minute) = (tokens.get(at + 1)?, tokens.get(at + 2)?);
    let is_tight = mark.gap == Gap::None && minute.gap == Gap::None;
    let is_mark = mark.is_mark(':') || mark.is_mark('.');
    // 1:30:00 and 1.30.2020 go on.
    let next = tokens.get(at + 3).filter(|it| it.gap == Gap::None);
    let behind = tokens.get(at + 4).filter(|it| it.gap == Gap::None);
    let goes_on = next.is_some_and(|it| !it.is_word() && !is_dash(it))
        && behind.is_some_and(|it| it.kind == Kind::Digits);
    let number = minute.number(2).filter(|_| minute.plain.len() == 2)?;
    let minute = i8::try_from(number).ok().filter(|it| *it < 60)?;
    (is_tight && is_mark && !goes_on).then_some(minute)
}

impl Time {
    fn hours(&self) -> Vec<i8> {
        match (self.hour, self.half) {
            (12, Some(false)) => vec![0],
            (12, Some(true)) => vec![12],
            (hour, Some(false)) => vec![hour],
            (hour, Some(true)) => vec![hour + 12],
            (24, None) => vec![0],
            // Nothing says whether it is of a clock of twelve hours.
            (12, None) => vec![12, 0],
            (hour @ 1..=11, None) => vec![hour, hour + 12],
            (hour, None) => vec![hour],
        }
    }
}
