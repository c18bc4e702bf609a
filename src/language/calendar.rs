//! Dates, times of day and time zones, as a language writes them.
//!
//! A date is written out with the name of its month, since 10/11/2020 is read
//! as October by some and November by others. Years count as the locale's
//! readers count them: 2020 is 2563 on a Thai page. Whoever needs one form for
//! machines writes the date's ISO form beside it.

use icu_datetime::fieldsets::{T, YMD, YMDE, zone::SpecificLong};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_time::zone::IanaParser;
use icu_time::zone::models::AtTime;
use icu_time::{TimeZoneInfo, ZonedDateTime};
use jiff::Zoned;
use jiff::civil::{Date, Time};

use crate::language::Language;
use crate::language::spelling::spelled;

pub(super) struct Calendar {
    date: DateTimeFormatter<YMD>,
    date_with_weekday: DateTimeFormatter<YMDE>,
    time: NoCalendarFormatter<T>,
    zone: NoCalendarFormatter<SpecificLong>,
}

impl Calendar {
    pub(super) fn new(locale: &icu_locale::Locale) -> Calendar {
        // The data is compiled in and has a root entry for every locale
        // without its own, so that loading it cannot fail.
        const PROOF: &str = "calendar data falls back to the root";
        let locale = || locale.clone().into();
        Calendar {
            date: DateTimeFormatter::try_new(locale(), YMD::long()).expect(PROOF),
            date_with_weekday: DateTimeFormatter::try_new(locale(), YMDE::long()).expect(PROOF),
            time: NoCalendarFormatter::try_new(locale(), T::hm()).expect(PROOF),
            zone: NoCalendarFormatter::try_new(locale(), SpecificLong).expect(PROOF),
        }
    }
}

/// The country in which a time zone lies, by its IANA name; of `UTC` and the like there is none.
///
/// ```
/// assert_eq!(prospectus::language::zone_country("Europe/Athens").as_deref(), Some("GR"));
/// assert_eq!(prospectus::language::zone_country("UTC"), None);
/// ```
pub fn zone_country(name: &str) -> Option<String> {
    let zone = IanaParser::new().parse(name);
    // Most of Unicode's short names are the UN's for a city: its country, then the city.
    let short = zone.as_str();
    (short.len() == 5 && short.is_ascii()).then(|| short[..2].to_ascii_uppercase())
}

impl Language {
    /// A day in full: `October 31, 2020`, `31 Οκτωβρίου 2020`.
    pub fn date(&self, date: Date) -> String {
        let written = || self.calendar.date.format(&date).to_string();
        self.days.get(&date, written)
    }

    /// A day in full, with its weekday: `Saturday, October 31, 2020`.
    pub fn date_with_weekday(&self, date: Date) -> String {
        self.calendar.date_with_weekday.format(&date).to_string()
    }

    /// A time of day to the minute, by the locale's clock: `3:00 PM`, `15:00`.
    pub fn time(&self, time: Time) -> String {
        self.calendar.time.format(&time).to_string()
    }

    /// The name of the time in force at that moment: `Eastern Daylight Time`
    /// in September and `Eastern Standard Time` in December.
    ///
    /// A zone without a name is given by its distance from Greenwich, `GMT-4`.
    pub fn zone(&self, moment: &Zoned) -> String {
        let moment = ZonedDateTime::<_, TimeZoneInfo<AtTime>>::from(moment);
        let name = self.calendar.zone.format(&moment.zone).to_string();
        spelled(name, self.locale())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use crate::language::tests::language;

    /// Tag, country; the day, with its weekday, and three in the afternoon.
    const WRITTEN: [(&str, Option<&str>, [&str; 3]); 10] = [
        (
            "en",
            Some("US"),
            [
                "October 31, 2020",
                "Saturday, October 31, 2020",
                "3:00\u{202f}PM",
            ],
        ),
        (
            "en",
            Some("GR"),
            [
                "October 31, 2020",
                "Saturday, October 31, 2020",
                "3:00\u{202f}PM",
            ],
        ),
        (
            "en-150",
            Some("GR"),
            ["31 October 2020", "Saturday, 31 October 2020", "15:00"],
        ),
        (
            "es",
            Some("US"),
            [
                "31 de octubre de 2020",
                "sábado, 31 de octubre de 2020",
                "3:00\u{202f}p.m.",
            ],
        ),
        (
            "es",
            Some("CR"),
            [
                "31 de octubre de 2020",
                "sábado, 31 de octubre de 2020",
                "3:00\u{202f}p.\u{202f}m.",
            ],
        ),
        (
            "es",
            Some("CO"),
            [
                "31 de octubre de 2020",
                "sábado, 31 de octubre de 2020",
                "3:00\u{202f}p.\u{202f}m.",
            ],
        ),
        (
            "el",
            Some("GR"),
            [
                "31 Οκτωβρίου 2020",
                "Σάββατο 31 Οκτωβρίου 2020",
                "3:00\u{202f}μ.μ.",
            ],
        ),
        (
            "uk",
            Some("UA"),
            [
                "31 жовтня 2020\u{202f}р.",
                "субота, 31 жовтня 2020\u{202f}р.",
                "15:00",
            ],
        ),
        (
            "ms",
            Some("MY"),
            [
                "31 Oktober 2020",
                "Sabtu, 31 Oktober 2020",
                "3:00\u{202f}PTG",
            ],
        ),
        (
            "uz-Latn",
            Some("UZ"),
            ["31-oktabr, 2020", "shanba, 31-oktabr, 2020", "15:00"],
        ),
    ];

    #[test]
    fn days_and_times_are_written_as_their_readers_do() {
        for (tag, country, [day, with_weekday, clock]) in WRITTEN {
            let language = language(tag, country);
            let written = date(2020, 10, 31);
            assert_eq!(language.date(written), day, "{tag}");
            assert_eq!(language.date_with_weekday(written), with_weekday, "{tag}");
            assert_eq!(language.time(time(15, 0, 0, 0)), clock, "{tag}");
        }
    }

    #[test]
    fn midnight_and_noon_are_told_apart() {
        let english = language("en-US", None);
        assert_eq!(english.time(time(0, 5, 0, 0)), "12:05\u{202f}AM");
        assert_eq!(english.time(time(12, 5, 0, 0)), "12:05\u{202f}PM");
    }

    #[test]
    fn zones_are_named_for_their_season() {
        let zone = |tag, moment: &str| {
            language(tag, None).zone(&moment.parse().expect("the moment of a test is one"))
        };
        let summer = "2020-09-09T15:00[America/New_York]";
        let winter = "2020-12-09T15:00[America/New_York]";
        assert_eq!(zone("en-US", summer), "Eastern Daylight Time");
        assert_eq!(zone("en-US", winter), "Eastern Standard Time");
        assert_eq!(zone("es-US", summer), "hora de verano oriental");
        assert_eq!(zone("el", summer), "Ανατολική θερινή ώρα Βόρειας Αμερικής");
        assert_eq!(
            zone("uk", "2020-12-09T15:00[Europe/Kyiv]"),
            "за східноєвропейським стандартним часом"
        );
        assert_eq!(
            zone("uz", "2020-12-09T15:00[Asia/Tashkent]"),
            "Oʻzbekiston standart vaqti"
        );
        assert_eq!(
            zone("ms", "2020-12-09T15:00[Asia/Kuala_Lumpur]"),
            "Waktu Malaysia"
        );
    }

    #[test]
    fn the_night_the_clocks_go_back_has_two_names() {
        let zone = |moment: &str| {
            language("en-US", None).zone(&moment.parse().expect("the moment of a test is one"))
        };
        assert_eq!(
            zone("2020-11-01T01:30-04:00[America/New_York]"),
            "Eastern Daylight Time"
        );
        assert_eq!(
            zone("2020-11-01T01:10-05:00[America/New_York]"),
            "Eastern Standard Time"
        );
    }

    #[test]
    fn a_zone_without_a_name_is_given_by_its_offset() {
        let moment = "2020-09-09T15:00-04:00[-04:00]".parse().expect("a moment");
        assert_eq!(language("en-US", None).zone(&moment), "GMT-04:00");
    }

    #[test]
    fn years_count_as_readers_count_them() {
        assert_eq!(
            language("th", None).date(date(2020, 10, 31)),
            "31 ตุลาคม 2563"
        );
    }
}
