//! What is wrong with a YAML text, and where an author would look for it.
//!
//! A parser stops where it cannot go on, which is often behind the slip itself: a bracket that is
//! never closed is noticed at the end of the file. So the text is looked at again.

use std::ops::Range;

/// A slip in YAML, told to people who have never heard of mappings and scalars.
pub struct Slip {
    /// The wrong text, by offsets.
    pub at: Range<usize>,
    /// What is wrong.
    pub sentence: String,
    /// How to mend it.
    pub help: &'static str,
}

impl Slip {
    /// What is wrong at an offset at which the parser stopped, from what it said.
    pub fn of(said: &str, text: &str, at: usize) -> Self {
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
            // What the parser takes for an opening mark is often the closing one of a later text.
            let at = open_quote(text).unwrap_or(at);
            new(
                at..at + text[at..].chars().next().map_or(0, char::len_utf8),
                "A quotation mark is opened here and never closed.",
                "Close it, or write the text without quotation marks.",
            )
        } else if is("flow") && text[at..].starts_with("{") && line_has_fact(text, at) {
            braces(text, at)
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
            misaligned(odd_one(text, &line).unwrap_or_else(|| trimmed(text, &line)))
        } else if is("expected ','") {
            new(
                at..at,
                "A comma or a closing bracket is missing here.",
                "Put a text that holds commas, colons or brackets in quotation marks.",
            )
        } else if is("unknown anchor") {
            new(
                at..at,
                "No text was given this name with & before.",
                "Write the value itself.",
            )
        } else if is("recursion limit") {
            new(
                at..at,
                "Too many lists or fields lie within each other here.",
                "Look for brackets that are opened again and again.",
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

/// The first quotation mark that opens the value of a field and does not end on its line, where the
/// next line is a field of its own.
fn open_quote(text: &str) -> Option<usize> {
    let mut start = 0;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for pair in lines.windows(2) {
        let line = pair[0].trim_end();
        let value = line.find(": ").map(|colon| colon + 2);
        let value = value.or_else(|| Some(line.len() - line.trim_start_matches([' ', '-']).len()));
        let words = value.and_then(|at| line.get(at..)).unwrap_or_default();
        let mark = words.chars().next().filter(|it| ['"', '\''].contains(it));
        let is_open = mark.is_some_and(|mark| words.matches(mark).count() == 1);
        let is_field = pair[1]
            .trim_start_matches([' ', '-'])
            .split_once(": ")
            .is_some_and(|(name, _)| {
                !name.is_empty()
                    && name
                        .bytes()
                        .all(|it| it.is_ascii_alphanumeric() || b"_-".contains(&it))
            });
        if is_open && is_field {
            return Some(start + value?);
        }
        start += pair[0].len();
    }
    None
}

/// The line with the slip, of one that does not line up with those above it: where that above it is
/// the odd one, and all around it are alike, that one.
fn odd_one(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let above = line_around(text, line.start.checked_sub(1)?);
    let before = line_around(text, above.start.checked_sub(1)?);
    let indentation = |line: &Range<usize>| {
        let words = &text[line.clone()];
        words.len() - words.trim_start().len()
    };
    let is_blank = text[before.clone()].trim().is_empty();
    let is_list = text
        .lines()
        .find(|it| !it.trim().is_empty() && !it.starts_with('#'))
        .is_some_and(|first| first.starts_with("- "));
    let (own, odd) = (indentation(line), indentation(&above));
    // A new entry of a list that lacks its hyphen.
    let lacks_hyphen = is_blank && is_list && odd == 0 && !text[above.clone()].starts_with("- ");
    let stands_out = !is_blank && indentation(&before) >= own && odd != own;
    let is_field = text[above.clone()].contains(": ");
    ((lacks_hyphen || stands_out) && is_field).then(|| trimmed(text, &above))
}

fn misaligned(at: Range<usize>) -> Slip {
    Slip {
        at,
        sentence: "This line does not line up with those above it.".to_owned(),
        help: "Give all fields of one thing the same number of spaces in front.",
    }
}

fn colonless(at: Range<usize>) -> Slip {
    Slip {
        at,
        sentence: "A colon is missing on this line.".to_owned(),
        help: "Write the name, a colon, a space and the value.",
    }
}

/// The mistake of the line above, if it stands in line with this one and has no colon.
fn colonless_above(text: &str, line: &Range<usize>) -> Option<Slip> {
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

fn line_has_fact(text: &str, at: usize) -> bool {
    text[line_around(text, at)].contains("{{")
}

/// A text with the name of a fact outside of quotation marks: YAML takes its braces for its own.
pub fn braces(text: &str, at: usize) -> Slip {
    let rest = &text[at..line_around(text, at).end];
    let length = rest.find("}}").map_or(rest.trim_end().len(), |end| end + 2);
    Slip {
        at: at..at + length,
        sentence: "The name of a fact stands here outside of quotation marks.".to_owned(),
        help: "Put the whole text in quotation marks: \"{{ offer.complete_by }}\".",
    }
}
