//! Linked data as text. Parts that many pages share are written once and put together.
//!
//! Invariant: a text holds no `<`, `>` or `&` and no line end that only scripts see (U+2028, U+2029). So
//! whatever the content says, it cannot end the `script` element in which it stands.

use serde::Serialize;

/// A whole value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json(String);

/// Members of an object, without its braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members(String);

impl Json {
    /// A value as text.
    pub fn of(value: &impl Serialize) -> Self {
        // Only a map whose names are no texts, or a type that says so itself, cannot be written. There is none.
        Self(escaped(serde_json::to_string(value).unwrap_or_default()))
    }

    /// An object with all of these members.
    pub fn object(parts: &[&Members]) -> Self {
        let mut text =
            String::with_capacity(parts.iter().map(|it| it.0.len() + 1).sum::<usize>() + 1);
        for part in parts.iter().filter(|it| !it.0.is_empty()) {
            text.push(if text.is_empty() { '{' } else { ',' });
            text.push_str(&part.0);
        }
        if text.is_empty() {
            text.push('{');
        }
        text.push('}');
        Self(text)
    }

    /// What a page is about, as one document.
    pub fn graph(things: &[Self]) -> Self {
        let length: usize = things.iter().map(|it| it.0.len() + 1).sum();
        let mut text = String::with_capacity(length + 64);
        text.push_str(r#"{"@context":"https://schema.org","@graph":["#);
        for (at, thing) in things.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push_str(&thing.0);
        }
        text.push_str("]}");
        Self(text)
    }

    /// The text.
    pub fn into_text(self) -> String {
        self.0
    }
}

impl Members {
    /// None at all.
    pub fn none() -> Self {
        Self(String::new())
    }

    /// Those of a value that is an object.
    pub fn of(value: &impl Serialize) -> Self {
        let text = Json::of(value).0;
        let inner = text.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
        Self(inner.unwrap_or_default().to_owned())
    }

    /// One with this name, which needs no escaping.
    pub fn one(name: &'static str, value: &Json) -> Self {
        Self(format!("\"{name}\":{}", value.0))
    }
}

/// What would mean something to HTML or to a script stands as its number, which JSON reads as the letter.
/// All of it can only be within texts.
fn escaped(json: String) -> String {
    let is_plain = |letter: char| !matches!(letter, '<' | '>' | '&' | '\u{2028}' | '\u{2029}');
    if json.chars().all(is_plain) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for letter in json.chars() {
        match is_plain(letter) {
            true => safe.push(letter),
            false => safe.push_str(&format!("\\u{:04x}", u32::from(letter))),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{Json, Members};
    use proptest::prelude::*;
    use serde_json::json;

    fn read(text: &str) -> serde_json::Value {
        serde_json::from_str(text).expect("it is JSON")
    }

    #[test]
    fn members_are_put_together() {
        let (a, b) = (
            Members::of(&json!({"a": 1})),
            Members::of(&json!({"b": [2]})),
        );
        let both = Json::object(&[&a, &Members::none(), &b]);
        assert_eq!(both.clone().into_text(), r#"{"a":1,"b":[2]}"#);
        let nested = Json::object(&[&Members::one("c", &both)]);
        assert_eq!(nested.into_text(), r#"{"c":{"a":1,"b":[2]}}"#);
        assert_eq!(Json::object(&[]).into_text(), "{}");
    }

    proptest! {
        #[test]
        fn no_text_ends_the_element_and_all_are_read_as_they_were(
            text in "(</script>|<!--|&lt;|[<>&\u{2028}\u{2029}\\\\\"\u{0}]|.){0,8}",
        ) {
            let written = Json::graph(&[Json::of(&json!({"name": text}))]).into_text();
            prop_assert!(!written.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{}", written);
            let read = read(&written);
            prop_assert_eq!(read["@graph"][0]["name"].as_str(), Some(&*text));
        }
    }
}
