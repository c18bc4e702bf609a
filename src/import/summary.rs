//! What an import took and what it left out, in numbers.

use super::map::What;
use crate::diag::Code;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

/// How many of what, for the end of an import.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Rows below the header that hold anything.
    pub rows: usize,
    /// What they are; without it courses.
    pub what: Option<What>,
    /// Entries that are new.
    pub added: usize,
    /// Entries of which a field changes.
    pub changed: usize,
    /// Entries that stay as they are.
    pub same: usize,
    /// Rows whose entries a person removed; they stay removed.
    pub gone: usize,
    /// Fields that stay as a person made them.
    pub kept: usize,
    /// Entries that no row states any more.
    pub vanished: usize,
    /// Providers that nobody had named before.
    pub providers: usize,
    /// Subjects that nobody had named before.
    pub subjects: usize,
    /// Rows whose courses stand in the catalogue already.
    pub known: usize,
    /// Cells left out, by reason and column.
    pub cells: BTreeMap<Reason, usize>,
    /// Rows left out, by reason and column.
    pub lost: BTreeMap<Reason, usize>,
    /// Columns of which nothing was taken without anybody having meant it.
    pub columns: usize,
}

/// Why something was left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The kind of mistake.
    pub code: Code,
    /// The column, as it is named in messages; empty where a whole row is wrong.
    pub column: String,
}

impl Summary {
    /// How many rows were left out.
    pub fn lost(&self) -> usize {
        self.lost.values().sum()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |number: usize, noun: &str| match number {
            1 => format!("1 {noun}"),
            _ => format!("{number} {noun}s"),
        };
        let noun = match self.what {
            None | Some(What::Courses) => "course",
            Some(What::Sessions) => "session",
            Some(What::Etpl) => "status",
        };
        let rows = of(self.rows, "row");
        let (changed, same) = (self.changed, self.same);
        let added = match (noun, self.added) {
            ("status", number) if number != 1 => format!("{number} statuses"),
            (noun, number) => of(number, noun),
        };
        writeln!(
            out,
            "{rows} read: {added} new, {changed} changed, {same} as before."
        )?;
        if self.providers + self.subjects > 0 {
            let (providers, subjects) =
                (of(self.providers, "provider"), of(self.subjects, "subject"));
            writeln!(out, "{providers} and {subjects} new.")?;
        }
        if self.kept > 0 {
            let kept = match self.kept {
                1 => "1 field stays as a person changed it.".to_owned(),
                number => format!("{number} fields stay as people changed them."),
            };
            writeln!(out, "{kept}")?;
        }
        if self.gone > 0 {
            writeln!(
                out,
                "{} left out: people removed their entries.",
                of(self.gone, "row")
            )?;
        }
        if self.vanished > 0 {
            let entries = match self.vanished {
                1 => "1 entry stands".to_owned(),
                number => format!("{number} entries stand"),
            };
            writeln!(out, "{entries} in no row any more.")?;
        }
        if self.known > 0 {
            let known = of(self.known, "row");
            writeln!(out, "{known} left out: already in the catalogue.")?;
        }
        if self.columns > 0 {
            writeln!(out, "{} not taken.", of(self.columns, "column"))?;
        }
        by_reason(out, "row", &self.lost)?;
        by_reason(out, "cell", &self.cells)
    }
}

fn by_reason(
    out: &mut fmt::Formatter<'_>,
    noun: &str,
    reasons: &BTreeMap<Reason, usize>,
) -> fmt::Result {
    let all: usize = reasons.values().sum();
    if all == 0 {
        return Ok(());
    }
    let plural = if all == 1 { "" } else { "s" };
    writeln!(out, "{all} {noun}{plural} left out:")?;
    for (reason, number) in reasons {
        let mut line = format!("  {number:>6}  {}", reason.code.as_str());
        if !reason.column.is_empty() {
            write!(line, ", {}", reason.column)?;
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}
