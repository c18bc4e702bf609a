//! Fields that hold a list.

use super::{Decode, Decoder, FieldType, Node, Shape, Value};
use crate::diag::{Located, Span};
use crate::model::{FactValue, LocalText};
use std::ops::{Deref, DerefMut};

/// A list without which its record makes no sense: it is stated, and holds something.
///
/// It is empty only where a mistake of its own was found.
#[derive(Debug, Clone)]
pub struct AtLeastOne<T>(Vec<T>);

impl<T> Deref for AtLeastOne<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T> DerefMut for AtLeastOne<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<T: Decode> FieldType for AtLeastOne<T> {
    const REQUIRED: bool = true;
    const FACT: bool = false;

    fn shape() -> Shape {
        <Vec<T> as FieldType>::shape()
    }

    /// That the field is absent is reported with others; the record shows its other mistakes.
    fn from_field(node: Option<&Node>, decoder: &mut Decoder<'_>) -> Option<Self> {
        <Vec<T> as FieldType>::from_field(node, decoder).map(Self)
    }

    fn fact(&self) -> Option<Located<FactValue>> {
        None
    }

    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span)) {
        FieldType::visit_texts(&self.0, visit);
    }

    fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalText)) {
        FieldType::visit_local(&self.0, visit);
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
                    .filter_map(|item| match item.value {
                        Value::Empty => decoder.empty_entry(item),
                        _ => T::decode(item, decoder),
                    })
                    .collect(),
            ),
            _ => {
                decoder.no_list(node);
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

    fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalText)) {
        self.iter()
            .for_each(|value| Decode::visit_local(value, visit));
    }
}
