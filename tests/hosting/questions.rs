//! What every host is asked, and what it must answer.

use crate::Ask;
use crate::answer::{Answer, Asked};
use crate::stand::{MOVED_TO, OLD, Stand};
use prospectus::hosting::CONTENT_SECURITY_POLICY;

/// In what hosts differ.
#[derive(Clone, Copy)]
pub struct Host {
    /// How a page says that browsers ask about it each time.
    asked: &'static str,
    /// Whether each language has its own page for what is not there.
    has_page_of_each_language: bool,
    /// Whether it keeps files whose names begin with a dot to itself.
    hides: bool,
    /// Whether it says of calendars and lists that no search engine is to show them.
    tells_robots: bool,
}

impl Host {
    /// nginx and Caddy.
    pub const SERVER: Self = Self {
        asked: "no-cache",
        has_page_of_each_language: true,
        hides: true,
        tells_robots: true,
    };
    /// Netlify and Cloudflare Pages, whose own word for pages it is.
    pub const NETLIFY: Self = Self {
        asked: "public, max-age=0, must-revalidate",
        hides: false,
        ..Self::SERVER
    };
    /// CloudFront, which runs nothing after an error, and has one set of headers.
    pub const CLOUDFRONT: Self = Self {
        has_page_of_each_language: false,
        tells_robots: false,
        ..Self::SERVER
    };
}

const FOREVER: &str = "public, max-age=31536000, immutable";
const SHORT: &str = "public, max-age=900";

/// All that does not hang on how a server is run.
pub fn all(stand: &Stand, ask: Ask<'_>, host: Host) {
    pages(stand, ask, host);
    other_files(stand, ask, host);
    what_is_not_there(stand, ask, host);
    old_addresses(stand, ask);
    folders(stand, ask);
    if host.hides {
        hidden(stand, ask);
    }
}

fn pages(stand: &Stand, ask: Ask<'_>, host: Host) {
    let further = ["courses/", "accessibility/", "faq/cost/"];
    let roots = stand.languages().iter().flat_map(|root| {
        let pages = further.map(|page| format!("{root}{page}"));
        pages.into_iter().chain([(*root).to_owned()])
    });
    for place in roots.chain([String::new()]) {
        let answer = ask(&Asked::get(&stand.address(&place)));
        let page = stand.bytes(&format!("{place}index.html"));
        assert_eq!(answer.status, 200, "{place}");
        assert!(answer.body == page, "{place} is the page of that language");
        has_headers(&answer, &place);
        is(
            &answer,
            &place,
            "text/html; charset=utf-8",
            host.asked,
            false,
            host,
        );
    }
}

fn other_files(stand: &Stand, ask: Ask<'_>, host: Host) {
    let (css, calendar) = (stand.asset("style", "css"), "sessions.ics");
    let site = stand.government.map_or("massachusetts/", |_| "");
    let script = crate::common::files_below(&stand.root().join(format!("{site}assets")));
    let script = script
        .iter()
        .find(|it| it.ends_with(".js"))
        .expect("a script");
    let files = [
        (css, "text/css", FOREVER, false),
        (
            format!("{site}assets/{script}"),
            "text/javascript",
            FOREVER,
            false,
        ),
        (format!("{site}{calendar}"), "text/calendar", SHORT, true),
        (format!("{site}es/{calendar}"), "text/calendar", SHORT, true),
        (format!("{site}sitemap.xml"), "application/xml", SHORT, true),
        (format!("{site}robots.txt"), "text/plain", host.asked, false),
    ];
    for (file, media_type, caching, is_unlisted) in files {
        let answer = ask(&Asked::get(&stand.address(&file)));
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.body == stand.bytes(&file), "{file} is that file");
        has_headers(&answer, &file);
        let media_type = format!("{media_type}; charset=utf-8");
        is(&answer, &file, &media_type, caching, is_unlisted, host);
    }
}

fn what_is_not_there(stand: &Stand, ask: Ask<'_>, host: Host) {
    let below = [
        "nothing/",
        "nothing",
        "faq/nothing/deep/",
        "nothing.ics",
        "assets/style.0123456789.css",
    ];
    let beside: &[&str] = match stand.government {
        None => &[""],
        Some(_) => &[],
    };
    for root in stand.languages().iter().chain(beside) {
        for place in below.map(|it| format!("{root}{it}")) {
            // The function of CloudFront leads to the address with a slash, where the folder may be.
            let mut answer = ask(&Asked::get(&stand.address(&place)));
            if answer.status == 301 {
                answer = ask(&Asked::get(&answer.header("location").expect("a way")));
            }
            assert_eq!(answer.status, 404, "{place}");
            if host.has_page_of_each_language {
                let page = stand.bytes(&format!("{root}404.html"));
                assert!(answer.body == page, "{place} has the page of its language");
                is(
                    &answer,
                    &place,
                    "text/html; charset=utf-8",
                    host.asked,
                    false,
                    host,
                );
                has_headers(&answer, &place);
            }
        }
    }
}

fn old_addresses(stand: &Stand, ask: Ask<'_>) {
    for root in stand.languages() {
        for old in OLD {
            let place = format!("{root}{old}");
            let path = stand
                .address(&place)
                .replace('é', "%C3%A9")
                .replace(' ', "%20");
            let answer = ask(&Asked::get(&path));
            let to = stand.address(&format!("{root}{MOVED_TO}"));
            assert_eq!(
                (answer.status, answer.header("location")),
                (301, Some(to)),
                "{place}"
            );
        }
    }
}

/// An address without the slash at its end leads to the one with it.
fn folders(stand: &Stand, ask: Ask<'_>) {
    let roots = stand.languages().iter().filter(|it| !it.is_empty());
    let places = roots.map(|it| (*it).to_owned());
    let root = stand.languages()[0];
    for place in places.chain([format!("{root}courses/")]) {
        let path = stand.address(place.trim_end_matches('/'));
        let answer = ask(&Asked::get(&path));
        assert!(
            matches!(answer.status, 301 | 308),
            "{path}: {}",
            answer.status
        );
        assert_eq!(
            answer.header("location"),
            Some(stand.address(&place)),
            "{path}"
        );
    }
    if stand.base != "/" {
        let answer = ask(&Asked::get(stand.base.trim_end_matches('/')));
        assert_eq!(
            (answer.status, answer.header("location").as_deref()),
            (301, Some(stand.base))
        );
    }
}

/// Nobody sees what a folder holds, nor what is for this program.
fn hidden(stand: &Stand, ask: Ask<'_>) {
    let root = stand.root();
    std::fs::write(root.join(".secret"), "secret").expect("a file can be written");
    for place in ["assets/", ".secret", ".prospectus-site"] {
        let answer = ask(&Asked::get(&stand.address(place)));
        assert_eq!(answer.status, 404, "{place}");
        let text = String::from_utf8_lossy(&answer.body);
        assert!(
            !text.contains("style.") || text.contains("<h1"),
            "{place} lists nothing: {text}"
        );
        assert!(!text.contains("secret") && !text.contains("made by prospectus"));
    }
    std::fs::remove_file(root.join(".secret")).expect("it was there");
}

fn has_headers(answer: &Answer, place: &str) {
    let has = |name: &str, value: &str| {
        assert_eq!(
            answer.header(name).as_deref(),
            Some(value),
            "{place}, {name}"
        );
    };
    has("content-security-policy", CONTENT_SECURITY_POLICY);
    has("referrer-policy", "same-origin");
    has("x-content-type-options", "nosniff");
    has("strict-transport-security", "max-age=31536000");
    has("cross-origin-opener-policy", "same-origin");
    let policy = answer.header("permissions-policy").unwrap_or_default();
    for feature in ["camera", "microphone", "geolocation", "payment"] {
        assert!(
            policy.contains(&format!("{feature}=()")),
            "{place}: {policy}"
        );
    }
}

fn is(
    answer: &Answer,
    place: &str,
    media_type: &str,
    caching: &str,
    is_unlisted: bool,
    host: Host,
) {
    assert_eq!(
        answer.header("content-type").as_deref(),
        Some(media_type),
        "{place}"
    );
    assert_eq!(
        answer.header("cache-control").as_deref(),
        Some(caching),
        "{place}"
    );
    let robots = (is_unlisted && host.tells_robots).then_some("noindex");
    assert_eq!(answer.header("x-robots-tag").as_deref(), robots, "{place}");
}
