//! What one government published and does not have any more.

use crate::check::two_at_one_address::one_for_all_disks;
use crate::model::{Library, Participant, is_later_page};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// The pages of one government at whose addresses nothing stands now.
pub(super) struct Gone<'a> {
    /// The government.
    pub(super) participant: &'a Participant,
    /// The addresses below the root of a language, each with a path of a page that stood there.
    pub(super) pages: BTreeMap<String, String>,
    /// Languages and other whole sites that are gone: `es/`, with the number of pages.
    pub(super) folders: BTreeMap<String, usize>,
    /// Addresses that differ from one that stands by capital letters alone.
    pub(super) respelled: BTreeMap<String, String>,
    /// All addresses that were published.
    pub(super) published: BTreeSet<String>,
    /// All addresses of pages that stand now.
    pub(super) standing: BTreeSet<String>,
}

impl<'a> Gone<'a> {
    /// Compares what was published below a government's folder with what stands there now; none if all
    /// is there.
    pub(super) fn of(
        participant: &'a Participant,
        library: &'a Library,
        paths: &[&str],
    ) -> Option<Self> {
        let standing = participant.addresses();
        let known = Known::of(participant, library, &standing);
        let is_there = |path: &&str| {
            let address = address(participant, path);
            is_later_page(address_in_any_language(address)) || known.has(address)
        };
        if paths.iter().all(is_there) {
            return None;
        }
        let published: BTreeMap<String, String> = paths
            .iter()
            .map(|path| {
                let whole = format!("{}/{path}", participant.id);
                (address(participant, path).to_owned(), whole)
            })
            .collect();
        let (mut pages, mut respelled) = (BTreeMap::new(), BTreeMap::new());
        for (address, path) in &published {
            if is_later_page(address_in_any_language(address)) || known.has(address) {
                continue;
            }
            match known.respelled(address) {
                Some(other) => respelled.insert(address.clone(), other),
                None => pages.insert(address.clone(), path.clone()),
            };
        }
        let mut gone = Self {
            participant,
            pages,
            folders: BTreeMap::new(),
            respelled,
            published: published.into_keys().collect(),
            standing,
        };
        gone.gather_folders();
        Some(gone)
    }

    /// Takes whole sites in a language out of the list of pages.
    fn gather_folders(&mut self) {
        let roots: Vec<String> = self
            .pages
            .keys()
            .filter_map(|address| address.strip_suffix("/courses/"))
            .filter(|root| !root.contains('/'))
            .map(|root| format!("{root}/"))
            .collect();
        for root in roots {
            let before = self.pages.len();
            self.pages.retain(|address, _| !address.starts_with(&root));
            self.folders.insert(root, before - self.pages.len());
        }
    }
}

/// The address below the root of a language, of a file below a government's folder.
fn address<'p>(participant: &Participant, path: &'p str) -> &'p str {
    let mut others = participant.locales().skip(1);
    let within = others.find_map(|locale| path.strip_prefix(locale.as_str())?.strip_prefix('/'));
    let within = within.unwrap_or(path);
    let is_folder = within == "index.html" || within.ends_with("/index.html");
    match is_folder {
        true => &within[..within.len() - "index.html".len()],
        false => within,
    }
}

/// The address without the folder of a language that is gone: its long lists had later pages too.
fn address_in_any_language(address: &str) -> &str {
    match address.split_once('/') {
        Some((_, rest)) if is_later_page(rest) => rest,
        _ => address,
    }
}

/// All addresses of which something is known.
struct Known<'a> {
    standing: &'a BTreeSet<String>,
    files: BTreeSet<&'a str>,
    moved: BTreeSet<&'a str>,
    retired: Vec<&'a str>,
    /// What stands now as disks see it that see no capital letters.
    on_all_disks: OnceCell<BTreeMap<String, &'a str>>,
}

impl<'a> Known<'a> {
    fn of(
        participant: &'a Participant,
        library: &'a Library,
        standing: &'a BTreeSet<String>,
    ) -> Self {
        let moved = participant.moved(&library.catalogue);
        let retired = participant.retired(&library.programme);
        let retired = retired.flat_map(|it| it.addresses.iter().map(|it| it.as_str()));
        Self {
            standing,
            files: participant.files.keys().map(String::as_str).collect(),
            moved: moved.map(|it| it.from.as_str()).collect(),
            retired: retired.collect(),
            on_all_disks: OnceCell::new(),
        }
    }

    /// Whether something is published at the address, or somebody said why nothing is.
    fn has(&self, address: &str) -> bool {
        self.standing.contains(address)
            || self.files.contains(address)
            || self.moved.contains(address)
            || self
                .retired
                .iter()
                .any(|gone| address == *gone || gone.ends_with('/') && address.starts_with(gone))
    }

    /// The address that differs from this one by capital letters alone.
    fn respelled(&self, address: &str) -> Option<String> {
        let on_all_disks = self.on_all_disks.get_or_init(|| {
            let standing = self.standing.iter();
            standing
                .map(|address| (one_for_all_disks(address), address.as_str()))
                .collect()
        });
        let there = on_all_disks.get(&one_for_all_disks(address))?;
        Some((*there).to_owned())
    }
}
