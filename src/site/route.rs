//! Which pages an edition has, and where each one stands.

use super::open_data::{DataSet, Form};
use crate::model::{
    ACCESSIBILITY, DATA, DATA_CATALOGUE, ICON, Id, NOT_FOUND, ROBOTS, SHORTLIST, SITEMAP, Section,
    feed, file_at, sitemap_part,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in the path of an address (RFC 3986, unreserved and `/`).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// A page of an edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The first page.
    Home,
    /// The list of courses, page by page from 1.
    Courses(usize),
    /// A course.
    Course(Id),
    /// The list of subjects.
    Subjects,
    /// The courses on a subject, page by page from 1.
    Subject(Id, usize),
    /// The list of providers.
    Providers,
    /// The courses of a provider, page by page from 1.
    Provider(Id, usize),
    /// The list of issuances.
    Issuances,
    /// An issuance by its path.
    Issuance(String),
    /// All questions.
    Questions,
    /// A page of questions by its path.
    Faq(String),
    /// All sessions.
    Sessions,
    /// A page of prose by its path.
    Prose(String),
    /// An old address of a page that has moved.
    Moved(String),
    /// The address of a page that is gone.
    Retired(String),
    /// What is shown where there is nothing.
    NotFound,
    /// The accessibility statement.
    Accessibility,
    /// One's own list of courses, which is kept in the browser.
    Shortlist,
    /// All sessions for calendars.
    Calendar,
    /// A session for calendars.
    SessionCalendar(Id),
    /// The list of addresses for search engines.
    Sitemap,
    /// A part of a long list of addresses, from 1.
    SitemapPart(usize),
    /// News of a section.
    Feed(Section),
    /// The open data: what there is, and what it means.
    Data,
    /// A table of it.
    DataFile(DataSet, Form),
    /// The catalogue of it.
    DataCatalogue,
    /// What robots may read.
    Robots,
    /// The sign of a government that has none of its own, for browsers' tabs.
    Icon,
}

impl Route {
    /// The list to which a section's name leads.
    pub fn of_section(section: Section) -> Self {
        match section {
            Section::Courses => Self::Courses(1),
            Section::Subjects => Self::Subjects,
            Section::Providers => Self::Providers,
            Section::Issuances => Self::Issuances,
            Section::Questions => Self::Questions,
            Section::Sessions => Self::Sessions,
        }
    }

    /// Whether only search engines and robots may ask for it, or it stands in the place of a page that
    /// is not there: no list names it.
    pub fn is_unlisted(&self) -> bool {
        let stands_in_place = matches!(
            self,
            Self::Moved(_) | Self::Retired(_) | Self::NotFound | Self::Shortlist
        );
        stands_in_place || !self.is_page()
    }

    /// Whether people see it as a page: others are for programs.
    pub fn is_page(&self) -> bool {
        !matches!(
            self,
            Self::Calendar
                | Self::SessionCalendar(_)
                | Self::Sitemap
                | Self::SitemapPart(_)
                | Self::Feed(_)
                | Self::DataFile(..)
                | Self::DataCatalogue
                | Self::Robots
                | Self::Icon
        )
    }

    /// The folder or file below the edition's root, as it stands on the disk.
    fn place(&self) -> String {
        let paged = |folder: String, page: usize| match page {
            1 => folder,
            page => format!("{folder}page/{page}/"),
        };
        match self {
            Self::Home => String::new(),
            Self::Courses(page) => paged("courses/".to_owned(), *page),
            Self::Course(id) => format!("courses/{id}/"),
            Self::Subjects => "subjects/".to_owned(),
            Self::Subject(id, page) => paged(format!("subjects/{id}/"), *page),
            Self::Providers => "providers/".to_owned(),
            Self::Provider(id, page) => paged(format!("providers/{id}/"), *page),
            Self::Issuances => "issuances/".to_owned(),
            Self::Questions => "questions/".to_owned(),
            Self::Sessions => "sessions/".to_owned(),
            Self::Issuance(path) | Self::Faq(path) | Self::Prose(path) => format!("{path}/"),
            Self::Moved(address) | Self::Retired(address) => address.clone(),
            Self::NotFound => NOT_FOUND.to_owned(),
            Self::Accessibility => ACCESSIBILITY.to_owned(),
            Self::Shortlist => SHORTLIST.to_owned(),
            Self::Calendar => "sessions.ics".to_owned(),
            Self::SessionCalendar(id) => format!("sessions/{id}.ics"),
            Self::Sitemap => SITEMAP.to_owned(),
            Self::SitemapPart(number) => sitemap_part(*number),
            Self::Feed(section) => feed(*section),
            Self::Data => DATA.to_owned(),
            Self::DataFile(set, form) => format!("{DATA}{}.{}", set.name(), form.ending()),
            Self::DataCatalogue => DATA_CATALOGUE.to_owned(),
            Self::Robots => ROBOTS.to_owned(),
            Self::Icon => ICON.to_owned(),
        }
    }

    /// The file that holds the page, below the edition's root.
    pub fn file(&self) -> String {
        file_at(&self.place())
    }

    /// The address of the page below the edition's root; that of the home page is empty.
    pub fn address(&self) -> String {
        encoded(&self.place())
    }

    /// An anchor of this page's text on the page that shows it. Another page may show several
    /// texts, so there the anchor names its text too.
    pub fn anchor(&self, anchor: &str, here: &Self) -> String {
        match self == here {
            true => anchor.to_owned(),
            // No anchor holds white space.
            false => self.place().replace(char::is_whitespace, "-") + anchor,
        }
    }

    /// The way from the page up to the edition's root: `../../`.
    pub fn to_root(&self) -> String {
        "../".repeat(self.depth())
    }

    /// How many folders deep below the edition's root the page lies.
    pub fn depth(&self) -> usize {
        let paged = |folders: usize, page: usize| folders + if page == 1 { 0 } else { 2 };
        match self {
            Self::Home
            | Self::NotFound
            | Self::Calendar
            | Self::Sitemap
            | Self::SitemapPart(_)
            | Self::Feed(_)
            | Self::DataCatalogue
            | Self::Robots
            | Self::Icon => 0,
            Self::Courses(page) => paged(1, *page),
            Self::Subject(_, page) | Self::Provider(_, page) => paged(2, *page),
            Self::Course(_) => 2,
            Self::SessionCalendar(_)
            | Self::Data
            | Self::DataFile(..)
            | Self::Accessibility
            | Self::Shortlist
            | Self::Subjects
            | Self::Providers
            | Self::Issuances
            | Self::Questions
            | Self::Sessions => 1,
            Self::Issuance(path) | Self::Faq(path) | Self::Prose(path) => {
                path.matches('/').count() + 1
            }
            Self::Moved(address) | Self::Retired(address) => address.matches('/').count(),
        }
    }
}

/// A path as it stands in an address.
pub fn encoded(path: &str) -> String {
    utf8_percent_encode(path, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::model::{Id, Section};
    use crate::site::head::names;
    use crate::site::{DataSet, Form};
    use std::collections::BTreeMap;

    #[test]
    fn the_depth_is_that_of_the_place_and_one_kind_has_one_top() {
        let id = || Id::made("x");
        let paths = ["a", "a/b", "a/b/c"].map(str::to_owned);
        let paged = [1, 2, 30].map(|page| {
            vec![
                Route::Courses(page),
                Route::Subject(id(), page),
                Route::Provider(id(), page),
            ]
        });
        let mut routes = paged.concat();
        routes.extend([Route::Home, Route::Course(id()), Route::Subjects]);
        routes.extend([Route::Providers, Route::Issuances, Route::Questions]);
        routes.extend([
            Route::Sessions,
            Route::Calendar,
            Route::Accessibility,
            Route::Shortlist,
            Route::SessionCalendar(id()),
            Route::NotFound,
            Route::Sitemap,
            Route::SitemapPart(2),
            Route::Feed(Section::Issuances),
            Route::Data,
            Route::DataFile(DataSet::Courses, Form::Csv),
            Route::DataCatalogue,
            Route::Robots,
            Route::Icon,
        ]);
        routes.extend(paths.clone().map(Route::Issuance));
        routes.extend(paths.clone().map(Route::Faq));
        routes.extend(["a/", "a/b/", "a/b.html"].map(|it| Route::Moved(it.to_owned())));
        routes.extend(["a/", "a/b/", "a/b.html"].map(|it| Route::Retired(it.to_owned())));
        routes.extend(paths.map(Route::Prose));
        // Pages of one kind and depth have one top: all of them are to be listed, or none.
        let mut listed = BTreeMap::new();
        for route in &routes {
            let place = (names(route), route.depth());
            let others = *listed.entry(place).or_insert(route.is_unlisted());
            assert_eq!(others, route.is_unlisted(), "{route:?}");
        }
        for route in routes {
            assert_eq!(
                route.depth(),
                route.place().matches('/').count(),
                "{route:?}"
            );
        }
    }
}
