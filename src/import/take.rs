//! All rows of a spreadsheet together: names and ids, repeated rows, and the entries in the end.

use super::cell;
use super::id::{self, Wish, mark};
use super::known::{Known, Words};
use super::last::Last;
use super::map::What;
use super::merge::Incoming;
use super::names::Names;
use super::plan::Plan;
use super::rows::{Draft, Losses, braces, column, reason, slot};
use super::sheet::Sheet;
use super::standing::{Neighbours, Standing};
use super::summary::Summary;
use crate::diag::{Diagnostic, FileId, codes};
use crate::model::field::Node;
use crate::model::{Course, Session};
use std::collections::{BTreeMap, BTreeSet, HashMap};

codes! {
    /// A row's course stands in the catalogue already.
    ///
    /// # Why it matters
    /// Nothing is taken twice: what stands there stays as it is, with what people added to it.
    ///
    /// # Wrong
    /// a row with the id or the address of a course in `catalog/courses.yaml`
    ///
    /// # Right
    /// a row with a course of its own
    KNOWN = "already-in-catalogue";

    /// Two rows are one course: they have the same id or the same address.
    ///
    /// # Why it matters
    /// Readers would find it twice.
    ///
    /// # Wrong
    /// two rows with `https://a.org/art`
    ///
    /// # Right
    /// one row with `https://a.org/art`
    REPEATED = "row-repeated";
}

/// The rows that can be entries, and the names of which new ones are made.
#[derive(Debug)]
pub(super) struct Taken {
    /// The entries, in order of their ids.
    pub(super) rows: Vec<Incoming>,
    /// The ids of rows that were left out for a reason that was told.
    pub(super) alive: BTreeSet<String>,
    /// The providers that rows can name.
    pub(super) providers: Names,
    /// The subjects that rows can name.
    pub(super) subjects: Names,
}

/// Where an import goes and what it knows from before.
pub(super) struct Before<'l> {
    /// What the last import gave.
    pub(super) last: &'l Last,
    /// The names of the lists of entries, providers and subjects in it.
    pub(super) lists: [&'l str; 3],
}

/// The rows as entries; none where the map holds a value that cannot be.
pub(super) fn taken(
    sheet: &Sheet,
    plan: &Plan<'_>,
    neighbours: Neighbours,
    before: &Before<'_>,
    found: &mut Vec<Diagnostic>,
    summary: &mut Summary,
) -> Option<Taken> {
    let mut drafts: Vec<Draft<'_>> = sheet.rows.iter().map(|row| Draft::new(row, plan)).collect();
    let names = |field: &str| {
        let at = slot(field, plan);
        let drafts = drafts.iter();
        let values = drafts.filter_map(move |draft| Some(&draft.values[at?]));
        values.flatten().map(|piece| piece.text.as_str())
    };
    let [list, providers, subjects] = before.lists.map(|list| before.last.by_key(list));
    let providers = neighbours
        .providers
        .with_new(names("provider"), "provider", &providers);
    let subjects = neighbours
        .subjects
        .with_new(names("subjects"), "subject", &subjects);
    let references = [
        ("provider", &providers, "provider", "providers.yaml"),
        ("subjects", &subjects, "subject", "subjects.yaml"),
        (
            "occupations",
            &neighbours.occupations,
            "occupation",
            "occupations.yaml",
        ),
        ("prepares_for", &neighbours.exams, "exam", "exams.yaml"),
    ];
    for draft in &mut drafts {
        for (field, names, noun, file) in references {
            refer(draft, field, names, (noun, file), plan);
        }
        draft.check_id(plan);
    }
    let known = Known::new(plan.map);
    let keys = keys(&drafts, plan, known);
    let (here, standing) = (&neighbours.here, &neighbours.elsewhere);
    let find = |key: &str| {
        let of_last = list.get(mark(key).as_str()).map(|id| (*id).to_owned());
        // Somebody may have given the entry another id since.
        match (of_last, here.get(key)) {
            (Some(last), Some(here)) if !neighbours.ids.contains(&last) => Some(here.clone()),
            (last, here) => last.or_else(|| here.cloned()),
        }
    };
    let is_taken = |id: &str| standing.with_id(id).is_some() || neighbours.ids.contains(id);
    let ids = ids(&drafts, plan, &keys, &find, &is_taken);
    let mut rows = BTreeMap::new();
    let mut alive = BTreeSet::new();
    let mut seen = Seen::default();
    let mut map_is_wrong = false;
    for ((mut draft, id), key) in drafts.into_iter().zip(ids).zip(keys) {
        let node = match is_known(&mut draft, &id, plan, known, standing) {
            true => None,
            false => entry(&mut draft, &id, plan, sheet.file, &mut seen),
        };
        map_is_wrong |= draft.losses.map_is_wrong;
        tally(&draft, summary);
        found.extend(draft.losses.found);
        match node {
            None => {
                alive.insert(id);
            }
            Some(node) => {
                let place = draft.row.cells[0].span;
                let unread = draft.unread;
                let row = Incoming {
                    id: id.clone(),
                    key,
                    node,
                    unread,
                    place,
                };
                rows.insert(id, row);
            }
        }
    }
    (!map_is_wrong).then(|| Taken {
        rows: rows.into_values().collect(),
        alive,
        providers,
        subjects,
    })
}

/// Puts ids in the place of names.
fn refer(
    draft: &mut Draft<'_>,
    field: &str,
    names: &Names,
    (noun, file): (&str, &str),
    plan: &Plan<'_>,
) {
    let Some(at) = slot(field, plan) else { return };
    let mut ids: Vec<cell::Piece> = Vec::new();
    for piece in std::mem::take(&mut draft.values[at]) {
        let id = match braces(&piece.text) {
            Some(trouble) => Err(trouble),
            None => names.id(&piece.text, noun, &format!("catalog/{file}")),
        };
        match id {
            // Two names can be one thing's: it is listed once.
            Ok(id) if ids.iter().any(|known| known.text == id) => {}
            Ok(id) => ids.push(cell::Piece { text: id, ..piece }),
            Err(trouble) => draft.refuse(at, trouble, piece.cell, plan),
        }
    }
    draft.values[at] = ids;
}

/// What every row is known by.
fn keys(drafts: &[Draft<'_>], plan: &Plan<'_>, known: Known) -> Vec<String> {
    let words: Vec<Words> = drafts
        .iter()
        .map(|draft| Words::of_row(draft, plan))
        .collect();
    let mut days: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for words in &words {
        if let Some(day) = known.key_of_day(words) {
            days.entry(day).or_default().insert(known.key(words));
        }
    }
    let key = |words: &Words| {
        let day = known.key_of_day(words);
        let alone = day.filter(|day| days.get(day).is_some_and(|keys| keys.len() == 1));
        alone.unwrap_or_else(|| known.key(words))
    };
    words.iter().map(key).collect()
}

/// The id of every row: its own, else that of the entry that it is known to be, else a new one.
fn ids(
    drafts: &[Draft<'_>],
    plan: &Plan<'_>,
    keys: &[String],
    find: &dyn Fn(&str) -> Option<String>,
    is_taken: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let known = Known::new(plan.map);
    let own = |draft: &Draft<'_>| draft.value("id", plan).map(|piece| piece.text.clone());
    let given: Vec<Option<String>> = drafts
        .iter()
        .zip(keys)
        .map(|(draft, key)| own(draft).or_else(|| find(key)))
        .collect();
    let taken: BTreeSet<&str> = given.iter().flatten().map(String::as_str).collect();
    let without = drafts.iter().zip(keys).zip(&given);
    let wishes: Vec<Wish> = without
        .filter(|(_, given)| given.is_none())
        .map(|((draft, key), _)| Wish {
            slug: known.wish(&Words::of_row(draft, plan)),
            identity: key.clone(),
        })
        .collect();
    let noun = match plan.map.what() {
        What::Sessions => "session",
        _ => "course",
    };
    let made = id::distinct(&wishes, noun, &|id| taken.contains(id) || is_taken(id));
    let mut made = made.into_iter();
    given
        .iter()
        .map(|given| given.clone().or_else(|| made.next()).unwrap_or_default())
        .collect()
}

/// Whether the entry stands in another file already, which is told.
fn is_known(
    draft: &mut Draft<'_>,
    id: &str,
    plan: &Plan<'_>,
    known: Known,
    standing: &Standing,
) -> bool {
    let by = |field: &str, place: Option<&str>| {
        let piece = draft.value(field, plan)?;
        Some((slot(field, plan)?, piece.cell, place?.to_owned()))
    };
    let key = known.key(&Words::of_row(draft, plan));
    let by_id = by("id", standing.with_id(id));
    let found = by_id.or_else(|| by(known.field().0, standing.with_key(&key)));
    let Some((at, span, place)) = found else {
        return false;
    };
    let (number, column) = (draft.row.number, column(at, plan));
    let noun = match plan.map.what() {
        What::Sessions => "session",
        _ => "course",
    };
    let sentence = format!("Row {number}, {column}: this {noun} is already in {place}.");
    let help = "Nothing needs to be done: it stays as it is there, and the row is left out.";
    // What else is wrong with the row does not matter: nothing of it is taken.
    draft.losses = Losses::default();
    draft.losses.known = true;
    let told = Diagnostic::warning(KNOWN, span, sentence).help(help);
    draft.losses.found.push(told);
    true
}

/// The rows that have been taken, by what must not be repeated.
#[derive(Default)]
struct Seen {
    by_id: HashMap<String, usize>,
    by_key: HashMap<String, usize>,
}

/// The fields of one row's entry.
fn entry(
    draft: &mut Draft<'_>,
    id: &str,
    plan: &Plan<'_>,
    sheet: FileId,
    seen: &mut Seen,
) -> Option<Node> {
    let made = draft.name(id, plan);
    let node = match plan.map.what() {
        What::Sessions => draft.settle::<Session>(plan, sheet)?,
        _ => draft.settle::<Course>(plan, sheet)?,
    };
    let known = Known::new(plan.map);
    let (field, noun) = known.field();
    let piece = draft.value(field, plan).filter(|_| known.is_distinct());
    let key = piece.map(|piece| (known.key(&Words::of_row(draft, plan)), piece.cell));
    let number = draft.row.number;
    let by_key = key
        .as_ref()
        .and_then(|(key, span)| Some((*seen.by_key.get(key)?, field, noun.to_owned(), *span)));
    let by_id = || {
        let field = if made { "title" } else { "id" };
        let span = draft.value(field, plan)?.cell;
        Some((*seen.by_id.get(id)?, field, format!("id \"{id}\""), span))
    };
    if let Some((first, field, what, span)) = by_key.or_else(by_id) {
        let column = slot(field, plan).map_or(String::new(), |at| column(at, plan));
        let sentence = format!("Row {number}, {column}: row {first} has the same {what}.");
        let told = Diagnostic::error(REPEATED, span, sentence)
            .help("Correct one of the two, or remove one; this row is left out.");
        draft.losses.lose(reason(REPEATED, &column), told);
        return None;
    }
    seen.by_key.extend(key.map(|(key, _)| (key, number)));
    seen.by_id.insert(id.to_owned(), number);
    Some(node)
}

/// Counts what was left out of a row.
pub(super) fn tally(draft: &Draft<'_>, summary: &mut Summary) {
    summary.known += usize::from(draft.losses.known);
    for cell in &draft.losses.cells {
        *summary.cells.entry(cell.clone()).or_default() += 1;
    }
    if let Some(row) = &draft.losses.row {
        *summary.lost.entry(row.clone()).or_default() += 1;
    }
}

/// The ids that these courses name in a field.
pub(super) fn used<'n>(courses: impl Iterator<Item = &'n Node>, field: &str) -> BTreeSet<&'n str> {
    let values = courses.filter_map(|course| course.get(field));
    values
        .flat_map(|value| {
            value
                .text()
                .into_iter()
                .chain(value.items().iter().filter_map(Node::text))
        })
        .collect()
}
