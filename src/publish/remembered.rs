//! The file in which a run's memory is kept: `.prospectus/` beside `prospectus.yaml`.

use super::places::moved;
use crate::memory::{Forgotten, Memory};
use crate::render::Key;
use crate::source::Fault;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder of memories in the root. It can be removed at any time.
pub const MEMORIES: &str = ".prospectus";

/// What keeps git from taking memories up.
const IGNORED: &[u8] = b"*\n";

/// Where the memory of one folder of sites is kept, and who writes it.
#[derive(Debug)]
pub struct Shelf {
    file: PathBuf,
    program: Key,
    folder: String,
}

impl Shelf {
    /// The place below the programme's `root` for what `program` remembers of a folder of sites.
    pub fn new(root: &Path, program: Key, folder: &Path) -> Self {
        let folder = folder.to_string_lossy().into_owned();
        let digest = blake3::hash(folder.as_bytes()).to_hex();
        Self {
            file: root.join(MEMORIES).join(format!("sites-{}", &digest[..12])),
            program,
            folder,
        }
    }

    /// Where it is kept.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// What is remembered: nothing where there is no memory yet.
    ///
    /// # Errors
    /// Why what is kept there is not to be trusted.
    pub fn load(&self) -> Result<Memory, Forgotten> {
        match fs::read(&self.file) {
            Ok(bytes) => Memory::read(&bytes, self.program, &self.folder),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(Memory::default()),
            Err(_) => Err(Forgotten::Damaged),
        }
    }

    /// Keeps a memory for the next run, whole or not at all.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep(&self, memory: Memory) -> Result<(), Fault> {
        let Some(bytes) = memory.bytes(self.program, &self.folder) else {
            return Ok(());
        };
        let folder = self.file.parent().unwrap_or(&self.file);
        let write = |path: &Path, bytes: &[u8]| {
            fs::write(path, bytes).map_err(|cause| Fault::new("write", path, cause))
        };
        let fault = |cause| Fault::new("make the folder", folder, cause);
        fs::create_dir_all(folder).map_err(fault)?;
        // Whoever keeps the content under git need not think of it. A full disk may have left it empty.
        let ignored = folder.join(".gitignore");
        if !fs::read(&ignored).is_ok_and(|it| it == IGNORED) {
            write(&ignored, IGNORED)?;
        }
        let new = self.file.with_extension("new");
        write(&new, &bytes)?;
        moved(&new, &self.file)
    }
}
