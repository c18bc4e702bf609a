//! The offer: what a government gives, to whom, and until when.

use super::{Count, Date, LocalText, Url};
use crate::diag::Located;
use crate::model::field::record;

record! {
    /// What is offered, to whom, and by which dates. The programme states it once for all; a
    /// government states only what differs, and says who says so.
    pub struct Offer: "an offer" {
        /// Who states this: the issuance's file, a web address, or the name of a document.
        pub source: LocalText = "issuances/100-dcs-14-355.md",
        /// How the web addresses of its courses begin: such a course is free in this offer, and any
        /// other is not part of it.
        pub courses_at: Option<Located<Url>> = "https://www.coursera.org/",
        /// How many courses are open to learners.
        pub courses_offered: Option<Located<Count>> = "3800",
        /// How many free licences this government has to give.
        pub licences: Option<Located<Count>> = "50000",
        /// The last day on which a government can join.
        pub governments_sign_up_by: Option<Located<Date>> = "2020-09-30",
        /// The last day on which licences are given out.
        pub licences_issued_by: Option<Located<Date>> = "2020-10-23",
        /// The last day on which a person can enrol.
        pub enrol_by: Option<Located<Date>> = "2020-10-31",
        /// The last day on which a course can be completed.
        pub complete_by: Option<Located<Date>> = "2020-12-31",
        /// The last day on which courses can be opened.
        pub access_ends: Option<Located<Date>> = "2020-12-31",
        /// Who may take part, one line for each group.
        pub eligibility: Vec<LocalText> = "[People who are unemployed]",
        /// How a person shows that he or she may take part.
        pub proof: Option<LocalText> = "Your own statement is enough.",
        /// How a person starts, in order, one line for each step.
        pub steps: Vec<LocalText> = "[Contact a career centre]",
        /// The day after which it must be looked at again.
        pub stale_after: Option<Located<Date>> = "2020-12-31",
    }
}
