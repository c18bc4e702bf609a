//! A translation has the headings of its original.

use super::Desk;
use super::side_by_side::{Text, documents};
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Heading;

code! {
    /// A translation has other headings than its original: one is missing, of another level, or has
    /// another anchor.
    ///
    /// # Why it matters
    /// A part of the text is missing in one language, or a link to that part ends at the top of
    /// the page there.
    ///
    /// # Wrong
    /// `## Costo {#costo}` for `## Cost {#cost}`
    ///
    /// # Right
    /// `## Costo {#cost}`
    pub(super) CODE = "translation-headings-differ";
}

const HELP: &str = "Give all languages the same headings in the same order, with the same levels \
                    and anchors.";

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for texts in documents(desk) {
        let (original, translations) = (&texts[0], &texts[1..]);
        match alone(original, translations) {
            Some(told) => found.push(told),
            None => found.extend(
                translations
                    .iter()
                    .filter_map(|it| first_difference(original, it)),
            ),
        }
    }
    found
}

/// A heading of the original with which all its translations disagree, and not with each other.
fn alone(original: &Text<'_>, translations: &[Text<'_>]) -> Option<Diagnostic> {
    let [first, others @ ..] = translations else {
        return None;
    };
    let headings = &original.document.headings;
    let at = first_unlike(headings, &first.document.headings);
    let (own, theirs) = (headings.get(at)?, first.document.headings.get(at)?);
    let agree = others.iter().all(|other| {
        let heading = other.document.headings.get(at);
        at == first_unlike(headings, &other.document.headings)
            && heading.is_some_and(|it| is_like(theirs, it))
    });
    if others.is_empty() || !agree {
        return None;
    }
    let sentence = format!(
        "All translations have another level or anchor where this heading, \"{}\", stands.",
        own.text
    );
    let told = Diagnostic::warning(CODE, own.span, sentence);
    Some(told.label(theirs.span, "a translation has this").help(HELP))
}

fn is_like(one: &Heading, other: &Heading) -> bool {
    one.level == other.level && anchor(one) == anchor(other)
}

/// The place of the first heading in which two texts differ.
fn first_unlike(one: &[Heading], other: &[Heading]) -> usize {
    let pairs = one.iter().zip(other);
    pairs.take_while(|(one, other)| is_like(one, other)).count()
}

/// The first place where the headings of two texts part; what follows is a consequence.
fn first_difference(original: &Text<'_>, translation: &Text<'_>) -> Option<Diagnostic> {
    let (first, second) = (&original.document.headings, &translation.document.headings);
    let at = first_unlike(first, second);
    let told = match (first.get(at), second.get(at)) {
        (None, None) => return None,
        (Some(one), None) => {
            let place = second.last().map_or(translation.place, |last| last.span);
            let sentence = format!("This translation lacks the heading \"{}\".", one.text);
            Diagnostic::warning(CODE, place, sentence).label(one.span, "the original has it here")
        }
        (None, Some(other)) => {
            let sentence = format!("The original has no heading that says \"{}\".", other.text);
            let last = first.last().map_or(original.place, |last| last.span);
            Diagnostic::warning(CODE, other.span, sentence).label(last, "the original ends here")
        }
        (Some(one), Some(other)) => {
            let sentence = if one.level != other.level {
                format!(
                    "This heading is of level {}; the original's \"{}\" is of level {}.",
                    other.level, one.text, one.level
                )
            } else {
                match (anchor(one), anchor(other)) {
                    (Some(one), Some(other)) => {
                        format!(
                            "This heading has the anchor \"#{other}\"; the original's has \"#{one}\"."
                        )
                    }
                    (Some(one), None) => {
                        format!("This heading lacks the anchor \"#{one}\" of the original's.")
                    }
                    _ => format!(
                        "This heading has the anchor \"#{}\"; the original's has none.",
                        other.id
                    ),
                }
            };
            Diagnostic::warning(CODE, other.span, sentence)
                .label(one.span, "the original's heading")
        }
    };
    Some(told.help(HELP))
}

/// The anchor that the author wrote; others are made of words and differ.
fn anchor(heading: &Heading) -> Option<&str> {
    heading.explicit.then_some(heading.id.as_str())
}
