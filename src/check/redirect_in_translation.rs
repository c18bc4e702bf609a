//! A page moves in all its languages at once, so its original says where it stood.

use super::Desk;
use crate::diag::{Diagnostic, Files, Located, code};
use crate::model::{Item, OldAddress};

code! {
    /// A translation says at which addresses it stood before.
    ///
    /// # Why it matters
    /// A page has one address in all its languages, below the folder of each. What a translation says
    /// of it would be lost.
    ///
    /// # Wrong
    /// `redirect_from: [es/faq/old/]` in `faq/cost.es.md`
    ///
    /// # Right
    /// `redirect_from: [faq/old/]` in `faq/cost.md`
    pub(super) CODE = "redirect-in-translation";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let issuances = participant.issuances.values();
        found.extend(issuances.flat_map(|it| of_item(it, desk.files, |it| &it.redirect_from)));
        let faqs = participant.faqs.values();
        found.extend(faqs.flat_map(|it| of_item(it, desk.files, |it| &it.redirect_from)));
        let pages = participant.pages.values();
        found.extend(pages.flat_map(|it| of_item(it, desk.files, |it| &it.redirect_from)));
    }
    found
}

fn of_item<T>(
    item: &Item<T>,
    files: &Files,
    addresses: impl Fn(&T) -> &[Located<OldAddress>],
) -> Vec<Diagnostic> {
    let original = files.path(item.versions[0].file);
    let told = item.versions[1..].iter().filter_map(|version| {
        // What a translation does not say is the original's.
        let own = addresses(&version.front).iter().find(|it| it.span.file == version.file)?;
        let sentence = "A page moves in all its languages at once, so a translation does not say where \
                        it stood.";
        let help = format!("Write the address into {original}, without the language, and remove it here.");
        Some(Diagnostic::error(CODE, own.span, sentence).help(help))
    });
    told.collect()
}
