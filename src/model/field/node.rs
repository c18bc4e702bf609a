//! A file's fields as written: names and values with their places, nothing understood yet.

use crate::diag::{Located, Span, nearest};

/// One value of a YAML file, of front matter or of a spreadsheet's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it holds.
    pub value: Value,
}

/// The forms that a value can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing behind the colon, `~` or `null`.
    Empty,
    /// Something that could not be read; that was reported. As the value of a field without name
    /// it says that more fields stand here than could be read.
    Unread,
    /// Words, a number, a date: everything that is one piece of text.
    Text(String),
    /// A list of values.
    List(Vec<Node>),
    /// Fields with names, in the order written.
    Fields(Vec<Entry>),
}

/// One named field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name and its place.
    pub key: Located<String>,
    /// The value behind the colon.
    pub value: Node,
}

impl Node {
    /// The value of the field with this name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let Value::Fields(entries) = &self.value else {
            return None;
        };
        entries
            .iter()
            .find(|entry| entry.key.value == name)
            .map(|entry| &entry.value)
    }

    /// The value of the field with this name, or with one that was mistyped for it.
    pub fn get_or_meant(&self, name: &str) -> Option<&Node> {
        let meant = || {
            let Value::Fields(entries) = &self.value else {
                return None;
            };
            let mut entries = entries.iter();
            let entry = entries.find(|entry| nearest(&entry.key.value, [name]).is_some())?;
            Some(&entry.value)
        };
        self.get(name).or_else(meant)
    }

    /// The text, if the value is one piece of text.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values of a list, or nothing.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// Whether all of it, but not of what stands within, could be read.
    pub fn is_whole(&self) -> bool {
        match &self.value {
            Value::Unread => false,
            Value::Fields(entries) => entries.iter().all(|entry| !entry.key.value.is_empty()),
            _ => true,
        }
    }

    /// What the value is, in an author's words.
    pub fn form(&self) -> &'static str {
        match self.value {
            Value::Empty | Value::Unread => "nothing",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Fields(_) => "fields of its own",
        }
    }
}
