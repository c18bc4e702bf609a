//! Which pages exist, where they stand, and what each one shows.
//!
//! An [`Edition`] is one government in one language. Its [`Route`]s are its pages; each has one
//! typed [`View`] that holds everything the page shows.
//!
//! Invariant: a page is made of its view and the edition's [`Chrome`] and of nothing else. Dates
//! and numbers in a view are words of the page's language already.

mod accessibility;
mod alike;
mod calendar;
mod cards;
mod chrome;
mod contact;
mod cost;
mod course;
mod describe;
mod edition;
mod feed;
mod finish;
mod head;
mod home;
mod icon;
mod issuance;
mod issuance_list;
mod linked_data;
mod lists;
mod offer;
mod old;
mod open_data;
mod parts;
mod phrase;
mod plain;
mod portal;
mod prose;
mod questions;
mod redline;
mod route;
mod sessions;
mod shortlist;
mod sitemap;
mod terms;
mod texts;

pub use accessibility::AccessibilityView;
pub use calendar::CalendarView;
pub use chrome::{Chrome, Frame};
pub use course::CourseView;
pub use edition::{COURSES_A_PAGE, Edition};
pub use feed::FeedView;
pub use head::Head;
pub use home::HomeView;
pub use icon::IconView;
pub use issuance::IssuanceView;
pub use issuance_list::IssuancesView;
pub use lists::{CatalogueView, DirectoryView};
pub use old::{Former, FormerView, MovedView, RetiredView, moved};
pub use open_data::{DataSet, DataView, Form, TextView};
pub use phrase::Phrase;
pub use portal::{PortalNotFoundView, PortalView};
pub use questions::QuestionsView;
pub use route::{Route, encoded};
pub use sessions::SessionsView;
pub use shortlist::ShortlistView;
pub use sitemap::{RobotsView, SitemapIndexView, SitemapView};
pub use texts::{Body, ProseView};

use crate::language::Strings;
use crate::model::{Library, Participant, ROBOTS, SITEMAP};
use crate::theme::{Show, Value, fields};
use alike::{Alike, Manner};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All editions of a programme.
pub struct Site<'a> {
    /// The content.
    pub library: &'a Library,
    /// The editions, by government and language in their orders.
    pub editions: Vec<Edition<'a>>,
    /// The list of governments, when all of them are made.
    pub portal: Option<PortalView>,
    /// What is shown beside all sites where there is nothing, when the list is made.
    pub not_found: Option<PortalNotFoundView>,
    /// What stands where the sites of governments stood that have left.
    pub former: Vec<Former>,
}

impl<'a> Site<'a> {
    /// The editions in groups of those that write alike, in the order of the first of each.
    pub fn alike(&self) -> Vec<Vec<&Edition<'a>>> {
        let mut groups: Vec<Vec<&Edition<'a>>> = Vec::new();
        for edition in &self.editions {
            match groups.iter_mut().find(|it| it[0].writes_like(edition)) {
                Some(group) => group.push(edition),
                None => groups.push(vec![edition]),
            }
        }
        groups
    }
}

/// What a page shows.
#[derive(Debug, Clone)]
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
    /// The accessibility statement.
    Accessibility(AccessibilityView),
    /// One's own list of courses.
    Shortlist(ShortlistView),
    /// Sessions for calendars.
    Calendar(CalendarView),
    /// Addresses for search engines.
    Sitemap(SitemapView),
    /// The parts of a long list of addresses.
    SitemapIndex(SitemapIndexView),
    /// News.
    Feed(FeedView),
    /// The open data.
    Data(DataView),
    /// A file of it.
    Text(TextView),
    /// What robots may read.
    Robots(RobotsView),
    /// The sign of a government that has none of its own.
    Icon(IconView),
}

impl Show for View {
    fn value(&self) -> Value {
        self.shown().map_or_else(|| fields([]), Show::value)
    }

    fn trace(&self, out: &mut Vec<u8>) {
        if let Some(shown) = self.shown() {
            shown.trace(out);
        }
    }
}

impl View {
    fn shown(&self) -> Option<&dyn Show> {
        Some(match self {
            Self::Home(view) => &**view,
            Self::Catalogue(view) => view,
            Self::Course(view) => &**view,
            Self::Directory(view) => view,
            Self::Issuances(view) => view,
            Self::Issuance(view) => &**view,
            Self::Questions(view) => view,
            Self::Sessions(view) => view,
            Self::Prose(view) => view,
            Self::Moved(view) => view,
            Self::Retired(view) => view,
            Self::NotFound {} => return None,
            Self::Accessibility(view) => view,
            Self::Shortlist(view) => view,
            Self::Calendar(view) => view,
            Self::Sitemap(view) => view,
            Self::SitemapIndex(view) => view,
            Self::Feed(view) => view,
            Self::Data(view) => view,
            Self::Text(view) => view,
            Self::Robots(view) => view,
            Self::Icon(view) => view,
        })
    }

    /// What is published as it is: no template shows it.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Calendar(view) => Some(&view.text),
            Self::Text(view) => Some(&view.text),
            _ => None,
        }
    }

    /// The template that shows it, if one does.
    pub fn template(&self) -> Option<&'static str> {
        Some(match self {
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
            Self::Accessibility(_) => "accessibility.html",
            Self::Shortlist(_) => "shortlist.html",
            Self::Sitemap(_) => SITEMAP,
            Self::SitemapIndex(_) => "sitemap-index.xml",
            Self::Feed(_) => "feed.xml",
            Self::Robots(_) => ROBOTS,
            Self::Icon(_) => "icon.xml",
            Self::Data(_) => "data.html",
            Self::Calendar(_) | Self::Text(_) => return None,
        })
    }
}

/// The editions of the governments that are wanted, and the list of those that it is to name.
pub fn site<'a>(
    library: &'a Library,
    strings: &BTreeMap<crate::language::Locale, Strings>,
    wants: &dyn Fn(&str) -> bool,
    portal: Option<&dyn Fn(&str) -> bool>,
    as_of: jiff::civil::Date,
) -> Site<'a> {
    let those = |wants: &dyn Fn(&str) -> bool| -> Vec<&Participant> {
        let participants = library.participants.iter();
        participants.filter(|it| wants(it.id.as_str())).collect()
    };
    let mut alike: BTreeMap<Manner, Arc<Alike>> = BTreeMap::new();
    let mut planned = Vec::new();
    for participant in those(wants) {
        for locale in participant.locales() {
            let manner = Manner::of(library, participant, locale);
            let none = || Alike::none(&library.catalogue);
            let alike = Arc::clone(alike.entry(manner).or_insert_with(none));
            planned.push((participant, locale, alike));
        }
    }
    let editions = planned.into_par_iter().map(|(participant, locale, alike)| {
        Edition::new(library, participant, locale, strings, as_of, alike)
    });
    let editions = editions.collect();
    let former = library.programme.former_governments.iter();
    let former = former.filter(|it| wants(it.id.as_str()));
    Site {
        library,
        editions,
        former: former.map(|it| old::former(library, it, strings)).collect(),
        not_found: portal.map(|_| portal::not_found(&library.programme, strings)),
        portal: portal.map(|names| portal::portal(&library.programme, &those(names))),
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
            Route::Sessions => View::Sessions(self.sessions_view(route)),
            Route::Prose(path) => View::Prose(self.prose_view(path, route)?),
            Route::Moved(address) => View::Moved(self.moved_view(address, route)?),
            Route::Retired(address) => View::Retired(self.retired_view(address, route)?),
            Route::NotFound => View::NotFound {},
            Route::Accessibility => View::Accessibility(self.accessibility_view(route)),
            Route::Shortlist => View::Shortlist(self.shortlist_view(route)),
            Route::Calendar => View::Calendar(self.calendar_view()),
            Route::SessionCalendar(id) => View::Calendar(self.session_calendar_view(id)?),
            Route::Sitemap => self.sitemap_view(),
            Route::SitemapPart(number) => View::Sitemap(self.sitemap_part_view(*number)?),
            Route::Data => View::Data(self.data_view(route)),
            Route::DataFile(set, form) => View::Text(self.data_file(*set, *form)),
            Route::DataCatalogue => View::Text(self.data_catalogue()?),
            Route::Feed(section) => View::Feed(self.feed_view(*section)?),
            Route::Robots => View::Robots(RobotsView {
                sitemap: self.sitemap_url(),
            }),
            Route::Icon => View::Icon(self.icon_view()),
        })
    }
}
