//! Links of a public page lead to public places.

use super::Desk;
use super::addresses::{addresses, host};
use crate::diag::Diagnostic;
use crate::diag::code;
use core::net::Ipv4Addr;

code! {
    /// A web address leads to the author's own machine or into an office's own network, or to a document
    /// as its authors edit it.
    ///
    /// # Why it matters
    /// It works at the author's desk and nowhere else, and it tells how the office's network is
    /// built. A document at Google Docs or SharePoint asks most readers to sign in.
    ///
    /// # Wrong
    /// `[The form](http://localhost:8000/form)`
    ///
    /// # Right
    /// `[The form](https://www.example.gov/form)`
    pub(super) CODE = "link-to-private-place";
}

/// Endings of names that no public name server knows (RFC 6761, RFC 6762, RFC 8375, and what
/// offices use).
const PRIVATE: &[&str] = &[
    ".localhost",
    ".local",
    ".localdomain",
    ".lan",
    ".internal",
    ".intranet",
    ".corp",
    ".home",
    ".private",
    ".home.arpa",
    ".test",
    ".invalid",
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let addresses = addresses(desk).into_iter();
    addresses
        .filter_map(|address| {
            let host = host(address.value)?;
            if is_private(&host) {
                let sentence = format!("Readers elsewhere cannot open \"{host}\".");
                return Some(
                    Diagnostic::error(CODE, address.span, sentence)
                        .help("Write the address that the page has on the public web."),
                );
            }
            is_being_edited(&host, address.value).then(|| {
                let sentence = format!("Most readers must sign in to open this at \"{host}\".");
                Diagnostic::warning(CODE, address.span, sentence)
                    .help("Publish the document, and write the address that it then has.")
            })
        })
        .collect()
}

/// Whether an address is that of a document as its authors see it, and not as it is published.
fn is_being_edited(host: &str, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match host {
        "docs.google.com" => path.trim_end_matches('/').ends_with("/edit"),
        "drive.google.com" => path.contains("/drive/"),
        _ => host.ends_with(".sharepoint.com") || host == "onedrive.live.com",
    }
}

/// Whether only machines of one office or one desk know a host.
pub(super) fn is_private(host: &str) -> bool {
    if let Ok(number) = host.parse::<Ipv4Addr>() {
        return number.is_private()
            || number.is_loopback()
            || number.is_link_local()
            || number.is_unspecified();
    }
    host == "localhost" || PRIVATE.iter().any(|ending| host.ends_with(ending))
}
