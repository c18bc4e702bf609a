//! A question is asked once on the page of all questions.

use super::Desk;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Item, Participant};
use std::collections::{BTreeMap, BTreeSet};

code! {
    /// Two questions of a government's pages of questions, or of one issuance, have the same words.
    ///
    /// # Why it matters
    /// All questions stand on one page, and in search results. Readers cannot tell the two apart, and
    /// one of them is often older than the other.
    ///
    /// # Wrong
    /// `## Who can take part?` in `faq/eligibility.md` and in `faq/rules.md`
    ///
    /// # Right
    /// one of them, or `## Who can take part in the sessions?`
    pub(super) CODE = "question-asked-twice";
}

/// The places of questions by their language and words.
type Asked = BTreeMap<(String, String), Span>;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for participant in &desk.library.participants {
        for (first, again) in pairs(participant) {
            // Two shared questions are told once, however many governments show them.
            if !seen.insert(again) {
                continue;
            }
            let sentence = "This question is asked twice.";
            found.push(
                Diagnostic::warning(CODE, again, sentence)
                    .label(first, "it is asked here, too")
                    .help("Remove one of the two, or say in each what its answer is about."),
            );
        }
    }
    found
}

fn pairs(participant: &Participant) -> Vec<(Span, Span)> {
    let (mut asked, mut pairs) = (Asked::new(), Vec::new());
    let faqs = participant.faqs.values();
    faqs.for_each(|it| add(it, &mut asked, &mut pairs));
    // An issuance is a document of its own, which answers what others answer too.
    for item in participant.issuances.values() {
        add(item, &mut Asked::new(), &mut pairs);
    }
    pairs
}

fn add<T>(item: &Item<T>, asked: &mut Asked, pairs: &mut Vec<(Span, Span)>) {
    for version in &item.versions {
        for question in &version.questions {
            let Some(heading) = version.document.headings.get(question.heading) else {
                continue;
            };
            let words = heading.text.trim().to_lowercase();
            let key = (version.locale.to_string(), words);
            match asked.get(&key) {
                Some(first) => pairs.push((*first, question.span)),
                None => {
                    asked.insert(key, question.span);
                }
            }
        }
    }
}
