//! What a run is made of, as digests: everything that comes out follows from it, and from the program.

use super::args::Common;
use crate::parse::own_folder;
use crate::render::Key;
use crate::source::RawFile;
use std::collections::BTreeMap;

/// The files, and the day for which the sites are made.
pub(super) struct Inputs {
    day: String,
    /// What belongs to one government alone, by its folder.
    own: BTreeMap<String, Vec<File>>,
    /// What all governments share.
    shared: Vec<File>,
}

/// A path and a digest of what stands there.
type File = (String, String);

impl Inputs {
    /// Those of a run.
    pub(super) fn of(raw: &[RawFile], as_of: jiff::civil::Date) -> Self {
        let mut inputs = Self {
            day: as_of.to_string(),
            own: BTreeMap::new(),
            shared: Vec::new(),
        };
        for file in raw {
            let digest = match &file.bytes {
                Ok(bytes) => blake3::hash(bytes).to_hex().to_string(),
                Err(unread) => format!("{unread:?}"),
            };
            let files = match own_folder(&file.path) {
                Some(folder) => inputs.own.entry(folder).or_default(),
                None => &mut inputs.shared,
            };
            files.push((file.path.clone(), digest));
        }
        inputs
    }

    /// From which all that a run with these options makes follows.
    pub(super) fn of_all(&self, common: &Common) -> Key {
        let named = common.government.join(" ");
        let own = self.own.values().flatten();
        self.key(&named, own)
    }

    /// From which the site of one government follows: nothing that is another's own.
    pub(super) fn of_one(&self, folder: &str) -> Key {
        self.key(folder, self.own.get(folder).into_iter().flatten())
    }

    fn key<'i>(&'i self, whose: &str, own: impl Iterator<Item = &'i File>) -> Key {
        let mut parts = vec![self.day.as_bytes(), whose.as_bytes()];
        for (path, digest) in self.shared.iter().chain(own) {
            parts.extend([path.as_bytes(), digest.as_bytes()]);
        }
        Key::of(&parts)
    }
}
