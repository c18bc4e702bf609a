//! Scripts, each with the words that it says.
//!
//! A script of a theme's `scripts/` asks for words as if they were a module:
//!
//! ```js
//! import words from "words:clock-";
//! ```
//!
//! The build writes all words whose keys begin so in the place of this line, one file a language: so a phone
//! fetches one file, and a page does not carry words that only a script says.

use super::Parts;
use crate::diag::{Diagnostic, FileId, Files, Span, codes, did_you_mean};
use crate::language::{Forms, Language, Strings};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A script of the theme asks for words that there are not, or that need more than a count.
    ///
    /// # Why it matters
    /// Readers would see an empty place.
    ///
    /// # Wrong
    /// `import words from "words:clok-";`
    ///
    /// # Right
    /// `import words from "words:clock-";`
    SCRIPT_MISTAKE = "script-mistake";
}

/// What stands before and behind the beginning of the words' keys.
const IMPORT: (&str, &str) = ("import words from \"words:", "\";");

/// A script of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    before: String,
    /// With what the keys of its words begin, if it says any.
    words: Option<String>,
    after: String,
}

/// The scripts of a theme by the names of their assets.
pub(super) fn scripts(
    parts: &Parts,
    files: &Files,
    strings: Option<&Strings>,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Script> {
    let names = parts.texts.iter();
    let scripts = names.filter_map(|(name, file)| Some((name.strip_prefix("scripts/")?, *file)));
    scripts
        .map(|(name, file)| {
            let script = Script::of(files.text(file));
            found.extend(strings.and_then(|strings| mistake(&script, file, strings)));
            (name.to_owned(), script)
        })
        .collect()
}

impl Script {
    fn of(text: &str) -> Self {
        let asked = text.split_once(IMPORT.0).and_then(|(before, rest)| {
            let (words, after) = rest.split_once(IMPORT.1)?;
            Some((before, words, after))
        });
        let (before, words, after) = match asked {
            Some((before, words, after)) => (before, Some(words.to_owned()), after),
            None => (text, None, ""),
        };
        Self {
            before: before.to_owned(),
            words,
            after: after.to_owned(),
        }
    }

    /// The script with its words in a language, as it is published.
    pub fn text(&self, language: &Language, strings: Option<&Strings>) -> String {
        let Some(start) = &self.words else {
            return self.before.clone();
        };
        let keys = strings.map_or_else(Vec::new, Strings::keys);
        let words: BTreeMap<&str, Forms> = keys
            .iter()
            .filter_map(|key| Some((key.strip_prefix(start)?, language.forms(key).ok()?)))
            .collect();
        // Strings alone: there is nothing that JSON could not hold, and JSON is JavaScript.
        let words = serde_json::to_string(&words).unwrap_or_default();
        format!("{}const words = {words};{}", self.before, self.after)
    }
}

/// What is wrong with the words that a script asks for.
fn mistake(script: &Script, file: FileId, strings: &Strings) -> Option<Diagnostic> {
    let start = script.words.as_ref()?;
    let at = script.before.len() + IMPORT.0.len();
    let span = Span::new(file, at..at + start.len());
    let keys = strings.keys();
    let asked: Vec<&String> = keys.iter().filter(|key| key.starts_with(start)).collect();
    if asked.is_empty() {
        let starts: BTreeSet<String> = keys.iter().filter_map(|key| first(key)).collect();
        let sentence = format!("There are no words whose keys begin with \"{start}\".");
        let otherwise = "Add them to the files of strings/, or remove the line.";
        let help = did_you_mean(start, starts.iter().map(String::as_str), otherwise);
        return Some(Diagnostic::error(SCRIPT_MISTAKE, span, sentence).help(help));
    }
    let needs_more = |key: &&&String| strings.variables(key).iter().any(|it| it != "count");
    let key = asked.iter().find(needs_more)?;
    let sentence = format!("The words \"{key}\" ask for more than a count, which a script lacks.");
    let help = "Write them without other names than $count.";
    Some(Diagnostic::error(SCRIPT_MISTAKE, span, sentence).help(help))
}

/// `clock-` of `clock-enrol-by-left`.
fn first(key: &str) -> Option<String> {
    let (first, _) = key.split_once('-')?;
    Some(format!("{first}-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;

    #[test]
    fn words_stand_where_they_are_asked_for() {
        let (strings, _) = Strings::parse("a-left = { $count } hari\na-over = \"tamat\"\nb = c");
        let malay = Language::new(&Locale::parse("ms").unwrap(), None, &strings);
        let text = |script: &str| Script::of(script).text(&malay, Some(&strings));
        assert_eq!(
            text("// One.\nimport words from \"words:a-\";\nsay(words);\n"),
            "// One.\nconst words = {\"left\":{\"other\":\"{n} hari\"},\"over\":\"\\\"tamat\\\"\"};\nsay(words);\n"
        );
        assert_eq!(text("say(1);\n"), "say(1);\n");
    }
}
