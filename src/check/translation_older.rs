//! A translation says the same as its original does today.

use super::Desk;
use crate::diag::code;
use crate::diag::{Code, Diagnostic, Located, Span};
use crate::model::field::Decode;
use crate::model::{Faq, Id, Issuance, Item, Page, Version};

code! {
    /// The original of a translation has changed since the translation was made.
    ///
    /// # Why it matters
    /// Readers of one language are told what held before. The field `translates` of a translation
    /// holds the mark of the text that it translates; when that text changes, so does its mark, and
    /// this rule tells the new one. Line breaks change no mark.
    ///
    /// # Wrong
    /// `translates: bcdfghj`, when the original's mark is now `kvbtrqd`
    ///
    /// # Right
    /// Compare the two texts, mend the translation, and then write `translates: kvbtrqd`
    pub(super) CODE = "translation-older";
}

code! {
    /// A translation does not say which state of its original it translates, and others do.
    ///
    /// # Why it matters
    /// When the original changes, nobody is told that this translation must change too.
    ///
    /// # Wrong
    /// A translation without `translates`
    ///
    /// # Right
    /// `translates: kvbtrqd`, with the mark that this rule tells
    UNMARKED = "translation-without-mark";
}

/// The translations of a text, and the mark that they should have.
struct Translated {
    mark: String,
    original: Span,
    translations: Vec<(Span, Option<Located<Id>>)>,
}

/// The further kinds of mistakes that this rule finds.
pub(super) const CODES: &[Code] = &[UNMARKED];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for participant in &desk.library.participants {
        all.extend(
            participant
                .issuances
                .values()
                .filter_map(|it| translated(it)),
        );
        all.extend(participant.faqs.values().filter_map(|it| translated(it)));
        let pages = participant.pages.values().chain(&participant.covered);
        all.extend(pages.filter_map(|it| translated(it)));
    }
    // A programme that uses no marks is not asked for them.
    let mut translations = all.iter().flat_map(|it| &it.translations);
    let uses_marks = translations.any(|(_, has)| has.is_some());
    all.iter()
        .filter(|_| uses_marks)
        .flat_map(troubles)
        .collect()
}

fn troubles(translated: &Translated) -> Vec<Diagnostic> {
    let mut found = unmarked(translated);
    found.extend(older(translated));
    found
}

fn unmarked(translated: &Translated) -> Vec<Diagnostic> {
    let mark = &translated.mark;
    let unmarked = translated
        .translations
        .iter()
        .filter(|(_, has)| has.is_none());
    unmarked
        .map(|(place, _)| {
            let sentence = "This translation does not say which state of the original it is of.";
            Diagnostic::warning(UNMARKED, *place, sentence)
                .label(translated.original, "the original")
                .help(format!(
                    "When both say the same, add the line translates: {mark} below the title."
                ))
        })
        .collect()
}

fn older(translated: &Translated) -> Vec<Diagnostic> {
    let Translated {
        mark,
        original,
        translations,
    } = translated;
    let has = translations.iter().filter_map(|(_, has)| has.as_ref());
    let older: Vec<&Located<Id>> = has.filter(|has| has.as_str() != mark).collect();
    if older.len() < translations.len() {
        let told = older.iter().map(|has| {
            let sentence = "The original has changed since this translation was made.";
            Diagnostic::warning(CODE, has.span, sentence)
                .label(*original, "the original")
                .help(format!(
                    "Bring it up to date, and write translates: {mark}."
                ))
        });
        return told.collect();
    }
    // The original alone was changed: one warning stands there, not one in each language.
    let sentence = "This text has changed since its translations were made.";
    let told = Diagnostic::warning(CODE, *original, sentence).help(format!(
        "Bring the translations up to date, and write translates: {mark} above each of them."
    ));
    let labelled = older
        .iter()
        .fold(told, |told, has| told.label(has.span, "made before"));
    vec![labelled]
}

/// Whether an original says by its mark that it has changed since all of its translations were made:
/// where they differ from it, the difference is new in the original.
pub(super) fn is_original_newer<T: Marked>(item: &Item<T>) -> bool {
    translated(item).is_some_and(|it| {
        let mut has = it.translations.iter().map(|(_, has)| has.as_ref());
        has.all(|has| has.is_some_and(|has| has.as_str() != it.mark))
    })
}

/// What stands above a text and may hold the mark of the text that it translates.
pub(super) trait Marked: Decode {
    /// The mark.
    fn translates(&self) -> Option<&Located<Id>>;
}

macro_rules! marked {
    ($($front:ident)*) => {
        $(impl Marked for $front {
            fn translates(&self) -> Option<&Located<Id>> {
                self.translates.as_ref()
            }
        })*
    };
}

marked! { Issuance Faq Page }

fn translated<T: Marked>(item: &Item<T>) -> Option<Translated> {
    let (original, translations) = item.versions.split_first()?;
    if translations.is_empty() {
        return None;
    }
    let translations = translations.iter().map(|version| {
        let place = Span::new(version.file, 0..0);
        (place, version.front.translates().cloned())
    });
    Some(Translated {
        mark: mark(original),
        original: Span::new(original.file, 0..0),
        translations: translations.collect(),
    })
}

/// Letters of a mark: no vowels, so that it is no word, and no digits, so that it is no number.
const LETTERS: &[u8] = b"bcdfghjkmnpqrstvwxz";

/// Seven letters that follow from the words of a text: other words, other letters.
///
/// It is FNV-1a over 64 bits. Nobody attacks it: it only has to notice that somebody typed.
fn mark<T: Decode>(original: &Version<T>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut see = |text: &str| {
        for word in text.split_whitespace() {
            for byte in word.bytes().chain([b' ']) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        hash = (hash ^ u64::from(b'\n')).wrapping_mul(0x0100_0000_01b3);
    };
    original.front.visit_texts(&mut |text, _| see(text));
    let document = &original.document;
    document.passages.iter().for_each(|it| see(&it.text));
    document.facts.iter().for_each(|it| see(&it.value));
    let count = LETTERS.len() as u64;
    let letters = (0..7).map(|_| {
        let letter = LETTERS[(hash % count) as usize];
        hash /= count;
        char::from(letter)
    });
    letters.collect()
}
