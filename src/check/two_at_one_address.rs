//! Every page and file of a site has an address of its own.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, FileId, Files, Span};
use crate::model::{
    DATA, DATA_FILES, ICON, Participant, ROBOTS, SHORTLIST, SITEMAP, Section, feed,
};
use crate::parse::own_folder;
use std::collections::{BTreeMap, BTreeSet};

code! {
    /// A text or another file has the address of a page that every site has, or one that differs from
    /// another's only by capital letters.
    ///
    /// # Why it matters
    /// One of the two would take the other's place. Disks and servers that see no difference between
    /// `About` and `about` would show one of them for both.
    ///
    /// # Wrong
    /// `content/massachusetts/courses.md`, or `About.md` beside `about.md`
    ///
    /// # Right
    /// `content/massachusetts/how-courses-work.md`
    pub(super) CODE = "two-at-one-address";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let listed = desk.library.programme.governments.iter();
    // The list of all governments has its style sheet there.
    let assets = listed.filter(|id| id.as_str() == "assets").map(|id| {
        let sentence = "Addresses below \"assets/\" belong to the files of the theme.";
        Diagnostic::error(CODE, id.span, sentence).help("Rename the folder of this government.")
    });
    let participants = desk.library.participants.iter();
    let of_each = participants.flat_map(|participant| {
        let written = written(participant, desk.files);
        let mut found = twice(&written, desk.files);
        found.extend(written.iter().filter_map(|it| taken(it, participant)));
        let places: BTreeSet<&str> = written.iter().map(|it| it.place.as_str()).collect();
        let forms = written
            .iter()
            .filter(|it| is_form_of_another(&it.place, &places));
        found.extend(forms.map(|it| {
            let sentence = "This address belongs to the compressed form of another file.";
            Diagnostic::error(CODE, Span::new(it.file, 0..0), sentence).help("Rename the file.")
        }));
        found
    });
    assets.chain(of_each).collect()
}

/// A file that authors wrote, with the place that it gets in the site.
struct Written {
    file: FileId,
    /// The path of what is published, in small letters.
    place: String,
}

fn written(participant: &Participant, files: &Files) -> Vec<Written> {
    let issuances = participant.issuances.iter();
    let faqs = participant.faqs.iter();
    let pages = participant.pages.iter();
    let texts = issuances
        .map(|(path, item)| (path, item.versions[0].file))
        .chain(faqs.map(|(path, item)| (path, item.versions[0].file)))
        .chain(pages.map(|(path, item)| (path, item.versions[0].file)))
        // The text of index.md stands on the home page.
        .filter(|(path, _)| *path != "index")
        .map(|(path, file)| (format!("{path}/index.html"), file));
    let others = participant.files.iter();
    let others = others.filter_map(|(within, path)| Some((within.clone(), files.find(path)?)));
    let mut written: Vec<Written> = texts
        .chain(others)
        .map(|(place, file)| Written {
            file,
            place: one_for_all_disks(&place),
        })
        .collect();
    written.sort_by_key(|written| written.file);
    written
}

/// A path as disks see it that see no capital letters; they see no final sigma either.
pub(super) fn one_for_all_disks(path: &str) -> String {
    path.to_lowercase().replace('ς', "σ")
}

/// Reports those that authors gave the same address.
fn twice(written: &[Written], files: &Files) -> Vec<Diagnostic> {
    let mut places: BTreeMap<&str, FileId> = BTreeMap::new();
    let mut found = Vec::new();
    for it in written {
        if let Some(first) = places.insert(&it.place, it.file) {
            let (file, other) = own_first(it.file, first, files);
            let other = files.path(other);
            let sentence = format!("This file has the same address as {other}.");
            found.push(
                Diagnostic::error(CODE, Span::new(file, 0..0), sentence)
                    .help("Rename one of the two. Capital letters make no difference."),
            );
        }
    }
    // What is a file cannot be the folder of another file's page too.
    for it in written {
        let folders = it.place.match_indices('/').map(|(at, _)| &it.place[..at]);
        let file = folders.filter_map(|folder| places.get(folder)).next();
        if let Some(&file) = file {
            let (here, other) = own_first(file, it.file, files);
            let other = files.path(other);
            let sentence = match here == file {
                true => format!(
                    "This file has the name of the folder in which the page of {other} stands."
                ),
                false => {
                    format!(
                        "The page of this file stands in a folder that has the name of {other}."
                    )
                }
            };
            found.push(
                Diagnostic::error(CODE, Span::new(here, 0..0), sentence)
                    .help("Rename one of the two."),
            );
        }
    }
    found
}

/// The two files, a government's own before a shared one: the slip is that government's alone.
fn own_first(one: FileId, other: FileId, files: &Files) -> (FileId, FileId) {
    let is_shared = |file| own_folder(files.path(file)).is_none();
    match is_shared(one) && !is_shared(other) {
        true => (other, one),
        false => (one, other),
    }
}

/// Files below a site's root that are no pages made from content.
const FILES: &[&str] = &[
    "404",
    "404.html",
    SITEMAP,
    ROBOTS,
    "sessions.ics",
    ICON,
    "_headers",
    "_redirects",
];

/// Whether a name below a site's root is that of a file that is no page.
fn is_file_of_sites(name: &str) -> bool {
    let part = name
        .strip_prefix("sitemap-")
        .and_then(|it| it.strip_suffix(".xml"));
    let is_part = part.is_some_and(|part| part.parse::<usize>().is_ok());
    let feeds = [Section::Issuances, Section::Sessions].map(feed);
    FILES.contains(&name) || is_part || feeds.iter().any(|feed| feed == name)
}

/// Whether a place is that of the compressed form of another file.
fn is_form_of_another(place: &str, places: &BTreeSet<&str>) -> bool {
    let of = place.strip_suffix(".br").or(place.strip_suffix(".gz"));
    let is_made = |of: &str| of.ends_with(".html") || of.ends_with(".ics") || FILES.contains(&of);
    of.is_some_and(|of| is_made(of) || places.contains(of))
}

/// Reports what has an address that the site itself needs.
fn taken(it: &Written, participant: &Participant) -> Option<Diagnostic> {
    let (first, rest) = it.place.split_once('/').unwrap_or((&it.place, ""));
    let is_list = rest.is_empty() || rest == "index.html";
    let (rename, move_it) = ("Rename the file.", "Put the file into another folder.");
    let locale = participant.locales().skip(1);
    let locale = locale
        .map(|locale| locale.as_str())
        .find(|locale| locale.to_lowercase() == first);
    let (sentence, help) = if let Some(locale) = locale {
        (
            format!("Addresses below \"{locale}/\" belong to the pages in that language."),
            format!("A translation stands beside its original: about.{locale}.md."),
        )
    } else if let Some(section) = Section::ALL.into_iter().find(|it| it.folder() == first) {
        let whole = matches!(
            section,
            Section::Courses | Section::Subjects | Section::Providers
        );
        let sentence = match (is_list, whole) {
            (true, _) => format!("The address \"{first}/\" belongs to a page that every site has."),
            (false, true) => {
                format!("Addresses below \"{first}/\" belong to pages made from the catalogue.")
            }
            (false, false) if section == Section::Sessions && rest.ends_with(".ics") => {
                "Addresses below \"sessions/\" that end in .ics belong to calendars.".to_owned()
            }
            (false, false) => return None,
        };
        let help = if is_list { rename } else { move_it };
        (sentence, help.to_owned())
    } else if first == "assets" {
        let sentence = "Addresses below \"assets/\" belong to the files of the theme.".to_owned();
        (sentence, move_it.to_owned())
    } else if [SHORTLIST, DATA]
        .iter()
        .any(|it| it.trim_end_matches('/') == first)
        && is_list
    {
        let sentence = format!("The address \"{first}/\" belongs to a page that every site has.");
        (sentence, rename.to_owned())
    } else if DATA_FILES.contains(&&*it.place) {
        let sentence = format!("The address \"{}\" belongs to the open data.", it.place);
        (sentence, rename.to_owned())
    } else if is_file_of_sites(first) || it.place == "index.html" {
        let sentence = format!("The address \"{first}\" belongs to a file that every site has.");
        (sentence, rename.to_owned())
    } else {
        return None;
    };
    Some(Diagnostic::error(CODE, Span::new(it.file, 0..0), sentence).help(help))
}
