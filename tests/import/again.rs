//! The next version of a spreadsheet, laid over what the last import and people wrote.

use super::{HEADER, MAP, Root, import};

const ROWS: &str = "Art,MoMA,https://a.org/art,beginner,4\nLaw,Yale,https://a.org/law,,\n\
                    Music,MoMA,https://a.org/music,,3\n";

/// The rows imported once.
fn imported(case: &str) -> Root {
    let (root, run) = import(case, &format!("{HEADER}{ROWS}"), MAP);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    root
}

fn next(root: &Root, rows: &str) -> super::Run {
    root.write("list.csv", format!("{HEADER}{rows}").as_bytes());
    root.import("list.csv", "list.map.yaml", "catalog/new")
}

const COURSES: &str = "catalog/new/courses.yaml";

#[test]
fn a_second_run_writes_nothing_even_if_the_rows_are_sorted_otherwise() {
    let root = imported("second");
    let before = root.times();
    let run = root.import("list.csv", "list.map.yaml", "catalog/new");
    assert_eq!(
        run.out,
        "3 rows read: 0 courses new, 0 changed, 3 as before.\nNothing was written.\n"
    );
    assert_eq!(root.times(), before);
    let turned: Vec<&str> = ROWS.lines().rev().collect();
    let run = next(&root, &(turned.join("\n") + "\n"));
    assert!(run.out.ends_with("Nothing was written.\n"), "{}", run.out);
    let changed = root.times().into_iter().zip(before).filter(|(a, b)| a != b);
    let changed: Vec<_> = changed.map(|(file, _)| file.0).collect();
    assert_eq!(changed, [root.0.join("list.csv")]);
}

#[test]
fn a_changed_row_changes_its_own_field_and_nothing_that_people_wrote() {
    let root = imported("changed-row");
    let by_hand = "# Courses that we asked for.

# The one for teachers.
- id: law
  title: Law # as its maker writes it
  kind: course
  subtitles: [es]
  provider: yale
  url: https://a.org/law
- id:   art
  title: \"Art\"
  # Nobody has tried it yet.
  kind: course
  provider: moma
  url: https://a.org/art
  level: beginner      # they say
  duration: {hours_per_week: 2, weeks: 4} # and homework
  note_to_us: x

# Written by us.
- {id: own, title: Own, kind: course, provider: moma, url: https://b.org/own}

- id: music
  title: Music
  kind: course
  provider: moma
  url: https://a.org/music
  duration:
    weeks: 3
";
    let by_hand = by_hand.replace("  note_to_us: x\n", "");
    root.write(COURSES, by_hand.as_bytes());
    let rows = ROWS
        .replace("beginner,4", "advanced,5")
        .replace("music,,3", "music,mixed,");
    let run = next(&root, &format!("{rows}Opera,MoMA,https://a.org/opera,,\n"));
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let wanted = by_hand
        .replace("level: beginner ", "level: advanced ")
        .replace("weeks: 4}", "weeks: 5}")
        .replace("  duration:\n    weeks: 3\n", "  level: mixed\n");
    let opera = "\n- id: opera\n  title: Opera\n  kind: course\n  provider: moma\n  url: https://a.org/opera\n";
    assert_eq!(root.read(COURSES), wanted + opera);
    assert_eq!(
        run.out,
        "4 rows read: 1 course new, 2 changed, 1 as before.\nWritten: catalog/new/courses.yaml.\n"
    );
    root.check();
}

#[test]
fn line_ends_and_the_mark_at_the_start_of_a_file_stay() {
    let root = imported("line-ends");
    let windows = format!("\u{FEFF}{}", root.read(COURSES).replace('\n', "\r\n"));
    root.write(COURSES, windows.as_bytes());
    let run = next(
        &root,
        &ROWS.replace("beginner", "mixed").replace("law,,", "law,,7"),
    );
    assert_eq!(run.status, 0);
    let wanted = windows.replace("beginner", "mixed").replace(
        "a.org/law\r\n",
        "a.org/law\r\n  duration:\r\n    weeks: 7\r\n",
    );
    assert_eq!(root.read(COURSES), wanted);
}

#[test]
fn what_a_person_changed_stays_and_both_values_are_told() {
    let root = imported("both");
    let by_hand = root
        .read(COURSES)
        .replace("level: beginner", "level: advanced");
    root.write(COURSES, by_hand.as_bytes());
    // The spreadsheet says what it said: there is nothing to decide.
    let run = next(&root, ROWS);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(
        run.out,
        "3 rows read: 0 courses new, 0 changed, 3 as before.\n\
         1 field stays as a person changed it.\nNothing was written.\n"
    );
    for _ in 0..2 {
        let run = next(&root, &ROWS.replace("beginner", "mixed"));
        assert_eq!(run.status, 0);
        assert_eq!(
            run.err,
            "warning[changed-in-both]: The field \"level\" is \"advanced\" here and \"mixed\" in the \
             spreadsheet.\n --> catalog/new/courses.yaml:8:10\n  |\n8 |   level: advanced\n  |          \
             ^^^^^^^^\n  |\n ::: list.csv:2:28\n  |\n2 | Art,MoMA,https://a.org/art,mixed,4\n  |                            \
             ----- the spreadsheet says so here\n  |\n  = help: It stays as it is here. Write the right \
             value in both, here and in the spreadsheet.\n\n0 mistakes, 1 warning.\n"
        );
        assert_eq!(root.read(COURSES), by_hand);
    }
    // Once both say the same, the next change of the spreadsheet is taken again.
    root.write(COURSES, by_hand.replace("advanced", "mixed").as_bytes());
    assert_eq!(next(&root, &ROWS.replace("beginner", "mixed")).err, "");
    assert_eq!(next(&root, ROWS).err, "");
    assert!(root.read(COURSES).contains("level: beginner"));
}

#[test]
fn a_vanished_row_is_reported_and_a_removed_entry_stays_removed() {
    let root = imported("vanished");
    let courses = root.read(COURSES);
    let run = next(
        &root,
        "Art,MoMA,https://a.org/art,beginner,4\nMusic,MoMA,https://a.org/music,,3\n",
    );
    assert_eq!(
        run.err,
        "warning[row-vanished]: No row of the spreadsheet states \"law\" any more.\n  \
         --> catalog/new/courses.yaml:12:7\n   |\n12 | - id: law\n   |       ^^^\n   |\n   = help: Remove the \
         entry if it no longer holds; an import removes nothing. Otherwise put the row back.\n\n\
         0 mistakes, 1 warning.\n"
    );
    assert!(
        run.out.contains("\n1 entry stands in no row any more.\n"),
        "{}",
        run.out
    );
    assert_eq!(root.read(COURSES), courses);
    let (art, rest) = courses.split_once("\n- id: law").unwrap();
    let (_, music) = rest.split_once("\n- id: music").unwrap();
    let without = format!("{art}\n- id: music{music}");
    root.write(COURSES, without.as_bytes());
    let run = next(&root, ROWS);
    assert_eq!(run.err, "");
    assert!(
        run.out
            .contains("\n1 row left out: people removed their entries.\n"),
        "{}",
        run.out
    );
    assert_eq!(root.read(COURSES), without);
}

#[test]
fn without_memory_every_difference_is_kept_and_told() {
    let root = imported("memory");
    std::fs::remove_file(root.0.join("catalog/new/.list.map.imported")).unwrap();
    let courses = root.read(COURSES);
    let run = next(&root, &ROWS.replace("beginner", "mixed"));
    assert!(
        run.err
            .starts_with("warning[changed-in-both]: The field \"level\" is \"beginner\" here")
    );
    assert_eq!(root.read(COURSES), courses);
    let before = root.times();
    assert_eq!(next(&root, &ROWS.replace("beginner", "mixed")).err, run.err);
    assert_eq!(before.len(), root.times().len());
}

#[test]
fn a_new_row_gives_no_entry_another_id() {
    let root = imported("new-row");
    let run = next(&root, &format!("Art,Yale,https://b.org/art,,\n{ROWS}"));
    assert_eq!(run.err, "");
    let courses = root.read(COURSES);
    assert!(courses.contains("\n- id: art\n  title: Art\n  kind: course\n  provider: moma\n"));
    assert!(
        courses.contains("\n- id: art-ea2ad4\n  title: Art\n  kind: course\n  provider: yale\n")
    );
    assert_eq!(root.check(), 4);
}

#[test]
fn a_provider_with_a_better_name_is_still_found() {
    let root = imported("better-name");
    let providers = root.read("catalog/new/providers.yaml");
    let better = providers.replace("name: MoMA", "name: The Museum of Modern Art");
    root.write("catalog/new/providers.yaml", better.as_bytes());
    assert!(next(&root, ROWS).out.ends_with("Nothing was written.\n"));
}

#[test]
fn an_entry_with_another_id_is_still_found_by_its_address() {
    let root = imported("another-id");
    let courses = root.read(COURSES).replace("id: law", "id: law-at-yale");
    root.write(COURSES, courses.as_bytes());
    assert!(next(&root, ROWS).out.ends_with("Nothing was written.\n"));
    let run = next(&root, &ROWS.replace("a.org/law,,", "a.org/law,advanced,"));
    assert!(run.out.contains("0 courses new, 1 changed"), "{}", run.out);
    assert!(root.read(COURSES).contains("id: law-at-yale"));
    assert!(root.read(COURSES).contains("level: advanced"));
}

#[test]
fn a_provider_that_no_entry_could_hold_is_told() {
    let rows = ROWS.replace("Law,Yale", "Law,Ya\u{7}le");
    let (root, run) = import("control", &format!("{HEADER}{rows}"), MAP);
    assert_eq!(run.status, 1);
    assert!(
        run.err.contains("error[control-character]: Row 3"),
        "{}",
        run.err
    );
    assert!(!root.read("catalog/new/providers.yaml").contains("le"));
}

#[test]
fn a_cell_that_cannot_be_read_takes_nothing_away() {
    let root = imported("unread-cell");
    let courses = root.read(COURSES);
    let run = next(&root, &ROWS.replace("beginner,4", "easy,many"));
    assert!(
        run.err.ends_with("0 mistakes, 2 warnings.\n"),
        "{}",
        run.err
    );
    assert_eq!(root.read(COURSES), courses);
}

#[test]
fn what_cannot_be_changed_alone_is_told() {
    let root = imported("aliases");
    let by_hand = root
        .read(COURSES)
        .replace("level: beginner", "level: &usual beginner")
        .replace(
            "url: https://a.org/law\n",
            "url: https://a.org/law\n  level: *usual\n",
        );
    root.write(COURSES, by_hand.as_bytes());
    let rows = ROWS.replace("law,,", "law,beginner,");
    assert_eq!(next(&root, &rows).err, "");
    // Neither where the name is said nor where it is given: what says it would change too.
    for (now, new) in [("law,beginner", "law,mixed"), ("art,beginner", "art,mixed")] {
        let run = next(&root, &rows.replace(now, new));
        assert!(
            run.err.starts_with(
                "warning[field-cannot-be-changed]: The spreadsheet has \"mixed\" for the field \
                 \"level\", which cannot be changed alone here.\n"
            ),
            "{}",
            run.err
        );
        assert_eq!(root.read(COURSES), by_hand);
    }
    let by_hand = by_hand.replace("  duration:\n    weeks: 4", "  duration: &four {weeks: 4}");
    let by_hand = by_hand.replace("level: *usual\n", "level: *usual\n  duration: *four\n");
    root.write(COURSES, by_hand.as_bytes());
    let run = next(&root, &rows.replace("beginner,4", "beginner,5"));
    assert!(
        run.err.starts_with("warning[field-cannot-be-changed]"),
        "{}",
        run.err
    );
    assert_eq!(root.read(COURSES), by_hand);
}

#[test]
fn a_memory_in_which_two_branches_met_is_told() {
    let root = imported("merged-memory");
    let last = "catalog/new/.list.map.imported";
    let law = "courses.yaml law";
    let text = root.read(last);
    let text = text.replacen(law, &format!("<<<<<<< ours\n{law}"), 1);
    root.write(last, text.as_bytes());
    let run = next(&root, ROWS);
    assert!(
        run.err.starts_with(
            "warning[import-memory-damaged]: This line cannot be read.\n --> \
             catalog/new/.list.map.imported:"
        ),
        "{}",
        run.err
    );
    assert_eq!(next(&root, ROWS).err, "");
}

#[test]
fn a_dry_run_shows_a_table_and_writes_nothing() {
    let root = imported("dry");
    let by_hand = root.read(COURSES).replace("title: Law", "title: Law!");
    root.write(COURSES, by_hand.as_bytes());
    let rows = "Art,MoMA,https://a.org/art,mixed,4\nLaw,Yale,https://a.org/law,,\nOpera,Met,https://a.org/opera,,\n";
    root.write("list.csv", format!("{HEADER}{rows}").as_bytes());
    let before = root.times();
    let dry =
        |options: &[&str]| root.import_with("list.csv", "list.map.yaml", "catalog/new", options);
    assert_eq!(
        dry(&["--dry-run"]).out,
        "          file                        entry  field  now       spreadsheet\n\
         changed   catalog/new/courses.yaml    art    level  beginner  mixed\n\
         kept      catalog/new/courses.yaml    law    title  Law!      Law\n\
         new       catalog/new/courses.yaml    opera                   Opera\n\
         vanished  catalog/new/courses.yaml    music\n\
         new       catalog/new/providers.yaml  met                     Met\n\
         \n\
         3 rows read: 1 course new, 1 changed, 1 as before.\n\
         1 provider and 0 subjects new.\n\
         1 field stays as a person changed it.\n\
         1 entry stands in no row any more.\n\
         Would be written: catalog/new/providers.yaml, catalog/new/courses.yaml.\n"
    );
    let json = dry(&["--dry-run", "--format", "json"]).out;
    assert_eq!(
        json.lines().next(),
        Some(
            "{\"change\":\"changed\",\"file\":\"catalog/new/courses.yaml\",\"entry\":\"art\",\
             \"field\":\"level\",\"old\":\"beginner\",\"new\":\"mixed\"}"
        )
    );
    assert_eq!(json.lines().count(), 5);
    assert_eq!(root.times(), before);
}

#[test]
fn all_files_are_written_or_none() {
    let (root, _) = import("none", HEADER, MAP);
    root.write("list.csv", format!("{HEADER}{ROWS}").as_bytes());
    std::fs::create_dir_all(root.0.join("catalog/new/courses.yaml")).unwrap();
    let before = root.times();
    let run = root.import("list.csv", "list.map.yaml", "catalog/new");
    assert_eq!(run.status, 3);
    assert!(
        run.err.starts_with("error: Could not write "),
        "{}",
        run.err
    );
    assert_eq!(root.times(), before);
}

#[test]
fn a_list_between_brackets_has_no_room_for_a_new_entry() {
    let root = imported("brackets-list");
    let art = "{id: art, title: Art, kind: course, provider: moma, url: https://a.org/art}";
    root.write(COURSES, format!("[{art}]\n").as_bytes());
    std::fs::remove_file(root.0.join("catalog/new/.list.map.imported")).unwrap();
    let before = root.times();
    let run = root.import("list.csv", "list.map.yaml", "catalog/new");
    assert!(
        run.err.contains(
            "error[list-cannot-be-changed]: New entries cannot be put into this list as it is \
             written.\n --> catalog/new/courses.yaml:1:1\n"
        ),
        "{}",
        run.err
    );
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert_eq!(root.times(), before);
}
