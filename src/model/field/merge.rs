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

/// Where a value of a merged whole comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin<'n> {
    /// The value that holds: a text, a list, or something that could not be read.
    pub value: &'n Node,
    /// The shared value in whose place it stands.
    pub overrode: Option<&'n Node>,
}

/// The values of [`merged`] with what each stands in place of, where one of the two may be absent.
///
/// This is asked when somebody wants an explanation; a build only merges.
pub fn origins<'n>(base: Option<&'n Node>, over: Option<&'n Node>) -> Vec<Origin<'n>> {
    let Some(holds) = over.or(base) else {
        return Vec::new();
    };
    let (Value::Fields(entries), shared) = (&holds.value, over.and(base)) else {
        let overrode = over.and(base);
        return vec![Origin {
            value: holds,
            overrode,
        }];
    };
    let Some(Value::Fields(shared)) = shared.map(|shared| &shared.value) else {
        let each = entries.iter().map(|entry| &entry.value);
        return each.flat_map(|value| origins(None, Some(value))).collect();
    };
    let unset = holds.get("unset").map_or(&[][..], Node::items);
    let is_unset = |entry: &&Entry| {
        let mut unset = unset.iter().filter_map(Node::text);
        !unset.any(|name| name == entry.key.value)
    };
    let kept = shared.iter().filter(is_unset);
    let mut all: Vec<Origin<'n>> = kept
        .flat_map(|entry| origins(Some(&entry.value), holds.get(&entry.key.value)))
        .collect();
    let base = base.map_or(holds, |base| base);
    let new = entries
        .iter()
        .filter(|entry| base.get(&entry.key.value).is_none());
    all.extend(new.flat_map(|entry| origins(None, Some(&entry.value))));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{FileId, Located, Span};
    use proptest::prelude::*;

    /// Trees of few names, so that they often meet; every text has a place of its own.
    fn tree(file: u32) -> impl Strategy<Value = Node> {
        let node = move |value: Value, at: u16| Node {
            span: Span::new(FileId(file), usize::from(at)..usize::from(at) + 1),
            value,
        };
        let leaf = any::<u16>().prop_map(move |at| node(Value::Text(at.to_string()), at));
        leaf.prop_recursive(3, 24, 4, move |inner| {
            let fields = prop::collection::btree_map("[a-d]", inner, 1..4);
            (fields, any::<u16>()).prop_map(move |(fields, at)| {
                let entry = |(name, value): (String, Node)| Entry {
                    key: Located::new(name, value.span),
                    value,
                };
                node(Value::Fields(fields.into_iter().map(entry).collect()), at)
            })
        })
    }

    fn texts(node: &Node) -> Vec<Span> {
        match &node.value {
            Value::Fields(entries) => entries.iter().flat_map(|it| texts(&it.value)).collect(),
            _ => vec![node.span],
        }
    }

    proptest! {
        #[test]
        fn origins_are_the_values_of_the_merged_whole(base in tree(0), over in tree(1)) {
            let mut wanted = texts(&merged(&base, &over));
            let mut found: Vec<Span> = origins(Some(&base), Some(&over))
                .iter()
                .map(|origin| origin.value.span)
                .collect();
            wanted.sort();
            found.sort();
            prop_assert_eq!(wanted, found);
            for origin in origins(Some(&base), Some(&over)) {
                prop_assert!(origin.overrode.is_none_or(|it| it.span.file == FileId(0)));
            }
        }
    }
}
