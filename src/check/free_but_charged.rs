//! Nothing is called free for which a third party charges.

use super::Desk;
use super::called_free::called_free;
use super::free_words::{COST, is_in};
use crate::diag::code;
use crate::diag::{Diagnostic, Located, Span};
use crate::model::field::Decode;
use crate::model::{
    Catalogue, Course, CredentialKind, Exam, FACT_MARK, Id, LocalProse, LocalText, Passage,
};

code! {
    /// A text calls an exam free for which a third party charges; or a course calls something free,
    /// prepares for an exam whose price is not stated, and does not tell of a cost.
    ///
    /// # Why it matters
    /// People would book an exam and find that they have to pay. In every text the rule looks for a word
    /// such as free, gratis, gratuito, δωρεάν, безкоштовно, percuma or bepul whose nearest noun is an
    /// exam. Sentences that deny, ask or set a condition are left alone, and so is "a free course that
    /// prepares for the exam". Titles and descriptions of a course with an exam or a third party's
    /// credential may say free only if the exam's price is stated, or if the same text says that the exam
    /// has a cost or is separate.
    ///
    /// # Wrong
    /// `The CompTIA A+ exam is free.`, or `description: A free course.` with `prepares_for:` an exam
    /// without a price
    ///
    /// # Right
    /// `The course is free. The exam of CompTIA has a cost.`
    pub(super) CODE = "free-but-charged";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let catalogue = &desk.library.catalogue;
    let charged = catalogue.exams.values().filter(|exam| is_charged(exam));
    let names: Vec<&str> = charged.map(|exam| exam.name.as_str()).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for course in desk.courses() {
        found.extend(of_course(course, catalogue, &names, desk));
    }
    for participant in &desk.library.participants {
        for document in participant.documents() {
            let passages = document.passages.iter();
            found.extend(passages.flat_map(|passage| of_passage(passage, &names)));
        }
        participant.government.visit_texts(&mut |text, span| {
            let frees = called_free(text, &names).into_iter();
            let wrong = frees.filter(|it| it.is_exam);
            found.extend(wrong.map(|it| exam(&text[it.range], span)));
        });
    }
    found
}

/// Whether a third party charges, as far as anybody knows: only a stated 0 is free.
fn is_charged(exam: &Exam) -> bool {
    exam.price.as_ref().is_none_or(|price| !price.is_zero())
}

fn exam(word: &str, span: Span) -> Diagnostic {
    let sentence = format!("This calls an exam \"{word}\", and a third party charges for it.");
    Diagnostic::error(CODE, span, sentence).help(
        "Say that the course is free and that the exam has a cost. \
         An exam that is free has price: 0.00 and its currency.",
    )
}

fn of_passage(passage: &Passage, names: &[&str]) -> Vec<Diagnostic> {
    // A paragraph that prints a fact may print the price.
    if passage.text.contains(FACT_MARK) {
        return Vec::new();
    }
    let frees = called_free(&passage.text, names).into_iter();
    frees
        .filter(|it| it.is_exam)
        .filter_map(|it| {
            let span = passage.span(it.range.clone())?;
            Some(exam(&passage.text[it.range], span))
        })
        .collect()
}

fn of_course(
    course: &Course,
    catalogue: &Catalogue,
    names: &[&str],
    desk: &Desk<'_>,
) -> Vec<Diagnostic> {
    let ids = course.prepares_for.iter();
    let exams = ids.filter_map(|id| Some((id, catalogue.exams.get(&id.value)?)));
    let charged: Vec<(&Located<Id>, &Exam)> = exams.filter(|(_, it)| is_charged(it)).collect();
    let credential = course.credential.as_ref();
    let third = credential.filter(|it| it.kind.value == CredentialKind::ThirdParty);
    let unpriced = charged.iter().find(|(_, exam)| exam.price.is_none());
    let reason = match (unpriced, third) {
        (Some((id, _)), _) => Some((id.span, "the price of this exam is not stated")),
        (None, Some(third)) if charged.is_empty() => {
            Some((third.kind.span, "a third party charges for the credential"))
        }
        _ => None,
    };
    let description: Option<&LocalText> = course.description.as_ref();
    let texts = std::iter::once(&course.title).chain(description);
    let mut found = Vec::new();
    for text in texts.flat_map(|it| &it.texts) {
        let words = &*text.prose.text;
        for free in called_free(words, names) {
            let span = span(text, &free.range, desk);
            match reason {
                _ if free.is_exam => found.push(exam(&words[free.range], span)),
                Some((place, why)) if !tells_of_a_cost(words) => {
                    let sentence = format!(
                        "The course \"{}\" calls something \"{}\" and does not say that its exam has a cost.",
                        course.id, &words[free.range]
                    );
                    found.push(Diagnostic::error(CODE, span, sentence).label(place, why).help(
                        "Say in the same text that the exam has a cost, or state its price in exams.yaml.",
                    ));
                }
                _ => {}
            }
        }
    }
    found
}

/// Whether a text says that something has a price or is separate.
fn tells_of_a_cost(text: &str) -> bool {
    let small = text.to_lowercase();
    let mut words = small.split(|it: char| !it.is_alphanumeric() && !"ʻʼ’'".contains(it));
    words.any(|word| is_in(COST, word))
}

/// The place of a word, found again in the file where the text is folded over several lines.
fn span(text: &LocalProse, range: &std::ops::Range<usize>, desk: &Desk<'_>) -> Span {
    let (words, word) = (&*text.prose.text, &text.prose.text[range.clone()]);
    let before = words[..range.start].matches(word).count();
    let written = desk.files.text(text.span.file).get(text.span.range());
    let place = written.and_then(|written| written.match_indices(word).nth(before));
    place.map_or(text.span, |(at, _)| text.span.part(at..at + word.len()))
}
