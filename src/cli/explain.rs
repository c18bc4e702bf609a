//! `prospectus explain`: what a code means, where a fact comes from, what a page is made of.

use super::args::{Common, Format};
use super::{Outcome, check, report};
use crate::diag::{Code, has_error};
use crate::explain::{self, Desk};
use serde::Serialize;

/// Explains what these words name: a code, a fact of a government, or a page.
pub fn run(common: &Common, words: &[String]) -> Outcome {
    match words {
        [word] if word == "page" => report::usage(
            "Write the address of a page behind the word page, such as page /massachusetts/courses/.",
        ),
        [word] => match explain::code::named(word) {
            Ok(code) => page_of_a_code(common, code),
            Err(_) if check::is_programme(common) => about(common, |desk| {
                let facts = explain::facts(desk, word, "").map_err(|it| nothing(word, &it))?;
                Ok((facts.text(), json(&facts)))
            }),
            Err(sentence) => report::usage(&sentence),
        },
        [first, address] if first == "page" => about(common, |desk| {
            let page = explain::page(desk, address)?;
            Ok((page.text(), json(&page)))
        }),
        [government, name] => about(common, |desk| {
            let below = explain::facts(desk, government, name)?;
            if below.facts.iter().any(|it| it.fact != *name) {
                return Ok((below.text(), json(&below)));
            }
            let fact = explain::fact(desk, government, name)?;
            Ok((fact.text(), json(&fact)))
        }),
        _ => report::usage(
            "prospectus explain takes a code such as dead-link, a government such as \
             massachusetts, with or without a fact such as offer.enrol_by, or the word page and an address.",
        ),
    }
}

fn page_of_a_code(common: &Common, code: Code) -> Outcome {
    report::out(&match common.format {
        Format::Json => explain::code::json(code),
        _ => explain::code::text(code),
    });
    Outcome::Clean
}

/// That a word is neither a code nor, as `no_government` says, a government; with what is nearest to
/// it of both.
fn nothing(word: &str, no_government: &str) -> String {
    match explain::code::named(word) {
        Err(no_code) if no_code.contains("Did you mean") => no_code,
        _ => format!("There is no code \"{word}\". {no_government}"),
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
    match has_error(&checked.found) {
        true => {
            report::with_mistakes();
            Outcome::Mistakes
        }
        false => Outcome::Clean,
    }
}

fn json(told: &impl Serialize) -> String {
    // Strings and numbers only: there is nothing that JSON could not hold.
    serde_json::to_string(told).unwrap_or_default() + "\n"
}
