//! A course has an ETPL status only where there is such a list.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{EtplStatus, Participant};

code! {
    /// A course states an ETPL status where no government's list is meant, or a government that is no
    /// part of the United States describes such a list.
    ///
    /// # Why it matters
    /// Public money may pay for what is on a state's list (WIOA section 122). Readers elsewhere would
    /// look for money that there is not.
    ///
    /// # Wrong
    /// `etpl:` in a course of `catalog/`, or in `courses.yaml` of a government without `etpl`
    ///
    /// # Right
    /// `etpl:` in `content/massachusetts/courses.yaml`, with `etpl:` in its `government.yaml`
    pub CODE = "etpl-without-list";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for course in desk.library.catalogue.courses.values() {
        if let Some(etpl) = &course.etpl {
            found.push(
                Diagnostic::error(
                    CODE,
                    etpl.status.span,
                    "A course of the shared catalogue is on no state's list.",
                )
                .help("Move it to content/GOVERNMENT/courses.yaml of the state it holds for."),
            );
        }
    }
    found.extend(desk.library.participants.iter().filter_map(abroad));
    for participant in desk
        .library
        .participants
        .iter()
        .filter(|it| it.government.etpl.is_none())
    {
        for course in participant.courses.values() {
            let Some(etpl) = &course.etpl else { continue };
            let shared = desk.library.catalogue.courses.get(&course.id.value);
            let from_shared = shared.is_some_and(|shared| shared.etpl.is_some());
            if from_shared || etpl.status.value == EtplStatus::NotApplicable {
                continue;
            }
            let sentence = format!("The government \"{}\" has no ETPL.", participant.id);
            found.push(Diagnostic::error(CODE, etpl.status.span, sentence).help(
                "Describe the list under etpl: in government.yaml, or remove the status here.",
            ));
        }
    }
    found
}

/// A list where the law that makes such lists does not hold. Countries that are made up have XX.
fn abroad(participant: &Participant) -> Option<Diagnostic> {
    let government = &participant.government;
    let list = government.etpl.as_ref()?;
    if ["US", "XX"].contains(&government.code.country()) {
        return None;
    }
    let sentence = format!(
        "Only the United States have ETPLs, and the code of \"{}\" is {}.",
        participant.id,
        government.code.as_str()
    );
    Some(
        Diagnostic::error(CODE, list.status.span, sentence)
            .label(government.code.span, "its code stands here")
            .help("Remove etpl: from this government.yaml, or correct the code."),
    )
}
