//! How words are spelled: capital letters, and letters that CLDR's data spells with a quotation
//! mark.
//!
//! In Uzbek's Latin alphabet oʻ and gʻ are letters of their own, written with U+02BB, and the
//! tutuq belgisi is U+02BC; the CLDR has the quotation marks U+2018 and U+2019 in their place. A
//! reader who searches a page for a word would not find it.

use crate::language::Locale;

/// A text of CLDR's data as the language's own writers spell it.
pub(super) fn spelled(text: String, locale: &Locale) -> String {
    match locale.language() {
        "uz" => text
            .replace('\u{2018}', "\u{2bb}")
            .replace('\u{2019}', "\u{2bc}"),
        _ => text,
    }
}

/// Words with a capital letter at their beginning, as in a heading or an entry of a list.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use crate::language::Locale;
    use crate::language::tests::language;

    #[test]
    fn uzbek_has_its_own_letters() {
        let uzbek = Locale::parse("uz-Latn").expect("the tag of a test is known");
        assert_eq!(uzbek.autonym(), "o\u{2bb}zbek");
        let written = language("uz-Latn", Some("UZ")).language_name(&uzbek);
        assert_eq!(written, "o\u{2bb}zbek");
    }

    #[test]
    fn quotation_marks_of_other_languages_stay() {
        let english = Locale::parse("en").expect("the tag of a test is known");
        assert_eq!(
            super::spelled("\u{2018}a\u{2019}".to_owned(), &english),
            "\u{2018}a\u{2019}"
        );
    }
}
