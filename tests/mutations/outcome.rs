//! What the check says of planted mistakes, and the table of it.

use crate::common::made::AS_OF;
use crate::mistake::{Mistake, Place, planted};
use prospectus::diag::{Span, text};
use prospectus::pipeline::{self, Checked};
use prospectus::source::RawFile;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Mutex;

type Lines = BTreeSet<(String, usize)>;

/// How a mistake fared.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub fate: Fate,
    /// What was told that tells of no mistake.
    pub false_alarms: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Told at the right file and line.
    Found,
    /// Told, but only at another place, with the right one as its second place.
    Elsewhere,
    /// Nothing tells of it.
    Missed,
}

/// How all mistakes fared, in their order.
///
/// A check of all content takes its time, so mistakes in different files share one. Where all of them
/// were found and nothing else was told, each would be found alone, too; otherwise each is tried alone.
pub fn outcomes(content: &[RawFile], mistakes: &[Mistake]) -> Vec<Outcome> {
    let alone = std::env::var_os("MUTATIONS_ALONE").is_some();
    let batches = if alone {
        (0..mistakes.len()).map(|at| vec![at]).collect()
    } else {
        batches(mistakes)
    };
    let waiting = Mutex::new(batches);
    let done: Mutex<BTreeMap<usize, Outcome>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some(batch) = waiting.lock().expect("no thread fails").pop() else {
                        break;
                    };
                    let outcomes = tried(content, mistakes, &batch);
                    done.lock().expect("no thread fails").extend(outcomes);
                }
            });
        }
    });
    done.into_inner()
        .expect("no thread fails")
        .into_values()
        .collect()
}

/// Mistakes whose files have nothing to do with each other, so that they can be planted together.
fn batches(mistakes: &[Mistake]) -> Vec<Vec<usize>> {
    let mut batches: Vec<(BTreeSet<&str>, Vec<usize>)> = Vec::new();
    for (at, mistake) in mistakes.iter().enumerate() {
        let changed = mistake.changes.iter().map(|it| it.path.as_str());
        let told = mistake.told.iter().chain(&mistake.follows);
        let texts: BTreeSet<&str> = changed
            .chain(told.map(|it| it.path.as_str()))
            .map(text_of)
            .collect();
        let free = batches
            .iter_mut()
            .find(|(taken, members)| members.len() < 12 && taken.is_disjoint(&texts));
        match free {
            Some((taken, members)) => {
                taken.extend(texts);
                members.push(at);
            }
            None => batches.push((texts, vec![at])),
        }
    }
    batches.into_iter().map(|(_, members)| members).collect()
}

/// What a file and its translations have in common: the path up to the first point of the name.
fn text_of(path: &str) -> &str {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    path[name..].find('.').map_or(path, |at| &path[..name + at])
}

fn tried(content: &[RawFile], mistakes: &[Mistake], batch: &[usize]) -> Vec<(usize, Outcome)> {
    let mut changed = content.to_vec();
    let right: Vec<Lines> = batch
        .iter()
        .map(|at| planted(&mut changed, &mistakes[*at]).into_iter().collect())
        .collect();
    let checked = pipeline::check(changed, AS_OF);
    let mut fates = vec![Fate::Missed; batch.len()];
    let mut false_alarms = Vec::new();
    for found in &checked.found {
        let place = |span: Span| {
            let place = checked.files().place(span.file, span.start);
            (checked.files().path(span.file).to_owned(), place.line)
        };
        let here = place(found.span);
        let there: Vec<_> = found.labels.iter().map(|it| place(it.span)).collect();
        let mut is_explained = false;
        for (at, number) in batch.iter().enumerate() {
            let mistake = &mistakes[*number];
            let is_right = |it: &(String, usize)| {
                right[at].contains(it)
                    || mistake.told.iter().any(|place| holds(&checked, place, it))
            };
            if is_right(&here) {
                fates[at] = Fate::Found;
                is_explained = true;
            } else if there.iter().any(is_right) {
                fates[at] = fates[at].min(Fate::Elsewhere);
                is_explained = true;
            } else {
                is_explained |= follows(&checked, mistake, found.code.as_str(), &here);
            }
        }
        if !is_explained {
            false_alarms.push(text::one(found, checked.files(), text::Colour::Plain));
        }
    }
    let is_clear = false_alarms.is_empty() && fates.iter().all(|it| *it == Fate::Found);
    if batch.len() > 1 && !is_clear {
        let each = batch.iter().flat_map(|at| tried(content, mistakes, &[*at]));
        return each.collect();
    }
    let outcomes = batch.iter().zip(fates).map(|(at, fate)| {
        let false_alarms = std::mem::take(&mut false_alarms);
        (*at, Outcome { fate, false_alarms })
    });
    outcomes.collect()
}

/// Whether what is told at a place follows from a mistake: its entry says so, or it is told of
/// the text that was changed and its translations that these are older or differ from each other.
fn follows(checked: &Checked, mistake: &Mistake, code: &str, here: &(String, usize)) -> bool {
    let is_translation = |change: &crate::mistake::Change| {
        change.path.ends_with(".md") && text_of(&change.path) == text_of(&here.0)
    };
    let named = mistake.follows.iter();
    named.clone().any(|place| holds(checked, place, here))
        || (code.starts_with("translation-") || code == "question-without-original")
            && mistake.changes.iter().any(is_translation)
}

fn holds(checked: &Checked, place: &Place, here: &(String, usize)) -> bool {
    let text = || {
        let file = checked.files().find(&here.0)?;
        checked.files().text(file).lines().nth(here.1 - 1)
    };
    place.path == here.0
        && (place.text.is_empty() || text().is_some_and(|line| line.contains(&place.text)))
}

/// Of a kind: planted, found, found elsewhere only, missed, false alarms.
#[derive(Debug, Clone, Copy, Default)]
pub struct Row {
    pub planted: usize,
    pub found: usize,
    pub elsewhere: usize,
    pub missed: usize,
    pub false_alarms: usize,
}

impl Row {
    fn add(&mut self, outcome: &Outcome) {
        self.planted += 1;
        match outcome.fate {
            Fate::Found => self.found += 1,
            Fate::Elsewhere => self.elsewhere += 1,
            Fate::Missed => self.missed += 1,
        }
        self.false_alarms += outcome.false_alarms.len();
    }

    fn line(&self, name: &str) -> String {
        format!(
            "{name:56} {:7} {:5} {:9} {:6} {:6}\n",
            self.planted, self.found, self.elsewhere, self.missed, self.false_alarms
        )
    }
}

/// The table by kind, and each mistake that was not found or brought a false alarm.
pub struct Table {
    pub text: String,
    pub kinds: usize,
    pub total: Row,
}

/// The table of a list.
pub fn table(mistakes: &[Mistake], outcomes: &[Outcome]) -> Table {
    let mut kinds: BTreeMap<&str, Row> = BTreeMap::new();
    let mut total = Row::default();
    let mut remarks = String::new();
    for (mistake, outcome) in mistakes.iter().zip(outcomes) {
        kinds.entry(&mistake.kind).or_default().add(outcome);
        total.add(outcome);
        if outcome.fate != Fate::Found {
            writeln!(remarks, "{:?}: {}", outcome.fate, mistake.summary()).expect("text takes it");
        }
        for alarm in &outcome.false_alarms {
            writeln!(remarks, "False alarm: {}\n{alarm}", mistake.summary())
                .expect("text takes it");
        }
    }
    let mut text = format!(
        "{:56} {:>7} {:>5} {:>9} {:>6} {:>6}\n",
        "kind", "planted", "found", "elsewhere", "missed", "alarms"
    );
    for (kind, row) in &kinds {
        text += &row.line(kind);
    }
    text += &total.line("all");
    Table {
        text: format!("{text}\n{remarks}"),
        kinds: kinds.len(),
        total,
    }
}
