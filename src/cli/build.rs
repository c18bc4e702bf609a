//! `prospectus build`: every government's site, or what keeps them from being made.

use super::args::Common;
use super::summary::{self, Done, Held, summary};
use super::{Outcome, check, report};
use crate::diag::{Diagnostic, Files, Severity, has_error};
use crate::memory::{Memory, Told, Whole};
use crate::pipeline::{self, Checked, Order, Ready};
use crate::publish::{MEMORIES, Publication, Published, Refusal, Scope, Shelf, alongside};
use crate::render::{Key, Stop, is_page};
use crate::source::{self, RawFile, real};
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
    let inputs = inputs(&raw, common, as_of);
    if let Some((whole, written)) = published.whole(inputs)
        && let Some(found) = told_again(whole)
    {
        let done = Done {
            made: whole.made,
            rendered: 0,
            written,
            held: Vec::new(),
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
        Some(ready) => publish(common, &checked, &ready, &published, as_of, &mut found),
        None => Err(Outcome::Mistakes),
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
        inputs,
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

/// Makes what can be made and publishes what differs.
fn publish(
    common: &Common,
    checked: &Checked,
    ready: &Ready<'_>,
    published: &Published,
    as_of: jiff::civil::Date,
    found: &mut Vec<Diagnostic>,
) -> Result<(Done, Memory), Outcome> {
    let has_portal = published.paths().any(|path| path == "index.html");
    let order = Order {
        only: &common.government,
        held: &ready.held,
        portal: common.government.is_empty() && (ready.held.is_empty() || !has_portal),
        as_of,
    };
    let site = pipeline::site(ready.library, ready.theme, &order);
    let held = held(ready, common, published);
    if site.editions.is_empty() && !held.is_empty() {
        summary::nothing(common, &held);
        return Err(Outcome::Mistakes);
    }
    let fault = |fault| report::fault(&fault);
    let mut publication = Publication::begin(published, scope(common, ready)).map_err(fault)?;
    let progress = report::Progress::new(crate::render::pages(&site), common);
    let known = |path: &str, key| published.knows(path, key);
    let mut rendered = 0;
    let made = alongside(&mut publication, |send| {
        pipeline::build(checked, &site, ready.theme, &known, &mut |artifacts| {
            let pages = artifacts.iter().filter(|it| is_page(&it.path));
            progress.advance(pages.clone().count());
            rendered += pages.filter(|it| it.bytes.is_some()).count();
            send(artifacts)
        })
    });
    progress.finish();
    match made {
        Ok(made) => {
            let (written, memory) = publication.finish().map_err(fault)?;
            let done = Done {
                made,
                rendered,
                written,
                held,
                warnings: 0,
            };
            Ok((done, memory))
        }
        Err(stop) => {
            let outcome = match stop {
                Stop::Fault(fault) => report::fault(&fault),
                Stop::Mistake(mistake) => {
                    if !report::is_one_document(common) {
                        report::diagnostics(&[(*mistake).clone()], checked.files(), common);
                    }
                    found.push(*mistake);
                    Outcome::Mistakes
                }
            };
            if let Err(fault) = publication.abandon() {
                report::fault(&fault);
            }
            Err(outcome)
        }
    }
}

fn scope(common: &Common, ready: &Ready<'_>) -> Scope {
    match common.government.is_empty() {
        true => Scope::AllBut(ready.held.clone()),
        false => {
            let wanted = common.government.iter();
            let made = wanted.filter(|id| !ready.held.contains(*id));
            Scope::Only(made.cloned().collect())
        }
    }
}

/// The governments that were wanted and are held back by mistakes of their own.
fn held(ready: &Ready<'_>, common: &Common, published: &Published) -> Vec<Held> {
    let standing: BTreeSet<&str> = published
        .paths()
        .filter_map(|path| Some(path.split_once('/')?.0))
        .collect();
    let listed = ready.library.programme.governments.iter();
    let listed: BTreeSet<&str> = listed.map(|id| id.as_str()).collect();
    let wanted =
        |id: &str| common.government.is_empty() || common.government.iter().any(|it| it == id);
    let held = ready.held.iter();
    held.filter(|id| listed.contains(id.as_str()) && wanted(id))
        .map(|id| Held {
            stands: standing.contains(id.as_str()),
            id: id.clone(),
        })
        .collect()
}

/// Everything that comes out follows from this, and from the program.
fn inputs(raw: &[RawFile], common: &Common, as_of: jiff::civil::Date) -> Key {
    let mut parts = vec![as_of.to_string(), common.government.join(" ")];
    for file in raw {
        parts.push(file.path.clone());
        parts.push(match &file.bytes {
            Ok(bytes) => blake3::hash(bytes).to_hex().to_string(),
            Err(unread) => format!("{unread:?}"),
        });
    }
    let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    Key::of(&parts)
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
