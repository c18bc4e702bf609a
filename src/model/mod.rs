//! The nouns of the field, as people write them.
//!
//! A *programme* is offered by *governments*. Each has *courses* of *providers* on *subjects*; a
//! course can end with a *credential* or prepare for a third party's *exam*, and in the United
//! States it can stand on an *ETPL*, the list of training that federal money may pay for. A
//! government's department writes *issuances*, numbered notices to its offices, answers *questions*
//! and holds *sessions*.
//!
//! Invariant: what nobody stated is absent. No number is 0 and no text is empty in its place.

mod address;
mod address_of;
mod codes;
mod colour;
mod course;
mod document;
mod fact;
pub mod field;
mod government;
mod issuance;
mod issuance_numbers;
mod kinds;
mod library;
mod money;
mod number;
mod offer;
mod old_address;
mod page;
mod passage;
mod path_pattern;
mod programme;
mod retired;
mod rule_setting;
mod section;
mod session;
mod time;
mod words;

pub use address::{BaseUrl, Email, Phone, Url};
pub use address_of::{
    ACCESSIBILITY, DATA, DATA_CATALOGUE, DATA_FILES, ICON, Moved, NOT_FOUND, Named, ROBOTS,
    SHORTLIST, SITEMAP, feed, file_at, is_later_page, sitemap_part,
};
pub use codes::{CipCode, CountryCode, Id, OccupationCode};
pub use colour::Colour;
pub use course::{
    Course, CourseKind, CourseLevel, Credential, CredentialKind, Duration, Etpl, EtplStatus, Exam,
    Flag, Occupation, Provider, ProviderKind, Subject,
};
pub use document::{Attribute, Document, Heading, Image, Link, Piece, Target};
pub use fact::{FactSlot, FactValue, fact_slots, open_braces};
pub use government::{
    Announcement, Contact, Covers, EtplList, FundingRule, Government, Level, MayPay, Organisation,
    Untranslated,
};
pub use issuance::{Attachment, Effective, Issuance, IssuanceStatus, IssuanceType, Signatory};
pub use issuance_numbers::IssuanceNumbers;
pub use kinds::{FILE_KINDS, FileKind, Holds};
pub use library::{Catalogue, Item, Library, Participant, Version};
pub use money::{Currency, Money};
pub use number::Count;
pub use offer::Offer;
pub use old_address::OldAddress;
pub use page::{Audience, Faq, Page, Question, Theme};
pub use passage::{FACT_MARK, Passage};
pub use path_pattern::PathPattern;
pub use programme::{CatalogueScope, Compress, Coverage, HostFiles, Hosted, Programme};
pub use retired::{Destination, FormerGovernment, Retired};
pub use rule_setting::{RuleSetting, Weight};
pub use section::Section;
pub use session::{Session, SessionStatus, Venue, VenueKind, Weekday};
pub use time::{Date, LocalTime, NoMoment, Zone};
pub use words::{LANGUAGE_GIVEN_TWICE, LocalProse, LocalText, Prose, Text, slot_span};

use crate::diag::Code;

/// The kinds of mistakes in values, each found as the value is read.
pub(crate) fn codes() -> Vec<Code> {
    let values = [
        address::CODES,
        codes::CODES,
        colour::CODES,
        issuance::CODES,
        issuance_numbers::CODES,
        money::CODES,
        number::CODES,
        old_address::CODES,
        path_pattern::CODES,
        time::CODES,
        words::CODES,
    ];
    [values.concat(), field::codes()].concat()
}
