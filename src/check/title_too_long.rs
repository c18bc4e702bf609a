//! Titles and descriptions fit into what search results show.

use super::Desk;
use super::titles::titles;
use crate::diag::code;
use crate::diag::{Code, Diagnostic, Located};
use crate::model::Text;

code! {
    /// A title is longer than search results show.
    ///
    /// # Why it matters
    /// Search results cut a title after some 65 to 70 letters: readers see its end as "…". GOV.UK
    /// asks for 65 letters in English; 70 leaves room for languages that need more. Titles of
    /// courses are their providers', and are not judged.
    ///
    /// # Wrong
    /// `title: Everything that people who have lost their work should know about free courses`
    ///
    /// # Right
    /// `title: Free courses for people out of work`
    pub(super) CODE = "title-too-long";
}

code! {
    /// The description of a page is longer than search results show.
    ///
    /// # Why it matters
    /// Search results cut it after some 160 letters, the length that GOV.UK asks for.
    ///
    /// # Wrong
    /// A `description:` of four sentences
    ///
    /// # Right
    /// `description: What a course costs, what an exam costs, and who may pay.`
    DESCRIPTION = "description-too-long";
}

const LONGEST_TITLE: usize = 70;
const LONGEST_DESCRIPTION: usize = 160;

/// The further kinds of mistakes that this rule finds.
pub(super) const CODES: &[Code] = &[DESCRIPTION];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let titles = desk.library.participants.iter().flat_map(titles);
    let mut found = Vec::new();
    for title in titles {
        found.extend(too_long(title.title, CODE, "title", LONGEST_TITLE));
        // The purpose of an issuance is a part of its text.
        if let Some(description) = title.description.filter(|_| !title.is_issuance) {
            let most = LONGEST_DESCRIPTION;
            found.extend(too_long(description, DESCRIPTION, "description", most));
        }
    }
    found
}

fn too_long(text: &Located<Text>, code: Code, noun: &str, most: usize) -> Option<Diagnostic> {
    let length = text.as_str().chars().count();
    if length <= most {
        return None;
    }
    let sentence = format!("This {noun} has {length} letters; search results show {most}.");
    let help = format!("Say it in {most} letters; what is most important comes first.");
    Some(Diagnostic::warning(code, text.span, sentence).help(help))
}
