//! Organizations: who teaches, who awards, who governs.

use super::node;
use crate::model::ProviderKind;

node! {
    /// An organization (`Organization` and what is below it).
    pub struct Organization {
        /// The type.
        pub kind: &'static str = "@type",
        /// What it is known by among other things.
        pub id: Option<String> = "@id",
        /// Its name.
        pub name: String = "name",
        /// The letters by which it is known.
        pub alternate_name: Option<String> = "alternateName",
        /// Its page.
        pub url: Option<String> = "url",
    }
}

impl Organization {
    /// One of which nothing but its name is known.
    pub fn named(name: String) -> Self {
        Self::of("Organization", name, None)
    }

    /// One with its page.
    pub fn of(kind: &'static str, name: String, url: Option<String>) -> Self {
        Self {
            kind,
            id: None,
            name,
            alternate_name: None,
            url,
        }
    }
}

/// The type for a kind of provider.
pub fn type_of(kind: Option<ProviderKind>) -> &'static str {
    match kind {
        Some(ProviderKind::University) => "CollegeOrUniversity",
        Some(ProviderKind::Company) => "Corporation",
        Some(ProviderKind::Government) => "GovernmentOrganization",
        Some(ProviderKind::NonProfit) => "NGO",
        Some(ProviderKind::Institution) | None => "Organization",
    }
}
