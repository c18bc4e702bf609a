//! A link to a telephone number can be dialled from anywhere.

use super::Desk;
use super::addresses::addresses;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A link to a telephone number lacks the plus sign and the country's code.
    ///
    /// # Why it matters
    /// Dialled from abroad, or by a telephone of another country, it reaches somebody else.
    ///
    /// # Wrong
    /// `[Call us](tel:617-555-0100)`
    ///
    /// # Right
    /// `[Call us](tel:+16175550100)`
    pub(super) CODE = "telephone-link-without-country";
}

/// Numbers of so few digits are a country's own, such as 211 and 911 (RFC 3966, section 5.1.4).
const SHORT: usize = 6;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let addresses = addresses(desk).into_iter();
    addresses
        .filter_map(|address| {
            let number = address.value.strip_prefix("tel:")?;
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            if number.starts_with('+') || digits <= SHORT || number.contains("phone-context") {
                return None;
            }
            let sentence = format!("The number \"{number}\" does not say of which country it is.");
            Some(
                Diagnostic::warning(CODE, address.span, sentence)
                    .help("Begin with a plus sign and the country's code: tel:+16175550100."),
            )
        })
        .collect()
}
