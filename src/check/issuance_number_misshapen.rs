//! The numbers of a department's issuances have one form.

use super::Desk;
use super::replacements::front;
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::{IssuanceNumbers, Participant, Text};

code! {
    /// The number of an issuance has not the form that its department's numbers have.
    ///
    /// # Why it matters
    /// Offices look an issuance up by its number, and one with a slip is not found. The form stands in
    /// `government.yaml` as `issuance_numbers`. Where it does not and at least three issuances agree,
    /// another form is a warning.
    ///
    /// # Wrong
    /// `number: 100 DSC 14.355` with `issuance_numbers: 100 DCS {category}.{serial}`
    ///
    /// # Right
    /// `number: 100 DCS 14.355`
    pub(super) CODE = "issuance-number-misshapen";
}

/// How many numbers must agree before another form is doubted.
const ENOUGH: usize = 3;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    participants
        .flat_map(
            |participant| match &participant.government.issuance_numbers {
                Some(form) => stated(form, participant),
                None => alike(participant),
            },
        )
        .collect()
}

fn stated(form: &Located<IssuanceNumbers>, participant: &Participant) -> Vec<Diagnostic> {
    let numbers = participant.issuances.values();
    let numbers = numbers.map(|item| &front(item).number);
    let wrong = numbers.filter(|number| !form.fit(number.as_str()));
    wrong
        .map(|number| {
            let sentence = format!("The number {} has not the form {form}.", number.as_str());
            let slots = form.slots().join(" and ");
            Diagnostic::error(CODE, number.span, sentence)
                .label(form.span, "the form of all numbers stands here")
                .help(format!(
                    "Write {form} with digits for {slots}, or correct the form."
                ))
        })
        .collect()
}

fn alike(participant: &Participant) -> Vec<Diagnostic> {
    let numbers = participant.issuances.values();
    let numbers: Vec<&Located<Text>> = numbers.map(|item| &front(item).number).collect();
    let mut found = Vec::new();
    for number in &numbers {
        let others = numbers.iter().filter(|it| it.span != number.span);
        let mut others: Vec<String> = others.map(|it| outline(it.as_str())).collect();
        let count = others.len();
        others.dedup();
        if count < ENOUGH || others.len() != 1 || others[0] == outline(number.as_str()) {
            continue;
        }
        let Some(other) = numbers.iter().find(|it| it.span != number.span) else {
            continue;
        };
        let sentence = format!(
            "The number {} has another form than all others, such as {}.",
            number.as_str(),
            other.as_str()
        );
        found.push(
            Diagnostic::warning(CODE, number.span, sentence)
                .label(other.span, "this is how the others are written")
                .help("Correct the number."),
        );
    }
    found
}

/// A number with `#` for every run of digits.
fn outline(number: &str) -> String {
    let mut outline = String::new();
    for letter in number.chars() {
        match letter.is_ascii_digit() {
            true if outline.ends_with('#') => {}
            true => outline.push('#'),
            false => outline.push(letter),
        }
    }
    outline
}
