//! A web address in prose is a link.

use super::Desk;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Document, Passage};
use std::collections::HashSet;

code! {
    /// A web address that begins with `www.` stands in a text and is no link.
    ///
    /// # Why it matters
    /// Readers would have to type it, and nothing checks where it leads.
    ///
    /// # Wrong
    /// `See www.example.gov for more.`
    ///
    /// # Right
    /// `See the [list of centers](https://www.example.gov/) for more.`
    pub(super) CODE = "address-without-link";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen: HashSet<Span> = HashSet::new();
    for document in desk.library.documents() {
        for passage in &document.passages {
            let told = of_passage(passage, document);
            found.extend(told.filter(|it| seen.insert(it.span)));
        }
    }
    found
}

/// The first address of a passage that no link has among its words.
fn of_passage(passage: &Passage, document: &Document) -> Option<Diagnostic> {
    let text = &passage.text;
    let mut places = text.match_indices("www.");
    places.find_map(|(at, start)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|it| it.is_alphanumeric() || "/.@-".contains(it)) {
            return None;
        }
        let rest = &text[at..];
        let is_end = |it: char| it.is_whitespace() || "()[]<>«»“”\"".contains(it);
        let address = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let is_host = address.len() > start.len() && address[start.len()..].contains('.');
        let span = passage.span(at..at + address.len())?;
        let is_linked = document.links.iter().any(|link| {
            let words = link.words;
            words.file == span.file && words.start <= span.start && span.end <= words.end
        });
        (is_host && !is_linked).then(|| {
            let sentence = format!("\"{address}\" is no link.");
            let help = format!("Write it so: [what is there](https://{address}).");
            Diagnostic::warning(CODE, span, sentence).help(help)
        })
    })
}
