//! A session to which one comes says where.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{SessionStatus, VenueKind};

code! {
    /// A session is held at an address and does not say which.
    ///
    /// # Why it matters
    /// People would know that they must come, and not where.
    ///
    /// # Wrong
    /// `place: {kind: address}`
    ///
    /// # Right
    /// `place: {kind: address, address: "1 Main Street, Springfield"}`
    pub(super) CODE = "place-without-address";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for session in desk.library.sessions() {
        let place = &session.place;
        let status = session.status.as_ref().map(|status| status.value);
        let is_told = place.address.is_some() || place.note.is_some();
        if place.kind.value != VenueKind::Address
            || is_told
            || status == Some(SessionStatus::Cancelled)
        {
            continue;
        }
        found.push(
            Diagnostic::error(
                CODE,
                place.kind.span,
                "This session is held at an address and does not say which.",
            )
            .help("Add address: with the street and the town, or write kind: virtual."),
        );
    }
    found
}
