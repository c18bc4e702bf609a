//! All facts of a government, or those that begin alike, with their values and places.

use super::desk::Desk;
use super::fact::{first_line, participant};
use super::origin::Stated;
use serde::Serialize;

/// The facts of a government.
#[derive(Debug, Serialize)]
pub struct FactsReport {
    /// The government.
    pub government: String,
    /// Its facts, by name.
    pub facts: Vec<FactLine>,
}

/// A fact in one line.
#[derive(Debug, Serialize)]
pub struct FactLine {
    /// The name by which prose prints it.
    pub fact: String,
    /// What prose prints in the government's first language; none of what nobody stated.
    pub text: Option<String>,
    /// The values that make it; none of what is counted.
    pub set: Vec<Stated>,
}

/// The facts of a government whose names are `within` or stand below it, as `offer.enrol_by` below
/// `offer`; all, if that is empty.
///
/// # Errors
/// A sentence that says that there is no such government.
pub fn facts(desk: &Desk<'_>, government: &str, within: &str) -> Result<FactsReport, String> {
    let participant = participant(desk.library, government)?;
    let edition = desk.edition(desk.library, government, participant.main_locale());
    let is_within = |name: &str| {
        within.is_empty()
            || name
                .strip_prefix(within)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let names = participant.facts.keys().filter(|name| is_within(name));
    let facts = names.map(|name| FactLine {
        fact: name.clone(),
        text: edition.as_ref().and_then(|edition| {
            let value = edition.fact(name)?;
            Some(edition.fact_text(value, &edition.language, 0))
        }),
        set: desk.stated(government, name),
    });
    Ok(FactsReport {
        government: government.to_owned(),
        facts: facts.collect(),
    })
}

impl FactsReport {
    /// For people at a terminal.
    pub fn text(&self) -> String {
        let mut text = format!("Facts of {}\n", self.government);
        for FactLine {
            fact,
            text: words,
            set,
        } in &self.facts
        {
            let words = words.as_deref().map_or("not stated".to_owned(), first_line);
            text.push_str(&format!("\n{fact}: {words}\n"));
            for stated in set {
                text.push_str(&format!("  {}\n", stated.at));
            }
        }
        text
    }
}
