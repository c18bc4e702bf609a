//! Each issuance's page.

use super::contact::ContactPart;
use super::edition::Edition;
use super::parts::{Day, Link};
use super::phrase::Phrase;
use super::redline::RedlinePart;
use super::route::{Route, encoded};
use super::texts::Body;
use crate::diag::Located;
use crate::model::{Effective, Issuance, IssuanceStatus, Item, Text, Version};
use crate::theme::view;

/// The word for the status of an issuance that does not hold yet.
const NOT_YET: &str = "not-yet";

/// The words for all states of an issuance.
pub(super) fn statuses() -> Vec<&'static str> {
    let known = IssuanceStatus::ALL.iter().map(|it| it.as_str());
    known.chain([NOT_YET]).collect()
}

view! {
    /// An issuance in a list.
    pub struct IssuanceEntry {
        /// Its number.
        pub number: String,
        /// The word for its type.
        pub r#type: &'static str,
        /// Its subject.
        pub subject: Phrase,
        /// The day of its issue.
        pub date: Day,
        /// The word for its status.
        pub status: &'static str,
        /// The way to its page.
        pub href: String,
    }
}

view! {
    /// An issuance's page.
    pub struct IssuanceView {
        /// Its entry in the list.
        pub entry: IssuanceEntry,
        /// Those who must act on it.
        pub to: Vec<Phrase>,
        /// Those who are told of it.
        pub cc: Vec<Phrase>,
        /// Who signs it: name, office, body.
        pub from: Vec<Phrase>,
        /// Why it was issued.
        pub purpose: Option<Phrase>,
        /// From when it holds; none means from the day of its issue.
        pub effective: Option<Day>,
        /// What must be done.
        pub action_requested: Option<Phrase>,
        /// Whom to ask.
        pub inquiries: Vec<ContactPart>,
        /// The issuances that it takes the place of.
        pub supersedes: Vec<NumberPart>,
        /// The issuances that it ends.
        pub rescinds: Vec<NumberPart>,
        /// The later issuances that take its place.
        pub superseded_by: Vec<NumberPart>,
        /// The later issuances that end it.
        pub rescinded_by: Vec<NumberPart>,
        /// What changed since those whose place it takes.
        pub redlines: Vec<RedlinePart>,
        /// Laws and documents on which it rests.
        pub references: Vec<Phrase>,
        /// Files that belong to it.
        pub attachments: Vec<Link>,
        /// Why its status changed.
        pub status_note: Option<Phrase>,
        /// When its status changed.
        pub status_date: Option<Day>,
        /// Its sections, for a list of contents.
        pub contents: Vec<Link>,
        /// Its text.
        pub body: Body,
    }
}

view! {
    /// The number of another issuance, which may stand on this site.
    pub struct NumberPart {
        /// The number.
        pub number: String,
        /// The way to its page.
        pub href: Option<String>,
    }
}

impl Edition<'_> {
    /// An issuance as lists name it.
    pub(super) fn issuance_entry(&self, item: &Item<Issuance>, here: &Route) -> IssuanceEntry {
        let version = self.version(item);
        let front = &version.front;

        IssuanceEntry {
            number: front.number.as_str().to_owned(),
            r#type: front.r#type.as_str(),
            subject: self.field(item, &front.subject),
            date: self.day(front.date.value),
            status: self.status(&item.versions[0].front),
            href: self.href(here, &Route::Issuance(item.path.clone())),
        }
    }

    /// The word for an issuance's status on the day of the build: what it says itself, else what
    /// follows from later issuances and from its dates.
    pub(super) fn status(&self, front: &Issuance) -> &'static str {
        if let Some(status) = &front.status {
            return status.as_str();
        }
        let others = self
            .participant
            .issuances
            .values()
            .map(|item| &item.versions[0].front);
        let later = others
            .filter(|other| other.date.0 <= self.as_of && other.number.value != front.number.value);
        let names = |numbers: &[Located<Text>]| {
            numbers
                .iter()
                .any(|number| number.value == front.number.value)
        };
        for other in later {
            if names(&other.rescinds) {
                return IssuanceStatus::Rescinded.as_str();
            }
            if names(&other.supersedes) {
                return IssuanceStatus::Superseded.as_str();
            }
        }
        let from = match front.effective.value {
            Effective::Immediately => front.date.value,
            Effective::From(date) => date,
        };
        match from.0 > self.as_of {
            true => NOT_YET,
            false => IssuanceStatus::Active.as_str(),
        }
    }

    /// An issuance's page.
    pub fn issuance_view(&self, path: &str, here: &Route) -> Option<IssuanceView> {
        let item = self.participant.issuances.get(path)?;
        let version = self.version(item);
        let front = &version.front;
        let phrase = |text: &Located<Text>| self.field(item, text);
        let phrases = |texts: &[Located<Text>]| texts.iter().map(&phrase).collect();
        let from = [
            Some(&front.from.name),
            front.from.title.as_ref(),
            front.from.organisation.as_ref(),
        ];
        let numbers = |numbers: &[Located<Text>]| {
            numbers
                .iter()
                .map(|number| self.number(number.as_str(), here))
                .collect()
        };
        let supersedes: Vec<NumberPart> = numbers(&front.supersedes);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Some(IssuanceView {
            entry: self.issuance_entry(item, here),
            to: phrases(&front.to),
            cc: phrases(&front.cc),
            from: from.into_iter().flatten().map(&phrase).collect(),
            purpose: front.purpose.as_ref().map(&phrase),
            effective: match front.effective.value {
                Effective::Immediately => None,
                Effective::From(date) => Some(self.day(date)),
            },
            action_requested: front.action_requested.as_ref().map(&phrase),
            inquiries: self.inquiries(front),
            redlines: self.redlines(item, &supersedes),
            supersedes,
            rescinds: numbers(&front.rescinds),
            superseded_by: self.naming(item, |other| &other.supersedes, here),
            rescinded_by: self.naming(item, |other| &other.rescinds, here),
            references: phrases(&front.references),
            attachments: front
                .attachments
                .iter()
                .map(|file| Link {
                    text: phrase(&file.title),
                    href: self.file_href(here, &format!("{folder}/{}", file.file.as_str())),
                })
                .collect(),
            status_note: front.status_note.as_ref().map(&phrase),
            status_date: front.status_date.as_ref().map(|date| self.day(date.value)),
            contents: self.contents(version),
            body: self.body(version, here, here),
        })
    }

    /// The issuances of this site that name another one in a field.
    pub(super) fn naming(
        &self,
        item: &Item<Issuance>,
        field: impl Fn(&Issuance) -> &Vec<Located<Text>>,
        here: &Route,
    ) -> Vec<NumberPart> {
        let own = &item.versions[0].front.number.value;
        let others = self.participant.issuances.values();
        let others = others.map(|other| &other.versions[0].front);
        others
            .filter(|other| field(other).iter().any(|number| number.value == *own))
            .filter(|other| other.number.value != *own)
            .map(|other| self.number(other.number.as_str(), here))
            .collect()
    }

    fn inquiries(&self, front: &Issuance) -> Vec<ContactPart> {
        let contacts = &self.participant.government.contacts;
        let named = |id: &str| contacts.iter().find(|contact| contact.id.as_str() == id);
        let found = front.inquiries.iter().filter_map(|id| named(id.as_str()));
        found.map(|contact| self.contact(contact)).collect()
    }

    fn number(&self, number: &str, here: &Route) -> NumberPart {
        let mut items = self.participant.issuances.values();
        let item = items.find(|item| item.versions[0].front.number.as_str() == number);
        let href = item.map(|item| self.href(here, &Route::Issuance(item.path.clone())));
        NumberPart {
            number: number.to_owned(),
            href,
        }
    }

    fn contents<T>(&self, version: &Version<T>) -> Vec<Link> {
        let headings = version
            .document
            .headings
            .iter()
            .filter(|heading| heading.level == 2);
        headings
            .map(|heading| Link {
                text: self.words_in(&heading.text, &version.locale),
                href: format!("#{}", encoded(&heading.id)),
            })
            .collect()
    }
}
