//! Words of dates, numbers and amounts that the CLDR's data lacks: one file a language.
//!
//! A line is `key = word | word`. The keys:
//!
//! - `within`: words between the parts of a date ("de", "of the"); `year`: words beside its year.
//! - `ordinal`: what may hang on a day ("31st"); `day N`: a day in words ("first").
//! - `end`: words that mean the last day of the month beside them ("end of October").
//! - `number-days`: that numbers in words are days too ("treinta de octubre").
//! - `join`: words between the days of a range or list; `ending`: what may hang on any word.
//! - `month N`, `weekday N` (1 is Monday): other forms of their names.
//! - `number N`, `times N`, `teen`, `plus`: words from which numbers are made; `behind`: a word
//!   between a number and what it counts.
//! - `space-groups`: that people put a space between groups of digits, whatever the CLDR has.
//! - `percent`: what stands behind a percentage; `decade`: what hangs on one ("2010s").
//! - `morning`, `evening`: what stands behind an hour before noon or after it; `hour N`: an hour's name.
//! - `currency CODE CODE`: what a currency is called, with those that may be meant, likeliest first.
//!
//! A language without a file is read with the CLDR's data alone.

use super::token::folded;
use std::collections::HashMap;

const FILES: &[(&str, &str)] = &[
    ("el", include_str!("words/el.txt")),
    ("en", include_str!("words/en.txt")),
    ("es", include_str!("words/es.txt")),
    ("ms", include_str!("words/ms.txt")),
    ("uk", include_str!("words/uk.txt")),
    ("uz", include_str!("words/uz.txt")),
];

/// The words of one language, all [`folded`].
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub(super) within: Vec<String>,
    pub(super) year: Vec<String>,
    pub(super) ordinal: Vec<String>,
    pub(super) ends: Vec<String>,
    pub(super) has_number_days: bool,
    pub(super) join: Vec<String>,
    pub(super) endings: Vec<String>,
    pub(super) plus: Vec<String>,
    pub(super) teen: Vec<String>,
    pub(super) behind: Vec<String>,
    pub(super) has_space_groups: bool,
    /// Phrases, word by word.
    pub(super) percent: Vec<Vec<String>>,
    pub(super) decade: Vec<String>,
    pub(super) morning: Vec<Vec<String>>,
    pub(super) evening: Vec<Vec<String>>,
    pub(super) hours: HashMap<String, i8>,
    pub(super) months: Vec<(String, i8)>,
    pub(super) weekdays: Vec<(String, i8)>,
    pub(super) days: HashMap<String, i8>,
    pub(super) numbers: HashMap<String, u64>,
    pub(super) times: HashMap<String, u64>,
    pub(super) currencies: HashMap<String, Vec<&'static str>>,
}

impl Lexicon {
    /// The words of a language such as `es`; of one without a file there are none.
    pub(super) fn of(language: &str) -> Self {
        let mut lexicon = Self::default();
        let file = FILES.iter().find(|(name, _)| *name == language);
        let lines = file.map_or("", |(_, text)| text).lines();
        for (key, words) in lines
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('='))
        {
            let words = words.split('|').map(|word| folded(word.trim()));
            lexicon.add(key.trim(), words);
        }
        lexicon
    }

    fn add(&mut self, key: &'static str, words: impl Iterator<Item = String>) {
        let (kind, of) = key.split_once(' ').unwrap_or((key, ""));
        // The files are ours; the test below reads all of them.
        let number = || of.parse::<u64>().unwrap_or_default();
        match kind {
            "within" => self.within.extend(words),
            "year" => self.year.extend(words),
            "ordinal" => self.ordinal.extend(words),
            "end" => self.ends.extend(words),
            "number-days" => self.has_number_days = true,
            "space-groups" => self.has_space_groups = true,
            "percent" => self.percent.extend(words.map(|it| phrase(&it))),
            "morning" => self.morning.extend(words.map(|it| phrase(&it))),
            "evening" => self.evening.extend(words.map(|it| phrase(&it))),
            "decade" => self.decade.extend(words),
            "hour" => self.hours.extend(words.map(|word| (word, number() as i8))),
            "join" => self.join.extend(words),
            "ending" => self.endings.extend(words),
            "plus" => self.plus.extend(words),
            "teen" => self.teen.extend(words),
            "behind" => self.behind.extend(words),
            "month" => self.months.extend(words.map(|word| (word, number() as i8))),
            "weekday" => {
                let named = words.map(|word| (word, number() as i8));
                self.weekdays.extend(named);
            }
            "day" => self.days.extend(words.map(|word| (word, number() as i8))),
            "number" => self.numbers.extend(words.map(|word| (word, number()))),
            "times" => self.times.extend(words.map(|word| (word, number()))),
            "currency" => {
                let codes: Vec<&'static str> = of.split(' ').collect();
                let named = words.map(|word| (word, codes.clone()));
                self.currencies.extend(named);
            }
            _ => debug_assert!(false, "{key} is no key of the lexicon"),
        }
    }

    /// The word without an ending that hangs on it, in every way that one can be taken off.
    pub(super) fn stems<'w>(&self, word: &'w str) -> impl Iterator<Item = &'w str> {
        let endings = self.endings.iter();
        let stems = endings.filter_map(move |ending| word.strip_suffix(ending.as_str()));
        std::iter::once(word).chain(stems.filter(|stem| !stem.is_empty()))
    }

    /// Whether a word says that the last day of a month is meant.
    pub(super) fn is_end(&self, word: &str) -> bool {
        self.stems(word)
            .any(|stem| self.ends.iter().any(|known| known == stem))
    }

    /// Whether a word says that a year stands beside it.
    pub(super) fn is_year(&self, word: &str) -> bool {
        self.stems(word)
            .any(|stem| self.year.iter().any(|known| known == stem))
    }
}

/// The words of a phrase, as tokens have them: "a. m." is two, without their points.
fn phrase(words: &str) -> Vec<String> {
    let words = words.split([' ', '.']).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_without_a_slip() {
        for (language, text) in FILES {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            for line in lines {
                let (key, words) = line.split_once(" = ").expect("key = words");
                assert!(!words.trim().is_empty(), "{language}: {line}");
                let number = key.split_once(' ').map(|(_, of)| of);
                let counts = !key.starts_with("currency");
                let wrong = number.is_some_and(|of| counts && of.parse::<u64>().is_err());
                assert!(!wrong, "{language}: {line}");
            }
            let lexicon = Lexicon::of(language);
            for number in 1..=10 {
                let mut known = lexicon.numbers.values();
                assert!(known.any(|value| *value == number), "{language}: {number}");
            }
        }
    }
}
