//! Names resolved, shared facts and overrides folded, and the rules run.
//!
//! [`fold`] makes the [`Library`]; each rule is a file of its own that reads it and tells what is
//! wrong. A rule changes nothing, so their order does not matter.

mod address_nearly_of_the_offer;
mod addresses;
mod alignment;
mod alternative_text_says_nothing;
mod answer_contradicts_translation;
mod answers_disagree;
mod bracket_never_closed;
mod brand_without_contrast;
mod called_free;
mod checked_again_before_it_was_checked;
mod count_unlike_its_list;
mod course_prepares_for_no_exam;
mod credential_of_no_kind;
mod currency_of_another_country;
mod dated_statement;
mod dead_link;
mod duration_does_not_add_up;
mod duration_too_long;
mod etpl_named_without_list;
mod etpl_without_list;
mod exam_price_of_nothing;
mod exam_price_unverified;
mod fact_contradicted;
mod fewer_courses_than_listed;
mod field_translation_missing;
mod fold;
mod former_government_is_here;
mod free_but_charged;
mod free_words;
mod funding_rules_disagree;
mod heading_jump;
mod heading_repeats_heading;
mod issuance_cited_wrongly;
mod issuance_dates_out_of_order;
mod issuance_file_names_another_number;
mod issuance_number_misshapen;
mod issuance_number_twice;
mod issuance_replaces_a_later_one;
mod issuance_replaces_nothing;
mod issuance_status_disagrees;
mod issuances_replace_each_other;
mod letter_nobody_sees;
mod letters_garbled;
mod level_and_code_disagree;
mod link_says_nothing;
mod link_to_own_address;
mod link_to_private_place;
mod link_with_tracking;
mod link_without_https;
mod listed_twice;
mod literal_fact;
mod markup_shown;
mod mixed_scripts;
mod offer_date_missing;
mod offer_dates_out_of_order;
mod offer_dates_years_apart;
mod old_address_in_use;
mod old_address_twice;
mod one_thing_under_two_ids;
mod page_vanished;
mod personal_email;
mod personal_number;
mod personal_telephone;
mod place_without_address;
mod placeholder_left;
mod prose;
mod question_asked_twice;
mod question_mark_missing;
mod redirect_in_translation;
mod replaced_issuance_cited;
mod replacements;
mod retired_without_address;
mod same_words_lead_elsewhere;
mod section_number_twice;
mod session_after_the_offer;
mod session_at_night;
mod session_change_unexplained;
mod session_ends_before_it_starts;
mod session_given_twice;
mod session_names_another_day;
mod session_time_on_no_clock;
mod session_too_long;
mod session_weekday_contradicts;
mod shown;
mod side_by_side;
mod site_at_anothers_address;
mod source_no_longer_holds;
mod source_without_issuance;
mod stale_fact;
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
mod translation_passages_differ;
mod translation_values_differ;
mod translation_without_title;
mod two_at_one_address;
mod unknown_fact;
mod unknown_reference;
mod uzbek_apostrophe;
mod weekday_contradicts;
mod word_twice;
mod words_in_capitals;
mod zone_of_another_country;

/// What was published before, and what of it is gone.
pub use page_vanished::{Earlier, vanished};

/// A status stands where no government's list is meant; an import finds the same in a map.
pub use etpl_without_list::CODE as ETPL_WITHOUT_LIST;
/// A page of the last publication is gone; the next one will not ask about it again.
pub use page_vanished::CODE as PAGE_VANISHED;
/// Something names an id that nothing has; an import finds the same in a spreadsheet.
pub use unknown_reference::CODE as UNKNOWN_REFERENCE;

use crate::diag::{Code, Diagnostic, Files, Span};
use crate::model::{Course, Library, LocalText, Participant};
use crate::parse::{Kind, Place, SHARED, Tree, place};
use prose::judge::Said;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// What a rule reads.
struct Desk<'a> {
    library: &'a Library,
    tree: &'a Tree,
    files: &'a Files,
    /// The day for which the content is checked.
    as_of: jiff::civil::Date,
    /// What all texts say of facts.
    said: Said<'a>,
    /// Every text that readers see.
    texts: Vec<shown::Shown<'a>>,
    /// Those of them that fields give by language.
    local: Vec<&'a LocalText>,
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
        address_nearly_of_the_offer::CODE,
        address_nearly_of_the_offer::check,
    ),
    (
        alternative_text_says_nothing::CODE,
        alternative_text_says_nothing::check,
    ),
    (
        answer_contradicts_translation::CODE,
        answer_contradicts_translation::check,
    ),
    (answers_disagree::CODE, answers_disagree::check),
    (bracket_never_closed::CODE, bracket_never_closed::check),
    (brand_without_contrast::CODE, brand_without_contrast::check),
    (
        checked_again_before_it_was_checked::CODE,
        checked_again_before_it_was_checked::check,
    ),
    (count_unlike_its_list::CODE, count_unlike_its_list::check),
    (
        course_prepares_for_no_exam::CODE,
        course_prepares_for_no_exam::check,
    ),
    (credential_of_no_kind::CODE, credential_of_no_kind::check),
    (
        currency_of_another_country::CODE,
        currency_of_another_country::check,
    ),
    (dated_statement::CODE, dated_statement::check),
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
    (fact_contradicted::CODE, fact_contradicted::check),
    (
        fewer_courses_than_listed::CODE,
        fewer_courses_than_listed::check,
    ),
    (
        field_translation_missing::CODE,
        field_translation_missing::check,
    ),
    (
        former_government_is_here::CODE,
        former_government_is_here::check,
    ),
    (free_but_charged::CODE, free_but_charged::check),
    (funding_rules_disagree::CODE, funding_rules_disagree::check),
    (heading_jump::CODE, heading_jump::check),
    (
        heading_repeats_heading::CODE,
        heading_repeats_heading::check,
    ),
    (issuance_cited_wrongly::CODE, issuance_cited_wrongly::check),
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
    (letter_nobody_sees::CODE, letter_nobody_sees::check),
    (letters_garbled::CODE, letters_garbled::check),
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
    (literal_fact::CODE, literal_fact::check),
    (markup_shown::CODE, markup_shown::check),
    (mixed_scripts::CODE, mixed_scripts::check),
    (offer_date_missing::CODE, offer_date_missing::check),
    (
        offer_dates_out_of_order::CODE,
        offer_dates_out_of_order::check,
    ),
    (old_address_in_use::CODE, old_address_in_use::check),
    (old_address_twice::CODE, old_address_twice::check),
    (
        offer_dates_years_apart::CODE,
        offer_dates_years_apart::check,
    ),
    (
        one_thing_under_two_ids::CODE,
        one_thing_under_two_ids::check,
    ),
    (personal_email::CODE, personal_email::check),
    (personal_number::CODE, personal_number::check),
    (personal_telephone::CODE, personal_telephone::check),
    (place_without_address::CODE, place_without_address::check),
    (placeholder_left::CODE, placeholder_left::check),
    (question_asked_twice::CODE, question_asked_twice::check),
    (question_mark_missing::CODE, question_mark_missing::check),
    (
        redirect_in_translation::CODE,
        redirect_in_translation::check,
    ),
    (
        replaced_issuance_cited::CODE,
        replaced_issuance_cited::check,
    ),
    (
        retired_without_address::CODE,
        retired_without_address::check,
    ),
    (
        same_words_lead_elsewhere::CODE,
        same_words_lead_elsewhere::check,
    ),
    (section_number_twice::CODE, section_number_twice::check),
    (
        session_after_the_offer::CODE,
        session_after_the_offer::check,
    ),
    (session_at_night::CODE, session_at_night::check),
    (
        session_change_unexplained::CODE,
        session_change_unexplained::check,
    ),
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
    (
        site_at_anothers_address::CODE,
        site_at_anothers_address::check,
    ),
    (source_no_longer_holds::CODE, source_no_longer_holds::check),
    (
        source_without_issuance::CODE,
        source_without_issuance::check,
    ),
    (stale_fact::CODE, stale_fact::check),
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
    (
        translation_never_shown::CODE,
        translation_never_shown::check,
    ),
    (translation_older::CODE, translation_older::check),
    (
        translation_passages_differ::CODE,
        translation_passages_differ::check,
    ),
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
    (weekday_contradicts::CODE, weekday_contradicts::check),
    (word_twice::CODE, word_twice::check),
    (words_in_capitals::CODE, words_in_capitals::check),
    (
        zone_of_another_country::CODE,
        zone_of_another_country::check,
    ),
];

/// Codes of rules that find more than one kind of mistake.
const FURTHER: &[&[Code]] = &[
    former_government_is_here::CODES,
    page_vanished::ALL,
    stale_fact::ALL,
    unknown_fact::CODES,
    title_too_long::CODES,
    translation_missing::CODES,
    translation_older::CODES,
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

/// The library of all governments without a look at what is wrong with it.
pub fn folded(tree: &Tree, files: &Files) -> Option<Library> {
    fold::fold(tree, files).0
}

/// The library of all governments, and everything that is wrong with it.
///
/// `as_of` is the day for which the content is checked.
pub fn library(
    tree: &Tree,
    files: &Files,
    as_of: jiff::civil::Date,
) -> (Option<Library>, Vec<Diagnostic>) {
    let (library, mut found) = fold::fold(tree, files);
    if let Some(library) = &library {
        let ((texts, local), said) =
            rayon::join(|| shown::texts(library, files), || Said::of(library, files));
        let desk = Desk {
            library,
            tree,
            files,
            as_of,
            said,
            texts,
            local,
        };
        found.par_extend(RULES.par_iter().flat_map_iter(|(_, rule)| rule(&desk)));
    }
    (library, found)
}
