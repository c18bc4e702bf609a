//! What all share and what each government says instead, folded into one [`Library`].
//!
//! Folding comes before typing: an override is laid over the fields as they were written, and the
//! whole is read once. So an override may state any part of a thing, every value keeps the place
//! of whoever said it, and nothing is declared twice.

mod catalogue;
mod facts;
mod participant;
mod questions;
mod stand_in;
mod texts;

use crate::diag::{Code, Diagnostic, FileId, Files, Located, Span, codes};
use crate::language::Locale;
use crate::model::field::{Decoder, Entry, Node, Value};
use crate::model::{Id, Item, Library, Page, Participant, Programme};
use crate::parse::{Folder, Kind, Place, SHARED, Tree, place, without_language};
use std::collections::BTreeMap;
use std::sync::Arc;

codes! {
    /// The programme lists a government that has no file `government.yaml`.
    ///
    /// # Why it matters
    /// Its site would be missing.
    ///
    /// # Wrong
    /// `governments: [massachusets]`
    ///
    /// # Right
    /// `governments: [massachusetts]`, with `content/massachusetts/government.yaml`
    UNKNOWN_GOVERNMENT = "government-without-folder";

    /// The programme lists no government.
    ///
    /// # Why it matters
    /// Nothing would be published.
    ///
    /// # Wrong
    /// `governments: []`
    ///
    /// # Right
    /// `governments: [massachusetts]`
    NO_GOVERNMENT = "programme-without-government";

    /// A folder of texts belongs to no government that is published.
    ///
    /// # Why it matters
    /// Somebody wrote texts that nobody will read.
    ///
    /// # Wrong
    /// `content/greece/` and no greece in the list `governments`
    ///
    /// # Right
    /// `governments: [massachusetts, greece]`
    UNLISTED_FOLDER = "folder-without-government";
}

/// The kinds of mistakes found while files are tied to each other.
pub(super) fn codes() -> Vec<Code> {
    [
        CODES,
        catalogue::CODES,
        participant::CODES,
        questions::CODES,
        texts::CODES,
    ]
    .concat()
}

/// Ties all files to each other. Without a programme there is no library.
pub fn fold(tree: &Tree, files: &Files) -> (Option<Library>, Vec<Diagnostic>) {
    let homes = Homes::new(tree, files);
    let home = |file: FileId| homes.of(file);
    let mut decoder = Decoder::new(&home);
    let Some(node) = &tree.programme else {
        return (None, Vec::new());
    };
    let node = &with_governments(node, tree);
    let programme = stand_in::programme(node, tree, &mut decoder);
    let catalogue = catalogue::catalogue(&tree.catalogue, &mut decoder);
    let shared = tree
        .folders
        .get(SHARED)
        .map(|folder| texts::texts(folder, &mut decoder));
    let shared = shared.unwrap_or_default();
    let mut participants = Vec::new();
    for (at, id) in programme.governments.iter().enumerate() {
        let before = &programme.governments[..at];
        if let Some(first) = before.iter().find(|other| other.value == id.value) {
            decoder
                .found
                .push(catalogue::same_id("governments", id, first));
            continue;
        }
        match tree
            .folders
            .get(id.as_str())
            .filter(|folder| folder.government.is_some())
        {
            Some(folder) => participants.extend(participant::participant(
                id.value.clone(),
                folder,
                &participant::Shared {
                    tree,
                    catalogue: &catalogue,
                    texts: &shared,
                    node,
                },
                &mut decoder,
            )),
            None => decoder.found.push(no_folder(id, &programme, tree)),
        }
    }
    let mut found = decoder.found;
    found.extend(none_listed(node));
    found.extend(unlisted(tree, &programme));
    let covered = covered(&shared, &participants);
    for participant in &mut participants {
        participant.covered.clone_from(&covered);
    }
    let participants = participants
        .into_iter()
        .map(|participant| facts::with_facts(participant, &programme))
        .collect();
    let library = Library {
        programme,
        catalogue,
        participants,
    };
    (Some(library), found)
}

/// Shared pages that every government has one of its own in place of.
fn covered(shared: &texts::Texts, participants: &[Participant]) -> Vec<Arc<Item<Page>>> {
    let is_shown = |path: &str, page: &Arc<Item<Page>>| {
        let own = |it: &Participant| it.pages.get(path).is_some_and(|it| Arc::ptr_eq(it, page));
        participants.iter().any(own)
    };
    let pages = shared.pages.iter();
    let covered = pages.filter(|(path, page)| !is_shown(path, page));
    covered.map(|(_, page)| Arc::clone(page)).collect()
}

/// The programme's fields; one that lists no governments has all that have a folder, in the order
/// of their names, so that another government is one folder and nothing else.
fn with_governments(node: &Node, tree: &Tree) -> Node {
    let Value::Fields(entries) = &node.value else {
        return node.clone();
    };
    let folders = tree.folders.iter().filter(|(name, _)| *name != SHARED);
    let items: Vec<Node> = folders
        .filter_map(|(name, folder)| {
            let place = folder.government.as_ref()?.span;
            let span = place.opening();
            Some(Node {
                span,
                value: Value::Text(name.clone()),
            })
        })
        .collect();
    if node.get("governments").is_some() || items.is_empty() {
        return node.clone();
    }
    let span = node.span.opening();
    let list = Entry {
        key: Located::new("governments".to_owned(), span),
        value: Node {
            span,
            value: Value::List(items),
        },
    };
    let entries = entries.iter().cloned().chain([list]).collect();
    Node {
        span: node.span,
        value: Value::Fields(entries),
    }
}

/// A programme of which nothing would be published.
fn none_listed(node: &Node) -> Option<Diagnostic> {
    let list = node.get("governments");
    let is_empty = list.is_none_or(|list| list.value == Value::List(Vec::new()));
    if !is_empty || !node.is_whole() {
        return None;
    }
    let start = node.span.opening();
    let span = list.map_or(start, |list| list.span);
    let sentence = "The programme lists no government, so nothing would be published.";
    Some(
        Diagnostic::error(NO_GOVERNMENT, span, sentence).help(
            "Add a line such as governments: [massachusetts]: names of folders below content/.",
        ),
    )
}

/// A government in the list of which no `government.yaml` is there. What else is in its folder tells
/// that this file is missing, which is a mistake of its own; otherwise the list may be wrong.
fn no_folder(id: &Located<Id>, programme: &Programme, tree: &Tree) -> Diagnostic {
    let sentence = format!("There is no file content/{id}/government.yaml.");
    if let Some(file) = tree.folders.get(id.as_str()).and_then(first_file) {
        let help = format!("Write content/{id}/government.yaml, or take {id} out of the list.");
        return Diagnostic::error(UNKNOWN_GOVERNMENT, Span::new(file, 0..0), sentence)
            .label(id.span, "the government is in this list")
            .help(help);
    }
    let unlisted = tree.folders.iter().filter(|(name, folder)| {
        folder.government.is_some() && !programme.governments.iter().any(|id| id.as_str() == *name)
    });
    let help = crate::diag::did_you_mean(
        id.as_str(),
        unlisted.map(|(name, _)| name.as_str()),
        &format!("Write content/{id}/government.yaml, or take {id} out of the list."),
    );
    Diagnostic::error(UNKNOWN_GOVERNMENT, id.span, sentence).help(help)
}

/// Folders of governments that the programme does not list: written, and never published.
fn unlisted(tree: &Tree, programme: &Programme) -> Vec<Diagnostic> {
    let listed = |name: &str| programme.governments.iter().any(|id| id.as_str() == name);
    let unlisted = tree
        .folders
        .iter()
        .filter(|(name, _)| *name != SHARED && !listed(name));
    unlisted
        .filter_map(|(name, folder)| {
            let (file, sentence, help) = match &folder.government {
                Some(node) => (
                    node.span.file,
                    format!("The government \"{name}\" is not published."),
                    format!("Add {name} to the list governments in prospectus.yaml."),
                ),
                None => (
                    first_file(folder)?,
                    format!("Nothing of the folder content/{name} is published."),
                    format!("Write content/{name}/government.yaml, or move the files elsewhere."),
                ),
            };
            let span = Span::new(file, 0..0);
            Some(Diagnostic::warning(UNLISTED_FOLDER, span, sentence).help(help))
        })
        .collect()
}

/// A file of a folder: a text, or a list of courses or sessions.
fn first_file(folder: &Folder) -> Option<FileId> {
    let texts = folder.texts.values().flatten().map(|text| text.file);
    let lists = folder.courses.iter().chain(&folder.sessions);
    texts.chain(lists.map(|node| node.span.file)).min()
}

/// The language of text that names none, by the file in which it stands.
struct Homes<'a> {
    files: &'a Files,
    programme: Locale,
    governments: BTreeMap<&'a str, Locale>,
}

impl<'a> Homes<'a> {
    fn new(tree: &'a Tree, files: &'a Files) -> Self {
        let tag = |node: &Node| Locale::parse(node.text()?).ok();
        let programme = tree
            .programme
            .as_ref()
            .and_then(|node| tag(node.get("locale")?));
        let governments = tree.folders.iter().filter_map(|(name, folder)| {
            let government = folder.government.as_ref();
            let locales = government.and_then(|node| node.get("locales"));
            if name == SHARED || locales.is_some_and(|it| it.value == Value::List(Vec::new())) {
                return None;
            }
            // Nobody knows the language where the list is missing or could not be read.
            let main = locales.and_then(|it| tag(it.items().first()?));
            Some((name.as_str(), main.unwrap_or_else(Locale::unknown)))
        });
        Self {
            files,
            programme: programme.unwrap_or_else(Locale::english),
            governments: governments.collect(),
        }
    }

    fn of(&self, file: FileId) -> Locale {
        let Place::Folder { folder, path, kind } = place(self.files.path(file)) else {
            return self.programme.clone();
        };
        let named = match kind {
            Kind::Text(_) => without_language(&path)
                .1
                .and_then(|tag| Locale::parse(tag).ok()),
            _ => None,
        };
        named
            .or_else(|| self.governments.get(folder.as_str()).cloned())
            .unwrap_or_else(|| self.programme.clone())
    }
}
