//! A text is there in every language of the sites that show it.

use super::Desk;
use crate::diag::code;
use crate::diag::{Code, Diagnostic, Span};
use crate::language::Locale;
use crate::model::{Government, Item, Participant, Untranslated};

code! {
    /// A text has no translation into a language of a site that shows it.
    ///
    /// # Why it matters
    /// Readers of that language are shown the text in another one. Where that is meant, the
    /// government says so, with the reason, in its field `untranslated`.
    ///
    /// # Wrong
    /// `about.md` alone, where `government.yaml` has `locales: [en, es]`
    ///
    /// # Right
    /// `about.md` and `about.es.md`
    pub(super) CODE = "translation-missing";
}

code! {
    /// A government says that a text stays untranslated, and there is no such text.
    ///
    /// # Why it matters
    /// The text may have been renamed, and its missing translation is told again; or the line is
    /// left over and would hide a translation that is forgotten later.
    ///
    /// # Wrong
    /// `untranslated: [{texts: [staf.md], reason: For staff only.}]`
    ///
    /// # Right
    /// `untranslated: [{texts: [staff.md], reason: For staff only.}]`
    NO_SUCH_TEXT = "untranslated-text-unknown";
}

/// The further kinds of mistakes that this rule finds.
pub(super) const CODES: &[Code] = &[NO_SUCH_TEXT];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let government = &participant.government;
        for item in participant.issuances.values() {
            found.extend(missing(item, government));
        }
        for item in participant.faqs.values() {
            found.extend(missing(item, government));
        }
        for item in participant.pages.values() {
            found.extend(missing(item, government));
        }
        found.extend(unknown(participant));
    }
    found
}

fn missing<T>(item: &Item<T>, government: &Government) -> Vec<Diagnostic> {
    let known = government
        .locales
        .iter()
        .filter(|it| !it.value.is_unknown());
    let lacking = known.filter(|locale| {
        item.in_language(&locale.value).is_none() && !is_excused(item, &locale.value, government)
    });
    lacking
        .map(|locale| {
            let place = Span::new(item.versions[0].file, 0..0);
            let name = item.path.rsplit('/').next().unwrap_or(&item.path);
            let sentence = format!("This text has no translation into \"{locale}\".");
            let help = format!(
                "Add the file {name}.{locale}.md beside it, or say in government.yaml why there \
                 is none: untranslated: [{{texts: [{}.md], reason: …}}].",
                item.path
            );
            Diagnostic::warning(CODE, place, sentence)
                .label(locale.span, "a language of a site that shows it")
                .help(help)
        })
        .collect()
}

/// Whether the government says that this text stays untranslated.
fn is_excused<T>(item: &Item<T>, locale: &Locale, government: &Government) -> bool {
    government.untranslated.iter().any(|excuse| {
        let of_text = excuse.texts.is_empty()
            || excuse
                .texts
                .iter()
                .any(|text| covers(text.as_str(), &item.path));
        excuse.is_of(locale) && of_text
    })
}

/// Whether a path such as `issuances/` or `faq/cost.md` means this text.
fn covers(text: &str, path: &str) -> bool {
    match text.ends_with('/') {
        true => path.starts_with(text),
        false => text.strip_suffix(".md").unwrap_or(text) == path,
    }
}

/// Paths of excuses that mean no text.
fn unknown(participant: &Participant) -> Vec<Diagnostic> {
    let paths = || {
        let issuances = participant.issuances.keys();
        issuances
            .chain(participant.faqs.keys())
            .chain(participant.pages.keys())
    };
    let excuses = participant.government.untranslated.iter();
    let texts = excuses.flat_map(|excuse: &Untranslated| &excuse.texts);
    texts
        .filter(|text| !paths().any(|path| covers(text.as_str(), path)))
        .map(|text| {
            let sentence = format!(
                "There is no text \"{}\" here or among the shared ones.",
                text.as_str()
            );
            let files: Vec<String> = paths().map(|path| format!("{path}.md")).collect();
            let known = files.iter().map(String::as_str);
            let otherwise = "Write the path from this government's folder, or remove it.";
            let help = crate::diag::did_you_mean(text.as_str(), known, otherwise);
            Diagnostic::warning(NO_SUCH_TEXT, text.span, sentence).help(help)
        })
        .collect()
}
