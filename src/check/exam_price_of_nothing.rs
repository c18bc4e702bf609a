//! An exam that costs nothing says who says so.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// An exam's price is 0, and nothing says where that stands.
    ///
    /// # Why it matters
    /// The site would call the exam free. Third parties seldom hold exams for nothing, and in lists 0
    /// often stands for a price that nobody knows. What is unknown is left out.
    ///
    /// # Wrong
    /// `price: 0.00 USD` and no `source`
    ///
    /// # Right
    /// `price: 0.00 USD` with `source: https://example.org/exam`, or no `price`
    pub(super) CODE = "exam-price-of-nothing";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let exams = desk.library.catalogue.exams.values();
    exams
        .filter(|exam| exam.source.is_none())
        .filter_map(|exam| {
            let price = exam.price.as_ref().filter(|price| price.is_zero())?;
            let sentence = format!(
                "The price {} {} says that the exam \"{}\" is free, and nothing says who says so.",
                price.amount,
                price.currency.code(),
                exam.id
            );
            Some(Diagnostic::error(CODE, price.span, sentence).help(
                "Remove the price if it is unknown, or add source: and where it says that the exam is free.",
            ))
        })
        .collect()
}
