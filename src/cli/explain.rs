//! `prospectus explain`: what a code means, where a fact comes from, what a page is made of.

use super::args::{Common, Format};
use super::{Outcome, check, report};
use crate::explain::{self, Desk};
use serde::Serialize;

/// Explains what these words name: a code, a fact of a government, or a page.
pub fn run(common: &Common, words: &[String]) -> Outcome {
    match words {
        [code] => page_of_a_code(common, code),
        [first, address] if first == "page" => about(common, |desk| {
            let page = explain::page(desk, address)?;
            Ok((page.text(), json(&page)))
        }),
        [government, name] => about(common, |desk| {
            let fact = explain::fact(desk, government, name)?;
            Ok((fact.text(), json(&fact)))
        }),
        _ => report::usage(
            "prospectus explain takes a code such as dead-link, a government and a fact such as \
             massachusetts offer.enrol_by, or the word page and an address.",
        ),
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

/// Prints what the content says: for people or as JSON, or why there is nothing to say.
fn about(
    common: &Common,
    explained: impl Fn(&Desk<'_>) -> Result<(String, String), String>,
) -> Outcome {
    let checked = match check::read(common) {
        Ok(checked) => checked,
        Err(outcome) => return outcome,
    };
    let as_of = common.as_of();
    let Some(desk) = Desk::new(&checked, as_of) else {
        report::diagnostics(&checked.found, checked.files(), common);
        return Outcome::Mistakes;
    };
    match (explained(&desk), common.format) {
        (Ok((_, json)), Format::Json) => report::out(&json),
        (Ok((text, _)), _) => report::out(&text),
        (Err(sentence), _) => return report::usage(&sentence),
    }
    Outcome::Clean
}

fn json(told: &impl Serialize) -> String {
    // Strings and numbers only: there is nothing that JSON could not hold.
    serde_json::to_string(told).unwrap_or_default() + "\n"
}
