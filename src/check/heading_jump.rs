//! Headings go down by one level at a time.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A heading is more than one level below the heading before it.
    ///
    /// # Why it matters
    /// People who cannot see the page go from heading to heading (WCAG 1.3.1). A level that is
    /// left out sounds like a part of the text that they have missed.
    ///
    /// # Wrong
    /// `## Dates` and then `#### By when to enroll`
    ///
    /// # Right
    /// `## Dates` and then `### By when to enroll`
    pub(super) CODE = "heading-jump";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for document in desk.library.documents() {
        // The title above the text is the heading of level 1.
        let mut level = 1;
        let mut before = None;
        for heading in &document.headings {
            if heading.level > level + 1 {
                let right = "#".repeat(level as usize + 1);
                let sentence = match before {
                    Some(_) => format!(
                        "This heading is {} levels below the one before it.",
                        heading.level - level
                    ),
                    None => format!(
                        "The first heading is of level {}; the title above the text is of level 1.",
                        heading.level
                    ),
                };
                let told = Diagnostic::warning(CODE, heading.span, sentence).help(format!(
                    "Begin it with {right}, or add the heading that is missing."
                ));
                found.push(match before {
                    Some(span) => told.label(span, "the heading before it"),
                    None => told,
                });
            }
            level = heading.level.max(1);
            before = Some(heading.span);
        }
    }
    found
}
