//! The list of issuances, year by year.

use super::edition::Edition;
use super::issuance::IssuanceEntry;
use super::phrase::Phrase;
use super::route::Route;
use crate::model::{Issuance, Item, Section};
use crate::theme::view;
use std::cmp::Reverse;

view! {
    /// The list of issuances.
    pub struct IssuancesView {
        /// The years in which there are any, the latest first.
        pub years: Vec<IssuanceYear>,
        /// The way to the feed of them.
        pub feed: Option<String>,
    }
}

view! {
    /// The issuances of one year.
    pub struct IssuanceYear {
        /// The year, of four digits from 0 to 9.
        pub number: String,
        /// The year as the language writes it.
        pub text: String,
        /// The issuances, the latest first.
        pub issuances: Vec<ListedIssuance>,
    }
}

view! {
    /// An issuance in the list.
    pub struct ListedIssuance {
        /// What every list says of it.
        pub entry: IssuanceEntry,
        /// Those who must act on it.
        pub to: Vec<Phrase>,
    }
}

impl Edition<'_> {
    /// The list of issuances.
    pub fn issuances_view(&self, here: &Route) -> IssuancesView {
        let items = self.issuances_by_date();
        let year = |item: &&Item<Issuance>| item.versions[0].front.date.value.0.year();
        let years = items.chunk_by(|one, next| year(one) == year(next));
        let years = years.map(|items| IssuanceYear {
            number: format!("{:04}", year(&items[0])),
            text: self.language.year(year(&items[0])),
            issuances: items.iter().map(|item| self.listed(item, here)).collect(),
        });
        IssuancesView {
            years: years.collect(),
            feed: self.feed_href(Section::Issuances, here),
        }
    }

    /// The latest issuances, at most so many.
    pub(super) fn latest_issuances(&self, most: usize, here: &Route) -> Vec<IssuanceEntry> {
        let items = self.issuances_by_date().into_iter().take(most);
        items.map(|item| self.issuance_entry(item, here)).collect()
    }

    /// All issuances, the latest first; those of one day by their paths.
    fn issuances_by_date(&self) -> Vec<&Item<Issuance>> {
        let mut items: Vec<_> = self
            .participant
            .issuances
            .values()
            .map(|it| &**it)
            .collect();
        items.sort_by_key(|item| {
            (
                Reverse(item.versions[0].front.date.value),
                item.path.clone(),
            )
        });
        items
    }

    fn listed(&self, item: &Item<Issuance>, here: &Route) -> ListedIssuance {
        let to = self.version(item).front.to.iter();
        ListedIssuance {
            entry: self.issuance_entry(item, here),
            to: to.map(|whom| self.field(item, whom)).collect(),
        }
    }
}
