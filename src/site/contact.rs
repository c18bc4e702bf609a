//! Whom to ask, and how to reach them.

use super::edition::Edition;
use super::phrase::Phrase;
use super::prose::dialled;
use crate::model::{Audience, Contact};
use crate::theme::view;

view! {
    /// Whom to ask.
    pub struct ContactPart {
        /// What one asks there.
        pub purpose: Phrase,
        /// The word for those who may turn to it.
        pub audience: &'static str,
        /// The person.
        pub name: Option<String>,
        /// The office.
        pub organisation: Option<Phrase>,
        /// The e-mail address.
        pub email: Option<String>,
        /// The telephone number.
        pub phone: Option<Phone>,
        /// The web site.
        pub url: Option<String>,
        /// Where to go.
        pub address: Option<Phrase>,
        /// When it is open.
        pub hours: Option<Phrase>,
    }
}

view! {
    /// A telephone number.
    pub struct Phone {
        /// As people read it.
        pub text: String,
        /// As a telephone dials it.
        pub dialled: String,
    }
}

impl Edition<'_> {
    /// Whom an audience can ask.
    pub fn contacts(&self, audience: Audience) -> Vec<ContactPart> {
        let contacts = self.participant.government.contacts.iter();
        contacts
            .filter(|it| it.audience.value == audience || it.audience.value == Audience::Everyone)
            .map(|contact| self.contact(contact))
            .collect()
    }

    /// A contact as a page shows it.
    pub fn contact(&self, contact: &Contact) -> ContactPart {
        ContactPart {
            purpose: self.phrase(&contact.purpose),
            audience: contact.audience.as_str(),
            name: contact.name.as_ref().map(|name| self.plain(name)),
            organisation: contact.organisation.as_ref().map(|name| self.phrase(name)),
            email: contact.email.as_ref().map(|email| email.0.clone()),
            phone: contact.phone.as_ref().map(|phone| Phone {
                text: phone.0.clone(),
                dialled: dialled(&phone.0),
            }),
            url: contact.url.as_ref().map(|url| url.0.clone()),
            address: contact.address.as_ref().map(|text| self.phrase(text)),
            hours: contact.hours.as_ref().map(|text| self.phrase(text)),
        }
    }
}
