//! A paragraph of a translation has the sentences of its original.

use super::Desk;
use super::counterparts::{Counterparts, counterparts};
use super::prose::sentence::Reading;
use super::shown::Shown;
use crate::diag::{Diagnostic, code};
use crate::language::{Locale, Reader};
use std::collections::BTreeMap;
use std::ops::Range;

code! {
    /// A paragraph of a translation lacks one of the sentences that its original has.
    ///
    /// Two sentences may be joined to one: it is told where each of the others is as long as its
    /// counterpart, and nothing is as long as the one that is left.
    ///
    /// # Why it matters
    /// Readers of one language are not told what those of another are told.
    ///
    /// # Wrong
    /// `Algunos fondos pagan el examen. La página de contacto dice a quién preguntar.` for `Some funds
    /// pay the exam. Please ask before you book one. The contact page says whom to ask.`
    ///
    /// # Right
    /// `Algunos fondos pagan el examen. Pregunte antes de reservar uno. La página de contacto dice a
    /// quién preguntar.`
    pub(super) CODE = "translation-lacks-sentence";
}

/// A shorter sentence is often said in other words.
const WORDS: usize = 4;

/// By how much a sentence may be longer or shorter than its counterpart, as a logarithm.
const ALIKE: f64 = 0.5;

/// By how much worse it must fit that two sentences were joined.
const WORSE: f64 = 0.3;

/// Where more other translations have all sentences, it need not fit as much worse.
const SEVERAL: usize = 3;

/// How long a text is at most that lacks a sentence, beside what it should be.
const SHORTER: f64 = 0.92;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let parts = counterparts(desk);
    let mut readers: BTreeMap<Locale, Reader> = BTreeMap::new();
    let mut read = |text: &Shown<'_>| sentences(text, &mut readers);
    let all: Vec<(Vec<Sentence>, Vec<Vec<Sentence>>)> = parts
        .iter()
        .map(|part| {
            let translations = part.translations.iter().map(&mut read).collect();
            (read(&part.original), translations)
        })
        .collect();
    let ratios = ratios(&parts, &all);
    let mut found = Vec::new();
    for (part, (original, translations)) in parts.iter().zip(&all) {
        let lacking = |at: &usize| {
            let locales = part.original.locale.zip(part.translations[*at].locale);
            let ratio = locales.and_then(|locales| ratios.get(&locales));
            let others = translations.iter().enumerate();
            let mut others = others
                .filter(|(other, _)| other != at)
                .map(|(_, it)| it.len());
            let agree = translations.len() > SEVERAL && others.all(|count| count == original.len());
            let worse = if agree { WORSE / 3.0 } else { WORSE };
            ratio.is_some_and(|ratio| lacks(original, &translations[*at], *ratio, worse))
        };
        let lacking: Vec<usize> = (0..translations.len()).filter(lacking).collect();
        // What all translations lack was added to the original, which their marks tell.
        if lacking.len() > 1 && lacking.len() == translations.len() {
            continue;
        }
        let told = lacking
            .iter()
            .map(|at| told(part, *at, original, &translations[*at]));
        found.extend(told);
    }
    found
}

fn told(part: &Counterparts<'_>, at: usize, original: &[Sentence], own: &[Sentence]) -> Diagnostic {
    let place = |text: &Shown<'_>, sentences: &[Sentence]| {
        let (first, last) = (&sentences[0], &sentences[sentences.len() - 1]);
        text.span(first.range.start..last.range.end)
    };
    let sentence = format!(
        "The original has {} sentences here and this translation {}, which say less.",
        original.len(),
        own.len(),
    );
    Diagnostic::warning(CODE, place(&part.translations[at], own), sentence)
        .label(place(&part.original, original), "the original")
        .help("Translate the sentence that is left out, or remove it from all languages.")
}

/// A sentence without the spaces around it.
struct Sentence {
    range: Range<usize>,
    letters: f64,
    words: usize,
}

fn sentences(text: &Shown<'_>, readers: &mut BTreeMap<Locale, Reader>) -> Vec<Sentence> {
    let Some(locale) = text.locale else {
        return Vec::new();
    };
    let reader = readers
        .entry(locale.clone())
        .or_insert_with(|| Reader::new(locale, None));
    let reading = Reading::of(&text.text, reader);
    let places = reading.sentences.iter().filter_map(|sentence| {
        let whole = &text.text[sentence.range.clone()];
        let words = whole.trim();
        let start = sentence.range.start + whole.find(words)?;
        (!words.is_empty()).then(|| Sentence {
            range: start..start + words.len(),
            letters: words.chars().count() as f64,
            words: sentence.words.len(),
        })
    });
    places.collect()
}

type Ratios<'a> = BTreeMap<(&'a Locale, &'a Locale), f64>;

/// How long texts of a language are beside their originals in another.
fn ratios<'a>(
    parts: &[Counterparts<'a>],
    all: &[(Vec<Sentence>, Vec<Vec<Sentence>>)],
) -> Ratios<'a> {
    let mut sums: BTreeMap<(&Locale, &Locale), (f64, f64)> = BTreeMap::new();
    for (part, (original, translations)) in parts.iter().zip(all) {
        for (text, sentences) in part.translations.iter().zip(translations) {
            let locales = part.original.locale.zip(text.locale);
            let alike = sentences.len() == original.len();
            if let Some(locales) = locales.filter(|_| alike) {
                let sum = sums.entry(locales).or_default();
                sum.0 += original.iter().map(|it| it.letters).sum::<f64>();
                sum.1 += sentences.iter().map(|it| it.letters).sum::<f64>();
            }
        }
    }
    let enough = sums.into_iter().filter(|(_, (own, _))| *own > 0.0);
    enough
        .map(|(key, (own, other))| (key, other / own))
        .collect()
}

/// Whether a sentence of the original has no counterpart.
fn lacks(original: &[Sentence], translation: &[Sentence], ratio: f64, worse: f64) -> bool {
    if original.len() != translation.len() + 1 || translation.len() < 2 {
        return false;
    }
    let own: Vec<f64> = original.iter().map(|it| it.letters * ratio).collect();
    let theirs: Vec<f64> = translation.iter().map(|it| it.letters).collect();
    let without = (0..own.len()).filter(|at| original[*at].words >= WORDS);
    let without = without.filter_map(|at| {
        let mut own = own.clone();
        own.remove(at);
        let unlike = unlike(&own, &theirs);
        let is_like = unlike.iter().all(|it| *it <= ALIKE);
        is_like.then(|| unlike.iter().sum::<f64>())
    });
    let joined = (0..own.len() - 1).map(|at| {
        let mut own = own.clone();
        let second = own.remove(at + 1);
        own[at] += second;
        unlike(&own, &theirs).iter().sum::<f64>()
    });
    let least = |costs: &mut dyn Iterator<Item = f64>| costs.fold(f64::INFINITY, f64::min);
    let (mut without, mut joined) = (without, joined);
    let is_shorter = theirs.iter().sum::<f64>() <= SHORTER * own.iter().sum::<f64>();
    is_shorter && least(&mut without) + worse <= least(&mut joined)
}

/// How unlike the lengths of sentences are.
fn unlike(own: &[f64], theirs: &[f64]) -> Vec<f64> {
    let pairs = own.iter().zip(theirs);
    pairs.map(|(own, other)| (own / other).ln().abs()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacking(original: &[usize], translation: &[usize]) -> bool {
        let made = |lengths: &[usize]| -> Vec<Sentence> {
            let one = |length: &usize| Sentence {
                range: 0..*length,
                letters: *length as f64,
                words: length / 5,
            };
            lengths.iter().map(one).collect()
        };
        lacks(&made(original), &made(translation), 1.0, WORSE)
    }

    #[test]
    fn a_sentence_that_is_lacking_is_not_two_that_are_joined() {
        assert!(lacking(&[40, 60, 30, 80], &[44, 28, 75]));
        assert!(lacking(&[47, 47, 62, 42, 41], &[31, 66, 67, 45]));
        assert!(!lacking(&[40, 60, 30, 80], &[105, 28, 75]));
        assert!(!lacking(&[40, 60, 30, 80], &[40, 92, 75]));
        assert!(!lacking(&[40, 60], &[40]));
        assert!(!lacking(&[40, 15, 60], &[42, 58]));
    }
}
