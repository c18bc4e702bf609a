//! A course's page: is it free, can I still finish, what will the credential cost, whom do I ask.

use super::alike::address;
use super::cost::ExamPart;
use super::edition::Edition;
use super::finish::FinishPart;
use super::offer::IN_OFFER;
use super::parts::{Day, Link, Source, site_name};
use super::phrase::Phrase;
use super::route::Route;
use super::terms::TermsPart;
use crate::model::{Course, CredentialKind, Etpl, EtplStatus, Id};
use crate::theme::{Shared, view};
use std::slice;
use std::sync::Arc;

view! {
    /// What a course's page shows.
    pub struct CourseView {
        /// What the pages of all governments say of it in this language.
        pub course: Shared<CoursePart>,
        /// Whether it is part of the offer, and so free: `in-offer`, `not-in-offer` or `not-stated`.
        pub standing: &'static str,
        /// Whether it and the credential at its end cost nothing.
        pub is_free: bool,
        /// How long it takes, and when one has to start.
        pub finish: Option<Shared<FinishPart>>,
        /// Third parties' exams for which it prepares.
        pub exams: Vec<ExamPart>,
        /// Whether public money may pay for it, where there is a list that says so.
        pub etpl: Option<Shared<EtplPart>>,
        /// What this government says of all its courses.
        pub terms: Shared<TermsPart>,
    }
}

view! {
    /// What a course's page says of the course itself.
    pub struct CoursePart {
        /// Its title.
        pub title: Phrase,
        /// The way to all courses.
        pub all: String,
        /// The word for its kind.
        pub kind: &'static str,
        /// Its provider.
        pub provider: Link,
        /// Where one enrols.
        pub url: String,
        /// The name of the site where one enrols.
        pub site: String,
        /// The word for its level.
        pub level: Option<&'static str>,
        /// Hours of work in all.
        pub effort_hours: Option<u64>,
        /// Weeks from first to last day.
        pub weeks: Option<u64>,
        /// Hours of work in each week.
        pub hours_per_week: Option<u64>,
        /// The languages in which it is taught, as one list in words.
        pub languages: Option<String>,
        /// The languages of its subtitles, as one list in words.
        pub subtitles: Option<String>,
        /// What it is about.
        pub subjects: Vec<Link>,
        /// What one can do afterwards.
        pub skills: Vec<Phrase>,
        /// Work for which it prepares.
        pub occupations: Vec<OccupationPart>,
        /// The code of its programme of study.
        pub cip: Option<String>,
        /// What it is about, by paragraphs.
        pub description: Vec<Phrase>,
        /// The name of the description's language, if it is not the page's.
        pub description_language: Option<String>,
        /// What one gets for completing it.
        pub credential: Option<CredentialPart>,
        /// When all this was checked.
        pub verified_on: Option<Day>,
    }
}

view! {
    /// An occupation with its code.
    pub struct OccupationPart {
        /// The O*NET-SOC code.
        pub code: String,
        /// The title.
        pub title: Option<Phrase>,
    }
}

view! {
    /// What one gets for completing a course.
    pub struct CredentialPart {
        /// The word for its kind.
        pub kind: &'static str,
        /// What it is called.
        pub name: Option<Phrase>,
        /// Who awards it.
        pub awarded_by: Option<String>,
    }
}

view! {
    /// A course's state on an Eligible Training Provider List.
    pub struct EtplPart {
        /// The word for the state.
        pub status: &'static str,
        /// What the list is called.
        pub list: Phrase,
        /// The day on which this was true.
        pub as_of: Day,
        /// Who says so.
        pub source: Source,
        /// What follows for readers.
        pub note: Option<Phrase>,
    }
}

impl Edition<'_> {
    /// The page of one course.
    pub fn course_view(&self, id: &Id, here: &Route) -> Option<CourseView> {
        let course = self.participant.courses.get(id)?;
        let terms = self.terms(here);
        let standing = self.standing(course);
        let credential = course.credential.as_ref().map(|it| it.kind.value);
        let has_free_credential = credential == Some(CredentialKind::Free);
        Some(CourseView {
            course: self.course_part(course, here),
            standing,
            is_free: standing == IN_OFFER && has_free_credential,
            finish: self.finish(course),
            exams: course
                .prepares_for
                .iter()
                .filter_map(|id| self.library.catalogue.exams.get(&id.value))
                .map(|exam| self.exam(exam, course, here))
                .collect(),
            etpl: match &course.etpl {
                None => terms.etpl.clone(),
                own => self.etpl(own.as_ref(), here).map(Shared::from),
            },
            terms: terms.part.clone(),
        })
    }

    /// What is said of the course itself, once for all editions that write alike.
    fn course_part(&self, course: &Arc<Course>, here: &Route) -> Shared<CoursePart> {
        let make = || Shared::from(self.of_course(course, here));
        let courses = &self.alike.courses;
        self.alike
            .of(slice::from_ref(course), courses, address(course), make)
    }

    fn of_course(&self, course: &Course, here: &Route) -> CoursePart {
        let duration = course.duration.as_ref();
        CoursePart {
            title: self.phrase(&course.title),
            all: self.href(here, &Route::Courses(1)),
            kind: course.kind.as_str(),
            provider: Link {
                text: self.provider_name(&course.provider.value),
                href: self.href(here, &Route::Provider(course.provider.value.clone(), 1)),
            },
            url: course.url.0.clone(),
            site: site_name(&course.url.0),
            level: course.level.as_ref().map(|level| level.as_str()),
            effort_hours: duration.and_then(|it| it.effort()),
            weeks: duration.and_then(|it| it.length()),
            hours_per_week: duration.and_then(|it| it.pace()),
            languages: self.language_list(&course.languages),
            subtitles: self.language_list(&course.subtitles),
            subjects: self.subjects(course, here),
            skills: course
                .skills
                .iter()
                .map(|skill| self.phrase(skill))
                .collect(),
            occupations: self.occupations(course),
            cip: course.cip.as_ref().map(|cip| cip.0.clone()),
            description: self.paragraphs(course),
            description_language: course
                .description
                .as_ref()
                .and_then(|it| self.phrase(it).language),
            credential: course.credential.as_ref().map(|it| CredentialPart {
                kind: it.kind.as_str(),
                name: it.name.as_ref().map(|name| self.phrase(name)),
                awarded_by: it.awarded_by.as_ref().map(|by| self.plain(by)),
            }),
            verified_on: course.verified_on.as_ref().map(|date| self.day(date.value)),
        }
    }

    fn subjects(&self, course: &Course, here: &Route) -> Vec<Link> {
        let subjects = course.subjects.iter();
        subjects
            .filter_map(|id| self.library.catalogue.subjects.get(&id.value))
            .map(|subject| Link {
                text: self.phrase(&subject.name),
                href: self.href(here, &Route::Subject(subject.id.value.clone(), 1)),
            })
            .collect()
    }

    fn occupations(&self, course: &Course) -> Vec<OccupationPart> {
        let known = &self.library.catalogue.occupations;
        let codes = course.occupations.iter();
        codes
            .map(|code| OccupationPart {
                code: code.0.clone(),
                title: known.get(&code.value).map(|it| self.phrase(&it.title)),
            })
            .collect()
    }

    /// A description by paragraphs, which empty lines divide.
    fn paragraphs(&self, course: &Course) -> Vec<Phrase> {
        let Some(description) = &course.description else {
            return Vec::new();
        };
        let whole = self.phrase(description);
        let parts = whole
            .text
            .split("\n\n")
            .map(str::trim)
            .filter(|part| !part.is_empty());
        parts
            .map(|part| Phrase {
                text: part.to_owned(),
                ..whole.clone()
            })
            .collect()
    }

    /// The state on this government's list: the course's own, else that of all courses.
    pub(super) fn etpl(&self, own: Option<&Etpl>, here: &Route) -> Option<EtplPart> {
        let list = self.participant.government.etpl.as_ref()?;
        let (status, as_of, source) = match own {
            Some(own) => (own.status.value, &own.as_of, &own.source),
            None => (list.status.value, &list.as_of, &list.source),
        };
        if status == EtplStatus::NotApplicable {
            return None;
        }
        Some(EtplPart {
            status: status.as_str(),
            list: self.phrase(&list.name),
            as_of: self.day(as_of.value),
            source: self.source(source, here),
            // The note explains the list's own state; a course with another has no use for it.
            note: list
                .note
                .as_ref()
                .filter(|_| status == list.status.value)
                .map(|note| self.phrase(note)),
        })
    }
}
