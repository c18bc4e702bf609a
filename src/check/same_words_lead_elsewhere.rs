//! Links of one page with the same words lead to the same place.

use super::Desk;
use super::link_says_nothing::says_nothing;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{Document, Link, Target};
use crate::parse::without_language;
use std::collections::BTreeMap;

code! {
    /// Two links of one page have the same words and lead to different places.
    ///
    /// # Why it matters
    /// People who hear the links of a page as a list cannot tell the two from each other
    /// (WCAG 2.4.9). Often one of the two was copied and leads to the wrong place.
    ///
    /// # Wrong
    /// `[the dates](faq/dates.md)` and `[the dates](sessions/)`
    ///
    /// # Right
    /// `[the dates of the offer](faq/dates.md)` and `[the dates of the training](sessions/)`
    pub(super) CODE = "same-words-lead-elsewhere";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let documents = desk.library.documents();
    documents.flat_map(within).collect()
}

fn within(document: &Document) -> Vec<Diagnostic> {
    let mut first: BTreeMap<String, &Link> = BTreeMap::new();
    let mut found = Vec::new();
    for link in &document.links {
        let words = link.text.trim().to_lowercase();
        // That such words say nothing is told already.
        if words.is_empty() || says_nothing(&words) {
            continue;
        }
        let before = *first.entry(words).or_insert(link);
        if same_place(&before.target.value, &link.target.value) {
            continue;
        }
        let sentence = format!(
            "Another link of this page has the words \"{}\" and leads elsewhere.",
            link.text.trim()
        );
        found.push(
            Diagnostic::warning(CODE, link.words, sentence)
                .label(before.target.span, "the other leads here")
                .help("Say in the words of each where it leads, or mend the one that is wrong."),
        );
    }
    found
}

/// Whether two links lead to the same page; another place on it is still that page.
fn same_place(one: &Target, other: &Target) -> bool {
    match (one, other) {
        (Target::Content { path: one, .. }, Target::Content { path: other, .. }) => {
            page(one) == page(other)
        }
        _ => one == other,
    }
}

/// A page without its language: `about.es.md` and `about.md` are one page to a reader.
fn page(path: &str) -> &str {
    match path.ends_with(".md") {
        true => without_language(path).0,
        false => path,
    }
}
