//! Two headings in a row say different things.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A heading has the same words as the heading before it.
    ///
    /// # Why it matters
    /// A reader cannot tell the two parts from each other in a list of headings (WCAG 2.4.6). Most
    /// often one of the two was copied and never changed.
    ///
    /// # Wrong
    /// `## What does it cost?` and then `## What does it cost?`
    ///
    /// # Right
    /// `## What does a course cost?` and then `## What does an exam cost?`
    pub(super) CODE = "heading-repeats-heading";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let documents = desk.library.documents();
    let pairs = documents.flat_map(|document| document.headings.windows(2));
    pairs
        .filter(|pair| {
            let [first, second] = pair else { return false };
            !first.text.is_empty() && first.text.to_lowercase() == second.text.to_lowercase()
        })
        .map(|pair| {
            let sentence = format!("The heading before this one is \"{}\" too.", pair[1].text);
            Diagnostic::warning(CODE, pair[1].span, sentence)
                .label(pair[0].span, "the heading before it")
                .help("Say in each of them what its own part is about, or join the two parts.")
        })
        .collect()
}
