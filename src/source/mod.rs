//! Every byte is read here, once; nothing is understood yet.
//!
//! [`read`] takes the files from the disk, [`sources`] makes texts of them: decoded, without byte
//! order mark, with `\n` at the ends of lines and with composed file names, so that the same words
//! give the same site whatever system wrote them.
//!
//! Invariant: no stage after this one opens a file or asks for the day.

mod read;
mod real;

pub use read::read;
pub use real::real;

use crate::diag::{Code, Diagnostic, FileId, Files, Span, codes};
use crate::language::composed;
use crate::model::field::{CONTROL_CHARACTER, is_control};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

codes! {
    /// A file is stored with another encoding than UTF-8.
    ///
    /// # Why it matters
    /// Letters with accents, and all of Greek and Cyrillic, would turn into signs that nobody can
    /// read.
    ///
    /// # Wrong
    /// a file saved as Windows-1252 or UTF-16
    ///
    /// # Right
    /// the same file saved as UTF-8
    NOT_UTF_8 = "not-utf-8";

    /// A file is larger than 64 MiB.
    ///
    /// # Why it matters
    /// No page needs it, and every reader who opens it would wait.
    ///
    /// # Wrong
    /// a film of 200 MB in `content/massachusetts/`
    ///
    /// # Right
    /// a link to the place where the film is shown
    FILE_TOO_LARGE = "file-too-large";

    /// A link of the file system leads out of the project's folder.
    ///
    /// # Why it matters
    /// What lies outside is not kept with the content: another computer would publish another site.
    ///
    /// # Wrong
    /// `content/massachusetts/forms` as a link to `/home/alice/forms`
    ///
    /// # Right
    /// `content/massachusetts/forms` as a folder with the files
    LINK_OUT_OF_THE_TREE = "link-out-of-the-tree";

    /// Two files have names that look the same and are stored differently.
    ///
    /// # Why it matters
    /// An accent can be part of its letter or stand behind it. Some systems keep one file of the
    /// two, and nobody chooses which.
    ///
    /// # Wrong
    /// `café.md` twice in one folder
    ///
    /// # Right
    /// `café.md` and `café-2.md`
    SAME_NAME = "same-file-name";

    /// A link of the file system leads to a file or folder that is not there.
    ///
    /// # Why it matters
    /// Somebody meant to publish it, and it would be missing.
    ///
    /// # Wrong
    /// `form.pdf` as a link to a file that was moved
    ///
    /// # Right
    /// `form.pdf` as the file itself
    LINK_NOWHERE = "link-leads-nowhere";

    /// A link of the file system leads back to itself or to a folder in which it stands.
    ///
    /// # Why it matters
    /// Whoever follows it never comes to an end.
    ///
    /// # Wrong
    /// `content/massachusetts/all` as a link to `content/massachusetts`
    ///
    /// # Right
    /// no such link
    LINK_CIRCLE = "link-leads-back";

    /// The name of a file holds letters that are not stored as UTF-8.
    ///
    /// # Why it matters
    /// The name becomes part of an address; it would be unreadable, or nobody could open it.
    ///
    /// # Wrong
    /// `caf?.md`, named on an old disk
    ///
    /// # Right
    /// `cafe.md`
    NAME_NOT_UTF_8 = "file-name-not-utf-8";
}

/// The largest file that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// Endings of the files that are text.
const TEXTS: &[&str] = &[
    "yaml", "yml", "md", "html", "xml", "txt", "ftl", "css", "js",
];

/// What the machine failed at: a disk, a permission. Never an author's mistake.
#[derive(Debug)]
pub struct Fault {
    /// What we did, as in "read".
    pub doing: &'static str,
    /// With which file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: String,
}

impl Fault {
    /// Ties an attempt to its cause.
    pub fn new(doing: &'static str, path: &Path, cause: impl fmt::Display) -> Self {
        Self {
            doing,
            path: path.to_owned(),
            cause: cause.to_string(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "Could not {} {}: {}",
            self.doing,
            self.path.display(),
            self.cause
        )
    }
}

impl std::error::Error for Fault {}

/// A file as it came from the disk.
#[derive(Debug, Clone)]
pub struct RawFile {
    /// The path from the root, with `/` between folders.
    pub path: String,
    /// What it holds, or why it was not read.
    pub bytes: Result<Vec<u8>, Unread>,
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is larger than any page needs.
    TooLarge,
    /// It is a link that leads out of the project's folder.
    LinkOut,
    /// It is a link to what is not there.
    LinkNowhere,
    /// It is a link that leads back to itself or to a folder in which it stands.
    LinkCircle,
    /// Its name cannot be read as text; the path shows what can be shown of it.
    NameNotUtf8,
}

/// All that a build is made of.
#[derive(Debug, Clone)]
pub struct Sources {
    /// The texts.
    pub files: Files,
    /// The texts that can be read, in order of their paths.
    pub texts: Vec<FileId>,
    /// The texts that cannot be read, in order of their paths.
    pub unread: Vec<FileId>,
    /// Everything else by path: images and attachments.
    pub assets: BTreeMap<String, Arc<[u8]>>,
}

/// Makes texts of the files, in order of their paths, whatever order they come in.
pub fn sources(raw: Vec<RawFile>) -> (Sources, Vec<Diagnostic>) {
    let mut raw: Vec<RawFile> = raw
        .into_iter()
        .map(|file| RawFile {
            path: composed(&file.path).into_owned(),
            ..file
        })
        .collect();
    raw.sort_by(|a, b| a.path.cmp(&b.path));
    let mut sources = Sources {
        files: Files::default(),
        texts: Vec::new(),
        unread: Vec::new(),
        assets: BTreeMap::new(),
    };
    let mut found = Vec::new();
    let mut last = String::new();
    for file in raw {
        let repeated = file.path == last;
        last.clone_from(&file.path);
        if let Err(diagnostic) = add(&mut sources, file, repeated) {
            found.push(diagnostic);
        }
    }
    (sources, found)
}

fn add(sources: &mut Sources, file: RawFile, repeated: bool) -> Result<(), Diagnostic> {
    let RawFile { path, bytes } = file;
    let bytes = match bytes {
        Ok(bytes) if !repeated => bytes,
        Ok(_) => {
            let id = sources.files.add(&path, "".into());
            let sentence = "Two files have this name, once with composed and once with \
                            decomposed accents.";
            return Err(Diagnostic::error(SAME_NAME, Span::new(id, 0..0), sentence)
                .help("Rename or remove one of them."));
        }
        Err(unread) => {
            let id = sources.files.add(&path, "".into());
            // What it is for shows in its name, so nothing is doubted that belongs to it.
            if unread != Unread::NameNotUtf8 {
                sources.unread.push(id);
            }
            return Err(unread.told(Span::new(id, 0..0)));
        }
    };
    let ending = path
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_ascii_lowercase();
    if !TEXTS.contains(&ending.as_str()) {
        sources.files.add(&path, "".into());
        sources.assets.insert(path, bytes.into());
        return Ok(());
    }
    match text(&bytes) {
        Ok(text) => {
            let id = sources.files.add(&path, text.into());
            sources.texts.push(id);
            Ok(())
        }
        Err(NoText {
            code,
            shown,
            at,
            sentence,
        }) => {
            let id = sources.files.add(&path, shown.into());
            sources.unread.push(id);
            let help = match code == CONTROL_CHARACTER {
                true => "Remove it: it is no letter, and most editors do not show it.",
                false => "Save the file again with the encoding UTF-8.",
            };
            Err(Diagnostic::error(code, Span::new(id, at), sentence).help(help))
        }
    }
}

impl Unread {
    /// What an author is told of it.
    fn told(self, place: Span) -> Diagnostic {
        let (code, sentence, help) = match self {
            Self::TooLarge => (
                FILE_TOO_LARGE,
                format!("This file is larger than {} MiB.", LARGEST >> 20),
                "Split it, or move it out of the content.",
            ),
            Self::LinkOut => (
                LINK_OUT_OF_THE_TREE,
                "This link leads out of the project's folder.".to_owned(),
                "Put the file or folder itself in its place.",
            ),
            Self::LinkNowhere => (
                LINK_NOWHERE,
                "This link leads to a file or folder that is not there.".to_owned(),
                "Put the file or folder itself in its place, or remove the link.",
            ),
            Self::LinkCircle => (
                LINK_CIRCLE,
                "This link leads back to itself or to a folder in which it stands.".to_owned(),
                "Remove the link.",
            ),
            Self::NameNotUtf8 => (
                NAME_NOT_UTF_8,
                "This name holds letters that are not stored as UTF-8.".to_owned(),
                "Rename it. The letters a to z, digits and hyphens can be read everywhere.",
            ),
        };
        Diagnostic::error(code, place, sentence).help(help)
    }
}

/// Why bytes are no text, with what can be shown of them.
struct NoText {
    code: Code,
    shown: String,
    at: std::ops::Range<usize>,
    sentence: String,
}

/// The text in these bytes, with `\n` at the ends of lines and without byte order mark.
fn text(bytes: &[u8]) -> Result<String, NoText> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(NoText {
            code: NOT_UTF_8,
            shown: String::new(),
            at: 0..0,
            sentence: "This file is UTF-16, not UTF-8.".to_owned(),
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => without_control(with_line_feeds(text)),
        Err(error) => {
            let (good, bad) = bytes.split_at(error.valid_up_to());
            let before = with_line_feeds(&String::from_utf8_lossy(good));
            let replaced = char::REPLACEMENT_CHARACTER.len_utf8();
            Err(NoText {
                code: NOT_UTF_8,
                at: before.len()..before.len() + replaced,
                sentence: format!("The byte {:#04X} here is not UTF-8.", bad[0]),
                shown: before + &with_line_feeds(&String::from_utf8_lossy(bad)),
            })
        }
    }
}

/// The text, if every character of it can be shown: a control character other than tab and line
/// end is no part of any language, and browsers refuse it.
fn without_control(text: String) -> Result<String, NoText> {
    match text.char_indices().find(|(_, letter)| is_control(*letter)) {
        None => Ok(text),
        Some((at, letter)) => Err(NoText {
            code: CONTROL_CHARACTER,
            at: at..at + letter.len_utf8(),
            sentence: format!("The character U+{:04X} here is no text.", u32::from(letter)),
            shown: text,
        }),
    }
}

fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
