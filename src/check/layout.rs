//! Where a text stands among the lines of its file.

use crate::diag::{Files, Span};

/// Whether a place is in an item of a list, in a table or in a quotation.
pub(super) fn is_item(place: Span, files: &Files) -> bool {
    let text = files.text(place.file);
    let before = &text[..place.range().start];
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let begins = &before[line..];
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
