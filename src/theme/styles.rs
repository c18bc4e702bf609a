//! Style sheets: the files of a theme's `styles/` become one for the browser, without what only people
//! read, and in forms that older browsers know too.
//!
//! A file directly in `styles/` is published as an asset of its name. It names the others with
//! `@import`, each in its layer; so a theme can put one of them in the place of the default theme's.

use super::Parts;
use crate::diag::{Diagnostic, FileId, Files, Span, codes, did_you_mean};
use lightningcss::error::{Error, ErrorLocation};
use lightningcss::rules::import::ImportRule;
use lightningcss::rules::layer::LayerBlockRule;
use lightningcss::rules::media::MediaRule;
use lightningcss::rules::supports::SupportsRule;
use lightningcss::rules::{CssRule, CssRuleList, Location};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

codes! {
    /// A style sheet of the theme cannot be used.
    ///
    /// # Why it matters
    /// Browsers leave out what they cannot read, each in its own way, and pages look broken for some
    /// readers alone.
    ///
    /// # Wrong
    /// `a { color: }`
    ///
    /// # Right
    /// `a { color: var(--link); }`
    STYLE_MISTAKE = "style-mistake";
}

/// The folder of style sheets within a theme.
const FOLDER: &str = "styles/";

/// The oldest browsers that know cascade layers; what they do not know is written out for them. Older
/// ones show the pages without a look, and all of their words.
const BROWSERS: Browsers = Browsers {
    android: None,
    chrome: Some(99 << 16),
    edge: Some(99 << 16),
    firefox: Some(97 << 16),
    ie: None,
    ios_saf: Some(15 << 16 | 4 << 8),
    opera: None,
    safari: Some(15 << 16 | 4 << 8),
    samsung: Some(18 << 16),
};

/// The finished style sheets of a theme by the names of their assets; without those that hold a mistake.
pub(super) fn styles(
    parts: &Parts,
    files: &Files,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Arc<[u8]>> {
    let texts = parts.texts.iter().filter_map(|(name, file)| {
        let name = name.strip_prefix(FOLDER)?;
        name.ends_with(".css")
            .then(|| (name, (*file, files.text(*file).as_ref())))
    });
    let mut sheets = Sheets {
        texts: texts.collect(),
        found,
    };
    let names: Vec<&str> = sheets.texts.keys().copied().collect();
    let entries = names.into_iter().filter(|name| !name.contains('/'));
    entries
        .filter_map(|name| Some((name.to_owned(), sheets.finished(name)?)))
        .collect()
}

/// The style sheets of a theme as they are written, by their paths below `styles/`.
struct Sheets<'s, 'f> {
    texts: BTreeMap<&'s str, (FileId, &'s str)>,
    found: &'f mut Vec<Diagnostic>,
}

impl<'s> Sheets<'s, '_> {
    /// A style sheet with all that it imports, as browsers get it.
    fn finished(&mut self, name: &'s str) -> Option<Arc<[u8]>> {
        let before = self.found.len();
        let rules = self.rules(name, &mut Vec::new());
        if self.found.len() > before {
            return None;
        }
        let targets = Targets::from(BROWSERS);
        let options = ParserOptions::default();
        let mut sheet = StyleSheet::new(vec![name.to_owned()], CssRuleList(rules), options);
        let minify = MinifyOptions {
            targets,
            ..MinifyOptions::default()
        };
        if let Err(error) = sheet.minify(minify) {
            self.mistake(name, &error);
            return None;
        }
        let print = PrinterOptions {
            minify: true,
            targets,
            ..PrinterOptions::default()
        };
        match sheet.to_css(print) {
            Ok(printed) => Some(printed.code.into_bytes().into()),
            Err(error) => {
                self.mistake(name, &error);
                None
            }
        }
    }

    /// The rules of a style sheet, with those of the ones that it imports in their places. `around` are
    /// those by which it is imported.
    fn rules(&mut self, name: &'s str, around: &mut Vec<&'s str>) -> Vec<CssRule<'s>> {
        let (_, text) = self.texts[name];
        let sheet = match StyleSheet::parse(text, ParserOptions::default()) {
            Ok(sheet) => sheet,
            Err(error) => {
                self.mistake(name, &error);
                return Vec::new();
            }
        };
        around.push(name);
        let mut rules = Vec::new();
        for rule in sheet.rules.0 {
            match rule {
                CssRule::Import(import) => rules.extend(self.imported(import, name, around)),
                rule => rules.push(rule),
            }
        }
        around.pop();
        rules
    }

    /// What stands in the place of an import.
    fn imported(
        &mut self,
        import: ImportRule<'s>,
        name: &'s str,
        around: &mut Vec<&'s str>,
    ) -> Vec<CssRule<'s>> {
        let ImportRule { url, loc, .. } = &import;
        let wanted = beside(name, url);
        let known = wanted.and_then(|wanted| self.texts.get_key_value(wanted.as_str()));
        let Some((&target, _)) = known else {
            let help = did_you_mean(
                url,
                self.texts.keys().copied(),
                "Only style sheets of the theme can be imported, from its folder styles.",
            );
            let sentence = format!("There is no style sheet \"{url}\" here.");
            self.tell(name, *loc, sentence, help);
            return Vec::new();
        };
        if around.contains(&target) {
            let sentence = format!("The style sheet \"{url}\" imports this one.");
            self.tell(name, *loc, sentence, "Remove one of the two.".to_owned());
            return Vec::new();
        }
        let rules = self.rules(target, around);
        wrapped(rules, import)
    }

    fn mistake<T: Display>(&mut self, name: &'s str, error: &Error<T>) {
        let place = error.loc.as_ref();
        let place = place.map_or((0, 1), |ErrorLocation { line, column, .. }| {
            (*line, *column)
        });
        let sentence = format!("The style sheet cannot be used: {}.", error.kind);
        let help = "Browsers would leave this out, and perhaps what stands behind it.";
        self.tell_at(name, place, sentence, help.to_owned());
    }

    fn tell(&mut self, name: &'s str, place: Location, sentence: String, help: String) {
        self.tell_at(name, (place.line, place.column), sentence, help);
    }

    fn tell_at(&mut self, name: &'s str, place: (u32, u32), sentence: String, help: String) {
        let (file, text) = self.texts[name];
        let at = offset(text, place);
        let told = Diagnostic::error(STYLE_MISTAKE, Span::new(file, at..at), sentence);
        self.found.push(told.help(help));
    }
}

/// Rules with the conditions of their import around them, and its layer within these.
fn wrapped<'s>(rules: Vec<CssRule<'s>>, import: ImportRule<'s>) -> Vec<CssRule<'s>> {
    let loc = import.loc;
    let mut rules = CssRuleList(rules);
    if let Some(name) = import.layer {
        rules = CssRuleList(vec![CssRule::LayerBlock(LayerBlockRule {
            name,
            rules,
            loc,
        })]);
    }
    if let Some(condition) = import.supports {
        let supports = SupportsRule {
            condition,
            rules,
            loc,
        };
        rules = CssRuleList(vec![CssRule::Supports(supports)]);
    }
    if !import.media.media_queries.is_empty() {
        let query = import.media;
        rules = CssRuleList(vec![CssRule::Media(MediaRule { query, rules, loc })]);
    }
    rules.0
}

/// The path below `styles/` that an address means in a style sheet there.
fn beside(name: &str, url: &str) -> Option<String> {
    if url.contains(':') || url.starts_with('/') {
        return None;
    }
    let mut path: Vec<&str> = name.split('/').collect();
    path.pop();
    for part in url.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()?),
            part => path.push(part),
        }
    }
    Some(path.join("/"))
}

/// The byte of a line, from 0, and a column, from 1 and in units of UTF-16.
fn offset(text: &str, (line, column): (u32, u32)) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line as usize).map(str::len).sum();
    let own = lines.next().unwrap_or_default();
    let mut units = 1;
    let letter = own.char_indices().find(|(_, letter)| {
        let is_here = units >= column as usize;
        units += letter.len_utf16();
        is_here
    });
    before + letter.map_or(own.trim_end().len(), |(at, _)| at)
}
