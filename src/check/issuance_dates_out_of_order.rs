//! The dates of an issuance make sense together.

use super::Desk;
use super::replacements::front;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{Date, Effective, Issuance};

code! {
    /// An issuance changes its status before it was issued, holds from a day that lies more than a
    /// year from the day of its issue or has its day and month exchanged, or is dated after the day for
    /// which the site is made.
    ///
    /// # Why it matters
    /// Staff act by these dates. A rule can be set for the past or the future, so a distant day is only
    /// a warning; most often the year has a slip.
    ///
    /// # Wrong
    /// `date: 2020-09-08` with `effective: 2002-09-08`, or with `status_date: 2020-01-04`
    ///
    /// # Right
    /// `date: 2020-09-08` with `effective: 2020-10-01`, and `status_date: 2021-01-04`
    pub(super) CODE = "issuance-dates-out-of-order";
}

/// Rules are announced a programme year ahead, and seldom reach further back.
const DAYS_OF_A_YEAR: i32 = 366;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let items = participants.flat_map(|it| it.issuances.values());
    let found = items.flat_map(|item| {
        let said = front(item);
        [
            status_too_early(said),
            effective_far_off(said),
            effective_exchanged(said),
            not_yet_issued(said, desk.as_of),
        ]
    });
    found.flatten().collect()
}

fn status_too_early(said: &Issuance) -> Option<Diagnostic> {
    let changed = said.status_date.as_ref()?;
    if changed.value >= said.date.value {
        return None;
    }
    let sentence = format!(
        "status_date is {}, before this issuance was issued on {}.",
        changed.0, said.date.0
    );
    Some(
        Diagnostic::error(CODE, changed.span, sentence)
            .label(said.date.span, "it was issued on this day")
            .help("Correct one of the two dates."),
    )
}

fn effective_far_off(said: &Issuance) -> Option<Diagnostic> {
    let Effective::From(Date(from)) = said.effective.value else {
        return None;
    };
    let days = (from - said.date.0).get_days();
    if days.abs() <= DAYS_OF_A_YEAR {
        return None;
    }
    let which = if days < 0 { "before" } else { "after" };
    let sentence = format!(
        "This issuance holds from {from}, more than a year {which} its date, {}.",
        said.date.0
    );
    Some(
        Diagnostic::warning(CODE, said.effective.span, sentence)
            .label(said.date.span, "its date")
            .help("Correct one of the two dates, or write effective: immediately."),
    )
}

/// `2020-08-09` for an issuance of `2020-09-08`.
fn effective_exchanged(said: &Issuance) -> Option<Diagnostic> {
    let Effective::From(Date(from)) = said.effective.value else {
        return None;
    };
    let date = said.date.0;
    let is_exchanged = from.year() == date.year()
        && (from.month(), from.day()) == (date.day(), date.month())
        && from < date;
    if !is_exchanged {
        return None;
    }
    let sentence =
        format!("{from} is the date of this issuance, {date}, with day and month exchanged.");
    Some(
        Diagnostic::warning(CODE, said.effective.span, sentence)
            .label(said.date.span, "its date")
            .help("Write the year, the month and the day, in this order."),
    )
}

fn not_yet_issued(said: &Issuance, as_of: jiff::civil::Date) -> Option<Diagnostic> {
    if said.date.0 <= as_of {
        return None;
    }
    let sentence = format!(
        "This issuance is dated {}, after {as_of}, the day for which the site is made.",
        said.date.0
    );
    Some(
        Diagnostic::warning(CODE, said.date.span, sentence)
            .help("Correct the date, or publish the issuance on that day."),
    )
}
