//! What all share, with what one government or one translation says instead.

use super::{Entry, Node, Value};

/// `base` with every field that `over` states put in its place.
///
/// Fields within fields are merged in the same way; text and lists are replaced
/// whole. Every value keeps its own place, so its source stays known: the file
/// of its span. The list `unset` of `over` names fields to take away.
pub fn merged(base: &Node, over: &Node) -> Node {
    let (Value::Fields(shared), Value::Fields(own)) = (&base.value, &over.value) else {
        return over.clone();
    };
    let unset: Vec<&str> = over
        .get("unset")
        .map_or(&[][..], Node::items)
        .iter()
        .filter_map(Node::text)
        .collect();
    let mut entries: Vec<Entry> = shared
        .iter()
        .filter(|entry| !unset.contains(&entry.key.value.as_str()))
        .map(|entry| match over.get(&entry.key.value) {
            Some(value) => Entry {
                key: entry.key.clone(),
                value: merged(&entry.value, value),
            },
            None => entry.clone(),
        })
        .collect();
    let new = own
        .iter()
        .filter(|entry| base.get(&entry.key.value).is_none());
    entries.extend(new.cloned());
    Node {
        span: over.span,
        value: Value::Fields(entries),
    }
}
