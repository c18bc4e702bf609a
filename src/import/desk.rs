//! The steps of one import in a row, from the given files to the bytes that are to be written.

use super::change::{Change, Kind};
use super::known::Known;
use super::last::{Given as Entry, Last};
use super::listed::{self, Courses};
use super::map::{ListedCourse, Map, MatchBy, What};
use super::merge::{Edit, Home, Incoming, Merge, OrderKey};
use super::names::Names;
use super::plan::{self, Plan, plan};
use super::rows::reason;
use super::sheet::{Sheet, sheet};
use super::standing::Neighbours;
use super::take::{Before, Taken, taken, used};
use super::target::Target;
use super::written::in_bytes;
use super::yaml::Writer;
use super::{Given, Imported, Order, map, status, text};
use crate::diag::{Diagnostic, Span, codes, has_error};
use crate::model::field::{Node, Record, RecordType};
use crate::model::{Course, Provider, Session, Subject};
use crate::parse::Tree;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A list is written so that an import cannot put entries into it.
    ///
    /// # Why it matters
    /// The new rows would be lost. So nothing is written at all.
    ///
    /// # Wrong
    /// `[{id: art, title: Art}]`
    ///
    /// # Right
    /// `- {id: art, title: Art}`
    NO_PLACE = "list-cannot-be-changed";
}

/// An import at work.
pub(super) struct Desk<'o> {
    /// What is to be done.
    pub(super) order: &'o Order,
    /// What stands.
    pub(super) tree: &'o Tree,
    /// The bytes of files whose line ends are not those of their texts.
    pub(super) odd: &'o BTreeMap<String, Vec<u8>>,
    /// What came of it so far.
    pub(super) imported: Imported,
}

/// Entries of one kind: how they are declared, and in which order they stand.
struct Kindred {
    record: Record,
    key: OrderKey,
}

impl Kindred {
    fn of(what: What) -> Self {
        match what {
            What::Sessions => Self {
                record: Session::record(),
                key: by_start,
            },
            _ => Self {
                record: Course::record(),
                key: by_id,
            },
        }
    }
}

/// One import's rows, tied to where they go.
struct Bound<'b> {
    map: &'b Map,
    plan: &'b Plan<'b>,
    sheet: &'b Sheet,
    target: &'b Target,
    last: &'b Last,
    list: &'b str,
}

impl Desk<'_> {
    /// The files that get other bytes; none where nothing can be used.
    pub(super) fn written(&mut self) -> Option<Vec<Given>> {
        let (files, found) = (&mut self.imported.files, &mut self.imported.found);
        let map = map(&self.order.map, files, found)?;
        let target = Target::new(map.what(), &self.order.into, &self.order.sheet.path);
        let target = match target {
            Ok(target) => target,
            Err(sentence) => {
                self.imported.refused = Some(sentence);
                return None;
            }
        };
        if let Some(sentence) = target.unknown_government(self.tree) {
            self.imported.refused = Some(sentence);
            return None;
        }
        let file = text(&self.order.sheet, map.encoding(), files, found)?;
        let (sheet, unread) = sheet(files.text(file), file, map.separator());
        let summary = &mut self.imported.summary;
        summary.what = Some(map.what());
        for told in &unread {
            *summary.lost.entry(reason(told.code, "")).or_default() += 1;
        }
        self.imported.found.extend(unread);
        let sheet = sheet?;
        let record = match map.what() {
            What::Etpl => ListedCourse::record(),
            what => Kindred::of(what).record,
        };
        let (plan, mut mistakes) = plan(&map, &sheet, &record);
        mistakes.extend(status::mistakes(&map, &target, self.tree));
        mistakes.extend(status::match_mistakes(&map));
        let not_taken = mistakes.iter().filter(|it| it.code == plan::NOT_TAKEN);
        summary.columns = not_taken.count();
        let is_wrong = has_error(&mistakes);
        self.imported.found.extend(mistakes);
        if is_wrong {
            return None;
        }
        summary.rows = sheet.rows.len() + summary.lost();
        let last = self.last();
        let bound = Bound {
            map: &map,
            plan: &plan,
            sheet: &sheet,
            target: &target,
            last: &last,
            list: &Target::list(&target.main),
        };
        let mut next = last.clone();
        next.forget(bound.list);
        let written = match map.what() {
            What::Etpl => self.statuses(&bound, &mut next)?,
            what => self.entries(what, &bound, &mut next)?,
        };
        Some(self.with_last(written, &next))
    }

    /// What the last import gave.
    fn last(&mut self) -> Last {
        let Given { path, bytes } = &self.order.last;
        let text = String::from_utf8_lossy(bytes);
        let file = self.imported.files.add(path, text.as_ref().into());
        let (last, damaged) = Last::read(&text, file);
        self.imported.found.extend(damaged);
        last
    }

    /// Courses or sessions, with new providers and subjects.
    fn entries(&mut self, what: What, bound: &Bound<'_>, next: &mut Last) -> Option<Vec<Given>> {
        let Kindred { record, key } = Kindred::of(what);
        let files = &self.imported.files;
        let home = Home::read(&bound.target.main, files);
        let known = Known::new(bound.map);
        let neighbours = Neighbours::new(what, bound.target, self.tree, files, &home, known);
        let (providers, subjects) = (&bound.target.providers, &bound.target.subjects);
        let before = Before {
            last: bound.last,
            lists: [bound.list, "providers", "subjects"],
        };
        let Taken {
            rows,
            alive,
            providers: provider_names,
            subjects: subject_names,
        } = taken(
            bound.sheet,
            bound.plan,
            neighbours,
            &before,
            &mut self.imported.found,
            &mut self.imported.summary,
        )?;
        // Rows whose entry a person removed name nobody.
        let nodes: Vec<&Node> = rows
            .iter()
            .filter(|row| {
                home.has(&row.id) || !home.exists() || bound.last.get(bound.list, &row.id).is_none()
            })
            .map(|row| &row.node)
            .collect();
        let used = |field| used(nodes.iter().copied(), field);
        let place = Span::new(bound.sheet.file, 0..0);
        let new = [
            (provider_names.entries(&used("provider"), place), providers),
            (subject_names.entries(&used("subjects"), place), subjects),
        ];
        remember(next, "providers", &provider_names, &used("provider"));
        remember(next, "subjects", &subject_names, &used("subjects"));
        let summary = &mut self.imported.summary;
        (summary.providers, summary.subjects) = (new[0].0.len(), new[1].0.len());
        let mut homes = vec![home];
        let writer = Writer::new(&record);
        self.merge(bound, rows, &alive, &mut homes, &writer, None, next);
        let mut written = Vec::new();
        let records = [Provider::record(), Subject::record()];
        for ((nodes, path), record) in new.into_iter().zip(records) {
            let mut home = Home::read(path, &self.imported.files);
            for node in nodes {
                self.imported.changes.push(new_name(path, &node));
                home.add(node);
            }
            written.extend(self.finished(&home, &Writer::new(&record), by_id)?);
        }
        written.extend(self.finished(&homes[0], &writer, key)?);
        Some(written)
    }

    /// Statuses of courses that stand already.
    fn statuses(&mut self, bound: &Bound<'_>, next: &mut Last) -> Option<Vec<Given>> {
        let government = bound.target.government.as_deref()?;
        let way = bound.map.match_by.as_ref();
        let way = way.map_or(MatchBy::Id, |way| way.value);
        let courses = Courses::new(self.tree, government, way);
        let (rows, alive) = listed::statuses(
            bound.sheet,
            bound.plan,
            &courses,
            &mut self.imported.found,
            &mut self.imported.summary,
        )?;
        let files = &self.imported.files;
        let own = self.tree.folders.get(government);
        let own = own.map_or(&[][..], |own| &own.courses);
        let paths: BTreeSet<&str> = own
            .iter()
            .map(|node| files.path(node.span.file))
            .filter(|path| *path != bound.target.main)
            .collect();
        let paths = std::iter::once(bound.target.main.as_str()).chain(paths);
        let mut homes: Vec<Home> = paths.map(|path| Home::read(path, files)).collect();
        let writer = Writer::new(&Course::record());
        self.merge(bound, rows, &alive, &mut homes, &writer, Some("etpl"), next);
        let mut written = Vec::new();
        for home in &homes {
            written.extend(self.finished(home, &writer, by_id)?);
        }
        Some(written)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "rows, files and memory of one merge"
    )]
    fn merge(
        &mut self,
        bound: &Bound<'_>,
        rows: Vec<Incoming>,
        alive: &BTreeSet<String>,
        homes: &mut [Home],
        writer: &Writer,
        only: Option<&'static str>,
        next: &mut Last,
    ) {
        let merge = Merge {
            list: bound.list,
            plan: bound.plan,
            writer,
            last: bound.last,
            only,
        };
        let merged = merge.rows(rows, alive, homes, next);
        self.imported.found.extend(merged.found);
        self.imported.changes.extend(merged.changes);
        let summary = &mut self.imported.summary;
        summary.added = merged.added;
        summary.changed = merged.changed;
        summary.same = merged.same;
        summary.gone = merged.gone;
        summary.kept = merged.kept;
        summary.vanished = merged.vanished;
    }

    /// The new bytes of a file, if it has any; nothing if it cannot be written at all.
    fn finished(&mut self, home: &Home, writer: &Writer, key: OrderKey) -> Option<Option<Given>> {
        if !home.is_changed() {
            return Some(None);
        }
        let sheet = self.order.sheet.path.rsplit('/').next().unwrap_or_default();
        let opening = format!(
            "# Made by \"prospectus import\" from {}. Change what you like: the next import keeps \
             it.\n",
            sheet.replace(char::is_control, " ")
        );
        let Some((edits, text)) = home.finished(writer, key, &opening) else {
            let place = home.opening()?;
            let (sentence, help) = match home.grows() {
                true => (
                    "New entries cannot be put into this list as it is written.",
                    "Begin each entry on a line of its own, with a hyphen and a space.",
                ),
                false => (
                    "What the spreadsheet changed cannot be changed in this list alone.",
                    "Write each value where it belongs, without & and *.",
                ),
            };
            self.imported
                .found
                .push(Diagnostic::error(NO_PLACE, place, sentence).help(help));
            return None;
        };
        let bytes = self.bytes(&home.path, edits, text);
        Some(Some(Given {
            path: home.path.clone(),
            bytes,
        }))
    }

    fn bytes(&self, path: &str, edits: Vec<Edit>, text: String) -> Vec<u8> {
        match self.odd.get(path) {
            Some(bytes) => in_bytes(bytes, edits),
            None => text.into_bytes(),
        }
    }

    /// The files with what is remembered behind them, if that is another thing than before.
    fn with_last(&self, mut written: Vec<Given>, next: &Last) -> Vec<Given> {
        let map = self.order.map.path.rsplit('/').next().unwrap_or_default();
        let bytes = next.text(map).into_bytes();
        if bytes != self.order.last.bytes {
            written.push(Given {
                path: self.order.last.path.clone(),
                bytes,
            });
        }
        written
    }
}

/// Notes which names of the spreadsheet stand for which entries.
fn remember(next: &mut Last, list: &str, names: &Names, used: &BTreeSet<&str>) {
    for (key, id) in names.given().filter(|(_, id)| used.contains(id)) {
        next.set(list, id, Entry::new(key));
    }
}

fn new_name(path: &str, node: &Node) -> Change {
    let text = |field| node.get(field).and_then(Node::text).map(str::to_owned);
    Change {
        change: Kind::New,
        file: path.to_owned(),
        entry: text("id").unwrap_or_default(),
        field: None,
        old: None,
        new: text("name"),
    }
}

fn by_id(node: &Node) -> String {
    let id = node.get("id").and_then(Node::text);
    id.unwrap_or_default().to_owned()
}

fn by_start(node: &Node) -> String {
    let starts = node.get("starts").and_then(Node::text);
    format!("{} {}", starts.unwrap_or_default(), by_id(node))
}
