//! What a column is called, what it means, and what its cells hold.

use super::cell::Cell;
use crate::site::edition::Edition;

/// A column of a table about things of one sort.
pub struct Column<T: 'static> {
    /// What readers are told of it.
    pub about: About,
    /// The cell of a thing.
    pub of: fn(&Edition<'_>, &T) -> Cell,
}

/// What readers are told of a column.
pub struct About {
    /// Its name, which stays.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// In what they count.
    pub unit: Option<&'static str>,
    /// A cell as it can be.
    pub example: &'static str,
}

/// What the cells of a column hold.
pub enum Kind {
    /// A text in the government's main language, or a name.
    Text,
    /// An id that stays.
    Id,
    /// One of a few words.
    OneOf(fn() -> Vec<&'static str>),
    /// A whole number.
    Number,
    /// An amount, with a point before its decimals.
    Decimal,
    /// `true` or `false`.
    Flag,
    /// A day (ISO 8601).
    Date,
    /// A moment with its offset from Greenwich (ISO 8601).
    Moment,
    /// A web address.
    Url,
    /// Several of a sort.
    List(&'static str),
}

impl Kind {
    /// What readers are told of it.
    pub fn told(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Id => "an id".to_owned(),
            Self::OneOf(words) => format!("one of: {}", words().join(", ")),
            Self::Number => "a whole number".to_owned(),
            Self::Decimal => "a decimal number".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Date => "a date (ISO 8601)".to_owned(),
            Self::Moment => "a date and time with offset (ISO 8601)".to_owned(),
            Self::Url => "a web address".to_owned(),
            Self::List(of) => format!("a list of {of}"),
        }
    }
}

/// Declares the columns of a table: a name, what its cells hold, in what they count if they do, an example,
/// what they mean, and the cell of a thing.
macro_rules! columns {
    ($columns:ident of $of:ty: $($name:literal $kind:expr $(, in $unit:literal)?, $example:literal: $meaning:literal => $cell:expr;)*) => {
        pub(super) const $columns: &[$crate::site::open_data::column::Column<$of>] = &[$(
            $crate::site::open_data::column::Column {
                about: $crate::site::open_data::column::About {
                    name: $name,
                    meaning: $meaning,
                    kind: $kind,
                    unit: $crate::site::open_data::column::unit(&[$($unit)?]),
                    example: $example,
                },
                of: $cell,
            },
        )*];
    };
    ($of:ty: $($rest:tt)*) => {
        $crate::site::open_data::column::columns! { COLUMNS of $of: $($rest)* }
    };
}
pub(super) use columns;

/// The one unit of a column, if it has one.
pub const fn unit(units: &[&'static str]) -> Option<&'static str> {
    match units {
        [unit, ..] => Some(unit),
        [] => None,
    }
}
