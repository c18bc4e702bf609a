//! The words of one language as its translator wrote them: a Fluent file.
//!
//! Fluent (<https://projectfluent.org>) keeps grammar with the translator:
//! each language chooses its own plural forms and word order, and the program
//! only hands over names and counts.
//!
//! ```text
//! courses = { $count ->
//!     [one] One course
//!    *[other] { $count } courses
//! }
//! search = Search
//!     .placeholder = Name of a course
//! ```
//!
//! A message is found by its key (`courses`), an attribute by both names with
//! a dot (`search.placeholder`).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, InlineExpression, Message, Pattern};
use fluent_syntax::parser::ErrorKind;

use crate::language::references::{dangling, key_of, repeated, visit};

/// The messages of one Fluent file. A clone shares them.
#[derive(Debug, Clone)]
pub struct Strings(pub(super) Arc<FluentResource>);

/// Something in a Fluent file that the translator must mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FtlMistake {
    /// Where in the text, in bytes.
    pub range: Range<usize>,
    /// What is wrong, as a sentence.
    pub message: String,
}

impl Strings {
    /// Reads a whole file. Messages with a mistake in their form are left out,
    /// all others are kept; mistakes come in the order of the text.
    pub fn parse(text: &str) -> (Strings, Vec<FtlMistake>) {
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let strings = Strings(Arc::new(resource));
        let end = text.len();
        let mut mistakes: Vec<_> = errors
            .into_iter()
            .map(|error| FtlMistake {
                range: error.pos.start.min(end)..error.pos.end.min(end),
                message: told(&error.kind),
            })
            .collect();
        mistakes.extend(repeated(&strings));
        mistakes.extend(dangling(&strings));
        mistakes.sort_by_key(|mistake| mistake.range.start);
        (strings, mistakes)
    }

    /// The file as it was read.
    pub fn text(&self) -> &str {
        self.0.source()
    }

    /// All that [`Language::word`](crate::language::Language::word) can write, in the order of the file.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for message in self.messages() {
            keys.extend(message.value.iter().map(|_| key_of(&message.id, None)));
            let attributes = message.attributes.iter();
            keys.extend(attributes.map(|attribute| key_of(&message.id, Some(&attribute.id))));
        }
        keys
    }

    /// The names a message asks for, without `$`, also by way of the messages
    /// it contains. A translation should ask for none that its original does
    /// not. An unknown key asks for nothing.
    pub fn variables(&self, key: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![key.to_owned()];
        while let Some(next) = open.pop() {
            if !seen.insert(next.clone()) {
                continue;
            }
            let Some(pattern) = self.pattern(&next) else {
                continue;
            };
            visit(pattern, &mut |part| match part {
                InlineExpression::VariableReference { id } => {
                    found.insert(id.name.to_owned());
                }
                InlineExpression::MessageReference { id, attribute } => {
                    open.push(key_of(id, attribute.as_ref()));
                }
                // A term sees only what it is handed by name, never these.
                _ => {}
            });
        }
        found
    }

    fn messages(&self) -> impl Iterator<Item = &Message<&str>> {
        self.0.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        })
    }

    pub(super) fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        let (id, attribute) = split(key);
        let message = self.messages().find(|message| message.id.name == id)?;
        match attribute {
            None => message.value.as_ref(),
            Some(name) => {
                let mut attributes = message.attributes.iter();
                attributes
                    .find(|attribute| attribute.id.name == name)
                    .map(|found| &found.value)
            }
        }
    }

    /// Where a part of this file stands in it.
    pub(super) fn range(&self, part: &str) -> Range<usize> {
        // Every name in the tree is a slice of the source, so their addresses differ by its offset.
        let start = part.as_ptr().addr() - self.0.source().as_ptr().addr();
        start..start + part.len()
    }
}

/// The two names of `search.placeholder`, the one name of `search`.
pub(super) fn split(key: &str) -> (&str, Option<&str>) {
    match key.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (key, None),
    }
}

/// What the reader of Fluent found, for somebody who writes words.
fn told(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken(sign) => {
            format!("The sign \"{sign}\" is missing here, so these words are left out.")
        }
        other => format!("These words are left out. {other}."),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const TEXT: &str = "\
-brand = Prospectus
courses = { NUMBER($count) ->
    [one] One course by { $provider }
   *[other] { $count } courses
}
search = Search
    .placeholder = { courses } in { -brand(case: \"x\") }
only = { search.placeholder }
";

    /// The mistakes of a file: the wrong text, and what is said of it.
    pub(in crate::language) fn check(text: &str, expected: &[(&str, &str)]) {
        let (_, mistakes) = Strings::parse(text);
        let found: Vec<_> = mistakes
            .iter()
            .map(|mistake| (&text[mistake.range.clone()], mistake.message.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sound_file_has_no_mistakes() {
        check(TEXT, &[]);
        check("", &[]);
    }

    #[test]
    fn keys_name_messages_and_attributes() {
        let (strings, _) = Strings::parse(TEXT);
        assert_eq!(
            strings.keys(),
            ["courses", "search", "search.placeholder", "only"]
        );
    }

    #[test]
    fn variables_are_found_in_variants_and_through_references() {
        let (strings, _) = Strings::parse(TEXT);
        let variables = |key| Vec::from_iter(strings.variables(key)).join(" ");
        assert_eq!(variables("courses"), "count provider");
        assert_eq!(variables("only"), "count provider");
        assert_eq!(variables("search"), "");
        assert_eq!(variables("unknown"), "");
    }

    #[test]
    fn a_circle_of_messages_ends() {
        let (strings, _) = Strings::parse("a = { b } { $x }\nb = { a } { $y }\n");
        assert_eq!(Vec::from_iter(strings.variables("a")), ["x", "y"]);
    }

    #[test]
    fn a_broken_message_is_left_out_and_the_next_kept() {
        let text = "good = Good\nbroken Text\nlast = Last\n";
        let expected = "The sign \"=\" is missing here, so these words are left out.";
        check(text, &[("T", expected)]);
        assert_eq!(Strings::parse(text).0.keys(), ["good", "last"]);
    }

    #[test]
    fn a_mistake_at_the_end_has_a_range_in_the_text() {
        let text = "broken = { $count";
        let (_, mistakes) = Strings::parse(text);
        assert_eq!(mistakes[0].range, text.len()..text.len());
    }
}
