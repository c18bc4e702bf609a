//! Questions with their answers: by file, and all of them by theme.

use super::contact::ContactPart;
use super::edition::Edition;
use super::phrase::Phrase;
use super::prose::Setting;
use super::route::{Route, encoded};
use super::texts::Body;
use crate::diag::Located;
use crate::model::{Audience, Item, Question, Text, Theme, Version};
use crate::theme::view;

view! {
    /// A question with its answer.
    pub struct QuestionPart {
        /// Its anchor on this page.
        pub anchor: String,
        /// The question as HTML.
        pub question: String,
        /// The answer as HTML.
        pub answer: String,
        /// The word for those who ask it.
        pub audience: &'static str,
        /// The way to the page where it belongs.
        pub href: String,
        /// The language's tag, if it is not the page's.
        pub lang: Option<String>,
        /// The direction, if it is not the page's.
        pub dir: Option<&'static str>,
    }
}

view! {
    /// A page of questions of one file.
    pub struct QuestionGroup {
        /// The word for their theme; none for questions that state none.
        pub theme: Option<&'static str>,
        /// The questions.
        pub questions: Vec<QuestionPart>,
    }
}

view! {
    /// Questions with their answers: all of them, or those of one file.
    pub struct QuestionsView {
        /// The title of the file; none for all questions.
        pub title: Option<Phrase>,
        /// What one finds on it.
        pub description: Option<Phrase>,
        /// What stands before the first question.
        pub introduction: Option<Body>,
        /// The questions by theme.
        pub groups: Vec<QuestionGroup>,
        /// How many there are.
        pub count: usize,
        /// Whom to ask if the answer is not here.
        pub contacts: Vec<ContactPart>,
    }
}

impl Edition<'_> {
    /// The questions of one file.
    pub fn faq_view(&self, path: &str, here: &Route) -> Option<QuestionsView> {
        let item = self.participant.faqs.get(path)?;
        let version = self.version(item);
        let front = &version.front;
        let phrase = |text: &Located<Text>| self.field(item, text);
        let document = &version.document;
        let setting = Setting {
            document,
            locale: &version.locale,
            own: here,
            here,
            lower: 0,
        };
        let introduction = self.html(setting, document.introduction());
        let questions: Vec<QuestionPart> = version
            .questions
            .iter()
            .map(|question| self.question(version, question, here, here))
            .collect();
        Some(QuestionsView {
            title: Some(phrase(&front.title)),
            description: front.description.as_ref().map(&phrase),
            introduction: match introduction.trim().is_empty() {
                true => None,
                false => Some(self.body_of(introduction, version)),
            },
            count: questions.len(),
            groups: vec![QuestionGroup {
                theme: None,
                questions,
            }],
            contacts: self.contacts(Audience::JobSeeker),
        })
    }

    /// All questions of pages of questions and of issuances, by theme.
    pub fn questions_view(&self, here: &Route) -> QuestionsView {
        let mut all: Vec<(Option<Theme>, QuestionPart)> = Vec::new();
        let mut faqs: Vec<_> = self.participant.faqs.values().collect();
        faqs.sort_by_key(|item| {
            let front = &item.versions[0].front;
            (
                front.order.as_ref().map_or(u64::MAX, |order| order.0),
                item.path.clone(),
            )
        });
        for item in faqs {
            all.extend(self.questions_of(item, &Route::Faq(item.path.clone()), here));
        }
        for item in self.participant.issuances.values() {
            all.extend(self.questions_of(item, &Route::Issuance(item.path.clone()), here));
        }
        let count = all.len();
        let themes = Theme::ALL.iter().copied().map(Some).chain([None]);
        let groups = themes
            .map(|theme| QuestionGroup {
                theme: theme.map(|theme| theme.as_str()),
                questions: all
                    .iter()
                    .filter(|(of, _)| *of == theme)
                    .map(|(_, question)| question.clone())
                    .collect(),
            })
            .filter(|group| !group.questions.is_empty())
            .collect();
        QuestionsView {
            title: None,
            description: None,
            introduction: None,
            groups,
            count,
            contacts: self.contacts(Audience::JobSeeker),
        }
    }

    /// The questions of a text, whose own page is `own`, with their themes.
    fn questions_of<T>(
        &self,
        item: &Item<T>,
        own: &Route,
        here: &Route,
    ) -> Vec<(Option<Theme>, QuestionPart)> {
        let version = self.version(item);
        let questions = version.questions.iter();
        questions
            .map(|it| (it.theme, self.question(version, it, own, here)))
            .collect()
    }

    fn question<T>(
        &self,
        version: &Version<T>,
        question: &Question,
        own: &Route,
        here: &Route,
    ) -> QuestionPart {
        let document = &version.document;
        let level = document.headings[question.heading].level;
        let setting = Setting {
            document,
            locale: &version.locale,
            own,
            here,
            // On the page of all questions each one stands below its theme.
            lower: match own == here {
                true => 0,
                false => 3_u8.saturating_sub(level),
            },
        };
        let (lang, dir) = self.mark(&version.locale);
        let id = question.id.value.as_str();
        QuestionPart {
            anchor: own.anchor(id, here),
            question: match own == here {
                true => self.heading_html(setting, question.heading),
                false => self.linked_heading_html(setting, question.heading),
            },
            answer: self.html(setting, document.below(question.heading)),
            audience: question.audience.as_str(),
            href: format!("{}#{}", self.href(here, own), encoded(id)),
            lang,
            dir,
        }
    }
}
