//! How a language writes: dates, times, zones, numbers, money, lists, order
//! and the words of the interface.
//!
//! Nothing here is typed in by hand. Months, plural rules, currency signs,
//! names of languages and alphabets come from the Unicode CLDR, through ICU4X;
//! interface words come from Fluent files. A new language is thus a new
//! Fluent file and no Rust.
//!
//! ```text
//! "es"  -> Locale ──┐
//! "US"  (country) ──┼─> Language ── date, time, zone, count, money, list_and, compare, word …
//! es.ftl -> Strings ┘
//! ```
//!
//! A [`Locale`] is a well-formed BCP 47 tag that the CLDR knows. A
//! [`Language`] is built once for each locale and country, holds every
//! formatter ready, and is shared by all threads.
//!
//! Spaces in the results are those of the CLDR: `3:00 PM` has a narrow
//! no-break space and `299,00 €` a no-break space, so that lines break well.
//!
//! Invariant: formatting is a function of its arguments and the [`Language`];
//! no clock, environment or system locale is read.

mod calendar;
mod collation;
mod forms;
mod kept;
mod locale;
mod names;
mod number;
mod references;
mod spelling;
mod strings;
mod subtags;
mod weekdays;
mod words;
mod written;

pub use calendar::zone_country;
pub use forms::{Dates, Forms};
pub use kept::Kept;
pub use locale::{Direction, Locale, LocaleProblem};
pub use names::countries;
pub use number::AmountProblem;
pub use spelling::capitalised;
pub use strings::{FtlMistake, Strings};
pub use subtags::{Country, country};
pub use weekdays::weekdays;
pub use words::{Arg, MissingWord};
pub use written::{
    Exact, Reader, Written, WrittenAmount, WrittenDate, WrittenNumber, WrittenTime, WrittenWeekday,
    WrittenWord, folded, words_of,
};

use icu_locale::subtags::Region;

/// A text with its accents composed (Unicode NFC): `e` and an accent of its own become `é`.
///
/// Some systems store file names decomposed; readers see no difference.
pub fn composed(text: &str) -> std::borrow::Cow<'_, str> {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Whether a letter is a mark that belongs to the letter before it, such as an accent or a virama.
pub fn is_mark(letter: char) -> bool {
    use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed as Classes;
    Classes::new().get_u8(letter) != 0
}

/// All that is needed to write in one language for readers of one country.
///
/// Building one takes some 10 µs. All threads can share one; only counts in
/// words wait for each other, inside Fluent, so that threads which write many
/// do better with one each.
///
/// ```
/// # use prospectus::language::{Language, Locale, Strings};
/// let (strings, mistakes) = Strings::parse("enrol = Inscríbase");
/// assert!(mistakes.is_empty());
/// let spanish = Locale::parse("es").unwrap();
/// let language = Language::new(&spanish, Some("US"), &strings);
/// assert_eq!(language.date(jiff::civil::date(2020, 10, 31)), "31 de octubre de 2020");
/// assert_eq!(language.word("enrol", &[]).unwrap(), "Inscríbase");
/// ```
pub struct Language {
    locale: Locale,
    calendar: calendar::Calendar,
    numbers: number::Numbers,
    collation: collation::Collation,
    words: words::Words,
    names: Kept<Locale, String>,
    days: Kept<jiff::civil::Date, String>,
}

impl Language {
    /// The language of `locale` as it is written in `country`, an ISO 3166
    /// alpha-2 code: `es` in `US` groups and quotes prices as `es-US` does.
    ///
    /// A region in the locale itself wins over the country. Where the CLDR has
    /// no such pair (`en` in `GR`) it falls back to the language alone, so
    /// `en-GR` writes as `en`, the American way; a government that wants the
    /// day first names its locale `en-GB`, `en-150` or `en-001`.
    pub fn new(locale: &Locale, country: Option<&str>, strings: &Strings) -> Language {
        let written = in_country(locale, country);
        Language {
            locale: locale.clone(),
            calendar: calendar::Calendar::new(&written),
            numbers: number::Numbers::new(&written),
            collation: collation::Collation::new(&written),
            words: words::Words::new(&written, strings, locale.direction()),
            names: Kept::none(),
            days: Kept::none(),
        }
    }

    /// The locale this language was built from, without the country.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }
}

/// A locale as it is written in a country; a region of its own wins.
fn in_country(locale: &Locale, country: Option<&str>) -> icu_locale::Locale {
    let mut id = locale.id();
    id.region = id.region.or_else(|| Region::try_from_str(country?).ok());
    id.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A language without words: `"es"` and `"US"`, or a whole tag and no country.
    pub(super) fn language(tag: &str, country: Option<&str>) -> Language {
        let locale = Locale::parse(tag).expect("the tag of a test is known");
        Language::new(&locale, country, &Strings::parse("").0)
    }

    #[test]
    fn threads_share_a_language() {
        fn shared<T: Send + Sync>() {}
        shared::<Language>();
        shared::<Strings>();
        shared::<Locale>();
    }

    #[test]
    fn the_country_gives_the_formats_and_leaves_the_locale() {
        let amount = |tag, country| language(tag, country).count(1234);
        assert_eq!(amount("es", Some("US")), "1,234");
        assert_eq!(amount("es", Some("CO")), "1.234");
        assert_eq!(amount("es-CO", Some("US")), "1.234");
        assert_eq!(amount("es-US", None), "1,234");
        assert_eq!(language("es", Some("US")).locale().as_str(), "es");
    }
}
