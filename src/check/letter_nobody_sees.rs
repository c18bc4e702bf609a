//! A text holds no letter that readers cannot see.

use super::Desk;
use super::shown::{self, Shown};
use crate::diag::{Diagnostic, Files, code};

code! {
    /// A sign that nobody sees stands within a text: a space without width, a hyphen that is shown
    /// only at the end of a line, or one that turns the direction of writing. Or `&nbsp;`, at which
    /// no line ends, was left between two ordinary words.
    ///
    /// # Why it matters
    /// Search does not find the word, screen readers stop in the middle of it, and what turns the
    /// direction shows letters in another order. Such signs come in when text is pasted.
    ///
    /// # Wrong
    /// `dead` and `line` with a space without width between them
    ///
    /// # Right
    /// `deadline`
    pub(super) CODE = "letter-nobody-sees";
}

/// The signs with what each is called.
const SIGNS: &[(char, &str)] = &[
    ('\u{ad}', "a hyphen that is shown only at the end of a line"),
    ('\u{34f}', "a joiner that nobody sees"),
    ('\u{200b}', "a space without width"),
    ('\u{2060}', "a joiner without width"),
    ('\u{feff}', "a byte order mark"),
];

/// Signs that scripts other than Latin, Greek and Cyrillic need: joiners and marks of direction.
const ELSEWHERE: &[(char, &str)] = &[
    ('\u{200c}', "a sign that keeps letters apart"),
    ('\u{200d}', "a sign that joins letters"),
    ('\u{200e}', "a mark of direction"),
    ('\u{200f}', "a mark of direction"),
    ('\u{61c}', "a mark of direction"),
    ('\u{202a}', "a sign that turns the direction of writing"),
    ('\u{202b}', "a sign that turns the direction of writing"),
    ('\u{202c}', "a sign that ends a direction of writing"),
    ('\u{202d}', "a sign that turns the direction of writing"),
    ('\u{202e}', "a sign that turns the direction of writing"),
    ('\u{2066}', "a sign that turns the direction of writing"),
    ('\u{2067}', "a sign that turns the direction of writing"),
    ('\u{2068}', "a sign that turns the direction of writing"),
    ('\u{2069}', "a sign that ends a direction of writing"),
];

/// A word of fewer letters may be kept with its neighbour.
const LONG: usize = 4;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = desk.texts.iter();
    texts
        .filter_map(|text| within(text).or_else(|| between_words(text, desk.files)))
        .collect()
}

/// `&nbsp;` between two words of which none is short, a number or a name: of an editor on the web.
fn between_words(text: &Shown<'_>, files: &Files) -> Option<Diagnostic> {
    let words = &*text.text;
    if !words.contains('\u{a0}') {
        return None;
    }
    let is_small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    let is_long = |word: &str, least| word.chars().count() >= least;
    words.match_indices('\u{a0}').find_map(|(at, space)| {
        let end = at + space.len();
        let (_, before) = shown::words(&words[..at]).last()?;
        let mut behind = shown::words(&words[end..]).map(|(_, word)| word);
        let (next, second) = (behind.next()?, behind.next());
        let touch = words[..at].ends_with(before) && words[end..].starts_with(next);
        // "Coursera for Government" is kept together on purpose.
        let is_name = !is_small(before) && !second.is_some_and(is_small);
        let is_ordinary =
            is_long(before, LONG) && is_small(next) && is_long(next, LONG - 1) && !is_name;
        let place = text.span(at..end);
        let is_pasted = text.written(place, files).contains("&nbsp;");
        (touch && is_ordinary && is_pasted).then(|| {
            let sentence = "Here stands &nbsp; between two words, where a line may end.";
            Diagnostic::warning(CODE, place, sentence).help("Write a space.")
        })
    })
}

/// The first such sign of a text: pasted text often has one in each word.
fn within(text: &Shown<'_>) -> Option<Diagnostic> {
    let words: &str = &text.text;
    if words.is_ascii() {
        return None;
    }
    let needs_marks = words.chars().any(needs_marks);
    let known = |letter: char| {
        let elsewhere = ELSEWHERE.iter().filter(|_| !needs_marks);
        let mut signs = SIGNS.iter().chain(elsewhere);
        signs.find(|(sign, _)| *sign == letter)
    };
    let (at, (sign, name)) = words
        .char_indices()
        .find_map(|(at, letter)| Some((at, known(letter)?)))?;
    let sentence = format!(
        "Here stands {name} (U+{:04X}), which nobody sees.",
        u32::from(*sign)
    );
    let place = text.span(at..at + sign.len_utf8());
    Some(
        Diagnostic::warning(CODE, place, sentence)
            .help("Remove it: delete the letters on both sides, and write them again."),
    )
}

/// Whether a letter is of a script that is written from right to left or joins its letters, or a
/// picture sign that is made of several.
fn needs_marks(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}')
}
