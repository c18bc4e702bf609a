//! `prospectus schema`: the JSON Schemas by which editors check while one types.

use super::args::Common;
use super::{Outcome, report};
use crate::model::field::schema;
use crate::model::{FILE_KINDS, FileKind, Holds};
use crate::source::Fault;
use std::fs;
use std::path::Path;

/// Prints the schema of one kind of file, or writes it or all of them to a folder.
pub fn run(common: &Common, kind: Option<&str>, folder: Option<&Path>) -> Outcome {
    let wanted: Vec<&FileKind> = FILE_KINDS
        .iter()
        .filter(|known| kind.is_none_or(|kind| kind == known.name))
        .collect();
    match (kind, folder) {
        (Some(kind), _) if wanted.is_empty() => unknown(kind),
        (_, Some(folder)) => match write(common, &wanted, folder) {
            Ok(()) => Outcome::Clean,
            Err(fault) => report::fault(&fault),
        },
        (Some(_), None) => {
            wanted.iter().for_each(|kind| report::out(&text(kind)));
            Outcome::Clean
        }
        (None, None) => {
            report::out("Kinds of files:\n");
            for FileKind { name, files, .. } in wanted {
                report::out(&format!("  {name:<12} {files}\n"));
            }
            Outcome::Clean
        }
    }
}

fn unknown(kind: &str) -> Outcome {
    let names = FILE_KINDS.iter().map(|known| known.name);
    let all = names.clone().collect::<Vec<_>>().join(", ");
    let help = crate::diag::did_you_mean(kind, names, &format!("There are: {all}."));
    report::usage(&format!("There is no kind of file \"{kind}\". {help}"))
}

fn write(common: &Common, kinds: &[&FileKind], folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|cause| Fault::new("make the folder", folder, cause))?;
    for kind in kinds {
        let path = folder.join(format!("{}.schema.json", kind.name));
        fs::write(&path, text(kind)).map_err(|cause| Fault::new("write", &path, cause))?;
        if !common.quiet {
            report::out(&format!("wrote {}\n", path.display()));
        }
    }
    Ok(())
}

fn text(kind: &FileKind) -> String {
    let record = (kind.record)();
    let schema = match kind.holds {
        Holds::One | Holds::Front => schema::of_record(kind.files, &record),
        Holds::Many => schema::of_list(kind.files, &record),
    };
    // A tree of strings: there is nothing that could not be written.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
