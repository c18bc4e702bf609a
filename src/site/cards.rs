//! Courses in lists, a page at a time.

use super::alike::address;
use super::edition::{COURSES_A_PAGE, Edition};
use super::phrase::Phrase;
use super::route::Route;
use crate::model::Course;
use crate::theme::{Shared, view};
use std::sync::Arc;

view! {
    /// A course in a list.
    pub struct Card {
        /// Its title.
        pub title: Phrase,
        /// The way to its page.
        pub href: String,
        /// The word for its kind.
        pub kind: &'static str,
        /// Its provider's name.
        pub provider: Phrase,
        /// The word for its level.
        pub level: Option<&'static str>,
        /// The word for its credential.
        pub credential: Option<&'static str>,
        /// The languages in which it is taught.
        pub languages: Vec<String>,
    }
}

view! {
    /// The courses of one page of a list.
    pub struct CardList {
        /// The courses in order.
        pub courses: Vec<Card>,
    }
}

view! {
    /// The page of a long list.
    pub struct Paging {
        /// Which page this is, from 1.
        pub page: usize,
        /// How many pages there are.
        pub pages: usize,
        /// The way to the page before.
        pub previous: Option<String>,
        /// The way to the page after.
        pub next: Option<String>,
    }
}

impl Edition<'_> {
    /// A course in a list.
    fn card(&self, course: &Course, here: &Route) -> Card {
        Card {
            title: self.phrase(&course.title),
            href: self.to_root(here) + &format!("courses/{}/", course.id.value),
            kind: course.kind.as_str(),
            provider: self.provider_name(&course.provider.value),
            level: course.level.as_ref().map(|level| level.as_str()),
            credential: course.credential.as_ref().map(|it| it.kind.as_str()),
            languages: self.language_names(&course.languages),
        }
    }

    /// The cards of one page of a list, once for all editions that list the same.
    pub fn cards(&self, courses: &[Arc<Course>], page: usize, here: &Route) -> Shared<CardList> {
        let page = courses
            .chunks(COURSES_A_PAGE)
            .nth(page - 1)
            .unwrap_or_default();
        let make = || {
            let cards = page.iter().map(|course| self.card(course, here));
            Shared::from(CardList {
                courses: cards.collect(),
            })
        };
        let key = (page.iter().map(address).collect(), here.depth());
        self.alike.of(page, &self.alike.cards, key, make)
    }

    /// Where a page stands in its list.
    pub fn paging(
        &self,
        courses: usize,
        page: usize,
        here: &Route,
        route: impl Fn(usize) -> Route,
    ) -> Paging {
        let pages = courses.div_ceil(COURSES_A_PAGE).max(1);
        Paging {
            page,
            pages,
            previous: (page > 1).then(|| self.href(here, &route(page - 1))),
            next: (page < pages).then(|| self.href(here, &route(page + 1))),
        }
    }
}
