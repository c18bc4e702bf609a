//! A translation prints the facts that its original prints.

use super::Desk;
use super::shown::Shown;
use super::side_by_side::{
    Section, Side, Text, Told, Value, differences, documents, local_texts, sides,
};
use crate::diag::code;
use crate::diag::{Diagnostic, Files, Severity};
use crate::model::LocalProse;

code! {
    /// A translation prints another fact than its original, or does not print one of its facts.
    ///
    /// # Why it matters
    /// Readers of one language are told another date or amount than those of another.
    ///
    /// # Wrong
    /// `Inscríbase hasta el {{ offer.complete_by }}.` for `Enroll by {{ offer.enrol_by }}.`
    ///
    /// # Right
    /// `Inscríbase hasta el {{ offer.enrol_by }}.`
    pub(super) CODE = "translation-facts-differ";
}

const TOLD: Told = Told {
    code: CODE,
    severity: Severity::Error,
    help: "Print the same facts in all languages.",
};

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for texts in documents(desk) {
        found.extend(differences(&sides(&texts, of_document), &TOLD));
    }
    for text in local_texts(desk) {
        let sides = text.texts.iter().map(|text| of_field(text, desk.files));
        let sides: Vec<Side> = sides.collect();
        found.extend(differences(&sides, &TOLD));
    }
    found
}

fn of_document(text: &Text<'_>) -> Vec<Value> {
    let facts = text.document.facts.iter();
    facts
        .map(|fact| Value {
            words: format!("{{{{ {} }}}}", fact.value),
            span: fact.span,
            kind: "fact",
            meaning: vec![fact.value.clone()],
            is_optional: false,
        })
        .collect()
}

fn of_field(text: &LocalProse, files: &Files) -> Side {
    let shown = Shown::of_field(text, files);
    let slots = text.prose.slots.iter();
    let values = slots.map(|slot| Value {
        words: format!("{{{{ {} }}}}", slot.name),
        span: shown.span(slot.range.clone()),
        kind: "fact",
        meaning: vec![slot.name.clone()],
        is_optional: false,
    });
    vec![Section::new(text.span, values.collect())]
}
