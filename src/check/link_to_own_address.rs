//! A text links to pages of its own site by their files.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Target;
use crate::parse::{Place, place};

code! {
    /// A text of a government links to that government's own site by its whole web address.
    ///
    /// # Why it matters
    /// Nobody sees when the page moves or goes: only links to files are checked. On a copy of the
    /// site, and in other languages, the link leads away.
    ///
    /// # Wrong
    /// `[dates](https://training.example.gov/questions/)` where this is the `base_url`
    ///
    /// # Right
    /// `[dates](questions/)`
    pub(super) CODE = "link-to-own-address";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let Some(base) = &participant.government.base_url else {
            continue;
        };
        let own = without_scheme(&base.0).trim_end_matches('/');
        for link in participant.documents().flat_map(|document| &document.links) {
            let Target::Elsewhere(to) = &link.target.value else {
                continue;
            };
            let path = desk.files.path(link.target.span.file);
            let is_own_text = matches!(
                place(path),
                Place::Folder { folder, .. } if folder == participant.id.as_str()
            );
            let rest = without_scheme(to).strip_prefix(own);
            let is_below =
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '#', '?']));
            if is_own_text && is_below {
                let sentence = "This link leads to a page of this site by its whole web address.";
                found.push(
                    Diagnostic::warning(CODE, link.target.span, sentence)
                        .label(base.span, "the address of this site")
                        .help(
                            "Link to the file, such as ../faq/cost.md, or to a list, such as \
                             ../courses/.",
                        ),
                );
            }
        }
    }
    found
}

fn without_scheme(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest)
}
