//! The page of the open data: what files there are, and what their columns mean.

use super::{DataSet, Form};
use crate::language::Locale;
use crate::model::{DATA, DATA_CATALOGUE};
use crate::site::Phrase;
use crate::site::edition::Edition;
use crate::site::route::Route;
use crate::theme::view;

view! {
    /// What the page of the open data shows.
    pub struct DataView {
        /// The tables.
        pub sets: Vec<DataSetPart>,
        /// The way to the catalogue of them.
        pub catalogue: Option<String>,
        /// The address of the licence under which they stand.
        pub licence: Option<String>,
        /// The name of the language in which the columns are explained, if it is not the page's.
        pub language: Option<String>,
    }
}

view! {
    /// A table.
    pub struct DataSetPart {
        /// The name of its files, which is also its anchor behind an underscore.
        pub name: &'static str,
        /// Its title.
        pub title: String,
        /// How many rows it has.
        pub rows: usize,
        /// The way to it as CSV.
        pub csv: String,
        /// The way to it as JSON.
        pub json: String,
        /// Its columns in order.
        pub columns: Vec<ColumnPart>,
    }
}

view! {
    /// A column.
    pub struct ColumnPart {
        /// Its name in the files.
        pub name: &'static str,
        /// What it means.
        pub meaning: Phrase,
        /// What its cells hold.
        pub value: Phrase,
        /// In what they count.
        pub unit: Option<Phrase>,
        /// A cell as it can be.
        pub example: &'static str,
    }
}

impl Edition<'_> {
    /// The page of the open data.
    pub(in crate::site) fn data_view(&self, here: &Route) -> DataView {
        let to_government = self.to_government(here);
        let base = self.participant.government.base_url.as_ref();
        let licence = self.library.programme.data_licence.as_ref();
        DataView {
            sets: self
                .data_sets()
                .map(|set| self.data_set(set, &to_government))
                .collect(),
            catalogue: base.map(|_| format!("{to_government}{DATA_CATALOGUE}")),
            licence: licence.map(|url| url.0.clone()),
            language: self.explained("").language,
        }
    }

    fn data_set(&self, set: DataSet, to_government: &str) -> DataSetPart {
        let file = |form: Form| format!("{to_government}{DATA}{}.{}", set.name(), form.ending());
        let columns = set.columns().into_iter();
        DataSetPart {
            name: set.name(),
            title: self.set_title(set),
            rows: self.row_count(set),
            csv: file(Form::Csv),
            json: file(Form::Json),
            columns: columns
                .map(|column| ColumnPart {
                    name: column.name,
                    meaning: self.explained(column.meaning),
                    value: self.explained(&column.kind.told()),
                    unit: column.unit.map(|unit| self.explained(unit)),
                    example: column.example,
                })
                .collect(),
        }
    }

    /// The title of a table in the page's language.
    pub(super) fn set_title(&self, set: DataSet) -> String {
        let title = self.language.word(set.title(), &[]);
        title.unwrap_or_else(|_| set.name().to_owned())
    }

    /// What is explained, which is in English.
    fn explained(&self, text: &str) -> Phrase {
        self.words_in(text, &Locale::english())
    }
}
