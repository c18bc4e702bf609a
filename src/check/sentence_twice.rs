//! No sentence stands twice in a text by mistake.

use super::Desk;
use super::layout::is_item;
use super::prose::Home;
use super::prose::sentence::Reading;
use super::shown::{Shown, words};
use crate::diag::{Diagnostic, Files, Span, code};
use crate::language::{Locale, Reader};
use crate::model::{FACT_MARK, Passage};
use std::collections::BTreeMap;

code! {
    /// A sentence, or several words in a row, stand twice in one paragraph, or a sentence again where the
    /// next paragraph begins.
    ///
    /// # Why it matters
    /// It was pasted twice, or moved and not removed from its old place.
    ///
    /// # Wrong
    /// `Coursera writes to you. Open the link. Coursera writes to you.`
    ///
    /// # Right
    /// `Coursera writes to you. Open the link.`
    pub(super) CODE = "sentence-twice";
}

/// A sentence of fewer words, such as "Ask them.", may come again.
const WORDS: usize = 4;

/// One of so many words does not stand again just behind itself: "No. No." is an answer.
const NEXT: usize = 2;

/// So many words of a row that stands again just behind itself, as where a line of a file was pasted
/// twice; "step by step by step" is said so.
const ROW: usize = 5;

/// So many words a whole paragraph has that does not come again as an item of a list.
const PARAGRAPH: usize = 8;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut readers: BTreeMap<&Locale, Reader> = BTreeMap::new();
    let mut found = Vec::new();
    for home in &desk.said.homes {
        let reader = readers
            .entry(home.locale)
            .or_insert_with(|| Reader::new(home.locale, None));
        found.extend(within(home, reader, desk.files));
    }
    let rows: Vec<_> = desk.texts.iter().filter_map(row_twice).collect();
    let is_told = |it: &Diagnostic| {
        found.iter().any(|told| {
            let (one, two) = (told.span, it.span);
            one.file == two.file && one.start < two.end && two.start < one.end
        })
    };
    let rows: Vec<_> = rows.into_iter().filter(|it| !is_told(it)).collect();
    found.extend(rows);
    found
}

/// A sentence as it is written.
struct Written {
    words: String,
    place: Span,
    count: usize,
}

fn within(home: &Home<'_>, reader: &Reader, files: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut before: Option<(Option<usize>, Written)> = None;
    for passage in &home.passages {
        let sentences = sentences(passage, reader, files);
        let mut seen: Vec<&Written> = Vec::new();
        let pairs = sentences.windows(2);
        let again = pairs.filter(|it| it[0].words == it[1].words && is_short(&it[1]));
        found.extend(again.map(|it| told(&it[1], &it[0])));
        for one in sentences.iter().filter(|it| it.count >= WORDS) {
            match seen.iter().find(|it| it.words == one.words) {
                Some(first) => found.push(told(one, first)),
                None => seen.push(one),
            }
        }
        // Items of a list may begin alike; two paragraphs do not.
        if let (Some((heading, last)), Some(first)) = (&before, sentences.first())
            && *heading == passage.heading
            && last.words == first.words
            && first.count >= PARAGRAPH
            && home.document.is_some()
            && !is_item(last.place, files)
            && !is_item(first.place, files)
        {
            found.push(told(first, last));
        }
        before = sentences
            .into_iter()
            .next_back()
            .map(|last| (passage.heading, last));
    }
    found
}

/// Whether a sentence is too short to be told wherever it comes again, and long enough to be told
/// beside itself. What is called out may be called out twice.
fn is_short(one: &Written) -> bool {
    (NEXT..WORDS).contains(&one.count) && !one.words.ends_with('!')
}

/// Several words in a row that stand again just behind themselves.
fn row_twice(shown: &Shown<'_>) -> Option<Diagnostic> {
    let text: &str = &shown.text;
    let words: Vec<(usize, &str)> = words(text).collect();
    // "The program is X Y Z. X Y Z helps": a sentence may begin with the words that ended the last one.
    let goes_on = |at: usize| {
        let (before, next) = (words[at - 1], words[at]);
        let between = &text[before.0 + before.1.len()..next.0];
        !between.contains(['.', '!', '?', ';', ':', '\n']) || next.1.starts_with(char::is_lowercase)
    };
    let is_twice = |at: &usize, length: usize| {
        let pairs = words[*at..*at + length].iter().zip(&words[at + length..]);
        pairs.take_while(|(one, two)| one.1 == two.1).count() == length && goes_on(at + length)
    };
    let longest = words.len() / 2;
    let (at, length) = (ROW..=longest).find_map(|length| {
        let mut starts = 0..=words.len() - 2 * length;
        let at = starts.find(|at| is_twice(at, length))?;
        Some((at, length))
    })?;
    let place = |from: usize, to: usize| {
        let (start, last) = (words[from].0, words[to - 1]);
        shown.span(start..last.0 + last.1.len())
    };
    let (first, second) = (place(at, at + length), place(at + length, at + 2 * length));
    Some(
        Diagnostic::warning(CODE, second, "These words stand here twice.")
            .label(first, "they stand here already")
            .help("Remove one of the two."),
    )
}

fn told(second: &Written, first: &Written) -> Diagnostic {
    Diagnostic::warning(CODE, second.place, "This sentence stands here twice.")
        .label(first.place, "it stands here already")
        .help("Remove one of the two.")
}

/// The sentences of a passage as they are written: two facts that are printed are not the same.
fn sentences(passage: &Passage, reader: &Reader, files: &Files) -> Vec<Written> {
    let text = &passage.text;
    let reading = Reading::of(text, reader);
    let ranges = reading.sentences.into_iter().filter_map(|sentence| {
        let words = text[sentence.range.clone()].trim();
        let start = sentence.range.start + text[sentence.range.clone()].find(words)?;
        let place = passage.span(start..start + words.len())?;
        let words = match words.contains([FACT_MARK, '\u{1}']) {
            true => files.text(place.file).get(place.range())?.to_owned(),
            false => words.to_owned(),
        };
        // What goes on with a colon or in a table's cell is no sentence.
        let is_whole = words.ends_with(['.', '!', '?', ';']);
        is_whole.then_some(Written {
            words,
            place,
            count: sentence.words.len(),
        })
    });
    ranges.collect()
}
