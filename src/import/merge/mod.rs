//! The rows of a spreadsheet laid over what stands in the files, field by field.
//!
//! Three values meet: what stands there, what the spreadsheet says, and what it said last time
//! ([`Last`]). What only the spreadsheet changed is taken; what a person changed stays, and where
//! both changed it, both values are told. See docs/decisions/0011-import-merges.md.
//!
//! Invariant: an entry that no row is about is not touched, and no entry is ever removed.

mod edit;
mod home;
mod place;
mod told;
mod wanted;

pub(super) use edit::Edit;
pub(super) use home::{Home, OrderKey};
pub(super) use told::CODES;

use super::change::{Change, Kind};
use super::last::{Given, Last};
use super::plan::{Plan, Slot};
use super::yaml::{Writer, flow};
use crate::diag::{Diagnostic, Span};
use crate::model::field::{Node, Value};
use std::collections::BTreeSet;
use told::{changed_in_both, not_changed, shown_name};
use wanted::Wanted;

/// A row that became an entry.
#[derive(Debug)]
pub(super) struct Incoming {
    /// The id of its entry.
    pub(super) id: String,
    /// What the row is known by.
    pub(super) key: String,
    /// Its fields.
    pub(super) node: Node,
    /// The slots of which a cell could not be read: nothing is known about them.
    pub(super) unread: BTreeSet<usize>,
    /// Where the row stands.
    pub(super) place: Span,
}

/// What came of laying rows over files.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// What is told.
    pub(super) found: Vec<Diagnostic>,
    /// Everything that changes or stays against the spreadsheet.
    pub(super) changes: Vec<Change>,
    /// How many entries are new.
    pub(super) added: usize,
    /// How many entries change.
    pub(super) changed: usize,
    /// How many entries stay as they are.
    pub(super) same: usize,
    /// How many entries stay removed.
    pub(super) gone: usize,
    /// How many fields stay as people made them.
    pub(super) kept: usize,
    /// How many entries no row states any more.
    pub(super) vanished: usize,
}

/// One list of one kind that rows are laid over.
pub(super) struct Merge<'m> {
    /// Its name in what is remembered.
    pub(super) list: &'m str,
    /// Where the values come from.
    pub(super) plan: &'m Plan<'m>,
    /// How entries are written.
    pub(super) writer: &'m Writer,
    /// What the last import gave.
    pub(super) last: &'m Last,
    /// The only field that is written besides the id; without one, all.
    pub(super) only: Option<&'static str>,
}

impl Merge<'_> {
    /// Lays rows over files; new entries go to the first. `alive` are the ids of rows that were
    /// left out for a reason that was told.
    pub(super) fn rows(
        &self,
        rows: Vec<Incoming>,
        alive: &BTreeSet<String>,
        homes: &mut [Home],
        next: &mut Last,
    ) -> Merged {
        let mut merged = Merged::default();
        let mut stated: BTreeSet<String> = BTreeSet::new();
        for row in rows {
            stated.insert(row.id.clone());
            let given = self.row(row, homes, &mut merged);
            if let Some((id, given)) = given {
                next.set(self.list, &id, given);
            }
        }
        for id in self.last.ids(self.list).filter(|id| !stated.contains(*id)) {
            let Some(before) = self.last.get(self.list, id) else {
                continue;
            };
            let home = homes.iter().find(|home| home.position(id).is_some());
            match home {
                _ if alive.contains(id) => next.set(self.list, id, before.clone()),
                Some(home) => {
                    next.set(self.list, id, before.clone());
                    merged.vanish(home, id);
                }
                None => {}
            }
        }
        merged
    }

    fn row(
        &self,
        row: Incoming,
        homes: &mut [Home],
        merged: &mut Merged,
    ) -> Option<(String, Given)> {
        let before = self.last.get(self.list, &row.id);
        let found = homes
            .iter()
            .enumerate()
            .find_map(|(home, it)| Some((home, it.position(&row.id)?)));
        let Some((home, at)) = found else {
            let home = homes.first_mut()?;
            if let (Some(before), Some(_)) = (before, home.file) {
                merged.gone += 1;
                merged.entry(Kind::Kept, home, &row.id, shown_name(&row.node));
                return Some((row.id, before.clone()));
            }
            let mut given = Given::new(&row.key);
            for slot in self.slots() {
                given.set(&slot.1.name(), value(&row.node, slot.1).as_deref());
            }
            merged.added += 1;
            merged.entry(Kind::New, home, &row.id, shown_name(&row.node));
            home.add(row.node);
            return Some((row.id, given));
        };
        let (changes, given) = self.compared(&row, &homes[home], at, merged);
        if changes.is_empty() {
            merged.same += 1;
            return Some((row.id, given));
        }
        let home = &mut homes[home];
        if home.change(at, &changes, self.writer) {
            merged.changed += 1;
            for change in &changes {
                let pair = (&home.nodes[at], &row.node);
                merged.field(Kind::Changed, home, &row.id, change.slot, pair);
            }
            return Some((row.id, given));
        }
        merged.same += 1;
        let given = self.left(&row, &changes, home, at, merged, &given);
        Some((row.id, given))
    }

    /// The slots that the spreadsheet fills, with their places in the plan.
    fn slots(&self) -> impl Iterator<Item = (usize, &Slot)> {
        let slots = self.plan.slots.iter().enumerate();
        slots.filter(|(at, slot)| {
            let is_meant = self.only.is_none_or(|only| slot.field == only);
            self.plan.sources[*at].is_some() && slot.field != "id" && is_meant
        })
    }

    /// Which fields of an entry change, and what was given for all.
    fn compared(
        &self,
        row: &Incoming,
        home: &Home,
        at: usize,
        merged: &mut Merged,
    ) -> (Vec<Wanted<'_>>, Given) {
        let before = self.last.get(self.list, &row.id);
        let entry = &home.nodes[at];
        let mut given = Given::new(&row.key);
        let mut changes = Vec::new();
        for (at, slot) in self.slots() {
            let name = slot.name();
            let (now, new) = (value(entry, slot), value(&row.node, slot));
            let was = |value: &Option<String>| {
                before.is_some_and(|before| before.is(&name, value.as_deref()))
            };
            if row.unread.contains(&at) {
                given.keep(&name, before);
            } else if now == new {
                given.set(&name, new.as_deref());
            } else if was(&now) || before.is_none() && now.is_none() {
                given.set(&name, new.as_deref());
                let value = node_at(&row.node, slot).cloned();
                changes.push(Wanted { slot, value });
            } else {
                given.keep(&name, before);
                let is_known = was(&new);
                // What only a person stated is no difference to speak of.
                if !is_known || new.is_some() {
                    merged.kept += 1;
                    merged.field(Kind::Kept, home, &row.id, slot, (entry, &row.node));
                }
                if !is_known {
                    merged.found.push(changed_in_both(row, entry, slot));
                }
            }
        }
        (changes, given)
    }

    /// Tells that changes cannot be made, and gives what the entry holds all the same.
    fn left(
        &self,
        row: &Incoming,
        changes: &[Wanted<'_>],
        home: &Home,
        at: usize,
        merged: &mut Merged,
        given: &Given,
    ) -> Given {
        let before = self.last.get(self.list, &row.id);
        let mut left = Given::new(&row.key);
        for (_, slot) in self.slots() {
            let name = slot.name();
            match changes.iter().any(|change| change.slot.name() == name) {
                true => left.keep(&name, before),
                false => left.keep(&name, Some(given)),
            }
        }
        let entry = &home.nodes[at];
        for change in changes {
            merged.kept += 1;
            merged.field(Kind::Kept, home, &row.id, change.slot, (entry, &row.node));
            merged.found.push(not_changed(row, entry, change.slot));
        }
        left
    }
}

/// The value of a slot in an entry.
fn node_at<'n>(entry: &'n Node, slot: &Slot) -> Option<&'n Node> {
    let outer = entry.get(slot.field)?;
    let node = match &slot.inner {
        None => outer,
        Some(inner) => outer.get(inner)?,
    };
    (node.value != Value::Empty).then_some(node)
}

/// The value of a slot as a text that differs for different values. A list of one is that one.
fn value(entry: &Node, slot: &Slot) -> Option<String> {
    let node = node_at(entry, slot)?;
    match node.items() {
        [only] => Some(flow(only)),
        _ => Some(flow(node)),
    }
}
