//! Of a session that is cancelled it is said why, and of one that is moved what changed.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::model::SessionStatus;

code! {
    /// A session was cancelled or moved, and nothing says why, or from when to when.
    ///
    /// # Why it matters
    /// People who registered want to know what to do now.
    ///
    /// # Wrong
    /// `status: cancelled` or `status: moved` alone
    ///
    /// # Right
    /// `status: cancelled` with `status_note: The trainer is ill. Another session follows.`
    pub(super) CODE = "session-change-unexplained";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        let Some(status) = &session.status else {
            continue;
        };
        let (sentence, help) = match status.value {
            SessionStatus::Scheduled => continue,
            SessionStatus::Cancelled => (
                "This session is cancelled, and nothing says why.",
                "Add status_note: with the reason.",
            ),
            SessionStatus::Moved => (
                "This session was moved, and nothing says from which day, time or place.",
                "Add status_note: with what held before.",
            ),
        };
        if session.status_note.is_none() {
            found.push(Diagnostic::warning(CODE, status.span, sentence).help(help));
        }
    }
    found
}
