//! From fields as written to typed values, with a diagnostic for every mistake on the way.

use super::{Entry, Node, Scalar, Shape, Value};
use crate::diag::{Code, Diagnostic, FileId, Located, Span, did_you_mean};
use crate::language::Locale;
use crate::model::FactValue;

const UNKNOWN_FIELD: Code = Code::new("unknown-field");
const MISSING_FIELD: Code = Code::new("missing-field");
const REPEATED_FIELD: Code = Code::new("repeated-field");
const FIELD_WITHOUT_VALUE: Code = Code::new("field-without-value");
const WRONG_FORM: Code = Code::new("wrong-form");

/// Gathers what is wrong while fields become values.
pub struct Decoder<'a> {
    /// The mistakes found so far.
    pub found: Vec<Diagnostic>,
    home: &'a dyn Fn(FileId) -> Locale,
    plain_text: Option<Locale>,
    field: &'static str,
}

/// A type that one value of a file can become.
pub trait Decode: Sized {
    /// Whether prose may print it as a fact.
    const FACT: bool = false;

    /// What it may look like.
    fn shape() -> Shape;

    /// The value, or nothing with at least one diagnostic added to the decoder's.
    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// The value as prose prints it, with its place.
    fn fact(&self) -> Option<Located<FactValue>> {
        None
    }

    /// Shows every text in it that readers will see, with its place.
    fn visit_texts(&self, _visit: &mut dyn FnMut(&str, Span)) {}
}

/// A type that a record's field can have: a value, a value that may be absent, or a list.
pub trait FieldType: Sized {
    /// Whether a record without the field is a mistake.
    const REQUIRED: bool;
    /// Whether prose may print it as a fact.
    const FACT: bool;

    /// What its value may look like.
    fn shape() -> Shape;

    /// The field's value; `None` means that the record cannot be made.
    fn from_field(node: Option<&Node>, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// The value as prose prints it.
    fn fact(&self) -> Option<Located<FactValue>>;

    /// Shows every text in it that readers will see, with its place.
    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span));
}

impl<T: Decode> FieldType for T {
    const REQUIRED: bool = true;
    const FACT: bool = T::FACT;

    fn shape() -> Shape {
        T::shape()
    }

    fn from_field(node: Option<&Node>, decoder: &mut Decoder<'_>) -> Option<Self> {
        T::decode(node?, decoder)
    }

    fn fact(&self) -> Option<Located<FactValue>> {
        Decode::fact(self)
    }

    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span)) {
        Decode::visit_texts(self, visit);
    }
}

impl<T: Decode> FieldType for Option<T> {
    const REQUIRED: bool = false;
    const FACT: bool = T::FACT;

    fn shape() -> Shape {
        T::shape()
    }

    /// A wrong value was reported; the record goes on without it, to show its other mistakes.
    fn from_field(node: Option<&Node>, decoder: &mut Decoder<'_>) -> Option<Self> {
        Some(node.and_then(|node| T::decode(node, decoder)))
    }

    fn fact(&self) -> Option<Located<FactValue>> {
        self.as_ref().and_then(Decode::fact)
    }

    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span)) {
        self.iter()
            .for_each(|value| Decode::visit_texts(value, visit));
    }
}

impl<T: Decode> FieldType for Vec<T> {
    const REQUIRED: bool = false;
    const FACT: bool = false;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn from_field(node: Option<&Node>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let Some(node) = node else {
            return Some(Vec::new());
        };
        match &node.value {
            Value::List(items) => Some(
                items
                    .iter()
                    .filter_map(|item| T::decode(item, decoder))
                    .collect(),
            ),
            _ => {
                decoder.wrong_form(node, "a list");
                Some(Vec::new())
            }
        }
    }

    fn fact(&self) -> Option<Located<FactValue>> {
        None
    }

    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span)) {
        self.iter()
            .for_each(|value| Decode::visit_texts(value, visit));
    }
}

impl<T: Scalar> Decode for Located<T> {
    const FACT: bool = T::FACT;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            decoder.wrong_form(node, T::NOUN);
            return None;
        };
        match T::read(text) {
            Ok(value) => Some(Located::new(value, node.span)),
            Err(trouble) => {
                decoder.found.push(
                    Diagnostic::error(trouble.code, node.span, trouble.sentence).help(trouble.help),
                );
                None
            }
        }
    }

    fn fact(&self) -> Option<Located<FactValue>> {
        self.value
            .fact()
            .map(|value| Located::new(value, self.span))
    }

    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span)) {
        if let Some(text) = self.value.shown() {
            visit(text, self.span);
        }
    }
}

/// The fields of one record, each to be taken by its name.
pub struct Fields<'n> {
    record: &'static str,
    span: Span,
    entries: &'n [Entry],
}

impl<'a> Decoder<'a> {
    /// A decoder that knows in which language a file's plain text is written.
    pub fn new(home: &'a dyn Fn(FileId) -> Locale) -> Self {
        Self {
            found: Vec::new(),
            home,
            plain_text: None,
            field: "",
        }
    }

    /// The language of text at this place that names none.
    pub fn language_of(&self, span: Span) -> Locale {
        self.plain_text
            .clone()
            .unwrap_or_else(|| (self.home)(span.file))
    }

    /// Decodes with plain text in another language than its file's: a course's title is in the
    /// language that the course is taught in.
    pub fn in_language<T>(
        &mut self,
        language: Option<Locale>,
        decode: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = std::mem::replace(&mut self.plain_text, language);
        let decoded = decode(self);
        self.plain_text = before;
        decoded
    }

    /// Says that a value is a list where text belongs, and the like.
    pub fn wrong_form(&mut self, node: &Node, wanted: &str) {
        let (field, form) = (self.field, node.form());
        self.found.push(match node.value {
            Value::Empty => Diagnostic::error(
                FIELD_WITHOUT_VALUE,
                node.span,
                format!("The field \"{field}\" has no value."),
            )
            .help(format!(
                "Write {wanted} behind the colon, or remove the line."
            )),
            _ => Diagnostic::error(
                WRONG_FORM,
                node.span,
                format!("The field \"{field}\" holds {form} where {wanted} belongs."),
            )
            .help(format!("Write {wanted}.")),
        });
    }

    /// The fields of a record; unknown and repeated names are reported.
    pub fn fields<'n>(
        &mut self,
        record: &'static str,
        names: &[&'static str],
        node: &'n Node,
    ) -> Option<Fields<'n>> {
        let Value::Fields(entries) = &node.value else {
            self.wrong_form(node, &format!("the fields of {record}"));
            return None;
        };
        for (at, entry) in entries.iter().enumerate() {
            let name = entry.key.value.as_str();
            if let Some(first) = entries[..at].iter().find(|other| other.key.value == name) {
                self.found.push(
                    Diagnostic::error(
                        REPEATED_FIELD,
                        entry.key.span,
                        format!("The field \"{name}\" is given twice for {record}."),
                    )
                    .label(first.key.span, "it is given here first")
                    .help("Keep one of the two."),
                );
            }
            if !names.iter().any(|known| written(known) == name) {
                let known = names.iter().map(|known| written(known));
                let all = known.clone().collect::<Vec<_>>().join(", ");
                self.found.push(
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
        Some(Fields {
            record,
            span: node.span,
            entries,
        })
    }
}

impl Fields<'_> {
    /// The value of one field; a required one that is absent is reported.
    pub fn take<T: FieldType>(&self, name: &'static str, decoder: &mut Decoder<'_>) -> Option<T> {
        let name = written(name);
        let node = self.entries.iter().find(|entry| entry.key.value == name);
        let outer = std::mem::replace(&mut decoder.field, name);
        let value = T::from_field(node.map(|entry| &entry.value), decoder);
        decoder.field = outer;
        if T::REQUIRED && node.is_none() {
            decoder.found.push(
                Diagnostic::error(
                    MISSING_FIELD,
                    self.opening(),
                    format!("{} needs the field \"{name}\".", capitalised(self.record)),
                )
                .help(format!("Add a line that starts with {name}: to it.")),
            );
        }
        value
    }

    /// The place of the first field: a whole record would be too much to mark.
    fn opening(&self) -> Span {
        self.entries
            .first()
            .map_or(self.span, |entry| entry.key.span)
    }
}

use super::record_parts::written;

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
