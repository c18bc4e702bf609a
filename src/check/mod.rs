//! Names resolved, shared facts and overrides folded, and the rules run.
//!
//! [`fold`] makes the [`Library`]; each rule is a file of its own that reads it and tells what is
//! wrong. A rule changes nothing, so their order does not matter.

mod abbreviation_unlike_original;
mod address_nearly_of_the_course;
mod address_nearly_of_the_offer;
mod address_without_link;
mod addresses;
mod alignment;
mod alternative_text_says_nothing;
mod answer_contradicts_translation;
mod answers_disagree;
mod audience_contradicts_text;
mod awarder_nearly_a_provider;
mod bracket_never_closed;
mod brand_without_contrast;
mod called_free;
mod checked_again_before_it_was_checked;
mod count_unlike_its_list;
mod counterparts;
mod course_prepares_for_no_exam;
mod credential_of_no_kind;
mod credential_without_name;
mod currency_of_another_country;
mod date_read_two_ways;
mod dated_statement;
mod dead_link;
mod denied_in_one_language;
mod duration_does_not_add_up;
mod duration_too_long;
mod etpl_named_without_list;
mod etpl_without_list;
mod exam_price_of_nothing;
mod exam_price_unverified;
mod fact_contradicted;
mod fact_unlike_its_words;
mod fewer_courses_than_listed;
mod field_translation_missing;
mod fold;
mod follow_on;
mod former_government_is_here;
mod free_but_charged;
mod free_credential_is_an_exam;
mod free_words;
mod funding_contradicts_its_reason;
mod funding_rules_disagree;
mod heading_jump;
mod heading_repeats_heading;
mod headings_swapped;
mod issuance_cited_wrongly;
mod issuance_dates_out_of_order;
mod issuance_file_names_another_number;
mod issuance_number_misshapen;
mod issuance_number_twice;
mod issuance_replaces_a_later_one;
mod issuance_replaces_nothing;
mod issuance_status_disagrees;
mod issuances_replace_each_other;
mod layout;
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
mod meaning;
mod mixed_scripts;
mod offer_date_missing;
mod offer_dates_out_of_order;
mod offer_dates_years_apart;
mod old_address_in_use;
mod old_address_twice;
mod one_thing_under_two_ids;
mod opposite_in_translation;
mod page_vanished;
mod pasted;
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
mod sentence_cut_off;
mod sentence_twice;
mod session_after_the_offer;
mod session_at_night;
mod session_change_unexplained;
mod session_ends_before_it_starts;
mod session_given_twice;
mod session_in_another_zone;
mod session_names_another_day;
mod session_time_on_no_clock;
mod session_told_otherwise;
mod session_too_long;
mod session_weekday_contradicts;
mod shown;
mod side_by_side;
mod site_at_anothers_address;
mod source_no_longer_holds;
mod source_without_issuance;
mod stale_fact;
mod telephone_link_without_country;
mod text_cut_by_note;
mod text_in_another_language;
mod title_too_long;
mod title_twice;
mod titles;
mod tongue;
mod translation_facts_differ;
mod translation_headings_differ;
mod translation_lacks_sentence;
mod translation_links_differ;
mod translation_missing;
mod translation_names_another_government;
mod translation_names_another_product;
mod translation_never_shown;
mod translation_older;
mod translation_passages_differ;
mod translation_units_differ;
mod translation_values_differ;
mod translation_without_title;
mod two_at_one_address;
mod unknown_fact;
mod unknown_reference;
mod untranslated;
mod uzbek_apostrophe;
mod weekday_contradicts;
mod word_broken;
mod word_twice;
mod words_in_capitals;
mod zone_of_another_country;

/// All that was found without what only follows from another mistake.
pub use follow_on::without as without_follow_on;

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
use crate::parse::{Kind, Place, SHARED, Tree, own_folder, place};
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

    /// Whether a place is in a text that governments share.
    fn is_shared(&self, span: Span) -> bool {
        own_folder(self.files.path(span.file)).is_none()
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

macro_rules! rules {
    ($($rule:ident)*) => {
        /// Every rule with the code of what it finds.
        const RULES: &[(Code, Rule)] = &[$(($rule::CODE, $rule::check),)*];
    };
}

rules! {
    abbreviation_unlike_original
    address_nearly_of_the_course
    address_nearly_of_the_offer
    address_without_link
    alternative_text_says_nothing
    answer_contradicts_translation
    answers_disagree
    audience_contradicts_text
    awarder_nearly_a_provider
    bracket_never_closed
    brand_without_contrast
    checked_again_before_it_was_checked
    count_unlike_its_list
    course_prepares_for_no_exam
    credential_of_no_kind
    credential_without_name
    currency_of_another_country
    date_read_two_ways
    dated_statement
    dead_link
    denied_in_one_language
    duration_does_not_add_up
    duration_too_long
    etpl_named_without_list
    etpl_without_list
    exam_price_of_nothing
    exam_price_unverified
    fact_contradicted
    fact_unlike_its_words
    fewer_courses_than_listed
    field_translation_missing
    former_government_is_here
    free_but_charged
    free_credential_is_an_exam
    funding_contradicts_its_reason
    funding_rules_disagree
    heading_jump
    heading_repeats_heading
    headings_swapped
    issuance_cited_wrongly
    issuance_dates_out_of_order
    issuance_file_names_another_number
    issuance_number_misshapen
    issuance_number_twice
    issuance_replaces_a_later_one
    issuance_replaces_nothing
    issuance_status_disagrees
    issuances_replace_each_other
    letter_nobody_sees
    letters_garbled
    level_and_code_disagree
    link_says_nothing
    link_to_own_address
    link_to_private_place
    link_with_tracking
    link_without_https
    listed_twice
    literal_fact
    markup_shown
    mixed_scripts
    offer_date_missing
    offer_dates_out_of_order
    offer_dates_years_apart
    old_address_in_use
    old_address_twice
    one_thing_under_two_ids
    opposite_in_translation
    personal_email
    personal_number
    personal_telephone
    place_without_address
    placeholder_left
    question_asked_twice
    question_mark_missing
    redirect_in_translation
    replaced_issuance_cited
    retired_without_address
    same_words_lead_elsewhere
    section_number_twice
    sentence_cut_off
    sentence_twice
    session_after_the_offer
    session_at_night
    session_change_unexplained
    session_ends_before_it_starts
    session_given_twice
    session_in_another_zone
    session_names_another_day
    session_time_on_no_clock
    session_told_otherwise
    session_too_long
    session_weekday_contradicts
    site_at_anothers_address
    source_no_longer_holds
    source_without_issuance
    stale_fact
    telephone_link_without_country
    text_cut_by_note
    text_in_another_language
    title_too_long
    title_twice
    translation_facts_differ
    translation_headings_differ
    translation_lacks_sentence
    translation_links_differ
    translation_missing
    translation_names_another_government
    translation_names_another_product
    translation_never_shown
    translation_older
    translation_passages_differ
    translation_units_differ
    translation_values_differ
    translation_without_title
    two_at_one_address
    unknown_fact
    unknown_reference
    uzbek_apostrophe
    weekday_contradicts
    word_broken
    word_twice
    words_in_capitals
    zone_of_another_country
}

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

/// Whether a page may be missing because of such a mistake: rules look at pages that are there, apart
/// from those about names.
pub(crate) fn may_take_a_page_away(code: Code) -> bool {
    let is_of_names = [unknown_reference::CODE, two_at_one_address::CODE].contains(&code);
    is_of_names || !codes().contains(&code)
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
