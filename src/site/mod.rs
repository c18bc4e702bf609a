//! Which pages exist, where they stand, and what each one shows.
//!
//! An [`Edition`] is one government in one language. Its [`Route`]s are its pages; each has one
//! typed [`View`] that holds everything the page shows.
//!
//! Invariant: a page is made of its view and the edition's [`Chrome`] and of nothing else. Dates
//! and numbers in a view are words of the page's language already.

mod cards;
mod chrome;
mod contact;
mod cost;
mod course;
mod edition;
mod head;
mod home;
mod issuance;
mod lists;
mod offer;
mod old;
mod parts;
mod phrase;
mod portal;
mod prose;
mod questions;
mod route;
mod sessions;
mod sitemap;
mod terms;
mod texts;

pub use chrome::Chrome;
pub use course::CourseView;
pub use edition::{COURSES_A_PAGE, Edition};
pub use head::Head;
pub use home::HomeView;
pub use issuance::{IssuanceView, IssuancesView};
pub use lists::{CatalogueView, DirectoryView};
pub use old::{FormerView, MovedView, RetiredView};
pub use phrase::Phrase;
pub use portal::PortalView;
pub use questions::QuestionsView;
pub use route::{Route, encoded};
pub use sessions::SessionsView;
pub use sitemap::SitemapView;
pub use texts::ProseView;

use crate::language::Strings;
use crate::model::{Library, Participant};
use serde::Serialize;
use std::collections::BTreeMap;

/// All editions of a programme.
pub struct Site<'a> {
    /// The content.
    pub library: &'a Library,
    /// The editions, by government and language in their orders.
    pub editions: Vec<Edition<'a>>,
    /// The list of governments, when all of them are made.
    pub portal: Option<PortalView>,
    /// What stands where the sites of governments stood that have left.
    pub former: Vec<FormerView>,
}

/// What a page shows.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The first page.
    Home(Box<HomeView>),
    /// A page of a list of courses.
    Catalogue(CatalogueView),
    /// A course.
    Course(Box<CourseView>),
    /// A list of subjects or providers.
    Directory(DirectoryView),
    /// The list of issuances.
    Issuances(IssuancesView),
    /// An issuance.
    Issuance(Box<IssuanceView>),
    /// Questions with their answers.
    Questions(QuestionsView),
    /// Sessions.
    Sessions(SessionsView),
    /// Prose.
    Prose(ProseView),
    /// The way to where a page stands now.
    Moved(MovedView),
    /// Why a page is gone.
    Retired(RetiredView),
    /// What is shown where there is nothing.
    NotFound {},
    /// Addresses for search engines.
    Sitemap(SitemapView),
    /// What robots may read.
    Robots {
        /// The whole address of the list of addresses, if the site's own is known.
        sitemap: Option<String>,
    },
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Catalogue(_) => "catalogue.html",
            Self::Course(_) => "course.html",
            Self::Directory(_) => "directory.html",
            Self::Issuances(_) => "issuances.html",
            Self::Issuance(_) => "issuance.html",
            Self::Questions(_) => "questions.html",
            Self::Sessions(_) => "sessions.html",
            Self::Prose(_) => "prose.html",
            Self::Moved(_) => "moved.html",
            Self::Retired(_) => "retired.html",
            Self::NotFound {} => "not-found.html",
            Self::Sitemap(_) => "sitemap.xml",
            Self::Robots { .. } => "robots.txt",
        }
    }
}

/// The editions of the governments that are wanted, and the list of them.
pub fn site<'a>(
    library: &'a Library,
    strings: &BTreeMap<crate::language::Locale, Strings>,
    wants: &dyn Fn(&str) -> bool,
    portal: bool,
    as_of: jiff::civil::Date,
) -> Site<'a> {
    let participants = library.participants.iter();
    let wanted: Vec<&Participant> = participants.filter(|it| wants(it.id.as_str())).collect();
    let editions = wanted
        .iter()
        .flat_map(|participant| {
            let locales = participant.locales();
            locales.map(|locale| Edition::new(library, participant, locale, strings, as_of))
        })
        .collect();
    let former = library.programme.former_governments.iter();
    let former = former.filter(|it| wants(it.id.as_str()));
    Site {
        library,
        editions,
        former: former.map(|it| old::former(library, it, strings)).collect(),
        portal: portal.then(|| portal::portal(&library.programme, &wanted)),
    }
}

impl Edition<'_> {
    /// What a page shows. A page that is not there shows that it is not found.
    pub fn view(&self, route: &Route) -> View {
        self.known(route).unwrap_or(View::NotFound {})
    }

    fn known(&self, route: &Route) -> Option<View> {
        Some(match route {
            Route::Home => View::Home(Box::new(self.home_view())),
            Route::Courses(page) => View::Catalogue(self.all_courses_view(*page, route)),
            Route::Course(id) => View::Course(Box::new(self.course_view(id, route)?)),
            Route::Subjects => View::Directory(self.subjects_view(route)),
            Route::Subject(id, page) => View::Catalogue(self.subject_view(id, *page, route)?),
            Route::Providers => View::Directory(self.providers_view(route)),
            Route::Provider(id, page) => View::Catalogue(self.provider_view(id, *page, route)?),
            Route::Issuances => View::Issuances(self.issuances_view(route)),
            Route::Issuance(path) => View::Issuance(Box::new(self.issuance_view(path, route)?)),
            Route::Questions => View::Questions(self.questions_view(route)),
            Route::Faq(path) => View::Questions(self.faq_view(path, route)?),
            Route::Sessions => View::Sessions(self.sessions_view()),
            Route::Prose(path) => View::Prose(self.prose_view(path, route)?),
            Route::Moved(address) => View::Moved(self.moved_view(address, route)?),
            Route::Retired(address) => View::Retired(self.retired_view(address, route)?),
            Route::NotFound => View::NotFound {},
            Route::Sitemap => View::Sitemap(self.sitemap_view()),
            Route::Robots => View::Robots {
                sitemap: self.sitemap_url(),
            },
        })
    }
}
