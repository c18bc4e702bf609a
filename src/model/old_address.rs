//! The address of a page that is no longer there.

use crate::diag::codes;
use crate::language::composed;
use crate::model::field::{Scalar, Shape, Trouble};

codes! {
    /// An old address is not written as it stands below a site's root.
    ///
    /// # Why it matters
    /// Something would be published at another address than the one that readers have kept.
    ///
    /// # Wrong
    /// `redirect_from: [/faq/old-name]`
    ///
    /// # Right
    /// `redirect_from: [faq/old-name/]`
    NOT_AN_OLD_ADDRESS = "not-an-old-address";
}

/// The longest name of a folder or file that all common disks can hold, in bytes.
const LONGEST_NAME: usize = 255;

/// The longest address, in bytes: a folder of sites has a path of its own before it.
const LONGEST: usize = 1000;

/// An address at which a page once stood, below the root of a government's site in one language:
/// `faq/old-name/`, or `old-name.html`.
///
/// Invariant: it names a place below that root, with composed accents; nothing in it leads up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OldAddress(String);

impl OldAddress {
    /// The address as it is written, which is also the place on the disk.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for OldAddress {
    const NOUN: &'static str = "an old address";

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^[^/].*(/|\.html)$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let text = composed(text.trim()).into_owned();
        let meant = meant(&text);
        if meant == text {
            return match fault(&text) {
                None => Ok(Self(text)),
                Some(why) => Err(Trouble::new(
                    NOT_AN_OLD_ADDRESS,
                    format!("\"{text}\" {why}."),
                    "Write the address below the site's root, such as faq/old-name/.",
                )),
            };
        }
        let rule = "An address is written from the site's root, without the language, and with / \
                    at its end.";
        let help = match fault(&meant) {
            None => format!("{rule} Write {meant}."),
            Some(_) => format!("{rule} Write it as in faq/old-name/."),
        };
        let sentence = format!("\"{text}\" is not the address of a page below the site's root.");
        Err(Trouble::new(NOT_AN_OLD_ADDRESS, sentence, help))
    }
}

/// What cannot be an old address, however it is written.
fn fault(text: &str) -> Option<&'static str> {
    let names = || text.trim_end_matches('/').split('/');
    if text.trim_matches('/').is_empty() {
        Some("is the address of a first page, which every site has")
    } else if names().any(|name| matches!(name, "." | ".." | "")) {
        Some("leads out of the site")
    } else if text.len() > LONGEST || names().any(|name| name.len() > LONGEST_NAME) {
        Some("is longer than a disk can hold")
    } else {
        None
    }
}

/// The address that somebody meant who wrote it as browsers or files show it.
fn meant(text: &str) -> String {
    let mut path = text.replace('\\', "/");
    if let Ok(whole) = url::Url::parse(&path)
        && matches!(whole.scheme(), "http" | "https")
    {
        path = whole.path().to_owned();
    }
    let is_page = |path: &str| path.ends_with('/') || path.ends_with(".html");
    if !is_page(&path)
        && let Some(at) = path.find(['?', '#'])
    {
        path.truncate(at);
    }
    if let Ok(plain) = percent_encoding::percent_decode_str(&path).decode_utf8() {
        path = composed(&plain).into_owned();
    }
    let named = path.trim_start_matches('/').trim_start_matches("./");
    let mut path = named.to_owned();
    for file in ["index.html", ".md"] {
        if let Some(folder) = path.strip_suffix(file) {
            path = folder.to_owned();
        }
    }
    if !path.is_empty() && !is_page(&path) {
        path.push('/');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_below_the_root_is_an_address() {
        for text in [
            "faq/old/",
            "about.html",
            "courses/google-it-support/",
            "φορά/",
            "what?/",
            "50% off/",
            "es/",
        ] {
            let read = OldAddress::read(text).map(|it| it.as_str().to_owned());
            assert_eq!(read.ok().as_deref(), Some(text));
        }
        let read = OldAddress::read("cafe\u{301}/").map(|it| it.0);
        assert_eq!(read.ok().as_deref(), Some("caf\u{e9}/"));
    }

    #[test]
    fn any_other_form_is_refused_with_the_right_one() {
        for (text, right) in [
            ("/faq/old/", "faq/old/"),
            ("faq/old", "faq/old/"),
            ("faq/old.md", "faq/old/"),
            ("./faq/old/", "faq/old/"),
            ("faq\\old\\", "faq/old/"),
            ("faq/old/index.html", "faq/old/"),
            ("faq/old?print=1", "faq/old/"),
            ("faq/old/#top", "faq/old/"),
            ("https://www.example.gov/faq/old", "faq/old/"),
            ("caf%C3%A9/", "café/"),
        ] {
            let trouble = OldAddress::read(text).expect_err(text);
            let help = format!("Write {right}.");
            assert!(trouble.help.ends_with(&help), "{text}: {}", trouble.help);
        }
        for text in [
            "../faq/old/",
            "faq/../old/",
            "faq//old/",
            "/",
            "./",
            "faq/./old/",
        ] {
            assert!(OldAddress::read(text).is_err(), "{text}");
        }
        assert!(OldAddress::read(&format!("{}/", "x".repeat(256))).is_err());
    }
}
