//! YAML text to a tree of values with places, and its mistakes in plain words.
//!
//! Invariant: every value of the tree has the span of its own text. Aliases and nesting are
//! bounded, so that a small file cannot become a giant tree.

use super::slip::{self, Slip};
use crate::diag::{Diagnostic, FileId, Located, Span, codes};
use crate::model::field::{Entry, Node, Value};
use granit_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::HashMap;

codes! {
    /// A line of a list or of fields is not written in the way that YAML asks for.
    ///
    /// # Why it matters
    /// What stands there could be read in several ways. The rest of the file is still checked.
    ///
    /// # Wrong
    /// `title: IT: start`
    ///
    /// # Right
    /// `title: "IT: start"`
    pub(super) NOT_YAML = "not-yaml";

    /// A file holds or repeats more values than any list needs, or they lie too deep within each
    /// other.
    ///
    /// # Why it matters
    /// Most often a bracket is not closed. A few lines of YAML can also repeat themselves into
    /// millions.
    ///
    /// # Wrong
    /// brackets within brackets, 65 deep
    ///
    /// # Right
    /// one list of texts
    TOO_MANY_VALUES = "too-many-values";
}

/// The most values that one file may hold.
const MOST_VALUES: usize = 4_000_000;

/// The most values that one file may repeat by aliases.
const MOST_REPEATED: usize = 100_000;

/// How many lists and fields may lie within each other.
const DEEPEST: usize = 64;

/// The tree of a YAML text that begins at `offset` of its file. An empty text gives no tree.
pub fn yaml(text: &str, file: FileId, offset: usize) -> Result<Option<Node>, Diagnostic> {
    let mut builder = Builder {
        file,
        offset,
        text,
        events: Parser::new_from_str(text),
        anchors: HashMap::new(),
        values: 0,
        repeated: 0,
        depth: 0,
    };
    let mut root = None;
    while let Some((event, span)) = builder.next()? {
        match event {
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentEnd
            | Event::DocumentStart(..) => {}
            _ if root.is_some() => {
                return Err(Diagnostic::error(
                    NOT_YAML,
                    builder.span(span),
                    "A second document begins here; a file holds one.",
                )
                .help("Remove the line --- above it."));
            }
            _ => root = Some(builder.node(event, span)?),
        }
    }
    Ok(root.filter(|node| node.value != Value::Empty))
}

struct Builder<'t> {
    file: FileId,
    offset: usize,
    text: &'t str,
    events: Parser<'t, granit_parser::StrInput<'t>>,
    anchors: HashMap<usize, (Node, usize)>,
    values: usize,
    repeated: usize,
    depth: usize,
}

type Step<'t> = (Event<'t>, granit_parser::Span);

impl<'t> Builder<'t> {
    fn next(&mut self) -> Result<Option<Step<'t>>, Diagnostic> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok(step)) => Ok(Some(step)),
            Some(Err(error)) => Err(self.mistake(&error)),
        }
    }

    fn node(&mut self, event: Event<'t>, span: granit_parser::Span) -> Result<Node, Diagnostic> {
        self.values += 1;
        let place = self.span(span);
        if self.values > MOST_VALUES {
            return Err(Diagnostic::error(
                TOO_MANY_VALUES,
                place,
                format!("This file holds more than {MOST_VALUES} values."),
            )
            .help("Split it into several files."));
        }
        let before = self.values;
        let (node, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = matches!(style, ScalarStyle::Plain);
                let value = match text.as_ref() {
                    "" | "~" | "null" if plain => Value::Empty,
                    text => Value::Text(text.to_owned()),
                };
                (Node { span: place, value }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.deeper(place, Self::list)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.deeper(place, Self::fields)?, anchor),
            Event::Alias(anchor) => (self.repeated(anchor, place)?, 0),
            _ => (
                Node {
                    span: place,
                    value: Value::Empty,
                },
                0,
            ),
        };
        if anchor != 0 {
            self.anchors
                .insert(anchor, (node.clone(), self.values - before + 1));
        }
        Ok(node)
    }

    /// Reads what lies within, unless it lies too deep for anything that people write.
    fn deeper(
        &mut self,
        start: Span,
        read: fn(&mut Self, Span) -> Result<Node, Diagnostic>,
    ) -> Result<Node, Diagnostic> {
        if self.depth == DEEPEST {
            let sentence = format!("More than {DEEPEST} lists or fields lie within each other.");
            return Err(Diagnostic::error(TOO_MANY_VALUES, start, sentence)
                .help("Look for brackets that are opened and never closed."));
        }
        self.depth += 1;
        let node = read(self, start);
        self.depth -= 1;
        node
    }

    /// The value to which an alias such as `*name` leads.
    fn repeated(&mut self, anchor: usize, place: Span) -> Result<Node, Diagnostic> {
        let Some((node, size)) = self.anchors.get(&anchor) else {
            let value = Value::Empty;
            return Ok(Node { span: place, value });
        };
        self.repeated += size;
        if self.repeated > MOST_REPEATED {
            let sentence = format!("This file repeats more than {MOST_REPEATED} values with *.");
            return Err(Diagnostic::error(TOO_MANY_VALUES, place, sentence)
                .help("Write the values themselves, or fewer of them."));
        }
        self.values += size;
        Ok(node.clone())
    }

    fn list(&mut self, start: Span) -> Result<Node, Diagnostic> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next()? {
            if matches!(event, Event::SequenceEnd) {
                return Ok(Node {
                    span: self.until(start, span),
                    value: Value::List(items),
                });
            }
            items.push(self.node(event, span)?);
        }
        Ok(Node {
            span: start,
            value: Value::List(items),
        })
    }

    fn fields(&mut self, start: Span) -> Result<Node, Diagnostic> {
        let mut entries = Vec::new();
        while let Some((event, span)) = self.next()? {
            if matches!(event, Event::MappingEnd) {
                return Ok(Node {
                    span: self.until(start, span),
                    value: Value::Fields(entries),
                });
            }
            let Event::Scalar(name, ..) = event else {
                if let Some(braces) = self.braces(start) {
                    return Err(braces);
                }
                return Err(Diagnostic::error(
                    NOT_YAML,
                    self.span(span),
                    "The name of a field is a word, not a list or fields of its own.",
                )
                .help("Write a name, a colon, a space and the value."));
            };
            let key = Located::new(name.into_owned(), self.span(span));
            let Some((event, span)) = self.next()? else {
                break;
            };
            let mut value = self.node(event, span)?;
            if value.value == Value::Empty {
                // The parser places a missing value on the next line; its author looks here.
                value.span = key.span;
            }
            entries.push(Entry { key, value });
        }
        Ok(Node {
            span: start,
            value: Value::Fields(entries),
        })
    }

    /// A text that begins with the name of a fact: YAML takes its braces for its own.
    fn braces(&self, start: Span) -> Option<Diagnostic> {
        let at = start.start as usize - self.offset;
        self.text[at..]
            .starts_with("{{")
            .then(|| self.diagnostic(slip::braces(self.text, at)))
    }

    fn span(&self, span: granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span::new(
            self.file,
            self.offset + range.start..self.offset + range.end,
        )
    }

    fn until(&self, start: Span, end: granit_parser::Span) -> Span {
        let end = self.span(end).start.max(start.start);
        Span { end, ..start }
    }

    fn mistake(&self, error: &ScanError) -> Diagnostic {
        let at = error
            .marker()
            .byte_offset()
            .unwrap_or(self.text.len())
            .min(self.text.len());
        let slip = Slip::of(&error.info(), self.text, at);
        self.diagnostic(slip)
    }

    fn diagnostic(&self, slip: Slip) -> Diagnostic {
        let range = self.offset + slip.at.start..self.offset + slip.at.end;
        Diagnostic::error(NOT_YAML, Span::new(self.file, range), slip.sentence).help(slip.help)
    }
}
