//! In which language a text looks to be: by its letters, by frequent words, and by what only a
//! neighbouring language has.
//!
//! Invariant: of a language that is not in the file of words nothing is said, and names in other
//! letters or languages are no text.

mod trigrams;

pub(super) use trigrams::Trigrams;

use super::shown::words;
use crate::language::Locale;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The words; the file tells its form.
const FILE: &str = include_str!("words.txt");

/// So many frequent words of another language are no accident.
const ENOUGH: usize = 3;

/// Of so many words one at least is a frequent one in running text.
const ONE_IN: usize = 5;

/// In a sentence of at most so many words two frequent ones of another language are enough, if they
/// are half of it.
const SHORT: usize = 7;

/// Of so many words one at least is not of the language of its page, in a text of its neighbour.
const STRANGE_IN: usize = 12;

/// Words of other languages that stand in names.
const OF_NAMES: &[&str] = &["and", "for", "the", "with", "of", "to", "de", "y"];

/// The letters in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

impl Script {
    const OWN: &[Self] = &[Self::Greek, Self::Cyrillic];

    fn has(self, letter: char) -> bool {
        match self {
            Self::Latin => matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}'),
            Self::Greek => matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'),
            Self::Cyrillic => matches!(letter, '\u{400}'..='\u{52f}'),
        }
    }

    /// The script of a language, if it is known.
    fn of(locale: &Locale) -> Option<Self> {
        let language = locale.language();
        let is_latin = || tongues().list.iter().any(|it| it.tag == language);
        match language {
            _ if locale.as_str().contains("Cyrl") || CYRILLIC.contains(&language) => {
                Some(Self::Cyrillic)
            }
            "el" => Some(Self::Greek),
            _ => is_latin().then_some(Self::Latin),
        }
    }

    /// The language of which a text in these letters is, as far as letters tell.
    fn language_of(self, text: &str) -> &'static str {
        match self {
            Self::Latin => "another language",
            Self::Greek => "Greek",
            Self::Cyrillic => {
                let small = text.to_lowercase();
                match (small.contains(['ы', 'э', 'ъ', 'ё']), small.contains('ў')) {
                    (true, _) => "Russian",
                    (_, true) => "Uzbek in Cyrillic letters",
                    _ if small.contains(['і', 'ї', 'є', 'ґ']) => "Ukrainian",
                    _ => "a language in Cyrillic letters",
                }
            }
        }
    }
}

/// Languages in Cyrillic letters.
const CYRILLIC: &[&str] = &["uk", "ru", "bg", "sr", "be", "mk", "kk", "ky", "tg", "mn"];

/// A language in Latin letters.
struct Tongue {
    tag: &'static str,
    name: &'static str,
}

/// What a language never has and its neighbour does.
#[derive(Default)]
struct Neighbour {
    name: &'static str,
    letters: &'static str,
    words: HashSet<&'static str>,
    own: HashSet<&'static str>,
    own_letters: String,
}

#[derive(Default)]
struct Tongues {
    list: Vec<Tongue>,
    /// The place in the list of the language of each frequent word.
    of_word: HashMap<&'static str, usize>,
    /// Neighbours by the language that has them.
    neighbours: HashMap<&'static str, Vec<Neighbour>>,
}

fn tongues() -> &'static Tongues {
    static TONGUES: LazyLock<Tongues> = LazyLock::new(|| read(FILE));
    &TONGUES
}

fn read(file: &'static str) -> Tongues {
    let mut tongues = Tongues::default();
    let mut neighbour: Option<&'static str> = None;
    for line in file.lines() {
        let head = line
            .strip_prefix('[')
            .and_then(|line| line.split_once("] "));
        if let Some((tag, name)) = head {
            neighbour = tag.split_once('<').map(|(own, _)| own);
            match neighbour {
                Some(own) => tongues.neighbours.entry(own).or_default().push(Neighbour {
                    name,
                    ..Neighbour::default()
                }),
                None => tongues.list.push(Tongue { tag, name }),
            }
        }
        let Some((key, values)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let last = neighbour.and_then(|own| tongues.neighbours.get_mut(own)?.last_mut());
        match (key, last) {
            ("words", None) => {
                let at = tongues.list.len().saturating_sub(1);
                let words = values.split_whitespace().map(|word| (word, at));
                tongues.of_word.extend(words);
            }
            ("words", Some(last)) => last.words.extend(values.split_whitespace()),
            ("own", Some(last)) => last.own.extend(values.split_whitespace()),
            ("letters", Some(last)) => last.letters = values,
            ("own-letters", Some(last)) => last.own_letters = values.replace(' ', ""),
            _ => {}
        }
    }
    tongues
}

/// Languages that say much with the same words.
const FAMILIES: &[&[&str]] = &[
    &["es", "pt", "gl", "ca", "it", "fr", "ro"],
    &["uk", "ru", "be", "bg", "sr", "mk"],
    &["ms", "id"],
    &["uz", "tr", "az", "kk", "ky", "tk", "tt"],
    &["tg", "fa"],
    &["da", "nb", "nn", "no", "sv"],
];

/// Whether a sentence may be the same in two languages.
pub(super) fn are_related(one: &str, other: &str) -> bool {
    let mut families = FAMILIES.iter();
    one == other || families.any(|it| it.contains(&one) && it.contains(&other))
}

/// Languages in letters of their own whose pages are judged by words too.
const JUDGED: &[&str] = &["el", "uk"];

fn is_judged(own: &Locale) -> bool {
    JUDGED.contains(&own.language()) || Script::of(own) == Some(Script::Latin)
}

/// A text whose letters are all of another script than its page's: the name of its language.
///
/// One word may be a name, and so may words that all begin with capitals; `is_field` says that the
/// text is one that must be in its language nevertheless.
pub(super) fn in_another_script(plain: &str, own: &Locale, is_field: bool) -> Option<&'static str> {
    let own = Script::of(own)?;
    let letters = || plain.chars().filter(|it| it.is_alphabetic());
    let first = letters().next()?;
    let mut scripts = Script::OWN.iter();
    let other = scripts.find(|it| **it != own && it.has(first))?;
    let small = words(plain).any(|(_, word)| word.starts_with(char::is_lowercase));
    let is_running = small && words(plain).nth(1).is_some();
    let is_other = letters().count() >= ENOUGH && letters().all(|it| other.has(it));
    (is_other && (is_field || is_running)).then(|| other.language_of(plain))
}

/// Whether a text has letters of its language's script, if that is not the Latin one.
pub(super) fn has_own_letters(text: &str, own: &Locale) -> Option<bool> {
    let own = Script::of(own).filter(|it| *it != Script::Latin)?;
    Some(text.chars().any(|it| own.has(it)))
}

/// A text in which most letters and several words are of another script than its page's.
pub(super) fn mostly_in_another_script(plain: &str, own: &Locale) -> Option<&'static str> {
    let own = Script::of(own)?;
    let letters = plain.chars().filter(|it| it.is_alphabetic()).count();
    let mut others = Script::OWN.iter().filter(|it| **it != own);
    let other = others.find(|script| {
        let of_it = plain.chars().filter(|it| script.has(*it)).count();
        let whole = words(plain).filter(|(_, word)| word.chars().any(|it| script.has(it)));
        of_it * 2 > letters && whole.count() >= ENOUGH
    })?;
    Some(other.language_of(plain))
}

/// A text without a single letter of its page's own script and with several words that stand in no
/// name. Names, which may be in any script, begin with capitals.
pub(super) fn without_own_letters(plain: &str, own: &Locale) -> Option<&'static str> {
    let own = Script::of(own).filter(|it| *it != Script::Latin && is_judged(own))?;
    // What has a dot or a sign within is an address.
    let small = plain
        .split_whitespace()
        .map(|it| it.trim_end_matches(['.', ',', ':', '!', '?', ';']));
    let small = small.filter(|it| {
        it.chars().all(char::is_lowercase) && it.chars().count() > 2 && !OF_NAMES.contains(it)
    });
    let is_other = !plain.chars().any(|it| own.has(it));
    let several = words(plain).nth(ENOUGH - 1).is_some();
    (is_other && several && small.count() > 0).then_some("English")
}

/// A text with words that its language never has and a neighbour has, and with fewer of those that
/// only its own has.
pub(super) fn of_a_neighbour(plain: &str, own: &Locale) -> Option<&'static str> {
    let neighbours = tongues().neighbours.get(own.language())?;
    if Script::of(own) == Some(Script::Cyrillic) && own.language() != "uk" {
        return None;
    }
    let words: Vec<(bool, String)> = words(plain)
        .enumerate()
        .map(|(at, (_, word))| {
            let is_name = at > 0 && word.starts_with(char::is_uppercase);
            (is_name, word.to_lowercase())
        })
        .collect();
    let mut neighbours = neighbours.iter();
    let found = neighbours.find(|it| {
        let strange = words.iter().filter(|(is_name, word)| {
            let has_letter = word.contains(|letter| it.letters.contains(letter) && letter != ' ');
            !is_name && (has_letter || it.words.contains(&**word))
        });
        let own = words.iter().filter(|(_, word)| {
            it.own.contains(&**word) || word.contains(|letter| it.own_letters.contains(letter))
        });
        let strange = strange.count();
        words.len() >= ENOUGH && strange > own.count() && strange * STRANGE_IN >= words.len()
    })?;
    Some(found.name)
}

/// A text in which frequent words of another language stand and hardly any of its own.
pub(super) fn by_frequent_words(plain: &str, own: &Locale) -> Option<&'static str> {
    let tongues = tongues();
    // Of a language that is not in the file its own frequent words are not known.
    let script = Script::of(own).filter(|_| is_judged(own))?;
    let mine = tongues.list.iter().position(|it| it.tag == own.language());
    let mut counts = vec![(0, 0); tongues.list.len()];
    let mut all = 0;
    for (_, word) in words(plain) {
        let small = word.to_lowercase();
        all += 1;
        if let Some(tongue) = tongues.of_word.get(small.as_str()) {
            counts[*tongue].0 += 1;
            counts[*tongue].1 += usize::from(!OF_NAMES.contains(&small.as_str()));
        }
    }
    let mine_counted = mine.map_or(0, |it| counts[it].0);
    let others = tongues.list.iter().zip(&counts).enumerate();
    let others = others.filter(|(at, _)| Some(*at) != mine || script != Script::Latin);
    let (_, (tongue, (hits, telling))) = others.max_by_key(|(_, (_, counts))| **counts)?;
    let is_long = *hits >= ENOUGH && hits * ONE_IN >= all && mine_counted * 4 < *hits;
    let is_short = all <= SHORT && *telling >= 2 && hits * 2 >= all && mine_counted == 0;
    (is_long || is_short).then_some(tongue.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).expect("the tag of a test is known")
    }

    #[test]
    fn a_frequent_word_is_of_one_language() {
        let lines = FILE.split("\n[").skip(1).filter(|it| !it.contains('<'));
        let words = |it: &str| {
            let lines = it.lines().filter_map(|line| line.split_once("words = "));
            lines
                .map(|(_, words)| words.split_whitespace().count())
                .sum::<usize>()
        };
        let all: usize = lines.map(words).sum();
        assert!(all > 100);
        assert_eq!(tongues().of_word.len(), all);
    }

    #[test]
    fn a_word_is_not_of_two_neighbours_at_once() {
        for it in tongues().neighbours.values().flatten() {
            let both: Vec<_> = it.words.intersection(&it.own).collect();
            assert!(
                both.is_empty() && !it.words.is_empty(),
                "{}: {both:?}",
                it.name
            );
        }
    }

    #[test]
    fn a_neighbour_is_known_by_what_the_language_never_has() {
        let of = |tag, text| of_a_neighbour(text, &locale(tag));
        assert_eq!(of("uk", "Все курсы разные."), Some("Russian"));
        assert_eq!(of("uk", "Усі курси різні."), None);
        assert_eq!(of("uk", "Це пише сама Кыргызстан Република."), None);
        assert_eq!(of("es", "Cada curso é diferente."), Some("Portuguese"));
        assert_eq!(of("es", "São Paulo es una ciudad."), None);
        assert_eq!(
            of("ms", "Kursus ini berbeda karena isinya."),
            Some("Indonesian")
        );
        assert_eq!(of("ms", "Kursus ini berbeza kerana isinya."), None);
        assert_eq!(of("uz-Latn", "Her kurs farklıdır."), Some("Turkish"));
        assert_eq!(of("uz-Latn", "Har bir kurs har xil."), None);
    }

    #[test]
    fn a_name_in_other_letters_is_no_text() {
        let of = |tag, text, is_field| in_another_script(text, &locale(tag), is_field);
        assert_eq!(
            of("uz-Latn", "Курс бепул.", false),
            Some("a language in Cyrillic letters")
        );
        assert_eq!(of("uk", "Επικοινωνία", true), Some("Greek"));
        assert_eq!(of("en", "Ελληνικά", false), None);
        assert_eq!(of("en", "Δημόσια Υπηρεσία", false), None);
        assert_eq!(of("uz-Cyrl", "Курс бепул.", false), None);
        assert_eq!(of("fr", "Курс бепул.", false), None);
    }
}
