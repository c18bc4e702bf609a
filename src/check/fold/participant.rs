//! One government: its own files laid over what all share.

use super::catalogue::{by_id, course, overridden, same_id};
use super::stand_in;
use super::texts::Texts;
use crate::diag::{Diagnostic, Located, codes, did_you_mean};
use crate::model::field::{Decode, Decoder, Node, RecordType, Value, merged};
use crate::model::{
    Catalogue, Course, Flag, Government, Id, LANGUAGE_GIVEN_TWICE, Offer, Participant, Session,
};
use crate::parse::{Folder, Tree};
use std::collections::BTreeMap;
use std::sync::Arc;

codes! {
    /// A government has an empty list of languages.
    ///
    /// # Why it matters
    /// It would have no pages at all.
    ///
    /// # Wrong
    /// `locales: []`
    ///
    /// # Right
    /// `locales: [en, es]`
    NO_LANGUAGE = "government-without-language";

    /// A government changes a course that the catalogue does not have.
    ///
    /// # Why it matters
    /// The change is lost, and readers see what it should have corrected.
    ///
    /// # Wrong
    /// `- id: network-basics` with `hide: true` in `content/massachusetts/courses.yaml`
    ///
    /// # Right
    /// `- id: networks-basics` with `hide: true`
    NOT_IN_CATALOGUE = "course-not-in-catalogue";

    /// A government takes away a field of a course that there is not, or one that no course can be
    /// without.
    ///
    /// # Why it matters
    /// The field that was meant stays.
    ///
    /// # Wrong
    /// `unset: [durations]`
    ///
    /// # Right
    /// `unset: [duration]`
    UNSET_OF_NO_FIELD = "unset-of-no-field";
}

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
    let government = stand_in::government(node, decoder);
    let offer = offer(shared.node, node, decoder);
    let courses = courses(folder, shared, decoder);
    let sessions = sessions(folder, decoder);
    let own = super::texts::texts(folder, decoder);
    ids_given_twice(&government, decoder);
    decoder.found.extend(languages_given_twice(&government));
    if let Some(list) = node
        .get("locales")
        .filter(|list| list.value == Value::List(Vec::new()))
    {
        let sentence = format!("The government \"{id}\" has no language.");
        decoder.found.push(
            Diagnostic::error(NO_LANGUAGE, list.span, sentence)
                .help("Write its languages, such as [en, es]; the first is the main one."),
        );
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
        covered: Vec::new(),
        files,
        facts: BTreeMap::new(),
    })
}

/// The programme's offer with this government's own fields laid over it.
fn offer(programme: &Node, government: &Node, decoder: &mut Decoder<'_>) -> Option<Offer> {
    // Below a mistyped name it is read all the same; the name is told with the file.
    let [shared, own] = [programme, government].map(|it| it.get_or_meant("offer"));
    decoder.in_field("offer", |decoder| match (shared, own) {
        (Some(shared), Some(own)) => Offer::decode(&merged(shared, own), decoder),
        // One alone was read with its file; its mistakes are reported once.
        (Some(only), None) | (None, Some(only)) => Offer::decode(only, decoder),
        (None, None) => None,
    })
}

/// Languages that are listed twice.
fn languages_given_twice(government: &Government) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, locale) in government.locales.iter().enumerate() {
        let mut before = government.locales[..at].iter();
        if let Some(first) = before.find(|other| other.value == locale.value) {
            let sentence = format!("The language \"{locale}\" is listed twice.");
            found.push(
                Diagnostic::error(LANGUAGE_GIVEN_TWICE, locale.span, sentence)
                    .label(first.span, "it is listed here first")
                    .help("Remove one of the two."),
            );
        }
    }
    found
}

/// Contacts and funding rules are named by their ids, so each must have one of its own.
fn ids_given_twice(government: &Government, decoder: &mut Decoder<'_>) {
    let contacts = government
        .contacts
        .iter()
        .map(|contact| &contact.id)
        .collect();
    let rules = government.funding.iter().map(|rule| &rule.id).collect();
    let lists: [(&str, Vec<&Located<Id>>); 2] = [("contacts", contacts), ("funding rules", rules)];
    for (noun, ids) in lists {
        for (at, id) in ids.iter().enumerate() {
            if let Some(first) = ids[..at].iter().find(|other| other.value == id.value) {
                decoder.found.push(same_id(noun, id, first));
            }
        }
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
            Some(shared) => {
                decoder.found.extend(wrongly_unset(own));
                overridden(shared, &with_what_must_be(own), decoder)
            }
            // A new course has a title; what has none is meant to change a shared one.
            None if own.is_whole() && own.get("id").is_some() && own.get("title").is_none() => {
                decoder
                    .found
                    .extend(not_in_catalogue(own, nodes.keys().copied()));
                None
            }
            None => course(own, decoder),
        };
        let Some(course) = course else { continue };
        let id = Located::new(
            course.id.value.clone(),
            own.get("id").map_or(own.span, |id| id.span),
        );
        if let Some(first) = seen.get(&id.value) {
            decoder.found.push(same_id("courses here", &id, first));
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

/// An override of a course that the catalogue lacks.
fn not_in_catalogue<'a>(own: &Node, known: impl Iterator<Item = &'a str>) -> Option<Diagnostic> {
    let id = own.get("id")?;
    let name = id.text()?;
    let sentence = format!("The catalogue has no course \"{name}\" that could be changed here.");
    let help = did_you_mean(
        name,
        known,
        "A course of this government alone needs a title too.",
    );
    Some(Diagnostic::error(NOT_IN_CATALOGUE, id.span, sentence).help(help))
}

/// Names in `unset` that are no fields of a course, or fields that no course can be without.
fn wrongly_unset(own: &Node) -> Vec<Diagnostic> {
    let fields: Vec<&str> = Course::record()
        .fields
        .iter()
        .map(|field| field.name)
        .collect();
    let names = own.get("unset").map_or(&[][..], Node::items);
    let wrong = names.iter().filter_map(|name| {
        let text = name.text()?;
        if must_be(text, own) {
            let sentence = format!("No course can be without the field \"{text}\".");
            let mistake = Diagnostic::error(UNSET_OF_NO_FIELD, name.span, sentence);
            return Some(
                mistake.help("Take it out of this list. To change the field, state it here."),
            );
        }
        if fields.contains(&text) {
            return None;
        }
        let sentence = format!("A course has no field \"{text}\" that could be unset.");
        let otherwise = format!("Its fields are: {}.", fields.join(", "));
        let help = did_you_mean(text, fields.iter().copied(), &otherwise);
        Some(Diagnostic::error(UNSET_OF_NO_FIELD, name.span, sentence).help(help))
    });
    wrong.collect()
}

/// Whether no course can be without a field, and the override does not state it anew.
fn must_be(name: &str, own: &Node) -> bool {
    let fields = &Course::record().fields;
    let required = fields
        .iter()
        .any(|field| field.required && field.name == name);
    required && own.get(name).is_none()
}

/// An override that takes nothing away that must be there.
fn with_what_must_be(own: &Node) -> Node {
    let mut own = own.clone();
    let whole = own.clone();
    let Value::Fields(entries) = &mut own.value else {
        return own;
    };
    for entry in entries.iter_mut().filter(|it| it.key.value == "unset") {
        if let Value::List(names) = &mut entry.value.value {
            names.retain(|name| name.text().is_none_or(|name| !must_be(name, &whole)));
        }
    }
    own
}

fn sessions(folder: &Folder, decoder: &mut Decoder<'_>) -> Vec<Session> {
    let by_id = by_id(
        "sessions",
        &folder.sessions,
        decoder,
        |session: &Session| session.id.clone(),
    );
    let mut sessions: Vec<Session> = by_id.into_values().collect();
    sessions.sort_by(|a, b| (a.starts.civil, &a.id.value).cmp(&(b.starts.civil, &b.id.value)));
    sessions
}
