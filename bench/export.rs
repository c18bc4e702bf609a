//! A root's pages as a Hugo site: the same views, ready made, one content file a page.
//!
//! usage: `bench-export ROOT FOLDER`: adds content, data and words to the Hugo site in FOLDER.
//!
//! What all courses' pages of a government share is taken out of them and stands once in its data,
//! so that Hugo need not read it again for every page. Hugo thus has less to do than Prospectus:
//! it reads no catalogue, sorts and divides no lists, and writes no dates.

use prospectus::language::{Arg, Language, Locale, Strings};
use prospectus::pipeline::{self, Order};
use prospectus::site::{Edition, Route};
use prospectus::theme::Show;
use serde_json::{Map, Value, json};
use std::error::Error;
use std::fs;
use std::path::Path;

/// The day for which the pages are made, as in bench/measure.py.
const DAY: jiff::civil::Date = jiff::civil::date(2020, 9, 15);

/// What templates read, as JSON.
fn json_of(part: &impl Show) -> Result<Value, Box<dyn Error>> {
    Ok(serde_json::to_value(part.value())?)
}

/// Takes a part out of a view.
fn taken(view: &mut Value, name: &str) -> Map<String, Value> {
    let part = view.as_object_mut().and_then(|fields| fields.remove(name));
    match part {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, root, folder] = &arguments[..] else {
        return Err("usage: bench-export ROOT FOLDER".into());
    };
    let folder = Path::new(folder);
    let checked = pipeline::check(prospectus::source::read(Path::new(root))?, DAY);
    let (library, theme) = checked.publishable().ok_or("the root has mistakes")?;
    let site = pipeline::site(library, theme, &Order::all(DAY));
    let mut shared = Map::new();
    for edition in &site.editions {
        let government = edition.participant.id.as_str();
        shared.insert(government.to_owned(), pages(edition, folder)?);
    }
    fs::create_dir_all(folder.join("data"))?;
    fs::write(
        folder.join("data/editions.json"),
        serde_json::to_vec(&shared)?,
    )?;
    let english = Locale::english();
    fs::create_dir_all(folder.join("i18n"))?;
    let words = words(&english, &theme.strings[&english])?;
    fs::write(folder.join("i18n/en.json"), words)?;
    Ok(())
}

/// Writes an edition's pages, and gives what they share.
fn pages(edition: &Edition<'_>, folder: &Path) -> Result<Value, Box<dyn Error>> {
    let government = edition.participant.id.as_str();
    let content = folder.join("content").join(government);
    fs::create_dir_all(&content)?;
    fs::write(content.join("_index.md"), "{}\n")?;
    let mut shared = json_of(&edition.chrome())?;
    shared["style"] = json!("assets/style.css");
    shared["script"] = json!("assets/site.js");
    for (number, route) in edition.routes().iter().enumerate() {
        let layout = match route {
            Route::Course(_) => "course",
            Route::Courses(_) | Route::Subject(..) | Route::Provider(..) => "catalogue",
            Route::Subjects | Route::Providers => "directory",
            _ => continue,
        };
        let view = edition.view(route);
        let mut page = json_of(&edition.head(route, &view))?;
        for name in ["kind", "section", "to_root", "to_government", "is_listed"] {
            page[name] = json_of(&edition.frame(route))?[name].clone();
        }
        let mut view = json_of(&view)?;
        if let Route::Course(_) = route {
            for (name, value) in taken(&mut view, "terms") {
                shared[name] = value;
            }
            shared["etpl"] = taken(&mut view, "etpl").into();
            let course = taken(&mut view, "course");
            view.as_object_mut()
                .ok_or("a view has fields")?
                .extend(course);
        }
        let front = json!({
            "url": format!("/{government}/{}", route.address()),
            "layout": layout,
            "params": {"page": page, "view": view},
        });
        fs::write(
            content.join(format!("{number:05}.md")),
            serde_json::to_vec(&front)?,
        )?;
    }
    Ok(shared)
}

/// The words of the interface in the form of Hugo.
fn words(locale: &Locale, strings: &Strings) -> Result<Vec<u8>, Box<dyn Error>> {
    let language = Language::new(locale, Some("US"), strings);
    let mut words = Map::new();
    for key in strings.keys() {
        let variables = strings.variables(&key);
        let blanks: Vec<_> = variables
            .iter()
            .map(|name| format!("{{{{ .{name} }}}}"))
            .collect();
        let form = |count: Option<u64>| {
            let blanks = variables.iter().zip(&blanks);
            let given: Vec<(&str, Arg<'_>)> = blanks
                .map(|(name, blank)| match count {
                    Some(count) if name == "count" => (name.as_str(), Arg::Count(count)),
                    _ => (name.as_str(), Arg::Text(blank)),
                })
                .collect();
            language
                .word(&key, &given)
                .map_err(|missing| format!("{key}: {missing:?}"))
        };
        let mut forms = json!({"other": form(None)?});
        if variables.contains("count") {
            forms["one"] = json!(form(Some(1))?);
        }
        words.insert(key.clone(), forms);
    }
    Ok(serde_json::to_vec(&words)?)
}
