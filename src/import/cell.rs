//! A cell to the values that it states, each with its place in the file.

use super::form::{Part, formed, unquoted};
use super::map::{CellText, Form, Rule};
use super::sheet::Cell;
use crate::diag::{Located, Span, codes};
use crate::model::field::Trouble;
use std::ops::Range;

codes! {
    /// A cell holds a text that the map refuses, because it cannot be true.
    ///
    /// # Why it matters
    /// Programs write numbers such as 9999 for what they do not know; readers would take them at
    /// their word.
    ///
    /// # Wrong
    /// `9999` in the column of hours, with `refuse: [9999]` in the map
    ///
    /// # Right
    /// an empty cell, or `14`
    REFUSED = "cell-refused";
}

/// One value, with the place that says so: the cell, or the map where it says what a cell means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The value as the catalogue writes it.
    pub(super) text: String,
    /// Where it stands.
    pub(super) span: Span,
    /// Where its cell stands, or the part of it.
    pub(super) cell: Span,
}

/// The values of a cell; none where it states nothing.
pub(super) fn pieces(
    cell: &Cell,
    rule: &Rule,
    missing: &[Located<CellText>],
    keeps_lines: bool,
) -> Result<Vec<Piece>, (Trouble, Span)> {
    let form = rule.form.as_ref().map_or(Form::Text, |form| form.value);
    let whole = trimmed(&cell.text, 0..cell.text.len());
    let (text, whole) = match form {
        Form::Quoted => unquoted(&cell.text, whole),
        _ => (cell.text[whole.clone()].to_owned(), whole),
    };
    let is = |texts: &[Located<CellText>], text: &str| texts.iter().any(|it| it.0.trim() == text);
    let is_missing = |text: &str| text.is_empty() || is(missing, text) || is(&rule.missing, text);
    if is_missing(&text) {
        return Ok(Vec::new());
    }
    let span = cell.part(whole.clone());
    if is(&rule.refuse, &text) {
        let sentence = format!("\"{text}\" is a text that the map refuses.");
        let help = "Correct the cell, or remove the text from refuse: in the map.";
        return Err((Trouble::new(REFUSED, sentence, help), span));
    }
    let parts = formed(form, text, whole).map_err(|trouble| (trouble, span))?;
    let mut pieces: Vec<Piece> = Vec::new();
    for (text, range) in split(parts, rule) {
        let text = cleaned(&text, keeps_lines);
        if is_missing(&text) {
            continue;
        }
        let cell = cell.part(range);
        let (text, span) = meant(text, cell, rule);
        if pieces.iter().all(|known| known.text != text) {
            pieces.push(Piece { text, span, cell });
        }
    }
    Ok(pieces)
}

/// What a value stands for by the map's own words, and who says so.
fn meant(text: String, cell: Span, rule: &Rule) -> (String, Span) {
    let strip = |text: &Option<Located<CellText>>| {
        text.as_ref().map_or(String::new(), |text| text.0.clone())
    };
    let (start, end) = (strip(&rule.strip_start), strip(&rule.strip_end));
    let text = text.strip_prefix(start.as_str()).unwrap_or(&text);
    let text = text.strip_suffix(end.as_str()).unwrap_or(text).trim();
    let named = rule.values.iter().flat_map(|values| &values.0);
    let known = named.into_iter().find(|(from, _)| from.trim() == text);
    let (text, span) = match known {
        Some((_, to)) => (to.as_str(), to.span),
        None => (text, cell),
    };
    let prefix = rule.prefix.as_ref().map_or("", |prefix| prefix.0.as_str());
    (format!("{prefix}{text}"), span)
}

fn split(parts: Vec<Part>, rule: &Rule) -> Vec<Part> {
    let separator = rule.split.as_ref().map(|split| split.0.as_str());
    let Some(separator) = separator.filter(|split| !split.is_empty()) else {
        return parts;
    };
    let mut values = Vec::new();
    for (text, range) in parts {
        // Parts that were rewritten have no places of their own any more.
        let is_exact = text.len() == range.len();
        let mut at = range.start;
        for value in text.split(separator) {
            let own = trimmed(value, 0..value.len());
            let place = match is_exact {
                true => at + own.start..at + own.end,
                false => range.clone(),
            };
            values.push((value[own].to_owned(), place));
            at += value.len() + separator.len();
        }
    }
    values
}

/// Whether a letter at the end of a text says nothing: a space, or a mark that nobody sees.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
                | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

/// The part of a range that is left without blanks at both ends.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = part.len() - part.trim_start_matches(is_blank).len();
    let length = part.trim_matches(is_blank).len();
    range.start + start..range.start + start + length
}

/// The text without what nobody sees: zero-width spaces, and blanks that pad or repeat. Joiners and
/// marks of direction within it stay, because scripts need them.
fn cleaned(text: &str, keeps_lines: bool) -> String {
    let text = text.replace(['\u{200B}', '\u{FEFF}', '\u{2060}'], "");
    if !keeps_lines {
        return text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .trim_matches(is_blank)
            .to_owned();
    }
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        // One empty line starts a new paragraph; more say nothing else.
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_matches(is_blank).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;
    use crate::import::sheet::sheet;
    use crate::language::Locale;
    use crate::model::field::{Decode, Decoder};

    /// The values of a cell with the texts at their places, or the sentence that refuses it.
    fn read(cell: &str, rule: &str) -> Result<Vec<(String, String)>, String> {
        let node = crate::parse::yaml(rule, FileId(1), 0).unwrap().unwrap();
        let english = |_| Locale::english();
        let mut decoder = Decoder::new(&english);
        let rule = Rule::decode(&node, &mut decoder).unwrap();
        assert_eq!(decoder.found, []);
        let file = format!("name\n\"{}\"\n", cell.replace('"', "\"\""));
        let (sheet, _) = sheet(&file, FileId(0), crate::import::sheet::Separator::Comma);
        let sheet = sheet.unwrap();
        let Some(row) = sheet.rows.first() else {
            return Ok(Vec::new());
        };
        let pieces = pieces(&row.cells[0], &rule, &[], false);
        let pieces = pieces.map_err(|(trouble, _)| trouble.sentence)?;
        Ok(pieces
            .into_iter()
            .map(|piece| (piece.text, file[piece.cell.range()].to_owned()))
            .collect())
    }

    #[test]
    fn each_form_gives_its_values_and_their_places() {
        for (cell, rule, wanted) in [
            (
                " \u{200B}A\u{A0} b\u{200F} ",
                "column: x",
                &[("A b", "A\u{A0} b")][..],
            ),
            ("None", "{column: x, missing: [None]}", &[]),
            (
                "['Math \"a\"', \"O'Neil\", 'it\\'s', 'Math \"a\"']",
                "{column: x, form: python-list}",
                &[
                    ("Math \"a\"", "Math \"\"a\"\""),
                    ("O'Neil", "O'Neil"),
                    ("it's", "it\\'s"),
                ],
            ),
            ("[]", "{column: x, form: python-list}", &[]),
            (
                "a; b;;c",
                "{column: x, split: ;}",
                &[("a", "a"), ("b", "b"), ("c", "c")],
            ),
            (
                "Art (I) (École (Paris), UK )",
                "{column: x, form: in-brackets}",
                &[("École (Paris), UK", "École (Paris), UK")],
            ),
            (
                "Art (I) (École (Paris), UK )",
                "{column: x, form: before-brackets}",
                &[("Art (I)", "Art (I)")],
            ),
            (
                "www.a.org",
                "{column: x, form: web-address}",
                &[("http://www.a.org", "www.a.org")],
            ),
            (
                "HTTPS://a.org",
                "{column: x, form: web-address}",
                &[("HTTPS://a.org", "HTTPS://a.org")],
            ),
            (
                "10101",
                "{column: x, form: cip-digits}",
                &[("01.0101", "10101")],
            ),
            ("none", "{column: x, form: cip-digits}", &[("none", "none")]),
            (
                "20210329172300-up",
                "{column: x, form: date-digits}",
                &[("2021-03-29", "20210329172300-up")],
            ),
            (
                "\"Say \"\"hi\"\", you\"",
                "{column: x, form: quoted}",
                &[("Say \"hi\", you", "Say \"\"\"\"hi\"\"\"\", you")],
            ),
            (
                "Approx. 14 hours",
                "{column: x, strip_start: 'Approx. ', strip_end: ' hours', prefix: 'h'}",
                &[("h14", "Approx. 14 hours")],
            ),
            (
                "Easy",
                "{column: x, values: {Easy: beginner}}",
                &[("beginner", "Easy")],
            ),
        ] {
            let wanted: Vec<_> = wanted
                .iter()
                .map(|(text, place)| ((*text).to_owned(), (*place).to_owned()))
                .collect();
            assert_eq!(read(cell, rule), Ok(wanted), "{cell}");
        }
    }

    #[test]
    fn what_has_another_form_is_refused() {
        for (cell, rule, sentence) in [
            (
                "9999",
                "{column: x, refuse: [9999]}",
                "\"9999\" is a text that the map refuses.",
            ),
            (
                "['a' 'b']",
                "{column: x, form: python-list}",
                "\"['a' 'b']\" is not a list as Python writes it.",
            ),
            (
                "Art",
                "{column: x, form: in-brackets}",
                "\"Art\" does not end with a name in brackets.",
            ),
            (
                "Art (a",
                "{column: x, form: in-brackets}",
                "\"Art (a\" does not end with a name in brackets.",
            ),
        ] {
            assert_eq!(read(cell, rule), Err(sentence.to_owned()));
        }
    }
}
