//! What a file follows from, as a digest: while it stays the same, so do the file's bytes.

use serde::{Deserialize, Serialize};

/// A digest of everything that the bytes of a published file follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Key([u8; 16]);

impl Key {
    /// The digest of these parts, which keep apart from each other.
    pub fn of(parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self::from(hasher.finalize())
    }

    /// The digest itself.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl From<blake3::Hash> for Key {
    /// Half of the digest: 128 bits tell apart more files than there will ever be.
    fn from(hash: blake3::Hash) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hash.as_bytes()[..16]);
        Self(half)
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn parts_keep_apart() {
        assert_eq!(Key::of(&[b"ab", b"c"]), Key::of(&[b"ab", b"c"]));
        assert_ne!(Key::of(&[b"ab", b"c"]), Key::of(&[b"a", b"bc"]));
        assert_ne!(Key::of(&[b"ab"]), Key::of(&[b"ab", b""]));
    }
}
