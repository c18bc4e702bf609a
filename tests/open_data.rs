//! The open data: both forms of a table say the same, each cell is what its column is said to hold, and the
//! catalogue leads to what is there.

mod common;

use common::made::{AS_OF, Made, built, edited, made, real_content};
use prospectus::model::DATA_FILES;
use prospectus::pipeline;
use prospectus::site::{DataSet, Form};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The site of the case that has everything, and the real ones.
fn all() -> Vec<Made> {
    let case = common::folder().join("a_page_tells_programs_what_it_is_about");
    let mut raw = common::site(&case);
    // The layout of the case shows heads alone.
    raw.retain(|file| file.path != "themes/default/templates/layout.html");
    let case = made(&pipeline::check(raw, AS_OF)).expect("it builds");
    vec![case, built(real_content()).expect("it builds")]
}

/// The tables of sites: their path without its ending.
fn tables(made: &Made) -> Vec<String> {
    let tables = made.keys().filter_map(|path| path.strip_suffix(".csv"));
    tables
        .filter(|path| path.contains("/data/"))
        .map(str::to_owned)
        .collect()
}

fn text<'m>(made: &'m Made, path: &str) -> &'m str {
    std::str::from_utf8(&made[path]).expect("it is UTF-8")
}

/// The rows of a table as another library reads them.
fn csv_rows(made: &Made, table: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let file = text(made, &format!("{table}.csv"));
    assert_eq!(
        file.matches('\n').count(),
        file.matches("\r\n").count(),
        "no cell has a line of its own here"
    );
    let mut reader = csv::ReaderBuilder::new()
        .flexible(false)
        .from_reader(file.as_bytes());
    let names = reader
        .headers()
        .expect("it has names")
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader.records().map(|row| {
        let row = row.expect("a row has as many cells as there are names");
        row.iter().map(str::to_owned).collect()
    });
    (names, rows.collect())
}

fn json_rows(made: &Made, table: &str) -> Vec<Map<String, Value>> {
    let rows: Value =
        serde_json::from_str(text(made, &format!("{table}.json"))).expect("it is JSON");
    let rows = rows.as_array().expect("it is a list").iter();
    rows.map(|row| row.as_object().expect("a row is an object").clone())
        .collect()
}

/// A value of JSON as it stands in CSV.
fn as_cell(value: &Value) -> String {
    match value {
        Value::Array(values) => values.iter().map(as_cell).collect::<Vec<_>>().join("|"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn both_forms_of_a_table_say_the_same() {
    for made in all() {
        let tables = tables(&made);
        assert!(tables.len() >= 4, "{tables:?}");
        for table in tables {
            let (names, rows) = csv_rows(&made, &table);
            let objects = json_rows(&made, &table);
            assert_eq!(rows.len(), objects.len(), "{table}");
            for (row, object) in rows.iter().zip(&objects) {
                let known = names.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
                let known: BTreeMap<String, String> = known
                    .map(|(name, cell)| (name.clone(), cell.clone()))
                    .collect();
                let told: BTreeMap<String, String> = object
                    .iter()
                    .map(|(name, value)| (name.clone(), as_cell(value)))
                    .collect();
                assert_eq!(known, told, "{table}");
                // What is unknown is not there at all.
                assert!(
                    !object
                        .values()
                        .any(|it| it.is_null() || it == "" || it == &Value::Array(vec![]))
                );
            }
        }
    }
}

/// The columns that the page of the open data explains, by table: a name, and what its cells hold.
fn dictionary(made: &Made, page: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let sections = text(made, page)
        .split("<section aria-labelledby=\"_")
        .skip(1);
    sections
        .map(|section| {
            let (table, rest) = section.split_once('"').expect("a table has a name");
            let columns = rest.split("<dt><code>").skip(1).map(|column| {
                let (name, rest) = column.split_once("</code>").expect("a column has a name");
                let (_, value) = rest.split_once("Value: ").expect("a column has values");
                let (value, _) = value.split_once(". ").expect("that is a sentence");
                (name.to_owned(), value.to_owned())
            });
            (table.to_owned(), columns.collect())
        })
        .collect()
}

/// Whether a cell is what its column is said to hold.
fn is_of(cell: &str, value: &str) -> bool {
    let is_date = |text: &str| text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok();
    let is_id = |text: &str| {
        text.bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
    };
    match value {
        "text" | "a list of texts" | "a list of numbers" => !cell.trim().is_empty(),
        "an id" => is_id(cell),
        "a list of ids" => cell.split('|').all(is_id),
        "a whole number" => cell.parse::<u64>().is_ok(),
        "a decimal number" => cell.parse::<f64>().is_ok_and(|it| it >= 0.0),
        "true or false" => ["true", "false"].contains(&cell),
        "a date (ISO 8601)" => is_date(cell),
        "a date and time with offset (ISO 8601)" => {
            is_date(&cell[..10]) && cell.parse::<jiff::Timestamp>().is_ok()
        }
        "a web address" => url::Url::parse(cell).is_ok_and(|it| it.scheme() == "https"),
        "a list of language tags (BCP 47)" => cell
            .split('|')
            .all(|it| prospectus::language::Locale::parse(it).is_ok()),
        "a list of O*NET-SOC codes" => cell.split('|').all(|it| it.len() == "15-1232.00".len()),
        value => match value.strip_prefix("one of: ") {
            Some(words) => words.split(", ").any(|word| word == cell),
            None => panic!("nobody knows {value}"),
        },
    }
}

#[test]
fn the_page_explains_the_columns_that_are_there_and_no_others() {
    for made in all() {
        for table in tables(&made) {
            let (folder, name) = table.rsplit_once('/').expect("a table has a folder");
            let government = folder.strip_suffix("/data").expect("it lies in the data");
            let pages = made.keys().filter(|path| {
                path.starts_with(&format!("{government}/")) && path.ends_with("data/index.html")
            });
            let pages: Vec<&String> = pages
                .filter(|it| text(&made, it).contains(" lang=\"en\""))
                .collect();
            let english = pages
                .iter()
                .find(|it| text(&made, it).contains("<html lang=\"en\""));
            // Each of our governments has a site in English.
            let explained = dictionary(&made, english.expect("it is explained in English"));
            let (names, rows) = csv_rows(&made, &table);
            let told = &explained[name];
            assert_eq!(
                names,
                told.iter().map(|it| it.0.clone()).collect::<Vec<_>>()
            );
            for row in rows {
                for (cell, (column, value)) in row.iter().zip(told) {
                    assert!(
                        cell.is_empty() || is_of(cell, value),
                        "{table}, {column}: {cell} is not {value}"
                    );
                }
            }
        }
    }
}

#[test]
fn names_of_columns_say_their_units_and_stay() {
    let known = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/open-data.md"));
    let known = known.expect("the guide is there");
    let made = &all()[0];
    for table in tables(made) {
        let (names, _) = csv_rows(made, &table);
        for name in names {
            // Whoever renames a column breaks somebody's program, and has to say so in the guide.
            assert!(
                known.contains(&format!("`{name}`")),
                "the guide lists {name} of {table}"
            );
            let length = ["effort", "length", "pace"]
                .iter()
                .any(|it| name.starts_with(it));
            let unit = ["_hours", "_weeks", "_hours_per_week"]
                .iter()
                .any(|it| name.ends_with(it));
            assert_eq!(length, unit, "{name}");
        }
    }
}

#[test]
fn the_catalogue_leads_to_the_files_that_are_there() {
    for made in all() {
        let catalogues = made.keys().filter(|path| path.ends_with("/data.json"));
        let catalogues: Vec<_> = catalogues.collect();
        assert!(!catalogues.is_empty());
        for path in catalogues {
            let catalogue: Value = serde_json::from_str(text(&made, path)).expect("it is JSON");
            assert_eq!(catalogue["@type"], "dcat:Catalog");
            let context = catalogue["@context"].as_object().expect("it has a context");
            let folder = path.strip_suffix("data.json").expect("it lies at the root");
            let home = catalogue["homepage"].as_str().expect("it has a page");
            let host = home.strip_suffix("data/").expect("the page of the data");
            let file = |url: &Value| {
                let within = url.as_str().and_then(|it| it.strip_prefix(host));
                format!("{folder}{}", within.expect("an address of this site"))
            };
            let mut listed = Vec::new();
            for set in catalogue["dataset"].as_array().expect("it has tables") {
                required(
                    set,
                    &["title", "description", "identifier", "publisher", "keyword"],
                    context,
                );
                assert_eq!(set["@type"], "dcat:Dataset");
                assert_eq!(set["accessLevel"], "public");
                if let Some(day) = set.get("modified").and_then(Value::as_str) {
                    let day: jiff::civil::Date = day.parse().expect("a date");
                    assert!(day <= AS_OF, "{day}");
                }
                let page = set["landingPage"].as_str().expect("it is explained");
                let anchor = page.split_once('#').expect("on a part of the page").1;
                let page = text(&made, &format!("{folder}data/index.html"));
                assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
                for form in set["distribution"].as_array().expect("it has files") {
                    required(
                        form,
                        &["title", "downloadURL", "mediaType", "byteSize"],
                        context,
                    );
                    assert_eq!(form["@type"], "dcat:Distribution");
                    let file = file(&form["downloadURL"]);
                    assert_eq!(form["byteSize"], made[&file].len(), "{file}");
                    let media = if file.ends_with(".csv") {
                        "text/csv"
                    } else {
                        "application/json"
                    };
                    assert_eq!(form["mediaType"], media);
                    listed.push(file);
                }
            }
            listed.sort();
            let data = format!("{folder}data/");
            let there = made
                .keys()
                .filter(|it| it.starts_with(&data) && !it.ends_with(".html"));
            assert_eq!(listed, there.cloned().collect::<Vec<_>>());
        }
    }
}

/// What must be there, and that each name has its meaning.
fn required(thing: &Value, names: &[&str], context: &Map<String, Value>) {
    for name in names {
        let value = thing
            .get(*name)
            .unwrap_or_else(|| panic!("{name} in {thing}"));
        assert!(
            !value.is_null() && value != "" && value != 0,
            "{name} in {thing}"
        );
    }
    for name in thing
        .as_object()
        .expect("a thing")
        .keys()
        .filter(|it| !it.starts_with('@'))
    {
        assert!(
            context.contains_key(name),
            "the context tells what {name} means"
        );
    }
}

#[test]
fn a_licence_is_stated_if_the_programme_states_one() {
    let licence = "https://creativecommons.org/publicdomain/zero/1.0/";
    let plain = &all()[1];
    assert!(!text(plain, "greece/data.json").contains("license\": \"http"));
    let stated = format!("locale: en\ndata_licence: {licence}\n");
    let made = built(edited(
        real_content(),
        "prospectus.yaml",
        "locale: en\n",
        &stated,
    ));
    let made = made.expect("it builds");
    assert!(text(&made, "greece/data.json").contains(&format!("\"license\": \"{licence}\"")));
    assert!(text(&made, "greece/data/index.html").contains(licence));
}

#[test]
fn the_list_of_file_names_is_that_of_the_tables() {
    let tables = DataSet::ALL.into_iter();
    let mut names: Vec<String> = tables
        .flat_map(|set| Form::ALL.map(|form| format!("data/{}.{}", set.name(), form.ending())))
        .collect();
    names.push("data.json".to_owned());
    names.sort();
    assert_eq!(names, DATA_FILES);
}
