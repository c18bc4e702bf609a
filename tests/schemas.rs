//! The schemas by which editors check while one types accept what the program accepts.
//!
//! A crate that validates by JSON Schema brings more than forty others; the few words that our
//! schemas use are checked here.

mod common;

use common::run::Folder;
use prospectus::diag::{FileId, Files};
use prospectus::model::field::{Node, Value as Written};
use prospectus::model::{FILE_KINDS, Holds};
use prospectus::parse::{
    Kind, Place, Shelf, TextKind, front_matter, place, without_language, yaml,
};
use serde_json::{Value, json};

/// The words of JSON Schema that our schemas use. Those of the second line check nothing here.
const WORDS: &[&str] = &[
    "type",
    "enum",
    "minimum",
    "minItems",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "$schema",
    "title",
    "description",
    "examples",
    "pattern",
    "propertyNames",
];

#[test]
fn the_schemas_accept_the_real_content() {
    let (mut files, mut seen, mut troubles) = (Files::default(), 0, Vec::new());
    for raw in common::made::real_content() {
        let Some(kind) = schema_of(&raw.path) else {
            continue;
        };
        let text = String::from_utf8(raw.bytes.expect("it was read")).expect("it is UTF-8");
        let file = files.add(&raw.path, text.as_str().into());
        seen += 1;
        check(
            &schema(kind),
            &json_of(&node(&text, file)),
            &raw.path,
            &mut troubles,
        );
    }
    assert!(seen > 40, "{seen} files");
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn a_schema_refuses_what_is_wrong() {
    for (kind, wrong) in [
        ("sessions", json!([{}])),
        ("sessions", json!({})),
        ("page", json!({ "title": "A", "titel": "B" })),
        ("page", json!({ "title": "A", "menu": "yes" })),
        ("page", json!({ "title": "A", "order": 0 })),
        (
            "exams",
            json!([{ "id": "a", "name": ["A"], "awarded_by": "B" }]),
        ),
        ("government", government(json!([]))),
        ("government", government(Value::Null)),
    ] {
        let mut troubles = Vec::new();
        check(&schema(kind), &wrong, kind, &mut troubles);
        assert!(!troubles.is_empty(), "{kind} accepts {wrong}");
    }
    let mut troubles = Vec::new();
    let right = government(json!(["en"]));
    check(&schema("government"), &right, "government", &mut troubles);
    for right in [json!(true), json!("true")] {
        let page = json!({ "title": 2020, "menu": right });
        check(&schema("page"), &page, "page", &mut troubles);
    }
    check(
        &schema("subjects"),
        &json!([{ "id": "a", "name": 2020 }]),
        "subjects",
        &mut troubles,
    );
    assert!(troubles.is_empty(), "{troubles:?}");
}

#[test]
fn the_program_prints_and_writes_each_schema() {
    let folder = Folder::empty();
    let list = folder.run_plain(&["schema"]);
    assert_eq!(list.status, 0);
    folder.run_plain(&["schema", "--folder", "schemas"]);
    let written = folder.files("schemas");
    assert_eq!(written.len(), FILE_KINDS.len());
    for kind in &FILE_KINDS {
        let run = folder.run_plain(&["schema", kind.name]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        assert!(list.out.contains(kind.name), "{} is listed", kind.name);
        assert_eq!(
            written[&format!("{}.schema.json", kind.name)],
            run.out.as_bytes()
        );
        let schema: Value = serde_json::from_str(&run.out).expect("it is JSON");
        let holds = match kind.holds {
            Holds::One | Holds::Front => "object",
            Holds::Many => "array",
        };
        assert_eq!(schema["type"], holds, "{}", kind.name);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        known_words(&schema, kind.name);
    }
}

/// A government with these languages; null leaves them out.
fn government(locales: Value) -> Value {
    let mut government = json!({
        "name": "Here", "level": "state", "code": "US-MA", "time_zone": "UTC", "currency": "USD",
    });
    if !locales.is_null() {
        government["locales"] = locales;
    }
    government
}

/// The schema for a file, if it states everything itself: overrides and translations do not.
fn schema_of(path: &str) -> Option<&'static str> {
    let kind = match place(path) {
        Place::Programme => return Some("programme"),
        Place::Catalogue(shelf) => {
            return Some(match shelf {
                Shelf::Providers => "providers",
                Shelf::Subjects => "subjects",
                Shelf::Occupations => "occupations",
                Shelf::Exams => "exams",
                Shelf::Courses => "courses",
            });
        }
        Place::Folder { kind, .. } => kind,
        Place::Theme | Place::Unknown => return None,
    };
    match kind {
        Kind::Government => Some("government"),
        Kind::Sessions => Some("sessions"),
        Kind::Text(_) if without_language(path).1.is_some() => None,
        Kind::Text(TextKind::Issuance) => Some("issuance"),
        Kind::Text(TextKind::Faq) => Some("faq"),
        Kind::Text(TextKind::Page) => Some("page"),
        Kind::Courses | Kind::File => None,
    }
}

fn schema(name: &str) -> Value {
    let run = Folder::empty().run_plain(&["schema", name]);
    serde_json::from_str(&run.out).expect("it is JSON")
}

fn node(text: &str, file: FileId) -> Node {
    match text.starts_with("---\n") {
        true => front_matter(text, file, &mut Vec::new()).0,
        false => yaml(text, file, 0)
            .expect("it is YAML")
            .expect("it holds something"),
    }
}

/// A value as an editor reads it: by YAML 1.2's core schema.
fn json_of(node: &Node) -> Value {
    match &node.value {
        Written::Empty | Written::Unread => Value::Null,
        Written::Text(text) if text == "true" || text == "false" => json!(text == "true"),
        Written::Text(text) => match text.parse::<serde_json::Number>() {
            Ok(number) => Value::Number(number),
            Err(_) => json!(text),
        },
        Written::List(items) => items.iter().map(json_of).collect(),
        Written::Fields(entries) => {
            let fields = entries.iter();
            fields
                .map(|it| (it.key.value.clone(), json_of(&it.value)))
                .collect()
        }
    }
}

/// Gathers where a value is not as a schema wants it.
fn check(schema: &Value, value: &Value, place: &str, troubles: &mut Vec<String>) {
    let words = |of: &Value| match of {
        Value::Array(all) => all.clone(),
        Value::Null => Vec::new(),
        one => vec![one.clone()],
    };
    let forms = words(&schema["type"]);
    if !forms.is_empty()
        && !forms
            .iter()
            .any(|form| is_a(value, form.as_str().unwrap_or("")))
    {
        return troubles.push(format!("{place}: {value} is none of {forms:?}"));
    }
    let choices = words(&schema["enum"]);
    if !choices.is_empty() && !choices.contains(value) {
        troubles.push(format!("{place}: {value} is none of {choices:?}"));
    }
    if schema["minimum"].as_i64() > value.as_i64() {
        troubles.push(format!("{place}: {value} is too small"));
    }
    let items = value.as_array().map(Vec::len);
    if items.is_some_and(|items| schema["minItems"].as_u64() > Some(items as u64)) {
        troubles.push(format!("{place}: the list is too short"));
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        check(&schema["items"], item, &format!("{place}/{at}"), troubles);
    }
    let Some(fields) = value.as_object() else {
        return;
    };
    for name in words(&schema["required"]) {
        if !fields.contains_key(name.as_str().unwrap_or("")) {
            troubles.push(format!("{place}: {name} is missing"));
        }
    }
    for (name, value) in fields {
        let place = format!("{place}/{name}");
        match (&schema["properties"][name], &schema["additionalProperties"]) {
            (Value::Null, Value::Bool(false)) => troubles.push(format!("{place} is unknown")),
            (Value::Null, other) => check(other, value, &place, troubles),
            (known, _) => check(known, value, &place, troubles),
        }
    }
}

fn is_a(value: &Value, form: &str) -> bool {
    match form {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("a schema knows no {other}"),
    }
}

/// Every word of a schema is one that [`check`] knows.
fn known_words(schema: &Value, place: &str) {
    let Some(words) = schema.as_object() else {
        return;
    };
    for (word, value) in words {
        assert!(WORDS.contains(&word.as_str()), "{place}: {word}");
        match word.as_str() {
            "properties" => {
                for (name, property) in value.as_object().into_iter().flatten() {
                    known_words(property, &format!("{place}/{name}"));
                }
            }
            "items" | "additionalProperties" => known_words(value, place),
            _ => {}
        }
    }
}
