//! Headings: their anchors, and what stands behind these in the braces.

use super::Reader;
use crate::diag::{Diagnostic, Located, codes};
use crate::language::composed;
use crate::model::{Attribute, Heading, Piece};
use pulldown_cmark::{CowStr, Event, HeadingLevel};
use std::ops::Range;

codes! {
    /// A heading of a text is as high as the title of the page.
    ///
    /// # Why it matters
    /// A page has one title. Screen readers use the levels of headings as a table of contents.
    ///
    /// # Wrong
    /// `# Who may take part`
    ///
    /// # Right
    /// `## Who may take part`
    HEADING_TOO_HIGH = "heading-too-high";

    /// A heading has no words.
    ///
    /// # Why it matters
    /// A screen reader announces a part of the page and cannot say which.
    ///
    /// # Wrong
    /// `##` and nothing behind it
    ///
    /// # Right
    /// `## Who may take part`
    EMPTY_HEADING = "empty-heading";
}

impl<'t> Reader<'t, '_> {
    /// What stands behind a heading's anchor, with its place in the heading's line.
    pub(super) fn attributes(
        &self,
        classes: &[CowStr<'t>],
        attributes: &[(CowStr<'t>, Option<CowStr<'t>>)],
        range: &Range<usize>,
    ) -> Vec<Attribute> {
        let attribute = |name: &str, value: &str, word: String| {
            let whole = self.span(self.within(range, &word));
            let behind = whole.end as usize - whole.start as usize;
            let value_span = match behind == word.len() {
                true => whole.part(behind - value.len()..behind),
                false => whole,
            };
            Attribute {
                name: name.to_owned(),
                value: Located::new(value.to_owned(), value_span),
                span: whole,
            }
        };
        let classes = classes.iter().map(|class| {
            let word = format!(".{class}");
            attribute(&word, "", word.clone())
        });
        let named = attributes.iter().map(|(name, value)| match value {
            Some(value) => attribute(name, value, format!("{name}={value}")),
            None => attribute(name, "", name.to_string()),
        });
        classes.chain(named).collect()
    }

    pub(super) fn heading_start(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'t>>,
        attributes: Vec<Attribute>,
        range: Range<usize>,
        out: &mut Vec<Event<'t>>,
    ) {
        let line = self.body[range.clone()].trim_end().len();
        let span = self.span(range.start..range.start + line);
        if level == HeadingLevel::H1 {
            self.found.push(
                Diagnostic::error(
                    HEADING_TOO_HIGH,
                    span,
                    "This heading is as high as the page's title.",
                )
                .help("Begin with ##: the title above the text is the first heading."),
            );
        }
        self.heading = Some(Heading {
            level: level as u8,
            explicit: id.is_some(),
            id: id.map(|id| composed(&id).into_owned()).unwrap_or_default(),
            text: String::new(),
            attributes,
            span,
            pieces: 0..0,
        });
        let piece = Piece::Heading(self.document.headings.len());
        self.gap(piece, out);
    }

    pub(super) fn heading_end(&mut self, out: &mut Vec<Event<'t>>) {
        let Some(mut heading) = self.heading.take() else {
            return;
        };
        heading.text = heading.text.trim().to_owned();
        if heading.text.is_empty() {
            self.found.push(
                Diagnostic::error(EMPTY_HEADING, heading.span, "This heading has no words.")
                    .help("Write what the part below is about, or remove the line."),
            );
        }
        self.document.headings.push(heading);
        let piece = Piece::HeadingEnd(self.document.headings.len() - 1);
        self.gap(piece, out);
        out.push(Event::Html(CowStr::Borrowed("\n")));
    }
}
