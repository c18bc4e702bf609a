//! What holds for any spreadsheet of sessions, and for any training provider list.

use super::laws::{Files, import_into};
use super::said::{config, told};
use proptest::prelude::*;
use prospectus::import::Imported;
use std::collections::{BTreeMap, BTreeSet};

const SESSIONS: &str = "kind: sessions\ncolumns:\n  title: {column: t}\n  audience: {value: staff}\n  \
    starts: {column: d, then: f, form: month-day-year}\n  \
    ends: {column: d, then: u, form: month-day-year}\n  time_zone: {value: America/New_York}\n  \
    place.kind: {value: virtual}\n  capacity: {column: c}\n";

const ETPL: &str = "kind: etpl\nmatch_by: title-and-provider\ncolumns:\n  title: {column: t}\n  \
    provider: {column: p}\n  etpl.status: {column: s, values: {Y: listed, N: removed}}\n  \
    etpl.as_of: {column: d}\n  etpl.source: {value: The list}\n";

fn sessions(files: &mut Files, rows: &[String]) -> Imported {
    let sheet = format!("t,d,f,u,c\n{}\n", rows.join("\n"));
    import_into(files, sheet.into_bytes(), SESSIONS, "content/here/sessions")
}

fn list(files: &mut Files, rows: &[String]) -> Imported {
    let sheet = format!("t,p,s,d\n{}\n", rows.join("\n"));
    import_into(files, sheet.into_bytes(), ETPL, "content/here/courses.yaml")
}

/// A government with a list, and two courses of one title.
fn here() -> Files {
    let government = format!(
        "{}etpl: {{name: The list, status: not-listed, as_of: 2020-09-08, source: The list}}\n",
        crate::GOVERNMENT
    );
    let files = [
        (
            "prospectus.yaml",
            "name: Test\nlocale: en\ngovernments: [here]\n".to_owned(),
        ),
        ("content/here/government.yaml", government),
        (
            "catalog/providers.yaml",
            "- {id: moma, name: MoMA}\n- {id: yale, name: Yale}\n".to_owned(),
        ),
        (
            "catalog/courses.yaml",
            "- {id: art, title: Art, kind: course, provider: moma, url: https://a.org/art}\n\
             - {id: law, title: Law, kind: course, provider: yale, url: https://a.org/law}\n\
             - {id: law-two, title: Law, kind: course, provider: moma, url: https://a.org/law2}\n"
                .to_owned(),
        ),
    ];
    files
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .into()
}

fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(words).prop_map(str::to_owned)
}

/// Rows of sessions, right and wrong ones.
fn session() -> impl Strategy<Value = String> {
    let cells = (
        one_of(&["Coursera", "Records", "\"A, b\"", ""]),
        one_of(&["9/9/2020", "9/10/2020", "10/1/2020", "9/31/2020", "soon"]),
        one_of(&["9:00 AM", "3:00 PM", "15:30", "3-4"]),
        one_of(&["4:00 PM", "17:00", ""]),
        one_of(&["", "12", "many"]),
    );
    cells.prop_map(|(t, d, f, u, c)| [t, d, f, u, c].join(","))
}

fn status() -> impl Strategy<Value = String> {
    let cells = (
        one_of(&["Art", "ART", " law", "Law", "Music", ""]),
        one_of(&["MoMA", "moma", "Yale", "yale", "Harvard", ""]),
        one_of(&["Y", "N", "?", ""]),
        one_of(&["2020-09-08", "2020-09-09", "yesterday"]),
    );
    cells.prop_map(|(t, p, s, d)| [t, p, s, d].join(","))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_second_run_of_any_list_changes_nothing(
        held in prop::collection::vec(session(), 1..7), stated in prop::collection::vec(status(), 1..7)
    ) {
        for (rows, import) in [(held, sessions as fn(&mut Files, &[String]) -> Imported), (stated, list)] {
            let mut files = here();
            let first = import(&mut files, &rows);
            let summary = &first.summary;
            prop_assert_eq!(summary.rows, rows.len());
            prop_assert_eq!(summary.added + summary.known + summary.lost(), rows.len(), "{:?}", told(&first));
            let before = files.clone();
            let again = import(&mut files, &rows);
            prop_assert_eq!((again.written, again.changes), (Some(Vec::new()), Vec::new()));
            prop_assert_eq!(&files, &before);
            // Nor does another order of the rows, where no two are of one thing.
            let repeats = ["row-repeated", "course-in-two-rows"];
            if !told(&first).iter().any(|it| repeats.iter().any(|code| it.contains(code))) {
                let turned: Vec<_> = rows.iter().rev().cloned().collect();
                let mut other = here();
                import(&mut other, &turned);
                prop_assert_eq!(other, before);
            }
        }
    }

    #[test]
    fn sessions_are_known_by_their_title_and_day(
        days in prop::collection::btree_map((one_of(&["A", "B", "C"]), 1_u8..29), 8_u8..18, 1..6),
        later in 1_u8..5
    ) {
        let row = |title: &str, day: u8, hour: u8| format!("{title},9/{day}/2020,{hour}:00,{hour}:30,");
        let rows = |by: u8| -> Vec<String> {
            days.iter().map(|((title, day), hour)| row(title, *day, hour + by)).collect()
        };
        let mut files = here();
        let first = sessions(&mut files, &rows(0));
        prop_assert_eq!((first.summary.added, told(&first)), (days.len(), Vec::new()));
        let path = "content/here/sessions/list.yaml";
        let text = |files: &Files| String::from_utf8(files[path].clone()).expect("it is text");
        let starts: Vec<String> = text(&files).lines().filter(|it| it.starts_with("  starts: ")).map(str::to_owned).collect();
        prop_assert!(starts.is_sorted(), "{:?}", starts);
        let run = sessions(&mut files, &rows(later));
        prop_assert_eq!((run.summary.changed, run.summary.added, told(&run)), (days.len(), 0, Vec::new()));
        prop_assert_eq!(text(&files).matches("- id: ").count(), days.len());
    }

    #[test]
    fn a_status_is_that_of_the_one_course_that_a_row_fits(
        rows in prop::collection::vec(status(), 1..6)
    ) {
        // What each row says, by the course that it fits.
        let fits = [("art", "moma", "art"), ("law", "yale", "law"), ("law", "moma", "law-two")];
        let mut wanted: BTreeMap<&str, String> = BTreeMap::new();
        let mut told_off = BTreeSet::new();
        for row in &rows {
            let cells: Vec<String> = row.split(',').map(|it| it.trim().to_lowercase()).collect();
            let fit = fits.iter().find(|(title, provider, _)| cells[0] == *title && cells[1] == *provider);
            let status = BTreeMap::from([("y", "listed"), ("n", "removed")]).get(cells[2].as_str()).copied();
            match (fit, status) {
                (Some((.., id)), Some(status)) if cells[3] != "yesterday" => {
                    wanted.entry(id).or_insert_with(|| format!("{status} {}", cells[3]));
                }
                _ => {
                    told_off.insert(row);
                }
            }
        }
        let mut files = here();
        let run = list(&mut files, &rows);
        prop_assert_eq!(run.summary.added, wanted.len(), "{:?}", told(&run));
        prop_assert!(run.found.len() >= told_off.len());
        let path = "content/here/courses.yaml";
        let text = files.get(path).map_or(String::new(), |it| String::from_utf8(it.clone()).expect("it is text"));
        for (id, said) in wanted {
            let entry = text.split("\n- id: ").find(|it| it.starts_with(&format!("{id}\n")));
            let (status, day) = said.split_once(' ').expect("both");
            let entry = entry.expect("it is stated");
            prop_assert!(entry.contains(&format!("status: {status}\n")) && entry.contains(&format!("as_of: {day}\n")), "{}", entry);
        }
    }
}
