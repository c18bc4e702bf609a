//! What is said of pages that are gone: few sentences, however many pages.

use super::CODE;
use super::gone::Gone;
use super::likely::{Likely, New, folder};
use crate::diag::{Diagnostic, Files, Span};
use crate::model::{Library, Retired};
use std::collections::{BTreeMap, BTreeSet};

/// How many addresses a sentence names.
const NAMED: usize = 8;

/// How many addresses a help lists, to be copied.
const LISTED: usize = 16;

/// How many pages of a government are told one by one, each with where it most likely stands now.
const ONE_BY_ONE: usize = 20;

/// Everything that a sentence needs to know.
pub(super) struct Told<'a> {
    pub(super) library: &'a Library,
    pub(super) files: &'a Files,
}

/// What is gone from the sites of all governments.
pub(super) struct Shared {
    /// The sentences.
    pub(super) found: Vec<Diagnostic>,
    /// The addresses.
    pub(super) addresses: BTreeSet<String>,
}

/// The file in which a reason is to be stated.
#[derive(Clone, Copy)]
struct Home<'a> {
    span: Span,
    path: &'a str,
    /// Whether it has a list of reasons.
    has_retired: bool,
    /// Whether the programme has a list of rules that were raised or lowered.
    has_rules: bool,
}

impl<'a> Told<'a> {
    fn programme(&self) -> Home<'a> {
        let programme = &self.library.programme;
        self.home(programme.span.opening(), &programme.retired)
    }

    fn home(&self, span: Span, retired: &[Retired]) -> Home<'a> {
        Home {
            span,
            path: self.files.path(span.file),
            has_retired: !retired.is_empty(),
            has_rules: !self.library.programme.rules.is_empty(),
        }
    }

    /// Whole governments that were published and are in the list no more.
    pub(super) fn governments(&self, published: &BTreeMap<&str, Vec<&str>>) -> Vec<Diagnostic> {
        let programme = &self.library.programme;
        let is_listed = |id: &str| programme.governments.iter().any(|it| it.as_str() == id);
        let has_left = |id: &str| {
            programme
                .former_governments
                .iter()
                .any(|it| it.id.as_str() == id)
        };
        let new = programme.governments.iter();
        let new = new
            .map(|id| id.as_str())
            .find(|id| !published.contains_key(*id));
        let gone = published
            .iter()
            .filter(|(id, _)| !is_listed(id) && !has_left(id));
        gone.map(|(id, pages)| {
            let renamed = match new {
                Some(new) => format!(" If {id} is called {new} now, add instead: {new}."),
                None => String::new(),
            };
            let sentence = format!(
                "The government \"{id}\" was published ({}) and is in the list of governments no more.",
                pages_in_words(pages.len())
            );
            let entry = format!("{{id: {id}, name: TBD, reason: TBD}}");
            let has_list = !programme.former_governments.is_empty();
            let help = format!(
                "Add {id} to governments again, or say here why it is gone: {}.{renamed}",
                listed("former_governments", has_list, &entry)
            );
            Diagnostic::error(CODE, self.programme().span, sentence).help(help)
        })
        .collect()
    }

    /// What no government has any more and several had: a reason is stated once for all.
    pub(super) fn shared(&self, gone: &[Gone<'_>], likely: &[Likely<'_>]) -> Shared {
        let mut addresses = BTreeSet::new();
        let mut by_address: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, one) in gone.iter().enumerate() {
            let pages = one.pages.keys();
            pages.for_each(|address| by_address.entry(address).or_default().push(at));
        }
        let stands = |address: &str| gone.iter().any(|it| it.standing.contains(address));
        let mut pages = Vec::new();
        for (address, at) in by_address {
            let new: Vec<_> = at
                .iter()
                .map(|at| likely[*at].of_address(address))
                .collect();
            let is_one = new.iter().all(|it| *it == new[0]);
            if at.len() > 1 && is_one && !stands(address) {
                addresses.insert(address.to_owned());
                pages.push((address, new[0]));
            }
        }
        let standing = gone.iter().flat_map(|it| &it.standing).collect();
        Shared {
            found: self.pages(
                &pages,
                self.programme(),
                "the sites of all governments",
                &standing,
            ),
            addresses,
        }
    }

    /// What is gone from the site of one government, without what was told for all.
    pub(super) fn one(
        &self,
        gone: &Gone<'_>,
        likely: &Likely<'_>,
        shared: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let government = &gone.participant.government;
        let span = government.span.opening();
        let home = self.home(span, &government.retired);
        let mut found = Vec::new();
        for (root, pages) in &gone.folders {
            found.push(language(gone, root, *pages, home));
        }
        for (address, there) in &gone.respelled {
            let sentence = format!(
                "The page \"{address}\" was published and is \"{there}\" now: nothing can lead from one \
                 to the other where capital letters make no difference."
            );
            let help = "Give its file or its id the old name again.";
            found.push(Diagnostic::error(CODE, span, sentence).help(help));
        }
        let pages = gone.pages.keys().filter(|it| !shared.contains(*it));
        let pages: Vec<_> = pages
            .map(|it| (it.as_str(), likely.of_address(it)))
            .collect();
        let whose = format!("the site of \"{}\"", gone.participant.id);
        found.extend(self.pages(&pages, home, &whose, &gone.standing.iter().collect()));
        found
    }

    /// Pages with where each most likely stands now, then all others by their folders.
    fn pages(
        &self,
        pages: &[(&str, Option<&New>)],
        home: Home<'_>,
        whose: &str,
        standing: &BTreeSet<&String>,
    ) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (address, new) in pages {
            match new {
                Some(new) if found.len() < ONE_BY_ONE => {
                    found.push(moved(address, new, home, whose));
                }
                _ => folders.entry(folder(address)).or_default().push(address),
            }
        }
        for (folder, addresses) in folders {
            let is_empty = !folder.is_empty() && !standing.iter().any(|it| it.starts_with(folder));
            found.push(gone_from(folder, &addresses, is_empty, home, whose));
        }
        found
    }
}

/// A page that most likely stands elsewhere now.
fn moved(address: &str, new: &New, home: Home<'_>, whose: &str) -> Diagnostic {
    let quoted = in_yaml(address);
    let sentence = format!("The page \"{address}\" was published and is gone from {whose}.");
    let help = format!(
        "Did you mean that it is \"{}\" now? Then write redirect_from: [{quoted}] into {}. {}",
        new.address,
        new.home,
        retired(&quoted, home)
    );
    Diagnostic::error(CODE, home.span, sentence).help(help)
}

/// Pages of one folder of which nothing more is known.
fn gone_from(
    folder: &str,
    addresses: &[&str],
    is_empty: bool,
    home: Home<'_>,
    whose: &str,
) -> Diagnostic {
    if let [address] = addresses {
        let quoted = in_yaml(address);
        let sentence = format!("The page \"{address}\" was published and is gone from {whose}.");
        let help = format!(
            "If it has moved, write redirect_from: [{quoted}] with the page as it stands now. {}",
            retired(&quoted, home)
        );
        return Diagnostic::error(CODE, home.span, sentence).help(help);
    }
    let where_ = match folder {
        "" => String::new(),
        folder => format!(" below \"{folder}\""),
    };
    let names = addresses.iter().take(NAMED).map(|it| format!("\"{it}\""));
    let mut names = names.collect::<Vec<_>>().join(", ");
    if addresses.len() > NAMED {
        names += &format!(" and {} more", addresses.len() - NAMED);
    }
    let sentence = format!(
        "{}{where_} were published and are gone from {whose}: {names}.",
        pages_in_words(addresses.len())
    );
    let all: Vec<String> = addresses.iter().map(|it| in_yaml(it)).collect();
    let (list, many) = match (is_empty, all.len() > LISTED) {
        (true, _) => (in_yaml(folder), String::new()),
        (false, false) => (all.join(", "), String::new()),
        (false, true) => (
            format!("{}, …", all[..3].join(", ")),
            format!(
                " To let so many go without a page that says so, write into prospectus.yaml for this \
                 one time: {}.",
                listed(
                    "rules",
                    home.has_rules,
                    &format!(
                        "{{rule: page-vanished, path: {}, as: warning, reason: TBD}}",
                        home.path
                    )
                )
            ),
        ),
    };
    let help = format!(
        "If one has moved, write redirect_from: [OLD ADDRESS] with the page as it stands now. {}{many}",
        retired(&list, home)
    );
    Diagnostic::error(CODE, home.span, sentence).help(help)
}

/// A language, or another whole site, that is gone.
fn language(gone: &Gone<'_>, root: &str, pages: usize, home: Home<'_>) -> Diagnostic {
    let id = &gone.participant.id;
    let tag = root.trim_end_matches('/');
    let main = gone.participant.main_locale().as_str() == tag;
    let sentence = match main {
        true => format!(
            "The pages in \"{tag}\" were published below \"{root}\" ({}); now they stand at the root of \
             the site of \"{id}\".",
            pages_in_words(pages)
        ),
        false => format!(
            "All below \"{root}\" was published ({}) and is gone from the site of \"{id}\".",
            pages_in_words(pages)
        ),
    };
    let list = in_yaml(root);
    let help = match main {
        true => format!(
            "Say in {} what became of the old addresses: {}.",
            home.path,
            reason(&list, home)
        ),
        false => format!("Add {tag} to locales again. {}", retired(&list, home)),
    };
    Diagnostic::error(CODE, home.span, sentence).help(help)
}

/// How a reason is stated.
fn retired(list: &str, home: Home<'_>) -> String {
    format!(
        "If gone for good, say why in {}: {}.",
        home.path,
        reason(list, home)
    )
}

fn reason(list: &str, home: Home<'_>) -> String {
    let entry = format!("{{addresses: [{list}], reason: TBD}}");
    listed("retired", home.has_retired, &entry)
}

/// How an entry gets into a list, which a file cannot have twice.
fn listed(list: &str, is_there: bool, entry: &str) -> String {
    match is_there {
        true => format!("add {entry} to the list {list}"),
        false => format!("{list}: [{entry}]"),
    }
}

fn pages_in_words(number: usize) -> String {
    match number {
        1 => "1 page".to_owned(),
        number => format!("{number} pages"),
    }
}

/// An address as it stands in a list of YAML.
fn in_yaml(address: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./".contains(letter);
    match address.chars().all(is_plain) && address.starts_with(char::is_alphanumeric) {
        true => address.to_owned(),
        false => format!("'{}'", address.replace('\'', "''")),
    }
}
