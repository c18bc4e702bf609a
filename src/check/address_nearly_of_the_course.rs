//! The address of a course ends with its id and fits its kind, where those of other courses do.

use super::Desk;
use super::addresses::{host, last_part};
use crate::diag::{Diagnostic, Span, code, nearest_within};
use crate::model::{Course, CourseKind};
use std::collections::{HashMap, HashSet};

code! {
    /// A course's address is nearly, but not quite, that of its id, or is that of another kind of
    /// course.
    ///
    /// # Why it matters
    /// Readers would find no page, or that of another course. The rule looks only at a site where the
    /// addresses of three courses in four end with their ids, and at an ending that differs in one or two
    /// letters; and at the folders `learn`, `projects`, `specializations` and
    /// `professional-certificates` of the site at which the offer's courses are.
    ///
    /// # Wrong
    /// `id: excel-essentials` with `url: https://www.coursera.org/learn/excel-esentials`, or
    /// `kind: course` with `url: https://www.coursera.org/specializations/excel-essentials`
    ///
    /// # Right
    /// `id: excel-essentials` with `url: https://www.coursera.org/learn/excel-essentials`
    pub(super) CODE = "address-nearly-of-the-course";
}

/// Courses that a site must have before their addresses show a habit.
const HABIT: usize = 3;

/// Below what kinds of courses stand at the offer's site.
const FOLDERS: &[(&str, &[CourseKind])] = &[
    ("/learn/", &[CourseKind::Course, CourseKind::GuidedProject]),
    ("/projects/", &[CourseKind::GuidedProject]),
    ("/specializations/", &[CourseKind::Specialization]),
    (
        "/professional-certificates/",
        &[CourseKind::ProfessionalCertificate],
    ),
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut seen: HashSet<Span> = HashSet::new();
    let courses: Vec<(&Course, String)> = desk
        .courses()
        .filter(|course| seen.insert(course.url.span))
        .filter_map(|course| Some((course, host(&course.url.0)?)))
        .collect();
    let mut habits: HashMap<&str, (usize, usize)> = HashMap::new();
    for (course, host) in &courses {
        let (named, all) = habits.entry(host).or_default();
        *all += 1;
        *named += usize::from(last_part(&course.url.0) == course.id.as_str());
    }
    let offers = desk.library.offers();
    let offered: HashSet<String> = offers
        .filter_map(|offer| host(&offer.courses_at.as_ref()?.0))
        .collect();
    let mut found = Vec::new();
    for (course, host) in &courses {
        let (named, all) = habits[host.as_str()];
        if named >= HABIT && named * 4 >= all * 3 {
            found.extend(misspelt(course, desk));
        }
        if offered.contains(host) {
            found.extend(of_another_kind(course));
        }
    }
    found
}

/// The end of an address that is nearly the course's own id, and no other course's.
fn misspelt(course: &Course, desk: &Desk<'_>) -> Option<Diagnostic> {
    let (end, id) = (last_part(&course.url.0), course.id.as_str());
    let differs = end != id && end.len().min(id.len()) > 5;
    let is_anothers = || {
        let mut ids = desk.library.catalogue.courses.keys();
        ids.any(|id| id.as_str() == end)
    };
    if !differs || nearest_within(2, end, [id]).is_none() || is_anothers() {
        return None;
    }
    let sentence = format!("This address ends with \"{end}\", and the course is \"{id}\".");
    Some(
        Diagnostic::warning(CODE, course.url.span, sentence)
            .label(course.id.span, "addresses here end with the course's id")
            .help(format!(
                "Write {id} at the end of the address if that is meant."
            )),
    )
}

fn of_another_kind(course: &Course) -> Option<Diagnostic> {
    let mut folders = FOLDERS.iter();
    let (folder, kinds) = folders.find(|(folder, _)| course.url.0.contains(folder))?;
    if kinds.contains(&course.kind.value) {
        return None;
    }
    let kind = course.kind.as_str();
    let sentence = format!("No {kind} has an address below \"{folder}\" at this site.");
    Some(
        Diagnostic::warning(CODE, course.url.span, sentence)
            .label(course.kind.span, "the course is of this kind")
            .help("Correct the address or the kind."),
    )
}
