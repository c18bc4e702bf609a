//! Headings of a translation stand above the sections to which they belong.

use super::Desk;
use super::meaning::{Sentence, Tongues};
use super::shown::{Shown, words};
use super::side_by_side::{Text, documents};
use crate::diag::{Diagnostic, code};
use crate::language::folded;
use crate::model::Heading;
use std::collections::BTreeSet;

code! {
    /// Two headings of a translation have changed places.
    ///
    /// # Why it matters
    /// Readers find the answer to another question below each of them. The rule knows headings by words that it
    /// can translate, such as *course*, *exam* and *help*, and by words that begin alike in both languages, such as
    /// *agency* and *agencia*. It is told where neither of two headings has anything of its own original's and each
    /// has a word of the other's.
    ///
    /// # Wrong
    /// `## ¿Cuánto cuesta un examen? {#course-cost}` for `## What does a course cost? {#course-cost}`, and the
    /// other way round
    ///
    /// # Right
    /// `## ¿Cuánto cuesta un curso? {#course-cost}`
    pub(super) CODE = "headings-swapped";
}

/// So many letters words of two languages begin with alike if they are one.
const ALIKE: usize = 4;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let tongues = Tongues::new();
    let mut found = Vec::new();
    for texts in documents(desk) {
        let (original, translations) = (&texts[0], &texts[1..]);
        let own = known(original, &tongues);
        for translation in translations {
            let theirs = known(translation, &tongues);
            found.extend(swapped(&own, &theirs, original, translation));
        }
    }
    found
}

/// What a heading is about: words that are known, and beginnings of others.
struct Known {
    keys: BTreeSet<&'static str>,
    beginnings: BTreeSet<String>,
}

fn known(text: &Text<'_>, tongues: &Tongues) -> Vec<Known> {
    let headings = text.document.passages.iter().filter(|it| it.is_heading);
    let known = headings.map(|passage| {
        let shown = Shown::of_passage(passage, text.locale);
        let whole = tongues.whole(&shown);
        let keys = |it: &Sentence<'_>| {
            let kinds = ["word.", "thing."].iter();
            kinds.flat_map(|kind| it.keys(kind)).collect()
        };
        let all = words(&passage.text).map(|(_, word)| folded(word));
        let beginning = |word: String| {
            let beginning: String = word.chars().take(ALIKE).collect();
            (beginning.chars().count() == ALIKE).then_some(beginning)
        };
        Known {
            keys: whole.as_ref().map(keys).unwrap_or_default(),
            beginnings: all.filter_map(beginning).collect(),
        }
    });
    known.collect()
}

/// How much a heading of the original and one of a translation share that the other two do not have.
fn shared(own: &Known, other: &Known, not: [&Known; 2]) -> usize {
    let is_own = |has: &dyn Fn(&Known) -> bool| !not.iter().all(|it| has(it));
    let keys = own.keys.intersection(&other.keys);
    let keys = keys.filter(|key| is_own(&|it| it.keys.contains(*key)));
    let beginnings = own.beginnings.intersection(&other.beginnings);
    let beginnings = beginnings.filter(|word| is_own(&|it| it.beginnings.contains(*word)));
    keys.count() + beginnings.count()
}

fn swapped(
    own: &[Known],
    theirs: &[Known],
    original: &Text<'_>,
    translation: &Text<'_>,
) -> Option<Diagnostic> {
    let (first, second) = (&original.document.headings, &translation.document.headings);
    let fits = [own.len(), theirs.len(), second.len()]
        .iter()
        .all(|it| *it == first.len());
    if !fits {
        return None;
    }
    let pairs = (0..own.len()).flat_map(|one| (one + 1..own.len()).map(move |two| (one, two)));
    let (one, two) = pairs
        .filter(|(one, two)| first[*one].level == first[*two].level)
        .find(|(one, two)| {
            let (own, other) = ([&own[*one], &own[*two]], [&theirs[*one], &theirs[*two]]);
            let straight =
                [0, 1].map(|at| shared(own[at], other[at], [own[1 - at], other[1 - at]]));
            let crossed = [0, 1].map(|at| {
                let rest = [own[1 - at], other[at]];
                shared(own[at], other[1 - at], rest)
            });
            straight == [0, 0] && crossed.iter().all(|it| *it > 0)
        })?;
    let told = |it: &Heading, other: &Heading| {
        let sentence = format!(
            "This heading and \"{}\" have changed places, as it seems.",
            other.text
        );
        Diagnostic::warning(CODE, it.span, sentence)
    };
    Some(
        told(&second[one], &second[two])
            .label(first[one].span, "the original's heading")
            .label(second[two].span, "the other")
            .help("Write each heading above its own section."),
    )
}
