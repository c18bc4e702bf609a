//! What a map says that changes nothing, or that another line of it takes back.

use super::map::{CellText, Map, Rule};
use crate::diag::{Diagnostic, Located, Span, codes};

codes! {
    /// A map says something that has no effect.
    ///
    /// # Why it matters
    /// Whoever wrote it believes that it does something: that a column stays out, that a value is
    /// split.
    ///
    /// # Wrong
    /// `columns: {level: {column: Level}}` and `ignore: [Level]`
    ///
    /// # Right
    /// `columns: {level: {column: Level}}`
    NO_EFFECT = "map-without-effect";
}

/// Everything in a map that has no effect, in any spreadsheet.
pub(super) fn mistakes(map: &Map) -> Vec<Diagnostic> {
    let rules = map.columns.0.iter();
    let mut found: Vec<Diagnostic> = rules
        .flat_map(|(field, rule)| of_rule(field, rule))
        .collect();
    found.extend(ignored_in_vain(map));
    found
}

fn of_rule(field: &Located<String>, rule: &Rule) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if let Some(split) = rule.split.as_ref().filter(|it| it.0.is_empty()) {
        let sentence = format!("Nothing is named that stands between two values of \"{field}\".");
        let help = "Write the sign, as in split: \";\", or remove split:.";
        found.push(Diagnostic::error(NO_EFFECT, split.span, sentence).help(help));
    }
    if rule.value.is_some() && rule.column.is_none() {
        found.extend(for_cells(rule).map(|(name, span)| {
            let sentence = format!(
                "\"{field}\" has the same value in all rows, and {name} is for what stands in a column."
            );
            Diagnostic::error(NO_EFFECT, span, sentence)
                .help(format!("Remove {name}, or name a column in place of value:."))
        }));
    }
    found
}

/// What a rule says of cells, each with its place.
fn for_cells(rule: &Rule) -> impl Iterator<Item = (&'static str, Span)> {
    let span = |text: &Option<Located<CellText>>| text.as_ref().map(|it| it.span);
    let first = |texts: &[Located<CellText>]| texts.first().map(|it| it.span);
    let values = rule.values.as_ref().and_then(|it| it.0.first());
    [
        ("then:", span(&rule.then)),
        ("form:", rule.form.as_ref().map(|it| it.span)),
        ("split:", span(&rule.split)),
        ("missing:", first(&rule.missing)),
        ("refuse:", first(&rule.refuse)),
        ("strip_start:", span(&rule.strip_start)),
        ("strip_end:", span(&rule.strip_end)),
        ("values:", values.map(|(name, _)| name.span)),
        ("prefix:", span(&rule.prefix)),
    ]
    .into_iter()
    .filter_map(|(name, span)| Some((name, span?)))
}

/// Columns that are left out although a field takes them, or left out twice.
fn ignored_in_vain(map: &Map) -> impl Iterator<Item = Diagnostic> {
    map.ignore.iter().enumerate().filter_map(|(at, ignored)| {
        let name = ignored.0.trim();
        let is_it = |other: &&Located<CellText>| other.0.trim() == name;
        let takes = map.columns.0.iter().find_map(|(field, rule)| {
            let column = rule.column.iter().chain(&rule.then).find(is_it)?;
            Some((field, column.span))
        });
        if let Some((field, taken)) = takes {
            let sentence =
                format!("The column \"{name}\" is left out, and the field \"{field}\" takes it.");
            let help = "Remove it from ignore:, or remove the field from columns:.";
            let found = Diagnostic::error(NO_EFFECT, ignored.span, sentence);
            return Some(found.label(taken, "it is taken here").help(help));
        }
        let first = map.ignore[..at].iter().find(is_it)?;
        let sentence = format!("The column \"{name}\" is left out twice.");
        let found = Diagnostic::warning(NO_EFFECT, ignored.span, sentence);
        let found = found.label(first.span, "it is left out here first");
        Some(found.help("Keep one of the two."))
    })
}
