//! The files that an import reads and writes: encodings, neighbours, a second run.

use super::{HEADER, MAP, Root, import};

#[test]
fn a_wrong_encoding_stops_the_import() {
    let files: [(&str, &[u8]); 2] = [
        ("list.csv", b"Title;Provider\nCaf\xE9;MoMA\n"),
        ("list.map.yaml", MAP.as_bytes()),
    ];
    let root = Root::new("encoding", &files);
    let run = root.import("list.csv", "list.map.yaml", "catalog/new");
    assert_eq!(
        run.err,
        "error[wrong-encoding]: The byte 0xE9 here is not UTF-8.\n \
         --> list.csv:2:4\n  |\n2 | Caf\u{FFFD};MoMA\n  |    ^\n  |\n  \
         = help: Save the file as \"CSV UTF-8\", or write encoding: windows-1252 in the map.\n\n\
         1 mistake, 0 warnings.\n"
    );
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(!root.0.join("catalog").exists());
}

#[test]
fn windows_1252_with_tabs_and_utf_16_give_the_same_courses() {
    let text = "Title\tProvider\tAddress\tLevel\tWeeks\r\nCaf\u{E9} \u{201C}1\u{201D}\tMoMA\thttps://a.org/x?i=1\t\t4\r\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|letter| match letter {
            '\u{201C}' => 0x93,
            '\u{201D}' => 0x94,
            letter => letter as u8,
        })
        .collect();
    let utf_16: Vec<u8> = format!("\u{FEFF}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (encoding, bytes) in [("windows-1252", windows), ("utf-16", utf_16)] {
        let map = format!("encoding: {encoding}\nseparator: tab\n{MAP}");
        let files: [(&str, &[u8]); 2] = [("list.csv", &bytes), ("list.map.yaml", map.as_bytes())];
        let root = Root::new(encoding, &files);
        let run = root.import("list.csv", "list.map.yaml", "catalog/new");
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        assert!(root.read("catalog/new/courses.yaml").ends_with(
            "\n\n- id: cafe-1\n  title: Café “1”\n  kind: course\n  provider: moma\n  \
             url: https://a.org/x?i=1\n  duration:\n    weeks: 4\n"
        ));
    }
}

const STANDING: &str = "\
- id: art
  title: Art
  kind: course
  provider: museum
  url: https://www.a.org/art/
  languages: [en]
";

#[test]
fn courses_that_stand_elsewhere_are_left_to_stand() {
    let sheet = format!("{HEADER}Art!,MOMA,http://a.org/art,,\nArt 2,Yale,https://b.org/art,,\n");
    let files = [
        ("list.csv", sheet.as_bytes()),
        ("list.map.yaml", MAP.as_bytes()),
        ("catalog/old.yaml", STANDING.as_bytes()),
        (
            "catalog/providers.yaml",
            b"- {id: museum, name: {en: MoMA, uk: \"\xD0\x9C\xD0\xBE\xD0\x9C\xD0\x90\"}}\n",
        ),
    ];
    let root = Root::new("standing", &files);
    let run = root.import("list.csv", "list.map.yaml", "catalog/new");
    assert_eq!(
        run.err,
        "warning[already-in-catalogue]: Row 2, column \"Address\": this course is already in \
         catalog/old.yaml:1.\n --> list.csv:2:11\n  |\n2 | Art!,MOMA,http://a.org/art,,\n  \
         |           ^^^^^^^^^^^^^^^^\n  |\n  = help: Nothing needs to be done: it stays as it is \
         there, and the row is left out.\n\n0 mistakes, 1 warning.\n"
    );
    assert_eq!(run.status, 0);
    assert_eq!(
        run.out,
        "2 rows read: 1 course new, 0 changed, 0 as before.\n1 provider and 0 subjects new.\n\
         1 row left out: already in the catalogue.\n\
         Written: catalog/new/providers.yaml, catalog/new/courses.yaml.\n"
    );
    // Another course of the same name gets a mark made from its address.
    assert!(
        root.read("catalog/new/courses.yaml")
            .contains("\n- id: art-ea2ad4\n  title: Art 2\n")
    );
    assert_eq!(root.check(), 2);
}

#[test]
fn what_makes_no_sense_is_wrong_usage() {
    let (root, _) = import(
        "usage",
        &format!("{HEADER}Art,MoMA,https://a.org/art,,\n"),
        MAP,
    );
    let says = |sheet, into| {
        let run = root.import(sheet, "list.map.yaml", into);
        assert_eq!(run.status, 2);
        run.err
    };
    assert_eq!(
        says("lost.csv", "catalog/new"),
        "error: There is no file lost.csv.\n"
    );
    assert_eq!(
        says("list.csv", "themes"),
        "error: Nobody looks for courses in the folder \"themes\". Choose one below catalog/, \
         such as catalog/imported, or content/GOVERNMENT/courses.\n"
    );
    for wrong in [
        "content/shared/courses",
        "content/greece/sessions",
        "..",
        ".",
        "catalog/.new",
        "/tmp",
    ] {
        let run = root.import("list.csv", "list.map.yaml", wrong);
        let start = format!("error: Nobody looks for courses in the folder \"{wrong}\". ");
        assert_eq!(run.status, 2, "{wrong}");
        assert!(run.err.starts_with(&start), "{}", run.err);
    }
}
