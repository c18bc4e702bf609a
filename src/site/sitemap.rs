//! The addresses of a government's pages for search engines.

use super::edition::Edition;
use super::route::Route;
use crate::theme::view;

view! {
    /// The addresses of a government's pages in all its languages. Where the government has not said where it is hosted there is no
    /// whole address, and the list is empty.
    pub struct SitemapView {
        /// The pages.
        pub entries: Vec<SitemapEntry>,
    }
}

view! {
    /// The address of a page.
    pub struct SitemapEntry {
        /// The whole address.
        pub url: String,
        /// The day on which its text last changed, where somebody has stated it.
        pub changed: Option<String>,
    }
}

view! {
    /// What robots may read.
    pub struct RobotsView {
        /// The whole address of the list of addresses, if the site's own is known.
        pub sitemap: Option<String>,
    }
}

impl Edition<'_> {
    /// The addresses of all pages, in each language in which they are really written.
    pub fn sitemap_view(&self) -> SitemapView {
        let routes = self.routes().iter();
        let routes: Vec<&Route> = routes.filter(|route| !route.is_unlisted()).collect();
        let written = self.participant.locales().flat_map(|locale| {
            let written = routes.iter().filter(|route| self.is_written(route, locale));
            written.map(move |route| (route, locale))
        });
        let entries = written.filter_map(|(route, locale)| {
            let url = self.url(route, locale)?;
            Some(SitemapEntry {
                url,
                changed: self.changed(route),
            })
        });
        SitemapView {
            entries: entries.collect(),
        }
    }

    fn changed(&self, route: &Route) -> Option<String> {
        let date = match route {
            Route::Course(id) => self.participant.courses.get(id)?.verified_on.as_ref()?,
            Route::Issuance(path) => {
                let front = &self.participant.issuances.get(path)?.versions[0].front;
                front.status_date.as_ref().unwrap_or(&front.date)
            }
            _ => return None,
        };
        Some(date.0.to_string())
    }

    /// The whole address of the list of addresses, if the site's own is known.
    pub fn sitemap_url(&self) -> Option<String> {
        self.url(&Route::Sitemap, self.participant.main_locale())
    }
}
