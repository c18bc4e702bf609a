//! The dates of an offer follow each other.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::{Date, Offer};
use crate::parse::{Place, place};

code! {
    /// A date of an offer comes before one that it must follow.
    ///
    /// # Why it matters
    /// Nobody can complete a course before enrolling.
    ///
    /// # Wrong
    /// `enrol_by: 2020-10-31` with `complete_by: 2020-09-30`
    ///
    /// # Right
    /// `enrol_by: 2020-10-31` with `complete_by: 2020-12-31`
    pub(super) CODE = "offer-dates-out-of-order";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let offers = desk.library.offers();
    offers.flat_map(|offer| out_of_order(offer, desk)).collect()
}

type Named<'a> = (&'static str, &'a Located<Date>);

/// A government joins before its people have completed: it can still join after others enrolled.
fn joined_too_late(offer: &Offer) -> Option<(Named<'_>, Named<'_>)> {
    let joined = offer.governments_sign_up_by.as_ref()?;
    let ends = offer.complete_by.as_ref().or(offer.access_ends.as_ref())?;
    Some((("governments_sign_up_by", joined), ("complete_by", ends)))
}

fn out_of_order(offer: &Offer, desk: &Desk<'_>) -> Vec<Diagnostic> {
    let dates: [(&'static str, &Option<Located<Date>>); 4] = [
        ("licences_issued_by", &offer.licences_issued_by),
        ("enrol_by", &offer.enrol_by),
        ("complete_by", &offer.complete_by),
        ("access_ends", &offer.access_ends),
    ];
    let stated: Vec<_> = dates
        .iter()
        .filter_map(|(name, date)| Some((*name, date.as_ref()?)))
        .collect();
    stated
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .chain(joined_too_late(offer))
        .filter(|((_, earlier), (_, later))| earlier.value > later.value)
        .map(|((first, earlier), (second, later))| {
            // What a government says instead of the programme is the likelier slip.
            let is_own =
                |date: &Located<Date>| place(desk.files.path(date.span.file)) != Place::Programme;
            let ((wrong, here), word, (other, there)) = match is_own(earlier) && !is_own(later) {
                true => ((first, earlier), "after", (second, later)),
                false => ((second, later), "before", (first, earlier)),
            };
            let sentence = format!(
                "{wrong} is {}, {word} {other}, which is {}.",
                here.0, there.0
            );
            Diagnostic::error(CODE, here.span, sentence)
                .label(there.span, format!("{other} stands here"))
                .help("Correct one of the two dates.")
        })
        .collect()
}
