//! What must be looked at again was looked at before.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::Date;

code! {
    /// The day after which something must be checked again is not after the day on which it was
    /// checked.
    ///
    /// # Why it matters
    /// It would be out of date from the first day, or never, since one of the two dates has a slip.
    ///
    /// # Wrong
    /// `verified_on: 2020-09-08` with `stale_after: 2020-01-31`
    ///
    /// # Right
    /// `verified_on: 2020-09-08` with `stale_after: 2021-01-31`
    pub(super) CODE = "checked-again-before-it-was-checked";
}

type Dates<'a> = (
    &'static str,
    Option<&'a Located<Date>>,
    &'a Option<Located<Date>>,
);

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let checked = "verified_on";
    let exams = desk.library.catalogue.exams.values();
    let exams = exams.map(|it| (checked, it.verified_on.as_ref(), &it.stale_after));
    let courses = desk.courses();
    let courses = courses.map(|it| (checked, it.verified_on.as_ref(), &it.stale_after));
    let governments = || desk.library.participants.iter().map(|it| &it.government);
    let lists = governments().filter_map(|it| it.etpl.as_ref());
    let lists = lists.map(|it| ("as_of", Some(&it.as_of), &it.stale_after));
    let rules = governments().flat_map(|it| &it.funding);
    let rules = rules.map(|it| ("as_of", it.as_of.as_ref(), &it.stale_after));
    let all = exams.chain(courses).chain(lists).chain(rules);
    all.filter_map(out_of_order).collect()
}

fn out_of_order((name, checked, again): Dates<'_>) -> Option<Diagnostic> {
    let (checked, again) = (checked?, again.as_ref()?);
    if checked.value < again.value {
        return None;
    }
    let sentence = format!("stale_after is {}, and {name} is {}.", again.0, checked.0);
    Some(
        Diagnostic::error(CODE, again.span, sentence)
            .label(checked.span, format!("{name} stands here"))
            .help("Correct one of the two dates: it must be checked again after it was checked."),
    )
}
