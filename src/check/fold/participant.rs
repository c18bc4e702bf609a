//! One government: its own files laid over what all share.

use super::catalogue::{by_id, course, overridden, same_id};
use super::texts::Texts;
use crate::diag::{Code, Diagnostic, Located, Span};
use crate::model::field::{Decode, Decoder, Node, merged};
use crate::model::{Catalogue, Course, Flag, Government, Id, Offer, Participant, Session};
use crate::parse::{Folder, Tree};
use std::collections::BTreeMap;
use std::sync::Arc;

const NO_LANGUAGE: Code = Code::new("government-without-language");

/// What all governments share.
pub(super) struct Shared<'a> {
    pub(super) tree: &'a Tree,
    pub(super) catalogue: &'a Catalogue,
    pub(super) texts: &'a Texts,
    pub(super) node: &'a Node,
}

/// The government of one folder. Its facts are gathered when the programme is known.
pub(super) fn participant(
    id: Id,
    folder: &Folder,
    shared: &Shared<'_>,
    decoder: &mut Decoder<'_>,
) -> Option<Participant> {
    let node = folder.government.as_ref()?;
    let government = Government::decode(node, decoder);
    let offer = offer(shared.node, node, decoder);
    let courses = courses(folder, shared, decoder);
    let sessions = sessions(folder, decoder);
    let own = super::texts::texts(folder, decoder);
    let government = government?;
    if government.locales.is_empty() {
        let sentence = format!("The government \"{id}\" has no language.");
        let start = Span {
            end: node.span.start,
            ..node.span
        };
        decoder.found.push(
            Diagnostic::error(NO_LANGUAGE, start, sentence)
                .help("Add a line such as locales: [en, es]; the first is the main one."),
        );
        return None;
    }
    let mut files = shared
        .tree
        .folders
        .get(crate::parse::SHARED)
        .map_or_else(BTreeMap::new, |folder| folder.files.clone());
    files.extend(folder.files.clone());
    let texts = own.over(shared.texts);
    Some(Participant {
        id,
        government,
        offer,
        courses,
        sessions,
        issuances: texts.issuances,
        faqs: texts.faqs,
        pages: texts.pages,
        files,
        facts: BTreeMap::new(),
    })
}

/// The programme's offer with this government's own fields laid over it.
fn offer(programme: &Node, government: &Node, decoder: &mut Decoder<'_>) -> Option<Offer> {
    match (programme.get("offer"), government.get("offer")) {
        (Some(shared), Some(own)) => Offer::decode(&merged(shared, own), decoder),
        // One alone was read with its file; its mistakes are reported once.
        (Some(only), None) | (None, Some(only)) => Offer::decode(only, decoder),
        (None, None) => None,
    }
}

fn courses(
    folder: &Folder,
    shared: &Shared<'_>,
    decoder: &mut Decoder<'_>,
) -> BTreeMap<Id, Arc<Course>> {
    let mut courses = shared.catalogue.courses.clone();
    if folder.courses.is_empty() {
        return courses;
    }
    let nodes: BTreeMap<&str, &Node> = shared
        .tree
        .catalogue
        .courses
        .iter()
        .filter_map(|node| Some((node.get("id")?.text()?, node)))
        .collect();
    let mut seen: BTreeMap<Id, Located<Id>> = BTreeMap::new();
    for own in &folder.courses {
        let shared = own
            .get("id")
            .and_then(Node::text)
            .and_then(|id| nodes.get(id));
        let course = match shared {
            Some(shared) => overridden(shared, own, decoder),
            None => course(own, decoder),
        };
        let Some(course) = course else { continue };
        let id = Located::new(
            course.id.value.clone(),
            own.get("id").map_or(own.span, |id| id.span),
        );
        if let Some(first) = seen.get(&id.value) {
            decoder.found.push(same_id(&id, first));
            continue;
        }
        match course.hide {
            Some(Located {
                value: Flag::True, ..
            }) => {
                courses.remove(&id.value);
            }
            _ => {
                courses.insert(id.value.clone(), Arc::new(course));
            }
        }
        seen.insert(id.value.clone(), id);
    }
    courses
}

fn sessions(folder: &Folder, decoder: &mut Decoder<'_>) -> Vec<Session> {
    let by_id = by_id(&folder.sessions, decoder, |session: &Session| {
        session.id.clone()
    });
    let mut sessions: Vec<Session> = by_id.into_values().collect();
    sessions.sort_by(|a, b| (a.starts.civil, &a.id.value).cmp(&(b.starts.civil, &b.id.value)));
    sessions
}
