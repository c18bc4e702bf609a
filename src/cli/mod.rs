//! Arguments in, reports out, and the exit status.

mod args;
mod build;
mod check;
mod explain;
mod hosting;
mod import;
mod inputs;
mod replace;
mod report;
mod run;
mod schema;
mod summary;
mod theme;

use args::{Arguments, Command, Import, ImportWhat, ThemeCommand};
use clap::{CommandFactory, Parser};
use std::ffi::OsString;
use std::process::ExitCode;

/// How a run ended; the number is the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is wrong.
    Clean = 0,
    /// There are mistakes in the content.
    Mistakes = 1,
    /// The command was called in a way that makes no sense.
    Usage = 2,
    /// The machine failed: a disk, a permission.
    Fault = 3,
}

/// Runs one command with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let outcome = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => report::ended(command(&arguments)),
        Err(error) => {
            let wrong = error.use_stderr();
            // If even this cannot be printed, nobody is there to read it.
            let _ = error.print();
            if wrong {
                Outcome::Usage
            } else {
                Outcome::Clean
            }
        }
    };
    ExitCode::from(outcome as u8)
}

fn command(arguments: &Arguments) -> Outcome {
    let common = &arguments.common;
    match &arguments.command {
        Command::Build => build::run(common),
        Command::Check => check::run(common),
        Command::Explain { words } => explain::run(common, words),
        Command::Theme {
            command: ThemeCommand::Eject { name },
        } => theme::eject(common, name),
        Command::Hosting { server, into } => hosting::run(common, *server, into.as_deref()),
        Command::Schema { kind, folder } => schema::run(common, kind.as_deref(), folder.as_deref()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "prospectus", &mut script);
            report::out(&String::from_utf8_lossy(&script));
            Outcome::Clean
        }
        Command::Manual => manual(),
        Command::Import(Import { what, files }) => match (what, files) {
            (Some(ImportWhat::Courses(files)), _) | (None, Some(files)) => {
                import::run(files, common)
            }
            // The parser asks for the files unless the word stands there.
            (None, None) => report::usage("Name a spreadsheet, its map and where to put it."),
        },
    }
}

fn manual() -> Outcome {
    let mut page = Vec::new();
    // Writing into memory cannot fail.
    let _ = clap_mangen::Man::new(Arguments::command()).render(&mut page);
    report::out(&String::from_utf8_lossy(&page));
    Outcome::Clean
}
