//! A country has the code of a country, a state that of a part of one.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Level;

code! {
    /// A country has the code of a state, or a state the code of a country.
    ///
    /// # Why it matters
    /// Readers and search engines would take the one for the other.
    ///
    /// # Wrong
    /// `level: country` with `code: US-MA`
    ///
    /// # Right
    /// `level: state` with `code: US-MA`
    pub(super) CODE = "level-and-code-disagree";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let governments = desk.library.participants.iter().map(|it| &it.government);
    let wrong = governments.filter_map(|government| {
        let code = &government.code;
        let text = code.as_str();
        let (sentence, help) = match (government.level.value, text != code.country()) {
            (Level::Country, true) => (
                format!("\"{text}\" is the code of a part of a country."),
                format!("Write {}, or level: state.", code.country()),
            ),
            (Level::State, false) => (
                format!("\"{text}\" is the code of a whole country."),
                "Add the part behind a hyphen, as in US-MA, or write level: country.".to_owned(),
            ),
            _ => return None,
        };
        let level = government.level.span;
        Some(
            Diagnostic::error(CODE, code.span, sentence)
                .label(level, "the level is given here")
                .help(help),
        )
    });
    wrong.collect()
}
