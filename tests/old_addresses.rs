//! Publishing twice: what was published and is gone is asked for, and the old site stays until the
//! content says where it went or why.

mod common;

use common::run::{Folder, Run};
use std::collections::BTreeMap;

const HERE: &str = "content/here/government.yaml";

/// Two governments in two languages with pages, questions and courses, published once.
fn published() -> Folder {
    let folder = Folder::with_a_site();
    let question = |title: &str, anchor: &str| {
        format!(
            "---\ntitle: {title}\naudience: job-seeker\n---\n\n## {title}? {{#{anchor}}}\n\nYou.\n"
        )
    };
    folder.put(
        "content/here/faq/cost.md",
        &question("What it costs", "cost"),
    );
    folder.put(
        "content/here/faq/cost.es.md",
        "---\ntitle: Cuánto cuesta\n---\n\n## ¿Cuánto cuesta? {#cost}\n\nUsted.\n",
    );
    folder.put("content/shared/faq/dates.md", &question("Dates", "dates"));
    folder.put(
        "content/here/news/today.md",
        "---\ntitle: Today\n---\nText.\n",
    );
    folder.put("catalog/providers.yaml", "- {id: google, name: Google}\n");
    folder.put(
        "catalog/subjects.yaml",
        "- {id: networks, name: Networks}\n",
    );
    folder.put("catalog/courses.yaml", &courses(["networks", "servers"]));
    let run = folder.run(&["build"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
    folder
}

fn courses<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let course = |id: &str| {
        format!(
            "- id: {id}\n  title: All about {id}\n  kind: course\n  provider: google\n  \
             url: https://www.coursera.org/learn/{id}\n  languages: [en]\n  subjects: [networks]\n"
        )
    };
    ids.into_iter().map(course).collect()
}

fn add(folder: &Folder, path: &str, text: &str) {
    let old = std::fs::read_to_string(folder.path().join(path)).expect("a file");
    folder.put(path, &(old + text));
}

fn rename(folder: &Folder, from: &str, to: &str) {
    let (from, to) = (folder.path().join(from), folder.path().join(to));
    std::fs::rename(from, to).expect("the file was there");
}

/// What stands below a government's folder of the published sites.
fn of(folder: &Folder, government: &str) -> BTreeMap<String, Vec<u8>> {
    folder.files(&format!("dist/{government}"))
}

/// The build is refused with these words; of these governments the old site stays as it was. The
/// check says the same, and so does a build that remembers nothing.
fn refused(folder: &Folder, governments: &[&str], words: &[&str]) -> Run {
    let before: Vec<_> = governments.iter().map(|it| of(folder, it)).collect();
    let check = folder.run(&["check"]);
    let run = folder.run(&["build"]);
    let _ = std::fs::remove_dir_all(folder.path().join(".prospectus"));
    let forgetful = folder.run(&["build"]);
    for run in [&check, &run, &forgetful] {
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.err.contains("error[page-vanished]"), "{}", run.err);
        for word in words {
            assert!(run.err.contains(word), "{word} is in:\n{}", run.err);
        }
        assert_eq!(run.err, check.err);
    }
    let after: Vec<_> = governments.iter().map(|it| of(folder, it)).collect();
    assert_eq!(before, after, "the old sites stay whole");
    run
}

/// The build is accepted, and what comes out is what comes out where nothing was published before.
fn accepted(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    for command in ["check", "build", "check", "build"] {
        let run = folder.run(&[command]);
        assert_eq!(
            (run.status, run.err.as_str()),
            (0, ""),
            "{command}: {run:?}"
        );
    }
    let fresh = folder.run(&["build", "--out", "fresh"]);
    assert_eq!(fresh.status, 0, "{fresh:?}");
    let files = folder.files("dist");
    assert_eq!(files, folder.files("fresh"), "history is in no page");
    files
}

fn page(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is there"));
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_page_of_questions_that_is_renamed_leads_on_in_all_languages() {
    let folder = published();
    for end in ["md", "es.md"] {
        let name = |name: &str| format!("content/here/faq/{name}.{end}");
        rename(&folder, &name("cost"), &name("prices"));
    }
    let run = refused(
        &folder,
        &["here"],
        &[
            "The page \"faq/cost/\" was published and is gone from the site of \"here\".",
            "write redirect_from: [faq/cost/] into content/here/faq/prices.md.",
            "retired: [{addresses: [faq/cost/], reason: TBD}]",
        ],
    );
    assert!(
        run.out.contains("here (its last site stays as it is)"),
        "{}",
        run.out
    );
    folder.edit(
        "content/here/faq/prices.md",
        "title: What it costs\n",
        "title: What it costs\nredirect_from: [faq/cost/]\n",
    );
    let files = accepted(&folder);
    let old = page(&files, "here/faq/cost/index.html");
    assert!(
        old.contains("content=\"0; url=../../faq/prices/\""),
        "{old}"
    );
    let old = page(&files, "here/es/faq/cost/index.html");
    assert!(old.contains(">Cuánto cuesta</a>"), "{old}");

    // A redirect is kept: who takes it out again is asked too.
    folder.edit(
        "content/here/faq/prices.md",
        "redirect_from: [faq/cost/]\n",
        "",
    );
    refused(
        &folder,
        &["here"],
        &["The page \"faq/cost/\" was published"],
    );
}

#[test]
fn a_page_that_is_removed_says_why() {
    let folder = published();
    folder.remove("content/here/about.md");
    folder.put("content/there/more.md", "---\ntitle: More\n---\nText.\n");
    refused(
        &folder,
        &["here"],
        &["The page \"about/\" was published and is gone from the site of \"here\"."],
    );
    assert!(
        of(&folder, "there").contains_key("more/index.html"),
        "the other government is published"
    );
    add(
        &folder,
        HERE,
        "retired:\n  - addresses: [about/]\n    reason: {en: It said nothing., es: No decía nada.}\n    \
         date: 2020-09-14\n    instead: faq/cost.md\n",
    );
    let files = accepted(&folder);
    let gone = page(&files, "here/es/about/index.html");
    for words in [
        "<meta name=\"robots\" content=\"noindex\">",
        "No decía nada.",
        "14 de septiembre de 2020",
        "<a href=\"../faq/cost/\">Cuánto cuesta</a>",
    ] {
        assert!(gone.contains(words), "{words} is in {gone}");
    }
}

#[test]
fn a_course_whose_id_is_changed_leads_on() {
    let folder = published();
    folder.edit("catalog/courses.yaml", "- id: servers", "- id: server-room");
    let run = refused(
        &folder,
        &["here", "there"],
        &[
            "The page \"courses/servers/\" was published and is gone from the sites of all governments.",
            "write redirect_from: [courses/servers/] into the course \"server-room\" in \
             catalog/courses.yaml.",
            "--> prospectus.yaml:1:1",
        ],
    );
    assert_eq!(
        run.err.matches("page-vanished").count(),
        1,
        "once, not for each government"
    );
    folder.edit(
        "catalog/courses.yaml",
        "- id: server-room\n",
        "- id: server-room\n  redirect_from: [courses/servers/]\n",
    );
    let files = accepted(&folder);
    for path in [
        "here/courses/servers/index.html",
        "there/es/courses/servers/index.html",
    ] {
        assert!(page(&files, path).contains("url=../../courses/server-room/"));
    }
}

#[test]
fn a_course_that_all_lose_is_explained_once() {
    let folder = published();
    folder.put("catalog/courses.yaml", &courses(["networks"]));
    refused(
        &folder,
        &["here", "there"],
        &["say why in prospectus.yaml: retired: [{addresses: [courses/servers/], reason: TBD}]."],
    );
    add(
        &folder,
        "prospectus.yaml",
        "retired: [{addresses: [courses/servers/], reason: Its provider took it back.}]\n",
    );
    let files = accepted(&folder);
    let gone = page(&files, "there/courses/servers/index.html");
    assert!(gone.contains("Its provider took it back."), "{gone}");
}

#[test]
fn a_course_that_one_government_hides_is_explained_there() {
    let folder = published();
    folder.put("content/here/courses.yaml", "- {id: servers, hide: true}\n");
    refused(
        &folder,
        &["here"],
        &["\"courses/servers/\" was published and is gone from the site of \"here\"."],
    );
    add(
        &folder,
        HERE,
        "retired: [{addresses: [courses/servers/], reason: Not here.}]\n",
    );
    let files = accepted(&folder);
    assert!(page(&files, "here/courses/servers/index.html").contains("Not here."));
    assert!(!page(&files, "there/courses/servers/index.html").contains("Not here."));
}

#[test]
fn a_language_goes_with_one_line() {
    let folder = published();
    folder.edit(HERE, "locales: [en, es]", "locales: [en]");
    folder.remove("content/here/faq/cost.es.md");
    let run = refused(
        &folder,
        &["here"],
        &[
            "All below \"es/\" was published",
            "Add es to locales again.",
        ],
    );
    assert_eq!(run.err.matches("page-vanished").count(), 1);
    add(
        &folder,
        HERE,
        "retired: [{addresses: [es/], reason: Nobody read it.}]\n",
    );
    let files = accepted(&folder);
    assert!(page(&files, "here/es/index.html").contains("Nobody read it."));
    assert!(!files.contains_key("here/es/about/index.html"));
}

#[test]
fn a_government_that_leaves_says_so() {
    let folder = published();
    folder.edit("prospectus.yaml", "[here, there]", "[here]");
    std::fs::remove_dir_all(folder.path().join("content/there")).expect("it was there");
    refused(
        &folder,
        &["here", "there"],
        &[
            "The government \"there\" was published",
            "former_governments: [{id: there, name: TBD, reason: TBD}]",
        ],
    );
    add(
        &folder,
        "prospectus.yaml",
        "former_governments: [{id: there, name: There, reason: Its law changed., instead: here}]\n",
    );
    let files = accepted(&folder);
    let left: Vec<_> = files
        .keys()
        .filter(|path| path.starts_with("there/"))
        .collect();
    assert_eq!(left, ["there/index.html"]);
    let gone = page(&files, "there/index.html");
    assert!(
        gone.contains("Its law changed.") && gone.contains("href=\"../here/\""),
        "{gone}"
    );

    // A run for one government leaves it alone, and one that holds a government back makes it.
    assert_eq!(folder.run(&["build", "--government", "here"]).status, 0);
    assert_eq!(folder.files("dist"), files);
    folder.put(
        "content/here/about.md",
        "---\ntitle: About\n---\n[No](nowhere.md)\n",
    );
    assert_eq!(folder.run(&["build"]).status, 1);
    assert_eq!(folder.files("dist"), files);
}

#[test]
fn later_pages_of_a_list_come_and_go() {
    let folder = published();
    let many: Vec<String> = (0..60).map(|at| format!("course-{at}")).collect();
    let all = ["networks", "servers"].into_iter();
    let all: Vec<&str> = all.chain(many.iter().map(String::as_str)).collect();
    folder.put("catalog/courses.yaml", &courses(all));
    assert_eq!(folder.run(&["build"]).status, 0);
    assert!(of(&folder, "here").contains_key("courses/page/2/index.html"));
    folder.put("catalog/courses.yaml", &courses(["networks", "servers"]));
    let run = refused(
        &folder,
        &["here", "there"],
        &["60 pages below \"courses/\" were published", "and 52 more"],
    );
    assert!(!run.err.contains("page/2"), "{}", run.err);
    assert_eq!(run.err.matches("page-vanished]").count(), 1);

    // So many can go with a setting, which is then not forgotten.
    add(
        &folder,
        "prospectus.yaml",
        "rules: [{rule: page-vanished, path: prospectus.yaml, as: warning, reason: A new list.}]\n",
    );
    let run = folder.run(&["build"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.err.contains("warning[page-vanished]"), "{}", run.err);
    assert!(!of(&folder, "here").contains_key("courses/course-1/index.html"));
    let run = folder.run(&["build"]);
    assert!(
        run.err.contains("warning[rule-setting-unused]"),
        "{}",
        run.err
    );
}

#[test]
fn a_run_asks_only_about_what_it_makes() {
    let folder = published();
    folder.remove("content/here/about.md");
    folder.put("catalog/courses.yaml", &courses(["networks"]));
    for command in ["check", "build"] {
        let run = folder.run(&[command, "--government", "there"]);
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.err.contains("\"courses/servers/\""), "{}", run.err);
        assert!(!run.err.contains("about/"), "{}", run.err);
    }
    folder.put("catalog/courses.yaml", &courses(["networks", "servers"]));
    let page = |text: &str| format!("---\ntitle: Today\n---\n{text}\n");
    let before = of(&folder, "here");
    // A dead link may lead to what is gone: both are told at once.
    folder.put("content/here/news/today.md", &page("[No](nowhere.md)"));
    let run = folder.run(&["build"]);
    assert!(run.err.contains("dead-link"), "{}", run.err);
    assert!(run.err.contains("page-vanished"), "{}", run.err);
    // A file that cannot be used may be the page itself: nothing is said to be gone.
    folder.put("content/here/news/today.md", "---\ntitel: Today\n---\n");
    let run = folder.run(&["build"]);
    assert!(!run.err.contains("page-vanished"), "{}", run.err);
    assert_eq!((run.status, of(&folder, "here")), (1, before));
    // Elsewhere nothing was published.
    folder.put("content/here/news/today.md", &page("Text."));
    let run = folder.run(&["build", "--out", "elsewhere"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    // A folder that Prospectus did not make holds no pages of its own.
    folder.put("mine/here/old/index.html", "mine");
    assert_eq!(folder.run(&["check", "--out", "mine"]).status, 0);
}

#[test]
fn what_an_older_version_published_counts() {
    let folder = published();
    let shelf = folder.path().join(".prospectus");
    for entry in std::fs::read_dir(&shelf).expect("a memory").flatten() {
        std::fs::write(entry.path(), "prospectus memory 0\n").expect("a file");
    }
    folder.put("dist/there/older/index.html", "<h1>An older page</h1>");
    folder.remove("content/here/about.md");
    refused_once(&folder, &["\"older/\"", "\"about/\""]);
    // Half of the sites were made anew since: the memory knows nothing of the other half.
    add(
        &folder,
        HERE,
        "retired: [{addresses: [about/], reason: It said nothing.}]\n",
    );
    let run = folder.run(&["build"]);
    assert!(
        run.out.contains("there (its last site stays as it is)"),
        "{run:?}"
    );
    refused_once(&folder, &["\"older/\""]);
    folder.put(
        "content/there/old.md",
        "---\ntitle: An older page\nredirect_from: [older/]\n---\nText.\n",
    );
    accepted(&folder);
}

fn refused_once(folder: &Folder, words: &[&str]) {
    let run = folder.run(&["check"]);
    assert_eq!(run.status, 1, "{run:?}");
    for word in words {
        assert!(run.err.contains(word), "{word} is in:\n{}", run.err);
    }
}
