//! An old address leads to one page, or its page is gone: not both, and not two.

use super::Desk;
use super::two_at_one_address::one_for_all_disks;
use crate::diag::{Diagnostic, Located, code};
use crate::model::{OldAddress, Participant, file_at};
use std::collections::BTreeMap;

code! {
    /// Two pages say that they stood at one old address, or a page says so and the address is listed
    /// as gone.
    ///
    /// # Why it matters
    /// A reader can be led to one place only.
    ///
    /// # Wrong
    /// `redirect_from: [faq/old/]` in `faq/cost.md` and in `faq/exams.md`
    ///
    /// # Right
    /// `redirect_from: [faq/old/]` in `faq/cost.md`
    pub(super) CODE = "old-address-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    participants.flat_map(|it| of_one(desk, it)).collect()
}

/// What is said of an old address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// A page stood there that stands elsewhere now.
    Moved,
    /// Its page is gone from this government's site.
    Gone,
    /// Its page is gone from all sites; one government may give a reason of its own.
    GoneForAll,
}

fn of_one(desk: &Desk<'_>, participant: &Participant) -> Vec<Diagnostic> {
    let moved = participant.moved(&desk.library.catalogue);
    let gone = |retired: &'_ [crate::model::Retired], said| {
        let addresses = retired.iter().flat_map(|it| it.addresses.iter());
        addresses.map(|it| (it.clone(), said)).collect::<Vec<_>>()
    };
    let all = moved
        .map(|it| (it.from.clone(), Said::Moved))
        .chain(gone(&participant.government.retired, Said::Gone))
        .chain(gone(&desk.library.programme.retired, Said::GoneForAll));
    let mut seen: BTreeMap<String, (Located<OldAddress>, Said)> = BTreeMap::new();
    let mut found = Vec::new();
    for (old, said) in all {
        let file = one_for_all_disks(&file_at(old.as_str()));
        match seen.get(&file) {
            Some((_, Said::Gone)) if said == Said::GoneForAll => {}
            Some((first, before)) => found.push(twice(&old, said, first, *before)),
            None => {
                seen.insert(file, (old, said));
            }
        }
    }
    found
}

fn twice(
    old: &Located<OldAddress>,
    said: Said,
    first: &Located<OldAddress>,
    before: Said,
) -> Diagnostic {
    let address = old.as_str();
    let (sentence, help) = match (before, said) {
        (Said::Moved, Said::Moved) => (
            format!("The old address \"{address}\" is given twice."),
            "Leave it with the page to which readers are to be led.",
        ),
        (Said::Moved, _) => (
            format!(
                "The address \"{address}\" is listed as gone, and a page says that it stood there."
            ),
            "Remove it here if the page has moved, or there if it is gone.",
        ),
        _ => (
            format!("The address \"{address}\" is listed twice as gone."),
            "Keep one of the two.",
        ),
    };
    let label = match address == first.as_str() {
        true => "it stands here first",
        false => "it stands here first, with other capital letters",
    };
    Diagnostic::error(CODE, old.span, sentence)
        .label(first.span, label)
        .help(help)
}
