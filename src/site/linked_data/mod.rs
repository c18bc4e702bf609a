//! What a page says to programs of what it is about: linked data (JSON-LD 1.1) in the words of schema.org.
//!
//! A type of schema.org is a struct with one file of its own. Its fields name their properties.
//!
//! Invariant: what is not known is not there. No property is written with nothing, zero or an empty text
//! in place of a value.

mod breadcrumbs;
mod course;
mod credential;
mod event;
mod government;
mod issuance;
mod json;
mod offer;
mod organization;
mod questions;

pub use breadcrumbs::ListItem;
pub use course::CourseFacts;
pub use offer::OfferFacts;

use super::View;
use super::edition::Edition;
use super::route::Route;
use json::Json;

/// Whether there is anything to say.
pub(in crate::site) trait Known {
    fn is_known(&self) -> bool {
        true
    }
}

impl Known for &'static str {}
impl Known for u64 {}
impl Known for Json {}
impl Known for serde_json::Value {}

impl Known for String {
    fn is_known(&self) -> bool {
        !self.is_empty()
    }
}

impl<T> Known for Option<T> {
    fn is_known(&self) -> bool {
        self.is_some()
    }
}

impl<T> Known for Vec<T> {
    fn is_known(&self) -> bool {
        !self.is_empty()
    }
}

/// Declares a type of schema.org: what it is called there, and the property behind each field. A type
/// with several names has a field for its name.
macro_rules! node {
    ($(#[$about:meta])* pub struct $name:ident $(: $type:literal)? {
        $($(#[$meaning:meta])* pub $field:ident: $of:ty = $property:literal,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $($(#[$meaning])* pub $field: $of,)*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = to.serialize_map(None)?;
                $(map.serialize_entry("@type", $type)?;)?
                $(if $crate::site::linked_data::Known::is_known(&self.$field) {
                    map.serialize_entry($property, &self.$field)?;
                })*
                map.end()
            }
        }

        impl $crate::site::linked_data::Known for $name {}
    };
}
pub(in crate::site) use node;

node! {
    /// A page that is about one thing: what every thing of a page has.
    pub struct Spot {
        /// The type.
        pub kind: &'static str = "@type",
        /// What it is known by among other things.
        pub id: Option<String> = "@id",
        /// The page.
        pub url: Option<String> = "url",
    }
}

impl Edition<'_> {
    /// What a page says to programs, safe to stand in a `script` element; `url` is its one address.
    pub(super) fn linked_data(
        &self,
        route: &Route,
        view: &View,
        url: Option<&str>,
    ) -> Option<String> {
        let mut things: Vec<Json> = self.breadcrumbs(route, view).into_iter().collect();
        match (view, route) {
            (View::Home(home), _) => things.push(Json::of(&self.government_node(home, url))),
            (View::Course(course), Route::Course(id)) => {
                things.extend(self.course_node(id, course, url));
            }
            (View::Issuance(issuance), Route::Issuance(path)) => {
                things.push(Json::of(&self.issuance_node(path, issuance, url)));
            }
            (View::Questions(questions), _) => {
                things.extend(self.questions_node(questions, url).map(|it| Json::of(&it)));
            }
            (View::Sessions(sessions), _) => {
                let events = self.event_nodes(sessions, url);
                things.extend(events.iter().map(Json::of));
            }
            _ => {}
        }
        (!things.is_empty()).then(|| Json::graph(&things).into_text())
    }
}

/// What a thing of a page is known by: the page's address and a name behind it.
fn part_of(url: Option<&str>, name: &str) -> Option<String> {
    Some(format!("{}#{name}", url?))
}
