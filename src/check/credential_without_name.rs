//! A credential that there is has a name or somebody who awards it.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::model::CredentialKind;

code! {
    /// A course has a credential, its own or a third party's, and the credential has neither a name nor
    /// somebody who awards it; and no exam says which it is.
    ///
    /// # Why it matters
    /// Readers would be promised something that they cannot ask for. Often the kind was chosen by
    /// mistake.
    ///
    /// # Wrong
    /// `credential: {kind: free}`
    ///
    /// # Right
    /// `credential: {kind: free, name: Course certificate, awarded_by: Google}`, or
    /// `credential: {kind: unknown}`
    pub(super) CODE = "credential-without-name";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let without_exam = |course: &&crate::model::Course| course.prepares_for.is_empty();
    let courses = desk.courses().filter(without_exam);
    let credentials = courses.filter_map(|course| course.credential.as_ref());
    let bare = credentials.filter(|it| it.name.is_none() && it.awarded_by.is_none());
    let bare = bare.filter(|it| {
        matches!(
            it.kind.value,
            CredentialKind::Free | CredentialKind::ThirdParty
        )
    });
    let told = bare.map(|it| {
        let kind = it.kind.as_str();
        let sentence =
            format!("A {kind} credential has neither a name nor somebody who awards it.");
        Diagnostic::warning(CODE, it.kind.span, sentence)
            .help("Add name: or awarded_by:, or say that the credential is none or unknown.")
    });
    told.collect()
}
