//! E-mail addresses among the words are those of contacts.

use super::Desk;
use super::shown::Shown;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::model::Target;
use std::collections::BTreeSet;
use std::ops::Range;

code! {
    /// A text names somebody's e-mail address that is no contact's.
    ///
    /// # Why it matters
    /// What is published is copied within hours and cannot be taken back. A person's address is
    /// published only where that person has agreed to be a contact; and a contact's address stands
    /// once, in `government.yaml`, so that it can change.
    ///
    /// # Wrong
    /// `Write to maria.lopez@gmail.com.`
    ///
    /// # Right
    /// `Write to {{ contact.training.email }}.`
    pub(super) CODE = "personal-email";
}

/// Names of mailboxes that belong to an office, not to a person.
const OFFICES: &[&str] = &[
    "info",
    "contact",
    "contacts",
    "contacto",
    "help",
    "helpdesk",
    "support",
    "soporte",
    "ayuda",
    "office",
    "admin",
    "training",
    "careers",
    "jobs",
    "empleo",
    "press",
    "prensa",
    "media",
    "hello",
    "mail",
    "email",
    "enquiries",
    "inquiries",
    "inquiry",
    "service",
    "services",
    "servicio",
    "team",
    "noreply",
    "no-reply",
    "webmaster",
    "postmaster",
    "registrar",
    "privacy",
    "accessibility",
    "feedback",
    "questions",
    "pertanyaan",
    "bantuan",
    "communications",
];

/// Providers of mailboxes to anybody: such a mailbox is a person's, whatever its name.
const FOR_ANYBODY: &[&str] = &[
    "gmail",
    "googlemail",
    "yahoo",
    "ymail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "icloud",
    "me",
    "aol",
    "proton",
    "protonmail",
    "gmx",
    "mail",
    "zoho",
    "yandex",
    "tutanota",
    "ukr",
    "meta",
    "inbox",
    "rambler",
    "bk",
    "umail",
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = &desk.library.participants;
    let contacts = participants.iter().flat_map(|it| &it.government.contacts);
    let contacts = contacts.filter_map(|it| Some(it.email.as_ref()?.0.to_lowercase()));
    let contacts: BTreeSet<String> = contacts.collect();
    let mut found: Vec<Diagnostic> = desk
        .texts
        .iter()
        .flat_map(|text| within(text, &contacts, desk))
        .collect();
    let documents = desk.library.documents();
    for link in documents.flat_map(|document| &document.links) {
        let Target::Elsewhere(to) = &link.target.value else {
            continue;
        };
        let addresses = to.strip_prefix("mailto:").unwrap_or_default();
        let addresses = addresses.split('?').next().unwrap_or_default();
        let shown = link.text.to_lowercase();
        for address in addresses.split(',') {
            // One that is shown among the words is told there.
            if is_personal(address, &contacts) && !shown.contains(&address.to_lowercase()) {
                found.push(told(address, link.target.span, desk));
            }
        }
    }
    found
}

fn within(text: &Shown<'_>, contacts: &BTreeSet<String>, desk: &Desk<'_>) -> Vec<Diagnostic> {
    let addresses = addresses(&text.text);
    addresses
        .filter(|place| is_personal(&text.text[place.clone()], contacts))
        .map(|place| told(&text.text[place.clone()], text.span(place), desk))
        .collect()
}

fn told(address: &str, span: Span, desk: &Desk<'_>) -> Diagnostic {
    let print = to_print_it("email", span, desk);
    let sentence = format!("The address \"{address}\" is no contact's.");
    // In a list of courses their providers have published it already.
    match is_of_a_person(address) && !desk.is_in_catalogue(span) {
        true => Diagnostic::error(CODE, span, sentence)
            .help(format!("Remove it. If it may be published, {print}")),
        // Perhaps an office's: nobody is exposed, but it will grow old here.
        false => Diagnostic::warning(CODE, span, sentence).help(format!(
            "If it is an office's, {print} Otherwise remove it."
        )),
    }
}

/// How a text prints this field of a contact. Governments name their contacts as they like, so a
/// shared text can print none.
pub(super) fn to_print_it(field: &str, span: Span, desk: &Desk<'_>) -> String {
    match desk.is_shared(span) {
        true => "write it in a text of the government to which it belongs.".to_owned(),
        false => format!(
            "state it below contacts: in government.yaml, and print it as {{{{ contact.ID.{field} }}}}."
        ),
    }
}

/// Whether a mailbox is surely a person's: with anybody's provider, or named `first.last`.
fn is_of_a_person(address: &str) -> bool {
    let (mailbox, domain) = address.split_once('@').unwrap_or((address, ""));
    let provider = domain.split('.').next().unwrap_or_default().to_lowercase();
    let names = mailbox.split(['.', '_']);
    let is_name = |name: &str| name.len() > 1 && name.bytes().all(|it| it.is_ascii_alphabetic());
    FOR_ANYBODY.contains(&provider.as_str())
        || names.clone().count() == 2 && names.clone().all(is_name)
}

/// The places of e-mail addresses in a text.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || "._%+-".contains(it);
    text.match_indices('@').filter_map(move |(at, _)| {
        let start = text[..at].trim_end_matches(is_part).len();
        let end = text[at + 1..]
            .find(|it| !is_part(it))
            .map_or(text.len(), |length| at + 1 + length);
        let end = text[..end]
            .trim_end_matches(['.', '-', '_', '%', '+'])
            .len();
        let domain = text.get(at + 1..end)?;
        let is_address = start < at && domain.split('.').count() > 1 && !domain.contains("..");
        is_address.then_some(start..end)
    })
}

fn is_personal(address: &str, contacts: &BTreeSet<String>) -> bool {
    let address = address.trim().to_lowercase();
    let Some((mailbox, domain)) = address.split_once('@') else {
        return false;
    };
    let provider = domain.split('.').next().unwrap_or_default();
    let is_example = domain.split('.').any(|part| part == "example");
    if is_example || contacts.contains(&address) {
        return false;
    }
    FOR_ANYBODY.contains(&provider) || !OFFICES.contains(&mailbox)
}
