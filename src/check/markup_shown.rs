//! Readers see words, not the signs by which authors mark them.

use super::Desk;
use super::layout::before_in_line;
use super::shown::Shown;
use crate::diag::{Diagnostic, Files, code};
use crate::model::FACT_MARK;
use std::ops::Range;

code! {
    /// Signs that should make a link, a heading, bold words or a fact are written wrongly, so that
    /// readers see the signs themselves.
    ///
    /// # Why it matters
    /// The link leads nowhere, the fact is not printed, and the page looks broken.
    ///
    /// # Wrong
    /// `[contact page] (contact.md)`, `##Dates`, `**Free`, `{ offer.enrol_by }`
    ///
    /// # Right
    /// `[contact page](contact.md)`, `## Dates`, `**Free**`, `{{ offer.enrol_by }}`
    pub(super) CODE = "markup-shown";
}

/// How the names of facts begin.
const FACTS: &[&str] = &[
    "programme.",
    "catalogue.",
    "offer.",
    "government.",
    "etpl.",
    "contact.",
];

/// How the names of files end that begin like those of facts.
const FILES: &[&str] = &["md", "yaml", "html"];

/// HTML that people paste, which a text of a field shows as it is.
const TAGS: &[&str] = &[
    "a", "b", "big", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "i", "img", "li",
    "ol", "p", "script", "small", "span", "strong", "style", "sub", "sup", "table", "td", "tr",
    "u", "ul",
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = desk.texts.iter();
    texts.filter_map(|text| within(text, desk)).collect()
}

/// The first place of a text; the rest of a broken mark would only repeat it.
fn within(text: &Shown<'_>, desk: &Desk<'_>) -> Option<Diagnostic> {
    let words: &str = &text.text;
    const SIGNS: &[char] = &[
        '*', '[', ']', '{', '}', '#', '<', '>', '&', '.', '|', '-', '•',
    ];
    if !words.contains(SIGNS) {
        return None;
    }
    let misleads = link(words).or_else(|| fact(words));
    let is_error = misleads.is_some();
    let (place, help) = misleads
        .or_else(|| heading(words))
        .or_else(|| braces(words))
        .or_else(|| anchor(words))
        .or_else(|| row(text, desk.files))
        .or_else(|| item(text, desk.files))
        .or_else(|| bold(words))
        .or_else(|| star(text, desk.files))
        .or_else(|| html(words))?;
    let sentence = format!(
        "Readers see \"{}\" as it is written here.",
        &words[place.clone()]
    );
    let span = text.span(place);
    // What stands in the catalogue its provider has published so.
    let told = match is_error && !desk.is_in_catalogue(span) {
        true => Diagnostic::error(CODE, span, sentence),
        false => Diagnostic::warning(CODE, span, sentence),
    };
    Some(told.help(help))
}

type Found = Option<(Range<usize>, &'static str)>;

/// The name of a fact as words: `{ offer.enrol_by }`, `(( offer.enrol_by ))`.
fn fact(text: &str) -> Found {
    let names = FACTS.iter().flat_map(|begins| text.match_indices(begins));
    let place = names.min_by_key(|(at, _)| *at).and_then(|(at, begins)| {
        let is_begun = text[..at]
            .chars()
            .next_back()
            .is_none_or(|it| !is_of_name(it));
        let rest = &text[at + begins.len()..];
        let length = rest.find(|it| !is_of_name(it)).unwrap_or(rest.len());
        // "the offer.The next": a name has a small letter behind the point.
        // "contact.md" is a file.
        let is_name = rest.starts_with(|it: char| it.is_ascii_lowercase())
            && !FILES.contains(&&rest[..length]);
        // Two braces that never close are told where the text is read.
        let is_told = text[..at].trim_end().ends_with("{{");
        let is_marked = text[..at]
            .trim_end()
            .ends_with(['{', '(', '[', '<', '%', '$'])
            || rest[length..]
                .trim_start()
                .starts_with(['}', ')', ']', '>', '%'])
            || rest[..length].contains('_');
        (is_begun && is_name && is_marked && !is_told).then_some(at..at + begins.len() + length)
    });
    Some((
        place?,
        "Write the name of a fact between two pairs of braces: {{ offer.enrol_by }}.",
    ))
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '-' || letter == '.'
}

/// Braces that enclose nothing, or that lost their partners; `{for all}` is an author's own.
fn braces(text: &str) -> Found {
    let at = text.find(['{', '}'])?;
    // Two braces that never close are told where the text is read.
    if text[at..].starts_with("{{") && !text[at..].contains("}}") {
        return None;
    }
    let end = match text[at..].find('}') {
        Some(length) if text[at..].starts_with('{') => at + length + 1,
        _ => at + 1,
    };
    let inner = text[at..end].trim_matches(['{', '}']);
    let is_closed = text[at..].starts_with('{') && text[..end].ends_with('}');
    let is_own = is_closed && !inner.trim().is_empty() && !inner.starts_with('#');
    (!is_own).then_some((
        at..end,
        "Remove the braces, or write the name of a fact between two pairs of them.",
    ))
}

/// `[words] (address)`, `(words)[address]`, `[words](address`, `[words][name]`.
fn link(text: &str) -> Found {
    const HELP: &str = "Write a link so, without a space between its parts: [words](address).";
    let joints = ["](", "] (", "]:(", "]: (", ")[", "][", "] ["].iter();
    let mut joints = joints.flat_map(|joint| text.match_indices(joint));
    joints.find_map(|(at, joint)| {
        let opens = match joint.starts_with(']') {
            true => '[',
            false => '(',
        };
        let start = text[..at].rfind(opens)?;
        let rest = &text[at + joint.len()..];
        let length = rest
            .find([')', ']'])
            .map_or(rest.len(), |length| length + 1);
        let target = rest[..length].trim_end_matches([')', ']']);
        // A fact in an address is told where the text is read.
        if target.contains([FACT_MARK, '\u{1}']) {
            return None;
        }
        // A remark in brackets may follow one in other brackets; an address has no spaces.
        let is_address = !target.contains(char::is_whitespace)
            && (target.contains(['/', '#']) || target.ends_with(".md"));
        let is_link = matches!(joint, "](" | "][") || is_address;
        is_link.then_some((start..at + joint.len() + length, HELP))
    })
}

/// `(#dates)`, an anchor between the wrong brackets.
fn anchor(text: &str) -> Found {
    let text = text.trim_end();
    let at = text.rfind("(#").filter(|_| text.ends_with(')'))?;
    let is_name = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    text[at + 2..text.len() - 1]
        .chars()
        .all(is_name)
        .then_some((
            at..text.len(),
            "Write the anchor of a heading between braces: {#dates}.",
        ))
}

/// `##Dates`, and an anchor that is no part of a heading.
fn heading(text: &str) -> Found {
    let signs = text.len() - text.trim_start_matches('#').len();
    if signs >= 2 && text[signs..].starts_with(char::is_alphabetic) {
        return Some((
            0..signs,
            "Write a space between the signs # and the heading.",
        ));
    }
    None
}

/// The first row of a table without the line of hyphens that makes it one.
fn row(text: &Shown<'_>, files: &Files) -> Found {
    let at = line_with(text, files, |rest| {
        rest.starts_with('|') && rest[1..].contains('|')
    })?;
    Some((
        at..at + 1,
        "Write a line such as | --- | --- | below the first row of a table, with one --- for each \
         column, and an empty line before it.",
    ))
}

/// `-One` and `• One`, items of a list without the sign of one.
fn item(text: &Shown<'_>, files: &Files) -> Found {
    let at = line_with(text, files, |rest| {
        let behind = rest.strip_prefix('-').and_then(|it| it.chars().next());
        behind.is_some_and(|it| it.is_alphabetic() || it == FACT_MARK) || rest.starts_with('•')
    })?;
    let sign = text.text[at..].chars().next()?.len_utf8();
    Some((
        at..at + sign,
        "Begin each item of a list with a hyphen and a space, and put an empty line before the first.",
    ))
}

/// Where a text of Markdown goes on so at the start of a line of its file.
fn line_with(text: &Shown<'_>, files: &Files, is_it: impl Fn(&str) -> bool) -> Option<usize> {
    // In a field lines and signs have no meaning.
    if text.whole_field().is_some() {
        return None;
    }
    let starts = text.text.match_indices(['|', '-', '•']);
    let mut starts = starts
        .map(|(at, _)| at)
        .filter(|at| is_it(&text.text[*at..]));
    starts.find(|at| {
        let before = before_in_line(text.span(*at..at + 1), files);
        before.trim_start_matches(['>', ' ', '\t']).is_empty()
    })
}

fn bold(text: &str) -> Found {
    let is_word = |letter: Option<char>| letter.is_some_and(|it| !it.is_whitespace());
    let at = text.match_indices("**").map(|(at, _)| at).find(|at| {
        is_word(text[..*at].chars().next_back()) || is_word(text[at + 2..].chars().next())
    })?;
    Some((
        at..at + 2,
        "Write two stars before and two behind the words that should be bold, without a space between.",
    ))
}

/// One star that is left of several, of which others made words bold: `**Free.***`.
fn star(text: &Shown<'_>, files: &Files) -> Found {
    let at = text.text.match_indices('*').map(|(at, _)| at).find(|at| {
        let span = text.span(*at..at + 1);
        let file = files.text(span.file).as_bytes();
        let beside = [span.range().start.checked_sub(1), Some(span.range().end)];
        let mut beside = beside.into_iter().flatten();
        span.range().len() == 1 && beside.any(|at| file.get(at) == Some(&b'*'))
    })?;
    Some((
        at..at + 1,
        "Write as many stars before the words as behind them.",
    ))
}

/// `<b>` and `&nbsp;` in a field, where they are words like others.
fn html(text: &str) -> Found {
    const HELP: &str = "Remove the HTML: a field holds plain words.";
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let inner = &rest[..rest.find('>')?];
        let name = inner.trim_matches('/').split([' ', '/']).next()?;
        let is_tag = TAGS.contains(&name.to_ascii_lowercase().as_str());
        is_tag.then_some(at..at + inner.len() + 2)
    });
    let entity = || {
        text.match_indices('&').find_map(|(at, _)| {
            let inner = &text[at + 1..at + 1 + text[at + 1..].find(';')?];
            let is_name = (2..=8).contains(&inner.len())
                && inner
                    .trim_start_matches('#')
                    .bytes()
                    .all(|it| it.is_ascii_alphanumeric());
            is_name.then_some(at..at + inner.len() + 2)
        })
    };
    Some((tag.or_else(entity)?, HELP))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<&str> {
        let found = fact(text).or_else(|| braces(text)).or_else(|| link(text));
        let found = found
            .or_else(|| heading(text))
            .or_else(|| bold(text))
            .or_else(|| html(text));
        found.map(|(place, _)| &text[place])
    }

    #[test]
    fn broken_marks_are_found() {
        assert_eq!(shown("by { offer.enrol_by }"), Some("offer.enrol_by"));
        assert_eq!(
            shown("See the [page] (../a.md) now"),
            Some("[page] (../a.md)")
        );
        assert_eq!(shown("(words)[../a/] now"), Some("(words)[../a/]"));
        assert_eq!(shown("[a](b.md and"), Some("[a](b.md and"));
        assert_eq!(shown("a [b][c] d"), Some("[b][c]"));
        assert_eq!(shown("##Dates"), Some("##"));
        assert_eq!(shown("**Free. You"), Some("**"));
        assert_eq!(shown("Now <b>free</b>"), Some("<b>"));
        assert_eq!(shown("until }} then"), Some("}"));
    }

    #[test]
    fn words_that_look_alike_are_none() {
        for text in [
            "the offer. (the programme)",
            "C# and F#",
            "#hashtag",
            "2 ** 3",
            "a < b > c",
            "AT&T; R&D",
            "[1] (see below)",
            "(a) [b]",
            "vector<int>",
            "the offer.the (programme)",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
