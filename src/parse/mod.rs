//! Each file on its own: YAML, front matter and Markdown to values that know their places.
//!
//! Invariant: a file's result follows from its bytes and its path alone, so it can be kept as long
//! as these stay the same.

mod front_matter;
mod links;
mod markdown;
mod place;
mod recovery;
mod scripts;
mod slip;
mod two_versions;
mod yaml;

pub use front_matter::front_matter;
pub use links::{slug, target as link_target};
pub use markdown::{fact_without_end, markdown};
pub use place::{Kind, Place, SHARED, Shelf, TextKind, own_folder, place, without_language};
pub use yaml::yaml;

use recovery::{readable, unread};

use crate::diag::{Code, Diagnostic, FileId, Files, Span, codes, did_you_mean};
use crate::model::Document;
use crate::model::field::{Node, Value};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::sync::Arc;

codes! {
    /// The place or the name of a file does not say what it is for.
    ///
    /// # Why it matters
    /// Nothing of it would be shown, and its author would wait for it.
    ///
    /// # Wrong
    /// `content/about.md`
    ///
    /// # Right
    /// `content/massachusetts/about.md`
    UNKNOWN_FILE = "file-without-purpose";

    /// A file holds the fields of one thing where a list belongs.
    ///
    /// # Why it matters
    /// The next course or session would have no place in it.
    ///
    /// # Wrong
    /// `id: networks`
    ///
    /// # Right
    /// `- id: networks`
    NOT_A_LIST = "not-a-list";

    /// A file is empty, or holds a list or text where fields belong.
    ///
    /// # Why it matters
    /// Nothing of what it should say is known.
    ///
    /// # Wrong
    /// `- name: Massachusetts` in `government.yaml`
    ///
    /// # Right
    /// `name: Massachusetts`
    NOT_FIELDS = "file-without-fields";
}

/// The kinds of mistakes in files, each read on its own.
pub(crate) fn codes() -> Vec<Code> {
    let lists = [
        CODES,
        front_matter::CODES,
        links::CODES,
        scripts::CODES,
        two_versions::CODES,
        yaml::CODES,
    ];
    [lists.concat(), markdown::codes()].concat()
}

/// All files, read but not yet tied to each other.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// `prospectus.yaml`.
    pub programme: Option<Node>,
    /// The lists of the catalogue.
    pub catalogue: Lists,
    /// The folders of `content/` by name.
    pub folders: BTreeMap<String, Folder>,
}

/// The entries of the catalogue's files.
#[derive(Debug, Clone, Default)]
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

impl Lists {
    fn shelf(&mut self, shelf: Shelf) -> &mut Vec<Node> {
        match shelf {
            Shelf::Providers => &mut self.providers,
            Shelf::Subjects => &mut self.subjects,
            Shelf::Occupations => &mut self.occupations,
            Shelf::Exams => &mut self.exams,
            Shelf::Courses => &mut self.courses,
        }
    }
}

/// One folder of `content/`.
#[derive(Debug, Clone, Default)]
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
        match two_versions::two_versions(sources.files.text(file), file) {
            Some(told) => {
                found.push(told);
                add_unread(&mut tree, &sources.files, file);
            }
            None => add(&mut tree, &sources.files, file, &mut found),
        }
    }
    for &file in &sources.unread {
        add_unread(&mut tree, &sources.files, file);
    }
    for path in sources.assets.keys() {
        match place(path) {
            Place::Folder {
                folder,
                path: within,
                kind: Kind::File,
            } => {
                let files = &mut tree.folders.entry(folder).or_default().files;
                files.insert(within, path.clone());
                let file = sources.files.find(path);
                let bytes = &sources.assets[path];
                found.extend(file.and_then(|file| scripts::trouble(path, bytes, file)));
            }
            Place::Theme => {}
            _ => {
                let file = sources.files.find(path);
                found.extend(file.map(|file| without_purpose(path, file)));
            }
        }
    }
    (tree, found)
}

fn add(tree: &mut Tree, files: &Files, file: FileId, found: &mut Vec<Diagnostic>) {
    let path = files.path(file);
    match place(path) {
        Place::Theme => {}
        Place::Unknown => found.push(without_purpose(path, file)),
        Place::Programme => tree.programme = Some(fields(files, file, found)),
        Place::Catalogue(shelf) => {
            let entries = entries(files, file, found);
            tree.catalogue.shelf(shelf).extend(entries);
        }
        Place::Folder {
            folder,
            path: within,
            kind,
        } => {
            let folder = tree.folders.entry(folder).or_default();
            match kind {
                Kind::Government => folder.government = Some(fields(files, file, found)),
                Kind::Courses => folder.courses.extend(entries(files, file, found)),
                Kind::Sessions => folder.sessions.extend(entries(files, file, found)),
                Kind::File => {
                    folder.files.insert(within, path.to_owned());
                    found.extend(scripts::trouble(path, files.text(file).as_bytes(), file));
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

/// A file of which nothing could be read; that was said. What it is for is known all the same.
fn add_unread(tree: &mut Tree, files: &Files, file: FileId) {
    let node = unread(Span::new(file, 0..0));
    match place(files.path(file)) {
        Place::Theme | Place::Unknown => {}
        Place::Programme => tree.programme = Some(node),
        Place::Catalogue(shelf) => tree.catalogue.shelf(shelf).push(node),
        Place::Folder { folder, path, kind } => {
            let folder = tree.folders.entry(folder).or_default();
            match kind {
                Kind::Government => folder.government = Some(node),
                Kind::Courses => folder.courses.push(node),
                Kind::Sessions => folder.sessions.push(node),
                Kind::File => {
                    folder.files.insert(path, files.path(file).to_owned());
                }
                Kind::Text(kind) => {
                    let (stem, tag) = without_language(&path);
                    folder
                        .texts
                        .entry(stem.to_owned())
                        .or_default()
                        .push(Written {
                            file,
                            kind,
                            tag: tag.map(str::to_owned),
                            front: node,
                            document: Arc::default(),
                        });
                }
            }
        }
    }
}

fn without_purpose(path: &str, file: FileId) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    let small = name.to_lowercase();
    let ends_like_text = [".md", ".markdown", ".mdown"]
        .iter()
        .any(|end| small.ends_with(end));
    if ends_like_text && !name.ends_with(".md") {
        let sentence = format!("The name \"{name}\" does not end with .md.");
        return Diagnostic::error(UNKNOWN_FILE, Span::new(file, 0..0), sentence)
            .help("Rename the file: the names of all texts end with .md in small letters.");
    }
    let help = did_you_mean(
        name,
        ["government.yaml", "courses.yaml"],
        "Courses go below catalog/, sessions below content/GOVERNMENT/sessions/, texts into .md \
         files below content/GOVERNMENT/.",
    );
    let sentence = format!("The place of \"{path}\" says nothing about what it is for.");
    Diagnostic::error(UNKNOWN_FILE, Span::new(file, 0..0), sentence).help(help)
}

fn fields(files: &Files, file: FileId, found: &mut Vec<Diagnostic>) -> Node {
    let start = Span::new(file, 0..0);
    let Some(node) = readable(files.text(file), file, 0, found) else {
        found.push(
            Diagnostic::error(NOT_FIELDS, start, "This file is empty.")
                .help("Write a name, a colon, a space and a value on each line."),
        );
        return unread(start);
    };
    if matches!(node.value, Value::Fields(_)) {
        return node;
    }
    found.push(
        Diagnostic::error(
            NOT_FIELDS,
            node.span.opening(),
            format!("This file holds {} where fields belong.", node.form()),
        )
        .help("Write a name, a colon, a space and a value on each line."),
    );
    unread(start)
}

fn entries(files: &Files, file: FileId, found: &mut Vec<Diagnostic>) -> Vec<Node> {
    let Some(node) = readable(files.text(file), file, 0, found) else {
        return Vec::new();
    };
    match node.value {
        Value::List(items) => return items,
        // The whole file could not be read, and that was said.
        _ if !node.is_whole() => return vec![node],
        _ => {}
    }
    let form = match node.value {
        Value::Fields(_) => "the fields of one thing",
        _ => node.form(),
    };
    found.push(
        Diagnostic::error(
            NOT_A_LIST,
            node.span.opening(),
            format!("This file holds {form} where a list belongs."),
        )
        .help("Begin each entry with a hyphen and a space."),
    );
    vec![unread(node.span)]
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
