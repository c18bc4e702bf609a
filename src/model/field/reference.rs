//! The reference page of `docs/`: every record with its fields, from their declarations.

use super::{Record, Shape};
use std::collections::BTreeSet;
use std::fmt::Write;

/// One section of the page: where the record is written, and the record.
pub struct Chapter {
    /// The heading, such as "A course".
    pub title: &'static str,
    /// The files that hold it, such as `catalog/*.yaml (a list)`.
    pub files: &'static str,
    /// The record itself.
    pub record: Record,
}

/// The whole page as Markdown.
pub fn page(chapters: &[Chapter]) -> String {
    let mut page = String::from(
        "# Fields\n\nEverything that can be written in YAML files and above Markdown pages. This \
         page is made from the program's own declarations (`UPDATE=1 cargo test --test docs` \
         rewrites it).\n",
    );
    let mut written = BTreeSet::new();
    for chapter in chapters {
        // Writing into a String cannot fail; the same holds below.
        let _ = write!(page, "\n## {}\n\n{}\n\n", chapter.title, chapter.files);
        section(&mut page, &chapter.record, &mut written);
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
