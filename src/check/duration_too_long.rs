//! No course takes longer than a working life.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A duration has more hours than a week, or more hours or weeks than a life of work.
    ///
    /// # Why it matters
    /// A slip of the keyboard would tell readers that they cannot finish.
    ///
    /// # Wrong
    /// `duration: {hours_per_week: 500}`
    ///
    /// # Right
    /// `duration: {hours_per_week: 5}`
    pub(super) CODE = "duration-too-long";
}

const HOURS_OF_A_WEEK: u64 = 7 * 24;
/// Some fifty years of full time.
const HOURS_OF_A_LIFE: u64 = 100_000;
const WEEKS_OF_A_LIFE: u64 = 50 * 52;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let own = participants.flat_map(|it| it.courses.values());
    let courses = desk.library.catalogue.courses.values().chain(own);
    let durations = courses.filter_map(|course| course.duration.as_ref());
    let limits = durations.flat_map(|it| {
        [
            (&it.hours_per_week, HOURS_OF_A_WEEK, "A week has 168 hours"),
            (
                &it.effort_hours,
                HOURS_OF_A_LIFE,
                "No course takes 100000 hours",
            ),
            (&it.weeks, WEEKS_OF_A_LIFE, "No course takes fifty years"),
        ]
    });
    let over = limits.filter_map(|(count, most, why)| {
        let count = count.as_ref().filter(|count| count.0 > most)?;
        let sentence = format!("{why}, so {} cannot be right.", count.0);
        Some(Diagnostic::error(CODE, count.span, sentence).help("Correct the number."))
    });
    over.collect()
}
