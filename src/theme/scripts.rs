//! Scripts: each file directly in a theme's `scripts/` becomes one for the browser, with its parts and with
//! the words that it says.
//!
//! ```js
//! import "./parts/clock.js";
//! import words from "words:clock-";
//! import dates from "dates:";
//! ```
//!
//! The first line takes in another file, as a block of its own, so that names of two files do not meet. In the
//! place of the second the build writes all words whose keys begin so, one file a language, and in that of the third
//! how the language writes dates, for browsers do not know them all. So a phone fetches
//! one file, and a page does not carry words that only a script says.

use super::Parts;
use crate::diag::{Diagnostic, FileId, Files, Span, codes, did_you_mean};
use crate::language::{Forms, Language, Strings};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A script of the theme takes in a file that is not there, or asks for words that there are not, or that
    /// it cannot fill.
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

/// The folder of scripts within a theme.
const FOLDER: &str = "scripts/";

/// What stands before and behind the beginning of the words' keys, and a file's path.
const WORDS: (&str, &str) = ("import words from \"words:", "\";");
const DATES: &str = "import dates from \"dates:\";";
const PART: (&str, &str) = ("import \"./", "\";");

/// The name that a script fills with `{n}` and with a plural form.
const COUNT: &str = "count";

/// A script as it is published, but for the words of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// With what the keys of the words begin that stand here.
    Words(String),
    /// How the language writes dates.
    Dates,
}

/// The scripts of a theme by the names of their assets; without those that hold a mistake.
pub(super) fn scripts(
    parts: &Parts,
    files: &Files,
    strings: Option<&Strings>,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Script> {
    let texts = parts.texts.iter().filter_map(|(name, file)| {
        let name = name.strip_prefix(FOLDER)?;
        Some((name, (*file, files.text(*file).as_ref())))
    });
    let mut scripts = Scripts {
        texts: texts.collect(),
        strings,
        found,
    };
    let names: Vec<&str> = scripts.texts.keys().copied().collect();
    let entries = names.into_iter().filter(|name| !name.contains('/'));
    entries
        .filter_map(|name| Some((name.to_owned(), scripts.finished(name)?)))
        .collect()
}

/// The scripts of a theme as they are written, by their paths below `scripts/`.
struct Scripts<'s, 'f> {
    texts: BTreeMap<&'s str, (FileId, &'s str)>,
    strings: Option<&'s Strings>,
    found: &'f mut Vec<Diagnostic>,
}

impl<'s> Scripts<'s, '_> {
    /// A script with all that it takes in.
    fn finished(&mut self, name: &'s str) -> Option<Script> {
        let before = self.found.len();
        let mut pieces = Vec::new();
        self.add(name, &mut Vec::new(), &mut pieces);
        (self.found.len() == before).then_some(Script { pieces })
    }

    /// Adds a file. `around` are those by which it is taken in.
    fn add(&mut self, name: &'s str, around: &mut Vec<&'s str>, pieces: &mut Vec<Piece>) {
        let (file, text) = self.texts[name];
        around.push(name);
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let end = line.trim_end_matches(['\r', '\n']);
            let span = |start: &str, inner: &str| {
                let start = at + start.len();
                Span::new(file, start..start + inner.len())
            };
            if let Some(path) = between(end, PART) {
                self.take_in(path, span(PART.0, path), around, pieces);
            } else if let Some(start) = between(end, WORDS) {
                let mistake = self.mistake(start, span(WORDS.0, start), text);
                self.found.extend(mistake);
                pieces.push(Piece::Words(start.to_owned()));
            } else if end == DATES {
                pieces.push(Piece::Dates);
            } else {
                pieces.push(Piece::Text(line.to_owned()));
            }
            at += line.len();
        }
        around.pop();
    }

    fn take_in(
        &mut self,
        path: &str,
        span: Span,
        around: &mut Vec<&'s str>,
        pieces: &mut Vec<Piece>,
    ) {
        let Some((name, _)) = self.texts.get_key_value(path) else {
            let sentence = format!("The theme has no script \"{path}\".");
            let otherwise = "Write its path below scripts/, such as \"./parts/clock.js\".";
            let help = did_you_mean(path, self.texts.keys().copied(), otherwise);
            let told = Diagnostic::error(SCRIPT_MISTAKE, span, sentence).help(help);
            return self.found.push(told);
        };
        if around.contains(name) {
            let sentence = format!("\"{path}\" takes in itself.");
            let told = Diagnostic::error(SCRIPT_MISTAKE, span, sentence);
            return self.found.push(told.help("Remove one of the lines."));
        }
        pieces.push(Piece::Text("{\n".to_owned()));
        self.add(name, around, pieces);
        pieces.push(Piece::Text("}\n".to_owned()));
    }

    /// What is wrong with the words that a script asks for.
    fn mistake(&self, start: &str, span: Span, script: &str) -> Option<Diagnostic> {
        let strings = self.strings?;
        let keys = strings.keys();
        let asked: Vec<&String> = keys.iter().filter(|key| key.starts_with(start)).collect();
        if asked.is_empty() {
            let starts: BTreeSet<String> = keys.iter().filter_map(|key| first(key)).collect();
            let sentence = format!("There are no words whose keys begin with \"{start}\".");
            let otherwise = "Add them to the files of strings/, or remove the line.";
            let help = did_you_mean(start, starts.iter().map(String::as_str), otherwise);
            return Some(Diagnostic::error(SCRIPT_MISTAKE, span, sentence).help(help));
        }
        let (key, name) = asked.iter().find_map(|key| {
            let mut names = strings.variables(key).into_iter();
            let is_given = |name: &String| name == COUNT || script.contains(name.as_str());
            Some((key, names.find(|name| !is_given(name))?))
        })?;
        let sentence =
            format!("The words \"{key}\" ask for ${name}, which the script does not name.");
        let help = format!("Fill {{{name}}} in the script, or write the words without it.");
        Some(Diagnostic::error(SCRIPT_MISTAKE, span, sentence).help(help))
    }
}

/// What stands on a line between two texts, which are all else of it.
fn between<'l>(line: &'l str, (before, after): (&str, &str)) -> Option<&'l str> {
    line.strip_prefix(before)?.strip_suffix(after)
}

impl Script {
    /// The script with its words in a language, as it is published.
    pub fn text(&self, language: &Language, strings: Option<&Strings>) -> String {
        let keys = strings.map_or_else(Vec::new, Strings::keys);
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Dates => {
                    let dates = serde_json::to_string(&language.dates()).unwrap_or_default();
                    text.push_str(&format!("const dates = {dates};\n"));
                }
                Piece::Words(start) => {
                    let words: BTreeMap<&str, Forms> = keys
                        .iter()
                        .filter_map(|key| {
                            let names = strings?.variables(key);
                            Some((key.strip_prefix(start)?, language.forms(key, &names).ok()?))
                        })
                        .collect();
                    // Strings alone: there is nothing that JSON could not hold, and JSON is JavaScript.
                    let words = serde_json::to_string(&words).unwrap_or_default();
                    text.push_str(&format!("const words = {words};\n"));
                }
            }
        }
        text
    }
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

    /// A script of several files in Malay, or what is wrong with it.
    fn published(files: &[(&'static str, &'static str)]) -> Result<String, Vec<String>> {
        let words = "a-left = { $count } hari\na-over = \"tamat\" { $date }\nb = c";
        let (strings, _) = Strings::parse(words);
        let malay = Language::new(&Locale::parse("ms").unwrap(), None, &strings);
        let mut found = Vec::new();
        let texts = files.iter().map(|(name, text)| (*name, (FileId(0), *text)));
        let mut scripts = Scripts {
            texts: texts.collect(),
            strings: Some(&strings),
            found: &mut found,
        };
        match scripts.finished("site.js") {
            Some(script) => Ok(script.text(&malay, Some(&strings))),
            None => Err(found.into_iter().map(|told| told.sentence).collect()),
        }
    }

    #[test]
    fn words_and_files_stand_where_they_are_asked_for() {
        let site = "// One.\nimport \"./parts/a.js\";\nimport \"./b.js\";\n";
        let part = "import words from \"words:a-\";\nsay(words, date);\n";
        assert_eq!(
            published(&[("site.js", site), ("parts/a.js", part), ("b.js", "b();\n")]),
            Ok("// One.\n{\nconst words = {\"left\":{\"other\":\"{n} hari\"},\"over\":\"\\\"tamat\\\" {date}\"};\nsay(words, date);\n}\n{\nb();\n}\n".to_owned())
        );
    }

    #[test]
    fn what_is_not_there_or_not_filled_is_told() {
        let told = |site: &'static str| published(&[("site.js", site)]).unwrap_err();
        assert_eq!(
            told(
                "import \"./c.js\";\nimport \"./site.js\";\nimport words from \"words:x-\";\nimport words from \"words:a-\";\n"
            ),
            [
                "The theme has no script \"c.js\".",
                "\"site.js\" takes in itself.",
                "There are no words whose keys begin with \"x-\".",
                "The words \"a-over\" ask for $date, which the script does not name.",
            ]
        );
    }
}
