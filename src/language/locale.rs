//! Which language a page is in: a BCP 47 tag such as `es`, `es-CR` or `uz-Latn`.
//!
//! Invariant: a [`Locale`] is well formed, in canonical case, and each of its
//! parts has a name in the CLDR. A slip such as `gr` for Greek (that is the
//! country; the language is `el`) is therefore caught where it is written.

use std::fmt;
use std::sync::Arc;

use icu_locale::{LanguageIdentifier, LocaleDirectionality};

use crate::language::subtags::{likely_script, spoken_in, unknown_part};

/// A language, with its script, region and variant where the author names them.
///
/// ```
/// # use prospectus::language::Locale;
/// assert_eq!(Locale::parse("pt-br").unwrap().as_str(), "pt-BR");
/// assert_eq!(Locale::parse("uz-latn").unwrap().to_string(), "uz-Latn");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Arc<str>);

/// Why a text is not the tag of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocaleProblem {
    /// Not of the form language, script, region, variants, with hyphens: `pt_BR`.
    NotWellFormed,
    /// Well formed, but with a preference such as `-u-nu-latn`, which says how
    /// to write and not which language it is.
    Extension,
    /// The CLDR has no such language. The suggestion is the whole tag, mended:
    /// what a retired code is called now, or else what people speak in the
    /// country of that code (`gr` -> `el`, `ua` -> `uk`, `iw` -> `he`).
    UnknownLanguage {
        /// The mended tag.
        suggestion: Option<Locale>,
    },
    /// The CLDR has no such script.
    UnknownScript,
    /// The CLDR has no such country or region (`en-UK` -> `en-GB`).
    UnknownRegion {
        /// The mended tag.
        suggestion: Option<Locale>,
    },
    /// The CLDR has no such variant.
    UnknownVariant,
}

/// Which way a line of text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right, as Latin, Greek and Cyrillic.
    Ltr,
    /// Right to left, as Arabic and Hebrew.
    Rtl,
}

impl Locale {
    /// Reads a tag in any case.
    pub fn parse(tag: &str) -> Result<Locale, LocaleProblem> {
        let id = LanguageIdentifier::try_from_str(tag).map_err(|_| {
            match icu_locale::Locale::try_from_str(tag) {
                Ok(_) => LocaleProblem::Extension,
                Err(_) => LocaleProblem::NotWellFormed,
            }
        })?;
        match unknown_part(&id) {
            None => Ok(Locale::of(&id)),
            Some(problem) => Err(problem),
        }
    }

    /// English, for content that names no language.
    pub fn english() -> Locale {
        Locale("en".into())
    }

    /// The language of content whose language cannot be read.
    pub fn unknown() -> Locale {
        Locale("und".into())
    }

    /// Whether it stands for a language that cannot be read.
    pub fn is_unknown(&self) -> bool {
        *self == Self::unknown()
    }

    /// The tag in canonical case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `es` of `es-CR`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The country, where the tag names one: `CR` of `es-CR`.
    pub fn country(&self) -> Option<&str> {
        // A script has four letters, and what else may follow has more or is of digits.
        let is_country =
            |part: &&str| part.len() == 2 && part.bytes().all(|it| it.is_ascii_uppercase());
        self.0.split('-').skip(1).find(is_country)
    }

    /// This locale and the wider ones that may stand in for it, nearest first:
    /// `es-CR`, `es`.
    ///
    /// The chain ends where the script would change: readers of `zh-Hant` or
    /// `sr-Latn` are not given `zh` or `sr`, which are in another script.
    pub fn fallbacks(&self) -> Vec<Locale> {
        // Nothing is wider than a language alone, which most tags are.
        if !self.0.contains('-') {
            return vec![self.clone()];
        }
        let script = likely_script(&self.id());
        std::iter::successors(Some(&*self.0), |tag| tag.rsplit_once('-').map(|cut| cut.0))
            .map(|tag| Locale(tag.into()))
            .filter(|wider| likely_script(&wider.id()) == script)
            .collect()
    }

    /// Which way this locale's script runs.
    pub fn direction(&self) -> Direction {
        if LocaleDirectionality::new_extended().is_right_to_left(&self.id()) {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// What the author more likely means, where the code is that of a country
    /// and also that of a language few sites are written in: `cr` is Cree and
    /// not Costa Rica's Spanish, `kr` is Kanuri and not Korean.
    pub fn likelier(&self) -> Option<Locale> {
        match self.language() {
            "cr" | "kr" => spoken_in(&self.id()),
            _ => None,
        }
    }

    /// The parsed tag, for ICU.
    pub(super) fn id(&self) -> LanguageIdentifier {
        // The text was written by ICU from a parsed tag, or cut from one at a
        // hyphen, and a tag stays one without its last part.
        LanguageIdentifier::try_from_str(&self.0).expect("a locale holds a tag")
    }

    pub(super) fn of(id: &LanguageIdentifier) -> Locale {
        Locale(id.to_string().into())
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).expect("the tag of a test is known")
    }

    #[test]
    fn tags_are_written_in_canonical_case() {
        let cases = [
            "es",
            "pt-BR",
            "uz-Latn",
            "uz-Latn-UZ",
            "es-419",
            "ca-valencia",
            "cr",
        ];
        for tag in cases {
            assert_eq!(locale(&tag.to_uppercase()).as_str(), tag);
            assert_eq!(locale(&tag.to_lowercase()).as_str(), tag);
        }
    }

    #[test]
    fn texts_that_are_no_tags_are_refused() {
        for text in ["", "a", "pt_BR", " es", "es-", "x-foo", "español"] {
            assert_eq!(
                Locale::parse(text),
                Err(LocaleProblem::NotWellFormed),
                "{text}"
            );
        }
        assert_eq!(Locale::parse("ar-u-nu-latn"), Err(LocaleProblem::Extension));
    }

    #[test]
    fn common_confusions_are_answered_with_the_right_tag() {
        let cases = [
            ("gr", "el"),
            ("gr-GR", "el-GR"),
            ("ua", "uk"),
            ("jp", "ja"),
            ("cn", "zh"),
            ("cz", "cs"),
            ("dk", "da"),
            ("gb", "en"),
            ("us", "en"),
            ("vn", "vi"),
            ("iw", "he"),
            ("in", "id"),
            ("spa", "es"),
            ("ukr-UA", "uk-UA"),
        ];
        for (wrong, right) in cases {
            let suggestion = Some(locale(right));
            let problem = LocaleProblem::UnknownLanguage { suggestion };
            assert_eq!(Locale::parse(wrong), Err(problem), "{wrong}");
        }
        let suggestion = Some(locale("en-GB"));
        assert_eq!(
            Locale::parse("en-UK"),
            Err(LocaleProblem::UnknownRegion { suggestion })
        );
    }

    #[test]
    fn unknown_parts_are_refused() {
        for tag in ["xq", "und", "mul", "zz"] {
            let problem = LocaleProblem::UnknownLanguage { suggestion: None };
            assert_eq!(Locale::parse(tag), Err(problem), "{tag}");
        }
        assert_eq!(Locale::parse("es-Abcd"), Err(LocaleProblem::UnknownScript));
        assert_eq!(
            Locale::parse("uz-latin"),
            Err(LocaleProblem::UnknownVariant)
        );
        let problem = LocaleProblem::UnknownRegion { suggestion: None };
        assert_eq!(Locale::parse("es-ZZ"), Err(problem));
    }

    #[test]
    fn a_rare_language_with_the_code_of_a_country_is_doubted() {
        assert_eq!(locale("cr").likelier(), Some(locale("es")));
        assert_eq!(locale("kr").likelier(), Some(locale("ko")));
        assert_eq!(locale("ms").likelier(), None);
    }

    #[test]
    fn fallbacks_widen_and_keep_the_script() {
        let chain = |tag: &str| {
            let tags: Vec<_> = locale(tag)
                .fallbacks()
                .iter()
                .map(Locale::to_string)
                .collect();
            tags.join(" ")
        };
        assert_eq!(chain("es-CR"), "es-CR es");
        assert_eq!(chain("uz-Latn-UZ"), "uz-Latn-UZ uz-Latn uz");
        assert_eq!(chain("uz-Cyrl-UZ"), "uz-Cyrl-UZ uz-Cyrl");
        assert_eq!(chain("zh-TW"), "zh-TW");
        assert_eq!(chain("el"), "el");
    }

    #[test]
    fn scripts_have_a_direction() {
        for tag in ["ar", "he-IL", "fa", "ur", "uz-Arab", "ks"] {
            assert_eq!(locale(tag).direction(), Direction::Rtl, "{tag}");
        }
        for tag in ["en", "el-GR", "uz", "uk", "ms"] {
            assert_eq!(locale(tag).direction(), Direction::Ltr, "{tag}");
        }
    }

    #[test]
    fn the_language_is_the_first_part() {
        assert_eq!(locale("uz-Latn-UZ").language(), "uz");
    }
}
