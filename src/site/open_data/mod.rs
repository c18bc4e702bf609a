//! What a government publishes as tables for programs and spreadsheets: CSV (RFC 4180), JSON, and a catalogue of
//! both (DCAT). They stand in the government's main language.
//!
//! A column is declared once, with its meaning and with what its cells hold. The files and the page that
//! explains them follow from that, so they cannot differ.
//!
//! Invariant: what nobody stated is an empty cell in CSV and not there in JSON.

mod cell;
mod column;
mod courses;
mod dcat;
mod dictionary;
mod exams;
mod issuances;
mod sessions;

pub use dictionary::DataView;

use super::alike::address;
use super::edition::Edition;
use super::route::Route;
use crate::model::Exam;
use crate::theme::{Show, Value, fields};
use cell::Rows;
use column::{About, Column};
use std::collections::BTreeSet;
use std::slice;
use std::sync::Arc;

/// A table of the open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataSet {
    /// All courses.
    Courses,
    /// The exams for which they prepare.
    Exams,
    /// All training sessions.
    Sessions,
    /// All issuances.
    Issuances,
}

impl DataSet {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Courses, Self::Exams, Self::Sessions, Self::Issuances];

    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Courses => "courses",
            Self::Exams => "exams",
            Self::Sessions => "sessions",
            Self::Issuances => "issuances",
        }
    }

    /// The key of its title.
    fn title(self) -> &'static str {
        match self {
            Self::Courses => "courses-title",
            Self::Exams => "data-exams",
            Self::Sessions => "sessions-title",
            Self::Issuances => "issuances-title",
        }
    }

    /// What its columns are, in order.
    fn columns(self) -> Vec<&'static About> {
        fn about<T>(columns: &'static [Column<T>]) -> Vec<&'static About> {
            columns.iter().map(|column| &column.about).collect()
        }
        match self {
            Self::Courses => [about(courses::COLUMNS), about(courses::OWN)].concat(),
            Self::Exams => about(exams::COLUMNS),
            Self::Sessions => about(sessions::COLUMNS),
            Self::Issuances => about(issuances::COLUMNS),
        }
    }
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Cells divided by commas.
    Csv,
    /// A list of objects.
    Json,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// A file as it is published; no template shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextView {
    /// The text.
    pub text: String,
}

impl Show for TextView {
    fn value(&self) -> Value {
        fields([])
    }

    fn trace(&self, out: &mut Vec<u8>) {
        self.text.trace(out);
    }
}

impl Edition<'_> {
    /// The tables that the government has.
    pub(super) fn data_sets(&self) -> impl Iterator<Item = DataSet> {
        let all = DataSet::ALL.into_iter();
        all.filter(|set| *set == DataSet::Courses || self.row_count(*set) > 0)
    }

    /// The files of the open data, once for all languages of the government.
    pub(super) fn data_files(&self) -> Vec<Route> {
        let files = self.data_sets();
        let mut files: Vec<Route> = files
            .flat_map(|set| Form::ALL.map(|form| Route::DataFile(set, form)))
            .collect();
        // Without an address it could not say where they are.
        if self.participant.government.base_url.is_some() {
            files.push(Route::DataCatalogue);
        }
        files
    }

    /// A table as a file.
    pub(super) fn data_file(&self, set: DataSet, form: Form) -> TextView {
        let text = self.table(set, form);
        self.data_sizes.get(&(set, form), || text.len());
        TextView { text }
    }

    /// How many bytes a table has as a file.
    fn data_size(&self, set: DataSet, form: Form) -> usize {
        self.data_sizes
            .get(&(set, form), || self.table(set, form).len())
    }

    fn row_count(&self, set: DataSet) -> usize {
        match set {
            DataSet::Courses => self.participant.courses.len(),
            DataSet::Exams => self.exams().count(),
            DataSet::Sessions => self.participant.sessions.len(),
            DataSet::Issuances => self.participant.issuances.len(),
        }
    }

    fn table(&self, set: DataSet, form: Form) -> String {
        let participant = self.participant;
        match set {
            DataSet::Courses => self.table_of_courses(form),
            DataSet::Exams => self.written(exams::COLUMNS, self.exams(), form),
            DataSet::Sessions => self.written(sessions::COLUMNS, participant.sessions.iter(), form),
            DataSet::Issuances => {
                let issuances = participant.issuances.values().map(|it| &**it);
                self.written(issuances::COLUMNS, issuances, form)
            }
        }
    }

    fn written<'t, T: 't>(
        &self,
        columns: &[Column<T>],
        rows: impl Iterator<Item = &'t T>,
        form: Form,
    ) -> String {
        let names = names(columns);
        let mut table = Rows::none(form, &names);
        for row in rows {
            table.push(&[&self.cells(columns, &names, row, form)]);
        }
        table.into_text()
    }

    /// The table of courses. What all governments say of a course in one language is written once.
    fn table_of_courses(&self, form: Form) -> String {
        let (shared, own) = (names(courses::COLUMNS), names(courses::OWN));
        let mut table = Rows::none(form, &[&shared[..], &own[..]].concat());
        for course in self.participant.courses.values() {
            let make = || Arc::from(self.cells(courses::COLUMNS, &shared, course, form));
            let key = (address(course), form);
            let alike = &self.alike;
            let first: Arc<str> = alike.of(slice::from_ref(course), &alike.rows, key, make);
            table.push(&[&first, &self.cells(courses::OWN, &own, course, form)]);
        }
        table.into_text()
    }

    /// Some cells of a row.
    fn cells<T>(&self, columns: &[Column<T>], names: &[&str], row: &T, form: Form) -> String {
        let cells = columns.iter().map(|column| (column.of)(self, row));
        cell::part(form, names, cells)
    }

    /// The exams for which any of the government's courses prepares.
    fn exams(&self) -> impl Iterator<Item = &Exam> {
        let courses = self.participant.courses.values();
        let named: BTreeSet<_> = courses
            .flat_map(|it| &it.prepares_for)
            .map(|id| &id.value)
            .collect();
        let known = &self.library.catalogue.exams;
        named.into_iter().filter_map(|id| known.get(id))
    }
}

fn names<T>(columns: &[Column<T>]) -> Vec<&'static str> {
    columns.iter().map(|column| column.about.name).collect()
}
