//! Parts that all kinds of pages show: days, sources, links, names.

use super::edition::Edition;
use super::phrase::Phrase;
use super::route::Route;
use crate::diag::Located;
use crate::language::Locale;
use crate::model::{Date, LocalText};
use crate::theme::view;

view! {
    /// A day, for people and for machines.
    pub struct Day {
        /// In full, in the page's language.
        pub text: String,
        /// ISO 8601.
        pub iso: String,
    }
}

view! {
    /// Who says so.
    pub struct Source {
        /// The words.
        pub text: Phrase,
        /// The way there, if there is one.
        pub href: Option<String>,
    }
}

view! {
    /// A link to another page.
    pub struct Link {
        /// The words.
        pub text: Phrase,
        /// The way there.
        pub href: String,
    }
}

impl Edition<'_> {
    /// A day in the page's language.
    pub fn day(&self, date: Date) -> Day {
        Day {
            text: self.language.date(date.0),
            iso: date.0.to_string(),
        }
    }

    /// Who says so: an issuance of this government by its number, a web address, or words.
    pub fn source(&self, source: &LocalText, here: &Route) -> Source {
        let phrase = self.phrase(source);
        let text = phrase.text.as_str();
        let issuance = text
            .strip_suffix(".md")
            .and_then(|it| self.participant.issuances.get(it));
        if let Some(item) = issuance {
            let route = Route::Issuance(item.path.clone());
            let number = self.name(item.versions[0].front.number.as_str());
            return Source {
                text: number,
                href: Some(self.href(here, &route)),
            };
        }
        let href = text.starts_with("https://").then(|| text.to_owned());
        // An address is in no language.
        let text = if href.is_some() {
            self.name(text)
        } else {
            phrase
        };
        Source { text, href }
    }

    /// The name of a provider.
    pub fn provider_name(&self, id: &crate::model::Id) -> Phrase {
        match self.library.catalogue.providers.get(id) {
            Some(provider) => self.phrase(&provider.name),
            None => self.name(id.as_str()),
        }
    }

    /// The names of languages as a list in words: "Greek, Malay and Uzbek".
    pub fn language_list(&self, locales: &[Located<Locale>]) -> Option<String> {
        let names = self.language_names(locales);
        match &names[..] {
            [] => None,
            // What most courses have; a list of one is that one.
            [only] => Some(only.clone()),
            names => Some(self.language.list_and(names)),
        }
    }

    /// The names of languages in the page's language.
    pub fn language_names(&self, locales: &[Located<Locale>]) -> Vec<String> {
        locales
            .iter()
            .map(|locale| self.language.language_name(&locale.value))
            .collect()
    }
}

/// The host of an address, without `www.`: the name by which people know a site.
pub fn site_name(url: &str) -> String {
    let parsed = url::Url::parse(url).ok();
    let host = parsed
        .as_ref()
        .and_then(|url| url.host_str())
        .unwrap_or(url);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}
