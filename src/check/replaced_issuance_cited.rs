//! A text that cites an issuance which no longer holds says so.

use super::Desk;
use super::replacements::{Gone, front, gone, letters};
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::model::{Document, Participant, Passage, Target};
use std::ops::Range;

code! {
    /// A text cites an issuance that was superseded or rescinded, by its number or with a link, and
    /// does not say so.
    ///
    /// # Why it matters
    /// Readers would follow a rule that no longer holds. The paragraph or its heading must name the
    /// issuance that holds now, or say that the cited one was superseded, rescinded or replaced. The
    /// issuance itself and the one that takes its place may cite it as they like.
    ///
    /// # Wrong
    /// `Record the licence as 100 DCS 14.300 says.`
    ///
    /// # Right
    /// `Record the licence as 100 DCS 14.355 says, which supersedes 100 DCS 14.300.`
    pub(super) CODE = "replaced-issuance-cited";
}

/// How words begin that say of an issuance that it no longer holds, in small letters, language by
/// language: English, Spanish, Greek, Ukrainian, Malay, Uzbek. Other languages are added below.
const SAYING_SO: &[&[&str]] = &[
    &[
        "supersed",
        "rescind",
        "replac",
        "withdr",
        "repeal",
        "revok",
        "expired",
        "former",
        "no longer",
        "in place of",
        "until then",
    ],
    &[
        "sustitu",
        "reemplaz",
        "derog",
        "anul",
        "sin efecto",
        "ya no",
        "anterior",
        "en lugar de",
    ],
    &[
        "αντικα",
        "ανακλ",
        "καταργ",
        "ακυρ",
        "δεν ισχύει",
        "πλέον",
        "προηγούμεν",
        "στη θέση",
    ],
    &[
        "замін",
        "заміст",
        "скасов",
        "втратил",
        "втратив",
        "не діє",
        "не чинн",
        "більше не",
        "попередн",
    ],
    &["ganti", "batal", "mansuh", "tidak lagi", "terdahulu"],
    &[
        "oʻrniga",
        "oʻrnini",
        "almashtir",
        "bekor",
        "kuchini",
        "amal qilma",
        "avvalgi",
    ],
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for gone in gone(participant) {
            for (path, document) in texts(participant) {
                if !gone.may_cite(path) {
                    found.extend(citations(&gone, document, participant));
                }
            }
        }
    }
    found
}

/// Whether a text tells of what held before or took the place of another.
pub(super) fn speaks_of_another_time(text: &str) -> bool {
    let small = text.to_lowercase();
    let mut words = SAYING_SO.iter().copied().flatten();
    words.any(|word| small.contains(word))
}

/// Whether a text says that the issuance no longer holds.
fn is_told_in(gone: &Gone<'_>, text: &str) -> bool {
    speaks_of_another_time(text)
        || gone
            .by
            .iter()
            .any(|it| place(it.by_number(), text).is_some())
}

/// All Markdown texts of a government with their paths.
fn texts(participant: &Participant) -> impl Iterator<Item = (&str, &Document)> {
    let issuances = participant.issuances.iter();
    let issuances = issuances.flat_map(|(path, item)| {
        let versions = item.versions.iter();
        versions.map(move |it| (path.as_str(), &*it.document))
    });
    let faqs = participant.faqs.iter().flat_map(|(path, item)| {
        let versions = item.versions.iter();
        versions.map(move |it| (path.as_str(), &*it.document))
    });
    let pages = participant.pages.iter().flat_map(|(path, item)| {
        let versions = item.versions.iter();
        versions.map(move |it| (path.as_str(), &*it.document))
    });
    issuances.chain(faqs).chain(pages)
}

fn citations(gone: &Gone<'_>, document: &Document, participant: &Participant) -> Vec<Diagnostic> {
    let number = front(gone.item).number.as_str();
    let mut found = Vec::new();
    let mut told = Vec::new();
    for (at, passage) in document.passages.iter().enumerate() {
        let Some(range) = place(number, &passage.text) else {
            continue;
        };
        told.push(at);
        if !is_told(gone, passage, document)
            && let Some(span) = passage.span(range)
        {
            found.push(diagnostic(gone, span));
        }
    }
    for link in &document.links {
        let Target::Content { path, .. } = &link.target.value else {
            continue;
        };
        let within = participant
            .within(path)
            .and_then(|it| it.strip_suffix(".md"));
        if within != Some(gone.item.path.as_str()) {
            continue;
        }
        let around = around(link.target.span, document);
        let is_done = around.is_some_and(|at| told.contains(&at));
        let says = around.is_some_and(|at| is_told(gone, &document.passages[at], document));
        if !is_done && !says {
            found.push(diagnostic(gone, link.target.span));
        }
    }
    found
}

/// Whether a paragraph or the heading above it says what became of the issuance.
fn is_told(gone: &Gone<'_>, passage: &Passage, document: &Document) -> bool {
    let heading = passage
        .heading
        .map(|at| document.headings[at].text.as_str());
    is_told_in(gone, &passage.text) || heading.is_some_and(|text| is_told_in(gone, text))
}

/// The passage in which a link stands: the last that begins before it.
fn around(link: Span, document: &Document) -> Option<usize> {
    let begins = |passage: &Passage| Some(passage.span(0..1)?.start);
    document
        .passages
        .iter()
        .rposition(|passage| begins(passage).is_some_and(|start| start <= link.start))
}

fn diagnostic(gone: &Gone<'_>, span: Span) -> Diagnostic {
    let number = front(gone.item).number.as_str();
    let status = gone.status;
    let sentence = format!("This text cites {number}, which was {status}, and does not say so.");
    let start = Diagnostic::error(CODE, span, sentence);
    match gone.by.first() {
        Some(it) => start
            .label(it.number.span, format!("{} {} it", it.by_number(), it.verb))
            .help(format!(
                "Cite {} instead, or say that {number} was {status}.",
                it.by_number()
            )),
        None => start.help(format!(
            "Cite the issuance that holds now, or say that {number} was {status}."
        )),
    }
}

/// Where a text holds a number, however its parts are joined: `100 DCS 14.355`, `100-DCS-14.355`.
fn place(number: &str, text: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = letters(number).chars().collect();
    let starts = text.char_indices().filter(|(at, letter)| {
        let before = text[..*at].chars().next_back();
        letter.is_alphanumeric() && before.is_none_or(|it| !it.is_alphanumeric())
    });
    starts
        .filter_map(|(start, _)| Some(start..end(&wanted, text, start)?))
        .next()
}

/// Where the wanted letters end, if they stand here with nothing but joints between them.
fn end(wanted: &[char], text: &str, start: usize) -> Option<usize> {
    let mut left = wanted.iter();
    let mut end = start;
    for (at, letter) in text[start..].char_indices() {
        if left.as_slice().is_empty() {
            let rest = &text[end..];
            let goes_on = rest.starts_with(char::is_alphanumeric)
                || (rest.starts_with(['.', '-'])
                    && rest[1..].starts_with(|it: char| it.is_ascii_digit()));
            return (!goes_on).then_some(end);
        }
        match letter {
            _ if letter.is_alphanumeric() => {
                if !letter.to_lowercase().eq(left.next().copied()) {
                    return None;
                }
                end = start + at + letter.len_utf8();
            }
            ' ' | '\u{a0}' | '.' | '-' | '\u{2011}' | '–' | '\n' => {}
            _ => return None,
        }
    }
    left.as_slice().is_empty().then_some(end)
}
