//! The dates of an offer lie near each other.

use super::Desk;
use crate::diag::{Diagnostic, Located, code};
use crate::model::{Date, Offer};
use std::collections::BTreeSet;

code! {
    /// Two dates of an offer lie more than two years apart.
    ///
    /// # Why it matters
    /// Most often the year of one has a slip, and readers would take the offer for over, or for open.
    ///
    /// # Wrong
    /// `enrol_by: 2002-09-30` with `complete_by: 2020-12-31`
    ///
    /// # Right
    /// `enrol_by: 2020-09-30` with `complete_by: 2020-12-31`
    pub(super) CODE = "offer-dates-years-apart";
}

const DAYS: i32 = 2 * 366;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let offers = desk.library.offers();
    let mut seen = BTreeSet::new();
    let far = offers.filter_map(|offer| far_apart(offer, desk));
    far.filter(|told| seen.insert(told.span)).collect()
}

/// The date that lies furthest from the day of the check, if another is far from it.
fn far_apart(offer: &Offer, desk: &Desk<'_>) -> Option<Diagnostic> {
    let dates: Vec<&Located<Date>> = [
        &offer.governments_sign_up_by,
        &offer.licences_issued_by,
        &offer.enrol_by,
        &offer.complete_by,
        &offer.access_ends,
    ]
    .into_iter()
    .flatten()
    .collect();
    let days = |a: jiff::civil::Date, b: jiff::civil::Date| (a - b).get_days().abs();
    let wrong = dates.iter().max_by_key(|it| days(it.value.0, desk.as_of))?;
    let other = dates
        .iter()
        .max_by_key(|it| days(it.value.0, wrong.value.0))?;
    if days(wrong.value.0, other.value.0) <= DAYS {
        return None;
    }
    let sentence = format!("{} lies years from {}.", wrong.value.0, other.value.0);
    Some(
        Diagnostic::warning(CODE, wrong.span, sentence)
            .label(other.span, "another date of the same offer")
            .help("Correct the year of one of the two."),
    )
}
