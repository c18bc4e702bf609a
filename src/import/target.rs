//! Which files an import adds to.

use super::id::slug;
use super::map::What;
use crate::diag::did_you_mean;
use crate::parse::{Kind, Place, SHARED, Shelf, Tree, place};

/// The files that an import adds to, by their paths from the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The file for new entries.
    pub(super) main: String,
    /// The government to which it belongs; none for the shared catalogue.
    pub(super) government: Option<String>,
    /// The file for new providers.
    pub(super) providers: String,
    /// The file for new subjects.
    pub(super) subjects: String,
}

impl Target {
    /// The files that `into` means, a folder or a file by its path from the root, for rows of the
    /// spreadsheet `sheet`; or the sentence that says why nobody would look there.
    pub(super) fn new(what: What, into: &str, sheet: &str) -> Result<Self, String> {
        let is_file = into.ends_with(".yaml") || into.ends_with(".yml");
        let main = match what {
            _ if is_file => into.to_owned(),
            What::Courses => format!("{into}/courses.yaml"),
            What::Sessions => format!("{into}/{}.yaml", stem(sheet)),
            What::Etpl => format!("{into}/courses.yaml"),
        };
        let is_hidden = main.split('/').any(|part| part.starts_with('.'));
        let found = match (what, place(&main)) {
            _ if is_hidden => None,
            (What::Courses, Place::Catalogue(Shelf::Courses)) => Some(None),
            (What::Courses | What::Etpl, Place::Folder { folder, kind, .. })
                if kind == Kind::Courses && folder != SHARED =>
            {
                Some(Some(folder))
            }
            (What::Sessions, Place::Folder { folder, kind, .. })
                if kind == Kind::Sessions && folder != SHARED =>
            {
                Some(Some(folder))
            }
            _ => None,
        };
        let Some(government) = found else {
            return Err(nobody_looks(what, into));
        };
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
        // Providers and subjects are shared by all governments.
        let shared = match &government {
            Some(government) => format!("catalog/{government}"),
            None => folder.to_owned(),
        };
        Ok(Self {
            providers: format!("{shared}/providers.yaml"),
            subjects: format!("{shared}/subjects.yaml"),
            main,
            government,
        })
    }

    /// Why nobody would look there, if the government has no folder of its own yet.
    pub(super) fn unknown_government(&self, tree: &Tree) -> Option<String> {
        let government = self.government.as_deref()?;
        let folders = tree.folders.iter();
        let known = folders.filter(|(_, folder)| folder.government.is_some());
        let known: Vec<&str> = known.map(|(name, _)| name.as_str()).collect();
        if known.contains(&government) {
            return None;
        }
        let otherwise = format!("Write content/{government}/government.yaml first.");
        let help = did_you_mean(government, known, &otherwise);
        Some(format!(
            "There is no government \"{government}\", so nobody looks there. {help}"
        ))
    }

    /// The name of a file as a list of what is remembered.
    pub(super) fn list(path: &str) -> String {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.replace(char::is_whitespace, "_")
    }
}

fn stem(sheet: &str) -> String {
    let name = sheet.rsplit('/').next().unwrap_or(sheet);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match slug(stem).as_str() {
        "" => "sessions".to_owned(),
        slug => slug.to_owned(),
    }
}

fn nobody_looks(what: What, into: &str) -> String {
    let (noun, choose) = match what {
        What::Courses => (
            "courses",
            "one below catalog/, such as catalog/imported, or content/GOVERNMENT/courses",
        ),
        What::Sessions => ("sessions", "content/GOVERNMENT/sessions, or a file in it"),
        What::Etpl => (
            "statuses of courses",
            "content/GOVERNMENT, or content/GOVERNMENT/courses.yaml",
        ),
    };
    let place = match into.ends_with(".yaml") || into.ends_with(".yml") {
        true => "file",
        false => "folder",
    };
    format!("Nobody looks for {noun} in the {place} \"{into}\". Choose {choose}.")
}
