//! A training session must end after it starts.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A session ends before it starts, or at the same moment.
    ///
    /// # Why it matters
    /// The page and the calendar file would name a time nobody can attend.
    ///
    /// # Wrong
    /// `starts: 2020-09-09 15:00` with `ends: 2020-09-09 4:00`
    ///
    /// # Right
    /// `starts: 2020-09-09 15:00` with `ends: 2020-09-09 16:00`
    pub(super) CODE = "session-ends-before-it-starts";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        // Moments, not clock readings: on the night the clocks go back, a session may rightly end
        // at an earlier reading than it starts. A reading on no clock has a rule of its own.
        let Some((starts, ends)) = session.moments() else {
            continue;
        };
        if starts.timestamp() < ends.timestamp() {
            continue;
        }
        let sentence = format!(
            "This session starts {} and ends {}.",
            session.starts.text, session.ends.text
        );
        found.push(
            Diagnostic::error(CODE, session.ends.span, sentence)
                .label(session.starts.span, "it starts here")
                .help("Correct one of the two. Times use 24 hours: 3 in the afternoon is 15:00."),
        );
    }
    found
}
