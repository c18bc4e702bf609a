//! What an issuance says of its status agrees with what others say of it.

use super::Desk;
use super::replacements::{Replacement, all_are_read, front, replacements};
use crate::diag::code;
use crate::diag::{Diagnostic, Located};
use crate::model::{Issuance, IssuanceStatus};

code! {
    /// An issuance states a status that other issuances contradict, or that nothing explains.
    ///
    /// # Why it matters
    /// Two pages would tell staff two different things about the same rule. Where a superseded
    /// issuance does not say what holds now, it is only a warning.
    ///
    /// # Wrong
    /// `status: active` in 100 DCS 14.300, and `supersedes: [100 DCS 14.300]` in 100 DCS 14.355
    ///
    /// # Right
    /// no `status` in 100 DCS 14.300: it follows from what 100 DCS 14.355 says
    pub(super) CODE = "issuance-status-disagrees";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let all = replacements(participant);
        let complete = all_are_read(desk, participant);
        for item in participant.issuances.values() {
            let said = front(item);
            let Some(status) = &said.status else { continue };
            let of_it: Vec<_> = all.iter().filter(|it| it.of.path == item.path).collect();
            found.extend(match of_it.is_empty() {
                true if complete => unexplained(status, said),
                true => None,
                false => contradicted(status, &of_it),
            });
        }
    }
    found
}

fn contradicted(
    status: &Located<IssuanceStatus>,
    of_it: &[&Replacement<'_>],
) -> Option<Diagnostic> {
    let fits = |it: &&&Replacement<'_>| match status.value {
        IssuanceStatus::Active => false,
        IssuanceStatus::Superseded => it.verb == "supersedes",
        IssuanceStatus::Rescinded => it.verb == "rescinds",
        // What has run out can have been replaced too.
        IssuanceStatus::Expired => true,
    };
    if of_it.iter().any(|it| fits(&it)) {
        return None;
    }
    let other = of_it.first()?;
    let sentence = format!(
        "This issuance says that it is {}, and {} {} it.",
        status.as_str(),
        other.by_number(),
        other.verb
    );
    Some(
        Diagnostic::error(CODE, status.span, sentence)
            .label(other.number.span, format!("it {} this issuance", other.verb))
            .help("Remove status: here, since it follows from the other issuance; or correct that one."),
    )
}

fn unexplained(status: &Located<IssuanceStatus>, said: &Issuance) -> Option<Diagnostic> {
    let verb = match status.value {
        IssuanceStatus::Superseded => "supersedes",
        IssuanceStatus::Rescinded => "rescinds",
        IssuanceStatus::Active | IssuanceStatus::Expired => return None,
    };
    if said.status_note.is_some() {
        return None;
    }
    let sentence = format!(
        "This issuance says that it is {}, and no issuance here {verb} it.",
        status.as_str()
    );
    let help = format!(
        "Add {} to {verb}: of the other issuance, or say in status_note: what holds now.",
        said.number.as_str()
    );
    Some(Diagnostic::warning(CODE, status.span, sentence).help(help))
}
