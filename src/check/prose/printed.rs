//! Last days that prose prints, with the last day of which the words around them speak.

use super::context::{Context, LAST_DAYS};
use super::sentence::Reading;
use super::table::Table;
use crate::diag::{Files, Span};
use crate::model::{FACT_MARK, Passage, fact_slots};
use std::ops::Range;

/// A last day that is printed where the words speak of another one.
pub(in crate::check) struct Unlike {
    /// Where its name stands.
    pub(in crate::check) span: Span,
    /// Its name.
    pub(in crate::check) printed: String,
    /// The name of the one of which the words speak.
    pub(in crate::check) spoken: &'static str,
}

/// A printed last day, and those of which the words near it speak, the nearest first.
struct Printed {
    range: Range<usize>,
    name: String,
    spoken: Vec<&'static str>,
}

/// The last days in a passage that are not those of which the words speak.
pub(super) fn unlike(
    passage: &Passage,
    reading: &Reading,
    table: &Table,
    heading: Option<&str>,
    files: &Files,
) -> Vec<Unlike> {
    let marks = passage.text.match_indices(FACT_MARK);
    let printed = marks.filter_map(|(at, mark)| {
        let range = at..at + mark.len();
        let span = passage.span(range.clone())?;
        let written = files.text(span.file).get(span.range())?;
        let name = fact_slots(written).into_iter().next()?.name;
        let context = Context::of(table, reading, heading, &range)?;
        let is_last_day = LAST_DAYS.contains(&name.as_str());
        if !is_last_day || context.has("history") {
            return None;
        }
        let mut spoken = context.dates(&range, false);
        // Only an answer of a few words leaves it to its heading what it speaks of.
        if context.sentence.others(&range) > 3 {
            spoken.retain(|fact| context.has(fact));
        }
        Some(Printed {
            range,
            name,
            spoken,
        })
    });
    let printed: Vec<Printed> = printed.collect();
    let found = printed.iter().filter_map(|one| {
        let spoken = *one.spoken.first()?;
        // The words may speak of both; then the nearest counts only if two have changed places.
        let is_named = one.spoken.iter().any(|fact| *fact == one.name);
        let changed = |other: &Printed| {
            let is_near = other.spoken.first().is_some_and(|it| *it == one.name);
            other.name == spoken && is_near && other.range != one.range
        };
        let is_unlike = spoken != one.name && (!is_named || printed.iter().any(changed));
        is_unlike.then_some(())?;
        Some(Unlike {
            span: passage.span(one.range.clone())?,
            printed: one.name.clone(),
            spoken,
        })
    });
    found.collect()
}
