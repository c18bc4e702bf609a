//! What is said to be gone has an address.

use super::Desk;
use crate::diag::{Diagnostic, code};

code! {
    /// A reason is given why pages are gone, and no page is named.
    ///
    /// # Why it matters
    /// No reader would ever see the reason.
    ///
    /// # Wrong
    /// `retired: [{addresses: [], reason: The offer has ended.}]`
    ///
    /// # Right
    /// `retired: [{addresses: [faq/offer/], reason: The offer has ended.}]`
    pub(super) CODE = "retired-without-address";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let library = desk.library;
    let own = library.participants.iter();
    let own = own.flat_map(|participant| &participant.government.retired);
    let all = library.programme.retired.iter().chain(own);
    let empty = all.filter(|it| it.addresses.is_empty());
    empty
        .map(|it| {
            let sentence = "This entry names no page that is gone.";
            Diagnostic::error(CODE, it.span.opening(), sentence).help(
                "Write the addresses, such as addresses: [faq/old-name/], or remove the entry.",
            )
        })
        .collect()
}
