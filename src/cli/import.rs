//! `prospectus import`: a spreadsheet's rows as entries of the content.

use super::args::{Common, Format, ImportFiles};
use super::{Outcome, replace, report};
use crate::diag::has_error;
use crate::import::{self, Given, Imported, Order, last_path};
use crate::pipeline;
use crate::source::{self, Fault, real};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Reads the spreadsheet, prints what is lost and writes the rest.
pub fn run(files: &ImportFiles, common: &Common) -> Outcome {
    match import(files, common) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn import(files: &ImportFiles, common: &Common) -> Result<Outcome, Outcome> {
    super::check::has_programme(common)?;
    let fault = |fault: Fault| report::fault(&fault);
    let root = real(&common.root).map_err(fault)?;
    let into = within(&root, &real(&files.into).map_err(fault)?).filter(|into| !into.is_empty());
    // A folder that lies elsewhere is refused in the words that its author wrote.
    let into = into.unwrap_or_else(|| shown(&files.into));
    let (sheet, map) = (given(&files.file)?, given(&files.map)?);
    let path = last_path(&into, &map.path);
    let bytes = match fs::read(root.join(&path)) {
        Ok(bytes) => bytes,
        Err(cause) if is_absent(cause.kind()) => Vec::new(),
        Err(cause) => return Err(report::fault(&Fault::new("read", &root.join(&path), cause))),
    };
    let order = Order {
        sheet,
        map,
        into,
        last: Given { path, bytes },
    };
    let raw = source::read(&common.root).map_err(fault)?;
    let imported = pipeline::import(raw, &order);
    if let Some(sentence) = &imported.refused {
        return Err(report::usage(sentence));
    }
    report::diagnostics(&imported.found, &imported.files, common);
    let Some(written) = &imported.written else {
        return Ok(Outcome::Mistakes);
    };
    if !files.dry_run {
        let new = written
            .iter()
            .map(|file| (root.join(&file.path), file.bytes.clone()));
        replace::all(&new.collect::<Vec<_>>()).map_err(fault)?;
    }
    told(&imported, written, files.dry_run, common);
    Ok(match has_error(&imported.found) {
        true => Outcome::Mistakes,
        false => Outcome::Clean,
    })
}

/// Prints the table of a dry run, and the summary.
fn told(imported: &Imported, written: &[Given], dry_run: bool, common: &Common) {
    let changes = &imported.changes;
    match (dry_run, common.format) {
        (true, Format::Json) => return report::out(&import::json(changes)),
        (true, _) if !changes.is_empty() => report::out(&(import::table(changes) + "\n")),
        _ => {}
    }
    if common.quiet {
        return;
    }
    let is_content = |file: &&Given| !file.path.ends_with(".imported");
    let names = written.iter().filter(is_content);
    let names: Vec<&str> = names.map(|file| file.path.as_str()).collect();
    let names = match names.as_slice() {
        [] if dry_run => "Nothing would be written.".to_owned(),
        [] => "Nothing was written.".to_owned(),
        names if dry_run => format!("Would be written: {}.", names.join(", ")),
        names => format!("Written: {}.", names.join(", ")),
    };
    report::out(&format!("{}{names}\n", imported.summary));
}

fn given(path: &Path) -> Result<Given, Outcome> {
    match fs::read(path) {
        Ok(bytes) => Ok(Given {
            path: shown(path),
            bytes,
        }),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Err(report::usage(&format!(
            "There is no file {}.",
            path.display()
        ))),
        Err(cause) => Err(report::fault(&Fault::new("read", path, cause))),
    }
}

/// Whether nothing stands at a path: neither the file nor perhaps its folder.
fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// A path from the root, if it lies within.
fn within(root: &Path, path: &Path) -> Option<String> {
    let within = path.strip_prefix(root).ok()?;
    let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}
