//! Every part of a text beside what its translations say in its place: passages, titles and other
//! fields above a text, and fields that are given in several languages.

use super::Desk;
use super::alignment::partners;
use super::shown::{Shown, words};
use super::translation_older::{Marked, is_original_newer};
use crate::diag::{Code, Diagnostic, Span};
use crate::model::field::Decode;
use crate::model::{Document, Item, Version};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

/// A part of a text in all its languages.
pub(super) struct Counterparts<'a> {
    /// The original's.
    pub(super) original: Shown<'a>,
    /// The translations', as far as they have it.
    pub(super) translations: Vec<Shown<'a>>,
    /// Whether it is a heading.
    pub(super) is_heading: bool,
    /// Whether it stands in a field.
    pub(super) is_field: bool,
    /// Whether the original says that it has changed since all translations were made: what differs
    /// is new there.
    pub(super) is_original_newer: bool,
}

/// A field of fewer words is a title or as short as one.
const TEXT: usize = 6;

impl Counterparts<'_> {
    /// Whether it is a heading, a title or something as short.
    pub(super) fn is_short(&self) -> bool {
        self.is_heading || self.is_field && words(&self.original.text).nth(TEXT - 1).is_none()
    }

    /// A mistake for each translation that has something else than the original; if all have, one
    /// at the original, which was changed alone.
    pub(super) fn told(
        &self,
        code: Code,
        help: &'static str,
        unlike: &[Unlike],
    ) -> Vec<Diagnostic> {
        let is_alone =
            unlike.len() == self.translations.len() && (unlike.len() > 1 || self.is_original_newer);
        let tell = |it: &Unlike| {
            let (own, other) = (&it.original, &it.translation);
            if is_alone {
                let sentence = format!(
                    "All translations name something else than \"{}\": \"{}\".",
                    own.0, other.0
                );
                Diagnostic::error(code, own.1, sentence).label(other.1, "a translation")
            } else {
                let sentence = format!(
                    "This translation names \"{}\" where the original names \"{}\".",
                    other.0, own.0
                );
                Diagnostic::error(code, other.1, sentence).label(own.1, "the original")
            }
        };
        let count = if is_alone { 1 } else { unlike.len() };
        let told = unlike.iter().take(count);
        told.map(|it| tell(it).help(help)).collect()
    }
}

/// What the original names and a translation does not, and what the translation names instead, as they
/// are shown to the author.
pub(super) struct Unlike {
    pub(super) original: (String, Span),
    pub(super) translation: (String, Span),
}

/// All parts that have a counterpart in another language. What governments share comes once.
pub(super) fn counterparts<'a>(desk: &Desk<'a>) -> Vec<Counterparts<'a>> {
    let mut gathered = Gathered {
        desk,
        seen: HashSet::new(),
        all: Vec::new(),
        is_original_newer: false,
    };
    for participant in &desk.library.participants {
        let (issuances, faqs) = (&participant.issuances, &participant.faqs);
        issuances.values().for_each(|it| gathered.item(it));
        faqs.values().for_each(|it| gathered.item(it));
        let pages = participant.pages.values();
        pages.for_each(|it| gathered.item(it));
        participant.covered.iter().for_each(|it| gathered.item(it));
    }
    for text in desk.local.iter().filter(|it| it.texts.len() > 1) {
        let texts = text.texts.iter();
        let shown = texts.map(|it| Shown::of_field(it, desk.files)).collect();
        gathered.is_original_newer = false;
        gathered.push(shown, false, true);
    }
    gathered.all
}

struct Gathered<'d, 'a> {
    desk: &'d Desk<'a>,
    seen: HashSet<Span>,
    all: Vec<Counterparts<'a>>,
    /// Whether the original of the text that is gathered has changed since.
    is_original_newer: bool,
}

impl<'a> Gathered<'_, 'a> {
    fn push(&mut self, mut shown: Vec<Shown<'a>>, is_heading: bool, is_field: bool) {
        if shown.len() > 1 {
            let translations = shown.split_off(1);
            self.all.extend(shown.pop().map(|original| Counterparts {
                original,
                translations,
                is_heading,
                is_field,
                is_original_newer: self.is_original_newer,
            }));
        }
    }

    fn item<T: Marked>(&mut self, item: &'a Item<T>) {
        let (original, translations) = item.versions.split_first().expect("an item is written");
        if translations.is_empty() || !self.seen.insert(Span::new(original.file, 0..0)) {
            return;
        }
        self.is_original_newer = is_original_newer(item);
        self.front(original, translations);
        let documents = translations.iter();
        let partners: Vec<_> = documents
            .map(|it| partners(&original.document, &it.document))
            .collect();
        for (at, passage) in original.document.passages.iter().enumerate() {
            let mut shown = vec![Shown::of_passage(passage, &original.locale)];
            for (translation, partners) in translations.iter().zip(&partners) {
                let document: &'a Arc<Document> = &translation.document;
                let partner = partners.as_ref().and_then(|it| it[at]);
                let partner = partner.map(|it| &document.passages[it]);
                shown.extend(partner.map(|it| Shown::of_passage(it, &translation.locale)));
            }
            self.push(shown, passage.is_heading, false);
        }
    }

    /// The fields above a text, the same ones in each language.
    fn front<T: Decode>(&mut self, original: &'a Version<T>, translations: &'a [Version<T>]) {
        let own = fields(&original.front);
        let theirs: Vec<_> = translations.iter().map(|it| fields(&it.front)).collect();
        for (at, (text, span)) in own.iter().enumerate() {
            let files = self.desk.files;
            let shown = |text: &str, span, locale| {
                Shown::new(Cow::Owned(text.to_owned()), span, Some(locale), files)
            };
            let mut all = vec![shown(text, *span, &original.locale)];
            for (version, theirs) in translations.iter().zip(&theirs) {
                // A translation takes over what it does not state itself.
                let stated = theirs.get(at).filter(|_| theirs.len() == own.len());
                let stated = stated.filter(|(_, span)| span.file == version.file);
                all.extend(stated.map(|(text, span)| shown(text, *span, &version.locale)));
            }
            self.push(all, false, true);
        }
    }
}

fn fields(front: &impl Decode) -> Vec<(String, Span)> {
    let mut all = Vec::new();
    front.visit_texts(&mut |text, span| all.push((text.to_owned(), span)));
    all
}
