//! An answer that begins with yes does so in all languages.

use super::Desk;
use super::shown::words;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Item, Passage, Version};
use std::collections::BTreeSet;

code! {
    /// An answer begins with yes in one language and with no in another.
    ///
    /// # Why it matters
    /// Readers of one of the two are told the opposite of what holds.
    ///
    /// # Wrong
    /// `No. Puede participar.` for `Yes. You can take part.`
    ///
    /// # Right
    /// `Sí. Puede participar.`
    pub(super) CODE = "answer-contradicts-translation";
}

/// What a language says for yes and no at the beginning of an answer.
const WORDS: &[(&str, &[&str], &[&str])] = &[
    ("en", &["yes"], &["no"]),
    ("es", &["sí", "si"], &["no"]),
    ("el", &["ναι", "μάλιστα"], &["όχι"]),
    ("uk", &["так"], &["ні"]),
    ("ms", &["ya"], &["tidak", "tak"]),
    ("uz", &["ha"], &["yoʻq", "yo'q", "yo‘q", "yo’q"]),
    ("pt", &["sim"], &["não"]),
    ("fr", &["oui"], &["non"]),
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for participant in &desk.library.participants {
        let issuances = participant.issuances.values();
        issuances.for_each(|it| within(it, &mut seen, &mut found));
        let faqs = participant.faqs.values();
        faqs.for_each(|it| within(it, &mut seen, &mut found));
    }
    found
}

fn within<T>(item: &Item<T>, seen: &mut BTreeSet<u32>, found: &mut Vec<Diagnostic>) {
    let Some((original, translations)) = item.versions.split_first() else {
        return;
    };
    // A shared text has one place, however many governments show it.
    if !seen.insert(original.file.0) {
        return;
    }
    for question in &original.questions {
        let Some((is_yes, there)) = answer(original, question.heading) else {
            continue;
        };
        for translation in translations {
            let mut own = translation.questions.iter();
            let own = own.find(|it| it.id.value == question.id.value);
            let Some((other, here)) = own.and_then(|it| answer(translation, it.heading)) else {
                continue;
            };
            if other != is_yes {
                let says = |is_yes| if is_yes { "yes" } else { "no" };
                let sentence = format!(
                    "This answer begins with {}, and the original with {}.",
                    says(other),
                    says(is_yes)
                );
                found.push(
                    Diagnostic::error(CODE, here, sentence)
                        .label(there, "the original")
                        .help("Correct the one that is wrong."),
                );
            }
        }
    }
}

/// Whether the answer below a heading begins with yes or with no, and where.
fn answer<T>(version: &Version<T>, heading: usize) -> Option<(bool, Span)> {
    let mut passages = version.document.passages.iter();
    let passage: &Passage = passages.find(|it| it.heading == Some(heading) && !it.is_heading)?;
    let (at, word) = words(&passage.text).next()?;
    // "No career center can pay" is no answer of one word: a mark stands behind it.
    let rest = passage.text[at + word.len()..].chars().next()?;
    if at > 0 || !matches!(rest, '.' | ',' | ';' | ':' | '!' | ' ' | '—' | '–') {
        return None;
    }
    let language = version.locale.language();
    let (_, yes, no) = WORDS.iter().find(|(tag, _, _)| *tag == language)?;
    let small = word.to_lowercase();
    let is_alone = rest != ' ';
    let is_yes = yes.contains(&small.as_str());
    let is_no = no.contains(&small.as_str());
    let span = passage.span(at..at + word.len())?;
    ((is_yes || is_no) && is_alone).then_some((is_yes, span))
}
