//! A spreadsheet's rows to entries of the catalogue, with every loss told.
//!
//! Staff keep courses, sessions and training provider lists in spreadsheets. A *map* says once
//! which column fills which field; after that every new version of the spreadsheet is one command.
//! The fields are those of the record's own declaration, and its declaration checks them: nothing
//! about a field is said twice. Rows are laid over what stands ([`merge`]): what people wrote stays.
//!
//! Invariant: every row is written, stands in the catalogue already, or has an error that says why
//! not; every cell that a map takes is written, says that it states nothing, or has a warning.

mod cell;
mod change;
mod desk;
mod encoding;
mod form;
mod id;
mod known;
mod last;
mod listed;
mod map;
mod merge;
mod names;
mod plan;
mod rows;
mod sheet;
mod standing;
mod status;
mod summary;
mod take;
mod target;
mod without_effect;
mod written;
mod yaml;

pub use change::{Change, Kind, json, table};
pub use encoding::Encoding;
pub use id::{mark, slug};
pub use map::{CellText, Form, ListedCourse, Map, MatchBy, Named, Rule, SameUrl, What};
pub use sheet::Separator;
pub use summary::{Reason, Summary};

use crate::diag::{Code, Diagnostic, FileId, Files, Span, codes, has_error, in_order};
use crate::language::Locale;
use crate::model::field::{Decode, Decoder};
use crate::parse::Tree;
use std::collections::BTreeMap;

codes! {
    /// A spreadsheet or a map is stored with another encoding than its map says.
    ///
    /// # Why it matters
    /// Letters with accents would be wrong in all entries.
    ///
    /// # Wrong
    /// a file saved as Windows-1252, and no `encoding:` in the map
    ///
    /// # Right
    /// `encoding: windows-1252` in the map
    WRONG_ENCODING = "wrong-encoding";

    /// A map says nothing.
    ///
    /// # Why it matters
    /// Without it nobody knows which column fills which field.
    ///
    /// # Wrong
    /// an empty file
    ///
    /// # Right
    /// `columns:` and below it `title: {column: Name}`
    EMPTY_MAP = "empty-map";
}

/// The kinds of mistakes in spreadsheets and maps.
pub(crate) fn codes() -> Vec<Code> {
    [
        CODES,
        cell::CODES,
        desk::CODES,
        form::CODES,
        last::CODES,
        listed::CODES,
        merge::CODES,
        plan::CODES,
        rows::CODES,
        rows::settle::CODES,
        sheet::CODES,
        status::CODES,
        take::CODES,
        without_effect::CODES,
    ]
    .concat()
}

/// A file as the command line names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its path, for reports.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is to be imported, and where to.
#[derive(Debug, Clone)]
pub struct Order {
    /// The spreadsheet.
    pub sheet: Given,
    /// The map.
    pub map: Given,
    /// The folder or file that is added to, by its path from the root.
    pub into: String,
    /// What the last import with this map gave, by its path from the root; perhaps empty.
    pub last: Given,
}

/// What came of an import.
#[derive(Debug)]
pub struct Imported {
    /// The texts of all files, the spreadsheet and the map behind those of the root.
    pub files: Files,
    /// Every loss, in file order.
    pub found: Vec<Diagnostic>,
    /// All in numbers.
    pub summary: Summary,
    /// What changes in the files, and what stays against the spreadsheet.
    pub changes: Vec<Change>,
    /// Why the rows cannot go where they should; then nothing else was looked at.
    pub refused: Option<String>,
    /// The files that get other bytes, by their paths from the root; none where the map or the
    /// spreadsheet cannot be used at all.
    pub written: Option<Vec<Given>>,
}

/// Where an import remembers what it gave, by the path from the root: beside the files, for each
/// map its own.
pub fn last_path(into: &str, map: &str) -> String {
    let is_file = into.ends_with(".yaml") || into.ends_with(".yml");
    let folder = match into.rsplit_once('/') {
        Some((folder, _)) if is_file => folder,
        _ => into,
    };
    let name = map.rsplit('/').next().unwrap_or(map);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{folder}/.{stem}.imported")
}

/// Lays the rows of a spreadsheet over what stands. `odd` are the bytes of files whose line ends
/// are not those of their texts.
pub fn rows(order: &Order, tree: &Tree, files: Files, odd: &BTreeMap<String, Vec<u8>>) -> Imported {
    let mut desk = desk::Desk {
        order,
        tree,
        odd,
        imported: Imported::none(files, Vec::new()),
    };
    desk.imported.written = desk.written();
    desk.imported.found = in_order(desk.imported.found);
    desk.imported
}

impl Imported {
    /// An import of nothing, for the reasons told.
    pub fn none(files: Files, found: Vec<Diagnostic>) -> Self {
        Self {
            files,
            found: in_order(found),
            summary: Summary::default(),
            changes: Vec::new(),
            refused: None,
            written: None,
        }
    }
}

/// The map, if it holds no mistake.
fn map(given: &Given, files: &mut Files, found: &mut Vec<Diagnostic>) -> Option<Map> {
    let file = text(given, Encoding::Utf8, files, found)?;
    let node = match crate::parse::yaml(files.text(file), file, 0) {
        Ok(Some(node)) => node,
        Ok(None) => {
            let place = Span::new(file, 0..0);
            found.push(
                Diagnostic::error(EMPTY_MAP, place, "This map is empty.")
                    .help("Write columns: and below it what fills each field."),
            );
            return None;
        }
        Err(told) => {
            found.push(told);
            return None;
        }
    };
    let english = |_| Locale::english();
    let mut decoder = Decoder::new(&english);
    let map = Map::decode(&node, &mut decoder);
    let is_wrong = has_error(&decoder.found);
    found.extend(decoder.found);
    map.filter(|_| !is_wrong)
}

/// Adds a given file to the others, as text.
fn text(
    given: &Given,
    encoding: Encoding,
    files: &mut Files,
    found: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    match encoding::text(&given.bytes, encoding) {
        Ok(text) => Some(files.add(&given.path, text.into())),
        Err(wrong) => {
            let file = files.add(&given.path, wrong.shown.into());
            let place = Span::new(file, wrong.at..wrong.at);
            found.push(Diagnostic::error(WRONG_ENCODING, place, wrong.sentence).help(wrong.help));
            None
        }
    }
}
