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
use crate::model::{Audience, LocalText};
use crate::theme::{Shared, view};

view! {
    /// What every course's page of an edition says alike.
    pub struct TermsPart {
        /// The dates that decide.
        pub deadlines: Vec<Deadline>,
        /// Who may take part.
        pub eligibility: Vec<Phrase>,
        /// How that is shown.
        pub proof: Option<Phrase>,
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
        self.terms.get_or_init(|| Terms {
            part: Shared::from(self.terms_part(here)),
            etpl: self.etpl(None, here).map(Shared::from),
        })
    }

    /// What every course's page says alike, for a page of another depth.
    pub(super) fn terms_part(&self, here: &Route) -> TermsPart {
        let government = &self.participant.government;
        let offer = self.participant.offer.as_ref();
        let phrases = |texts: &[LocalText]| texts.iter().map(|it| self.phrase(it)).collect();
        let proof = offer.and_then(|offer| offer.proof.as_ref());
        let funding = government.funding.iter();
        TermsPart {
            deadlines: self.deadlines(here),
            eligibility: offer.map_or_else(Vec::new, |offer| phrases(&offer.eligibility)),
            proof: proof.map(|proof| self.phrase(proof)),
            steps: offer.map_or_else(Vec::new, |offer| phrases(&offer.steps)),
            funding: funding.map(|rule| self.funding(rule, here)).collect(),
            contacts: self.contacts(Audience::JobSeeker),
        }
    }
}
