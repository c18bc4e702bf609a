//! What prose says: every text that readers see, with who shows it and what it is about.
//!
//! Rules that look for literal values read these texts. A shared text stands here once, with all
//! governments that show it.

pub(super) mod context;
mod field;
pub(super) mod judge;
mod link;
pub(super) mod printed;
pub(super) mod sentence;
pub(super) mod table;
mod written_out;

use crate::diag::{Files, Located, Span};
use crate::language::Locale;
use crate::model::field::Decode;
use crate::model::{
    Course, Date, Document, Exam, Issuance, Item, Library, LocalProse, Participant, Passage,
    Question, Version,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A document or a field's text in one language.
pub(super) struct Home<'a> {
    /// The language.
    pub(super) locale: &'a Locale,
    /// The governments that show it.
    pub(super) shown_by: Vec<&'a Participant>,
    /// Its words as they are read on end.
    pub(super) passages: Vec<Cow<'a, Passage>>,
    /// The whole text, of Markdown.
    pub(super) document: Option<&'a Document>,
    /// The questions that it answers.
    pub(super) questions: &'a [Question],
    /// The issuance whose text it is.
    pub(super) issuance: Option<&'a Issuance>,
    /// The exams that its record is about.
    pub(super) exams: Vec<&'a Exam>,
    /// When it must be looked at again.
    pub(super) review: Review<'a>,
}

/// When a text must be looked at again.
#[derive(Clone, Copy)]
pub(super) enum Review<'a> {
    /// After this day.
    After(&'a Located<Date>),
    /// Nobody has said, in this field.
    Unsaid(&'static str),
    /// On a day that cannot be read; that was told.
    Unread,
    /// Its record has no field for it.
    Never,
}

impl<'a> Review<'a> {
    fn of(field: &'static str, day: &'a Option<Located<Date>>) -> Self {
        day.as_ref().map_or(Self::Unsaid(field), Self::After)
    }
}

impl<'a> Home<'a> {
    /// The words of the heading below which a passage stands.
    pub(super) fn heading(&self, passage: &Passage) -> Option<&'a str> {
        let heading = passage.heading.filter(|_| !passage.is_heading)?;
        let headings = &self.document?.headings;
        headings.get(heading).map(|heading| heading.text.as_str())
    }

    /// The question that a passage answers.
    pub(super) fn question(&self, passage: &Passage) -> Option<&'a Question> {
        let (at, document) = (passage.heading?, self.document?);
        let question = self.questions.iter().rfind(|it| it.heading <= at)?;
        let level = document.headings.get(question.heading)?.level;
        let between = document.headings.get(question.heading + 1..=at)?;
        between
            .iter()
            .all(|heading| heading.level > level)
            .then_some(question)
    }
}

/// Every text that a site shows.
pub(super) fn homes<'a>(library: &'a Library, files: &'a Files) -> Vec<Home<'a>> {
    let mut gathered = Gathered {
        library,
        files,
        homes: BTreeMap::new(),
    };
    for participant in &library.participants {
        for item in participant.issuances.values() {
            gathered.documents(participant, item, |front| {
                (Some(front), review(&front.review_by))
            });
        }
        for item in participant.faqs.values() {
            gathered.documents(participant, item, |front| (None, review(&front.review_by)));
        }
        for item in participant.pages.values().chain(&participant.covered) {
            gathered.documents(participant, item, |front| (None, review(&front.review_by)));
        }
        gathered.fields(participant);
    }
    gathered.homes.into_values().collect()
}

fn review(day: &Option<Located<Date>>) -> Review<'_> {
    Review::of("review_by", day)
}

/// Texts by their places, as they come together.
struct Gathered<'a> {
    library: &'a Library,
    files: &'a Files,
    homes: BTreeMap<Span, Home<'a>>,
}

impl<'a> Gathered<'a> {
    fn documents<T: Decode>(
        &mut self,
        participant: &'a Participant,
        item: &'a Item<T>,
        about: impl Fn(&'a T) -> (Option<&'a Issuance>, Review<'a>),
    ) {
        for version in &item.versions {
            if !is_shown(participant, version, item) {
                continue;
            }
            let place = Span::new(version.file, 0..0);
            let files = self.files;
            let home = self.homes.entry(place).or_insert_with(|| {
                let (issuance, review) = about(&version.front);
                let review = match review {
                    Review::Unsaid(field) if is_written(files, item, field) => Review::Unread,
                    other => other,
                };
                let front = front(files, version).into_iter();
                let text = version.document.passages.iter();
                Home {
                    locale: &version.locale,
                    shown_by: Vec::new(),
                    passages: front
                        .map(Cow::Owned)
                        .chain(text.map(Cow::Borrowed))
                        .collect(),
                    document: Some(&version.document),
                    questions: &version.questions,
                    issuance,
                    exams: Vec::new(),
                    review,
                }
            });
            home.shown_by.push(participant);
        }
    }

    /// The texts of the records that a government's pages show.
    fn fields(&mut self, participant: &'a Participant) {
        let catalogue = &self.library.catalogue;
        if let Some(offer) = &participant.offer {
            self.record(
                participant,
                offer,
                Vec::new(),
                Review::of("stale_after", &offer.stale_after),
            );
        }
        let government = &participant.government;
        if let Some(etpl) = &government.etpl {
            self.record(
                participant,
                etpl,
                Vec::new(),
                Review::of("stale_after", &etpl.stale_after),
            );
        }
        for rule in &government.funding {
            self.record(
                participant,
                rule,
                Vec::new(),
                Review::of("stale_after", &rule.stale_after),
            );
        }
        for contact in &government.contacts {
            self.record(participant, contact, Vec::new(), Review::Never);
        }
        if let Some(announcement) = &government.announcement {
            self.record(participant, announcement, Vec::new(), Review::Never);
        }
        for session in &participant.sessions {
            self.record(participant, session, Vec::new(), Review::Never);
        }
        for exam in catalogue.exams.values() {
            self.record(
                participant,
                exam,
                vec![exam],
                Review::of("stale_after", &exam.stale_after),
            );
        }
        for course in participant.courses.values() {
            let exams = exams_of(course, &catalogue.exams);
            // A title is a name, and a description its provider's words: "911 Basic Communications"
            // counts no courses.
            let texts = [Some(&course.title), course.description.as_ref()];
            let names = texts.into_iter().flatten().flat_map(|it| &it.texts);
            let names: Vec<Span> = names.map(|text| text.span).collect();
            let review = Review::of("stale_after", &course.stale_after);
            course.visit_prose(&mut |text| {
                if !names.contains(&text.span) {
                    self.text(participant, text, &exams, review);
                }
            });
        }
    }

    fn record<T: Decode>(
        &mut self,
        participant: &'a Participant,
        record: &'a T,
        exams: Vec<&'a Exam>,
        review: Review<'a>,
    ) {
        record.visit_prose(&mut |text| self.text(participant, text, &exams, review));
    }

    fn text(
        &mut self,
        participant: &'a Participant,
        text: &'a LocalProse,
        exams: &[&'a Exam],
        review: Review<'a>,
    ) {
        if !has_language(participant, &text.locale) {
            return;
        }
        let files = self.files;
        let home = self.homes.entry(text.span).or_insert_with(|| Home {
            locale: &text.locale,
            shown_by: Vec::new(),
            passages: vec![Cow::Owned(field::passage(
                files,
                &text.prose.text,
                text.span,
            ))],
            document: None,
            questions: &[],
            issuance: None,
            exams: exams.to_vec(),
            review,
        });
        let is_known = home
            .shown_by
            .last()
            .is_some_and(|last| last.id == participant.id);
        if !is_known {
            home.shown_by.push(participant);
        }
    }
}

fn exams_of<'a>(course: &Course, exams: &'a BTreeMap<crate::model::Id, Exam>) -> Vec<&'a Exam> {
    let named = course.prepares_for.iter();
    named.filter_map(|id| exams.get(&id.value)).collect()
}

/// Whether a field stands above the original of a text, be it one that cannot be read.
fn is_written<T>(files: &Files, item: &Item<T>, field: &str) -> bool {
    let original = item
        .versions
        .first()
        .map(|version| files.text(version.file));
    let above = original.and_then(|text| text.strip_prefix("---")?.split("\n---").next());
    above.is_some_and(|above| {
        let mut lines = above.lines();
        lines.any(|line| {
            line.strip_prefix(field)
                .is_some_and(|it| it.starts_with(':'))
        })
    })
}

/// The sentences above a text, such as its title, that stand in its own file.
fn front<T: Decode>(files: &Files, version: &Version<T>) -> Vec<Passage> {
    let mut passages = Vec::new();
    version.front.visit_texts(&mut |text, span| {
        if span.file == version.file {
            passages.push(field::passage(files, text, span));
        }
    });
    passages
}

/// Whether a government's site shows a version of a text.
fn is_shown<T>(participant: &Participant, version: &Version<T>, item: &Item<T>) -> bool {
    let otherwise: Vec<Locale> = participant.locales().cloned().collect();
    participant
        .locales()
        .any(|locale| item.for_reader(locale, &otherwise).file == version.file)
}

/// Whether a government's site has pages in a language, or in one that may stand in for it.
fn has_language(participant: &Participant, locale: &Locale) -> bool {
    let mut shown = participant.locales().flat_map(Locale::fallbacks);
    shown.any(|shown| shown == *locale)
}
