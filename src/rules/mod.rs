//! All kinds of mistakes, by their codes.
//!
//! Each module declares its own beside the code that finds them; here the lists are joined, for
//! `prospectus explain` and for the pages that are made of it.

mod settings;

pub use settings::applied;

use crate::diag::Code;
use crate::{check, import, model, parse, source, theme};
use std::collections::BTreeSet;

/// Every code, in the order of the names.
pub fn codes() -> BTreeSet<Code> {
    let lists = [
        model::codes(),
        source::CODES.to_vec(),
        parse::codes(),
        check::codes_of_fold(),
        import::codes(),
        theme::codes(),
        settings::CODES.to_vec(),
    ];
    lists.concat().into_iter().chain(check::codes()).collect()
}

/// The code of this name.
pub fn find(name: &str) -> Option<Code> {
    codes().into_iter().find(|code| code.as_str() == name)
}

/// Mistakes of parse and fold about which a site owner may decide, besides the rules: a page that
/// has one of them shows what its author wrote.
const OF_FORM: &[&str] = &[
    "empty-heading",
    "file-without-purpose",
    "folder-without-government",
    "heading-too-high",
    "image-without-alternative-text",
    "link-without-words",
    "question-without-answer",
];

/// Rules about which nobody can decide: what they find leaves a gap on a page, or two things at one
/// place.
const FIXED: &[&str] = &[
    "fact-of-no-government",
    "former-government-is-here",
    "old-address-in-use",
    "old-address-twice",
    "redirect-in-translation",
    "retired-without-address",
    "session-time-on-no-clock",
    "two-at-one-address",
    "unknown-fact",
    "unknown-reference",
];

/// What a site owner may decide about, in words for a report.
const CHANGEABLE_PARTS: &str = "rules about what the content says, and a few about its form,";

/// Whether a site owner may raise, lower or silence a kind of mistake.
///
/// No mistake in the form of a value, a file or a template may be: what stands in for it until it is
/// mended must never be published.
pub fn may_be_changed(code: Code) -> bool {
    let name = code.as_str();
    OF_FORM.contains(&name) || check::codes().contains(&code) && !FIXED.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_and_may_not_be_changed_are_codes() {
        for name in FIXED {
            let code = find(name).expect(name);
            assert!(check::codes().contains(&code), "{name} is a rule");
        }
        for name in OF_FORM {
            let code = find(name).expect(name);
            assert!(!check::codes().contains(&code), "{name} is no rule");
        }
    }
}
