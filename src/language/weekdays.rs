//! The days of the week by their names in a language.

use super::Locale;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::E;
use jiff::civil::{Date, date};

/// The full names of the days of the week in a language, Monday first, as they stand alone.
///
/// ```
/// use prospectus::language::{Locale, weekdays};
/// let spanish = Locale::parse("es").unwrap();
/// assert_eq!(weekdays(&spanish)[2], "miércoles");
/// ```
pub fn weekdays(locale: &Locale) -> [String; 7] {
    // The data is compiled in and has a root entry for every locale without its own.
    const PROOF: &str = "calendar data falls back to the root";
    let locale = icu_locale::Locale::from(locale.id());
    let names = DateTimeFormatter::try_new(locale.into(), E::long()).expect(PROOF);
    // 4 January 2021 was a Monday.
    let day = |after: i8| -> Date { date(2021, 1, 4 + after) };
    [0, 1, 2, 3, 4, 5, 6].map(|after| names.format(&day(after)).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_alone_in_every_language_of_the_programme() {
        let wednesday = |tag: &str| weekdays(&Locale::parse(tag).expect("a tag"))[2].clone();
        assert_eq!(wednesday("en"), "Wednesday");
        assert_eq!(wednesday("es-CR"), "miércoles");
        assert_eq!(wednesday("el"), "Τετάρτη");
        assert_eq!(wednesday("uk"), "середа");
        assert_eq!(wednesday("ms"), "Rabu");
        assert_eq!(wednesday("uz-Latn"), "chorshanba");
    }
}
