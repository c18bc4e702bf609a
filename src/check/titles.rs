//! The titles of all pages that authors wrote, with their descriptions.

use crate::diag::{FileId, Located};
use crate::language::Locale;
use crate::model::{Item, Participant, Text};

/// The title of a text in one language.
pub(super) struct Title<'a> {
    /// The title; of a translation without one it is the original's.
    pub(super) title: &'a Located<Text>,
    /// What search results print below it.
    pub(super) description: Option<&'a Located<Text>>,
    /// The language of the text.
    pub(super) locale: &'a Locale,
    /// The file of the text.
    pub(super) file: FileId,
    /// Whether it is an issuance, which its number tells from others.
    pub(super) is_issuance: bool,
}

impl Title<'_> {
    /// Whether the text states its title itself.
    pub(super) fn is_own(&self) -> bool {
        self.title.span.file == self.file
    }
}

/// The titles of a government's texts in all languages.
pub(super) fn titles(participant: &Participant) -> Vec<Title<'_>> {
    let mut titles = Vec::new();
    for item in participant.issuances.values() {
        gather(item, &mut titles, true, |front| {
            (&front.subject, front.purpose.as_ref())
        });
    }
    for item in participant.faqs.values() {
        gather(item, &mut titles, false, |front| {
            (&front.title, front.description.as_ref())
        });
    }
    for item in participant.pages.values() {
        gather(item, &mut titles, false, |front| {
            (&front.title, front.description.as_ref())
        });
    }
    titles
}

type Parts<'a> = (&'a Located<Text>, Option<&'a Located<Text>>);

fn gather<'a, T>(
    item: &'a Item<T>,
    titles: &mut Vec<Title<'a>>,
    is_issuance: bool,
    parts: impl Fn(&'a T) -> Parts<'a>,
) {
    titles.extend(item.versions.iter().map(|version| {
        let (title, description) = parts(&version.front);
        Title {
            title,
            description,
            locale: &version.locale,
            file: version.file,
            is_issuance,
        }
    }));
}
