//! A government's currency is one that its country uses.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// The currency of a government is not one that ISO 4217 lists for its country.
    ///
    /// # Why it matters
    /// Amounts of money are compared with this currency. People can be paid in that of another country,
    /// so it is only a warning.
    ///
    /// # Wrong
    /// `code: GR` with `currency: USD`
    ///
    /// # Right
    /// `code: GR` with `currency: EUR`
    pub(super) CODE = "currency-of-another-country";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let governments = participants.map(|it| &it.government);
    let other = governments.filter(|it| it.currency.is_used_in(it.code.country()) == Some(false));
    other
        .map(|government| {
            let country = government.code.country();
            let sentence = format!(
                "ISO 4217 does not list {} as a currency of {country}.",
                government.currency.code()
            );
            Diagnostic::warning(CODE, government.currency.span, sentence)
                .label(government.code.span, "its code stands here")
                .help("Correct the currency or the code.")
        })
        .collect()
}
