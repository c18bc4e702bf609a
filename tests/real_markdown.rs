//! Markdown that others wrote, by the thousand: nothing of it may stop the parser, and whatever is
//! refused is named with a place.

#![allow(clippy::print_stdout, reason = "what real texts hold is worth reading")]

use flate2::read::GzDecoder;
use prospectus::diag::{Diagnostic, FileId};
use prospectus::model::{Document, Piece};
use prospectus::parse::{front_matter, markdown};
use prospectus::source::{RawFile, sources};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What is refused in an archive: how many files it has, and how often each code is given.
type Counts = (usize, BTreeMap<&'static str, usize>);

#[test]
fn real_markdown_is_read_and_what_is_refused_is_named() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/markdown");
    if !folder.is_dir() {
        println!("skipped: there is no folder {}", folder.display());
        return;
    }
    let expected: BTreeMap<&str, Counts> = BTreeMap::from([
        (
            "18f-cv-faq.tar.gz",
            (
                292,
                BTreeMap::from([
                    ("heading-too-high", 9),
                    ("image-without-file", 1),
                    ("no-front-matter", 10),
                    ("raw-html", 19),
                ]),
            ),
        ),
        (
            "18f-handbook.tar.gz",
            (
                247,
                BTreeMap::from([
                    ("empty-link", 1),
                    ("fact-out-of-place", 5),
                    ("heading-too-high", 4),
                    ("image-without-file", 1),
                    ("no-front-matter", 1),
                    ("raw-html", 156),
                    ("unsafe-link", 1),
                ]),
            ),
        ),
        (
            "18f-posts.tar.gz",
            (
                510,
                BTreeMap::from([
                    ("fact-out-of-place", 749),
                    ("fact-without-end", 1),
                    ("heading-too-high", 17),
                    ("image-without-alternative-text", 2),
                    ("image-without-file", 3),
                    ("no-front-matter", 1),
                    ("not-a-web-address", 2),
                    ("raw-html", 576),
                ]),
            ),
        ),
        (
            "tramitit-guides.tar.gz",
            (
                2289,
                BTreeMap::from([
                    ("heading-too-high", 3),
                    ("no-front-matter", 4),
                    ("not-a-web-address", 2),
                ]),
            ),
        ),
    ]);
    let mut archives: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.to_string_lossy().ends_with(".tar.gz"))
        .collect();
    archives.sort();
    let mut actual = BTreeMap::new();
    for archive in &archives {
        let name = archive
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let counts = counts(unpacked(archive));
        println!("{name}: {} files, {:?}", counts.0, counts.1);
        actual.insert(name, counts);
    }
    let actual: BTreeMap<&str, Counts> = actual
        .iter()
        .map(|(name, counts)| (name.as_str(), counts.clone()))
        .collect();
    assert_eq!(actual, expected);
}

/// The Markdown files of an archive.
fn unpacked(archive: &Path) -> Vec<RawFile> {
    let file = std::fs::File::open(archive).expect("an archive can be opened");
    let mut archive = tar::Archive::new(GzDecoder::new(file));
    let mut files = Vec::new();
    for entry in archive.entries().expect("an archive has entries") {
        let mut entry = entry.expect("an entry can be read");
        let path = entry
            .path()
            .expect("an entry has a path")
            .to_string_lossy()
            .into_owned();
        if !path.ends_with(".md") || !entry.header().entry_type().is_file() {
            continue;
        }
        let mut bytes = Vec::new();
        entry
            .read_to_end(&mut bytes)
            .expect("an entry can be unpacked");
        files.push(RawFile {
            path,
            bytes: Ok(bytes),
        });
    }
    files
}

fn counts(raw: Vec<RawFile>) -> Counts {
    let number = raw.len();
    let (sources, mut found) = sources(raw);
    for &file in &sources.texts {
        let text = sources.files.text(file);
        let (_, body) = front_matter(text, file, &mut found);
        let document = markdown(text, body, file, "content/here", &mut found);
        assert_safe(&document, sources.files.path(file));
    }
    let mut codes = BTreeMap::new();
    for one in &found {
        assert_placed(
            one,
            sources.files.text(one.span.file),
            sources.files.path(one.span.file),
        );
        *codes.entry(one.code.as_str()).or_default() += 1;
    }
    (number, codes)
}

fn assert_placed(one: &Diagnostic, text: &str, path: &str) {
    for span in one.labels.iter().map(|label| label.span).chain([one.span]) {
        assert!(
            text.get(span.range()).is_some(),
            "{path}: {} stands at {:?}, which is no place in a text of {} bytes",
            one.code.as_str(),
            span.range(),
            text.len()
        );
    }
    assert!(
        one.sentence.ends_with(['.', '?']),
        "{path}: {}",
        one.sentence
    );
    assert!(!one.help.is_empty(), "{path}: {}", one.sentence);
}

fn assert_safe(document: &Document, path: &str) {
    for piece in &document.pieces {
        if let Piece::Html(html) = piece {
            assert!(!html.contains("<script"), "{path}: a script got through");
            assert!(!html.contains(" onclick="), "{path}: a script got through");
        }
    }
}

mod any_text {
    //! Laws for texts that nobody would write.

    use super::*;
    use proptest::prelude::*;
    use prospectus::model::field::{Node, Value};
    use prospectus::parse::yaml;

    /// Pieces of YAML and Markdown in any order: closer to real slips than letters at random.
    fn soup() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "---\n",
            "- ",
            "  ",
            "\t",
            ": ",
            ":",
            "\n",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            "{{",
            "}}",
            "# ",
            "## ",
            "{#a}",
            "{#a b=c .d}",
            "&a ",
            "*a ",
            "|\n",
            ">-\n",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<div>\n",
            "![",
            "](",
            ")",
            "](x.md#y)",
            "](javascript:x)",
            "```\n",
            "|",
            "~",
            "id: ",
            "title: a\n",
            "é",
            "ξ",
            "\u{301}",
            "\u{1F600}",
            "a",
            "0",
            "%",
            "%C3",
            "\\",
            "&amp;",
            "[^1]",
            "[^1]: ",
            "\0",
            "\u{FEFF}",
            "\u{2028}",
            "===\n",
            ", ",
            "?",
            "!",
        ]);
        prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
    }

    fn assert_within(node: &Node, text: &str) {
        assert!(
            text.get(node.span.range()).is_some(),
            "{node:?} in {text:?}"
        );
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| assert_within(item, text)),
            Value::Fields(entries) => {
                for entry in entries {
                    assert!(
                        text.get(entry.key.span.range()).is_some(),
                        "{entry:?} in {text:?}"
                    );
                    assert_within(&entry.value, text);
                }
            }
            Value::Empty | Value::Unread | Value::Text(_) => {}
        }
    }

    fn read(text: &str) {
        let file = FileId(0);
        match yaml(text, file, 0) {
            Ok(node) => node.iter().for_each(|node| assert_within(node, text)),
            Err(mistake) => assert_placed(&mistake, text, "yaml"),
        }
        let mut found = Vec::new();
        let (front, body) = front_matter(text, file, &mut found);
        assert_within(&front, text);
        let document = markdown(text, body, file, "content/here", &mut found);
        for one in &found {
            assert_placed(one, text, "markdown");
        }
        let headings = document.headings.iter().flat_map(|heading| {
            let attributes = heading.attributes.iter();
            attributes
                .flat_map(|it| [it.span, it.value.span])
                .chain([heading.span])
        });
        let facts = document.facts.iter().map(|fact| fact.span);
        let links = document.links.iter().map(|link| link.target.span);
        let images = document.images.iter().map(|image| image.path.span);
        for span in headings.chain(facts).chain(links).chain(images) {
            assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn soup_never_stops_the_parser(text in soup()) {
            read(&text);
        }

        #[test]
        fn fields_of_soup_never_stop_the_parser(text in soup()) {
            read(&format!("---\n{text}\n---\n{text}"));
        }

        #[test]
        fn letters_never_stop_the_parser(text in "\\PC*") {
            read(&text);
        }
    }

    #[test]
    fn deep_nesting_is_refused_and_breaks_nothing() {
        for open in ["[", "{a: ", "- "] {
            let text = open.repeat(50_000);
            read(&text);
            assert!(yaml(&text, FileId(0), 0).is_err(), "{open}");
        }
        for open in ["> ", "*", "[", "![", "- ", "<b>", "{{", "`"] {
            read(&open.repeat(5_000));
        }
    }
}
