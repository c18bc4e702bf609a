//! Whoever kept the address of a page finds it again, or is told why it is gone.
//!
//! What was published before is an argument: nothing of it changes what is made now.

mod gone;
mod likely;
mod told;

use crate::diag::{Diagnostic, Files, codes};
use crate::model::Library;
use gone::Gone;
use likely::Likely;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use told::Told;

codes! {
    /// A page was published, and now nothing stands at its address.
    ///
    /// # Why it matters
    /// People have kept the address, printed it, sent it to others; search engines list it. They
    /// would find that the page is not here, and not whether it moved or why it went.
    ///
    /// # Wrong
    /// `faq/cost.md` renamed to `faq/prices.md`, and nothing else
    ///
    /// # Right
    /// `redirect_from: [faq/cost/]` above the text of `faq/prices.md`. If the page is gone for good,
    /// `retired: [{addresses: [faq/cost/], reason: All courses are free now.}]` in `government.yaml`
    pub CODE = "page-vanished";
}

/// The codes of this rule.
pub(super) const ALL: &[crate::diag::Code] = CODES;

/// What was published before this run.
#[derive(Clone, Copy)]
pub struct Earlier<'a> {
    /// The paths of its pages, below the folder of all sites.
    pub pages: &'a [String],
    /// The text of one of them, to see what it was called.
    pub text: &'a dyn Fn(&str) -> Option<String>,
}

impl Earlier<'_> {
    /// Nothing was.
    pub fn nothing() -> Self {
        Self {
            pages: &[],
            text: &|_| None,
        }
    }
}

/// Every page of an earlier publication at whose address nothing stands now. Nothing is asked about
/// governments that are `held` back: their last sites stay.
pub fn vanished(
    library: &Library,
    files: &Files,
    earlier: Earlier<'_>,
    held: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    let mut of_each: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in earlier.pages.iter().filter(|path| path.ends_with(".html")) {
        // The list of governments is always there.
        if let Some((folder, within)) = path.split_once('/') {
            of_each.entry(folder).or_default().push(within);
        }
    }
    let told = Told { library, files };
    let mut found = told.governments(&of_each);
    let asked = library.participants.par_iter();
    let asked = asked.filter(|it| !held.contains(it.id.as_str()));
    let gone: Vec<Gone<'_>> = asked
        .filter_map(|it| Gone::of(it, library, of_each.get(it.id.as_str())?))
        .collect();
    let likely: Vec<Likely<'_>> = gone
        .iter()
        .map(|gone| Likely::of(gone, library, files, earlier))
        .collect();
    let shared = told.shared(&gone, &likely);
    found.extend(shared.found);
    for (gone, likely) in gone.iter().zip(&likely) {
        found.extend(told.one(gone, likely, &shared.addresses));
    }
    found
}
