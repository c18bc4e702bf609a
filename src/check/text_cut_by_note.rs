//! No text of a field ends where its author wrote on behind the sign #.

use super::Desk;
use super::shown::Shown;
use crate::diag::{Diagnostic, Span, code};

code! {
    /// A text of a field is followed by `#` and a number, which YAML takes for a note to colleagues.
    ///
    /// # Why it matters
    /// Readers see the text without its end.
    ///
    /// # Wrong
    /// `title: Networks #2`
    ///
    /// # Right
    /// `title: "Networks #2"`
    pub(super) CODE = "text-cut-by-note";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = desk.texts.iter();
    texts.filter_map(|text| trouble(text, desk)).collect()
}

fn trouble(text: &Shown<'_>, desk: &Desk<'_>) -> Option<Diagnostic> {
    let span = text.whole_field()?;
    let file = desk.files.text(span.file);
    // Between quotation marks and in folded lines a note is meant as one.
    let is_plain = !file[span.range()].starts_with(['"', '\'', '|', '>']);
    let line = file[span.range().end..].lines().next().unwrap_or_default();
    let note = line.trim_start();
    let is_number = note
        .strip_prefix('#')
        .is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    if !is_plain || !is_number || note.len() == line.len() {
        return None;
    }
    let start = span.range().end + line.len() - note.len();
    let place = Span::new(span.file, start..start + note.trim_end().len());
    let sentence = format!(
        "Readers do not see \"{}\": YAML takes it for a note.",
        note.trim_end()
    );
    Some(
        Diagnostic::warning(CODE, place, sentence)
            .help("Put the whole text in quotation marks, or write a space behind # in a note."),
    )
}
