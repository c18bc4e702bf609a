//! Each file on its own: YAML, front matter and Markdown to values that know their places.
//!
//! Invariant: a file's result follows from its bytes and its path alone, so it can be kept as long
//! as these stay the same.

mod front_matter;
mod links;
mod markdown;
mod place;
mod yaml;

pub use front_matter::front_matter;
pub use links::slug;
pub use markdown::markdown;
pub use place::{Kind, Place, SHARED, Shelf, TextKind, place, without_language};
pub use yaml::yaml;

use crate::diag::{Code, Diagnostic, FileId, Files, Span};
use crate::model::Document;
use crate::model::field::{Node, Value};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::sync::Arc;

const UNKNOWN_FILE: Code = Code::new("file-without-purpose");
const NOT_A_LIST: Code = Code::new("not-a-list");
const NOT_FIELDS: Code = Code::new("file-without-fields");

/// All files, read but not yet tied to each other.
#[derive(Debug, Default)]
pub struct Tree {
    /// `prospectus.yaml`.
    pub programme: Option<Node>,
    /// The lists of the catalogue.
    pub catalogue: Lists,
    /// The folders of `content/` by name.
    pub folders: BTreeMap<String, Folder>,
}

/// The entries of the catalogue's files.
#[derive(Debug, Default)]
pub struct Lists {
    /// Entries of `providers.yaml`.
    pub providers: Vec<Node>,
    /// Entries of `subjects.yaml`.
    pub subjects: Vec<Node>,
    /// Entries of `occupations.yaml`.
    pub occupations: Vec<Node>,
    /// Entries of `exams.yaml`.
    pub exams: Vec<Node>,
    /// Entries of all other files.
    pub courses: Vec<Node>,
}

/// One folder of `content/`.
#[derive(Debug, Default)]
pub struct Folder {
    /// `government.yaml`.
    pub government: Option<Node>,
    /// The entries of `courses.yaml`.
    pub courses: Vec<Node>,
    /// The entries of all files of `sessions/`.
    pub sessions: Vec<Node>,
    /// Markdown texts by path without language.
    pub texts: BTreeMap<String, Vec<Written>>,
    /// Images and other files: the path within the folder, and from the root.
    pub files: BTreeMap<String, String>,
}

/// A Markdown text as it was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// The file.
    pub file: FileId,
    /// What its folder makes of it.
    pub kind: TextKind,
    /// The language's tag in its name, if there is one.
    pub tag: Option<String>,
    /// The fields above the text.
    pub front: Node,
    /// The text.
    pub document: Arc<Document>,
}

/// Reads every file on its own.
pub fn tree(sources: &Sources) -> (Tree, Vec<Diagnostic>) {
    let mut tree = Tree::default();
    let mut found = Vec::new();
    for &file in &sources.texts {
        add(&mut tree, &sources.files, file, &mut found);
    }
    for path in sources.assets.keys() {
        if let Place::Folder {
            folder,
            path: within,
            kind: Kind::File,
        } = place(path)
        {
            let files = &mut tree.folders.entry(folder).or_default().files;
            files.insert(within, path.clone());
        }
    }
    (tree, found)
}

fn add(tree: &mut Tree, files: &Files, file: FileId, found: &mut Vec<Diagnostic>) {
    let path = files.path(file);
    match place(path) {
        Place::Theme => {}
        Place::Unknown => found.push(
            Diagnostic::error(
                UNKNOWN_FILE,
                Span::new(file, 0..0),
                format!("The place of \"{path}\" says nothing about what it is for."),
            )
            .help(
                "Courses go below catalog/, sessions below content/GOVERNMENT/sessions/, texts \
                 into .md files below content/.",
            ),
        ),
        Place::Programme => tree.programme = fields(files, file, found),
        Place::Catalogue(shelf) => {
            let lists = &mut tree.catalogue;
            let list = match shelf {
                Shelf::Providers => &mut lists.providers,
                Shelf::Subjects => &mut lists.subjects,
                Shelf::Occupations => &mut lists.occupations,
                Shelf::Exams => &mut lists.exams,
                Shelf::Courses => &mut lists.courses,
            };
            list.extend(entries(files, file, found));
        }
        Place::Folder {
            folder,
            path: within,
            kind,
        } => {
            let folder = tree.folders.entry(folder).or_default();
            match kind {
                Kind::Government => folder.government = fields(files, file, found),
                Kind::Courses => folder.courses.extend(entries(files, file, found)),
                Kind::Sessions => folder.sessions.extend(entries(files, file, found)),
                Kind::File => {
                    folder.files.insert(within, path.to_owned());
                }
                Kind::Text(kind) => {
                    let (stem, tag) = without_language(&within);
                    let written = written(files, file, kind, tag, found);
                    folder
                        .texts
                        .entry(stem.to_owned())
                        .or_default()
                        .push(written);
                }
            }
        }
    }
}

fn read(files: &Files, file: FileId, found: &mut Vec<Diagnostic>) -> Option<Node> {
    match yaml(files.text(file), file, 0) {
        Ok(node) => node,
        Err(diagnostic) => {
            found.push(diagnostic);
            None
        }
    }
}

fn fields(files: &Files, file: FileId, found: &mut Vec<Diagnostic>) -> Option<Node> {
    let node = read(files, file, found)?;
    if matches!(node.value, Value::Fields(_)) {
        return Some(node);
    }
    found.push(
        Diagnostic::error(
            NOT_FIELDS,
            Span {
                end: node.span.start,
                ..node.span
            },
            format!("This file holds {} where fields belong.", node.form()),
        )
        .help("Write a name, a colon, a space and a value on each line."),
    );
    None
}

fn entries(files: &Files, file: FileId, found: &mut Vec<Diagnostic>) -> Vec<Node> {
    let Some(node) = read(files, file, found) else {
        return Vec::new();
    };
    if let Value::List(items) = node.value {
        return items;
    }
    found.push(
        Diagnostic::error(
            NOT_A_LIST,
            Span {
                end: node.span.start,
                ..node.span
            },
            format!("This file holds {} where a list belongs.", node.form()),
        )
        .help("Begin each entry with a hyphen and a space."),
    );
    Vec::new()
}

fn written(
    files: &Files,
    file: FileId,
    kind: TextKind,
    tag: Option<&str>,
    found: &mut Vec<Diagnostic>,
) -> Written {
    let text = files.text(file);
    let folder = files
        .path(file)
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let (front, body) = front_matter(text, file, found);
    let document = Arc::new(markdown(text, body, file, folder, found));
    Written {
        file,
        kind,
        tag: tag.map(str::to_owned),
        front,
        document,
    }
}
