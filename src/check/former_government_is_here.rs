//! A government that has left is not one that takes part.

use super::Desk;
use crate::diag::{Diagnostic, codes, did_you_mean};
use std::collections::BTreeMap;

codes! {
    /// A government is listed as one that has left, and it takes part, or is listed so twice.
    ///
    /// # Why it matters
    /// Its site and the page that says that it is gone would have one address.
    ///
    /// # Wrong
    /// `former_governments: [{id: greece, …}]` with `governments: [massachusetts, greece]`
    ///
    /// # Right
    /// `former_governments: [{id: greece, …}]` with `governments: [massachusetts]`
    pub(super) CODE = "former-government-is-here";

    /// Readers of a government that has left are sent to one that does not take part.
    ///
    /// # Why it matters
    /// A reader who follows the link is lost.
    ///
    /// # Wrong
    /// `instead: massachusets`
    ///
    /// # Right
    /// `instead: massachusetts`, or `instead: https://www.mass.gov/training`
    pub(super) NOWHERE = "former-government-leads-nowhere";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let programme = &desk.library.programme;
    let listed = || programme.governments.iter();
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for former in &programme.former_governments {
        let id = &former.id;
        let told = |sentence: String| Diagnostic::error(CODE, id.span, sentence);
        if let Some(here) = listed().find(|it| it.value == id.value) {
            let sentence = format!("The government \"{id}\" takes part.");
            found.push(
                told(sentence)
                    .label(here.span, "it is listed here")
                    .help("Remove it here, or from the list governments."),
            );
        } else if id.as_str() == "assets" {
            let sentence = "Addresses below \"assets/\" belong to the files of the theme.";
            found.push(told(sentence.to_owned()).help("Remove the entry."));
        } else if let Some(first) = seen.insert(&id.value, id.span) {
            let sentence = format!("The government \"{id}\" is listed twice as one that has left.");
            found.push(
                told(sentence)
                    .label(first, "it is listed here first")
                    .help("Keep one of the two."),
            );
        }
        let Some(to) = former
            .instead
            .as_ref()
            .filter(|it| !it.0.starts_with("https://"))
        else {
            continue;
        };
        if !listed().any(|it| it.as_str() == to.0) {
            let sentence = format!(
                "No government \"{}\" takes part, and this is no web address.",
                to.0
            );
            let otherwise =
                "Write the id of a government, or an address that begins with https://.";
            let help = did_you_mean(&to.0, listed().map(|it| it.as_str()), otherwise);
            found.push(Diagnostic::error(NOWHERE, to.span, sentence).help(help));
        }
    }
    found
}
