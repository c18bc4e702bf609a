//! The accessibility statement: what the site aims at, what the build checks, where it may fall short, whom to tell.
//!
//! A government that writes a page of its own at this address has that one.

use super::contact::ContactPart;
use super::edition::Edition;
use super::parts::Link;
use super::route::Route;
use crate::model::{ACCESSIBILITY, Audience, Weight};
use crate::theme::view;

/// What the build checks, by the words for it, with the rules that do so. A check of which a rule is lowered
/// somewhere is not claimed.
const CHECKS: &[(&str, &[&str])] = &[
    (
        "images",
        &[
            "image-without-alternative-text",
            "alternative-text-says-nothing",
        ],
    ),
    ("links", &["heading-jump", "link-says-nothing"]),
    ("contrast", &["brand-without-contrast"]),
    ("language", &["text-in-another-language"]),
];

view! {
    /// The accessibility statement.
    pub struct AccessibilityView {
        /// The words for what is checked.
        pub checks: Vec<&'static str>,
        /// How many pages are not written in this language.
        pub untranslated: usize,
        /// Files that people may not be able to read as they read pages.
        pub files: Vec<Link>,
        /// Whom to tell of a barrier.
        pub contacts: Vec<ContactPart>,
    }
}

impl Edition<'_> {
    /// Whether the statement is made by the build.
    pub(super) fn makes_statement(&self) -> bool {
        let own = ACCESSIBILITY.trim_end_matches('/');
        !self.participant.pages.contains_key(own)
    }

    /// The accessibility statement.
    pub fn accessibility_view(&self, here: &Route) -> AccessibilityView {
        let pages = self.routes().iter().filter(|route| !route.is_unlisted());
        let untranslated = pages.filter(|route| !self.is_written(route, self.locale()));
        let issuances = self.participant.issuances.keys();
        let rules = &self.library.programme.rules;
        let is_lowered = |code: &&str| {
            let mut settings = rules.iter().filter(|it| it.rule.as_str() == *code);
            settings.any(|it| it.r#as.value != Weight::Error)
        };
        let checks = CHECKS
            .iter()
            .filter(|(_, codes)| !codes.iter().any(is_lowered));
        AccessibilityView {
            checks: checks.map(|(name, _)| *name).collect(),
            untranslated: untranslated.count(),
            files: issuances
                .filter_map(|path| self.issuance_view(path, here))
                .flat_map(|issuance| issuance.attachments)
                .collect(),
            contacts: self.contacts(Audience::JobSeeker),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CHECKS;

    #[test]
    fn every_check_has_rules_that_there_are() {
        let messages = include_str!("../../docs/messages.md");
        for code in CHECKS.iter().flat_map(|(_, codes)| *codes) {
            assert!(messages.contains(&format!("\n## {code}\n")), "{code}");
        }
    }
}
