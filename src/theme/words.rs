//! The words of the interface: every language must have all of them.

use super::Parts;
use crate::diag::{Diagnostic, FileId, Files, Span, codes, did_you_mean};
use crate::language::{Locale, Strings};
use crate::model::{
    Audience, CourseKind, CourseLevel, Covers, CredentialKind, IssuanceStatus, IssuanceType,
    Library, Theme,
};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A file of words holds a line that cannot be read, or a name that the words are not given.
    ///
    /// # Why it matters
    /// Buttons and labels would be empty in that language.
    ///
    /// # Wrong
    /// `skip-to-content Ir al contenido`
    ///
    /// # Right
    /// `skip-to-content = Ir al contenido`
    WORDS_MISTAKE = "words-mistake";

    /// A language lacks words that the pages need.
    ///
    /// # Why it matters
    /// Readers of that language would find a word of another, or none.
    ///
    /// # Wrong
    /// `en.ftl` with `cost = Cost`, and `es.ftl` without `cost`
    ///
    /// # Right
    /// `es.ftl` with `cost = Costo`
    MISSING_WORD = "missing-word";

    /// A template or a language names words that English does not have.
    ///
    /// # Why it matters
    /// A slip of the keyboard: the words would be shown nowhere, or a label would be empty.
    ///
    /// # Wrong
    /// `cots = Costo` in `es.ftl`
    ///
    /// # Right
    /// `cost = Costo` in `es.ftl`
    UNKNOWN_WORD = "unknown-word";

    /// A government has a language in which the theme has no words, or a file of words is not named
    /// by a language.
    ///
    /// # Why it matters
    /// The texts would be in that language and all buttons and labels in another.
    ///
    /// # Wrong
    /// `locales: [en, vi]` and no `strings/vi.ftl`
    ///
    /// # Right
    /// `locales: [en, vi]` with `themes/default/strings/vi.ftl`
    NO_WORDS = "language-without-words";
}

/// The language in which every word is written first.
const REFERENCE: &str = "strings/en.ftl";

/// The call of a word in a template, up to its key.
const CALL: &str = "t(key=\"";

/// The words that stand for a fact that nobody has stated.
pub const NOT_PUBLISHED_YET: &str = "not-published-yet";

/// Families of words: a key of a template goes on with a word of the model.
fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    fn all<T: Copy>(choices: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
        choices.iter().map(|choice| word(*choice)).collect()
    }
    let credentials = all(CredentialKind::ALL, CredentialKind::as_str);
    let audiences = all(Audience::ALL, Audience::as_str);
    let covers = all(Covers::ALL, Covers::as_str);
    vec![
        ("course-", vec!["in-offer", "not-in-offer"]),
        ("asked-by-", audiences.clone()),
        ("audience-", audiences),
        ("credential-", credentials.clone()),
        ("credential-short-", credentials),
        (
            "deadline-",
            vec![
                "licences-issued-by",
                "enrol-by",
                "complete-by",
                "access-ends",
            ],
        ),
        ("funding-no-", covers.clone()),
        ("funding-yes-", covers),
        (
            "issuance-status-",
            [
                all(IssuanceStatus::ALL, IssuanceStatus::as_str),
                vec!["not-yet"],
            ]
            .concat(),
        ),
        (
            "issuance-type-",
            all(IssuanceType::ALL, IssuanceType::as_str),
        ),
        ("kind-", all(CourseKind::ALL, CourseKind::as_str)),
        ("level-", all(CourseLevel::ALL, CourseLevel::as_str)),
        ("theme-", all(Theme::ALL, Theme::as_str)),
    ]
}

/// Reads the words of all languages and compares them with each other and with the templates.
pub(super) fn strings(
    parts: &Parts,
    files: &Files,
    library: &Library,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<Locale, Strings> {
    let mut strings = BTreeMap::new();
    let mut places = BTreeMap::new();
    for (name, &file) in &parts.texts {
        let Some(tag) = name
            .strip_prefix("strings/")
            .and_then(|name| name.strip_suffix(".ftl"))
        else {
            continue;
        };
        let (words, mistakes) = Strings::parse(files.text(file));
        found.extend(mistakes.into_iter().map(|mistake| {
            Diagnostic::error(
                WORDS_MISTAKE,
                Span::new(file, mistake.range),
                mistake.message,
            )
            .help("Write a key, =, and the words; docs/themes.md shows how.")
        }));
        match Locale::parse(tag) {
            Ok(locale) => {
                places.insert(locale.clone(), file);
                strings.insert(locale, words);
            }
            Err(_) => found.push(
                Diagnostic::error(
                    NO_WORDS,
                    Span::new(file, 0..0),
                    format!("The name of this file, \"{tag}\", is not the tag of a language."),
                )
                .help("Name it by a BCP 47 tag, such as es.ftl or uz-Latn.ftl."),
            ),
        }
    }
    let reference = parts.texts.get(REFERENCE).copied();
    if let Some(words) = strings.get(&Locale::english())
        && let Some(reference) = reference
    {
        compare(words, &strings, &places, files, reference, found);
        calls(words, parts, files, found);
    }
    spoken(&strings, library, found);
    strings
}

/// Reports keys and variables in which a language differs from the reference.
fn compare(
    reference: &Strings,
    all: &BTreeMap<Locale, Strings>,
    places: &BTreeMap<Locale, FileId>,
    files: &Files,
    reference_file: FileId,
    found: &mut Vec<Diagnostic>,
) {
    let wanted: BTreeSet<String> = reference.keys().into_iter().collect();
    for (locale, words) in all {
        let file = places[locale];
        let has: BTreeSet<String> = words.keys().into_iter().collect();
        let end = files.text(file).trim_end().len();
        for key in wanted.difference(&has) {
            found.push(
                Diagnostic::error(
                    MISSING_WORD,
                    Span::new(file, end..end),
                    format!("The words for \"{key}\" are missing in the language \"{locale}\"."),
                )
                .label(
                    key_place(files, reference_file, key),
                    "in English they stand here",
                )
                .help(format!("Add a line {key} = and the words.")),
            );
        }
        for key in has.difference(&wanted) {
            let known = wanted.iter().map(String::as_str);
            let help = did_you_mean(key, known, "Add the key to en.ftl too, or remove the line.");
            let sentence = format!("English has no words for \"{key}\".");
            let place = key_place(files, file, key);
            found.push(Diagnostic::error(UNKNOWN_WORD, place, sentence).help(help));
        }
        for key in wanted.intersection(&has) {
            let (asked, given) = (words.variables(key), reference.variables(key));
            for name in asked.difference(&given) {
                let sentence = format!("The words for \"{key}\" are not given \"${name}\".");
                let otherwise = match given.is_empty() {
                    true => "Write the words without it: these are given nothing.".to_owned(),
                    false => format!("They are given: {}.", dollars(&given)),
                };
                let help = did_you_mean(name, given.iter().map(String::as_str), &otherwise);
                let place = key_place(files, file, key);
                found.push(Diagnostic::error(WORDS_MISTAKE, place, sentence).help(help));
            }
        }
    }
}

/// Names that words are given, as translators write them.
fn dollars(names: &BTreeSet<String>) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("${name}")).collect();
    names.join(", ")
}

/// Where a key stands in a file of words.
fn key_place(files: &Files, file: FileId, key: &str) -> Span {
    let text = files.text(file);
    let key = key.split('.').next().unwrap_or(key);
    let starts = |at: usize| {
        let after = text[at + key.len()..].trim_start_matches(' ');
        (at == 0 || text.as_bytes()[at - 1] == b'\n') && after.starts_with('=')
    };
    let at = text
        .match_indices(key)
        .map(|(at, _)| at)
        .find(|at| starts(*at))
        .unwrap_or(0);
    Span::new(file, at..at + key.len())
}

/// Reports words that a template asks for and English lacks.
fn calls(reference: &Strings, parts: &Parts, files: &Files, found: &mut Vec<Diagnostic>) {
    let known: BTreeSet<String> = reference.keys().into_iter().collect();
    let families = families();
    if let Some(&file) = parts.texts.get(REFERENCE)
        && !known.contains(NOT_PUBLISHED_YET)
    {
        let end = files.text(file).trim_end().len();
        let sentence = format!("There are no words for \"{NOT_PUBLISHED_YET}\".");
        found.push(
            Diagnostic::error(MISSING_WORD, Span::new(file, end..end), sentence)
                .help("They stand where a government has not stated a fact. Add them."),
        );
    }
    for (_, file) in parts.templates() {
        let text = files.text(file);
        for (at, _) in text.match_indices(CALL) {
            let start = at + CALL.len();
            let Some(length) = text[start..].find('"') else {
                continue;
            };
            let key = &text[start..start + length];
            let goes_on = text[start + length + 1..].trim_start().starts_with('~');
            let family = families
                .iter()
                .find(|(prefix, _)| *prefix == key && goes_on);
            let missing = match family {
                Some((_, words)) => words
                    .iter()
                    .map(|word| format!("{key}{word}"))
                    .find(|it| !known.contains(it)),
                // What follows comes from elsewhere in the view; one such word must be there.
                None if goes_on => {
                    let any = known.iter().any(|known| known.starts_with(key));
                    (!any).then(|| format!("{key}…"))
                }
                None => (!known.contains(key)).then(|| key.to_owned()),
            };
            let Some(key) = missing else { continue };
            let help = did_you_mean(&key, known.iter().map(String::as_str), "Add it to en.ftl.");
            let sentence = format!("There are no words for \"{key}\".");
            let span = Span::new(file, start..start + length);
            found.push(Diagnostic::error(UNKNOWN_WORD, span, sentence).help(help));
        }
    }
}

/// Reports languages of governments for which there are no words at all.
fn spoken(strings: &BTreeMap<Locale, Strings>, library: &Library, found: &mut Vec<Diagnostic>) {
    for participant in &library.participants {
        // A tag that is no language has a mistake of its own.
        let locales = participant.government.locales.iter();
        for locale in locales.filter(|it| !it.value.is_unknown()) {
            if words_for(strings, &locale.value).is_none() {
                let all = strings
                    .keys()
                    .map(Locale::as_str)
                    .collect::<Vec<_>>()
                    .join(", ");
                let sentence = format!("The theme has no words in the language \"{locale}\".");
                let theme = library.programme.theme.as_ref();
                let theme = theme.map_or(super::DEFAULT, |id| id.as_str());
                let add = format!("Add themes/{theme}/strings/{locale}.ftl.");
                let meant = locale
                    .likelier()
                    .map(|meant| format!("Did you mean \"{meant}\"? "));
                let help = format!(
                    "{}{add} There are words in: {all}.",
                    meant.unwrap_or_default()
                );
                found.push(Diagnostic::error(NO_WORDS, locale.span, sentence).help(help));
            }
        }
    }
}

/// The words for a language: its own, or those of the wider one.
pub(crate) fn words_for<'s>(
    strings: &'s BTreeMap<Locale, Strings>,
    locale: &Locale,
) -> Option<&'s Strings> {
    locale
        .fallbacks()
        .iter()
        .find_map(|locale| strings.get(locale))
}
