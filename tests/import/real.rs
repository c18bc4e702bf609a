//! The real spreadsheets of `../shared/data`, each with its map beside this file.

use super::Root;
use std::path::{Path, PathBuf};

/// A spreadsheet of `../shared/data`, or nothing where the folder is absent.
fn shared(name: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(name);
    if !file.exists() {
        eprintln!("skipped: there is no {}", file.display());
        return None;
    }
    Some(file.canonicalize().unwrap())
}

fn map_of(name: &str) -> String {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = project.join("tests/import").join(name);
    map.to_str().unwrap().to_owned()
}

/// Imports a real spreadsheet beside the real content and gives how the run ended.
fn import_real(root: &Root, sheet: &Path, map: &str, into: &str) -> (i32, String) {
    let run = root.import(sheet.to_str().unwrap(), &map_of(map), into);
    (run.status, run.out)
}

#[test]
fn the_real_catalogue_of_3850_courses() {
    let Some(sheet) = shared("catalogue-3850.csv") else {
        return;
    };
    let root = Root::real("catalogue-3850");
    let before = root.check();
    let run = import_real(&root, &sheet, "catalogue-3850.map.yaml", "catalog/imported");
    let out = "3850 rows read: 3801 courses new, 0 changed, 0 as before.\n253 providers and 48 subjects new.\n\
        49 rows left out: already in the catalogue.\n1190 cells left out:\n    1190  not-a-number, column \"duration\"\n\
        Written: catalog/imported/providers.yaml, catalog/imported/subjects.yaml, catalog/imported/courses.yaml.\n";
    assert_eq!(run, (0, out.to_owned()));
    assert_eq!(root.check(), before + 3801);
    let before = root.times();
    let again = import_real(&root, &sheet, "catalogue-3850.map.yaml", "catalog/imported");
    let out = "3850 rows read: 0 courses new, 0 changed, 3801 as before.\n\
        49 rows left out: already in the catalogue.\n1190 cells left out:\n    1190  not-a-number, column \"duration\"\n\
        Nothing was written.\n";
    assert_eq!(again, (0, out.to_owned()));
    assert_eq!(root.times(), before);
}

#[test]
fn the_raw_lists_of_july_2020() {
    let Some(sheet) = shared("coursera-2020-07/detail.csv") else {
        return;
    };
    let root = Root::real("detail");
    let before = root.check();
    let map = "coursera-2020-07-detail.map.yaml";
    let run = import_real(&root, &sheet, map, "catalog/imported");
    assert_eq!(run, (1, "3850 rows read: 3796 courses new, 0 changed, 0 as before.\n1 provider and 48 subjects new.\n\
        49 rows left out: already in the catalogue.\n5 rows left out:\n       5  row-without-value, column \"Name\"\n\
        Written: catalog/imported/providers.yaml, catalog/imported/subjects.yaml, catalog/imported/courses.yaml.\n".to_owned()));
    assert_eq!(root.check(), before + 3796);
    lays_the_next_version_over(&root, &sheet, map, 3796);

    // Alone, all six titles that the list lacks are told; what has a title is written.
    let root = Root::new("detail-alone", &[]);
    let run = import_real(&root, &sheet, map, "catalog/imported");
    assert_eq!(run, (1, "3850 rows read: 3844 courses new, 0 changed, 0 as before.\n1 provider and 54 subjects new.\n\
        6 rows left out:\n       6  row-without-value, column \"Name\"\n\
        Written: catalog/imported/providers.yaml, catalog/imported/subjects.yaml, catalog/imported/courses.yaml.\n".to_owned()));
    assert_eq!(root.check(), 3844);

    let Some(sheet) = shared("coursera-2020-07/list.csv") else {
        return;
    };
    let root = Root::new("list-alone", &[]);
    let map = "coursera-2020-07-list.map.yaml";
    let run = import_real(&root, &sheet, map, "catalog/imported");
    assert_eq!(run, (0, "3850 rows read: 3850 courses new, 0 changed, 0 as before.\n284 providers and 0 subjects new.\n\
        Written: catalog/imported/providers.yaml, catalog/imported/courses.yaml.\n".to_owned()));
    assert_eq!(root.check(), 3850);
    lays_the_next_version_over(&root, &sheet, map, 3850);
}

/// The same list again writes nothing, beside its `all` courses. Its next version, with one title
/// changed and one row gone, changes one line, beside what a person wrote there.
fn lays_the_next_version_over(root: &Root, sheet: &Path, map: &str, all: usize) {
    let before = root.times();
    let (_, out) = import_real(root, sheet, map, "catalog/imported");
    let first = format!("3850 rows read: 0 courses new, 0 changed, {all} as before.\n");
    assert!(
        out.starts_with(&first) && out.ends_with("Nothing was written.\n"),
        "{out}"
    );
    assert_eq!(root.times(), before);

    let (path, title, gone) = (
        "catalog/imported/courses.yaml",
        "Machine Learning for All",
        ",Machine Learning for Data Analysis",
    );
    let line = format!("  title: {title}\n");
    let noted = root
        .read(path)
        .replacen(&line, &format!("  title: {title} # ours\n"), 1);
    root.write(path, noted.as_bytes());
    let rows = std::fs::read_to_string(sheet).unwrap();
    let rows = rows.replacen(&format!(",{title}"), &format!(",{title} II"), 1);
    let rows = rows.split_inclusive('\n').filter(|row| !row.contains(gone));
    root.write("next.csv", rows.collect::<String>().as_bytes());
    let (_, out) = import_real(root, &root.0.join("next.csv"), map, "catalog/imported");
    let first = format!(
        "3849 rows read: 0 courses new, 1 changed, {} as before.\n",
        all - 2
    );
    let vanished = "1 entry stands in no row any more.\n";
    assert!(out.starts_with(&first) && out.contains(vanished), "{out}");
    let wanted = noted.replacen(&format!("{title} # ours"), &format!("{title} II # ours"), 1);
    assert!(
        wanted != noted && root.read(path) == wanted,
        "one line is another"
    );
}

#[test]
fn the_training_provider_list_of_new_jersey() {
    let Some(sheet) = shared("etpl-nj.csv") else {
        return;
    };
    let root = Root::real("etpl-nj");
    let programme = root.read("prospectus.yaml");
    let programme = programme.replace("  - uzbekistan\n", "  - uzbekistan\n  - new-jersey\n");
    root.write("prospectus.yaml", programme.as_bytes());
    root.write(
        "content/new-jersey/government.yaml",
        b"name: New Jersey\nlevel: state\ncode: US-NJ\nlocales: [en]\n\
          time_zone: America/New_York\ncurrency: USD\n\
          etpl:\n  name: Eligible Training Provider List\n  status: not-listed\n  \
          as_of: 2021-03-29\n  source: New Jersey's Eligible Training Provider List\n",
    );
    let before = root.check();
    let into = "content/new-jersey/courses";
    let run = import_real(&root, &sheet, "etpl-nj.map.yaml", into);
    assert_eq!(
        run,
        (
            1,
            r#"1466 rows read: 1237 courses new, 0 changed, 0 as before.
276 providers and 0 subjects new.
229 rows left out:
       6  not-a-web-address, column "website"
     175  row-without-value, column "name"
      48  row-without-value, column "website"
56 cells left out:
       1  cell-refused, column "totalclockhours"
      55  not-a-number, column "totalclockhours"
Written: catalog/new-jersey/providers.yaml, content/new-jersey/courses/courses.yaml.
"#
            .to_owned()
        )
    );
    assert_eq!(root.check(), before);
    // The same list as statuses of these courses: it says what they say, and the rows without a
    // course fit none.
    root.write(
        "status.map.yaml",
        b"kind: etpl\nmatch_by: id\ncolumns:\n  id: {column: programid, prefix: nj-etpl-}\n  \
          etpl.status: {value: listed}\n  \
          etpl.as_of: {column: _source_snapshot, form: date-digits}\n  \
          etpl.source: {value: New Jersey's Eligible Training Provider List}\n",
    );
    let sheet = sheet.to_str().unwrap();
    let run = root.import(sheet, "status.map.yaml", "content/new-jersey/courses.yaml");
    let first = "1466 rows read: 0 statuses new, 0 changed, 1237 as before.\n";
    let lost = "229 rows left out:\n     229  row-matches-no-course, column \"programid\"\n";
    assert!(
        run.out.starts_with(first) && run.out.contains(lost),
        "{}",
        run.out
    );
    assert!(run.out.ends_with("Nothing was written.\n"), "{}", run.out);
    let raw = prospectus::source::read(&root.0).unwrap();
    let library = prospectus::pipeline::check(raw, super::AS_OF)
        .library
        .unwrap();
    let state = library
        .participants
        .iter()
        .find(|it| it.id.as_str() == "new-jersey");
    let own = state
        .unwrap()
        .courses
        .values()
        .filter(|it| it.etpl.is_some());
    assert_eq!(own.count(), 1237);
}
