//! `prospectus build`: every government's site, or what keeps them from being made.

use super::args::Common;
use super::inputs::Inputs;
use super::run::Run;
use super::summary::{self, Done, summary};
use super::{Outcome, check, report};
use crate::diag::{Diagnostic, Files, Severity, has_error};
use crate::memory::{Told, Whole};
use crate::publish::{MEMORIES, Published, Refusal, Shelf};
use crate::render::Key;
use crate::source::{self, real};
use std::collections::BTreeSet;
use std::time::Instant;

/// Checks, makes and publishes the sites, and says how much that was.
pub fn run(common: &Common) -> Outcome {
    match attempt(common, Instant::now()) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn attempt(common: &Common, started: Instant) -> Result<Outcome, Outcome> {
    out_is_apart(common)?;
    let raw = source::read(&common.root).map_err(|fault| report::fault(&fault))?;
    let as_of = common.as_of();
    let mut published =
        Published::look(&common.out(), &mut report::waits).map_err(|it| refused(&it, common))?;
    let shelf = Shelf::new(&common.root, program(), published.folder());
    match shelf.load() {
        Ok(memory) => published.remember(memory),
        Err(why) => report::note(
            &format!(
                "The memory {} {why}; all is made anew.",
                shelf.file().display()
            ),
            common,
        ),
    }
    let inputs = Inputs::of(&raw, as_of);
    let all = inputs.of_all(common);
    if let Some((whole, written)) = published.whole(all)
        && let Some(found) = told_again(whole)
    {
        let done = Done {
            made: whole.made,
            rendered: 0,
            written,
            held: Vec::new(),
            untouched: whole.made.governments,
            warnings: found.len(),
        };
        // Only who tells of a place in a file needs the files.
        let files = match found.is_empty() {
            true => Files::default(),
            false => source::sources(crate::theme::built_in(raw)).0.files,
        };
        report::diagnostics(&found, &files, common);
        summary(common, &done, started.elapsed());
        return Ok(Outcome::Clean);
    }

    let checked = check::checked(raw, published.last(), common)?;
    let mut found = check::concerning(&checked, common);
    if !report::is_one_document(common) {
        report::diagnostics(&found, checked.files(), common);
    }
    let done = match checked.ready() {
        Some(ready) => {
            let run = Run {
                common,
                checked: &checked,
                ready: &ready,
                published: &published,
                inputs: &inputs,
                as_of,
            };
            run.publish(&mut found)
        }
        None => {
            summary::nothing(common, &[]);
            Err(Outcome::Mistakes)
        }
    };
    if report::is_one_document(common) {
        report::diagnostics(&found, checked.files(), common);
    }
    let (done, mut memory) = done?;
    // What is said of pages that are gone follows from what stood there before, and not from the files.
    let is_of_the_files = |it: &Diagnostic| it.code != crate::check::PAGE_VANISHED;
    let is_whole =
        common.government.is_empty() && !has_error(&found) && found.iter().all(is_of_the_files);
    memory.whole = is_whole.then(|| Whole {
        inputs: all,
        made: done.made,
        told: found.iter().map(Told::from).collect(),
    });
    if let Err(fault) = shelf.keep(memory) {
        report::note(&format!("{fault}. The next run makes all anew."), common);
    }
    let done = Done {
        warnings: found
            .iter()
            .filter(|it| it.severity == Severity::Warning)
            .count(),
        ..done
    };
    summary(common, &done, started.elapsed());
    // The process ends here: the system takes its memory back at once, and not thing by thing.
    std::mem::forget(checked);
    Ok(match has_error(&found) {
        true => Outcome::Mistakes,
        false => Outcome::Clean,
    })
}

/// The warnings of a run that is not done again.
fn told_again(whole: &Whole) -> Option<Vec<Diagnostic>> {
    let known = match whole.told.is_empty() {
        true => BTreeSet::new(),
        false => crate::rules::codes(),
    };
    let find = |name: &str| known.iter().copied().find(|code| code.as_str() == name);
    let told = whole.told.iter();
    told.map(|it| it.diagnostic(find)).collect()
}

/// This very program: another one may make other bytes of the same content.
pub(super) fn program() -> Key {
    Key::of(&[env!("PROSPECTUS_DIGEST").as_bytes()])
}

/// Whether the folder for the sites lies apart from the files that they are made of.
fn out_is_apart(common: &Common) -> Result<(), Outcome> {
    let fault = |fault| report::fault(&fault);
    check::has_programme(common)?;
    let (root, out) = (
        real(&common.root).map_err(fault)?,
        real(&common.out()).map_err(fault)?,
    );
    let holds = |part: &&&str| out.starts_with(root.join(part));
    let what = match ["content", "catalog", "themes", MEMORIES]
        .iter()
        .find(holds)
    {
        Some(&MEMORIES) => format!("lies in {MEMORIES}/, which may be removed at any time"),
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

fn refused(refusal: &Refusal, common: &Common) -> Outcome {
    let out = common.out();
    let out = out.display();
    report::usage(&match refusal {
        Refusal::Fault(fault) => return report::fault(fault),
        Refusal::NotOurs(folder) => format!(
            "The folder {} holds files that Prospectus did not make, so it is left alone. Name \
             another folder with --out, or empty this one.",
            folder.display()
        ),
        Refusal::WorkNotOurs(folder) => format!(
            "The folder {} holds files that Prospectus did not make. The sites for {out} are put \
             together in a folder of this name, so move it away, or name another folder with --out.",
            folder.display()
        ),
        Refusal::MountPoint(folder) => format!(
            "A disk is mounted at {0}, so no other folder can take its place. Name one inside it with \
             --out, such as {0}/dist.",
            folder.display()
        ),
        Refusal::NotAFolder(file) => format!(
            "{} is a file, and the sites need a folder. Name another one with --out, or move the \
             file away.",
            file.display()
        ),
        Refusal::Within(folder) => format!(
            "The folder {out} lies in {}, which Prospectus made and will replace, so no sites are \
             put there. Name another folder with --out.",
            folder.display()
        ),
    })
}
