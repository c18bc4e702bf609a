//! Prose can print only facts that there are.

use super::Desk;
use crate::diag::{Diagnostic, Span, codes, did_you_mean, listed};
use crate::model::field::{Decode, Node};
use crate::model::{Library, Participant, fact_slots, open_braces, slot_span};
use crate::parse::fact_without_end;

codes! {
    /// Prose names a fact that nobody knows, or one that this government has not stated.
    ///
    /// # Why it matters
    /// A reader would see braces, or nothing, where a date or an amount belongs.
    ///
    /// # Wrong
    /// `Complete your course by {{ offer.complet_by }}.`
    ///
    /// # Right
    /// `Complete your course by {{ offer.complete_by }}.`
    pub(super) CODE = "unknown-fact";

    /// A text of a government prints a fact that this government has not stated.
    ///
    /// # Why it matters
    /// Readers would find "not published yet" where the sentence promises a date or an amount.
    ///
    /// # Wrong
    /// `Enrol by {{ offer.enrol_by }}.` and no `enrol_by` in `government.yaml` or `prospectus.yaml`
    ///
    /// # Right
    /// the same with `enrol_by: 2020-10-31` below `offer:`
    NOT_STATED = "fact-not-stated";

    /// A text of the list of all governments prints a fact.
    ///
    /// # Why it matters
    /// Facts belong to one government; on that list none can be printed.
    ///
    /// # Wrong
    /// `description: Until {{ offer.complete_by }}` in `prospectus.yaml`
    ///
    /// # Right
    /// `description: Free courses for job-seekers`
    NO_GOVERNMENT = "fact-of-no-government";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = on_the_portal(desk);
    for participant in &desk.library.participants {
        documents(participant, &mut |name, span| {
            found.extend(trouble(desk, participant, name, span));
        });
        texts(desk.library, participant, &mut |text, span| {
            let written = Written::at(desk, span);
            for (name, place) in written.facts(text) {
                found.extend(trouble(desk, participant, &name, place));
            }
            if let Some(open) = open_braces(text) {
                let rest = text[open..].lines().next().unwrap_or_default();
                found.push(fact_without_end(written.place(rest, span)));
            }
        });
    }
    found
}

/// Facts in the texts of the list of governments, which belongs to no government.
fn on_the_portal(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let programme = &desk.library.programme;
    let mut found = Vec::new();
    let mut see = |page: &str, text: &str, span: Span| {
        found.extend(Written::at(desk, span).facts(text).map(|(name, place)| {
            let sentence = format!("{page} shows this text, so it cannot print {name}.");
            Diagnostic::error(NO_GOVERNMENT, place, sentence)
                .help("Write the sentence without the fact.")
        }));
    };
    let mut on_the_list = |text: &str, span| see("The list of all governments", text, span);
    programme.name.visit_texts(&mut on_the_list);
    let description = programme.description.iter();
    description.for_each(|text| text.visit_texts(&mut on_the_list));
    let mut on_a_page =
        |text: &str, span| see("The page of a government that has left", text, span);
    for former in &programme.former_governments {
        former.visit_texts(&mut on_a_page);
    }
    found
}

/// A text as it stands in its file, with its quotation marks and folds.
struct Written<'a> {
    text: &'a str,
    span: Span,
}

impl<'a> Written<'a> {
    fn at(desk: &'a Desk<'_>, span: Span) -> Self {
        let text = desk
            .files
            .text(span.file)
            .get(span.range())
            .unwrap_or_default();
        Self { text, span }
    }

    /// The names of the facts that a text prints, with their places.
    fn facts(&self, text: &str) -> impl Iterator<Item = (String, Span)> {
        fact_slots(text).into_iter().map(move |slot| {
            let likely = slot_span(text, self.span, &slot);
            let place = self.place(&text[slot.range.clone()], likely);
            (slot.name, place)
        })
    }

    /// The place of these words: as worked out, if they stand there, else where they first stand.
    fn place(&self, words: &str, likely: Span) -> Span {
        let at = |span: Span| {
            (span.start - self.span.start) as usize..(span.end - self.span.start) as usize
        };
        if self.text.get(at(likely)) == Some(words) {
            return likely;
        }
        match self.text.find(words) {
            Some(start) => self.span.part(start..start + words.len()),
            None => likely,
        }
    }
}

/// Shows every fact that a government's Markdown prints.
fn documents(participant: &Participant, visit: &mut dyn FnMut(&str, Span)) {
    for document in participant.documents() {
        document
            .facts
            .iter()
            .for_each(|fact| visit(&fact.value, fact.span));
    }
}

/// Shows every text of the fields that a government's pages show, shared ones among them.
fn texts(library: &Library, participant: &Participant, visit: &mut dyn FnMut(&str, Span)) {
    let catalogue = &library.catalogue;
    library.programme.visit_texts(visit);
    catalogue
        .providers
        .values()
        .for_each(|provider| provider.visit_texts(visit));
    catalogue
        .subjects
        .values()
        .for_each(|subject| subject.visit_texts(visit));
    catalogue
        .occupations
        .values()
        .for_each(|occupation| occupation.visit_texts(visit));
    catalogue
        .exams
        .values()
        .for_each(|exam| exam.visit_texts(visit));
    participant.government.visit_texts(visit);
    participant
        .offer
        .iter()
        .for_each(|offer| offer.visit_texts(visit));
    participant
        .sessions
        .iter()
        .for_each(|session| session.visit_texts(visit));
    participant
        .courses
        .values()
        .for_each(|course| course.visit_texts(visit));
    let issuances = participant
        .issuances
        .values()
        .flat_map(|item| &item.versions);
    issuances.for_each(|version| version.front.visit_texts(visit));
    let pages = participant.pages.values().flat_map(|item| &item.versions);
    pages.for_each(|version| version.front.visit_texts(visit));
    let faqs = participant.faqs.values().flat_map(|item| &item.versions);
    faqs.for_each(|version| version.front.visit_texts(visit));
}

fn trouble(
    desk: &Desk<'_>,
    participant: &Participant,
    name: &str,
    span: Span,
) -> Option<Diagnostic> {
    if name.is_empty() {
        let help = "Write a name between them, such as {{ offer.complete_by }}.";
        let sentence = "These braces name no fact.";
        return Some(Diagnostic::error(CODE, span, sentence).help(help));
    }
    match participant.fact(name) {
        Some(Some(_)) => None,
        _ if is_written(desk, participant, name) => None,
        // A shared text is shown by governments that have not stated everything: it says so there.
        Some(None) if desk.is_shared(span) => None,
        Some(None) => {
            let sentence = format!(
                "The government \"{}\" has not stated {name}.",
                participant.id
            );
            let help = "State it in government.yaml, or write the sentence without it.";
            Some(Diagnostic::error(NOT_STATED, span, sentence).help(help))
        }
        None if desk.is_shared(span) && known_elsewhere(desk, name) => {
            let lacking = desk.library.participants.iter();
            let lacking = lacking.filter(|it| it.fact(name).is_none());
            let lacking: Vec<_> = lacking.map(|it| format!("\"{}\"", it.id)).collect();
            let sentence = match lacking.as_slice() {
                [one] => format!("The government {one} has no {name}."),
                several => format!("The governments {} have no {name}.", listed(several)),
            };
            let help = "Shared texts print only facts that every government can state.";
            Some(Diagnostic::error(NOT_STATED, span, sentence).help(help))
        }
        None => {
            let known = participant.facts.keys().map(String::as_str);
            let help = did_you_mean(name, known, "The page docs/facts.md lists all names.");
            let sentence = format!("There is no fact \"{name}\".");
            Some(Diagnostic::error(CODE, span, sentence).help(help))
        }
    }
}

/// Whether somebody wrote a value for this name; a wrong one was reported where it stands.
fn is_written(desk: &Desk<'_>, participant: &Participant, name: &str) -> bool {
    let programme = desk.tree.programme.as_ref();
    let folder = desk.tree.folders.get(participant.id.as_str());
    let government = folder.and_then(|folder| folder.government.as_ref());
    let parts: Vec<&str> = name.split('.').collect();
    let has = |node: Option<&Node>, field: &str| {
        node.is_some_and(|node| !node.is_whole() || node.get(field).is_some())
    };
    // A line that lost its indentation stands beside the block to which it belongs.
    let within = |node: Option<&Node>, name: &str, field: &str| {
        let block = node.and_then(|node| node.get_or_meant(name));
        match block {
            Some(block) => has(Some(block), field) || has(node, field),
            None => node.is_some_and(|node| !node.is_whole()),
        }
    };
    match parts.as_slice() {
        ["programme", field] => has(programme, field),
        ["government", field] => has(government, field),
        ["catalogue", field] => within(programme, "catalogue", field),
        ["etpl", field] => within(government, "etpl", field),
        ["offer", field] => within(programme, "offer", field) || within(government, "offer", field),
        ["contact", id, field] => {
            let contacts = government.and_then(|node| node.get_or_meant("contacts"));
            let Some(contacts) = contacts else {
                return government.is_some_and(|node| !node.is_whole());
            };
            contacts.items().iter().any(|node| {
                node.get("id").and_then(Node::text) == Some(id) && has(Some(node), field)
            })
        }
        _ => false,
    }
}

fn known_elsewhere(desk: &Desk<'_>, name: &str) -> bool {
    desk.library
        .participants
        .iter()
        .any(|participant| participant.fact(name).is_some())
}
