//! The fields above a Markdown text, between two lines of three hyphens.

use super::recovery::{readable, unread};
use crate::diag::{Diagnostic, FileId, Span, codes};
use crate::model::field::{Node, Value};

codes! {
    /// The fields above a text are missing.
    ///
    /// # Why it matters
    /// The page would have no title.
    ///
    /// # Wrong
    /// a file that begins with `## Who may take part`
    ///
    /// # Right
    /// a line `---`, then `title: Eligibility`, then a line `---`, then the text
    NO_FRONT_MATTER = "no-front-matter";

    /// The fields above a text have no end.
    ///
    /// # Why it matters
    /// Nobody can tell where the fields end and the text begins.
    ///
    /// # Wrong
    /// `---` and `title: About`, then the text
    ///
    /// # Right
    /// `---` and `title: About`, then `---`, then the text
    FRONT_MATTER_WITHOUT_END = "front-matter-without-end";
}

/// The fields above a text, and the offset at which the text begins.
pub fn front_matter(text: &str, file: FileId, found: &mut Vec<Diagnostic>) -> (Node, usize) {
    let nothing = || unread(Span::new(file, 0..0));
    let Some(open) = text.strip_prefix("---\n").map(|_| "---\n".len()) else {
        found.push(
            Diagnostic::error(
                NO_FRONT_MATTER,
                Span::new(file, 0..text.find('\n').unwrap_or(text.len())),
                "The fields of this page are missing above its text.",
            )
            .help("Begin the file with a line ---, then title: and the title, then a line ---."),
        );
        return (nothing(), 0);
    };
    let Some((close, body)) = end(text, open) else {
        found.push(
            Diagnostic::error(
                FRONT_MATTER_WITHOUT_END,
                Span::new(file, 0..3),
                "The fields that begin here have no end.",
            )
            .help("Put a line --- between the last field and the text."),
        );
        return (nothing(), text.len());
    };
    let empty = Node {
        span: Span::new(file, 0..3),
        value: Value::Fields(Vec::new()),
    };
    match readable(&text[open..close], file, open, found) {
        None => (empty, body),
        Some(node) if matches!(node.value, Value::Fields(_)) => (node, body),
        Some(node) => {
            let sentence = format!("Above the text stands {} where fields belong.", node.form());
            found.push(
                Diagnostic::error(NO_FRONT_MATTER, node.span, sentence)
                    .help("Write a name, a colon, a space and a value on each line."),
            );
            (nothing(), body)
        }
    }
}

/// The offsets of the closing line and of what comes behind it.
fn end(text: &str, open: usize) -> Option<(usize, usize)> {
    let mut at = open;
    for line in text[open..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}
