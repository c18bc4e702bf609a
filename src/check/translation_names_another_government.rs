//! A translation names the governments and countries that its original names.

use super::Desk;
use super::counterparts::{Counterparts, Unlike, counterparts};
use super::shown::Shown;
use crate::diag::{Diagnostic, Span, code};
use crate::language::{Locale, WrittenWord, countries, words_of};
use crate::model::Participant;
use std::collections::BTreeSet;
use std::ops::Range;

code! {
    /// A translation names another government or country than its original in the same place.
    ///
    /// Countries are known by the names that the CLDR has for them in the language of the text.
    ///
    /// # Why it matters
    /// A text that was copied from another government's site sends its readers to the wrong one.
    ///
    /// # Wrong
    /// `La oficina de Ucrania.` for `The office in Greece.`
    ///
    /// # Right
    /// `La oficina de Grecia.`
    pub(super) CODE = "translation-names-another-government";
}

/// Languages in which a name takes endings.
const INFLECTED: &[&str] = &["el", "uk", "uz", "ru", "kk", "ky", "tg", "pl", "tr"];

/// Short names of countries, which the CLDR has not in its first list.
const SHORT: &[(&str, &str, &str)] = &[
    ("US", "en", "USA"),
    ("US", "es", "EEUU"),
    ("US", "el", "ΗΠΑ"),
    ("US", "uk", "США"),
    ("US", "uz", "AQSh"),
    ("GB", "en", "UK"),
    ("GB", "en", "Great Britain"),
    ("GB", "es", "Gran Bretaña"),
    ("GB", "el", "Βρετανία"),
    ("GB", "uk", "Британія"),
];

/// The most letters that an ending adds.
const ENDING: usize = 2;

/// So many letters that a word shares with a name: "Greek" speaks of Greece.
const SHARED: usize = 4;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let mut names: Vec<Name<'_>> = participants.flat_map(names_of).collect();
    let parts = counterparts(desk);
    let texts = parts
        .iter()
        .flat_map(|it| std::iter::once(&it.original).chain(&it.translations));
    let locales: BTreeSet<&Locale> = texts.filter_map(|it| it.locale).collect();
    let countries: Vec<_> = locales.into_iter().map(|it| (it, countries(it))).collect();
    for (locale, countries) in &countries {
        let others = countries
            .iter()
            .filter(|(code, _)| !is_government(desk, code));
        names.extend(others.map(|(code, name)| Name::new(code, locale.language(), name)));
    }
    let also = SHORT.iter();
    names.extend(also.map(|(code, language, name)| Name::new(code, language, name)));
    names.retain(|it| !it.words.is_empty());
    parts.iter().flat_map(|it| within(it, &names)).collect()
}

/// The name of a government in one language.
struct Name<'a> {
    of: &'a str,
    language: &'a str,
    shown: &'a str,
    words: Vec<String>,
}

impl<'a> Name<'a> {
    fn new(of: &'a str, language: &'a str, shown: &'a str) -> Self {
        let words = words_of(shown).into_iter().map(|it| it.folded);
        Self {
            of,
            language,
            shown,
            words: words.collect(),
        }
    }
}

fn names_of(participant: &Participant) -> Vec<Name<'_>> {
    let texts = participant.government.name.texts.iter();
    texts
        .map(|it| {
            Name::new(
                participant.id.as_str(),
                it.locale.language(),
                &it.prose.text,
            )
        })
        .collect()
}

/// Whether a country is itself a government of the programme, which has its own names for it.
fn is_government(desk: &Desk<'_>, country: &str) -> bool {
    let mut participants = desk.library.participants.iter();
    participants.any(|it| it.government.code.as_str() == country)
}

/// Where a text names a government.
struct Named<'a> {
    of: &'a str,
    shown: &'a str,
    span: Span,
}

fn within(part: &Counterparts<'_>, names: &[Name<'_>]) -> Vec<Diagnostic> {
    let own = named(&part.original, names);
    let mut unlike = Vec::new();
    if own.is_empty() {
        return Vec::new();
    }
    for translation in &part.translations {
        let theirs = named(translation, names);
        let lack = only(&own, &theirs, translation, names);
        let more = only(&theirs, &own, &part.original, names);
        // One of each, and nothing in doubt.
        if let ([lack], [more]) = (&lack[..], &more[..]) {
            unlike.push(Unlike {
                original: (lack.shown.to_owned(), lack.span),
                translation: (more.shown.to_owned(), more.span),
            });
        }
    }
    part.told(
        CODE,
        "Name the same government or country in all languages.",
        &unlike,
    )
}

/// The governments that one side names and the other does not speak of.
fn only<'s, 'n>(
    side: &'s [Named<'n>],
    other: &[Named<'_>],
    text: &Shown<'_>,
    names: &[Name<'_>],
) -> Vec<&'s Named<'n>> {
    let lacks = |it: &&Named<'_>| other.iter().all(|other| other.of != it.of);
    let mut found: Vec<_> = side.iter().filter(lacks).collect();
    found.dedup_by_key(|it| it.of);
    found.retain(|it| !speaks_of(text, it.of, names));
    found
}

/// The governments that a text names, in its language.
fn named<'n>(text: &Shown<'_>, names: &'n [Name<'n>]) -> Vec<Named<'n>> {
    let Some(locale) = text.locale else {
        return Vec::new();
    };
    let words = words_of(&text.text);
    let own = names.iter().filter(|it| it.language == locale.language());
    let find = |name: &'n Name<'n>| -> Option<Named<'n>> {
        let many = name.words.len();
        let at = words
            .windows(many)
            .position(|words| is_name(&text.text, words, name))?;
        let range = words[at].range.start..words[at + many - 1].range.end;
        Some(Named {
            of: name.of,
            shown: name.shown,
            span: text.span(range),
        })
    };
    own.filter_map(find).collect()
}

/// Whether words are a name, with the endings that its language hangs on it.
fn is_name(text: &str, words: &[WrittenWord], name: &Name<'_>) -> bool {
    let is_capital = |range: &Range<usize>| text[range.clone()].starts_with(char::is_uppercase);
    let is_inflected = INFLECTED.contains(&name.language);
    let several = name.words.len() > 1;
    let mut pairs = words.iter().zip(&name.words);
    pairs.all(|(word, name)| {
        let is_same = word.folded == *name;
        is_capital(&word.range) && (is_same || is_inflected && is_form(&word.folded, name, several))
    })
}

/// "Греції" of "Греція", "Oʻzbekistonning" of "Oʻzbekiston", "Риці" of "Рика" behind "Коста".
fn is_form(word: &str, name: &str, is_one_of_several: bool) -> bool {
    let count = |text: &str| text.chars().count();
    let shared = word.chars().zip(name.chars());
    let shared = shared.take_while(|(one, other)| one == other).count();
    if shared == count(name) {
        return true;
    }
    let loss = if is_one_of_several { 2 } else { 1 };
    shared >= 2 && shared + loss >= count(name) && count(word) <= count(name) + ENDING
}

/// Whether a text may speak of a government in another way than by its name: "the Greek office".
fn speaks_of(text: &Shown<'_>, government: &str, names: &[Name<'_>]) -> bool {
    let words = words_of(&text.text);
    let mut own = names.iter().filter(|it| {
        let is_own = text.locale.is_none_or(|own| own.language() == it.language);
        it.of == government && is_own && it.words.len() == 1
    });
    own.any(|name| {
        let stem: String = name.words[0].chars().take(SHARED).collect();
        words.iter().any(|it| it.folded.starts_with(&stem))
    })
}
