//! Each government's site has an address of its own.

use super::Desk;
use crate::diag::{Diagnostic, Span, code};

code! {
    /// Two governments have the same address, or one is not encrypted.
    ///
    /// # Why it matters
    /// One of the two sites would take the place of the other; all links of the other, and its
    /// calendars, would lead to the wrong government. What is sent without encryption can be
    /// changed on the way.
    ///
    /// # Wrong
    /// `base_url: https://greece.example.gov/` for Ukraine too, `base_url: http://greece.example.gov/`
    ///
    /// # Right
    /// `base_url: https://ukraine.example.gov/`
    pub(super) CODE = "site-at-anothers-address";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let governments = desk.library.participants.iter();
    let governments = governments.filter_map(|it| it.government.base_url.as_ref());
    // What the programme states for all is right for all but the one that repeats it.
    let programme = desk.library.programme.base_url.iter();
    let all: Vec<_> = programme.chain(governments).collect();
    let mut found = Vec::new();
    for (at, address) in all.iter().enumerate() {
        let plain = |address: &str| address.trim_end_matches('/').to_lowercase();
        let first = all[..at]
            .iter()
            .find(|it| plain(&it.0) == plain(&address.0));
        if let Some(first) = first {
            let sentence = format!("Another site has the address {} too.", address.0);
            let told = |here: Span, there: Span| {
                Diagnostic::error(CODE, here, sentence.clone())
                    .label(there, "it has it here")
                    .help("Give each site an address of its own.")
            };
            found.push(told(address.span, first.span));
            // Nobody can tell which of two governments is wrong, so neither is published.
            if !desk.is_shared(first.span) {
                found.push(told(first.span, address.span));
            }
        }
        if let Some(rest) = address
            .0
            .strip_prefix("http://")
            .filter(|it| !it.starts_with("localhost"))
        {
            let sentence = format!("The address {} is not encrypted.", address.0);
            let help = format!("Write https://{rest}.");
            found.push(Diagnostic::warning(CODE, address.span, sentence).help(help));
        }
    }
    found
}
