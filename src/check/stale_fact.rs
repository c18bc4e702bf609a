//! What must be looked at again by a day is looked at by then.

use super::Desk;
use super::prose::Review;
use crate::diag::{Diagnostic, Located, Span, codes};
use crate::model::{Date, Library};
use std::collections::BTreeMap;

codes! {
    /// The day has passed after which something must be looked at again.
    ///
    /// It is a warning: a site does not stop being built because a day has passed.
    ///
    /// # Why it matters
    /// Prices, lists and rules change. Readers rely on what was true some time ago.
    ///
    /// # Wrong
    /// `stale_after: 2020-08-31` in a site that is checked as of 2020-09-15
    ///
    /// # Right
    /// Look whether it still holds, correct it, and write `stale_after: 2020-12-31`.
    pub(super) CODE = "stale-fact";

    /// Something was checked on a day that is still to come.
    ///
    /// # Why it matters
    /// Readers are told how old a price or a status is, and this one cannot be true.
    ///
    /// # Wrong
    /// `verified_on: 2021-09-08` in a site that is checked as of 2020-09-15
    ///
    /// # Right
    /// `verified_on: 2020-09-08`
    CHECKED_LATER = "checked-in-the-future";
}

/// The codes of this rule.
pub(super) const ALL: &[crate::diag::Code] = CODES;

/// The days on which something was checked, and after which it must be checked again, by their
/// places: a shared one is one.
#[derive(Default)]
struct Days {
    stale: BTreeMap<Span, (&'static str, jiff::civil::Date)>,
    checked: BTreeMap<Span, (&'static str, jiff::civil::Date)>,
}

impl Days {
    fn stale(&mut self, field: &'static str, day: &Option<Located<Date>>) {
        let day = day.as_ref().map(|day| (day.span, (field, day.value.0)));
        self.stale.extend(day);
    }

    fn checked(&mut self, field: &'static str, day: Option<&Located<Date>>) {
        let day = day.map(|day| (day.span, (field, day.value.0)));
        self.checked.extend(day);
    }

    fn of(library: &Library) -> Self {
        let mut days = Self::default();
        let catalogue = library.programme.catalogue.as_ref();
        days.checked("as_of", catalogue.map(|it| &it.as_of));
        for exam in library.catalogue.exams.values() {
            days.stale("stale_after", &exam.stale_after);
            days.checked("verified_on", exam.verified_on.as_ref());
        }
        for participant in &library.participants {
            for course in participant.courses.values() {
                days.stale("stale_after", &course.stale_after);
                days.checked("verified_on", course.verified_on.as_ref());
                days.checked("as_of", course.etpl.as_ref().map(|etpl| &etpl.as_of));
            }
            let offer = participant.offer.iter();
            offer.for_each(|offer| days.stale("stale_after", &offer.stale_after));
            for rule in &participant.government.funding {
                days.stale("stale_after", &rule.stale_after);
                days.checked("as_of", rule.as_of.as_ref());
            }
            if let Some(etpl) = &participant.government.etpl {
                days.stale("stale_after", &etpl.stale_after);
                days.checked("as_of", Some(&etpl.as_of));
            }
        }
        days
    }
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut days = Days::of(desk.library);
    for home in &desk.said.homes {
        if let (Some(_), Review::After(day)) = (home.document, home.review) {
            days.stale.insert(day.span, ("review_by", day.value.0));
        }
    }
    let stale = days.stale.iter().filter(|(_, (_, day))| *day < desk.as_of);
    let stale = stale.map(|(span, (field, day))| {
        let sentence = format!("This was to be looked at again by {day}.");
        let help = format!("Look whether it still holds, then give {field} a later day.");
        Diagnostic::warning(CODE, *span, sentence).help(help)
    });
    let later = days
        .checked
        .iter()
        .filter(|(_, (_, day))| *day > desk.as_of);
    let later = later.map(|(span, (field, day))| {
        let sentence = format!("{day} is still to come, so nothing was checked on it.");
        let help = format!("Give {field} the day on which it was checked.");
        Diagnostic::warning(CHECKED_LATER, *span, sentence).help(help)
    });
    stale.chain(later).collect()
}
