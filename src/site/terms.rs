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
use serde::{Serialize, Serializer};
use std::sync::Arc;

/// A part of several pages' views, which exists once.
#[derive(Debug)]
pub struct Shared<T: ?Sized>(pub Arc<T>);

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> From<T> for Shared<T> {
    fn from(part: T) -> Self {
        Self(Arc::new(part))
    }
}

impl<T: ?Sized + Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// What every course's page of an edition says alike; made once, and shared by the pages.
pub struct Terms {
    /// The dates that decide.
    pub deadlines: Shared<[Deadline]>,
    /// How one starts.
    pub steps: Shared<[Phrase]>,
    /// Who may pay for what.
    pub funding: Shared<[FundingPart]>,
    /// Whom to ask.
    pub contacts: Shared<[ContactPart]>,
    /// The state of all courses on the government's list.
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
                deadlines: Shared(self.deadlines(here).into()),
                steps: Shared(steps.iter().map(|step| self.phrase(step)).collect()),
                funding: Shared(funding.map(|rule| self.funding(rule, here)).collect()),
                contacts: Shared(self.contacts(Audience::JobSeeker).into()),
                etpl: self.etpl(None, here).map(Shared::from),
            }
        })
    }
}
