//! The map: which column of a spreadsheet fills which field, as its author writes it.

use super::encoding::Encoding;
use super::sheet::Separator;
use crate::diag::{Diagnostic, Located};
use crate::model::field::{
    Decode, Decoder, Node, REPEATED_FIELD, Scalar, Shape, Trouble, Value, choice, record,
};
use crate::model::{CipCode, Etpl, Id, Text};

record! {
    /// How the columns of a spreadsheet fill the fields of the catalogue.
    pub struct Map: "a map" {
        /// What each row is; without it `courses`.
        pub kind: Option<Located<What>> = "sessions",
        /// For `kind: etpl`: what a row and a course of the catalogue have in common.
        pub match_by: Option<Located<MatchBy>> = "title-and-provider",
        /// How its letters are stored; without it `utf-8`.
        pub encoding: Option<Located<Encoding>> = "windows-1252",
        /// What stands between two cells; without it `comma`.
        pub separator: Option<Located<Separator>> = "semicolon",
        /// Texts by which any cell says that it states nothing, besides being empty.
        pub missing: Vec<Located<CellText>> = "[None, n/a]",
        /// Whether two rows may have one web address; without it `repeats`.
        pub same_url: Option<Located<SameUrl>> = "allowed",
        /// What fills each field; a field within a field has both names: `duration.weeks`.
        pub columns: Named<Rule> = "{title: {column: Name}}",
        /// Columns that are left out on purpose.
        pub ignore: Vec<Located<CellText>> = "[Rating]",
    }
}

record! {
    /// What fills one field: a column, or one value for all rows.
    pub struct Rule: "a rule of the map" {
        /// The name of the column in the first row; `""` if it has none.
        pub column: Option<Located<CellText>> = "Difficulty",
        /// Another column, whose text follows behind a space: a time behind a date.
        pub then: Option<Located<CellText>> = "Start time",
        /// What the field holds in every row. Within a field of fields that also takes columns it
        /// is written only where one of these states something.
        pub value: Option<Located<Text>> = "course",
        /// How the cells are written.
        pub form: Option<Located<Form>> = "python-list",
        /// What stands between the values of a cell, for fields that hold a list.
        pub split: Option<Located<CellText>> = "\";\"",
        /// Texts by which a cell of this column states nothing, besides those of the map.
        pub missing: Vec<Located<CellText>> = "[unknown]",
        /// Texts that cannot be true: they are reported and left out.
        pub refuse: Vec<Located<CellText>> = "[9999]",
        /// What is taken away where a value begins with it.
        pub strip_start: Option<Located<CellText>> = "\"Approx. \"",
        /// What is taken away where a value ends with it.
        pub strip_end: Option<Located<CellText>> = "\" hours to complete\"",
        /// What a cell's text stands for; other texts are taken as they are.
        pub values: Option<Named<Located<Text>>> = "{Beginner Level: beginner}",
        /// What is put in front of every value.
        pub prefix: Option<Located<CellText>> = "nj-",
    }
}

choice! {
    /// What each row of a spreadsheet is.
    pub enum What: "a kind of spreadsheet" {
        /// A course of the catalogue, or of one government.
        Courses = "courses",
        /// A training session of one government.
        Sessions = "sessions",
        /// A status of a course that stands in the catalogue, on one government's ETPL.
        Etpl = "etpl",
    }
}

choice! {
    /// What a row of an ETPL and a course of the catalogue have in common.
    pub enum MatchBy: "a way to find the course" {
        /// The course's id.
        Id = "id",
        /// The title, in any language, and the provider.
        TitleAndProvider = "title-and-provider",
        /// The CIP code.
        Cip = "cip",
    }
}

record! {
    /// A row of an ETPL: what its course is known by, and its status.
    pub struct ListedCourse: "a row of an ETPL" {
        /// The id of the course.
        pub id: Option<Located<Id>> = "google-it-support",
        /// Its title.
        pub title: Option<Located<Text>> = "Google IT Support",
        /// Who made it: a name or an id.
        pub provider: Option<Located<Text>> = "Google",
        /// Its CIP 2020 code.
        pub cip: Option<Located<CipCode>> = "\"11.1006\"",
        /// Its status on the list.
        pub etpl: Etpl = "{status: listed, as_of: 2020-09-08, source: The list}",
    }
}

choice! {
    /// How the cells of a column are written.
    pub enum Form: "a form" {
        /// The value itself; what the map need not state.
        Text = "text",
        /// With quotation marks of its own around it, inside those of the file: `"Baking, Pastry"`.
        Quoted = "quoted",
        /// As the language Python writes a list: `['Business', 'Finance']`.
        PythonList = "python-list",
        /// A name with another in brackets behind it, of which this is the first: `Title (Provider)`.
        BeforeBrackets = "before-brackets",
        /// The name in the last brackets: `Title (Provider)`.
        InBrackets = "in-brackets",
        /// A web address that may lack its http://: `www.example.edu`.
        WebAddress = "web-address",
        /// A CIP code without its point, and perhaps without its first 0: `430107`.
        CipDigits = "cip-digits",
        /// A date at the start of a row of digits: `20210329172300-up`.
        DateDigits = "date-digits",
        /// A date with the month first, and perhaps a time: `9/30/2020 3:00 PM`.
        MonthDayYear = "month-day-year",
        /// A date with the day first, and perhaps a time: `30.9.2020 15:00`.
        DayMonthYear = "day-month-year",
        /// A date with the year first, and perhaps a time: `2020/9/30 15:00:00`.
        YearMonthDay = "year-month-day",
    }
}

choice! {
    /// What two rows with one web address are.
    pub enum SameUrl: "an answer" {
        /// One course, written twice: the second is reported and left out.
        Repeats = "repeats",
        /// Two courses: the address is the provider's, not the course's.
        Allowed = "allowed",
    }
}

/// The text of a cell or a column's name: as it is, and perhaps empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellText(pub String);

impl Scalar for CellText {
    const NOUN: &'static str = "the text of a cell";
    const MAY_BE_EMPTY: bool = true;

    fn read(text: &str) -> Result<Self, Trouble> {
        Ok(Self(text.to_owned()))
    }
}

/// Values by names that the author chooses.
#[derive(Debug, Clone)]
pub struct Named<T>(pub Vec<(Located<String>, T)>);

impl<T: Decode> Decode for Named<T> {
    fn shape() -> Shape {
        Shape::Named(Box::new(T::shape()))
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let Value::Fields(entries) = &node.value else {
            decoder.no_fields(node, "names with their values");
            return None;
        };
        let mut named: Vec<(Located<String>, T)> = Vec::new();
        for entry in entries {
            let name = &entry.key;
            if let Some((first, _)) = named.iter().find(|(known, _)| known.value == name.value) {
                let sentence = format!("The name \"{name}\" is given twice.");
                decoder.found.push(
                    Diagnostic::error(REPEATED_FIELD, name.span, sentence)
                        .label(first.span, "it is given here first")
                        .help("Keep one of the two."),
                );
                continue;
            }
            if let Some(value) = T::decode(&entry.value, decoder) {
                named.push((name.clone(), value));
            }
        }
        Some(Self(named))
    }
}

impl Map {
    /// What each row is.
    pub(super) fn what(&self) -> What {
        self.kind.as_ref().map_or(What::Courses, |it| it.value)
    }

    /// How the letters of the spreadsheet are stored.
    pub(super) fn encoding(&self) -> Encoding {
        self.encoding.as_ref().map_or(Encoding::Utf8, |it| it.value)
    }

    /// What stands between two cells.
    pub(super) fn separator(&self) -> Separator {
        self.separator
            .as_ref()
            .map_or(Separator::Comma, |it| it.value)
    }

    /// Whether a web address belongs to one row alone.
    pub(super) fn addresses_are_distinct(&self) -> bool {
        self.same_url
            .as_ref()
            .is_none_or(|it| it.value == SameUrl::Repeats)
    }
}
