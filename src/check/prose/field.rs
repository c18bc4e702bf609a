//! A YAML field's text as a passage that knows where its words stand in the file.

use crate::diag::{Files, Span};
use crate::model::{FACT_MARK, Passage, fact_slots};

/// The words of a field's text. Quotation marks and folds lie between file and text, so that every
/// word is looked for in the file from the last one on.
pub(super) fn passage(files: &Files, text: &str, span: Span) -> Passage {
    let raw = files.text(span.file).get(span.range()).unwrap_or_default();
    let mut passage = Passage::default();
    let mut seen = 0;
    let mut from = 0;
    for slot in fact_slots(text) {
        words(
            &text[from..slot.range.start],
            raw,
            span,
            &mut seen,
            &mut passage,
        );
        let place = part(&text[slot.range.clone()], raw, span, &mut seen);
        passage.push(
            FACT_MARK.encode_utf8(&mut [0; 4]),
            place.unwrap_or(span),
            false,
        );
        from = slot.range.end;
    }
    words(&text[from..], raw, span, &mut seen, &mut passage);
    passage
}

/// Adds words and the spaces between them.
fn words(text: &str, raw: &str, span: Span, seen: &mut usize, passage: &mut Passage) {
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let place = part(word, raw, span, seen);
        match place {
            Some(place) => passage.push(word, place, true),
            None => passage.push(word, span, false),
        }
        let space = &piece[word.len()..];
        if !space.is_empty() {
            passage.push(space, place.unwrap_or(span), false);
        }
    }
}

/// The place in the file of the next words that read so.
fn part(words: &str, raw: &str, span: Span, seen: &mut usize) -> Option<Span> {
    let at = *seen + raw.get(*seen..)?.find(words)?;
    *seen = at + words.len();
    Some(span.part(at..at + words.len()))
}
