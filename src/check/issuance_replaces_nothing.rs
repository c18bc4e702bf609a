//! An issuance takes the place of others, or ends them, and never itself.

use super::Desk;
use super::replacements::letters;
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::{Issuance, Participant, Text};
use crate::parse::SHARED;

code! {
    /// An issuance supersedes or rescinds itself, or a number that no issuance has.
    ///
    /// # Why it matters
    /// Staff could not tell which rule holds. A number that no issuance has may be that of an older
    /// one that is not on the site, so it is only a warning; where that is so, a setting of this rule
    /// says it for the file.
    ///
    /// # Wrong
    /// `number: 100 DCS 14.355` with `supersedes: [100 DCS 14.355]`
    ///
    /// # Right
    /// `number: 100 DCS 14.355` with `supersedes: [100 DCS 14.300]`
    pub(super) CODE = "issuance-replaces-nothing";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for item in participant.issuances.values() {
            for version in &item.versions {
                let front = &version.front;
                let lists = [
                    ("supersedes", &front.supersedes),
                    ("rescinds", &front.rescinds),
                ];
                for (verb, numbers) in lists {
                    let numbers = numbers.iter();
                    found.extend(
                        numbers.filter_map(|it| trouble(verb, it, front, participant, desk)),
                    );
                }
            }
        }
    }
    found
}

fn trouble(
    verb: &str,
    number: &Located<Text>,
    front: &Issuance,
    participant: &Participant,
    desk: &Desk<'_>,
) -> Option<Diagnostic> {
    let named = number.as_str();
    if named == front.number.as_str() {
        return Some(
            Diagnostic::error(CODE, number.span, format!("This issuance {verb} itself."))
                .label(front.number.span, "this is its number")
                .help("Write the number of the other issuance, or remove this one."),
        );
    }
    let known = || numbers(desk, participant).filter(|known| *known != front.number.as_str());
    if known().any(|known| known == named) {
        return None;
    }
    let sentence = format!("No issuance on this site has the number {named}.");
    let path = desk.files.path(number.span.file);
    let otherwise = format!(
        "If it is an older one that is not on the site, say so below rules: in prospectus.yaml: \
         {{rule: {}, path: {path}, as: silent, reason: …}}.",
        CODE.as_str(),
    );
    // Numbers of different issuances are all alike: only another spelling is a slip.
    let help = match known().find(|known| letters(known) == letters(named)) {
        Some(known) => format!("Did you mean \"{known}\"? {otherwise}"),
        None => otherwise,
    };
    Some(Diagnostic::warning(CODE, number.span, sentence).help(help))
}

/// The numbers of a government's issuances, of those with other mistakes too.
fn numbers<'a>(desk: &Desk<'a>, participant: &'a Participant) -> impl Iterator<Item = &'a str> {
    let folders = [participant.id.as_str(), SHARED];
    let folders = folders.map(|name| desk.tree.folders.get(name));
    let texts = folders
        .into_iter()
        .flatten()
        .flat_map(|folder| folder.texts.values().flatten());
    texts.filter_map(|text| text.front.get("number")?.text())
}
