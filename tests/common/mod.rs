//! What the tests of golden sites share: where the cases are, and how a site is read.

#![allow(dead_code, reason = "each test program uses a part of it")]

pub mod made;
pub mod run;
pub mod variants;
pub mod web;

use prospectus::source::{self, RawFile};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder of all cases.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// The folders of all cases, in order of their names.
pub fn cases() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).expect("tests/sites is there");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir() && !name(path).starts_with('_'))
        .collect();
    cases.sort();
    cases
}

/// What a look at each case tells, in order of the cases; several are looked at at once.
pub fn of_each_case(look: impl Fn(&Path) -> Vec<String> + Sync) -> Vec<String> {
    let cases = cases();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = cases.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let started: Vec<_> = cases
            .chunks(share)
            .map(|cases| scope.spawn(|| cases.iter().flat_map(|case| look(case)).collect()))
            .collect();
        let ended = started
            .into_iter()
            .map(|thread| thread.join().expect("no look panics"));
        ended.collect::<Vec<Vec<String>>>().concat()
    })
}

/// A case's name: the sentence that it shows.
pub fn name(case: &Path) -> String {
    case.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The files of a case over those of `_base`, as `source` reads them from a disk.
pub fn site(case: &Path) -> Vec<RawFile> {
    let read = |folder: &Path| source::read(folder).expect("a case can be read");
    let files = read(&folder().join("_base")).into_iter().chain(read(case));
    let by_path: BTreeMap<String, RawFile> = files.map(|file| (file.path.clone(), file)).collect();
    by_path.into_values().collect()
}

/// The paths of all files below a folder, with `/` between folders; none if there is no folder.
pub fn files_below(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .flatten();
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it lies below");
            path.iter()
                .map(|part| part.to_string_lossy())
                .collect::<Vec<_>>()
                .join("/")
        })
        .collect()
}

/// Two texts line by line: `-` only in the first, `+` only in the second.
pub fn diff(before: &str, after: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    // Lengths of the longest common parts from each pair of lines on.
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = match old[i] == new[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            out += &format!("  {}\n", old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || i < old.len() && common[i + 1][j] >= common[i][j + 1] {
            out += &format!("- {}\n", old[i]);
            i += 1;
        } else {
            out += &format!("+ {}\n", new[j]);
            j += 1;
        }
    }
    out
}
