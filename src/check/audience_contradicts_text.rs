//! What says that it is for staff is not announced to job seekers.

use super::Desk;
use super::shown::Shown;
use crate::diag::{Diagnostic, Located, code};
use crate::model::{Audience, LocalText};

code! {
    /// A session or a contact is for job seekers, and its title, description or purpose begins by saying
    /// that it is for staff.
    ///
    /// # Why it matters
    /// Job seekers would register for a training of staff, or write to those who train them.
    ///
    /// # Wrong
    /// `audience: job-seeker` with `description: For career center staff.`
    ///
    /// # Right
    /// `audience: staff` with `description: For career center staff.`
    pub(super) CODE = "audience-contradicts-text";
}

/// Words for those who work for a government.
const STAFF: &[&str] = &[
    "staff",
    "personal",
    "προσωπικό",
    "працівників",
    "персоналу",
    "kakitangan",
    "xodimlar",
    "xodimlari",
];

/// Words with which a text says for whom it is, and before it what that may be.
const FOR: &[&str] = &["for", "para", "για", "для", "untuk"];

/// The same behind the word.
const FOR_BEHIND: &[&str] = &["uchun"];

/// Words that name others beside staff, or the work of staff for them.
const MORE: &[&str] = &[
    "and", "or", "with", "by", "not", "y", "o", "con", "no", "και", "ή", "με", "όχι", "і", "та",
    "й", "або", "з", "не", "dan", "atau", "bukan", "dengan", "va", "yoki", "bilan", "emas", "job",
    "seekers", "everyone", "all", "from", "of", "member",
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        for session in &participant.sessions {
            let texts = std::iter::once(&session.title).chain(&session.description);
            found.extend(of(&session.audience, texts, "session", desk));
        }
        for contact in &participant.government.contacts {
            let texts = std::iter::once(&contact.purpose);
            found.extend(of(&contact.audience, texts, "contact", desk));
        }
    }
    found
}

fn of<'a>(
    audience: &Located<Audience>,
    texts: impl Iterator<Item = &'a LocalText>,
    noun: &str,
    desk: &Desk<'_>,
) -> Option<Diagnostic> {
    if audience.value != Audience::JobSeeker {
        return None;
    }
    let mut texts = texts.flat_map(|it| &it.texts);
    let (text, place) = texts.find_map(|text| Some((text, for_staff(&text.prose.text)?)))?;
    let words = text.prose.text.get(place.clone())?;
    let sentence = format!("This {noun} is for job seekers, and says \"{words}\".");
    Some(
        Diagnostic::error(CODE, audience.span, sentence)
            .label(
                Shown::of_field(text, desk.files).span(place),
                "it says so here",
            )
            .help("Write audience: staff, or correct the text."),
    )
}

/// Where a text says that it is for staff alone: "for" and at most three words on "staff", in a
/// sentence that names nobody else.
fn for_staff(text: &str) -> Option<std::ops::Range<usize>> {
    let mut start = 0;
    for sentence in text.split_inclusive(['.', '!', '?', ';', '\n']) {
        let words: Vec<(usize, String)> = super::shown::words(sentence)
            .map(|(at, word)| (start + at, word.to_lowercase()))
            .collect();
        start += sentence.len();
        if sentence.ends_with('?') {
            continue;
        }
        let is = |at: usize, list: &[&str]| {
            words
                .get(at)
                .is_some_and(|(_, word)| list.contains(&word.as_str()))
        };
        for at in (0..words.len()).filter(|at| is(*at, STAFF)) {
            let first = (at.saturating_sub(3)..at).rev().find(|it| is(*it, FOR));
            let last = is(at + 1, FOR_BEHIND).then_some(at + 1);
            let range = match (first, last) {
                (Some(first), _) => first..=at,
                (None, Some(last)) => at..=last,
                (None, None) => continue,
            };
            let is_alone = (0..words.len()).all(|it| !is(it, MORE));
            if is_alone {
                let (end, word) = &words[*range.end()];
                return Some(words[*range.start()].0..end + word.len());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::for_staff;

    #[test]
    fn what_is_for_staff_says_so_in_six_languages() {
        for text in [
            "For career center staff.",
            "Training for career center staff",
            "Para el personal de los centros.",
            "Για το προσωπικό των κέντρων.",
            "Для працівників центрів.",
            "Untuk kakitangan pusat.",
            "Markaz xodimlari uchun.",
        ] {
            assert!(for_staff(text).is_some(), "{text}");
        }
        for text in [
            "For job seekers and staff.",
            "Staff explain the course.",
            "A meeting with staff for all.",
            "Un plan personal para usted.",
            "Is it for staff?",
        ] {
            assert!(for_staff(text).is_none(), "{text}");
        }
    }
}
