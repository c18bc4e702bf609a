//! JSON Schemas (draft 2020-12) of what people write, for editors that check while one types.

use super::{Field, Record, Shape};
use serde_json::{Map, Value, json};

/// The schema of a file that holds one record.
pub fn of_record(title: &str, record: &Record) -> Value {
    head(title, object(record))
}

/// The schema of a file that holds a list of records.
pub fn of_list(title: &str, record: &Record) -> Value {
    head(title, json!({ "type": "array", "items": object(record) }))
}

fn head(title: &str, body: Value) -> Value {
    let mut schema = Map::new();
    schema.insert(
        "$schema".into(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".into(), json!(title));
    if let Value::Object(body) = body {
        schema.extend(body);
    }
    Value::Object(schema)
}

fn object(record: &Record) -> Value {
    let properties: Map<String, Value> = record
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), property(field)))
        .collect();
    let required: Vec<_> = record
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.name)
        .collect();
    let mut object = json!({
        "type": "object",
        "description": record.meaning,
        "additionalProperties": false,
        "properties": properties,
    });
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn property(field: &Field) -> Value {
    let mut property = shape(&field.shape);
    if field.required && matches!(field.shape, Shape::List(_)) {
        property["minItems"] = json!(1);
    }
    property["description"] = json!(field.meaning);
    property["examples"] = json!([field.example]);
    property
}

fn shape(shape_of: &Shape) -> Value {
    match shape_of {
        Shape::Text { pattern: None, .. } => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Text {
            pattern: Some(pattern),
            ..
        } => {
            json!({ "type": ["string", "number"], "pattern": pattern })
        }
        Shape::Number { .. } => json!({ "type": "integer", "minimum": 1 }),
        Shape::Choice(words) => {
            let words = words.iter().map(|(word, _)| *word);
            // An unquoted true is no text to an editor.
            let truths = words.clone().filter_map(|word| word.parse::<bool>().ok());
            json!({ "enum": words.map(Value::from).chain(truths.map(Value::from)).collect::<Vec<_>>() })
        }
        Shape::Translated => json!({
            "type": ["string", "number", "boolean", "object"],
            "propertyNames": { "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8})*$" },
            "additionalProperties": { "type": ["string", "number", "boolean"] },
        }),
        Shape::List(item) => json!({ "type": "array", "items": shape(item) }),
        Shape::Record(record) => object(&record()),
        Shape::Named(value) => {
            json!({ "type": "object", "additionalProperties": shape(value) })
        }
    }
}
