//! A file that is named for an issuance's number holds that issuance.

use super::Desk;
use super::replacements::{front, letters};
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// The file of an issuance is named for a number that is not the issuance's own.
    ///
    /// # Why it matters
    /// The file's name is the page's address. A reader who follows a citation would find another number
    /// in the address than on the page, and most often one of the two has a slip.
    ///
    /// # Wrong
    /// `number: 100 DCS 14.356` in `issuances/100-dcs-14-355.md`
    ///
    /// # Right
    /// `number: 100 DCS 14.355` in `issuances/100-dcs-14-355.md`, or any file name that is no number
    pub(super) CODE = "issuance-file-names-another-number";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for item in participant.issuances.values() {
            let number = &front(item).number;
            let name = item.path.rsplit('/').next().unwrap_or(&item.path);
            let (of_file, own) = (letters(name), letters(number.as_str()));
            // A name with other words is no number: 2020-introduction.md.
            let is_number = words(&of_file) == words(&own) && of_file != words(&of_file);
            if !is_number || of_file == own {
                continue;
            }
            let sentence = format!(
                "The number {} is not the one in the file's name, {name}.md.",
                number.as_str()
            );
            found.push(
                Diagnostic::error(CODE, number.span, sentence)
                    .help("Correct the number, or rename the file."),
            );
        }
    }
    found
}

/// What is left of a number without its digits.
fn words(letters: &str) -> String {
    letters.chars().filter(|it| !it.is_numeric()).collect()
}
