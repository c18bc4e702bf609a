//! The way from the first page to this one.

use super::json::Json;
use super::node;
use crate::site::View;
use crate::site::edition::Edition;
use crate::site::route::Route;
use std::sync::Arc;

node! {
    /// The way to a page (`BreadcrumbList`).
    pub struct BreadcrumbList: "BreadcrumbList" {
        /// The pages on it, this one at last.
        pub items: Vec<ListItem> = "itemListElement",
    }
}

node! {
    /// A page on the way (`ListItem`).
    pub struct ListItem: "ListItem" {
        /// Its place, from 1.
        pub position: u64 = "position",
        /// Its title.
        pub name: String = "name",
        /// Its address.
        pub item: String = "item",
    }
}

impl Edition<'_> {
    /// The way to a page, if it has one and addresses are known.
    pub(super) fn breadcrumbs(&self, route: &Route, view: &View) -> Option<Json> {
        let above = above(route)?;
        let here = match route {
            Route::Courses(_) | Route::Subject(..) | Route::Provider(..) => self.title(route)?.text,
            _ => self.page_title(route, view)?,
        };
        let before = self.ways.get(&above, || self.way(above.as_ref()));
        let position = before.len() as u64 + 1;
        // Where no address is known there is no way, for home has none either.
        if before.is_empty() {
            return None;
        }
        let mut items = before.to_vec();
        items.push(ListItem {
            position,
            name: here,
            item: self.url(&first(route), self.locale())?,
        });
        Some(Json::of(&BreadcrumbList { items }))
    }

    /// The pages from home to a list, which many pages have before them; none if addresses are unknown.
    fn way(&self, list: Option<&Route>) -> Arc<[ListItem]> {
        let home = self.language.word("menu-home", &[]).ok();
        let list = list.and_then(|list| Some((self.title(list)?.text, list)));
        let pages = home
            .map(|home| (home, &Route::Home))
            .into_iter()
            .chain(list);
        let items = pages.zip(1..).map(|((name, route), position)| {
            Some(ListItem {
                position,
                name,
                item: self.url(route, self.locale())?,
            })
        });
        items
            .collect::<Option<Arc<[ListItem]>>>()
            .unwrap_or_default()
    }
}

/// The list between the first page and this one, if there is one; nothing for pages without a way.
fn above(route: &Route) -> Option<Option<Route>> {
    match route {
        Route::Course(_) => Some(Some(Route::Courses(1))),
        Route::Subject(..) => Some(Some(Route::Subjects)),
        Route::Provider(..) => Some(Some(Route::Providers)),
        Route::Issuance(_) => Some(Some(Route::Issuances)),
        Route::Faq(_) => Some(Some(Route::Questions)),
        Route::Home => None,
        route => (!route.is_unlisted()).then_some(None),
    }
}

/// The first page of a list in several parts.
fn first(route: &Route) -> Route {
    match route {
        Route::Courses(_) => Route::Courses(1),
        Route::Subject(id, _) => Route::Subject(id.clone(), 1),
        Route::Provider(id, _) => Route::Provider(id.clone(), 1),
        route => route.clone(),
    }
}
