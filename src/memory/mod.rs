//! What a run remembers for the next one: from what each published file follows.
//!
//! Invariant: memory saves work and changes nothing that comes out. What cannot be trusted, for it
//! is damaged, foreign, older or newer, is forgotten, and everything is made again.

mod told;

pub use told::Told;

use crate::render::{Key, Made};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// How the bytes of a memory begin. The number changes with their form.
const OPENING: &[u8] = b"prospectus memory 3\n";

/// How a file on the disk looks without being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// How many bytes it holds.
    pub length: u64,
    /// When it was last written, in nanoseconds since 1970.
    pub written: i128,
    /// Its number on the disk, where there are such numbers.
    pub number: u64,
}

/// What is remembered of one published file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// What its bytes follow from.
    pub key: Key,
    /// How it looked when it had been written.
    pub stamp: Stamp,
}

/// What is remembered of one folder of sites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    /// The published files by path.
    pub files: FxHashMap<String, Trace>,
    /// What the site of each government was made of, by its folder.
    pub sites: BTreeMap<String, Key>,
    /// A run that held nothing back and published all there was.
    pub whole: Option<Whole>,
}

/// A run of which everything is known without doing it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    /// All that it was made of: files, day, governments.
    pub inputs: Key,
    /// How much it made.
    pub made: Made,
    /// The warnings that it told.
    pub told: Vec<Told>,
}

/// Why a memory is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forgotten {
    /// It is no memory, or one of another form.
    Foreign,
    /// Another version of the program wrote it.
    OtherProgram,
    /// It is of another folder.
    OtherFolder,
    /// Its bytes are not those that were written.
    Damaged,
}

impl fmt::Display for Forgotten {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Foreign => "has a form that this version does not know",
            Self::OtherProgram => "was written by another version of Prospectus",
            Self::OtherFolder => "belongs to another folder of sites",
            Self::Damaged => "is damaged",
        })
    }
}

/// Everything as it is stored, in a fixed order.
#[derive(Serialize, Deserialize)]
struct Stored {
    program: Key,
    folder: String,
    files: Vec<(String, Trace)>,
    sites: BTreeMap<String, Key>,
    whole: Option<Whole>,
}

impl Memory {
    /// The memory that these bytes hold, written by this `program` for this `folder`.
    ///
    /// # Errors
    /// Why it is not to be trusted.
    pub fn read(bytes: &[u8], program: Key, folder: &str) -> Result<Self, Forgotten> {
        let rest = bytes.strip_prefix(OPENING).ok_or(Forgotten::Foreign)?;
        let (digest, body) = rest.split_at_checked(16).ok_or(Forgotten::Damaged)?;
        if Key::of(&[body]).bytes() != digest {
            return Err(Forgotten::Damaged);
        }
        let stored: Stored = postcard::from_bytes(body).map_err(|_| Forgotten::Damaged)?;
        if stored.program != program {
            return Err(Forgotten::OtherProgram);
        }
        if stored.folder != folder {
            return Err(Forgotten::OtherFolder);
        }
        Ok(Self {
            files: stored.files.into_iter().collect(),
            sites: stored.sites,
            whole: stored.whole,
        })
    }

    /// The bytes to be stored; none if they cannot be written, and then nothing is remembered.
    pub fn bytes(self, program: Key, folder: &str) -> Option<Vec<u8>> {
        let mut files: Vec<_> = self.files.into_iter().collect();
        files.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let stored = Stored {
            program,
            folder: folder.to_owned(),
            files,
            sites: self.sites,
            whole: self.whole,
        };
        let body = postcard::to_stdvec(&stored).ok()?;
        let digest = Key::of(&[&body]);
        Some([OPENING, digest.bytes(), &body].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::{Forgotten, Memory, Stamp, Trace};
    use crate::render::Key;

    fn memory() -> Memory {
        let trace = |number| Trace {
            key: Key::of(&[b"page"]),
            stamp: Stamp {
                length: 3_000,
                written: 1_600_000_000_000_000_001,
                number,
            },
        };
        Memory {
            files: (0..50)
                .map(|at| (format!("a/{at}.html"), trace(at)))
                .collect(),
            sites: [("a".to_owned(), Key::of(&[b"inputs"]))].into(),
            whole: None,
        }
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let program = Key::of(&[b"program"]);
        let bytes = memory().bytes(program, "/dist").expect("it can be written");
        let read = |bytes: &[u8]| Memory::read(bytes, program, "/dist");
        assert_eq!(read(&bytes), Ok(memory()));
        assert_eq!(read(b""), Err(Forgotten::Foreign));
        assert_eq!(read(b"prospectus memory 2\n"), Err(Forgotten::Foreign));
        let other = Memory::read(&bytes, Key::of(&[b"newer"]), "/dist");
        assert_eq!(other, Err(Forgotten::OtherProgram));
        let other = Memory::read(&bytes, program, "/elsewhere");
        assert_eq!(other, Err(Forgotten::OtherFolder));
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(read(&damaged).is_err(), "byte {at}");
            assert!(read(&bytes[..at]).is_err(), "the first {at} bytes");
        }
    }
}
