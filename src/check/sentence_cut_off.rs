//! A text says its last sentence to the end.

use super::Desk;
use super::layout::{ends_its_line, is_item};
use super::prose::Home;
use super::prose::sentence::Reading;
use super::prose::table::Table;
use crate::diag::{Diagnostic, Files, Span, code};
use crate::language::{Locale, Reader, words_of};
use crate::model::Passage;
use std::collections::BTreeMap;

code! {
    /// A text ends in the middle of a sentence: with a comma, with a word that needs another behind it,
    /// such as "and" or "the", or without a full stop where all paragraphs have one. Or a word such as
    /// "the" or "of" stands before a full stop, or before "and".
    ///
    /// # Why it matters
    /// The end was lost when the text was copied, and readers do not learn what it said.
    ///
    /// # Wrong
    /// `Do not write bank details or`
    ///
    /// # Right
    /// `Do not write bank details or passwords.`
    pub(super) CODE = "sentence-cut-off";
}

/// A sentence that is cut off has so many words, or it may be a title, a signature or a slogan.
const WORDS: usize = 5;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut known: BTreeMap<&Locale, (Table, Reader)> = BTreeMap::new();
    let mut found = Vec::new();
    for home in &desk.said.homes {
        let (table, reader) = known
            .entry(home.locale)
            .or_insert_with(|| (Table::of(home.locale), Reader::new(home.locale, None)));
        let paragraphs = Paragraphs::of(home, desk.files);
        for (at, passage) in home.passages.iter().enumerate() {
            let text = Text {
                passage,
                next: home.passages.get(at + 1).map(|it| &**it),
                files: desk.files,
            };
            found.extend(
                text.ends_with_comma(reader, home)
                    .or_else(|| text.ends_with_word(table))
                    .or_else(|| text.stops_behind_word(table))
                    .or_else(|| text.without_mark(reader, paragraphs.as_ref())),
            );
        }
    }
    found
}

/// The paragraphs of a document: what is neither heading, item nor cell.
struct Paragraphs {
    count: usize,
    /// How many have no mark at their end.
    unmarked: usize,
}

impl Paragraphs {
    fn of(home: &Home<'_>, files: &Files) -> Option<Self> {
        home.document?;
        let paragraphs = home.passages.iter().filter(|passage| {
            let place = whole(passage);
            !passage.is_heading && place.is_some_and(|it| !is_item(it, files))
        });
        let (mut count, mut unmarked) = (0, 0);
        for passage in paragraphs.filter(|it| it.heading.is_some()) {
            count += 1;
            unmarked += usize::from(!passage.text.trim_end().ends_with(is_close));
        }
        Some(Self { count, unmarked })
    }
}

fn is_close(letter: char) -> bool {
    ".!?:;…»”\")".contains(letter)
}

fn whole(passage: &Passage) -> Option<Span> {
    passage.span(0..passage.text.trim_end().len())
}

struct Text<'t> {
    passage: &'t Passage,
    next: Option<&'t Passage>,
    files: &'t Files,
}

impl Text<'_> {
    /// Whether the passage is the last of what it belongs to: an item may end with "or", and a
    /// paragraph goes on in the list behind it.
    fn is_last(&self) -> bool {
        let place = whole(self.passage);
        let ends = place.is_some_and(|place| ends_its_line(place, self.files));
        let goes_on = self.next.is_some_and(|next| {
            let is_list = whole(next).is_some_and(|it| is_item(it, self.files));
            let is_small = next.text.starts_with(char::is_lowercase);
            !next.is_heading && (is_list || is_small)
        });
        ends && !goes_on
    }

    fn told(&self, end: usize, length: usize, sentence: String) -> Option<Diagnostic> {
        let place = self.passage.span(end - length..end)?;
        Some(
            Diagnostic::warning(CODE, place, sentence)
                .help("Write the sentence to its end, or remove what is left of it."),
        )
    }

    /// A salutation ends so too; what stands in a field, or behind another sentence, is none.
    fn ends_with_comma(&self, reader: &Reader, home: &Home<'_>) -> Option<Diagnostic> {
        let text = self.passage.text.trim_end();
        if !text.ends_with([',', '，']) || !self.is_last() {
            return None;
        }
        let is_running = home.document.is_none() || self.passage.is_heading;
        (is_running || self.has_sentence_before(reader))
            .then(|| self.told(text.len(), 1, "This text ends with a comma.".to_owned()))
            .flatten()
    }

    fn ends_with_word(&self, table: &Table) -> Option<Diagnostic> {
        let text = self.passage.text.trim_end();
        let start = text.rfind(char::is_whitespace)?;
        let word = text[start..].trim_start();
        // "Acerca de" is a whole title.
        text.split_whitespace().nth(WORDS - 1)?;
        // Words that are spoken of have marks around them.
        // Spanish "él" is no article.
        let is_word = !word.contains('é')
            && word.chars().all(char::is_lowercase)
            && table.is_phrase("goes-on", word);
        (is_word && self.is_last())
            .then(|| {
                let sentence = format!("This text ends with \"{word}\".");
                self.told(text.len(), word.len(), sentence)
            })
            .flatten()
    }

    /// A sentence stops behind a word that needs another: "technology and the." or "choose a and get".
    fn stops_behind_word(&self, table: &Table) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let words = words_of(text);
        let needs = |at: usize| {
            let place = words[at].range.clone();
            let word = &text[place.clone()];
            let behind = &text[place.end..];
            let is_small = word.chars().all(char::is_lowercase) && !word.contains('é');
            // "Part a." and "options a and b" are about a letter.
            let is_letter = word.chars().count() == 1;
            let stops = !is_letter
                && behind.starts_with(['.', '!', '?', ',', ';', ':'])
                && behind[1..].chars().next().is_none_or(char::is_whitespace);
            let joined = words.get(at + 1).is_some_and(|next| {
                text[place.end..next.range.start].trim().is_empty()
                    && table.is_phrase("joins", &text[next.range.clone()])
                    && words
                        .get(at + 2)
                        .is_some_and(|it| it.folded.chars().count() > 1)
            });
            // Code and images are no words of the text.
            let is_written = || {
                let span = self.passage.span(place.clone())?;
                let rest = self.files.text(span.file).get(span.range().end..)?;
                let next = behind.trim_start().chars().next()?;
                Some(rest.trim_start().starts_with(next))
            };
            let is_again = words
                .get(at + 1)
                .is_some_and(|it| it.folded == words[at].folded);
            let before = text[..place.start].trim_end();
            let is_running = before.ends_with(|it: char| it.is_alphanumeric() || it == ',');
            is_small
                && is_running
                && (stops || joined && !is_again)
                && table.is_phrase("needs", word)
                && is_written() == Some(true)
        };
        let at = (0..words.len()).find(|at| needs(*at))?;
        let place = words[at].range.clone();
        let sentence = format!("Behind \"{}\" a word is missing.", &text[place.clone()]);
        let span = self.passage.span(place)?;
        Some(
            Diagnostic::warning(CODE, span, sentence)
                .help("Write the word that is left out, or remove this one too."),
        )
    }

    /// The last of several sentences has no mark, and every other paragraph has.
    fn without_mark(&self, reader: &Reader, all: Option<&Paragraphs>) -> Option<Diagnostic> {
        let all = all?;
        let text = self.passage.text.trim_end();
        let last = text.rsplit(char::is_whitespace).next()?;
        let is_word = last.chars().all(char::is_alphabetic);
        let place = whole(self.passage)?;
        if all.unmarked != 1
            || all.count < 3
            || !is_word
            || self.passage.is_heading
            || self.passage.heading.is_none()
            || is_item(place, self.files)
            || !self.is_last()
            || !self.has_sentence_before(reader)
        {
            return None;
        }
        let sentence = "This sentence has no full stop; all other paragraphs have one.";
        self.told(text.len(), last.len(), sentence.to_owned())
    }

    /// Whether a whole sentence stands before the last one, and both have several words.
    fn has_sentence_before(&self, reader: &Reader) -> bool {
        let reading = Reading::of(self.passage.text.trim_end(), reader);
        match &reading.sentences[..] {
            [.., before, last] => before.words.len() >= WORDS && last.words.len() >= WORDS,
            _ => false,
        }
    }
}
