//! What the last import gave, by which the next one knows what people have changed since.
//!
//! A line for each entry: its list, its id, a mark of what its row is known by, and a mark of each
//! value that the spreadsheet gave. A line that cannot be read is told and counts as absent: then
//! whatever differs is taken for a person's change and kept.

use super::id::{is_mark, mark};
use crate::diag::{Diagnostic, FileId, Span, codes};
use std::collections::BTreeMap;
use std::ops::Range;

codes! {
    /// The file in which an import remembers what it gave holds a line that cannot be read.
    ///
    /// # Why it matters
    /// Of the entry in such a line nobody knows any more what a person changed and what the
    /// spreadsheet changed, so it stays as it is.
    ///
    /// # Wrong
    /// a `.list.map.imported` in which two branches were merged by hand
    ///
    /// # Right
    /// the file as the last import wrote it
    DAMAGED = "import-memory-damaged";
}

/// What the last import gave.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Last(BTreeMap<(String, String), Given>);

/// What the last import gave for one entry.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Given {
    /// The mark of what its row is known by.
    key: String,
    /// The mark of each value, by the name of its field in the map.
    fields: BTreeMap<String, String>,
}

impl Given {
    /// An entry of which nothing was given yet.
    pub(super) fn new(key: &str) -> Self {
        Self {
            key: mark(key),
            fields: BTreeMap::new(),
        }
    }

    /// Whether this is what was given for a field; nothing, if nothing was.
    pub(super) fn is(&self, field: &str, value: Option<&str>) -> bool {
        self.fields.get(field) == value.map(mark).as_ref()
    }

    /// Notes what is given for a field now.
    pub(super) fn set(&mut self, field: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.fields.insert(field.to_owned(), mark(value));
        }
    }

    /// Notes what was given for a field before, because the entry does not hold what is given now.
    pub(super) fn keep(&mut self, field: &str, before: Option<&Self>) {
        let value = before.and_then(|before| before.fields.get(field));
        self.fields
            .extend(value.map(|value| (field.to_owned(), value.clone())));
    }
}

impl Last {
    /// Reads what [`Last::text`] wrote, and tells where it could not.
    pub(super) fn read(text: &str, file: FileId) -> (Self, Option<Diagnostic>) {
        let mut last = Self::default();
        let mut damaged = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            match entry(line) {
                Some((of, given)) => drop(last.0.insert(of, given)),
                None if line.is_empty() || line.starts_with('#') => {}
                None => damaged.push(start..start + line.len()),
            }
            start += line.len() + 1;
        }
        (last, told(&damaged, file))
    }

    /// All of it as the text of a file; nothing if nothing was given.
    pub(super) fn text(&self, map: &str) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let mut text = format!(
            "# What the last import by {map} gave. By it the next one tells what people changed\n\
             # from what the spreadsheet changed. Keep it beside the files that it is about.\n"
        );
        for ((list, id), given) in &self.0 {
            let fields = given.fields.iter();
            let fields: String = fields
                .map(|(name, mark)| format!(" {name}={mark}"))
                .collect();
            text.push_str(&format!("{list} {id} {}{fields}\n", given.key));
        }
        text
    }

    /// What was given for an entry.
    pub(super) fn get(&self, list: &str, id: &str) -> Option<&Given> {
        self.0.get(&(list.to_owned(), id.to_owned()))
    }

    /// Notes what is given for an entry.
    pub(super) fn set(&mut self, list: &str, id: &str, given: Given) {
        self.0.insert((list.to_owned(), id.to_owned()), given);
    }

    /// Drops the entries of a list.
    pub(super) fn forget(&mut self, list: &str) {
        self.0.retain(|(of, _), _| of != list);
    }

    /// The ids of a list's entries.
    pub(super) fn ids<'l>(&'l self, list: &'l str) -> impl Iterator<Item = &'l str> {
        let of_list = self.0.keys().filter(move |(of, _)| of == list);
        of_list.map(|(_, id)| id.as_str())
    }

    /// The ids of a list's entries, by the marks of what their rows are known by.
    pub(super) fn by_key(&self, list: &str) -> BTreeMap<&str, &str> {
        let of_list = self.0.iter().filter(|((of, _), _)| of == list);
        of_list
            .map(|((_, id), given)| (given.key.as_str(), id.as_str()))
            .collect()
    }
}

fn told(damaged: &[Range<usize>], file: FileId) -> Option<Diagnostic> {
    let first = damaged.first()?;
    let sentence = match damaged.len() {
        1 => "This line cannot be read.".to_owned(),
        many => format!("This line and {} more cannot be read.", many - 1),
    };
    let help = "Take this file from the last commit again. If you let it be, what is unlike the \
                spreadsheet in these entries stays as it is, as if a person had changed it.";
    Some(Diagnostic::warning(DAMAGED, Span::new(file, first.clone()), sentence).help(help))
}

fn entry(line: &str) -> Option<((String, String), Given)> {
    let mut words = line.split(' ');
    let (list, id, key) = (words.next()?, words.next()?, words.next()?);
    let fields = words.map(|word| {
        let (name, mark) = word.split_once('=').filter(|(_, mark)| is_mark(mark))?;
        Some((name.to_owned(), mark.to_owned()))
    });
    let given = Given {
        key: Some(key).filter(|key| is_mark(key))?.to_owned(),
        fields: fields.collect::<Option<_>>()?,
    };
    Some(((list.to_owned(), id.to_owned()), given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Files;

    #[test]
    fn what_is_written_reads_back() {
        let mut given = Given::new("a.org/art");
        given.set("title", Some("Art"));
        given.set("level", None);
        let mut last = Last::default();
        last.set("courses", "art", given.clone());
        let text = last.text("list.map.yaml");
        let read = |text: &str| Last::read(text, Files::default().add("last", "".into()));
        assert_eq!(read(&text), (last.clone(), None), "{text}");
        assert!(given.is("title", Some("Art")) && given.is("level", None));
        assert!(!given.is("title", None) && !given.is("level", Some("")));
        assert_eq!(last.by_key("courses")[mark("a.org/art").as_str()], "art");
        let damaged = format!("{text}courses law 12\ncourses law {} title\n", mark("law"));
        let (rest, told) = read(&damaged);
        let told = told.expect("something is told");
        assert_eq!(rest, last);
        assert_eq!(told.sentence, "This line and 1 more cannot be read.");
        assert_eq!(&damaged[told.span.range()], "courses law 12");
    }
}
