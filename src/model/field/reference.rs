//! The reference page of `docs/`: every record with its fields, from their declarations.

use super::{Record, Shape};
use crate::language::capitalised;
use crate::model::{FILE_KINDS, Holds};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The whole page as Markdown.
pub fn page() -> String {
    let mut page = String::from(
        "# Fields\n\nEverything that can be written in YAML files and above Markdown texts. This \
         page is made from the program's own declarations; `UPDATE=1 cargo test --test docs` \
         makes it anew.\n",
    );
    let mut written = BTreeSet::new();
    for kind in &FILE_KINDS {
        let record = (kind.record)();
        let holds = match kind.holds {
            Holds::One => "fields",
            Holds::Many => "a list; each entry has these fields",
            Holds::Front => "these fields above the text, between two lines `---`",
        };
        // Writing into a String cannot fail; the same holds below.
        let _ = write!(
            page,
            "\n## {}\n\nIn `{}`: {holds}.\n\n",
            capitalised(record.name),
            kind.files
        );
        section(&mut page, &record, &mut written);
    }
    page
}

fn section(page: &mut String, record: &Record, written: &mut BTreeSet<&'static str>) {
    let _ = write!(
        page,
        "{}\n\n| field | | meaning | value | example |\n| --- | --- | --- | --- | --- |\n",
        record.meaning
    );
    let mut inner = Vec::new();
    for field in &record.fields {
        let need = if field.required { "required" } else { "" };
        let _ = writeln!(
            page,
            "| `{}` | {need} | {} | {} | `{}` |",
            field.name,
            cell(&field.meaning),
            cell(&value(&field.shape)),
            field.example.replace('|', "\\|"),
        );
        records(&field.shape, &mut inner);
    }
    for record in inner {
        if written.insert(record.name) {
            let _ = write!(page, "\n### Fields of {}\n\n", record.name);
            section(page, &record, written);
        }
    }
}

fn records(shape: &Shape, inner: &mut Vec<Record>) {
    match shape {
        Shape::Record(record) => inner.push(record()),
        Shape::List(item) | Shape::Named(item) => records(item, inner),
        Shape::Text { .. } | Shape::Number { .. } | Shape::Choice(_) | Shape::Translated => {}
    }
}

fn value(shape: &Shape) -> String {
    match shape {
        Shape::Text { noun, .. } | Shape::Number { noun } => (*noun).to_owned(),
        Shape::Choice(words) => words
            .iter()
            .map(|(word, meaning)| format!("`{word}`: {}", meaning.trim()))
            .collect::<Vec<_>>()
            .join("<br>"),
        Shape::Translated => "text, or one text for each language".to_owned(),
        Shape::List(item) => format!("a list; each: {}", value(item)),
        Shape::Record(record) => format!("the fields of {}", record().name),
        Shape::Named(item) => format!("names of your choice; each: {}", value(item)),
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
