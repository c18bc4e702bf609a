//! How the parts of a page reach a template, and by what they are known.
//!
//! Invariant: two parts with the same trace are the same value to a template.

use tera::value::Key;
use tera::{Map, Value};

/// A part of what a page shows.
pub trait Show {
    /// As templates read it.
    fn value(&self) -> Value;

    /// Adds bytes that differ whenever the part does, and that do not run into those of the next.
    fn trace(&self, out: &mut Vec<u8>);
}

/// Declares what a page or a part of it shows: templates read its fields by their names.
macro_rules! view {
    ($(#[$about:meta])* pub struct $name:ident {
        $($(#[$meaning:meta])* pub $field:ident: $type:ty,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $($(#[$meaning])* pub $field: $type,)*
        }

        impl $crate::theme::Show for $name {
            fn value(&self) -> $crate::theme::Value {
                $crate::theme::fields([$(
                    (
                        const { $crate::theme::field_name(stringify!($field)) },
                        $crate::theme::Show::value(&self.$field),
                    ),
                )*])
            }

            fn trace(&self, out: &mut Vec<u8>) {
                $($crate::theme::Show::trace(&self.$field, out);)*
            }
        }
    };
}
pub(crate) use view;

/// The name by which templates read a field: `type`, where the program has to write `r#type`.
pub const fn field_name(written: &'static str) -> &'static str {
    match written.as_bytes() {
        [b'r', b'#', ..] => written.split_at(2).1,
        _ => written,
    }
}

/// The value with these fields.
pub fn fields<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    let mut map = Map::with_capacity(N);
    for (name, value) in fields {
        map.insert(Key::Str(name), value);
    }
    Value::from(map)
}

impl Show for str {
    fn value(&self) -> Value {
        Value::normal_string(self)
    }

    fn trace(&self, out: &mut Vec<u8>) {
        self.len().trace(out);
        out.extend_from_slice(self.as_bytes());
    }
}

impl Show for &'static str {
    fn value(&self) -> Value {
        (**self).value()
    }

    fn trace(&self, out: &mut Vec<u8>) {
        (**self).trace(out);
    }
}

impl Show for String {
    fn value(&self) -> Value {
        self.as_str().value()
    }

    fn trace(&self, out: &mut Vec<u8>) {
        self.as_str().trace(out);
    }
}

impl Show for bool {
    fn value(&self) -> Value {
        Value::from(*self)
    }

    fn trace(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
}

impl Show for u64 {
    fn value(&self) -> Value {
        Value::from(*self)
    }

    fn trace(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }
}

impl Show for usize {
    fn value(&self) -> Value {
        Value::from(*self)
    }

    fn trace(&self, out: &mut Vec<u8>) {
        (*self as u64).trace(out);
    }
}

impl<T: Show> Show for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or_else(Value::none, Show::value)
    }

    fn trace(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(part) = self {
            part.trace(out);
        }
    }
}

impl<T: Show> Show for Vec<T> {
    fn value(&self) -> Value {
        Value::from(self.iter().map(Show::value).collect::<Vec<_>>())
    }

    fn trace(&self, out: &mut Vec<u8>) {
        self.len().trace(out);
        self.iter().for_each(|part| part.trace(out));
    }
}

#[cfg(test)]
mod tests {
    use super::Show;

    view! {
        /// A part with a field of each sort.
        pub struct Part {
            /// Words.
            pub words: Option<String>,
            /// A list.
            pub list: Vec<&'static str>,
            /// A word of the language itself.
            pub r#type: bool,
        }
    }

    fn part(words: Option<&str>, list: &[&'static str], r#type: bool) -> Part {
        Part {
            words: words.map(str::to_owned),
            list: list.to_vec(),
            r#type,
        }
    }

    fn trace(part: &Part) -> Vec<u8> {
        let mut out = Vec::new();
        part.trace(&mut out);
        out
    }

    #[test]
    fn templates_read_fields_by_their_names() {
        let value = part(Some("a"), &["b"], true).value();
        let map = value.as_map().expect("it has fields");
        assert_eq!(map[&"words".into()].as_str(), Some("a"));
        assert_eq!(map[&"type".into()].as_bool(), Some(true));
        assert_eq!(map.len(), 3);
        assert!(
            part(None, &[], true)
                .value()
                .as_map()
                .expect("it has fields")[&"words".into()]
                .is_none()
        );
    }

    #[test]
    fn traces_differ_when_parts_do() {
        let parts = [
            part(None, &[], false),
            part(Some(""), &[], false),
            part(None, &[""], false),
            part(None, &["", ""], false),
            part(None, &["ab"], false),
            part(None, &["a", "b"], false),
            part(Some("ab"), &[], false),
            part(None, &[], true),
        ];
        for (at, one) in parts.iter().enumerate() {
            for other in &parts[at + 1..] {
                assert_ne!(trace(one), trace(other), "{one:?} and {other:?}");
            }
            assert_eq!(trace(one), trace(&one.clone()));
        }
    }
}
