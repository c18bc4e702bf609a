//! Each session stands once.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Session;

code! {
    /// Two sessions have the same title, time and place.
    ///
    /// # Why it matters
    /// Sessions are copied to announce the next one. A copy whose time was forgotten tells people of a
    /// session that is not held, and hides the one that is.
    ///
    /// # Wrong
    /// two sessions `Introduction` that start 2020-09-09 15:00
    ///
    /// # Right
    /// one that starts 2020-09-09 15:00 and one that starts 2020-09-10 15:00
    pub(super) CODE = "session-given-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let sessions = &participant.sessions;
        for (at, again) in sessions.iter().enumerate() {
            let mut before = sessions[..at].iter();
            let Some(first) = before.find(|first| is_same(first, again)) else {
                continue;
            };
            // Sessions are in order of their start, files in order of their names.
            let (first, again) = match first.id.span < again.id.span {
                true => (first, again),
                false => (again, first),
            };
            let sentence = format!(
                "The session \"{}\" has the title, time and place of another.",
                again.id
            );
            found.push(
                Diagnostic::error(CODE, again.starts.span, sentence)
                    .label(first.starts.span, format!("\"{}\" starts here", first.id))
                    .help("Correct the time of one of the two, or remove it."),
            );
        }
    }
    found
}

fn is_same(a: &Session, b: &Session) -> bool {
    let title = |it: &Session| it.title.texts[0].prose.text.to_lowercase();
    let moment = |it: &Session| {
        it.starts
            .moment(&it.time_zone)
            .ok()
            .map(|it| it.timestamp())
    };
    let address = |it: &Session| {
        let address = it.place.address.as_ref();
        address.map(|address| address.texts[0].prose.text.to_lowercase())
    };
    title(a) == title(b)
        && moment(a).is_some()
        && moment(a) == moment(b)
        && a.place.kind.value == b.place.kind.value
        && address(a) == address(b)
        && a.audience.value == b.audience.value
}
