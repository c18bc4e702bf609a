//! What holds for any spreadsheet.

use proptest::prelude::*;
use prospectus::diag::Severity;
use prospectus::import::{Given, Imported, Order};

/// Imports a spreadsheet without any catalogue beside it.
fn imported(sheet: &[u8], map: &str) -> Imported {
    let given = |path: &str, bytes: &[u8]| Given {
        path: path.to_owned(),
        bytes: bytes.to_owned(),
    };
    let order = Order {
        sheet: given("list.csv", sheet),
        map: given("list.map.yaml", map.as_bytes()),
        government: None,
        replaced: Vec::new(),
    };
    prospectus::pipeline::import(Vec::new(), &order)
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-c ]{0,3}",
        prop::sample::select(vec![
            "https://a.org/x",
            "http://www.a.org/x/",
            "https://b.org/",
            "a b",
            "art",
            "beginner",
            "3",
            "0",
            "None",
            "\"q\"",
            "x;y",
            "x; x",
            "\u{200B}",
            "Мова",
            "العربية",
            "no",
            "12",
        ])
        .prop_map(str::to_owned),
    ]
}

fn row() -> impl Strategy<Value = String> {
    let quoted = cell().prop_map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    prop::collection::vec(prop_oneof![4 => quoted, 1 => cell()], 5..=6)
        .prop_map(|cells| cells.join(","))
}

proptest! {
    #[test]
    fn any_spreadsheet_is_taken_or_told(rows in prop::collection::vec(row(), 0..8)) {
        let map = "missing: [None]\ncolumns:\n  id: {column: i}\n  title: {column: t}\n  \
            kind: {value: course}\n  provider: {column: p}\n  url: {column: u}\n  \
            subjects: {column: s, split: ;}\n";
        let sheet = format!("i,t,p,u,s\n{}\n", rows.join("\n"));
        let imported = imported(sheet.as_bytes(), map);
        let summary = &imported.summary;
        prop_assert_eq!(summary.rows, summary.courses + summary.known + summary.lost());
        let Some(lists) = imported.lists else {
            return Err(TestCaseError::fail("the map is right"));
        };
        let file = |path: &str, text: &str| prospectus::source::RawFile {
            path: path.to_owned(),
            bytes: Ok(text.as_bytes().to_owned()),
        };
        let checked = prospectus::pipeline::check(vec![
            file("prospectus.yaml", "name: Test\nlocale: en\ngovernments: [here]\n"),
            file("content/here/government.yaml", crate::GOVERNMENT),
            file("catalog/a/courses.yaml", &lists.courses),
            file("catalog/a/providers.yaml", &lists.providers),
            file("catalog/a/subjects.yaml", &lists.subjects),
        ]);
        // What an editor would change, such as http: in an address, is no fault of the import.
        let mistakes: Vec<_> = checked.found.iter().filter(|it| it.severity == Severity::Error).collect();
        prop_assert!(mistakes.is_empty(), "{:?} in {}", mistakes, lists.courses);
        prop_assert_eq!(checked.library.unwrap().catalogue.courses.len(), summary.courses);
    }

    #[test]
    fn any_bytes_and_any_map_end_without_panic(bytes: Vec<u8>, map: String) {
        imported(&bytes, "columns:\n  title: {column: a}\n");
        imported(&bytes, &map);
    }
}
