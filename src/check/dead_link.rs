//! A link must lead somewhere, and an image must be there.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Located, Span, did_you_mean};
use crate::model::field::Node;
use crate::model::{Attachment, Destination, Document, Link, Participant, Section, Target, Text};
use crate::parse::link_target;
use std::collections::BTreeSet;

code! {
    /// A link leads to a page, an anchor or a course that there is not.
    ///
    /// # Why it matters
    /// A reader who follows it is lost.
    ///
    /// # Wrong
    /// `[Who may take part](../faq/eligibilty.md)`
    ///
    /// # Right
    /// `[Who may take part](../faq/eligibility.md)`
    pub(super) CODE = "dead-link";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let reader = Reader::of(desk, participant);
        for document in participant.documents() {
            found.extend(
                document
                    .links
                    .iter()
                    .filter_map(|link| reader.trouble(link, document)),
            );
            let images = document.images.iter();
            found.extend(
                images.filter_map(|image| reader.missing_file(&image.path.value, image.path.span)),
            );
        }
        let logo = participant.government.logo.as_ref();
        found.extend(logo.and_then(|logo| missing_logo(logo, participant)));
        let retired = participant.retired(&desk.library.programme);
        found.extend(retired.filter_map(|it| reader.instead(it.instead.as_ref()?)));
        for item in participant.issuances.values() {
            let folder = item.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let attachments = item
                .versions
                .iter()
                .flat_map(|version| &version.front.attachments);
            found.extend(attachments.filter_map(|it| missing_attachment(it, folder, participant)));
        }
    }
    found
}

/// An attachment that does not stand beside its issuance.
fn missing_attachment(
    attachment: &Attachment,
    folder: &str,
    participant: &Participant,
) -> Option<Diagnostic> {
    let name = attachment.file.as_str();
    let beside = format!("{folder}/");
    if participant.files.contains_key(&format!("{beside}{name}")) {
        return None;
    }
    let known = participant.files.keys();
    let help = did_you_mean(
        name,
        known.filter_map(|path| path.strip_prefix(&beside)),
        "Put the file beside the issuance, or in a folder there, and write its name.",
    );
    let sentence = format!("There is no file \"{name}\" beside this issuance.");
    Some(Diagnostic::error(CODE, attachment.file.span, sentence).help(help))
}

/// A sign that does not stand in its government's folder.
fn missing_logo(logo: &Located<Text>, participant: &Participant) -> Option<Diagnostic> {
    if participant.files.contains_key(logo.as_str()) {
        return None;
    }
    let known = participant.files.keys().map(String::as_str);
    let folder = format!("content/{}/", participant.id);
    let all = format!("Put the picture into {folder} and write its path from there.");
    let sentence = format!("There is no file \"{}\" in {folder}.", logo.as_str());
    let help = did_you_mean(logo.as_str(), known, &all);
    Some(Diagnostic::error(CODE, logo.span, sentence).help(help))
}

struct Reader<'a> {
    desk: &'a Desk<'a>,
    participant: &'a Participant,
    courses: Ids<'a>,
    subjects: Ids<'a>,
    providers: Ids<'a>,
    /// No course has a mistake that keeps it from being shown.
    courses_are_read: bool,
}

/// The ids to which links can lead. One whose entry has other mistakes is known all the same.
struct Ids<'a> {
    noun: &'static str,
    known: BTreeSet<&'a str>,
    /// Entries that could not be read may have any id.
    complete: bool,
}

impl<'a> Ids<'a> {
    fn of(noun: &'static str, nodes: &[&'a [Node]]) -> Self {
        let nodes = || nodes.iter().copied().flatten();
        let id = |node: &'a Node| node.get("id")?.text();
        Self {
            noun,
            known: nodes().filter_map(id).collect(),
            complete: nodes().all(|node| node.is_whole() || id(node).is_some()),
        }
    }
}

impl<'a> Reader<'a> {
    fn of(desk: &'a Desk<'a>, participant: &'a Participant) -> Self {
        let lists = &desk.tree.catalogue;
        let own = desk.tree.folders.get(participant.id.as_str());
        let own = own.map_or(&[][..], |folder| &folder.courses);
        let nodes = || lists.courses.iter().chain(own);
        let id = |node: &'a Node| node.get("id").and_then(Node::text);
        let shown = participant.courses.keys().map(|id| id.as_str());
        let hidden = own.iter().filter(|node| hides(node).is_some());
        let known: BTreeSet<&str> = shown.chain(hidden.filter_map(id)).collect();
        let courses_are_read = nodes().all(|node| id(node).is_some_and(|id| known.contains(id)));
        Self {
            courses_are_read,
            desk,
            participant,
            courses: Ids::of("course", &[&lists.courses, own]),
            subjects: Ids::of("subject", &[&lists.subjects]),
            providers: Ids::of("provider", &[&lists.providers]),
        }
    }

    /// What readers of a page that is gone are told to read.
    fn instead(&self, to: &Located<Destination>) -> Option<Diagnostic> {
        let folder = format!("content/{}", self.participant.id);
        match link_target(&to.0, &folder) {
            Ok(target) => {
                let link = Link {
                    target: Located::new(target, to.span),
                    title: String::new(),
                    text: String::new(),
                    words: to.span,
                };
                self.trouble(&link, &Document::default())
            }
            Err(trouble) => {
                Some(Diagnostic::error(trouble.code, to.span, trouble.sentence).help(trouble.help))
            }
        }
    }

    fn trouble(&self, link: &Link, document: &Document) -> Option<Diagnostic> {
        let span = link.target.span;
        match &link.target.value {
            Target::Elsewhere(_) => None,
            Target::Course(id) => {
                unknown(id, &self.courses, span).or_else(|| self.hidden(id, span))
            }
            Target::Subject(id) => unknown(id, &self.subjects, span)
                .or_else(|| self.without_courses("subject", id, span)),
            Target::Provider(id) => unknown(id, &self.providers, span)
                .or_else(|| self.without_courses("provider", id, span)),
            Target::Anchor(anchor) => missing_anchor("This page", anchor, document, span),
            Target::Content { path, anchor } => self.content(path, anchor.as_deref(), span),
        }
    }

    /// A subject or provider of which this government shows no course, so that it has no page.
    fn without_courses(&self, noun: &str, id: &str, span: Span) -> Option<Diagnostic> {
        let mut courses = self.participant.courses.values();
        let has = courses.any(|course| match noun {
            "subject" => course.subjects.iter().any(|it| it.as_str() == id),
            _ => course.provider.as_str() == id,
        });
        // A course with another mistake may be the one.
        if has || !self.courses_are_read {
            return None;
        }
        let government = &self.participant.id;
        let sentence =
            format!("The government \"{government}\" has no course of the {noun} \"{id}\".");
        Some(
            Diagnostic::error(CODE, span, sentence)
                .help("Remove the link, or add or show such a course."),
        )
    }

    fn hidden(&self, id: &str, span: Span) -> Option<Diagnostic> {
        let government = &self.participant.id;
        let own = &self.desk.tree.folders.get(government.as_str())?.courses;
        let is_it = |node: &&Node| node.get("id").and_then(Node::text) == Some(id);
        let hide = own.iter().find(is_it).and_then(hides)?;
        let sentence = format!("The government \"{government}\" hides the course \"{id}\".");
        let help = "Remove the link, or show the course.";
        // What all share is right for the others, so only this government is held back.
        let (here, there, why) = match self.desk.is_shared(span) {
            true => (hide.span, span, "a shared text links to it"),
            false => (span, hide.span, "it is hidden here"),
        };
        let told = Diagnostic::error(CODE, here, sentence).label(there, why);
        Some(told.help(help))
    }

    fn content(&self, path: &str, anchor: Option<&str>, span: Span) -> Option<Diagnostic> {
        let Some(within) = self.participant.within(path) else {
            return Some(self.outside(path, span));
        };
        if Section::named(within).is_some() {
            return None;
        }
        let that = "The page that this link leads to";
        match self.participant.document(within) {
            Some(document) => {
                let missing = missing_anchor(that, anchor?, document, span)?;
                Some(
                    self.in_place_of_shared(within, anchor?, span)
                        .unwrap_or(missing),
                )
            }
            None => self.missing_file(path, span),
        }
    }

    /// A government's own text that takes the place of a shared one and lacks an anchor to which
    /// shared texts link: the slip is that government's alone.
    fn in_place_of_shared(&self, within: &str, anchor: &str, link: Span) -> Option<Diagnostic> {
        let own = format!("content/{}/{within}", self.participant.id);
        let file = self.desk.files.find(&own)?;
        if !self.desk.is_shared(link) {
            return None;
        }
        let sentence =
            format!("This text stands in place of a shared one and has no anchor \"#{anchor}\".");
        let help = format!("Write {{#{anchor}}} behind the heading to which shared texts link.");
        Some(
            Diagnostic::error(CODE, Span::new(file, 0..0), sentence)
                .label(link, "a shared text links to it")
                .help(help),
        )
    }

    fn outside(&self, path: &str, span: Span) -> Diagnostic {
        let sentence = format!("This link leads to \"{path}\", which is no part of this site.");
        let help = "Link to a file of this government's folder or of content/shared, or to a \
                    whole web address.";
        Diagnostic::error(CODE, span, sentence).help(help)
    }

    fn missing_file(&self, path: &str, span: Span) -> Option<Diagnostic> {
        let Some(within) = self.participant.within(path) else {
            return Some(self.outside(path, span));
        };
        if self.participant.files.contains_key(within)
            || self.desk.is_written(self.participant, within)
        {
            return None;
        }
        let known = self.participant.paths();
        let help = did_you_mean(
            within,
            known.iter().map(String::as_str),
            "Write the path from this file to the other, such as ../faq/cost.md.",
        );
        let sentence = format!("There is no file \"{within}\" here or among the shared texts.");
        Some(Diagnostic::error(CODE, span, sentence).help(help))
    }
}

/// Where an entry of a government hides a course.
fn hides(entry: &Node) -> Option<&Node> {
    let hide = entry.get("hide")?;
    (hide.text() == Some("true")).then_some(hide)
}

fn unknown(id: &str, ids: &Ids<'_>, span: Span) -> Option<Diagnostic> {
    if !ids.complete || ids.known.contains(id) {
        return None;
    }
    let sentence = format!("There is no {} \"{id}\".", ids.noun);
    let help = did_you_mean(
        id,
        ids.known.iter().copied(),
        "Write an id of the catalogue.",
    );
    Some(Diagnostic::error(CODE, span, sentence).help(help))
}

fn missing_anchor(page: &str, anchor: &str, document: &Document, span: Span) -> Option<Diagnostic> {
    if document.heading(anchor).is_some() {
        return None;
    }
    let known: Vec<String> = document
        .headings
        .iter()
        .map(|heading| format!("#{}", heading.id))
        .collect();
    let otherwise = match known.len() {
        0 => "That page has no headings.".to_owned(),
        1..=12 => format!("Its anchors are: {}.", known.join(", ")),
        _ => format!("Its first anchors are: {}.", known[..12].join(", ")),
    };
    let wrong = format!("#{anchor}");
    let help = did_you_mean(&wrong, known.iter().map(String::as_str), &otherwise);
    let sentence = format!("{page} has no anchor \"{wrong}\".");
    Some(Diagnostic::error(CODE, span, sentence).help(help))
}
