//! What follows from a mistake that is told in the same place is not told beside it.
//!
//! A telephone number pasted into an original is one slip: that its translations lack the number is
//! its shadow, and whoever mends the slip would look at the wrong file first. What is left out here
//! is found again if it still holds when the first is mended.

use super::{
    fact_contradicted, letters_garbled, literal_fact, markup_shown, personal_email,
    personal_number, personal_telephone, placeholder_left, question_mark_missing,
    translation_facts_differ, translation_lacks_sentence, translation_links_differ,
    translation_passages_differ, translation_values_differ, unknown_fact,
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

/// What may be no more than the consequence.
const CONSEQUENCES: &[Code] = &[
    question_mark_missing::CODE,
    translation_facts_differ::CODE,
    translation_lacks_sentence::CODE,
    translation_links_differ::CODE,
    translation_passages_differ::CODE,
    translation_values_differ::CODE,
];

/// All that was found without what only follows from another.
pub fn without(mut found: Vec<Diagnostic>, files: &Files) -> Vec<Diagnostic> {
    let causes = found.iter().filter(|it| CAUSES.contains(&it.code));
    let causes: Vec<Cause> = causes.map(|it| Cause::of(it, files)).collect();
    found.retain(|it| {
        let mut places = std::iter::once(it.span).chain(it.labels.iter().map(|label| label.span));
        // A value that contradicts another is a mistake of its own; that it is lacking is none.
        let may_follow =
            it.severity == Severity::Warning || it.code == translation_facts_differ::CODE;
        !may_follow
            || !CONSEQUENCES.contains(&it.code)
            || !places.any(|place| causes.iter().any(|cause| cause.may_lead_to(it.code, place)))
    });
    found
}

/// What is wrong with words, and how far it reaches.
struct Cause {
    reach: Span,
    /// It takes an item of a list or a row of a table apart.
    breaks_passages: bool,
}

impl Cause {
    fn of(told: &Diagnostic, files: &Files) -> Self {
        let words = files.text(told.span.file).get(told.span.range());
        let is_markup = told.code == markup_shown::CODE;
        Self {
            // A broken link or item is another for the whole line.
            reach: match is_markup {
                true => line(told.span, files),
                false => told.span,
            },
            breaks_passages: is_markup && words.is_some_and(|it| ["|", "-", "•"].contains(&it)),
        }
    }

    fn may_lead_to(&self, code: Code, place: Span) -> bool {
        (self.breaks_passages || code != translation_passages_differ::CODE)
            && meets(self.reach, place)
    }
}

fn meets(one: Span, other: Span) -> bool {
    one.file == other.file && one.start < other.end && other.start < one.end
}

/// The whole line on which a place is.
fn line(span: Span, files: &Files) -> Span {
    let text = files.text(span.file);
    let (before, behind) = text.split_at(span.range().start);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let length = behind.find('\n').unwrap_or(behind.len());
    Span::new(span.file, start..before.len() + length)
}
