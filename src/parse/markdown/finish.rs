//! The last steps of a Markdown text: its HTML cut into pieces, its headings given anchors.

use crate::diag::{Diagnostic, Span, codes};
use crate::model::{Document, Piece};
use crate::parse::links;

codes! {
    /// An anchor begins with an underscore, as those of the theme do.
    ///
    /// # Why it matters
    /// A link to it could lead to another part of the page.
    ///
    /// # Wrong
    /// `## Roles {#_roles}`
    ///
    /// # Right
    /// `## Roles {#roles}`
    ANCHOR_OF_THE_THEME = "anchor-begins-with-underscore";

    /// Two headings of one text have the same anchor.
    ///
    /// # Why it matters
    /// Links to the second lead to the first.
    ///
    /// # Wrong
    /// `## Roles {#roles}` and `## Duties {#roles}`
    ///
    /// # Right
    /// `## Roles {#roles}` and `## Duties {#duties}`
    SAME_ANCHOR = "same-anchor-twice";
}

/// Cuts the finished HTML at its marks.
pub fn cut(html: &str, gaps: &[Piece], document: &mut Document) {
    for (at, part) in html.split('\0').enumerate() {
        if at % 2 == 0 {
            if !part.is_empty() {
                document.pieces.push(Piece::Html(part.to_owned()));
            }
            continue;
        }
        let Some(piece) = part.parse().ok().and_then(|number: usize| gaps.get(number)) else {
            continue;
        };
        let here = document.pieces.len();
        match piece {
            Piece::Heading(number) => document.headings[*number].pieces.start = here,
            Piece::HeadingEnd(number) => document.headings[*number].pieces.end = here + 1,
            _ => {}
        }
        document.pieces.push(piece.clone());
    }
}

/// Gives every heading an anchor of its own; anchors that authors wrote stay as they are.
pub fn distinct_anchors(document: &mut Document, found: &mut Vec<Diagnostic>) {
    let mut taken: Vec<(String, Span)> = Vec::new();
    for heading in document.headings.iter().filter(|heading| heading.explicit) {
        if let Some((_, first)) = taken.iter().find(|(id, _)| *id == heading.id) {
            found.push(
                Diagnostic::error(
                    SAME_ANCHOR,
                    heading.span,
                    format!("The anchor \"#{}\" is given to two headings.", heading.id),
                )
                .label(*first, "it is given here first")
                .help("Give one of them another anchor."),
            );
        }
        if let Some(plain) = heading.id.strip_prefix('_') {
            let sentence = format!(
                "The anchor \"#{}\" begins with an underscore, as the page's own do.",
                heading.id
            );
            found.push(
                Diagnostic::error(ANCHOR_OF_THE_THEME, heading.span, sentence)
                    .help(format!("Write {{#{plain}}}.")),
            );
        }
        taken.push((heading.id.clone(), heading.span));
    }
    for heading in document
        .headings
        .iter_mut()
        .filter(|heading| !heading.explicit)
    {
        let slug = links::slug(&heading.text);
        let mut id = slug.clone();
        let mut number = 2;
        while taken.iter().any(|(other, _)| *other == id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        taken.push((id.clone(), heading.span));
        heading.id = id;
    }
}
