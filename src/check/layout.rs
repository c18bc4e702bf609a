//! Where a text stands among the lines of its file.

use crate::diag::{Files, Span};

/// What stands before a place in its line.
pub(super) fn before_in_line(place: Span, files: &Files) -> &str {
    let before = &files.text(place.file)[..place.range().start];
    &before[before.rfind('\n').map_or(0, |at| at + 1)..]
}

/// The whole line on which a place begins.
pub(super) fn line(place: Span, files: &Files) -> Span {
    let start = place.range().start;
    let behind = &files.text(place.file)[start..];
    let end = start + behind.find('\n').unwrap_or(behind.len());
    Span::new(place.file, start - before_in_line(place, files).len()..end)
}

/// Whether a place is in an item of a list, in a table or in a quotation.
pub(super) fn is_item(place: Span, files: &Files) -> bool {
    let begins = before_in_line(place, files);
    // What goes on in a further line of an item is indented.
    begins.starts_with([' ', '\t', '-', '*', '+', '|', '>'])
        && !begins.trim_end().ends_with(['*', '_'])
        || begins.starts_with(|it: char| it.is_ascii_digit())
}

/// Whether nothing but marks of bold words and quotation marks stands behind a place in its line: code
/// and pictures are no words, and may end a sentence.
pub(super) fn ends_its_line(place: Span, files: &Files) -> bool {
    let behind = &files.text(place.file)[place.range().end..];
    let rest = behind.trim_start_matches(['*', '_', '"', '\'', ' ', '\r']);
    rest.is_empty() || rest.starts_with('\n')
}
