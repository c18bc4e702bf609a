//! The texts that spans point into, and the way from an offset to a line and column.

use std::sync::Arc;

/// The place of a file in [`Files`]; files are in order of their paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// Paths and texts of all files that were read, by [`FileId`].
///
/// Invariant: paths are relative to the root, with `/` between folders, and sorted. What an import
/// reads besides stands behind them, as the command line names it.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: Vec<File>,
}

#[derive(Debug, Clone)]
struct File {
    path: Arc<str>,
    text: Arc<str>,
    /// Where lines end: a report of a thousand places in one long file asks a thousand times.
    ends: Arc<[u32]>,
}

/// A position as an editor counts it: both numbers start at 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
}

impl Files {
    /// Adds a file behind the others and gives its id.
    pub fn add(&mut self, path: &str, text: Arc<str>) -> FileId {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let ends = breaks.map(|(at, _)| at as u32).collect();
        self.files.push(File {
            path: path.into(),
            text,
            ends,
        });
        FileId(self.files.len() as u32 - 1)
    }

    /// The path of a file, relative to the root.
    pub fn path(&self, file: FileId) -> &str {
        &self.files[file.0 as usize].path
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_ref())
    }

    /// The text of a file, with line ends as `\n` and without byte order mark.
    pub fn text(&self, file: FileId) -> &Arc<str> {
        &self.files[file.0 as usize].text
    }

    /// The id of the file with this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let at = self
            .files
            .binary_search_by(|known| known.path.as_ref().cmp(path))
            .ok()?;
        Some(FileId(at as u32))
    }

    /// Line and column of a byte offset.
    pub fn place(&self, file: FileId, offset: u32) -> Place {
        let File { text, ends, .. } = &self.files[file.0 as usize];
        let offset = text.floor_char_boundary(offset as usize);
        let lines = ends.partition_point(|end| (*end as usize) < offset);
        let line_start = lines
            .checked_sub(1)
            .map_or(0, |last| ends[last] as usize + 1);
        Place {
            line: lines + 1,
            column: text[line_start..offset].chars().count() + 1,
        }
    }
}
