//! Parts that many pages show alike: made, read by templates and printed once for all of them.

use super::Show;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use tera::value::Key;
use tera::{Map, Value};

/// The field by which the function `once` of templates knows a shared part. No field of a view has
/// such a name.
const IDENTITY: &str = "#";

/// A part of several pages' views, which exists once.
#[derive(Debug)]
pub struct Shared<T>(Arc<Kept<T>>);

#[derive(Debug)]
struct Kept<T> {
    part: T,
    value: OnceLock<Value>,
    digest: OnceLock<[u8; 32]>,
}

impl<T> Shared<T> {
    /// The part itself.
    pub fn part(&self) -> &T {
        &self.0.part
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> From<T> for Shared<T> {
    fn from(part: T) -> Self {
        Self(Arc::new(Kept {
            part,
            value: OnceLock::new(),
            digest: OnceLock::new(),
        }))
    }
}

impl<T: Show> Show for Shared<T> {
    fn value(&self) -> Value {
        let made = self.0.value.get_or_init(|| marked(self.0.part.value()));
        made.clone()
    }

    fn trace(&self, out: &mut Vec<u8>) {
        let digest = self.0.digest.get_or_init(|| {
            let mut trace = Vec::new();
            self.0.part.trace(&mut trace);
            *blake3::hash(&trace).as_bytes()
        });
        out.extend_from_slice(digest);
    }
}

/// A value with an identity that no other one of this run has.
fn marked(value: Value) -> Value {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    if value.as_map().is_none() {
        return value;
    }
    let mut fields: Map = value.into_map().unwrap_or_default();
    let identity = NEXT.fetch_add(1, Ordering::Relaxed);
    fields.insert(Key::Str(IDENTITY), Value::from(identity));
    Value::from(fields)
}

/// The identity of a value, if it is that of a shared part.
pub fn identity(value: &Value) -> Option<u64> {
    value.as_map()?.get(&Key::Str(IDENTITY))?.as_u64()
}

#[cfg(test)]
mod tests {
    use super::{Shared, identity};
    use crate::theme::{Show, view};

    view! {
        /// A part.
        pub struct Part {
            /// Its words.
            pub words: String,
        }
    }

    fn shared(words: &str) -> Shared<Part> {
        Shared::from(Part {
            words: words.to_owned(),
        })
    }

    #[test]
    fn a_shared_part_keeps_its_identity_and_no_other_has_it() {
        let (one, twin) = (shared("a"), shared("a"));
        assert_eq!(identity(&one.value()), identity(&one.clone().value()));
        assert!(identity(&one.value()).is_some());
        assert_ne!(identity(&one.value()), identity(&twin.value()));
        assert_eq!(identity(&one.part().value()), None);
    }

    #[test]
    fn the_trace_follows_from_the_part_alone() {
        let trace = |part: &Shared<Part>| {
            let mut out = Vec::new();
            part.trace(&mut out);
            out
        };
        assert_eq!(trace(&shared("a")), trace(&shared("a")));
        assert_ne!(trace(&shared("a")), trace(&shared("b")));
    }
}
