//! What literal values say of the facts of a government: the same, another value, or what nobody
//! has stated.

use super::context::{Context, ENROL};
use super::link;
use super::printed::{self, Unlike};
use super::sentence::Reading;
use super::table::Table;
use super::{Home, homes};
use crate::diag::{Files, Located, Span};
use crate::language::{Locale, Reader, Written, WrittenDate, WrittenNumber};
use crate::model::{FACT_MARK, FactValue, IssuanceStatus, Library, Participant, Passage};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// All texts of all governments, and what they say of facts.
pub(in crate::check) struct Said<'a> {
    /// The texts.
    pub(in crate::check) homes: Vec<Home<'a>>,
    /// What their values say.
    pub(in crate::check) values: Vec<Value<'a>>,
    /// Dates with the weekday beside them.
    pub(in crate::check) weekdays: Vec<Weekday>,
    /// Printed last days that are not those of which the words speak.
    pub(in crate::check) unlike: Vec<Unlike>,
}

/// A literal value that says something of a fact of one government.
#[derive(Debug, Clone)]
pub(in crate::check) struct Value<'a> {
    /// Where it stands.
    pub(in crate::check) span: Span,
    /// As it is written.
    pub(in crate::check) text: String,
    /// The government.
    pub(in crate::check) participant: &'a Participant,
    /// The question that its text answers.
    pub(in crate::check) question: Option<&'a str>,
    /// The name of the fact.
    pub(in crate::check) fact: String,
    /// The value in one form for all languages.
    pub(in crate::check) plain: String,
    /// What it says of the fact.
    pub(in crate::check) verdict: Verdict,
}

/// What a literal value says of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::check) enum Verdict {
    /// The same as the fact, which stands there.
    Repeats(Span),
    /// Another value than the fact's own, which stands there.
    Differs(String, Span),
    /// The government has not stated the fact.
    Unstated,
}

/// A date with a year and a weekday beside it.
#[derive(Debug, Clone)]
pub(in crate::check) struct Weekday {
    /// Where the weekday stands.
    pub(in crate::check) span: Span,
    /// The place of the date.
    pub(in crate::check) date_span: Span,
    /// The weekday as it is written.
    pub(in crate::check) text: String,
    /// The date.
    pub(in crate::check) date: WrittenDate,
    /// The date as it is written.
    pub(in crate::check) date_text: String,
    /// What the language calls the days of the week, from Monday.
    pub(in crate::check) names: Vec<String>,
}

/// Readers and tables, made once for each language.
#[derive(Default)]
struct Known {
    readers: BTreeMap<(Locale, String), Reader>,
    tables: BTreeMap<Locale, Table>,
}

impl<'a> Said<'a> {
    pub(in crate::check) fn of(library: &'a Library, files: &'a Files) -> Self {
        let homes = homes(library, files);
        let mut known = Known::default();
        let mut said = Self {
            homes: Vec::new(),
            values: Vec::new(),
            weekdays: Vec::new(),
            unlike: Vec::new(),
        };
        for home in &homes {
            for passage in &home.passages {
                said.passage(library, home, passage, &mut known, files);
            }
        }
        said.homes = homes;
        said
    }

    fn passage(
        &mut self,
        library: &'a Library,
        home: &Home<'a>,
        passage: &Passage,
        known: &mut Known,
        files: &Files,
    ) {
        let text = passage.text.as_str();
        let prints = text.contains(FACT_MARK);
        // Most texts of a catalogue hold no digit; number words count only in Markdown.
        let says = text.contains(char::is_numeric) || text.contains('@');
        if home.document.is_none() && !says && !prints {
            return;
        }
        let mut countries: BTreeMap<&str, Vec<&'a Participant>> = BTreeMap::new();
        for participant in &home.shown_by {
            let country = participant.government.code.country();
            countries.entry(country).or_default().push(participant);
        }
        let table = known
            .tables
            .entry(home.locale.clone())
            .or_insert_with(|| Table::of(home.locale));
        for (number, (country, participants)) in countries.into_iter().enumerate() {
            let key = (home.locale.clone(), country.to_owned());
            let reader = known
                .readers
                .entry(key)
                .or_insert_with(|| Reader::new(home.locale, Some(country)));
            let reading = Reading::of(text, reader);
            if prints && number == 0 {
                let heading = home.heading(passage);
                let unlike = printed::unlike(passage, &reading, table, heading, files);
                self.unlike.extend(unlike);
            }
            let is_empty = reading.values == Written::default();
            if is_empty && !text.contains('@') && !text.contains(char::is_numeric) {
                continue;
            }
            self.weekdays(passage, &reading, reader);
            for participant in participants {
                let judge = Judge {
                    home,
                    passage,
                    reading: &reading,
                    library,
                    table,
                    participant,
                };
                self.values.extend(judge.values());
            }
        }
    }

    fn weekdays(&mut self, passage: &Passage, reading: &Reading, reader: &Reader) {
        let dates = reading.values.dates.iter();
        let found = dates.filter_map(|date| {
            let weekday = date.weekday.as_ref()?;
            let week = jiff::civil::Weekday::Monday.cycle_forward().take(7);
            Some(Weekday {
                span: passage.span(weekday.range.clone())?,
                date_span: passage.span(date.range.clone())?,
                text: passage.text[weekday.range.clone()].to_owned(),
                date: date.clone(),
                date_text: passage.text[date.range.clone()].to_owned(),
                names: week
                    .map(|day| reader.weekday_name(day).to_owned())
                    .collect(),
            })
        });
        self.weekdays.extend(found);
    }
}

/// A passage as it is read for one government.
pub(super) struct Judge<'j, 'a> {
    pub(super) home: &'j Home<'a>,
    pub(super) passage: &'j Passage,
    pub(super) reading: &'j Reading,
    pub(super) library: &'a Library,
    table: &'j Table,
    pub(super) participant: &'a Participant,
}

impl<'a> Judge<'_, 'a> {
    fn values(&self) -> Vec<Value<'a>> {
        if self.is_past() {
            return Vec::new();
        }
        let values = &self.reading.values;
        let dates = values.dates.iter().filter_map(|date| self.date(date));
        let numbers = values
            .numbers
            .iter()
            .filter_map(|number| self.number(number));
        let mut found: Vec<_> = dates.chain(numbers).collect();
        found.extend(
            values
                .amounts
                .iter()
                .filter_map(|amount| self.amount(amount)),
        );
        found.extend(self.contacts());
        found
    }

    /// An issuance that no longer holds tells what held then.
    fn is_past(&self) -> bool {
        let Some(issuance) = self.home.issuance else {
            return false;
        };
        let status = issuance.status.as_ref().map(|status| &status.value);
        let is_over = status.is_some_and(|status| *status != IssuanceStatus::Active);
        let mut others = self.participant.issuances.values();
        is_over
            || others.any(|other| {
                let front = &other.versions[0].front;
                let mut replaced = front.supersedes.iter().chain(&front.rescinds);
                replaced.any(|number| number.value == issuance.number.value)
            })
    }

    pub(super) fn context(&self, value: &Range<usize>) -> Option<Context<'_>> {
        let heading = self.home.heading(self.passage);
        let context = Context::of(self.table, self.reading, heading, value)?;
        (!link::names_another(&context, self)).then_some(context)
    }

    /// What is stated of a fact.
    fn stated(&self, fact: &str) -> Option<&'a Located<FactValue>> {
        self.participant.fact(fact)?.as_ref()
    }

    /// A value as this passage has it.
    pub(super) fn value(
        &self,
        range: &Range<usize>,
        fact: impl Into<String>,
        plain: String,
        verdict: Verdict,
    ) -> Option<Value<'a>> {
        let question = self.home.question(self.passage);
        Some(Value {
            span: self.passage.span(range.clone())?,
            text: self.passage.text[range.clone()].to_owned(),
            participant: self.participant,
            question: question.map(|question| question.id.value.as_str()),
            fact: fact.into(),
            plain,
            verdict,
        })
    }

    fn date(&self, date: &WrittenDate) -> Option<Value<'a>> {
        let context = self.context(&date.range)?;
        let mut facts = context.dates(&date.range, self.is_end_of_range(date));
        // "Register by September 8", said of a session, is not by when people enroll in courses.
        if self.is_of_a_session(&date.range) && !context.has("offer.courses_offered") {
            facts.retain(|fact| *fact != ENROL);
        }
        let days = facts.iter().map(|fact| (*fact, self.day(fact)));
        let days: Vec<_> = days.collect();
        let same = days.iter().find_map(|(fact, day)| {
            let (day, span) = (*day)?;
            link::is_day(date, day).then_some((*fact, span))
        });
        if let Some((fact, span)) = same {
            return self.value(&date.range, fact, link::plain(date), Verdict::Repeats(span));
        }
        let Some((fact, day)) = days.first() else {
            return self.session(date, &context).or_else(|| self.unnamed(date));
        };
        if context.has("history") {
            return None;
        }
        let verdict = match day {
            Some((day, span)) => Verdict::Differs(day.to_string(), *span),
            None => Verdict::Unstated,
        };
        self.value(&date.range, *fact, link::plain(date), verdict)
    }

    /// Whether a date is the second of two between which something is open: "from September 8 to
    /// October 13".
    fn is_end_of_range(&self, date: &WrittenDate) -> bool {
        let mut others = self.reading.values.dates.iter();
        others.any(|other| {
            let between = self.passage.text.get(other.range.end..date.range.start);
            between.is_some_and(|between| {
                let words = between.trim();
                let is_mark = ["-", "–", "—"].contains(&words);
                is_mark || self.table.is_phrase("range", words)
            })
        })
    }

    /// Whether a value stands in the file of sessions.
    fn is_of_a_session(&self, value: &Range<usize>) -> bool {
        let span = self.passage.span(value.clone());
        let mut sessions = self.participant.sessions.iter();
        span.is_some_and(|span| sessions.any(|it| it.starts.span.file == span.file))
    }

    fn day(&self, fact: &str) -> Option<(jiff::civil::Date, Span)> {
        match self.stated(fact)? {
            Located {
                value: FactValue::Date(day),
                span,
            } => Some((*day, *span)),
            _ => None,
        }
    }

    /// A whole date that is one of the offer's, though no word near it says so.
    fn unnamed(&self, date: &WrittenDate) -> Option<Value<'a>> {
        date.year?;
        if self.is_of_an_issuance(date) {
            return None;
        }
        let mut offer = self
            .participant
            .facts
            .iter()
            .filter(|(name, _)| name.starts_with("offer."));
        let (name, span) = offer.find_map(|(name, _)| {
            let (day, span) = self.day(name)?;
            link::is_day(date, day).then_some((name, span))
        })?;
        let verdict = Verdict::Repeats(span);
        self.value(&date.range, name, link::plain(date), verdict)
    }

    /// Whether a date is that of an issuance, which issuances and those who quote them state.
    fn is_of_an_issuance(&self, date: &WrittenDate) -> bool {
        let mut issuances = self.participant.issuances.values();
        issuances.any(|item| {
            let front = &item.versions[0].front;
            let changed = front.status_date.as_ref().map(|day| day.value.0);
            let effective = match front.effective.value {
                crate::model::Effective::From(day) => Some(day.0),
                crate::model::Effective::Immediately => None,
            };
            let days = [Some(front.date.value.0), changed, effective];
            days.into_iter()
                .flatten()
                .any(|day| link::is_day(date, day))
        })
    }

    /// The date of a training session, or one near theirs that is of none.
    fn session(&self, date: &WrittenDate, context: &Context<'_>) -> Option<Value<'a>> {
        let mut sessions = self.participant.sessions.iter();
        if !context.has("session") || context.has("history") {
            return None;
        }
        let days: Vec<_> = sessions
            .clone()
            .map(|session| (session.starts.civil.date(), session.starts.span))
            .collect();
        if let Some((_, span)) = days.iter().find(|(day, _)| link::is_day(date, *day)) {
            let verdict = Verdict::Repeats(*span);
            return self.value(&date.range, "session", link::plain(date), verdict);
        }
        let is_held = date.weekday.is_some() || context.leads("held", &date.range, 5);
        let near = days
            .iter()
            .find(|(day, _)| link::is_near_day(date, *day, 14))?;
        let first = sessions.next()?;
        let listed: BTreeSet<_> = days.iter().map(|(day, _)| day.to_string()).collect();
        let listed: Vec<_> = listed.into_iter().collect();
        let verdict = match days.len() {
            1 => Verdict::Differs(listed.concat(), first.starts.span),
            _ => Verdict::Differs(listed.join(", "), near.1),
        };
        is_held.then(|| self.value(&date.range, "session", link::plain(date), verdict))?
    }

    fn number(&self, number: &WrittenNumber) -> Option<Value<'a>> {
        let context = self.context(&number.range)?;
        let counted = context.count(number)?;
        let readings: Vec<u64> = number.readings.iter().filter_map(|it| it.whole()).collect();
        let first = *readings.first()?;
        let plain = first.to_string();
        let Some(Located {
            value: FactValue::Count(stated),
            span,
        }) = self.stated(counted.fact)
        else {
            let says = !counted.is_loose && counted.is_whole && first >= 20;
            return says
                .then(|| self.value(&number.range, counted.fact, plain, Verdict::Unstated))?;
        };
        let is_telling = counted.is_whole || *stated >= 20;
        if readings.contains(stated) {
            let verdict = Verdict::Repeats(*span);
            return is_telling.then(|| self.value(&number.range, counted.fact, plain, verdict))?;
        }
        let differs = readings
            .iter()
            .all(|it| link::is_slip(&it.to_string(), &stated.to_string()))
            || (counted.is_whole && is_of_size(first, *stated));
        if counted.is_loose || !differs || !is_telling || is_year(number) {
            return None;
        }
        let verdict = Verdict::Differs(stated.to_string(), *span);
        self.value(&number.range, counted.fact, plain, verdict)
    }
}

/// Whether a number is of the size of another: a count of the same things, grown old.
fn is_of_size(number: u64, stated: u64) -> bool {
    number >= 100 && number >= stated / 10 && number <= stated.saturating_mul(10)
}

/// Whether a number looks like a year.
fn is_year(number: &WrittenNumber) -> bool {
    let first = number.readings.first().and_then(|it| it.whole());
    !number.in_words && first.is_some_and(|year| (1900..2100).contains(&year))
}
