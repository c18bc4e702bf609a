//! Which words of a text call an exam free, or call anything free.

use super::free_words::{
    AND, DENYING, DOUBT, EXAM, FREE, IT_IS, LEARNING, MEANS, OTHER_FREE, PREPARING, is_in,
};
use std::ops::Range;

/// A word that calls something free.
pub(super) struct CalledFree {
    /// Its place in the text.
    pub(super) range: Range<usize>,
    /// Whether what it calls free is an exam.
    pub(super) is_exam: bool,
}

/// What a word of a text is to this question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Free,
    Exam,
    Learning,
    Preparing,
    Doubt,
    Other,
}

struct Word {
    range: Range<usize>,
    role: Role,
}

/// The words of a text that call something free, sentence by sentence. A sentence that denies,
/// doubts or asks calls nothing free. `exams` are names of exams as they are written.
///
/// The nearest noun of the same clause is what is free: the exam, or the course before it.
pub(super) fn called_free(text: &str, exams: &[&str]) -> Vec<CalledFree> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let words: Vec<Vec<Word>> = clauses(text, sentence.clone())
            .map(|clause| words(text, clause, exams))
            .collect();
        let is_question = text[sentence.clone()].ends_with(['?', ';']);
        // "No price means that the exam is free": what denies stands before what is said.
        let said = meaning(text, sentence.clone()).unwrap_or(sentence.start);
        let doubts = |word: &Word| word.role == Role::Doubt && word.range.start >= said;
        if is_question || words.iter().flatten().any(doubts) {
            continue;
        }
        for (number, clause) in words.iter().enumerate() {
            let frees = clause.iter().enumerate();
            let frees = frees.filter(|(_, word)| word.role == Role::Free);
            let is_exam_before = number > 0
                && (says_more_of_exam(text, &words[number - 1], clause)
                    || goes_on_about_exam(text, &words[number - 1], clause));
            let frees = frees.filter(|(_, word)| word.range.start >= said);
            found.extend(frees.map(|(at, word)| CalledFree {
                range: word.range.clone(),
                is_exam: is_exam_before || of_exam(clause, at),
            }));
        }
    }
    found
}

/// Words that begin a clause on the noun before it.
const RELATIVE: &[&str] = &[
    "which",
    "that",
    "que",
    "cual",
    "που",
    "οποία",
    "який",
    "яка",
    "яке",
    "які",
    "yang",
];

/// Whether a clause goes on about the exam with which the clause before it ends: "after its own
/// exam, which is free".
fn says_more_of_exam(text: &str, before: &[Word], clause: &[Word]) -> bool {
    let is_noun = |word: &&Word| matches!(word.role, Role::Exam | Role::Learning);
    let first = clause.first();
    let first = first.map(|word| text[word.range.clone()].to_lowercase());
    let is_relative = first.is_some_and(|first| RELATIVE.contains(&first.as_str()));
    let last = before.iter().rev().find(is_noun);
    is_relative
        && !clause.iter().any(|it| is_noun(&it))
        && last.is_some_and(|it| it.role == Role::Exam)
}

/// Whether a clause goes on about the exam of which alone the clause before it speaks: "The exam is
/// separate, and it is free".
fn goes_on_about_exam(text: &str, before: &[Word], clause: &[Word]) -> bool {
    let is_noun = |word: &Word| matches!(word.role, Role::Exam | Role::Learning);
    let is_on = |at: usize, list: &[&str]| {
        let word = clause.get(at).map(|word| &text[word.range.clone()]);
        word.is_some_and(|word| list.contains(&word.to_lowercase().as_str()))
    };
    let is_free_next = clause.get(1).is_some_and(|word| word.role == Role::Free);
    let says_of_exam = before.first().is_some_and(|first| is_article(text, first))
        && before.get(1).is_some_and(|it| it.role == Role::Exam)
        || before.first().is_some_and(|it| it.role == Role::Exam);
    is_on(0, AND)
        && (is_on(1, IT_IS) || is_free_next)
        && !clause.iter().any(is_noun)
        && says_of_exam
        && before
            .iter()
            .filter(|it| is_noun(it))
            .all(|it| it.role == Role::Exam)
        && !before.iter().any(|it| it.role == Role::Preparing)
}

/// Whether a word stands before the subject of a sentence and is no subject.
fn is_article(text: &str, word: &Word) -> bool {
    let word = text[word.range.clone()].to_lowercase();
    ["the", "this", "an", "el", "este", "η", "αυτή", "цей"].contains(&word.as_str())
}

/// Where what a sentence says begins, behind words such as "means that" that nobody denies.
fn meaning(text: &str, sentence: Range<usize>) -> Option<usize> {
    let words = &text[sentence.clone()];
    let (at, means) = MEANS
        .iter()
        .find_map(|means| Some((words.find(means)?, means)))?;
    let mut last = words[..at].split(|it: char| !is_of_word(it));
    let last = last.rfind(|word| !word.is_empty())?;
    let is_denied = is_in(DENYING, &last.to_lowercase());
    (!is_denied).then_some(sentence.start + at + means.len())
}

/// Whether the free thing of a clause is an exam.
fn of_exam(clause: &[Word], at: usize) -> bool {
    let nouns = clause.iter().enumerate();
    let nouns = nouns.filter(|(_, word)| matches!(word.role, Role::Exam | Role::Learning));
    let Some((nearest, noun)) = nouns.min_by_key(|(noun, _)| noun.abs_diff(at)) else {
        return false;
    };
    // "Prepares for the exam for free": free is the preparation, unless the word stands before.
    let prepares = clause.iter().any(|word| word.role == Role::Preparing);
    // "Free exam preparation": the exam only says for what it is.
    let behind = clause.get(nearest + 1).map(|word| word.role);
    let is_preparation = behind == Some(Role::Preparing);
    noun.role == Role::Exam && !is_preparation && (!prepares || nearest == at + 1)
}

/// The sentences of a text, with the sign that ends each.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends = text.match_indices(['.', '!', '?', ';', '·', '\u{37e}', '\n']);
    for (at, sign) in ends {
        let end = at + sign.len();
        // A point within a number or a name ends nothing.
        if sign == "." && text[end..].starts_with(char::is_alphanumeric) {
            continue;
        }
        found.push(start..end);
        start = end;
    }
    found.push(start..text.len());
    found
}

fn clauses(text: &str, sentence: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let base = text.as_ptr() as usize;
    text[sentence]
        .split([',', ':', '—', '–', '(', ')', '“', '”', '«', '»'])
        .map(move |clause| {
            let start = clause.as_ptr() as usize - base;
            start..start + clause.len()
        })
}

fn words(text: &str, clause: Range<usize>, exams: &[&str]) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = clause.start;
    while at < clause.end {
        let rest = &text[at..clause.end];
        let named = exams.iter().find(|name| is_named(rest, name));
        let before = text[..at].chars().next_back();
        let (length, role) = match named {
            Some(name) if before.is_none_or(|it| !it.is_alphanumeric()) => {
                (name.len(), Some(Role::Exam))
            }
            _ => match rest.find(|it| !is_of_word(it)).unwrap_or(rest.len()) {
                0 => (rest.chars().next().map_or(1, char::len_utf8), None),
                length => (length, Some(role(text, at..at + length))),
            },
        };
        found.extend(role.map(|role| Word {
            range: at..at + length,
            role,
        }));
        at += length;
    }
    compounds(&mut found);
    found
}

fn is_named(rest: &str, name: &str) -> bool {
    let after = rest.strip_prefix(name);
    after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || "’ʼ'ʻ".contains(letter)
}

/// An exam's preparation is no exam: of "exam preparation" and "A+ course" the last word counts.
fn compounds(words: &mut [Word]) {
    for at in 1..words.len() {
        let is_compound = words[at - 1].role == Role::Exam
            && matches!(words[at].role, Role::Learning | Role::Preparing);
        let is_beside = words[at].range.start <= words[at - 1].range.end + 1;
        if is_compound && is_beside {
            words[at - 1].role = Role::Other;
        }
    }
}

fn role(text: &str, range: Range<usize>) -> Role {
    let word = text[range.clone()].to_lowercase().replace('’', "'");
    let word = word.trim_matches('\'');
    let uzbek = word.replace('\'', "ʻ");
    let is = |list| is_in(list, word) || is_in(list, &uzbek);
    match () {
        () if is(FREE) && is_meant(text, &range, word) => Role::Free,
        () if is(EXAM) => Role::Exam,
        () if is(DOUBT) => Role::Doubt,
        () if is(PREPARING) => Role::Preparing,
        () if is(LEARNING) => Role::Learning,
        () => Role::Other,
    }
}

/// Whether "free" means without cost: not in "feel free", "sugar-free", "free time".
fn is_meant(text: &str, range: &Range<usize>, word: &str) -> bool {
    if word != "free" {
        return true;
    }
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let next = after
        .trim_start()
        .split(|it: char| !it.is_alphabetic())
        .next();
    let next = next.unwrap_or_default().to_lowercase();
    let of = after.trim_start().to_lowercase();
    !before.ends_with('-')
        && !after.starts_with('-')
        && !before.trim_end().to_lowercase().ends_with("feel")
        && !is_in(OTHER_FREE, &next)
        && (next != "of" || of.starts_with("of charge") || of.starts_with("of cost"))
}

#[cfg(test)]
mod tests {
    use super::called_free;

    fn exam_is_free(text: &str) -> bool {
        called_free(text, &["CompTIA A+"])
            .iter()
            .any(|it| it.is_exam)
    }

    #[test]
    fn an_exam_is_called_free_in_six_languages() {
        for text in [
            "The exam is free.",
            "You also get the free CompTIA A+ exam.",
            "CompTIA A+ is free of charge for you.",
            "El examen es gratis.",
            "Η εξέταση είναι δωρεάν.",
            "Іспит безкоштовний.",
            "Складіть безкоштовний іспит.",
            "Peperiksaan itu percuma.",
            "Imtihon bepul.",
            "No price means that the exam is free.",
            "Que no haya un precio quiere decir que el examen sea gratis.",
            "Αν δεν υπάρχει τιμή, σημαίνει ότι η εξέταση είναι δωρεάν.",
            "Якщо ціни немає, це означає, що іспит безкоштовний.",
            "The exam is separate, and it is free.",
            "El examen es aparte, y es gratis.",
            "Іспит відбувається окремо, і він безкоштовний.",
        ] {
            assert!(exam_is_free(text), "{text}");
        }
    }

    #[test]
    fn a_course_before_an_exam_is_free_and_the_exam_is_not() {
        for text in [
            "A free course that prepares you for the CompTIA A+ exam.",
            "The course is free. The exam is separate, and it has a cost.",
            "No price does not mean that the exam is free.",
            "Is the exam free?",
            "No price never means that the exam is free.",
            "No price means that the exam is not free.",
            "Que no haya un precio no quiere decir que el examen sea gratis.",
            "Αν δεν υπάρχει τιμή, δεν σημαίνει ότι η εξέταση είναι δωρεάν.",
            "Якщо ціни немає, це не означає, що іспит безкоштовний.",
            "The course ends with an exam, and it is free.",
            "You take the exam at home, and it is free.",
            "Prepare for the CompTIA A+ exam for free.",
            "Free CompTIA A+ course.",
            "Free exam preparation.",
            "Feel free to book the exam.",
            "El curso es gratis, pero el examen tiene un costo.",
            "Το μάθημα είναι δωρεάν. Η εξέταση έχει κόστος.",
            "Курс безкоштовний, а іспит платний.",
            "Kursus itu percuma. Peperiksaan itu ada kosnya.",
            "Narx yoʻqligi imtihon bepul degani emas.",
        ] {
            assert!(!exam_is_free(text), "{text}");
        }
    }
}
