//! A text holds no letter that readers cannot see.

use super::Desk;
use super::shown::Shown;
use crate::diag::{Diagnostic, code};

code! {
    /// A sign that nobody sees stands within a text: a space without width, a hyphen that is shown
    /// only at the end of a line, or one that turns the direction of writing.
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

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.texts.iter().filter_map(within).collect()
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
    let sentence = format!("Here stands {name}, which nobody sees.");
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
