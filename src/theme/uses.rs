//! Which templates a page is made of, so that a changed one is known to change only its pages.

use std::collections::{BTreeMap, BTreeSet};

/// A digest of everything that a template is made of: its own text and those of all templates
/// that it extends or includes and whose components it calls, from end to end.
///
/// A template is taken to use another where it holds the other's name, or a call of one of its
/// components. That can be one too many, which costs a rendering, and never one too few.
pub fn digests<'t>(templates: &BTreeMap<&'t str, &'t str>) -> BTreeMap<&'t str, blake3::Hash> {
    let components: Vec<(&str, &str)> = templates
        .iter()
        .flat_map(|(name, text)| components(text).map(|component| (component, *name)))
        .collect();
    let uses = |text: &str| -> Vec<&'t str> {
        let named = templates.keys().filter(|name| text.contains(**name));
        let called = components
            .iter()
            .filter(|(component, _)| calls(text, component))
            .map(|(_, home)| home);
        named.chain(called).copied().collect()
    };
    let direct: BTreeMap<&str, Vec<&str>> = templates
        .iter()
        .map(|(name, text)| (*name, uses(text)))
        .collect();
    let digest = |name: &'t str| {
        let mut parts = BTreeSet::new();
        let mut open = vec![name];
        while let Some(next) = open.pop() {
            if parts.insert(next) {
                open.extend(direct.get(next).into_iter().flatten());
            }
        }
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(part.as_bytes()).update(b"\0");
            hasher.update(templates[part].as_bytes()).update(b"\0");
        }
        (name, hasher.finalize())
    };
    templates.keys().map(|name| digest(name)).collect()
}

/// The names of the components that a template defines: `{% component cards(of) -%}`.
pub(super) fn components(text: &str) -> impl Iterator<Item = &str> {
    let behind = text.split("component ").skip(1);
    behind
        .filter_map(|rest| rest.split_once('('))
        .map(|(name, _)| name.trim())
        .filter(|name| !name.is_empty() && !name.contains(char::is_whitespace))
}

/// Whether a text holds `<name` or `| name`, or `name(` as older forms of a call have it.
fn calls(text: &str, component: &str) -> bool {
    text.match_indices(component).any(|(at, _)| {
        let before = text[..at].trim_end().chars().next_back();
        let after = text[at + component.len()..].chars().next();
        let ends = after.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_');
        // `<name`, and `| name`.
        ends && matches!(before, Some('<' | '{' | '/' | '|'))
            || after == Some('(') && !text[..at].ends_with("component ")
    })
}

#[cfg(test)]
mod tests {
    use super::digests;
    use std::collections::BTreeMap;

    const TEMPLATES: &[(&str, &str)] = &[
        (
            "layout.html",
            "{% block main %}{% endblock %}{{ <foot /> }}",
        ),
        (
            "foot.html",
            "{% component foot() -%}end{%- endcomponent foot %}",
        ),
        (
            "cards.html",
            "{% component cards(of) -%}{{ <phrase of={of} /> }}{%- endcomponent cards %}",
        ),
        (
            "phrase.html",
            "{% component phrase(of) -%}{{ of }}{%- endcomponent phrase %}",
        ),
        (
            "list.html",
            "{% extends \"layout.html\" %}{% block main %}{{ <cards of={view} /> }}{% endblock %}",
        ),
        (
            "once.html",
            "{% extends \"layout.html\" %}{% block main %}{{ view | cards }}{% endblock %}",
        ),
        ("alone.html", "{% extends \"layout.html\" %}"),
    ];

    /// The templates whose digest changes with that of `changed`.
    fn touched(changed: &str) -> Vec<&'static str> {
        let before: BTreeMap<&str, &str> = TEMPLATES.iter().copied().collect();
        let text = format!("{} ", before[changed]);
        let mut after = before.clone();
        after.insert(changed, &text);
        let (before, after) = (digests(&before), digests(&after));
        let names = TEMPLATES.iter().map(|(name, _)| *name);
        names.filter(|name| before[name] != after[name]).collect()
    }

    #[test]
    fn a_change_reaches_what_uses_it_and_no_more() {
        assert_eq!(touched("alone.html"), ["alone.html"]);
        assert_eq!(
            touched("cards.html"),
            ["cards.html", "list.html", "once.html"]
        );
        assert_eq!(
            touched("phrase.html"),
            ["cards.html", "phrase.html", "list.html", "once.html"]
        );
        assert_eq!(
            touched("foot.html"),
            [
                "layout.html",
                "foot.html",
                "list.html",
                "once.html",
                "alone.html"
            ]
        );
    }
}
