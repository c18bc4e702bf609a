//! A printed date is the one of which its sentence speaks.

use super::Desk;
use crate::diag::{Diagnostic, code};

code! {
    /// Prose prints the last day of one thing where its words speak of another.
    ///
    /// # Why it matters
    /// Whoever reads "enroll by" and finds the last day of the courses comes too late.
    ///
    /// # Wrong
    /// `Enroll by {{ offer.complete_by }}.`
    ///
    /// # Right
    /// `Enroll by {{ offer.enrol_by }}.`
    pub(super) CODE = "fact-unlike-its-words";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let unlike = desk.said.unlike.iter();
    unlike
        .map(|it| {
            let sentence = format!(
                "The words speak of {}, and {} is printed.",
                it.spoken, it.printed
            );
            let help = format!(
                "Print {{{{ {} }}}}, or say of what this is the last day.",
                it.spoken
            );
            Diagnostic::warning(CODE, it.span, sentence).help(help)
        })
        .collect()
}
