//! YAML text to a tree of values with places, and its mistakes in plain words.
//!
//! Invariant: every value of the tree has the span of its own text. Aliases and nesting are
//! bounded, so that a small file cannot become a giant tree.

use crate::diag::{Code, Diagnostic, FileId, Located, Span};
use crate::model::field::{Entry, Node, Value};
use granit_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::HashMap;

const NOT_YAML: Code = Code::new("not-yaml");
const TOO_MANY_VALUES: Code = Code::new("too-many-values");

/// The most values that one file may hold, aliases counted each time they are used.
const MOST_VALUES: usize = 4_000_000;

/// The tree of a YAML text that begins at `offset` of its file. An empty text gives no tree.
pub fn yaml(text: &str, file: FileId, offset: usize) -> Result<Option<Node>, Diagnostic> {
    let mut builder = Builder {
        file,
        offset,
        end: text.len(),
        events: Parser::new_from_str(text),
        anchors: HashMap::new(),
        values: 0,
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
    end: usize,
    events: Parser<'t, granit_parser::StrInput<'t>>,
    anchors: HashMap<usize, (Node, usize)>,
    values: usize,
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
            Event::SequenceStart(_, anchor, _) => (self.list(place)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.fields(place)?, anchor),
            Event::Alias(anchor) => {
                let known = self.anchors.get(&anchor).cloned();
                let (node, size) = known.unwrap_or((
                    Node {
                        span: place,
                        value: Value::Empty,
                    },
                    1,
                ));
                self.values += size;
                (node, 0)
            }
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
            .unwrap_or(self.end)
            .min(self.end);
        let span = Span::new(self.file, self.offset + at..self.offset + at);
        let (sentence, help) = in_plain_words(&error.info());
        Diagnostic::error(NOT_YAML, span, sentence).help(help)
    }
}

/// What the parser says, for people who have never heard of mappings and scalars.
fn in_plain_words(said: &str) -> (String, &'static str) {
    let is = |words: &str| said.contains(words);
    if is("mapping values are not allowed") || is("':' must be followed") {
        (
            "A colon stands here in the middle of a text.".to_owned(),
            "Put the whole text in quotation marks: \"like: this\".",
        )
    } else if is("tab") {
        (
            "This line begins with a tab.".to_owned(),
            "Indent with spaces: two for each level.",
        )
    } else if is("quote") || is("quoted scalar") {
        (
            "A quotation mark is opened here and never closed.".to_owned(),
            "Close it, or write the text without quotation marks.",
        )
    } else if is("simple key") || is("expected ':'") || is("could not find expected") {
        (
            "A colon is missing on this line or the one before.".to_owned(),
            "Write the name, a colon, a space and the value.",
        )
    } else if is("block mapping") || is("block collection") || is("block end") || is("indent") {
        (
            "This line does not line up with those above it.".to_owned(),
            "Give all fields of one thing the same number of spaces in front.",
        )
    } else if is("unknown anchor") {
        (
            "No text was given this name with & before.".to_owned(),
            "Write the value itself.",
        )
    } else {
        (
            format!("The file cannot be read as YAML here ({said})."),
            "Look for a missing colon, bracket or quotation mark on this line and the one before.",
        )
    }
}
