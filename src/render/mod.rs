//! Views and a theme to bytes.
//!
//! Invariant: the bytes of a page follow from its view, the edition's chrome and the theme. Pages
//! are rendered in any order and on any number of threads; they leave in the order of their routes.

mod assets;
mod key;
mod once;
mod press;
mod twin;
mod words;

pub use assets::Assets;
pub use key::Key;
pub use once::Printed;
pub use press::Press;
pub use twin::{Form, LEAST, has_forms};

use crate::diag::Diagnostic;
use crate::site::Site;
use crate::source::Fault;
use crate::theme::Theme;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// How many pages are rendered before they are handed on: enough for all threads, and few enough
/// that memory does not grow with the site.
const BATCH: usize = 256;

/// How many of one edition's pages are rendered at least before those of the next one.
const FEWEST: usize = 16;

/// How many of one edition's pages are rendered before what they share is forgotten.
const KEPT: usize = 256;

/// A file of the sites.
pub struct Artifact {
    /// The path below the folder of all sites.
    pub path: String,
    /// What its bytes follow from.
    pub key: Key,
    /// What it holds; nothing where the published file holds it already.
    pub bytes: Option<Vec<u8>>,
}

impl Artifact {
    /// A file that is published as it is.
    pub fn copied(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            key: Key::of(&[&bytes]),
            bytes: Some(bytes),
        }
    }
}

/// Whether the file with this path is published already and follows from what this key stands for.
pub type Known<'a> = dyn Fn(&str, Key) -> bool + Sync + 'a;

/// How much was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// How many governments have a site.
    pub governments: usize,
    /// How many languages they are in, all together.
    pub languages: usize,
    /// How many sites in one language there are.
    pub editions: usize,
    /// How many pages they have.
    pub pages: usize,
}

/// Why rendering stopped.
#[derive(Debug)]
pub enum Stop {
    /// A template asks for what its view does not have.
    Mistake(Box<Diagnostic>),
    /// What takes the artifacts failed.
    Fault(Fault),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Where artifacts go, in order.
pub type Sink<'a> = dyn FnMut(Vec<Artifact>) -> Result<(), Fault> + 'a;

/// How many pages there are in all, without what is for machines alone.
pub fn pages(site: &Site<'_>) -> usize {
    let pages: usize = site
        .editions
        .iter()
        .map(|edition| {
            let routes = edition.routes().iter();
            routes.filter(|it| it.is_page()).count()
        })
        .sum();
    pages
        + site.former.len()
        + usize::from(site.portal.is_some())
        + usize::from(site.not_found.is_some())
}

/// Whether people see the file with this path as a page: other files are lists for robots,
/// style sheets and images.
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Renders everything that is not `known` and hands all on in a fixed order.
///
/// # Errors
/// What the sink failed at, or a template that asks for what its view does not have.
pub fn render(
    site: &Site<'_>,
    theme: &Theme,
    known: &Known<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Stop> {
    let assets = Assets::of(theme);
    if let Some(view) = &site.portal {
        sink(vec![press::portal(view, theme, &assets, known)?])?;
        sink(assets.of_all())?;
    }
    if let Some(view) = &site.not_found {
        sink(vec![press::portal_not_found(view, theme, &assets, known)?])?;
    }
    for former in &site.former {
        sink(vec![press::former(former, theme, &assets, known)?])?;
    }
    for edition in &site.editions {
        if edition.folder.is_empty() {
            sink(assets.of_government(edition.participant))?;
        }
        sink(assets.own(edition))?;
    }
    let printed = Printed::default();
    for alike in site.alike() {
        let presses: Vec<_> = alike
            .iter()
            .map(|it| Press::new(it, theme, &assets, &printed))
            .collect();
        // Editions that write alike show the same courses at the same time, so that what they share
        // is made once and then forgotten.
        let size = (BATCH / alike.len()).max(FEWEST);
        let longest = alike.iter().map(|it| it.routes().len()).max();
        for batch in 0..longest.unwrap_or(0).div_ceil(size) {
            let pages = presses.iter().zip(&alike).flat_map(|(press, edition)| {
                let routes = edition.routes().chunks(size).nth(batch);
                routes.unwrap_or_default().iter().map(move |it| (press, it))
            });
            let pages: Vec<_> = pages.collect();
            let made = pages.par_iter().map(|(press, it)| press.page(it, known));
            let made: Vec<_> = made.collect();
            sink(made.into_iter().collect::<Result<_, _>>()?)?;
            if (batch + 1) % (KEPT / size) == 0 {
                printed.forget();
                alike.iter().for_each(|it| it.forget());
            }
        }
    }
    Ok(())
}
