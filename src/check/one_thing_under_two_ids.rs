//! One thing has one id.

use super::Desk;
use super::addresses::{host, last_part};
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::language::composed;
use crate::model::{Course, LocalProse, Participant};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

code! {
    /// Two courses are the same in all but their ids, or have one address, or one title and provider;
    /// or two providers, subjects or exams have one name.
    ///
    /// # Why it matters
    /// Readers see one thing twice, half of what belongs to it under each, or are led from one course to
    /// another. Capital letters, spaces and composed accents make no difference, nor does what stands
    /// behind a question mark in an address. Many providers give one address for all their courses, and
    /// hold one course in several towns, so that address or title alone count only where each course has
    /// a page of its own: at the site of `courses_at`; an address also where it ends with the id.
    ///
    /// # Wrong
    /// `{id: google, name: Google}` and `{id: google-inc, name: google}`
    ///
    /// # Right
    /// `{id: google, name: Google}`
    pub(super) CODE = "one-thing-under-two-ids";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let lists = &desk.library.catalogue;
    let mut found = Vec::new();
    let providers = lists.providers.values().map(|it| {
        let name = &it.name.texts[0];
        (name.prose.text.to_string(), name.span)
    });
    twice("providers have the name", providers, &mut found);
    let subjects = lists.subjects.values().map(|it| {
        let name = &it.name.texts[0];
        (name.prose.text.to_string(), name.span)
    });
    twice("subjects have the name", subjects, &mut found);
    let exams = lists.exams.values().map(|it| {
        let name = format!("{} ({})", it.name.as_str(), it.awarded_by.as_str());
        (name, it.name.span)
    });
    twice("exams have the name", exams, &mut found);
    let offers = desk.library.offers();
    let hosts: BTreeSet<String> = offers
        .filter_map(|offer| host(&offer.courses_at.as_ref()?.0))
        .collect();
    let several = Several::of(desk);
    for participant in &desk.library.participants {
        courses(participant, &several, &hosts, &mut found);
    }
    found
}

/// Reports the courses of a government that are one: by all that is told of them, else by their
/// addresses, else by their titles. A pair is told once.
fn courses(
    participant: &Participant,
    several: &Several,
    hosts: &BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) {
    let courses = participant.courses.values().map(|it| &**it);
    let named: Vec<&Course> = courses
        .filter(|it| several.places.contains(&title(it).span))
        .collect();
    if named.is_empty() {
        return;
    }
    let all = named.iter().map(|it| (outline(it), title(it).span));
    twice("courses tell the same of", all, found);
    let is_of_offer = |it: &Course| host(&it.url.0).is_some_and(|host| hosts.contains(&host));
    let own = named.into_iter();
    let own = own.filter(|it| last_part(&it.url.0) == it.id.as_str() || is_of_offer(it));
    let mut own: Vec<&Course> = own.collect();
    let without_told = |own: &mut Vec<&Course>, found: &[Diagnostic]| {
        let told: HashSet<Span> = found.iter().map(|it| it.span).collect();
        own.retain(|it| !told.contains(&title(it).span) && !told.contains(&it.url.span));
    };
    without_told(&mut own, found);
    let addresses = own.iter().map(|it| (address(it), it.url.span));
    twice("courses have the address", addresses, found);
    without_told(&mut own, found);
    own.retain(|it| is_of_offer(it));
    let titles = own.iter().map(|it| {
        let title = title(it);
        let (words, kind) = (&title.prose.text, it.kind.as_str());
        let name = format!("{words}\n{}\n{kind}\n{}", it.provider, title.locale);
        (name, title.span)
    });
    twice("courses of one provider have the title", titles, found);
}

fn title(course: &Course) -> &LocalProse {
    &course.title.texts[0]
}

/// The courses that may be one: few of a long catalogue, and only these are looked at closely.
struct Several {
    /// The places of their titles.
    places: HashSet<Span>,
}

impl Several {
    /// Those with a title or an address that several have.
    fn of(desk: &Desk<'_>) -> Self {
        let mut titles: HashMap<String, Vec<Span>> = HashMap::new();
        let mut addresses: HashMap<String, Vec<Span>> = HashMap::new();
        let mut seen = HashSet::new();
        for course in desk.courses() {
            let title = title(course);
            let is_new = seen.insert(title.span);
            if is_new {
                let places = titles.entry(plain(&title.prose.text)).or_default();
                places.push(title.span);
            }
            if seen.insert(course.url.span) || is_new {
                addresses
                    .entry(address(course))
                    .or_default()
                    .push(title.span);
            }
        }
        let several = titles.into_values().chain(addresses.into_values());
        let several = several.filter(|places| places.iter().any(|it| *it != places[0]));
        Self {
            places: several.flatten().collect(),
        }
    }
}

/// An address without what makes no difference to where it leads.
fn address(course: &Course) -> String {
    let address = course.url.0.split(['?', '#']).next().unwrap_or_default();
    address.trim_end_matches('/').to_lowercase()
}

/// A name without what makes no difference: capital letters, spaces, composed accents.
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    composed(&words.join(" ")).to_lowercase()
}

/// What readers tell a course by.
fn outline(course: &Course) -> String {
    let description = course
        .description
        .as_ref()
        .map(|it| &it.texts[0].prose.text);
    let duration = course.duration.as_ref();
    let duration = duration.map(|it| (it.effort(), it.length(), it.pace()));
    let title = &title(course).prose.text;
    let address = course.url.0.trim_end_matches('/');
    let cip = course.cip.as_ref().map(|cip| &cip.0);
    format!(
        "{title}\n{address}\n{}\n{duration:?}\n{cip:?}\n{description:?}",
        course.provider
    )
}

/// Reports names that two of a list have, the later one in the files.
fn twice(what: &str, names: impl Iterator<Item = (String, Span)>, found: &mut Vec<Diagnostic>) {
    let mut names: Vec<(String, Span)> = names.collect();
    names.sort_by_key(|(_, span)| *span);
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    for (name, span) in names {
        let plain = plain(&name);
        let Some(before) = first.get(&plain) else {
            first.insert(plain, span);
            continue;
        };
        let shown = name.lines().next().unwrap_or(&name);
        let sentence = format!("Two {what} \"{shown}\".");
        found.push(
            Diagnostic::warning(CODE, span, sentence)
                .label(*before, "it stands here first")
                .help("Keep one of the two, or correct what should differ."),
        );
    }
}
