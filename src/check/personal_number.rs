//! Numbers by which a person is known to the state or to a bank are not published.

use super::Desk;
use super::shown::Shown;
use crate::diag::Diagnostic;
use crate::diag::code;
use std::ops::Range;

code! {
    /// A text holds a social security number, a date of birth, a passport's number, or the number
    /// of a bank account or a card.
    ///
    /// # Why it matters
    /// With such a number somebody can act in another person's name. Examples are copied from real
    /// forms more often than one thinks.
    ///
    /// # Wrong
    /// `Write your number as in 078-05-1120.`
    ///
    /// # Right
    /// `Write your number with hyphens: three digits, two and four.`
    pub(super) CODE = "personal-number";
}

/// Words before a date of birth.
const BORN: &[&str] = &[
    "date of birth",
    "born on",
    "dob:",
    "fecha de nacimiento",
    "nacido el",
    "nacida el",
    "nació el",
    "ημερομηνία γέννησης",
    "γεννήθηκε στις",
    "дата народження",
    "народився",
    "народилася",
    "tarikh lahir",
    "dilahirkan pada",
    "tugʻilgan sana",
    "tugʻilgan kun",
];

/// Words before a passport's number.
const PASSPORTS: &[&str] = &[
    "passport",
    "pasaporte",
    "διαβατήριο",
    "διαβατηρίου",
    "паспорт",
    "pasport",
];

/// How far behind such words the number stands, in letters.
const NEAR: usize = 30;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = desk
        .texts
        .iter()
        .filter(|text| text.text.contains(|it: char| it.is_ascii_digit()));
    texts.flat_map(within).collect()
}

fn within(text: &Shown<'_>) -> Vec<Diagnostic> {
    let words: &str = &text.text;
    let told = |place: Range<usize>, noun: &str| {
        let sentence = format!("\"{}\" looks like {noun}.", &words[place.clone()]);
        Diagnostic::error(CODE, text.span(place), sentence)
            .help("Remove it. An example can be described in words.")
    };
    let mut found = Vec::new();
    for place in tokens(words) {
        let token = &words[place.clone()];
        if is_social_security(token) {
            found.push(told(place, "a social security number"));
        } else if is_bank_account(token) {
            found.push(told(place, "the number of a bank account"));
        } else if is_card(token) {
            found.push(told(place, "the number of a card"));
        }
    }
    let lower = words.to_lowercase();
    // Of most letters the small ones are as long, so that places agree; else the text is left.
    if lower.len() == words.len() {
        let behind = |starts: &[&str], is_it: fn(&str) -> Option<Range<usize>>| {
            let starts = starts.iter();
            let ends = starts.filter_map(|start| Some(lower.find(start)? + start.len()));
            let mut places = ends.filter_map(|end| {
                let near = words[end..]
                    .char_indices()
                    .nth(NEAR)
                    .map_or(words.len(), |(at, _)| end + at);
                let place = is_it(&words[end..near])?;
                Some(end + place.start..end + place.end)
            });
            places.next()
        };
        found.extend(behind(BORN, year).map(|place| told(place, "a date of birth")));
        found.extend(behind(PASSPORTS, passport).map(|it| told(it, "the number of a passport")));
    }
    found
}

/// Runs of capitals and digits, in groups or not.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let is_part = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit();
    let belongs = |it: char| is_part(it) || it == ' ' || it == '-';
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_part).map(|at| from + at) {
        let length = text[start..].find(|it| !belongs(it));
        from = length.map_or(text.len(), |length| start + length);
        let end = start + text[start..from].trim_end_matches([' ', '-']).len();
        tokens.push(start..end);
        // A word in capitals before a number is no part of it.
        for (space, _) in text[start..end].match_indices(' ') {
            tokens.push(start + space + 1..end);
        }
    }
    tokens
}

/// Three digits, two and four, as the Social Security Administration gives them out: none begins
/// with 000, 666 or 9, and no group is all zeros.
fn is_social_security(token: &str) -> bool {
    let groups: Vec<&str> = token.split('-').collect();
    let [area, group, serial] = groups.as_slice() else {
        return false;
    };
    let is_digits =
        |text: &str, length| text.len() == length && text.bytes().all(|it| it.is_ascii_digit());
    is_digits(area, 3)
        && is_digits(group, 2)
        && is_digits(serial, 4)
        && !["000", "666"].contains(area)
        && !area.starts_with('9')
        && *group != "00"
        && *serial != "0000"
}

/// An IBAN: a country, two digits, and the account, with the rest 1 when divided by 97 (ISO 13616).
fn is_bank_account(token: &str) -> bool {
    let plain: String = token.chars().filter(|it| *it != ' ').collect();
    let bytes = plain.as_bytes();
    let is_form = (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes.iter().all(u8::is_ascii_alphanumeric);
    if !is_form {
        return false;
    }
    let turned = bytes[4..].iter().chain(&bytes[..4]);
    let rest = turned.fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    rest == 1
}

/// 13 to 19 digits in groups of four that pass the check of ISO/IEC 7812.
fn is_card(token: &str) -> bool {
    let groups: Vec<&str> = token.split([' ', '-']).collect();
    let is_grouped = match groups.as_slice() {
        [_] => true,
        [first, middle @ .., _] => {
            first.len() == 4 && middle.iter().all(|it| (4..=6).contains(&it.len()))
        }
        [] => false,
    };
    let digits: Vec<u32> = groups
        .concat()
        .chars()
        .filter_map(|it| it.to_digit(10))
        .collect();
    let all = groups.iter().map(|it| it.len()).sum::<usize>();
    if !is_grouped
        || digits.len() != all
        || !(13..=19).contains(&all)
        || !(3..=6).contains(&digits[0])
    {
        return false;
    }
    let doubled = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match at % 2 {
            0 => *digit,
            _ if *digit > 4 => digit * 2 - 9,
            _ => digit * 2,
        });
    doubled.sum::<u32>() % 10 == 0
}

/// The year of a birth.
fn year(text: &str) -> Option<Range<usize>> {
    let mut starts = ["19", "20"].iter().filter_map(|century| text.find(century));
    starts.find_map(|at| {
        let year = text.get(at..at + 4)?;
        year.bytes()
            .all(|it| it.is_ascii_digit())
            .then_some(at..at + 4)
    })
}

/// Up to two capitals, in any script, and six digits or more.
fn passport(text: &str) -> Option<Range<usize>> {
    let is_part = |it: char| it.is_uppercase() || it.is_ascii_digit();
    let start = text.find(is_part)?;
    let length = text[start..].find(|it| !is_part(it));
    let token = &text[start..length.map_or(text.len(), |length| start + length)];
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let capitals = token.chars().count() - digits;
    (digits >= 6 && capitals <= 2).then_some(start..start + token.len())
}
