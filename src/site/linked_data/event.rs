//! Training sessions.

use super::organization::Organization;
use super::{Known, node, part_of};
use crate::model::SessionStatus;
use crate::site::SessionsView;
use crate::site::edition::Edition;
use crate::site::sessions::SessionPart;
use serde::{Serialize, Serializer};

node! {
    /// A training session (`EducationEvent`).
    pub struct EducationEvent: "EducationEvent" {
        /// What it is known by among other things.
        pub id: Option<String> = "@id",
        /// What it is called.
        pub name: String = "name",
        /// What it is about.
        pub description: Option<String> = "description",
        /// When it starts, with the offset from Greenwich.
        pub starts: String = "startDate",
        /// When it ends.
        pub ends: String = "endDate",
        /// Whether one comes or connects.
        pub attendance: &'static str = "eventAttendanceMode",
        /// Whether it is held.
        pub status: &'static str = "eventStatus",
        /// Where.
        pub location: Location = "location",
        /// Who holds it.
        pub organizer: Organization = "organizer",
        /// Who may come.
        pub audience: Option<Audience> = "audience",
        /// How many people can come.
        pub capacity: Option<u64> = "maximumAttendeeCapacity",
        /// Where it is announced.
        pub url: Option<String> = "url",
    }
}

node! {
    /// Where one connects (`VirtualLocation`).
    pub struct VirtualLocation: "VirtualLocation" {
        /// Where one registers, or else where the session is announced.
        pub url: Option<String> = "url",
    }
}

node! {
    /// Where one comes (`Place`).
    pub struct Place: "Place" {
        /// The address in one line.
        pub address: Option<String> = "address",
    }
}

node! {
    /// Those for whom something is (`Audience`).
    pub struct Audience: "Audience" {
        /// Who they are.
        pub kind: String = "audienceType",
    }
}

/// Where a session is held.
#[derive(Debug, Clone)]
pub enum Location {
    /// On the web.
    Virtual(VirtualLocation),
    /// In a building.
    Place(Place),
}

impl Known for Location {}

impl Serialize for Location {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Virtual(location) => location.serialize(to),
            Self::Place(place) => place.serialize(to),
        }
    }
}

impl Edition<'_> {
    /// The sessions that are still to come. Nobody looks for the others.
    pub(super) fn event_nodes(
        &self,
        view: &SessionsView,
        url: Option<&str>,
    ) -> Vec<EducationEvent> {
        let upcoming = view.upcoming.iter();
        upcoming.map(|it| self.event_node(it, url)).collect()
    }

    fn event_node(&self, session: &SessionPart, page: Option<&str>) -> EducationEvent {
        let url = part_of(page, &session.anchor);
        let text = |it: &Option<crate::site::Phrase>| it.as_ref().map(|it| it.text.clone());
        let is_now = |status: SessionStatus| session.status == status.as_str();
        let audience = format!("audience-{}", session.audience);
        EducationEvent {
            id: url.clone(),
            name: session.title.text.clone(),
            description: text(&session.description),
            starts: session.starts_at.clone(),
            ends: session.ends_at.clone(),
            attendance: match session.is_virtual {
                true => "https://schema.org/OnlineEventAttendanceMode",
                false => "https://schema.org/OfflineEventAttendanceMode",
            },
            status: if is_now(SessionStatus::Cancelled) {
                "https://schema.org/EventCancelled"
            } else if is_now(SessionStatus::Moved) {
                "https://schema.org/EventRescheduled"
            } else {
                "https://schema.org/EventScheduled"
            },
            location: match session.is_virtual {
                true => Location::Virtual(VirtualLocation {
                    url: session
                        .register
                        .as_ref()
                        .map(|it| it.url.clone())
                        .or(url.clone()),
                }),
                false => Location::Place(Place {
                    address: text(&session.address),
                }),
            },
            organizer: self.government_organization(),
            audience: self
                .language
                .word(&audience, &[])
                .ok()
                .map(|kind| Audience { kind }),
            capacity: session.capacity,
            url,
        }
    }
}
