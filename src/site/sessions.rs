//! The sessions: those to come first, then those that were.

use super::edition::Edition;
use super::parts::{Day, site_name};
use super::phrase::Phrase;
use super::route::Route;
use crate::model::{Section, Session, SessionStatus, VenueKind};
use crate::theme::view;

view! {
    /// What the page of sessions shows.
    pub struct SessionsView {
        /// Sessions on the day of the build or later, the next first.
        pub upcoming: Vec<SessionPart>,
        /// Sessions before it, the latest first.
        pub past: Vec<SessionPart>,
        /// The way to the calendar of all of them.
        pub calendar: String,
        /// The way to the feed of them.
        pub feed: Option<String>,
    }
}

view! {
    /// A session.
    pub struct SessionPart {
        /// Its anchor.
        pub anchor: String,
        /// What it is called.
        pub title: Phrase,
        /// The word for those who may come.
        pub audience: &'static str,
        /// The day, with its weekday.
        pub day: Day,
        /// The local time at which it starts.
        pub starts: String,
        /// The local time at which it ends.
        pub ends: String,
        /// The day on which it ends, if that is another.
        pub last_day: Option<Day>,
        /// The name of the time zone.
        pub zone: String,
        /// The start as a moment, for machines.
        pub starts_at: String,
        /// The end as a moment, for machines.
        pub ends_at: String,
        /// Whether one connects to it.
        pub is_virtual: bool,
        /// Where to come.
        pub address: Option<Phrase>,
        /// How to get in.
        pub note: Option<Phrase>,
        /// The way to its calendar.
        pub calendar: String,
        /// Where one registers.
        pub register: Option<Registration>,
        /// The word for its status.
        pub status: &'static str,
        /// Why its status changed.
        pub status_note: Option<Phrase>,
        /// How many people can come.
        pub capacity: Option<u64>,
        /// What it is about.
        pub description: Option<Phrase>,
    }
}

view! {
    /// Where one registers.
    pub struct Registration {
        /// The address.
        pub url: String,
        /// The site to which it leads.
        pub site: String,
    }
}

impl Edition<'_> {
    /// The page of sessions, as of the day of the build.
    pub fn sessions_view(&self, here: &Route) -> SessionsView {
        let sessions = &self.participant.sessions;
        let (upcoming, mut past): (Vec<&Session>, Vec<&Session>) = sessions
            .iter()
            .partition(|session| session.ends.civil.date() >= self.as_of);
        past.reverse();
        let parts = |sessions: Vec<&Session>| {
            sessions
                .into_iter()
                .filter_map(|session| self.session(session, here))
                .collect()
        };
        SessionsView {
            upcoming: parts(upcoming),
            past: parts(past),
            calendar: self.href(here, &Route::Calendar),
            feed: self.feed_href(Section::Sessions, here),
        }
    }

    /// The sessions that are still to come.
    pub fn upcoming_sessions(&self, here: &Route) -> Vec<SessionPart> {
        self.sessions_view(here).upcoming
    }

    fn session(&self, session: &Session, here: &Route) -> Option<SessionPart> {
        let starts = session.starts.moment(&session.time_zone).ok()?;
        let ends = session.ends.moment(&session.time_zone).ok()?;
        let status = session
            .status
            .as_ref()
            .map_or(SessionStatus::Scheduled, |it| it.value);
        let day = |date: jiff::civil::Date| Day {
            text: self.language.date_with_weekday(date),
            iso: date.to_string(),
        };
        let (first, last) = (starts.date(), ends.date());
        Some(SessionPart {
            anchor: session.id.value.to_string(),
            title: self.phrase(&session.title),
            audience: session.audience.as_str(),
            day: day(first),
            starts: self.language.time(starts.time()),
            ends: self.language.time(ends.time()),
            last_day: (first != last).then(|| day(last)),
            zone: self.language.zone(&starts),
            starts_at: starts.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            ends_at: ends.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            is_virtual: session.place.kind.value == VenueKind::Virtual,
            address: session.place.address.as_ref().map(|text| self.phrase(text)),
            note: session.place.note.as_ref().map(|text| self.phrase(text)),
            calendar: self.href(here, &Route::SessionCalendar(session.id.value.clone())),
            register: session.register.as_ref().map(|url| Registration {
                url: url.0.clone(),
                site: site_name(&url.0),
            }),
            status: status.as_str(),
            status_note: session.status_note.as_ref().map(|text| self.phrase(text)),
            capacity: session.capacity.as_ref().map(|capacity| capacity.0),
            description: session.description.as_ref().map(|text| self.phrase(text)),
        })
    }
}
