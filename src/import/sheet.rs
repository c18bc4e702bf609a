//! The rows and cells of a spreadsheet saved as text, each with its place in the file.
//!
//! Invariant: a cell's span holds exactly the cell's own characters in the file, and rows have the
//! numbers that a spreadsheet program shows: the header is row 1, and empty rows count.

use crate::diag::{Diagnostic, FileId, Span, codes};
use crate::model::field::choice;
use csv_core::{ReadFieldResult, ReaderBuilder};

codes! {
    /// A cell of a spreadsheet opens with a quotation mark that nothing closes.
    ///
    /// # Why it matters
    /// All rows below would be read as one cell and be lost.
    ///
    /// # Wrong
    /// `"Art,MoMA`
    ///
    /// # Right
    /// `"Art",MoMA`
    UNCLOSED = "quotation-mark-not-closed";

    /// A spreadsheet is empty.
    ///
    /// # Why it matters
    /// Without the names of the columns nothing can be taken from it.
    ///
    /// # Wrong
    /// a file without rows
    ///
    /// # Right
    /// `Title,Provider,Address` in the first row
    NO_HEADER = "spreadsheet-without-header";
}

choice! {
    /// What stands between two cells of a row.
    pub enum Separator: "a separator" {
        /// `,`; what the map need not state.
        Comma = "comma",
        /// `;`, as programs save it where the comma is the decimal sign.
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
    }
}

impl Separator {
    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// A spreadsheet with the names of its columns.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The file.
    pub(super) file: FileId,
    /// The names of the columns.
    pub(super) header: Vec<Cell>,
    /// All other rows that hold anything.
    pub(super) rows: Vec<Row>,
}

/// One row below the header.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number, from 1 for the header.
    pub(super) number: usize,
    /// Its cells from left to right.
    pub(super) cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// What it holds.
    pub(super) text: String,
    /// Where it stands, without the quotation marks around it.
    pub(super) span: Span,
    quoted: bool,
}

impl Cell {
    /// The texts of two cells with a space between them, at the place of the first.
    pub(super) fn and(&self, then: &Self) -> Self {
        let text = match then.text.trim() {
            "" => self.text.clone(),
            then => format!("{} {then}", self.text.trim()),
        };
        Self {
            text,
            ..self.clone()
        }
    }

    /// The place of a part of the text. In the file a quotation mark within quotation marks
    /// stands twice.
    pub(super) fn part(&self, range: std::ops::Range<usize>) -> Span {
        let doubled = |upto: usize| match self.quoted {
            true => self.text[..upto].matches('"').count(),
            false => 0,
        };
        let at = |offset: usize| {
            let place = self.span.start as usize + offset + doubled(offset);
            place.min(self.span.end as usize)
        };
        Span::new(self.span.file, at(range.start)..at(range.end))
    }
}

/// Splits a text into rows and cells.
pub(super) fn sheet(
    text: &str,
    file: FileId,
    separator: Separator,
) -> (Option<Sheet>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut rows = rows(text, file, separator, &mut found);
    rows.retain(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty()));
    if rows.is_empty() {
        let nothing = Diagnostic::error(NO_HEADER, Span::new(file, 0..0), "This file is empty.")
            .help("Write the names of the columns into the first row.");
        found.push(nothing);
        return (None, found);
    }
    let header = rows.remove(0).cells;
    (Some(Sheet { file, header, rows }), found)
}

fn rows(text: &str, file: FileId, separator: Separator, found: &mut Vec<Diagnostic>) -> Vec<Row> {
    let bytes = text.as_bytes();
    let mut reader = ReaderBuilder::new().delimiter(separator.byte()).build();
    let mut output = vec![0; bytes.len() + 1];
    let (mut at, mut start, mut written, mut number) = (0, 0, 0, 1);
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    loop {
        let (result, read, wrote) = reader.read_field(&bytes[at..], &mut output[written..]);
        at += read;
        written += wrote;
        match result {
            // The end of the text also ends its last cell: the next call says so.
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => output.resize(output.len() * 2, 0),
            ReadFieldResult::End => return rows,
            ReadFieldResult::Field { record_end } => {
                let end = if read > 0 { at - 1 } else { at };
                if cells.is_empty() {
                    let blank = bytes[start..end].iter().take_while(|it| **it == b'\n');
                    let blank = blank.count();
                    start += blank;
                    number += blank;
                }
                let content = String::from_utf8_lossy(&output[..written]).into_owned();
                let span = Span::new(file, start..end);
                let raw = &text[start..end];
                match unclosed(raw) {
                    true => found.push(never_closed(span)),
                    false => cells.push(cell(content, raw, span)),
                }
                (start, written) = (at, 0);
                if record_end {
                    let cells = std::mem::take(&mut cells);
                    rows.push(Row { number, cells });
                    number += 1;
                }
            }
        }
    }
}

fn cell(text: String, raw: &str, span: Span) -> Cell {
    let quoted = raw.len() >= 2 && raw.starts_with('"') && raw.ends_with('"');
    let span = match quoted {
        true => span.part(1..raw.len() - 1),
        false => span,
    };
    Cell { text, span, quoted }
}

/// Whether a cell opens with a quotation mark that nothing closes.
fn unclosed(raw: &str) -> bool {
    raw.starts_with('"') && !raw.matches('"').count().is_multiple_of(2)
}

fn never_closed(span: Span) -> Diagnostic {
    Diagnostic::error(
        UNCLOSED,
        span.part(0..1),
        "A quotation mark is opened here and never closed: the rest of the file is one cell.",
    )
    .help("Close it, or write \"\" where the cell itself begins with a quotation mark.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, separator: Separator) -> Vec<(usize, Vec<(String, String)>)> {
        let (sheet, found) = sheet(text, FileId(0), separator);
        assert_eq!(found, []);
        let rows = sheet.unwrap().rows;
        let cells = |row: Row| row.cells.into_iter();
        rows.into_iter()
            .map(|row| {
                (
                    row.number,
                    cells(row)
                        .map(|cell| (cell.text, text[cell.span.range()].to_owned()))
                        .collect(),
                )
            })
            .collect()
    }

    #[test]
    fn cells_know_their_places() {
        let text = "a,b\n\n1,\"two, \"\"three\"\"\nfour\"\n, \n5,";
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            read(text, Separator::Comma),
            [
                (
                    3,
                    vec![
                        pair("1", "1"),
                        pair("two, \"three\"\nfour", "two, \"\"three\"\"\nfour")
                    ]
                ),
                (5, vec![pair("5", "5"), pair("", "")]),
            ]
        );
        assert_eq!(
            read("a;b\n1,5;2", Separator::Semicolon)[0].1,
            [pair("1,5", "1,5"), pair("2", "2")]
        );
        assert_eq!(
            read("a\tb\nx\t\"y\"\n", Separator::Tab)[0].1,
            [pair("x", "x"), pair("y", "y")]
        );
    }

    #[test]
    fn a_part_of_a_cell_is_found_behind_doubled_marks() {
        let text = "a\n\"x \"\"y\"\"; zed\"";
        let (sheet, _) = sheet(text, FileId(0), Separator::Comma);
        let cell = &sheet.unwrap().rows[0].cells[0];
        let at = cell.text.find("zed").unwrap();
        assert_eq!(&text[cell.part(at..at + 3).range()], "zed");
    }

    #[test]
    fn an_open_quotation_mark_is_reported_where_it_opens() {
        let (sheet, found) = sheet("a,b\n1,2\n3,\"four\n5,6\n", FileId(0), Separator::Comma);
        assert_eq!(found[0].span.range(), 10..11);
        assert_eq!(sheet.unwrap().rows.len(), 2);
    }
}
