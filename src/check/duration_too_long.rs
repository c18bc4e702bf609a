//! No course takes longer than a working life, and few as long as a degree.

use super::Desk;
use super::addresses::host;
use crate::diag::Diagnostic;
use crate::diag::code;
use std::collections::BTreeSet;

code! {
    /// A duration has more hours than a week, or more hours or weeks than a life of work. A course of the
    /// offer's own site with more than two years or 2,000 hours is a warning.
    ///
    /// # Why it matters
    /// A slip of the keyboard would tell readers that they cannot finish. Courses that are elsewhere,
    /// such as those of a list of all training in a state, may take as long as a degree.
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
/// A year of full time, which an online course seldom takes.
const HOURS_OF_A_YEAR: u64 = 2_000;
const WEEKS_OF_TWO_YEARS: u64 = 2 * 52;

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
    let mut found: Vec<Diagnostic> = over.collect();
    found.extend(unlikely(desk));
    found
}

/// Durations of the offer's own courses that no offer of some months leaves time for.
fn unlikely(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let offers = desk.library.offers();
    let hosts: BTreeSet<String> = offers
        .filter_map(|offer| host(&offer.courses_at.as_ref()?.0))
        .collect();
    let long = desk.courses().filter_map(|course| {
        let duration = course.duration.as_ref()?;
        let (hours, weeks) = (&duration.effort_hours, &duration.weeks);
        let hours = hours
            .as_ref()
            .filter(|it| it.0 > HOURS_OF_A_YEAR && it.0 <= HOURS_OF_A_LIFE);
        let weeks = weeks
            .as_ref()
            .filter(|it| it.0 > WEEKS_OF_TWO_YEARS && it.0 <= WEEKS_OF_A_LIFE);
        let (count, what) = match (hours, weeks) {
            (Some(hours), _) => (hours, "hours of work"),
            (None, weeks) => (weeks?, "weeks"),
        };
        hosts
            .contains(&host(&course.url.0)?)
            .then_some((count, what))
    });
    let told = long.map(|(count, what)| {
        let sentence = format!("Few online courses take {} {what}.", count.0);
        Diagnostic::warning(CODE, count.span, sentence)
            .help("Correct the number; weeks:, effort_hours: and hours_per_week: are easily taken for each other.")
    });
    told.collect()
}
