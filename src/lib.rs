//! Prospectus turns policy issuances, questions and answers, training sessions and a course
//! catalogue into one static site for each participating government and language.
//!
//! ```text
//! files ─source→ Sources ─parse→ Tree ─check→ Library ─site→ Site ─render→ Artifacts ─publish→ dist
//! ```
//!
//! - [`source`]: every byte is read once.
//! - [`parse`]: each file on its own becomes values that know their places.
//! - [`check`]: names are resolved, overrides folded, the rules run.
//! - [`hosting`]: beside this way, what servers must know of the sites becomes their own files.
//! - [`import`]: beside this way, a spreadsheet's rows become files to read.

pub mod check;
pub mod cli;
pub mod diag;
pub mod explain;
pub mod hosting;
pub mod import;
pub mod language;
pub mod memory;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod rules;
pub mod site;
pub mod source;
pub mod theme;
