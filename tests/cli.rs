//! The real program in real folders: what it prints, writes and leaves alone, and how it ends.

mod common;

use common::run::{Folder, Run};

/// A mistake that keeps everything from being published.
const MISTAKE: &str = "---\ntitle: About\n---\n[Nowhere](nowhere.md)\n";

const SHOWN: &str = "\
error[dead-link]: There is no file \"nowhere.md\" here or among the shared texts.
 --> content/here/about.md:4:11
  |
4 | [Nowhere](nowhere.md)
  |           ^^^^^^^^^^
  |
  = help: Write the path from this file to the other, such as ../faq/cost.md.

1 mistake, 0 warnings.
Run prospectus explain CODE to read more about a code.
";

fn ended(status: i32, out: &str, err: &str) -> Run {
    Run {
        status,
        out: out.to_owned(),
        err: err.to_owned(),
    }
}

#[test]
fn a_build_writes_all_sites_and_says_how_much_that_was() {
    let folder = Folder::with_a_site();
    let run = folder.run(&["build"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let files = folder.files("dist");
    let counted = |line: &str| {
        let value = run.out.lines().find_map(|it| it.trim().strip_prefix(line));
        value.map(|value| value.trim().to_owned())
    };
    assert!(run.out.starts_with("Published to ./dist:\n"), "{}", run.out);
    assert_eq!(counted("governments").as_deref(), Some("2"));
    assert_eq!(counted("languages").as_deref(), Some("2"));
    assert_eq!(
        counted("editions").as_deref(),
        Some("4 (one for each government and language)")
    );
    assert_eq!(counted("warnings").as_deref(), Some("0"));
    let pages = files.keys().filter(|path| path.ends_with(".html")).count();
    assert_eq!(counted("pages"), Some(pages.to_string()));
    assert!(files.contains_key("here/sitemap.xml"), "which is no page");
    // The mark of the folder is no file of the site.
    let bytes = files.iter().filter(|(path, _)| *path != ".prospectus-site");
    let bytes: usize = bytes.map(|(_, bytes)| bytes.len()).sum();
    assert_eq!(counted("files"), Some((files.len() - 1).to_string()));
    assert_eq!(counted("bytes"), Some(bytes.to_string()));
    assert!(files.contains_key("here/es/about/index.html"));
    assert!(files.contains_key("index.html"));
    assert!(run.out.is_ascii(), "no colour and no progress: {}", run.out);
}

#[test]
fn a_check_writes_nothing() {
    let folder = Folder::with_a_site();
    assert_eq!(folder.run(&["check"]), ended(0, "No mistakes.\n", ""));
    assert!(!folder.path().join("dist").exists());
    folder.put("content/here/about.md", MISTAKE);
    assert_eq!(folder.run(&["check"]), ended(1, "", SHOWN));
    assert_eq!(folder.run(&["check", "--quiet"]), ended(1, "", SHOWN));
}

#[test]
fn a_check_of_one_government_shows_its_mistakes_and_shared_ones() {
    let folder = Folder::with_a_site();
    folder.put("content/here/about.md", MISTAKE);
    let there = ["check", "--government", "there"];
    assert_eq!(folder.run(&there), ended(0, "No mistakes.\n", ""));
    assert_eq!(
        folder.run(&["check", "--government", "here"]),
        ended(1, "", SHOWN)
    );
    let run = folder.run(&["build", "--government", "there"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let nothing = "Nothing was published.\nHeld back by mistakes in their own content:\n  here (it \
                   has no site yet)\n";
    assert_eq!(
        folder.run(&["build", "--government", "here"]),
        ended(1, nothing, SHOWN)
    );
    folder.put("content/shared/news.md", "---\ntitel: News\n---\n");
    let run = folder.run(&there);
    assert!(
        run.status == 1 && run.err.contains("content/shared/news.md"),
        "{}",
        run.err
    );
    assert!(!run.err.contains("content/here"), "{}", run.err);
}

#[test]
fn mistakes_leave_the_last_good_sites_as_they_are() {
    let folder = Folder::with_a_site();
    assert_eq!(folder.run(&["build", "--quiet"]), ended(0, "", ""));
    let before = folder.files(".");
    // In what all share.
    folder.put("content/shared/about.md", MISTAKE);
    let run = folder.run(&["build"]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (1, "Nothing was published.\n")
    );
    folder.remove("content/shared/about.md");
    assert_eq!(folder.files("."), before);
    // A mistake that only shows when a page is made leaves nothing behind either.
    folder.put("themes/default/templates/prose.html", "{{ view.nothing }}");
    let run = folder.run(&["build"]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (1, "Nothing was published.\n")
    );
    assert!(
        run.err.starts_with("error[template-mistake]: "),
        "{}",
        run.err
    );
    folder.remove("themes/default/templates/prose.html");
    assert_eq!(folder.files("."), before);
}

#[test]
fn warnings_are_shown_and_keep_nothing_back() {
    let folder = Folder::with_a_site();
    folder.put("content/elsewhere/about.md", "---\ntitle: A\n---\nText.\n");
    let run = folder.run(&["check"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
    assert!(
        run.err.contains("\n0 mistakes, 1 warning.\n"),
        "{}",
        run.err
    );
    let run = folder.run(&["build"]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains("\n  warnings    1\n"), "{}", run.out);
}

#[test]
fn one_government_is_made_anew_and_the_others_stay() {
    let folder = Folder::with_a_site();
    folder.run(&["build"]);
    folder.put("dist/there/seen.txt", "It was not touched.");
    folder.put("dist/here/old.txt", "It goes.");
    folder.put("content/here/about.md", "---\ntitle: About\n---\nNew.\n");
    let before = folder.files("dist");
    let run = folder.run(&["build", "--government", "here"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.contains("\n  governments 1\n"), "{}", run.out);
    let after = folder.files("dist");
    assert!(!after.contains_key("here/old.txt"));
    assert_ne!(
        after["here/about/index.html"],
        before["here/about/index.html"]
    );
    let others = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        let mut files = files.clone();
        files.retain(|path, _| !path.starts_with("here/"));
        files
    };
    assert_eq!(others(&after), others(&before));
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let folder = Folder::with_a_site();
    folder.put("dist/thesis.txt", "Years of work.");
    let run = folder.run(&["build"]);
    let sentence = "error: The folder ./dist holds files that Prospectus did not make, so it is \
                    left alone. Name another folder with --out, or empty this one.\n";
    assert_eq!(run, ended(2, "", sentence));
    assert_eq!(folder.files("dist").len(), 1);
    // The folder of the content itself is such a folder.
    assert_eq!(folder.run(&["build", "--out", "."]).status, 2);
    let elsewhere = folder.run(&["build", "--out", "elsewhere"]);
    assert_eq!(elsewhere.status, 0);
    assert!(folder.files("elsewhere").contains_key("index.html"));
}

#[test]
fn wrong_usage_is_told_from_mistakes() {
    let folder = Folder::with_a_site();
    let unknown = "error: There is no government \"hree\". Did you mean \"here\"? There are: \
                   here, there.\n";
    for command in ["build", "check"] {
        let run = folder.run(&[command, "--government", "hree"]);
        assert_eq!(run, ended(2, "", unknown));
    }
    for wrong in [
        &["build", "--colour"][..],
        &["biuld"],
        &[],
        &["check", "--as-of", "2020-02-30"],
        &["check", "--as-of", "tomorrow"],
        &["check", "--format", "xml"],
        &["theme", "eject", "../mine"],
        &["theme", "eject", "/tmp/mine"],
        &["schema", "curses"],
        &["completions", "dos"],
        &["import", "courses", "list.csv"],
    ] {
        let run = folder.run_plain(wrong);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{wrong:?}");
        assert!(run.err.len() > 20, "{wrong:?}: {}", run.err);
    }
    let date = folder.run_plain(&["check", "--as-of", "2020-02-30"]);
    assert!(date.err.contains("2020-02-30"), "{}", date.err);
    let kind = folder.run_plain(&["schema", "curses"]);
    assert!(
        kind.err.contains("Did you mean \"courses\"?"),
        "{}",
        kind.err
    );
}

#[test]
fn a_folder_without_a_programme_is_wrong_usage() {
    let folder = Folder::empty();
    let sentence = "error: The folder . holds no prospectus.yaml. Go to the folder that does, or \
                    name it with --root.\n";
    assert_eq!(folder.run(&["build"]), ended(2, "", sentence));
    assert_eq!(folder.run(&["check"]), ended(2, "", sentence));
    assert_eq!(folder.run(&["check", "--root", "nowhere"]).status, 2);
}

#[test]
fn a_file_is_no_folder_for_the_sites() {
    let folder = Folder::with_a_site();
    folder.put("file", "No folder can be made below a file.");
    let sentence = "/file is a file, and the sites need a folder. Name another one with --out, or \
                    move the file away.\n";
    for out in ["file", "file/dist"] {
        let run = folder.run(&["build", "--out", out]);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(run.err.ends_with(sentence), "{}", run.err);
    }
    assert!(folder.path().join("file").is_file());
}

#[test]
fn sites_are_never_put_among_the_files_they_are_made_of() {
    let folder = Folder::with_a_site();
    let root = folder
        .path()
        .to_str()
        .expect("a path of letters")
        .to_owned();
    let above = folder.path().parent().expect("it stands in a folder");
    let above = above.to_str().expect("a path of letters").to_owned();
    let before = folder.files(".");
    for (out, why) in [
        (
            "content/here/dist",
            "lies in content/, whose files the sites are made of",
        ),
        (
            "catalog",
            "lies in catalog/, whose files the sites are made of",
        ),
        (
            "dist/../themes/new",
            "lies in themes/, whose files the sites are made of",
        ),
        (
            ".prospectus/dist",
            "lies in .prospectus/, which may be removed at any time",
        ),
        (".", "holds prospectus.yaml itself"),
        (&root, "holds prospectus.yaml itself"),
        (&above, "holds the folder of prospectus.yaml"),
    ] {
        let sentence = format!(
            "error: The folder {out} {why}, so no sites are put there. Name another folder with \
             --out.\n"
        );
        assert_eq!(
            folder.run(&["build", "--out", out]),
            ended(2, "", &sentence)
        );
    }
    assert_eq!(folder.files("."), before);
    assert_eq!(folder.run(&["build", "--out", "contents"]).status, 0);
    folder.put("content/shared/more.md", "---\ntitle: More\n---\nText.\n");
    assert_eq!(folder.run(&["build", "--out", "contents"]).status, 0);
    for inside in [
        "contents/here/more",
        ".contents.work/new",
        ".contents.work/x/y",
    ] {
        let run = folder.run(&["build", "--out", inside]);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(
            run.err.contains("which Prospectus made and will replace"),
            "{}",
            run.err
        );
    }
    let run = folder.run(&["build", "--out", ".contents.work"]);
    assert!(
        run.err.contains("holds files that Prospectus did not make"),
        "{}",
        run.err
    );
}

#[cfg(unix)]
#[test]
fn a_link_for_the_sites_stays_and_leads_to_the_new_ones() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with_a_site();
    let link = folder.path().join("dist");
    symlink("published/now", &link).expect("a link can be made");
    // At first the folder is not there yet, then it is, and then one part of it is made anew.
    for more in [
        &["--quiet"][..],
        &["--quiet"],
        &["--quiet", "--government", "here"],
    ] {
        let arguments = [&["build"], more].concat();
        assert_eq!(folder.run(&arguments), ended(0, "", ""));
        assert!(link.is_symlink());
        assert!(
            folder
                .path()
                .join("published/now/there/index.html")
                .is_file()
        );
        let beside = std::fs::read_dir(folder.path().join("published")).expect("it is a folder");
        assert_eq!(beside.count(), 1);
    }
}

#[cfg(unix)]
#[test]
fn links_that_cannot_be_followed_are_mistakes_among_others() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (Folder::with_a_site(), Folder::with_a_site());
    let here = folder.path().join("content/here");
    let link = |target: &std::path::Path, name: &str| {
        symlink(target, here.join(name)).expect("a link can be made");
    };
    link("nothing.md".as_ref(), "dangling.md");
    link("itself".as_ref(), "itself");
    link("../../content".as_ref(), "loop");
    link(outside.path(), "outside");
    link("about.md".as_ref(), "same.md");
    folder.put(
        "content/here/about.md",
        "---\ntitle: About\nmenue: true\n---\n",
    );
    let shown = "\
content/here/about.md:3:1 unknown-field
content/here/dangling.md:1:1 link-leads-nowhere
content/here/itself:1:1 link-leads-back
content/here/loop:1:1 link-leads-back
content/here/outside:1:1 link-out-of-the-tree
content/here/same.md:2:8 title-twice
content/here/same.md:3:1 unknown-field
";
    assert_eq!(places(&folder), shown);
    let run = folder.run(&["check"]);
    let told = "\
error[link-leads-nowhere]: This link leads to a file or folder that is not there.
 --> content/here/dangling.md:1:1
  |
1 |
  | ^
  |
  = help: Put the file or folder itself in its place, or remove the link.

error[link-leads-back]: This link leads back to itself or to a folder in which it stands.
 --> content/here/itself:1:1
";
    assert!(run.err.contains(told), "{}", run.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_name_that_is_not_utf_8_is_told_and_not_mangled() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::with_a_site();
    for name in [&b"caf\xE9.md"[..], b"caf\xE8.md"] {
        let name = std::ffi::OsStr::from_bytes(name);
        let path = folder.path().join("content/here").join(name);
        std::fs::write(path, "---\ntitle: Coffee\n---\n").expect("a file can be written");
    }
    let shown = "content/here/caf\u{FFFD}.md:1:1 file-name-not-utf-8\n".repeat(2);
    assert_eq!(places(&folder), shown);
    let run = folder.run(&["build"]);
    assert_eq!(run.status, 1);
    let told =
        "error[file-name-not-utf-8]: This name holds letters that are not stored as UTF-8.\n";
    assert!(run.err.starts_with(told), "{}", run.err);
}

/// Where the mistakes of a folder stand, and their codes.
fn places(folder: &Folder) -> String {
    let run = folder.run(&["check", "--format", "json"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    let lines = run.err.lines().map(|line| {
        let it: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
        let place = format!(
            "{}:{}:{} {}\n",
            it["file"], it["line"], it["column"], it["code"]
        );
        place.replace('"', "")
    });
    lines.collect()
}

#[test]
fn json_is_one_object_a_line_with_its_place() {
    let folder = Folder::with_a_site();
    let second = "---\ntitle: Contact\nmenue: true\n---\n![](room.png)\n";
    folder.put("content/here/about.md", MISTAKE);
    folder.put("content/there/contact.md", second);
    let run = folder.run(&["build", "--format", "json"]);
    let read = |line: &str| -> serde_json::Value {
        serde_json::from_str(line).expect("each line is JSON")
    };
    assert_eq!(run.status, 1);
    let told = read(run.out.trim_end());
    assert_eq!(told["held_back"], serde_json::json!(["here", "there"]));
    assert_eq!((&told["pages"], &told["written"]), (&0.into(), &0.into()));
    let lines: Vec<_> = run.err.lines().map(read).collect();
    let places: Vec<_> = lines
        .iter()
        .map(|it| format!("{}:{}:{}", it["file"], it["line"], it["column"]).replace('"', ""))
        .collect();
    assert_eq!(
        places,
        [
            "content/here/about.md:4:11",
            "content/there/contact.md:3:1",
            "content/there/contact.md:5:1",
            "content/there/contact.md:5:5",
        ]
    );
    for line in &lines {
        assert_eq!(line["severity"], "error");
        for field in ["code", "message", "help"] {
            assert!(
                line[field].as_str().is_some_and(|it| !it.is_empty()),
                "{line}"
            );
        }
        assert!(
            line["end_line"].is_u64() && line["end_column"].is_u64(),
            "{line}"
        );
    }
    folder.put("content/here/about.md", "---\ntitle: A\n---\n");
    folder.remove("content/there/contact.md");
    let run = folder.run(&["build", "--format", "json"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(read(run.out.trim_end())["governments"], 2);
    assert_eq!(run.out.lines().count(), 1);
    assert_eq!(folder.run(&["check", "--format", "json"]), ended(0, "", ""));
}

#[test]
fn the_footer_names_the_issuing_body_behind_a_label_in_every_language() {
    let folder = Folder::with_a_site();
    let languages = ["en", "es", "el", "uk", "ms", "uz-Latn"];
    let government = format!(
        "name: Here\nlevel: state\ncode: US-MA\nlocales: [{}]\ntime_zone: America/New_York\n\
         currency: USD\nissuing_body: {{name: Career Services}}\n\
         untranslated: [{{reason: It is a test.}}]\n",
        languages.join(", ")
    );
    folder.put("content/here/government.yaml", &government);
    assert_eq!(folder.run(&["build", "--quiet"]), ended(0, "", ""));
    for (at, language) in languages.iter().enumerate() {
        let main = if at == 0 { "" } else { language };
        let page = std::fs::read_to_string(
            folder
                .path()
                .join("dist/here")
                .join(main)
                .join("index.html"),
        );
        let page = page.expect("each language has a first page");
        let footer = page.split_once("<footer").expect("it has a footer").1;
        let mut lines = footer
            .lines()
            .filter(|line| line.contains("Career Services"));
        let line = lines.next().expect("it names the body");
        assert!(
            line.starts_with("<p>") && line.contains(": "),
            "{language}: {line}"
        );
    }
}

#[test]
fn an_ejected_theme_makes_the_same_bytes() {
    let folder = Folder::with_a_site();
    folder.run(&["build"]);
    let before = folder.files("dist");
    let run = folder.run(&["theme", "eject", "mine"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let ejected = folder.files("themes/mine");
    assert!(ejected.contains_key("templates/layout.html"));
    let programme = "name: Free courses\nlocale: en\ngovernments: [here, there]\ntheme: mine\n";
    folder.put("prospectus.yaml", programme);
    assert_eq!(folder.run(&["build", "--quiet"]), ended(0, "", ""));
    let after = folder.files("dist");
    assert!(after.keys().eq(before.keys()));
    let mut names = after.keys();
    assert_eq!(names.find(|name| after[*name] != before[*name]), None);
    // What was changed since is kept.
    folder.put("themes/mine/templates/layout.html", "Mine.");
    let run = folder.run(&["theme", "eject", "mine"]);
    assert!(
        run.out
            .contains("kept ./themes/mine/templates/layout.html\n"),
        "{}",
        run.out
    );
    assert_eq!(
        folder.files("themes/mine")["templates/layout.html"],
        b"Mine."
    );
}

#[test]
fn help_is_for_people_who_write_texts() {
    let folder = Folder::empty();
    let jargon = [
        "parse",
        "deserial",
        "stdout",
        "stderr",
        "null",
        "node",
        "AST",
        "artifact",
        "span",
        "frontmatter",
        "regex",
        "invalid",
        "boolean",
        "panic",
    ];
    for command in [
        &["--help"][..],
        &["build", "--help"],
        &["check", "--help"],
        &["import", "courses", "--help"],
        &["theme", "eject", "--help"],
        &["schema", "--help"],
        &["completions", "--help"],
        &["manual", "--help"],
    ] {
        let run = folder.run_plain(command);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{command:?}");
        assert!(run.out.contains("Usage: prospectus"), "{}", run.out);
        for word in jargon {
            assert!(
                !run.out.contains(word),
                "{command:?} says {word}:\n{}",
                run.out
            );
        }
    }
    let version = folder.run_plain(&["--version"]);
    assert_eq!(
        version.out,
        format!("prospectus {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn shells_and_manuals_know_all_commands() {
    let folder = Folder::empty();
    let bash = folder.run_plain(&["completions", "bash"]);
    let manual = folder.run_plain(&["manual"]);
    for command in ["build", "check", "import", "theme", "schema"] {
        assert!(bash.out.contains(command), "bash: {command}");
        assert!(manual.out.contains(command), "manual: {command}");
    }
    assert_eq!((bash.status, manual.status), (0, 0));
    assert!(manual.out.starts_with(".ie"), "a manual page in roff");
}

/// A report without a line would pass for "no mistakes".
#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_is_no_success() {
    let folder = Folder::with_a_site();
    for words in ["check --format sarif", "explain dead-link", "manual"] {
        let command = format!("'{}' {words} >/dev/full", env!("CARGO_BIN_EXE_prospectus"));
        let run = std::process::Command::new("sh")
            .args(["-c", &command])
            .current_dir(folder.path())
            .output()
            .expect("a shell runs");
        assert_eq!(run.status.code(), Some(3), "{words}");
        let err = String::from_utf8_lossy(&run.stderr);
        assert!(
            err.starts_with("error: Could not write the output: "),
            "{err}"
        );
    }
}

#[test]
fn explain_says_that_the_content_has_mistakes() {
    let folder = Folder::with_a_site();
    let words = ["explain", "here", "government.name"];
    assert_eq!(folder.run(&words).status, 0);
    folder.put("content/here/help.md", MISTAKE);
    let run = folder.run(&words);
    assert_eq!(run.status, 1);
    let note = "note: The content has mistakes, so this may not be all. Run prospectus check to see them.\n";
    assert_eq!(run.err, note);
    assert!(run.out.contains("Here"), "{}", run.out);
}

#[test]
fn a_memory_left_half_by_a_full_disk_is_kept_from_git_again() {
    let folder = Folder::with_a_site();
    folder.put(".prospectus/.gitignore", "");
    assert_eq!(folder.run(&["build"]).status, 0);
    assert_eq!(folder.files(".prospectus")[".gitignore"], b"*\n");
}

#[test]
fn explain_prints_the_page_of_a_code() {
    let folder = Folder::empty();
    let page = "\
exam-price-unverified

An exam's price without the day on which it was checked.

Why it matters
  Third parties change their prices; a reader must know how old this one is.

Wrong
  `price: 219.00 USD` and no `verified_on`

Right
  `price: 219.00 USD` with `verified_on: 2020-09-08`

For some files this rule can weigh more, less or nothing: see
docs/operators.md#rules.
";
    let run = folder.run(&["explain", "exam-price-unverified"]);
    assert_eq!(run, ended(0, page, ""), "outside of a project too");
    let run = folder.run(&["explain", "dead-link", "--format", "json"]);
    let entry: serde_json::Value = serde_json::from_str(&run.out).expect("it prints JSON");
    assert_eq!(entry["code"], "dead-link");
    assert_eq!(entry["why"], "A reader who follows it is lost.");
}

#[test]
fn explain_knows_what_an_unknown_code_should_be() {
    let run = Folder::empty().run(&["explain", "ded-link"]);
    let sentence = "error: There is no code \"ded-link\". Did you mean \"dead-link\"? The page \
                    docs/messages.md lists all codes.\n";
    assert_eq!(run, ended(2, "", sentence));
}
