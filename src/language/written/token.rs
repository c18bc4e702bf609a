//! A text as words, digits and marks, each with its place.

use crate::language::is_mark;
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::borrow::Cow;
use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with apostrophes among them.
    Word,
    /// Digits, of whatever script.
    Digits,
    /// A mark of its own, such as a comma or a currency's sign.
    Mark(char),
}

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// A space at which a line may break.
    Space,
    /// A space at which it may not, as within a number.
    Fixed,
}

/// A word, a run of digits or a mark.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    /// Its place in the text, in bytes.
    pub(super) range: Range<usize>,
    /// As written.
    pub(super) text: &'t str,
    /// A word [`folded`], digits as ASCII.
    pub(super) plain: Cow<'t, str>,
    /// What stands before it.
    pub(super) gap: Gap,
}

impl Token<'_> {
    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// The value of digits that are no more than so many.
    pub(super) fn number(&self, most_digits: usize) -> Option<i16> {
        let fits = self.kind == Kind::Digits && self.plain.len() <= most_digits;
        fits.then(|| self.plain.parse().ok())?
    }
}

/// Apostrophes within words: `soʻm`, `п'ять`, `O’Neill`.
fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '`' | '\u{2bb}' | '\u{2bc}' | '\u{2018}' | '\u{2019}'
    )
}

fn is_fixed(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}')
}

/// A word without capitals, accents and apostrophes, so that slips in these do not hide it.
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        let letters = word.chars().filter(|letter| !is_apostrophe(*letter));
        return letters.map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let lower = word.to_lowercase();
    let parts = DecomposingNormalizerBorrowed::new_nfd().normalize(&lower);
    let letters = parts.chars().filter(|letter| {
        // The breve of й makes another letter of и, as the tilde does of n.
        !is_apostrophe(*letter) && (!is_mark(*letter) || matches!(letter, '\u{306}' | '\u{303}'))
    });
    letters
        .map(|letter| if letter == 'ς' { 'σ' } else { letter })
        .collect()
}

/// The tokens of a text. `digits` are the language's own, from 0 to 9.
pub(super) fn tokens<'t>(text: &'t str, digits: &[char]) -> Vec<Token<'t>> {
    let value = |letter: char| match letter.to_digit(10) {
        Some(value) => Some(value),
        None => digits
            .iter()
            .position(|digit| *digit == letter)
            .map(|at| at as u32),
    };
    let mut tokens: Vec<Token<'t>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut gap = Gap::None;
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() {
            gap = match is_fixed(letter) {
                true if gap != Gap::Space => Gap::Fixed,
                _ => Gap::Space,
            };
            continue;
        }
        let is_digit = value(letter).is_some();
        let belongs = |next: char| match is_digit {
            true => value(next).is_some(),
            false => {
                (next.is_alphabetic() || is_mark(next) || is_apostrophe(next))
                    && value(next).is_none()
            }
        };
        let mut end = start + letter.len_utf8();
        if is_digit || letter.is_alphabetic() {
            while let Some((_, next)) = letters.next_if(|(_, next)| belongs(*next)) {
                end += next.len_utf8();
            }
        }
        let text = &text[start..end];
        let (kind, plain) = if is_digit {
            let ascii = text.chars().filter_map(value);
            let plain = match text.is_ascii() {
                true => Cow::Borrowed(text),
                false => ascii
                    .filter_map(|digit| char::from_digit(digit, 10))
                    .collect(),
            };
            (Kind::Digits, plain)
        } else if letter.is_alphabetic() {
            (Kind::Word, Cow::Owned(folded(text)))
        } else {
            (Kind::Mark(letter), Cow::Borrowed(text))
        };
        tokens.push(Token {
            kind,
            range: start..end,
            text,
            plain,
            gap,
        });
        gap = Gap::None;
    }
    tokens
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenWord {
    /// Its place in the text, in bytes.
    pub range: Range<usize>,
    /// The word without capitals, accents and apostrophes.
    pub folded: String,
}

/// The words of a text in their order, without digits and marks.
///
/// ```
/// let words = prospectus::language::words_of("Last day: 31-oktabr.");
/// let words: Vec<_> = words.iter().map(|word| word.folded.as_str()).collect();
/// assert_eq!(words, ["last", "day", "oktabr"]);
/// ```
pub fn words_of(text: &str) -> Vec<WrittenWord> {
    let tokens = tokens(text, &[]).into_iter();
    let words = tokens.filter(Token::is_word);
    words
        .map(|token| WrittenWord {
            range: token.range,
            folded: token.plain.into_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_digits_and_marks_are_told_apart() {
        let tokens = tokens("31-oktabr, 1\u{a0}299,50 so\u{2bb}m", &[]);
        let words: Vec<_> = tokens.iter().map(|token| &*token.plain).collect();
        assert_eq!(
            words,
            ["31", "-", "oktabr", ",", "1", "299", ",", "50", "som"]
        );
        assert_eq!(tokens[5].gap, Gap::Fixed);
        assert_eq!(tokens[8].gap, Gap::Space);
    }

    #[test]
    fn capitals_and_accents_are_folded_and_letters_kept() {
        assert_eq!(folded("ΟΚΤΩΒΡΊΟΥ"), folded("Οκτωβριου"));
        assert_eq!(folded("Sábado"), "sabado");
        assert_ne!(folded("травнй"), folded("травни"));
    }

    #[test]
    fn digits_of_other_scripts_have_their_value() {
        let thai: Vec<char> = "๐๑๒๓๔๕๖๗๘๙".chars().collect();
        assert_eq!(tokens("๓๑", &thai)[0].plain, "31");
    }
}
