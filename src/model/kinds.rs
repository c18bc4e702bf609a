//! The kinds of files that people write, for schemas and for the reference page.

use super::field::{Record, RecordType};
use super::{
    Course, Exam, Faq, Government, Issuance, Occupation, Page, Programme, Provider, Session,
    Subject,
};

/// A kind of file.
#[derive(Debug, Clone, Copy)]
pub struct FileKind {
    /// The name of its schema.
    pub name: &'static str,
    /// Where such files stand.
    pub files: &'static str,
    /// Whether a file holds one record or a list of them.
    pub holds: Holds,
    /// The record.
    pub record: fn() -> Record,
}

/// How many records a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One.
    One,
    /// A list of them.
    Many,
    /// One, above a Markdown text.
    Front,
}

/// All kinds of files.
pub const FILE_KINDS: [FileKind; 11] = [
    kind(
        "programme",
        "prospectus.yaml",
        Holds::One,
        Programme::record,
    ),
    kind(
        "government",
        "content/GOVERNMENT/government.yaml",
        Holds::One,
        Government::record,
    ),
    kind("courses", "catalog/*.yaml", Holds::Many, Course::record),
    kind(
        "providers",
        "catalog/providers.yaml",
        Holds::Many,
        Provider::record,
    ),
    kind(
        "subjects",
        "catalog/subjects.yaml",
        Holds::Many,
        Subject::record,
    ),
    kind(
        "occupations",
        "catalog/occupations.yaml",
        Holds::Many,
        Occupation::record,
    ),
    kind("exams", "catalog/exams.yaml", Holds::Many, Exam::record),
    kind(
        "sessions",
        "content/GOVERNMENT/sessions/*.yaml",
        Holds::Many,
        Session::record,
    ),
    kind(
        "issuance",
        "content/GOVERNMENT/issuances/*.md",
        Holds::Front,
        Issuance::record,
    ),
    kind(
        "faq",
        "content/GOVERNMENT/faq/*.md",
        Holds::Front,
        Faq::record,
    ),
    kind(
        "page",
        "content/GOVERNMENT/*.md",
        Holds::Front,
        Page::record,
    ),
];

const fn kind(
    name: &'static str,
    files: &'static str,
    holds: Holds,
    record: fn() -> Record,
) -> FileKind {
    FileKind {
        name,
        files,
        holds,
        record,
    }
}
