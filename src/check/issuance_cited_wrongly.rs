//! The number of an issuance in a text is that of one that there is.

use super::Desk;
use super::replacements::front;
use crate::diag::{Diagnostic, code};
use crate::model::Participant;
use std::collections::BTreeSet;

code! {
    /// A text names the number of an issuance that there is not, and nearly that of one that there is.
    ///
    /// # Why it matters
    /// Staff look for the number, and find nothing or another rule.
    ///
    /// # Wrong
    /// `See issuance 100 DCS 14.335.` where there is only 100 DCS 14.355
    ///
    /// # Right
    /// `See issuance 100 DCS 14.355.`
    pub(super) CODE = "issuance-cited-wrongly";
}

/// How many signs may differ for one to be taken for a slip of the other.
const SLIPS: usize = 2;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut seen = BTreeSet::new();
    for participant in &desk.library.participants {
        let known = Known::of(participant);
        if known.numbers.is_empty() {
            continue;
        }
        for passage in participant.documents().flat_map(|it| &it.passages) {
            for (at, near) in known.slips(&passage.text) {
                let number = &passage.text[at..at + near.len()];
                let Some(span) = passage
                    .span(at..at + near.len())
                    .filter(|it| seen.insert(*it))
                else {
                    continue;
                };
                let sentence = format!("There is no issuance {number}.");
                found.push(
                    Diagnostic::warning(CODE, span, sentence)
                        .help(format!("Did you mean \"{near}\"?")),
                );
            }
        }
    }
    found
}

/// The numbers of a government's issuances.
struct Known<'a> {
    numbers: Vec<&'a str>,
    /// Those of which only others speak.
    replaced: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(participant: &'a Participant) -> Self {
        let fronts = || participant.issuances.values().map(|item| front(item));
        let replaced = fronts().flat_map(|it| it.supersedes.iter().chain(&it.rescinds));
        Self {
            numbers: fronts().map(|it| it.number.as_str()).collect(),
            replaced: replaced.map(|it| it.as_str()).collect(),
        }
    }

    /// The places where a text has nearly one of the numbers, and that number.
    fn slips<'k>(&'k self, text: &'k str) -> impl Iterator<Item = (usize, &'a str)> + 'k {
        let starts = text.char_indices().filter(|(at, letter)| {
            let before = text[..*at].chars().next_back();
            letter.is_ascii_alphanumeric() && before.is_none_or(|it| !it.is_alphanumeric())
        });
        starts.filter_map(|(at, _)| {
            let near = self.numbers.iter().find(|number| {
                text.get(at..at + number.len())
                    .is_some_and(|part| is_slip(part, number) && ends(text, at + number.len()))
            })?;
            let part = &text[at..at + near.len()];
            let is_known = self.numbers.contains(&part) || self.replaced.contains(&part);
            (!is_known).then_some((at, *near))
        })
    }
}

fn ends(text: &str, at: usize) -> bool {
    text[at..]
        .chars()
        .next()
        .is_none_or(|it| !it.is_alphanumeric())
}

/// Whether two numbers have the same form, and a few digits differ.
fn is_slip(part: &str, number: &str) -> bool {
    let pairs = || part.bytes().zip(number.bytes());
    let is_like = pairs().all(|(a, b)| a == b || a.is_ascii_digit() && b.is_ascii_digit());
    let differing = pairs().filter(|(a, b)| a != b).count();
    is_like && (1..=SLIPS).contains(&differing) && number.len() > 5
}
