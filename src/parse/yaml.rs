//! YAML text to a tree of values with places, and its mistakes in plain words.
//!
//! Invariant: every value of the tree has the span of its own text. Aliases and nesting are
//! bounded, so that a small file cannot become a giant tree.

use crate::diag::{Code, Diagnostic, FileId, Located, Span};
use crate::model::field::{Entry, Node, Value};
use granit_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::HashMap;
use std::ops::Range;

pub(super) const NOT_YAML: Code = Code::new("not-yaml");
const TOO_MANY_VALUES: Code = Code::new("too-many-values");

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
            .unwrap_or(self.text.len())
            .min(self.text.len());
        let mistake = Mistake::of(&error.info(), self.text, at);
        let range = self.offset + mistake.at.start..self.offset + mistake.at.end;
        Diagnostic::error(NOT_YAML, Span::new(self.file, range), mistake.sentence)
            .help(mistake.help)
    }
}

/// What the parser says, for people who have never heard of mappings and scalars.
struct Mistake {
    at: Range<usize>,
    sentence: String,
    help: &'static str,
}

impl Mistake {
    fn of(said: &str, text: &str, at: usize) -> Self {
        let is = |words: &str| said.contains(words);
        let new = |at: Range<usize>, sentence: &str, help| Self {
            at,
            sentence: sentence.to_owned(),
            help,
        };
        let line = line_around(text, at);
        if let Some(tab) = tab_near(text, at) {
            new(
                tab,
                "This line begins with a tab.",
                "Indent with spaces: two for each level.",
            )
        } else if is("quoted scalar") || is("quote") {
            new(
                at..at + text[at..].chars().next().map_or(0, char::len_utf8),
                "A quotation mark is opened here and never closed.",
                "Close it, or write the text without quotation marks.",
            )
        } else if let Some(open) = open_bracket(text) {
            new(
                open..open + 1,
                "A bracket is opened here and never closed.",
                "Close it, or put a text that holds it in quotation marks.",
            )
        } else if is("mapping values are not allowed") || is("':' must be followed") {
            let name = text[line.start..at].trim_start_matches([' ', '-']);
            if name.contains(": ") {
                new(
                    at..at + 1,
                    "A colon stands here in the middle of a text.",
                    "Put the whole text in quotation marks: \"like: this\".",
                )
            } else {
                colonless_above(text, &line).unwrap_or_else(|| misaligned(at - name.len()..at))
            }
        } else if is("simple key") || is("expected ':'") || is("could not find expected") {
            colonless(trimmed(text, &line))
        } else if is("block mapping") || is("block collection") || is("block end") || is("indent") {
            misaligned(trimmed(text, &line))
        } else if is("unknown anchor") {
            new(
                at..at,
                "No text was given this name with & before.",
                "Write the value itself.",
            )
        } else {
            Self {
                at: at..at,
                sentence: format!("The file cannot be read as YAML here ({said})."),
                help: "Look for a missing colon, bracket or quotation mark on this line and the \
                       one before.",
            }
        }
    }
}

fn misaligned(at: Range<usize>) -> Mistake {
    Mistake {
        at,
        sentence: "This line does not line up with those above it.".to_owned(),
        help: "Give all fields of one thing the same number of spaces in front.",
    }
}

fn colonless(at: Range<usize>) -> Mistake {
    Mistake {
        at,
        sentence: "A colon is missing on this line.".to_owned(),
        help: "Write the name, a colon, a space and the value.",
    }
}

/// The mistake of the line above, if it stands in line with this one and has no colon.
fn colonless_above(text: &str, line: &Range<usize>) -> Option<Mistake> {
    let above = line_around(text, line.start.checked_sub(1)?);
    let (above, line) = (trimmed(text, &above), trimmed(text, line));
    let indentation = |at: usize| at - line_around(text, at).start;
    let words = &text[above.clone()];
    let has_colon = words.contains(": ") || words.ends_with(':');
    (indentation(above.start) == indentation(line.start) && !has_colon && !words.is_empty())
        .then(|| colonless(above))
}

fn line_around(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}

/// A line without the spaces around it.
fn trimmed(text: &str, line: &Range<usize>) -> Range<usize> {
    let words = &text[line.clone()];
    let start = line.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

/// The tab that opens the line with the mistake or the one behind it.
fn tab_near(text: &str, at: usize) -> Option<Range<usize>> {
    let line = line_around(text, at);
    let next = line_around(text, (line.end + 1).min(text.len()));
    [line, next].into_iter().find_map(|line| {
        let words = &text[line.clone()];
        let blank = words.len() - words.trim_start_matches([' ', '\t']).len();
        let tab = words[..blank].find('\t')?;
        Some(line.start + tab..line.start + tab + 1)
    })
}

/// The last bracket outside of quotation marks and comments that nothing closes.
fn open_bracket(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = ' ';
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match (quote, letter) {
            (Some(mark), letter) if letter == mark => quote = None,
            (Some('"'), '\\') => {
                letters.next();
            }
            (Some(_), _) => {}
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(letter),
            (None, '#') if before.is_whitespace() => {
                letters.find(|(_, letter)| *letter == '\n');
            }
            // Within plain text a bracket is a letter like others.
            (None, '[' | '{') if !open.is_empty() || " \n[{,".contains(before) => open.push(at),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
        before = letter;
    }
    open.first().copied()
}
