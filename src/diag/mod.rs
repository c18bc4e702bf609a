//! What is wrong, where it stands, and how to mend it.
//!
//! A [`Diagnostic`] is an author's mistake as a value: a stage gathers all it
//! finds and goes on, so that one run shows everything. Every value that people
//! wrote keeps its [`Span`], and [`Files`] turns a span into file, line and column.
//!
//! Invariant: nothing here prints or reads; [`text`], [`json`], [`sarif`] and
//! [`github`] only format.

mod code;
mod files;
pub mod github;
pub mod json;
mod near;
mod page;
pub mod sarif;
pub mod text;

pub use code::Code;
pub(crate) use code::{code, codes};
pub use files::{FileId, Files, Place};
pub(crate) use near::listed;
pub use near::{did_you_mean, nearest, nearest_within};
pub use page::Page;

/// A stretch of bytes in one file, from `start` up to but not including `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file that holds the text.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The span of a range of byte offsets. Files are bounded far below 4 GiB by `source`.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        Self {
            file,
            start: range.start as u32,
            end: range.end as u32,
        }
    }

    /// The byte offsets as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The place where it begins: of a whole file or record all would be too much to mark.
    pub fn opening(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }

    /// A part of this span, by offsets within it.
    pub fn part(self, range: std::ops::Range<usize>) -> Self {
        let start = self.start as usize;
        Self::new(self.file, start + range.start..start + range.end)
    }
}

/// A value together with the place where somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located<T> {
    /// The value itself.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Located<T> {
    /// Ties a value to its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T: std::fmt::Display> std::fmt::Display for Located<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value.fmt(out)
    }
}

impl<T> std::ops::Deref for Located<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// How bad a mistake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A reader could be misled: nothing that it touches is published.
    Error,
    /// Worth mending, but nobody is misled.
    Warning,
}

impl Severity {
    /// The word that opens the printed diagnostic.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A second place that helps to understand the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where it stands.
    pub span: Span,
    /// What stands there, as a short clause.
    pub text: String,
}

/// One mistake, complete: what, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether a reader could be misled.
    pub severity: Severity,
    /// The kind of mistake.
    pub code: Code,
    /// The smallest wrong text.
    pub span: Span,
    /// One plain sentence with the author's own value in it.
    pub sentence: String,
    /// Other places that disagree with this one.
    pub labels: Vec<Label>,
    /// How to mend it, as an imperative.
    pub help: String,
}

impl Diagnostic {
    /// A mistake by which a reader could be misled.
    pub fn error(code: Code, span: Span, sentence: impl Into<String>) -> Self {
        Self::of(Severity::Error, code, span, sentence.into())
    }

    /// A blemish that misleads nobody.
    pub fn warning(code: Code, span: Span, sentence: impl Into<String>) -> Self {
        Self::of(Severity::Warning, code, span, sentence.into())
    }

    fn of(severity: Severity, code: Code, span: Span, sentence: String) -> Self {
        Self {
            severity,
            code,
            span,
            sentence,
            labels: Vec::new(),
            help: String::new(),
        }
    }

    /// Adds a second place that disagrees or explains.
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Says how to mend it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

/// All diagnostics in file order, each once.
///
/// The same text can be read for several governments; its mistake is still one.
pub fn in_order(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |d: &Diagnostic| (d.span, d.code, d.sentence.clone());
    found.sort_by_cached_key(key);
    found.dedup_by(|a, b| a.span == b.span && a.code == b.code && a.sentence == b.sentence);
    found
}

/// Whether any of these keeps a site from being published.
pub fn has_error(found: &[Diagnostic]) -> bool {
    found.iter().any(|d| d.severity == Severity::Error)
}
