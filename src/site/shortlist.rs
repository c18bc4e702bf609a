//! The page of one's own list of courses, which a script fills: what stands there without one, and what every list
//! needs, how one starts and whom to ask.

use super::edition::Edition;
use super::route::Route;
use super::terms::TermsPart;
use crate::theme::{Shared, view};

view! {
    /// What the page of one's own list shows before a script fills it.
    pub struct ShortlistView {
        /// What this government says of all its courses.
        pub terms: Shared<TermsPart>,
        /// The way to all courses.
        pub courses: String,
    }
}

impl Edition<'_> {
    /// The page of one's own list.
    pub fn shortlist_view(&self, here: &Route) -> ShortlistView {
        ShortlistView {
            terms: Shared::from(self.terms_part(here)),
            courses: self.href(here, &Route::Courses(1)),
        }
    }
}
