//! Questions with their answers.

use super::{node, part_of};
use crate::site::QuestionsView;
use crate::site::edition::Edition;
use crate::site::encoded;
use crate::site::plain::plain;
use crate::site::questions::QuestionPart;

node! {
    /// A page of questions (`FAQPage`).
    pub struct FaqPage: "FAQPage" {
        /// Its address.
        pub url: Option<String> = "url",
        /// The tag of its language.
        pub language: String = "inLanguage",
        /// The questions.
        pub questions: Vec<Question> = "mainEntity",
    }
}

node! {
    /// A question (`Question`).
    pub struct Question: "Question" {
        /// The question itself.
        pub name: String = "name",
        /// Where it stands.
        pub url: Option<String> = "url",
        /// Its answer.
        pub answer: Answer = "acceptedAnswer",
    }
}

node! {
    /// An answer (`Answer`).
    pub struct Answer: "Answer" {
        /// The answer in plain text.
        pub text: String = "text",
    }
}

impl Edition<'_> {
    /// The questions of a page in its language, if there are any.
    pub(super) fn questions_node(
        &self,
        view: &QuestionsView,
        url: Option<&str>,
    ) -> Option<FaqPage> {
        let questions = view.groups.iter().flat_map(|group| &group.questions);
        let own = questions.filter(|it| it.lang.is_none());
        let questions: Vec<Question> = own.filter_map(|it| question(it, url)).collect();
        (!questions.is_empty()).then(|| FaqPage {
            url: url.map(str::to_owned),
            language: self.locale().to_string(),
            questions,
        })
    }
}

/// A question with its answer, if that has words.
fn question(part: &QuestionPart, url: Option<&str>) -> Option<Question> {
    let text = plain(&part.answer);
    (!text.is_empty()).then(|| Question {
        name: plain(&part.question),
        url: part_of(url, &encoded(&part.anchor)),
        answer: Answer { text },
    })
}
