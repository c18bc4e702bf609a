//! A text is in the language that its page says it is in.

use super::Desk;
use super::shown::{Shown, words};
use super::untranslated::untranslated;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::language::Locale;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

code! {
    /// A paragraph or a text of a field is in another language than its page.
    ///
    /// # Why it matters
    /// Those who read only the page's language cannot read it, and a screen reader speaks it with
    /// the sounds of the wrong language (WCAG 3.1.2). Most often a translation was forgotten.
    ///
    /// # Wrong
    /// `You can enroll until the end of the month.` in `about.es.md`
    ///
    /// # Right
    /// `Puede inscribirse hasta el fin del mes.` in `about.es.md`
    pub(super) CODE = "text-in-another-language";
}

/// A language with its most frequent words, by which short texts are told apart. Words that two of
/// the languages share, and words that stand in many names, are left out.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    words: &'static [&'static str],
}

/// Languages in Latin letters. For one more language add a line: its pages are judged from then on.
const LATIN: &[Tongue] = &[
    Tongue {
        tag: "en",
        name: "English",
        words: &[
            "the", "of", "and", "to", "is", "are", "was", "were", "you", "your", "for", "with",
            "that", "this", "these", "have", "has", "can", "will", "not", "by", "from", "who",
            "which", "they", "their", "it", "its", "be", "been", "how", "what", "when", "where",
            "if", "or", "there", "we", "our", "does", "do", "must", "should", "only", "before",
        ],
    },
    Tongue {
        tag: "es",
        name: "Spanish",
        words: &[
            "el", "la", "los", "las", "de", "del", "que", "y", "en", "para", "por", "con", "una",
            "un", "se", "su", "sus", "es", "como", "más", "puede", "pueden", "usted", "cuando",
            "qué", "esta", "este", "al", "lo", "pero", "sobre", "desde", "hasta", "sin", "cada",
            "también", "hay", "quién", "cómo", "debe",
        ],
    },
    Tongue {
        tag: "ms",
        name: "Malay",
        words: &[
            "yang", "dan", "untuk", "dengan", "anda", "ini", "itu", "tidak", "boleh", "dalam",
            "pada", "kepada", "atau", "akan", "telah", "adalah", "ialah", "daripada", "bagi",
            "mereka", "kami", "apabila", "setiap", "oleh", "juga", "lain", "ada", "belum",
            "sebelum", "selepas", "kerana", "seperti", "orang",
        ],
    },
    Tongue {
        tag: "uz",
        name: "Uzbek",
        words: &[
            "va", "uchun", "bilan", "bu", "ham", "mumkin", "emas", "kerak", "qanday", "yoki",
            "siz", "sizga", "sizning", "shu", "lekin", "har", "haqida", "esa", "edi", "hali",
            "boʻlsa", "boʻladi", "yoʻq", "qilish", "keyin", "oldin", "kim", "nima", "ushbu",
            "barcha", "faqat", "ular", "biz", "orqali",
        ],
    },
];

/// The place in the list of the language of each frequent word.
static TONGUE_OF: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let tongues = LATIN.iter().enumerate();
    tongues
        .flat_map(|(at, tongue)| tongue.words.iter().map(move |word| (*word, at)))
        .collect()
});

/// A language's tag, its name, and whether a letter is of its script.
type OwnLetters = (&'static str, &'static str, fn(char) -> bool);

/// Languages in letters of their own.
const OTHERS: &[OwnLetters] = &[
    (
        "el",
        "Greek",
        |it| matches!(it, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'),
    ),
    ("uk", "Ukrainian", is_cyrillic),
];

/// Languages in Cyrillic letters.
const CYRILLIC: &[&str] = &["uk", "ru", "bg", "sr", "be", "mk", "kk", "ky", "tg", "mn"];

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

/// So many frequent words of another language are no accident.
const ENOUGH: usize = 3;

/// A text that names no language and is shorter than this may be a name: a course's title.
const SENTENCE: usize = 20;

/// Of so many words one at least is a frequent one in running text.
const ONE_IN: usize = 5;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut told: Option<(&str, u32)> = None;
    for text in &desk.texts {
        let other = text.locale.and_then(|it| Some((it, language(text)?)));
        let Some((locale, (name, place))) = other else {
            told = None;
            continue;
        };
        let span = text.span(place);
        // Of a whole page in another language the first paragraph is told.
        if told.replace((name, span.file.0)) == Some((name, span.file.0)) {
            continue;
        }
        let sentence =
            format!("This text looks like {name}, and its page says it is in \"{locale}\".");
        found.push(Diagnostic::warning(CODE, span, sentence).help(HELP));
    }
    for (original, span) in untranslated(desk, |text| language(text).is_some()) {
        let sentence = "This is still in the language of the original.".to_owned();
        found.push(
            Diagnostic::warning(CODE, span, sentence)
                .label(original, "the original")
                .help(HELP),
        );
    }
    found
}

const HELP: &str = "Translate it. If it is a quotation, put it between quotation marks.";

/// The other language in which a text or one of its sentences is, if that is beyond doubt.
fn language(text: &Shown<'_>) -> Option<(&'static str, Range<usize>)> {
    let own = text.locale.filter(|own| !own.is_unknown())?;
    let whole: &str = &text.text;
    let of_all = of_part(whole, text, own).map(|name| (name, 0..whole.len()));
    of_all.or_else(|| {
        let sentences = sentences(whole).into_iter();
        let mut long = sentences.filter(|it| whole[it.clone()].split_whitespace().count() >= LONG);
        long.find_map(|it| Some((of_part(&whole[it.clone()], text, own)?, it)))
    })
}

/// A sentence of so many words can be judged alone.
pub(super) const LONG: usize = 6;

pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let blank = |part: &str| part.len() - part.trim_start().len();
    for (at, mark) in text.match_indices(['.', '!', '?', ';', '\u{37e}']) {
        let end = at + mark.len();
        if text[end..].starts_with(char::is_whitespace) {
            found.push(start + blank(&text[start..end])..end);
            start = end;
        }
    }
    // Of one sentence alone the whole was judged.
    if !found.is_empty() {
        found.push(start + blank(&text[start..])..text.len());
    }
    found
}

fn of_part(part: &str, text: &Shown<'_>, own: &Locale) -> Option<&'static str> {
    let plain = without_quotations(part);
    if let Some(name) = of_a_name(&plain, text, own) {
        return Some(name);
    }
    let enough = if text.is_assumed { SENTENCE } else { ENOUGH };
    words(&plain).nth(enough - 1)?;
    let words: Vec<String> = words(&plain).map(|(_, word)| word.to_lowercase()).collect();
    in_other_letters(&plain, &words, own.as_str())
        .or_else(|| by_strange_letters(&words, own.language()))
        .or_else(|| by_frequent_words(&words, own.language()))
        .or_else(|| without_own_letters(&plain, &words, text, own.language()))
}

/// A name that stands behind the tag of a language of Latin letters, in Greek or Cyrillic ones.
fn of_a_name(plain: &str, text: &Shown<'_>, own: &Locale) -> Option<&'static str> {
    let is_known = LATIN.iter().any(|it| it.tag == own.language());
    let is_latin = is_known && !own.as_str().contains("Cyrl");
    let letters = || plain.chars().filter(|it| it.is_alphabetic());
    if !text.is_one_of_several || !is_latin || letters().count() < 3 {
        return None;
    }
    let mut others = OTHERS.iter();
    let (_, name, _) = others.find(|(.., is_own)| letters().all(is_own))?;
    Some(name)
}

/// Letters and frequent words that a language does not have, and one near to it that has them.
type Neighbour = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
);

const NEIGHBOURS: &[Neighbour] = &[
    (
        "uk",
        "ыэёъ",
        &[
            "что",
            "как",
            "или",
            "если",
            "только",
            "когда",
            "они",
            "нет",
            "есть",
            "из",
            "чтобы",
            "будет",
            "может",
            "можно",
            "его",
            "ее",
        ],
        "Russian",
    ),
    (
        "es",
        "ãõçêôâàè",
        &[
            "você", "não", "em", "um", "uma", "sem", "pode", "são", "ao", "seu", "sua", "mas",
            "muito", "isso", "também", "até", "já", "nem", "pelo", "pela", "num",
        ],
        "Portuguese",
    ),
];

/// A text of which several words have letters that its language does not have: names apart.
fn by_strange_letters(words: &[String], own: &str) -> Option<&'static str> {
    let (_, letters, frequent, name) = NEIGHBOURS.iter().find(|(tag, ..)| *tag == own)?;
    let is_strange = words
        .iter()
        .any(|word| word.contains(|it| letters.contains(it)));
    let strange = words
        .iter()
        .filter(|word| {
            word.contains(|it| letters.contains(it)) || frequent.contains(&word.as_str())
        })
        .count();
    (is_strange && strange >= ENOUGH && strange * 6 >= words.len()).then_some(name)
}

/// A text of several words in Greek or Cyrillic letters on a page that is written in others.
fn in_other_letters(text: &str, words: &[String], own: &str) -> Option<&'static str> {
    let language = own.split('-').next().unwrap_or(own);
    // Written in Latin letters; of other languages the letters are not known here.
    let is_latin = LATIN.iter().any(|tongue| tongue.tag == language) && !own.contains("Cyrl");
    let letters = text.chars().filter(|it| it.is_alphabetic()).count();
    let mut others = OTHERS.iter().filter(|(tag, ..)| {
        let shares_letters = *tag == "uk" && (CYRILLIC.contains(&language) || own.contains("Cyrl"));
        *tag != language && !shares_letters
    });
    let (.., name, _) = others.find(|(.., is_own)| {
        let of_it = text.chars().filter(|it| is_own(*it)).count();
        let whole = words.iter().filter(|word| word.chars().any(is_own)).count();
        of_it * 2 > letters && whole >= ENOUGH
    })?;
    // Letters that Ukrainian has not and Russian has.
    let name = match *name {
        "Ukrainian" if text.to_lowercase().contains(['ы', 'э', 'ъ', 'ё']) => "Russian",
        name => name,
    };
    (is_latin || OTHERS.iter().any(|(tag, ..)| *tag == language)).then_some(name)
}

/// A text without a single letter of its page's own script, with an English word that stands in no
/// name. Names, which may be in any script, begin with capitals.
fn without_own_letters(
    plain: &str,
    words: &[String],
    text: &Shown<'_>,
    own: &str,
) -> Option<&'static str> {
    let (.., is_own) = OTHERS.iter().find(|(tag, ..)| *tag == own)?;
    let small = |it: &str| it.chars().all(char::is_lowercase) && it.chars().count() > 2;
    let of_names = ["and", "for", "the", "with"];
    let is_running = plain
        .split_whitespace()
        .any(|it| small(it) && !of_names.contains(&it));
    let has_own = text.text.chars().any(is_own);
    (!has_own && is_running && words.len() >= ENOUGH).then_some("English")
}

fn by_frequent_words(words: &[String], own: &str) -> Option<&'static str> {
    let is_known = OTHERS.iter().any(|(tag, ..)| *tag == own);
    let mine = LATIN.iter().position(|tongue| tongue.tag == own);
    // Of a language that is not in the list its own frequent words are not known.
    if !is_known && mine.is_none() {
        return None;
    }
    let mut counts = [0; LATIN.len()];
    for word in words {
        if let Some(tongue) = TONGUE_OF.get(word.as_str()) {
            counts[*tongue] += 1;
        }
    }
    let mine_counted = mine.map_or(0, |it| counts[it]);
    let others = LATIN.iter().zip(counts);
    let others = others.filter(|(tongue, _)| tongue.tag != own);
    let (tongue, hits) = others.max_by_key(|(_, hits)| *hits)?;
    let is_sure = hits >= ENOUGH && hits * ONE_IN >= words.len() && mine_counted * 4 < hits;
    is_sure.then_some(tongue.name)
}

/// A text without what stands between quotation marks or brackets: titles and names in the
/// language of somebody else.
pub(super) fn without_quotations(text: &str) -> Cow<'_, str> {
    let pairs = [('“', '”'), ('«', '»'), ('(', ')'), ('„', '“'), ('"', '"')];
    if !text.contains(pairs.map(|(open, _)| open)) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut until: Option<char> = None;
    for letter in text.chars() {
        match until {
            Some(close) if letter == close => until = None,
            Some(_) => continue,
            None => match pairs.iter().find(|(open, _)| *open == letter) {
                Some((_, close)) => until = Some(*close),
                None => plain.push(letter),
            },
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frequent_word_is_of_one_language() {
        let all: usize = LATIN.iter().map(|tongue| tongue.words.len()).sum();
        assert_eq!(TONGUE_OF.len(), all);
    }
}
