//! Where a page that is gone most likely stands now: a new page with its title or its name.

use super::Earlier;
use super::gone::Gone;
use crate::diag::{Files, nearest};
use crate::model::{Library, Named};
use std::collections::BTreeMap;

/// How many old pages are looked at for what they were called.
const LOOKED_AT: usize = 100;

/// A page that was not there before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct New {
    /// Its address.
    pub(super) address: String,
    /// Where its fields stand, in words: `content/here/faq/new.md`.
    pub(super) home: String,
    /// What it is called in each language.
    titles: Vec<String>,
}

/// The pages that are gone with where each one most likely stands now.
pub(super) struct Likely<'a> {
    by_address: BTreeMap<&'a str, New>,
}

impl<'a> Likely<'a> {
    /// Looks for each page among those that were not there before.
    pub(super) fn of(
        gone: &'a Gone<'a>,
        library: &Library,
        files: &Files,
        earlier: Earlier<'_>,
    ) -> Self {
        let new = new(gone, library, files);
        let mut by_address = BTreeMap::new();
        if new.is_empty() {
            return Self { by_address };
        }
        for (at, (address, path)) in gone.pages.iter().enumerate() {
            let page = match at < LOOKED_AT {
                true => (earlier.text)(path),
                false => None,
            };
            let title = page.as_deref().and_then(heading);
            if let Some(new) = nearest_to(address, title.as_deref(), &new) {
                by_address.insert(address.as_str(), new.clone());
            }
        }
        Self { by_address }
    }

    /// Where the page at an address most likely stands now.
    pub(super) fn of_address(&self, address: &str) -> Option<&New> {
        self.by_address.get(address)
    }
}

fn nearest_to<'n>(address: &str, title: Option<&str>, new: &'n [New]) -> Option<&'n New> {
    let called = |it: &&New| title.is_some_and(|title| it.titles.iter().any(|it| it == title));
    let same_name = |it: &&New| name(&it.address) == name(address);
    if let Some(found) = new.iter().find(called) {
        return Some(found);
    }
    if let Some(found) = new.iter().find(same_name) {
        return Some(found);
    }
    let beside = || {
        new.iter()
            .filter(|it| folder(&it.address) == folder(address))
    };
    let near = nearest(name(address), beside().map(|it| name(&it.address)))?;
    beside().find(|it| name(&it.address) == near)
}

/// The last name of an address.
fn name(address: &str) -> &str {
    let address = address.trim_end_matches('/');
    address.rsplit_once('/').map_or(address, |(_, name)| name)
}

/// All but the last name of an address: empty, or with a slash at its end.
pub(super) fn folder(address: &str) -> &str {
    let inner = address.trim_end_matches('/');
    inner.rfind('/').map_or("", |at| &inner[..=at])
}

/// The pages of a government that were not published before.
fn new(gone: &Gone<'_>, library: &Library, files: &Files) -> Vec<New> {
    let named = gone.participant.named();
    named
        .map(|page| (page, page.address()))
        .filter(|(_, address)| !gone.published.contains(address))
        .filter_map(|(page, address)| {
            let (home, titles) = home(page, gone, library, files)?;
            Some(New {
                address,
                home,
                titles: titles.iter().map(|title| plain(title)).collect(),
            })
        })
        .collect()
}

fn home(
    page: Named<'_>,
    gone: &Gone<'_>,
    library: &Library,
    files: &Files,
) -> Option<(String, Vec<String>)> {
    let (participant, catalogue) = (gone.participant, &library.catalogue);
    let texts = |text: &crate::model::LocalText| {
        let texts = text.texts.iter();
        texts
            .map(|it| it.prose.text.to_string())
            .collect::<Vec<_>>()
    };
    let listed = |noun: &str, id: &crate::diag::Located<crate::model::Id>| {
        format!("the {noun} \"{id}\" in {}", files.path(id.span.file))
    };
    Some(match page {
        Named::Course(id) => {
            let course = participant.courses.get(id)?;
            (listed("course", &course.id), texts(&course.title))
        }
        Named::Subject(id) => {
            let subject = catalogue.subjects.get(id)?;
            (listed("subject", &subject.id), texts(&subject.name))
        }
        Named::Provider(id) => {
            let provider = catalogue.providers.get(id)?;
            (listed("provider", &provider.id), texts(&provider.name))
        }
        Named::Issuance(path) => {
            let versions = &participant.issuances.get(path)?.versions;
            let titles = versions
                .iter()
                .map(|it| it.front.subject.as_str().to_owned());
            (files.path(versions[0].file).to_owned(), titles.collect())
        }
        Named::Faq(path) => {
            let versions = &participant.faqs.get(path)?.versions;
            let titles = versions.iter().map(|it| it.front.title.as_str().to_owned());
            (files.path(versions[0].file).to_owned(), titles.collect())
        }
        Named::Prose(path) => {
            let versions = &participant.pages.get(path)?.versions;
            let titles = versions.iter().map(|it| it.front.title.as_str().to_owned());
            (files.path(versions[0].file).to_owned(), titles.collect())
        }
    })
}

/// The words of a page's first heading.
fn heading(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("<h1")?;
    let (inner, _) = rest.split_once("</h1>")?;
    let (_, inner) = inner.split_once('>')?;
    let texts = inner.split('<').enumerate();
    let texts = texts.map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('>').map_or("", |(_, text)| text),
    });
    let words = plain(&texts.collect::<String>());
    (!words.is_empty()).then_some(words)
}

/// Words in small letters, with single spaces and without what HTML writes for some letters.
fn plain(words: &str) -> String {
    let mut words = words.to_lowercase();
    for (written, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ] {
        words = words.replace(written, letter);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_is_read_without_its_markup() {
        for (page, words) in [
            ("<h1>What it costs</h1>", Some("what it costs")),
            (
                "<p><h1 class=\"x\">\n<span lang=\"es\">R &amp; D</span> now</h1>",
                Some("r & d now"),
            ),
            ("<h1></h1>", None),
            ("<h2>No</h2>", None),
        ] {
            assert_eq!(heading(page).as_deref(), words, "{page}");
        }
    }

    #[test]
    fn names_and_folders_are_parts_of_addresses() {
        assert_eq!((folder("faq/old/"), name("faq/old/")), ("faq/", "old"));
        assert_eq!((folder("about/"), name("about/")), ("", "about"));
        assert_eq!((folder("a/b.html"), name("a/b.html")), ("a/", "b.html"));
    }
}
