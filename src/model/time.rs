//! Dates, local times and time zones as people write them.
//!
//! A *date* has no zone: "31 October" is a day wherever it is read. A *session* is a moment: a
//! local reading of the clock that only means something together with an IANA time zone.

use crate::diag::{codes, nearest_within};
use crate::model::FactValue;
use crate::model::field::{Scalar, Shape, Trouble};
use jiff::civil;
use jiff::tz::{Offset, TimeZone};

codes! {
    /// A date is on no calendar, or not written as year, month and day.
    ///
    /// # Why it matters
    /// 31/10 and 10/31 mean different days to different readers; a deadline must not.
    ///
    /// # Wrong
    /// `enrol_by: 10/31/2020`
    ///
    /// # Right
    /// `enrol_by: 2020-10-31`
    NOT_A_DATE = "not-a-date";

    /// A time is not written as a date and a reading of the clock.
    ///
    /// # Why it matters
    /// "At 3" is in the night or in the afternoon, and somebody would come at the wrong one.
    ///
    /// # Wrong
    /// `starts: 2020-09-09 3-4`
    ///
    /// # Right
    /// `starts: 2020-09-09 15:00`
    NOT_A_TIME = "not-a-time";

    /// A time zone is not named by its IANA name.
    ///
    /// # Why it matters
    /// Names such as EST mean several zones, and none of them knows when the clocks change.
    ///
    /// # Wrong
    /// `time_zone: EST`
    ///
    /// # Right
    /// `time_zone: America/New_York`
    NOT_A_TIME_ZONE = "not-a-time-zone";
}

/// A day of the calendar, ISO 8601: `2020-10-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub civil::Date);

impl Scalar for Date {
    const NOUN: &'static str = "a date";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^\d{4}-\d{2}-\d{2}$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        date(text).map(Self).map_err(|why| {
            Trouble::new(
                NOT_A_DATE,
                format!("\"{text}\" is not a date: {why}."),
                match other_order(text) {
                    Some(date) => format!("Write {date}: year, month, day."),
                    None => "Write year-month-day with two digits for month and day, such as \
                             2020-10-31."
                        .to_owned(),
                },
            )
        })
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Date(self.0))
    }
}

/// The date in a text of the form `2020-10-31`, or why there is none.
fn date(text: &str) -> Result<civil::Date, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let shaped = parts.len() == 3
        && parts.iter().zip([4, 2, 2]).all(|(part, digits)| {
            part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
        });
    if !shaped {
        return Err("a date has the form 2020-10-31".to_owned());
    }
    let number = |at: usize| parts[at].parse::<i16>().unwrap_or_default();
    let (year, month, day) = (number(0), number(1), number(2));
    if !(1..=12).contains(&month) {
        return Err(format!("a year has no month {month}"));
    }
    civil::Date::new(year, month as i8, day as i8).map_err(|_| {
        match civil::Date::new(year, month as i8, 1) {
            Ok(first) => format!("that month has {} days", first.days_in_month()),
            Err(_) => "the calendar here begins with the year 1".to_owned(),
        }
    })
}

/// The day that `31/10/2020` or `31.10.2020` means. Where day and month could be either way round
/// there is no telling.
fn other_order(text: &str) -> Option<civil::Date> {
    let parts: Vec<i16> = text
        .split(['/', '.', '-'])
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    let &[a, b, c] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = match (a, b, c) {
        (year, month, day) if year > 31 => (year, month, day),
        (day, month, year) if day > 12 && year > 31 => (year, month, day),
        (month, day, year) if day > 12 && year > 31 => (year, month, day),
        _ => return None,
    };
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A reading of the clock on a day: `2020-09-09 15:00`, with `-04:00` behind it in the hour that
/// the clocks repeat in autumn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalTime {
    /// Day and time as the clock on the wall shows them.
    pub civil: civil::DateTime,
    /// The offset from UTC, where the author gave one.
    pub offset: Option<Offset>,
    /// The author's own text.
    pub text: String,
}

impl Scalar for LocalTime {
    const NOUN: &'static str = "a date and time";

    fn shape() -> Shape {
        Shape::Text {
            noun: "a local date and time",
            pattern: Some(
                r"^\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}( ?[AaPp][Mm])?( [+-]\d{2}:\d{2})?$",
            ),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        local_time(text).map_err(|why| {
            Trouble::new(
                NOT_A_TIME,
                format!("\"{text}\" is not a date and time: {why}."),
                "Write the date and the time on 24 hours, such as 2020-09-09 15:00 for 3 in the \
                 afternoon.",
            )
        })
    }
}

fn local_time(text: &str) -> Result<LocalTime, String> {
    let (day, clock) = match text.trim().split_once([' ', 'T']) {
        Some((day, clock)) => (day, clock.trim()),
        None if text.contains(':') => return Err("the date is missing".to_owned()),
        None => return Err("the time is missing".to_owned()),
    };
    let date = date(day)?;
    let (clock, offset) = match clock.rsplit_once(' ') {
        Some((clock, offset)) if offset.starts_with(['+', '-']) => {
            (clock, Some(self::offset(offset)?))
        }
        _ => (clock, None),
    };
    Ok(LocalTime {
        civil: date.to_datetime(time(clock)?),
        offset,
        text: text.to_owned(),
    })
}

fn time(clock: &str) -> Result<civil::Time, String> {
    let lower = clock.to_ascii_lowercase();
    let (reading, half) = match lower.strip_suffix("am").or(lower.strip_suffix("pm")) {
        Some(reading) => (reading.trim_end(), Some(lower.ends_with("pm"))),
        None => (lower.as_str(), None),
    };
    let Some((hour, minute)) = reading.split_once(':') else {
        return Err(if reading.contains(['-', '–']) {
            format!("\"{clock}\" says neither morning nor afternoon, and holds two times")
        } else if reading.contains(['.', 'h', ',']) {
            format!("in \"{clock}\" no colon stands between hours and minutes")
        } else {
            format!("\"{clock}\" does not say the minutes")
        });
    };
    let digits = |part: &str, most: usize| {
        let shaped = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if shaped {
            part.parse::<i8>().ok()
        } else {
            None
        }
    };
    let (Some(hour), Some(minute)) = (digits(hour, 2), digits(minute, 2)) else {
        return Err(format!("\"{clock}\" is not a reading of the clock"));
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => {
            return Err(format!(
                "with am or pm the hours go from 1 to 12, not {hour}"
            ));
        }
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    if minute > 59 || reading.len() < 4 && minute < 10 && !reading.contains(":0") {
        return Err(format!("\"{clock}\" has no minutes from 00 to 59"));
    }
    civil::Time::new(hour, minute, 0, 0).map_err(|_| format!("a day has no hour {hour}"))
}

fn offset(text: &str) -> Result<Offset, String> {
    let wrong = || format!("\"{text}\" is not an offset from UTC such as -04:00");
    let (hours, minutes) = text[1..].split_once(':').ok_or_else(wrong)?;
    let hours: i32 = hours.parse().map_err(|_| wrong())?;
    let minutes: i32 = minutes.parse().map_err(|_| wrong())?;
    let seconds = (hours * 60 + minutes) * 60;
    let signed = if text.starts_with('-') {
        -seconds
    } else {
        seconds
    };
    Offset::from_seconds(signed).map_err(|_| wrong())
}

/// A time zone by its IANA name: `America/New_York`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(pub TimeZone);

impl Zone {
    /// The IANA names of all zones.
    pub fn names() -> impl Iterator<Item = String> {
        jiff::tz::db().available().map(|name| name.to_string())
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
}

impl Scalar for Zone {
    const NOUN: &'static str = "a time zone";

    fn shape() -> Shape {
        Shape::Text {
            noun: "an IANA time zone",
            pattern: Some("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        TimeZone::get(text)
            .ok()
            .filter(|_| text.contains('/') || text == "UTC")
            .map(Self)
            .ok_or_else(|| {
                let help = "Write the zone's IANA name, such as America/New_York or Europe/Athens.";
                Trouble::new(
                    NOT_A_TIME_ZONE,
                    format!("\"{text}\" is not a time zone."),
                    match zone_of_city(text) {
                        Some(zone) => format!("Did you mean \"{zone}\"? {help}"),
                        None => help.to_owned(),
                    },
                )
            })
    }
}

/// The zone of the city that somebody most likely meant: `Europ/Athens`, `Athens`.
fn zone_of_city(text: &str) -> Option<String> {
    // EST and the like name no place: what lies near them is near by chance.
    if text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let city = |zone: &str| zone.rsplit('/').next().unwrap_or(zone).to_owned();
    let names = jiff::tz::db().available().map(|name| name.to_string());
    let zones: Vec<(String, String)> = names
        .filter(|name| name.contains('/') && !name.starts_with("Etc/"))
        .map(|name| (city(&name), name))
        .collect();
    let wanted = city(text);
    // Cities have short names that are often alike: Boston is not Easter.
    let slips = (wanted.chars().count() / 6).max(1);
    let cities = zones.iter().map(|(city, _)| city.as_str());
    let near = nearest_within(slips, &wanted, cities)?;
    zones
        .iter()
        .find(|(city, _)| city == near)
        .map(|(_, zone)| zone.clone())
}

/// Why a reading of the clock is no moment in a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoMoment {
    /// The clocks go forward over it.
    Skipped,
    /// The clocks go back over it, and no offset says which of the two is meant.
    Twice {
        /// The offset of the first time.
        before: String,
        /// The offset of the second time.
        after: String,
    },
    /// The given offset is not the zone's at that time.
    OtherOffset {
        /// The zone's offset at that time.
        right: String,
    },
}

impl LocalTime {
    /// The author's text without the offset.
    pub fn reading(&self) -> &str {
        match (self.offset, self.text.rsplit_once(' ')) {
            (Some(_), Some((reading, _))) => reading.trim_end(),
            _ => &self.text,
        }
    }

    /// The moment at which the clocks of a zone show this reading.
    ///
    /// # Errors
    /// A reading that the clocks skip, show twice, or never show with the given offset.
    pub fn moment(&self, zone: &Zone) -> Result<jiff::Zoned, NoMoment> {
        use jiff::tz::AmbiguousOffset;
        let possible = zone.0.to_ambiguous_timestamp(self.civil).offset();
        let right = match (possible, self.offset) {
            (AmbiguousOffset::Gap { .. }, _) => return Err(NoMoment::Skipped),
            (AmbiguousOffset::Unambiguous { offset }, None) => offset,
            (AmbiguousOffset::Unambiguous { offset }, Some(given)) if given == offset => offset,
            (AmbiguousOffset::Fold { before, after }, Some(given))
                if given == before || given == after =>
            {
                given
            }
            (AmbiguousOffset::Fold { before, after }, _) => {
                return Err(NoMoment::Twice {
                    before: signed(before),
                    after: signed(after),
                });
            }
            (AmbiguousOffset::Unambiguous { offset }, Some(_)) => {
                return Err(NoMoment::OtherOffset {
                    right: signed(offset),
                });
            }
        };
        right
            .to_timestamp(self.civil)
            .map(|moment| moment.to_zoned(zone.0.clone()))
            .map_err(|_| NoMoment::Skipped)
    }
}

/// An offset as authors write it: `-04:00`.
fn signed(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
