//! `prospectus import`: what it writes, what it reports, and the real spreadsheets of `../shared/data`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stderr, reason = "a test that skips says why")]

#[path = "import/again.rs"]
mod again;
#[path = "import/any.rs"]
mod any;
#[path = "import/files.rs"]
mod files;
#[path = "import/kept.rs"]
mod kept;
#[path = "import/kinds.rs"]
mod kinds;
#[path = "import/laws.rs"]
mod laws;
#[path = "import/lists.rs"]
mod lists;
#[path = "import/losses.rs"]
mod losses;
#[path = "import/near_misses.rs"]
mod near_misses;
#[path = "import/real.rs"]
mod real;
#[path = "import/said.rs"]
mod said;
#[path = "import/unusable.rs"]
mod unusable;

use jiff::civil::{Date, date};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day for which the tests check.
const AS_OF: Date = date(2020, 9, 15);

/// A root of its own for one case, with the files of `files` in it.
struct Root(PathBuf);

/// How a run ended and what it printed.
/// A government that shows what was imported.
const GOVERNMENT: &str = "name: Here\nlevel: state\ncode: US-MA\nlocales: [en]\n\
                          time_zone: America/New_York\ncurrency: USD\n";

#[derive(Debug, PartialEq, Eq)]
struct Run {
    status: i32,
    out: String,
    err: String,
}

impl Root {
    fn new(case: &str, files: &[(&str, &[u8])]) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("import-{case}"));
        let _ = fs::remove_dir_all(&root);
        let root = Self(root);
        root.write(
            "prospectus.yaml",
            b"name: Test\nlocale: en\ngovernments: [here]\n",
        );
        root.write("content/here/government.yaml", GOVERNMENT.as_bytes());
        for (path, bytes) in files {
            root.write(path, bytes);
        }
        root
    }

    /// A root that holds the real content of the project.
    fn real(case: &str) -> Self {
        let root = Self::new(case, &[]);
        fs::remove_dir_all(root.0.join("content/here")).unwrap();
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["prospectus.yaml", "catalog", "content"] {
            copy(&project.join(part), &root.0.join(part));
        }
        root
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    fn import(&self, sheet: &str, map: &str, into: &str) -> Run {
        self.import_with(sheet, map, into, &[])
    }

    fn import_with(&self, sheet: &str, map: &str, into: &str, options: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_prospectus"))
            .current_dir(&self.0)
            .args(["import", sheet, "--map", map, "--into", into])
            .args(options)
            .output()
            .unwrap();
        let mut err = String::from_utf8(output.stderr).unwrap();
        // The last line of every report; tests/cli.rs holds it.
        if let Some(report) =
            err.strip_suffix("Run prospectus explain CODE to read more about a code.\n")
        {
            err.truncate(report.len());
        }
        Run {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err,
        }
    }

    /// All files with what they hold and when they were written.
    fn times(&self) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
        let files = walkdir::WalkDir::new(&self.0)
            .sort_by_file_name()
            .into_iter();
        let files = files.map(|file| file.unwrap().into_path());
        files
            .filter(|path| path.is_file())
            .map(|path| {
                let time = fs::metadata(&path).unwrap().modified().unwrap();
                (path.clone(), fs::read(&path).unwrap(), time)
            })
            .collect()
    }

    /// Fails unless the content holds no mistake, and gives the number of the shared courses.
    fn check(&self) -> usize {
        let (report, courses) = self.checked();
        assert_eq!(report, "");
        courses
    }

    /// What a check says, and how many courses the shared catalogue has.
    fn checked(&self) -> (String, usize) {
        let raw = prospectus::source::read(&self.0).unwrap();
        let checked = prospectus::pipeline::check(raw, AS_OF);
        let colour = prospectus::diag::text::Colour::Plain;
        // The words of real lists have slips ("to to", http:) that an import takes over: warnings.
        let mistakes = checked.found.iter();
        let mistakes = mistakes.filter(|it| it.severity == prospectus::diag::Severity::Error);
        let mistakes: Vec<_> = mistakes.cloned().collect();
        let report = prospectus::diag::text::report(&mistakes, checked.files(), colour);
        (report, checked.library.unwrap().catalogue.courses.len())
    }
}

fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// A small spreadsheet and its map, imported into `catalog/new`.
fn import(case: &str, sheet: &str, map: &str) -> (Root, Run) {
    let files = [
        ("list.csv", sheet.as_bytes()),
        ("list.map.yaml", map.as_bytes()),
    ];
    let root = Root::new(case, &files);
    let run = root.import("list.csv", "list.map.yaml", "catalog/new");
    (root, run)
}

const MAP: &str = "\
columns:
  title: {column: Title}
  kind: {value: course}
  provider: {column: Provider}
  url: {column: Address}
  level: {column: Level}
  duration.weeks: {column: Weeks}
";

const HEADER: &str = "Title,Provider,Address,Level,Weeks\n";

#[test]
fn a_clean_spreadsheet_becomes_courses_providers_and_subjects() {
    let sheet = "\u{FEFF}Title;Made by;Link;About;Text\r\n\
        \u{A0}Основи\u{200B} права ;Київ & Co;https://a.org/learn/pravo-1/;law, Civic life;\"One: 1\r\n\r\nTwo\"\r\n\
        \"\"\"No\"\"\";Київ & co;https://www.a.org/learn/%D0%BD%D1%96;;\r\n";
    let map = "\
separator: semicolon
columns:
  title: {column: Title}
  kind: {value: course}
  provider: {column: Made by}
  url: {column: Link}
  subjects: {column: About, split: ','}
  description: {column: Text}
";
    let (root, run) = import("clean", sheet, map);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(
        run.out.lines().next(),
        Some("2 rows read: 2 courses new, 0 changed, 0 as before.")
    );
    let body = |path: &str| {
        let text = root.read(path);
        let (first, body) = text.split_once('\n').unwrap();
        let wanted = "# Made by \"prospectus import\" from list.csv. Change what you like: the next \
                      import keeps it.";
        assert_eq!(first, wanted);
        body.to_owned()
    };
    assert_eq!(
        body("catalog/new/courses.yaml"),
        r#"
- id: ni
  title: "\"No\""
  kind: course
  provider: kiyiv-co
  url: https://www.a.org/learn/%D0%BD%D1%96

- id: pravo-1
  title: Основи права
  kind: course
  provider: kiyiv-co
  url: https://a.org/learn/pravo-1/
  subjects:
    - law
    - civic-life
  description: |-
    One: 1

    Two
"#
    );
    assert_eq!(
        body("catalog/new/providers.yaml"),
        "\n- id: kiyiv-co\n  name: Київ & Co\n"
    );
    assert_eq!(
        body("catalog/new/subjects.yaml"),
        "\n- id: civic-life\n  name: Civic life\n\n- id: law\n  name: law\n"
    );
    assert_eq!(root.check(), 2);
}
