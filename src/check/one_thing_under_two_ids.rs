//! One thing has one id.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::language::composed;
use std::collections::BTreeMap;

code! {
    /// Two courses have the same web address, or two providers, subjects or exams the same name.
    ///
    /// # Why it matters
    /// Readers see one thing twice, half of what belongs to it under each. Capital letters, spaces and
    /// composed accents make no difference.
    ///
    /// # Wrong
    /// `{id: google, name: Google}` and `{id: google-inc, name: google}`
    ///
    /// # Right
    /// `{id: google, name: Google}`
    pub(super) CODE = "one-thing-under-two-ids";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let lists = &desk.library.catalogue;
    let mut found = Vec::new();
    let providers = lists.providers.values().map(|it| {
        let name = &it.name.texts[0];
        (name.prose.text.to_string(), name.span)
    });
    twice("providers have the name", providers, &mut found);
    let subjects = lists.subjects.values().map(|it| {
        let name = &it.name.texts[0];
        (name.prose.text.to_string(), name.span)
    });
    twice("subjects have the name", subjects, &mut found);
    let exams = lists.exams.values().map(|it| {
        let name = format!("{} ({})", it.name.as_str(), it.awarded_by.as_str());
        (name, it.name.span)
    });
    twice("exams have the name", exams, &mut found);
    for participant in &desk.library.participants {
        let courses = participant.courses.values();
        let addresses = courses.map(|it| {
            // A school may show all its courses at one address; under one title they are the same.
            let title = &it.title.texts[0].prose.text;
            let address = it.url.0.trim_end_matches('/');
            (format!("{title} ({address})"), it.url.span)
        });
        twice("courses have the title and address", addresses, &mut found);
    }
    found
}

/// Reports names that two of a list have, the later one in the files.
fn twice(what: &str, names: impl Iterator<Item = (String, Span)>, found: &mut Vec<Diagnostic>) {
    let mut names: Vec<(String, Span)> = names.collect();
    names.sort_by_key(|(_, span)| *span);
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    for (name, span) in names {
        let words: Vec<&str> = name.split_whitespace().collect();
        let plain = composed(&words.join(" ")).to_lowercase();
        let Some(before) = first.get(&plain) else {
            first.insert(plain, span);
            continue;
        };
        let sentence = format!("Two {what} \"{name}\".");
        found.push(
            Diagnostic::warning(CODE, span, sentence)
                .label(*before, "it stands here first")
                .help("Keep one of the two, or correct what should differ."),
        );
    }
}
