//! Whether a course can still be finished in time, at so many hours a week.

use super::edition::Edition;
use super::parts::Day;
use crate::model::{Course, Date};
use crate::theme::{Shared, view};
use jiff::ToSpan;
use jiff::civil;

/// The hours a week that a page shows without a script: an evening or two, half days, whole days.
const PACES: [u64; 4] = [5, 10, 20, 40];

/// From so many days on a length is told in weeks.
const WEEKS_FROM: u64 = 14;

const DAYS_A_WEEK: u64 = 7;

view! {
    /// How long a course takes, and when one has to start.
    pub struct FinishPart {
        /// Hours of work in all.
        pub effort_hours: Option<u64>,
        /// How long that takes at several hours a week.
        pub paces: Vec<PacePart>,
        /// The last day to start a course whose length is known in weeks alone.
        pub start_by: Option<Day>,
    }
}

view! {
    /// How long a course takes at so many hours a week.
    pub struct PacePart {
        /// The hours a week, as a number of the language.
        pub hours: String,
        /// Its length in days, if that is short.
        pub days: Option<u64>,
        /// Its length in weeks, rounded up, else.
        pub weeks: Option<u64>,
        /// The last day to start, if there is a last day to finish.
        pub start_by: Option<Day>,
    }
}

impl Edition<'_> {
    /// How long a course takes, and when one has to start; nothing if neither hours nor weeks are known.
    pub fn finish(&self, course: &Course) -> Option<Shared<FinishPart>> {
        let duration = course.duration.as_ref()?;
        let (effort, weeks) = (duration.effort(), duration.length());
        let effort = effort.filter(|hours| *hours > 0);
        if effort.is_none() && weeks.is_none() {
            return None;
        }
        // Many courses are equally long.
        let make = || Shared::from(self.finish_part(effort, weeks));
        Some(self.finishes.get(&(effort, weeks), make))
    }

    fn finish_part(&self, effort: Option<u64>, weeks: Option<u64>) -> FinishPart {
        let offer = self.participant.offer.as_ref();
        let last = offer.and_then(|offer| Some(offer.complete_by.as_ref()?.0));
        let start_by = |days| Some(self.day(Date(started_by(last?, days)?)));
        let paces = effort.into_iter().flat_map(|effort| {
            PACES.map(|hours| {
                let days = days_for(effort, hours);
                let is_short = days < WEEKS_FROM;
                PacePart {
                    hours: self.language.count(hours),
                    days: is_short.then_some(days),
                    weeks: (!is_short).then(|| days.div_ceil(DAYS_A_WEEK)),
                    start_by: start_by(days),
                }
            })
        });
        FinishPart {
            effort_hours: effort,
            paces: paces.collect(),
            start_by: match effort {
                Some(_) => None,
                None => start_by(weeks.unwrap_or_default().saturating_mul(DAYS_A_WEEK)),
            },
        }
    }
}

/// Days from the first to the last, both counted, for so many hours of work at so many hours a week.
fn days_for(effort: u64, hours: u64) -> u64 {
    effort.saturating_mul(DAYS_A_WEEK).div_ceil(hours)
}

/// The last day to start what takes so many days, if there is one in the calendar.
fn started_by(last: civil::Date, days: u64) -> Option<civil::Date> {
    let before = i32::try_from(days).ok()?.saturating_sub(1);
    last.checked_sub(before.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_day_are_counted() {
        let last = civil::date(2020, 12, 31);
        let start = |effort, hours| started_by(last, days_for(effort, hours));
        assert_eq!(start(1, 40), Some(last));
        assert_eq!(start(10, 10), Some(civil::date(2020, 12, 25)));
        assert_eq!(start(11, 10), Some(civil::date(2020, 12, 24)));
        assert_eq!(start(25, 5), Some(civil::date(2020, 11, 27)));
        assert_eq!(start(u64::MAX, 5), None);
    }
}
