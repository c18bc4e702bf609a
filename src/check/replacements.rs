//! Which issuances of a government take the place of which, and how numbers are compared.

use super::Desk;
use crate::diag::Located;
use crate::model::{Issuance, IssuanceStatus, Item, Participant, Text};
use crate::parse::{SHARED, TextKind};

/// One issuance that supersedes or rescinds another of the same site.
pub(super) struct Replacement<'a> {
    /// `supersedes` or `rescinds`.
    pub(super) verb: &'static str,
    /// The number of the other one, where this one names it.
    pub(super) number: &'a Located<Text>,
    /// The issuance that says so.
    pub(super) by: &'a Item<Issuance>,
    /// The issuance whose place it takes.
    pub(super) of: &'a Item<Issuance>,
}

impl Replacement<'_> {
    /// What the issuance that says so is: `100 DCS 14.356`.
    pub(super) fn by_number(&self) -> &str {
        front(self.by).number.as_str()
    }

    /// The number of the issuance whose place it takes.
    pub(super) fn of_number(&self) -> &str {
        front(self.of).number.as_str()
    }
}

/// The fields of an issuance, as its main version states them.
pub(super) fn front(item: &Item<Issuance>) -> &Issuance {
    &item.versions[0].front
}

/// All that issuances of a government say of each other; one that names itself has a rule of its
/// own.
pub(super) fn replacements(participant: &Participant) -> Vec<Replacement<'_>> {
    let items = || participant.issuances.values().map(|item| &**item);
    let mut found = Vec::new();
    for by in items() {
        let said = front(by);
        let lists = [
            ("supersedes", &said.supersedes),
            ("rescinds", &said.rescinds),
        ];
        let named = lists.into_iter().flat_map(|(verb, numbers)| {
            let numbers = numbers.iter();
            numbers.map(move |number| (verb, number))
        });
        for (verb, number) in named {
            let wanted = letters(number.as_str());
            let others = items().filter(|of| of.path != by.path);
            let of = others
                .into_iter()
                .find(|of| letters(front(of).number.as_str()) == wanted);
            found.extend(of.map(|of| Replacement {
                verb,
                number,
                by,
                of,
            }));
        }
    }
    found
}

/// An issuance that no longer holds.
pub(super) struct Gone<'a> {
    /// The issuance itself.
    pub(super) item: &'a Item<Issuance>,
    /// The word for what became of it.
    pub(super) status: &'static str,
    /// What others say of it.
    pub(super) by: Vec<Replacement<'a>>,
}

impl Gone<'_> {
    /// Whether a text may cite it without saying so: itself, and what takes its place.
    pub(super) fn may_cite(&self, path: &str) -> bool {
        self.item.path == path || self.by.iter().any(|it| it.by.path == path)
    }
}

/// The issuances of a government that no longer hold.
pub(super) fn gone(participant: &Participant) -> Vec<Gone<'_>> {
    let items = participant.issuances.values();
    let gone = items.filter_map(|item| {
        let all = replacements(participant).into_iter();
        let by: Vec<_> = all.filter(|it| it.of.path == item.path).collect();
        let own = front(item).status.as_ref().map(|status| status.value);
        let status = match (own, by.first()) {
            (Some(IssuanceStatus::Superseded), _) => "superseded",
            (Some(IssuanceStatus::Rescinded), _) => "rescinded",
            (_, Some(it)) if it.verb == "supersedes" => "superseded",
            (_, Some(_)) => "rescinded",
            _ => return None,
        };
        Some(Gone { item, status, by })
    });
    gone.collect()
}

/// The way from one issuance to another along what each takes the place of, if there is one.
pub(super) fn way<'r, 'a>(
    from: &Item<Issuance>,
    to: &Item<Issuance>,
    all: &'r [Replacement<'a>],
) -> Option<Vec<&'r Replacement<'a>>> {
    let mut ways: Vec<Vec<&Replacement<'_>>> = all
        .iter()
        .filter(|it| it.by.path == from.path)
        .map(|it| vec![it])
        .collect();
    let mut seen = vec![from.path.as_str()];
    let mut at = 0;
    while at < ways.len() {
        let end = ways[at][ways[at].len() - 1].of;
        if end.path == to.path {
            return Some(ways.swap_remove(at));
        }
        if !seen.contains(&end.path.as_str()) {
            seen.push(&end.path);
            let next = all.iter().filter(|it| it.by.path == end.path);
            let longer: Vec<_> = next
                .map(|it| ways[at].iter().copied().chain([it]).collect())
                .collect();
            ways.extend(longer);
        }
        at += 1;
    }
    None
}

/// Whether all issuances of a government could be read, so that none that says more is missing.
pub(super) fn all_are_read(desk: &Desk<'_>, participant: &Participant) -> bool {
    let folders = [participant.id.as_str(), SHARED].map(|name| desk.tree.folders.get(name));
    let mut texts = folders.into_iter().flatten().flat_map(|it| &it.texts);
    texts.all(|(path, written)| {
        let is_issuance = written.iter().any(|it| it.kind == TextKind::Issuance);
        !is_issuance || participant.issuances.contains_key(path)
    })
}

/// A number without its spaces, points and hyphens, in small letters: two numbers that have the
/// same letters are one.
pub(super) fn letters(number: &str) -> String {
    let letters = number.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
