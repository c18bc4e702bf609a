//! What holds for any spreadsheet.

use proptest::prelude::*;
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
        into: "catalog/a".to_owned(),
        last: given("catalog/a/.list.map.imported", b""),
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
            "{{",
            "{{ a }}",
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
        prop_assert_eq!(summary.rows, summary.added + summary.known + summary.lost());
        let Some(written) = imported.written else {
            return Err(TestCaseError::fail("the map is right"));
        };
        let file = |path: &str, text: &str| prospectus::source::RawFile {
            path: path.to_owned(),
            bytes: Ok(text.as_bytes().to_owned()),
        };
        let mut files = vec![
            file("prospectus.yaml", "name: Test\nlocale: en\ngovernments: [here]\n"),
            file("content/here/government.yaml", crate::GOVERNMENT),
        ];
        files.extend(written.into_iter().filter(|it| it.path.ends_with("yaml")).map(|it| {
            let text = String::from_utf8(it.bytes).unwrap();
            file(&it.path, &text)
        }));
        let checked = prospectus::pipeline::check(files, super::AS_OF);
        prop_assert_eq!(checked.found, vec![]);
        prop_assert_eq!(checked.library.unwrap().catalogue.courses.len(), summary.added);
    }

    #[test]
    fn any_bytes_and_any_map_end_without_panic(bytes: Vec<u8>, map: String) {
        imported(&bytes, "columns:\n  title: {column: a}\n");
        imported(&bytes, &map);
    }
}
