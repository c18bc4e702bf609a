//! Of a session that does not take place as announced it is said why, or to when it was moved.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::model::SessionStatus;

code! {
    /// A session was cancelled or moved, and nothing says why or to when.
    ///
    /// # Why it matters
    /// People who registered want to know what to do now.
    ///
    /// # Wrong
    /// `status: moved` alone
    ///
    /// # Right
    /// `status: moved` with `status_note: It was to be held on September 9.`
    pub(super) CODE = "session-change-unexplained";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        let Some(status) = &session.status else {
            continue;
        };
        if status.value != SessionStatus::Scheduled && session.status_note.is_none() {
            let sentence = "This session does not take place as announced, and nothing says why.";
            found.push(Diagnostic::warning(CODE, status.span, sentence).help(
                "Add status_note: with the reason, or with the day from which it was moved.",
            ));
        }
    }
    found
}
