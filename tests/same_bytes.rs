//! The same inputs and date give the same bytes: twice, in any file order, on one thread or two, for
//! any user, folder, zone and locale, with a memory or without.

#![allow(clippy::print_stdout, reason = "a skipped test says why")]

mod common;

use common::made::{built, real_content};

/// A fixed order that has nothing to do with the paths, another for each seed.
fn shuffled<T>(mut items: Vec<T>, seed: u64) -> Vec<T> {
    let mut state = seed;
    for at in (1..items.len()).rev() {
        // A linear congruential generator with Knuth's constants: repeatable, and random enough.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(at, (state >> 33) as usize % (at + 1));
    }
    items
}

fn on_threads(threads: usize, seed: Option<u64>) -> common::made::Made {
    let raw = real_content();
    let raw = match seed {
        Some(seed) => shuffled(raw, seed),
        None => raw,
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("threads");
    pool.install(|| built(raw)).expect("the content is clean")
}

#[test]
fn order_and_threads_do_not_matter() {
    let once = on_threads(1, None);
    assert!(once.len() > 1_600, "{} files", once.len());
    for (threads, seed) in [(1, None), (2, None), (2, Some(7)), (1, Some(20_201_031))] {
        let again = on_threads(threads, seed);
        let differing: Vec<_> = once
            .keys()
            .filter(|it| again.get(*it) != once.get(*it))
            .collect();
        assert!(
            differing.is_empty(),
            "{threads} threads, order {seed:?}: {differing:?}"
        );
        assert_eq!(once.len(), again.len());
    }
}

/// The real sites as the program makes them under conditions that must not matter.
#[cfg(unix)]
mod conditions {
    use super::common::{files_below, run::Folder};
    use std::collections::BTreeMap;
    use std::path::Path;
    use std::process::Command;

    /// A build of the project's content in this folder, by a shell that first does `before`.
    fn dist(root: &Path, out: &Path, before: &str) -> BTreeMap<String, Vec<u8>> {
        dist_of("", root, out, before)
    }

    /// The same with these options.
    fn dist_of(options: &str, root: &Path, out: &Path, before: &str) -> BTreeMap<String, Vec<u8>> {
        let build = format!(
            "{before} '{}' build --quiet {options} --as-of 2020-09-15 --root '{}' --out '{}'",
            env!("CARGO_BIN_EXE_prospectus"),
            root.display(),
            out.display()
        );
        let done = Command::new("sh").args(["-c", &build]).output();
        let done = done.expect("a shell runs");
        let err = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{before}: {err}");
        let paths = files_below(out).into_iter();
        paths
            .map(|path| {
                (
                    path.clone(),
                    std::fs::read(out.join(&path)).expect("a file"),
                )
            })
            .collect()
    }

    /// Several governments have sites in English, and two of them write days first.
    #[test]
    fn a_government_built_alone_is_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let outs = Folder::empty();
        let all = dist(root, &outs.path().join("all"), "");
        for id in ["massachusetts", "malaysia", "ukraine"] {
            let alone = dist_of(
                &format!("--government {id}"),
                root,
                &outs.path().join(id),
                "",
            );
            let folder = format!("{id}/");
            let is_of_it = |path: &str| path.starts_with(&folder);
            let same = all.iter().filter(|(path, _)| is_of_it(path));
            let alone = alone.iter().filter(|(path, _)| is_of_it(path));
            assert!(same.eq(alone), "{id} is another alone");
        }
    }

    #[test]
    fn folder_user_zone_locale_umask_threads_and_memory_do_not_matter() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let elsewhere = Folder::empty();
        for file in super::real_content() {
            elsewhere.put_bytes(&file.path, &file.bytes.expect("it was read"));
        }
        let outs = Folder::empty();
        let mut open = Command::new("chmod");
        open.args(["-R", "a+rwX"])
            .arg(outs.path())
            .arg(elsewhere.path());
        assert!(open.status().expect("chmod runs").success());
        let out = |name: &str| outs.path().join(name);
        let once = dist(root, &out("once"), "TZ=UTC LC_ALL=C");
        assert!(once.len() > 1_600, "{} files", once.len());
        let conditions = [
            ("zone", "TZ=Pacific/Kiritimati"),
            ("locale", "LC_ALL=uk_UA.UTF-8 LANG=ar LANGUAGE=el"),
            ("umask", "umask 077;"),
            ("threads", "RAYON_NUM_THREADS=1"),
            ("home", "env -i"),
            ("user", "setpriv --reuid=65534 --clear-groups"),
        ];
        let is_root = Command::new("id").arg("-u").output();
        let is_root = is_root.is_ok_and(|it| it.stdout == b"0\n");
        for (name, before) in conditions {
            if name == "user" && !is_root {
                println!("skipped: only root can be another user");
                continue;
            }
            let again = dist(elsewhere.path(), &out(name), before);
            assert!(again == once, "{name} matters");
        }
        // A memory, a folder that somebody changed, and another day in between.
        let warm = out("zone");
        std::fs::write(warm.join("index.html"), "defaced").expect("a file can be written");
        assert!(
            dist(elsewhere.path(), &warm, "") == once,
            "a changed file matters"
        );
        let later = format!("'{}'", env!("CARGO_BIN_EXE_prospectus"));
        let later = format!(
            "{later} build --quiet --as-of 2021-06-01 --root '{}' --out '{}';",
            elsewhere.path().display(),
            warm.display()
        );
        assert!(
            dist(elsewhere.path(), &warm, &later) == once,
            "the past matters"
        );
    }
}
