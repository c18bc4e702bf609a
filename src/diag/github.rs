//! Diagnostics as workflow commands of GitHub Actions, which shows them beside the changed lines.
//!
//! The form is that of "Workflow commands for GitHub Actions": `::error file=…,line=…::message`.

use super::{Diagnostic, Files};

/// All diagnostics, one command on each line. `root` stands before every path: the way from the
/// repository's folder to that of the content, empty or with `/` at its end.
pub fn report(found: &[Diagnostic], files: &Files, root: &str) -> String {
    found
        .iter()
        .map(|diagnostic| command(diagnostic, files, root))
        .collect()
}

fn command(diagnostic: &Diagnostic, files: &Files, root: &str) -> String {
    let span = diagnostic.span;
    let (start, end) = (
        files.place(span.file, span.start),
        files.place(span.file, span.end),
    );
    let path = property(&format!("{root}{}", files.path(span.file)));
    // Columns make sense on one line only: with several, GitHub leaves the whole place out.
    let columns = match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, end.column),
        false => String::new(),
    };
    format!(
        "::{} file={path},line={},endLine={}{columns},title={}::{}\n",
        diagnostic.severity.word(),
        start.line,
        end.line,
        property(diagnostic.code.as_str()),
        message(&text(diagnostic, files, root)),
    )
}

/// The sentence, the other places and the help, each on a line.
fn text(diagnostic: &Diagnostic, files: &Files, root: &str) -> String {
    let mut text = diagnostic.sentence.clone();
    for label in &diagnostic.labels {
        let line = files.place(label.span.file, label.span.start).line;
        let path = format!("{root}{}", files.path(label.span.file));
        text.push_str(&format!("\n{path}:{line}: {}", label.text));
    }
    if !diagnostic.help.is_empty() {
        text.push_str("\nHelp: ");
        text.push_str(&diagnostic.help);
    }
    text
}

/// Tells something that is no mistake.
pub fn notice(sentence: &str) -> String {
    format!("::notice::{}\n", message(sentence))
}

/// What stands behind `::`, with the signs that would end it written otherwise.
fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// What stands behind `=`.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
