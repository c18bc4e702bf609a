//! What a text says of the training sessions is what their list says.

use super::Desk;
use super::prose::sentence::{Reading, Sentence};
use super::prose::table::Table;
use crate::diag::{Diagnostic, code};
use crate::language::{Locale, Reader, WrittenNumber, WrittenTime};
use crate::model::{Passage, Session};
use std::collections::BTreeMap;

code! {
    /// A text says that sessions begin at a time at which none of them does, or that there are more of
    /// them than the list has.
    ///
    /// # Why it matters
    /// People come an hour late, or look for a session that is not there.
    ///
    /// # Wrong
    /// `All sessions have the same content. Each begins at 4 p.m.`, when all of them begin at 15:00
    ///
    /// # Right
    /// `All sessions have the same content. See the [list of sessions](../sessions/).`
    pub(super) CODE = "session-told-otherwise";
}

/// How many other words a sentence has that only counts sessions.
const WORDS: usize = 5;

const HELP: &str = "Link to sessions/, the list that shows them all, and leave this out.";

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut known: BTreeMap<&Locale, (Table, Reader)> = BTreeMap::new();
    let mut found = Vec::new();
    for home in desk.said.homes.iter().filter(|it| it.document.is_some()) {
        // What several governments share says nothing of one's sessions.
        let [participant] = home.shown_by[..] else {
            continue;
        };
        if participant.sessions.is_empty() {
            continue;
        }
        let (table, reader) = known
            .entry(home.locale)
            .or_insert_with(|| (Table::of(home.locale), Reader::new(home.locale, None)));
        for passage in &home.passages {
            let text = Text {
                passage,
                table,
                reading: Reading::of(&passage.text, reader),
                sessions: &participant.sessions,
            };
            found.extend(text.times());
            found.extend(text.counts());
        }
    }
    found
}

struct Text<'t> {
    passage: &'t Passage,
    table: &'t Table,
    reading: Reading,
    sessions: &'t [Session],
}

impl Text<'_> {
    /// Whether a sentence states something of sessions, as it holds for all of them.
    fn states(&self, sentence: &Sentence) -> bool {
        let has = |key| self.table.has(key, &sentence.words);
        !has("history") && !has("condition-of-session") && !has("offer.courses_offered")
    }

    fn times(&self) -> Option<Diagnostic> {
        let [time] = &self.reading.values.times[..] else {
            return None;
        };
        let sentence = self.reading.sentence(&time.range)?;
        let before = self.reading.sentence_before(&time.range);
        let speaks = |it: &Sentence| self.table.has("session", &it.words);
        let is_of_sessions = speaks(sentence) || before.is_some_and(speaks);
        let begins = self.table.find("begins", &sentence.words);
        let leads = begins.iter().any(|words| {
            sentence.place(words).end <= time.range.start
                && sentence.distance(&time.range, words) <= 1
        });
        let is_told = is_of_sessions && leads && self.states(sentence) && !self.has_zone(time);
        let is_one = |session: &Session| {
            let starts = session.starts.civil.time();
            time.minute == starts.minute() && time.hours.contains(&starts.hour())
        };
        if !is_told || sentence.has_date() || self.sessions.iter().any(is_one) {
            return None;
        }
        let words = &self.passage.text[time.range.clone()];
        let starts = &self.sessions.first()?.starts;
        let sentence = format!("No session begins at \"{words}\".");
        let told = Diagnostic::error(CODE, self.passage.span(time.range.clone())?, sentence);
        Some(told.label(starts.span, "one begins then").help(HELP))
    }

    /// Whether a zone stands behind a time: "4 p.m. Eastern".
    fn has_zone(&self, time: &WrittenTime) -> bool {
        let behind = self.passage.text[time.range.end..].trim_start_matches([' ', '\u{a0}', '(']);
        behind.starts_with(char::is_uppercase)
            && !self.passage.text[..time.range.end].ends_with('.')
            || behind.starts_with("UTC")
    }

    fn counts(&self) -> Option<Diagnostic> {
        let numbers = self.reading.values.numbers.iter();
        numbers.filter_map(|number| self.count(number)).next()
    }

    fn count(&self, number: &WrittenNumber) -> Option<Diagnostic> {
        let sentence = self.reading.sentence(&number.range)?;
        let sessions = self.table.find("session", &sentence.words);
        let is_counted = sessions.iter().any(|words| {
            let place = sentence.place(words);
            place.start >= number.range.end && sentence.distance(&number.range, words) == 0
        });
        let exist = self.table.has("there-are", &sentence.words);
        let loose = ["about", "part"]
            .iter()
            .flat_map(|key| self.table.find(key, &sentence.words));
        let is_loose = loose
            .map(|words| sentence.place(&words))
            .any(|place| !number.range.contains(&place.start));
        let is_short = sentence.others(&number.range) <= WORDS;
        let all = self.sessions.len() as u64;
        let is_more = number
            .readings
            .iter()
            .all(|it| it.whole().is_some_and(|it| it > all));
        let is_heading = self.passage.is_heading;
        if !is_counted || !exist || is_loose || !is_short || !is_more || is_heading {
            return None;
        }
        let told = self.states(sentence).then(|| {
            let words = &self.passage.text[number.range.clone()];
            format!("Here stands \"{words}\", and the list has {all}.")
        })?;
        let told = Diagnostic::warning(CODE, self.passage.span(number.range.clone())?, told);
        Some(
            told.label(self.sessions.first()?.starts.span, "the first one")
                .help(HELP),
        )
    }
}
