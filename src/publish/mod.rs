//! Finished files to the disk: all of them or none.
//!
//! What differs from the published folder is written to a folder beside it. When all is there, the
//! unchanged files of the smallest folder that holds every difference join it under second names,
//! and the two change places in one step. If that is the whole site, the old one stays beside it, to
//! become the next but one. So readers find the whole old site or the whole new one,
//! and an unchanged file keeps its date. A folder that Prospectus did not make is never touched.

mod alongside;
mod before;
mod exchange;
mod last;
mod places;
mod remembered;
mod scope;
mod staging;
mod standing;
mod twins;
mod untouched;
mod workplace;

pub use alongside::alongside;
pub use last::Last;
pub use remembered::{MEMORIES, Shelf};
pub use scope::Scope;
pub use standing::Standing;
pub use untouched::Untouched;

use crate::memory::{Memory, Trace, Whole};
use crate::render::{Artifact, Key};
use crate::source::{Fault, real};
use places::{moved, remove};
use rustc_hash::FxHashMap;
use staging::Staging;
use standing::{is_foreign, is_mount_point, standing};
use std::fs;
use std::path::{Path, PathBuf};
use workplace::Workplace;

/// The file by which Prospectus knows a folder as its own.
const MARK: &str = ".prospectus-site";

/// What it says.
const MARK_TEXT: &[u8] = b"This folder is made by prospectus build; edit the content instead.\n";

/// Why nothing was published.
#[derive(Debug)]
pub enum Refusal {
    /// The folder holds what Prospectus did not make.
    NotOurs(PathBuf),
    /// The folder in which sites are put together holds what Prospectus did not make.
    WorkNotOurs(PathBuf),
    /// The folder is a disk's own, so that no other folder can take its place.
    MountPoint(PathBuf),
    /// A file stands where the folder should.
    NotAFolder(PathBuf),
    /// The folder lies within another one that Prospectus made, whose next form would lack it.
    Within(PathBuf),
    /// The machine failed.
    Fault(Fault),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The published folder before a run, which has its turn as long as this lives.
#[derive(Debug)]
pub struct Published {
    folder: PathBuf,
    standing: Standing,
    memory: Memory,
    workplace: Workplace,
}

impl Published {
    /// Takes the turn to publish to a folder, which need not be there, and looks at it. `waits` is
    /// called first if another run has its turn.
    ///
    /// # Errors
    /// A folder that Prospectus did not make, or one that cannot be read.
    pub fn look(target: &Path, waits: &mut dyn FnMut()) -> Result<Self, Refusal> {
        // A link stays, and the folder that it leads to gets the site.
        let folder = real(target)?;
        let marks = [MARK, workplace::MARK];
        let is_ours = |above: &&Path| marks.iter().any(|mark| above.join(mark).exists());
        if let Some(above) = folder.ancestors().skip(1).find(is_ours) {
            return Err(Refusal::Within(above.to_owned()));
        }
        if is_foreign(&folder, MARK)? {
            return Err(Refusal::NotOurs(target.to_owned()));
        }
        if is_mount_point(&folder) {
            return Err(Refusal::MountPoint(folder));
        }
        let workplace = Workplace::take(&folder, waits)?;
        workplace.recover(&folder)?;
        Ok(Self {
            standing: standing(&folder)?,
            folder,
            memory: Memory::default(),
            workplace,
        })
    }

    /// The folder, without links.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What an earlier run remembers of the folder.
    pub fn remember(&mut self, memory: Memory) {
        self.memory = memory;
    }

    /// The paths of all files that stand there.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.standing.keys().map(String::as_str)
    }

    /// Whether a folder stands there.
    pub fn has_folder(&self, name: &str) -> bool {
        self.paths().any(|path| scope::folder(path) == Some(name))
    }

    /// Whether the file with this path stands there as it was written, from the same causes.
    pub fn knows(&self, path: &str, key: Key) -> bool {
        let Some(trace) = self.memory.files.get(path) else {
            return false;
        };
        trace.key == key && self.standing.get(path) == Some(&trace.stamp)
    }

    /// The run that made exactly what stands there from these inputs, if there was one.
    pub fn whole(&self, inputs: Key) -> Option<(&Whole, Written)> {
        let whole = self.memory.whole.as_ref();
        let whole = whole.filter(|whole| whole.inputs == inputs)?;
        let files = &self.memory.files;
        let as_it_was = files.len() == self.standing.len()
            && files
                .iter()
                .all(|(path, trace)| self.standing.get(path) == Some(&trace.stamp));
        let written = Written {
            kept: files.len() - 1,
            bytes: files.values().map(|trace| trace.stamp.length).sum::<u64>()
                - MARK_TEXT.len() as u64,
            ..Written::default()
        };
        as_it_was.then_some((whole, written))
    }
}

/// How much a publication changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files were written, for they are new or differ.
    pub written: usize,
    /// How many files stayed as they were.
    pub kept: usize,
    /// How many files went.
    pub removed: usize,
    /// How many bytes all files hold, written or kept.
    pub bytes: u64,
}

/// A site on its way to the disk.
pub struct Publication<'p> {
    published: &'p Published,
    scope: Scope,
    staging: Staging,
    /// What is now known of the files of this run.
    traces: FxHashMap<String, Trace>,
    staged: Vec<String>,
    written: Written,
}

impl<'p> Publication<'p> {
    /// Prepares to publish the parts of a folder that a run makes.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn begin(published: &'p Published, scope: Scope) -> Result<Self, Fault> {
        let mut publication = Self {
            staging: Staging::below(published.workplace.staging()),
            published,
            scope,
            traces: FxHashMap::default(),
            staged: Vec::new(),
            written: Written::default(),
        };
        publication.file(MARK.to_owned(), Key::of(&[MARK_TEXT]), Some(MARK_TEXT))?;
        publication.written = Written::default();
        Ok(publication)
    }

    /// Takes one file of the new site.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn put(&mut self, artifact: Artifact) -> Result<(), Fault> {
        self.file(artifact.path, artifact.key, artifact.bytes.as_deref())
    }

    fn file(&mut self, path: String, key: Key, bytes: Option<&[u8]>) -> Result<(), Fault> {
        let stands = self.published.standing.get(&path);
        let stamp = match (bytes, stands) {
            (None, Some(stamp)) => *stamp,
            (Some(bytes), Some(stamp)) if self.holds(&path, key, bytes) => *stamp,
            (bytes, _) => {
                let stamp = self.staging.write(&path, bytes.unwrap_or_default())?;
                self.staged.push(path.clone());
                self.written.written += 1;
                self.written.bytes += stamp.length;
                self.traces.insert(path, Trace { key, stamp });
                return Ok(());
            }
        };
        self.written.kept += 1;
        self.written.bytes += stamp.length;
        self.traces.insert(path, Trace { key, stamp });
        Ok(())
    }

    /// Whether the published file holds these bytes already.
    fn holds(&self, path: &str, key: Key, bytes: &[u8]) -> bool {
        let Some(stamp) = self.published.standing.get(path) else {
            return false;
        };
        stamp.length == bytes.len() as u64
            && (self.published.knows(path, key)
                || fs::read(self.published.folder.join(path)).is_ok_and(|old| old == bytes))
    }

    /// Puts the new site in the place of the old one, and says how much changed and what is to be
    /// remembered of it.
    ///
    /// # Errors
    /// What the disk refuses; the old site then stays.
    pub fn finish(mut self) -> Result<(Written, Memory), Fault> {
        let standing = &self.published.standing;
        let gone: Vec<&str> = standing
            .keys()
            .filter(|path| self.scope.holds(path) && !self.traces.contains_key(*path))
            .map(String::as_str)
            .collect();
        self.written.removed = gone.len();
        let staged = self.staged.iter().map(String::as_str);
        let differing: Vec<&str> = staged.chain(gone.iter().copied()).collect();
        match differing[..] {
            [] => {}
            [path] if gone.is_empty() && standing.contains_key(path) => {
                moved(
                    &self.staging.root().join(path),
                    &self.published.folder.join(path),
                )?;
            }
            _ => self.exchange(&differing)?,
        }
        // The site is published. What is left over now is removed by the next run.
        let _ = self.published.workplace.clear();
        Ok((self.written, self.remembered()))
    }

    /// What was remembered of the parts that this run did not make, and what is known of its own.
    fn remembered(self) -> Memory {
        let past = self.published.memory.files.iter();
        let others = past.filter(|(path, trace)| {
            !self.scope.holds(path) && self.published.standing.get(*path) == Some(&trace.stamp)
        });
        let sites = self.published.memory.sites.iter();
        let sites = sites.filter(|(folder, _)| !self.scope.holds(&format!("{folder}/")));
        let sites = sites.map(|(folder, inputs)| (folder.clone(), *inputs));
        let sites = sites.collect();
        let mut files = self.traces;
        files.extend(others.map(|(path, trace)| (path.clone(), *trace)));
        Memory {
            files,
            sites,
            whole: None,
        }
    }

    /// Leaves the old site as it is.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn abandon(self) -> Result<(), Fault> {
        remove(self.staging.root())
    }
}

/// The name of a folder beside another: `.dist.work` beside `dist`.
fn beside(target: &Path, suffix: &str) -> PathBuf {
    let name = target
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    target.with_file_name(format!(
        ".{}.{suffix}",
        name.unwrap_or_else(|| "site".to_owned())
    ))
}
