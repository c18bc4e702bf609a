//! The signs that a tool for versions of files leaves where two people changed the same lines.

use crate::diag::{Diagnostic, FileId, Span, codes};
use std::ops::Range;

codes! {
    /// Two versions of some lines stand one after the other, between the signs of a tool such as Git.
    ///
    /// # Why it matters
    /// Nobody has decided which of the two holds. Until then nothing of the file is read.
    ///
    /// # Wrong
    /// `<<<<<<< HEAD`, `complete_by: 2020-12-31`, `=======`, `complete_by: 2020-11-30`,
    /// `>>>>>>> deadline`
    ///
    /// # Right
    /// `complete_by: 2020-12-31`
    TWO_VERSIONS = "two-versions";
}

/// The first place of a file at which two versions were left.
pub fn two_versions(text: &str, file: FileId) -> Option<Diagnostic> {
    let (opens, closes) = (line_with(text, OPENS), line_with(text, CLOSES));
    let at = opens.clone().or(closes.clone())?;
    let span = |range: Range<usize>| Span::new(file, range);
    let sentence = "Two people changed the same lines, and both versions stand here.";
    let told = Diagnostic::error(TWO_VERSIONS, span(at), sentence).help(
        "Keep the lines that hold, and remove the others and the lines that begin with <<<<<<<, \
         ======= and >>>>>>>.",
    );
    Some(match opens.and(closes) {
        Some(end) => told.label(span(end), "the second version ends here"),
        None => told,
    })
}

const OPENS: &str = "<<<<<<< ";
const CLOSES: &str = ">>>>>>> ";

/// The first line that begins with a sign, without its end.
fn line_with(text: &str, sign: &str) -> Option<Range<usize>> {
    let mut signs = text.match_indices(sign).map(|(at, _)| at);
    let at = signs.find(|at| *at == 0 || text[..*at].ends_with('\n'))?;
    let length = text[at..].find('\n').unwrap_or(text.len() - at);
    Some(at..at + length)
}
