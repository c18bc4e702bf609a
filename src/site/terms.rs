//! What every course's page of an edition says alike: the dates that decide, how one starts, who
//! pays, whom to ask.
//!
//! Invariant: all courses' pages stand equally deep, so that links from one hold on each of them.

use super::contact::ContactPart;
use super::cost::FundingPart;
use super::course::EtplPart;
use super::edition::Edition;
use super::offer::Deadline;
use super::phrase::Phrase;
use super::route::Route;
use crate::model::Audience;
use crate::theme::{Shared, view};

view! {
    /// What every course's page of an edition says alike.
    pub struct TermsPart {
        /// The dates that decide.
        pub deadlines: Vec<Deadline>,
        /// How one starts.
        pub steps: Vec<Phrase>,
        /// Who may pay for what.
        pub funding: Vec<FundingPart>,
        /// Whom to ask.
        pub contacts: Vec<ContactPart>,
    }
}

/// Parts of all courses' pages of an edition, made once.
pub struct Terms {
    /// What all of them say.
    pub part: Shared<TermsPart>,
    /// The state of all courses on the government's list, which one of its own takes the place of.
    pub etpl: Option<Shared<EtplPart>>,
}

impl Edition<'_> {
    /// What every course's page says alike; `here` is any of them.
    pub fn terms(&self, here: &Route) -> &Terms {
        self.terms.get_or_init(|| {
            let government = &self.participant.government;
            let offer = self.participant.offer.as_ref();
            let steps = offer.map_or(&[][..], |offer| &offer.steps);
            let funding = government.funding.iter();
            Terms {
                part: Shared::from(TermsPart {
                    deadlines: self.deadlines(here),
                    steps: steps.iter().map(|step| self.phrase(step)).collect(),
                    funding: funding.map(|rule| self.funding(rule, here)).collect(),
                    contacts: self.contacts(Audience::JobSeeker),
                }),
                etpl: self.etpl(None, here).map(Shared::from),
            }
        })
    }
}
