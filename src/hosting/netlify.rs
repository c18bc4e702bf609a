//! The words of Netlify and Cloudflare Pages: `_headers` and `_redirects` in the folder itself.
//!
//! Where several rules fit one address, Cloudflare joins the values of a header that they share. So no two
//! rules that can fit one address name the same header, and pages are left to the default of both hosts:
//! a browser asks about them each time.
//!
//! Both hosts have the folder at their root. If it is shown below a path of another host, that host knows
//! of the path, so only what an answer says holds it.

use super::{Caching, Ending, File, Hosting, MADE, OF_ALL, Redirect, UNLISTED};
use std::fmt::Write;

/// The hosts that know these files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    /// Which shows the page for what is not there that a rule names.
    Netlify,
    /// Which shows the nearest page of that name, and reads no rule about it.
    CloudflarePages,
}

/// The two files for a folder of sites.
pub(super) fn files(hosting: &Hosting, host: Host) -> Vec<File> {
    vec![
        File {
            name: "_headers",
            text: headers(hosting),
        },
        File {
            name: "_redirects",
            text: redirects(hosting, host),
        },
    ]
}

fn headers(hosting: &Hosting) -> String {
    let mut out = rule("/*", OF_ALL.iter().copied());
    for Ending {
        ending,
        media_type,
        caching,
        is_unlisted,
    } in MADE.iter().filter(|it| it.ending != "html")
    {
        let caching = Some(("Cache-Control", caching.value()));
        let caching = caching.filter(|(_, value)| *value != Caching::Asked.value());
        let robots = is_unlisted.then_some(("X-Robots-Tag", UNLISTED));
        let headers = [Some(("Content-Type", *media_type)), caching, robots];
        out += &rule(&format!("/*.{ending}"), headers.into_iter().flatten());
    }
    let forever = || [("Cache-Control", Caching::Forever.value())].into_iter();
    out += &rule("/assets/*", forever());
    if hosting.roots.iter().any(|root| !root.place.is_empty()) {
        out += &rule("/:government/assets/*", forever());
    }
    out
}

/// A place as browsers ask for it.
fn encoded(place: &str) -> String {
    place.bytes().fold(String::new(), |mut out, byte| {
        match byte.is_ascii_graphic() {
            true => out.push(char::from(byte)),
            // Writing into memory cannot fail.
            false => drop(write!(out, "%{byte:02X}")),
        }
        out
    })
}

/// A path with the headers of its answers.
fn rule<'h>(path: &str, headers: impl Iterator<Item = (&'h str, &'h str)>) -> String {
    headers.fold(format!("{path}\n"), |mut rule, (name, value)| {
        // Writing into memory cannot fail.
        let _ = writeln!(rule, "  {name}: {value}");
        rule
    })
}

fn redirects(hosting: &Hosting, host: Host) -> String {
    // A page stands at the old address, which Netlify would show unless it is told otherwise.
    let status = match host {
        Host::Netlify => "301!",
        Host::CloudflarePages => "301",
    };
    let moved = hosting.plain_redirects();
    let moved = moved.map(|Redirect { from, to }| format!("/{} {to} {status}\n", encoded(from)));
    let mut out: String = moved.collect();
    if host == Host::Netlify {
        // The first rule that fits counts, and a language's place lies below that of the government.
        let pages = hosting.roots.iter().flat_map(|root| {
            let mut pages: Vec<_> = root.pages().collect();
            pages.reverse();
            pages
        });
        for (place, page) in pages {
            let (place, page) = (encoded(&place), encoded(&page));
            // Writing into memory cannot fail.
            let _ = writeln!(out, "/{place}* /{page} 404");
        }
    }
    out
}
