//! Names resolved, shared facts and overrides folded, and the rules run.
//!
//! [`fold`] makes the [`Library`]; each rule is a file of its own that reads it and tells what is
//! wrong. A rule changes nothing, so their order does not matter.

mod addresses;
mod alternative_text_says_nothing;
mod bracket_never_closed;
mod credential_of_no_kind;
mod dead_link;
mod duration_does_not_add_up;
mod duration_too_long;
mod etpl_without_list;
mod exam_price_unverified;
mod fold;
mod heading_jump;
mod heading_repeats_heading;
mod issuance_number_twice;
mod issuance_replaces_nothing;
mod level_and_code_disagree;
mod link_says_nothing;
mod link_to_own_address;
mod link_to_private_place;
mod link_with_tracking;
mod link_without_https;
mod listed_twice;
mod mixed_scripts;
mod offer_dates_out_of_order;
mod personal_email;
mod personal_number;
mod personal_telephone;
mod placeholder_left;
mod same_words_lead_elsewhere;
mod session_ends_before_it_starts;
mod session_time_on_no_clock;
mod shown;
mod side_by_side;
mod source_without_issuance;
mod telephone_link_without_country;
mod text_in_another_language;
mod title_too_long;
mod title_twice;
mod titles;
mod translation_facts_differ;
mod translation_headings_differ;
mod translation_links_differ;
mod translation_missing;
mod translation_never_shown;
mod translation_older;
mod translation_values_differ;
mod translation_without_title;
mod two_at_one_address;
mod unknown_fact;
mod unknown_reference;
mod uzbek_apostrophe;
mod word_twice;
mod words_in_capitals;

/// Something names an id that nothing has; an import finds the same in a spreadsheet.
pub use unknown_reference::CODE as UNKNOWN_REFERENCE;

use crate::diag::{Code, Diagnostic, Files, Span};
use crate::model::{Library, LocalText, Participant};
use crate::parse::{Kind, Place, SHARED, Tree, place};
use std::collections::BTreeSet;

/// What a rule reads.
struct Desk<'a> {
    library: &'a Library,
    tree: &'a Tree,
    files: &'a Files,
    /// Every text that readers see.
    texts: Vec<shown::Shown<'a>>,
    /// Those of them that fields give by language.
    local: Vec<&'a LocalText>,
}

impl Desk<'_> {
    /// Whether a government has such a text, even if it has mistakes that keep it from being shown.
    fn is_written(&self, participant: &Participant, within: &str) -> bool {
        let mut paths = [participant.id.as_str(), SHARED]
            .map(|folder| format!("content/{folder}/{within}"))
            .into_iter();
        within.ends_with(".md") && paths.any(|path| self.files.find(&path).is_some())
    }

    /// Whether a place is in a list of courses, whose descriptions are their providers' own words.
    fn is_in_catalogue(&self, span: Span) -> bool {
        matches!(
            place(self.files.path(span.file)),
            Place::Catalogue(_)
                | Place::Folder {
                    kind: Kind::Courses,
                    ..
                }
        )
    }
}

type Rule = fn(&Desk<'_>) -> Vec<Diagnostic>;

/// Every rule with the code of what it finds.
const RULES: &[(Code, Rule)] = &[
    (
        alternative_text_says_nothing::CODE,
        alternative_text_says_nothing::check,
    ),
    (bracket_never_closed::CODE, bracket_never_closed::check),
    (credential_of_no_kind::CODE, credential_of_no_kind::check),
    (dead_link::CODE, dead_link::check),
    (
        duration_does_not_add_up::CODE,
        duration_does_not_add_up::check,
    ),
    (duration_too_long::CODE, duration_too_long::check),
    (etpl_without_list::CODE, etpl_without_list::check),
    (exam_price_unverified::CODE, exam_price_unverified::check),
    (heading_jump::CODE, heading_jump::check),
    (
        heading_repeats_heading::CODE,
        heading_repeats_heading::check,
    ),
    (issuance_number_twice::CODE, issuance_number_twice::check),
    (
        issuance_replaces_nothing::CODE,
        issuance_replaces_nothing::check,
    ),
    (
        level_and_code_disagree::CODE,
        level_and_code_disagree::check,
    ),
    (link_says_nothing::CODE, link_says_nothing::check),
    (link_to_own_address::CODE, link_to_own_address::check),
    (link_to_private_place::CODE, link_to_private_place::check),
    (link_with_tracking::CODE, link_with_tracking::check),
    (link_without_https::CODE, link_without_https::check),
    (listed_twice::CODE, listed_twice::check),
    (mixed_scripts::CODE, mixed_scripts::check),
    (
        offer_dates_out_of_order::CODE,
        offer_dates_out_of_order::check,
    ),
    (personal_email::CODE, personal_email::check),
    (personal_number::CODE, personal_number::check),
    (personal_telephone::CODE, personal_telephone::check),
    (placeholder_left::CODE, placeholder_left::check),
    (
        same_words_lead_elsewhere::CODE,
        same_words_lead_elsewhere::check,
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
        telephone_link_without_country::CODE,
        telephone_link_without_country::check,
    ),
    (
        text_in_another_language::CODE,
        text_in_another_language::check,
    ),
    (title_too_long::CODE, title_too_long::check),
    (title_twice::CODE, title_twice::check),
    (
        translation_never_shown::CODE,
        translation_never_shown::check,
    ),
    (
        translation_facts_differ::CODE,
        translation_facts_differ::check,
    ),
    (
        translation_headings_differ::CODE,
        translation_headings_differ::check,
    ),
    (
        translation_links_differ::CODE,
        translation_links_differ::check,
    ),
    (translation_missing::CODE, translation_missing::check),
    (translation_older::CODE, translation_older::check),
    (
        translation_values_differ::CODE,
        translation_values_differ::check,
    ),
    (
        translation_without_title::CODE,
        translation_without_title::check,
    ),
    (two_at_one_address::CODE, two_at_one_address::check),
    (unknown_fact::CODE, unknown_fact::check),
    (unknown_reference::CODE, unknown_reference::check),
    (uzbek_apostrophe::CODE, uzbek_apostrophe::check),
    (word_twice::CODE, word_twice::check),
    (words_in_capitals::CODE, words_in_capitals::check),
];

/// Codes of rules that find more than one kind of mistake.
const FURTHER: &[&[Code]] = &[
    title_too_long::CODES,
    translation_missing::CODES,
    translation_older::CODES,
    unknown_fact::CODES,
];

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
        let (texts, local) = shown::texts(library, files);
        let desk = Desk {
            library,
            tree,
            files,
            texts,
            local,
        };
        found.extend(RULES.iter().flat_map(|(_, rule)| rule(&desk)));
    }
    (library, found)
}
