//! Pages of prose, and pages of questions with their answers.

use super::{Count, Date, Flag, Id, OldAddress, Text};
use crate::diag::{Located, Span};
use crate::model::field::{choice, record};

record! {
    /// What stands above a page of prose.
    pub struct Page: "a page" {
        /// Its title.
        pub title: Located<Text> = "About the initiative",
        /// What one finds on it, in one sentence.
        pub description: Option<Located<Text>> = "Who made the offer, and why.",
        /// Its rank among its neighbours; lower comes first.
        pub order: Option<Located<Count>> = "10",
        /// Whether it stands in the site's menu.
        pub menu: Option<Located<Flag>> = "true",
        /// Addresses at which it stood before, below the site's root and without the language. Each
        /// leads here, in all languages.
        pub redirect_from: Vec<Located<OldAddress>> = "[about-us/]",
        /// The day after which it must be looked at again.
        pub review_by: Option<Located<Date>> = "2020-12-31",
        /// Of a translation: the mark of the text that it translates. `prospectus check` tells it.
        pub translates: Option<Located<Id>> = "kvbtrqd",
    }
}

record! {
    /// What stands above a page of questions and answers.
    pub struct Faq: "a page of questions" {
        /// Its title.
        pub title: Located<Text> = "What it costs",
        /// What one finds on it, in one sentence.
        pub description: Option<Located<Text>> = "Courses are free; some exams are not.",
        /// Who asks these questions, unless a question says otherwise.
        pub audience: Option<Located<Audience>> = "job-seeker",
        /// What these questions are about, unless a question says otherwise.
        pub theme: Option<Located<Theme>> = "cost",
        /// Its rank among its neighbours; lower comes first.
        pub order: Option<Located<Count>> = "10",
        /// Addresses at which it stood before, below the site's root and without the language. Each
        /// leads here, in all languages.
        pub redirect_from: Vec<Located<OldAddress>> = "[faq/old-name/]",
        /// The day after which it must be looked at again.
        pub review_by: Option<Located<Date>> = "2020-12-31",
        /// Of a translation: the mark of the text that it translates. `prospectus check` tells it.
        pub translates: Option<Located<Id>> = "kvbtrqd",
    }
}

choice! {
    /// For whom something is meant.
    pub enum Audience: "an audience" {
        /// People who look for work.
        JobSeeker = "job-seeker",
        /// People who work for the government and its partners.
        Staff = "staff",
        /// Both.
        Everyone = "everyone",
    }
}

choice! {
    /// What a question is about.
    pub enum Theme: "a theme" {
        /// Who may take part.
        Eligibility = "eligibility",
        /// How to start.
        Enrolment = "enrolment",
        /// By when.
        Dates = "dates",
        /// What it costs, and who may pay.
        Cost = "cost",
        /// What can be learned.
        Courses = "courses",
        /// Whom to ask.
        Help = "help",
        /// What staff write down and report.
        Records = "records",
    }
}

/// A question with its answer: a record with an address of its own.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its anchor, the same in all languages.
    pub id: Located<Id>,
    /// Who asks it.
    pub audience: Audience,
    /// What it is about.
    pub theme: Option<Theme>,
    /// Which heading of its document asks it, by its place among the headings.
    pub heading: usize,
    /// The place of the heading.
    pub span: Span,
}
