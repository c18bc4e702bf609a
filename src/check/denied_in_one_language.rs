//! What an original affirms, its translations affirm, and what it denies they deny.

use super::Desk;
use super::counterparts::Counterparts;
use super::meaning::{Sentence, Tongues, found};
use super::opposite_in_translation::are_opposite;
use super::shown::Shown;
use crate::diag::{Diagnostic, code};

code! {
    /// A sentence is denied in one language and affirmed in another.
    ///
    /// # Why it matters
    /// Readers of one of the two are told the opposite of what holds: that an exam is free, or that a
    /// paper is needed. One small word was lost, most often. The rule compares sentence by sentence where both
    /// languages have as many, and tells those in which one side denies a word that the other affirms; of a
    /// text in several languages also the only one that denies, or does not. It knows
    /// English, Spanish, Greek, Ukrainian, Malay and Uzbek, and is silent where a language may say
    /// with another word what the other denies: *avoid* for *do not*, *hard* for *not easy*.
    ///
    /// # Wrong
    /// `El centro puede pagar ese costo.` for `The center cannot pay that cost.`
    ///
    /// # Right
    /// `El centro no puede pagar ese costo.`
    pub(super) CODE = "denied-in-one-language";
}

const HELP: &str = "Correct the one that is wrong. If both say the same, say it alike.";

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    found(desk, within)
}

/// A translation's sentence beside that of the original.
struct Pair<'p, 'a> {
    translation: &'p Shown<'a>,
    other: &'p Sentence<'p>,
    /// How the translation differs, if it may.
    turned: Option<Turned>,
    /// Whether it denies as often as the original.
    is_alike: bool,
}

/// One side denies what the other does not.
struct Turned {
    /// Whether it is the original that denies.
    original_denies: bool,
    /// Whether a word is denied there that is affirmed here.
    is_literal: bool,
    /// Whether each side says that word as often as the other.
    is_same_word: bool,
    /// Whether nothing here denies by another word.
    is_plain: bool,
}

fn within(part: &Counterparts<'_>, tongues: &Tongues) -> Vec<Diagnostic> {
    let (own, theirs) = tongues.versions(part);
    let mut found = Vec::new();
    for (at, sentence) in own.iter().enumerate() {
        let aligned = theirs.iter().filter(|(_, it)| it.len() == own.len());
        let pairs = aligned.map(|(translation, all)| Pair {
            translation,
            other: &all[at],
            turned: turned(sentence, &all[at]),
            is_alike: sentence.denials() == all[at].denials(),
        });
        found.extend(told(part, sentence, &pairs.collect::<Vec<_>>()));
    }
    // Where one language makes two sentences of one, the whole is compared.
    for (translation, _) in theirs.iter().filter(|(_, it)| it.len() != own.len()) {
        let both = tongues
            .whole(&part.original)
            .zip(tongues.whole(translation));
        found.extend(both.and_then(|(own, other)| {
            let turned = turned(&own, &other).filter(|it| it.is_same_word)?;
            let pair = Pair {
                translation,
                other: &other,
                turned: None,
                is_alike: false,
            };
            Some(match part.is_original_newer {
                true => at_the_original(&part.original, &own, &pair, &turned),
                false => at_the_translation(&part.original, &own, &pair, &turned),
            })
        }));
    }
    found
}

/// How the sentence of a translation differs from the original's.
fn turned(own: &Sentence<'_>, other: &Sentence<'_>) -> Option<Turned> {
    let original_denies = own.denials() > other.denials();
    let (denying, affirming) = match original_denies {
        true => (own, other),
        false => (other, own),
    };
    let is_unsure = |it: &Sentence<'_>| it.has("doubt") || it.is_question();
    if denying.denials() != affirming.denials() + 1
        || is_unsure(own)
        || is_unsure(other)
        || affirming.has("only") && !denying.has("only")
        || affirming.lacks() > denying.lacks()
        || are_opposite(own, other)
    {
        return None;
    }
    let is_plain = affirming.lacks() == 0;
    let is_said = |kind: &str, is_exact: bool| {
        let (denied, affirmed) = (denying.said(kind), affirming.said(kind));
        denied.iter().any(|(key, (own, not))| {
            let (other, other_not) = affirmed.get(key).copied().unwrap_or_default();
            let is_exact = !is_exact || *own == other && *not == other_not + 1;
            *not > 0 && other > other_not && is_exact
        })
    };
    Some(Turned {
        original_denies,
        is_literal: is_said("word.", false)
            || is_plain && is_said("small.", false) && says_as_much(own, other),
        is_same_word: is_said("word.", true),
        is_plain,
    })
}

/// Whether two sentences are of the same words as far as they are known: a sentence that is said in
/// other words need not deny what the other does.
fn says_as_much(own: &Sentence<'_>, other: &Sentence<'_>) -> bool {
    own.keys("word.") == other.keys("word.")
}

/// Whether two sentences have a word in common, if the one has any that is known.
fn says_something_of(own: &Sentence<'_>, other: &Sentence<'_>) -> bool {
    let (own, other) = (own.keys("word."), other.keys("word."));
    own.is_empty() || own.iter().any(|key| other.contains(key))
}

/// What is told of one sentence in all its languages.
fn told(part: &Counterparts<'_>, own: &Sentence<'_>, pairs: &[Pair<'_, '_>]) -> Vec<Diagnostic> {
    let original = &part.original;
    let alike = pairs.iter().filter(|it| it.is_alike).count();
    let differ = pairs
        .iter()
        .filter_map(|it| Some((it, it.turned.as_ref()?)));
    let differ: Vec<_> = differ.collect();
    // Changed alone, the original differs from all of them.
    if let [(first, turned), others @ ..] = &*differ
        && alike == 0
        && (!others.is_empty() || part.is_original_newer)
    {
        let is_sure = differ.iter().any(|(_, it)| it.is_literal);
        let same = differ
            .iter()
            .filter(|(_, it)| it.original_denies == turned.original_denies);
        let is_alone = same.count() == differ.len() && differ.len() == pairs.len();
        return match is_sure && is_alone {
            true => vec![at_the_original(original, own, first, turned)],
            false => Vec::new(),
        };
    }
    // Where several others agree with the original, the one that differs need not be literal.
    let is_outvoted = alike >= ENOUGH && alike + 1 == pairs.len();
    let wrong = differ.into_iter().filter(|(pair, it)| {
        let is_other = is_outvoted && it.is_plain && it.original_denies;
        it.is_literal || is_other && says_something_of(own, pair.other)
    });
    let tell =
        |(it, turned): (&Pair<'_, '_>, &Turned)| at_the_translation(original, own, it, turned);
    wrong.map(tell).collect()
}

/// So many translations do not all deny by chance.
const ENOUGH: usize = 3;

fn at_the_original(
    original: &Shown<'_>,
    own: &Sentence<'_>,
    pair: &Pair<'_, '_>,
    turned: &Turned,
) -> Diagnostic {
    let sentence = match turned.original_denies {
        true => "This denies what all translations affirm.",
        false => "This affirms what all translations deny.",
    };
    let there = pair.other.denial().unwrap_or(pair.other.place.clone());
    let here = own.denial().filter(|_| turned.original_denies);
    let span = original.span(here.unwrap_or(own.place.clone()));
    Diagnostic::warning(CODE, span, sentence.to_owned())
        .label(pair.translation.span(there), "a translation")
        .help(HELP)
}

fn at_the_translation(
    original: &Shown<'_>,
    own: &Sentence<'_>,
    Pair {
        translation, other, ..
    }: &Pair<'_, '_>,
    turned: &Turned,
) -> Diagnostic {
    let sentence = match turned.original_denies {
        true => "This translation affirms what the original denies.",
        false => "This translation denies what the original affirms.",
    };
    let there = own.denial().unwrap_or(own.place.clone());
    let here = other.denial().filter(|_| !turned.original_denies);
    let span = translation.span(here.unwrap_or(other.place.clone()));
    Diagnostic::warning(CODE, span, sentence.to_owned())
        .label(original.span(there), "the original")
        .help(HELP)
}
