//! What holds for any spreadsheet that is imported again.

use proptest::prelude::*;
use prospectus::import::{Given, Imported, Kind, Order};
use prospectus::source::RawFile;
use std::collections::BTreeMap;

const MAP: &str = "missing: [None]\ncolumns:\n  id: {column: i}\n  title: {column: t}\n  \
    kind: {value: course}\n  provider: {column: p}\n  url: {column: u}\n  \
    level: {column: l}\n  duration.weeks: {column: w}\n  subjects: {column: s, split: ;}\n  \
    skills: {column: s, split: ;}\n  description: {column: d}\n";

pub(super) const COURSES: &str = "catalog/a/courses.yaml";

/// The files of a root, by their paths.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// One import into these files, which are changed as it says.
pub(super) fn import(files: &mut Files, sheet: &str) -> Imported {
    import_bytes(files, sheet.as_bytes().to_owned(), "")
}

/// The same of a spreadsheet as it is stored, with lines more at the top of its map.
pub(super) fn import_bytes(files: &mut Files, sheet: Vec<u8>, map: &str) -> Imported {
    import_into(files, sheet, &format!("{map}{MAP}"), "catalog/a")
}

/// One import of any kind.
pub(super) fn import_into(files: &mut Files, sheet: Vec<u8>, map: &str, into: &str) -> Imported {
    let given = |path: &str, bytes: &[u8]| Given {
        path: path.to_owned(),
        bytes: bytes.to_owned(),
    };
    let last = prospectus::import::last_path(into, "list.map.yaml");
    let order = Order {
        sheet: given("list.csv", &sheet),
        map: given("list.map.yaml", map.as_bytes()),
        into: into.to_owned(),
        last: given(&last, files.get(&last).map_or(&[][..], Vec::as_slice)),
    };
    let raw = files.iter().filter(|(path, _)| **path != last);
    let raw = raw.map(|(path, bytes)| RawFile {
        path: path.clone(),
        bytes: Ok(bytes.clone()),
    });
    let imported = prospectus::pipeline::import(raw.collect(), &order);
    for file in imported.written.iter().flatten() {
        files.insert(file.path.clone(), file.bytes.clone());
    }
    imported
}

pub(super) fn text(files: &Files) -> String {
    String::from_utf8(files.get(COURSES).cloned().unwrap_or_default()).unwrap()
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-c #:'-]{0,5}",
        "(- |# |\\[|\\{|&|\\*|!|\\|)?[a-zα-ω]{0,4}(: |\n\n|\n| #)?[a-z\"\\\\]{0,4}",
        prop::sample::select(vec![
            "https://a.org/x",
            "http://www.a.org/x/",
            "https://b.org/",
            "a b",
            "art",
            "beginner",
            "mixed",
            "3",
            "0",
            "None",
            "x;y",
            "x; x",
            "y; z;x",
            "\u{200B}",
            "Мова",
            "no",
            "12",
            "One: 1\n\n# Two\n- three",
            "advanced",
            "7",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Cells that are right, each another one for another row.
pub(super) fn good_row(at: usize) -> impl Strategy<Value = [String; 8]> {
    let word = "[a-zа-я]{1,6}( [a-z:#&\"']{1,5})?";
    let title = word.prop_map(move |word| format!("{word} {at}"));
    let level = prop::sample::select(vec!["", "beginner", "advanced", "mixed"]);
    let weeks = prop::sample::select(vec!["", "1", "2", "30"]);
    let subjects = prop::sample::select(vec!["", "x", "x;y", "y;x;z", "x; y;x", "no; yes"]);
    let about = prop_oneof![
        cell().prop_map(|it| it.replace(['{', '}'], "")),
        Just(String::new())
    ];
    (
        title,
        prop::sample::select(vec!["MoMA", "Yale", "q: r"]),
        level,
        weeks,
        subjects,
        about,
    )
        .prop_map(move |(title, provider, level, weeks, subjects, about)| {
            [
                format!("id-{at}"),
                title,
                provider.to_owned(),
                format!("https://a.org/{at}"),
                level.to_owned(),
                weeks.to_owned(),
                subjects.to_owned(),
                about,
            ]
        })
}

pub(super) fn good_rows() -> impl Strategy<Value = Vec<[String; 8]>> {
    (1..6_usize).prop_flat_map(|number| (0..number).map(good_row).collect::<Vec<_>>())
}

pub(super) fn sheet<R: AsRef<[String]>>(rows: &[R]) -> String {
    let line = |row: &R| {
        let cells = row.as_ref().iter();
        let cells: Vec<_> = cells
            .map(|it| format!("\"{}\"", it.replace('"', "\"\"")))
            .collect();
        cells.join(",") + "\n"
    };
    format!(
        "i,t,p,u,l,w,s,d\n{}",
        rows.iter().map(line).collect::<String>()
    )
}

/// The texts of the entries, by the lines with which they begin.
fn entries(text: &str) -> BTreeMap<String, String> {
    let parts = text.split("\n- id: ").skip(1);
    parts
        .map(|part| {
            let (id, rest) = part.split_once('\n').unwrap_or((part, ""));
            (id.to_owned(), rest.trim_end().to_owned())
        })
        .collect()
}

proptest! {
    #[test]
    fn a_second_run_of_any_spreadsheet_changes_nothing(
        rows in prop::collection::vec(prop::collection::vec(cell(), 8), 0..7)
    ) {
        let sheet = sheet(&rows);
        let mut files = Files::new();
        import(&mut files, &sheet);
        let first = files.clone();
        let again = import(&mut files, &sheet);
        prop_assert_eq!(again.written, Some(Vec::new()));
        prop_assert_eq!(again.changes, Vec::new());
        prop_assert_eq!(files, first);
    }

    #[test]
    fn a_changed_row_changes_one_entry_and_a_vanished_one_none(
        rows in good_rows(), other in good_row(0), which: prop::sample::Index
    ) {
        let mut files = Files::new();
        let at = which.index(rows.len());
        let first = import(&mut files, &sheet(&rows));
        prop_assume!(first.summary.added == rows.len() && first.summary.cells.is_empty());
        let before = text(&files);
        let mut changed = rows.clone();
        changed[at][1..3].clone_from_slice(&other[1..3]);
        changed[at][4..].clone_from_slice(&other[4..]);
        let mut alone = Files::new();
        let only = import(&mut alone, &sheet(&changed));
        prop_assume!(only.summary.added == rows.len() && only.summary.cells.is_empty());
        let run = import(&mut files, &sheet(&changed));
        let told: Vec<_> = run.found.iter().map(|it| it.sentence.clone()).collect();
        prop_assert!(told.is_empty(), "{told:?}");
        let (old, new) = (entries(&before), entries(&text(&files)));
        let differing = old.iter().filter(|(id, text)| new.get(*id) != Some(text));
        let differing: Vec<_> = differing.map(|(id, _)| id.clone()).collect();
        prop_assert!(differing.iter().all(|id| *id == format!("id-{at}")), "{differing:?}");
        // What was changed step by step says the same as what was written at once.
        let values = |files: &Files| {
            let file = prospectus::diag::FileId(0);
            let node = prospectus::parse::yaml(&text(files), file, 0).unwrap().unwrap();
            node.items().iter().map(fields).collect::<Vec<_>>()
        };
        prop_assert_eq!(values(&files), values(&alone));

        let mut left = changed;
        left.remove(at);
        let before = text(&files);
        let run = import(&mut files, &sheet(&left));
        prop_assert_eq!(run.summary.vanished, 1);
        let vanished = run.changes.iter().filter(|it| it.change == Kind::Vanished);
        prop_assert_eq!(vanished.map(|it| it.entry.clone()).collect::<Vec<_>>(), [format!("id-{at}")]);
        prop_assert_eq!(text(&files), before);
    }

    #[test]
    fn what_people_add_survives_any_change(
        rows in good_rows(), other in good_row(0), which: prop::sample::Index,
        notes in prop::collection::vec((any::<prop::sample::Index>(), "[a-z]{1,5}"), 1..6),
    ) {
        let mut files = Files::new();
        let at = which.index(rows.len());
        // Texts of several lines have no room for comments.
        let plain = |row: &[String; 8]| { let mut row = row.clone(); row[7] = String::new(); row };
        let mut rows: Vec<_> = rows.iter().map(plain).collect();
        let first = import(&mut files, &sheet(&rows));
        prop_assume!(first.summary.added == rows.len() && first.summary.cells.is_empty());
        let mut lines: Vec<String> = text(&files).lines().map(str::to_owned).collect();
        for (index, note) in &notes {
            let at = index.index(lines.len());
            if !lines[at].is_empty() && !lines[at].contains('#') {
                lines[at].push_str(&format!(" # {note}"));
            } else {
                lines.insert(at, format!("# {note}"));
            }
        }
        // And a field that no column fills.
        let place = lines.iter().position(|line| line.starts_with("  kind: course"));
        let place = place.unwrap();
        lines.insert(place, "  verified_on: 2020-09-08 # by hand".to_owned());
        let by_hand = lines.join("\n") + "\n";
        files.insert(COURSES.to_owned(), by_hand.clone().into_bytes());
        let run = import(&mut files, &sheet(&rows));
        prop_assert_eq!(run.written, Some(Vec::new()));
        rows[at][4..7].clone_from_slice(&other[4..7]);
        let run = import(&mut files, &sheet(&rows));
        let told: Vec<_> = run.found.iter().map(|it| it.sentence.clone()).collect();
        let all = |text: &str| {
            let comments = text.lines().filter_map(|line| Some(line.split_once('#')?.1.to_owned()));
            let mut comments: Vec<String> = comments.collect();
            comments.sort();
            comments
        };
        prop_assert_eq!(all(&text(&files)), all(&by_hand), "{:?}", told);
        prop_assert!(text(&files).contains("\n  verified_on: 2020-09-08 # by hand\n"));
        let again = import(&mut files, &sheet(&rows));
        prop_assert_eq!(again.written, Some(Vec::new()));
    }
}

/// The fields of an entry without their places and order.
fn fields(node: &prospectus::model::field::Node) -> BTreeMap<String, String> {
    use prospectus::model::field::Value;
    match &node.value {
        Value::Fields(entries) => entries
            .iter()
            .map(|entry| {
                (
                    entry.key.value.clone(),
                    format!("{:?}", fields(&entry.value)),
                )
            })
            .collect(),
        Value::List(items) => (0..)
            .zip(items)
            .map(|(at, item)| (format!("{at}"), format!("{:?}", fields(item))))
            .collect(),
        value => BTreeMap::from([(String::new(), format!("{value:?}"))]),
    }
}
