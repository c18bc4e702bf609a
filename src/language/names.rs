//! What languages are called: in the page's language, and in their own.

use icu_locale::names::LanguageIdentifierDisplayName;
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

fn name(mut named: LanguageIdentifier, reader: LanguageIdentifier) -> String {
    LocaleExpander::new_extended().minimize_favor_script(&mut named);
    let fallback = named.to_string();
    let reader = icu_locale::Locale::from(reader).into();
    LanguageIdentifierDisplayName::try_new_heavy(reader, named, Default::default())
        .map_or(fallback, |name| name.as_borrowed().to_string())
}

#[cfg(test)]
mod tests {
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
