//! A source that names an issuance's file must lead to it.

use super::Desk;
use crate::diag::code;
use crate::diag::{Diagnostic, did_you_mean};
use crate::model::{LocalText, Participant};

code! {
    /// A source names the file of an issuance that there is not.
    ///
    /// # Why it matters
    /// Readers would be shown the name of a file in place of the issuance that says so.
    ///
    /// # Wrong
    /// `source: issuances/100-dcs-14-35.md`
    ///
    /// # Right
    /// `source: issuances/100-dcs-14-355.md`
    pub(super) CODE = "source-without-issuance";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let of = |participant| {
        sources(desk, participant)
            .into_iter()
            .flat_map(move |source| missing(source, participant, desk))
    };
    desk.library.participants.iter().flat_map(of).collect()
}

/// Everything by which a government's site says who says so.
pub(super) fn sources<'a>(desk: &'a Desk<'_>, participant: &'a Participant) -> Vec<&'a LocalText> {
    let government = &participant.government;
    let rules = government.funding.iter();
    let courses = participant.courses.values();
    let exams = desk.library.catalogue.exams.values();
    let offer = participant.offer.iter().map(|offer| &offer.source);
    offer
        .chain(government.etpl.iter().map(|list| &list.source))
        .chain(rules.filter_map(|rule| rule.source.as_ref()))
        .chain(government.announcement.iter().map(|it| &it.source))
        .chain(courses.filter_map(|course| Some(&course.etpl.as_ref()?.source)))
        .chain(exams.filter_map(|exam| exam.source.as_ref()))
        .collect()
}

fn missing(source: &LocalText, participant: &Participant, desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for text in &source.texts {
        let path = &*text.prose.text;
        // The name of a document may end like a file's, but then it has words.
        let Some(stem) = path.strip_suffix(".md").filter(|it| !it.contains(' ')) else {
            continue;
        };
        let is_address = path.contains("://");
        // An issuance with another mistake is there all the same.
        let is_written = stem.starts_with("issuances/") && desk.is_written(participant, path);
        if is_address || is_written || participant.issuances.contains_key(stem) {
            continue;
        }
        let known: Vec<String> = participant
            .issuances
            .keys()
            .map(|stem| format!("{stem}.md"))
            .collect();
        let help = did_you_mean(
            path,
            known.iter().map(String::as_str),
            "Write the path from the government's folder, such as issuances/100-dcs-14-355.md.",
        );
        let sentence = format!("There is no issuance \"{path}\" here or among the shared texts.");
        found.push(Diagnostic::error(CODE, text.span, sentence).help(help));
    }
    found
}
