//! Issuances. Why they are documents and no laws: docs/decisions/0017-what-an-issuance-is-to-programs.md.

use super::event::Audience;
use super::organization::Organization;
use super::{node, part_of};
use crate::site::IssuanceView;
use crate::site::edition::Edition;

node! {
    /// An issuance (`TextDigitalDocument`).
    pub struct TextDigitalDocument: "TextDigitalDocument" {
        /// What it is known by among other things.
        pub id: Option<String> = "@id",
        /// Its number and its subject.
        pub name: String = "name",
        /// Its number.
        pub number: String = "identifier",
        /// Its page.
        pub url: Option<String> = "url",
        /// Why it was issued.
        pub purpose: Option<String> = "description",
        /// The tag of the language of its text.
        pub language: String = "inLanguage",
        /// The day of its issue.
        pub date: String = "datePublished",
        /// The day on which its status changed.
        pub changed: Option<String> = "dateModified",
        /// Whether it holds.
        pub status: Option<String> = "creativeWorkStatus",
        /// Who signs it.
        pub author: Option<Person> = "author",
        /// Who issues it.
        pub publisher: Organization = "publisher",
        /// Those who must act on it.
        pub to: Vec<Audience> = "audience",
        /// Laws and documents on which it rests.
        pub references: Vec<String> = "citation",
    }
}

node! {
    /// Who signs (`Person`).
    pub struct Person: "Person" {
        /// The name.
        pub name: String = "name",
        /// The office.
        pub title: Option<String> = "jobTitle",
    }
}

impl Edition<'_> {
    pub(super) fn issuance_node(
        &self,
        path: &str,
        view: &IssuanceView,
        url: Option<&str>,
    ) -> TextDigitalDocument {
        let entry = &view.entry;
        let item = self.participant.issuances.get(path);
        let status = format!("issuance-status-{}", entry.status);
        let lang = view.body.lang.as_deref();
        TextDigitalDocument {
            id: part_of(url, "issuance"),
            name: format!("{}: {}", entry.number, entry.subject.text),
            number: entry.number.clone(),
            url: url.map(str::to_owned),
            purpose: view.purpose.as_ref().map(|it| it.text.clone()),
            language: lang.unwrap_or(self.locale().as_str()).to_owned(),
            date: entry.date.iso.clone(),
            changed: view.status_date.as_ref().map(|it| it.iso.clone()),
            status: self.language.word(&status, &[]).ok(),
            author: item.map(|item| {
                let from = &item.versions[0].front.from;
                let title = from.title.as_ref();
                Person {
                    name: self.field(item, &from.name).text,
                    title: title.map(|title| self.field(item, title).text),
                }
            }),
            publisher: match self.issuing_body() {
                Some(body) => body,
                None => self.government_organization(),
            },
            to: view
                .to
                .iter()
                .map(|line| Audience {
                    kind: line.text.clone(),
                })
                .collect(),
            references: view.references.iter().map(|it| it.text.clone()).collect(),
        }
    }
}
