//! What all pages of an edition share: names, menu, footer.

use super::contact::ContactPart;
use super::edition::Edition;
use super::feed::FeedLink;
use super::head::names;
use super::lists::ScopePart;
use super::phrase::{Phrase, direction};
use super::route::{Route, encoded};
use crate::model::{Audience, Flag};
use crate::theme::{Shared, view};

view! {
    /// What all pages of an edition share.
    pub struct Chrome {
        /// The language's tag.
        pub lang: String,
        /// `ltr` or `rtl`.
        pub dir: &'static str,
        /// The language with its country, as Open Graph writes it: `es_US`.
        pub og_locale: String,
        /// The government's name.
        pub government: Phrase,
        /// The programme's name.
        pub programme: Phrase,
        /// The body that publishes issuances.
        pub issuing_body: Option<Phrase>,
        /// The government's colour, which its style sheets hold already.
        pub brand: Option<String>,
        /// The path of the government's own sign, from its root.
        pub logo: Option<String>,
        /// The generated pages of the menu.
        pub menu: Vec<MenuEntry>,
        /// The written pages of the menu.
        pub pages: Vec<MenuPage>,
        /// Whom a job seeker can ask.
        pub contacts: Vec<ContactPart>,
        /// What the catalogue covers.
        pub scope: Option<ScopePart>,
    }
}

view! {
    /// A page's place among the others, and what stands at its top: alike on all pages of a kind.
    pub struct Frame {
        /// The kind of page: `course`, `issuance` and so on.
        pub kind: &'static str,
        /// The part of the site to which the page belongs, a key of the menu.
        pub section: &'static str,
        /// The way up to the edition's root; empty there.
        pub to_root: String,
        /// The way up to the government's root; empty there.
        pub to_government: String,
        /// Whether search engines may list it.
        pub is_listed: bool,
        /// The path of the government's own sign, from its root.
        pub logo: Option<String>,
        /// The government's name.
        pub government: Phrase,
        /// The programme's name.
        pub programme: Phrase,
        /// The generated pages of the menu.
        pub menu: Vec<MenuEntry>,
        /// The written pages of the menu.
        pub pages: Vec<MenuPage>,
        /// News of the site.
        pub feeds: Vec<FeedLink>,
    }
}

/// What the top of a page follows from: its kind, its section, and how deep it lies.
pub type Place = (&'static str, &'static str, usize);

view! {
    /// A generated page in the menu.
    pub struct MenuEntry {
        /// The key of its words, which is also the section of the pages that belong to it.
        pub key: &'static str,
        /// The address below the edition's root.
        pub address: String,
    }
}

view! {
    /// A written page in the menu.
    pub struct MenuPage {
        /// Its title.
        pub title: Phrase,
        /// The address below the edition's root.
        pub address: String,
    }
}

impl Edition<'_> {
    /// What all its pages share.
    pub fn chrome(&self) -> Chrome {
        let government = &self.participant.government;
        let body = government.issuing_body.as_ref();
        Chrome {
            lang: self.locale().to_string(),
            dir: direction(self.locale()),
            og_locale: self.og_locale(self.locale()),
            government: self.phrase(&government.name),
            programme: self.phrase(&self.library.programme.name),
            issuing_body: body.map(|body| self.phrase(&body.name)),
            brand: government.brand.as_ref().map(|brand| brand.to_string()),
            logo: self.logo(),
            menu: self.menu(),
            pages: self.menu_pages(),
            contacts: self.contacts(Audience::JobSeeker),
            scope: self.scope(),
        }
    }

    /// The top of a page.
    pub fn frame(&self, here: &Route) -> Shared<Frame> {
        let (kind, section) = names(here);
        self.frames.get(&(kind, section, here.depth()), || {
            Shared::from(Frame {
                kind,
                section,
                to_root: self.to_root(here),
                to_government: self.to_government(here),
                is_listed: !here.is_unlisted(),
                logo: self.logo(),
                government: self.phrase(&self.participant.government.name),
                programme: self.phrase(&self.library.programme.name),
                menu: self.menu(),
                pages: self.menu_pages(),
                feeds: self.feed_links(),
            })
        })
    }

    fn logo(&self) -> Option<String> {
        let logo = self.participant.government.logo.as_ref()?;
        Some(encoded(logo.as_str()))
    }

    fn menu(&self) -> Vec<MenuEntry> {
        let entry = |key, route: Route| MenuEntry {
            key,
            address: route.address(),
        };
        let mut menu = vec![
            entry("home", Route::Home),
            entry("courses", Route::Courses(1)),
            entry("subjects", Route::Subjects),
            entry("providers", Route::Providers),
            entry("questions", Route::Questions),
        ];
        if !self.participant.issuances.is_empty() {
            menu.push(entry("issuances", Route::Issuances));
        }
        if !self.participant.sessions.is_empty() {
            menu.push(entry("sessions", Route::Sessions));
        }
        menu
    }

    /// Written pages that ask for a place in the menu, by their order and then by their path.
    fn menu_pages(&self) -> Vec<MenuPage> {
        let pages = self.participant.pages.values();
        let mut pages: Vec<_> = pages
            .filter(|item| {
                let menu = item.versions[0].front.menu.as_ref();
                menu.is_some_and(|menu| menu.value == Flag::True)
            })
            .collect();
        pages.sort_by_key(|item| {
            let order = item.versions[0].front.order.as_ref();
            (order.map_or(u64::MAX, |order| order.0), item.path.clone())
        });
        pages
            .into_iter()
            .filter(|item| item.path != "index")
            .map(|item| {
                let version = item.for_reader(self.locale(), &self.otherwise);
                MenuPage {
                    title: self.field(item, &version.front.title),
                    address: Route::Prose(item.path.clone()).address(),
                }
            })
            .collect()
    }
}
