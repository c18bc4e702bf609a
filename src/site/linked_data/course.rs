//! A course, and how one takes it.

use super::credential::EducationalOccupationalCredential;
use super::json::{Json, Members};
use super::organization::{Organization, type_of};
use super::{Spot, node, part_of};
use crate::model::{Course, Id};
use crate::site::CourseView;
use crate::site::alike::address;
use crate::site::edition::Edition;
use crate::site::offer::IN_OFFER;
use crate::site::plain::cut;
use std::slice;
use std::sync::Arc;

/// How many letters of a course's description are told: search engines show no more.
const LONGEST: usize = 300;

/// How one takes a course of the programme: they are all on the web.
const ONLINE: &str = "online";

node! {
    /// What is said of a course itself (`Course`).
    pub struct About {
        /// Its title.
        pub name: String = "name",
        /// What it is about.
        pub description: Option<String> = "description",
        /// Who teaches it.
        pub provider: Organization = "provider",
        /// Its page at its provider's.
        pub same_as: String = "sameAs",
        /// The tags of the languages in which it is taught.
        pub languages: Vec<String> = "inLanguage",
        /// How hard it is.
        pub level: Option<String> = "educationalLevel",
        /// What one can do afterwards.
        pub skills: Vec<String> = "teaches",
        /// Its subjects.
        pub subjects: Vec<Subject> = "about",
        /// What completing it gives.
        pub awarded: Option<EducationalOccupationalCredential> = "educationalCredentialAwarded",
    }
}

node! {
    /// A subject (`Thing`).
    pub struct Subject: "Thing" {
        /// Its name.
        pub name: String = "name",
    }
}

node! {
    /// How one takes a course (`CourseInstance`).
    pub struct CourseInstance: "CourseInstance" {
        /// The way.
        pub mode: &'static str = "courseMode",
        /// The hours of work in all, as ISO 8601 writes a length of time.
        pub workload: Option<String> = "courseWorkload",
        /// The tags of the languages in which it is taught.
        pub languages: Vec<String> = "inLanguage",
    }
}

node! {
    /// What a course prepares for.
    pub struct Prepares {
        /// What one has after the exams.
        pub exams: Vec<EducationalOccupationalCredential> = "mentions",
    }
}

/// What the pages of a course say to programs, once for all editions that write alike.
pub struct CourseFacts {
    /// The course in one line.
    pub summary: Option<String>,
    /// The course itself.
    about: Members,
    /// How one takes it.
    instance: Members,
}

impl Edition<'_> {
    /// What the pages of a course say to programs.
    pub(in crate::site) fn course_facts(&self, course: &Arc<Course>) -> Arc<CourseFacts> {
        let facts = &self.alike.facts;
        let make = || Arc::new(self.facts_of(course));
        self.alike
            .of(slice::from_ref(course), facts, address(course), make)
    }

    fn facts_of(&self, course: &Course) -> CourseFacts {
        let provider = self.library.catalogue.providers.get(&course.provider.value);
        let provider = Organization::of(
            type_of(provider.and_then(|it| Some(it.kind.as_ref()?.value))),
            self.provider_name(&course.provider.value).text,
            provider.and_then(|it| Some(it.url.as_ref()?.0.clone())),
        );
        let languages = course.languages.iter();
        let languages: Vec<String> = languages.map(|it| it.value.to_string()).collect();
        let subjects = course.subjects.iter();
        let subjects = subjects.filter_map(|id| self.library.catalogue.subjects.get(&id.value));
        let description = course.description.as_ref();
        let effort = course.duration.as_ref().and_then(|it| it.effort());
        let about = About {
            name: self.phrase(&course.title).text,
            description: description.map(|it| cut(&self.phrase(it).text, LONGEST)),
            provider,
            same_as: course.url.0.clone(),
            languages: languages.clone(),
            level: course.level.as_ref().and_then(|level| {
                let key = format!("level-{}", level.as_str());
                self.language.word(&key, &[]).ok()
            }),
            skills: course
                .skills
                .iter()
                .map(|it| self.phrase(it).text)
                .collect(),
            subjects: subjects
                .map(|it| Subject {
                    name: self.phrase(&it.name).text,
                })
                .collect(),
            awarded: self.awarded(course),
        };
        CourseFacts {
            summary: self.course_summary(course),
            about: Members::of(&about),
            instance: Members::of(&CourseInstance {
                mode: ONLINE,
                workload: effort
                    .filter(|it| *it > 0)
                    .map(|hours| format!("PT{hours}H")),
                languages,
            }),
        }
    }

    pub(super) fn course_node(
        &self,
        id: &Id,
        view: &CourseView,
        url: Option<&str>,
    ) -> Option<Json> {
        let course = self.participant.courses.get(id)?;
        let facts = self.course_facts(course);
        let spot = Members::of(&Spot {
            kind: "Course",
            id: part_of(url, "course"),
            url: url.map(str::to_owned),
        });
        let exams = match course.prepares_for.is_empty() {
            true => Members::none(),
            false => Members::of(&Prepares {
                exams: self.exam_credentials(course),
            }),
        };
        // Only what is part of the offer is known to be free, and has to be finished by its last day.
        let offer = (view.standing == IN_OFFER).then(|| self.offer_facts());
        let none = Members::none();
        let (offers, term) = offer.map_or((&none, &none), |it| (&it.offers, &it.term));
        let instance = Json::object(&[&facts.instance, term]);
        let instance = Members::one("hasCourseInstance", &instance);
        Some(Json::object(&[
            &spot,
            &facts.about,
            &exams,
            offers,
            &instance,
        ]))
    }
}
