//! Names resolved, shared facts and overrides folded, and the rules run.
//!
//! [`fold`] makes the [`Library`]; each rule is a file of its own that reads it and tells what is
//! wrong. A rule changes nothing, so their order does not matter.

mod brand_without_contrast;
mod called_free;
mod checked_again_before_it_was_checked;
mod course_prepares_for_no_exam;
mod credential_of_no_kind;
mod currency_of_another_country;
mod dead_link;
mod duration_does_not_add_up;
mod duration_too_long;
mod etpl_named_without_list;
mod etpl_without_list;
mod exam_price_of_nothing;
mod exam_price_unverified;
mod fewer_courses_than_listed;
mod fold;
mod free_but_charged;
mod free_words;
mod funding_rules_disagree;
mod issuance_dates_out_of_order;
mod issuance_file_names_another_number;
mod issuance_number_misshapen;
mod issuance_number_twice;
mod issuance_replaces_a_later_one;
mod issuance_replaces_nothing;
mod issuance_status_disagrees;
mod issuances_replace_each_other;
mod level_and_code_disagree;
mod listed_twice;
mod offer_date_missing;
mod offer_dates_out_of_order;
mod one_thing_under_two_ids;
mod place_without_address;
mod replaced_issuance_cited;
mod replacements;
mod section_number_twice;
mod session_after_the_offer;
mod session_at_night;
mod session_ends_before_it_starts;
mod session_given_twice;
mod session_names_another_day;
mod session_time_on_no_clock;
mod session_too_long;
mod session_weekday_contradicts;
mod source_no_longer_holds;
mod source_without_issuance;
mod translation_never_shown;
mod two_at_one_address;
mod unknown_fact;
mod unknown_reference;

/// Something names an id that nothing has; an import finds the same in a spreadsheet.
pub use unknown_reference::CODE as UNKNOWN_REFERENCE;

use crate::diag::{Code, Diagnostic, Files};
use crate::model::{Course, Library, Participant};
use crate::parse::{SHARED, Tree};
use std::collections::BTreeSet;

/// What a rule reads.
struct Desk<'a> {
    library: &'a Library,
    tree: &'a Tree,
    files: &'a Files,
}

impl Desk<'_> {
    /// The courses of the catalogue, then those of each government with what it says instead.
    fn courses(&self) -> impl Iterator<Item = &Course> {
        let participants = self.library.participants.iter();
        let own = participants.flat_map(|it| it.courses.values());
        let courses = self.library.catalogue.courses.values().chain(own);
        courses.map(|course| &**course)
    }

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
    (brand_without_contrast::CODE, brand_without_contrast::check),
    (
        checked_again_before_it_was_checked::CODE,
        checked_again_before_it_was_checked::check,
    ),
    (
        course_prepares_for_no_exam::CODE,
        course_prepares_for_no_exam::check,
    ),
    (credential_of_no_kind::CODE, credential_of_no_kind::check),
    (
        currency_of_another_country::CODE,
        currency_of_another_country::check,
    ),
    (dead_link::CODE, dead_link::check),
    (
        duration_does_not_add_up::CODE,
        duration_does_not_add_up::check,
    ),
    (duration_too_long::CODE, duration_too_long::check),
    (
        etpl_named_without_list::CODE,
        etpl_named_without_list::check,
    ),
    (etpl_without_list::CODE, etpl_without_list::check),
    (exam_price_of_nothing::CODE, exam_price_of_nothing::check),
    (exam_price_unverified::CODE, exam_price_unverified::check),
    (
        fewer_courses_than_listed::CODE,
        fewer_courses_than_listed::check,
    ),
    (free_but_charged::CODE, free_but_charged::check),
    (funding_rules_disagree::CODE, funding_rules_disagree::check),
    (
        issuance_dates_out_of_order::CODE,
        issuance_dates_out_of_order::check,
    ),
    (
        issuance_file_names_another_number::CODE,
        issuance_file_names_another_number::check,
    ),
    (
        issuance_number_misshapen::CODE,
        issuance_number_misshapen::check,
    ),
    (issuance_number_twice::CODE, issuance_number_twice::check),
    (
        issuance_replaces_a_later_one::CODE,
        issuance_replaces_a_later_one::check,
    ),
    (
        issuance_replaces_nothing::CODE,
        issuance_replaces_nothing::check,
    ),
    (
        issuance_status_disagrees::CODE,
        issuance_status_disagrees::check,
    ),
    (
        issuances_replace_each_other::CODE,
        issuances_replace_each_other::check,
    ),
    (
        level_and_code_disagree::CODE,
        level_and_code_disagree::check,
    ),
    (listed_twice::CODE, listed_twice::check),
    (offer_date_missing::CODE, offer_date_missing::check),
    (
        offer_dates_out_of_order::CODE,
        offer_dates_out_of_order::check,
    ),
    (
        one_thing_under_two_ids::CODE,
        one_thing_under_two_ids::check,
    ),
    (place_without_address::CODE, place_without_address::check),
    (
        replaced_issuance_cited::CODE,
        replaced_issuance_cited::check,
    ),
    (section_number_twice::CODE, section_number_twice::check),
    (
        session_after_the_offer::CODE,
        session_after_the_offer::check,
    ),
    (session_at_night::CODE, session_at_night::check),
    (
        session_ends_before_it_starts::CODE,
        session_ends_before_it_starts::check,
    ),
    (session_given_twice::CODE, session_given_twice::check),
    (
        session_names_another_day::CODE,
        session_names_another_day::check,
    ),
    (
        session_time_on_no_clock::CODE,
        session_time_on_no_clock::check,
    ),
    (session_too_long::CODE, session_too_long::check),
    (
        session_weekday_contradicts::CODE,
        session_weekday_contradicts::check,
    ),
    (source_no_longer_holds::CODE, source_no_longer_holds::check),
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
