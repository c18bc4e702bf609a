//! What a row is known by, so that the next import finds its entry again.
//!
//! A course is known by its web address, or by title and provider where addresses are shared; a
//! session by its title and day, or its start where a day has several of that title.

use super::id::{address_key, last_word, slug};
use super::map::{Map, What};
use super::plan::Plan;
use super::rows::Draft;
use crate::model::field::{Node, Value};

/// What rows of a spreadsheet are known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// By their web address.
    Address,
    /// By title and provider.
    Title,
    /// By title and time.
    Session,
}

/// The texts by which a row or an entry can be known.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    title: String,
    provider: String,
    address: String,
    starts: String,
}

impl Words {
    /// Those of a row.
    pub(super) fn of_row(draft: &Draft<'_>, plan: &Plan<'_>) -> Self {
        let of = |field| {
            let piece = draft.value(field, plan);
            piece.map_or(String::new(), |piece| piece.text.clone())
        };
        Self {
            title: of("title"),
            provider: of("provider"),
            address: of("url"),
            starts: of("starts"),
        }
    }

    /// Those of an entry.
    fn of_entry(node: &Node) -> Self {
        let of = |field| {
            let node = node.get(field)?;
            let text = match &node.value {
                Value::Fields(entries) => entries.first()?.value.text(),
                _ => node.text(),
            };
            text.map(str::to_owned)
        };
        let of = |field| of(field).unwrap_or_default();
        Self {
            title: of("title"),
            provider: of("provider"),
            address: of("url"),
            starts: of("starts"),
        }
    }

    fn day(&self) -> &str {
        self.starts.split([' ', 'T']).next().unwrap_or_default()
    }
}

impl Known {
    /// What the rows are known by that a map is for.
    pub(super) fn new(map: &Map) -> Self {
        match map.what() {
            What::Sessions => Self::Session,
            _ if map.addresses_are_distinct() => Self::Address,
            _ => Self::Title,
        }
    }

    /// What makes one row another than all others.
    pub(super) fn key(self, words: &Words) -> String {
        match self {
            Self::Address if !words.address.is_empty() => address_key(&words.address),
            Self::Address | Self::Title => format!("{}\n{}", words.title, words.provider),
            Self::Session => format!("{}\n{}", words.title, words.starts),
        }
    }

    /// What also makes it another where it is the only one of its day.
    pub(super) fn key_of_day(self, words: &Words) -> Option<String> {
        let is_dated = self == Self::Session && !words.starts.is_empty();
        is_dated.then(|| format!("{}\n{}", words.title, words.day()))
    }

    /// The keys by which a row could find an entry, the most exact first.
    pub(super) fn keys(self, entry: &Node) -> Vec<String> {
        let words = Words::of_entry(entry);
        let first = self.key(&words);
        std::iter::once(first)
            .chain(self.key_of_day(&words))
            .collect()
    }

    /// The id that a row would have alone.
    pub(super) fn wish(self, words: &Words) -> String {
        match self {
            Self::Address if !words.address.is_empty() => {
                last_word(&words.address).unwrap_or_else(|| slug(&words.title))
            }
            Self::Address | Self::Title => slug(&words.title),
            Self::Session => slug(&format!("{} {}", words.title, words.day())),
        }
    }

    /// Whether two entries can never have one key.
    pub(super) fn is_distinct(self) -> bool {
        self != Self::Title
    }

    /// The field that a key stands in, and what messages call it.
    pub(super) fn field(self) -> (&'static str, &'static str) {
        match self {
            Self::Address => ("url", "web address"),
            Self::Title => ("title", "title and provider"),
            Self::Session => ("starts", "title and start"),
        }
    }
}
