//! Every text that readers see, each once, with its language and the way back to its place.
//!
//! The rules of the careful editor read all of it alike: what stands in Markdown, in the fields
//! above it, and in YAML.

use crate::diag::{FileId, Files, Span};
use crate::language::Locale;
use crate::model::field::Decode;
use crate::model::{
    Document, Item, Library, LocalProse, LocalText, Participant, Passage, Version, fact_slots,
};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// Stands for each byte of a printed fact in a field's text: no letter, no space, no digit.
const FACT: &str = "\u{1}";

/// A text as readers see it.
pub(super) struct Shown<'a> {
    /// The words; what a fact prints is no part of them.
    pub(super) text: Cow<'a, str>,
    /// The language that the page says it is in; names have none.
    pub(super) locale: Option<&'a Locale>,
    /// Whether the text is of a field that names no language: a name in it may be in any.
    pub(super) is_assumed: bool,
    /// Whether it is one of several languages of a field's text, each behind its tag.
    pub(super) is_one_of_several: bool,
    home: Home<'a>,
}

/// Where a text stands.
enum Home<'a> {
    Passage(&'a Passage),
    /// In a field: the place of the value, and the file's own text there.
    Field(Span, &'a str),
}

impl<'a> Shown<'a> {
    /// A text of a field, with its language.
    pub(super) fn new(
        text: Cow<'a, str>,
        span: Span,
        locale: Option<&'a Locale>,
        files: &'a Files,
    ) -> Self {
        let written = files.text(span.file).get(span.range());
        Self {
            text: without_facts(text),
            locale,
            is_assumed: false,
            is_one_of_several: false,
            home: Home::Field(span, written.unwrap_or_default()),
        }
    }

    /// A text of a field in one language.
    pub(super) fn of_field(text: &'a LocalProse, files: &'a Files) -> Self {
        let words = Cow::Borrowed(&*text.prose.text);
        Self::new(words, text.span, Some(&text.locale), files)
    }

    /// A passage of a Markdown text.
    pub(super) fn of_passage(passage: &'a Passage, locale: &'a Locale) -> Self {
        Self {
            text: Cow::Borrowed(passage.text.as_str()),
            locale: Some(locale),
            is_assumed: false,
            is_one_of_several: false,
            home: Home::Passage(passage),
        }
    }

    /// The place in the file of a part of the text, given in bytes.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match &self.home {
            Home::Passage(passage) => passage.span(range).unwrap_or(Span::new(FileId(0), 0..0)),
            Home::Field(span, written) => span.part(written_at(&self.text, written, range)),
        }
    }

    /// The place of the value, where the text is one of a field.
    pub(super) fn whole_field(&self) -> Option<Span> {
        match self.home {
            Home::Field(span, _) => Some(span),
            Home::Passage(_) => None,
        }
    }

    /// Whether it stands in a field that has one language: its own, or its page's.
    pub(super) fn is_of_page(&self) -> bool {
        matches!(self.home, Home::Field(..)) && !self.is_assumed && self.locale.is_some()
    }

    /// What stands in the file at a place of this text.
    pub(super) fn written<'f>(&self, span: Span, files: &'f Files) -> &'f str {
        files.text(span.file).get(span.range()).unwrap_or_default()
    }
}

/// Where a part of a field's value stands among what was written: quotation marks, folds and
/// escapes lie between.
fn written_at(text: &str, written: &str, range: Range<usize>) -> Range<usize> {
    let mut rest = letters(written).into_iter().peekable();
    let (mut start, mut end) = (None, written.len());
    let mut value = text.char_indices().peekable();
    while let Some((at, letter)) = value.next() {
        if at >= range.end {
            break;
        }
        let is_fact = letter.is_control() && !letter.is_whitespace();
        let same = |other: char| match (is_fact, letter.is_whitespace()) {
            (true, _) => true,
            (_, true) => other.is_whitespace(),
            _ => other == letter,
        };
        let Some((place, found)) = rest.find(|(_, other)| same(*other)) else {
            break;
        };
        // A fold is a line end and what indents the next line; the value has one space.
        let is_last = value.peek().is_none_or(|(_, next)| !next.is_whitespace());
        while is_last
            && found.is_whitespace()
            && rest.next_if(|(_, it)| it.is_whitespace()).is_some()
        {}
        if at >= range.start {
            start = start.or(Some(place.start));
            end = place.end;
        }
    }
    match start {
        Some(start) => start..end.max(start),
        None => 0..written.len(),
    }
}

/// The letters of a value as written, with their places; an escape such as `\n` is one letter.
fn letters(written: &str) -> Vec<(Range<usize>, char)> {
    let is_escaped = written.starts_with('"');
    let mut letters = Vec::with_capacity(written.len());
    let mut rest = written.char_indices();
    while let Some((at, letter)) = rest.next() {
        let meant = match letter {
            '\\' if is_escaped => match rest.next() {
                Some((_, 'n')) => '\n',
                Some((_, 't')) => '\t',
                Some((_, other)) => other,
                None => break,
            },
            letter => letter,
        };
        letters.push((at..rest.offset(), meant));
    }
    letters
}

/// All texts that the sites show, and those of them that fields give in several languages.
pub(super) fn texts<'a>(
    library: &'a Library,
    files: &'a Files,
) -> (Vec<Shown<'a>>, Vec<&'a LocalText>) {
    let mut gathered = Gathered {
        files,
        texts: Vec::new(),
        local: Vec::new(),
        seen: HashSet::new(),
    };
    let catalogue = &library.catalogue;
    gathered.record(&library.programme);
    catalogue
        .providers
        .values()
        .for_each(|it| gathered.record(it));
    catalogue
        .subjects
        .values()
        .for_each(|it| gathered.record(it));
    catalogue
        .occupations
        .values()
        .for_each(|it| gathered.record(it));
    catalogue.exams.values().for_each(|it| gathered.record(it));
    catalogue
        .courses
        .values()
        .for_each(|it| gathered.record(&**it));
    for participant in &library.participants {
        gathered.record(&participant.government);
        participant.offer.iter().for_each(|it| gathered.record(it));
        participant
            .sessions
            .iter()
            .for_each(|it| gathered.record(it));
        for (id, course) in &participant.courses {
            let shared = catalogue.courses.get(id);
            if shared.is_none_or(|shared| !Arc::ptr_eq(shared, course)) {
                gathered.record(&**course);
            }
        }
        gathered.markdown(participant);
    }
    (gathered.texts, gathered.local)
}

struct Gathered<'a> {
    files: &'a Files,
    texts: Vec<Shown<'a>>,
    local: Vec<&'a LocalText>,
    /// Places that are known: shared texts are shown by several governments.
    seen: HashSet<Span>,
}

impl<'a> Gathered<'a> {
    fn record<T: Decode>(&mut self, record: &'a T) {
        record.visit_local(&mut |text| self.local(text));
        self.fields(record, None);
    }

    fn local(&mut self, text: &'a LocalText) {
        if text
            .texts
            .iter()
            .all(|text| !self.seen.contains(&text.span))
        {
            self.local.push(text);
        }
        let known = self.texts.len();
        let is_assumed = text.texts.len() == 1;
        for text in &text.texts {
            self.field(
                Cow::Borrowed(&*text.prose.text),
                text.span,
                Some(&text.locale),
            );
        }
        let added = self.texts[known..].iter_mut();
        added.for_each(|added| {
            added.is_assumed = is_assumed;
            added.is_one_of_several = !is_assumed;
        });
    }

    /// The fields that name no language.
    fn fields<T: Decode>(&mut self, record: &'a T, locale: Option<&'a Locale>) {
        record.visit_texts(&mut |text, span| {
            self.field(Cow::Owned(text.to_owned()), span, locale);
        });
    }

    fn field(&mut self, text: Cow<'a, str>, span: Span, locale: Option<&'a Locale>) {
        if !self.seen.insert(span) {
            return;
        }
        self.texts.push(Shown::new(text, span, locale, self.files));
    }

    fn markdown(&mut self, participant: &'a Participant) {
        participant.issuances.values().for_each(|it| self.item(it));
        participant.faqs.values().for_each(|it| self.item(it));
        participant.pages.values().for_each(|it| self.item(it));
        participant.covered.iter().for_each(|it| self.item(it));
    }

    fn item<T: Decode>(&mut self, item: &'a Item<T>) {
        for version in &item.versions {
            self.version(version);
        }
    }

    fn version<T: Decode>(&mut self, version: &'a Version<T>) {
        // A text that two governments share has one place.
        if !self.seen.insert(Span::new(version.file, 0..0)) {
            return;
        }
        let locale = Some(&version.locale);
        version.front.visit_texts(&mut |text, span| {
            // A translation takes over what it does not state itself.
            if span.file == version.file {
                self.field(Cow::Owned(text.to_owned()), span, locale);
            }
        });
        self.document(&version.document, &version.locale);
    }

    fn document(&mut self, document: &'a Document, locale: &'a Locale) {
        let passages = document.passages.iter();
        self.texts
            .extend(passages.map(|passage| Shown::of_passage(passage, locale)));
    }
}

/// A text with its facts blotted out, byte for byte, so that places stay.
fn without_facts(text: Cow<'_, str>) -> Cow<'_, str> {
    let slots = fact_slots(&text);
    if slots.is_empty() {
        return text;
    }
    let mut blotted = text.into_owned();
    for slot in slots {
        blotted.replace_range(slot.range.clone(), &FACT.repeat(slot.range.len()));
    }
    Cow::Owned(blotted)
}

/// The words of a text with their places: letters, digits, marks within, such as apostrophes.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |letter: char| match letter.is_ascii() {
        true => letter.is_ascii_alphanumeric() || matches!(letter, '\'' | '`'),
        false => {
            letter.is_alphanumeric()
                || crate::language::is_mark(letter)
                || matches!(letter, '’' | 'ʼ' | 'ʻ' | '‘' | '´')
        }
    };
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_word)?;
        let length = text[start..].find(|letter| !is_word(letter));
        from = length.map_or(text.len(), |length| start + length);
        Some((start, &text[start..from]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_folded_and_quoted_values_have_their_places() {
        let at = |text: &str, written: &str, words: &str| {
            let start = text.find(words).expect("the words are there");
            let place = written_at(text, written, start..start + words.len());
            written[place].to_owned()
        };
        assert_eq!(at("one two", "one two", "two"), "two");
        assert_eq!(at("it's two", "'it''s two'", "two"), "two");
        assert_eq!(at("a b c", ">-\n  a b\n  c", "c"), "c");
        assert_eq!(at("a\n\nb \"c\" d", r#""a\n\nb \"c\" d""#, "d"), "d");
        assert_eq!(at("a b c", ">-\n  a\n  b c", "a b"), "a\n  b");
        assert_eq!(
            at("by \u{1}\u{1}\u{1}\u{1}\u{1} or", "by {{x}} or", "or"),
            "or"
        );
    }
}
