//! `prospectus check`: everything that is wrong, and nothing written.

use super::args::{Common, Format};
use super::build::program;
use super::{Outcome, report};
use crate::check::Earlier;
use crate::diag::{Diagnostic, has_error};
use crate::model::Library;
use crate::parse::{Place, SHARED, place};
use crate::pipeline::{self, Checked};
use crate::publish::{Last, Shelf};
use crate::source::{self, Fault, RawFile};
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Checks the content and prints what is wrong with it.
pub fn run(common: &Common) -> Outcome {
    let checked = match after_the_last(common) {
        Ok(checked) => checked,
        Err(outcome) => return outcome,
    };
    let found = concerning(&checked, common);
    report::diagnostics(&found, checked.files(), common);
    if has_error(&found) {
        return Outcome::Mistakes;
    }
    let is_for_people = matches!(common.format, Format::Human | Format::Github);
    if !common.quiet && is_for_people && found.is_empty() {
        report::out("No mistakes.\n");
    }
    Outcome::Clean
}

/// What is wrong with the governments that were named, and with what all share.
pub fn concerning(checked: &Checked, common: &Common) -> Vec<Diagnostic> {
    let mut found = checked.found.clone();
    found.retain(|it| concerns(checked.files().path(it.span.file), &common.government));
    found
}

/// Whether a file belongs to one of these governments, or to all; none named means all.
fn concerns(path: &str, governments: &[String]) -> bool {
    match place(path) {
        Place::Folder { folder, .. } => {
            governments.is_empty() || folder == SHARED || governments.contains(&folder)
        }
        _ => true,
    }
}

/// Reads and checks the files of the root, whatever was published before.
pub fn read(common: &Common) -> Result<Checked, Outcome> {
    has_programme(common)?;
    let raw = source::read(&common.root).map_err(|fault| report::fault(&fault))?;
    known(pipeline::check(raw, common.as_of()), common)
}

/// Reads and checks the files of the root, and asks what became of the pages of the last run.
fn after_the_last(common: &Common) -> Result<Checked, Outcome> {
    has_programme(common)?;
    let fault = |fault| report::fault(&fault);
    let raw = source::read(&common.root).map_err(fault)?;
    let shelf = |folder: &Path| Shelf::new(&common.root, program(), folder);
    let last = Last::look(&common.out(), shelf).map_err(fault)?;
    checked(raw, last, common)
}

/// Checks these files of the root, and asks what became of the pages that were published last.
pub fn checked(raw: Vec<RawFile>, last: Last, common: &Common) -> Result<Checked, Outcome> {
    let last = last.only(&common.government);
    let earlier = Earlier {
        pages: last.pages(),
        text: &|path| last.text(path),
    };
    known(pipeline::check_after(earlier, raw, common.as_of()), common)
}

/// The content, if it has the governments that were named.
fn known(checked: Checked, common: &Common) -> Result<Checked, Outcome> {
    match checked
        .library
        .as_ref()
        .and_then(|library| unknown_government(common, library))
    {
        Some(sentence) => Err(report::usage(&sentence)),
        None => Ok(checked),
    }
}

fn unknown_government(common: &Common, library: &Library) -> Option<String> {
    // Those with mistakes of their own are known all the same.
    let known: Vec<&str> = library
        .programme
        .governments
        .iter()
        .map(|id| id.as_str())
        .collect();
    let unknown = common
        .government
        .iter()
        .find(|id| !known.contains(&id.as_str()))?;
    let all = format!("There are: {}.", known.join(", "));
    let help = crate::diag::did_you_mean(unknown, known, &all);
    Some(format!("There is no government \"{unknown}\". {help}"))
}

/// Whether the root is one: otherwise the user stands in another folder.
pub fn has_programme(common: &Common) -> Result<(), Outcome> {
    let file = common.root.join("prospectus.yaml");
    match file.metadata() {
        Ok(told) if told.is_file() => return Ok(()),
        Err(cause) if !is_absent(&cause) => {
            return Err(report::fault(&Fault::new("read", &file, cause)));
        }
        _ => {}
    }
    let sentence = format!(
        "The folder {} holds no prospectus.yaml. Go to the folder that does, or name it with \
         --root.",
        common.root.display()
    );
    Err(report::usage(&sentence))
}

/// Whether a file is not there, which is no fault of the machine.
fn is_absent(cause: &Error) -> bool {
    matches!(
        cause.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput
    )
}

/// Whether the root is that of a programme.
pub fn is_programme(common: &Common) -> bool {
    common.root.join("prospectus.yaml").is_file()
}
