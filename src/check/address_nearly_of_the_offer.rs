//! No address of a course or link has a slip in the name of the offer's own site.

use super::Desk;
use super::addresses::host;
use crate::diag::{Diagnostic, Span, code, nearest_within};
use crate::model::Target;

code! {
    /// The address of a course, or of a link, is nearly, but not quite, one of the site at which the
    /// offer's courses are.
    ///
    /// # Why it matters
    /// The course would not count as part of the offer, and readers would be led to a site of
    /// strangers.
    ///
    /// # Wrong
    /// `url: https://www.corsera.org/learn/python` with `courses_at: https://www.coursera.org/`
    ///
    /// # Right
    /// `url: https://www.coursera.org/learn/python`
    pub(super) CODE = "address-nearly-of-the-offer";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let offers = desk.library.offers();
    let addresses = offers.filter_map(|offer| offer.courses_at.as_ref());
    let mut hosts: Vec<(String, Span)> = Vec::new();
    for address in addresses {
        if let Some(host) = host(&address.0).filter(|it| hosts.iter().all(|(known, _)| known != it))
        {
            hosts.push((host, address.span));
        }
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    for course in desk.courses() {
        let Some(own) = host(&course.url.0) else {
            continue;
        };
        if hosts.iter().any(|(known, _)| *known == own) {
            continue;
        }
        let near = hosts.iter().find(|(known, _)| is_near(&own, known));
        let is_new = || found.iter().all(|it| it.span != course.url.span);
        if let Some((known, there)) = near.filter(|_| is_new()) {
            found.push(told(&own, known, course.url.span, *there));
        }
    }
    for document in desk.library.documents() {
        for link in &document.links {
            let Target::Elsewhere(to) = &link.target.value else {
                continue;
            };
            let Some(own) = host(to) else {
                continue;
            };
            if hosts.iter().any(|(known, _)| is_same(&own, known)) {
                continue;
            }
            let span = link.target.span;
            let near = hosts.iter().find(|(known, _)| is_near(&own, known));
            let is_new = || found.iter().all(|it| it.span != span);
            if let Some((known, there)) = near.filter(|_| is_new()) {
                found.push(told(&own, known, span, *there));
            }
        }
    }
    found
}

fn told(own: &str, known: &str, span: Span, there: Span) -> Diagnostic {
    let sentence = format!("The site \"{own}\" is nearly that of the offer, \"{known}\".");
    Diagnostic::warning(CODE, span, sentence)
        .label(there, "the offer's courses are here")
        .help(format!("Write {known} if that is meant."))
}

/// Whether a link with `www.` or without leads to the same site.
fn is_same(own: &str, known: &str) -> bool {
    own.trim_start_matches("www.") == known.trim_start_matches("www.")
}

/// The same site with a slip, without `www.`, or below another end such as `.com`.
fn is_near(own: &str, known: &str) -> bool {
    let plain = |host: &str| host.trim_start_matches("www.").to_owned();
    let (own, known) = (plain(own), plain(known));
    let name = |host: &str| host.rsplit_once('.').map(|it| it.0.to_owned());
    let is_long = known.len() > 7;
    own == known
        || name(&own) == name(&known)
        || is_long && nearest_within(2, &own, [known.as_str()]).is_some()
}
