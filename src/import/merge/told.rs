//! What an import tells about entries that stand: its table, and what only a person can decide.

use super::{Home, Incoming, Merged, node_at};
use crate::diag::{Code, Diagnostic, codes};
use crate::import::change::{Change, Kind};
use crate::import::plan::Slot;
use crate::import::yaml::flow;
use crate::model::field::{Node, Value};

codes! {
    /// A person and the spreadsheet changed the same field, each in another way.
    ///
    /// # Why it matters
    /// Only a person can say which of the two is right, so the file keeps what it holds.
    ///
    /// # Wrong
    /// `level: advanced` where it was imported as `beginner`, and the spreadsheet says
    /// `intermediate` now
    ///
    /// # Right
    /// The same value in the file and in the spreadsheet
    CHANGED_IN_BOTH = "changed-in-both";

    /// An entry that came from a spreadsheet is in none of its rows any more.
    ///
    /// # Why it matters
    /// Perhaps the course is no longer offered; perhaps a row was lost by mistake. An import never
    /// removes what readers can see.
    ///
    /// # Wrong
    /// An entry whose row is gone
    ///
    /// # Right
    /// Remove the entry, or put the row back
    ROW_VANISHED = "row-vanished";

    /// A field is written in a way in which an import cannot change it alone.
    ///
    /// # Why it matters
    /// The file would keep an old value.
    ///
    /// # Wrong
    /// `level: *usual`, where the spreadsheet has another level
    ///
    /// # Right
    /// `level: advanced`
    NOT_CHANGED = "field-cannot-be-changed";
}

impl Merged {
    /// Tells that no row states an entry any more.
    pub(super) fn vanish(&mut self, home: &Home, id: &str) {
        let Some(at) = home.position(id) else { return };
        self.vanished += 1;
        let entry = &home.nodes[at];
        self.entry(Kind::Vanished, home, id, None);
        let span = entry.get("id").map_or(entry.span.opening(), |id| id.span);
        let sentence = format!("No row of the spreadsheet states \"{id}\" any more.");
        self.found
            .push(Diagnostic::warning(ROW_VANISHED, span, sentence).help(
            "Remove the entry if it no longer holds; an import removes nothing. Otherwise put the \
             row back.",
        ));
    }

    /// Notes what happens to a whole entry.
    pub(super) fn entry(&mut self, change: Kind, home: &Home, id: &str, new: Option<String>) {
        self.changes.push(Change {
            change,
            file: home.path.clone(),
            entry: id.to_owned(),
            field: None,
            old: None,
            new,
        });
    }

    /// Notes what happens to a field; the pair are the entry and the row's fields.
    pub(super) fn field(
        &mut self,
        change: Kind,
        home: &Home,
        id: &str,
        slot: &Slot,
        pair: (&Node, &Node),
    ) {
        self.changes.push(Change {
            change,
            file: home.path.clone(),
            entry: id.to_owned(),
            field: Some(slot.name()),
            old: node_at(pair.0, slot).map(shown),
            new: node_at(pair.1, slot).map(shown),
        });
    }
}

/// A field that a person and the spreadsheet changed, each in another way.
pub(super) fn changed_in_both(row: &Incoming, entry: &Node, slot: &Slot) -> Diagnostic {
    let (now, new) = (node_at(entry, slot), node_at(&row.node, slot));
    let said = |node: Option<&Node>, nothing: &str| match node {
        Some(node) => format!("\"{}\"", shown(node)),
        None => nothing.to_owned(),
    };
    let sentence = format!(
        "The field \"{}\" is {} here and {} in the spreadsheet.",
        slot.name(),
        said(now, "left out"),
        said(new, "nothing"),
    );
    told(CHANGED_IN_BOTH, sentence, row, entry, slot)
        .help("It stays as it is here. Write the right value in both, here and in the spreadsheet.")
}

/// A field whose text cannot be changed alone.
pub(super) fn not_changed(row: &Incoming, entry: &Node, slot: &Slot) -> Diagnostic {
    let new =
        node_at(&row.node, slot).map_or("nothing".to_owned(), |new| format!("\"{}\"", shown(new)));
    let name = slot.name();
    let sentence = format!(
        "The spreadsheet has {new} for the field \"{name}\", which cannot be changed alone here."
    );
    told(NOT_CHANGED, sentence, row, entry, slot).help("Change it by hand.")
}

/// A warning at the field of an entry, with its row as the other place.
fn told(code: Code, sentence: String, row: &Incoming, entry: &Node, slot: &Slot) -> Diagnostic {
    let id = entry.get("id").map_or(entry.span.opening(), |id| id.span);
    let now = node_at(entry, slot).filter(|node| node.text().is_some());
    let span = now.map_or(id, |node| node.span);
    let new = node_at(&row.node, slot);
    let place = match new {
        Some(node) if node.span.file == row.place.file => node.span,
        _ => row.place.opening(),
    };
    Diagnostic::warning(code, span, sentence).label(place, "the spreadsheet says so here")
}

/// A value as people read it.
pub(super) fn shown(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        _ => flow(node),
    }
}

/// What people know an entry by; of an entry that is about a status alone, this.
pub(super) fn shown_name(node: &Node) -> Option<String> {
    let name = node.get("title").or_else(|| node.get("name"));
    let status = || node.get("etpl")?.get("status");
    name.or_else(status).map(shown)
}
