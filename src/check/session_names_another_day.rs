//! The id of a session that holds a date holds the session's own.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::field::Scalar;
use crate::model::{Date, Session, SessionStatus};

code! {
    /// The id of a session ends with a date on which the session is not.
    ///
    /// # Why it matters
    /// Sessions are copied, and one of the two dates was forgotten or has a slip. An id never changes,
    /// so a session that was moved keeps it: it has `status: moved`. Readers seldom see an id, so it is
    /// only a warning.
    ///
    /// # Wrong
    /// `id: introduction-2020-09-10` with `starts: 2020-09-19 15:00`
    ///
    /// # Right
    /// `id: introduction-2020-09-10` with `starts: 2020-09-10 15:00`
    pub(super) CODE = "session-names-another-day";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.library.sessions().filter_map(of_session).collect()
}

fn of_session(session: &Session) -> Option<Diagnostic> {
    let status = session.status.as_ref().map(|status| status.value);
    let id = session.id.as_str();
    let named = Date::read(id.get(id.len().checked_sub(10)?..)?).ok()?;
    let (first, last) = (session.starts.civil.date(), session.ends.civil.date());
    if status == Some(SessionStatus::Moved) || (first..=last).contains(&named.0) {
        return None;
    }
    let sentence = format!("This session names {} and starts on {first}.", named.0);
    Some(
        Diagnostic::warning(CODE, session.starts.span, sentence)
            .label(session.id.span, "its id names the other day")
            .help("Correct one of the two, or write status: moved if it was moved."),
    )
}
