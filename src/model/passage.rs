//! Prose as readers read it: words without markup that know where they were written.

use crate::diag::Span;
use std::ops::Range;

/// Stands in a passage's text for a fact that is printed there.
pub const FACT_MARK: char = '\u{fffc}';

/// Words that are read on end: a paragraph, a heading, an item of a list, a cell of a table.
///
/// Code is left out, for it is shown as it is, and a fact is one [`FACT_MARK`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// The place in `Document::headings` of the heading that it is, or below which it stands.
    pub heading: Option<usize>,
    /// Whether it is that heading itself.
    pub is_heading: bool,
    runs: Vec<Run>,
}

/// Words that stand in the file in one stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    /// Where they begin in the passage.
    start: usize,
    /// Where they stand in the file.
    span: Span,
    /// Whether they stand there letter for letter: `&amp;` is one letter and five in the file.
    is_verbatim: bool,
}

impl Passage {
    /// Adds words that stand at a place in the file.
    pub fn push(&mut self, words: &str, span: Span, is_verbatim: bool) {
        self.runs.push(Run {
            start: self.text.len(),
            span,
            is_verbatim,
        });
        self.text.push_str(words);
    }

    /// The place in the file of a part of the text, given in bytes.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let last = range.end.saturating_sub(1).max(range.start);
        let (from, to) = (self.at(range.start)?, self.at(last)?);
        let start = from.place(range.start).start;
        let end = to.place(last).end;
        // One letter may be several bytes: its end is that of the range.
        let end = match to.is_verbatim {
            true => to.span.start + (range.end - to.start) as u32,
            false => end,
        };
        Some(Span {
            start,
            end: end.max(start),
            ..from.span
        })
    }

    fn at(&self, offset: usize) -> Option<&Run> {
        self.runs.iter().rev().find(|run| run.start <= offset)
    }
}

impl Run {
    fn place(&self, offset: usize) -> Span {
        match self.is_verbatim {
            true => self.span.part(offset - self.start..offset - self.start + 1),
            false => self.span,
        }
    }
}
