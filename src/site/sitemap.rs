//! The addresses of a government's pages for search engines (https://www.sitemaps.org/protocol.html).

use super::View;
use super::edition::Edition;
use super::route::Route;
use crate::language::Locale;
use crate::theme::view;

/// How many addresses one list may hold.
pub const ADDRESSES_A_SITEMAP: usize = 50_000;

/// How many bytes one list may hold.
const BYTES_A_SITEMAP: usize = 50 << 20;

/// How many bytes an entry has besides its address, generously.
const BYTES_BESIDES: usize = 100;

/// The longest address that search engines take.
const LONGEST_ADDRESS: usize = 2048;

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
    /// The parts of a list that is too long for one file.
    pub struct SitemapIndexView {
        /// The parts.
        pub entries: Vec<SitemapEntry>,
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
    /// The addresses of all pages, in each language in which they are really written; of a long list its
    /// parts.
    pub(super) fn sitemap_view(&self) -> View {
        let parts = self.sitemap_parts(self.routes());
        if parts.is_empty() {
            return View::Sitemap(SitemapView {
                entries: self.entries(&self.places(self.routes())),
            });
        }
        let main = self.participant.main_locale();
        let entries = parts.filter_map(|number| {
            Some(SitemapEntry {
                url: self.url(&Route::SitemapPart(number), main)?,
                changed: self.latest(number),
            })
        });
        View::SitemapIndex(SitemapIndexView {
            entries: entries.collect(),
        })
    }

    /// A part of a long list, from 1.
    pub(super) fn sitemap_part_view(&self, number: usize) -> Option<SitemapView> {
        let places = self.places(self.routes());
        let part = places
            .chunks(self.most(&places))
            .nth(number.checked_sub(1)?)?;
        Some(SitemapView {
            entries: self.entries(part),
        })
    }

    /// The parts of the list of addresses, from 1; none where one file has room for all.
    pub(super) fn sitemap_parts(&self, routes: &[Route]) -> std::ops::Range<usize> {
        let places = self.places(routes);
        match places.len().div_ceil(self.most(&places)) {
            0 | 1 => 1..1,
            parts => 1..parts + 1,
        }
    }

    /// How many of these addresses have room in one file.
    fn most(&self, places: &[(&Route, &Locale)]) -> usize {
        let most = self.addresses_a_sitemap;
        // Few sites are so large that the bytes have to be counted.
        if places.len().min(most) * (LONGEST_ADDRESS + BYTES_BESIDES) <= BYTES_A_SITEMAP {
            return most;
        }
        let urls = places
            .iter()
            .filter_map(|(route, locale)| self.url(route, locale));
        let longest = urls.map(|url| url.len() + BYTES_BESIDES).max().unwrap_or(1);
        most.min(BYTES_A_SITEMAP / longest).max(1)
    }

    /// Every page in each language in which it is really written; none where there are no addresses.
    fn places<'r>(&'r self, routes: &'r [Route]) -> Vec<(&'r Route, &'r Locale)> {
        if self.participant.government.base_url.is_none() {
            return Vec::new();
        }
        let routes: Vec<&Route> = routes.iter().filter(|it| !it.is_unlisted()).collect();
        let written = self.participant.locales().flat_map(|locale| {
            let written = routes.iter().filter(|route| self.is_written(route, locale));
            written.map(move |route| (*route, locale))
        });
        written.collect()
    }

    fn entries(&self, places: &[(&Route, &Locale)]) -> Vec<SitemapEntry> {
        let entries = places.iter().filter_map(|(route, locale)| {
            Some(SitemapEntry {
                url: self.url(route, locale)?,
                changed: self.changed(route),
            })
        });
        entries.collect()
    }

    /// When a page of a part was last changed, where somebody has stated it of one of them.
    fn latest(&self, number: usize) -> Option<String> {
        let places = self.places(self.routes());
        let part = places.chunks(self.most(&places)).nth(number - 1)?;
        part.iter()
            .filter_map(|(route, _)| self.changed(route))
            .max()
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
