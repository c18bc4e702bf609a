//! What follows from a mistake that is told in the same place is not told beside it.
//!
//! A telephone number pasted into an original is one slip: that its translations lack the number is
//! its shadow, and whoever mends the slip would look at the wrong file first. What is left out here
//! is found again if it still holds when the first is mended.

use super::layout::line;
use super::{
    fact_contradicted, letters_garbled, literal_fact, markup_shown, personal_email,
    personal_number, personal_telephone, placeholder_left, question_mark_missing,
    translation_facts_differ, translation_headings_differ, translation_lacks_sentence,
    translation_links_differ, translation_passages_differ, translation_values_differ, unknown_fact,
};
use crate::diag::{Code, Diagnostic, Files, Severity, Span};

/// What is wrong with words by themselves.
const CAUSES: &[Code] = &[
    fact_contradicted::CODE,
    letters_garbled::CODE,
    literal_fact::CODE,
    markup_shown::CODE,
    personal_email::CODE,
    personal_number::CODE,
    personal_telephone::CODE,
    placeholder_left::CODE,
    unknown_fact::CODE,
];

/// What may follow from them in their own words, or in the line whose marks are broken.
const OF_WORDS: &[Code] = &[
    question_mark_missing::CODE,
    translation_facts_differ::CODE,
    translation_lacks_sentence::CODE,
    translation_links_differ::CODE,
    translation_values_differ::CODE,
];

/// What may follow from a list or a table that is none.
const OF_PASSAGES: &[Code] = &[translation_passages_differ::CODE];

/// What may follow, up to the end of the text, from a heading that is none.
const OF_HEADINGS: &[Code] = &[translation_headings_differ::CODE];

/// All that was found without what only follows from another.
pub fn without(mut found: Vec<Diagnostic>, files: &Files) -> Vec<Diagnostic> {
    let causes = found.iter().filter(|it| CAUSES.contains(&it.code));
    let causes: Vec<Cause> = causes.flat_map(|it| Cause::of(it, files)).collect();
    found.retain(|it| {
        let mut places = std::iter::once(it.span).chain(it.labels.iter().map(|label| label.span));
        // A value that contradicts another is a mistake of its own; that it is lacking is none.
        let may_follow =
            it.severity == Severity::Warning || it.code == translation_facts_differ::CODE;
        !may_follow
            || !places.any(|place| causes.iter().any(|cause| cause.leads_to(it.code, place)))
    });
    found
}

/// What is wrong with words: what may follow from it, and how far it reaches.
struct Cause {
    consequences: &'static [Code],
    reach: Span,
}

impl Cause {
    fn of(told: &Diagnostic, files: &Files) -> Vec<Self> {
        let cause = |consequences, reach| Self {
            consequences,
            reach,
        };
        if told.code != markup_shown::CODE {
            return vec![cause(OF_WORDS, told.span)];
        }
        let (text, line) = (files.text(told.span.file), line(told.span, files));
        let further = match text.get(told.span.range()).unwrap_or_default() {
            "|" | "-" | "•" => Some(cause(OF_PASSAGES, line)),
            sign if sign.starts_with("##") => {
                Some(cause(OF_HEADINGS, Span::new(told.span.file, 0..text.len())))
            }
            _ => None,
        };
        [cause(OF_WORDS, line)].into_iter().chain(further).collect()
    }

    fn leads_to(&self, code: Code, place: Span) -> bool {
        let reach = self.reach;
        let meets = reach.file == place.file && reach.start < place.end && place.start < reach.end;
        meets && self.consequences.contains(&code)
    }
}
