//! The rules of how the program is built, held by reading its files.

mod common;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The modules in the order of the data: each uses only what stands before it.
const ORDER: &[&str] = &[
    "diag", "language", "model", "source", "parse", "check", "import", "theme", "site", "hosting",
    "render", "memory", "publish", "rules", "pipeline", "explain", "serve", "cli",
];

/// The modules that touch the world outside: files, sockets, the clock, the environment.
const EDGES: &[&str] = &["source", "publish", "serve", "cli", "main"];

/// How code touches the world outside.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::io::std",
    "SystemTime",
    "Instant::now",
    "Zoned::now",
    "Timestamp::now",
    "tokio::",
    "walkdir::",
    "File::open",
];

/// Licences under which the program may be given on.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn a_module_uses_only_what_stands_before_it() {
    let rank = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = module(&path);
        if module == "lib" || module == "main" {
            continue;
        }
        let Some(own) = rank(&module) else {
            wrong.push(format!("{path}: the module {module} has no place in ORDER"));
            continue;
        };
        for used in used_modules(&code(&text)) {
            match rank(&used) {
                Some(other) if other <= own => {}
                Some(_) => wrong.push(format!("{path}: {module} uses {used}, which comes later")),
                None => wrong.push(format!("{path}: crate::{used} is no module of ORDER")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn used_modules_are_found_in_paths_and_in_groups() {
    let text = "use crate::diag::Code;\nuse crate::{\n    model::{A, B},\n    parse,\n};\nlet x = crate::check::y();";
    let used: Vec<_> = used_modules(text).into_iter().collect();
    assert_eq!(used, ["check", "diag", "model", "parse"]);
}

#[test]
fn every_file_says_first_what_it_holds() {
    let tests = rust_files("tests").into_iter();
    let wrong: Vec<String> = sources()
        .into_iter()
        .chain(tests)
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| path)
        .collect();
    assert!(
        wrong.is_empty(),
        "these files do not open with //!: {wrong:?}"
    );
}

#[test]
fn the_world_outside_is_touched_only_at_the_edges() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if EDGES.contains(&module(&path).as_str()) {
            continue;
        }
        let code = code(&text);
        let touched = OUTSIDE.iter().filter(|outside| code.contains(**outside));
        wrong.extend(touched.map(|outside| format!("{path} uses {outside}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_unsafe() {
    for (path, text) in sources() {
        let code = code(&text);
        let mut forms = [
            "unsafe {",
            "unsafe fn",
            "unsafe impl",
            "unsafe extern",
            "allow(unsafe",
        ]
        .iter();
        assert!(!forms.any(|form| code.contains(form)), "{path} is unsafe");
    }
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("a manifest");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}

#[test]
fn every_licence_is_allowed() {
    let rustc = output("rustc", &["-vV"]);
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = output(
        env!("CARGO"),
        &[
            "metadata",
            "--offline",
            "--locked",
            "--format-version=1",
            "--filter-platform",
            host.expect("rustc names its host"),
        ],
    );
    let metadata: Value = serde_json::from_str(&metadata).expect("cargo prints JSON");
    let used: BTreeSet<&str> = array(&metadata["resolve"]["nodes"])
        .filter_map(|node| node["id"].as_str())
        .collect();
    let packages = array(&metadata["packages"])
        .filter(|package| package["id"].as_str().is_some_and(|id| used.contains(id)));
    let wrong: Vec<String> = packages
        .filter(|package| !package["license"].as_str().is_some_and(is_allowed))
        .map(|package| format!("{} {}", package["name"], package["license"]))
        .collect();
    assert!(
        wrong.is_empty(),
        "these licences are not allowed:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn licence_expressions_are_read() {
    for allowed in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(MIT OR GPL-2.0) AND Zlib",
    ] {
        assert!(is_allowed(allowed), "{allowed}");
    }
    for refused in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(GPL-3.0 OR AGPL-3.0) AND MIT",
        "",
    ] {
        assert!(!is_allowed(refused), "{refused}");
    }
}

#[test]
fn every_rule_and_every_code_has_a_golden_case() {
    let cases: String = common::cases()
        .iter()
        .filter_map(|case| std::fs::read_to_string(case.join("expected/diagnostics.txt")).ok())
        .collect();
    // A few mistakes cannot stand in a folder; they are shown in the runner itself. Those of an
    // import are in no site at all; its own tests show them.
    let mut runner = std::fs::read_to_string(root().join("tests/sites.rs")).expect("the runner");
    runner.extend(rust_files("tests/import").into_iter().map(|(_, text)| text));
    let shown = |code: &str| {
        [&cases, &runner].iter().any(|text| {
            text.contains(&format!("error[{code}]")) || text.contains(&format!("warning[{code}]"))
        })
    };
    let mut codes = prospectus::rules::codes();
    codes.retain(|code| !shown(code.as_str()));
    let unseen = codes;
    assert!(unseen.is_empty(), "no case of tests/sites shows {unseen:?}");
}

#[test]
fn every_code_is_given_once() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources() {
        for name in declared(&text) {
            homes.entry(name).or_default().push(path.clone());
        }
    }
    homes.retain(|_, homes| homes.len() > 1);
    assert!(
        homes.is_empty(),
        "these codes stand in several places: {homes:?}"
    );
}

#[test]
fn every_declared_code_is_in_the_list_of_all() {
    let known = prospectus::rules::codes();
    let known: BTreeSet<&str> = known.iter().map(|code| code.as_str()).collect();
    let declared: Vec<String> = sources().iter().flat_map(|it| declared(&it.1)).collect();
    assert!(declared.len() > 100, "declarations are found");
    let unlisted: Vec<_> = declared
        .iter()
        .filter(|code| !known.contains(code.as_str()))
        .collect();
    assert!(unlisted.is_empty(), "rules::codes lacks {unlisted:?}");
    assert_eq!(known.len(), declared.len(), "and it has no others");
}

#[test]
fn every_code_has_a_page() {
    for code in prospectus::rules::codes() {
        let page = code.page();
        let mut parts = page.split("\n# ");
        let sentence = parts.next().unwrap_or_default().trim();
        assert!(sentence.ends_with('.'), "{code:?} opens with no sentence");
        let titles: Vec<&str> = parts
            .map(|part| {
                let (title, text) = part.split_once('\n').unwrap_or((part, ""));
                assert!(
                    !text.trim().is_empty(),
                    "{code:?} has an empty part {title}"
                );
                title
            })
            .collect();
        assert_eq!(titles, ["Why it matters", "Wrong", "Right"], "{code:?}");
    }
}

#[test]
fn codes_are_declared_with_their_pages_only() {
    let makers: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| path != "src/diag/code.rs" && code(text).contains("Code::new("))
        .map(|(path, _)| path)
        .collect();
    assert!(
        makers.is_empty(),
        "declare with code! or codes!: {makers:?}"
    );
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of `src` with their texts.
fn sources() -> Vec<(String, String)> {
    rust_files("src")
}

fn rust_files(folder: &str) -> Vec<(String, String)> {
    let paths = common::files_below(&root().join(folder)).into_iter();
    let read = |path: PathBuf| std::fs::read_to_string(path).expect("a source file is UTF-8");
    paths
        .filter(|path| path.ends_with(".rs"))
        .map(|path| {
            (
                format!("{folder}/{path}"),
                read(root().join(folder).join(&path)),
            )
        })
        .collect()
}

/// `parse` of `src/parse/yaml.rs` and of `src/parse.rs`.
fn module(path: &str) -> String {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').next().unwrap_or(path).to_owned()
}

/// A source text without its comments and their examples.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The codes that a source text declares.
fn declared(text: &str) -> Vec<String> {
    let code = code(text).replace("\ncodes! {\n", "\ncode! {\n");
    let blocks = code.split("\ncode! {\n").skip(1);
    let declarations = blocks.flat_map(|block| block.lines().take_while(|line| *line != "}"));
    declarations
        .filter_map(|line| Some(line.split('"').nth(1)?.to_owned()))
        .collect()
}

/// The modules that a source text names behind `crate::`.
fn used_modules(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let names = match rest.strip_prefix('{') {
            Some(group) => first_names(group),
            None => vec![name(rest)],
        };
        used.extend(names);
    }
    used
}

fn name(text: &str) -> String {
    let is_letter = |letter: &char| letter.is_alphanumeric() || *letter == '_';
    text.trim_start().chars().take_while(is_letter).collect()
}

/// The first name of each path of a group `{a::b, c::{d, e}}`.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (1, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && letter == ',' {
            names.push(name(&group[start..at]));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output();
    let output = output.expect("the program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Whether an SPDX expression leaves a choice that is allowed: `OR` binds less than `AND`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let any = split_outside(&expression, " OR ");
    if any.len() > 1 {
        return any.iter().any(|choice| is_allowed(choice));
    }
    let all = split_outside(&expression, " AND ");
    if all.len() > 1 {
        return all.iter().all(|part| is_allowed(part));
    }
    let one = expression.trim();
    match one.strip_prefix('(').and_then(|one| one.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => LICENCES.contains(&one),
    }
}

/// The parts between a word, where it stands outside of brackets.
fn split_outside<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && at >= start && text[at..].starts_with(word) => {
                parts.push(&text[start..at]);
                start = at + word.len();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
