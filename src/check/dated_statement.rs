//! What holds only for a while says until when it was looked at.

use super::Desk;
use super::prose::sentence::Reading;
use super::prose::table::Table;
use super::prose::{Home, Review};
use crate::diag::{Diagnostic, Span, code};
use crate::language::Reader;
use std::collections::BTreeMap;

code! {
    /// A sentence says "at this time" or "currently", and nobody looks at it again by a day.
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
        if !table.has("dated", &crate::language::words_of(&passage.text)) {
            continue;
        }
        let reading = Reading::of(&passage.text, reader);
        for sentence in &reading.sentences {
            let phrases = table.find("dated", &sentence.words);
            let place = phrases.first().map(|words| sentence.place(words));
            if let Some(place) = place.filter(|_| !sentence.has_date()) {
                let span = passage.span(place.clone());
                found.extend(span.map(|span| (span, passage.text[place].to_owned())));
            }
        }
    }
    found
}

fn trouble(desk: &Desk<'_>, home: &Home<'_>, span: Span, words: &str) -> Option<Diagnostic> {
    let told =
        |sentence: String, help: String| Diagnostic::warning(CODE, span, sentence).help(help);
    match home.review {
        Review::After(day) if desk.as_of > day.value.0 => {
            let sentence = format!("\"{words}\" was to be looked at again by {}.", day.value.0);
            let help = "Look whether the sentence still holds, then give that day a later one.";
            Some(told(sentence, help.to_owned()).label(day.span, "by this day"))
        }
        Review::After(_) => None,
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
