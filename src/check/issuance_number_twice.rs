//! An issuance's number belongs to it alone.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::Text;
use std::collections::BTreeMap;

code! {
    /// Two issuances of one government have the same number.
    ///
    /// # Why it matters
    /// Offices cite issuances by their numbers; a number must lead to one text.
    ///
    /// # Wrong
    /// two files with `number: 100 DCS 14.355`
    ///
    /// # Right
    /// `number: 100 DCS 14.355` and `number: 100 DCS 14.356`
    pub(super) CODE = "issuance-number-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let mut numbers: BTreeMap<&str, &Located<Text>> = BTreeMap::new();
        for item in participant.issuances.values() {
            let number = &item.versions[0].front.number;
            match numbers.get(number.as_str()) {
                None => {
                    numbers.insert(number.as_str(), number);
                }
                Some(first) => {
                    let sentence =
                        format!("The number {} is given to two issuances.", number.as_str());
                    found.push(
                        Diagnostic::error(CODE, number.span, sentence)
                            .label(first.span, "it is given here first")
                            .help("Correct one of the two numbers."),
                    );
                }
            }
        }
    }
    found
}
