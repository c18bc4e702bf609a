//! Hours, weeks and hours a week must agree.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// The hours of a course are not its weeks times its hours a week.
    ///
    /// # Why it matters
    /// Whether somebody can finish in time is worked out from these numbers.
    ///
    /// # Wrong
    /// `{effort_hours: 200, weeks: 10, hours_per_week: 5}`
    ///
    /// # Right
    /// `{weeks: 10, hours_per_week: 5}`
    pub(super) CODE = "duration-does-not-add-up";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let own = desk
        .library
        .participants
        .iter()
        .flat_map(|it| it.courses.values());
    let courses = desk.library.catalogue.courses.values().chain(own);
    let mut found = Vec::new();
    for duration in courses.filter_map(|course| course.duration.as_ref()) {
        let (Some(hours), Some(weeks), Some(pace)) = (
            &duration.effort_hours,
            &duration.weeks,
            &duration.hours_per_week,
        ) else {
            continue;
        };
        // Hours a week are whole numbers, so half an hour a week may be lost to rounding.
        let product = weeks.0.saturating_mul(pace.0);
        if hours.0.abs_diff(product) * 2 <= weeks.0 {
            continue;
        }
        let sentence = format!(
            "{} weeks of {} hours make {product} hours, not {}.",
            weeks.0, pace.0, hours.0
        );
        found.push(
            Diagnostic::error(CODE, hours.span, sentence)
                .label(weeks.span, "the weeks")
                .label(pace.span, "the hours of each week")
                .help("Correct one of the three, or leave one out: it is worked out."),
        );
    }
    found
}
