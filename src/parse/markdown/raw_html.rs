//! HTML between Markdown: refused, with the Markdown that says the same.

use crate::diag::{Diagnostic, Span, codes};
use std::ops::Range;

codes! {
    /// A tag of HTML stands in a text.
    ///
    /// # Why it matters
    /// It can break the page or run a program in a reader's browser, and it is lost in other forms
    /// of the text.
    ///
    /// # Wrong
    /// `<b>Important</b>`
    ///
    /// # Right
    /// `**Important**`
    RAW_HTML = "raw-html";
}

/// The first tag of a block of HTML, by offsets within it. Comments are notes among authors: they
/// show nothing and go no further.
pub fn first_tag(block: &str) -> Option<Range<usize>> {
    let mut rest = block.trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment
            .split_once("-->")
            .map_or("", |(_, rest)| rest)
            .trim_start();
    }
    let line = rest.lines().next()?;
    let end = line.find('>').map_or(line.trim_end().len(), |at| at + 1);
    let start = block.len() - rest.len();
    Some(start..start + end)
}

/// Whether this is a comment and nothing else.
pub fn is_comment(html: &str) -> bool {
    html.starts_with("<!--") && html.ends_with("-->")
}

/// The name of a tag in lower case: `a` of `<a href="x">` and of `</a>`.
pub fn name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let letters = name.chars().take_while(char::is_ascii_alphanumeric);
    letters.collect::<String>().to_ascii_lowercase()
}

/// Says that a tag is refused, and what to write in its place.
pub fn refused(tag: &str, span: Span) -> Diagnostic {
    let shown = match tag.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &tag[..at]),
        None => tag.to_owned(),
    };
    let sentence = format!("\"{shown}\" is HTML; pages are written in Markdown.");
    Diagnostic::error(RAW_HTML, span, sentence).help(instead(&name(tag)))
}

fn instead(name: &str) -> &'static str {
    match name {
        "a" => "Write the link as [its words](its address).",
        "b" | "strong" => "Write the words between two pairs of asterisks: **words**.",
        "i" | "em" => "Write the words between asterisks: *words*.",
        "br" => "End the line with a backslash, or leave an empty line for a new paragraph.",
        "p" | "div" | "section" | "span" => "Leave it out; an empty line ends a paragraph.",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "Write ## and a space before the heading.",
        "ul" | "ol" | "li" => "Begin each entry of the list with a hyphen and a space, or with 1.",
        "img" => "Write the image as ![what it shows](its file).",
        "table" | "tr" | "td" | "th" => "Write the table with | between its columns.",
        "hr" => "Write three hyphens on a line of their own.",
        "code" | "kbd" | "pre" => "Write the words between backticks: `words`.",
        "script" | "style" | "iframe" | "form" | "video" => {
            "Remove it. A link can lead to what it would show."
        }
        _ => "Use Markdown, or leave it out. To show the sign < itself, write &lt;.",
    }
}
