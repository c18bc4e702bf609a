//! What was written once and is asked for again: names of languages, days.
//!
//! ICU takes some microseconds for each, and thousands of pages show the same few.
//!
//! Invariant: what is kept under a key is what making it anew would give.

use rustc_hash::FxHashMap;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

/// Values by the keys that they are made from. All threads can share one.
pub struct Kept<K, V>(RwLock<FxHashMap<K, V>>);

impl<K: Hash + Eq + Clone, V: Clone> Kept<K, V> {
    /// Nothing is kept yet.
    pub fn none() -> Self {
        Self(RwLock::new(FxHashMap::default()))
    }

    /// The value for a key, which is made when it is first asked for.
    pub fn get(&self, key: &K, make: impl FnOnce() -> V) -> V {
        // A thread that fails while it holds the lock leaves whole entries behind.
        if let Some(value) = self.find(key) {
            return value;
        }
        let value = make();
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have made it meanwhile: all of them get the same one.
        kept.entry(key.clone()).or_insert(value).clone()
    }

    /// The value for a key, if it has been made.
    pub fn find(&self, key: &K) -> Option<V> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).cloned()
    }

    /// Keeps nothing any longer.
    pub fn forget(&self) {
        self.0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_made_once() {
        let kept = Kept::none();
        assert_eq!(kept.get(&"el", || "Greek"), "Greek");
        assert_eq!(kept.get(&"el", || unreachable!()), "Greek");
        assert_eq!(kept.get(&"ms", || "Malay"), "Malay");
    }
}
