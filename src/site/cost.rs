//! What a credential costs: a third party's exam, and who may pay for it.

use super::edition::Edition;
use super::parts::{Day, Link, Source};
use super::phrase::{Phrase, money_text};
use super::route::Route;
use crate::model::{Course, Exam, FundingRule, MayPay};
use crate::theme::view;

view! {
    /// A third party's exam.
    pub struct ExamPart {
        /// Its name.
        pub name: String,
        /// Who holds it.
        pub awarded_by: String,
        /// Where it is described.
        pub url: Option<String>,
        /// What it costs.
        pub price: Option<String>,
        /// Whether it is stated that it costs nothing.
        pub is_free: bool,
        /// When the price was checked.
        pub verified_on: Option<Day>,
        /// Where the price stands.
        pub source: Option<Source>,
        /// What readers should know.
        pub note: Option<Phrase>,
        /// Other courses that prepare for it.
        pub also: Vec<Link>,
    }
}

view! {
    /// Whether a fund may pay.
    pub struct FundingPart {
        /// The fund.
        pub fund: Phrase,
        /// The word for what it is asked to pay.
        pub covers: &'static str,
        /// Whether it may.
        pub may_pay: bool,
        /// Why.
        pub reason: Option<Phrase>,
        /// The day on which this was true.
        pub as_of: Option<Day>,
        /// Who says so.
        pub source: Option<Source>,
    }
}

impl Edition<'_> {
    /// An exam as a page shows it; `but` is the course that the page is about.
    pub fn exam(&self, exam: &Exam, but: &Course, here: &Route) -> ExamPart {
        let also = self.courses.iter().filter(|course| {
            course.id.value != but.id.value
                && course
                    .prepares_for
                    .iter()
                    .any(|id| id.value == exam.id.value)
        });
        ExamPart {
            name: self.plain(&exam.name),
            awarded_by: self.plain(&exam.awarded_by),
            url: exam.url.as_ref().map(|url| url.0.clone()),
            price: exam
                .price
                .as_ref()
                .map(|price| money_text(price, &self.language)),
            is_free: exam.price.as_ref().is_some_and(|price| price.is_zero()),
            verified_on: exam.verified_on.as_ref().map(|date| self.day(date.value)),
            source: exam.source.as_ref().map(|source| self.source(source, here)),
            note: exam.note.as_ref().map(|note| self.phrase(note)),
            also: also
                .map(|course| Link {
                    text: self.phrase(&course.title),
                    href: self.href(here, &Route::Course(course.id.value.clone())),
                })
                .collect(),
        }
    }

    /// Whether a fund may pay, as a page shows it.
    pub fn funding(&self, rule: &FundingRule, here: &Route) -> FundingPart {
        FundingPart {
            fund: self.phrase(&rule.fund),
            covers: rule.covers.as_str(),
            may_pay: rule.may_pay.value == MayPay::Yes,
            reason: rule.reason.as_ref().map(|reason| self.phrase(reason)),
            as_of: rule.as_of.as_ref().map(|date| self.day(date.value)),
            source: rule.source.as_ref().map(|source| self.source(source, here)),
        }
    }
}
