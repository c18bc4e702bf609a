//! What languages are called: in the page's language, and in their own.

use icu_locale::names::{LanguageIdentifierDisplayName, RegionDisplayName};
use icu_locale::subtags::Region;
use icu_locale::{LanguageIdentifier, LocaleExpander};

use crate::language::spelling::spelled;
use crate::language::{Language, Locale};

impl Language {
    /// The name of a language in this one: Greek is `griego` in Spanish.
    ///
    /// Script and region are named only where they say more than every reader
    /// takes for granted: `uz-Latn` is Uzbek, `uz-Cyrl` is Uzbek (Cyrillic).
    /// Capitals are as in running text. A language that this one has no name
    /// for is given by its tag.
    pub fn language_name(&self, named: &Locale) -> String {
        self.names.get(named, || {
            spelled(name(named.id(), self.locale().id()), self.locale())
        })
    }
}

impl Locale {
    /// What its own speakers call this language: `español`, `Ελληνικά`.
    pub fn autonym(&self) -> String {
        spelled(name(self.id(), self.id()), self)
    }
}

/// The countries that a language has a name for, by their ISO 3166 alpha-2 codes.
pub fn countries(reader: &Locale) -> Vec<(String, String)> {
    let letters = || b'A'..=b'Z';
    let codes = letters().flat_map(|one| letters().map(move |two| [one, two]));
    let named = codes.filter_map(|code| {
        let code = std::str::from_utf8(&code).ok()?;
        let region = Region::try_from_str(code)
            .ok()
            .filter(|_| !NO_COUNTRIES.contains(&code))?;
        let locale = icu_locale::Locale::from(reader.id().clone()).into();
        let name = RegionDisplayName::try_new_light(locale, region).ok()?;
        Some((code.to_owned(), name.as_borrowed().to_string()))
    });
    named.collect()
}

/// What the CLDR names and ISO 3166 has no country for.
const NO_COUNTRIES: &[&str] = &["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];

fn name(mut named: LanguageIdentifier, reader: LanguageIdentifier) -> String {
    LocaleExpander::new_extended().minimize_favor_script(&mut named);
    let fallback = named.to_string();
    let reader = icu_locale::Locale::from(reader).into();
    LanguageIdentifierDisplayName::try_new_heavy(reader, named, Default::default())
        .map_or(fallback, |name| name.as_borrowed().to_string())
}

#[cfg(test)]
mod tests {
    use super::countries;
    use crate::language::Locale;
    use crate::language::tests::language;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).expect("the tag of a test is known")
    }

    #[test]
    fn languages_are_named_in_the_pages_language() {
        let spanish = language("es", Some("US"));
        let cases = [
            ("es", "español"),
            ("en-US", "inglés"),
            ("el", "griego"),
            ("uk", "ucraniano"),
            ("ms", "malayo"),
            ("uz-Latn", "uzbeko"),
            ("uz-Cyrl", "uzbeko (cirílico)"),
            ("es-CR", "español (Costa Rica)"),
        ];
        for (tag, name) in cases {
            assert_eq!(spanish.language_name(&locale(tag)), name);
        }
        assert_eq!(language("uk", None).language_name(&locale("el")), "грецька");
    }

    #[test]
    fn countries_are_named_in_the_language_of_the_reader() {
        let named = |tag, code: &str| {
            let mut all = countries(&locale(tag)).into_iter();
            all.find(|(it, _)| it == code).map(|(_, name)| name)
        };
        let cases = [("es", "Grecia"), ("el", "Ελλάδα"), ("uz-Latn", "Gretsiya")];
        for (tag, name) in cases {
            assert_eq!(named(tag, "GR").as_deref(), Some(name));
        }
        assert_eq!(named("en", "EU"), None);
    }

    #[test]
    fn languages_name_themselves() {
        let cases = [
            ("en", "English"),
            ("es", "español"),
            ("el", "Ελληνικά"),
            ("uk", "українська"),
            ("ms", "Melayu"),
            ("uz-Latn", "oʻzbek"),
            ("ar", "العربية"),
        ];
        for (tag, name) in cases {
            assert_eq!(locale(tag).autonym(), name);
        }
    }
}
