//! What a government offers, and the dates that decide.

use super::edition::Edition;
use super::parts::{Day, Source};
use super::phrase::Phrase;
use super::route::Route;
use crate::model::{Course, LocalText, Offer};
use crate::theme::view;

view! {
    /// A date that decides something.
    pub struct Deadline {
        /// Which one: `enrol-by` and so on.
        pub key: &'static str,
        /// The day.
        pub day: Day,
        /// The zone in which the day ends, by its IANA name.
        pub zone: String,
        /// Whether it lies before the day for which the site is made.
        pub is_past: bool,
        /// Who says so, if it is not who says the rest: a government that overrides one date of the
        /// programme speaks for that one only.
        pub source: Option<Source>,
    }
}

view! {
    /// What a government offers.
    pub struct OfferPart {
        /// How many courses are open to learners.
        pub courses_offered: Option<String>,
        /// How many licences there are.
        pub licences: Option<String>,
        /// The dates that decide, in order.
        pub deadlines: Vec<Deadline>,
        /// Who may take part.
        pub eligibility: Vec<Phrase>,
        /// How that is shown.
        pub proof: Option<Phrase>,
        /// How one starts.
        pub steps: Vec<Phrase>,
        /// Who says so.
        pub source: Source,
    }
}

/// The word for a course that is part of the offer.
pub(super) const IN_OFFER: &str = "in-offer";

impl Edition<'_> {
    /// What the government offers, as this page shows it.
    pub fn offer(&self, here: &Route) -> Option<OfferPart> {
        let offer = self.participant.offer.as_ref()?;
        let phrases = |texts: &[LocalText]| texts.iter().map(|text| self.phrase(text)).collect();
        Some(OfferPart {
            courses_offered: offer
                .courses_offered
                .as_ref()
                .map(|it| self.language.count(it.0)),
            licences: offer.licences.as_ref().map(|it| self.language.count(it.0)),
            deadlines: self.deadlines(here),
            eligibility: phrases(&offer.eligibility),
            proof: offer.proof.as_ref().map(|text| self.phrase(text)),
            steps: phrases(&offer.steps),
            source: self.source(&offer.source, here),
        })
    }

    /// The dates that decide, in their order.
    pub fn deadlines(&self, here: &Route) -> Vec<Deadline> {
        let Some(offer) = &self.participant.offer else {
            return Vec::new();
        };
        let zone = self
            .participant
            .government
            .time_zone
            .value
            .name()
            .to_owned();
        let overridden = self.participant.government.offer.is_some();
        let shared = self.library.programme.offer.as_ref();
        let shared = shared.filter(|_| overridden);
        let stated = |offer: &Offer| {
            let dates = [
                &offer.licences_issued_by,
                &offer.enrol_by,
                &offer.complete_by,
                &offer.access_ends,
            ];
            dates.map(|date| date.as_ref().map(|date| date.span))
        };
        let theirs = |at: usize| {
            let shared = shared?;
            (stated(shared)[at] == stated(offer)[at]).then(|| self.source(&shared.source, here))
        };
        [
            ("licences-issued-by", &offer.licences_issued_by),
            ("enrol-by", &offer.enrol_by),
            ("complete-by", &offer.complete_by),
            ("access-ends", &offer.access_ends),
        ]
        .into_iter()
        .enumerate()
        .filter_map(|(at, (key, date))| {
            Some(Deadline {
                key,
                day: self.day(date.as_ref()?.value),
                zone: zone.clone(),
                is_past: date.as_ref()?.0 < self.as_of,
                source: theirs(at),
            })
        })
        .collect()
    }

    /// Whether a course is part of the offer: the word for it. Only the offer itself can say so.
    pub fn standing(&self, course: &Course) -> &'static str {
        let offer = self.participant.offer.as_ref();
        match offer.and_then(|offer| offer.courses_at.as_ref()) {
            None => "not-stated",
            Some(start) if course.url.0.starts_with(start.0.as_str()) => IN_OFFER,
            Some(_) => "not-in-offer",
        }
    }
}
