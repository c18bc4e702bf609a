//! Where links lead, and the anchors that they can lead to.

use crate::diag::{codes, nearest};
use crate::language::{composed, is_mark};
use crate::model::field::{Scalar, Trouble};
use crate::model::{Email, Target, Url};

codes! {
    /// A link begins with what no page may link to.
    ///
    /// # Why it matters
    /// Some of these run a program in a reader's browser.
    ///
    /// # Wrong
    /// `[Apply](javascript:apply())`
    ///
    /// # Right
    /// `[Apply](https://www.example.gov/apply)`
    UNSAFE_LINK = "unsafe-link";

    /// A link out of the site names no address that there could be.
    ///
    /// # Why it matters
    /// A reader who follows it is lost.
    ///
    /// # Wrong
    /// `[Write to us](mailto:)`
    ///
    /// # Right
    /// `[Write to us](mailto:training@mass.gov)`
    NO_ADDRESS = "link-to-no-address";

    /// A link leads nowhere.
    ///
    /// # Why it matters
    /// A reader who follows it stays on the same page and thinks that it is broken.
    ///
    /// # Wrong
    /// `[Who may take part](#)`
    ///
    /// # Right
    /// `[Who may take part](../faq/eligibility.md)`
    EMPTY_LINK = "empty-link";
}

/// What a link's destination means for a file in `folder`.
///
/// # Errors
/// A scheme that is not safe on a public page, or no destination at all.
pub fn target(destination: &str, folder: &str) -> Result<Target, Trouble> {
    let help = "Link to https:, mailto: or tel:, to a file such as ../faq/cost.md, or to \
                course:ID.";
    let destination = destination.trim();
    if destination.is_empty() || destination == "#" {
        return Err(Trouble::new(EMPTY_LINK, "This link leads nowhere.", help));
    }
    if let Some(anchor) = destination.strip_prefix('#') {
        return Ok(Target::Anchor(decoded(anchor)));
    }
    let scheme = scheme(destination);
    let small = scheme.map(|(name, rest)| (name.to_ascii_lowercase(), rest));
    match small.as_ref().map(|(name, rest)| (name.as_str(), *rest)) {
        Some((name @ ("https" | "http" | "mailto" | "tel"), rest)) => {
            elsewhere(name, rest).map(Target::Elsewhere)
        }
        Some(("course", id)) => Ok(Target::Course(id.to_owned())),
        Some(("subject", id)) => Ok(Target::Subject(id.to_owned())),
        Some(("provider", id)) => Ok(Target::Provider(id.to_owned())),
        Some((small, _)) => Err(Trouble::new(
            UNSAFE_LINK,
            format!(
                "A link must not begin with \"{}:\".",
                scheme.map_or(small, |(written, _)| written)
            ),
            match nearest(
                small,
                ["https", "http", "mailto", "course", "subject", "provider"],
            ) {
                Some(near) => format!("Did you mean \"{near}:\"? {help}"),
                None => help.to_owned(),
            },
        )),
        None if destination.starts_with("//") => {
            let sentence = "This link does not say whether it is https:.";
            Err(Trouble::new(UNSAFE_LINK, sentence, help))
        }
        None => {
            let (path, anchor) = match destination.split_once('#') {
                Some((path, anchor)) => (path, Some(decoded(anchor))),
                None => (destination, None),
            };
            Ok(Target::Content {
                path: joined(folder, path),
                anchor,
            })
        }
    }
}

/// The address of a link out of the site, with its scheme in small letters.
fn elsewhere(scheme: &str, rest: &str) -> Result<String, Trouble> {
    let whole = format!("{scheme}:{rest}");
    let wrong = |sentence: &str, help| Err(Trouble::new(NO_ADDRESS, sentence, help));
    if rest.contains(char::is_whitespace) {
        let help = "Write it without spaces, or with %20 in their place.";
        return wrong(&format!("The address \"{whole}\" has a space in it."), help);
    }
    match scheme {
        "mailto" => {
            let addresses = rest.split('?').next().unwrap_or(rest);
            if addresses.is_empty() {
                let help = "Write it behind the colon: mailto:name@example.gov.";
                return wrong("This link names no e-mail address.", help);
            }
            for address in addresses.split(',') {
                Email::read(&decoded(address))?;
            }
            Ok(whole)
        }
        "tel" if !rest.contains(|letter: char| letter.is_ascii_digit()) => {
            let help = "Write it with the country's code, such as tel:+16175550100.";
            wrong("This link names no telephone number.", help)
        }
        "tel" => Ok(whole),
        _ => Url::read(&whole).map(|Url(address)| address),
    }
}

/// The scheme of a link and what stands behind it; a colon in a path is none.
fn scheme(destination: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = destination.split_once(':')?;
    let mut letters = scheme.chars();
    let first = letters.next()?;
    let is_scheme = first.is_ascii_alphabetic()
        && letters.all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    is_scheme.then_some((scheme, rest))
}

/// A path from a folder, with `.` and `..` worked out; one that begins with `/` starts at the root.
pub fn joined(folder: &str, path: &str) -> String {
    let path = decoded(path);
    let mut parts: Vec<&str> = Vec::new();
    let start = if path.starts_with('/') { "" } else { folder };
    for part in start.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let folder_mark = if path.ends_with('/') { "/" } else { "" };
    parts.join("/") + folder_mark
}

/// A text without `%20` and the like, where what comes out is text, and with composed accents.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = if byte == b'%' {
            after.get(..2).and_then(|two| std::str::from_utf8(two).ok())
        } else {
            None
        };
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(value) => {
                bytes.push(value);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    let text = String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned());
    composed(&text).into_owned()
}

/// The anchor made from a heading's words: its letters and digits in lower case, in any script,
/// joined by hyphens.
///
/// ```
/// assert_eq!(prospectus::parse::slug("Ποιος μπορεί; — Δωρεάν!"), "ποιος-μπορεί-δωρεάν");
/// assert_eq!(prospectus::parse::slug("हिन्दी में"), "हिन्दी-में");
/// ```
pub fn slug(words: &str) -> String {
    let lower = composed(words).to_lowercase();
    let parts: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        "part".to_owned()
    } else {
        parts.join("-")
    }
}
