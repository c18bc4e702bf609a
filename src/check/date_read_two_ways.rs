//! A date in digits is read in one way by all its readers.

use super::Desk;
use super::prose::Home;
use crate::diag::{Diagnostic, code};
use crate::language::{Locale, Reader, Written};
use crate::model::Participant;
use std::collections::BTreeMap;

code! {
    /// A date in digits can be read in two ways, and those who read it are used to both.
    ///
    /// The language of the text and the language of its country, which is the government's first, write
    /// day and month in another order; or governments that share the text do.
    ///
    /// # Why it matters
    /// `09/10/2020` is September 10 to some readers and October 9 to others.
    ///
    /// # Wrong
    /// `La primera es el 09/10/2020.` for readers in the United States
    ///
    /// # Right
    /// `La primera es el 9 de octubre de 2020.`
    pub(super) CODE = "date-read-two-ways";
}

type Readers<'a> = BTreeMap<(&'a Locale, &'a str), Reader>;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut readers = Readers::new();
    let mut found = Vec::new();
    for home in &desk.said.homes {
        for passage in &home.passages {
            if !passage.text.contains(['/', '-', '.']) || !passage.text.contains(is_digit) {
                continue;
            }
            let Some(values) = read_two_ways(home, &passage.text, &mut readers) else {
                continue;
            };
            for date in values.dates.iter().filter(|it| it.swapped.is_some()) {
                let span = passage.span(date.range.clone());
                // Another rule asks for a fact in its place.
                let is_told = desk.said.values.iter().any(|it| Some(it.span) == span);
                if let Some(span) = span.filter(|_| !is_told) {
                    let sentence = format!(
                        "Readers of this text take \"{}\" for two different days.",
                        &passage.text[date.range.clone()]
                    );
                    found.push(
                        Diagnostic::warning(CODE, span, sentence)
                            .help("Write the name of the month."),
                    );
                }
            }
        }
    }
    found
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// The values of a text whose readers do not all write day and month in one order.
fn read_two_ways<'a>(home: &Home<'a>, text: &str, readers: &mut Readers<'a>) -> Option<Written> {
    let mut orders = Vec::new();
    for participant in &home.shown_by {
        let (country, own) = (country(participant), participant.locales().next());
        for locale in [Some(home.locale), own].into_iter().flatten() {
            let reader = readers
                .entry((locale, country))
                .or_insert_with(|| Reader::new(locale, Some(country)));
            orders.push(reader.is_day_first());
        }
    }
    let first = *orders.first()?;
    if orders.iter().all(|it| *it == first) {
        return None;
    }
    let country = country(home.shown_by.first()?);
    Some(readers.get(&(home.locale, country))?.values(text))
}

fn country(participant: &Participant) -> &str {
    participant.government.code.country()
}
