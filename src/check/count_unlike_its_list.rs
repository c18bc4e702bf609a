//! A number before a list is that of its items.

use super::Desk;
use super::prose::Home;
use crate::diag::{Diagnostic, Span, code};
use crate::language::{Locale, Reader};
use crate::model::Passage;
use std::collections::BTreeMap;

code! {
    /// A sentence says how many items the list behind it has, and it has another number of them.
    ///
    /// # Why it matters
    /// An item is missing, or one was added and the sentence forgotten; readers look for the rest.
    ///
    /// # Wrong
    /// `There are three kinds:` before a list of two items
    ///
    /// # Right
    /// `There are two kinds:` before a list of two items
    pub(super) CODE = "count-unlike-its-list";
}

/// How many words may stand between the number and the colon: "two kinds of free credentials:".
const WORDS_BEHIND: usize = 4;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut readers: BTreeMap<&Locale, Reader> = BTreeMap::new();
    let mut found = Vec::new();
    for home in desk
        .said
        .homes
        .iter()
        .filter(|home| home.document.is_some())
    {
        for passage in &home.passages {
            found.extend(within(desk, home, passage, &mut readers));
        }
    }
    found
}

fn within<'a>(
    desk: &Desk<'_>,
    home: &Home<'a>,
    passage: &Passage,
    readers: &mut BTreeMap<&'a Locale, Reader>,
) -> Option<Diagnostic> {
    let text = passage.text.trim_end().strip_suffix(':')?;
    let end = passage.span(0..text.len() + 1)?;
    let (items, list) = list_behind(desk.files.text(end.file), end)?;
    let reader = readers
        .entry(home.locale)
        .or_insert_with(|| Reader::new(home.locale, None));
    let numbers = reader.values(text).numbers;
    let number = numbers.last()?;
    let behind = text.get(number.range.end..)?;
    if behind.split_whitespace().count() > WORDS_BEHIND || behind.contains(['.', ',', ';', '?']) {
        return None;
    }
    let counts: Vec<u64> = number.readings.iter().filter_map(|it| it.whole()).collect();
    let is_count = counts.iter().all(|count| (2..=20).contains(count));
    if counts.is_empty() || !is_count || counts.contains(&items) {
        return None;
    }
    let sentence = format!(
        "Here stands \"{}\", and the list has {items} {}.",
        &text[number.range.clone()],
        if items == 1 { "item" } else { "items" },
    );
    let told = Diagnostic::warning(CODE, passage.span(number.range.clone())?, sentence);
    Some(
        told.label(list, "the list")
            .help("Correct the number, or the list."),
    )
}

/// How many items the list has that begins behind a place, and the place where it begins.
fn list_behind(text: &str, end: Span) -> Option<(u64, Span)> {
    let from = end.end as usize;
    let mut at = from + text.get(from..)?.find('\n')? + 1;
    let (mut items, mut first, mut own) = (0, None, 0);
    for line in text[at..].split_inclusive('\n') {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        if is_item(words) {
            if first.is_none() {
                (first, own) = (Some(at + indent), indent);
            }
            items += u64::from(indent <= own);
        } else if !words.is_empty() && (first.is_none() || indent <= own) {
            // Without indentation only the lines of an item go on.
            let goes_on = first.is_some() && !text[..at].ends_with("\n\n");
            if !goes_on || words.starts_with('#') {
                break;
            }
        }
        at += line.len();
    }
    let first = first?;
    Some((items, Span::new(end.file, first..first + 1)))
}

fn is_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_numbered = digits.len() < line.len() && digits.starts_with([')', '.']);
    let marker = if is_numbered { &digits[1..] } else { line };
    match is_numbered {
        true => marker.starts_with(' '),
        false => ["- ", "* ", "+ "].iter().any(|it| marker.starts_with(it)),
    }
}
