//! The list of governments, at the root of everything.

use super::phrase::direction;
use crate::language::{Language, Locale, Strings};
use crate::model::{Participant, Programme};
use crate::theme::{view, words_for};
use std::collections::BTreeMap;

view! {
    /// What the list of governments shows. It has no interface words: every name is its own.
    pub struct PortalView {
        /// The programme's main language.
        pub lang: String,
        /// Its direction.
        pub dir: &'static str,
        /// The programme's name.
        pub name: String,
        /// What the programme is.
        pub description: Option<String>,
        /// The governments in the programme's order.
        pub governments: Vec<PortalGovernment>,
        /// The whole address of the list, if it is known.
        pub canonical: Option<String>,
    }
}

view! {
    /// A government with its languages.
    pub struct PortalGovernment {
        /// Its name in the programme's main language.
        pub name: String,
        /// Its sites, the main language first.
        pub editions: Vec<PortalEdition>,
    }
}

view! {
    /// A government's site in one language.
    pub struct PortalEdition {
        /// The language's tag.
        pub tag: String,
        /// The direction of the language.
        pub dir: &'static str,
        /// The government's name in that language.
        pub name: String,
        /// The language's name in that language.
        pub language: String,
        /// The way there.
        pub href: String,
    }
}

view! {
    /// What a server shows where there is nothing, beside the sites of all governments. Some hosts take a folder
    /// without such a page for a program that answers every address by its first page.
    pub struct PortalNotFoundView {
        /// The programme's main language.
        pub lang: String,
        /// Its direction.
        pub dir: &'static str,
        /// The programme's name.
        pub programme: String,
        /// That there is no page, as a title.
        pub title: String,
        /// Why that may be.
        pub text: String,
        /// The words of the link to the list of governments.
        pub all: String,
        /// The path of the list from the domain's root: the page is shown at any address.
        pub root: String,
    }
}

/// What is shown where there is nothing, beside the sites of all governments.
pub(super) fn not_found(
    programme: &Programme,
    strings: &BTreeMap<Locale, Strings>,
) -> PortalNotFoundView {
    let locale = &programme.locale.value;
    let none = Strings::parse("").0;
    let language = Language::new(locale, None, words_for(strings, locale).unwrap_or(&none));
    let word = |key: &str| language.word(key, &[]).unwrap_or_default();
    let base = programme.base_url.as_ref();
    let name = programme.name.for_reader(locale, &[]);
    PortalNotFoundView {
        lang: locale.to_string(),
        dir: direction(locale),
        programme: name.prose.text.to_string(),
        title: word("not-found-title"),
        text: word("not-found-text"),
        all: word("former-all"),
        root: base.map_or_else(|| "/".to_owned(), |url| url.path()),
    }
}

/// The list of all governments.
pub(super) fn portal(programme: &Programme, participants: &[&Participant]) -> PortalView {
    let locale = &programme.locale.value;
    let words = |text: &crate::model::LocalText, locale| {
        text.for_reader(locale, &[]).prose.text.to_string()
    };
    let governments = participants.iter().map(|participant| {
        let main = participant.main_locale();
        let editions = participant.locales().map(|locale| PortalEdition {
            tag: locale.to_string(),
            dir: direction(locale),
            name: words(&participant.government.name, locale),
            language: locale.autonym(),
            href: match locale == main {
                true => format!("{}/", participant.id),
                false => format!("{}/{locale}/", participant.id),
            },
        });
        PortalGovernment {
            name: words(&participant.government.name, locale),
            editions: editions.collect(),
        }
    });
    PortalView {
        lang: locale.to_string(),
        dir: direction(locale),
        name: words(&programme.name, locale),
        description: programme
            .description
            .as_ref()
            .map(|text| words(text, locale)),
        governments: governments.collect(),
        canonical: programme.base_url.as_ref().map(|url| url.0.clone()),
    }
}
