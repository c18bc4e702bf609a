//! The fields above a Markdown text, between two lines of three hyphens.

use super::yaml;
use crate::diag::{Code, Diagnostic, FileId, Span};
use crate::model::field::{Node, Value};

const NO_FRONT_MATTER: Code = Code::new("no-front-matter");
const FRONT_MATTER_WITHOUT_END: Code = Code::new("front-matter-without-end");

/// The fields above a text, and the offset at which the text begins.
pub fn front_matter(text: &str, file: FileId, found: &mut Vec<Diagnostic>) -> (Node, usize) {
    let nothing = Node {
        span: Span::new(file, 0..0),
        value: Value::Fields(Vec::new()),
    };
    let Some(open) = text.strip_prefix("---\n").map(|_| "---\n".len()) else {
        found.push(
            Diagnostic::error(
                NO_FRONT_MATTER,
                Span::new(file, 0..text.find('\n').unwrap_or(text.len())),
                "The fields of this page are missing above its text.",
            )
            .help("Begin the file with a line ---, then title: and the title, then a line ---."),
        );
        return (nothing, 0);
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
        return (nothing, text.len());
    };
    match yaml(&text[open..close], file, open) {
        Ok(Some(node)) if matches!(node.value, Value::Fields(_)) => (node, body),
        Ok(_) => (
            Node {
                span: Span::new(file, 0..3),
                ..nothing
            },
            body,
        ),
        Err(diagnostic) => {
            found.push(diagnostic);
            (nothing, body)
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
