//! Who awards a credential is written as providers and makers of exams are.

use super::Desk;
use crate::diag::{Diagnostic, Span, code, nearest_within};
use std::collections::BTreeMap;

code! {
    /// A credential is awarded by somebody whose name is nearly, but not quite, that of a provider or of
    /// the maker of an exam.
    ///
    /// # Why it matters
    /// The name stands on the course's page beside the right one, and an employer who looks for it
    /// finds nothing.
    ///
    /// # Wrong
    /// `awarded_by: University of Pensylvania` with `name: University of Pennsylvania` of a provider
    ///
    /// # Right
    /// `awarded_by: University of Pennsylvania`
    pub(super) CODE = "awarder-nearly-a-provider";
}

/// Shorter names differ in a letter or two and are two names.
const LETTERS: usize = 8;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let catalogue = &desk.library.catalogue;
    let providers = catalogue.providers.values();
    let mut names: BTreeMap<&str, Span> = providers
        .flat_map(|it| &it.name.texts)
        .map(|name| (&*name.prose.text, name.span))
        .collect();
    let exams = catalogue.exams.values();
    names.extend(exams.map(|it| (it.awarded_by.as_str(), it.awarded_by.span)));
    let credentials = desk.courses().filter_map(|it| it.credential.as_ref());
    let awarders = credentials.filter_map(|it| it.awarded_by.as_ref());
    let mut found: Vec<Diagnostic> = Vec::new();
    for awarder in awarders {
        let name = awarder.as_str();
        let is_told = found.last().is_some_and(|it| it.span == awarder.span);
        if is_told || name.chars().count() < LETTERS || names.contains_key(name) {
            continue;
        }
        let Some(near) = nearest_within(2, name, names.keys().copied()) else {
            continue;
        };
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        if digits(near) != digits(name) {
            continue;
        }
        let sentence = format!("\"{name}\" is nearly the name \"{near}\" of the catalogue.");
        found.push(
            Diagnostic::warning(CODE, awarder.span, sentence)
                .label(names[near], "the name stands here")
                .help(format!("Write {near} if that is meant.")),
        );
    }
    found
}
