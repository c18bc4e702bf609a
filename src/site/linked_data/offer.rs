//! On what terms one gets something.

use super::json::{Json, Members};
use super::node;
use super::organization::Organization;
use crate::model::{Level, LocalText};
use crate::site::edition::Edition;

/// The amount of what costs nothing.
const NOTHING: &str = "0";

/// The category by which search engines know what costs nothing.
const FREE: &str = "Free";

node! {
    /// What a government gives to its people (`Offer`). It is made only for what is part of the offer, and
    /// so is free.
    pub struct Offer: "Offer" {
        /// What it costs.
        pub price: &'static str = "price",
        /// The currency of the government's people.
        pub currency: &'static str = "priceCurrency",
        /// That it costs nothing.
        pub category: &'static str = "category",
        /// The last day to enrol.
        pub availability_ends: Option<String> = "availabilityEnds",
        /// Who may take part.
        pub description: Option<String> = "description",
        /// Whose people may take part.
        pub region: Area = "eligibleRegion",
        /// Who gives it.
        pub offered_by: Organization = "offeredBy",
    }
}

node! {
    /// What something costs (`Offer`).
    pub struct Price: "Offer" {
        /// The amount in the currency's unit.
        pub price: String = "price",
        /// The currency.
        pub currency: &'static str = "priceCurrency",
    }
}

node! {
    /// A country or a state (`Country`, `State`).
    pub struct Area {
        /// The type.
        pub kind: &'static str = "@type",
        /// Its name.
        pub name: String = "name",
        /// Its ISO 3166 code.
        pub code: String = "identifier",
    }
}

node! {
    /// When a course taken as part of the offer has to be finished.
    pub struct Term {
        /// The last day.
        pub end_date: Option<String> = "endDate",
    }
}

/// What the pages of all courses in the offer say alike.
pub struct OfferFacts {
    /// The offer.
    pub offers: Members,
    /// When a course has to be finished.
    pub term: Members,
}

impl Edition<'_> {
    /// What the pages of all courses in the offer say alike.
    pub(super) fn offer_facts(&self) -> &OfferFacts {
        self.offer_facts.get_or_init(|| self.facts_of_offer())
    }

    fn facts_of_offer(&self) -> OfferFacts {
        let offer = self.participant.offer.as_ref();
        let government = &self.participant.government;
        let phrases = |texts: &[LocalText]| {
            let texts = texts.iter().map(|it| self.phrase(it).text);
            texts.collect::<Vec<_>>().join("\n")
        };
        let eligibility = offer.map(|offer| phrases(&offer.eligibility));
        let terms = Offer {
            price: NOTHING,
            currency: government.currency.code(),
            category: FREE,
            availability_ends: offer.and_then(|it| Some(it.enrol_by.as_ref()?.0.to_string())),
            description: eligibility.filter(|it| !it.is_empty()),
            region: self.area(),
            offered_by: self.government_organization(),
        };
        let last = offer.and_then(|offer| offer.complete_by.as_ref());
        OfferFacts {
            offers: Members::one("offers", &Json::of(&terms)),
            term: Members::of(&Term {
                end_date: last.map(|date| date.0.to_string()),
            }),
        }
    }

    /// The country or state of a government.
    pub(super) fn area(&self) -> Area {
        let government = &self.participant.government;
        Area {
            kind: match government.level.value {
                Level::Country => "Country",
                Level::State => "State",
            },
            name: self.phrase(&government.name).text,
            code: government.code.as_str().to_owned(),
        }
    }
}
