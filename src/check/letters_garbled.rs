//! Letters are those that the author wrote, not what a wrong encoding or a PDF made of them.

use super::Desk;
use super::shown::Shown;
use crate::diag::{Diagnostic, code};
use std::ops::Range;

code! {
    /// Letters were lost, or became other signs, when a text went through a program that took it
    /// for another encoding, or was pasted from a PDF, which joins letters to one sign.
    ///
    /// # Why it matters
    /// Readers see signs instead of letters, and search does not find the word.
    ///
    /// # Wrong
    /// `CÃ³mo empiezo`, `a courseâ€™s level`, `C?mo empiezo`, `conﬁrm` with one sign for `fi`
    ///
    /// # Right
    /// `Cómo empiezo`, `a course’s level`, `confirm`
    pub(super) CODE = "letters-garbled";
}

/// What the bytes 0x80 to 0x9F are in Windows-1252; a space stands for none.
const WESTERN: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/// What the bytes 0x80 to 0xBF are in Windows-1251.
const CYRILLIC: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–— ™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = desk.texts.iter();
    texts.filter_map(|text| within(text, desk)).collect()
}

/// The first place of a text; where one is, there are often many.
fn within(text: &Shown<'_>, desk: &Desk<'_>) -> Option<Diagnostic> {
    let words: &str = &text.text;
    let told = |place: Range<usize>, help: String| {
        let sentence = format!(
            "\"{}\" is what a wrong encoding left of other letters.",
            &words[place.clone()]
        );
        let span = text.span(place);
        let told = match desk.is_in_catalogue(span) {
            // Its provider has published it so.
            true => Diagnostic::warning(CODE, span, sentence),
            false => Diagnostic::error(CODE, span, sentence),
        };
        Some(told.help(help))
    };
    if let Some(at) = words.find('\u{fffd}') {
        let place = word_around(words, at..at + '\u{fffd}'.len_utf8());
        return told(place, "Write the letter that stood there.".to_owned());
    }
    if let Some(told) = from_a_font(text) {
        return Some(told);
    }
    if let Some((place, meant)) = read_as(words, western, 1).or_else(|| read_as(words, cyrillic, 3))
    {
        return told(
            place,
            format!("Write \"{meant}\", and save the file as UTF-8."),
        );
    }
    let place = lost(words)?;
    told(
        place,
        "Write the letter that stood where the question mark is.".to_owned(),
    )
}

/// Signs for several letters, and the letters.
const JOINED: &[(char, &str)] = &[
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
];

/// Signs of a font, which come out of a PDF.
fn from_a_font(text: &Shown<'_>) -> Option<Diagnostic> {
    let words: &str = &text.text;
    if words.is_ascii() {
        return None;
    }
    if let Some((place, meant)) = joined(words) {
        let sentence = format!(
            "\"{}\" has one sign for several letters, as a PDF draws them.",
            &words[place.clone()]
        );
        let told = Diagnostic::warning(CODE, text.span(place), sentence);
        return Some(told.help(format!("Write \"{meant}\".")));
    }
    let (place, sign) = of_one_font(words)?;
    let sentence = format!(
        "Here stands U+{:04X}, which is a sign in one font only.",
        u32::from(sign)
    );
    Some(
        Diagnostic::warning(CODE, text.span(place), sentence)
            .help("Remove it, or write the letter or sign that it stood for."),
    )
}

/// A word with a sign that is several letters: its place, and the word in letters.
fn joined(text: &str) -> Option<(Range<usize>, String)> {
    let at = text.find(|letter| JOINED.iter().any(|(sign, _)| *sign == letter))?;
    let place = word_around(text, at..at);
    let mut meant = text[place.clone()].to_owned();
    for (sign, letters) in JOINED {
        meant = meant.replace(*sign, letters);
    }
    Some((place, meant))
}

/// A sign of the areas in which each font has its own signs, as the bullets of a PDF are.
fn of_one_font(text: &str) -> Option<(Range<usize>, char)> {
    let is_own = |letter: &char| matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let (at, sign) = text.char_indices().find(|(_, letter)| is_own(letter))?;
    Some((at..at + sign.len_utf8(), sign))
}

/// Letters whose bytes, in an encoding of one byte a letter, are UTF-8 for other letters: their
/// place, and those letters. At least `several` letters must come out of one run.
fn read_as(
    text: &str,
    byte: fn(char) -> Option<u8>,
    several: usize,
) -> Option<(Range<usize>, String)> {
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_ascii() {
            continue;
        }
        let mut bytes = vec![byte(first)];
        let mut end = start + first.len_utf8();
        while let Some((at, letter)) = rest.next_if(|(_, letter)| !letter.is_ascii()) {
            bytes.push(byte(letter));
            end = at + letter.len_utf8();
        }
        let Some(bytes) = bytes.into_iter().collect::<Option<Vec<u8>>>() else {
            continue;
        };
        let Ok(meant) = String::from_utf8(bytes) else {
            continue;
        };
        if meant.chars().count() >= several && meant.chars().all(is_plausible) {
            return Some((start..end, meant));
        }
    }
    None
}

/// Letters and marks of the languages that are read here; what else comes out is chance.
fn is_plausible(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2bb}' | '\u{2bc}' | '\u{386}'..='\u{3ce}'
        | '\u{400}'..='\u{45f}' | '\u{490}' | '\u{491}' | '\u{2010}'..='\u{2026}' | '€' | '№')
}

fn western(letter: char) -> Option<u8> {
    match letter {
        '\u{80}'..='\u{ff}' => u8::try_from(u32::from(letter)).ok(),
        _ => byte_in(WESTERN, letter),
    }
}

fn cyrillic(letter: char) -> Option<u8> {
    match letter {
        'А'..='я' => u8::try_from(u32::from(letter) - 0x410 + 0xc0).ok(),
        _ => byte_in(CYRILLIC, letter),
    }
}

fn byte_in(table: &str, letter: char) -> Option<u8> {
    let at = table.chars().position(|it| it == letter && it != ' ')?;
    u8::try_from(at + 0x80).ok()
}

/// A question mark within a word, as an encoding without the letter leaves it.
fn lost(text: &str) -> Option<Range<usize>> {
    text.match_indices('?').find_map(|(at, mark)| {
        let place = word_around(text, at..at + mark.len());
        let word = &text[place.clone()];
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
        let after = text[at + 1..].chars().next();
        let is_within = is_letter(text[..at].chars().next_back())
            && after.is_some_and(|it| it.is_alphabetic() && it.is_lowercase());
        // A web address has a question mark before its parameters.
        let inner = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        (is_within && !inner.contains(['/', '=', '&', '@', '.'])).then_some(place)
    })
}

/// The word in which a part of a text stands, up to spaces.
fn word_around(text: &str, part: Range<usize>) -> Range<usize> {
    let start = text[..part.start]
        .char_indices()
        .rfind(|(_, letter)| letter.is_whitespace())
        .map_or(0, |(at, letter)| at + letter.len_utf8());
    let length = text[part.end..].find(char::is_whitespace);
    start..length.map_or(text.len(), |length| part.end + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> Option<String> {
        let found = read_as(text, western, 1).or_else(|| read_as(text, cyrillic, 3));
        found.map(|(_, meant)| meant)
    }

    #[test]
    fn what_an_encoding_made_of_letters_is_known() {
        assert_eq!(meant("CÃ³mo"), Some("ó".to_owned()));
        assert_eq!(meant("courseâ€™s"), Some("’".to_owned()));
        assert_eq!(meant("Рљурс"), None);
        assert_eq!(meant("РЎРєС–Р»СЊРєРё"), Some("Скільки".to_owned()));
    }

    #[test]
    fn letters_of_a_language_are_no_such_signs() {
        for text in [
            "CAFÉ… «Ó» “É”",
            "Річка і РІЧКА, С°",
            "¿Qué año? — Ñandú",
            "Δεν «είναι»",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
        assert_eq!(joined("Œuvre, æther, ĳ"), None);
        assert_eq!(of_one_font("• ★ ✓ 🎓 №"), None);
        assert_eq!(
            joined("we con\u{fb01}rm"),
            Some((3..11, "confirm".to_owned()))
        );
        assert_eq!(lost("Why?because"), Some(0..11));
        assert_eq!(lost("Why? Because. See a.org/b?c=d. ¿Qué?Nada"), None);
    }
}
