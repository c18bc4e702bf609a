//! Counted words: what each language says for 0, 1, 2, 5 and 21.
//!
//! `UPDATE=1 cargo test --test plurals` rewrites `tests/plurals/`; read the diff before you commit it. The
//! browser tests compare the scripts' own counting with the same files.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use prospectus::language::{Arg, Language, Locale, Strings};
use std::fs;
use std::path::Path;

const COUNTS: [u64; 5] = [0, 1, 2, 5, 21];

/// The languages of the programme, each with the country whose forms are used.
const LANGUAGES: [(&str, &str); 6] = [
    ("en", "US"),
    ("es", "US"),
    ("el", "GR"),
    ("uk", "UA"),
    ("ms", "MY"),
    ("uz-Latn", "UZ"),
];

#[test]
fn counted_words_have_the_forms_of_their_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let keys = counted(&words_of(root, "en"));
    assert!(keys.len() > 20, "there are counted words: {keys:?}");
    for (tag, country) in LANGUAGES {
        let text = words_of(root, tag);
        let (strings, mistakes) = Strings::parse(&text);
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let language = Language::new(&Locale::parse(tag).unwrap(), Some(country), &strings);
        let (rule, _) = Strings::parse(RULE);
        let rule = Language::new(&Locale::parse(tag).unwrap(), Some(country), &rule);
        let said = keys.iter().map(|key| section(&language, key));
        let said: String = [section(&rule, "rule")].into_iter().chain(said).collect();
        let file = root.join(format!("tests/plurals/{tag}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, &said).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(said, expected, "{tag} (UPDATE=1 rewrites it)");
    }
}

/// Which form a language takes, by its name.
const RULE: &str = "rule = { $count ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
";

fn words_of(root: &Path, tag: &str) -> String {
    fs::read_to_string(root.join(format!("themes/default/strings/{tag}.ftl"))).unwrap()
}

/// The keys of the words that count something.
fn counted(words: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut last = "";
    for line in words.lines() {
        if let Some((key, _)) = line
            .split_once(" =")
            .filter(|_| !line.starts_with([' ', '#']))
        {
            last = key;
        }
        if line.contains("$count") && keys.last().is_none_or(|key| key != last) {
            keys.push(last.to_owned());
        }
    }
    keys
}

/// A word with each count; other places get a day as the language writes it.
fn section(language: &Language, key: &str) -> String {
    let end = language.date(jiff::civil::date(2020, 9, 21));
    let lines = COUNTS.map(|count| {
        let args = ["end", "last", "date"].map(|name| (name, Arg::Text(&end)));
        let args = [&[("count", Arg::Count(count))], &args[..]].concat();
        format!("  {count}: {}\n", language.word(key, &args).unwrap())
    });
    format!("{key}\n{}", lines.concat())
}
