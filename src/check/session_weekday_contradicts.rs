//! A session is on the day of the week that its words name.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Span};
use crate::language::{Locale, weekdays};
use crate::model::{LocalProse, Session, Weekday};

code! {
    /// A session is on another day of the week than its fields or words say.
    ///
    /// # Why it matters
    /// The page prints the weekday of the date. If the author thought of another day, people come on
    /// the wrong one. The field `weekday` and weekdays in the title are compared with the date; in other
    /// texts of the session a weekday is that stands beside the number of the day, such as "Thursday,
    /// September 9", or between commas by itself, such as "On Thursday, for staff". Names of days are
    /// known in every language.
    ///
    /// # Wrong
    /// `starts: 2020-09-09 15:00` with `title: Introduction, Thursday`
    ///
    /// # Right
    /// `starts: 2020-09-09 15:00` with `title: Introduction, Wednesday`
    pub(super) CODE = "session-weekday-contradicts";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.library.sessions().flat_map(of_session).collect()
}

fn of_session(session: &Session) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let (first, last) = (session.starts.civil.date(), session.ends.civil.date());
    let days = [Weekday::of(first), Weekday::of(last)];
    if let Some(said) = &session.weekday
        && said.value != days[0]
    {
        found.push(contradiction(session, &said.value.name(), said.span));
    }
    for text in &session.title.texts {
        for named in named(text) {
            if !days.contains(&named.day) {
                found.push(contradiction(session, &named.word, named.span));
            }
        }
    }
    // What the status says may be of the day on which it was to be.
    let others = [
        (&session.description, true),
        (&session.status_note, false),
        (&session.place.note, true),
        (&session.place.address, false),
    ];
    let texts = others.iter().flat_map(|(field, is_plain)| {
        field
            .iter()
            .flat_map(|it| &it.texts)
            .map(|it| (it, *is_plain))
    });
    for (text, is_plain) in texts {
        for named in named(text) {
            let is_that_day = named.beside == Some(first.day()) || is_plain && named.is_alone;
            if is_that_day && !days.contains(&named.day) {
                found.push(contradiction(session, &named.word, named.span));
            }
        }
    }
    found
}

fn contradiction(session: &Session, word: &str, span: Span) -> Diagnostic {
    let starts = &session.starts;
    let date = starts.civil.date();
    let sentence = format!(
        "This says {word}, but {date} is a {}.",
        Weekday::of(date).name()
    );
    Diagnostic::error(CODE, span, sentence)
        .label(starts.span, "it starts here")
        .help("Correct the day of the week, or the date.")
}

/// A weekday that a text names.
struct Named {
    day: Weekday,
    /// The author's own word.
    word: String,
    span: Span,
    /// The number of a day of the month that stands beside it.
    beside: Option<i8>,
    /// Whether it stands between commas or points with nothing but a word such as "on".
    is_alone: bool,
}

fn named(text: &LocalProse) -> Vec<Named> {
    let names = weekdays(&text.locale);
    let words: Vec<(usize, &str)> = words(&text.prose.text).collect();
    let mut found = Vec::new();
    for (at, (start, word)) in words.iter().enumerate() {
        let Some(day) = names
            .iter()
            .position(|name| is_day(word, name, &text.locale))
        else {
            continue;
        };
        // In Greek some days are called second to fifth, which also begins titles.
        if text.locale.language() == "el"
            && at == 0
            && words.len() > 1
            && beside(&words, at).is_none()
        {
            continue;
        }
        found.push(Named {
            day: Weekday::ALL[day],
            word: (*word).to_owned(),
            span: part(text, *start, word.len()),
            beside: beside(&words, at),
            is_alone: is_alone(&text.prose.text, *start),
        });
    }
    found
}

/// The number of a day within two words of a weekday: `Wednesday, September 9`, `miércoles 9`.
fn beside(words: &[(usize, &str)], at: usize) -> Option<i8> {
    let near = &words[at + 1..words.len().min(at + 4)];
    near.iter().find_map(|(_, word)| {
        let digits = word.trim_end_matches(|it: char| !it.is_ascii_digit());
        let day = digits.parse::<i8>().ok()?;
        (1..=31).contains(&day).then_some(day)
    })
}

/// "On Monday, for staff", "el lunes, para", "pada hari Isnin"; not "every Monday" or "by Monday".
fn is_alone(text: &str, at: usize) -> bool {
    const ENDS: [char; 8] = [',', '.', ';', ':', '(', ')', '–', '—'];
    const ON: &[&str] = &[
        "on",
        "el",
        "este",
        "τη",
        "την",
        "το",
        "στις",
        "у",
        "в",
        "цей",
        "цього",
        "pada",
        "hari",
        "kuni",
        "shu",
    ];
    let start = text[..at].rfind(ENDS).map_or(0, |end| end + 1);
    let end = text[at..].find(ENDS).map_or(text.len(), |end| at + end);
    let stretch = text.get(start..end).unwrap_or_default();
    let is_between = start > 0 || end < text.len();
    let mut others = words(stretch).filter(|(offset, _)| start + offset != at);
    is_between && others.all(|(_, word)| ON.contains(&word.to_lowercase().as_str()))
}

/// Whether a word is the name of a day, whose last vowel may be bent: середа, середу.
fn is_day(word: &str, name: &str, locale: &Locale) -> bool {
    // Where names of days have a capital, the same word in small letters is another.
    let has_capital = name.starts_with(char::is_uppercase) && locale.language() != "en";
    if has_capital && !word.starts_with(char::is_uppercase) {
        return false;
    }
    let (word, name) = (
        word.to_lowercase(),
        name.to_lowercase().replace('\u{2bc}', "’"),
    );
    let word = word.replace(['\u{2bc}', '\''], "’");
    let bends = locale.language() == "uk" && name.ends_with(['а', 'я']);
    word == name || (bends && cut(&word).is_some() && cut(&word) == cut(&name))
}

/// A word without its last letter.
fn cut(word: &str) -> Option<&str> {
    let (at, last) = word.char_indices().next_back()?;
    "аяуюиі".contains(last).then(|| &word[..at])
}

/// The words of a text with the places where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_joint = |letter: char| "’ʼ'ʻ".contains(letter);
    text.split(move |letter: char| !letter.is_alphanumeric() && !is_joint(letter))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The place of a part of a text: exactly, unless quotation marks or folds lie between.
fn part(text: &LocalProse, start: usize, length: usize) -> Span {
    let span = text.span;
    match ((span.end - span.start) as usize).checked_sub(text.prose.text.len()) {
        Some(0) => span.part(start..start + length),
        Some(2) => span.part(start + 1..start + 1 + length),
        _ => span,
    }
}
