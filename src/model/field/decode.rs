//! From fields as written to typed values, with a diagnostic for every mistake on the way.

use super::{Node, Scalar, Shape, Trouble, Value};
use crate::diag::{Diagnostic, FileId, Located, Span, codes};
use crate::language::Locale;
use crate::model::{FactValue, LocalProse, LocalText};

codes! {
    /// A field, or an entry of a list, has a name or a hyphen and nothing behind it.
    ///
    /// # Why it matters
    /// It looks as if something were stated. What is unknown is left out, so that pages can say so.
    ///
    /// # Wrong
    /// `level:` with nothing behind the colon
    ///
    /// # Right
    /// `level: beginner`, or no such line
    FIELD_WITHOUT_VALUE = "field-without-value";

    /// A field holds a list or fields where one text belongs, or the other way round.
    ///
    /// # Why it matters
    /// It could be read in several ways, and one of them would be wrong.
    ///
    /// # Wrong
    /// `title: [Networks]`
    ///
    /// # Right
    /// `title: Networks`
    WRONG_FORM = "wrong-form";
}

/// Gathers what is wrong while fields become values.
pub struct Decoder<'a> {
    /// The mistakes found so far.
    pub found: Vec<Diagnostic>,
    home: &'a (dyn Fn(FileId) -> Locale + Sync),
    plain_text: Option<Locale>,
    field: &'static str,
    pub(super) required: bool,
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

    /// Shows every text in it that says in which language it is.
    fn visit_local<'a>(&'a self, _visit: &mut dyn FnMut(&'a LocalText)) {}

    /// Shows every text in it that can be given in several languages, once for each language.
    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalProse)) {
        self.visit_local(&mut |local| local.texts.iter().for_each(&mut *visit));
    }
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

    /// Shows every text in it that says in which language it is.
    fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalText));
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

    fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalText)) {
        Decode::visit_local(self, visit);
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

    fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalText)) {
        self.iter()
            .for_each(|value| Decode::visit_local(value, visit));
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
        let read = match text.trim() {
            "" if !T::MAY_BE_EMPTY => Err(Trouble::nothing()),
            _ if text.contains(super::is_control) => Err(Trouble::control_character()),
            _ => T::read(text),
        };
        match read {
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

impl<'a> Decoder<'a> {
    /// A decoder that knows in which language a file's plain text is written.
    pub fn new(home: &'a (dyn Fn(FileId) -> Locale + Sync)) -> Self {
        Self {
            found: Vec::new(),
            home,
            plain_text: None,
            field: "",
            required: false,
        }
    }

    /// What gives the language of a file's plain text.
    pub fn home(&self) -> &'a (dyn Fn(FileId) -> Locale + Sync) {
        self.home
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
        let help = format!("Write {wanted}, and nothing around it.");
        self.wrong(node, "behind the colon", wanted, "belongs", &help);
    }

    /// Says that something else stands where fields belong.
    pub fn no_fields(&mut self, node: &Node, wanted: &str) {
        let help = "Write a name, a colon, a space and a value, each on a line of its own.";
        self.wrong(node, "on the lines below", wanted, "belong", help);
    }

    fn wrong(&mut self, node: &Node, place: &str, wanted: &str, belongs: &str, help: &str) {
        let form = node.form();
        let this = match self.field {
            "" => "This entry".to_owned(),
            field => format!("The field \"{field}\""),
        };
        let told = match node.value {
            // What could not be read was reported where it stands.
            Value::Unread => return,
            Value::Empty => {
                let or_not = match self.required {
                    true => "",
                    false => ", or remove the line",
                };
                let sentence = format!("{this} has no value.");
                Diagnostic::error(FIELD_WITHOUT_VALUE, node.span, sentence)
                    .help(format!("Write {wanted} {place}{or_not}."))
            }
            _ => {
                let sentence = format!("{this} holds {form} where {wanted} {belongs}.");
                Diagnostic::error(WRONG_FORM, node.span, sentence).help(help)
            }
        };
        self.found.push(told);
    }

    /// Says that one thing stands where a list belongs.
    pub(super) fn no_list(&mut self, node: &Node) {
        let help = match &node.value {
            Value::Text(text) => format!("Put it between brackets: [{text}]."),
            Value::Fields(_) => "Begin each entry with a hyphen and a space.".to_owned(),
            _ => return self.wrong_form(node, "a list"),
        };
        let (field, form) = (self.field, node.form());
        let sentence = format!("The field \"{field}\" holds {form} where a list belongs.");
        self.found
            .push(Diagnostic::error(WRONG_FORM, node.span, sentence).help(help));
    }

    /// Says that nothing stands behind the hyphen of an entry.
    pub(super) fn empty_entry<T>(&mut self, node: &Node) -> Option<T> {
        let sentence = format!("An entry of the list \"{}\" has no value.", self.field);
        self.found.push(
            Diagnostic::error(FIELD_WITHOUT_VALUE, node.span, sentence)
                .help("Write it behind the hyphen, or remove the line."),
        );
        None
    }

    /// Decodes what stands in a field, so that mistakes name the field.
    pub fn in_field<T>(&mut self, field: &'static str, decode: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.field, field);
        let decoded = decode(self);
        self.field = outer;
        decoded
    }

    /// Decodes without keeping the mistakes: they were reported before.
    pub fn in_silence<T>(&mut self, decode: impl FnOnce(&mut Self) -> T) -> T {
        let known = self.found.len();
        let decoded = decode(self);
        self.found.truncate(known);
        decoded
    }
}
