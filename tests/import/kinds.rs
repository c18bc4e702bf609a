//! Sessions and training provider lists, and texts in several languages.

use super::Root;

const SESSIONS_MAP: &str = "kind: sessions
columns:
  title.en: {column: Title}
  title.es: {column: Título}
  audience: {value: staff}
  starts: {column: Date, then: From, form: month-day-year}
  ends: {column: Date, then: To, form: month-day-year}
  time_zone: {column: Zone, values: {Eastern: America/New_York}}
  place.kind: {value: virtual}
  place.note.en: {column: How}
";

#[test]
fn sessions_become_a_file_of_the_government() {
    let map = SESSIONS_MAP.replace("  place.note.en: {column: How}\n", "");
    let sheet = "Title,Título,Date,From,To,Zone\n\
        Coursera,Coursera,9/9/2020,3:00 PM,4:00 PM,Eastern\n\
        Coursera,Coursera,9/10/2020,9:00 AM,10:00 AM,Eastern\n\
        Second look,,9/10/2020,12:00 PM,1 pm,Eastern\n\
        Lost,,9/31/2020,12:00 PM,1 pm,Eastern\n";
    let files = [
        ("fall.csv", sheet.as_bytes()),
        ("fall.map.yaml", map.as_bytes()),
    ];
    let root = Root::new("sessions", &files);
    let run = root.import("fall.csv", "fall.map.yaml", "content/here/sessions");
    assert!(run.err.contains("Row 5, column \"Date\": "), "{}", run.err);
    assert!(run.err.contains("1 mistake, 0 warnings."), "{}", run.err);
    assert_eq!(run.status, 1);
    let path = "content/here/sessions/fall.yaml";
    let body = root.read(path);
    assert_eq!(
        body.split_once('\n').unwrap().1,
        "
- id: coursera-2020-09-09
  title:
    en: Coursera
    es: Coursera
  audience: staff
  starts: 2020-09-09 15:00
  ends: 2020-09-09 16:00
  time_zone: America/New_York
  place:
    kind: virtual

- id: coursera-2020-09-10
  title:
    en: Coursera
    es: Coursera
  audience: staff
  starts: 2020-09-10 09:00
  ends: 2020-09-10 10:00
  time_zone: America/New_York
  place:
    kind: virtual

- id: second-look-2020-09-10
  title:
    en: Second look
  audience: staff
  starts: 2020-09-10 12:00
  ends: 2020-09-10 13:00
  time_zone: America/New_York
  place:
    kind: virtual
"
    );
    // An hour later it is the same session, and a person's own field stays.
    root.write(path, body.replace("15:00\n", "15:00 # sharp\n").as_bytes());
    root.write(
        "fall.csv",
        sheet
            .replace("3:00 PM,4:00 PM", "4:00 PM,5:30 PM")
            .as_bytes(),
    );
    let run = root.import("fall.csv", "fall.map.yaml", "content/here/sessions");
    assert!(
        run.out
            .starts_with("4 rows read: 0 sessions new, 1 changed, 2 as before.\n"),
        "{}",
        run.out
    );
    let wanted = body
        .replace("15:00\n", "16:00 # sharp\n")
        .replace("16:00\n", "17:30\n");
    assert_eq!(root.read(path), wanted);
}

#[test]
fn sessions_go_nowhere_else() {
    let files = [
        ("fall.csv", &b"Title\nA\n"[..]),
        (
            "fall.map.yaml",
            &b"kind: sessions\ncolumns:\n  title: {column: Title}\n"[..],
        ),
    ];
    let root = Root::new("sessions-elsewhere", &files);
    let run = root.import("fall.csv", "fall.map.yaml", "catalog/new");
    assert_eq!(run.status, 2);
    assert_eq!(
        run.err,
        "error: Nobody looks for sessions in the folder \"catalog/new\". Choose \
         content/GOVERNMENT/sessions, or a file in it.\n"
    );
    let run = root.import("fall.csv", "fall.map.yaml", "content/heer/sessions");
    assert_eq!(
        (run.status, run.err.as_str()),
        (
            2,
            "error: There is no government \"heer\", so nobody looks there. Did you mean \"here\"? \
             Write content/heer/government.yaml first.\n"
        )
    );
    let run = root.import("fall.csv", "fall.map.yaml", "content/here/sessions");
    assert!(
        run.err
            .contains("The map says nothing about the field \"place.kind\""),
        "{}",
        run.err
    );
    assert_eq!(run.status, 1);
}

const ETPL_MAP: &str = "kind: etpl
match_by: title-and-provider
columns:
  title: {column: Program}
  provider: {column: School}
  etpl.status: {column: State, values: {Y: listed, N: removed}}
  etpl.as_of: {value: 2020-09-08}
  etpl.source: {value: The state's list}
";

const CATALOGUE: &str = "- {id: art, title: {en: Art, es: Arte}, kind: course, provider: moma, url: https://a.org/art, cip: \"50.0703\"}
- {id: law, title: Law, kind: course, provider: yale, url: https://a.org/law}
- {id: law-two, title: Law, kind: course, provider: yale, url: https://a.org/law2}
- {id: music, title: Music, kind: course, provider: yale, url: https://a.org/music}
";

const WITH_LIST: &str =
    "etpl:\n  name: The list\n  status: not-listed\n  as_of: 2020-09-08\n  source: The list\n";

fn etpl(case: &str, map: &str, sheet: &str, list: &str) -> (Root, super::Run) {
    let government = format!("{}{list}", super::GOVERNMENT);
    let files = [
        ("etpl.csv", sheet.as_bytes()),
        ("etpl.map.yaml", map.as_bytes()),
        ("catalog/courses.yaml", CATALOGUE.as_bytes()),
        (
            "catalog/providers.yaml",
            b"- {id: moma, name: MoMA}\n- {id: yale, name: Yale University}\n",
        ),
        ("content/here/government.yaml", government.as_bytes()),
        (
            "content/here/courses.yaml",
            b"# Ours.\n- id: music\n  level: mixed # by us\n",
        ),
    ];
    let root = Root::new(case, &files);
    let run = root.import("etpl.csv", "etpl.map.yaml", "content/here/courses.yaml");
    (root, run)
}

#[test]
fn a_list_states_the_status_of_courses_that_stand() {
    let sheet = "Program,School,State\narte,moma,Y\nMusic,Yale  university,N\nLaw,Yale University,Y\n\
                 Baking,Yale University,Y\nArt,MoMA,Y\n";
    let (root, run) = etpl("etpl", ETPL_MAP, sheet, WITH_LIST);
    let all = [
        "warning[row-matches-no-course]: Row 5, column \"Program\": no course here is \"Baking\".\n",
        "error[row-matches-several-courses]: Row 4, column \"Program\": \"Law\" fits several courses: law, law-two.\n",
        "error[course-in-two-rows]: Row 6, column \"Program\": row 2 is about \"art\" too.\n",
    ];
    for told in all {
        assert!(run.err.contains(told), "{}", run.err);
    }
    assert_eq!(run.status, 1);
    assert!(
        run.out
            .starts_with("5 rows read: 1 status new, 1 changed, 0 as before.\n"),
        "{}",
        run.out
    );
    let courses = "# Ours.

- id: art
  etpl:
    status: listed
    as_of: 2020-09-08
    source: The state's list

- id: music
  level: mixed # by us
  etpl:
    status: removed
    as_of: 2020-09-08
    source: The state's list
";
    let path = "content/here/courses.yaml";
    assert_eq!(
        root.read(path)
            .replace("# Ours.\n", "# Ours.\n\n")
            .replace("\n\n\n", "\n\n"),
        courses
    );
    let before = root.times();
    root.import("etpl.csv", "etpl.map.yaml", path);
    assert_eq!(root.times(), before);
    // A course that left the list keeps its status until somebody says what became of it.
    root.write(
        "etpl.csv",
        b"Program,School,State\nMusic,Yale University,Y\n",
    );
    let run = root.import("etpl.csv", "etpl.map.yaml", path);
    assert!(
        run.err
            .contains("warning[row-vanished]: No row of the spreadsheet states \"art\" any more.")
    );
    assert!(
        root.read(path)
            .contains("    status: listed\n    as_of: 2020-09-08\n    source: The state's list\n")
    );
    assert_eq!(root.read(path).matches("status: listed").count(), 2);
    root.check();
}

#[test]
fn courses_are_found_by_id_or_cip() {
    let map = ETPL_MAP.replace("title-and-provider", "cip").replace(
        "  title: {column: Program}\n  provider: {column: School}\n",
        "  cip: {column: Program, form: cip-digits}\n",
    );
    let (root, run) = etpl("etpl-cip", &map, "Program,State\n500703,Y\n", WITH_LIST);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(
        root.read("content/here/courses.yaml")
            .contains("- id: art\n  etpl:\n    status: listed\n")
    );
    let map = map
        .replace("match_by: cip", "match_by: id")
        .replace("  cip:", "  id:");
    let map = map.replace(", form: cip-digits", "");
    let (root, run) = etpl("etpl-id", &map, "Program,State\nlaw-two,Y\n", WITH_LIST);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(
        root.read("content/here/courses.yaml")
            .contains("- id: law-two\n")
    );
}

#[test]
fn a_government_without_a_list_is_told_at_the_map() {
    let (_, run) = etpl(
        "etpl-none",
        ETPL_MAP,
        "Program,School,State\nArt,MoMA,Y\n",
        "",
    );
    assert_eq!(
        run.err,
        "error[etpl-without-list]: The government \"here\" has no ETPL.\n --> etpl.map.yaml:6:3\n  |\n\
         6 |   etpl.status: {column: State, values: {Y: listed, N: removed}}\n  |   ^^^^^^^^^^^\n  |\n  \
         = help: Describe the list under etpl: in content/here/government.yaml first, or take the \
         fields that begin with etpl out of the map.\n\n1 mistake, 0 warnings.\n"
    );
    let map = ETPL_MAP.replace("match_by: title-and-provider\n", "");
    let (_, run) = etpl(
        "etpl-way",
        &map,
        "Program,School,State\nArt,MoMA,Y\n",
        WITH_LIST,
    );
    assert!(run.err.starts_with(
        "error[nothing-to-match-by]: The map does not say how to find the course of a row.\n"
    ));
}
