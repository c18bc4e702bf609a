//! A credential of an exam for which a third party charges is not free.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::model::{Course, CredentialKind};

code! {
    /// A course's credential is free, and has the name of an exam for which a third party charges.
    ///
    /// # Why it matters
    /// The site would say that the credential comes with the course. Only an exam with `price: 0.00` is
    /// free.
    ///
    /// # Wrong
    /// `credential: {kind: free, name: CompTIA A+}`
    ///
    /// # Right
    /// `credential: {kind: third-party, name: CompTIA A+}`
    pub(super) CODE = "free-credential-is-an-exam";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    desk.courses()
        .filter_map(|course| of_course(course, desk))
        .collect()
}

fn of_course(course: &Course, desk: &Desk<'_>) -> Option<Diagnostic> {
    let credential = course.credential.as_ref()?;
    if credential.kind.value != CredentialKind::Free {
        return None;
    }
    let names = &credential.name.as_ref()?.texts;
    let exams = desk.library.catalogue.exams.values();
    let mut charged = exams.filter(|it| it.price.as_ref().is_none_or(|price| !price.is_zero()));
    let exam = charged.find(|exam| {
        let mut names = names.iter();
        names.any(|name| {
            name.prose
                .text
                .trim()
                .eq_ignore_ascii_case(exam.name.as_str())
        })
    })?;
    let sentence = format!(
        "This credential is free, and it is the exam \"{}\", for which {} charges.",
        exam.id,
        exam.awarded_by.as_str()
    );
    Some(
        Diagnostic::error(CODE, credential.kind.span, sentence)
            .label(exam.name.span, "the exam stands here")
            .help(
                "Write kind: third-party; an exam that is free has price: 0.00 and its currency.",
            ),
    )
}
