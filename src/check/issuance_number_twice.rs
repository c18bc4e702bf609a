//! An issuance's number belongs to it alone.

use super::Desk;
use super::replacements::{front, letters};
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::Text;
use std::collections::BTreeMap;

code! {
    /// Two issuances of one government have the same number, or numbers that differ only by spaces,
    /// points, hyphens or capital letters.
    ///
    /// # Why it matters
    /// Offices cite issuances by their numbers; a number must lead to one text.
    ///
    /// # Wrong
    /// two files with `number: 100 DCS 14.355`, or one with `100-DCS-14.355`
    ///
    /// # Right
    /// `number: 100 DCS 14.355` and `number: 100 DCS 14.356`
    pub(super) CODE = "issuance-number-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let mut numbers: BTreeMap<String, &Located<Text>> = BTreeMap::new();
        for item in participant.issuances.values() {
            let number = &front(item).number;
            match numbers.get(&letters(number.as_str())) {
                None => {
                    numbers.insert(letters(number.as_str()), number);
                }
                Some(first) => found.push(again(number, first)),
            }
        }
    }
    found
}

fn again(number: &Located<Text>, first: &Located<Text>) -> Diagnostic {
    let sentence = match number.value == first.value {
        true => format!("The number {} is given to two issuances.", number.as_str()),
        false => format!(
            "The number {} differs from {} only in how it is written.",
            number.as_str(),
            first.as_str()
        ),
    };
    Diagnostic::error(CODE, number.span, sentence)
        .label(first.span, "it is given here first")
        .help("Correct one of the two numbers.")
}
