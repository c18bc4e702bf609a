//! An offer that says by when to finish says by when to begin, and the other way round.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::field::Node;
use crate::model::{Offer, Participant};

code! {
    /// An offer states one of the dates by which people enrol and complete, and not the other.
    ///
    /// # Why it matters
    /// Who knows only one of them plans wrongly: a course cannot be completed if enrolment has closed,
    /// and there is no telling whether a course is short enough. A date that nobody stated is left out
    /// all the same, so it is only a warning. The last day of access stands for the day by which courses
    /// are completed.
    ///
    /// # Wrong
    /// `offer: {source: Press release, complete_by: 2020-12-31}`
    ///
    /// # Right
    /// `offer: {source: Press release, enrol_by: 2020-09-30, complete_by: 2020-12-31}`
    pub(super) CODE = "offer-date-missing";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    participants
        .filter_map(|it| missing(it.offer.as_ref()?, it, desk))
        .collect()
}

fn missing(offer: &Offer, participant: &Participant, desk: &Desk<'_>) -> Option<Diagnostic> {
    // A date with a mistake of its own is stated all the same.
    let programme = desk.tree.programme.as_ref();
    let folder = desk.tree.folders.get(participant.id.as_str());
    let government = folder.and_then(|folder| folder.government.as_ref());
    // So is one that lost its indentation, beside the offer.
    let files = [programme, government].into_iter().flatten();
    let mut written = files.flat_map(|node| node.get_or_meant("offer").into_iter().chain([node]));
    let dates = [
        ("enrol_by", &offer.enrol_by),
        ("licences_issued_by", &offer.licences_issued_by),
        ("complete_by", &offer.complete_by),
        ("access_ends", &offer.access_ends),
    ];
    let unread = |node: &Node| {
        dates
            .iter()
            .any(|(name, date)| node.get(name).is_some() && date.is_none())
    };
    if written.any(unread) {
        return None;
    }
    let end = offer.complete_by.as_ref().or(offer.access_ends.as_ref());
    let (stated, sentence, help) = match (&offer.enrol_by, &offer.licences_issued_by, end) {
        (None, None, Some(end)) => (
            end,
            "This offer says by when people complete, and not by when they enrol.",
            "Add enrol_by: and the last day on which a person can enrol.",
        ),
        (None, Some(issued), _) => (
            issued,
            "This offer says by when licences are given out, and not by when people enrol.",
            "Add enrol_by: and the last day on which a person can enrol.",
        ),
        (Some(enrol), _, None) => (
            enrol,
            "This offer says by when people enrol, and not by when they complete.",
            "Add complete_by: and the last day on which a course can be completed.",
        ),
        _ => return None,
    };
    Some(Diagnostic::warning(CODE, stated.span, sentence).help(help))
}
