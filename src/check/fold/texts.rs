//! Markdown texts with their translations.
//!
//! A translation states only the text that it translates: the fields above it are laid over those
//! of the main version, so that a date is never written twice.

use super::questions::questions;
use crate::diag::{Diagnostic, Span, codes};
use crate::language::Locale;
use crate::model::field::{Decode, Decoder, MISSING_FIELD, Node, Scalar, merged};
use crate::model::{Faq, Issuance, Item, LANGUAGE_GIVEN_TWICE, Page, Version};
use crate::parse::{Folder, TextKind, Written};
use std::collections::BTreeMap;
use std::sync::Arc;

codes! {
    /// A translation has no text that it translates.
    ///
    /// # Why it matters
    /// The fields above the text, such as dates, stand with the original; without it nothing can be
    /// shown.
    ///
    /// # Wrong
    /// `about.es.md` and no `about.md`
    ///
    /// # Right
    /// `about.md` and `about.es.md`
    NO_ORIGINAL = "translation-without-original";

    /// A translation states a field that is not text, such as a date.
    ///
    /// # Why it matters
    /// Such fields come from the original, so that no date is written twice. One language would tell
    /// another date than the other, or be forgotten when it changes.
    ///
    /// # Wrong
    /// `date: 2020-09-09` in `100-dcs-14-355.es.md`
    ///
    /// # Right
    /// `date: 2020-09-08` in `100-dcs-14-355.md`, and nothing of it in the translation
    NOT_TRANSLATED = "translation-states-a-fact";
}

/// The texts of one folder by their paths.
#[derive(Debug, Default, Clone)]
pub(super) struct Texts {
    pub(super) issuances: BTreeMap<String, Arc<Item<Issuance>>>,
    pub(super) faqs: BTreeMap<String, Arc<Item<Faq>>>,
    pub(super) pages: BTreeMap<String, Arc<Item<Page>>>,
}

impl Texts {
    /// These texts, and of the shared ones those that none of these takes the place of.
    pub(super) fn over(self, shared: &Texts) -> Texts {
        let mut texts = shared.clone();
        texts.issuances.extend(self.issuances);
        texts.faqs.extend(self.faqs);
        texts.pages.extend(self.pages);
        texts
    }
}

/// Reads the texts of one folder.
pub(super) fn texts(folder: &Folder, decoder: &mut Decoder<'_>) -> Texts {
    let mut texts = Texts::default();
    for (path, written) in &folder.texts {
        let Some(ordered) = main_first(written, decoder) else {
            continue;
        };
        match ordered[0].1.kind {
            TextKind::Issuance => {
                texts.issuances.extend(item(path, &ordered, decoder));
            }
            TextKind::Faq => texts.faqs.extend(item(path, &ordered, decoder)),
            TextKind::Page => texts.pages.extend(item(path, &ordered, decoder)),
        }
    }
    texts
}

type InLanguage<'w> = (Locale, &'w Written);

/// The versions of a text with their languages, the main one first.
fn main_first<'w>(
    written: &'w [Written],
    decoder: &mut Decoder<'_>,
) -> Option<Vec<InLanguage<'w>>> {
    let mut versions: Vec<InLanguage<'w>> = Vec::new();
    // The text itself comes before its translations, whatever their names are.
    let mut written: Vec<&Written> = written.iter().collect();
    written.sort_by_key(|text| (text.tag.is_some(), text.file));
    for text in written {
        let start = Span::new(text.file, 0..0);
        let locale = match &text.tag {
            None => decoder.language_of(start),
            Some(tag) => match Locale::read(tag) {
                Ok(locale) => locale,
                Err(trouble) => {
                    let sentence = format!(
                        "The part \"{tag}\" of this file's name is not the tag of a language."
                    );
                    decoder
                        .found
                        .push(Diagnostic::error(trouble.code, start, sentence).help(trouble.help));
                    continue;
                }
            },
        };
        if let Some((_, first)) = versions.iter().find(|(other, _)| *other == locale) {
            let sentence = format!("This text is given twice in the language \"{locale}\".");
            decoder.found.push(
                Diagnostic::error(LANGUAGE_GIVEN_TWICE, start, sentence)
                    .label(Span::new(first.file, 0..0), "it is given here first")
                    .help("Remove one of the two files."),
            );
            continue;
        }
        versions.push((locale, text));
    }
    let main = versions.iter().position(|(_, text)| text.tag.is_none());
    if main.is_none()
        && let Some((locale, text)) = versions.first()
    {
        let sentence =
            format!("This translation into \"{locale}\" has no text that it translates.");
        decoder.found.push(
            Diagnostic::error(NO_ORIGINAL, Span::new(text.file, 0..0), sentence)
                .help("Add the file of the same name without a language, or rename this one."),
        );
    }
    let main = versions.remove(main?);
    versions.insert(0, main);
    Some(versions)
}

fn item<T: Decode>(
    path: &str,
    ordered: &[InLanguage<'_>],
    decoder: &mut Decoder<'_>,
) -> Option<(String, Arc<Item<T>>)> {
    let original = ordered[0].1;
    let before = decoder.found.len();
    let mut versions: Vec<Version<T>> = Vec::new();
    let main = questions(original, None, decoder);
    for (locale, text) in ordered {
        let (front, questions) = match text.file == original.file {
            true => (T::decode(&text.front, decoder), main.clone()),
            // Of an original that could not be read the questions are not known.
            false => (
                of_translation::<T>(&original.front, &text.front, before, decoder),
                match original.front.is_whole() || !original.document.headings.is_empty() {
                    true => questions(text, Some(&main), decoder),
                    false => Vec::new(),
                },
            ),
        };
        // The others are read all the same, to show their mistakes.
        let Some(front) = front else { continue };
        versions.push(Version {
            locale: locale.clone(),
            file: text.file,
            front,
            document: Arc::clone(&text.document),
            questions,
        });
    }
    if versions
        .first()
        .is_none_or(|first| first.file != original.file)
    {
        return None;
    }
    Some((
        path.to_owned(),
        Arc::new(Item {
            path: path.to_owned(),
            versions,
        }),
    ))
}

/// Fields that are no text, and so the same in all languages.
const SAME_IN_ALL: &[&str] = &[
    "number",
    "type",
    "date",
    "effective",
    "inquiries",
    "supersedes",
    "rescinds",
    "status",
    "status_date",
    "order",
    "menu",
    "audience",
    "theme",
    "review_by",
];

/// The fields above a translation, laid over those of the original. What the original lacks was told
/// there, among what was found from `before` on.
fn of_translation<T: Decode>(
    original: &Node,
    translation: &Node,
    before: usize,
    decoder: &mut Decoder<'_>,
) -> Option<T> {
    for name in SAME_IN_ALL {
        let Some(own) = translation.get(name) else {
            continue;
        };
        let sentence = format!("A translation does not state \"{name}\".");
        let told = Diagnostic::warning(NOT_TRANSLATED, own.span, sentence)
            .help("Remove the line: it comes from the original.");
        decoder.found.push(match original.get(name) {
            Some(there) => told.label(there.span, "the original states it here"),
            None => told,
        });
    }
    let from = decoder.found.len();
    let front = T::decode(&merged(original, translation), decoder);
    let known: Vec<String> = decoder.found[before..from]
        .iter()
        .filter(|it| it.code == MISSING_FIELD)
        .map(|it| it.sentence.clone())
        .collect();
    let own = decoder.found.split_off(from);
    let is_new = |it: &Diagnostic| it.code != MISSING_FIELD || !known.contains(&it.sentence);
    decoder.found.extend(own.into_iter().filter(is_new));
    front
}
