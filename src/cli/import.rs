//! `prospectus import`: a spreadsheet's rows as new files of the catalogue.

use super::args::{Common, ImportFiles};
use super::{Outcome, report};
use crate::diag::has_error;
use crate::import::{Given, Lists, Order, mark};
use crate::parse::{Kind, Place, SHARED, Shelf, place};
use crate::pipeline;
use crate::source::{self, Fault, real};
use std::fs;
use std::path::{Path, PathBuf};

/// Reads the spreadsheet, prints what is lost and writes the rest.
pub fn run(files: &ImportFiles, common: &Common) -> Outcome {
    match import(files, common) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn import(files: &ImportFiles, common: &Common) -> Result<Outcome, Outcome> {
    super::check::has_programme(common)?;
    let fault = |fault: Fault| report::fault(&fault);
    let target = Target::new(&common.root, &files.into)?;
    let replaced = target.replaced()?;
    let order = Order {
        sheet: given(&files.file)?,
        map: given(&files.map)?,
        government: target.government.clone(),
        replaced,
    };
    let raw = source::read(&common.root).map_err(fault)?;
    let imported = pipeline::import(raw, &order);
    report::diagnostics(&imported.found, &imported.files, common);
    let Some(lists) = &imported.lists else {
        return Ok(Outcome::Mistakes);
    };
    let written = target.write(lists, &files.file).map_err(fault)?;
    if !common.quiet {
        let written = match written.is_empty() {
            true => "Nothing was written.".to_owned(),
            false => format!("Written: {}.", written.join(", ")),
        };
        report::out(&format!("{}{written}\n", imported.summary));
    }
    Ok(match has_error(&imported.found) {
        true => Outcome::Mistakes,
        false => Outcome::Clean,
    })
}

fn given(path: &Path) -> Result<Given, Outcome> {
    match fs::read(path) {
        Ok(bytes) => Ok(Given {
            path: path.display().to_string().replace('\\', "/"),
            bytes,
        }),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Err(report::usage(&format!(
            "There is no file {}.",
            path.display()
        ))),
        Err(cause) => Err(report::fault(&Fault::new("read", path, cause))),
    }
}

/// The files that an import writes.
struct Target {
    courses: PathBuf,
    providers: PathBuf,
    subjects: PathBuf,
    government: Option<String>,
    root: PathBuf,
}

impl Target {
    /// Courses go into the folder named. So do providers and subjects, unless the folder belongs to
    /// one government: these two are shared by all and go to a folder of `catalog/` of its name.
    fn new(root: &Path, into: &Path) -> Result<Self, Outcome> {
        let fault = |fault: Fault| report::fault(&fault);
        let (root, folder) = (real(root).map_err(fault)?, real(into).map_err(fault)?);
        let Some(within) = within(&root, &folder).filter(|within| is_looked_at(within)) else {
            return Err(report::usage(&format!(
                "Nobody looks for courses in the folder \"{}\". Choose one below catalog/, such \
                 as catalog/imported, or content/GOVERNMENT/courses.",
                into.display()
            )));
        };
        let government = within
            .strip_prefix("content/")
            .and_then(|path| path.split('/').next())
            .map(str::to_owned);
        let shared = match &government {
            Some(government) => root.join("catalog").join(government),
            None => folder.clone(),
        };
        Ok(Self {
            courses: folder.join("courses.yaml"),
            providers: shared.join("providers.yaml"),
            subjects: shared.join("subjects.yaml"),
            government,
            root,
        })
    }

    fn files(&self) -> [&Path; 3] {
        [&self.courses, &self.providers, &self.subjects]
    }

    /// The files that stand there from an earlier import; any other file is left alone.
    fn replaced(&self) -> Result<Vec<String>, Outcome> {
        let mut replaced = Vec::new();
        for path in self.files() {
            let text = match fs::read_to_string(path) {
                Ok(text) => text,
                Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => continue,
                Err(cause) => return Err(report::fault(&Fault::new("read", path, cause))),
            };
            if !is_untouched(&text) {
                return Err(report::usage(&format!(
                    "The file {} was written or changed by a person, so it is not replaced. \
                     Choose another folder, or move the file away.",
                    path.display()
                )));
            }
            replaced.push(self.name(path));
        }
        Ok(replaced)
    }

    /// A file's path from the root, or the whole of it where it lies elsewhere.
    fn name(&self, path: &Path) -> String {
        let within = path.strip_prefix(&self.root).unwrap_or(path);
        within.display().to_string().replace('\\', "/")
    }

    /// Writes the files and gives their names.
    fn write(&self, lists: &Lists, sheet: &Path) -> Result<Vec<String>, Fault> {
        let Lists {
            courses,
            providers,
            subjects,
        } = lists;
        let sheet = sheet.file_name().unwrap_or_default().to_string_lossy();
        let mut written = Vec::new();
        // Providers first: courses that refer to nobody would be the worse half.
        for (path, body) in [
            (&self.providers, providers),
            (&self.subjects, subjects),
            (&self.courses, courses),
        ] {
            // A file of an earlier import that has nothing left to say must not say it again.
            if !body.is_empty() || path.exists() {
                replace(path, &(opening(&sheet, body) + body))?;
                written.push(self.name(path));
            }
        }
        Ok(written)
    }
}

/// A folder's path from the root, if it lies within.
fn within(root: &Path, folder: &Path) -> Option<String> {
    let within = folder.strip_prefix(root).ok()?;
    let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Whether a build would find courses in this folder of the root.
fn is_looked_at(within: &str) -> bool {
    let is_hidden = |part: &str| part.starts_with('.');
    !within.split('/').any(is_hidden)
        && match place(&format!("{within}/courses.yaml")) {
            Place::Catalogue(Shelf::Courses) => true,
            Place::Folder { folder, kind, .. } => kind == Kind::Courses && folder != SHARED,
            _ => false,
        }
}

/// The one line that says where a file comes from, and by which an edit shows.
fn opening(sheet: &str, body: &str) -> String {
    let sheet = sheet.replace(char::is_control, " ");
    format!(
        "# Made by \"prospectus import courses\" from {sheet} (mark {}; replaced by the next \
         import unless edited).\n",
        mark(body)
    )
}

/// Whether an import wrote this text and nobody changed it since.
fn is_untouched(text: &str) -> bool {
    let text = text.replace("\r\n", "\n");
    let Some((first, body)) = text.split_once('\n') else {
        return false;
    };
    first.starts_with("# Made by \"prospectus import ")
        && first.contains(&format!("(mark {};", mark(body)))
}

/// Writes a file whole: whoever reads meanwhile sees the old one.
fn replace(path: &Path, text: &str) -> Result<(), Fault> {
    let fault = |cause| Fault::new("write", path, cause);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|cause| Fault::new("make the folder", folder, cause))?;
    }
    // The dot keeps a file that was left behind from being read as content.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let draft = path.with_file_name(format!(".{name}.{}", std::process::id()));
    fs::write(&draft, text)
        .and_then(|()| fs::rename(&draft, path))
        .map_err(|cause| {
            // The first failure is the one to tell; a draft that stays is hidden and harmless.
            let _ = fs::remove_file(&draft);
            fault(cause)
        })
}
