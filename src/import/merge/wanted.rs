//! What an entry is to hold after an import, without places.

use crate::diag::{FileId, Located, Span};
use crate::import::plan::Slot;
use crate::model::field::{Entry, Node, Value};

/// A value that a field is to have; none if the field is to go.
#[derive(Debug, Clone)]
pub(super) struct Wanted<'s> {
    /// The field.
    pub(super) slot: &'s Slot,
    /// Its value.
    pub(super) value: Option<Node>,
}

/// The same fields without places.
pub(super) fn bare(node: &Node) -> Node {
    let value = match &node.value {
        Value::List(items) => Value::List(items.iter().map(bare).collect()),
        Value::Fields(entries) => Value::Fields(
            entries
                .iter()
                .map(|entry| Entry {
                    key: Located::new(entry.key.value.clone(), NOWHERE),
                    value: bare(&entry.value),
                })
                .collect(),
        ),
        simple => simple.clone(),
    };
    Node {
        span: NOWHERE,
        value,
    }
}

const NOWHERE: Span = Span {
    file: FileId(0),
    start: 0,
    end: 0,
};

/// Whether two entries hold the same fields, in whatever order.
pub(super) fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Fields(a), Value::Fields(b)) => {
            let has = |entry: &Entry| {
                let mut others = b.iter();
                others.any(|it| *it.key == *entry.key && same(&it.value, &entry.value))
            };
            a.len() == b.len() && a.iter().all(has)
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (a, b) => a == b,
    }
}

/// The entry as it is to become, without places.
pub(super) fn wanted(entry: &Node, changes: &[Wanted<'_>]) -> Option<Node> {
    let mut entry = bare(entry);
    for change in changes {
        match change.slot.inner.as_deref() {
            None => put(
                &mut entry,
                change.slot.field,
                change.value.as_ref().map(bare),
            )?,
            Some(inner) => {
                let empty = Node {
                    span: NOWHERE,
                    value: Value::Fields(Vec::new()),
                };
                let mut outer = match entry.get(change.slot.field) {
                    None => empty,
                    Some(outer) if outer.value == Value::Empty => empty,
                    Some(outer) => outer.clone(),
                };
                put(&mut outer, inner, change.value.as_ref().map(bare))?;
                let is_empty = matches!(&outer.value, Value::Fields(fields) if fields.is_empty());
                put(&mut entry, change.slot.field, (!is_empty).then_some(outer))?;
            }
        }
    }
    Some(entry)
}

fn put(node: &mut Node, name: &str, value: Option<Node>) -> Option<()> {
    let Value::Fields(entries) = &mut node.value else {
        return None;
    };
    let at = entries.iter().position(|entry| *entry.key == name);
    match (at, value) {
        (Some(at), Some(value)) => entries[at].value = value,
        (Some(at), None) => {
            entries.remove(at);
        }
        (None, Some(value)) => entries.push(Entry {
            key: Located::new(name.to_owned(), NOWHERE),
            value,
        }),
        (None, None) => {}
    }
    Some(())
}
