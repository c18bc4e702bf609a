//! A translation has the paragraphs and items of its original.

use super::Desk;
use super::alignment::partners;
use super::side_by_side::{Text, documents};
use crate::diag::{Diagnostic, Span, code};

code! {
    /// A translation lacks a paragraph or an item of a list that its original has, or has one more.
    ///
    /// # Why it matters
    /// Readers of one language are not told what those of another are told.
    ///
    /// # Wrong
    /// three items of a list in English, and two of them in Spanish
    ///
    /// # Right
    /// the same items in both languages
    pub(super) CODE = "translation-passages-differ";
}

const HELP: &str = "Give all languages of a text the same paragraphs and items, in the same order.";

/// How many of one translation are told; with more its whole structure is another.
const AT_MOST: usize = 3;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for texts in documents(desk) {
        if let Some((original, translations)) = texts.split_first() {
            within(original, translations, &mut found);
        }
    }
    found
}

fn within(original: &Text<'_>, translations: &[Text<'_>], found: &mut Vec<Diagnostic>) {
    let partners: Vec<_> = translations
        .iter()
        .map(|it| partners(original.document, it.document))
        .collect();
    let lacks = |partners: &Option<Vec<Option<usize>>>, at: usize| {
        partners.as_ref().is_some_and(|it| it[at].is_none())
    };
    // What no translation has was added to the original, and is told there, once.
    let added: Vec<usize> = (0..original.document.passages.len())
        .filter(|at| partners.len() > 1 && partners.iter().all(|it| lacks(it, *at)))
        .collect();
    for at in added.iter().take(AT_MOST) {
        let sentence = "No translation of this text has this paragraph or item.";
        let told = Diagnostic::warning(CODE, place(original, *at), sentence).help(HELP);
        found.push(told.label(translations[0].place, "a translation"));
    }
    for (translation, partners) in translations.iter().zip(&partners) {
        let Some(partners) = partners else { continue };
        let lacking =
            (0..partners.len()).filter(|at| partners[*at].is_none() && !added.contains(at));
        for at in lacking.take(AT_MOST) {
            // Behind the last that both have, for what is not there has no place.
            let before = partners[..at].iter().rev().flatten().next();
            let span = before.map_or(translation.place, |before| place(translation, *before));
            let sentence = format!(
                "This translation lacks what the original says behind this: \"{}\".",
                beginning(&original.document.passages[at].text)
            );
            let told = Diagnostic::warning(CODE, span, sentence).help(HELP);
            found.push(told.label(place(original, at), "the original has it here"));
        }
        let more =
            (0..translation.document.passages.len()).filter(|at| !partners.contains(&Some(*at)));
        for at in more.take(AT_MOST) {
            let sentence = "The original has nothing that says what this paragraph or item says.";
            let told = Diagnostic::warning(CODE, place(translation, at), sentence).help(HELP);
            found.push(told.label(original.place, "the original"));
        }
    }
}

fn place(text: &Text<'_>, at: usize) -> Span {
    let passage = &text.document.passages[at];
    passage.span(0..passage.text.len()).unwrap_or(text.place)
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() {
        0..=8 => words.join(" "),
        _ => format!("{} …", words[..8].join(" ")),
    }
    .replace(crate::model::FACT_MARK, "…")
}
