//! What people wrote and what cannot be read: an import keeps it and tells what only a person can
//! decide, for any spreadsheet.

use super::laws::{COURSES, good_row, good_rows, import, sheet, text};
use super::said::{
    ABOUT, ADDRESS, LEVEL, PROVIDER, SUBJECTS, TITLE, WEEKS, config, courses, imported, said, told,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_person_decides_and_both_values_are_told_until_they_agree(
        mut rows in good_rows(), which: prop::sample::Index
    ) {
        let at = which.index(rows.len());
        rows[at][LEVEL] = "beginner".to_owned();
        let mut files = imported(&rows);
        let id = rows[at][0].clone();
        let start = text(&files).find(&format!("- id: {id}\n")).expect("it stands there");
        let mut by_hand = text(&files);
        let place = start + by_hand[start..].find("level: beginner").expect("its level");
        by_hand.replace_range(place..place + "level: beginner".len(), "level: advanced");
        files.insert(COURSES.to_owned(), by_hand.clone().into_bytes());
        // The spreadsheet says what it said.
        let run = import(&mut files, &sheet(&rows));
        prop_assert!(told(&run).is_empty() && run.summary.kept == 1, "{:?}", told(&run));
        prop_assert_eq!(text(&files), by_hand.clone());
        rows[at][LEVEL] = "mixed".to_owned();
        for _ in 0..3 {
            let run = import(&mut files, &sheet(&rows));
            prop_assert_eq!(told(&run).len(), 1);
            prop_assert!(told(&run)[0].contains("changed-in-both"), "{:?}", told(&run));
            prop_assert_eq!(text(&files), by_hand.clone());
        }
        // Both say the same, and then the spreadsheet alone goes on.
        rows[at][LEVEL] = "advanced".to_owned();
        for level in ["advanced", "intermediate"] {
            rows[at][LEVEL] = level.to_owned();
            let run = import(&mut files, &sheet(&rows));
            prop_assert!(told(&run).is_empty(), "{:?}", told(&run));
            prop_assert_eq!(said(&courses(&files)[&id], "level"), Some(level.to_owned()));
        }
    }

    #[test]
    fn what_cannot_be_read_takes_nothing_away(
        rows in good_rows(), which: prop::sample::Index, blank in 0_usize..4, way in 0_usize..3
    ) {
        let at = which.index(rows.len());
        let mut rows = rows;
        rows[at][LEVEL] = "mixed".to_owned();
        rows[at][WEEKS] = "3".to_owned();
        rows[at][ABOUT] = "About it.".to_owned();
        let mut files = imported(&rows);
        let before = text(&files);
        let mut wrong = rows.clone();
        match way {
            0 => wrong[at][LEVEL] = "easy".to_owned(),
            1 => wrong[at][WEEKS] = "some".to_owned(),
            // Without its title the row is no course.
            _ => wrong[at][TITLE] = String::new(),
        }
        // Empty lines count as rows do.
        let line = sheet(&wrong[at..=at]).split_once('\n').expect("a row").1.to_owned();
        let above = sheet(&wrong[..at]);
        let below = sheet(&wrong[at + 1..]).split_once('\n').expect("rows").1.to_owned();
        let number = above.lines().count() - rows[..at].iter().map(|row| row[ABOUT].matches('\n').count()).sum::<usize>();
        let broken = format!("{above}{}{line}{below}", "\n".repeat(blank));
        let run = import(&mut files, &broken);
        prop_assert_eq!(told(&run).len(), 1, "{:?}", told(&run));
        let is_told = told(&run)[0].contains(&format!("Row {}, ", number + blank + 1));
        prop_assert!(is_told || rows[..at].iter().any(|row| row[ABOUT].contains('\r')), "{:?}, not row {}", told(&run), number + blank + 1);
        prop_assert_eq!(text(&files), before.clone());
        // A row that is cut short lacks its last cells.
        let cut = line.rsplit_once(",\"").expect("cells").0.to_owned() + "\n";
        let run = import(&mut files, &format!("{above}{cut}{below}"));
        prop_assert!(told(&run).iter().any(|it| it.contains("row-too-short")), "{:?}", told(&run));
        prop_assert_eq!(text(&files), before);
        // What is right again is taken as a change of the spreadsheet.
        rows[at][LEVEL] = "advanced".to_owned();
        let run = import(&mut files, &sheet(&rows));
        prop_assert!(told(&run).is_empty(), "{:?}", told(&run));
        prop_assert_eq!(said(&courses(&files)[&rows[at][0]], "level"), Some("advanced".to_owned()));
    }

    #[test]
    fn rows_and_entries_may_go_and_come_back(
        mut rows in good_rows(), which: prop::sample::Index, by_a_person: bool
    ) {
        let at = which.index(rows.len());
        rows[at][LEVEL] = "mixed".to_owned();
        let mut files = imported(&rows);
        let before = text(&files);
        if by_a_person {
            let start = before.find(&format!("\n- id: {}\n", rows[at][0])).expect("it stands there");
            let end = before[start + 1..].find("\n- id: ").map_or(before.len(), |end| start + 1 + end);
            let without = format!("{}{}", &before[..start], &before[end..]);
            files.insert(COURSES.to_owned(), without.clone().into_bytes());
            rows[at][LEVEL] = "advanced".to_owned();
            for _ in 0..2 {
                let run = import(&mut files, &sheet(&rows));
                prop_assert_eq!((run.summary.gone, told(&run)), (1, Vec::new()));
                prop_assert_eq!(text(&files), without.clone());
            }
        } else {
            let mut left = rows.clone();
            left.remove(at);
            for _ in 0..3 {
                let run = import(&mut files, &sheet(&left));
                prop_assert_eq!((run.summary.vanished, told(&run).len()), (1, 1));
                prop_assert!(told(&run)[0].contains("row-vanished"), "{:?}", told(&run));
                prop_assert_eq!(text(&files), before.clone());
            }
            rows[at][LEVEL] = "advanced".to_owned();
            let run = import(&mut files, &sheet(&rows));
            prop_assert!(told(&run).is_empty() && run.summary.changed == 1, "{:?}", told(&run));
        }
    }

    #[test]
    fn a_change_is_written_where_a_new_file_has_it(
        rows in good_rows(), mut other in good_row(9), which: prop::sample::Index, ends in 0_usize..2
    ) {
        let at = which.index(rows.len());
        // It belongs between others.
        other[0] = "id-00".to_owned();
        let mut short = rows.clone();
        for cell in [LEVEL, WEEKS, SUBJECTS, ABOUT] {
            short[at][cell] = String::new();
        }
        let mut all = rows.clone();
        for cell in [LEVEL, WEEKS, SUBJECTS, ABOUT] {
            all[at][cell].clone_from(&other[cell]);
        }
        all.insert(0, other);
        let wanted = text(&imported(&all));
        let mut files = imported(&short);
        let end = ["\n", "\r\n"][ends];
        let mark = ["", "\u{FEFF}"][ends];
        let stored = format!("{mark}{}", text(&files).replace('\n', end));
        files.insert(COURSES.to_owned(), stored.into_bytes());
        let run = import(&mut files, &sheet(&all));
        prop_assert!(told(&run).is_empty(), "{:?}", told(&run));
        prop_assert_eq!(text(&files), format!("{mark}{}", wanted.replace('\n', end)));
    }

    #[test]
    fn capitals_and_spaces_make_no_other_provider(
        rows in good_rows(), spelling in prop::sample::select(vec!["MOMA", " moma ", "Moma"])
    ) {
        let mut rows = rows;
        rows[0][PROVIDER] = "MoMA".to_owned();
        let mut again = rows[0].clone();
        again[0] = "id-again".to_owned();
        again[ADDRESS] = "https://a.org/again".to_owned();
        again[PROVIDER] = spelling.to_owned();
        rows.push(again);
        let mut files = imported(&rows);
        let providers: BTreeSet<String> = courses(&files).values().filter_map(|it| said(it, "provider")).collect();
        let named = rows.iter().map(|row| row[PROVIDER].trim().to_lowercase());
        prop_assert_eq!(providers.len(), named.collect::<BTreeSet<_>>().len());
        let before = files.clone();
        rows[0][PROVIDER] = spelling.to_owned();
        let run = import(&mut files, &sheet(&rows));
        prop_assert_eq!((run.summary.providers, told(&run)), (0, Vec::new()));
        prop_assert_eq!(files, before);
    }
}
