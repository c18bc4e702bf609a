//! `prospectus explain`: what a code means.

use super::args::{Common, Format};
use super::{Outcome, report};
use crate::explain;

/// Prints the page of a code.
pub fn run(common: &Common, words: &[String]) -> Outcome {
    match words {
        [code] => page_of_a_code(common, code),
        _ => report::usage("prospectus explain takes the name of a code, such as dead-link."),
    }
}

fn page_of_a_code(common: &Common, name: &str) -> Outcome {
    match explain::code::named(name) {
        Ok(code) => {
            report::out(&match common.format {
                Format::Json => explain::code::json(code),
                _ => explain::code::text(code),
            });
            Outcome::Clean
        }
        Err(sentence) => report::usage(&sentence),
    }
}
