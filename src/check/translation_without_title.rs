//! A translation has a title of its own.

use super::Desk;
use super::titles::titles;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};

code! {
    /// A translation does not state its title, so that the original's is shown above it.
    ///
    /// # Why it matters
    /// Menus and search results show the title in a language that the reader may not know.
    ///
    /// # Wrong
    /// `about.es.md` without `title`
    ///
    /// # Right
    /// `title: Sobre la iniciativa`
    pub(super) CODE = "translation-without-title";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let titles = desk.library.participants.iter().flat_map(titles);
    titles
        .filter(|title| !title.is_own())
        .map(|title| {
            let noun = if title.is_issuance {
                "subject"
            } else {
                "title"
            };
            let sentence = format!(
                "This translation has no {noun}, so readers see \"{}\".",
                title.title.as_str()
            );
            Diagnostic::warning(CODE, Span::new(title.file, 0..0), sentence)
                .label(title.title.span, format!("the original's {noun}"))
                .help(format!(
                    "Add a line {noun}: with the {noun} in \"{}\".",
                    title.locale
                ))
        })
        .collect()
}
