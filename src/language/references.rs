//! What the messages of a Fluent file name: each other, terms, functions and
//! the names that the program fills in.
//!
//! A name that leads nowhere would only show when the page is built, and only
//! on some pages; here it is found when the file is read.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};

use crate::language::{FtlMistake, Strings};

/// Keys that stand in the file a second time.
pub(super) fn repeated(strings: &Strings) -> Vec<FtlMistake> {
    let mut seen = BTreeSet::new();
    let keys = strings.0.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(("", message.id.name)),
        Entry::Term(term) => Some(("-", term.id.name)),
        _ => None,
    });
    keys.filter(|key| !seen.insert(*key))
        .map(|(dash, name)| FtlMistake {
            range: strings.range(name),
            message: format!("The key \"{dash}{name}\" stands twice; the first one counts."),
        })
        .collect()
}

/// Messages, terms and functions that are named but that the file does not have.
pub(super) fn dangling(strings: &Strings) -> Vec<FtlMistake> {
    let terms: BTreeSet<_> = strings.0.entries().filter_map(term).collect();
    let mut found = Vec::new();
    let mut look = |part: &InlineExpression<&str>| {
        let (id, written) = match part {
            InlineExpression::MessageReference { id, attribute } => {
                let key = key_of(id, attribute.as_ref());
                if strings.pattern(&key).is_some() {
                    return;
                }
                (id, key)
            }
            InlineExpression::TermReference { id, .. } if !terms.contains(id.name) => {
                (id, format!("-{}", id.name))
            }
            // NUMBER is all that Fluent brings along.
            InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => {
                (id, format!("{}()", id.name))
            }
            _ => return,
        };
        let message = format!("This file has no \"{written}\".");
        found.push(FtlMistake {
            range: strings.range(id.name),
            message,
        });
    };
    strings
        .0
        .entries()
        .flat_map(patterns)
        .for_each(|pattern| visit(pattern, &mut look));
    found
}

/// The key of a message, or of one of its attributes.
pub(super) fn key_of(id: &Identifier<&str>, attribute: Option<&Identifier<&str>>) -> String {
    match attribute {
        None => id.name.to_owned(),
        Some(attribute) => format!("{}.{}", id.name, attribute.name),
    }
}

/// Shows every reference and literal of a pattern, in the order of the text.
pub(super) fn visit<'a>(
    pattern: &'a Pattern<&'a str>,
    see: &mut dyn FnMut(&'a InlineExpression<&'a str>),
) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, see);
        }
    }
}

fn visit_expression<'a>(
    expression: &'a Expression<&'a str>,
    see: &mut dyn FnMut(&'a InlineExpression<&'a str>),
) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, see),
        Expression::Select { selector, variants } => {
            visit_inline(selector, see);
            variants
                .iter()
                .for_each(|variant| visit(&variant.value, see));
        }
    }
}

fn visit_inline<'a>(
    inline: &'a InlineExpression<&'a str>,
    see: &mut dyn FnMut(&'a InlineExpression<&'a str>),
) {
    see(inline);
    match inline {
        InlineExpression::Placeable { expression } => visit_expression(expression, see),
        // What is handed over by name is a literal, by Fluent's grammar.
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => {
            arguments
                .positional
                .iter()
                .for_each(|argument| visit_inline(argument, see));
        }
        _ => {}
    }
}

fn term<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

/// All texts of a message or term: its own and those of its attributes.
fn patterns<'a>(entry: &'a Entry<&'a str>) -> Vec<&'a Pattern<&'a str>> {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return Vec::new(),
    };
    let attributes = attributes.iter().map(|attribute| &attribute.value);
    value.into_iter().chain(attributes).collect()
}

#[cfg(test)]
mod tests {
    use crate::language::strings::tests::check;

    #[test]
    fn a_key_stands_once() {
        check(
            "a = A\na = B\n",
            &[("a", "The key \"a\" stands twice; the first one counts.")],
        );
        // A message and a term may share a name.
        check("a = A\n-a = B\n", &[]);
    }

    #[test]
    fn what_is_named_exists() {
        check(
            "a = { b } { -c } { DATE($d) } { a.e }\n",
            &[
                ("b", "This file has no \"b\"."),
                ("c", "This file has no \"-c\"."),
                ("DATE", "This file has no \"DATE()\"."),
                ("a", "This file has no \"a.e\"."),
            ],
        );
        check(
            "n = { $n ->\n   *[other] { { gone } }\n}\n    .title = { lost }\n",
            &[
                ("gone", "This file has no \"gone\"."),
                ("lost", "This file has no \"lost\"."),
            ],
        );
    }
}
