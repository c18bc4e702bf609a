//! The order of words in a language's alphabet: in Spanish ñ follows n, in
//! Uzbek oʻ follows z.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use crate::language::Language;

pub(super) struct Collation(CollatorBorrowed<'static>);

impl Collation {
    pub(super) fn new(locale: &icu_locale::Locale) -> Collation {
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        // The data is compiled in, and locales without their own take the root's.
        let collator = Collator::try_new(preferences, CollatorOptions::default());
        Collation(collator.expect("collation data falls back to the root"))
    }
}

impl Language {
    /// Which of two texts stands first in a list. Numbers count by value, so
    /// that `Part 2` stands before `Part 10`.
    ///
    /// Only equal texts are equal: those that the alphabet does not tell apart
    /// go by their code points, and a list has one order on every machine.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let by_alphabet = self.collation.0.compare(left, right);
        by_alphabet.then_with(|| left.cmp(right))
    }
}

#[cfg(test)]
mod tests {
    use crate::language::tests::language;

    /// The words are given in order and must be found so again.
    fn check(tag: &str, ordered: &[&str]) {
        let language = language(tag, None);
        let mut words = ordered.to_vec();
        words.reverse();
        words.sort_by(|left, right| language.compare(left, right));
        assert_eq!(words, ordered, "{tag}");
    }

    #[test]
    fn accents_do_not_send_a_word_to_the_end() {
        check("en", &["cafe", "café", "caffeine"]);
        check("en", &["eclair", "Éclair", "zebra"]);
        check("es", &["mañana", "más", "noche", "nube", "ñandú", "oso"]);
        check("el", &["Άννα", "Βέροια", "έδρα", "εδώ", "Ήλιος", "ώρα"]);
    }

    #[test]
    fn ukrainian_and_uzbek_letters_stand_in_their_place() {
        check(
            "uk",
            &[
                "гірка",
                "ґанок",
                "дім",
                "єдність",
                "жито",
                "ива",
                "іній",
                "їжак",
                "йод",
            ],
        );
        check("uz", &["olma", "zamon", "oʻrik", "gʻoz", "shahar", "chol"]);
    }

    #[test]
    fn numbers_count_by_value() {
        check("en", &["Part 2", "Part 10"]);
        check("en", &["100 DCS 2", "100 DCS 14", "100 DCS 103"]);
    }

    #[test]
    fn only_equal_texts_are_equal() {
        let language = language("en", None);
        assert!(language.compare("e\u{301}", "é").is_ne());
        assert!(language.compare("é", "é").is_eq());
    }
}
