//! A list of names holds each of them once.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, Located, Severity};
use crate::model::Course;
use std::fmt::Display;

code! {
    /// A course lists a language, a subject, an exam or an occupation twice.
    ///
    /// # Why it matters
    /// Readers would see it twice; most often one of the two should be another.
    ///
    /// # Wrong
    /// `languages: [en, es, en]`
    ///
    /// # Right
    /// `languages: [en, es]`
    pub(super) CODE = "listed-twice";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let own = participants.flat_map(|it| it.courses.values());
    let courses = desk.library.catalogue.courses.values().chain(own);
    courses.flat_map(|course| of_course(course)).collect()
}

fn of_course(course: &Course) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    twice("language", &course.languages, &mut found);
    twice("language", &course.subtitles, &mut found);
    twice("subject", &course.subjects, &mut found);
    twice("exam", &course.prepares_for, &mut found);
    let codes = course.occupations.iter();
    let codes: Vec<_> = codes
        .map(|code| Located::new(code.0.clone(), code.span))
        .collect();
    twice("occupation", &codes, &mut found);
    let skills = course.skills.iter().filter_map(|skill| skill.texts.first());
    let skills: Vec<_> = skills
        .map(|skill| Located::new(skill.prose.text.trim().to_lowercase(), skill.span))
        .collect();
    let known = found.len();
    twice("skill", &skills, &mut found);
    // Skills are words of the provider's own, which nothing else refers to.
    let skills = found[known..].iter_mut();
    skills.for_each(|it| it.severity = Severity::Warning);
    found
}

fn twice<T: Display + PartialEq>(noun: &str, list: &[Located<T>], found: &mut Vec<Diagnostic>) {
    for (at, again) in list.iter().enumerate() {
        let mut before = list[..at].iter();
        if let Some(first) = before.find(|other| other.value == again.value) {
            let sentence = format!("The {noun} \"{}\" is listed twice.", again.value);
            found.push(
                Diagnostic::error(CODE, again.span, sentence)
                    .label(first.span, "it is listed here first")
                    .help("Remove one of the two."),
            );
        }
    }
}
