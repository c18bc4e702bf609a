//! What a run prints: mistakes to standard error, summaries to standard output. What is made for
//! one program to read, SARIF and workflow commands, goes to standard output whole.

use super::Outcome;
use super::args::{Common, Format};
use crate::diag::{self, Diagnostic, Files, text::Colour};
use crate::source::Fault;
use std::io::{Error, ErrorKind, IsTerminal, Write};
use std::sync::OnceLock;

/// Prints all diagnostics and a line that counts them.
pub fn diagnostics(found: &[Diagnostic], files: &Files, common: &Common) {
    match common.format {
        Format::Json => err(&diag::json::report(found, files)),
        Format::Sarif => out(&diag::sarif::report(found, files, &common.before_paths())),
        Format::Github => out(&diag::github::report(found, files, &common.before_paths())),
        Format::Human => {
            let colour = match std::io::stderr().is_terminal() {
                true => Colour::Ansi,
                false => Colour::Plain,
            };
            err(&diag::text::report(found, files, colour));
            if !found.is_empty() {
                err(&(diag::text::counted(found) + "\n"));
                err("Run prospectus explain CODE to read more about a code.\n");
            }
        }
    }
}

/// Whether a report is one document, so that nothing can be told before all is known.
pub fn is_one_document(common: &Common) -> bool {
    common.format == Format::Sarif
}

/// Prints what the machine failed at.
pub fn fault(fault: &Fault) -> Outcome {
    err(&format!("error: {fault}\n"));
    Outcome::Fault
}

/// Prints why the command makes no sense as it was called.
pub fn usage(sentence: &str) -> Outcome {
    err(&format!("error: {sentence}\n"));
    Outcome::Usage
}

/// Tells something that is no mistake and that nobody need do anything about.
pub fn note(sentence: &str, common: &Common) {
    if !common.quiet {
        err(&match common.format {
            Format::Github => return out(&diag::github::notice(sentence)),
            Format::Human | Format::Sarif => format!("note: {sentence}\n"),
            Format::Json => {
                let note = serde_json::json!({"severity": "note", "message": sentence});
                format!("{note}\n")
            }
        });
    }
}

/// Tells that another run has its turn.
pub fn waits() {
    err("note: Another run publishes to this folder; this one waits for it to end.\n");
}

/// What kept a report from being written: an empty file must not pass for "no mistakes".
static LOST: OnceLock<Error> = OnceLock::new();

/// Prints to standard output.
pub fn out(text: &str) {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        // A closed pipe is no mistake of the author's: there is nobody left to tell.
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => {
            // One reason is enough.
            let _ = LOST.set(cause);
        }
        _ => {}
    }
}

/// How a run ended, given how it would have if all that it printed has been written.
pub fn ended(outcome: Outcome) -> Outcome {
    match LOST.get() {
        Some(cause) => {
            err(&format!("error: Could not write the output: {cause}.\n"));
            Outcome::Fault
        }
        None => outcome,
    }
}

/// Tells, beside what was asked for, that the content has mistakes.
pub fn with_mistakes() {
    err(
        "note: The content has mistakes, so this may not be all. Run prospectus check to see them.\n",
    );
}

fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// How far a long build has come, on a terminal; nothing elsewhere.
pub struct Progress(Option<indicatif::ProgressBar>);

impl Progress {
    /// Begins to count pages.
    pub fn new(pages: usize, common: &Common) -> Self {
        let shown = !common.quiet && std::io::stderr().is_terminal();
        Self(shown.then(|| indicatif::ProgressBar::new(pages as u64)))
    }

    /// Counts some more.
    pub fn advance(&self, pages: usize) {
        if let Some(bar) = &self.0 {
            bar.inc(pages as u64);
        }
    }

    /// Takes the count away.
    pub fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
