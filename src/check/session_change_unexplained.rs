//! Of a session that is cancelled it is said why.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::model::SessionStatus;

code! {
    /// A session was cancelled, and nothing says why.
    ///
    /// # Why it matters
    /// People who registered want to know what to do now.
    ///
    /// # Wrong
    /// `status: cancelled` alone
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
        if status.value == SessionStatus::Cancelled && session.status_note.is_none() {
            let sentence = "This session is cancelled, and nothing says why.";
            found.push(
                Diagnostic::warning(CODE, status.span, sentence)
                    .help("Add status_note: with the reason."),
            );
        }
    }
    found
}
