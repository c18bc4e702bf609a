//! Prose states no other value for a fact than the fact has.

use super::Desk;
use super::literal_fact::instead;
use super::prose::judge::{Value, Verdict};
use crate::diag::{Diagnostic, Span, code};
use std::collections::BTreeMap;

code! {
    /// Prose states another value for a fact than the government that shows it.
    ///
    /// # Why it matters
    /// One page tells a reader another last day, number or price than the next, and whoever trusts
    /// the wrong one comes too late or pays too much.
    ///
    /// # Wrong
    /// `Enroll by October 30, 2020.` where `enrol_by: 2020-10-31`
    ///
    /// # Right
    /// `Enroll by {{ offer.enrol_by }}.`
    pub(super) CODE = "fact-contradicted";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    // A shared text can contradict several governments; its mistake is one.
    let mut places: BTreeMap<Span, Vec<&Value<'_>>> = BTreeMap::new();
    for value in &desk.said.values {
        if matches!(value.verdict, Verdict::Differs(..)) {
            places.entry(value.span).or_default().push(value);
        }
    }
    places
        .values()
        .filter_map(|values| trouble(values))
        .collect()
}

fn trouble(values: &[&Value<'_>]) -> Option<Diagnostic> {
    let first = values.first()?;
    let Verdict::Differs(stated, span) = &first.verdict else {
        return None;
    };
    let others = match values.len() - 1 {
        0 => String::new(),
        1 => " and another government".to_owned(),
        more => format!(" and {more} other governments"),
    };
    let government = format!("\"{}\"{others}", first.participant.id);
    let text = &first.text;
    let sentence = match first.fact.as_str() {
        "session" => format!("No session of {government} is on \"{text}\": they are on {stated}."),
        fact if fact.contains(' ') => format!("\"{text}\" is not {fact}, which is {stated}."),
        fact => format!("\"{text}\" is not the {fact} of {government}, which is {stated}."),
    };
    Some(
        Diagnostic::error(CODE, first.span, sentence)
            .label(*span, "it is stated here")
            .help(instead(&first.fact)),
    )
}
