//! One thing has one id.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::language::composed;
use crate::model::{Course, LocalProse};
use std::collections::{BTreeMap, HashMap, HashSet};

code! {
    /// Two courses are the same in all but their ids, or two providers, subjects or exams have one name.
    ///
    /// # Why it matters
    /// Readers see one thing twice, half of what belongs to it under each. Capital letters, spaces and
    /// composed accents make no difference.
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
    let titles = titles_of_several(desk);
    for participant in &desk.library.participants {
        let courses = participant
            .courses
            .values()
            .filter(|it| titles.contains(&title(it).span));
        let courses = courses.map(|it| (outline(it), title(it).span));
        twice("courses tell the same of", courses, &mut found);
    }
    found
}

fn title(course: &Course) -> &LocalProse {
    &course.title.texts[0]
}

/// The places of the titles that several courses have: few of a long catalogue, and only these can be
/// the same in all else.
fn titles_of_several(desk: &Desk<'_>) -> HashSet<Span> {
    let mut places: HashMap<String, HashSet<Span>> = HashMap::new();
    let mut seen = HashSet::new();
    for course in desk.courses() {
        let title = title(course);
        if seen.insert(title.span) {
            let places = places.entry(plain(&title.prose.text)).or_default();
            places.insert(title.span);
        }
    }
    let several = places.into_values().filter(|places| places.len() > 1);
    several.flatten().collect()
}

/// A name without what makes no difference: capital letters, spaces, composed accents.
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    composed(&words.join(" ")).to_lowercase()
}

/// What readers tell a course by. Many providers give one address for all their courses, and hold one
/// course in several towns, so that only a course that is the same in all of this is given twice.
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
