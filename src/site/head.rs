//! What every page says of itself: its place, its languages, the way to everything else.

use super::View;
use super::edition::Edition;
use super::route::Route;
use crate::language::Locale;
use crate::language::capitalised;
use crate::theme::view;

view! {
    /// What a page says of itself alone.
    pub struct Head {
        /// Its title, without that of the site, where people may be led to it.
        pub title: Option<String>,
        /// What one finds on it, in plain text of its language: one or two sentences.
        pub description: Option<String>,
        /// The one address of the page, if the government has said where it is hosted.
        pub canonical: Option<String>,
        /// The same page in all languages in which it is really written, this one among them.
        pub alternates: Vec<Alternate>,
        /// The page for readers of any other language.
        pub x_default: Option<String>,
        /// The way to this page in all languages of the site, where there are several.
        pub languages: Vec<Switch>,
        /// Whether its text is in the edition's language.
        pub is_translated: bool,
        /// What it says to programs of what it is about, as JSON-LD that is safe in a `script` element.
        pub linked_data: Option<String>,
    }
}

/// A language of a government's sites.
pub struct Tongue {
    /// The language.
    pub locale: Locale,
    /// Its name in that language, as an entry of a list.
    name: String,
    /// Its folder below the government's, empty for the main language: `es/`.
    folder: String,
}

impl Tongue {
    /// A language with its folder; `main` has none of its own.
    pub fn of(locale: &Locale, main: &Locale) -> Self {
        Self {
            locale: locale.clone(),
            name: capitalised(&locale.autonym()),
            folder: match locale == main {
                true => String::new(),
                false => format!("{locale}/"),
            },
        }
    }
}

view! {
    /// A page in another language, for search engines.
    pub struct Alternate {
        /// The language's tag.
        pub tag: String,
        /// The whole address.
        pub url: String,
        /// The language as Open Graph writes it: `es_US`.
        pub og_locale: String,
    }
}

view! {
    /// A page in another language, for readers.
    pub struct Switch {
        /// The language's tag.
        pub tag: String,
        /// The language's name in that language.
        pub name: String,
        /// The way to the page.
        pub href: String,
        /// Whether it is this page.
        pub is_here: bool,
        /// Whether the page's text is really written in that language.
        pub is_written: bool,
    }
}

impl Edition<'_> {
    /// What a page says of itself, given what it shows.
    pub fn head(&self, route: &Route, view: &View) -> Head {
        // An old address says of itself what the page says that has moved from there.
        let page = match route {
            Route::Moved(address) => self.old.moved.get(address).unwrap_or(route),
            route => route,
        };
        let locales = self.participant.locales();
        let written: Vec<&Locale> = locales.filter(|it| self.is_written(page, it)).collect();
        let is_translated = written.contains(&self.locale());
        let original = written.first().copied();
        let original = original.unwrap_or(self.participant.main_locale());
        let canonical = if is_translated {
            self.locale()
        } else {
            original
        };
        let is_listed = !route.is_unlisted();
        // People send each other the address of a list, with the courses behind it.
        let has_address = is_listed || page != route || *route == Route::Shortlist;
        let alternates = if is_translated && is_listed && written.len() > 1 {
            written
                .iter()
                .filter_map(|it| self.alternate(route, it))
                .collect()
        } else {
            Vec::new()
        };
        let canonical = has_address.then(|| self.url(page, canonical)).flatten();
        Head {
            title: self.page_title(route, view),
            description: self.description(route, view),
            linked_data: self.linked_data(route, view, canonical.as_deref()),
            x_default: alternates
                .first()
                .map(|first: &Alternate| first.url.clone()),
            alternates,
            languages: self.switches(route),
            canonical,
            is_translated,
        }
    }

    /// The way up to the government's root; empty there.
    pub fn to_government(&self, here: &Route) -> String {
        match here {
            Route::NotFound => self.base_path(),
            _ => self.to_root(here) + &"../".repeat(self.folder.matches('/').count()),
        }
    }

    /// Whether a page's text is really written in a language. Lists are: their words are the
    /// interface's.
    pub fn is_written(&self, route: &Route, locale: &Locale) -> bool {
        let participant = self.participant;
        match route {
            Route::Issuance(path) => participant
                .issuances
                .get(path)
                .is_some_and(|it| it.in_language(locale).is_some()),
            Route::Faq(path) => participant
                .faqs
                .get(path)
                .is_some_and(|it| it.in_language(locale).is_some()),
            Route::Prose(path) => participant
                .pages
                .get(path)
                .is_some_and(|it| it.in_language(locale).is_some()),
            // What its columns mean is told in English.
            Route::Data => locale.language() == Locale::english().as_str(),
            _ => true,
        }
    }

    /// The whole address of a page in a language, if the government has said where it is hosted.
    pub fn url(&self, route: &Route, locale: &Locale) -> Option<String> {
        let base = &self.participant.government.base_url.as_ref()?.0;
        let slash = if base.ends_with('/') { "" } else { "/" };
        Some(format!(
            "{base}{slash}{}{}",
            self.folder_of(locale),
            route.address()
        ))
    }

    fn alternate(&self, route: &Route, locale: &Locale) -> Option<Alternate> {
        Some(Alternate {
            tag: locale.to_string(),
            url: self.url(route, locale)?,
            og_locale: self.og_locale(locale),
        })
    }

    /// A language with its country, or with that of the government, as Open Graph writes it: `es_US`.
    pub(super) fn og_locale(&self, locale: &Locale) -> String {
        let country = locale.country();
        let country = country.unwrap_or(self.participant.government.code.country());
        format!("{}_{country}", locale.language())
    }

    fn folder_of(&self, locale: &Locale) -> String {
        match locale == self.participant.main_locale() {
            true => String::new(),
            false => format!("{locale}/"),
        }
    }

    fn switches(&self, route: &Route) -> Vec<Switch> {
        if self.tongues.len() == 1 {
            return Vec::new();
        }
        let to_government = self.to_government(route);
        // Nothing stands at the address that was not found: other languages begin at home.
        let address = if *route == Route::NotFound {
            String::new()
        } else {
            route.address()
        };
        self.tongues
            .iter()
            .map(|tongue| {
                let locale = &tongue.locale;
                let href = format!("{to_government}{}{address}", tongue.folder);
                Switch {
                    tag: locale.to_string(),
                    name: tongue.name.clone(),
                    href: if href.is_empty() {
                        "./".to_owned()
                    } else {
                        href
                    },
                    is_here: locale == self.locale(),
                    is_written: self.is_written(route, locale),
                }
            })
            .collect()
    }
}

/// The kind of a page, and the key of the menu's entry to which it belongs.
pub fn names(route: &Route) -> (&'static str, &'static str) {
    match route {
        Route::Home => ("home", "home"),
        Route::Courses(_) => ("catalogue", "courses"),
        Route::Course(_) => ("course", "courses"),
        Route::Subjects => ("subjects", "subjects"),
        Route::Subject(..) => ("subject", "subjects"),
        Route::Providers => ("providers", "providers"),
        Route::Provider(..) => ("provider", "providers"),
        Route::Issuances => ("issuances", "issuances"),
        Route::Issuance(_) => ("issuance", "issuances"),
        Route::Questions => ("questions", "questions"),
        Route::Faq(_) => ("faq", "questions"),
        Route::Sessions => ("sessions", "sessions"),
        Route::Prose(_) => ("prose", "prose"),
        Route::Moved(_) => ("moved", ""),
        Route::Retired(_) => ("retired", ""),
        Route::NotFound => ("not-found", ""),
        Route::Accessibility => ("accessibility", ""),
        Route::Shortlist => ("shortlist", "courses"),
        Route::Calendar | Route::SessionCalendar(_) => ("calendar", ""),
        Route::Sitemap | Route::SitemapPart(_) => ("sitemap", ""),
        Route::Feed(_) => ("feed", ""),
        Route::Data => ("data", ""),
        Route::DataFile(..) | Route::DataCatalogue => ("data-file", ""),
        Route::Robots => ("robots", ""),
        Route::Icon => ("icon", ""),
    }
}
