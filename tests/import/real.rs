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
    let out = "3850 rows read, 3801 courses written, with 253 providers and 48 subjects that are new.\n\
        49 rows left out: already in the catalogue.\n1190 cells left out:\n    1190  not-a-number, column \"duration\"\n\
        Written: catalog/imported/providers.yaml, catalog/imported/subjects.yaml, catalog/imported/courses.yaml.\n";
    assert_eq!(run, (0, out.to_owned()));
    assert_eq!(root.check(), before + 3801);
    let again = import_real(&root, &sheet, "catalogue-3850.map.yaml", "catalog/imported");
    assert_eq!(again, run);
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
    assert_eq!(run, (1, "3850 rows read, 3796 courses written, with 1 provider and 48 subjects that are new.\n\
        49 rows left out: already in the catalogue.\n5 rows left out:\n       5  row-without-value, column \"Name\"\n\
        Written: catalog/imported/providers.yaml, catalog/imported/subjects.yaml, catalog/imported/courses.yaml.\n".to_owned()));
    assert_eq!(root.check(), before + 3796);

    // Alone, all six titles that the list lacks are told; what has a title is written.
    let root = Root::new("detail-alone", &[]);
    let run = import_real(&root, &sheet, map, "catalog/imported");
    assert_eq!(run, (1, "3850 rows read, 3844 courses written, with 1 provider and 54 subjects that are new.\n\
        6 rows left out:\n       6  row-without-value, column \"Name\"\n\
        Written: catalog/imported/providers.yaml, catalog/imported/subjects.yaml, catalog/imported/courses.yaml.\n".to_owned()));
    assert_eq!(root.check(), 3844);

    let Some(sheet) = shared("coursera-2020-07/list.csv") else {
        return;
    };
    let root = Root::new("list-alone", &[]);
    let map = "coursera-2020-07-list.map.yaml";
    let run = import_real(&root, &sheet, map, "catalog/imported");
    assert_eq!(run, (0, "3850 rows read, 3850 courses written, with 284 providers and 0 subjects that are new.\n\
        Written: catalog/imported/providers.yaml, catalog/imported/courses.yaml.\n".to_owned()));
    assert_eq!(root.check(), 3850);
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
    assert_eq!(run, (1, r#"1466 rows read, 1237 courses written, with 276 providers and 0 subjects that are new.
229 rows left out:
       6  not-a-web-address, column "website"
     175  row-without-value, column "name"
      48  row-without-value, column "website"
56 cells left out:
       1  cell-refused, column "totalclockhours"
      55  not-a-number, column "totalclockhours"
Written: catalog/new-jersey/providers.yaml, content/new-jersey/courses/courses.yaml.
"#.to_owned()));
    assert_eq!(root.check(), before);
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
