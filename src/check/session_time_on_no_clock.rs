//! A session's time must be shown by the clocks of its zone, and only once.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::NoMoment;

code! {
    /// A session's time is skipped when clocks go forward, or comes twice when they go back.
    ///
    /// # Why it matters
    /// Nobody can come at a time that no clock shows, and an hour that comes twice is missed by half.
    ///
    /// # Wrong
    /// `starts: 2020-11-01 01:30` in `America/New_York`: that night the hour from 1 to 2 comes twice.
    ///
    /// # Right
    /// `starts: 2020-11-01 01:30 -04:00`
    pub(super) CODE = "session-time-on-no-clock";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        let zone = &session.time_zone;
        for time in [&session.starts, &session.ends] {
            let Err(why) = time.moment(zone) else {
                continue;
            };
            let (text, reading, name) = (&time.text, time.reading(), zone.name());
            let (sentence, help) = match why {
                NoMoment::Skipped => (
                    format!("In {name} the clocks skip {text}: they go forward that night."),
                    "Write the time that the clocks show.".to_owned(),
                ),
                NoMoment::Twice { before, after } => (
                    format!("In {name} the clocks show {reading} twice: they go back that night."),
                    format!(
                        "Write which of the two it is: {reading} {before} or {reading} {after}."
                    ),
                ),
                NoMoment::OtherOffset { right } => (
                    format!("In {name} the clocks never show {text}."),
                    format!("The offset at that time is {right}; correct or remove it."),
                ),
            };
            found.push(
                Diagnostic::error(CODE, time.span, sentence)
                    .label(zone.span, "the zone is given here")
                    .help(help),
            );
        }
    }
    found
}
