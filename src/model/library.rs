//! Everything that the governments publish, with all names resolved and all facts folded.

use super::{
    Course, Document, Exam, FactValue, Faq, Government, Id, Issuance, Occupation, OccupationCode,
    Offer, Page, Programme, Provider, Question, Section, Session, Subject,
};
use crate::diag::{FileId, Located};
use crate::language::Locale;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The whole content of a programme.
#[derive(Debug)]
pub struct Library {
    /// The programme.
    pub programme: Programme,
    /// What all governments' catalogues refer to.
    pub catalogue: Catalogue,
    /// The governments in the programme's order.
    pub participants: Vec<Participant>,
}

impl Library {
    /// The sessions of all governments.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.participants
            .iter()
            .flat_map(|participant| &participant.sessions)
    }

    /// What each government offers.
    pub fn offers(&self) -> impl Iterator<Item = &Offer> {
        let participants = self.participants.iter();
        participants.filter_map(|participant| participant.offer.as_ref())
    }

    /// The Markdown texts of all governments; a shared one once for each that shows it.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.participants
            .iter()
            .flat_map(|participant| participant.documents())
    }
}

/// Providers, subjects, occupations and exams by their ids.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Who makes courses.
    pub providers: BTreeMap<Id, Provider>,
    /// What courses are about.
    pub subjects: BTreeMap<Id, Subject>,
    /// Work for which courses prepare.
    pub occupations: BTreeMap<OccupationCode, Occupation>,
    /// Third parties' exams.
    pub exams: BTreeMap<Id, Exam>,
    /// The courses that all governments share, before any override.
    pub courses: BTreeMap<Id, Arc<Course>>,
}

/// One participating government with all that its site shows.
#[derive(Debug)]
pub struct Participant {
    /// The name of its folder.
    pub id: Id,
    /// The government itself.
    pub government: Government,
    /// What it offers, folded from the programme's offer and its own.
    pub offer: Option<Offer>,
    /// Its courses by id, overridden, hidden and added to.
    pub courses: BTreeMap<Id, Arc<Course>>,
    /// Its training sessions in order of their start.
    pub sessions: Vec<Session>,
    /// Its issuances by path, such as `issuances/100-dcs-14-355`.
    pub issuances: BTreeMap<String, Arc<Item<Issuance>>>,
    /// Its pages of questions by path, shared ones among them.
    pub faqs: BTreeMap<String, Arc<Item<Faq>>>,
    /// Its pages of prose by path, shared ones among them.
    pub pages: BTreeMap<String, Arc<Item<Page>>>,
    /// Shared pages that no government shows, since each has one of its own in their place. Another
    /// government would show them, so they are checked with all others.
    pub covered: Vec<Arc<Item<Page>>>,
    /// Images and other files by path, with the files that hold them.
    pub files: BTreeMap<String, String>,
    /// Every name that prose can print; no value where nothing is stated.
    pub facts: BTreeMap<String, Option<Located<FactValue>>>,
}

/// A text with its translations.
#[derive(Debug)]
pub struct Item<T> {
    /// Its path within the government's folder, without `.md` and language.
    pub path: String,
    /// The main version first, then the translations.
    pub versions: Vec<Version<T>>,
}

/// A text in one language.
#[derive(Debug)]
pub struct Version<T> {
    /// The language.
    pub locale: Locale,
    /// The file.
    pub file: FileId,
    /// What stands above the text.
    pub front: T,
    /// The text.
    pub document: Arc<Document>,
    /// The questions that it answers.
    pub questions: Vec<Question>,
}

impl<T> Item<T> {
    /// The version for a page in the `wanted` language: the nearest of that language, else the
    /// first of `otherwise`, else the main one.
    pub fn for_reader(&self, wanted: &Locale, otherwise: &[Locale]) -> &Version<T> {
        std::iter::once(wanted)
            .chain(otherwise)
            .flat_map(Locale::fallbacks)
            .find_map(|locale| {
                self.versions
                    .iter()
                    .find(|version| version.locale == locale)
            })
            .unwrap_or(&self.versions[0])
    }

    /// The version in this language or a wider one, if there is one.
    pub fn in_language(&self, wanted: &Locale) -> Option<&Version<T>> {
        let locales = wanted.fallbacks();
        locales
            .iter()
            .find_map(|locale| self.versions.iter().find(|v| v.locale == *locale))
    }
}

impl Participant {
    /// The languages of its site, the main one first.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.government.locales.iter().map(|locale| &locale.value)
    }

    /// The main language of its site.
    ///
    /// Invariant: `check` lets no government without a language pass.
    pub fn main_locale(&self) -> &Locale {
        &self.government.locales[0].value
    }

    /// The fact with this name, if the name is known.
    pub fn fact(&self, name: &str) -> Option<&Option<Located<FactValue>>> {
        self.facts.get(name)
    }

    /// All Markdown texts that its site shows, in all languages, and those that are covered.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        let issuances = self
            .issuances
            .values()
            .flat_map(|it| &it.versions)
            .map(|v| &v.document);
        let faqs = self
            .faqs
            .values()
            .flat_map(|it| &it.versions)
            .map(|v| &v.document);
        let pages = self
            .pages
            .values()
            .flat_map(|it| &it.versions)
            .map(|v| &v.document);
        let covered = self.covered.iter().flat_map(|it| &it.versions);
        issuances
            .chain(faqs)
            .chain(pages)
            .chain(covered.map(|v| &v.document))
            .map(|document| &**document)
    }

    /// The part of a path that lies within this government's folder or the shared one.
    pub fn within<'p>(&self, path: &'p str) -> Option<&'p str> {
        let (folder, within) = path.strip_prefix("content/")?.split_once('/')?;
        (folder == self.id.as_str() || folder == "shared").then_some(within)
    }

    /// The main version of the text at a path such as `faq/cost.md`; a path that names a
    /// translation leads to the text itself.
    pub fn document(&self, path: &str) -> Option<&Document> {
        let stem = path.strip_suffix(".md")?;
        let wider = stem.rsplit_once('.').map(|(stem, _)| stem);
        let of = |stem: &str| {
            let issuance = self
                .issuances
                .get(stem)
                .map(|item| &item.versions[0].document);
            let faq = self.faqs.get(stem).map(|item| &item.versions[0].document);
            let page = self.pages.get(stem).map(|item| &item.versions[0].document);
            issuance.or(faq).or(page)
        };
        of(stem).or_else(|| of(wider?)).map(|document| &**document)
    }

    /// The paths to which its texts can link.
    pub fn paths(&self) -> Vec<String> {
        let texts = self
            .issuances
            .keys()
            .chain(self.faqs.keys())
            .chain(self.pages.keys());
        let texts = texts.map(|path| format!("{path}.md"));
        let sections = Section::ALL
            .into_iter()
            .map(|section| format!("{}/", section.folder()));
        texts
            .chain(sections)
            .chain(self.files.keys().cloned())
            .collect()
    }
}
