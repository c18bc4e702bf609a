//! No text is published that its author meant to finish.

use super::Desk;
use super::shown::{Shown, words};
use crate::diag::Diagnostic;
use crate::diag::code;
use std::ops::Range;

code! {
    /// A mark that an author left where something is still to be written.
    ///
    /// # Why it matters
    /// Readers see that a fact is missing, and not which, nor when it will be there.
    ///
    /// # Wrong
    /// `The office is open from TBD.`, `[insert date]`, `Lorem ipsum`
    ///
    /// # Right
    /// The fact itself, or a sentence that says that it is not known yet.
    pub(super) CODE = "placeholder-left";
}

/// Words that nobody writes for readers, in capitals.
const MARKS: &[&str] = &[
    "TBD", "TBC", "TBA", "TODO", "FIXME", "XXX", "XXXX", "XXXXX", "TKTK",
];

/// The same that are words of their own in some languages.
const WORDS_ELSEWHERE: &[(&str, &str)] = &[("TODO", "es")];

/// How a request to the author begins between brackets, in all languages.
const REQUESTS: &[&str] = &[
    "insert",
    "enter",
    "add",
    "fill in",
    "your name",
    "name of",
    "date",
    "placeholder",
    "inserte",
    "insertar",
    "introduzca",
    "indique",
    "indicar",
    "agregar",
    "escriba",
    "nombre del",
    "fecha",
    "εισάγετε",
    "εισαγάγετε",
    "συμπληρώστε",
    "προσθέστε",
    "ημερομηνία",
    "вставити",
    "вставте",
    "додати",
    "вкажіть",
    "вказати",
    "заповнити",
    "дата",
    "sila semak",
    "check",
    "revisar",
    "verificar",
    "перевірити",
    "ελέγξτε",
    "masukkan",
    "sisipkan",
    "isikan",
    "nyatakan",
    "tarikh",
    "kiriting",
    "qoʻying",
    "yozing",
    "toʻldiring",
    "sana",
];

/// Those that end a request, in a language whose verbs come last: `[sanani yozing]`.
const REQUESTS_AT_THE_END: &[&str] = &[" kiriting", " qoʻying", " yozing", " toʻldiring"];

/// What a note to a colleague asks for, in small letters.
const ASKED: &[&str] = &[
    "please check",
    "please confirm",
    "please verify",
    "please review",
    "please ask",
    "por favor revis",
    "por favor, revis",
    "por favor confirm",
    "por favor, confirm",
    "por favor verif",
    "por favor, verif",
    "παρακαλώ έλεγξ",
    "παρακαλώ ελέγξ",
    "παρακαλώ επιβεβαι",
    "будь ласка, перевір",
    "будь ласка, уточн",
    "будь ласка перевір",
    "sila semak",
    "tolong semak",
    "sila sahkan",
    "iltimos, tekshir",
    "iltimos tekshir",
];

/// Words in capitals with a colon behind that open a note between brackets.
const NOTES: &[&str] = &[
    "PENDING",
    "CHECK",
    "CONFIRM",
    "VERIFY",
    "NOTE TO SELF",
    "PENDIENTE",
    "POR HACER",
    "REVISAR",
    "CONFIRMAR",
    "VERIFICAR",
    "OJO",
    "ΕΚΚΡΕΜΕΙ",
    "ΕΚΚΡΕΜΕΊ",
    "ΕΛΕΓΧΟΣ",
    "ΠΡΟΣ ΕΛΕΓΧΟ",
    "ПЕРЕВІРИТИ",
    "УТОЧНИТИ",
    "ДОРОБИТИ",
    "BELUM SELESAI",
    "SEMAK",
    "TERTUNDA",
    "TEKSHIRISH",
    "TEKSHIRILSIN",
    "ANIQLANSIN",
];

/// Sentences that stand for a fact that somebody means to write, in small letters.
const LATER: &[&str] = &[
    "to be announced",
    "to be confirmed",
    "to be determined",
    "to be decided",
    "to be added",
    "coming soon",
    "por definir",
    "por determinar",
    "por confirmar",
    "por anunciar",
    "a confirmar",
    "próximamente",
    "θα ανακοινωθεί",
    "θα οριστεί",
    "προς επιβεβαίωση",
    "буде оголошено",
    "буде визначено",
    "уточнюється",
    "незабаром",
    "akan diumumkan",
    "akan ditentukan",
    "akan datang",
    "keyinroq eʼlon qilinadi",
    "tez orada",
    "aniqlanmoqda",
];

/// Texts that mean that a text is missing, in small letters.
const SAMPLES: &[&str] = &["lorem ipsum", "dolor sit amet", "???"];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.texts
        .iter()
        .flat_map(|text| within(text, desk))
        .collect()
}

/// The first placeholder of each kind.
fn within(text: &Shown<'_>, desk: &Desk<'_>) -> Vec<Diagnostic> {
    let words: &str = &text.text;
    // Of most letters the small ones are as long, so that places agree; else the words are left.
    let small = words.to_lowercase();
    let small = if small.len() == words.len() {
        &small
    } else {
        ""
    };
    let places = [
        mark(text),
        number(words),
        request(words).or_else(|| note(words)),
        sample(words, small),
        later(small),
    ];
    let told = |place: Range<usize>| {
        let left = &words[place.clone()];
        let sentence = format!("\"{left}\" stands where something is still to be written.");
        let span = text.span(place);
        let told = match desk.is_in_catalogue(span) {
            // Its provider has published it so.
            true => Diagnostic::warning(CODE, span, sentence),
            false => Diagnostic::error(CODE, span, sentence),
        };
        told.help("Write what belongs there, or say in a sentence that it is not known yet.")
    };
    places.into_iter().flatten().map(told).collect()
}

fn mark(text: &Shown<'_>) -> Option<Range<usize>> {
    let language = text.locale.map(|locale| locale.language());
    let is_word = |word: &str| {
        let mut elsewhere = WORDS_ELSEWHERE.iter();
        elsewhere.any(|(mark, spoken)| *mark == word && Some(*spoken) == language)
    };
    words(&text.text)
        .find(|(at, word)| MARKS.contains(word) && !is_word(word) && !is_quoted(&text.text, *at))
        .map(|(at, word)| at..at + word.len())
}

/// Digits that are still to come: `XX/XX/2020`, `$XX`, `XX%`.
fn number(text: &str) -> Option<Range<usize>> {
    // Most texts hold none, and one letter is found faster than two.
    let from = text.find('X')?;
    let mut places = text[from..].match_indices("XX");
    places.find_map(|(at, _)| {
        let at = from + at;
        let before = text[..at].chars().next_back();
        let after = text[at + 2..].chars().next();
        let is_alone = before.is_none_or(|it| !it.is_alphanumeric())
            && after.is_none_or(|it| !it.is_alphanumeric());
        let is_number = before.is_some_and(|it| "$€£".contains(it))
            || after == Some('%')
            || text[at + 2..].starts_with("/XX")
            || text[at + 2..].starts_with(".XX");
        (is_alone && is_number).then_some(at..at + 2)
    })
}

/// What stands between brackets, and these with it.
fn bracketed<'t>(text: &'t str, open: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let opened = text.match_indices(|it| open.contains(it));
    opened.filter_map(|(at, bracket)| {
        let close = match bracket {
            "[" => ']',
            "{" => '}',
            "<" => '>',
            _ => ')',
        };
        let length = text[at..].find(close)?;
        Some(at..at + length + 1)
    })
}

/// `[insert the date]` and `<insert the date>`.
fn request(text: &str) -> Option<Range<usize>> {
    bracketed(text, "[<{").find(|place| {
        // The words of a link whose address could not be read.
        if text[..place.start].ends_with(']') || text[place.end..].starts_with(['(', '[']) {
            return false;
        }
        let inner = text[place.start + 1..place.end - 1].trim().to_lowercase();
        let begins = |request: &&&str| {
            inner.strip_prefix(**request).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with(|it: char| it.is_whitespace() || it == ':')
            })
        };
        let mut endings = REQUESTS_AT_THE_END.iter();
        REQUESTS.iter().any(|request| begins(&request))
            || endings.any(|request| inner.ends_with(request))
    })
}

/// `[Maria, please check!]` and `(PENDING: ask the trainer)`.
fn note(text: &str) -> Option<Range<usize>> {
    bracketed(text, "[(").find(|place| {
        let inner = text[place.start + 1..place.end - 1].trim();
        let is_link = text[..place.start].ends_with(']') || text[place.end..].starts_with('(');
        let begins = |note: &&&str| {
            let rest = inner.strip_prefix(**note);
            rest.is_some_and(|rest| rest.starts_with(':'))
        };
        // Readers are asked for things too, but not between square brackets.
        let is_asked = || {
            let small = inner.to_lowercase();
            text[place.start..].starts_with('[') && ASKED.iter().any(|it| small.contains(it))
        };
        !is_link && (NOTES.iter().any(|note| begins(&note)) || is_asked())
    })
}

fn sample(text: &str, small: &str) -> Option<Range<usize>> {
    let found = SAMPLES.iter().find_map(|sample| {
        let at = small.find(sample)?;
        Some(at..at + sample.len())
    })?;
    (!is_quoted(text, found.start)).then_some(found)
}

/// A sentence, or what stands behind a colon, that only says that a fact will follow.
fn later(small: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for sentence in small.split_inclusive(['.', ':', ';', '!', '(', ')', '\n']) {
        let words = sentence.trim_matches(|it: char| !it.is_alphanumeric());
        if LATER.contains(&words) {
            let at = start + sentence.find(words)?;
            return Some(at..at + words.len());
        }
        start += sentence.len();
    }
    None
}

/// Whether a quotation begins here: who writes about placeholders has left none.
fn is_quoted(text: &str, at: usize) -> bool {
    text[..at].ends_with(['"', '“', '«', '„', '‘', '\''])
}
