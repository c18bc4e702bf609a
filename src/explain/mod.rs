//! Answers to "why does it say so": what a code means, where a fact comes from and which pages show
//! it, and what a page is made of.

pub mod code;
mod desk;
mod fact;
mod facts;
mod origin;
mod other;
mod page;
mod spot;

pub use desk::{At, Desk};
pub use fact::{FactReport, InLanguage, fact};
pub use facts::{FactLine, FactsReport, facts};
pub use origin::Stated;
pub use page::{PageReport, Printed, Shown, page};
