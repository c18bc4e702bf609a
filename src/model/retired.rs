//! Pages that are gone for good, and why.

use super::{Date, Id, LocalText, OldAddress};
use crate::diag::Located;
use crate::model::field::{AtLeastOne, Scalar, Trouble, record};

record! {
    /// Pages that are gone for good. At each of these addresses stands a page that says so.
    pub struct Retired: "pages that are gone" {
        /// Their addresses below the site's root, without the language. One that ends with / also
        /// stands for all addresses below it.
        pub addresses: AtLeastOne<Located<OldAddress>> = "[faq/old-name/]",
        /// Why they are gone, as readers of the old address are told.
        pub reason: LocalText = "{en: The offer has ended., es: La oferta ha terminado.}",
        /// The day on which they went.
        pub date: Option<Located<Date>> = "2021-01-04",
        /// What to read now: a file such as `faq/cost.md`, a list such as `courses/`, `course:ID`, or
        /// a web address.
        pub instead: Option<Located<Destination>> = "faq/cost.md",
    }
}

record! {
    /// A government that took part once. At the address of its site stands a page that says so.
    pub struct FormerGovernment: "a government that has left" {
        /// The name that its folder had.
        pub id: Located<Id> = "massachusetts",
        /// Its name.
        pub name: LocalText = "Massachusetts",
        /// Why it is gone, as readers of the old address are told.
        pub reason: LocalText = "Massachusetts left the programme.",
        /// The day on which it left.
        pub date: Option<Located<Date>> = "2021-01-04",
        /// What to read now: a web address, or the id of a government.
        pub instead: Option<Located<Destination>> = "https://www.mass.gov/training",
    }
}

/// Where a link of a field leads, as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination(pub String);

impl Scalar for Destination {
    const NOUN: &'static str = "a link";

    fn read(text: &str) -> Result<Self, Trouble> {
        Ok(Self(text.trim().to_owned()))
    }
}
