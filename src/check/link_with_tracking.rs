//! Links do not tell others who followed them.

use super::Desk;
use super::addresses::addresses;
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A web address holds what campaigns and mailings add to follow people: `utm_source` and such.
    ///
    /// # Why it matters
    /// A government's readers are followed for somebody's campaign, and the figures of that
    /// campaign are wrong besides.
    ///
    /// # Wrong
    /// `https://www.coursera.org/learn/python?utm_source=newsletter`
    ///
    /// # Right
    /// `https://www.coursera.org/learn/python`
    pub(super) CODE = "link-with-tracking";
}

/// Names of parameters by which people are followed, apart from those that begin with `utm_`.
const FOLLOWERS: &[&str] = &[
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "fbclid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "_ga",
    "_gl",
    "vero_id",
    "oly_enc_id",
    "oly_anon_id",
    "ml_subscriber",
    "trk_contact",
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let addresses = addresses(desk).into_iter();
    addresses
        .filter_map(|address| {
            let (name, clean) = without_followers(address.value)?;
            let sentence = format!("This address follows its readers by \"{name}\".");
            Some(Diagnostic::warning(CODE, address.span, sentence).help(format!("Write {clean}.")))
        })
        .collect()
}

/// The first parameter that follows people, and the address without all of them.
fn without_followers(address: &str) -> Option<(&str, String)> {
    let (page, rest) = address.split_once('?')?;
    let (query, anchor) = match rest.split_once('#') {
        Some((query, anchor)) => (query, Some(anchor)),
        None => (rest, None),
    };
    let name = |part: &'_ str| {
        part.split('=')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let follows = |part: &&str| {
        let name = name(part);
        name.starts_with("utm_") || FOLLOWERS.contains(&name.as_str())
    };
    let first = query.split('&').find(follows)?;
    let first = first.split('=').next().unwrap_or(first);
    let kept: Vec<&str> = query.split('&').filter(|part| !follows(part)).collect();
    let mut clean = page.to_owned();
    if !kept.is_empty() {
        clean = format!("{clean}?{}", kept.join("&"));
    }
    if let Some(anchor) = anchor {
        clean = format!("{clean}#{anchor}");
    }
    Some((first, clean))
}
