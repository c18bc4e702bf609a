//! An issuance takes the place of older ones only.

use super::Desk;
use super::replacements::{front, replacements, way};
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// An issuance supersedes or rescinds one that was issued after it.
    ///
    /// # Why it matters
    /// Nobody can end what does not exist yet: one of the two dates or numbers is wrong, and the site
    /// would say that the newer rule no longer holds.
    ///
    /// # Wrong
    /// `date: 2020-09-08` with `supersedes:` an issuance of 2020-10-01
    ///
    /// # Right
    /// `date: 2020-09-08` with `supersedes:` an issuance of 2020-08-03
    pub(super) CODE = "issuance-replaces-a-later-one";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let all = replacements(participant);
        for it in &all {
            let (by, of) = (&front(it.by).date, &front(it.of).date);
            // Issuances that replace each other have a rule of their own.
            if by.value >= of.value || way(it.of, it.by, &all).is_some() {
                continue;
            }
            let sentence = format!(
                "This issuance of {} {} {}, which was issued later, on {}.",
                by.0,
                it.verb,
                it.of_number(),
                of.0
            );
            found.push(
                Diagnostic::error(CODE, it.number.span, sentence)
                    .label(by.span, "the date of this one")
                    .label(of.span, "the date of the other")
                    .help("Correct one of the two dates, or the number."),
            );
        }
    }
    found
}
