//! A row's last step: its values become a record, or what keeps them from it is told.

use super::{Draft, NO_VALUE, TOO_LONG, braces, column, entry, is_required, node_of, reason};
use crate::diag::{Diagnostic, FileId, Span, codes};
use crate::import::plan::{Plan, Source};
use crate::language::Locale;
use crate::model::field::{Decode, Decoder, Entry, MISSING_FIELD, Node, Trouble, Value};
use std::collections::BTreeSet;

codes! {
    /// A row states a part of something and lacks what this part needs.
    ///
    /// # Why it matters
    /// Half of it would be misleading, so all of it is left out, and the rest of the row is taken.
    ///
    /// # Wrong
    /// a row with the name of a credential, and no word of its kind
    ///
    /// # Right
    /// a row with both
    INCOMPLETE = "field-left-out";
}

impl Draft<'_> {
    /// The record as fields, checked by its declaration; nothing if the row is left out. What is
    /// wrong with a row that is left out is told all the same.
    pub(in crate::import) fn settle<T: Decode>(
        &mut self,
        plan: &Plan<'_>,
        sheet: FileId,
    ) -> Option<Node> {
        if self
            .losses
            .row
            .as_ref()
            .is_some_and(|it| it.code == TOO_LONG)
        {
            return None;
        }
        loop {
            self.complete(plan);
            let node = self.node(plan);
            let english = |_| Locale::english();
            let mut decoder = Decoder::new(&english);
            let record = T::decode(&node, &mut decoder);
            decoder.found.retain(|told| told.code != MISSING_FIELD);
            if let Some(record) = &record {
                record.visit_texts(&mut |text, span| {
                    decoder.found.extend(braces(text).map(|wrong| {
                        Diagnostic::error(wrong.code, span, wrong.sentence).help(wrong.help)
                    }));
                });
            }
            if decoder.found.is_empty() {
                return record.filter(|_| self.losses.row.is_none()).map(|_| node);
            }
            // A day that several columns share is wrong once.
            let mut places = BTreeSet::new();
            decoder.found.retain(|told| places.insert(told.span));
            for told in decoder.found {
                if !self.take_back(told, plan, sheet) {
                    return None;
                }
            }
        }
    }

    /// Leaves out the value of which the declaration says that it is wrong, if it is one value.
    fn take_back(&mut self, told: Diagnostic, plan: &Plan<'_>, sheet: FileId) -> bool {
        let mut hit = None;
        for (at, pieces) in self.values.iter_mut().enumerate() {
            let before = pieces.len();
            pieces.retain(|piece| piece.span != told.span);
            if pieces.len() == before {
                continue;
            }
            self.told.insert(at);
            if hit.is_none_or(|hit| !is_required(&plan.slots[hit])) {
                hit = Some(at);
            }
        }
        match hit {
            Some(at) if told.span.file == sheet => {
                let trouble = Trouble::new(told.code, told.sentence, told.help);
                self.refuse(at, trouble, told.span, plan);
            }
            _ => {
                // The map says so for every row: it is the map's mistake, and told once.
                self.losses.map_is_wrong = told.span.file != sheet;
                self.losses.lose(reason(told.code, ""), told);
            }
        }
        hit.is_some()
    }

    /// Leaves out fields of fields that lack what they need, and the row if it lacks something.
    fn complete(&mut self, plan: &Plan<'_>) {
        for (at, slot) in plan.slots.iter().enumerate() {
            let is_first = at == 0 || plan.slots[at - 1].field != slot.field;
            let is_needed = || {
                let mut slots = plan.slots.iter();
                slots.any(|other| other.field == slot.field && other.needed)
            };
            if slot.inner.is_some() && is_first && !is_needed() {
                self.complete_group(slot.field, plan);
            }
        }
        for at in 0..plan.slots.len() {
            let is_missing = is_required(&plan.slots[at]) && self.values[at].is_empty();
            if !is_missing || !self.told.insert(at) {
                continue;
            }
            let (name, column) = (plan.slots[at].name(), column(at, plan));
            let number = self.row.number;
            let told = Diagnostic::error(
                NO_VALUE,
                self.place(at, plan),
                format!("Row {number}, {column}: the row states no {name}."),
            )
            .help("Fill in the cell; without it the row is left out.");
            self.losses.lose(reason(NO_VALUE, &column), told);
        }
    }

    fn complete_group(&mut self, field: &str, plan: &Plan<'_>) {
        let slots = || (0..plan.slots.len()).filter(|at| plan.slots[*at].field == field);
        let columns: Vec<usize> = slots()
            .filter(|at| matches!(plan.sources[*at], Some(Source::Column(..))))
            .collect();
        let stated = columns.iter().find(|at| !self.values[**at].is_empty());
        let Some(&stated) = stated else {
            if !columns.is_empty() {
                slots().for_each(|at| self.values[at].clear());
            }
            return;
        };
        let missing = slots().find(|at| plan.slots[*at].required && self.values[*at].is_empty());
        let Some(missing) = missing else { return };
        let (name, lacking) = (column(stated, plan), plan.slots[missing].name());
        let number = self.row.number;
        let told = Diagnostic::warning(
            INCOMPLETE,
            self.place(stated, plan),
            format!(
                "Row {number}, {name}: the row states no {lacking}, so \"{field}\" is left out."
            ),
        )
        .help("Fill in the cell that states it.");
        self.losses.found.push(told);
        self.losses.cells.push(reason(INCOMPLETE, &name));
        for at in slots() {
            self.values[at].clear();
            self.unread.insert(at);
        }
    }

    /// The place of a slot's cell in this row.
    fn place(&self, at: usize, plan: &Plan<'_>) -> Span {
        let column = match plan.sources[at] {
            Some(Source::Column(column, ..)) => column,
            _ => 0,
        };
        let cell = self.row.cells.get(column).or(self.row.cells.last());
        cell.map_or(plan.map.span, |cell| cell.span)
    }

    fn node(&self, plan: &Plan<'_>) -> Node {
        let span = self.row.cells[0].span;
        let mut entries: Vec<Entry> = Vec::new();
        for (slot, pieces) in plan.slots.iter().zip(&self.values) {
            let Some(first) = pieces.first() else {
                continue;
            };
            let value = match slot.is_list {
                true => Node {
                    span: first.span,
                    value: Value::List(pieces.iter().map(node_of).collect()),
                },
                false => node_of(first),
            };
            let Some(inner) = &slot.inner else {
                entries.push(entry(slot.field, first.cell, value));
                continue;
            };
            let inner = entry(inner, first.cell, value);
            match entries.last_mut() {
                Some(Entry {
                    key,
                    value:
                        Node {
                            value: Value::Fields(fields),
                            ..
                        },
                }) if key.value == slot.field => fields.push(inner),
                _ => {
                    let value = Node {
                        span: first.cell,
                        value: Value::Fields(vec![inner]),
                    };
                    entries.push(entry(slot.field, first.cell, value));
                }
            }
        }
        Node {
            span,
            value: Value::Fields(entries),
        }
    }
}
