//! Where the parts of a YAML entry begin and end in its text, and the comments between them.

use crate::model::field::{Entry, Node, Value};
use std::ops::Range;

/// The end of the line that holds this place, before its line break.
pub(super) fn end_of_line(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |length| at + length)
}

/// How many characters stand before this place in its line.
pub(super) fn first_column(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(at, |line| at - line - 1)
}

/// The place behind a field's colon; none where the value stands elsewhere under a name.
pub(super) fn value_start(text: &str, entry: &Entry) -> Option<usize> {
    let end = entry.key.span.end as usize;
    let colon = end + text[end..].find(':')? + 1;
    let is_elsewhere =
        entry.value.value != Value::Empty && (entry.value.span.start as usize) < colon;
    let is_far = !text[end..colon - 1].trim().is_empty();
    (!is_elsewhere && !is_far).then_some(colon)
}

/// Whether a value has a name by which other places can say it: `level: &usual beginner`.
pub(super) fn is_named(text: &str, value: &Node) -> bool {
    let line = text[..value.span.start as usize].rsplit('\n').next();
    let before = line.and_then(|line| line.rsplit([':', ',', '{', '[']).next());
    before.is_some_and(|before| before.trim_start().starts_with('&'))
}

/// The end of a value's last character.
pub(super) fn value_end(text: &str, node: &Node) -> usize {
    let range = node.span.range();
    let opens = |mark: char| text[range.start..].starts_with(mark);
    match &node.value {
        Value::List(_) if opens('[') => (range.end + 1).min(text.len()),
        Value::Fields(_) if opens('{') => (range.end + 1).min(text.len()),
        Value::List(items) => {
            let ends = items.iter().map(|item| value_end(text, item));
            ends.max().unwrap_or(range.end)
        }
        Value::Fields(entries) => {
            let ends = entries.iter().map(|entry| entry_end(text, entry));
            ends.max().unwrap_or(range.end)
        }
        Value::Text(_) => range.start + text[range].trim_end().len(),
        Value::Empty | Value::Unread => range.end,
    }
}

/// The end of a field. A field without a value ends behind its colon, or its `~`.
fn entry_end(text: &str, entry: &Entry) -> usize {
    if entry.value.value != Value::Empty {
        return value_end(text, &entry.value);
    }
    let key = entry.key.span.end as usize;
    let line = &text[key..end_of_line(text, key)];
    let said = line.find(" #").map_or(line, |at| &line[..at]);
    key + said.trim_end().len()
}

/// The comments in a part of the text that holds a value.
pub(super) fn comments(text: &str, range: Range<usize>, value: &Node) -> Vec<String> {
    let mut words = Vec::new();
    scalars(value, &mut words);
    let mut comments = Vec::new();
    let mut at = range.start;
    for line in text[range].split_inclusive('\n') {
        let (start, end) = (at, at + line.trim_end_matches('\n').len());
        at += line.len();
        let last = words
            .iter()
            .filter(|word| word.start < end && word.end > start);
        let from = last.map(|word| word.end).max().unwrap_or(start);
        if from >= end {
            continue;
        }
        let rest = &text[from..end];
        let found = match rest.trim_start().starts_with('#') {
            true => Some(rest.trim_start()),
            false => rest.find(" #").map(|at| &rest[at + 1..]),
        };
        comments.extend(found.map(|comment| comment.trim_end().to_owned()));
    }
    comments
}

fn scalars(node: &Node, words: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| scalars(item, words)),
        Value::Fields(entries) => {
            for entry in entries {
                words.push(entry.key.span.range());
                scalars(&entry.value, words);
            }
        }
        _ => words.push(node.span.range()),
    }
}
