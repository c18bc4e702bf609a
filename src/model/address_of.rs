//! Where each page of a government stands, and where pages stood before.
//!
//! A page has the same address in all languages of a government, below the folder of the language.

use super::{Catalogue, Course, Id, OldAddress, Participant, Programme, Retired, Section};
use crate::diag::Located;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A page whose address follows from a name that people gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named<'a> {
    /// A course by its id.
    Course(&'a Id),
    /// The courses on a subject by its id.
    Subject(&'a Id),
    /// The courses of a provider by its id.
    Provider(&'a Id),
    /// An issuance by its path.
    Issuance(&'a str),
    /// A page of questions by its path.
    Faq(&'a str),
    /// A page of prose by its path.
    Prose(&'a str),
}

impl Named<'_> {
    /// The address below the root of the site in one language; that of the first page is empty.
    pub fn address(&self) -> String {
        let below = |section: Section, id: &Id| format!("{}/{id}/", section.folder());
        match self {
            Self::Course(id) => below(Section::Courses, id),
            Self::Subject(id) => below(Section::Subjects, id),
            Self::Provider(id) => below(Section::Providers, id),
            // The text of index.md stands on the first page.
            Self::Prose("index") => String::new(),
            Self::Issuance(path) | Self::Faq(path) | Self::Prose(path) => format!("{path}/"),
        }
    }
}

/// A page that stood elsewhere before.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    /// Where it stood.
    pub from: &'a Located<OldAddress>,
    /// The page as it stands now.
    pub to: Named<'a>,
}

impl Participant {
    /// The pages whose addresses follow from names, with the addresses at which each stood before.
    pub fn named<'a>(
        &'a self,
        catalogue: &'a Catalogue,
    ) -> impl Iterator<Item = (Named<'a>, &'a [Located<OldAddress>])> {
        let courses = self.courses.values().map(Arc::as_ref);
        let subjects: BTreeSet<&Id> = courses
            .clone()
            .flat_map(|course| course.subjects.iter().map(|id| &id.value))
            .collect();
        let providers: BTreeSet<&Id> = courses
            .clone()
            .map(|course: &Course| &course.provider.value)
            .collect();
        let courses = courses.map(|it| (Named::Course(&it.id.value), &it.redirect_from[..]));
        let subjects = subjects.into_iter().map(|id| {
            let known = catalogue.subjects.get(id);
            (
                Named::Subject(id),
                known.map_or(&[][..], |it| &it.redirect_from),
            )
        });
        let providers = providers.into_iter().map(|id| {
            let known = catalogue.providers.get(id);
            (
                Named::Provider(id),
                known.map_or(&[][..], |it| &it.redirect_from),
            )
        });
        let issuances = self.issuances.iter().map(|(path, item)| {
            let front = &item.versions[0].front;
            (Named::Issuance(path), &front.redirect_from[..])
        });
        let faqs = self.faqs.iter().map(|(path, item)| {
            let front = &item.versions[0].front;
            (Named::Faq(path), &front.redirect_from[..])
        });
        let pages = self.pages.iter().map(|(path, item)| {
            let front = &item.versions[0].front;
            (Named::Prose(path), &front.redirect_from[..])
        });
        courses
            .chain(subjects)
            .chain(providers)
            .chain(issuances)
            .chain(faqs)
            .chain(pages)
    }

    /// The pages that stood elsewhere before, once for each old address.
    pub fn moved<'a>(&'a self, catalogue: &'a Catalogue) -> impl Iterator<Item = Moved<'a>> {
        let named = self.named(catalogue);
        named.flat_map(|(to, old)| old.iter().map(move |from| Moved { from, to }))
    }

    /// The pages that are gone here: what the government says, then what the programme says.
    pub fn retired<'a>(&'a self, programme: &'a Programme) -> impl Iterator<Item = &'a Retired> {
        self.government.retired.iter().chain(&programme.retired)
    }

    /// The addresses of all its pages, without the later pages of long lists: these come and go.
    pub fn addresses(&self, catalogue: &Catalogue) -> BTreeSet<String> {
        let named = self.named(catalogue).map(|(page, _)| page.address());
        let lists = Section::ALL.map(|section| format!("{}/", section.folder()));
        let others = ["", NOT_FOUND].map(str::to_owned);
        named.chain(lists).chain(others).collect()
    }
}

/// What a server shows where there is nothing.
pub const NOT_FOUND: &str = "404.html";

/// Whether an address is that of a later page of a long list: `courses/page/2/`.
///
/// ```
/// use prospectus::model::is_later_page;
/// assert!(is_later_page("courses/page/2/") && is_later_page("subjects/networks/page/10/"));
/// assert!(!is_later_page("courses/") && !is_later_page("about/page/2/"));
/// ```
pub fn is_later_page(address: &str) -> bool {
    let parts: Vec<&str> = address.split('/').collect();
    match parts[..] {
        ["courses", "page", number, ""] | ["subjects" | "providers", _, "page", number, ""] => {
            number.parse::<u32>().is_ok()
        }
        _ => false,
    }
}

/// The file that holds the page at an address.
pub fn file_at(address: &str) -> String {
    match address.is_empty() || address.ends_with('/') {
        true => format!("{address}index.html"),
        false => address.to_owned(),
    }
}
