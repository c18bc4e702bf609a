//! Prose as it was written: HTML with gaps where facts, links and images are to be set.
//!
//! A document is read once and shown on pages of several governments and languages. What differs
//! between them stands as a gap; everything else is finished HTML.

use super::Passage;
use crate::diag::{Located, Span};
use std::ops::Range;

/// A Markdown text after reading.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Finished HTML and gaps, in order.
    pub pieces: Vec<Piece>,
    /// Its headings in order.
    pub headings: Vec<Heading>,
    /// The names of facts that it prints.
    pub facts: Vec<Located<String>>,
    /// Its links.
    pub links: Vec<Link>,
    /// Its images.
    pub images: Vec<Image>,
    /// Its words as they are read on end.
    pub passages: Vec<Passage>,
}

/// A stretch of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// A fact, by its place in [`Document::facts`].
    Fact(usize),
    /// The start of a link, by its place in [`Document::links`]; its end is finished HTML.
    Link(usize),
    /// An image, by its place in [`Document::images`].
    Image(usize),
    /// The start of a heading, by its place in [`Document::headings`].
    Heading(usize),
    /// The end of a heading.
    HeadingEnd(usize),
    /// The start of a footnote, by its number; its end is finished HTML.
    Note(usize),
    /// The number of a footnote among the words, which leads to it.
    NoteLink(usize),
}

/// A heading, which is also an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 for a section, 3 for a part of one, and so on.
    pub level: u8,
    /// The anchor: as written, else made from the words, distinct within the document.
    pub id: String,
    /// Whether the author wrote the anchor.
    pub explicit: bool,
    /// Its words without markup.
    pub text: String,
    /// What stands behind the anchor in the braces, such as `audience=staff`.
    pub attributes: Vec<Attribute>,
    /// The place of the whole line.
    pub span: Span,
    /// Its pieces, from [`Piece::Heading`] to [`Piece::HeadingEnd`].
    pub pieces: Range<usize>,
}

/// A word behind a heading's anchor, such as `audience=staff`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// What stands before the equals sign.
    pub name: String,
    /// What stands behind it.
    pub value: Located<String>,
    /// The place of the whole word.
    pub span: Span,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The destination with its place.
    pub target: Located<Target>,
    /// The words that pop up, if any.
    pub title: String,
    /// The words that one presses.
    pub text: String,
    /// Where these words stand.
    pub words: Span,
}

/// The kinds of places to which a link can lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Somewhere else: `https:`, `mailto:` or `tel:`.
    Elsewhere(String),
    /// A heading of the same document.
    Anchor(String),
    /// A file or generated page of the content, as a path from the root, with an anchor.
    Content {
        /// The path from the root: `content/massachusetts/faq/cost.md`.
        path: String,
        /// The heading in it.
        anchor: Option<String>,
    },
    /// A course by its id.
    Course(String),
    /// A subject by its id.
    Subject(String),
    /// A provider by its id.
    Provider(String),
}

/// An image of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The file as a path from the root.
    pub path: Located<String>,
    /// What it shows, for those who do not see it.
    pub alternative: String,
    /// Where these words stand.
    pub words: Span,
}

impl Document {
    /// The pieces below a heading, up to the next heading that is as high or higher.
    pub fn below(&self, heading: usize) -> Range<usize> {
        let level = self.headings[heading].level;
        let next = self.headings[heading + 1..]
            .iter()
            .find(|other| other.level <= level);
        let end = next.map_or(self.pieces.len(), |other| other.pieces.start);
        self.headings[heading].pieces.end..end
    }

    /// The pieces before the first heading.
    pub fn introduction(&self) -> Range<usize> {
        0..self
            .headings
            .first()
            .map_or(self.pieces.len(), |heading| heading.pieces.start)
    }

    /// The heading with this anchor.
    pub fn heading(&self, id: &str) -> Option<usize> {
        self.headings.iter().position(|heading| heading.id == id)
    }
}
