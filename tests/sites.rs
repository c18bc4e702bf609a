//! The golden sites: one folder of `tests/sites/` a case, with what it must become.
//!
//! A case is a small site. Files that it lacks come from `tests/sites/_base`, a site without
//! mistakes; a case's own file of the same path wins. `expected/` holds what must come out:
//!
//! - `diagnostics.txt`: the report in plain text with the line that counts. A case about which
//!   nothing is to be said has no such file.
//! - `files.txt` and `site/`: what is built (see [`built`]). The layout of `_base` is bare, so that
//!   pages show what they hold and little else. To ask for one, make an empty file of its name.
//!
//! `published/` holds pages of an earlier publication, if the case is about what became of them.
//!
//! Missing and extra files fail. `UPDATE=1 cargo test --test sites` rewrites `expected/`; read the
//! diff before you commit it.

mod common;

use common::made::AS_OF;
use common::{variants, web};
use prospectus::diag::text::{Colour, counted, report};
use prospectus::diag::{Code, Severity};
use prospectus::model::{Library, Participant, file_at, is_later_page};
use prospectus::pipeline::{self, Checked};
use prospectus::rules;
use prospectus::source::{self, RawFile, Unread};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Files of `expected/` by their paths.
type Files = BTreeMap<String, String>;

#[test]
fn every_site_becomes_what_is_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let failures: Vec<String> = common::of_each_case(|case| {
        let actual = actual(case, &common::site(case), &expected(case));
        if update {
            rewrite(case, &actual);
        }
        let name = common::name(case);
        let troubles = [stray(case), differences(&expected(case), &actual)].concat();
        match troubles.is_empty() {
            true => Vec::new(),
            false => vec![format!("━━ {name}\n{troubles}")],
        }
    });
    assert!(
        failures.is_empty(),
        "{} cases are not as expected (UPDATE=1 rewrites them; read the diff):\n\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn the_way_files_are_stored_changes_nothing() {
    let failures = common::of_each_case(|case| {
        let site = common::site(case);
        let wanted = expected(case);
        let usual = actual(case, &site, &wanted);
        let mut failures = Vec::new();
        for (what, variant) in variants::all(&site) {
            let trouble = differences(&usual, &actual(case, &variant, &wanted));
            if !trouble.is_empty() {
                failures.push(format!("━━ {}, {what}\n{trouble}", common::name(case)));
            }
        }
        failures
    });
    assert!(
        failures.is_empty(),
        "{} variants differ from the site as it is stored:\n\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn a_site_that_is_built_has_no_dead_link_and_no_anchor_twice() {
    let failures = common::of_each_case(|case| {
        let made = common::made::made(&pipeline::check(common::site(case), AS_OF));
        let troubles = made.map_or_else(Vec::new, |made| web::troubles(&made));
        let name = common::name(case);
        troubles
            .into_iter()
            .map(|trouble| format!("{name}: {trouble}"))
            .collect()
    });
    let real = common::made::built(common::made::real_content()).expect("the real content builds");
    let failures = [failures, web::troubles(&real)].concat();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_addresses_that_a_government_is_known_by_are_those_of_its_pages() {
    let failures = common::of_each_case(|case| {
        let checked = pipeline::check(common::site(case), AS_OF);
        let name = common::name(case);
        let troubles = common::made::made(&checked).map_or_else(Vec::new, |made| {
            let library = checked.library.as_ref().expect("it was made");
            let each = library.participants.iter();
            each.flat_map(|it| addresses_and_pages(it, library, &made))
                .collect()
        });
        let troubles = troubles.into_iter();
        troubles.map(|it| format!("{name}: {it}")).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Addresses without a page, and pages of which nothing is known.
fn addresses_and_pages(
    participant: &Participant,
    library: &Library,
    made: &common::made::Made,
) -> Vec<String> {
    let moved = participant.moved(&library.catalogue);
    let gone = participant.retired(&library.programme);
    let gone = gone.flat_map(|it| it.addresses.iter().map(|it| it.as_str()));
    let old = moved.map(|it| it.from.as_str()).chain(gone);
    let standing = participant.addresses().into_iter();
    let known: BTreeSet<String> = standing.chain(old.map(str::to_owned)).collect();
    let mut troubles = Vec::new();
    for locale in participant.locales() {
        let id = &participant.id;
        let folder = match locale == participant.main_locale() {
            true => format!("{id}/"),
            false => format!("{id}/{locale}/"),
        };
        let missing = known.iter().map(|it| folder.clone() + &file_at(it));
        troubles.extend(missing.filter(|path| !made.contains_key(path)));
        let within = made.keys().filter_map(|path| path.strip_prefix(&folder));
        let others: Vec<String> = participant.locales().map(|it| format!("{it}/")).collect();
        let pages = within.filter(|path| path.ends_with(".html"));
        let own = pages.filter(|path| !others.iter().any(|other| path.starts_with(other)));
        troubles.extend(own.map(str::to_owned).filter(|path| {
            let address = path.strip_suffix("index.html").unwrap_or(path);
            !known.contains(address) && !is_later_page(address)
        }));
    }
    troubles
}

#[test]
fn a_site_is_made_whatever_rules_are_silenced() {
    let failures = common::of_each_case(|case| {
        let site = common::site(case);
        let found = pipeline::check(site.clone(), AS_OF).found;
        let errors = found.iter().filter(|it| it.severity == Severity::Error);
        let codes: BTreeSet<Code> = errors.map(|error| error.code).collect();
        if codes.is_empty() || !codes.iter().all(|code| rules::may_be_changed(*code)) {
            return Vec::new();
        }
        let settings = codes.iter().map(|code| {
            let code = code.as_str();
            format!("  - {{rule: {code}, path: \"**\", as: silent, reason: A test.}}\n")
        });
        let settings: String = settings.collect();
        let site = site.into_iter().map(|mut file| {
            if file.path == "prospectus.yaml"
                && let Ok(bytes) = &mut file.bytes
            {
                let end = match String::from_utf8_lossy(bytes).contains("\nrules:\n") {
                    true => settings.clone(),
                    false => format!("\nrules:\n{settings}"),
                };
                bytes.extend_from_slice(end.as_bytes());
            }
            file
        });
        let checked = pipeline::check(site.collect(), AS_OF);
        let made = common::made::made(&checked).is_some();
        let trouble = match made {
            true => "",
            false => &report(&checked.found, checked.files(), Colour::Plain),
        };
        match trouble {
            "" => vec![format!("made {}", common::name(case))],
            trouble => vec![format!("━━ {}\n{trouble}", common::name(case))],
        }
    });
    let (made, failures): (Vec<_>, Vec<_>) =
        failures.into_iter().partition(|it| it.starts_with("made "));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(made.len() > 10, "{made:?}");
}

#[test]
fn a_name_with_composed_and_with_decomposed_accents_is_one_name() {
    // No folder: not every file system can hold both files.
    let mut site = common::site(&common::folder().join("_base"));
    for path in ["content/here/caf\u{e9}.md", "content/here/cafe\u{301}.md"] {
        site.push(RawFile {
            path: path.to_owned(),
            bytes: Ok(b"---\ntitle: Coffee\n---\n".to_vec()),
        });
    }
    assert_eq!(
        diagnostics(&pipeline::check(site, AS_OF)),
        "error[same-file-name]: Two files have this name, once with composed and once with decomposed accents.
 --> content/here/caf\u{e9}.md:1:1
  |
1 |
  | ^
  |
  = help: Rename or remove one of them.

1 mistake, 0 warnings.
"
    );
}

#[test]
fn a_file_of_giant_size_is_refused() {
    // No folder: the file would be larger than all others together.
    let mut site = common::site(&common::folder().join("_base"));
    site.push(RawFile {
        path: "content/here/film.mp4".to_owned(),
        bytes: Err(Unread::TooLarge),
    });
    assert_eq!(
        diagnostics(&pipeline::check(site, AS_OF)),
        "error[file-too-large]: This file is larger than 64 MiB.
 --> content/here/film.mp4:1:1
  |
1 |
  | ^
  |
  = help: Split it, or move it out of the content.

1 mistake, 0 warnings.
"
    );
}

#[test]
fn a_file_name_that_is_not_utf_8_is_refused() {
    // No folder: not every file system can hold such a name.
    let mut site = common::site(&common::folder().join("_base"));
    site.push(RawFile {
        path: "content/here/caf\u{FFFD}.md".to_owned(),
        bytes: Err(Unread::NameNotUtf8),
    });
    assert_eq!(
        diagnostics(&pipeline::check(site, AS_OF)),
        "error[file-name-not-utf-8]: This name holds letters that are not stored as UTF-8.
 --> content/here/caf\u{FFFD}.md:1:1
  |
1 |
  | ^
  |
  = help: Rename it. The letters a to z, digits and hyphens can be read everywhere.

1 mistake, 0 warnings.
"
    );
}

/// Everything that a site becomes and that `expected/` may hold.
fn actual(case: &Path, site: &[RawFile], wanted: &Files) -> Files {
    let checked = common::made::checked(case, site.to_vec());
    let mut files = built(&checked, wanted);
    let said = diagnostics(&checked);
    if !said.is_empty() {
        files.insert("diagnostics.txt".to_owned(), said);
    }
    files
}

/// What the later stages make of a site, for cases that ask for it by having the files: the paths
/// of all files that are built in `files.txt`, and the pages that matter in `site/`.
fn built(checked: &Checked, wanted: &Files) -> Files {
    let pages = wanted.keys().filter(|path| path.starts_with("site/"));
    let pages: Vec<&String> = pages.collect();
    let lists = wanted.contains_key("files.txt");
    let made = match !lists && pages.is_empty() {
        true => None,
        false => common::made::made(checked),
    };
    let Some(made) = made else {
        return Files::new();
    };
    let mut files = Files::new();
    if lists {
        files.insert(
            "files.txt".to_owned(),
            made.keys().map(|path| format!("{path}\n")).collect(),
        );
    }
    for page in pages {
        if let Some(bytes) = made.get(page.trim_start_matches("site/")) {
            files.insert(page.clone(), String::from_utf8_lossy(bytes).into_owned());
        }
    }
    files
}

fn diagnostics(checked: &Checked) -> String {
    let report = report(&checked.found, checked.files(), Colour::Plain);
    if checked.found.is_empty() {
        let held_back = "The site is held back and nobody says why.\n";
        return if checked.publishable().is_some() {
            ""
        } else {
            held_back
        }
        .to_owned();
    }
    report + &counted(&checked.found) + "\n"
}

fn expected(case: &Path) -> Files {
    let folder = case.join("expected");
    let files = common::files_below(&folder).into_iter().map(|path| {
        let text = std::fs::read_to_string(folder.join(&path)).expect("expected files are UTF-8");
        (path, text)
    });
    files.collect()
}

fn rewrite(case: &Path, actual: &Files) {
    let folder = case.join("expected");
    let old = expected(case);
    // A page that no longer comes out was asked for: who means it so removes the file by hand.
    let is_report = |path: &&String| *path == "diagnostics.txt";
    for path in old
        .keys()
        .filter(is_report)
        .filter(|path| !actual.contains_key(*path))
    {
        std::fs::remove_file(folder.join(path)).expect("an old expected file can be removed");
    }
    for (path, text) in actual
        .iter()
        .filter(|(path, text)| old.get(*path) != Some(text))
    {
        let path: PathBuf = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("a new folder");
        std::fs::write(path, text).expect("an expected file can be written");
    }
}

/// Files of a case that belong to no part of a site, so that nothing would read them.
fn stray(case: &Path) -> String {
    let known = [
        "prospectus.yaml",
        "catalog",
        "content",
        "themes",
        "published",
        "expected",
        "near-misses.txt",
    ];
    let entries = std::fs::read_dir(case).expect("a case is a folder");
    entries
        .map(|entry| entry.expect("an entry").file_name())
        .filter(|name| !known.iter().any(|known| name == known))
        .map(|name| format!("{} is no part of a site\n", name.to_string_lossy()))
        .collect()
}

fn differences(expected: &Files, actual: &Files) -> String {
    let mut troubles = String::new();
    for (path, wanted) in expected {
        match actual.get(path) {
            None => troubles += &format!("{path} is expected and did not come out:\n{wanted}"),
            Some(text) if text != wanted => {
                troubles += &format!("{path} (- expected, + actual):\n");
                troubles += &common::diff(wanted, text);
            }
            Some(_) => {}
        }
    }
    for (path, text) in actual
        .iter()
        .filter(|(path, _)| !expected.contains_key(*path))
    {
        troubles += &format!("{path} came out and is not expected:\n{text}");
    }
    troubles
}

#[test]
fn the_runner_reads_sites_and_leaves_them_alone() {
    assert!(common::cases().len() >= 45);
    assert_eq!(
        source::read(Path::new("tests/sites/_base"))
            .map(|it| it.is_empty())
            .ok(),
        Some(false)
    );
}
