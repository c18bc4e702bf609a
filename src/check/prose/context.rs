//! Which fact a value of a sentence is about, by the words near it.

use super::sentence::{Reading, Sentence};
use super::table::Table;
use crate::language::{WrittenNumber, words_of};
use std::ops::Range;

/// Facts that are the last day of something.
pub(super) const LAST_DAYS: [&str; 5] = [
    GOVERNMENTS,
    "offer.licences_issued_by",
    ENROL,
    "offer.complete_by",
    "offer.access_ends",
];
pub(super) const ENROL: &str = "offer.enrol_by";
const GOVERNMENTS: &str = "offer.governments_sign_up_by";

/// Facts that are the day on which something was true.
const AS_OF: [&str; 2] = ["etpl.as_of", "catalogue.as_of"];

/// Facts that count something.
const COUNTS: [&str; 3] = [
    "catalogue.courses",
    "offer.courses_offered",
    "offer.licences",
];

/// What a number in a sentence counts.
pub(in crate::check) struct Counted {
    /// The fact.
    pub(in crate::check) fact: &'static str,
    /// Whether the sentence speaks of all of them.
    pub(in crate::check) is_whole: bool,
    /// Whether the number is not exact, or counts only some.
    pub(in crate::check) is_loose: bool,
}

/// A sentence in its surroundings.
pub(in crate::check) struct Context<'c> {
    pub(in crate::check) table: &'c Table,
    pub(in crate::check) sentence: &'c Sentence,
    /// The sentence before it.
    before: Option<&'c Sentence>,
    /// The words of the heading above it.
    pub(in crate::check) heading: Option<&'c str>,
}

impl<'c> Context<'c> {
    pub(in crate::check) fn of(
        table: &'c Table,
        reading: &'c Reading,
        heading: Option<&'c str>,
        value: &Range<usize>,
    ) -> Option<Self> {
        Some(Self {
            table,
            sentence: reading.sentence(value)?,
            before: reading.sentence_before(value),
            heading,
        })
    }

    /// Whether a phrase of a key stands in the sentence.
    pub(in crate::check) fn has(&self, key: &str) -> bool {
        self.table.has(key, &self.sentence.words)
    }

    /// The facts that a date may be, the nearest first.
    pub(in crate::check) fn dates(
        &self,
        date: &Range<usize>,
        is_end_of_range: bool,
    ) -> Vec<&'static str> {
        if is_end_of_range || self.is_limit(date) {
            let mut near = self.nearest(&LAST_DAYS, date);
            // Staff register for a training session, people enroll in a course.
            if self.has("session") && !self.has("offer.courses_offered") {
                near.retain(|fact| *fact != ENROL);
                return near;
            }
            return match near.is_empty() {
                true => self.asked(&LAST_DAYS),
                false => near,
            };
        }
        if self.is_near("as-of", date, 3) {
            return self.nearest(&AS_OF, date);
        }
        // "By when do I enroll? October 31, 2020."
        let heading = self.heading.map(words_of).unwrap_or_default();
        match self.table.has("when", &heading) && self.sentence.others(date) <= 3 {
            true => self.asked(&LAST_DAYS),
            false => Vec::new(),
        }
    }

    /// Whether words tell that a date is the last day of something.
    pub(in crate::check) fn is_limit(&self, date: &Range<usize>) -> bool {
        let mut words = self.sentence.words.iter();
        let hangs = words.any(|word| {
            let touches = date.start <= word.range.start && word.range.start <= date.end + 1;
            touches && self.table.ends("limit-ending", &word.folded)
        });
        hangs || self.has("limit-far") || self.is_near("limit", date, 4)
    }

    /// Whether a phrase stands at most so many words before a date, or just behind it.
    pub(in crate::check) fn is_near(&self, key: &str, date: &Range<usize>, most: usize) -> bool {
        let found = self.table.find(key, &self.sentence.words);
        found.iter().any(|words| {
            let place = self.sentence.place(words);
            let is_before = place.start < date.start;
            let most = if is_before { most } else { 1 };
            let outside = !date.contains(&place.start);
            outside
                && self.sentence.is_clear(date, &place)
                && self.sentence.distance(date, words) < most
        })
    }

    /// Whether a phrase stands at most so many words before a date, be it the last of several.
    pub(in crate::check) fn leads(&self, key: &str, date: &Range<usize>, most: usize) -> bool {
        let found = self.table.find(key, &self.sentence.words);
        found.iter().any(|words| {
            let place = self.sentence.place(words);
            place.end <= date.start && self.sentence.distance(date, words) < most
        })
    }

    /// The facts of which the sentence speaks near a value, the nearest first.
    fn nearest(&self, facts: &[&'static str], value: &Range<usize>) -> Vec<&'static str> {
        let spoken = |fact: &str| self.table.find(fact, &self.sentence.words);
        let governments = spoken(GOVERNMENTS);
        let mut near: Vec<(usize, &'static str)> = Vec::new();
        for fact in facts {
            let found = spoken(fact).into_iter().filter(|words| {
                let place = self.sentence.place(words);
                // That a government signs up is not that a person does.
                let of_government = *fact == ENROL
                    && governments
                        .iter()
                        .any(|other| other.start <= words.start && words.end <= other.end);
                !of_government
                    && !value.contains(&place.start)
                    && self.sentence.is_clear(value, &place)
            });
            let nearest = found.map(|words| self.remoteness(value, &words)).min();
            near.extend(nearest.map(|distance| (distance, *fact)));
        }
        near.sort_by_key(|(distance, _)| *distance);
        near.into_iter().map(|(_, fact)| fact).collect()
    }

    /// How far words are from a value. In "X to enroll and Y to complete", the words between the
    /// two belong to X.
    fn remoteness(&self, value: &Range<usize>, words: &Range<usize>) -> usize {
        let distance = self.sentence.distance(value, words);
        let place = self.sentence.place(words);
        let before = self.sentence.barrier_before(&place);
        let is_of_another = before.is_some_and(|other| {
            place.start < value.start && self.sentence.distance(&other, words) <= distance
        });
        let limits = self.table.find("limit", &self.sentence.words);
        let is_joined = limits.iter().any(|limit| {
            let limit = self.sentence.place(limit);
            place.end <= limit.start && limit.end <= value.start
        });
        match is_of_another && !is_joined {
            true => distance + 5,
            false => distance,
        }
    }

    /// The facts for which the heading asks.
    fn asked(&self, facts: &[&'static str]) -> Vec<&'static str> {
        let heading = self.heading.map(words_of).unwrap_or_default();
        let mut asked: Vec<_> = facts
            .iter()
            .copied()
            .filter(|fact| self.table.has(fact, &heading))
            .collect();
        if asked.contains(&GOVERNMENTS) {
            asked.retain(|fact| *fact != ENROL);
        }
        asked
    }

    /// What a number counts, by the words beside it.
    pub(in crate::check) fn count(&self, number: &WrittenNumber) -> Option<Counted> {
        let near = COUNTS.into_iter().filter_map(|fact| {
            let found = self.table.find(fact, &self.sentence.words);
            let distances = found.iter().filter_map(|words| {
                let place = self.sentence.place(words);
                let distance = self.sentence.distance(&number.range, words);
                let is_behind = place.start >= number.range.end && distance <= 2;
                // "The number of courses is 3,800."
                let is_before = place.end <= number.range.start;
                let has_count = distance <= 4 && self.is_near("count", &number.range, 8);
                let is_told = is_before && (distance <= 1 || has_count);
                let is_clear = self.sentence.is_clear(&number.range, &place);
                ((is_behind || is_told) && is_clear).then_some(distance)
            });
            Some((distances.min()?, fact))
        });
        // Where two are as near, the first in the list says more.
        let nearest = near.min_by_key(|(distance, _)| *distance);
        let fact = nearest
            .map(|(_, fact)| fact)
            .or_else(|| self.of_them(number))?;
        let is_loose = self.is_near("about", &number.range, 2)
            || (self.is_before("part", &number.range) && !self.is_before("them", &number.range))
            || self.has("history");
        Some(Counted {
            fact,
            is_whole: self.has("whole") || self.has("count"),
            is_loose,
        })
    }

    /// What the sentence before counts, where this one says "3,800 of them".
    fn of_them(&self, number: &WrittenNumber) -> Option<&'static str> {
        let before = &self.before?.words;
        let spoken = |fact: &&str| self.table.has(fact, before);
        let fact = COUNTS.into_iter().find(spoken)?;
        self.is_before("them", &number.range).then_some(fact)
    }

    /// Whether a phrase stands just before a number, or just behind it: "each 500", "500 of these".
    fn is_before(&self, key: &str, number: &Range<usize>) -> bool {
        let found = self.table.find(key, &self.sentence.words);
        found.iter().any(|words| {
            let place = self.sentence.place(words);
            !number.contains(&place.start) && self.sentence.distance(number, words) == 0
        })
    }
}
