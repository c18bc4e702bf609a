//! A course that says it prepares for no exam names none.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{Course, CredentialKind, Flag};

code! {
    /// A course says that it prepares for no third party's exam, and names one, or says that its
    /// credential is a third party's.
    ///
    /// # Why it matters
    /// Readers would be told of an exam, and of its price, that the course has nothing to do with. What a
    /// government says instead of the catalogue counts too.
    ///
    /// # Wrong
    /// `prepares_for_exam: false` with `prepares_for: [comptia-a-plus]`
    ///
    /// # Right
    /// `prepares_for_exam: false` and no `prepares_for`
    pub(super) CODE = "course-prepares-for-no-exam";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.courses().filter_map(of_course).collect()
}

fn of_course(course: &Course) -> Option<Diagnostic> {
    let said = course.prepares_for_exam.as_ref()?;
    if said.value != Flag::False {
        return None;
    }
    let credential = course.credential.as_ref().map(|it| &it.kind);
    let third = credential.filter(|kind| kind.value == CredentialKind::ThirdParty);
    let (span, sentence) = match (course.prepares_for.first(), third) {
        (Some(exam), _) => (
            exam.span,
            format!(
                "The course \"{}\" prepares for no exam, and names \"{exam}\".",
                course.id
            ),
        ),
        (None, Some(kind)) => (
            kind.span,
            format!(
                "The course \"{}\" prepares for no exam, and its credential is a third party's.",
                course.id
            ),
        ),
        (None, None) => return None,
    };
    Some(
        Diagnostic::error(CODE, span, sentence)
            .label(said.span, "it says so here")
            .help("Remove one of the two: a government can unset a field of the shared course."),
    )
}
