//! What an import changes in the files that stand, or leaves as people made it, as a table.

use serde::Serialize;
use std::fmt::Write;

/// The most letters of a value that the table shows.
const SHOWN: usize = 48;

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What happens.
    pub change: Kind,
    /// The file, by its path from the root.
    pub file: String,
    /// The id of the entry.
    pub entry: String,
    /// The field; none where it is about the whole entry.
    pub field: Option<String>,
    /// What the file holds now.
    pub old: Option<String>,
    /// What the spreadsheet says.
    pub new: Option<String>,
}

/// What can happen to an entry or a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The entry is written.
    New,
    /// The field gets the value of the spreadsheet.
    Changed,
    /// The field, or that the entry is gone, stays as a person changed it.
    Kept,
    /// No row states the entry any more; it stays.
    Vanished,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Kept => "kept",
            Self::Vanished => "vanished",
        }
    }
}

/// The changes for people: a line for each, in columns.
pub fn table(changes: &[Change]) -> String {
    let head = ["", "file", "entry", "field", "now", "spreadsheet"].map(str::to_owned);
    let line = |change: &Change| {
        let value = |value: &Option<String>| value.as_deref().map_or(String::new(), short);
        let field = change.field.clone().unwrap_or_default();
        let (file, entry) = (change.file.clone(), change.entry.clone());
        let word = change.change.word().to_owned();
        [
            word,
            file,
            entry,
            field,
            value(&change.old),
            value(&change.new),
        ]
    };
    let lines: Vec<_> = match changes {
        [] => Vec::new(),
        changes => std::iter::once(head)
            .chain(changes.iter().map(line))
            .collect(),
    };
    let width = |column: usize| {
        let cells = lines.iter().map(|line| line[column].chars().count());
        cells.max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..6).map(width).collect();
    let mut out = String::new();
    for line in &lines {
        let mut row = String::new();
        for (cell, width) in line.iter().zip(&widths).filter(|(_, width)| **width > 0) {
            // Writing to a text cannot fail.
            let _ = write!(row, "{cell:width$}  ");
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

/// The changes for programs: one JSON object on each line.
pub fn json(changes: &[Change]) -> String {
    // Strings only: there is nothing that JSON could not hold.
    let line = |change| serde_json::to_string(change).unwrap_or_default() + "\n";
    changes.iter().map(line).collect()
}

/// The start of a value on one line.
fn short(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        None => line,
        Some((at, _)) => format!("{}…", &line[..at]),
    }
}
