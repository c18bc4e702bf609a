//! Sections of an issuance that have numbers have different ones.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Document;
use std::collections::BTreeMap;

code! {
    /// Two sections of an issuance, side by side, have the same number.
    ///
    /// # Why it matters
    /// Staff cite sections by their numbers; "section 3" must be one section. Nobody is told anything
    /// wrong, so it is only a warning.
    ///
    /// # Wrong
    /// `## 2. Policy` and `## 2. Questions`
    ///
    /// # Right
    /// `## 2. Policy` and `## 3. Questions`
    pub(super) CODE = "section-number-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let items = participants.flat_map(|it| it.issuances.values());
    let versions = items.flat_map(|item| &item.versions);
    versions.flat_map(|it| of_document(&it.document)).collect()
}

fn of_document(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Which heading each level stands at, so that "1." below another section is another number.
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut numbers: BTreeMap<(Option<usize>, u8, &str), usize> = BTreeMap::new();
    for (at, heading) in document.headings.iter().enumerate() {
        while open
            .last()
            .is_some_and(|(level, _)| *level >= heading.level)
        {
            open.pop();
        }
        let above = open.last().map(|(_, at)| *at);
        open.push((heading.level, at));
        let Some(number) = number(&heading.text) else {
            continue;
        };
        let Some(first) = numbers.insert((above, heading.level, number), at) else {
            continue;
        };
        let sentence = format!("Two sections side by side have the number {number}.");
        found.push(
            Diagnostic::warning(CODE, heading.span, sentence)
                .label(document.headings[first].span, "it is given here first")
                .help("Number the sections in order, or leave the numbers out."),
        );
    }
    found
}

/// The number with which a heading begins: `2.` and `2.1` and `B)`, but not `2020 in numbers`.
fn number(heading: &str) -> Option<&str> {
    let (first, rest) = heading.split_once(char::is_whitespace)?;
    let number = first.trim_end_matches(['.', ')']);
    let parts = || number.split('.');
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let is_letter = number.len() == 1 && number.bytes().all(|it| it.is_ascii_uppercase());
    let is_marked = number.len() < first.len() || parts().count() > 1;
    (!rest.is_empty() && is_marked && (is_letter || parts().all(is_digits))).then_some(number)
}
