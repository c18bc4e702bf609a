//! A fact of a government: what it says, who says so, in whose place, and which pages show it.

use super::desk::{Desk, Target};
use super::origin::Stated;
use super::spot::{Spot, What, Whose, spots};
use crate::diag::{Located, Span, did_you_mean};
use crate::model::{FactValue, Library, Participant};
use serde::Serialize;

/// All that there is to say of a fact.
#[derive(Debug, Serialize)]
pub struct FactReport {
    /// The government.
    pub government: String,
    /// The name by which prose prints it.
    pub fact: String,
    /// Whether anybody has stated it.
    pub is_stated: bool,
    /// What prose prints in each language of the government.
    pub values: Vec<InLanguage>,
    /// The values that make it; none of what is counted.
    pub set: Vec<Stated>,
    /// The addresses of all pages that show it.
    pub pages: Vec<String>,
}

/// A value as one language writes it.
#[derive(Debug, Serialize)]
pub struct InLanguage {
    /// The language's tag.
    pub language: String,
    /// The words.
    pub text: String,
}

/// A fact of a government.
///
/// # Errors
/// A sentence that says that there is no such government or fact, with the nearest name.
pub fn fact(desk: &Desk<'_>, government: &str, name: &str) -> Result<FactReport, String> {
    let participant = participant(desk.library, government)?;
    let Some(value) = participant.fact(name) else {
        let known = participant.facts.keys().map(String::as_str);
        let help = did_you_mean(name, known, "The page docs/facts.md lists all names.");
        return Err(format!("There is no fact \"{name}\". {help}"));
    };
    let editions = participant
        .locales()
        .filter_map(|locale| desk.edition(desk.library, government, locale));
    let values = editions.map(|edition| InLanguage {
        language: edition.locale().to_string(),
        text: match edition.fact(name) {
            Some(value) => edition.fact_text(value, &edition.language, 0),
            None => edition.not_published_yet(&edition.language),
        },
    });
    Ok(FactReport {
        government: government.to_owned(),
        fact: name.to_owned(),
        is_stated: value.is_some(),
        values: values.collect(),
        set: desk.stated(government, name),
        pages: pages(desk, government, name),
    })
}

/// The government of this name.
pub(super) fn participant<'l>(library: &'l Library, id: &str) -> Result<&'l Participant, String> {
    let mut participants = library.participants.iter();
    participants.find(|it| it.id.as_str() == id).ok_or_else(|| {
        let known: Vec<&str> = library
            .participants
            .iter()
            .map(|it| it.id.as_str())
            .collect();
        let all = format!("There are: {}.", known.join(", "));
        let help = did_you_mean(id, known, &all);
        format!("There is no government \"{id}\". {help}")
    })
}

/// The pages on which something else would stand if the fact were another.
fn pages(desk: &Desk<'_>, government: &str, name: &str) -> Vec<String> {
    let targets = desk.targets(Some(government));
    let Some(other) = with_another(desk, government, name) else {
        return Vec::new();
    };
    let mut found: Vec<&Target> = Vec::new();
    for edition in targets.chunk_by(|a, b| a.edition == b.edition) {
        found.extend(desk.differing(&edition.iter().collect::<Vec<_>>(), &other));
    }
    found.into_iter().map(|it| it.address.clone()).collect()
}

/// The library in which this fact has another value. A value that nobody wrote is changed where
/// prose finds it.
fn with_another(desk: &Desk<'_>, government: &str, name: &str) -> Option<Library> {
    let origins = desk.origins(government, name);
    let is_of_it = |span: Span| {
        let mut origins = origins.iter().map(|origin| origin.value.span);
        origins.any(|whole| {
            whole.file == span.file && whole.start <= span.start && span.end <= whole.end
        })
    };
    let spots = spots(&desk.tree, Whose::Government(government));
    let own = |spot: &&Spot| matches!(spot.what, What::Value { .. }) && is_of_it(spot.span);
    let own: Vec<&Spot> = spots.iter().filter(own).collect();
    let mut library = desk.library_with(&own)?;
    if own.is_empty() {
        let mut participants = library.participants.iter_mut();
        let participant = participants.find(|it| it.id.as_str() == government)?;
        let span = participant.government.span;
        let other = match participant.facts.get(name) {
            Some(Some(fact)) => match &fact.value {
                FactValue::Count(count) => FactValue::Count(count + 1),
                _ => FactValue::Name("⁂".to_owned()),
            },
            _ => FactValue::Name("⁂".to_owned()),
        };
        let other = Some(Located::new(other, span));
        participant.facts.insert(name.to_owned(), other);
    }
    Some(library)
}

impl FactReport {
    /// For people at a terminal.
    pub fn text(&self) -> String {
        let mut text = format!("{} of {}\n\n", self.fact, self.government);
        let widest = self.values.iter().map(|it| it.language.len()).max();
        let width = widest.unwrap_or_default();
        for InLanguage {
            language,
            text: words,
        } in &self.values
        {
            text.push_str(&format!("  {language:<width$}  {words}\n"));
        }
        text.push_str(match (self.set.is_empty(), self.is_stated) {
            (true, true) => "\nNobody writes it: it is counted.\n",
            (true, false) => "\nNobody has stated it.\n",
            (false, _) => "\nSet in\n",
        });
        for stated in &self.set {
            text.push_str(&format!("  {}  {}\n", stated.at, first_line(&stated.text)));
            if let Some(before) = &stated.overrode {
                let (at, value) = (&before.at, first_line(&before.text));
                text.push_str(&format!("    in place of {value}, {at}\n"));
            }
        }
        match self.pages.as_slice() {
            [] => text.push_str("\nNo page shows it.\n"),
            pages => {
                let noun = if pages.len() == 1 { "page" } else { "pages" };
                text.push_str(&format!("\nShown on {} {noun}\n", pages.len()));
                for page in pages {
                    text.push_str(&format!("  {page}\n"));
                }
            }
        }
        text
    }
}

/// As much of a text as a line can show.
pub(super) fn first_line(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None if line.len() < text.trim().len() => format!("{line} …"),
        None => line.to_owned(),
    }
}
