//! Arguments in, reports out, and the exit status.

mod args;
mod check;
mod import;
mod report;

use args::{Arguments, Command, Import};
use clap::Parser;
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
        Ok(arguments) => command(&arguments),
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
        Command::Check => check::run(common),
        Command::Import(Import::Courses(files)) => import::run(files, common),
    }
}
