//! Of two issuances only one can take the other's place.

use super::Desk;
use super::replacements::{Replacement, front, replacements, way};
use crate::diag::Diagnostic;
use crate::diag::code;
use std::collections::BTreeSet;

code! {
    /// Issuances supersede or rescind each other in a ring.
    ///
    /// # Why it matters
    /// Each of them would say that another holds in its place, so staff could not tell which one does.
    ///
    /// # Wrong
    /// `supersedes: [100 DCS 14.355]` in 100 DCS 14.300, and `supersedes: [100 DCS 14.300]` in
    /// 100 DCS 14.355
    ///
    /// # Right
    /// `supersedes: [100 DCS 14.300]` in 100 DCS 14.355 alone
    pub(super) CODE = "issuances-replace-each-other";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let all = replacements(participant);
        let mut told: BTreeSet<Vec<&str>> = BTreeSet::new();
        for step in &all {
            let Some(back) = way(step.of, step.by, &all) else {
                continue;
            };
            let ring: Vec<_> = std::iter::once(step).chain(back).collect();
            let mut members: Vec<&str> = ring.iter().map(|it| it.by.path.as_str()).collect();
            members.sort_unstable();
            if told.insert(members) {
                found.push(of_ring(&ring));
            }
        }
    }
    found
}

fn of_ring(ring: &[&Replacement<'_>]) -> Diagnostic {
    // The oldest of them cannot know of the later ones, so what it says is the likelier slip.
    let age = |it: &&&Replacement<'_>| (front(it.by).date.value, it.by.path.clone());
    let wrong = ring.iter().min_by_key(age).unwrap_or(&ring[0]);
    let sentence = format!(
        "{} {} {}, which in turn takes its place.",
        wrong.by_number(),
        wrong.verb,
        wrong.of_number()
    );
    let others = ring.iter().filter(|it| it.by.path != wrong.by.path);
    let start = Diagnostic::error(CODE, wrong.number.span, sentence)
        .help("Keep only what the later issuance says, and remove this number.");
    others.fold(start, |told, it| {
        let text = format!("{} {} {}", it.by_number(), it.verb, it.of_number());
        told.label(it.number.span, text)
    })
}
