//! The guides say what is so: generated parts are current, examples build, links and commands lead
//! somewhere.
//!
//! `UPDATE=1 cargo test --test docs` rewrites what is generated; read the diff before you commit it.
//!
//! A fenced block is an example file if the paragraph above it says so: below one that ends with
//! "`PATH`:" or has "`PATH` holds" it is the whole file, below "Add to `PATH`" it stands at the end
//! of it, and below one that names `governments:` it is a line of that list.

mod common;

use prospectus::model::field::reference;
use prospectus::model::field::{Field, RecordType, Shape};
use prospectus::model::{
    CatalogueScope, Contact, EtplList, Government, Offer, Organisation, Programme,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const BEGIN: &str = "<!-- names: begin -->\n";
const END: &str = "<!-- names: end -->";

#[test]
fn the_page_of_fields_is_current() {
    check_generated("docs/fields.md", &reference::page());
}

#[test]
fn the_list_of_facts_is_current() {
    let page = text("docs/facts.md");
    let (before, rest) = page.split_once(BEGIN).expect("the list has a beginning");
    let (_, after) = rest.split_once(END).expect("the list has an end");
    let table = facts().into_iter().fold(
        String::from("| Name | Meaning | Value |\n| --- | --- | --- |\n"),
        |table, (name, [meaning, value])| table + &format!("| `{name}` | {meaning} | {value} |\n"),
    );
    check_generated(
        "docs/facts.md",
        &format!("{before}{BEGIN}\n{table}\n{END}{after}"),
    );
}

#[test]
fn the_page_of_messages_is_current() {
    let opening = "# Messages\n\nEvery kind of mistake by its code, the name in brackets behind \
                   `error` or `warning`. `prospectus explain CODE` prints the same.\n\n";
    let guide = prospectus::explain::code::guide();
    check_generated("docs/messages.md", &format!("{opening}{guide}"));
}

#[test]
fn the_listed_facts_are_those_that_prose_can_print() {
    let checked = prospectus::pipeline::check(common::made::real_content(), common::made::AS_OF);
    let library = checked.library.expect("the real content can be read");
    let massachusetts = &library.participants[0];
    let known: BTreeSet<String> = massachusetts
        .facts
        .keys()
        .map(
            |name| match name.split('.').collect::<Vec<_>>().as_slice() {
                ["contact", _, field] => format!("contact.ID.{field}"),
                _ => name.clone(),
            },
        )
        .collect();
    assert_eq!(known, facts().into_keys().collect());
}

#[test]
fn the_example_of_a_government_builds() {
    let project = Project::with_examples_of("docs/add-a-government.md");
    let built = project.build();
    assert!(
        built.join("sampleland/index.html").is_file(),
        "its folder is there"
    );
    assert!(
        built.join("sampleland/en/faq/start/index.html").is_file(),
        "and its other language"
    );
    let portal = fs::read_to_string(built.join("index.html")).expect("the portal is there");
    assert!(
        portal.contains("Sampleland"),
        "the list of governments names it"
    );
}

#[test]
fn the_smallest_government_is_one_file_and_one_line() {
    let blocks = example_files("docs/add-a-government.md");
    let project = Project::new();
    blocks[..2].iter().for_each(|block| project.apply(block));
    assert!(project.build().join("sampleland/en/index.html").is_file());
}

#[test]
fn the_examples_of_the_guide_for_staff_build() {
    let project = Project::with_examples_of("docs/staff.md");
    let built = project.build();
    let course = built.join("massachusetts/courses/sample-networks/index.html");
    let page = fs::read_to_string(course).expect("the course has a page");
    assert!(page.contains("$219.00"), "the exam's price stands on it");
    assert!(
        !built.join("greece/courses/sample-networks").exists(),
        "Greece hides it"
    );
}

#[test]
fn the_hosting_of_the_guide_for_operators_works() {
    let project = Project::with_examples_of("docs/operators.md");
    let built = project.build();
    for file in ["_headers", "_redirects", "greece/_headers"] {
        assert!(built.join(file).is_file(), "{file} stands among the sites");
    }
    let commands = commands(&text("docs/operators.md")).into_iter();
    let commands: Vec<_> = commands.filter(|it| it[0] == "hosting").collect();
    assert!(commands.len() >= 4, "{commands:?}");
    for command in commands {
        let output = prospectus(&command, &project.0, &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(
            (output.status.code(), said.as_str()),
            (Some(0), ""),
            "{command:?}"
        );
    }
    let policy = project.read("looked-at/_headers");
    let written = fs::read_to_string(built.join("_headers")).expect("it was there");
    assert_eq!(policy, written, "the command shows what the build writes");
}

#[test]
fn the_example_of_a_theme_builds() {
    let project = Project::with_examples_of("docs/themes.md");
    let named = project.read("prospectus.yaml") + "theme: mine\n";
    project.write("prospectus.yaml", &named);
    let page = fs::read_to_string(project.build().join("greece/en/404.html"));
    let page = page.expect("the page is there");
    let main = page
        .split_once("<main")
        .expect("the layout is the default theme's")
        .1;
    let main = main.split_once("</main>").expect("it ends").0;
    assert!(
        main.contains("<h1>") && !main.contains("<ul>"),
        "it is the theme's own: {main}"
    );
}

#[test]
fn every_template_is_listed() {
    let page = text("docs/themes.md");
    for template in prospectus::theme::PAGES {
        let row = format!("\n| `{template}` |");
        assert_eq!(page.matches(&row).count(), 1, "one row for {template}");
    }
}

#[test]
fn every_view_is_declared_where_its_row_says() {
    let page = text("docs/themes.md");
    let rows = page.lines().filter(|line| line.contains("View]("));
    let views: Vec<(&str, &str)> = rows
        .filter_map(|row| row.split_once('[')?.1.split_once(')')?.0.split_once("]("))
        .collect();
    assert!(views.len() > 8, "{views:?}");
    for (view, file) in views {
        let declared = text(&file.replace("../", "")).contains(&format!("pub struct {view} {{"));
        assert!(declared, "{file} declares {view}");
    }
}

#[test]
fn commands_in_the_guides_are_understood() {
    let mut seen = 0;
    for page in pages() {
        for command in commands(&text(&page)) {
            // Behind these, `--help` only shows what would be understood.
            let output = prospectus(&command, Path::new("."), &["--help"]);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{page}: {command:?}\n{said}");
            seen += 1;
        }
    }
    assert!(seen > 10, "the guides hold commands");
}

#[test]
fn links_in_the_guides_lead_to_files_and_headings() {
    let mut dead = Vec::new();
    for page in pages() {
        let folder = Path::new(&page).parent().expect("a file has a folder");
        for link in links(&text(&page)) {
            if link.contains("://") {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = match path {
                "" => PathBuf::from(&page),
                path => folder.join(path),
            };
            let leads = root().join(&target).exists()
                && (anchor.is_empty() || anchors(&target).contains(anchor));
            if !leads {
                dead.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(
        dead.is_empty(),
        "these links lead nowhere:\n{}",
        dead.join("\n")
    );
}

#[test]
fn every_dependency_has_one_line() {
    let manifest = text("Cargo.toml");
    let page = text("docs/decisions/dependencies.md");
    let mut section = "";
    let mut wanted = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]")
            && let Some((name, _)) = line.split_once(" = ")
        {
            wanted.push(name.to_owned());
        }
    }
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let mut listed: Vec<String> = rows
        .filter_map(|row| Some(row.split_once('`')?.0.to_owned()))
        .collect();
    wanted.sort();
    listed.sort();
    assert_eq!(
        wanted, listed,
        "Cargo.toml and docs/decisions/dependencies.md"
    );
}

#[test]
fn every_beginning_of_a_fact_is_explained() {
    let page = text("docs/facts.md");
    for name in facts().keys() {
        let opening = name.split('.').next().unwrap_or_default();
        assert!(
            page.contains(&format!("\n| `{opening}.")),
            "{opening}. is explained"
        );
    }
}

/// Every fact's name with its meaning and the kind of its value.
fn facts() -> BTreeMap<String, [String; 2]> {
    let records = [
        ("programme", Programme::record()),
        ("catalogue", CatalogueScope::record()),
        ("offer", Offer::record()),
        ("government", Government::record()),
        ("etpl", EtplList::record()),
        ("contact.ID", Contact::record()),
    ];
    let mut facts = BTreeMap::new();
    for (opening, record) in records {
        for field in record.fields.iter().filter(|field| field.fact) {
            facts.insert(format!("{opening}.{}", field.name), described(field));
        }
    }
    // Two names are no field of their own: see src/check/fold/facts.rs.
    let body = Organisation::record().fields.swap_remove(0);
    facts.insert("government.issuing_body".to_owned(), described(&body));
    let courses = "How many courses this government's catalogue has.";
    facts.insert(
        "catalogue.courses".to_owned(),
        [courses.to_owned(), "a number".to_owned()],
    );
    facts
}

fn described(field: &Field) -> [String; 2] {
    let value = match &field.shape {
        Shape::Text { noun, .. } | Shape::Number { noun } => noun,
        Shape::Translated => "text in the page's language",
        other => panic!("no fact has the shape {other:?}"),
    };
    [field.meaning.clone(), value.to_owned()]
}

/// The current text of a generated page; `UPDATE=1` rewrites the page first.
fn check_generated(page: &str, current: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join(page), current).expect("the page can be written");
    }
    let written = fs::read_to_string(root().join(page)).unwrap_or_default();
    assert!(
        written == current,
        "{page} is not current (UPDATE=1 rewrites it):\n{}",
        common::diff(&written, current)
    );
}

/// The real content in a folder of its own, to be changed and built there.
struct Project(PathBuf);

impl Project {
    fn new() -> Self {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("docs-{}-{number}", std::process::id());
        let project = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        for part in ["catalog", "content"] {
            for file in common::files_below(&root().join(part)) {
                let path = format!("{part}/{file}");
                let bytes = fs::read(root().join(&path)).expect("content can be read");
                project.write(&path, bytes);
            }
        }
        project.write("prospectus.yaml", text("prospectus.yaml"));
        project
    }

    fn with_examples_of(page: &str) -> Self {
        let project = Self::new();
        let blocks = example_files(page);
        assert!(!blocks.is_empty(), "{page} has examples");
        blocks.iter().for_each(|block| project.apply(block));
        project
    }

    fn apply(&self, block: &Example) {
        let Example { path, text, way } = block;
        match way {
            Way::Whole => self.write(path, text),
            Way::AtTheEnd => self.write(path, self.read(path) + "\n" + text),
            Way::InTheList => {
                let list = "governments:\n";
                let before = self.read(path);
                assert!(before.contains(list), "{path} has the list");
                self.write(path, before.replacen(list, &format!("{list}{text}"), 1));
            }
        }
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap_or_default()
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("a new folder");
        fs::write(path, text).expect("an example can be written");
    }

    /// The folder of the sites that come of it; there must be no mistake and no warning.
    fn build(&self) -> PathBuf {
        let words = ["build", "--out", "out", "--as-of", "2020-09-15"].map(str::to_owned);
        let output = prospectus(&words, &self.0, &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), said.as_str()), (Some(0), ""));
        self.0.join("out")
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        // What is left of a failed run lies in the target folder and hinders nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn prospectus(words: &[String], folder: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prospectus"))
        .args(words)
        .args(more)
        .current_dir(folder)
        .output()
        .expect("the program can be started")
}

/// An example file of a guide.
struct Example {
    path: String,
    text: String,
    way: Way,
}

/// What is done with an example.
enum Way {
    Whole,
    AtTheEnd,
    InTheList,
}

/// The fenced blocks of a page that are files.
fn example_files(page: &str) -> Vec<Example> {
    let blocks = fenced(&text(page));
    let files = blocks.into_iter().filter_map(|block| {
        let above = &block.above;
        let path = above.split('`').rev().find(|word| {
            let tops = ["content/", "catalog/", "themes/"];
            tops.iter().any(|top| word.starts_with(top)) || *word == "prospectus.yaml"
        })?;
        let says = |words: String| above.contains(&words);
        let way = if says("`governments:`".to_owned()) {
            Way::InTheList
        } else if says(format!("dd to `{path}`")) {
            Way::AtTheEnd
        } else if says(format!("`{path}` holds"))
            || above.trim_end().ends_with(&format!("`{path}`:"))
        {
            Way::Whole
        } else {
            return None;
        };
        Some(Example {
            path: path.to_owned(),
            text: block.text,
            way,
        })
    });
    files.collect()
}

/// A fenced block with the paragraph or entry of a list above it.
struct Fenced {
    language: String,
    above: String,
    text: String,
}

fn fenced(page: &str) -> Vec<Fenced> {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    let mut fresh = true;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let words = line.trim_start();
        if let Some(language) = words.strip_prefix("```") {
            let indent = line.len() - words.len();
            let inside = lines.by_ref().take_while(|line| line.trim() != "```");
            let text = inside.map(|line| line.get(indent..).unwrap_or_default().to_owned() + "\n");
            blocks.push(Fenced {
                language: language.to_owned(),
                above: std::mem::take(&mut paragraph),
                text: text.collect(),
            });
        } else if words.is_empty() {
            fresh = true;
        } else {
            if std::mem::take(&mut fresh) {
                paragraph.clear();
            }
            paragraph += words;
            paragraph.push(' ');
        }
    }
    blocks
}

/// The arguments of every call of the program in the fenced `sh` blocks of a page.
fn commands(page: &str) -> Vec<Vec<String>> {
    let mut commands = Vec::new();
    for block in fenced(page)
        .into_iter()
        .filter(|block| block.language == "sh")
    {
        for line in block.text.lines() {
            let line = line.split(['>', '|', '#']).next().unwrap_or_default();
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            match words
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .as_slice()
            {
                ["prospectus", ..] => commands.push(words[1..].to_vec()),
                ["cargo", "run", ..] => {
                    let dashes = words.iter().position(|word| word == "--");
                    let dashes = dashes.expect("what follows -- is for the program");
                    commands.push(words[dashes + 1..].to_vec());
                }
                _ => {}
            }
        }
    }
    commands
}

/// Where the links and images of a page lead, code left out.
fn links(page: &str) -> Vec<String> {
    let mut prose = String::new();
    let mut in_block = false;
    for line in page.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            // Every second part of a line stands between backticks.
            line.split('`')
                .step_by(2)
                .for_each(|part| prose.push_str(part));
            prose.push('\n');
        }
    }
    let starts = prose.match_indices("](").map(|(at, _)| at + 2);
    starts
        .filter_map(|at| Some(prose[at..].split_once(')')?.0.to_owned()))
        .collect()
}

/// The anchors that the headings of a Markdown file have where repositories are shown.
fn anchors(path: &Path) -> BTreeSet<String> {
    let page = fs::read_to_string(root().join(path)).unwrap_or_default();
    let headings = page
        .lines()
        .filter_map(|line| Some(line.strip_prefix('#')?.trim_start_matches('#').trim()));
    let anchor = |heading: &str| {
        let kept = heading.to_lowercase().replace(' ', "-");
        kept.chars()
            .filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter))
            .collect()
    };
    headings.map(anchor).collect()
}

/// All pages for people who work with the project.
fn pages() -> Vec<String> {
    let docs = common::files_below(&root().join("docs"));
    let docs = docs
        .into_iter()
        .filter(|path| path.ends_with(".md"))
        .map(|path| format!("docs/{path}"));
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .map(str::to_owned)
        .into_iter()
        .chain(docs)
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("the file is there and is UTF-8")
}
