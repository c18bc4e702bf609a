//! No address of a course or link has a slip in the name of the offer's own site.

use super::Desk;
use super::addresses::host;
use crate::diag::{Diagnostic, Span, code, nearest_within};
use crate::model::Target;
use std::collections::BTreeMap;

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
    let slips = hosts.iter().filter_map(|host| of_the_offer(host, desk));
    let (mut found, meant): (Vec<Diagnostic>, Vec<_>) = slips.unzip();
    hosts.extend(meant);
    let courses = desk.courses().map(|it| (it.url.0.as_str(), it.url.span));
    let courses = courses.filter_map(|(to, span)| near(to, span, &hosts, |own, it| own == it));
    let links = desk.library.documents().flat_map(|it| &it.links);
    let links = links.filter_map(|link| match &link.target.value {
        Target::Elsewhere(to) => near(to, link.target.span, &hosts, is_same),
        _ => None,
    });
    for told in courses.chain(links) {
        // What governments share comes once for each.
        if found.iter().all(|it| it.span != told.span) {
            found.push(told);
        }
    }
    found
}

/// What is told if it is the offer's own address that has the slip: no course is there, and several
/// are at one that it is nearly. With the address that was meant.
fn of_the_offer(
    (host, span): &(String, Span),
    desk: &Desk<'_>,
) -> Option<(Diagnostic, (String, Span))> {
    let catalogue = || desk.library.catalogue.courses.values();
    let hosts = || catalogue().filter_map(|it| Some((self::host(&it.url.0)?, it.url.span)));
    // So it is nearly always, with the first course.
    if hosts().any(|(own, _)| own == *host) {
        return None;
    }
    let mut near: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    for (own, place) in hosts().filter(|(own, _)| is_near(own, host)) {
        near.entry(own).or_insert((0, place)).0 += 1;
    }
    let (meant, (count, first)) = near.into_iter().max_by_key(|(_, (count, _))| *count)?;
    if count < 2 {
        return None;
    }
    let sentence = format!(
        "No course is at \"{host}\", and {count} are at \"{meant}\", which is nearly the same."
    );
    let told = Diagnostic::error(CODE, *span, sentence)
        .label(first, "the first of them is here")
        .help(format!("Write {meant} if that is meant."));
    Some((told, (meant, first)))
}

/// What is told of an address that is nearly, and not `really`, one of the offer's.
fn near(
    address: &str,
    span: Span,
    hosts: &[(String, Span)],
    really: impl Fn(&str, &str) -> bool,
) -> Option<Diagnostic> {
    let own = host(address)?;
    if hosts.iter().any(|(known, _)| really(&own, known)) {
        return None;
    }
    let (known, there) = hosts.iter().find(|(known, _)| is_near(&own, known))?;
    let sentence = format!("The site \"{own}\" is nearly that of the offer, \"{known}\".");
    Some(
        Diagnostic::warning(CODE, span, sentence)
            .label(*there, "the offer's courses are here")
            .help(format!("Write {known} if that is meant.")),
    )
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
