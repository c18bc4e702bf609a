//! A session is held while the offer lasts.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A session starts after the last day of its government's offer.
    ///
    /// # Why it matters
    /// Nobody can use what is taught there. A session can look back, so it is only a warning; most often
    /// the year or the month has a slip.
    ///
    /// # Wrong
    /// `starts: 2021-09-09 15:00` where the offer has `complete_by: 2020-12-31`
    ///
    /// # Right
    /// `starts: 2020-09-09 15:00`
    pub(super) CODE = "session-after-the-offer";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let Some(offer) = &participant.offer else {
            continue;
        };
        let ends = [
            ("complete_by", &offer.complete_by),
            ("access_ends", &offer.access_ends),
        ];
        let stated = ends
            .into_iter()
            .filter_map(|(name, date)| Some((name, date.as_ref()?)));
        let Some((name, last)) = stated.max_by_key(|(_, date)| date.value) else {
            continue;
        };
        for session in &participant.sessions {
            if session.starts.civil.date() <= last.0 {
                continue;
            }
            let sentence = format!(
                "This session starts {}, after the offer has ended on {}.",
                session.starts.text, last.0
            );
            found.push(
                Diagnostic::warning(CODE, session.starts.span, sentence)
                    .label(last.span, format!("{name} stands here"))
                    .help("Correct the date of the session, or that of the offer."),
            );
        }
    }
    found
}
