//! A session in the dead of night is meant.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::LocalTime;

code! {
    /// A session starts between midnight and 5 in the morning, and does not say AM.
    ///
    /// # Why it matters
    /// An invitation says "3 to 4", and in the file it becomes 3:00, which is at night. A session that is
    /// meant for the night writes `3:00 AM`.
    ///
    /// # Wrong
    /// `starts: 2020-09-09 3:00`
    ///
    /// # Right
    /// `starts: 2020-09-09 15:00`, or `starts: 2020-09-09 3:00 AM`
    pub(super) CODE = "session-at-night";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        let starts = &session.starts;
        let hour = starts.civil.hour();
        // A reading on no clock has a rule of its own.
        if hour >= 5 || is_meant(starts) || starts.moment(&session.time_zone).is_err() {
            continue;
        }
        let sentence = format!("This session starts at night: {}.", starts.text);
        let afternoon = starts.civil.time().minute();
        found.push(
            Diagnostic::warning(CODE, starts.span, sentence).help(format!(
                "Write {}:{afternoon:02} for the afternoon, or add AM if the night is meant.",
                hour + 12
            )),
        );
    }
    found
}

/// Whether the author said which half of the day, or which of two hours, it is.
fn is_meant(time: &LocalTime) -> bool {
    time.offset.is_some() || time.text.to_ascii_lowercase().contains("am")
}
