//! A changed value in a YAML text: only the characters that say it are replaced.
//!
//! Invariant: an edit is given only if the entry, read again, holds what is wanted and nothing else
//! has changed. What cannot be edited so, such as a value that stands elsewhere under `&name`, is
//! left to people.

use super::place::{comments, end_of_line, first_column, is_named, value_end, value_start};
use super::wanted::{Wanted, same, wanted};
use crate::import::yaml::{Writer, flow};
use crate::model::field::{Entry, Node, Value};
use std::ops::Range;

/// Characters of a text, and what takes their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Edit {
    /// The characters.
    pub(in crate::import) range: Range<usize>,
    /// What takes their place.
    pub(in crate::import) with: String,
}

/// The text with all edits made. They do not overlap.
pub(super) fn edited(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let (mut out, mut at) = (String::new(), 0);
    for edit in edits {
        out.push_str(&text[at..edit.range.start.max(at)]);
        out.push_str(&edit.with);
        at = edit.range.end.max(at);
    }
    out + &text[at..]
}

/// The edits that make these changes in one entry.
pub(super) fn edits(
    text: &str,
    entry: &Node,
    changes: &[Wanted<'_>],
    writer: &Writer,
) -> Option<Vec<Edit>> {
    let target = wanted(entry, changes)?;
    let mut names: Vec<&str> = changes.iter().map(|change| change.slot.field).collect();
    names.dedup();
    let desk = Desk { text, writer };
    let mut edits = Vec::new();
    for name in names {
        let (old, new) = (entry.get(name), target.get(name));
        if old.is_some_and(|old| is_named(text, old)) {
            return None;
        }
        match (old, new) {
            (Some(old), Some(new))
                if matches!(
                    (&old.value, &new.value),
                    (Value::Fields(_), Value::Fields(_))
                ) =>
            {
                edits.extend(desk.within(old, new)?);
            }
            _ => edits.extend(desk.field(entry, &target, name)?),
        }
    }
    reads_as(text, entry, &edits, &target).then_some(edits)
}

/// Whether the entry alone reads as wanted after the edits.
fn reads_as(text: &str, entry: &Node, edits: &[Edit], target: &Node) -> bool {
    let start = text[..entry.span.start as usize]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let end = end_of_line(text, value_end(text, entry));
    let moved = edits.iter().map(|edit| {
        let range = &edit.range;
        Some(Edit {
            range: range.start.checked_sub(start)?..range.end.checked_sub(start)?,
            with: edit.with.clone(),
        })
    });
    let Some(moved) = moved.collect::<Option<Vec<Edit>>>() else {
        return false;
    };
    let alone = edited(&text[start..end], moved);
    match crate::parse::yaml(&alone, entry.span.file, 0) {
        Ok(Some(read)) => matches!(read.items(), [only] if same(only, target)),
        _ => false,
    }
}

/// What an edit needs to know.
struct Desk<'t> {
    text: &'t str,
    writer: &'t Writer,
}

impl Desk<'_> {
    /// The edits within a field that holds fields itself.
    fn within(&self, old: &Node, new: &Node) -> Option<Vec<Edit>> {
        let mut names: Vec<&str> = Vec::new();
        for node in [new, old] {
            let Value::Fields(entries) = &node.value else {
                return None;
            };
            let keys = entries.iter().map(|entry| entry.key.value.as_str());
            for name in keys {
                let is_same = match (old.get(name), new.get(name)) {
                    (Some(old), Some(new)) => same(old, new),
                    _ => false,
                };
                if !is_same && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let mut edits = Vec::new();
        for name in names {
            edits.extend(self.field(old, new, name)?);
        }
        Some(edits)
    }

    /// The edit of one field of `parent` that makes it what it is in `target`.
    fn field(&self, parent: &Node, target: &Node, name: &str) -> Option<Vec<Edit>> {
        let Value::Fields(entries) = &parent.value else {
            return None;
        };
        let is_flow = self.text[parent.span.start as usize..].starts_with('{');
        let at = entries.iter().position(|entry| *entry.key == name);
        if at.is_some_and(|at| is_named(self.text, &entries[at].value)) {
            return None;
        }
        let edit = match (at, target.get(name)) {
            (None, None) => return Some(Vec::new()),
            (Some(at), Some(new)) if is_flow => self.replaced_in_flow(&entries[at], new)?,
            (Some(at), Some(new)) => self.replaced(&entries[at], new)?,
            (Some(at), None) if is_flow => self.removed_in_flow(entries, at)?,
            (Some(at), None) => self.removed(entries, at)?,
            (None, Some(new)) if is_flow => {
                let end = value_end(self.text, &entries.last()?.value);
                Edit {
                    range: end..end,
                    with: format!(", {name}: {}", flow(new)),
                }
            }
            (None, Some(new)) => self.added(entries, target, name, new)?,
        };
        Some(vec![edit])
    }

    fn replaced_in_flow(&self, entry: &Entry, new: &Node) -> Option<Edit> {
        let start = value_start(self.text, entry)?;
        let end = value_end(self.text, &entry.value).max(start);
        Some(Edit {
            range: start..end,
            with: format!(" {}", flow(new)),
        })
    }

    fn removed_in_flow(&self, entries: &[Entry], at: usize) -> Option<Edit> {
        let end = |at: usize| value_end(self.text, &entries[at].value);
        let range = match (at.checked_sub(1), entries.get(at + 1)) {
            (Some(before), _) => end(before)..end(at),
            (None, Some(next)) => entries[at].key.span.start as usize..next.key.span.start as usize,
            (None, None) => return None,
        };
        Some(Edit {
            range,
            with: String::new(),
        })
    }

    fn replaced(&self, entry: &Entry, new: &Node) -> Option<Edit> {
        let text = self.text;
        let start = value_start(text, entry)?;
        let end = value_end(text, &entry.value).max(start);
        let line_end = end_of_line(text, end);
        let mut tail = text[end..line_end].trim();
        if !(tail.is_empty() || tail.starts_with('#')) {
            return None;
        }
        if let (Value::List(old), Value::List(new)) = (&entry.value.value, &new.value)
            && !old.is_empty()
            && !new.is_empty()
            && text[entry.value.span.start as usize..].starts_with('-')
        {
            return self.items(old, new);
        }
        let first = &text[start..end_of_line(text, start)];
        if end_of_line(text, start) < line_end {
            // A comment behind the name moves to where the value stands then.
            if let (Some(at), true) = (first.find(" #"), tail.is_empty()) {
                tail = &first[at + 1..];
            } else if first.contains(" #") {
                return None;
            }
        }
        if !matches!(entry.value.value, Value::Text(_) | Value::Empty)
            && !comments(text, start..end, &entry.value).is_empty()
        {
            return None;
        }
        let indent = first_column(text, entry.key.span.start as usize);
        let is_flow = text[entry.value.span.start as usize..].starts_with('[');
        let with = match &new.value {
            Value::Text(words) if !tail.is_empty() && words.contains('\n') => {
                format!(" {} {tail}", flow(new))
            }
            Value::List(_) if is_flow => format!(" {}", flow(new)),
            _ => {
                let written = self.writer.value(&entry.key.value, new, indent);
                let written = written.trim_end_matches('\n').to_owned();
                match tail.is_empty() || text[end..line_end].trim() == tail {
                    true => written,
                    false => format!("{written} {tail}"),
                }
            }
        };
        let is_kept = matches!(&new.value, Value::Text(words) if words.contains('\n'));
        let end = if is_kept { line_end } else { end };
        Some(Edit {
            range: start..end,
            with,
        })
    }

    /// A list whose items stand on lines of their own: the lines of those that stay are kept.
    fn items(&self, old: &[Node], new: &[Node]) -> Option<Edit> {
        let text = self.text;
        let dash = text[..old[0].span.start as usize].rfind('-')?;
        let indent = first_column(text, dash);
        let start = text[..dash].rfind('\n').map_or(0, |at| at + 1);
        let mut ends = Vec::new();
        let mut chunks = Vec::new();
        let mut from = start;
        for item in old {
            let end = end_of_line(text, value_end(text, item));
            chunks.push((item, from..end));
            from = (end + 1).min(text.len());
            ends.push(end);
        }
        let mut lines: Vec<String> = Vec::new();
        for item in new {
            let known = chunks.iter().position(|(old, _)| same(old, item));
            match known {
                Some(at) => lines.push(text[chunks.remove(at).1].to_owned()),
                None => {
                    let written = self.writer.item(item, indent);
                    lines.push(written.trim_end_matches('\n').to_owned());
                }
            }
        }
        for (item, range) in chunks {
            let left = comments(text, range, item).into_iter();
            lines.extend(left.map(|comment| format!("{}{comment}", " ".repeat(indent))));
        }
        Some(Edit {
            range: start..*ends.last()?,
            with: lines.join("\n"),
        })
    }

    fn removed(&self, entries: &[Entry], at: usize) -> Option<Edit> {
        let text = self.text;
        let entry = &entries[at];
        let start = entry.key.span.start as usize;
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let end = end_of_line(
            text,
            value_end(text, &entry.value).max(entry.key.span.end as usize),
        );
        let left = comments(text, start..end, &entry.value);
        if !text[line..start].trim().is_empty() {
            // It stands behind the hyphen: the next field takes its place.
            let next = entries.get(at + 1)?.key.span.start as usize;
            let is_clean = comments(text, start..next, &entry.value).is_empty();
            return is_clean.then(|| Edit {
                range: start..next,
                with: String::new(),
            });
        }
        let indent = " ".repeat(start - line);
        let left: String = left
            .into_iter()
            .map(|comment| format!("\n{indent}{comment}"))
            .collect();
        // With the line's end before it, so that what follows stays where it is.
        Some(Edit {
            range: line.saturating_sub(1)..end,
            with: left,
        })
    }

    /// A new field, behind the one that the declaration has before it.
    fn added(&self, entries: &[Entry], target: &Node, name: &str, new: &Node) -> Option<Edit> {
        let place = |name: &str| self.writer.place(name);
        let stays = |entry: &&Entry| target.get(&entry.key).is_some();
        let before = entries
            .iter()
            .filter(stays)
            .filter(|entry| place(&entry.key) < place(name))
            .max_by_key(|entry| place(&entry.key));
        let before = before.or_else(|| entries.iter().find(stays))?;
        let indent = first_column(self.text, entries[0].key.span.start as usize);
        let end = value_end(self.text, &before.value).max(before.key.span.end as usize);
        let end = end_of_line(self.text, end);
        let written = self.writer.value(name, new, indent);
        Some(Edit {
            range: end..end,
            with: format!(
                "\n{}{name}:{}",
                " ".repeat(indent),
                written.trim_end_matches('\n')
            ),
        })
    }
}
