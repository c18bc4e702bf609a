//! Sessions as calendars (RFC 5545): one of each session to put into one's own, and one of all of them to
//! subscribe to.

use super::edition::Edition;
use crate::model::{Id, Session, SessionStatus};
use crate::theme::{Show, Value, fields};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use std::collections::BTreeMap;

/// The longest line in octets, its end not counted (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// A calendar as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarView {
    /// The text.
    pub text: String,
}

/// No template shows it.
impl Show for CalendarView {
    fn value(&self) -> Value {
        fields([])
    }

    fn trace(&self, out: &mut Vec<u8>) {
        self.text.trace(out);
    }
}

impl Edition<'_> {
    /// The calendar of all sessions.
    pub fn calendar_view(&self) -> CalendarView {
        self.calendar(self.participant.sessions.iter())
    }

    /// The calendar of one session.
    pub fn session_calendar_view(&self, id: &Id) -> Option<CalendarView> {
        let mut sessions = self.participant.sessions.iter();
        let session = sessions.find(|session| session.id.value == *id)?;
        Some(self.calendar([session].into_iter()))
    }

    fn calendar<'s>(&self, sessions: impl Iterator<Item = &'s Session>) -> CalendarView {
        let timed: Vec<(&Session, Zoned, Zoned)> = sessions
            .filter_map(|session| {
                let (starts, ends) = session.moments()?;
                Some((session, starts, ends))
            })
            .collect();
        let mut lines = Lines::default();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Prospectus//Training sessions//EN");
        // RFC 7986, and the name that most programs read.
        let government = self.phrase(&self.participant.government.name).text;
        let name = match self.language.word("sessions-title", &[]) {
            Ok(title) => format!("{title} – {government}"),
            Err(_) => government,
        };
        lines.text("NAME", &name);
        lines.text("X-WR-CALNAME", &name);
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        for (name, (zone, first, last)) in zones(&timed) {
            lines.zone(name, zone, first, last);
        }
        for (session, starts, ends) in &timed {
            self.event(&mut lines, session, starts, ends);
        }
        lines.plain("END", "VCALENDAR");
        CalendarView { text: lines.0 }
    }

    fn event(&self, lines: &mut Lines, session: &Session, starts: &Zoned, ends: &Zoned) {
        let status = session.status.as_ref().map(|it| it.value);
        let is_cancelled = status == Some(SessionStatus::Cancelled);
        let government = &self.participant.id;
        lines.plain("BEGIN", "VEVENT");
        lines.plain(
            "UID",
            &format!("{}@{government}.prospectus", session.id.value),
        );
        // When this was written: the day of the build, but no later day for what is over and stays as it is.
        let written = self.as_of.min(ends.date()).strftime("%Y%m%dT000000Z");
        lines.plain("DTSTAMP", &written.to_string());
        lines.plain("SEQUENCE", &session.changes().to_string());
        lines.plain(
            "STATUS",
            if is_cancelled {
                "CANCELLED"
            } else {
                "CONFIRMED"
            },
        );
        let name = session.time_zone.name();
        lines.moment("DTSTART", name, starts, session.starts.offset.is_some());
        lines.moment("DTEND", name, ends, session.ends.offset.is_some());
        lines.text("SUMMARY", &self.phrase(&session.title).text);
        let about = [
            &session.status_note,
            &session.description,
            &session.place.note,
        ];
        let about = about.into_iter().flatten();
        let about: Vec<String> = about.map(|text| self.phrase(text).text).collect();
        if !about.is_empty() {
            lines.text("DESCRIPTION", &about.join("\n\n"));
        }
        if let Some(address) = &session.place.address {
            lines.text("LOCATION", &self.phrase(address).text);
        }
        if let Some(url) = session.register.as_ref().filter(|_| !is_cancelled) {
            lines.plain("URL", &url.0);
        }
        lines.plain("END", "VEVENT");
    }
}

/// The zones of sessions by their names, each with its first and last moment.
fn zones<'s>(
    timed: &[(&'s Session, Zoned, Zoned)],
) -> BTreeMap<&'s str, (&'s TimeZone, Timestamp, Timestamp)> {
    let mut zones = BTreeMap::new();
    for (session, starts, ends) in timed {
        let zone = &session.time_zone.value;
        let (starts, ends) = (starts.timestamp(), ends.timestamp());
        let known = zones.entry(zone.name());
        let (_, first, last) = known.or_insert((&zone.0, starts, ends));
        *first = starts.min(*first);
        *last = ends.max(*last);
    }
    zones
}

/// The lines of a calendar.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line whose value has no character with a meaning of its own.
    fn plain(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut room = LONGEST;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    /// A line of text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.plain(name, &escaped);
    }

    /// A moment by the clock of its zone; in an hour that the clock shows twice, by that of Greenwich.
    fn moment(&mut self, name: &str, zone: &str, moment: &Zoned, is_twice: bool) {
        if is_twice {
            let moment = moment.with_time_zone(TimeZone::UTC);
            return self.plain(name, &moment.strftime("%Y%m%dT%H%M%SZ").to_string());
        }
        let local = moment.strftime("%Y%m%dT%H%M%S").to_string();
        self.plain(&format!("{name};TZID={zone}"), &local);
    }

    /// The rules of a zone from one moment to another: each change of its clocks by itself.
    fn zone(&mut self, name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
        self.plain("BEGIN", "VTIMEZONE");
        self.plain("TZID", name);
        match zone.preceding(first).next() {
            Some(change) => self.change(zone, change.timestamp()),
            // Its clocks have never been changed before.
            None => self.clocks(zone, Timestamp::UNIX_EPOCH, zone.to_offset(first)),
        }
        let later = zone.following(first).map(|change| change.timestamp());
        for change in later.take_while(|change| *change <= last) {
            self.change(zone, change);
        }
        self.plain("END", "VTIMEZONE");
    }

    fn change(&mut self, zone: &TimeZone, at: Timestamp) {
        // A second before it the clocks have not been changed.
        let before = at - jiff::SignedDuration::from_secs(1);
        self.clocks(zone, at, zone.to_offset(before));
    }

    /// How the clocks go from a moment on.
    fn clocks(&mut self, zone: &TimeZone, from: Timestamp, before: Offset) {
        let now = zone.to_offset_info(from);
        let kind = if now.dst().is_dst() {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        self.plain("BEGIN", kind);
        let local = before.to_datetime(from).strftime("%Y%m%dT%H%M%S");
        self.plain("DTSTART", &local.to_string());
        self.plain("TZOFFSETFROM", &signed(before));
        self.plain("TZOFFSETTO", &signed(now.offset()));
        self.text("TZNAME", now.abbreviation());
        self.plain("END", kind);
    }
}

/// `-0400`, and seconds where an old offset has some.
fn signed(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, rest) = (seconds.abs() / 3600, seconds.abs() % 3600);
    let (minutes, rest) = (rest / 60, rest % 60);
    let rest = if rest == 0 {
        String::new()
    } else {
        format!("{rest:02}")
    };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_go_on_in_the_next_and_never_within_a_letter() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &format!("a;b,\\c\n{}", "ж".repeat(60)));
        let text = lines.0;
        assert!(text.lines().all(|line| line.len() <= LONGEST), "{text}");
        let whole = text.replace("\r\n ", "");
        assert_eq!(
            whole,
            format!("SUMMARY:a\\;b\\,\\\\c\\n{}\r\n", "ж".repeat(60))
        );
    }

    #[test]
    fn a_zone_tells_the_change_before_and_those_between() {
        let zone = TimeZone::get("America/New_York").unwrap();
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        let mut lines = Lines::default();
        let (first, last) = ("2020-10-01T12:00:00Z", "2020-12-01T12:00:00Z");
        lines.zone("America/New_York", &zone, moment(first), moment(last));
        let wanted = "BEGIN:VTIMEZONE TZID:America/New_York \
            BEGIN:DAYLIGHT DTSTART:20200308T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 TZNAME:EDT END:DAYLIGHT \
            BEGIN:STANDARD DTSTART:20201101T020000 TZOFFSETFROM:-0400 TZOFFSETTO:-0500 TZNAME:EST END:STANDARD \
            END:VTIMEZONE";
        assert_eq!(
            lines.0.split("\r\n").collect::<Vec<_>>().join(" ").trim(),
            wanted
        );
    }

    #[test]
    fn a_zone_whose_clocks_stay_has_one_rule() {
        let mut lines = Lines::default();
        let moment = "2020-10-01T12:00:00Z".parse::<Timestamp>().unwrap();
        let zone = TimeZone::get("Etc/GMT-5").unwrap();
        lines.zone("Etc/GMT-5", &zone, moment, moment);
        assert_eq!(lines.0.matches("BEGIN:STANDARD").count(), 1);
        assert!(lines.0.contains("TZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500"));
    }
}
