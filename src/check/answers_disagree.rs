//! Two answers of one government state the same value for the same thing.

use super::Desk;
use super::literal_fact::called;
use super::prose::judge::{Value, Verdict};
use crate::diag::{Diagnostic, code};

code! {
    /// Two answers state different values for one fact that nobody has stated as a fact.
    ///
    /// # Why it matters
    /// A reader finds one of the two and relies on it; the other is wrong.
    ///
    /// # Wrong
    /// `Enroll by October 30.` in one answer, and `You have until October 31 to enroll.` in another
    ///
    /// # Right
    /// `enrol_by: 2020-10-31` below `offer:`, and `{{ offer.enrol_by }}` in both answers
    pub(super) CODE = "answers-disagree";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let values = &desk.said.values;
    let answers: Vec<_> = values
        .iter()
        .filter(|value| value.verdict == Verdict::Unstated && value.question.is_some())
        .collect();
    let mut found = Vec::new();
    for (at, value) in answers.iter().enumerate() {
        let first = answers[..at].iter().find(|first| disagree(first, value));
        found.extend(first.map(|first| trouble(first, value)));
    }
    found
}

/// Whether two answers to different questions state different values. The same question in another
/// language is a translation.
fn disagree(first: &Value<'_>, value: &Value<'_>) -> bool {
    let same_day = |a: &str, b: &str| a.ends_with(b) || b.ends_with(a);
    first.participant.id == value.participant.id
        && first.fact == value.fact
        && first.question != value.question
        && !same_day(&first.plain, &value.plain)
}

fn trouble(first: &Value<'_>, value: &Value<'_>) -> Diagnostic {
    let sentence = format!(
        "This answer says \"{}\" for {}, another says \"{}\".",
        value.text,
        called(&value.fact),
        first.text
    );
    let help = format!(
        "State it once, as {} of the government, and write {{{{ {} }}}} in both answers.",
        value.fact, value.fact
    );
    Diagnostic::error(CODE, value.span, sentence)
        .label(first.span, "the other answer")
        .help(help)
}
