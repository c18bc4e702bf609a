//! Sessions of a government are announced in one time zone.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::model::{Session, Zone};

code! {
    /// One of several sessions has another time zone than the government and all its other sessions.
    ///
    /// # Why it matters
    /// Calendars would show it hours early or late. A zone is easily left from a copied file; two
    /// sessions in another zone are meant.
    ///
    /// # Wrong
    /// two sessions with `time_zone: America/New_York`, as the government, and one with
    /// `time_zone: America/Los_Angeles`
    ///
    /// # Right
    /// three sessions with `time_zone: America/New_York`
    pub(super) CODE = "session-in-another-zone";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let own: &Zone = &participant.government.time_zone;
        let sessions = &participant.sessions;
        let is_elsewhere = |it: &&Session| it.time_zone.name() != own.name();
        let mut elsewhere = sessions.iter().filter(is_elsewhere);
        let (Some(session), None) = (elsewhere.next(), elsewhere.next()) else {
            continue;
        };
        // With one other session there is no habit, and where one comes to a place has its clock.
        let is_alike = |it: &&Session| it.place.kind.value == session.place.kind.value;
        let alike = sessions.iter().filter(is_alike).count();
        if alike < 3 {
            continue;
        }
        let sentence = format!(
            "The session \"{}\" is in {}, and all others are in {}.",
            session.id,
            session.time_zone.name(),
            own.name()
        );
        found.push(
            Diagnostic::warning(CODE, session.time_zone.span, sentence)
                .label(
                    participant.government.time_zone.span,
                    "the government's zone",
                )
                .help(format!("Write {} if that is meant.", own.name())),
        );
    }
    found
}
