//! A credential that there is not has no name.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::CredentialKind;

code! {
    /// A course has no credential, and the credential has a name.
    ///
    /// # Why it matters
    /// Readers could not tell whether they get one.
    ///
    /// # Wrong
    /// `credential: {kind: none, name: Course certificate}`
    ///
    /// # Right
    /// `credential: {kind: none}`
    pub(super) CODE = "credential-of-no-kind";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let own = participants.flat_map(|it| it.courses.values());
    let courses = desk.library.catalogue.courses.values().chain(own);
    let credentials = courses.filter_map(|course| course.credential.as_ref());
    let none = credentials.filter(|it| it.kind.value == CredentialKind::None);
    let named = none.filter_map(|it| {
        let name = it.name.as_ref().map(|name| name.texts[0].span);
        let awarded_by = it.awarded_by.as_ref().map(|awarded_by| awarded_by.span);
        Some((it, name.or(awarded_by)?))
    });
    named
        .map(|(credential, span)| {
            let sentence = "This course has no credential, so it has no name and nobody awards it.";
            Diagnostic::error(CODE, span, sentence)
                .label(credential.kind.span, "there is none")
                .help("Remove the name, or say which kind it is: free, third-party or unknown.")
        })
        .collect()
}
