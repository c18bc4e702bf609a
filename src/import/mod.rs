//! A spreadsheet's rows to entries of the catalogue, with every loss told.
//!
//! Staff keep courses in spreadsheets. A *map* says once which column fills which field; after that
//! every new version of the spreadsheet is one command. The fields are those of the record's own
//! declaration, and its declaration checks them: nothing about a field is said twice.
//!
//! Invariant: every row is written, stands in the catalogue already, or has an error that says why
//! not; every cell that a map takes is written, says that it states nothing, or has a warning.

mod cell;
mod encoding;
mod form;
mod id;
mod map;
mod names;
mod plan;
mod rows;
mod sheet;
mod standing;
mod summary;
mod take;
mod yaml;

pub use encoding::Encoding;
pub use id::{mark, slug};
pub use map::{CellText, Form, Map, Named, Rule, SameUrl};
pub use sheet::Separator;
pub use summary::{Reason, Summary};

use crate::diag::{Code, Diagnostic, FileId, Files, Span, codes, has_error, in_order};
use crate::language::Locale;
use crate::model::Course;
use crate::model::field::{Decode, Decoder, RecordType};
use crate::parse::Tree;
use plan::plan;
use rows::reason;
use sheet::sheet;
use standing::Neighbours;
use take::taken;

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
        form::CODES,
        plan::CODES,
        rows::CODES,
        rows::settle::CODES,
        sheet::CODES,
        take::CODES,
    ]
    .concat()
}

/// A file as the command line names it.
#[derive(Debug, Clone)]
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
    /// The government to whose own courses these belong; none for the shared catalogue.
    pub government: Option<String>,
    /// Files of an earlier import, by their paths from the root, that this one replaces.
    pub replaced: Vec<String>,
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
    /// The new files; none where the map or the spreadsheet cannot be used at all.
    pub lists: Option<Lists>,
}

/// New entries of the catalogue as YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lists {
    /// The courses.
    pub courses: String,
    /// Their providers, as far as the catalogue lacks them.
    pub providers: String,
    /// Their subjects, as far as the catalogue lacks them.
    pub subjects: String,
}

/// Turns the rows of a spreadsheet into courses.
pub fn courses(order: &Order, tree: &Tree, mut files: Files) -> Imported {
    let mut found = Vec::new();
    let mut summary = Summary::default();
    let lists = lists(order, tree, &mut files, &mut found, &mut summary);
    Imported {
        files,
        found: in_order(found),
        summary,
        lists,
    }
}

fn lists(
    order: &Order,
    tree: &Tree,
    files: &mut Files,
    found: &mut Vec<Diagnostic>,
    summary: &mut Summary,
) -> Option<Lists> {
    let map = map(&order.map, files, found)?;
    let file = text(&order.sheet, map.encoding(), files, found)?;
    let (sheet, unread) = sheet(files.text(file), file, map.separator());
    for told in &unread {
        *summary.lost.entry(reason(told.code, "")).or_default() += 1;
    }
    found.extend(unread);
    let sheet = sheet?;
    let (plan, mut mistakes) = plan(&map, &sheet, &Course::record());
    if order.government.is_none() {
        mistakes.extend(plan::statuses_of_nobody(&map));
    }
    summary.columns = mistakes
        .iter()
        .filter(|it| it.code == plan::NOT_TAKEN)
        .count();
    let is_wrong = has_error(&mistakes);
    found.extend(mistakes);
    if is_wrong {
        return None;
    }
    summary.rows = sheet.rows.len() + summary.lost();
    let standing = Neighbours::new(order, tree, files);
    taken(&sheet, &plan, standing, found, summary)
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
