//! The government, and whom to ask there.

use super::offer::Area;
use super::organization::Organization;
use super::{node, part_of};
use crate::site::HomeView;
use crate::site::contact::ContactPart;
use crate::site::edition::Edition;
use crate::site::route::Route;

/// The type of a government and of its departments.
const GOVERNMENT: &str = "GovernmentOrganization";

node! {
    /// The government on its first page (`GovernmentOrganization`).
    pub struct Government: "GovernmentOrganization" {
        /// What it is known by among other things, in all its languages.
        pub id: Option<String> = "@id",
        /// Its name.
        pub name: String = "name",
        /// Its first page.
        pub url: Option<String> = "url",
        /// Its country or state.
        pub area: Area = "areaServed",
        /// The department that publishes the issuances.
        pub department: Option<Organization> = "department",
        /// Whom to ask.
        pub contacts: Vec<ContactPoint> = "contactPoint",
    }
}

node! {
    /// Whom to ask (`ContactPoint`).
    pub struct ContactPoint: "ContactPoint" {
        /// What one asks there.
        pub purpose: String = "contactType",
        /// Who answers.
        pub name: Option<String> = "name",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// The telephone number.
        pub telephone: Option<String> = "telephone",
        /// The web site.
        pub url: Option<String> = "url",
    }
}

impl Edition<'_> {
    pub(super) fn government_node(&self, home: &HomeView, url: Option<&str>) -> Government {
        let Organization { id, name, .. } = self.government_organization();
        // One who can be asked only in person is of no use to a program.
        let contacts = home.contacts.iter();
        let contacts =
            contacts.filter(|it| it.email.is_some() || it.phone.is_some() || it.url.is_some());
        Government {
            id,
            name,
            url: url.map(str::to_owned),
            area: self.area(),
            department: self.issuing_body(),
            contacts: contacts.map(point).collect(),
        }
    }

    /// The government as other things name it.
    pub(super) fn government_organization(&self) -> Organization {
        let home = self.url(&Route::Home, self.participant.main_locale());
        let name = self.phrase(&self.participant.government.name).text;
        Organization {
            id: part_of(home.as_deref(), "government"),
            ..Organization::of(GOVERNMENT, name, self.url(&Route::Home, self.locale()))
        }
    }

    /// The department that publishes the issuances.
    pub(super) fn issuing_body(&self) -> Option<Organization> {
        let body = self.participant.government.issuing_body.as_ref()?;
        let url = body.url.as_ref().map(|url| url.0.clone());
        Some(Organization {
            alternate_name: body.short.as_ref().map(|short| self.plain(short)),
            ..Organization::of(GOVERNMENT, self.phrase(&body.name).text, url)
        })
    }
}

fn point(contact: &ContactPart) -> ContactPoint {
    let organisation = contact.organisation.as_ref().map(|it| it.text.clone());
    ContactPoint {
        purpose: contact.purpose.text.clone(),
        name: contact.name.clone().or(organisation),
        email: contact.email.clone(),
        telephone: contact.phone.as_ref().map(|phone| phone.dialled.clone()),
        url: contact.url.clone(),
    }
}
