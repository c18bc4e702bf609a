//! The declaration of a record: its fields, their types, meanings and examples.

/// What a value may look like: the source of schemas and reference pages.
#[derive(Debug, Clone)]
pub enum Shape {
    /// One piece of text.
    Text {
        /// What it is, with its article: "a date".
        noun: &'static str,
        /// A regular expression that its text keeps to, if one says enough.
        pattern: Option<&'static str>,
    },
    /// A whole number, 1 or more.
    Number {
        /// What it counts, with its article: "a number of hours".
        noun: &'static str,
    },
    /// One of several words, each with its meaning.
    Choice(&'static [(&'static str, &'static str)]),
    /// Text that may be given in several languages.
    Translated,
    /// Any number of values.
    List(Box<Shape>),
    /// Fields of its own.
    Record(fn() -> Record),
    /// Fields whose names the author chooses, each with a value of this shape.
    Named(Box<Shape>),
}

/// A kind of thing that people write, with all its fields.
#[derive(Debug, Clone)]
pub struct Record {
    /// What it is called, as in "a course".
    pub name: &'static str,
    /// What it is.
    pub meaning: String,
    /// Its fields in the order of their declaration.
    pub fields: Vec<Field>,
}

/// One field of a record.
#[derive(Debug, Clone)]
pub struct Field {
    /// The name before the colon.
    pub name: &'static str,
    /// What it means.
    pub meaning: String,
    /// A value as one would write it.
    pub example: &'static str,
    /// Whether the record makes no sense without it.
    pub required: bool,
    /// Whether prose may print it as a fact.
    pub fact: bool,
    /// What its value may look like.
    pub shape: Shape,
}

/// A type that was declared with [`record!`].
pub trait RecordType {
    /// The declaration.
    fn record() -> Record;
}

/// The text of doc comment lines as one paragraph.
pub fn meaning(lines: &[&str]) -> String {
    lines
        .iter()
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

/// The name of a field as authors write it: `r#type` is `type`.
pub fn written(name: &'static str) -> &'static str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Declares a record; every field has a doc comment (its meaning) and an example.
///
/// The struct gets a `span` besides: the place of the whole record.
macro_rules! record {
    ($(#[doc = $doc:literal])* pub struct $name:ident: $title:literal {
        $($(#[doc = $meaning:literal])* pub $field:ident: $type:ty = $example:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            /// The place of the whole record.
            pub span: $crate::diag::Span,
            $($(#[doc = $meaning])* pub $field: $type,)*
        }

        impl $crate::model::field::RecordType for $name {
            fn record() -> $crate::model::field::Record {
                $crate::model::field::Record {
                    name: $title,
                    meaning: $crate::model::field::record_parts::meaning(&[$($doc),*]),
                    fields: vec![$($crate::model::field::Field {
                        name: $crate::model::field::record_parts::written(stringify!($field)),
                        meaning: $crate::model::field::record_parts::meaning(&[$($meaning),*]),
                        example: $example,
                        required: <$type as $crate::model::field::FieldType>::REQUIRED,
                        fact: <$type as $crate::model::field::FieldType>::FACT,
                        shape: <$type as $crate::model::field::FieldType>::shape(),
                    }),*],
                }
            }
        }

        impl $crate::model::field::Decode for $name {
            fn shape() -> $crate::model::field::Shape {
                $crate::model::field::Shape::Record(<Self as $crate::model::field::RecordType>::record)
            }

            fn decode(
                node: &$crate::model::field::Node,
                decoder: &mut $crate::model::field::Decoder<'_>,
            ) -> Option<Self> {
                const NAMES: &[&str] = &[$(stringify!($field)),*];
                let mut fields = $crate::model::field::Fields::of($title, NAMES, node, decoder)?;
                // Every field is decoded before the first missing one ends it: all mistakes show.
                $(let $field = fields.take(stringify!($field), $example, decoder);)*
                fields.end(decoder);
                Some(Self { span: node.span, $($field: $field?,)* })
            }

            fn visit_texts(&self, visit: &mut dyn FnMut(&str, $crate::diag::Span)) {
                $($crate::model::field::FieldType::visit_texts(&self.$field, visit);)*
            }

            fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a $crate::model::LocalText)) {
                $($crate::model::field::FieldType::visit_local(&self.$field, visit);)*
            }
        }

        impl $name {
            /// The fields that prose can print, with the value of those that are stated.
            pub fn facts(&self) -> Vec<(
                &'static str,
                Option<$crate::diag::Located<$crate::model::FactValue>>,
            )> {
                let mut facts = Vec::new();
                $(if <$type as $crate::model::field::FieldType>::FACT {
                    facts.push((
                        $crate::model::field::record_parts::written(stringify!($field)),
                        $crate::model::field::FieldType::fact(&self.$field),
                    ));
                })*
                facts
            }
        }
    };
}
pub(crate) use record;
