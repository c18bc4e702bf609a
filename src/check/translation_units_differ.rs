//! A translation counts in the units in which its original counts.

use super::Desk;
use super::counterparts::{Counterparts, Unlike, counterparts};
use super::meaning::Tongues;
use super::shown::Shown;
use crate::diag::{Diagnostic, code};
use crate::language::{Exact, Locale, Reader};
use std::collections::BTreeMap;
use std::ops::Range;

code! {
    /// A translation has the number of its original with another unit of time: *months* for *weeks*.
    ///
    /// # Why it matters
    /// Readers of one language plan for another time than those of another. The rule compares seconds,
    /// minutes, hours, days, weeks, months and years behind the same number, in English, Spanish, Greek,
    /// Ukrainian, Malay and Uzbek. *One hour* for *60 minutes* is another number, and right.
    ///
    /// # Wrong
    /// `Dura seis meses.` for `It takes six weeks.`
    ///
    /// # Right
    /// `Dura seis semanas.`
    pub(super) CODE = "translation-units-differ";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let tongues = Tongues::new();
    let mut readers: BTreeMap<Locale, Reader> = BTreeMap::new();
    let parts = counterparts(desk);
    let mut found = Vec::new();
    for part in &parts {
        let own = counted(&part.original, &tongues, &mut readers);
        if own.is_empty() {
            continue;
        }
        let mut unlike = Vec::new();
        for translation in &part.translations {
            let theirs = counted(translation, &tongues, &mut readers);
            unlike.extend(another(part, &own, translation, &theirs));
        }
        found.extend(part.told(CODE, "Count in the same unit in all languages.", &unlike));
    }
    found
}

/// A number with the unit behind it.
struct Counted {
    number: Vec<Exact>,
    unit: &'static str,
    place: Range<usize>,
}

fn counted(
    text: &Shown<'_>,
    tongues: &Tongues,
    readers: &mut BTreeMap<Locale, Reader>,
) -> Vec<Counted> {
    let Some(locale) = text.locale else {
        return Vec::new();
    };
    let reader = match readers.get(locale) {
        Some(reader) => reader,
        None => readers
            .entry(locale.clone())
            .or_insert_with(|| Reader::new(locale, None)),
    };
    let numbers = reader.values(&text.text).numbers;
    let places: Vec<_> = numbers.iter().map(|it| it.range.clone()).collect();
    let units = tongues.units(text, &places).into_iter();
    let counted = numbers.into_iter().zip(units).filter_map(|(number, unit)| {
        let (unit, place) = unit?;
        Some(Counted {
            place: number.range.start..place.end,
            number: number.readings,
            unit,
        })
    });
    counted.collect()
}

/// The first number that both have once, with another unit.
fn another(
    part: &Counterparts<'_>,
    own: &[Counted],
    translation: &Shown<'_>,
    theirs: &[Counted],
) -> Option<Unlike> {
    own.iter().find_map(|one| {
        let is_same = |it: &&Counted| it.number.iter().any(|number| one.number.contains(number));
        let mut same = theirs.iter().filter(is_same);
        let (other, more) = (same.next()?, same.next());
        let is_once = own.iter().filter(is_same).count() == 1 && more.is_none();
        (is_once && one.unit != other.unit).then(|| Unlike {
            original: named(&part.original, &one.place),
            translation: named(translation, &other.place),
        })
    })
}

fn named(text: &Shown<'_>, place: &Range<usize>) -> (String, crate::diag::Span) {
    (
        text.text[place.clone()].to_owned(),
        text.span(place.clone()),
    )
}
