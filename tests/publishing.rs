//! What a build writes, keeps, holds back and remembers, as counts that must be exact.

mod common;

use common::run::{Folder, Run};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::SystemTime;

/// A build that says in JSON what it did.
const BUILD: &[&str] = &["build", "--format", "json"];

/// What a build says of itself.
fn build(folder: &Folder) -> Value {
    told(&folder.run(BUILD))
}

fn told(run: &Run) -> Value {
    serde_json::from_str(run.out.trim_end()).unwrap_or_else(|_| panic!("a summary: {run:?}"))
}

fn counts(told: &Value) -> [u64; 3] {
    ["rendered", "written", "removed"].map(|it| told[it].as_u64().expect("a count"))
}

/// A copy of the project's own content.
fn real() -> Folder {
    let folder = Folder::empty();
    for file in common::made::real_content() {
        if let Ok(bytes) = file.bytes {
            folder.put_bytes(&file.path, &bytes);
        }
    }
    folder
}

/// When each file of `dist` was written.
fn times(folder: &Folder) -> BTreeMap<String, SystemTime> {
    let dist = folder.path().join("dist");
    let paths = common::files_below(&dist).into_iter();
    paths
        .map(|path| {
            let told = dist.join(&path).metadata().expect("a file");
            (path, told.modified().expect("a time"))
        })
        .collect()
}

/// The files whose bytes differ between two states of `dist`.
fn differing(
    before: &BTreeMap<String, Vec<u8>>,
    after: &BTreeMap<String, Vec<u8>>,
) -> BTreeSet<String> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    paths
        .into_iter()
        .filter(|path| before.get(*path) != after.get(*path))
        .cloned()
        .collect()
}

/// Replaces a text of a file, builds, and gives the files that differ with what the build said.
/// What differs must be what was written, and all other files must be as old as before.
fn after_edit(folder: &Folder, path: &str, from: &str, to: &str) -> (BTreeSet<String>, Value) {
    let (before, ages) = (folder.files("dist"), times(folder));
    folder.edit(path, from, to);
    let told = build(folder);
    let differing = differing(&before, &folder.files("dist"));
    let touched: BTreeSet<String> = times(folder)
        .into_iter()
        .filter(|(path, age)| ages.get(path) != Some(age))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(touched, differing, "only what differs is written");
    assert_eq!(counts(&told)[1], differing.len() as u64);
    (differing, told)
}

#[test]
fn a_second_build_renders_and_writes_nothing() {
    let folder = real();
    let first = build(&folder);
    assert_eq!(first["rendered"], first["pages"]);
    assert_eq!(first["written"], first["files"]);
    let (files, ages) = (folder.files("dist"), times(&folder));
    for memory in [true, false] {
        if !memory {
            std::fs::remove_dir_all(folder.path().join(".prospectus")).expect("it was there");
        }
        let second = build(&folder);
        let rendered = if memory {
            0
        } else {
            first["pages"].as_u64().unwrap_or(0)
        };
        assert_eq!(counts(&second), [rendered, 0, 0], "with a memory: {memory}");
        for field in [
            "pages",
            "files",
            "bytes",
            "editions",
            "governments",
            "languages",
        ] {
            assert_eq!(second[field], first[field], "{field}");
        }
        assert_eq!(folder.files("dist"), files);
        assert_eq!(times(&folder), ages);
    }
}

#[test]
fn an_exams_price_renders_the_pages_that_show_it() {
    let folder = real();
    let exams = "catalog/exams.yaml";
    let text = std::fs::read_to_string(folder.path().join(exams)).expect("exams");
    let price = "- id: comptia-a-plus\n  price: 219.00 USD\n  verified_on: 2020-09-08\n";
    folder.put(exams, &text.replacen("- id: comptia-a-plus\n", price, 1));
    build(&folder);
    let (changed, told) = after_edit(&folder, exams, "219.00 USD", "226.00 USD");
    let shows = |path: &String| {
        let bytes = std::fs::read(folder.path().join("dist").join(path)).expect("a page");
        String::from_utf8_lossy(&bytes).contains("226")
    };
    let showing: BTreeSet<String> = folder
        .files("dist")
        .into_keys()
        // The open data shows it too.
        .filter(|path| (path.ends_with(".html") || path.contains("/data/")) && shows(path))
        .collect();
    assert!(changed.iter().any(|path| path.ends_with(".csv")));
    assert_eq!(changed, showing);
    let pages = changed.iter().filter(|path| path.ends_with(".html"));
    assert_eq!(
        counts(&told),
        [pages.count() as u64, changed.len() as u64, 0]
    );
}

#[test]
fn a_governments_date_touches_that_government_alone() {
    let folder = real();
    let first = build(&folder);
    let (changed, told) = after_edit(
        &folder,
        "content/massachusetts/government.yaml",
        "complete_by: 2020-12-31",
        "complete_by: 2020-12-30",
    );
    assert!(changed.len() > 100, "{changed:?}");
    assert!(
        changed
            .iter()
            .all(|path| path.starts_with("massachusetts/"))
    );
    assert_eq!(counts(&told)[0], changed.len() as u64);
    // The others were not even looked at.
    let others = first["governments"].as_u64().expect("a count") - 1;
    assert_eq!(told["untouched"], others);
    for field in ["pages", "files", "editions", "governments", "languages"] {
        assert_eq!(told[field], first[field], "{field}");
    }
}

/// Whatever happened before, what stands after a run is what a run without memory makes; and a
/// government is left as it stands whenever nothing of it, or of what all share, has changed.
#[test]
fn a_government_is_left_as_it_stands_only_if_nothing_of_it_has_changed() {
    let folder = Folder::with_a_site();
    let page = |path: &str, text: &str| {
        let title = path.rsplit('/').next().unwrap_or_default();
        folder.put(path, &format!("---\ntitle: {title}\n---\n{text}\n"));
    };
    let builds = |what: &str, arguments: &[&str], untouched: u64| {
        let told = told(&folder.run(&[BUILD, arguments].concat()));
        assert_eq!(told["untouched"], untouched, "{what}: {told}");
        let fresh = folder.run(&[BUILD, &["--out", "fresh"], arguments].concat());
        assert_eq!(fresh.status, 0, "{what}: {fresh:?}");
        if !arguments.contains(&"--government") {
            let differing = differing(&folder.files("dist"), &folder.files("fresh"));
            assert!(differing.is_empty(), "{what}: {differing:?}");
            for field in ["pages", "files", "bytes", "editions", "governments"] {
                assert_eq!(told[field], self::told(&fresh)[field], "{what}: {field}");
            }
        }
        std::fs::remove_dir_all(folder.path().join("fresh")).expect("it was made");
    };
    builds("at first", &[], 0);
    builds("nothing", &[], 2);
    page("content/here/about.md", "Another text.");
    builds("a page of one", &[], 1);
    page("content/shared/cost.md", "Nothing.");
    builds("a page of all", &[], 0);
    page("content/there/more.md", "More.");
    builds("a new page, made alone", &["--government", "there"], 0);
    builds("the rest", &[], 2);
    page("content/here/about.md", "A third text.");
    folder.put("dist/there/cost/index.html", "by hand");
    builds("a file by hand", &[], 0);
    page("content/here/about.md", "A fourth text.");
    folder.remove("dist/there/cost/index.html");
    builds("a file that went", &[], 0);
    page("content/here/about.md", "A fifth text.");
    folder.put("dist/there/new.html", "by hand");
    builds("a file too many", &[], 0);
    folder.put("themes/default/assets/more.css", "p { color: red }\n");
    builds("the theme", &[], 0);
    let programme = "name: Free courses for all\nlocale: en\ngovernments: [here, there]\n";
    folder.put("prospectus.yaml", programme);
    builds("the programme", &[], 0);
    page("content/here/about.md", "[No](nowhere.md)");
    page("content/there/more.md", "Even more.");
    let run = folder.run(BUILD);
    assert_eq!((run.status, &told(&run)["untouched"]), (1, &0.into()));
    page("content/here/about.md", "A sixth text.");
    builds("one that was held back", &[], 1);
    let told = told(&folder.run_plain(&[BUILD, &["--as-of", "2020-09-16"]].concat()));
    assert_eq!(told["untouched"], 0, "another day");
}

#[test]
fn a_government_that_lost_its_own_file_holds_back_itself_alone() {
    let folder = real();
    build(&folder);
    folder.remove("content/greece/government.yaml");
    folder.edit(
        "content/ukraine/index.md",
        "Безкоштовні",
        "Справді безкоштовні",
    );
    let site = |folder: &Folder| folder.files("dist/greece");
    let before = site(&folder);
    let run = folder.run(BUILD);
    assert_eq!(
        (run.status, &told(&run)["held_back"]),
        (1, &serde_json::json!(["greece"]))
    );
    assert!(counts(&told(&run))[1] > 0, "the others are published");
    assert_eq!(site(&folder), before);
}

#[test]
fn a_template_renders_the_pages_that_use_it() {
    let folder = real();
    let template = include_str!("../themes/default/templates/sessions.html");
    folder.put("themes/default/templates/sessions.html", template);
    build(&folder);
    let (changed, told) = after_edit(
        &folder,
        "themes/default/templates/sessions.html",
        "<h1>",
        "<h1 class=\"changed\">",
    );
    let sessions: BTreeSet<String> = folder
        .files("dist")
        .into_keys()
        .filter(|path| path.ends_with("/sessions/index.html"))
        .collect();
    assert_eq!(changed, sessions);
    assert_eq!(counts(&told)[0], sessions.len() as u64);
}

#[test]
fn a_word_of_the_interface_renders_its_language() {
    let folder = real();
    let words = include_str!("../themes/default/strings/es.ftl");
    folder.put("themes/default/strings/es.ftl", words);
    let first = build(&folder);
    let (changed, told) = after_edit(
        &folder,
        "themes/default/strings/es.ftl",
        "skip-to-content = ",
        "skip-to-content = ¡",
    );
    let spanish = |path: &String| {
        ["colombia/", "costa-rica/"]
            .iter()
            .any(|it| path.starts_with(it))
            && !path.contains("/en/")
            || path.contains("/es/")
    };
    assert!(changed.iter().all(spanish), "{changed:?}");
    let pages = folder.files("dist").into_keys();
    let pages = pages
        .filter(|path| path.ends_with(".html") && spanish(path))
        .count();
    assert_eq!(counts(&told), [pages as u64, pages as u64, 0]);
    assert!(told["pages"] == first["pages"] && pages > 100);
}

#[test]
fn a_memory_that_cannot_be_trusted_is_dropped_with_a_note() {
    let folder = Folder::with_a_site();
    let first = build(&folder);
    let pages = first["pages"].as_u64().expect("a count");
    let files = folder.files("dist");
    let shelf = folder.path().join(".prospectus");
    let memory = std::fs::read_dir(&shelf).expect("a folder").flatten();
    let memory = memory
        .map(|entry| entry.path())
        .find(|path| !path.ends_with(".gitignore"))
        .expect("a memory");
    let good = std::fs::read(&memory).expect("a memory");
    let mut flipped = good.clone();
    *flipped.last_mut().expect("bytes") ^= 1;
    let newer = [b"prospectus memory 9\n", &good[20..]].concat();
    for (bytes, why) in [
        (&good[..good.len() / 2], "is damaged"),
        (&flipped, "is damaged"),
        (&newer, "has a form that this version does not know"),
        (b"", "has a form that this version does not know"),
    ] {
        std::fs::write(&memory, bytes).expect("a file");
        let run = folder.run(BUILD);
        assert!(run.err.contains(why), "{run:?}");
        assert_eq!(counts(&told(&run)), [pages, 0, 0]);
        assert_eq!(folder.files("dist"), files);
        assert_eq!(counts(&build(&folder)), [0, 0, 0], "it remembers anew");
    }
}

#[test]
fn what_somebody_did_to_the_published_folder_is_undone() {
    let folder = Folder::with_a_site();
    build(&folder);
    let files = folder.files("dist");
    folder.put("dist/here/index.html", "defaced");
    folder.put("dist/here/extra.html", "foreign");
    folder.remove("dist/there/index.html");
    let told = build(&folder);
    assert_eq!(counts(&told), [2, 2, 1]);
    assert_eq!(folder.files("dist"), files);
}

#[test]
fn a_mistake_of_one_government_holds_back_that_one_alone() {
    let folder = Folder::with_a_site();
    build(&folder);
    let before = folder.files("dist");
    folder.put(
        "content/here/about.md",
        "---\ntitle: About\n---\n[No](nowhere.md)\n",
    );
    folder.put("content/here/news.md", "---\ntitle: News\n---\nText.\n");
    folder.put("content/there/news.md", "---\ntitle: News\n---\nText.\n");
    let run = folder.run(&["build"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("content/here/about.md:4:6"), "{}", run.err);
    assert!(
        run.out.ends_with(
            "Held back by mistakes in their own content:\n  here (its last site stays as it is)\n"
        ),
        "{}",
        run.out
    );
    let after = folder.files("dist");
    let changed = differing(&before, &after);
    assert!(changed.contains("there/news/index.html"));
    assert!(
        changed.iter().all(|path| path.starts_with("there/")),
        "{changed:?}"
    );

    folder.put("content/here/about.md", "---\ntitle: About\n---\nText.\n");
    let run = folder.run(BUILD);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(folder.files("dist").contains_key("here/news/index.html"));

    // A new government whose content is wrong has no site, and nothing leads to one.
    let own = std::fs::read_to_string(folder.path().join("content/here/government.yaml"));
    folder.put("content/new/government.yaml", &own.expect("a file"));
    folder.put("content/new/about.md", "---\ntitel: About\n---\n");
    folder.put(
        "prospectus.yaml",
        "name: Free courses\nlocale: en\ngovernments: [here, there, new]\n",
    );
    let run = folder.run(&["build"]);
    assert_eq!(run.status, 1);
    assert!(
        run.out.ends_with("  new (it has no site yet)\n"),
        "{}",
        run.out
    );
    let files = folder.files("dist");
    assert!(!files.keys().any(|path| path.starts_with("new/")));
    assert!(!String::from_utf8_lossy(&files["index.html"]).contains("new/"));
}

#[test]
fn two_builds_at_once_take_turns() {
    let folder = real();
    build(&folder);
    let texts = ["2020-12-30", "2020-12-29", "2020-12-28", "2020-12-27"];
    let file = "content/massachusetts/government.yaml";
    let text = std::fs::read_to_string(folder.path().join(file)).expect("a file");
    for date in texts {
        folder.put(
            file,
            &text.replacen(
                "complete_by: 2020-12-31",
                &format!("complete_by: {date}"),
                1,
            ),
        );
        let runs: Vec<Run> = std::thread::scope(|scope| {
            let started: Vec<_> = (0..3).map(|_| scope.spawn(|| folder.run(BUILD))).collect();
            started
                .into_iter()
                .map(|run| run.join().expect("it runs"))
                .collect()
        });
        assert!(runs.iter().all(|run| run.status == 0), "{runs:?}");
        let rendered: Vec<u64> = runs.iter().map(|run| counts(&told(run))[0]).collect();
        // One of them did the work; the others waited and found it done.
        assert_eq!(
            rendered.iter().filter(|it| **it > 0).count(),
            1,
            "{rendered:?}"
        );
    }
    let left = std::fs::read_dir(folder.path())
        .expect("a folder")
        .flatten();
    let left: Vec<_> = left
        .map(|entry| entry.file_name().into_string().unwrap_or_default())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.starts_with(".dist") && name != ".dist.work"),
        "{left:?}"
    );
}

/// The folder in which the site before the last one stays.
const BEFORE: &str = ".dist.work/before";

#[test]
fn what_stood_before_is_never_taken_on_trust() {
    let page = "content/shared/cost.md";
    let text = |words: &str| format!("---\ntitle: Cost\n---\n{words}\n");
    let folder = Folder::with_a_site();
    let many: Vec<String> = (0..20)
        .map(|at| format!("content/here/page-{at}.md"))
        .collect();
    for path in &many {
        folder.put(path, &format!("---\ntitle: {path}\n---\nText.\n"));
    }
    folder.put(page, &text("One."));
    build(&folder);
    let before = folder.path().join(BEFORE);
    assert!(!before.exists(), "nothing stood before");
    folder.put(page, &text("Two."));
    build(&folder);
    let there = folder.files(BEFORE);
    assert!(there.contains_key("here/cost/index.html"));
    // Whatever somebody does to it, the next site is the one that a build from nothing makes.
    let spoil: &[fn(&std::path::Path)] = &[
        |_| {},
        |it| std::fs::remove_file(it.join("here/index.html")).expect("a file"),
        |it| {
            std::fs::remove_file(it.join("here/about/index.html")).expect("a file");
            std::fs::write(it.join("here/about/index.html"), "spoilt").expect("written");
        },
        |it| std::fs::write(it.join("here/foreign.html"), "foreign").expect("written"),
        |it| {
            std::fs::create_dir_all(it.join("here/empty/deep")).expect("a folder");
            std::fs::write(it.join("here/empty/deep/x"), "foreign").expect("written");
        },
        |it| std::fs::remove_dir_all(it.join("there")).expect("a folder"),
        |it| std::fs::remove_dir_all(it).expect("a folder"),
    ];
    for (number, spoil) in spoil.iter().enumerate() {
        spoil(&before);
        folder.put(page, &text(&format!("Number {number}.")));
        let (files, ages) = (folder.files("dist"), times(&folder));
        let told = build(&folder);
        assert_eq!(told["written"], told["rendered"], "{number}");
        let now = folder.files("dist");
        let differing = differing(&files, &now);
        assert_eq!(differing.len() as u64, counts(&told)[1], "{number}");
        let aged: BTreeSet<String> = times(&folder)
            .into_iter()
            .filter(|(path, age)| ages.get(path) != Some(age))
            .map(|(path, _)| path)
            .collect();
        assert_eq!(aged, differing, "{number}");
        let fresh = folder.run(&["build", "--out", "fresh"]);
        assert_eq!(fresh.status, 0);
        assert_eq!(folder.files("fresh"), now, "{number}");
        std::fs::remove_dir_all(folder.path().join("fresh")).expect("a folder");
    }
}

#[test]
fn a_folder_of_somebody_else_is_never_worked_in() {
    let folder = Folder::with_a_site();
    folder.put(".dist.work/new/mine.txt", "mine");
    let run = folder.run(BUILD);
    assert_eq!(run.status, 2);
    let sentence = "/.dist.work holds files that Prospectus did not make. The sites for ./dist are put \
                    together in a folder of this name, so move it away, or name another folder with --out.";
    assert!(run.err.contains(sentence), "{}", run.err);
    assert_eq!(folder.files(".dist.work").len(), 1);
    assert!(!folder.path().join("dist").exists());
    assert_eq!(folder.run(&["build", "--out", "elsewhere"]).status, 0);
}

/// Somebody closed the published folders, or put other things where a site stood before.
#[cfg(unix)]
#[test]
fn what_stood_before_is_in_nobodys_way() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with_a_site();
    let edited = |words: &str| {
        let text = format!("---\ntitle: Cost\n---\n{words}\n");
        folder.put("content/shared/cost.md", &text);
        let told = build(&folder);
        assert!(counts(&told)[1] > 0, "{words}: {told}");
    };
    let before = folder.path().join(BEFORE);
    let spoil: &[fn(&std::path::Path)] = &[
        |it| std::fs::write(it, "a file").expect("written"),
        |it| symlink("/", it).expect("a link"),
        |it| symlink("nowhere", it).expect("a link"),
    ];
    edited("At first.");
    for (number, spoil) in spoil.iter().enumerate() {
        edited(&format!("Before number {number}."));
        assert!(before.is_dir(), "{number}");
        std::fs::remove_dir_all(&before).expect("it is there");
        spoil(&before);
        edited(&format!("Number {number}."));
        assert!(before.is_dir() && !before.is_symlink(), "{number}");
    }
}

/// As a user whom closed folders keep out: the superuser may do everything.
#[cfg(target_os = "linux")]
#[test]
fn closed_folders_of_an_earlier_site_are_opened_and_removed() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    let folder = Folder::with_a_site();
    let is_root = folder.path().metadata().expect("a folder").uid() == 0;
    let sh = |script: &str| {
        let mut command = Command::new("sh");
        command.args(["-ec", script]).current_dir(folder.path());
        if is_root {
            command.uid(65534).gid(65534);
        }
        command.output().expect("sh runs")
    };
    if is_root {
        let owned = Command::new("chown")
            .args(["-R", "65534:65534"])
            .arg(folder.path())
            .status();
        assert!(owned.expect("chown runs").success());
    }
    let program = folder.path().join("prospectus");
    std::fs::copy(env!("CARGO_BIN_EXE_prospectus"), &program).expect("copied");
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&program, open).expect("set");
    let edited = |words: &str| {
        let page =
            format!("printf -- '---\\ntitle: Cost\\n---\\n{words}\\n' > content/shared/cost.md");
        let run = sh(&format!(
            "mkdir -p content/shared; {page}; ./prospectus build --quiet --as-of 2020-09-15"
        ));
        (
            run.status.code(),
            String::from_utf8_lossy(&run.stderr).into_owned(),
        )
    };
    let done = (Some(0), String::new());
    assert_eq!(edited("One."), done);
    assert_eq!(edited("Two."), done);
    for closed in [".dist.work/before", "dist/here", "dist"] {
        assert!(sh(&format!("chmod -R a-w {closed}")).status.success());
        let (status, err) = edited(&format!("Closed {closed}."));
        if closed == "dist" {
            // A published folder that is closed itself is not replaced.
            assert_eq!(status, Some(3));
            assert!(
                err.contains("Permission denied") && err.contains("/dist"),
                "{err}"
            );
            assert!(sh("chmod -R u+w dist").status.success());
            assert_eq!(edited("Open."), done);
        } else {
            assert_eq!((status, err), done, "{closed}");
        }
        assert_eq!(edited(&format!("After {closed}.")), done);
        assert_eq!(edited(&format!("Long after {closed}.")), done);
    }
}
