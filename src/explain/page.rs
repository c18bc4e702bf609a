//! A page: every fact and field that it shows, with its source.

use super::desk::{At, Desk, Target};
use super::fact::first_line;
use super::origin::Stated;
use super::spot::{Spot, What, Whose, spots};
use crate::diag::{Span, nearest};
use crate::site::encoded;
use serde::Serialize;
use std::collections::BTreeMap;

/// All that there is to say of a page.
#[derive(Debug, Serialize)]
pub struct PageReport {
    /// Its address below that of all sites.
    pub page: String,
    /// The facts among its words, in the order of their places.
    pub facts: Vec<Printed>,
    /// The values of fields from which it is made, in the order of their places.
    pub fields: Vec<Shown>,
}

/// A fact that a text prints.
#[derive(Debug, Serialize)]
pub struct Printed {
    /// Its name.
    pub fact: String,
    /// Where the text names it.
    #[serde(flatten)]
    pub at: At,
    /// The values that make it.
    pub set: Vec<Stated>,
}

/// A value that a page shows.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// The names on the way to it in its file.
    pub name: String,
    /// The value, where it stands, and in whose place.
    #[serde(flatten)]
    pub stated: Stated,
}

/// The page at an address.
///
/// # Errors
/// A sentence that says that there is no such page, with the nearest address.
pub fn page(desk: &Desk<'_>, address: &str) -> Result<PageReport, String> {
    let target = target(desk, address)?;
    let government = target.edition.as_ref().map(|(id, _)| id.as_str());
    let whose = government.map_or(Whose::All, Whose::Government);
    let spots = spots(&desk.tree, whose);
    let mut shown: Vec<&Spot> = shown(desk, &target, &spots.iter().collect::<Vec<_>>());
    shown.sort_by_key(|spot| spot.span);
    shown.dedup_by_key(|spot| spot.span);
    let (mut facts, mut fields) = (Vec::new(), Vec::new());
    for spot in shown {
        match &spot.what {
            What::Fact { name } => facts.push(Printed {
                fact: name.clone(),
                at: desk.at(spot.span),
                set: government.map_or_else(Vec::new, |id| desk.stated(id, name)),
            }),
            What::Value { name, text, .. } => fields.push(Shown {
                name: name.clone(),
                stated: Stated {
                    overrode: overrode(desk, government, spot.span).map(Box::new),
                    ..desk.written(spot.span, text.clone())
                },
            }),
        }
    }
    Ok(PageReport {
        page: target.address,
        facts,
        fields,
    })
}

fn overrode(desk: &Desk<'_>, government: Option<&str>, span: Span) -> Option<Stated> {
    desk.overrode(government?, span)
}

/// The page that an address means: with or without the slashes around it, the host before it, or
/// the name of its file.
fn target(desk: &Desk<'_>, address: &str) -> Result<Target, String> {
    let plain = |address: &str| {
        let path = address.split(['?', '#']).next().unwrap_or(address);
        let path = match path.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => path,
        };
        let path = match path.contains('%') {
            true => path.to_owned(),
            false => encoded(path),
        };
        let path = path.trim_start_matches("./").trim_matches('/');
        let path = path.strip_suffix("index.html").unwrap_or(path);
        path.trim_end_matches('/').to_owned()
    };
    let mut targets = desk.targets(None);
    let wanted = plain(&below_all(desk, address));
    if let Some(at) = targets.iter().position(|it| plain(&it.address) == wanted) {
        return Ok(targets.swap_remove(at));
    }
    let known: Vec<String> = targets.iter().map(|it| plain(&it.address)).collect();
    let near = nearest(&wanted, known.iter().map(String::as_str));
    let near = near.and_then(|near| targets.iter().find(|it| plain(&it.address) == near));
    Err(match near {
        Some(near) => format!(
            "There is no page \"{address}\". Did you mean \"{}\"?",
            near.address
        ),
        None => format!(
            "There is no page \"{address}\". Write its path from the folder of all sites, such as \
             {}.",
            targets.get(1).map_or("/", |it| it.address.as_str())
        ),
    })
}

/// The path below the folder of all sites of a page that is hosted at this address; any other address
/// as it is.
fn below_all(desk: &Desk<'_>, address: &str) -> String {
    let hosted = desk.library.participants.iter().filter_map(|it| {
        let base = &it.government.base_url.as_ref()?.0;
        let within = address.strip_prefix(base.trim_end_matches('/'))?;
        let is_below = within.is_empty() || within.starts_with(['/', '?', '#']);
        is_below.then(|| (base.len(), format!("{}{within}", it.id)))
    });
    // A base may lie below another one.
    let nearest = hosted.max_by_key(|(length, _)| *length);
    nearest.map_or_else(|| address.to_owned(), |(_, path)| path)
}

/// Those of these places that the page shows: halves in which nothing counts are left aside whole.
fn shown<'s>(desk: &Desk<'_>, target: &Target, spots: &[&'s Spot]) -> Vec<&'s Spot> {
    let counts = || match desk.library_with(spots) {
        Some(library) => !desk.differing(&[target], &library).is_empty(),
        None => true,
    };
    if spots.is_empty() || !counts() {
        return Vec::new();
    }
    if spots.len() == 1 {
        return spots.to_vec();
    }
    let (first, second) = spots.split_at(spots.len() / 2);
    let (mut first, second) = rayon::join(
        || shown(desk, target, first),
        || shown(desk, target, second),
    );
    first.extend(second);
    first
}

impl PageReport {
    /// For people at a terminal.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n", self.page);
        if !self.facts.is_empty() {
            text.push_str("\nFacts in its text\n");
        }
        for Printed { fact, at, set } in &self.facts {
            text.push_str(&format!("  {at}  {fact}\n"));
            for stated in set {
                let value = first_line(&stated.text);
                text.push_str(&format!("    {value}, set in {}\n", stated.at));
                text.push_str(&in_place(stated, "      "));
            }
        }
        if !self.fields.is_empty() {
            text.push_str("\nFields from which it is made\n");
        }
        let mut files: BTreeMap<&str, Vec<&Shown>> = BTreeMap::new();
        for field in &self.fields {
            files.entry(&field.stated.at.file).or_default().push(field);
        }
        for (file, fields) in files {
            text.push_str(&format!("  {file}\n"));
            for Shown { name, stated } in fields {
                let place = format!("{}:{}", stated.at.line, stated.at.column);
                let value = first_line(&stated.text);
                text.push_str(&format!("    {place:<7} {name}: {value}\n"));
                text.push_str(&in_place(stated, "            "));
            }
        }
        text
    }
}

fn in_place(stated: &Stated, indent: &str) -> String {
    stated.overrode.as_ref().map_or_else(String::new, |before| {
        let value = first_line(&before.text);
        format!("{indent}in place of {value}, {}\n", before.at)
    })
}
