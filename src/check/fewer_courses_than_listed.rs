//! An offer has at least the courses that the site lists.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Coverage;

code! {
    /// An offer says that it has fewer courses than the site lists, or another number than a catalogue
    /// that is complete.
    ///
    /// # Why it matters
    /// One of the two is wrong, and both stand on the same page. Only courses below `courses_at` count,
    /// since others are no part of the offer. An offer may state a round number, so one part in twenty
    /// more or less is no mistake.
    ///
    /// # Wrong
    /// `courses_offered: 38` where 120 courses are listed
    ///
    /// # Right
    /// `courses_offered: 3800` where 120 courses are listed as a sample
    pub(super) CODE = "fewer-courses-than-listed";
}

/// One part in so many may be lost or won when a number is rounded.
const ROUNDED: u64 = 20;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let scope = desk.library.programme.catalogue.as_ref();
    let coverage = scope.map(|scope| &scope.coverage);
    for participant in &desk.library.participants {
        let Some(offer) = &participant.offer else {
            continue;
        };
        let Some(offered) = &offer.courses_offered else {
            continue;
        };
        let at = offer.courses_at.as_ref().map_or("", |at| &at.0);
        let courses = participant.courses.values();
        let listed = courses
            .filter(|course| course.url.0.starts_with(at))
            .count() as u64;
        let is_complete = coverage.is_some_and(|it| it.value == Coverage::Complete);
        let is_own = participant.courses.len() == desk.library.catalogue.courses.len();
        // Offers state round numbers: "3,800 courses".
        let about = offered.0 - offered.0 / ROUNDED..=offered.0.saturating_add(offered.0 / ROUNDED);
        let differs = is_complete && is_own && !about.contains(&listed);
        if *about.end() >= listed && !differs {
            continue;
        }
        // What the programme states for all is told once.
        if found.iter().any(|it: &Diagnostic| it.span == offered.span) {
            continue;
        }
        let sentence = format!(
            "courses_offered is {}, and the site of \"{}\" lists {listed}.",
            offered.0, participant.id
        );
        let start = Diagnostic::error(CODE, offered.span, sentence)
            .help("Correct the number, or leave it out.");
        found.push(match coverage.filter(|_| differs) {
            Some(coverage) => start.label(coverage.span, "the list is complete"),
            None => start,
        });
    }
    found
}
