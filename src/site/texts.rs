//! Pages of prose, and the text that they share with issuances and questions.

use super::contact::ContactPart;
use super::edition::Edition;
use super::phrase::Phrase;
use super::prose::Setting;
use super::route::Route;
use crate::diag::Located;
use crate::model::{Document, Item, Text, Version};
use crate::theme::view;

view! {
    /// A text in its language, as HTML.
    pub struct Body {
        /// The HTML.
        pub html: String,
        /// The language's tag, if it is not the page's.
        pub lang: Option<String>,
        /// The direction, if it is not the page's.
        pub dir: Option<&'static str>,
        /// The name of that language in the page's language.
        pub language: Option<String>,
    }
}

view! {
    /// A page of prose.
    pub struct ProseView {
        /// Its title.
        pub title: Phrase,
        /// What one finds on it.
        pub description: Option<Phrase>,
        /// Its text.
        pub body: Body,
        /// Whom to ask, on the contact page.
        pub contacts: Vec<ContactPart>,
        /// Whether this is the contact page.
        pub is_contact: bool,
    }
}

impl Edition<'_> {
    /// A field above a text, in the language of the file in which it stands: what a translation
    /// does not state is the original's.
    pub fn field<T>(&self, item: &Item<T>, text: &Located<Text>) -> Phrase {
        let version = item
            .versions
            .iter()
            .find(|version| version.file == text.span.file);
        self.phrase_in(text, &version.unwrap_or(&item.versions[0]).locale)
    }

    /// The version of a text that this edition shows.
    pub fn version<'v, T>(&self, item: &'v Item<T>) -> &'v Version<T> {
        item.for_reader(self.locale(), &self.otherwise)
    }

    /// The anchor of a heading on the page that this edition shows. Links name the anchors of the
    /// original; a translation whose headings stand at the same levels has the same ones in order.
    pub fn shown_anchor<'v>(&'v self, route: &Route, anchor: &'v str) -> Option<&'v str> {
        match route {
            Route::Issuance(path) => {
                self.same_heading(self.participant.issuances.get(path)?, anchor)
            }
            Route::Faq(path) => self.same_heading(self.participant.faqs.get(path)?, anchor),
            Route::Home => self.same_heading(self.participant.pages.get("index")?, anchor),
            Route::Prose(path) => self.same_heading(self.participant.pages.get(path)?, anchor),
            _ => None,
        }
    }

    fn same_heading<'v, T>(&self, item: &'v Item<T>, anchor: &'v str) -> Option<&'v str> {
        let (original, shown) = (&item.versions[0].document, &self.version(item).document);
        if shown.heading(anchor).is_some() {
            return Some(anchor);
        }
        let levels = |document: &Document| {
            let headings = document.headings.iter();
            headings.map(|heading| heading.level).collect::<Vec<_>>()
        };
        let at = original.heading(anchor)?;
        (levels(original) == levels(shown)).then(|| shown.headings[at].id.as_str())
    }

    /// A whole text as HTML.
    pub fn body<T>(&self, version: &Version<T>, own: &Route, here: &Route) -> Body {
        let document = &version.document;
        let setting = Setting {
            document,
            locale: &version.locale,
            own,
            here,
            lower: 0,
        };
        self.body_of(self.html(setting, 0..document.pieces.len()), version)
    }

    /// HTML of a text, marked where its language is not the page's.
    pub fn body_of<T>(&self, html: String, version: &Version<T>) -> Body {
        let (lang, dir) = self.mark(&version.locale);
        let language = lang
            .as_ref()
            .map(|_| self.language.language_name(&version.locale));
        Body {
            html,
            lang,
            dir,
            language,
        }
    }

    /// The text of `index.md`, which stands on the home page.
    pub fn welcome(&self, here: &Route) -> Option<(Phrase, Body)> {
        let item = self.participant.pages.get("index")?;
        let version = self.version(item);
        let title = self.field(item, &version.front.title);
        Some((title, self.body(version, here, here)))
    }

    /// A page of prose.
    pub fn prose_view(&self, path: &str, here: &Route) -> Option<ProseView> {
        let item = self.participant.pages.get(path)?;
        let version = self.version(item);
        let front = &version.front;
        let phrase = |text: &Located<Text>| self.field(item, text);
        let is_contact = path == "contact";
        let all = self.participant.government.contacts.iter();
        Some(ProseView {
            title: phrase(&front.title),
            description: front.description.as_ref().map(&phrase),
            body: self.body(version, here, here),
            contacts: match is_contact {
                true => all.map(|contact| self.contact(contact)).collect(),
                false => Vec::new(),
            },
            is_contact,
        })
    }
}
