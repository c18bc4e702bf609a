//! The map tied to the spreadsheet: where each field of a record comes from.

use super::cell::trimmed;
use super::map::{Map, Rule};
use super::sheet::{Cell, Sheet};
use super::without_effect;
use crate::diag::{Diagnostic, Located, codes, did_you_mean, has_error};
use crate::language::Locale;
use crate::model::Text;
use crate::model::field::{Record, Shape, UNKNOWN_FIELD};

codes! {
    /// A map names a column that the spreadsheet does not have.
    ///
    /// # Why it matters
    /// The field would be empty in all entries.
    ///
    /// # Wrong
    /// `title: {column: Titel}`
    ///
    /// # Right
    /// `title: {column: Title}`
    UNKNOWN_COLUMN = "unknown-column";

    /// Two columns that a map takes have the same name.
    ///
    /// # Why it matters
    /// Nobody could tell which of the two is meant.
    ///
    /// # Wrong
    /// `Title,Link,Title`
    ///
    /// # Right
    /// `Title,Link,Short title`
    SAME_COLUMN = "same-column-twice";

    /// A map does not say what fills a field that every entry needs, or says it of one in two ways.
    ///
    /// # Why it matters
    /// No row could become an entry.
    ///
    /// # Wrong
    /// `columns: {title: {column: Name}}` and nothing of `url`
    ///
    /// # Right
    /// `columns: {title: {column: Name}, url: {column: Link}}`
    NO_SOURCE = "field-without-source";

    /// A map splits the cells of a field that holds one value.
    ///
    /// # Why it matters
    /// Only one of the parts could be taken.
    ///
    /// # Wrong
    /// `title: {column: Name, split: ;}`
    ///
    /// # Right
    /// `title: {column: Name}`
    NOT_A_LIST_FIELD = "field-holds-no-list";

    /// Nothing is taken from a column, and nobody said that this is meant.
    ///
    /// # Why it matters
    /// A new column of a spreadsheet would be lost without a word.
    ///
    /// # Wrong
    /// a column `Price` that the map does not name
    ///
    /// # Right
    /// `ignore: [Price]` in the map
    pub(super) NOT_TAKEN = "column-not-taken";
}

/// A place for a value in a record: a field, or a field within a field.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    /// The field.
    pub(super) field: &'static str,
    /// The field within it, or the language of its text.
    pub(super) inner: Option<String>,
    /// Whether the field that holds this one makes no sense without it.
    pub(super) required: bool,
    /// Whether the record makes no sense without it.
    pub(super) needed: bool,
    /// Whether it holds a list.
    pub(super) is_list: bool,
}

impl Slot {
    /// Its name in a map.
    pub(super) fn name(&self) -> String {
        match &self.inner {
            Some(inner) => format!("{}.{inner}", self.field),
            None => self.field.to_owned(),
        }
    }
}

/// The places for values in a record, in the order of its declaration. A text that the map gives
/// by languages, as in `title.es`, has a place for each of them.
pub(super) fn slots(record: &Record, map: &Map) -> Vec<Slot> {
    let mut slots = Vec::new();
    for field in &record.fields {
        let slot = |inner: Option<&str>, required, needed, shape: &Shape| Slot {
            field: field.name,
            inner: inner.map(str::to_owned),
            required,
            needed,
            is_list: matches!(shape, Shape::List(_)),
        };
        match &field.shape {
            Shape::Record(inner) => slots.extend(inner().fields.iter().map(|it| {
                let needed = field.required && it.required;
                slot(Some(it.name), it.required, needed, &it.shape)
            })),
            shape @ Shape::Translated => match languages(field.name, map).as_slice() {
                [] => slots.push(slot(None, field.required, field.required, shape)),
                tags => slots.extend(tags.iter().enumerate().map(|(at, tag)| {
                    // The first is the one that every row has.
                    slot(Some(tag), at == 0, at == 0 && field.required, shape)
                })),
            },
            shape => slots.push(slot(None, field.required, field.required, shape)),
        }
    }
    slots
}

/// The languages in which the map gives a text.
fn languages<'m>(field: &str, map: &'m Map) -> Vec<&'m str> {
    let names = map.columns.0.iter();
    let tags = names.filter_map(|(name, _)| name.strip_prefix(field)?.strip_prefix('.'));
    tags.filter(|tag| Locale::parse(tag).is_ok()).collect()
}

/// Where the value of a slot comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source<'m> {
    /// From a column, by its place in the header, and perhaps another whose text follows.
    Column(usize, Option<usize>, &'m Rule),
    /// From the map itself.
    Constant(&'m Located<Text>),
}

/// Where each slot's value comes from, and the names of the columns.
#[derive(Debug)]
pub(super) struct Plan<'m> {
    /// The map.
    pub(super) map: &'m Map,
    /// The slots.
    pub(super) slots: Vec<Slot>,
    /// For each slot its source, if it has one.
    pub(super) sources: Vec<Option<Source<'m>>>,
    /// The names of the columns.
    pub(super) header: Vec<String>,
}

/// Ties a map to a spreadsheet. Fields that nobody fills are left out; `id` can be made.
pub(super) fn plan<'m>(
    map: &'m Map,
    sheet: &Sheet,
    record: &Record,
) -> (Plan<'m>, Vec<Diagnostic>) {
    let header: Vec<String> = sheet.header.iter().map(name).collect();
    let slots = slots(record, map);
    let mut sources = vec![None; slots.len()];
    let mut found = Vec::new();
    let mut taken = vec![false; header.len()];
    for (field, rule) in &map.columns.0 {
        let Some(at) = slots.iter().position(|slot| slot.name() == field.value) else {
            found.push(unknown_field(field, &slots, record));
            continue;
        };
        if let (Some(split), false) = (&rule.split, slots[at].is_list) {
            let sentence = format!("The field \"{field}\" holds one value, not a list.");
            let help = "Remove split: from its rule.";
            found.push(Diagnostic::error(NOT_A_LIST_FIELD, split.span, sentence).help(help));
        }
        match (&rule.column, &rule.value) {
            (Some(column), None) => {
                if let Some(column) = column_named(column, &header, sheet, &mut found) {
                    taken[column] = true;
                    let then = rule.then.as_ref();
                    let then = then.and_then(|then| column_named(then, &header, sheet, &mut found));
                    taken
                        .iter_mut()
                        .zip(0..)
                        .for_each(|(taken, at)| *taken |= then == Some(at));
                    sources[at] = Some(Source::Column(column, then, rule));
                }
            }
            (None, Some(value)) => sources[at] = Some(Source::Constant(value)),
            _ => {
                let sentence =
                    format!("The field \"{field}\" takes a column or one value for all rows.");
                let help = "Write column: or value:, one of the two.";
                found.push(Diagnostic::error(NO_SOURCE, field.span, sentence).help(help));
            }
        }
    }
    for ignored in &map.ignore {
        if let Some(column) = column_named(ignored, &header, sheet, &mut found) {
            taken[column] = true;
        }
    }
    found.extend(without_effect::mistakes(map));
    found.extend(unfilled(map, &slots, record));
    if !has_error(&found) {
        found.extend(not_taken(&taken, &header, sheet));
    }
    let plan = Plan {
        map,
        slots,
        sources,
        header,
    };
    (plan, found)
}

/// The name of a column without blanks that nobody sees.
fn name(cell: &Cell) -> String {
    cell.text[trimmed(&cell.text, 0..cell.text.len())].to_owned()
}

fn unknown_field(field: &Located<String>, slots: &[Slot], record: &Record) -> Diagnostic {
    let names: Vec<String> = slots.iter().map(Slot::name).collect();
    let all = format!("Its fields are: {}.", names.join(", "));
    let help = did_you_mean(field, names.iter().map(String::as_str), &all);
    let noun = record.name.replacen('a', "A", 1);
    let sentence = format!("{noun} has no field \"{field}\".");
    Diagnostic::error(UNKNOWN_FIELD, field.span, sentence).help(help)
}

fn column_named(
    wanted: &Located<super::map::CellText>,
    header: &[String],
    sheet: &Sheet,
    found: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let mut at = (0..header.len()).filter(|at| header[*at] == wanted.0.trim());
    let (Some(first), again) = (at.next(), at.next()) else {
        let sentence = format!("The spreadsheet has no column \"{}\".", wanted.0);
        let names: Vec<String> = header.iter().map(|name| format!("\"{name}\"")).collect();
        let all = match header {
            [_] => "It has one column only: say with separator: what stands between two cells."
                .to_owned(),
            _ => format!("Its columns are: {}.", names.join(", ")),
        };
        let help = did_you_mean(&wanted.0, header.iter().map(String::as_str), &all);
        found.push(Diagnostic::error(UNKNOWN_COLUMN, wanted.span, sentence).help(help));
        return None;
    };
    if let Some(again) = again {
        let sentence = format!("Two columns are called \"{}\".", wanted.0);
        found.push(
            Diagnostic::error(SAME_COLUMN, sheet.header[again].span, sentence)
                .label(sheet.header[first].span, "this is the first")
                .help("Give one of them another name in the spreadsheet."),
        );
        return None;
    }
    Some(first)
}

/// Columns that hold something of which nothing is taken.
fn not_taken(taken: &[bool], header: &[String], sheet: &Sheet) -> Vec<Diagnostic> {
    let holds = |column: usize| {
        let filled = |cell: &Cell| !cell.text.trim().is_empty();
        let mut rows = sheet.rows.iter();
        rows.any(|row| row.cells.get(column).is_some_and(filled))
    };
    let columns = (0..header.len()).filter(|at| !taken[*at] && holds(*at));
    columns
        .map(|at| {
            let sentence = format!("Nothing is taken from the column \"{}\".", header[at]);
            Diagnostic::warning(NOT_TAKEN, sheet.header[at].span, sentence)
                .help("Name it below columns: in the map, or below ignore: if this is meant.")
        })
        .collect()
}

/// Required fields that the map fills from nowhere; those of a field of fields only count where
/// the map fills another of its fields.
fn unfilled(map: &Map, slots: &[Slot], record: &Record) -> Vec<Diagnostic> {
    let filled = |slot: &Slot| map.columns.0.iter().any(|(name, _)| **name == slot.name());
    let place = map
        .columns
        .0
        .first()
        .map_or(map.span, |(name, _)| name.span);
    let missing = slots.iter().filter(|slot| {
        let wanted = match slot.inner {
            Some(_) => {
                let mut others = slots.iter();
                slot.needed || others.any(|other| other.field == slot.field && filled(other))
            }
            None => slot.field != "id",
        };
        slot.required && wanted && !filled(slot)
    });
    missing
        .map(|slot| {
            let name = slot.name();
            let noun = match slot.inner {
                Some(_) => format!("\"{}\"", slot.field),
                None => record.name.to_owned(),
            };
            let sentence =
                format!("The map says nothing about the field \"{name}\", which {noun} needs.");
            Diagnostic::error(NO_SOURCE, place, sentence).help(format!(
                "Write {name}: below columns:, with column: or with value: for all rows."
            ))
        })
        .collect()
}
