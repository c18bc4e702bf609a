//! Links to the web lead over connections that nobody can listen to.

use super::Desk;
use super::addresses::{addresses, host};
use super::link_to_private_place::is_private;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A web address begins with http: where https: is meant.
    ///
    /// # Why it matters
    /// On a public network others can read and change what a reader sees and types there.
    ///
    /// # Wrong
    /// `[MassHire](http://www.mass.gov/masshire)`
    ///
    /// # Right
    /// `[MassHire](https://www.mass.gov/masshire)`
    pub(super) CODE = "link-without-https";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let addresses = addresses(desk).into_iter();
    addresses
        .filter_map(|address| {
            let rest = address.value.strip_prefix("http://")?;
            // Why nobody can go there is told by another rule.
            if host(address.value).is_some_and(|host| is_private(&host)) {
                return None;
            }
            let sentence = format!("The address \"{}\" is not encrypted.", address.value);
            let help = format!("Write https://{rest}, and see that it leads to the same page.");
            Some(Diagnostic::warning(CODE, address.span, sentence).help(help))
        })
        .collect()
}
