//! A written date must be on the weekday beside it.

use super::Desk;
use super::prose::judge::Weekday;
use crate::diag::{Diagnostic, code};
use jiff::civil::Date;

code! {
    /// A date stands beside another weekday than its own.
    ///
    /// # Why it matters
    /// One of the two is wrong, and a reader cannot tell which: some come on the wrong day.
    ///
    /// # Wrong
    /// `Enroll by Monday, October 31, 2020.`
    ///
    /// # Right
    /// `Enroll by Saturday, October 31, 2020.`, or better `Enroll by {{ offer.enrol_by }}.`
    pub(super) CODE = "weekday-contradicts";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.said.weekdays.iter().filter_map(trouble).collect()
}

fn trouble(weekday: &Weekday) -> Option<Diagnostic> {
    let written = weekday.date.weekday.as_ref()?.weekday;
    let year = weekday.date.year?;
    let day = |(month, day)| Date::new(year, month, day).ok();
    let first = day((weekday.date.month, weekday.date.day))?;
    let other = weekday.date.swapped.and_then(day);
    if first.weekday() == written || other.is_some_and(|day| day.weekday() == written) {
        return None;
    }
    let right = first.weekday().to_monday_zero_offset() as usize;
    let right = weekday.names.get(right).map_or("", String::as_str);
    let sentence = format!(
        "\"{}\" is not the weekday of {}.",
        weekday.text, weekday.date_text
    );
    let help = format!("Write {right}, or correct the date.");
    Some(
        Diagnostic::error(CODE, weekday.span, sentence)
            .label(
                weekday.date_span,
                format!("this day is a {:?}", first.weekday()),
            )
            .help(help),
    )
}
