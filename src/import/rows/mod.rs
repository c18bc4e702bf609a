//! One row of a spreadsheet to the fields of a record, or the reasons why it is none.
//!
//! A row becomes fields as if somebody had written them in YAML, each with its place in the
//! spreadsheet. So the declaration of the record checks them, and says the same about a cell as it
//! would about a line of the catalogue.

pub(super) mod settle;

use super::cell::{Piece, pieces};
use super::plan::{Plan, Slot, Source};
use super::sheet::Row;
use super::summary::Reason;
use crate::diag::{Code, Diagnostic, Located, Span, codes};
use crate::model::field::{Entry, Node, Scalar, Trouble, Value};
use crate::model::{Id, fact_slots};
use std::collections::BTreeSet;

codes! {
    /// A row lacks a value without which its entry makes no sense.
    ///
    /// # Why it matters
    /// The row is left out; readers will not find the course.
    ///
    /// # Wrong
    /// a row with an empty cell in the column of the title
    ///
    /// # Right
    /// a row with a title
    NO_VALUE = "row-without-value";

    /// A row has more cells than the first row has names.
    ///
    /// # Why it matters
    /// Most often a comma stands in a cell without quotation marks: all cells behind it are in the
    /// wrong columns.
    ///
    /// # Wrong
    /// `Cooking, basic,MoMA,https://a.org`
    ///
    /// # Right
    /// `"Cooking, basic",MoMA,https://a.org`
    TOO_LONG = "row-too-long";

    /// A row has fewer cells than the first row has names.
    ///
    /// # Why it matters
    /// A separator may be missing, and cells may be in the wrong columns.
    ///
    /// # Wrong
    /// `Music,MoMA` below `Title,Provider,Address`
    ///
    /// # Right
    /// `Music,MoMA,https://a.org/music`
    TOO_SHORT = "row-too-short";

    /// A cell holds two pairs of braces, by which texts of the catalogue print facts.
    ///
    /// # Why it matters
    /// A spreadsheet knows no facts: readers would see braces, or a date that nobody meant.
    ///
    /// # Wrong
    /// `Learn {{ name }} in a week`
    ///
    /// # Right
    /// `Learn {name} in a week`
    NAMES_A_FACT = "cell-names-a-fact";
}

/// A row on its way to a record.
#[derive(Debug)]
pub(super) struct Draft<'s> {
    /// The row.
    pub(super) row: &'s Row,
    /// The values of each slot of the plan.
    pub(super) values: Vec<Vec<Piece>>,
    /// What was left out, and why.
    pub(super) losses: Losses,
    /// The slots of which nothing is known: their cells are missing, or hold what none can be.
    pub(super) unread: BTreeSet<usize>,
    /// The slots of which it was told that they are empty, or why.
    told: BTreeSet<usize>,
}

/// What was left out of one row.
#[derive(Debug, Default)]
pub(super) struct Losses {
    /// What is told about it.
    pub(super) found: Vec<Diagnostic>,
    /// Why cells were left out.
    pub(super) cells: Vec<Reason>,
    /// Why the whole row is left out, if it is.
    pub(super) row: Option<Reason>,
    /// Whether the course stands in the catalogue already.
    pub(super) known: bool,
    /// Whether the map itself holds a value that cannot be.
    pub(super) map_is_wrong: bool,
}

impl Losses {
    /// Leaves the row out.
    pub(super) fn lose(&mut self, reason: Reason, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
        self.row.get_or_insert(reason);
    }
}

impl<'s> Draft<'s> {
    /// Reads the cells that the plan takes.
    pub(super) fn new(row: &'s Row, plan: &Plan<'_>) -> Self {
        let mut draft = Self {
            row,
            values: vec![Vec::new(); plan.slots.len()],
            losses: Losses::default(),
            unread: BTreeSet::new(),
            told: BTreeSet::new(),
        };
        if draft.is_shifted(plan) {
            return draft;
        }
        for (at, source) in plan.sources.iter().enumerate() {
            match source {
                None => {}
                Some(Source::Constant(text)) => draft.values[at].push(Piece {
                    text: text.as_str().to_owned(),
                    span: text.span,
                    cell: text.span,
                }),
                Some(Source::Column(column, then, rule)) => {
                    let Some(cell) = row.cells.get(*column) else {
                        draft.unread.insert(at);
                        continue;
                    };
                    let then = then.and_then(|then| row.cells.get(then));
                    let joined = then.map(|then| cell.and(then));
                    let cell = joined.as_ref().unwrap_or(cell);
                    // Only a description has paragraphs; elsewhere a line break is a space.
                    let keeps_lines = plan.slots[at].field == "description";
                    match pieces(cell, rule, &plan.map.missing, keeps_lines) {
                        Ok(pieces) => draft.values[at] = pieces,
                        Err((trouble, span)) => draft.refuse(at, trouble, span, plan),
                    }
                }
            }
        }
        draft
    }

    /// Whether a separator too many has moved cells: what stands where is no longer known.
    fn is_shifted(&mut self, plan: &Plan<'_>) -> bool {
        let (cells, wanted) = (&self.row.cells, plan.header.len());
        let extra = cells.get(wanted..).unwrap_or_default();
        let lengths = |cells: usize| {
            format!(
                "Row {} has {cells} cells where the first row has {wanted}.",
                self.row.number
            )
        };
        if let Some(first) = extra.iter().find(|cell| !cell.text.trim().is_empty()) {
            let told = Diagnostic::error(TOO_LONG, first.span, lengths(cells.len())).help(
                "Put quotation marks around the cell that holds the separator; the row is left \
                 out.",
            );
            self.losses.lose(reason(TOO_LONG, ""), told);
            return true;
        }
        if let (true, Some(last)) = (cells.len() < wanted, cells.last()) {
            let told = Diagnostic::warning(TOO_SHORT, last.span, lengths(cells.len()))
                .help("Look whether a separator is missing; the last columns count as empty.");
            self.losses.found.push(told);
            self.losses.cells.push(reason(TOO_SHORT, ""));
        }
        false
    }

    /// Leaves a value out, and the row with it where the record needs the value.
    pub(super) fn refuse(&mut self, at: usize, trouble: Trouble, span: Span, plan: &Plan<'_>) {
        let Trouble {
            code,
            sentence,
            help,
        } = trouble;
        let column = column(at, plan);
        self.told.insert(at);
        self.unread.insert(at);
        let sentence = format!("Row {}, {column}: {sentence}", self.row.number);
        if is_required(&plan.slots[at]) {
            let told = Diagnostic::error(code, span, sentence).help(help);
            self.losses.lose(reason(code, &column), told);
        } else {
            let told = Diagnostic::warning(code, span, sentence).help(help);
            self.losses.found.push(told);
            self.losses.cells.push(reason(code, &column));
        }
    }

    /// The value of a field that holds one.
    pub(super) fn value(&self, field: &str, plan: &Plan<'_>) -> Option<&Piece> {
        let at = slot(field, plan)?;
        self.values[at].first()
    }

    /// Takes away an id that is none, so that one is made.
    pub(super) fn check_id(&mut self, plan: &Plan<'_>) {
        let Some(at) = slot("id", plan) else { return };
        let Some(piece) = self.values[at].first() else {
            return;
        };
        if let Err(mut trouble) = Id::read(&piece.text) {
            let span = piece.cell;
            trouble
                .help
                .push_str(" An id was made from the address or the title.");
            self.values[at].clear();
            self.refuse(at, trouble, span, plan);
        }
    }

    /// Gives the record an id if it has none, and tells whether it did.
    pub(super) fn name(&mut self, id: &str, plan: &Plan<'_>) -> bool {
        let Some(at) = slot("id", plan).filter(|at| self.values[*at].is_empty()) else {
            return false;
        };
        // Nobody wrote it: its place is the start of the row, where no value can stand alone.
        let row = self.row.cells[0].span;
        let start = row.opening();
        self.values[at].push(Piece {
            text: id.to_owned(),
            span: start,
            cell: start,
        });
        true
    }
}

/// Braces in a spreadsheet are the author's own text: none of them knows the names of facts.
pub(super) fn braces(text: &str) -> Option<Trouble> {
    let sentence = match fact_slots(text).into_iter().next() {
        Some(slot) => format!(
            "\"{}\" would stand for a fact of that name.",
            &text[slot.range]
        ),
        None if text.contains("{{") => "\"{{\" would open the name of a fact.".to_owned(),
        None => return None,
    };
    let help = "Write it with single braces.";
    Some(Trouble::new(NAMES_A_FACT, sentence, help))
}

/// The slot of a field that holds no fields of its own; of a text in several languages the first.
pub(super) fn slot(field: &str, plan: &Plan<'_>) -> Option<usize> {
    let mut slots = plan.slots.iter();
    slots.position(|slot| slot.field == field)
}

/// An id that is missing is made.
fn is_required(slot: &Slot) -> bool {
    slot.needed && slot.field != "id"
}

/// The column of a slot as messages name it.
pub(super) fn column(at: usize, plan: &Plan<'_>) -> String {
    match plan.sources[at] {
        Some(Source::Column(column, ..)) => match plan.header[column].as_str() {
            "" => format!("column {} without a name", column + 1),
            name => format!("column \"{name}\""),
        },
        _ => format!("field \"{}\"", plan.slots[at].name()),
    }
}

pub(super) fn reason(code: Code, column: &str) -> Reason {
    Reason {
        code,
        column: column.to_owned(),
    }
}

fn node_of(piece: &Piece) -> Node {
    Node {
        span: piece.span,
        value: Value::Text(piece.text.clone()),
    }
}

fn entry(name: &str, span: Span, value: Node) -> Entry {
    Entry {
        key: Located::new(name.to_owned(), span),
        value,
    }
}
