//! The bytes of a spreadsheet to text, by the encoding that its map states.
//!
//! Nothing is guessed: the same bytes are letters in one encoding and others in the next, and a
//! wrong guess shows only on the published page. What cannot be right is reported.

use crate::model::field::choice;

choice! {
    /// How the letters of a spreadsheet are stored.
    pub enum Encoding: "an encoding" {
        /// All scripts; what the map need not state.
        Utf8 = "utf-8",
        /// Western European letters, as older programs on Windows save them.
        Windows1252 = "windows-1252",
        /// All scripts, as some programs save "Unicode text".
        Utf16 = "utf-16",
    }
}

/// Why bytes are not text in the encoding stated.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    /// The text up to the first wrong byte, then as much as can be shown.
    pub(super) shown: String,
    /// Where in it the first wrong byte stands.
    pub(super) at: usize,
    /// What is wrong.
    pub(super) sentence: String,
    /// How to mend it.
    pub(super) help: &'static str,
}

/// The text of a spreadsheet, without byte order mark and with `\n` at the ends of lines.
pub(super) fn text(bytes: &[u8], encoding: Encoding) -> Result<String, Unreadable> {
    let is_marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // No text in another encoding begins with a letter and a byte that is 0, or the other way round.
    let is_utf_16 = is_marked || bytes.iter().take(2).any(|byte| *byte == 0);
    let text = match encoding {
        Encoding::Utf16 => utf_16(bytes)?,
        _ if is_utf_16 => {
            return Err(Unreadable {
                shown: String::new(),
                at: 0,
                sentence: "This file is UTF-16.".to_owned(),
                help: "Write encoding: utf-16 in the map.",
            });
        }
        Encoding::Utf8 => utf_8(bytes)?,
        Encoding::Windows1252 => windows_1252(bytes)?,
    };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    Ok(unix(text))
}

/// The text with one `\n` at the end of every line.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// What is known about a file whose first wrong byte stands behind `before`.
fn unreadable(before: &str, rest: &[u8], sentence: String, help: &'static str) -> Unreadable {
    let mut shown = unix(before.strip_prefix('\u{FEFF}').unwrap_or(before));
    let at = shown.len();
    shown.push_str(&unix(&String::from_utf8_lossy(rest)));
    Unreadable {
        shown,
        at,
        sentence,
        help,
    }
}

fn utf_8(bytes: &[u8]) -> Result<String, Unreadable> {
    let Err(error) = std::str::from_utf8(bytes) else {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    };
    let (before, rest) = bytes.split_at(error.valid_up_to());
    Err(unreadable(
        &String::from_utf8_lossy(before),
        rest,
        format!("The byte {:#04X} here is not UTF-8.", rest[0]),
        "Save the file as \"CSV UTF-8\", or write encoding: windows-1252 in the map.",
    ))
}

fn utf_16(bytes: &[u8]) -> Result<String, Unreadable> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    // Separators and line ends are letters with a byte that is 0, and every spreadsheet has some.
    if !bytes.is_empty() && !bytes.contains(&0) {
        return Err(unreadable(
            &String::from_utf8_lossy(bytes),
            &[],
            "This file is not UTF-16.".to_owned(),
            "Remove encoding: utf-16 from the map, or save the spreadsheet as \"Unicode text\".",
        ));
    }
    // Without a mark: separators and line ends of both orders are letters with a byte that is 0.
    let big = match bytes {
        [0xFE, 0xFF, ..] => true,
        [0xFF, 0xFE, ..] => false,
        _ => zeros(0) > zeros(1),
    };
    let units = pairs.iter().map(|pair| match big {
        true => u16::from_be_bytes(*pair),
        false => u16::from_le_bytes(*pair),
    });
    let mut text = String::new();
    for unit in char::decode_utf16(units) {
        let Ok(letter) = unit else { break };
        text.push(letter);
    }
    if text.encode_utf16().count() == pairs.len() && odd.is_empty() {
        return Ok(text);
    }
    Err(unreadable(
        &text,
        &[],
        "The bytes behind this are not UTF-16.".to_owned(),
        "Save the file as \"CSV UTF-8\", and remove encoding: utf-16 from the map.",
    ))
}

/// What windows-1252 has where Latin-1 has control characters; five places are empty.
const FROM_80: [Option<char>; 32] = {
    let letters = [
        '€', '?', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '?', 'Ž', '?', '?', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '?', 'ž', 'Ÿ',
    ];
    let mut table = [None; 32];
    let mut at = 0;
    while at < 32 {
        if letters[at] != '?' {
            table[at] = Some(letters[at]);
        }
        at += 1;
    }
    table
};

fn windows_1252(bytes: &[u8]) -> Result<String, Unreadable> {
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        // Text in windows-1252 is practically never UTF-8 by chance, and the other way round every
        // accented letter would become two wrong ones.
        return Err(Unreadable {
            shown: String::new(),
            at: 0,
            sentence: "The map says windows-1252, but this file is UTF-8.".to_owned(),
            help: "Write encoding: utf-8 in the map.",
        });
    }
    let mut text = String::with_capacity(bytes.len());
    for (at, &byte) in bytes.iter().enumerate() {
        let letter = match byte {
            0x80..=0x9F => FROM_80[usize::from(byte - 0x80)],
            _ => Some(char::from(byte)),
        };
        let Some(letter) = letter else {
            return Err(unreadable(
                &text,
                &bytes[at..],
                format!("The byte {byte:#04X} here is no letter of windows-1252."),
                "Save the file as \"CSV UTF-8\", and write encoding: utf-8 in the map.",
            ));
        };
        text.push(letter);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_gives_the_same_words() {
        let wanted = "Titel;Preis\n„Café“;5 €\n";
        let windows = b"Titel;Preis\r\n\x84Caf\xE9\x93;5 \x80\r\n";
        assert_eq!(text(windows, Encoding::Windows1252).unwrap(), wanted);
        let marked = [b"\xEF\xBB\xBF", wanted.as_bytes()].concat();
        assert_eq!(text(&marked, Encoding::Utf8).unwrap(), wanted);
        let units = "\u{FEFF}Titel;Preis\r\n„Café“;5 €\r\n".encode_utf16();
        let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&little, Encoding::Utf16).unwrap(), wanted);
        assert_eq!(text(&big, Encoding::Utf16).unwrap(), wanted);
        assert_eq!(text(&little[2..], Encoding::Utf16).unwrap(), wanted);
        assert_eq!(text(&big[2..], Encoding::Utf16).unwrap(), wanted);
    }

    #[test]
    fn a_wrong_encoding_is_told_and_never_guessed() {
        let sentence = |bytes, encoding| text(bytes, encoding).unwrap_err().sentence;
        let wrong = text(b"a\r\nCaf\xE9", Encoding::Utf8).unwrap_err();
        assert_eq!(wrong.sentence, "The byte 0xE9 here is not UTF-8.");
        assert_eq!(&wrong.shown[..wrong.at], "a\nCaf");
        assert_eq!(
            sentence(b"\x81", Encoding::Windows1252),
            "The byte 0x81 here is no letter of windows-1252."
        );
        assert_eq!(
            sentence("Café".as_bytes(), Encoding::Windows1252),
            "The map says windows-1252, but this file is UTF-8."
        );
        assert_eq!(
            sentence(b"\xFF\xFEa\0", Encoding::Utf8),
            "This file is UTF-16."
        );
        assert_eq!(sentence(b"a\0b\0", Encoding::Utf8), "This file is UTF-16.");
        assert_eq!(
            sentence("id,Título\n1,a\n".as_bytes(), Encoding::Utf16),
            "This file is not UTF-16."
        );
        assert_eq!(
            sentence(b"\xFF\xFEa\0b", Encoding::Utf16),
            "The bytes behind this are not UTF-16."
        );
    }
}
