//! A word is written in the letters of one script.

use super::Desk;
use super::shown::{Shown, words};
use crate::diag::Diagnostic;
use crate::diag::code;

code! {
    /// A word holds letters of two scripts that look alike, such as a Latin `i` in a Cyrillic word.
    ///
    /// # Why it matters
    /// Readers see no difference, but search does not find the word, and a screen reader stops in
    /// the middle of it.
    ///
    /// # Wrong
    /// `робoта` with a Latin `o`
    ///
    /// # Right
    /// `робота`
    pub(super) CODE = "mixed-scripts";
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

impl Script {
    fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => Some(Self::Latin),
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Self::Greek),
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Greek => "Greek",
            Self::Cyrillic => "Cyrillic",
        }
    }
}

/// Letters that look alike: Latin, Greek, Cyrillic. A hyphen: the script has none.
const ALIKE: &[[char; 3]] = &[
    ['a', '-', 'а'],
    ['c', '-', 'с'],
    ['e', '-', 'е'],
    ['i', 'ι', 'і'],
    ['j', '-', 'ј'],
    ['k', 'κ', 'к'],
    ['o', 'ο', 'о'],
    ['p', 'ρ', 'р'],
    ['v', 'ν', '-'],
    ['x', 'χ', 'х'],
    ['y', '-', 'у'],
    ['u', 'υ', '-'],
    ['t', 'τ', 'т'],
    ['n', 'η', '-'],
    ['a', 'α', 'а'],
    ['ï', 'ϊ', 'ї'],
    ['ó', 'ό', '-'],
    ['í', 'ί', '-'],
    ['m', '-', 'м'],
    ['h', '-', 'н'],
    ['A', 'Α', 'А'],
    ['B', 'Β', 'В'],
    ['C', '-', 'С'],
    ['E', 'Ε', 'Е'],
    ['H', 'Η', 'Н'],
    ['I', 'Ι', 'І'],
    ['J', '-', 'Ј'],
    ['K', 'Κ', 'К'],
    ['M', 'Μ', 'М'],
    ['N', 'Ν', '-'],
    ['O', 'Ο', 'О'],
    ['P', 'Ρ', 'Р'],
    ['T', 'Τ', 'Т'],
    ['X', 'Χ', 'Х'],
    ['Y', 'Υ', '-'],
    ['Z', 'Ζ', '-'],
];

/// Words of one letter, which alone do not show that another script was meant.
const SHORT_WORDS: &[char] = &['i', 'a', 'o', 'y', 'в', 'и', 'з'];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.texts.iter().flat_map(within).collect()
}

fn within(text: &Shown<'_>) -> Vec<Diagnostic> {
    if text.text.is_ascii() {
        return Vec::new();
    }
    let home = match text.locale.map(|locale| locale.language()) {
        Some("el") => Script::Greek,
        Some("uk") => Script::Cyrillic,
        _ => Script::Latin,
    };
    let words: Vec<(usize, &str)> = words(&text.text).collect();
    let mut found = Vec::new();
    for (place, (at, word)) in words.iter().enumerate() {
        let mended = mended(word, home).or_else(|| {
            let before = words.get(place.checked_sub(1)?)?.1;
            alone(word, before, words.get(place + 1)?.1)
        });
        let Some((wrong, script, right)) = mended else {
            continue;
        };
        let sentence = format!(
            "The letter \"{wrong}\" of \"{word}\" is {}, not {}.",
            Script::of(wrong).map_or("another", Script::name),
            script.name()
        );
        found.push(
            Diagnostic::warning(CODE, text.span(*at..at + word.len()), sentence).help(format!(
                "Write \"{right}\", all in {} letters.",
                script.name()
            )),
        );
    }
    found
}

/// The first letter of a word that is of another script than most, and the word without such
/// letters. A word with a letter that nothing looks like is made of two scripts on purpose.
fn mended(word: &str, home: Script) -> Option<(char, Script, String)> {
    let scripts = || word.chars().filter_map(Script::of);
    let first = scripts().next()?;
    if scripts().all(|script| script == first) {
        return None;
    }
    let all = [Script::Latin, Script::Greek, Script::Cyrillic];
    let count = |script: Script| scripts().filter(|it| *it == script).count();
    let most = all.into_iter().max_by_key(|script| count(*script))?;
    // Of as many letters of each the page's own script is meant.
    let most = match count(home) * 2 >= scripts().count() {
        true => home,
        false => most,
    };
    let right: Option<String> = word.chars().map(|letter| in_script(letter, most)).collect();
    let wrong = word
        .chars()
        .find(|letter| Script::of(*letter).is_some_and(|it| it != most))?;
    Some((wrong, most, right?))
}

/// A word of one Latin letter between two Cyrillic or Greek words.
fn alone(word: &str, before: &str, after: &str) -> Option<(char, Script, String)> {
    let mut letters = word.chars();
    let letter = letters.next().filter(|it| SHORT_WORDS.contains(it))?;
    let other = |word: &str| {
        let mut scripts = word.chars().filter_map(Script::of);
        scripts.find(|script| *script != Script::Latin)
    };
    let script = other(before).filter(|script| other(after) == Some(*script))?;
    if letters.next().is_some() || Script::of(letter) == Some(script) {
        return None;
    }
    let right = in_script(letter, script)?;
    Some((letter, script, right.to_string()))
}

/// The letter of a script that looks like this one.
fn in_script(letter: char, script: Script) -> Option<char> {
    if Script::of(letter).is_none_or(|own| own == script) {
        return Some(letter);
    }
    let rows = ALIKE.iter().filter(|row| row.contains(&letter));
    rows.map(|row| row[script as usize]).find(|it| *it != '-')
}
