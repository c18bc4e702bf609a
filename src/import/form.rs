//! The ways in which cells are written that are not the value itself.

use super::cell::trimmed;
use super::map::Form;
use crate::diag::codes;
use crate::model::field::Trouble;
use std::ops::Range;

codes! {
    /// A cell is not a list as the language Python writes it, though the map says so.
    ///
    /// # Why it matters
    /// Its parts could not be told from each other.
    ///
    /// # Wrong
    /// `['Business' 'Finance']`
    ///
    /// # Right
    /// `['Business', 'Finance']`
    NOT_A_PYTHON_LIST = "not-a-python-list";

    /// A cell does not end with a name in brackets, though the map says so.
    ///
    /// # Why it matters
    /// Title and provider could not be told from each other.
    ///
    /// # Wrong
    /// `Modern Art`
    ///
    /// # Right
    /// `Modern Art (MoMA)`
    NO_BRACKETS = "name-without-brackets";
}

/// A value within a cell's text.
pub(super) type Part = (String, Range<usize>);

/// The values in a text that has a form; `range` is its place in the cell.
pub(super) fn formed(form: Form, text: String, range: Range<usize>) -> Result<Vec<Part>, Trouble> {
    let one = |text: String| Ok(vec![(text, range.clone())]);
    match form {
        Form::Text | Form::Quoted => one(text),
        Form::PythonList => python_list(&text, range.start),
        Form::BeforeBrackets => bracketed(&text, range.start).map(|(before, _)| vec![before]),
        Form::InBrackets => bracketed(&text, range.start).map(|(_, within)| vec![within]),
        Form::WebAddress if text.contains("://") => one(text),
        Form::WebAddress => one(format!("http://{text}")),
        Form::CipDigits => {
            let digits = format!("{text:0>6}");
            match digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                true => one(format!("{}.{}", &digits[..2], &digits[2..])),
                false => one(text),
            }
        }
        Form::DateDigits => match text.get(..8) {
            Some(day) if day.bytes().all(|byte| byte.is_ascii_digit()) => {
                one(format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]))
            }
            _ => one(text),
        },
        Form::MonthDayYear => one(dated(&text, [2, 0, 1]).unwrap_or(text)),
        Form::DayMonthYear => one(dated(&text, [2, 1, 0]).unwrap_or(text)),
        Form::YearMonthDay => one(dated(&text, [0, 1, 2]).unwrap_or(text)),
    }
}

/// A date, and perhaps a time, as the catalogue writes them; `places` says where year, month and
/// day stand. What is none is left to the type of the field to refuse.
fn dated(text: &str, places: [usize; 3]) -> Option<String> {
    let text = text.replace(['\u{A0}', '\u{202F}', ','], " ");
    let (day, clock) = text.split_once([' ', 'T']).unwrap_or((&text, ""));
    let parts: Vec<&str> = day.split(['/', '.', '-']).collect();
    let number = |place: usize, longest: usize| {
        let part: &str = parts.get(places[place])?;
        (part.len() <= longest).then_some(())?;
        part.parse::<u16>().ok()
    };
    let (year, month, day) = (number(0, 4)?, number(1, 2)?, number(2, 2)?);
    (parts.len() == 3 && year >= 1000).then_some(())?;
    let date = format!("{year}-{month:02}-{day:02}");
    match clock.trim() {
        "" => Some(date),
        clock => Some(format!("{date} {}", on_24_hours(clock)?)),
    }
}

/// `3:00:00 PM` as `15:00`.
fn on_24_hours(clock: &str) -> Option<String> {
    let clock = clock.to_ascii_lowercase().replace('.', "");
    let half = ["am", "pm"].into_iter().find(|half| clock.ends_with(half));
    let digits = clock.trim_end_matches(['a', 'p', 'm']).trim();
    let mut parts = digits.split(':');
    let hour: u8 = parts.next()?.parse().ok()?;
    let minute: u8 = parts.next().map_or(Some(0), |it| it.parse().ok())?;
    let hour = match half {
        None => hour,
        Some(_) if hour == 0 || hour > 12 => return None,
        Some("am") => hour % 12,
        Some(_) => hour % 12 + 12,
    };
    // Seconds say nothing about a session unless somebody counted them.
    let is_even = parts.all(|seconds| seconds.bytes().all(|digit| digit == b'0'));
    is_even.then(|| format!("{hour:02}:{minute:02}"))
}

/// A text without the quotation marks that it carries itself.
pub(super) fn unquoted(text: &str, range: Range<usize>) -> (String, Range<usize>) {
    let own = &text[range.clone()];
    let inner = own
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let Some(inner) = inner else {
        return (own.to_owned(), range);
    };
    let inside = trimmed(inner, 0..inner.len());
    let text = inner[inside.clone()].replace("\"\"", "\"");
    let start = range.start + 1;
    (text, start + inside.start..start + inside.end)
}

/// The two names of `Title (Provider)`; the second may hold brackets of its own.
fn bracketed(text: &str, start: usize) -> Result<(Part, Part), Trouble> {
    let mut depth = 0;
    for (at, letter) in text.char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            if letter != '(' {
                break;
            }
            let before = trimmed(text, 0..at);
            let within = trimmed(text, at + 1..text.len() - 1);
            let part = |range: Range<usize>| {
                let place = start + range.start..start + range.end;
                (text[range].to_owned(), place)
            };
            return Ok((part(before), part(within)));
        }
    }
    Err(Trouble::new(
        NO_BRACKETS,
        format!("\"{text}\" does not end with a name in brackets."),
        "Write it as Title (Provider).",
    ))
}

/// The items of a list of texts as Python writes it.
fn python_list(text: &str, start: usize) -> Result<Vec<Part>, Trouble> {
    let not_a_list = || {
        Trouble::new(
            NOT_A_PYTHON_LIST,
            format!("\"{text}\" is not a list as Python writes it."),
            "Write it as ['one', 'two'].",
        )
    };
    let inner = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let inner = inner.ok_or_else(not_a_list)?;
    let mut items = Vec::new();
    let mut letters = inner.char_indices().peekable();
    loop {
        while letters.next_if(|(_, it)| it.is_whitespace()).is_some() {}
        let Some((open, mark)) = letters.next() else {
            return Ok(items);
        };
        if !matches!(mark, '\'' | '"') {
            return Err(not_a_list());
        }
        let mut item = String::new();
        let close = loop {
            match letters.next().ok_or_else(not_a_list)? {
                (at, letter) if letter == mark => break at,
                (_, '\\') => match letters.next().ok_or_else(not_a_list)? {
                    (_, 'n') => item.push('\n'),
                    (_, 't') => item.push('\t'),
                    (_, letter @ ('\\' | '\'' | '"')) => item.push(letter),
                    _ => return Err(not_a_list()),
                },
                (_, letter) => item.push(letter),
            }
        };
        items.push((item, start + 1 + open + 1..start + 1 + close));
        while letters.next_if(|(_, it)| it.is_whitespace()).is_some() {}
        match letters.next() {
            None => return Ok(items),
            Some((_, ',')) => {}
            Some(_) => return Err(not_a_list()),
        }
    }
}
