//! A text of a field that is given by language is there in every language of the sites.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::language::Locale;
use crate::model::LocalText;
use crate::parse::{Kind, Place, place};
use std::collections::BTreeMap;

code! {
    /// A text in a YAML file names its languages, and lacks one of the sites that show it.
    ///
    /// # Why it matters
    /// Readers of that language are shown the text in another one. What a course, an exam or a
    /// provider says of itself may be in its own languages alone.
    ///
    /// # Wrong
    /// `title: {en: Questions hour}` for a session, where `government.yaml` has `locales: [en, es]`
    ///
    /// # Right
    /// `title: {en: Questions hour, es: Hora de preguntas}`
    pub(super) CODE = "field-translation-missing";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let wanted = Wanted::of(desk);
    let texts = desk.local.iter();
    texts
        .filter_map(|text| within(text, &wanted, desk))
        .collect()
}

/// The languages of the sites, without those into which a government does not translate at all.
struct Wanted<'a> {
    all: Vec<&'a Locale>,
    own: BTreeMap<&'a str, Vec<&'a Locale>>,
}

impl<'a> Wanted<'a> {
    fn of(desk: &Desk<'a>) -> Self {
        let mut wanted = Self {
            all: Vec::new(),
            own: BTreeMap::new(),
        };
        for participant in &desk.library.participants {
            let government = &participant.government;
            let is_excused = |locale: &Locale| {
                let mut whole = government
                    .untranslated
                    .iter()
                    .filter(|it| it.texts.is_empty());
                whole.any(|it| it.is_of(locale))
            };
            let locales = government.locales.iter().map(|it| &it.value);
            // Nobody can translate into a language whose tag is still to be mended.
            let known = locales.filter(|it| !it.is_unknown());
            let locales: Vec<&Locale> = known.filter(|it| !is_excused(it)).collect();
            for locale in &locales {
                if !wanted.all.contains(locale) {
                    wanted.all.push(locale);
                }
            }
            wanted.own.insert(participant.id.as_str(), locales);
        }
        wanted
    }
}

fn within(text: &LocalText, wanted: &Wanted<'_>, desk: &Desk<'_>) -> Option<Diagnostic> {
    let first = text.texts.first()?;
    let path = desk.files.path(first.span.file);
    let wanted = match place(path) {
        Place::Programme => wanted.all.as_slice(),
        Place::Catalogue(_) if is_of_all(path) => wanted.all.as_slice(),
        // What a course is called and says of itself is its provider's.
        Place::Folder {
            kind: Kind::Courses,
            ..
        } => return None,
        Place::Folder { folder, .. } => wanted.own.get(folder.as_str())?.as_slice(),
        _ => return None,
    };
    let names_languages = text.texts.len() > 1 || is_named(text, desk);
    if !names_languages {
        return None;
    }
    let covers = |locale: &Locale| {
        let mut nearer = locale.fallbacks().into_iter();
        nearer.any(|it| text.texts.iter().any(|text| text.locale == it))
    };
    let lacking: Vec<String> = wanted
        .iter()
        .filter(|locale| !covers(locale))
        .map(|locale| format!("\"{locale}\""))
        .collect();
    if lacking.is_empty() {
        return None;
    }
    let sentence = format!("This text is not there in {}.", lacking.join(", "));
    Some(
        Diagnostic::warning(CODE, first.span, sentence)
            .help("Add it, each language on a line of its own behind its tag, such as es: …"),
    )
}

/// The lists whose names stand on every site as parts of its interface.
fn is_of_all(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().unwrap_or(name);
    ["subjects", "occupations"].contains(&stem)
}

/// Whether a text in one language stands behind the tag of that language.
fn is_named(text: &LocalText, desk: &Desk<'_>) -> bool {
    text.texts.first().is_some_and(|only| {
        let before = &desk.files.text(only.span.file)[..only.span.start as usize];
        let before = before.trim_end().strip_suffix(':').unwrap_or_default();
        let tag = before
            .rsplit([' ', '{', '\n', ',', '"', '\''])
            .next()
            .unwrap_or_default();
        Locale::parse(tag).is_ok_and(|tag| tag == only.locale)
    })
}
