//! The words of the interface, as templates ask for them: `t(key="courses", count=3)`.

use crate::language::{Arg, Language, Strings};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use tera::{Kwargs, State, TeraResult, Value};

/// The function `t` of templates, in one language.
///
/// Most words ask for no name or count and are on every page: they are written once.
pub fn words(
    language: Arc<Language>,
    strings: Option<&Strings>,
) -> impl Fn(Kwargs, &State) -> TeraResult<Value> + use<> {
    let keys = strings.map_or_else(Vec::new, Strings::keys);
    let plain: HashMap<String, Value> = keys
        .into_iter()
        .filter_map(|key| {
            let text = language.word(&key, &[]).ok()?;
            Some((key, Value::normal_string(&text)))
        })
        .collect();
    move |kwargs, _| {
        let key: &str = kwargs.must_get("key")?;
        if let Some(words) = plain.get(key) {
            return Ok(words.clone());
        }
        let values: Vec<(&str, &Value)> = kwargs
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?, value)))
            .filter(|(name, _)| *name != "key")
            .collect();
        let texts: Vec<Cow<'_, str>> = values.iter().map(|(_, value)| text(value)).collect();
        let given: Vec<(&str, Arg<'_>)> = values
            .iter()
            .zip(&texts)
            .map(|((name, value), text)| match value.as_i64() {
                Some(count) => (*name, Arg::Count(count.unsigned_abs())),
                None => (*name, Arg::Text(text)),
            })
            .collect();
        let text = language.word(key, &given).map_err(|missing| {
            tera::Error::message(format!("no words for the key {key}: {missing:?}"))
        })?;
        Ok(Value::normal_string(&text))
    }
}

fn text(value: &Value) -> Cow<'_, str> {
    match value.as_str() {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::language::{Language, Locale, Strings};
    use std::sync::Arc;

    fn check(template: &str, expected: &str) {
        let (strings, _) = Strings::parse(
            "search = Search\nby = By { $who }\ncourses = { $count ->\n [one] One course\n *[other] { $count } courses\n}\n",
        );
        let language = Language::new(&Locale::english(), None, &strings);
        let mut templates = tera::Tera::new();
        templates.register_function("t", words(Arc::new(language), Some(&strings)));
        let written = templates.render_str(template, &tera::Context::new(), true);
        let written = written.unwrap_or_else(|error| format!("{error:?}"));
        assert!(written.contains(expected), "{template}: {written}");
    }

    #[test]
    fn words_are_given_names_and_counts() {
        check(r#"{{ t(key="search") }}"#, "Search");
        check(r#"{{ t(key="search", who="2U") }}"#, "Search");
        check(r#"{{ t(key="by", who="2U & co") }}"#, "By 2U &amp; co");
        check(r#"{{ t(key="courses", count=1200) }}"#, "1,200 courses");
    }

    #[test]
    fn words_that_are_missing_are_named() {
        check(r#"{{ t(key="by") }}"#, "no words for the key by");
        check(r#"{{ t(key="bye") }}"#, "no words for the key bye");
    }
}
