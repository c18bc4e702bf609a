//! What a fact rests on still holds.

use super::Desk;
use super::replacements::{Gone, front, gone};
use super::source_without_issuance::sources;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::LocalText;

code! {
    /// A source is an issuance that was superseded or rescinded.
    ///
    /// # Why it matters
    /// Readers are shown a rule that no longer holds as the reason for a date, a price or a status. The
    /// fact itself may still be so, so it is only a warning.
    ///
    /// # Wrong
    /// `source: issuances/100-dcs-14-300.md`, which 100 DCS 14.355 supersedes
    ///
    /// # Right
    /// `source: issuances/100-dcs-14-355.md`
    pub(super) CODE = "source-no-longer-holds";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for gone in gone(participant) {
            let all = sources(desk, participant).into_iter();
            found.extend(all.filter_map(|source| rests_on(source, &gone)));
        }
    }
    found
}

fn rests_on(source: &LocalText, gone: &Gone<'_>) -> Option<Diagnostic> {
    let is_it = |text: &str| text.strip_suffix(".md") == Some(gone.item.path.as_str());
    let text = source.texts.iter().find(|it| is_it(&it.prose.text))?;
    let (number, status) = (front(gone.item).number.as_str(), gone.status);
    let sentence = format!("This source, {number}, was {status}.");
    let start = Diagnostic::warning(CODE, text.span, sentence);
    Some(match gone.by.first() {
        Some(it) => start
            .label(it.number.span, format!("{} {} it", it.by_number(), it.verb))
            .help(format!(
                "Compare the facts with {}, and name it instead.",
                it.by_number()
            )),
        None => start.help("Name what says so now, or remove what no longer holds."),
    })
}
