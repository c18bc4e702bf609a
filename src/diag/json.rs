//! Diagnostics as JSON, one object a line, for editors and continuous integration.

use super::{Diagnostic, Files, Span};
use serde::Serialize;

#[derive(Serialize)]
struct Entry<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Range<'a>,
    labels: Vec<LabelEntry<'a>>,
    help: &'a str,
}

#[derive(Serialize)]
struct LabelEntry<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Range<'a>,
}

/// Lines and columns from 1, columns in characters, the end exclusive.
#[derive(Serialize)]
struct Range<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// All diagnostics, one JSON object on each line.
pub fn report(found: &[Diagnostic], files: &Files) -> String {
    found
        .iter()
        .map(|diagnostic| line(diagnostic, files) + "\n")
        .collect()
}

fn line(diagnostic: &Diagnostic, files: &Files) -> String {
    let entry = Entry {
        severity: diagnostic.severity.word(),
        code: diagnostic.code.as_str(),
        message: &diagnostic.sentence,
        place: range(diagnostic.span, files),
        labels: diagnostic
            .labels
            .iter()
            .map(|label| LabelEntry {
                message: &label.text,
                place: range(label.span, files),
            })
            .collect(),
        help: &diagnostic.help,
    };
    // Strings and numbers only: there is nothing that JSON could not hold.
    serde_json::to_string(&entry).unwrap_or_default()
}

fn range(span: Span, files: &Files) -> Range<'_> {
    let (start, end) = (
        files.place(span.file, span.start),
        files.place(span.file, span.end),
    );
    Range {
        file: files.path(span.file),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
