//! A translation must be in a language of a site that shows it.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Span, nearest};
use crate::language::Locale;
use crate::model::field::{Node, Value};
use crate::model::{LocalProse, LocalText};
use crate::parse::{Folder, SHARED, Written};
use std::collections::BTreeSet;

code! {
    /// A text is translated into a language that no site shows.
    ///
    /// # Why it matters
    /// Nobody will read the translation, and nobody will miss it.
    ///
    /// # Wrong
    /// `about.es-MX.md` where `government.yaml` has `locales: [en, es]`
    ///
    /// # Right
    /// `about.es.md`
    pub(super) CODE = "translation-never-shown";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = &desk.library.participants;
    let ids = participants.iter().map(|it| it.id.as_str());
    let mut found = Vec::new();
    for id in ids {
        found.extend(within(desk, id, locales(desk, id)));
    }
    // A shared text needs one government that has its language; one whose file is missing may be it,
    // and so may one that is in no list, which is told by itself.
    let listed = desk.library.programme.governments.iter();
    let folders = desk.tree.folders.iter();
    let folders = folders.filter(|(_, folder)| folder.government.is_some());
    let all = listed.map(|id| id.as_str());
    let all = all.chain(folders.map(|(name, _)| name.as_str()));
    let all: Option<Vec<_>> = all.map(|id| locales(desk, id)).collect();
    let all = all.map(|all| all.concat());
    found.extend(in_fields(desk, all.as_deref().unwrap_or_default()));
    found.extend(within(desk, SHARED, all));
    found
}

/// Languages of a field's text that no site has, and that are nearly one that the text lacks: `se`
/// where `es` is missing. A catalogue may well have titles in more languages than there are sites.
fn in_fields(desk: &Desk<'_>, locales: &[Locale]) -> Vec<Diagnostic> {
    // There are thousands of texts, and few languages.
    let shown: BTreeSet<Locale> = locales.iter().flat_map(Locale::fallbacks).collect();
    let trouble = |whole: &LocalText, text: &LocalProse| {
        let has = |tag: &str| whole.texts.iter().any(|it| it.locale.as_str() == tag);
        let missing = locales.iter().map(Locale::as_str).filter(|tag| !has(tag));
        let meant = nearest(text.locale.as_str(), missing)?;
        // The language stands just before its text.
        let before = &desk.files.text(text.span.file)[..text.span.range().start];
        let tag = before.rfind(&format!("{}:", text.locale));
        let place = tag.map(|at| Span::new(text.span.file, at..at + text.locale.as_str().len()));
        let told = Diagnostic::warning(CODE, place.unwrap_or(text.span), by_nobody(&text.locale));
        Some(told.help(format!("Did you mean \"{meant}\"?")))
    };
    let texts = desk.local.iter();
    let never = texts.flat_map(|whole| {
        let never = whole.texts.iter().filter(|it| !shown.contains(&it.locale));
        never.filter_map(|text| trouble(whole, text))
    });
    never.collect()
}

/// That no site shows a text in this language.
fn by_nobody(locale: &Locale) -> String {
    format!("No government has a site in \"{locale}\", so nobody sees this text.")
}

/// The languages of a government's site; none if they could not all be read.
fn locales(desk: &Desk<'_>, id: &str) -> Option<Vec<Locale>> {
    let listed = desk.tree.folders.get(id)?.government.as_ref()?;
    let listed = listed.get("locales")?;
    if listed.items().is_empty() && listed.value != Value::List(Vec::new()) {
        return None;
    }
    let listed = listed.items();
    let read = |node: &Node| Locale::parse(node.text()?).ok();
    listed.iter().map(read).collect()
}

fn within(desk: &Desk<'_>, folder: &str, locales: Option<Vec<Locale>>) -> Vec<Diagnostic> {
    let Some((locales, Folder { texts, .. })) = locales.zip(desk.tree.folders.get(folder)) else {
        return Vec::new();
    };
    // One without an original was reported.
    let translated = texts
        .values()
        .filter(|versions| versions.iter().any(|text| text.tag.is_none()));
    translated
        .flatten()
        .filter_map(|text| trouble(text, folder, &locales))
        .collect()
}

fn trouble(text: &Written, folder: &str, locales: &[Locale]) -> Option<Diagnostic> {
    let locale = Locale::parse(text.tag.as_ref()?).ok()?;
    // A site in es-CR shows what is written in es.
    let mut shown = locales.iter().flat_map(Locale::fallbacks);
    if locales.is_empty() || shown.any(|shown| shown == locale) {
        return None;
    }
    let sentence = match folder {
        SHARED => by_nobody(&locale),
        own => {
            format!("The government \"{own}\" has no site in \"{locale}\": nobody sees this text.")
        }
    };
    let same = |other: &&Locale| other.language() == locale.language();
    let tags = locales.iter().map(Locale::as_str);
    let near = locales.iter().find(same).map(Locale::as_str);
    let add = format!("dd {locale} to locales in government.yaml, or remove the file.");
    let help = match near.or_else(|| nearest(locale.as_str(), tags)) {
        Some(near) => format!("Did you mean \"{near}\"? Otherwise a{add}"),
        None => format!("A{add}"),
    };
    let start = Span::new(text.file, 0..0);
    Some(Diagnostic::warning(CODE, start, sentence).help(help))
}
