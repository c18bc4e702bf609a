//! A file that an import adds to and changes, and its text afterwards.
//!
//! Invariant: what comes out reads as the entries that were there, with the changes that were asked
//! for, and the new entries; otherwise nothing comes out.

use super::edit::{Edit, edited, edits};
use super::place::{end_of_line, first_column, value_end};
use super::wanted::{Wanted, bare, same, wanted};
use crate::diag::{FileId, Files, Span};
use crate::import::yaml::Writer;
use crate::model::field::{Node, Value};
use std::collections::HashMap;

/// The order in which entries stand.
pub(in crate::import) type OrderKey = fn(&Node) -> String;

/// A file with entries.
#[derive(Debug)]
pub(in crate::import) struct Home {
    /// Its path from the root.
    pub(in crate::import) path: String,
    /// The entries that stand there.
    pub(in crate::import) nodes: Vec<Node>,
    /// The file, if it exists.
    pub(super) file: Option<FileId>,
    ids: HashMap<String, usize>,
    text: String,
    edits: Vec<Edit>,
    changed: Vec<(usize, Node)>,
    added: Vec<Node>,
}

impl Home {
    /// Reads a file; one that does not exist yet has no entries.
    pub(in crate::import) fn read(path: &str, files: &Files) -> Self {
        let file = files.find(path);
        let text = file.map_or(String::new(), |file| files.text(file).to_string());
        let node = file.and_then(|file| crate::parse::yaml(&text, file, 0).ok().flatten());
        let nodes = node.map_or(Vec::new(), |node| node.items().to_vec());
        let mut ids = HashMap::new();
        for (at, node) in nodes.iter().enumerate() {
            if let Some(id) = node.get("id").and_then(Node::text) {
                ids.entry(id.to_owned()).or_insert(at);
            }
        }
        Self {
            path: path.to_owned(),
            nodes,
            file,
            ids,
            text,
            edits: Vec::new(),
            changed: Vec::new(),
            added: Vec::new(),
        }
    }

    /// The entry with this id.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// Changes an entry, and tells whether it can be changed by its places.
    pub(super) fn change(&mut self, at: usize, changes: &[Wanted<'_>], writer: &Writer) -> bool {
        let entry = &self.nodes[at];
        let made = edits(&self.text, entry, changes, writer);
        let (Some(made), Some(node)) = (made, wanted(entry, changes)) else {
            return false;
        };
        self.edits.extend(made);
        self.changed.push((at, node));
        true
    }

    /// Whether an entry with this id stands there.
    pub(in crate::import) fn has(&self, id: &str) -> bool {
        self.position(id).is_some()
    }

    /// Whether the file stands already.
    pub(in crate::import) fn exists(&self) -> bool {
        self.file.is_some()
    }

    /// The place where the file begins, if it stands already.
    pub(in crate::import) fn opening(&self) -> Option<Span> {
        self.file.map(|file| Span::new(file, 0..0))
    }

    /// Adds an entry.
    pub(in crate::import) fn add(&mut self, node: Node) {
        self.added.push(node);
    }

    /// Whether entries are new.
    pub(in crate::import) fn grows(&self) -> bool {
        !self.added.is_empty()
    }

    /// Whether the file says something else than before.
    pub(in crate::import) fn is_changed(&self) -> bool {
        !self.edits.is_empty() || !self.added.is_empty()
    }

    /// The edits to the text, and the text that they make; nothing if it cannot be made by places.
    /// A new file begins with `opening`.
    pub(in crate::import) fn finished(
        &self,
        writer: &Writer,
        key: OrderKey,
        opening: &str,
    ) -> Option<(Vec<Edit>, String)> {
        let mut added = self.added.clone();
        added.sort_by_key(key);
        let mut edits = self.edits.clone();
        let mut expected: Vec<Node> = self.nodes.iter().map(bare).collect();
        for (at, node) in &self.changed {
            expected[*at] = node.clone();
        }
        if self.nodes.is_empty() {
            let end = self.text.len();
            let gap = match self.file {
                None => opening,
                Some(_) if self.text.is_empty() || self.text.ends_with('\n') => "",
                Some(_) => "\n",
            };
            edits.push(Edit {
                range: end..end,
                with: format!("{gap}{}", writer.list(&added)),
            });
            expected = added.iter().map(bare).collect();
        } else {
            // From the last to the first, so that the places of those before stay right.
            let mut groups: Vec<(Option<usize>, Vec<Node>)> = Vec::new();
            let mut standing: Vec<(String, usize)> = (0..)
                .zip(&self.nodes)
                .map(|(at, node)| (key(node), at))
                .collect();
            standing.sort();
            for node in added {
                let before = behind(&standing, &key(&node));
                match groups.last_mut().filter(|(at, _)| *at == before) {
                    Some((_, nodes)) => nodes.push(node),
                    None => groups.push((before, vec![node])),
                }
            }
            groups.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
            for (before, nodes) in groups {
                let at = before.map_or(0, |at| at + 1);
                expected.splice(at..at, nodes.iter().map(bare));
                edits.push(self.inserted(before, &nodes, writer)?);
            }
        }
        let text = edited(&self.text, edits.clone());
        let file = self.file.unwrap_or(FileId(0));
        let read = crate::parse::yaml(&text, file, 0).ok()?;
        let nodes = read.as_ref().map_or(&[][..], Node::items);
        let is_right =
            nodes.len() == expected.len() && nodes.iter().zip(&expected).all(|(a, b)| same(a, b));
        is_right.then_some((edits, text))
    }

    /// New entries behind one that stands, or before the first.
    fn inserted(&self, before: Option<usize>, nodes: &[Node], writer: &Writer) -> Option<Edit> {
        let text = &self.text;
        let dash = self.dash(before.unwrap_or(0))?;
        let indent = " ".repeat(first_column(text, dash));
        let list: String = writer
            .list(nodes)
            .split_inclusive('\n')
            .map(|line| match line {
                "\n" => line.to_owned(),
                line => format!("{indent}{line}"),
            })
            .collect();
        let Some(at) = before else {
            let start = text[..dash].rfind('\n').map_or(0, |at| at + 1);
            let list = list.strip_prefix('\n').unwrap_or(&list);
            return Some(Edit {
                range: start..start,
                with: format!("{list}\n"),
            });
        };
        let mut end = end_of_line(text, value_end(text, &self.nodes[at]));
        // Comments that stand deeper than the hyphen belong to the entry above them.
        while let Some(rest) = text.get(end + 1..) {
            let line = rest.lines().next().unwrap_or_default();
            let words = line.trim_start();
            if !words.starts_with('#') || line.len() - words.len() <= indent.len() {
                break;
            }
            end = end_of_line(text, end + 1);
        }
        Some(Edit {
            range: end..end,
            with: format!("\n{}", list.strip_suffix('\n').unwrap_or(&list)),
        })
    }

    /// The place of the hyphen before an entry; none in a list between brackets.
    fn dash(&self, at: usize) -> Option<usize> {
        let node = &self.nodes[at];
        let start = node.span.start as usize;
        let is_fields = matches!(node.value, Value::Fields(_));
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let before = self.text[line..start].trim_end();
        (is_fields && before.trim() == "-").then(|| line + before.len() - 1)
    }
}

/// The entry behind which one with this key belongs: that with the greatest smaller key.
fn behind(standing: &[(String, usize)], wanted: &str) -> Option<usize> {
    let smaller = standing.partition_point(|(key, _)| key.as_str() < wanted);
    Some(standing[smaller.checked_sub(1)?].1)
}
