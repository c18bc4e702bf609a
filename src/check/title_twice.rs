//! Two pages of one site have titles that tell them apart.

use super::Desk;
use super::titles::{Title, titles};
use crate::diag::Diagnostic;
use crate::diag::code;
use std::collections::BTreeMap;

code! {
    /// Two pages of one site have the same title in one language.
    ///
    /// # Why it matters
    /// In a list of search results, in the tabs of a browser and in menus nobody can tell the two
    /// apart (WCAG 2.4.2).
    ///
    /// # Wrong
    /// `title: Questions` in `faq/cost.md` and in `faq/dates.md`
    ///
    /// # Right
    /// `title: What it costs` and `title: Dates to remember`
    pub(super) CODE = "title-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let mut first: BTreeMap<(String, String), Title<'_>> = BTreeMap::new();
        for title in titles(participant) {
            if title.is_issuance || !title.is_own() {
                continue;
            }
            let words = title.title.as_str();
            let key = (title.locale.to_string(), words.to_lowercase());
            match first.get(&key) {
                None => {
                    first.insert(key, title);
                }
                Some(before) => found.push(
                    Diagnostic::warning(
                        CODE,
                        title.title.span,
                        format!("Another page has the title \"{words}\" too."),
                    )
                    .label(before.title.span, "it has it here")
                    .help("Say in each of the titles what its own page is about."),
                ),
            }
        }
    }
    found
}
