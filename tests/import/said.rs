//! What the rows of any spreadsheet say is what is written, however they are stored and sorted.
//!
//! [`laws`](super::laws) compares one run with another. What both lose alike shows only here and in
//! [`kept`](super::kept): each law has an answer of its own, worked out from the generated rows.

use super::laws::{Files, good_rows, import, import_bytes, sheet, text};
use proptest::prelude::*;
use prospectus::diag::Severity;
use prospectus::model::field::Node;
use std::collections::{BTreeMap, BTreeSet};

pub(super) type Row = [String; 8];

// The places of cells in a row.
pub(super) const TITLE: usize = 1;
pub(super) const PROVIDER: usize = 2;
pub(super) const ADDRESS: usize = 3;
pub(super) const LEVEL: usize = 4;
pub(super) const WEEKS: usize = 5;
pub(super) const SUBJECTS: usize = 6;
pub(super) const ABOUT: usize = 7;

/// Words that are hard to write: some reader of YAML takes them for something else, or people do
/// not see all of them.
fn hard_words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zα-ωא-ת]{1,4}[\"'\\\\:,#&*!|>%@`?=-]{1,3}[a-z]{0,3}",
        prop::sample::select(vec![
            "no",
            "Yes",
            "NULL",
            "~a",
            "off",
            "y",
            "12",
            "1e3",
            "0x1f",
            "0o7",
            "12:30",
            "1_000",
            ".5",
            "+1",
            "010",
            "- a",
            "a: b",
            "a #b",
            "\"a\"",
            "it's",
            "a\\n",
            "نمی\u{200C}خواهم",
            "क्\u{200D}ष",
            "left\u{202B}right\u{202C}left",
            "soft\u{AD}hyphen",
            "a\u{2028}b",
            "tail\\",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Rows that are right, with hard words in their titles and descriptions.
fn hard_rows() -> impl Strategy<Value = Vec<Row>> {
    let words = prop::collection::vec(
        (hard_words(), "[a-z]{1,3}(\n|\n\n|\n\n\n)[a-z\"\\\\]{1,3}"),
        6,
    );
    (good_rows(), words).prop_map(|(mut rows, words)| {
        for (row, (title, about)) in rows.iter_mut().zip(words) {
            row[TITLE].clone_from(&title);
            row[ABOUT] = format!("{title} a\n{about}");
        }
        rows
    })
}

/// The entries of the courses by their ids.
pub(super) fn courses(files: &Files) -> BTreeMap<String, Node> {
    let file = prospectus::diag::FileId(0);
    let list = prospectus::parse::yaml(&text(files), file, 0).expect("it can be read");
    let nodes = list.iter().flat_map(|list| list.items().iter().cloned());
    nodes
        .map(|node| (said(&node, "id").expect("it has an id"), node))
        .collect()
}

pub(super) fn said(node: &Node, field: &str) -> Option<String> {
    Some(node.get(field)?.text()?.to_owned())
}

/// What is left of a text without the blanks and the marks of nothing that an import may drop.
fn letters(text: &str) -> String {
    let drops =
        |letter: char| letter.is_whitespace() || "\u{200B}\u{FEFF}\u{2060}".contains(letter);
    text.chars().filter(|letter| !drops(*letter)).collect()
}

fn lines(text: &str) -> usize {
    text.lines().filter(|line| !line.trim().is_empty()).count()
}

/// Whether YAML 1.1 or 1.2 takes a text without quotation marks for another thing than text. Days
/// are left to be days.
fn is_typed(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", ".nan",
    ];
    let unsigned = lower.trim_start_matches(['+', '-']).replace('_', "");
    let all = |digits: &str, of: fn(char) -> bool| !digits.is_empty() && digits.chars().all(of);
    let is_decimal = |digits: &str| all(digits, |it| it.is_ascii_digit());
    let based = [("0x", 16), ("0o", 8), ("0b", 2)]
        .iter()
        .any(|(start, base)| {
            let rest = unsigned.strip_prefix(start);
            rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|it| it.is_digit(*base)))
        });
    let sixty = unsigned.contains(':') && unsigned.split(':').all(is_decimal);
    words.contains(&lower.as_str())
        || based
        || sixty
        || unsigned.starts_with(|it: char| it.is_ascii_digit() || it == '.')
            && unsigned.parse::<f64>().is_ok()
}

/// The sentences that an import tells.
pub(super) fn told(imported: &prospectus::import::Imported) -> Vec<String> {
    let found = imported.found.iter();
    found
        .map(|it| format!("{:?} {}", it.code, it.sentence))
        .collect()
}

/// An import of rows that are right into nothing.
pub(super) fn imported(rows: &[Row]) -> Files {
    let mut files = Files::new();
    let first = import(&mut files, &sheet(rows));
    assert_eq!(
        (told(&first), first.summary.added),
        (Vec::new(), rows.len())
    );
    files
}

pub(super) fn config() -> ProptestConfig {
    ProptestConfig::with_cases(64)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_letter_of_a_row_is_written_and_nobody_reads_it_otherwise(rows in hard_rows()) {
        let files = imported(&rows);
        let courses = courses(&files);
        prop_assert_eq!(courses.len(), rows.len());
        for row in &rows {
            let course = &courses[&row[0]];
            for (field, cell) in [("title", TITLE), ("description", ABOUT), ("url", ADDRESS)] {
                let written = said(course, field).unwrap_or_default();
                prop_assert_eq!(letters(&written), letters(&row[cell]));
                if field == "description" {
                    prop_assert_eq!(lines(&written), lines(&row[cell]));
                }
            }
            let weeks = course.get("duration").and_then(|it| said(it, "weeks"));
            prop_assert_eq!(weeks.unwrap_or_default(), row[WEEKS].clone());
            prop_assert_eq!(said(course, "level").unwrap_or_default(), row[LEVEL].clone());
            let subjects: BTreeSet<_> = row[SUBJECTS].split("; ").flat_map(|it| it.split(';')).filter(|it| !it.is_empty()).collect();
            for field in ["subjects", "skills"] {
                let has = course.get(field).map_or(0, |it| it.items().len());
                prop_assert_eq!(has, subjects.len());
            }
        }
        for line in text(&files).lines() {
            if let Some(title) = line.trim().strip_prefix("title: ") {
                prop_assert!(!is_typed(title), "{}", line);
            }
            let is_unseen = |it: char| "\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}".contains(it);
            prop_assert!(!line.contains(is_unseen), "{:?}", line);
        }
    }

    #[test]
    fn what_was_imported_has_no_mistake(mut rows in good_rows()) {
        rows[0][SUBJECTS] = "x; y;x; X".to_owned();
        let mut files = imported(&rows);
        files.remove("catalog/a/.list.map.imported");
        let own = [
            ("prospectus.yaml", "name: Test\nlocale: en\ngovernments: [here]\n"),
            ("content/here/government.yaml", crate::GOVERNMENT),
        ];
        files.extend(own.map(|(path, text)| (path.to_owned(), text.as_bytes().to_owned())));
        let raw = files.into_iter().map(|(path, bytes)| prospectus::source::RawFile { path, bytes: Ok(bytes) });
        let checked = prospectus::pipeline::check(raw.collect(), super::AS_OF);
        let mistakes: Vec<_> = checked.found.iter().filter(|it| it.severity == Severity::Error).collect();
        prop_assert!(mistakes.is_empty(), "{:?}", mistakes);
    }

    #[test]
    fn all_rows_are_counted(
        rows in prop::collection::vec(prop::collection::vec("( |a|\u{A0}|\t)?", 8), 0..7)
    ) {
        let says = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let wanted = rows.iter().filter(says).count();
        let run = import(&mut Files::new(), &sheet(&rows));
        prop_assert_eq!(run.summary.rows, wanted);
        prop_assert_eq!(run.summary.added + run.summary.known + run.summary.lost(), wanted);
    }

    #[test]
    fn the_order_of_rows_and_the_way_they_are_stored_change_nothing(
        rows in hard_rows(), turn: prop::sample::Index, same in any::<bool>()
    ) {
        let mut rows = rows;
        if same {
            // Ids are made, and would be equal.
            for (at, row) in rows.iter_mut().enumerate() {
                row[0] = String::new();
                row[TITLE] = "Same".to_owned();
                row[ADDRESS] = format!("https://a.org/?n={at}");
            }
        }
        let files = imported(&rows);
        let mut turned = rows.clone();
        turned.rotate_left(turn.index(rows.len()));
        prop_assert_eq!(&imported(&turned), &files);
        turned.reverse();
        prop_assert_eq!(&imported(&turned), &files);

        let sheet = sheet(&rows);
        let windows = sheet.replace('\n', "\r\n");
        let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        let bytes = |units: Vec<u16>, to: fn(u16) -> [u8; 2]| units.into_iter().flat_map(to).collect::<Vec<_>>();
        let marked = format!("\u{FEFF}{sheet}");
        for (bytes, encoding) in [
            (marked.clone().into_bytes(), "utf-8"),
            (windows.clone().into_bytes(), "utf-8"),
            (bytes(units(&marked), u16::to_le_bytes), "utf-16"),
            (bytes(units(&marked), u16::to_be_bytes), "utf-16"),
            (bytes(units(&windows), u16::to_le_bytes), "utf-16"),
            (bytes(units(&sheet), u16::to_be_bytes), "utf-16"),
            (bytes(units(&sheet), u16::to_le_bytes), "utf-16"),
        ] {
            let mut stored = Files::new();
            let run = import_bytes(&mut stored, bytes, &format!("encoding: {encoding}\n"));
            prop_assert!(told(&run).is_empty(), "{:?}", told(&run));
            prop_assert_eq!(&stored, &files, "{}", encoding);
        }
    }

    #[test]
    fn a_row_that_says_again_what_another_says_is_told_and_never_wins(
        mut rows in good_rows(), which: prop::sample::Index, way in 0_usize..5
    ) {
        let files = imported(&rows);
        let mut again = rows[which.index(rows.len())].clone();
        again[TITLE] = "Another title".to_owned();
        match way {
            0 => again[ADDRESS] = "https://b.org/other".to_owned(),
            1 => again[0] = "another-id".to_owned(),
            2 => again[ADDRESS] = again[ADDRESS].replace("https://", "http://www."),
            3 => again[ADDRESS].push('/'),
            _ => again[0] = String::new(),
        }
        if way > 1 {
            again[0] = format!("another-{way}");
        }
        rows.push(again);
        let sheet = sheet(&rows);
        for mut stands in [Files::new(), files.clone()] {
            for _ in 0..2 {
                let run = import(&mut stands, &sheet);
                prop_assert_eq!(run.summary.lost(), 1, "{:?}", told(&run));
                prop_assert!(told(&run)[0].contains("row-repeated"), "{:?}", told(&run));
                prop_assert_eq!(&stands, &files);
            }
        }
    }
}

#[test]
fn what_yaml_takes_for_another_thing_is_known() {
    for typed in [
        "No", "0x1f", "12:30", "1_000", "1e3", "-5", "~", ".5", "010",
    ] {
        assert!(is_typed(typed), "{typed}");
    }
    for text in ["Nobody", "12:30 h", "e3", "a:1", "2020-09-08", "infinity"] {
        assert!(!is_typed(text), "{text}");
    }
}
