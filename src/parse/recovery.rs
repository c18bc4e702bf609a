//! What can be read of a YAML file in which something cannot.
//!
//! A YAML parser stops at the first mistake. Authors want to see all: so a file that cannot be
//! read is cut at the lines that begin without a space, each a field or an entry of its own, and
//! each part is read alone. What cannot be read leaves [`Value::Unread`] behind, so that nobody is
//! told that it is missing.
//!
//! Invariant: a file without mistakes is read whole, never in parts.

use super::yaml::{NOT_YAML, yaml};
use crate::diag::{Diagnostic, FileId, Located, Span};
use crate::model::field::{Entry, Node, Value};
use std::ops::Range;

/// The tree of a YAML text that begins at `offset` of its file, as far as it can be read.
pub fn readable(
    text: &str,
    file: FileId,
    offset: usize,
    found: &mut Vec<Diagnostic>,
) -> Option<Node> {
    let mistake = match yaml(text, file, offset) {
        Ok(node) => return node,
        Err(mistake) => mistake,
    };
    let text = first_document(text);
    let parts = parts(text);
    // A name given with & can be used in other parts; alone they would seem to be wrong.
    let has_names = text
        .match_indices(" &")
        .any(|(at, _)| text[at + 2..].starts_with(|it: char| !it.is_whitespace()));
    if parts.len() < 2 || has_names {
        found.push(mistake);
        return Some(unread(Span::new(file, offset..offset)));
    }
    let before = found.len();
    let whole = Span::new(file, offset..offset + text.len());
    let node = match text[parts[0].clone()].starts_with('-') {
        true => Value::List(list(text, parts, file, offset, found)),
        false => Value::Fields(fields(text, parts, file, offset, found)),
    };
    if found.len() == before {
        found.push(mistake);
    }
    Some(Node {
        span: whole,
        value: node,
    })
}

/// What stands for a thing of which nothing could be read.
pub fn unread(span: Span) -> Node {
    let value = Value::Fields(vec![rest_unread(span)]);
    Node { span, value }
}

/// An entry that says: more stands here than could be read.
fn rest_unread(span: Span) -> Entry {
    Entry {
        key: Located::new(String::new(), span),
        value: Node {
            span,
            value: Value::Unread,
        },
    }
}

/// The text up to a line `---` that begins another document.
fn first_document(text: &str) -> &str {
    let body = text.strip_prefix("---\n").map_or(0, |_| "---\n".len());
    let end = text[body..].find("\n---");
    end.map_or(text, |end| &text[..body + end + 1])
}

/// The stretches from one line without indentation to the next.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let blank = line.trim().is_empty();
        if !blank && !line.starts_with([' ', '\t', '#', '}', ']']) && !line.starts_with("---") {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

fn list(
    text: &str,
    parts: Vec<Range<usize>>,
    file: FileId,
    offset: usize,
    found: &mut Vec<Diagnostic>,
) -> Vec<Node> {
    let mut items = Vec::new();
    for part in parts {
        let start = Span::new(file, offset + part.start..offset + part.start);
        let part_text = &text[part.clone()];
        match yaml(part_text, file, offset + part.start) {
            Ok(Some(Node {
                value: Value::List(read),
                ..
            })) => items.extend(read),
            Ok(Some(node)) => found.push(no_entry(&node)),
            Ok(None) => {}
            Err(mistake) => {
                let line = part_text.lines().next().unwrap_or_default();
                let span = Span::new(file, start.range().start..start.range().start + line.len());
                found.push(match part_text.starts_with('-') {
                    true => mistake,
                    false => no_hyphen(span),
                });
                items.push(entry_with_id(part_text, start));
            }
        }
    }
    items
}

fn fields(
    text: &str,
    parts: Vec<Range<usize>>,
    file: FileId,
    offset: usize,
    found: &mut Vec<Diagnostic>,
) -> Vec<Entry> {
    let mut entries = Vec::new();
    for part in parts {
        let start = Span::new(file, offset + part.start..offset + part.start);
        let part_text = &text[part.clone()];
        match yaml(part_text, file, offset + part.start) {
            Ok(Some(Node {
                value: Value::Fields(read),
                ..
            })) => entries.extend(read),
            Ok(Some(node)) => {
                found.push(no_field(&node));
                entries.push(rest_unread(start));
            }
            Ok(None) => {}
            Err(mistake) => {
                found.push(mistake);
                entries.push(field_unread(part_text, start));
            }
        }
    }
    entries
}

fn no_field(node: &Node) -> Diagnostic {
    Diagnostic::error(NOT_YAML, node.span, "A colon is missing on this line.")
        .help("Write the name, a colon, a space and the value.")
}

/// A line of a list that stands as far left as the hyphens of the entries.
fn no_hyphen(span: Span) -> Diagnostic {
    let sentence = "This line begins with neither a hyphen nor a space.";
    Diagnostic::error(NOT_YAML, span, sentence).help(
        "Begin a new entry with a hyphen and a space, and each other line of it with two spaces.",
    )
}

fn no_entry(node: &Node) -> Diagnostic {
    Diagnostic::error(NOT_YAML, node.span, "A hyphen is missing on this line.")
        .help("Begin each entry with a hyphen and a space, and its other lines with two spaces.")
}

/// A field of which only the name is known.
fn field_unread(text: &str, span: Span) -> Entry {
    let name = text.split(':').next().unwrap_or_default().trim();
    let mut entry = rest_unread(span);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if text.contains(':') && name.chars().all(plain) {
        entry.key.value = name.to_owned();
    }
    entry
}

/// An entry of a list of which at most the id is known.
fn entry_with_id(text: &str, span: Span) -> Node {
    let mut node = unread(span);
    let mut lines = text.lines().map(|line| line.trim_start_matches(['-', ' ']));
    let id = lines.find_map(|line| Some(line.strip_prefix("id:")?.trim()));
    if let (Some(id), Value::Fields(entries)) = (id, &mut node.value) {
        entries.push(Entry {
            key: Located::new("id".to_owned(), span),
            value: Node {
                span,
                value: Value::Text(id.to_owned()),
            },
        });
    }
    node
}
