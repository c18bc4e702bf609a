//! Names resolved, shared facts and overrides folded, and the rules run.
//!
//! [`fold`] makes the [`Library`]; each rule is a file of its own that reads it and tells what is
//! wrong. A rule changes nothing, so their order does not matter.

mod credential_of_no_kind;
mod dead_link;
mod duration_does_not_add_up;
mod duration_too_long;
mod etpl_without_list;
mod exam_price_unverified;
mod fold;
mod issuance_number_twice;
mod issuance_replaces_nothing;
mod level_and_code_disagree;
mod listed_twice;
mod offer_dates_out_of_order;
mod session_ends_before_it_starts;
mod session_time_on_no_clock;
mod source_without_issuance;
mod translation_never_shown;
mod two_at_one_address;
mod unknown_fact;
mod unknown_reference;

/// Something names an id that nothing has; an import finds the same in a spreadsheet.
pub use unknown_reference::CODE as UNKNOWN_REFERENCE;

use crate::diag::{Code, Diagnostic, Files};
use crate::model::{Library, Participant};
use crate::parse::{SHARED, Tree};
use std::collections::BTreeSet;

/// What a rule reads.
struct Desk<'a> {
    library: &'a Library,
    tree: &'a Tree,
    files: &'a Files,
}

impl Desk<'_> {
    /// Whether a government has such a text, even if it has mistakes that keep it from being shown.
    fn is_written(&self, participant: &Participant, within: &str) -> bool {
        let mut paths = [participant.id.as_str(), SHARED]
            .map(|folder| format!("content/{folder}/{within}"))
            .into_iter();
        within.ends_with(".md") && paths.any(|path| self.files.find(&path).is_some())
    }
}

type Rule = fn(&Desk<'_>) -> Vec<Diagnostic>;

/// Every rule with the code of what it finds.
const RULES: &[(Code, Rule)] = &[
    (credential_of_no_kind::CODE, credential_of_no_kind::check),
    (dead_link::CODE, dead_link::check),
    (
        duration_does_not_add_up::CODE,
        duration_does_not_add_up::check,
    ),
    (duration_too_long::CODE, duration_too_long::check),
    (etpl_without_list::CODE, etpl_without_list::check),
    (exam_price_unverified::CODE, exam_price_unverified::check),
    (issuance_number_twice::CODE, issuance_number_twice::check),
    (
        issuance_replaces_nothing::CODE,
        issuance_replaces_nothing::check,
    ),
    (
        level_and_code_disagree::CODE,
        level_and_code_disagree::check,
    ),
    (listed_twice::CODE, listed_twice::check),
    (
        offer_dates_out_of_order::CODE,
        offer_dates_out_of_order::check,
    ),
    (
        session_ends_before_it_starts::CODE,
        session_ends_before_it_starts::check,
    ),
    (
        session_time_on_no_clock::CODE,
        session_time_on_no_clock::check,
    ),
    (
        source_without_issuance::CODE,
        source_without_issuance::check,
    ),
    (
        translation_never_shown::CODE,
        translation_never_shown::check,
    ),
    (two_at_one_address::CODE, two_at_one_address::check),
    (unknown_fact::CODE, unknown_fact::check),
    (unknown_reference::CODE, unknown_reference::check),
];

/// Codes of rules that find more than one kind of mistake.
const FURTHER: &[&[Code]] = &[unknown_fact::CODES];

/// The codes of all rules, each once.
pub fn codes() -> BTreeSet<Code> {
    let first = RULES.iter().map(|(code, _)| *code);
    first.chain(FURTHER.concat()).collect()
}

/// The kinds of mistakes found while files are tied to each other: these are no rules, and what
/// has one of them is never published.
pub(crate) fn codes_of_fold() -> Vec<Code> {
    fold::codes()
}

/// The library of all governments without a look at what is wrong with it.
pub fn folded(tree: &Tree, files: &Files) -> Option<Library> {
    fold::fold(tree, files).0
}

/// The library of all governments, and everything that is wrong with it.
pub fn library(tree: &Tree, files: &Files) -> (Option<Library>, Vec<Diagnostic>) {
    let (library, mut found) = fold::fold(tree, files);
    if let Some(library) = &library {
        let desk = Desk {
            library,
            tree,
            files,
        };
        found.extend(RULES.iter().flat_map(|(_, rule)| rule(&desk)));
    }
    (library, found)
}
