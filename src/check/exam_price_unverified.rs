//! A price must say when it was checked.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// An exam's price without the day on which it was checked.
    ///
    /// # Why it matters
    /// Third parties change their prices; a reader must know how old this one is.
    ///
    /// # Wrong
    /// `price: 219.00 USD` and no `verified_on`
    ///
    /// # Right
    /// `price: 219.00 USD` with `verified_on: 2020-09-08`
    pub(super) CODE = "exam-price-unverified";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let exams = desk.library.catalogue.exams.values();
    exams
        .filter(|exam| exam.verified_on.is_none())
        .filter_map(|exam| {
            let price = exam.price.as_ref()?;
            let sentence = format!(
                "The price {} {} does not say when it was checked.",
                price.amount,
                price.currency.code()
            );
            Some(Diagnostic::error(CODE, price.span, sentence).help(
                "Add verified_on: and the day on which you saw the price, or remove the price.",
            ))
        })
        .collect()
}
