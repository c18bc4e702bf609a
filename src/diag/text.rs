//! Diagnostics as people read them: sentence, place, source line with carets, help.

use super::{Diagnostic, FileId, Files, Label, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Whether the report may use the terminal's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Plain text, for files, pipes and tests.
    Plain,
    /// ANSI colours, for a terminal.
    Ansi,
}

/// How many diagnostics a report shows before it only counts the rest.
pub const SHOWN: usize = 200;

/// All diagnostics as one text, in the order given, an empty line between two.
pub fn report(found: &[Diagnostic], files: &Files, colour: Colour) -> String {
    let mut report = String::new();
    for diagnostic in found.iter().take(SHOWN) {
        report.push_str(&one(diagnostic, files, colour));
        report.push_str("\n\n");
    }
    if found.len() > SHOWN {
        report.push_str(&format!(
            "… and {} more like these.\n\n",
            found.len() - SHOWN
        ));
    }
    report
}

/// How many mistakes and warnings there are, in words.
pub fn counted(found: &[Diagnostic]) -> String {
    let errors = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .count();
    let warnings = found.len() - errors;
    let of = |number: usize, noun: &str| {
        format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
    };
    format!("{}, {}.", of(errors, "mistake"), of(warnings, "warning"))
}

/// One diagnostic as a text without a final line break.
pub fn one(diagnostic: &Diagnostic, files: &Files, colour: Colour) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(
        level
            .primary_title(&diagnostic.sentence)
            .id(diagnostic.code.as_str()),
    );
    let (here, elsewhere): (Vec<_>, Vec<_>) = diagnostic
        .labels
        .iter()
        .partition(|label| label.span.file == diagnostic.span.file);
    group = group.element(excerpt(diagnostic, &here, files));
    for label in elsewhere {
        group = group.element(other_file(label, files));
    }
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(&diagnostic.help));
    }
    let renderer = match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Ansi => Renderer::styled(),
    };
    renderer.render(&[group])
}

type Excerpt<'a> = Snippet<'a, annotate_snippets::Annotation<'a>>;

fn excerpt<'a>(diagnostic: &'a Diagnostic, labels: &[&'a Label], files: &'a Files) -> Excerpt<'a> {
    let file = diagnostic.span.file;
    let spans = labels
        .iter()
        .map(|label| label.span)
        .chain([diagnostic.span]);
    let (first, last) = spans.fold((u32::MAX, 0), |(first, last), span| {
        (first.min(span.start), last.max(span.end))
    });
    let cut = Cut::new(files, file, first, last);
    let mut snippet = Snippet::source(cut.text)
        .path(files.path(file))
        .line_start(cut.line)
        .annotation(AnnotationKind::Primary.span(cut.range(diagnostic.span.range())));
    for label in labels {
        let range = cut.range(label.span.range());
        snippet = snippet.annotation(AnnotationKind::Context.span(range).label(&label.text));
    }
    snippet
}

fn other_file<'a>(label: &'a Label, files: &'a Files) -> Excerpt<'a> {
    let cut = Cut::new(files, label.span.file, label.span.start, label.span.end);
    Snippet::source(cut.text)
        .path(files.path(label.span.file))
        .line_start(cut.line)
        .annotation(
            AnnotationKind::Context
                .span(cut.range(label.span.range()))
                .label(&label.text),
        )
}

/// The lines of a file that a report needs: a file can be megabytes long.
struct Cut<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
}

impl<'a> Cut<'a> {
    fn new(files: &'a Files, file: FileId, first: u32, last: u32) -> Self {
        let text = files.text(file);
        let line = files.place(file, first).line;
        let first = text.floor_char_boundary(first as usize);
        let last = text.ceil_char_boundary((last as usize).max(first));
        let offset = text[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = text[last..].find('\n').map_or(text.len(), |at| last + at);
        Self {
            text: &text[offset..end],
            offset,
            line,
        }
    }

    /// The range within the cut; where it spans lines, only its first line is marked.
    fn range(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = (range.start - self.offset).min(self.text.len());
        let end = (range.end - self.offset).clamp(start, self.text.len());
        let start = self.text.floor_char_boundary(start);
        let end = self.text.ceil_char_boundary(end);
        let end = self.text[start..end]
            .find('\n')
            .map_or(end, |at| start + at);
        start..end
    }
}
