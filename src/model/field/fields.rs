//! The fields of one record as they are taken from what an author wrote.

use super::decode::{Decoder, FieldType};
use super::record_parts::written;
use super::{Entry, Node, Value};
use crate::diag::{Diagnostic, Span, codes, did_you_mean, listed, nearest};
use crate::language::capitalised;

codes! {
    /// A field has a name that there is not.
    ///
    /// # Why it matters
    /// What stands in it would be shown nowhere, and nobody would notice.
    ///
    /// # Wrong
    /// `titel: Networks`
    ///
    /// # Right
    /// `title: Networks`
    pub UNKNOWN_FIELD = "unknown-field";

    /// A field is not there without which an entry makes no sense.
    ///
    /// # Why it matters
    /// A course without a title, or a government without a time zone, cannot be shown.
    ///
    /// # Wrong
    /// a course with `id: networks` and no `title`
    ///
    /// # Right
    /// `id: networks` with `title: Networks`
    pub MISSING_FIELD = "missing-field";

    /// A field is given twice.
    ///
    /// # Why it matters
    /// Only one of the two could be shown, and a reader cannot tell which was meant.
    ///
    /// # Wrong
    /// `level: beginner` and below it `level: advanced`
    ///
    /// # Right
    /// `level: beginner`
    pub REPEATED_FIELD = "repeated-field";
}

/// The fields of one record, each to be taken by its name.
pub struct Fields<'n> {
    record: &'static str,
    node: &'n Node,
    entries: &'n [Entry],
    /// Fields with a mistyped name, each with the one that was meant: the mistake is told, and what
    /// the field says is read all the same.
    meant: Vec<(&'n Entry, &'n str)>,
    missing: Vec<(&'static str, &'static str)>,
}

impl<'n> Fields<'n> {
    /// The fields of a record; unknown and repeated names are reported.
    pub fn of(
        record: &'static str,
        names: &[&'static str],
        node: &'n Node,
        decoder: &mut Decoder<'_>,
    ) -> Option<Self> {
        let Value::Fields(entries) = &node.value else {
            decoder.no_fields(node, &format!("the fields of {record}"));
            return None;
        };
        let mut meant = Vec::new();
        decoder.found.extend(repeated(record, entries));
        for entry in entries {
            let name = entry.key.value.as_str();
            if name.is_empty() && entry.value.value == Value::Unread {
                continue;
            }
            if !names.iter().any(|known| written(known) == name) {
                let known = names.iter().map(|known| written(known));
                meant.extend(nearest(name, known.clone()).map(|meant| (entry, meant)));
                let all = known.clone().collect::<Vec<_>>().join(", ");
                decoder.found.push(
                    Diagnostic::error(
                        UNKNOWN_FIELD,
                        entry.key.span,
                        format!("{} has no field \"{name}\".", capitalised(record)),
                    )
                    .help(did_you_mean(
                        name,
                        known,
                        &format!("Its fields are: {all}."),
                    )),
                );
            }
        }
        Some(Self {
            record,
            node,
            entries,
            meant,
            missing: Vec::new(),
        })
    }

    /// The value of one field; a required one that is absent is kept for [`Fields::end`].
    pub fn take<T: FieldType>(
        &mut self,
        name: &'static str,
        example: &'static str,
        decoder: &mut Decoder<'_>,
    ) -> Option<T> {
        let name = written(name);
        let entry = self.entry(name);
        if T::REQUIRED && entry.is_none() {
            self.missing.push((name, example));
        }
        let node = entry.map(|entry| &entry.value);
        let outer = std::mem::replace(&mut decoder.required, T::REQUIRED);
        let is_meant = entry.is_some_and(|entry| entry.key.value != name);
        let value = decoder.in_field(name, |decoder| {
            let node = node.filter(|node| node.value != Value::Unread);
            match is_meant {
                // Under a mistyped name it may be something else that was meant.
                true => decoder.in_silence(|decoder| T::from_field(node, decoder)),
                false => T::from_field(node, decoder),
            }
        });
        decoder.required = outer;
        value
    }

    /// The entry of a field, also under a mistyped name if that stands nearer than the right one: in
    /// the file whose fields are laid over those of another.
    fn entry(&self, name: &str) -> Option<&'n Entry> {
        let exact = self.entries.iter().find(|entry| entry.key.value == name);
        let mut meant = self.meant.iter().filter(|(_, meant)| *meant == name);
        let other = meant.next().map(|(entry, _)| *entry);
        let is_own = |entry: &Entry| entry.value.span.file == self.node.span.file;
        match (exact, other) {
            (Some(exact), Some(other)) if is_own(other) && !is_own(exact) => Some(other),
            (exact, other) => exact.or(other),
        }
    }

    /// Reports the required fields that are absent, all in one.
    pub fn end(self, decoder: &mut Decoder<'_>) {
        // Where something could not be read, it may well have been there.
        if self.missing.is_empty() || !self.node.is_whole() {
            return;
        }
        let record = capitalised(self.record);
        let (sentence, help) = match self.missing.as_slice() {
            [(name, example)] => (
                format!("{record} needs the field \"{name}\"."),
                format!("Add a line such as {name}: {example}"),
            ),
            several => {
                let names: Vec<_> = several
                    .iter()
                    .map(|(name, _)| format!("\"{name}\""))
                    .collect();
                let lines: Vec<_> = several.iter().map(|(name, _)| format!("{name}:")).collect();
                (
                    format!("{record} needs the fields {}.", listed(&names)),
                    format!("Add lines that begin with {}.", listed(&lines)),
                )
            }
        };
        decoder
            .found
            .push(Diagnostic::error(MISSING_FIELD, self.opening(), sentence).help(help));
    }

    /// The place of its first own field: a whole record would be too much to mark, and fields of a
    /// record that this one is laid over stand elsewhere.
    fn opening(&self) -> Span {
        let whole = self.node.span;
        let own =
            |span: &Span| span.file == whole.file && whole.range().contains(&(span.start as usize));
        let first = self
            .entries
            .iter()
            .map(|entry| entry.key.span)
            .filter(own)
            .min();
        first.unwrap_or(whole.opening())
    }
}

/// So many repeated fields at once are those of another entry.
const ANOTHER_ENTRY: usize = 3;

/// What is told of fields that are given twice.
fn repeated(record: &str, entries: &[Entry]) -> Vec<Diagnostic> {
    let before = |at: usize, entry: &Entry| {
        let mut before = entries[..at].iter();
        let first = before.find(|other| other.key.value == entry.key.value)?;
        (!entry.key.value.is_empty()).then_some(first.key.span)
    };
    let all = entries.iter().enumerate();
    let repeated: Vec<(&Entry, Span)> = all
        .filter_map(|(at, entry)| Some((entry, before(at, entry)?)))
        .collect();
    if repeated.len() >= ANOTHER_ENTRY {
        let ((entry, first), others) = (repeated[0], repeated.len() - 1);
        let name = &entry.key.value;
        let sentence =
            format!("\"{name}\" and {others} other fields are given twice for {record}.");
        let help = format!(
            "If another entry begins here, write a hyphen and a space before it: - {name}: …"
        );
        let told = Diagnostic::error(REPEATED_FIELD, entry.key.span, sentence);
        return vec![told.label(first, "it is given here first").help(help)];
    }
    let told = repeated.iter().map(|(entry, first)| {
        let sentence = format!(
            "The field \"{}\" is given twice for {record}.",
            entry.key.value
        );
        Diagnostic::error(REPEATED_FIELD, entry.key.span, sentence)
            .label(*first, "it is given here first")
            .help("Keep one of the two.")
    });
    told.collect()
}
