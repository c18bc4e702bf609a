//! `prospectus build`: every government's site, or what keeps them from being made.

use super::args::{Common, Format};
use super::{Outcome, check, report};
use crate::pipeline::{self, Made, Order};
use crate::publish::{Extent, Publication, Refusal};
use crate::render::{Stop, is_page};
use crate::source::real;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Checks, makes and publishes the sites, and says how much that was.
pub fn run(common: &Common) -> Outcome {
    let started = Instant::now();
    if let Err(outcome) = out_is_apart(common) {
        return outcome;
    }
    let checked = match check::read(common) {
        Ok(checked) => checked,
        Err(outcome) => return outcome,
    };
    report::diagnostics(&checked.found, checked.files(), common);
    let Some((library, theme)) = checked.publishable() else {
        return Outcome::Mistakes;
    };

    let as_of = common.as_of.unwrap_or_else(today);
    let order = Order {
        only: &common.government,
        as_of,
    };
    let site = pipeline::site(library, theme, &order);
    let out = common.out();
    let extent = if common.government.is_empty() {
        Extent::Whole
    } else {
        Extent::Parts
    };
    let mut publication = match Publication::begin(&out, extent) {
        Ok(publication) => publication,
        Err(refusal) => return refused(&refusal),
    };
    let progress = report::Progress::new(crate::render::pages(&site), common);
    let made = pipeline::build(&checked, &site, theme, &mut |artifacts| {
        artifacts
            .iter()
            .try_for_each(|artifact| publication.put(artifact))?;
        let pages = artifacts.iter().filter(|it| is_page(&it.path));
        progress.advance(pages.count());
        Ok(())
    });
    progress.finish();
    let published = made.and_then(|made| Ok(publication.finish().map(|()| made)?));
    match published {
        Ok(made) => {
            let warnings = checked.found.len();
            summary(common, &made, &publication, warnings, started.elapsed());
            Outcome::Clean
        }
        Err(stop) => {
            let outcome = match stop {
                Stop::Fault(fault) => report::fault(&fault),
                Stop::Mistake(mistake) => {
                    report::diagnostics(&[*mistake], checked.files(), common);
                    Outcome::Mistakes
                }
            };
            if let Err(fault) = publication.abandon() {
                report::fault(&fault);
            }
            outcome
        }
    }
}

/// Whether the folder for the sites lies apart from the files that they are made of.
fn out_is_apart(common: &Common) -> Result<(), Outcome> {
    let fault = |fault| report::fault(&fault);
    check::has_programme(common)?;
    let (root, out) = (
        real(&common.root).map_err(fault)?,
        real(&common.out()).map_err(fault)?,
    );
    let what = match ["content", "catalog", "themes"]
        .into_iter()
        .find(|part| out.starts_with(root.join(part)))
    {
        Some(part) => format!("lies in {part}/, whose files the sites are made of"),
        None if out == root => "holds prospectus.yaml itself".to_owned(),
        None if root.starts_with(&out) => "holds the folder of prospectus.yaml".to_owned(),
        None => return Ok(()),
    };
    Err(report::usage(&format!(
        "The folder {} {what}, so no sites are put there. Name another folder with --out.",
        common.out().display()
    )))
}

/// The day on which the program runs, where nobody said for which day to build.
fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

fn refused(refusal: &Refusal) -> Outcome {
    match refusal {
        Refusal::Fault(fault) => report::fault(fault),
        Refusal::NotOurs(folder) => report::usage(&format!(
            "The folder {} holds files that Prospectus did not make, so it is left alone. Name \
             another folder with --out, or empty this one.",
            folder.display()
        )),
    }
}

fn summary(
    common: &Common,
    made: &Made,
    publication: &Publication,
    warnings: usize,
    took: Duration,
) {
    if common.quiet {
        return;
    }
    let out: PathBuf = common.out();
    let Made {
        governments,
        languages,
        editions,
        pages,
    } = made;
    let (files, bytes) = (publication.files, publication.bytes);
    let seconds = took.as_secs_f64();
    report::out(&match common.format {
        Format::Json => format!(
            "{{\"governments\":{governments},\"languages\":{languages},\"editions\":{editions},\"pages\":{pages},\
             \"files\":{files},\"bytes\":{bytes},\"warnings\":{warnings},\
             \"seconds\":{seconds:.3}}}\n"
        ),
        Format::Human => format!(
            "Published to {}:\n  governments {governments}\n  languages   {languages}\n  editions    {editions} (one for \
             each government and language)\n  pages       {pages}\n  files       {files}\n  \
             bytes       {bytes}\n  warnings    {warnings}\n  seconds     {seconds:.1}\n",
            out.display()
        ),
    });
}
