//! A training session: a moment in a place that people can attend.

use super::{Audience, Count, Date, Id, LocalText, LocalTime, Url, Zone};
use crate::diag::Located;
use crate::model::field::{choice, record};

record! {
    /// A training session.
    pub struct Session: "a session" {
        /// Its name in addresses and calendars; it never changes.
        pub id: Located<Id> = "coursera-introduction-2020-09-09",
        /// What it is called.
        pub title: LocalText = "Introduction to Coursera",
        /// Who may come.
        pub audience: Located<Audience> = "staff",
        /// The local time at which it starts.
        pub starts: Located<LocalTime> = "2020-09-09 15:00",
        /// The local time at which it ends.
        pub ends: Located<LocalTime> = "2020-09-09 16:00",
        /// The day of the week on which it starts, to be checked against the date.
        pub weekday: Option<Located<Weekday>> = "wednesday",
        /// The time zone of both.
        pub time_zone: Located<Zone> = "America/New_York",
        /// Where it is held.
        pub place: Venue = "{kind: virtual}",
        /// Where one registers.
        pub register: Option<Located<Url>> = "https://www.eventbrite.com/e/119687960913",
        /// Whether it takes place; one that says nothing does.
        pub status: Option<Located<SessionStatus>> = "scheduled",
        /// Why it does not take place, or to when it was moved.
        pub status_note: Option<LocalText> = "The trainer is ill.",
        /// How often it was moved; one with the status `moved` that says nothing was moved once. Calendars
        /// take up a change only if this number grows.
        pub times_moved: Option<Located<Count>> = "2",
        /// The day on which it was announced, or on which that was last changed. Feeds tell of it from
        /// that day on.
        pub announced: Option<Located<Date>> = "2020-09-08",
        /// How many people can come.
        pub capacity: Option<Located<Count>> = "100",
        /// What it is about.
        pub description: Option<LocalText> = "How to issue licences.",
    }
}

choice! {
    /// A day of the week.
    pub enum Weekday: "a day of the week" {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl Weekday {
    /// The weekday of a date.
    pub fn of(date: jiff::civil::Date) -> Self {
        let days_after_monday = date.weekday().to_monday_zero_offset();
        Self::ALL[days_after_monday as usize % Self::ALL.len()]
    }

    /// Its English name, as sentences write it: `Wednesday`.
    pub fn name(self) -> String {
        crate::language::capitalised(self.as_str())
    }
}

impl Session {
    /// How often it has changed since it was announced: the SEQUENCE of RFC 5545, 3.8.7.4.
    pub fn changes(&self) -> u64 {
        let status = self.status.as_ref().map(|it| it.value);
        let moved = self.times_moved.as_ref().map(|it| it.0);
        let once = u64::from(status == Some(SessionStatus::Moved));
        let cancelled = u64::from(status == Some(SessionStatus::Cancelled));
        moved.unwrap_or(once).saturating_add(cancelled)
    }

    /// When it starts and ends, if its clock shows both readings once; a reading that it shows
    /// twice or never has a rule of its own.
    pub fn moments(&self) -> Option<(jiff::Zoned, jiff::Zoned)> {
        let zone = &self.time_zone;
        Some((self.starts.moment(zone).ok()?, self.ends.moment(zone).ok()?))
    }
}

choice! {
    /// Whether a session takes place as announced.
    pub enum SessionStatus: "a status of a session" {
        /// It does.
        Scheduled = "scheduled",
        /// It does not take place.
        Cancelled = "cancelled",
        /// It takes place at another time than first announced.
        Moved = "moved",
    }
}

record! {
    /// Where a session is held.
    pub struct Venue: "a place" {
        /// Whether one comes or connects.
        pub kind: Located<VenueKind> = "virtual",
        /// Where to come.
        pub address: Option<LocalText> = "1 Main Street, Springfield",
        /// How to get in.
        pub note: Option<LocalText> = "The link comes by e-mail.",
    }
}

choice! {
    /// Whether one comes to a session or connects to it.
    pub enum VenueKind: "a kind of place" {
        /// One connects.
        Virtual = "virtual",
        /// One comes to an address.
        Address = "address",
    }
}
