//! An old address is free: nothing stands there now.

use super::Desk;
use super::two_at_one_address::one_for_all_disks;
use crate::diag::{Diagnostic, Located, Span, code};
use crate::model::{Named, OldAddress, Participant, file_at, is_later_page};
use std::collections::{BTreeMap, BTreeSet};

code! {
    /// An old address, of a page that moved or is gone, is the address of something that stands there
    /// now, or differs from one only by capital letters.
    ///
    /// # Why it matters
    /// One of the two would take the other's place. A page that leads to itself never opens.
    ///
    /// # Wrong
    /// `redirect_from: [faq/cost/]` in `faq/prices.md`, with a file `faq/cost.md`
    ///
    /// # Right
    /// `redirect_from: [faq/cost/]` in `faq/prices.md`, without a file `faq/cost.md`
    pub(super) CODE = "old-address-in-use";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = &desk.library.participants;
    let has_old = |it: &Participant| {
        it.moved(&desk.library.catalogue).next().is_some()
            || it.retired(&desk.library.programme).next().is_some()
    };
    if !participants.iter().any(has_old) {
        return Vec::new();
    }
    let houses: Vec<House<'_>> = participants.iter().map(House::of).collect();
    let mut found = Vec::new();
    for house in &houses {
        for moved in house.participant.moved(&desk.library.catalogue) {
            found.extend(house.trouble(moved.from, Some(moved.to)));
        }
        for address in house
            .participant
            .government
            .retired
            .iter()
            .flat_map(|it| it.addresses.iter())
        {
            found.extend(
                house
                    .trouble(address, None)
                    .or_else(|| house.below(address)),
            );
        }
    }
    // What is gone for all may be kept by one, and then only the others say that it is gone.
    let shared = desk.library.programme.retired.iter();
    for address in shared.flat_map(|it| it.addresses.iter()) {
        let told = |house: &House<'_>| {
            house
                .trouble(address, None)
                .or_else(|| house.below(address))
        };
        let of_each: Vec<_> = houses.iter().filter_map(told).collect();
        if of_each.len() == houses.len() {
            found.extend(of_each.into_iter().next());
        }
    }
    found
}

/// What stands in one government's site.
struct House<'a> {
    participant: &'a Participant,
    /// The addresses of its pages.
    pages: BTreeSet<String>,
    /// All its files as disks see them that see no capital letters, with their addresses.
    files: BTreeMap<String, String>,
}

impl<'a> House<'a> {
    fn of(participant: &'a Participant) -> Self {
        let pages = participant.addresses();
        let files = pages
            .iter()
            .cloned()
            .chain(participant.files.keys().cloned());
        Self {
            participant,
            files: files
                .map(|address| (one_for_all_disks(&file_at(&address)), address))
                .collect(),
            pages,
        }
    }

    fn trouble(&self, old: &Located<OldAddress>, to: Option<Named<'_>>) -> Option<Diagnostic> {
        let address = old.as_str();
        let told = |sentence: String, help: &str| {
            Some(Diagnostic::error(CODE, old.span, sentence).help(help))
        };
        if to.is_some_and(|page| page.address() == address) {
            let sentence = format!("The page \"{address}\" would lead to itself.");
            return told(sentence, "Write the address at which it stood before.");
        }
        let file = one_for_all_disks(&file_at(address));
        match self.files.get(&file) {
            Some(there) if there == address => {
                let help = match to {
                    Some(_) => "Remove the address, or the page that stands there.",
                    None => "Remove the address: what stands there is not gone.",
                };
                return told(format!("A page stands at \"{address}\" now."), help);
            }
            Some(there) => {
                let sentence =
                    format!("\"{address}\" is the address \"{there}\" but for capital letters.");
                let help = "Many disks and servers see one address there. Remove this one, or give the \
                            page its old name again.";
                return told(sentence, help);
            }
            None => {}
        }
        let (first, rest) = address.split_once('/').unwrap_or((address, ""));
        let mut others = self.participant.locales().skip(1);
        if let Some(locale) = others.find(|it| it.as_str().eq_ignore_ascii_case(first)) {
            let sentence = format!("Below \"{locale}/\" stand the pages in that language.");
            let help = match rest {
                "" => "Take the language out of locales if its pages are gone.".to_owned(),
                rest => format!("Write {rest}: it holds for all languages."),
            };
            return told(sentence, &help);
        }
        if first.eq_ignore_ascii_case("assets") || is_later_page(address) {
            let sentence = format!("The site itself needs the address \"{address}\".");
            return told(sentence, "Remove the address.");
        }
        self.as_a_folder(&file, old.span)
    }

    /// A file cannot be a folder too.
    fn as_a_folder(&self, file: &str, span: Span) -> Option<Diagnostic> {
        let folders = file.match_indices('/').map(|(at, _)| &file[..at]);
        let above = folders.filter_map(|folder| self.files.get(folder)).next();
        let inside = format!("{file}/");
        let below = self.files.range(inside.clone()..).next();
        let below = below.filter(|(path, _)| path.starts_with(&inside));
        let there = above.or(below.map(|(_, address)| address))?;
        let sentence = format!("This address would need a folder where a file is: \"{there}\".");
        Some(
            Diagnostic::error(CODE, span, sentence).help("Remove the address, or rename the file."),
        )
    }

    /// What is gone stands for all below it, so nothing may stand there.
    fn below(&self, old: &Located<OldAddress>) -> Option<Diagnostic> {
        let address = old.as_str();
        let mut pages = self.pages.range(address.to_owned()..);
        let page = pages.next().filter(|_| address.ends_with('/'))?;
        if !page.starts_with(address) {
            return None;
        }
        let sentence = format!("Not all below \"{address}\" is gone: \"{page}\" stands there.");
        let help = "List the addresses of the pages that are gone, one by one.";
        Some(Diagnostic::error(CODE, old.span, sentence).help(help))
    }
}
