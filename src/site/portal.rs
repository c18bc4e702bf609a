//! The list of governments, at the root of everything.

use super::phrase::direction;
use crate::model::{Participant, Programme};
use crate::theme::view;

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
