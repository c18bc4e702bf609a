//! `prospectus schema`: the JSON Schemas by which editors check while one types.

use super::args::Common;
use super::{Outcome, report};
use crate::model::field::{Record, RecordType, schema};
use crate::model::{
    Course, Exam, Faq, Government, Issuance, Occupation, Page, Programme, Provider, Session,
    Subject,
};
use crate::source::Fault;
use std::fs;
use std::path::Path;

/// Whether a file holds one record or a list of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    One,
    Many,
}

/// The kinds of files: name of the schema, what the file holds, title, record.
const KINDS: &[(&str, Holds, &str, fn() -> Record)] = &[
    (
        "programme",
        Holds::One,
        "prospectus.yaml",
        Programme::record,
    ),
    (
        "government",
        Holds::One,
        "content/GOVERNMENT/government.yaml",
        Government::record,
    ),
    ("courses", Holds::Many, "catalog/*.yaml", Course::record),
    (
        "providers",
        Holds::Many,
        "catalog/providers.yaml",
        Provider::record,
    ),
    (
        "subjects",
        Holds::Many,
        "catalog/subjects.yaml",
        Subject::record,
    ),
    (
        "occupations",
        Holds::Many,
        "catalog/occupations.yaml",
        Occupation::record,
    ),
    ("exams", Holds::Many, "catalog/exams.yaml", Exam::record),
    (
        "sessions",
        Holds::Many,
        "content/GOVERNMENT/sessions/*.yaml",
        Session::record,
    ),
    (
        "issuance",
        Holds::One,
        "content/GOVERNMENT/issuances/*.md",
        Issuance::record,
    ),
    (
        "faq",
        Holds::One,
        "content/GOVERNMENT/faq/*.md",
        Faq::record,
    ),
    ("page", Holds::One, "content/GOVERNMENT/*.md", Page::record),
];

/// Prints the schema of one kind of file, or writes all of them to a folder.
pub fn run(common: &Common, kind: Option<&str>, folder: Option<&Path>) -> Outcome {
    match (kind, folder) {
        (Some(kind), None) => print(kind),
        (None, None) => {
            let names: String = KINDS
                .iter()
                .map(|(name, _, title, _)| format!("  {name:<12} {title}\n"))
                .collect();
            report::out(&format!("Kinds of files:\n{names}"));
            Outcome::Clean
        }
        (kind, Some(folder)) => write(common, kind, folder),
    }
}

fn print(kind: &str) -> Outcome {
    match KINDS.iter().find(|(name, ..)| *name == kind) {
        Some((_, holds, title, record)) => {
            report::out(&(text(*holds, title, &record()) + "\n"));
            Outcome::Clean
        }
        None => {
            let names = KINDS.iter().map(|(name, ..)| *name);
            let all = names.clone().collect::<Vec<_>>().join(", ");
            let help = crate::diag::did_you_mean(kind, names, &format!("There are: {all}."));
            report::usage(&format!("There is no kind of file \"{kind}\". {help}"))
        }
    }
}

fn write(common: &Common, kind: Option<&str>, folder: &Path) -> Outcome {
    let fault = |doing, path: &Path, cause| report::fault(&Fault::new(doing, path, cause));
    if let Err(cause) = fs::create_dir_all(folder) {
        return fault("make the folder", folder, cause);
    }
    for (name, holds, title, record) in KINDS {
        if kind.is_some_and(|kind| kind != *name) {
            continue;
        }
        let path = folder.join(format!("{name}.schema.json"));
        if let Err(cause) = fs::write(&path, text(*holds, title, &record()) + "\n") {
            return fault("write", &path, cause);
        }
        if !common.quiet {
            report::out(&format!("wrote {}\n", path.display()));
        }
    }
    Outcome::Clean
}

fn text(holds: Holds, title: &str, record: &Record) -> String {
    let schema = match holds {
        Holds::One => schema::of_record(title, record),
        Holds::Many => schema::of_list(title, record),
    };
    // A tree of strings: there is nothing that could not be written.
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}
