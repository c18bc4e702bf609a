//! All rows of a spreadsheet together: names and ids, repeated rows, and the entries in the end.

use super::id::{self, Wish, slug};
use super::names::Names;
use super::plan::Plan;
use super::rows::{Draft, Losses, column, reason, slot};
use super::sheet::Sheet;
use super::standing::{Neighbours, Standing};
use super::summary::Summary;
use super::{Lists, cell, yaml};
use crate::diag::{Diagnostic, FileId, Span, codes};
use crate::model::field::{Node, RecordType};
use crate::model::{Course, Provider, Subject};
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

/// The new entries of the catalogue; none where the map holds a value that cannot be.
pub(super) fn taken(
    sheet: &Sheet,
    plan: &Plan<'_>,
    neighbours: Neighbours,
    found: &mut Vec<Diagnostic>,
    summary: &mut Summary,
) -> Option<Lists> {
    let mut drafts: Vec<Draft<'_>> = sheet.rows.iter().map(|row| Draft::new(row, plan)).collect();
    let names = |field: &str| {
        let at = slot(field, plan);
        let drafts = drafts.iter();
        let values = drafts.filter_map(move |draft| Some(&draft.values[at?]));
        values.flatten().map(|piece| piece.text.as_str())
    };
    let providers = neighbours.providers.with_new(names("provider"), "provider");
    let subjects = neighbours.subjects.with_new(names("subjects"), "subject");
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
    let ids = ids(&drafts, plan, &neighbours.courses);
    let mut courses = BTreeMap::new();
    let mut seen = Seen::default();
    let mut map_is_wrong = false;
    for (mut draft, id) in drafts.into_iter().zip(ids) {
        let course = match is_known(&mut draft, &id, plan, &neighbours.courses) {
            true => None,
            false => course(&mut draft, id, plan, sheet.file, &mut seen),
        };
        map_is_wrong |= draft.losses.map_is_wrong;
        tally(&draft, summary);
        found.extend(draft.losses.found);
        courses.extend(course);
    }
    if map_is_wrong {
        return None;
    }
    summary.courses = courses.len();
    let courses: Vec<Node> = courses.into_values().collect();
    let place = Span::new(sheet.file, 0..0);
    let providers = providers.entries(&used(&courses, "provider"), place);
    let subjects = subjects.entries(&used(&courses, "subjects"), place);
    (summary.providers, summary.subjects) = (providers.len(), subjects.len());
    Some(Lists {
        courses: yaml::Writer::new(&Course::record()).list(&courses),
        providers: yaml::Writer::new(&Provider::record()).list(&providers),
        subjects: yaml::Writer::new(&Subject::record()).list(&subjects),
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
        match names.id(&piece.text, noun, &format!("catalog/{file}")) {
            // Two names can be one thing's: it is listed once.
            Ok(id) if ids.iter().any(|known| known.text == id) => {}
            Ok(id) => ids.push(cell::Piece { text: id, ..piece }),
            Err(trouble) => draft.refuse(at, trouble, piece.cell, plan),
        }
    }
    draft.values[at] = ids;
}

/// The id of every draft: its own, else one made from its address, else from its title.
fn ids(drafts: &[Draft<'_>], plan: &Plan<'_>, standing: &Standing) -> Vec<String> {
    let of = |draft: &Draft<'_>, field| {
        let piece = draft.value(field, plan);
        piece.map_or(String::new(), |piece| piece.text.clone())
    };
    let own: Vec<String> = drafts.iter().map(|draft| of(draft, "id")).collect();
    let given: BTreeSet<&str> = own.iter().map(String::as_str).collect();
    let without = drafts.iter().zip(&own).filter(|(_, own)| own.is_empty());
    let wishes: Vec<Wish> = without
        .map(|(draft, _)| {
            let (title, address) = (of(draft, "title"), of(draft, "url"));
            if plan.map.addresses_are_distinct() && !address.is_empty() {
                return Wish {
                    slug: id::last_word(&address).unwrap_or_else(|| slug(&title)),
                    identity: id::address_key(&address),
                };
            }
            Wish {
                slug: slug(&title),
                identity: format!("{title}\n{}", of(draft, "provider")),
            }
        })
        .collect();
    let taken = |id: &str| given.contains(id) || standing.with_id(id).is_some();
    let mut made = id::distinct(&wishes, "course", &taken).into_iter();
    own.iter()
        .map(|own| match own.is_empty() {
            true => made.next().unwrap_or_default(),
            false => own.clone(),
        })
        .collect()
}

/// Whether the course stands in the catalogue already, which is told.
fn is_known(draft: &mut Draft<'_>, id: &str, plan: &Plan<'_>, standing: &Standing) -> bool {
    let by = |field: &str, place: &dyn Fn(&str) -> Option<String>| {
        let piece = draft.value(field, plan)?;
        Some((slot(field, plan)?, piece.cell, place(&piece.text)?))
    };
    let by_id = by("id", &|_| standing.with_id(id).map(str::to_owned));
    let known = by_id.or_else(|| {
        let distinct = plan.map.addresses_are_distinct();
        let place = |address: &str| standing.with_address(address).map(str::to_owned);
        distinct.then(|| by("url", &place)).flatten()
    });
    let Some((at, span, place)) = known else {
        return false;
    };
    let (number, column) = (draft.row.number, column(at, plan));
    let sentence = format!("Row {number}, {column}: this course is already in {place}.");
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
    by_address: HashMap<String, usize>,
}

/// The id and the fields of one row's course.
fn course(
    draft: &mut Draft<'_>,
    id: String,
    plan: &Plan<'_>,
    sheet: FileId,
    seen: &mut Seen,
) -> Option<(String, Node)> {
    let made = draft.name(&id, plan);
    let node = draft.settle::<Course>(plan, sheet)?;
    let address = draft
        .value("url", plan)
        .filter(|_| plan.map.addresses_are_distinct());
    let address = address.map(|piece| (id::address_key(&piece.text), piece.cell));
    let number = draft.row.number;
    let by_address = address
        .as_ref()
        .and_then(|(key, span)| Some((*seen.by_address.get(key)?, "url", *span)));
    let by_id = || {
        let field = if made { "title" } else { "id" };
        Some((*seen.by_id.get(&id)?, field, draft.value(field, plan)?.cell))
    };
    if let Some((first, field, span)) = by_address.or_else(by_id) {
        let what = match field {
            "url" => "web address".to_owned(),
            _ => format!("id \"{id}\""),
        };
        let column = slot(field, plan).map_or(String::new(), |at| column(at, plan));
        let sentence = format!("Row {number}, {column}: row {first} has the same {what}.");
        let told = Diagnostic::error(REPEATED, span, sentence)
            .help("Correct one of the two, or remove one; this row is left out.");
        draft.losses.lose(reason(REPEATED, &column), told);
        return None;
    }
    seen.by_address
        .extend(address.map(|(key, _)| (key, number)));
    seen.by_id.insert(id.clone(), number);
    Some((id, node))
}

fn tally(draft: &Draft<'_>, summary: &mut Summary) {
    summary.known += usize::from(draft.losses.known);
    for cell in &draft.losses.cells {
        *summary.cells.entry(cell.clone()).or_default() += 1;
    }
    if let Some(row) = &draft.losses.row {
        *summary.lost.entry(row.clone()).or_default() += 1;
    }
}

/// The ids that these courses name in a field.
fn used<'n>(courses: &'n [Node], field: &str) -> BTreeSet<&'n str> {
    let values = courses.iter().filter_map(|course| course.get(field));
    values
        .flat_map(|value| {
            value
                .text()
                .into_iter()
                .chain(value.items().iter().filter_map(Node::text))
        })
        .collect()
}
