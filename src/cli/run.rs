//! One run that publishes: what it makes, what it leaves as it stands, and what is to be remembered.

use super::args::Common;
use super::inputs::Inputs;
use super::summary::{self, Done, Held};
use super::{Outcome, report};
use crate::diag::Diagnostic;
use crate::memory::Memory;
use crate::pipeline::{self, Checked, Order, Ready};
use crate::publish::{Publication, Published, Scope, alongside};
use crate::render::{Stop, is_page};
use crate::site::Site;
use std::collections::BTreeSet;

/// Everything that a run publishes from.
pub(super) struct Run<'r> {
    pub(super) common: &'r Common,
    pub(super) checked: &'r Checked,
    pub(super) ready: &'r Ready<'r>,
    pub(super) published: &'r Published,
    pub(super) inputs: &'r Inputs,
    pub(super) as_of: jiff::civil::Date,
}

impl Run<'_> {
    /// Makes what can be made and publishes what differs.
    ///
    /// # Errors
    /// That nothing was published, which has been told.
    pub(super) fn publish(&self, found: &mut Vec<Diagnostic>) -> Result<(Done, Memory), Outcome> {
        let (ready, published) = (self.ready, self.published);
        let has_portal = published.paths().any(|path| path == "index.html");
        let is_for_all = self.common.government.is_empty();
        let order = Order {
            only: &self.common.government,
            held: &ready.held,
            portal: is_for_all && (ready.held.is_empty() || !has_portal),
            ..Order::all(self.as_of)
        };
        let untouched = published.untouched(|id| order.covers(id).then(|| self.inputs.of_one(id)));
        let folders = untouched.keys().cloned().collect();
        let order = Order {
            untouched: &folders,
            ..order
        };
        let held = self.held();
        let ids = ready.library.participants.iter().map(|it| it.id.as_str());
        let made: Vec<&str> = ids.filter(|id| order.wants(id)).collect();
        if made.is_empty() && untouched.is_empty() && !held.is_empty() {
            summary::nothing(self.common, &held);
            return Err(Outcome::Mistakes);
        }
        let site = pipeline::site(ready.library, ready.theme, &order);
        let fault = |fault| report::fault(&fault);
        let scope = match is_for_all {
            true => Scope::AllBut(&ready.held | &folders, ready.held.is_empty()),
            false => Scope::Only(made.iter().map(|id| (*id).to_owned()).collect()),
        };
        let mut publication = Publication::begin(published, scope).map_err(fault)?;
        match self.make(&site, &mut publication, found) {
            Ok(rendered) => {
                let (mut written, mut memory) = publication.finish().map_err(fault)?;
                let sites = made.iter();
                let sites = sites.map(|id| ((*id).to_owned(), self.inputs.of_one(id)));
                memory.sites.extend(sites);
                let mut pages = crate::render::pages(&site);
                for site in untouched.values() {
                    pages += site.pages;
                    written.kept += site.files;
                    written.bytes += site.bytes;
                }
                let done = Done {
                    made: pipeline::made(ready.library, &order, pages),
                    rendered,
                    written,
                    held,
                    untouched: untouched.len(),
                    warnings: 0,
                };
                Ok((done, memory))
            }
            Err(outcome) => {
                if let Err(fault) = publication.abandon() {
                    report::fault(&fault);
                }
                Err(outcome)
            }
        }
    }

    /// Makes the pages and hands them to the disk; gives how many were rendered.
    fn make(
        &self,
        site: &Site<'_>,
        publication: &mut Publication<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Result<usize, Outcome> {
        let progress = report::Progress::new(crate::render::pages(site), self.common);
        let known = |path: &str, key| self.published.knows(path, key);
        let compresses = self.ready.library.programme.compresses();
        let mut rendered = 0;
        let made = alongside(publication, |send| {
            let theme = self.ready.theme;
            pipeline::build(self.checked, site, theme, &known, &mut |artifacts| {
                let pages = artifacts.iter().filter(|it| is_page(&it.path));
                progress.advance(pages.clone().count());
                rendered += pages.filter(|it| it.bytes.is_some()).count();
                match compresses {
                    true => send(self.published.with_twins(artifacts)?),
                    false => send(artifacts),
                }
            })
        });
        progress.finish();
        match made {
            Ok(()) => Ok(rendered),
            Err(Stop::Fault(fault)) => Err(report::fault(&fault)),
            Err(Stop::Mistake(mistake)) => {
                if !report::is_one_document(self.common) {
                    let mistakes = [(*mistake).clone()];
                    report::diagnostics(&mistakes, self.checked.files(), self.common);
                }
                found.push(*mistake);
                summary::nothing(self.common, &[]);
                Err(Outcome::Mistakes)
            }
        }
    }

    /// The governments that were wanted and are held back by mistakes of their own.
    fn held(&self) -> Vec<Held> {
        let listed = self.ready.library.programme.governments.iter();
        let listed: BTreeSet<&str> = listed.map(|id| id.as_str()).collect();
        let held = self.ready.held.iter();
        let named = &self.common.government;
        let is_named = |id: &String| named.is_empty() || named.contains(id);
        held.filter(|id| listed.contains(id.as_str()) && is_named(id))
            .map(|id| Held {
                stands: self.published.has_folder(id),
                id: id.clone(),
            })
            .collect()
    }
}
