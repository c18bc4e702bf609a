//! A session is over within a day.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A session lasts longer than a day.
    ///
    /// # Why it matters
    /// Most often the month or the day of its end has a slip, and calendars would show it for weeks. What
    /// lasts several days has hours on each of them, which one session cannot tell.
    ///
    /// # Wrong
    /// `starts: 2020-09-09 15:00` with `ends: 2020-10-09 16:00`
    ///
    /// # Right
    /// `starts: 2020-09-09 15:00` with `ends: 2020-09-09 16:00`
    pub(super) CODE = "session-too-long";
}

const SECONDS_OF_A_DAY: i64 = 24 * 60 * 60;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        let Some((starts, ends)) = session.moments() else {
            continue;
        };
        let seconds = ends.timestamp().as_second() - starts.timestamp().as_second();
        if seconds <= SECONDS_OF_A_DAY {
            continue;
        }
        let sentence = format!(
            "This session starts {} and ends {}, {} days later.",
            session.starts.text,
            session.ends.text,
            seconds / SECONDS_OF_A_DAY
        );
        found.push(
            Diagnostic::warning(CODE, session.ends.span, sentence)
                .label(session.starts.span, "it starts here")
                .help("Correct one of the two, or write a session for each day."),
        );
    }
    found
}
