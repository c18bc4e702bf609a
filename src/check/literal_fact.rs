//! Prose prints facts by their names and writes none of them out.

use super::Desk;
use super::prose::judge::Verdict;
use crate::diag::{Diagnostic, code};
use std::collections::BTreeSet;

code! {
    /// Prose writes out a date, a number, a price or an address that stands as a fact.
    ///
    /// # Why it matters
    /// When the fact changes, every page that prints it changes with it; what is written out stays
    /// behind and becomes wrong.
    ///
    /// # Wrong
    /// `Enroll by October 31, 2020.`
    ///
    /// # Right
    /// `Enroll by {{ offer.enrol_by }}.`
    pub(super) CODE = "literal-fact";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let values = &desk.said.values;
    let wrong = values.iter().filter_map(|value| match value.verdict {
        Verdict::Differs(..) => Some(value.span),
        _ => None,
    });
    // What contradicts one government's fact is told as that.
    let mut seen: BTreeSet<_> = wrong.collect();
    let mut found = Vec::new();
    for value in values {
        let Verdict::Repeats(stated) = value.verdict else {
            continue;
        };
        if !seen.insert(value.span) {
            continue;
        }
        let (text, fact) = (&value.text, &value.fact);
        let sentence = format!("\"{text}\" writes out {}.", called(fact));
        found.push(
            Diagnostic::warning(CODE, value.span, sentence)
                .label(stated, "it is stated here")
                .help(instead(fact)),
        );
    }
    found
}

/// What a fact is called in a sentence.
pub(super) fn called(fact: &str) -> String {
    match fact {
        "session" => "the date of a session".to_owned(),
        fact if fact.contains(' ') => fact.to_owned(),
        fact => format!("the fact {fact}"),
    }
}

/// What to write in place of a fact that is written out.
pub(super) fn instead(fact: &str) -> String {
    match fact {
        "session" => {
            "Link to sessions/, the list that shows them all, and leave the date out.".to_owned()
        }
        fact if fact.contains(' ') => {
            "Link to a course that prepares for the exam, whose page shows the price, and leave \
             the amount out."
                .to_owned()
        }
        fact => format!("Write {{{{ {fact} }}}} instead."),
    }
}
