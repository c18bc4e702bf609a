//! Rows of an ETPL to the statuses of courses that stand already.

use super::map::{ListedCourse, MatchBy};
use super::merge::Incoming;
use super::plan::Plan;
use super::rows::{Draft, column, reason, slot};
use super::sheet::Sheet;
use super::summary::Summary;
use super::take::tally;
use crate::diag::{Diagnostic, Located, codes};
use crate::model::field::{Entry, Node, Value};
use crate::parse::Tree;
use std::collections::{BTreeMap, BTreeSet, HashMap};

codes! {
    /// Two rows of an ETPL are about one course.
    ///
    /// # Why it matters
    /// They could say different things about whether public money may pay for it.
    ///
    /// # Wrong
    /// two rows with the title `Art` and the provider `MoMA`
    ///
    /// # Right
    /// one such row
    LISTED_TWICE = "course-in-two-rows";


    /// A row of an ETPL is about a course that no catalogue has.
    ///
    /// # Why it matters
    /// A list names many programmes that are offered by others. But a course that is written
    /// otherwise there would miss its status.
    ///
    /// # Wrong
    /// `Google I.T. Support` in the list, `Google IT Support` in the catalogue
    ///
    /// # Right
    /// The same title and provider in both, or a column with the course's id
    MATCHES_NONE = "row-matches-no-course";

    /// A row of an ETPL fits several courses.
    ///
    /// # Why it matters
    /// Public money may pay for what is listed. Nobody but the list's makers knows which is meant.
    ///
    /// # Wrong
    /// `match_by: cip` where two courses have the code `11.1006`
    ///
    /// # Right
    /// `match_by: id`, with a column that holds the ids of courses
    MATCHES_SEVERAL = "row-matches-several-courses";
}

/// The ids of courses by what the rows of a list can have in common with them.
pub(super) struct Courses {
    by: HashMap<String, BTreeSet<String>>,
    way: MatchBy,
}

impl Courses {
    /// The courses of the shared catalogue and of one government.
    pub(super) fn new(tree: &Tree, government: &str, way: MatchBy) -> Self {
        let own = tree.folders.get(government);
        let own = own.map_or(&[][..], |own| &own.courses);
        let mut providers: HashMap<String, BTreeSet<String>> = HashMap::new();
        for provider in &tree.catalogue.providers {
            let Some(id) = provider.get("id").and_then(Node::text) else {
                continue;
            };
            for name in texts(provider.get("name")).chain([id]) {
                let ids = providers.entry(id.to_owned()).or_default();
                ids.insert(folded(name));
            }
        }
        // A government's own entry says only what differs; the rest is that of the shared course.
        let mut whole: BTreeMap<&str, Vec<&Node>> = BTreeMap::new();
        for node in own.iter().chain(&tree.catalogue.courses) {
            if let Some(id) = node.get("id").and_then(Node::text) {
                whole.entry(id).or_default().push(node);
            }
        }
        let mut by: HashMap<String, BTreeSet<String>> = HashMap::new();
        for (id, nodes) in whole {
            let field = |name: &str| nodes.iter().find_map(|node| node.get(name));
            let keys: Vec<String> = match way {
                MatchBy::Id => vec![id.to_owned()],
                MatchBy::Cip => texts(field("cip")).map(str::to_owned).collect(),
                MatchBy::TitleAndProvider => {
                    let provider = field("provider").and_then(Node::text).unwrap_or_default();
                    let own = BTreeSet::from([folded(provider)]);
                    let names = providers.get(provider).unwrap_or(&own);
                    texts(field("title"))
                        .flat_map(|title| names.iter().map(move |name| pair(title, name)))
                        .collect()
                }
            };
            for key in keys {
                by.entry(key).or_default().insert(id.to_owned());
            }
        }
        Self { by, way }
    }

    /// The field in which rows and courses meet, and the ids of the courses that a row fits.
    fn of(&self, draft: &Draft<'_>, plan: &Plan<'_>) -> (&'static str, Vec<&str>) {
        let text = |field| {
            let piece = draft.value(field, plan);
            piece.map_or("", |piece| piece.text.as_str())
        };
        let (field, key) = match self.way {
            MatchBy::Id => ("id", text("id").to_owned()),
            MatchBy::Cip => ("cip", text("cip").to_owned()),
            MatchBy::TitleAndProvider => ("title", pair(text("title"), &folded(text("provider")))),
        };
        let ids = self.by.get(&key).into_iter().flatten();
        (field, ids.map(String::as_str).collect())
    }
}

/// The statuses that the rows state, each as an entry of its course; none where the map holds a
/// value that cannot be. Besides, the ids of courses whose rows were left out.
pub(super) fn statuses(
    sheet: &Sheet,
    plan: &Plan<'_>,
    courses: &Courses,
    found: &mut Vec<Diagnostic>,
    summary: &mut Summary,
) -> Option<(Vec<Incoming>, BTreeSet<String>)> {
    let mut rows = BTreeMap::new();
    let mut alive = BTreeSet::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut map_is_wrong = false;
    for row in &sheet.rows {
        let mut draft = Draft::new(row, plan);
        let node = draft.settle::<ListedCourse>(plan, sheet.file);
        let id = node
            .as_ref()
            .and_then(|_| course(&mut draft, plan, courses, &mut seen));
        map_is_wrong |= draft.losses.map_is_wrong;
        tally(&draft, summary);
        found.append(&mut draft.losses.found);
        let (Some(node), Some(id)) = (node, id) else {
            let (_, ids) = courses.of(&draft, plan);
            alive.extend(ids.into_iter().map(str::to_owned));
            continue;
        };
        let place = row.cells[0].span;
        let incoming = Incoming {
            id: id.clone(),
            key: id.clone(),
            node: status(&node, &id),
            unread: draft.unread,
            place,
        };
        rows.insert(id, incoming);
    }
    (!map_is_wrong).then(|| (rows.into_values().collect(), alive))
}

/// The course that a row is about, or the reason why it is left out.
fn course(
    draft: &mut Draft<'_>,
    plan: &Plan<'_>,
    courses: &Courses,
    seen: &mut HashMap<String, usize>,
) -> Option<String> {
    let (field, ids) = courses.of(draft, plan);
    let at = slot(field, plan)?;
    let column = column(at, plan);
    let number = draft.row.number;
    let place = draft.value(field, plan).map(|piece| piece.cell);
    let place = place.unwrap_or(draft.row.cells[0].span);
    let what = draft.value(field, plan).map_or("", |piece| &piece.text);
    let (code, told) = match ids.as_slice() {
        [] => {
            let sentence = format!("Row {number}, {column}: no course here is \"{what}\".");
            let told = Diagnostic::warning(MATCHES_NONE, place, sentence).help(
                "Nothing needs to be done if the course is not offered here: the row is left out.",
            );
            (MATCHES_NONE, told)
        }
        [id] => match seen.insert((*id).to_owned(), number) {
            None => return Some((*id).to_owned()),
            Some(first) => {
                let sentence =
                    format!("Row {number}, {column}: row {first} is about \"{id}\" too.");
                let told = Diagnostic::error(LISTED_TWICE, place, sentence)
                    .help("Remove one of the two; this row is left out.");
                seen.insert((*id).to_owned(), first);
                (LISTED_TWICE, told)
            }
        },
        several => {
            let names = several.join(", ");
            let sentence =
                format!("Row {number}, {column}: \"{what}\" fits several courses: {names}.");
            let told = Diagnostic::error(MATCHES_SEVERAL, place, sentence)
                .help("Write the course's id into a column, and match_by: id into the map.");
            (MATCHES_SEVERAL, told)
        }
    };
    draft.losses.lose(reason(code, &column), told);
    None
}

/// The course's id and its status.
fn status(node: &Node, id: &str) -> Node {
    let span = node.span;
    let entry = |key: &str, value: Node| Entry {
        key: Located::new(key.to_owned(), span),
        value,
    };
    let name = Node {
        span,
        value: Value::Text(id.to_owned()),
    };
    let mut entries = vec![entry("id", name)];
    entries.extend(node.get("etpl").map(|etpl| entry("etpl", etpl.clone())));
    Node {
        span,
        value: Value::Fields(entries),
    }
}

/// A text in all its languages.
fn texts(node: Option<&Node>) -> impl Iterator<Item = &str> {
    let texts: Vec<&str> = match node.map(|node| &node.value) {
        Some(Value::Text(text)) => vec![text],
        Some(Value::Fields(entries)) => entries.iter().filter_map(|it| it.value.text()).collect(),
        _ => Vec::new(),
    };
    texts.into_iter()
}

fn pair(title: &str, provider: &str) -> String {
    format!("{}\n{provider}", folded(title))
}

/// A name without what does not tell two things apart: capitals and spaces.
fn folded(name: &str) -> String {
    let words = name.split_whitespace().collect::<Vec<_>>();
    words.join(" ").to_lowercase()
}
