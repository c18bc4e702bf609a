//! Which of two languages a few words fit, by the letters that follow each other in all texts of
//! the site.

use crate::check::shown::{Shown, words};
use std::collections::HashMap;

/// How often letters follow each other in each language of a site.
pub(in crate::check) struct Trigrams(HashMap<String, Counts>);

#[derive(Default)]
struct Counts {
    of: HashMap<[char; 3], u32>,
    all: u32,
}

/// Of so many different trigrams a language has one as likely as another that was never seen.
const UNSEEN: f64 = 20_000.0;

impl Trigrams {
    pub(in crate::check) fn of(texts: &[Shown<'_>]) -> Self {
        let mut counts: HashMap<String, Counts> = HashMap::new();
        for text in texts {
            let Some(locale) = text.locale else { continue };
            let counts = match counts.get_mut(locale.language()) {
                Some(counts) => counts,
                None => counts.entry(locale.language().to_owned()).or_default(),
            };
            each(&text.text, |three| {
                *counts.of.entry(three).or_default() += 1;
                counts.all += 1;
            });
        }
        Self(counts)
    }

    /// How likely words are in a language, as a logarithm; more is likelier.
    pub(in crate::check) fn likeness(&self, words: &str, language: &str) -> f64 {
        let mut sum = 0.0;
        each(words, |three| {
            let counts = self.0.get(language);
            let seen = counts.and_then(|it| it.of.get(&three)).copied();
            // The words themselves were counted once.
            let seen = f64::from(seen.unwrap_or_default().saturating_sub(1));
            let all = f64::from(counts.map_or(0, |it| it.all));
            sum += ((seen + 0.1) / (all + UNSEEN * 0.1)).ln();
        });
        sum
    }
}

/// Three letters that follow each other; a blank stands before a word and behind it.
fn each(text: &str, mut see: impl FnMut([char; 3])) {
    for (_, word) in words(text) {
        let mut three = [' ', ' ', ' '];
        let small = word.chars().flat_map(char::to_lowercase);
        for letter in small.chain([' ']) {
            three = [three[1], three[2], letter];
            see(three);
        }
    }
}
