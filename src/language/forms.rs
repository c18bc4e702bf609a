//! The words of the interface for scripts, and how a language writes dates: a browser knows the count and the day,
//! and we do not.

use super::{Arg, Language, MissingWord, Strings};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What stands for the count in words for scripts.
const PLACE: &str = "{n}";

/// The year and the day that are looked for in written dates.
const YEAR: i16 = 2046;
const DAY: i8 = 19;

/// The name under which words are given a count.
const COUNT: &str = "count";

/// How far counts are tried until every plural form has been seen: those of all languages come again
/// after a hundred.
const FAR: u64 = 130;

/// The text under a key as a script needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Forms {
    /// Words without a count.
    One(String),
    /// Words for each plural category of the CLDR that whole numbers of this language have, with `{n}` in
    /// the place of the count.
    Each(BTreeMap<String, String>),
}

/// How a language writes dates and whole numbers. Browsers do not know all languages: Chromium has no Uzbek.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// The digits from 0 to 9.
    pub digits: Vec<String>,
    /// A day of each month in full, with `{d}` and `{y}` in the places of day and year.
    pub months: Vec<String>,
}

impl Language {
    /// How dates and whole numbers are written.
    ///
    /// ```
    /// # use prospectus::language::{Language, Locale, Strings};
    /// let uzbek = Language::new(&Locale::parse("uz-Latn").unwrap(), None, &Strings::parse("").0);
    /// assert_eq!(uzbek.dates().months[9], "{d}-oktabr, {y}");
    /// ```
    pub fn dates(&self) -> Dates {
        let digits: Vec<String> = (0..10).map(|digit| self.count(digit)).collect();
        let written = |number: &str| -> String {
            let digits = number
                .bytes()
                .map(|digit| &*digits[usize::from(digit - b'0')]);
            digits.collect()
        };
        // Both numbers have digits that the other has not, and none of a month's.
        let (year, day) = (written(&YEAR.to_string()), written(&DAY.to_string()));
        let months = (1..=12).map(|month| {
            let text = self.date(jiff::civil::date(YEAR, month, DAY));
            text.replacen(&year, "{y}", 1).replacen(&day, "{d}", 1)
        });
        Dates {
            months: months.collect(),
            digits,
        }
    }

    /// The text under a key that asks for these names: `{name}` stands where one of them is to be filled,
    /// and `{n}` for a count.
    ///
    /// ```
    /// # use prospectus::language::{Forms, Language, Locale, Strings};
    /// let (strings, _) = Strings::parse("left = { $count ->
    ///     [one] { $count } día
    ///    *[other] { $count } días
    /// } hasta el { $date }");
    /// let spanish = Language::new(&Locale::parse("es").unwrap(), None, &strings);
    /// let forms = [("one", "{n} día hasta el {date}"), ("other", "{n} días hasta el {date}")];
    /// let forms = forms.map(|(name, text)| (name.to_owned(), text.to_owned()));
    /// assert_eq!(spanish.forms("left", &strings.variables("left")), Ok(Forms::Each(forms.into())));
    /// ```
    pub fn forms(&self, key: &str, names: &BTreeSet<String>) -> Result<Forms, MissingWord> {
        let others = names.iter().filter(|name| *name != COUNT);
        let places: Vec<(&String, String)> =
            others.map(|name| (name, format!("{{{name}}}"))).collect();
        let given = places
            .iter()
            .map(|(name, place)| (name.as_str(), Arg::Text(place)));
        let mut given: Vec<(&str, Arg<'_>)> = given.collect();
        if !names.contains(COUNT) {
            return self.word(key, &given).map(Forms::One);
        }
        let counts = self.categories()?.into_iter().map(|(category, count)| {
            given.push((COUNT, Arg::Count(count)));
            let text = self.word(key, &given);
            given.pop();
            Ok((category, text?.replacen(&self.count(count), PLACE, 1)))
        });
        Ok(Forms::Each(counts.collect::<Result<_, _>>()?))
    }

    /// The plural categories of whole numbers, each with a count that has it: the largest of those tried, for
    /// translators write words for small ones alone, such as `[1]`.
    fn categories(&self) -> Result<BTreeMap<String, u64>, MissingWord> {
        let text = format!(
            "{COUNT} = {{ ${COUNT} ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }}"
        );
        let language = Language::new(self.locale(), None, &Strings::parse(&text).0);
        let counts = (0..=FAR).map(|count| {
            let category = language.word(COUNT, &[(COUNT, Arg::Count(count))])?;
            Ok((category, count))
        });
        counts.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;

    fn forms(tag: &str, text: &str) -> Forms {
        let (strings, mistakes) = Strings::parse(text);
        assert_eq!(mistakes, []);
        let language = Language::new(&Locale::parse(tag).unwrap(), None, &strings);
        language.forms("left", &strings.variables("left")).unwrap()
    }

    fn each(forms: &[(&str, &str)]) -> Forms {
        let forms = forms
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Forms::Each(forms.collect())
    }

    #[test]
    fn every_category_of_the_language_has_its_form() {
        let ukrainian = "left = { $count ->\n [one] { $count } день\n [few] { $count } дні\n *[many] { $count } днів\n }";
        let wanted = [
            ("few", "{n} дні"),
            ("many", "{n} днів"),
            ("one", "{n} день"),
        ];
        assert_eq!(forms("uk", ukrainian), each(&wanted));
        let malay = "left = { $count } hari lagi";
        assert_eq!(forms("ms", malay), each(&[("other", "{n} hari lagi")]));
        let english = "left = { $count ->\n [0] none\n [one] a day\n *[other] { $count } days\n }";
        let wanted = [("one", "a day"), ("other", "{n} days")];
        assert_eq!(forms("en", english), each(&wanted));
        assert_eq!(forms("en", "left = over"), Forms::One("over".to_owned()));
    }
}
