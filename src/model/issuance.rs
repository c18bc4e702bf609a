//! An issuance: a numbered notice by which a department tells its offices what to do.

use super::{Date, Id, OldAddress, Text};
use crate::diag::{Located, codes};
use crate::model::field::{Scalar, Shape, Trouble, choice, record};

codes! {
    /// An issuance does not say from when it holds.
    ///
    /// # Why it matters
    /// Offices must know from which day they have to follow it.
    ///
    /// # Wrong
    /// `effective: at once`
    ///
    /// # Right
    /// `effective: immediately`, or `effective: 2020-09-08`
    NOT_AN_EFFECTIVE_DATE = "not-an-effective-date";
}

record! {
    /// A policy or information issuance: its heading block. Its text stands below.
    pub struct Issuance: "an issuance" {
        /// Its number: series, department, category and serial.
        pub number: Located<Text> = "100 DCS 14.355",
        /// Whether it sets policy or informs.
        pub r#type: Located<IssuanceType> = "policy",
        /// Those who must act on it.
        pub to: Vec<Located<Text>> = "[MassHire Career Center Directors]",
        /// Those who are told of it.
        pub cc: Vec<Located<Text>> = "[WIOA State Partners]",
        /// Who signs it.
        pub from: Signatory = "{name: Alice Sweeney, title: Director}",
        /// The day on which it was issued.
        pub date: Located<Date> = "2020-09-08",
        /// What it is about, in one line.
        pub subject: Located<Text> = "Introducing Coursera",
        /// Why it was issued.
        pub purpose: Option<Located<Text>> = "To tell career centres of the offer.",
        /// From when it holds.
        pub effective: Located<Effective> = "immediately",
        /// What those it is addressed to must do.
        pub action_requested: Option<Located<Text>> = "Register for a session.",
        /// Whom to ask: ids of the government's contacts.
        pub inquiries: Vec<Located<Id>> = "[training]",
        /// Numbers of the issuances that it takes the place of.
        pub supersedes: Vec<Located<Text>> = "[100 DCS 14.300]",
        /// Numbers of the issuances that it ends.
        pub rescinds: Vec<Located<Text>> = "[100 DCS 14.200]",
        /// Laws and documents on which it rests.
        pub references: Vec<Located<Text>> = "[20 CFR 680.400]",
        /// Files that belong to it.
        pub attachments: Vec<Attachment> = "[{title: Form, file: form.pdf}]",
        /// Whether it still holds; one that says nothing does.
        pub status: Option<Located<IssuanceStatus>> = "active",
        /// Why its status changed.
        pub status_note: Option<Located<Text>> = "The offer has ended.",
        /// The day on which its status changed.
        pub status_date: Option<Located<Date>> = "2021-01-04",
        /// Addresses at which it stood before, below the site's root and without the language. Each
        /// leads here, in all languages.
        pub redirect_from: Vec<Located<OldAddress>> = "[issuances/14-355/]",
        /// The day after which it must be looked at again.
        pub review_by: Option<Located<Date>> = "2020-12-31",
        /// Of a translation: the mark of the text that it translates. `prospectus check` tells it.
        pub translates: Option<Located<Id>> = "kvbtrqd",
    }
}

choice! {
    /// The kind of an issuance.
    pub enum IssuanceType: "a type of issuance" {
        /// It sets what must be done.
        Policy = "policy",
        /// It tells what is so.
        Information = "information",
    }
}

choice! {
    /// Whether an issuance still holds.
    pub enum IssuanceStatus: "a status of an issuance" {
        /// It holds.
        Active = "active",
        /// Another took its place.
        Superseded = "superseded",
        /// It was withdrawn.
        Rescinded = "rescinded",
        /// Its time has run out.
        Expired = "expired",
    }
}

record! {
    /// The person who signs.
    pub struct Signatory: "a signatory" {
        /// The person's name.
        pub name: Located<Text> = "Alice Sweeney",
        /// The person's office.
        pub title: Option<Located<Text>> = "Director",
        /// The body for which he or she signs.
        pub organisation: Option<Located<Text>> = "MassHire Department of Career Services",
    }
}

record! {
    /// A file that belongs to an issuance.
    pub struct Attachment: "an attachment" {
        /// What it is.
        pub title: Located<Text> = "Sign-up form",
        /// The file, beside the issuance.
        pub file: Located<Text> = "sign-up-form.pdf",
    }
}

/// From when an issuance holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effective {
    /// From the day of its issue.
    Immediately,
    /// From a later or earlier day.
    From(Date),
}

impl Scalar for Effective {
    const NOUN: &'static str = "immediately, or a date";

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^(immediately|\d{4}-\d{2}-\d{2})$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        if text == "immediately" {
            return Ok(Self::Immediately);
        }
        Date::read(text).map(Self::From).map_err(|_| {
            Trouble::new(
                NOT_AN_EFFECTIVE_DATE,
                format!("\"{text}\" does not say from when the issuance holds."),
                "Write immediately, or a date such as 2020-09-08.",
            )
        })
    }
}
