//! The sentences of a passage, each with its words and values.

use crate::language::{Reader, Written, WrittenWord, words_of};
use crate::model::FACT_MARK;
use std::ops::Range;

/// A passage's text as it is read in one language for one country.
pub(in crate::check) struct Reading {
    /// The values, by their places in the text.
    pub(in crate::check) values: Written,
    /// The sentences in order.
    pub(in crate::check) sentences: Vec<Sentence>,
}

/// A sentence.
pub(in crate::check) struct Sentence {
    /// Its place in the text, in bytes.
    pub(in crate::check) range: Range<usize>,
    /// Its words.
    pub(in crate::check) words: Vec<WrittenWord>,
    /// Where its dates and printed facts stand: what one of them is about says nothing of the next.
    barriers: Vec<Range<usize>>,
}

impl Reading {
    pub(in crate::check) fn of(text: &str, reader: &Reader) -> Self {
        let values = reader.values(text);
        let dates = values.dates.iter().map(|date| date.range.clone());
        let kept: Vec<_> = dates.collect();
        let marks = text.match_indices(FACT_MARK);
        let marks = marks.map(|(at, mark)| at..at + mark.len());
        let barriers: Vec<_> = kept.iter().cloned().chain(marks).collect();
        let words = words_of(text);
        let sentences = ends(text, &kept).into_iter().map(|range| Sentence {
            words: within(&words, &range, |word| &word.range),
            barriers: within(&barriers, &range, |barrier| barrier),
            range,
        });
        Self {
            sentences: sentences.collect(),
            values,
        }
    }

    /// The sentence in which a value stands.
    pub(in crate::check) fn sentence(&self, value: &Range<usize>) -> Option<&Sentence> {
        let mut sentences = self.sentences.iter();
        sentences.find(|sentence| sentence.range.contains(&value.start))
    }
}

impl Reading {
    /// The sentence before that in which a value stands.
    pub(in crate::check) fn sentence_before(&self, value: &Range<usize>) -> Option<&Sentence> {
        let mut sentences = self.sentences.iter();
        let at = sentences.position(|sentence| sentence.range.contains(&value.start))?;
        self.sentences.get(at.checked_sub(1)?)
    }
}

fn within<T: Clone>(
    all: &[T],
    range: &Range<usize>,
    place: impl Fn(&T) -> &Range<usize>,
) -> Vec<T> {
    let inside = all.iter().filter(|it| range.contains(&place(it).start));
    inside.cloned().collect()
}

impl Sentence {
    /// Whether no other date or printed fact stands between a value and words.
    pub(in crate::check) fn is_clear(&self, value: &Range<usize>, words: &Range<usize>) -> bool {
        let between = match words.start < value.start {
            true => words.end..value.start,
            false => value.end..words.start,
        };
        self.barriers
            .iter()
            .all(|barrier| !between.contains(&barrier.start))
    }

    /// The last date or printed fact before a place.
    pub(in crate::check) fn barrier_before(&self, place: &Range<usize>) -> Option<Range<usize>> {
        let before = self.barriers.iter().filter(|it| it.end <= place.start);
        before.max_by_key(|it| it.end).cloned()
    }

    /// The place in the text of some of its words.
    pub(in crate::check) fn place(&self, words: &Range<usize>) -> Range<usize> {
        self.words[words.start].range.start..self.words[words.end - 1].range.end
    }

    /// Whether a date or a printed fact stands in it.
    pub(in crate::check) fn has_date(&self) -> bool {
        !self.barriers.is_empty()
    }

    /// How many words stand between a value and others.
    pub(in crate::check) fn distance(&self, value: &Range<usize>, words: &Range<usize>) -> usize {
        let place = self.place(words);
        let between = match place.start < value.start {
            true => place.end..value.start,
            false => value.end..place.start,
        };
        let inside = self.words.iter().map(|word| word.range.start);
        inside.filter(|start| between.contains(start)).count()
    }

    /// Its words outside a value.
    pub(in crate::check) fn others(&self, value: &Range<usize>) -> usize {
        let words = self.words.iter();
        words
            .filter(|word| !value.contains(&word.range.start))
            .count()
    }
}

/// The places of the sentences of a text. No sentence ends within one of the `kept` ranges.
fn ends(text: &str, kept: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let is_kept = kept
            .iter()
            .any(|range| range.start <= at && end < range.end);
        if !is_kept && is_end(letter, &text[start..at], &text[end..]) {
            sentences.push(start..end);
            start = end;
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

/// Whether a mark between two stretches of text ends a sentence.
fn is_end(mark: char, before: &str, after: &str) -> bool {
    match mark {
        '!' | '?' | ';' | '\n' | '·' | '\u{387}' => true,
        '.' => {
            let mut letters = after.chars();
            let is_apart = letters.next().is_none_or(char::is_whitespace);
            let next = after.trim_start().chars().next();
            let goes_on = next.is_some_and(char::is_lowercase);
            // "No. 5" and "Art. 7" go on; "by e-mail. 50,000 licenses" does not.
            let last = before
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let is_short =
                last.chars().count() <= 3 && next.is_some_and(|next| next.is_ascii_digit());
            is_apart && !goes_on && !is_short
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_readers_see_it() {
        let text =
            "Ask by e-mail. 50,000 licenses (No. 5, e.g. one) are left! Enroll by Oct. 31; go.";
        let dates = 69..76;
        let places = ends(text, std::slice::from_ref(&dates));
        let parts: Vec<_> = places.into_iter().map(|range| text[range].trim()).collect();
        let expected = [
            "Ask by e-mail.",
            "50,000 licenses (No. 5, e.g. one) are left!",
            "Enroll by Oct. 31;",
            "go.",
        ];
        assert_eq!(parts, expected);
    }
}
