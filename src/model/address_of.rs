//! Where each page of a government stands, and where pages stood before.
//!
//! A page has the same address in all languages of a government, below the folder of the language.

use super::{Catalogue, Id, OldAddress, Participant, Programme, Retired, Section};
use crate::diag::Located;
use std::collections::BTreeSet;

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
    /// The pages whose addresses follow from names.
    pub fn named(&self) -> impl Iterator<Item = Named<'_>> {
        let courses = self.courses.values();
        let subjects = courses.clone().flat_map(|course| &course.subjects);
        let subjects: BTreeSet<&Id> = subjects.map(|id| &id.value).collect();
        let providers = courses.clone().map(|course| &course.provider.value);
        let providers: BTreeSet<&Id> = providers.collect();
        courses
            .map(|course| Named::Course(&course.id.value))
            .chain(subjects.into_iter().map(Named::Subject))
            .chain(providers.into_iter().map(Named::Provider))
            .chain(self.issuances.keys().map(|path| Named::Issuance(path)))
            .chain(self.faqs.keys().map(|path| Named::Faq(path)))
            .chain(self.pages.keys().map(|path| Named::Prose(path)))
    }

    /// The pages that stood elsewhere before, once for each old address.
    pub fn moved<'a>(&'a self, catalogue: &'a Catalogue) -> impl Iterator<Item = Moved<'a>> {
        let courses = self.courses.values();
        let (of_subject, of_provider) = (courses.clone(), courses.clone());
        let courses = courses.map(|it| (Named::Course(&it.id.value), &it.redirect_from));
        let subjects = catalogue.subjects.values();
        let subjects = subjects.map(|it| (Named::Subject(&it.id.value), &it.redirect_from));
        let providers = catalogue.providers.values();
        let providers = providers.map(|it| (Named::Provider(&it.id.value), &it.redirect_from));
        let issuances = self.issuances.iter();
        let issuances = issuances.map(|(path, item)| {
            let front = &item.versions[0].front;
            (Named::Issuance(path), &front.redirect_from)
        });
        let faqs = self.faqs.iter();
        let faqs = faqs.map(|(path, item)| {
            let front = &item.versions[0].front;
            (Named::Faq(path), &front.redirect_from)
        });
        let pages = self.pages.iter();
        let pages = pages.map(|(path, item)| {
            let front = &item.versions[0].front;
            (Named::Prose(path), &front.redirect_from)
        });
        let all = courses.chain(subjects).chain(providers);
        let all = all.chain(issuances).chain(faqs).chain(pages);
        // Few pages have moved: only of these it is asked whether the government has them.
        all.filter(|(_, old)| !old.is_empty())
            .filter(move |(page, _)| match page {
                Named::Subject(id) => of_subject
                    .clone()
                    .any(|course| course.subjects.iter().any(|it| it.value == **id)),
                Named::Provider(id) => of_provider
                    .clone()
                    .any(|course| course.provider.value == **id),
                _ => true,
            })
            .flat_map(|(to, old)| old.iter().map(move |from| Moved { from, to }))
    }

    /// The pages that are gone here: what the government says, then what the programme says.
    pub fn retired<'a>(&'a self, programme: &'a Programme) -> impl Iterator<Item = &'a Retired> {
        self.government.retired.iter().chain(&programme.retired)
    }

    /// The addresses of all its pages, without the later pages of long lists: these come and go.
    pub fn addresses(&self) -> BTreeSet<String> {
        let named = self.named().map(|page| page.address());
        let lists = Section::ALL.map(|section| format!("{}/", section.folder()));
        let others = ["", NOT_FOUND, SHORTLIST, ACCESSIBILITY, DATA].map(str::to_owned);
        named.chain(lists).chain(others).collect()
    }
}

/// The accessibility statement.
pub const ACCESSIBILITY: &str = "accessibility/";

/// The page of one's own list of courses.
pub const SHORTLIST: &str = "list/";

/// Where the sign of a government stands that has none of its own.
pub const ICON: &str = "icon.svg";
/// The list of a government's addresses for search engines. A long one names its parts.
pub const SITEMAP: &str = "sitemap.xml";

/// A part of a long list of addresses, from 1.
pub fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// What robots may read.
pub const ROBOTS: &str = "robots.txt";

/// The feed of a section that has one.
pub fn feed(section: Section) -> String {
    format!("{}.atom", section.folder())
}

/// The page of the open data, below which its files lie.
pub const DATA: &str = "data/";

/// The files of the open data below a government's root, whether it has them or not.
pub const DATA_FILES: [&str; 9] = [
    "data.json",
    "data/courses.csv",
    "data/courses.json",
    "data/exams.csv",
    "data/exams.json",
    "data/issuances.csv",
    "data/issuances.json",
    "data/sessions.csv",
    "data/sessions.json",
];

/// The catalogue of the open data, where programs look for it.
pub const DATA_CATALOGUE: &str = "data.json";

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
