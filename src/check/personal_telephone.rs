//! Telephone numbers among the words are those of contacts.

use super::Desk;
use super::personal_email::to_print_it;
use super::shown::Shown;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::model::Target;
use std::ops::Range;

code! {
    /// A text names a telephone number that is no contact's.
    ///
    /// # Why it matters
    /// A person who never agreed to it is called by strangers, and nobody can take the number
    /// back. A contact's number stands once, in `government.yaml`, so that it can change.
    ///
    /// # Wrong
    /// `Call Maria at (617) 555-0142.`
    ///
    /// # Right
    /// `Call {{ contact.training.phone }}.`
    pub(super) CODE = "personal-telephone";
}

/// Words before a number that is a telephone's, in all languages.
const CALLS: &[&str] = &[
    "tel",
    "telephone",
    "phone",
    "call",
    "cell",
    "mobile",
    "whatsapp",
    "fax",
    "viber",
    "telegram",
    "teléfono",
    "teléfonos",
    "llame",
    "llamar",
    "celular",
    "móvil",
    "τηλ",
    "τηλέφωνο",
    "κινητό",
    "καλέστε",
    "φαξ",
    "тел",
    "телефон",
    "телефоном",
    "дзвоніть",
    "телефонуйте",
    "зателефонуйте",
    "моб",
    "факс",
    "telefon",
    "hubungi",
    "faks",
    "raqami",
    "raqamiga",
    "raqam",
];

/// How many words can stand between such a word and the number.
const NEAR: usize = 6;

/// Codes of numbers in North America that callers do not pay for; offices have them.
const FREE_TO_CALL: &[&str] = &["800", "833", "844", "855", "866", "877", "888"];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = &desk.library.participants;
    let contacts = participants.iter().flat_map(|it| &it.government.contacts);
    let contacts = contacts.filter_map(|it| Some(digits(&it.phone.as_ref()?.0)));
    let contacts: Vec<String> = contacts.collect();
    let mut found = Vec::new();
    for text in &desk.texts {
        for place in numbers(text) {
            let number = &text.text[place.clone()];
            if is_personal(number, &contacts) {
                found.push(told(number, text.span(place), desk));
            }
        }
    }
    let documents = desk.library.documents();
    for link in documents.flat_map(|document| &document.links) {
        let Target::Elsewhere(to) = &link.target.value else {
            continue;
        };
        let Some(number) = to.strip_prefix("tel:") else {
            continue;
        };
        // One that is shown among the words is told there.
        let is_shown = digits(&link.text).len() > 6;
        if !is_shown && digits(number).len() > 6 && is_personal(number, &contacts) {
            found.push(told(number, link.target.span, desk));
        }
    }
    found
}

fn told(number: &str, span: Span, desk: &Desk<'_>) -> Diagnostic {
    let sentence = format!("The telephone number \"{number}\" is no contact's.");
    let told = match desk.is_in_catalogue(span) {
        // Its provider has published it already.
        true => Diagnostic::warning(CODE, span, sentence),
        false => Diagnostic::error(CODE, span, sentence),
    };
    let print = to_print_it("phone", span, desk);
    told.help(format!("Remove it. If it may be published, {print}"))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_personal(number: &str, contacts: &[String]) -> bool {
    let digits = digits(number);
    // With and without the country's code it is the same number.
    let end = &digits[digits.len().saturating_sub(7)..];
    if contacts.iter().any(|contact| contact.ends_with(end)) {
        return false;
    }
    let national = digits.strip_prefix('1').unwrap_or(&digits);
    !(national.len() == 10 && FREE_TO_CALL.contains(&&national[..3]))
}

/// The places of telephone numbers in a text.
fn numbers(text: &Shown<'_>) -> Vec<Range<usize>> {
    let text: &str = &text.text;
    let candidates = runs(text).into_iter();
    candidates
        .filter(|place| {
            let shape = Shape::of(&text[place.clone()]);
            let stands_free = text[..place.start]
                .chars()
                .next_back()
                .is_none_or(|it| !it.is_alphanumeric() && !"$€£/#@_=".contains(it));
            let ends_free = text[place.end..]
                .chars()
                .next()
                .is_none_or(|it| !it.is_alphanumeric() && !"%/_@".contains(it));
            stands_free
                && ends_free
                && (shape.is_telephone()
                    || shape.may_be_telephone() && is_called(&text[..place.start]))
        })
        .collect()
}

/// Runs of digits and what stands between the digits of a telephone number.
fn runs(text: &str) -> Vec<Range<usize>> {
    let opens = |it: char| it.is_ascii_digit() || it == '+' || it == '(';
    let belongs = |it: char| it.is_ascii_digit() || " \u{a0}().-+–".contains(it);
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(opens).map(|at| from + at) {
        let length = text[start..].find(|it| !belongs(it));
        from = length.map_or(text.len(), |length| start + length);
        let end = start
            + text[start..from]
                .trim_end_matches(|it: char| !it.is_ascii_digit())
                .len();
        if digits(&text[start..end]).len() > 6 {
            runs.push(start..end);
        }
    }
    runs
}

/// How the digits of a number stand together.
struct Shape {
    groups: Vec<String>,
    has_plus: bool,
    has_brackets: bool,
    /// What joins the last two groups.
    joint: char,
    digits: usize,
}

impl Shape {
    fn of(number: &str) -> Self {
        let groups = number.split(|it: char| !it.is_ascii_digit());
        let groups: Vec<String> = groups
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect();
        let last = groups.last().map_or(0, String::len);
        let joint = number[..number.len() - last].chars().next_back();
        Self {
            has_plus: number.starts_with('+'),
            has_brackets: number.starts_with('(') && number.contains(')'),
            joint: joint.unwrap_or(' '),
            digits: groups.iter().map(String::len).sum(),
            groups,
        }
    }

    /// Shapes that nothing else has.
    fn is_telephone(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let is_joined = matches!(self.joint, '-' | '.');
        let is_national = self.groups[0].starts_with('0');
        match lengths.as_slice() {
            _ if self.groups.iter().all(|it| is_year(it)) => false,
            _ if self.has_plus => (8..=15).contains(&self.digits),
            // North America: 617-555-0142, 1-617-555-0142, (617) 555-0142.
            [3, 3, 4] | [1, 3, 3, 4] => is_joined,
            // Much of Europe and Asia: (044) 123-45-67, 067 123 45 67, 012-345 6789.
            [3, 3, 2, 2] => is_joined || is_national || self.has_brackets,
            [2..=4, _, ..] if self.has_brackets => (8..=11).contains(&self.digits),
            [2..=4, 3..=4, 3..=4] => is_national && (9..=11).contains(&self.digits),
            _ => false,
        }
    }

    /// Shapes that other numbers have too; the words before them decide.
    fn may_be_telephone(&self) -> bool {
        // 1.234.567 is a number of three groups of thousands.
        let are_thousands = self.groups.len() > 2
            && self.joint != '-'
            && self.groups[0].len() < 4
            && self.groups[1..].iter().all(|it| it.len() == 3);
        (7..=13).contains(&self.digits)
            && !are_thousands
            && !self.groups.iter().all(|it| is_year(it))
    }
}

/// Whether digits are a year, of any century that texts name.
fn is_year(group: &str) -> bool {
    group.len() == 4 && (group.starts_with('1') || group.starts_with("20"))
}

/// Whether a word that asks to call stands shortly before.
fn is_called(before: &str) -> bool {
    let words = before.split(|it: char| !it.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    words
        .iter()
        .rev()
        .take(NEAR)
        .any(|word| CALLS.contains(&word.as_str()))
}
