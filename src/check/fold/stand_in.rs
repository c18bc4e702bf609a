//! Programmes and governments with mistakes of their own, made whole so that the rules can read
//! all the rest: one wrong time zone must not hide twenty dead links.
//!
//! Invariant: where something stands in for what an author wrote, an error was given, so no page
//! shows it.

use crate::diag::{Located, Span};
use crate::language::Locale;
use crate::model::field::{Decode, Decoder, Entry, Node, Value, merged};
use crate::model::{Government, Programme};
use crate::parse::{SHARED, Tree};

/// The programme; if it cannot be made, one that has all governments with a folder.
pub(super) fn programme(node: &Node, tree: &Tree, decoder: &mut Decoder<'_>) -> Programme {
    if let Some(programme) = Programme::decode(node, decoder) {
        return programme;
    }
    let listed = node
        .get("governments")
        .filter(|list| !list.items().is_empty());
    let folders = tree
        .folders
        .iter()
        .filter(|(name, folder)| *name != SHARED && folder.government.is_some());
    let items = folders.map(|(name, _)| text(node.span, name)).collect();
    let governments = match listed {
        Some(list) => list.clone(),
        None => Node {
            span: node.span,
            value: Value::List(items),
        },
    };
    let stand_in = fields(
        node.span,
        vec![
            ("name", text(node.span, "?")),
            ("locale", text(node.span, "en")),
            ("governments", governments),
        ],
    );
    let whole = merged(node, &stand_in);
    let programme = decoder.in_silence(|decoder| Programme::decode(&whole, decoder));
    programme.expect("a programme needs no other fields")
}

/// The government; if it cannot be made, one with its texts and contacts all the same.
pub(super) fn government(node: &Node, decoder: &mut Decoder<'_>) -> Government {
    let mut government = Government::decode(node, decoder).unwrap_or_else(|| {
        let required = [
            ("name", "?"),
            ("level", "country"),
            ("code", "US"),
            ("time_zone", "UTC"),
            ("currency", "USD"),
        ];
        let entries = required.map(|(name, value)| (name, text(node.span, value)));
        let whole = merged(node, &fields(node.span, entries.to_vec()));
        let government = decoder.in_silence(|decoder| Government::decode(&whole, decoder));
        government.expect("a government needs no other fields")
    });
    // Of a main language that cannot be read the texts are in none of the others.
    let first = node.get("locales").and_then(|list| list.items().first());
    if let Some(first) = first.filter(|it| it.text().is_some_and(|it| Locale::parse(it).is_err())) {
        let unknown = Located::new(Locale::unknown(), first.span);
        government.locales.insert(0, unknown);
    }
    if government.locales.is_empty() {
        let start = node.span.opening();
        // A list that cannot be read is no list of English alone.
        let list = node.get("locales");
        let is_unread = match list {
            Some(list) => list.value != Value::List(Vec::new()),
            None => !node.is_whole(),
        };
        let locale = match is_unread {
            true => Locale::unknown(),
            false => Locale::english(),
        };
        government.locales.push(Located::new(locale, start));
    }
    government
}

fn text(span: Span, text: &str) -> Node {
    let value = Value::Text(text.to_owned());
    Node { span, value }
}

fn fields(span: Span, fields: Vec<(&str, Node)>) -> Node {
    let entries = fields.into_iter().map(|(name, value)| Entry {
        key: Located::new(name.to_owned(), span),
        value,
    });
    let value = Value::Fields(entries.collect());
    Node { span, value }
}
