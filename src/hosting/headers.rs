//! What every answer says to browsers, and what kinds of files say besides.

/// Nothing but files of the site itself, no script or style within a page, and no frame around it.
/// The browser tests serve the sites under the same words.
pub const CONTENT_SECURITY_POLICY: &str = include_str!("policy.txt").trim_ascii_end();

/// How long browsers use nothing but https for the host: a year. Neither its other names nor the list
/// that browsers are shipped with are spoken of: both concern more than these sites.
pub const STRICT_TRANSPORT_SECURITY_SECONDS: u32 = 31_536_000;

/// What other sites learn from a link: nothing. A reader's own list of courses stands in an address.
pub const REFERRER_POLICY: &str = "same-origin";

/// The headers of every answer, other than those of its kind. Browsers heed the one on transport
/// security over https alone.
pub const OF_ALL: &[(&str, &str)] = &[
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Referrer-Policy", REFERRER_POLICY),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Strict-Transport-Security", "max-age=31536000"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// What the pages never ask a browser for, so that nothing put into them can.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), bluetooth=(), camera=(), \
     display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), \
     payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// What the cache of a browser, or one on the way, does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// It may be kept, and is asked about before each use. A page names files whose names change with
    /// their bytes: an old page that nobody asked about would name some that are gone.
    Asked,
    /// It is kept for a quarter of an hour: calendars and readers of feeds come by on their own.
    Short,
    /// It never changes.
    Forever,
}

impl Caching {
    /// The value of `Cache-Control`.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Asked => "no-cache",
            Self::Short => "public, max-age=900",
            Self::Forever => "public, max-age=31536000, immutable",
        }
    }
}

/// The files with one ending in their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The ending, without its dot.
    pub ending: &'static str,
    /// What the files are (RFC 6838), with the encoding of texts.
    pub media_type: &'static str,
    /// What caches do with them.
    pub caching: Caching,
    /// Whether search engines keep them out of their results: they are for programs.
    pub is_unlisted: bool,
}

impl Ending {
    /// Whether the files are text, which compresses well.
    pub fn is_text(&self) -> bool {
        let kinds = ["text/", "application/xml", "image/svg+xml"];
        let is_one = kinds.iter().any(|kind| self.media_type.starts_with(kind));
        is_one
            || ["json", "+xml;"]
                .iter()
                .any(|part| self.media_type.contains(part))
    }
}

/// What this program makes. Their types are set on every server, for some know no calendars, or no
/// encoding of a feed.
pub const MADE: &[Ending] = &[
    asked("html", "text/html; charset=utf-8"),
    asked("css", "text/css; charset=utf-8"),
    asked("js", "text/javascript; charset=utf-8"),
    asked("txt", "text/plain; charset=utf-8"),
    asked("webmanifest", "application/manifest+json"),
    short("csv", "text/csv; charset=utf-8", false),
    short("json", "application/json", false),
    short("jsonld", "application/ld+json", false),
    short("ics", "text/calendar; charset=utf-8", true),
    short("atom", "application/atom+xml; charset=utf-8", true),
    short("xml", "application/xml; charset=utf-8", true),
];

/// What people put beside their texts, for servers that know no type by themselves.
pub const ATTACHED: &[Ending] = &[
    asked("avif", "image/avif"),
    asked("gif", "image/gif"),
    asked("ico", "image/x-icon"),
    asked("jpeg", "image/jpeg"),
    asked("jpg", "image/jpeg"),
    asked("png", "image/png"),
    asked("svg", "image/svg+xml"),
    asked("webp", "image/webp"),
    asked("pdf", "application/pdf"),
    asked("doc", "application/msword"),
    asked(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    asked("odt", "application/vnd.oasis.opendocument.text"),
    asked("ppt", "application/vnd.ms-powerpoint"),
    asked(
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    asked("xls", "application/vnd.ms-excel"),
    asked(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    asked("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    asked("rtf", "application/rtf"),
    asked("mp3", "audio/mpeg"),
    asked("mp4", "video/mp4"),
    asked("vtt", "text/vtt; charset=utf-8"),
    asked("woff", "font/woff"),
    asked("woff2", "font/woff2"),
    asked("zip", "application/zip"),
];

/// The value of `X-Robots-Tag` for what is for programs.
pub const UNLISTED: &str = "noindex";

/// What the path of a file ends with whose name changes with its bytes, as a regular expression that all
/// servers understand. No text may stand in a folder of this name at a site's root.
pub const HASHED: &str = r"/assets/[^/]+\.[0-9a-f]{10}\.[0-9a-z]+$";

const fn asked(ending: &'static str, media_type: &'static str) -> Ending {
    Ending {
        ending,
        media_type,
        caching: Caching::Asked,
        is_unlisted: false,
    }
}

const fn short(ending: &'static str, media_type: &'static str, is_unlisted: bool) -> Ending {
    Ending {
        ending,
        media_type,
        caching: Caching::Short,
        is_unlisted,
    }
}

#[cfg(test)]
mod tests {
    use super::{ATTACHED, CONTENT_SECURITY_POLICY, MADE, OF_ALL};
    use super::{Ending, STRICT_TRANSPORT_SECURITY_SECONDS};
    use std::collections::BTreeSet;

    #[test]
    fn no_script_or_style_within_a_page_is_allowed() {
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe"));
        assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none'; "));
        assert!(!CONTENT_SECURITY_POLICY.contains('\n'));
        let year = format!("max-age={STRICT_TRANSPORT_SECURITY_SECONDS}");
        assert!(OF_ALL.contains(&("Strict-Transport-Security", &year)));
    }

    #[test]
    fn an_ending_is_listed_once() {
        let all = || MADE.iter().chain(ATTACHED);
        let endings: BTreeSet<_> = all().map(|it: &Ending| it.ending).collect();
        assert_eq!(endings.len(), all().count());
    }
}
