//! What holds only for a while says until when it was looked at.

use super::Desk;
use super::prose::sentence::{Reading, Sentence};
use super::prose::table::Table;
use super::prose::{Home, Review};
use crate::diag::{Diagnostic, Span, code};
use crate::language::Reader;
use crate::model::field::{Node, Value};
use std::collections::BTreeMap;
use std::ops::Range;

code! {
    /// A sentence says "at this time", "currently", "tomorrow" or "next week", and nobody looks at it
    /// again by a day.
    ///
    /// It is a warning: a site does not stop being built because a day has passed.
    ///
    /// # Why it matters
    /// Such a sentence becomes wrong by itself, and readers of a later year cannot tell which time
    /// is meant.
    ///
    /// # Wrong
    /// `At this time, the career center cannot pay that cost.` and no `review_by` above the text
    ///
    /// # Right
    /// the same with `review_by: 2020-12-31` above the text, before that day
    pub(super) CODE = "dated-statement";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut tables = BTreeMap::new();
    let mut found = Vec::new();
    for home in &desk.said.homes {
        let (table, reader) = tables
            .entry(home.locale)
            .or_insert_with(|| (Table::of(home.locale), Reader::new(home.locale, None)));
        for (span, words) in dated(home, table, reader) {
            found.extend(trouble(desk, home, span, &words));
        }
    }
    found
}

/// The words of a text that hold it to its time. A sentence with a date of its own says its time.
fn dated(home: &Home<'_>, table: &Table, reader: &Reader) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for passage in &home.passages {
        let words = crate::language::words_of(&passage.text);
        if !table.has("dated", &words) && !table.has("near-day", &words) {
            continue;
        }
        let reading = Reading::of(&passage.text, reader);
        for sentence in &reading.sentences {
            let mut phrases = table.find("dated", &sentence.words);
            let not = table.find("no-dated", &sentence.words);
            phrases.retain(|it| not.iter().all(|other| other.start != it.start));
            if phrases.is_empty() && !passage.is_heading {
                phrases = near_days(&passage.text, sentence, table);
            }
            let place = phrases.first().map(|words| sentence.place(words));
            if let Some(place) = place.filter(|_| !sentence.has_date()) {
                let span = passage.span(place.clone());
                found.extend(span.map(|span| (span, passage.text[place].to_owned())));
            }
        }
    }
    found
}

/// "Tomorrow" and "next week" in a sentence that states something. What is asked, or holds only if
/// something else does, is true on any day.
fn near_days(text: &str, sentence: &Sentence, table: &Table) -> Vec<Range<usize>> {
    let is_open = table.has("condition", &sentence.words)
        || text[sentence.range.clone()]
            .trim_end()
            .ends_with(['?', ';'])
        || text[sentence.range.clone()].contains(['"', '“', '«']);
    match is_open {
        true => Vec::new(),
        false => {
            let not = table.find("no-near-day", &sentence.words);
            let mut found = table.find("near-day", &sentence.words);
            found.retain(|it| {
                not.iter()
                    .all(|other| other.end < it.end || it.end < other.start)
            });
            found
        }
    }
}

fn trouble(desk: &Desk<'_>, home: &Home<'_>, span: Span, words: &str) -> Option<Diagnostic> {
    let told =
        |sentence: String, help: String| Diagnostic::warning(CODE, span, sentence).help(help);
    match home.review {
        // A day that has passed is told where it stands, once for all sentences that it covers.
        Review::After(_) | Review::Unread => None,
        Review::Unsaid(field) if is_written_beside(desk, span, field) => None,
        Review::Unsaid(field) => {
            let sentence = format!("\"{words}\" holds for a while, and no day says how long.");
            let place = match home.document {
                Some(_) => "above the text",
                None => "beside this text",
            };
            let help = format!(
                "Write {field}: {place}, with the day after which somebody must look at it again."
            );
            Some(told(sentence, help))
        }
        Review::Never => {
            let sentence = format!("\"{words}\" holds for a while, and no day says how long.");
            let help = "Write the sentence so that it stays true, or say on which day it was.";
            Some(told(sentence, help.to_owned()))
        }
    }
}

/// Whether a record around a place has a field, be it one that cannot be read.
fn is_written_beside(desk: &Desk<'_>, place: Span, field: &str) -> bool {
    let folders = desk.tree.folders.values();
    let governments = folders.filter_map(|folder| folder.government.as_ref());
    let lists = [&desk.tree.catalogue.exams, &desk.tree.catalogue.courses];
    let lists = lists.into_iter().flatten();
    let mut nodes = governments.chain(&desk.tree.programme).chain(lists);
    nodes.any(|node| has_around(node, place, field))
}

fn has_around(node: &Node, place: Span, field: &str) -> bool {
    let holds = |outer: Span| {
        outer.file == place.file && outer.start <= place.start && place.end <= outer.end
    };
    match &node.value {
        Value::List(items) => items.iter().any(|it| has_around(it, place, field)),
        Value::Fields(entries) => {
            let inner = entries.iter().find(|entry| holds(entry.value.span));
            inner.is_some_and(|inner| {
                node.get(field).is_some() || has_around(&inner.value, place, field)
            })
        }
        _ => false,
    }
}
