//! The one way from files to sites. `check` stops half-way, `build` goes to the end.

use crate::check::Earlier;
use crate::diag::{Diagnostic, Files, Severity, has_error, in_order};
use crate::hosting::{Hosting, Server};
use crate::import::{self, Imported};
use crate::model::{Library, Participant};
use crate::parse::own_folder;
use crate::render::{Artifact, Known, Made, Sink, Stop};
use crate::site::Site;
use crate::source::{RawFile, Sources};
use crate::theme::Theme;
use std::collections::{BTreeMap, BTreeSet};

/// What the checks made of the files.
pub struct Checked {
    /// The files with their texts, for reports.
    pub sources: Sources,
    /// The content, complete as far as it could be read.
    pub library: Option<Library>,
    /// The look of the sites, if it can be used.
    pub theme: Option<Theme>,
    /// Everything that is wrong, in file order.
    pub found: Vec<Diagnostic>,
}

impl Checked {
    /// The texts of all files.
    pub fn files(&self) -> &Files {
        &self.sources.files
    }

    /// The content and its look, if nothing at all keeps them from being published.
    pub fn publishable(&self) -> Option<(&Library, &Theme)> {
        let ready = self.ready()?;
        (!has_error(&self.found)).then_some((ready.library, ready.theme))
    }

    /// What can be published; nothing if there is a mistake in what all governments share.
    pub fn ready(&self) -> Option<Ready<'_>> {
        Some(Ready {
            library: self.library.as_ref()?,
            theme: self.theme.as_ref()?,
            held: held(&self.found, self.files())?,
        })
    }
}

/// Content that can be published, at least in parts.
pub struct Ready<'c> {
    /// The content.
    pub library: &'c Library,
    /// Its look.
    pub theme: &'c Theme,
    /// The folders of governments whose own content has mistakes: they are held back.
    pub held: BTreeSet<String>,
}

/// The folders that these mistakes hold back; none if they hold back all.
fn held(found: &[Diagnostic], files: &Files) -> Option<BTreeSet<String>> {
    let errors = found.iter().filter(|it| it.severity == Severity::Error);
    errors
        .map(|mistake| own_folder(files.path(mistake.span.file)))
        .collect()
}

/// Source, parse, check and theme, as of a day: by then something may have to be looked at again.
pub fn check(raw: Vec<RawFile>, as_of: jiff::civil::Date) -> Checked {
    check_after(Earlier::nothing(), raw, as_of)
}

/// The same after an earlier publication: whatever stood there must be found again.
pub fn check_after(earlier: Earlier<'_>, raw: Vec<RawFile>, as_of: jiff::civil::Date) -> Checked {
    let (sources, mut found) = crate::source::sources(crate::theme::built_in(raw));
    let (tree, mistakes) = crate::parse::tree(&sources);
    found.extend(mistakes);
    let (library, mistakes) = crate::check::library(&tree, &sources.files, as_of);
    found.extend(mistakes);
    let mut theme = None;
    if let Some(library) = &library {
        let (read, mistakes) = crate::theme::theme(&sources, library);
        theme = read;
        found.extend(mistakes);
    }
    if let Some(library) = &library {
        found.extend(vanished(library, &sources.files, earlier, &found));
        // A mistake found for two governments is one, also for what is said of it.
        found = crate::rules::applied(in_order(found), &library.programme.rules, &sources.files);
        found = crate::check::without_follow_on(found, &sources.files);
    }
    Checked {
        sources,
        library,
        theme,
        found: in_order(found),
    }
}

/// The pages of an earlier publication that are gone. Where a mistake in a file may be why a page is not
/// there, its government is not asked about: its last site stays.
fn vanished(
    library: &Library,
    files: &Files,
    earlier: Earlier<'_>,
    found: &[Diagnostic],
) -> Vec<Diagnostic> {
    if earlier.pages.is_empty() {
        return Vec::new();
    }
    let mut weighed =
        crate::rules::applied(in_order(found.to_vec()), &library.programme.rules, files);
    weighed.retain(|it| crate::check::may_take_a_page_away(it.code));
    match held(&weighed, files) {
        Some(held) => crate::check::vanished(library, files, earlier, &held),
        None => Vec::new(),
    }
}

/// What a build is to make.
pub struct Order<'a> {
    /// Ids of governments; none means all.
    pub only: &'a [String],
    /// Folders of governments that are held back.
    pub held: &'a BTreeSet<String>,
    /// Folders of governments whose sites stand already as they would be made.
    pub untouched: &'a BTreeSet<String>,
    /// Whether the list of all governments is made.
    pub portal: bool,
    /// The day for which the sites are made.
    pub as_of: jiff::civil::Date,
}

impl Order<'_> {
    /// All governments on a day.
    pub fn all(as_of: jiff::civil::Date) -> Self {
        Self {
            only: &[],
            held: const { &BTreeSet::new() },
            untouched: const { &BTreeSet::new() },
            portal: true,
            as_of,
        }
    }

    /// Whether a government's site is there after the run as its content is now.
    pub fn covers(&self, id: &str) -> bool {
        let named = self.only.is_empty() || self.only.iter().any(|only| only == id);
        named && !self.held.contains(id)
    }

    /// Whether a government's site is made.
    pub fn wants(&self, id: &str) -> bool {
        self.covers(id) && !self.untouched.contains(id)
    }
}

/// The pages of all sites in this order, as they will be made.
pub fn site<'a>(library: &'a Library, theme: &Theme, order: &Order<'_>) -> Site<'a> {
    let wants = |id: &str| order.wants(id);
    let covers = |id: &str| order.covers(id);
    let portal = order.portal.then_some(&covers as &dyn Fn(&str) -> bool);
    crate::site::site(library, &theme.strings, &wants, portal, order.as_of)
}

/// How much the sites of an order are, given the number of their pages.
pub fn made(library: &Library, order: &Order<'_>, pages: usize) -> Made {
    let participants = library.participants.iter();
    let covered: Vec<_> = participants
        .filter(|it| order.covers(it.id.as_str()))
        .collect();
    let locales: Vec<_> = covered.iter().flat_map(|it| it.locales()).collect();
    Made {
        governments: covered.len(),
        languages: locales.iter().collect::<BTreeSet<_>>().len(),
        editions: locales.len(),
        pages,
    }
}

/// Site and render; everything that is to be published goes to the sink, in a fixed order. What is
/// `known` is published already and comes without its bytes.
///
/// # Errors
/// What the sink failed at, or a template that asks for what its view does not have.
pub fn build(
    checked: &Checked,
    site: &Site<'_>,
    theme: &Theme,
    known: &Known<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Stop> {
    crate::render::render(site, theme, known, sink)?;
    let mains = site
        .editions
        .iter()
        .filter(|edition| edition.folder.is_empty());
    let host = site.library.programme.host_files().map(Server::from);
    if let (Some(host), Some(_)) = (host, &site.portal) {
        sink(host_files(&Hosting::of_all(site.library), host, ""))?;
    }
    for edition in mains {
        let (library, participant) = (site.library, edition.participant);
        sink(files(participant, &checked.sources))?;
        if let (Some(host), true) = (host, Hosting::is_alone(library, participant)) {
            let hosting = Hosting::alone(library, participant);
            sink(host_files(&hosting, host, &format!("{}/", participant.id)))?;
        }
    }
    Ok(())
}

/// The files that a host reads in a folder of sites.
fn host_files(hosting: &Hosting, host: Server, place: &str) -> Vec<Artifact> {
    // Hosts that read files among the sites know no other place of them.
    let files = hosting.files(host, "").into_iter();
    files
        .map(|file| Artifact::copied(format!("{place}{}", file.name), file.text.into_bytes()))
        .collect()
}

/// The images and other files that a government's texts show, as they are.
fn files(participant: &Participant, sources: &Sources) -> Vec<Artifact> {
    let files = participant.files.iter().filter_map(|(within, path)| {
        let bytes = match sources.assets.get(path) {
            Some(bytes) => bytes.to_vec(),
            None => sources
                .files
                .text(sources.files.find(path)?)
                .as_bytes()
                .to_vec(),
        };
        Some(Artifact::copied(
            format!("{}/{within}", participant.id),
            bytes,
        ))
    });
    files.collect()
}

/// Source, parse and import: the rows of a spreadsheet laid over what stands.
///
/// A catalogue that cannot be read could hold the same courses, so it is mended first.
pub fn import(raw: Vec<RawFile>, order: &import::Order) -> Imported {
    let odd = odd(&raw);
    let (sources, mut found) = crate::source::sources(raw);
    let (tree, mistakes) = crate::parse::tree(&sources);
    found.extend(mistakes);
    if has_error(&found) {
        return Imported::none(sources.files, found);
    }
    import::rows(order, &tree, sources.files, &odd)
}

/// The bytes of files that differ from their texts: an import keeps their line ends.
fn odd(raw: &[RawFile]) -> BTreeMap<String, Vec<u8>> {
    let is_odd = |bytes: &[u8]| bytes.starts_with(b"\xEF\xBB\xBF") || bytes.contains(&b'\r');
    let bytes = raw
        .iter()
        .filter_map(|file| Some((file, file.bytes.as_ref().ok()?)));
    bytes
        .filter(|(file, bytes)| file.path.ends_with("ml") && is_odd(bytes))
        .map(|(file, bytes)| (file.path.clone(), bytes.clone()))
        .collect()
}
