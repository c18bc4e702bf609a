//! A translation states the dates, amounts and numbers that its original states.

use super::Desk;
use super::shown::Shown;
use super::side_by_side::{
    Section, Side, Text, Told, Value, differences, documents, local_texts, sides,
};
use crate::diag::code;
use crate::diag::{Diagnostic, Severity, Span};
use crate::language::{Exact, Locale, Reader, Written, WrittenNumber, WrittenTime};
use std::collections::BTreeMap;
use std::ops::Range;

code! {
    /// A translation states another date, amount or number than its original, or lacks one.
    ///
    /// # Why it matters
    /// Readers of one language are told something else than those of another, and one of the two
    /// is wrong. A date that was mended in one language is often forgotten in the others.
    ///
    /// # Wrong
    /// `El examen cuesta 291 dólares.` for `The exam costs $219.`
    ///
    /// # Right
    /// `El examen cuesta 219 dólares.`
    pub(super) CODE = "translation-values-differ";
}

const TOLD: Told = Told {
    code: CODE,
    severity: Severity::Error,
    help: "Write the same dates, amounts and numbers in all languages, each in its own way.",
};

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut readers = Readers(BTreeMap::new());
    let mut found = Vec::new();
    for texts in documents(desk) {
        let sides = sides(&texts, |text| readers.of_document(text));
        found.extend(differences(&sides, &TOLD));
    }
    for text in local_texts(desk) {
        let sides: Vec<Side> = text
            .texts
            .iter()
            .map(|text| {
                let shown = Shown::of_field(text, desk.files);
                let values =
                    readers.values(&shown.text, &text.locale, |range| Some(shown.span(range)));
                vec![Section::new(text.span, values)]
            })
            .collect();
        found.extend(differences(&sides, &TOLD));
    }
    found
}

/// One reader for each language; building one takes a while.
struct Readers(BTreeMap<Locale, Reader>);

impl Readers {
    fn of_document(&mut self, text: &Text<'_>) -> Vec<Value> {
        let passages = text.document.passages.iter();
        passages
            .flat_map(|passage| {
                self.values(&passage.text, text.locale, |range| passage.span(range))
            })
            .collect()
    }

    fn values(
        &mut self,
        text: &str,
        locale: &Locale,
        span: impl Fn(Range<usize>) -> Option<Span>,
    ) -> Vec<Value> {
        let reader = self
            .0
            .entry(locale.clone())
            .or_insert_with(|| Reader::new(locale, None));
        let written = reader.values(text);
        let value = |(range, kind, meaning, is_optional): Meant| {
            Some(Value {
                kind,
                words: text[range.clone()].to_owned(),
                span: span(range)?,
                meaning,
                is_optional,
            })
        };
        meanings(&written).into_iter().filter_map(value).collect()
    }
}

/// The place of a value, what kind of value it is, all that it can mean, and whether a translation
/// may do without it.
type Meant = (Range<usize>, &'static str, Vec<String>, bool);

/// The values of a text with all that they can mean.
fn meanings(written: &Written) -> Vec<Meant> {
    let dates = written.dates.iter().map(|date| {
        let year = date
            .year
            .map_or_else(|| "any".to_owned(), |year| year.to_string());
        let days = [Some((date.month, date.day)), date.swapped];
        let days = days.into_iter().flatten();
        let meaning = days.map(|(month, day)| format!("{year}-{month}-{day}"));
        (date.range.clone(), "date", meaning.collect(), false)
    });
    let amounts = written.amounts.iter().map(|amount| {
        let meaning = amount.readings.iter().map(|it| format!("amount {it}"));
        (amount.range.clone(), "amount", meaning.collect(), false)
    });
    let numbers = written.numbers.iter().map(|number| {
        // One language says "two" where another says "both", "a pair" or nothing.
        let is_optional = number.in_words;
        (
            number.range.clone(),
            "number",
            plain(&number.readings),
            is_optional,
        )
    });
    let decades = written.decades.iter();
    let decades = decades.map(|it| (it.range.clone(), "number", plain(&it.readings), true));
    let percents = written.percents.iter().map(percentage);
    let numbers = numbers.chain(decades).chain(percents);
    let times = written.times.iter().map(time);
    dates.chain(amounts).chain(times).chain(numbers).collect()
}

fn plain(readings: &[Exact]) -> Vec<String> {
    readings.iter().map(Exact::to_string).collect()
}

fn percentage(share: &WrittenNumber) -> Meant {
    let mut meaning = plain(&share.readings);
    meaning.extend(share.readings.iter().map(|it| format!("{it} %")));
    // One language says "50 %" where another says "half", and "100 %" where another says "all".
    let is_word = ["50", "100"].iter().any(|it| meaning[0] == *it);
    let is_optional = share.in_words || is_word;
    (share.range.clone(), "number", meaning, is_optional)
}

/// 9 a.m. is 9:00, and some languages write 9 and leave the rest to the reader.
fn time(time: &WrittenTime) -> Meant {
    let hours = time.hours.iter();
    let mut meaning: Vec<String> = hours
        .map(|hour| format!("{hour}:{:02}", time.minute))
        .collect();
    if time.minute == 0 {
        meaning.push(time.written.to_string());
        meaning.extend(time.hours.iter().map(i8::to_string));
    } else {
        // "15.30" looks like a number.
        let number = Exact::new(&format!("{}.{:02}", time.written, time.minute));
        meaning.extend(number.map(|it| it.to_string()));
        let hours = time.hours.iter();
        let numbers = hours.filter_map(|it| Exact::new(&format!("{it}.{:02}", time.minute)));
        meaning.extend(numbers.map(|it| it.to_string()));
    }
    (time.range.clone(), "number", meaning, time.in_words)
}
