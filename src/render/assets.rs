//! Style sheets, scripts and images of a theme, and what is a government's or a language's own of them.

use super::Artifact;
use crate::language::{Kept, Locale};
use crate::model::Participant;
use crate::site::Edition;
use crate::theme::{Theme, words_for};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The ending of what a government's colour stands in.
const STYLES: &str = ".css";

/// The files of a theme under names that change with their bytes, so that browsers can keep them.
pub struct Assets<'t> {
    theme: &'t Theme,
    /// Scripts with their words and dates, by what decides how these are written: a language and the
    /// country whose forms a government uses.
    scripts: Kept<(Locale, String), Arc<Vec<Own>>>,
    /// The addresses that all sites share, by the names that templates use.
    pub(super) shared: BTreeMap<String, String>,
    files: Vec<(String, Arc<[u8]>)>,
}

/// A file that one government or one language has for itself.
#[derive(Debug, Clone)]
struct Own {
    name: String,
    address: String,
    bytes: Arc<[u8]>,
}

impl<'t> Assets<'t> {
    /// Names the files of a theme.
    pub fn of(theme: &'t Theme) -> Self {
        let mut shared = BTreeMap::new();
        let mut files = Vec::new();
        for (name, bytes) in &theme.assets {
            let address = address(name, bytes);
            shared.insert(name.clone(), address.clone());
            files.push((address, Arc::clone(bytes)));
        }
        Self {
            theme,
            scripts: Kept::none(),
            shared,
            files,
        }
    }

    /// The addresses that an edition's pages use.
    pub(super) fn addresses(&self, edition: &Edition<'_>) -> BTreeMap<String, String> {
        let mut addresses = self.shared.clone();
        let scripts = self.scripts(edition);
        let own = self.branded(edition.participant).into_iter();
        for file in own.chain(scripts.iter().cloned()) {
            addresses.insert(file.name, file.address);
        }
        addresses
    }

    /// The files that an edition has for itself, as they are published below its government's folder. Those
    /// of the government come with its first language.
    pub(super) fn own(&self, edition: &Edition<'_>) -> Vec<Artifact> {
        let government = &edition.participant.id;
        let styles = match edition.folder.is_empty() {
            true => self.branded(edition.participant),
            false => Vec::new(),
        };
        let scripts = self.scripts(edition);
        let files = scripts.iter().chain(&styles);
        files
            .map(|file| {
                let path = format!("{government}/{}", file.address);
                Artifact::copied(path, file.bytes.to_vec())
            })
            .collect()
    }

    /// The scripts with the words of an edition's language.
    fn scripts(&self, edition: &Edition<'_>) -> Arc<Vec<Own>> {
        let country = edition.participant.government.code.country().to_owned();
        self.scripts.get(&(edition.locale().clone(), country), || {
            let strings = words_for(&self.theme.strings, edition.locale());
            let scripts = self.theme.scripts.iter();
            let scripts = scripts.map(|(name, script)| {
                let text = script.text(&edition.language, strings);
                let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
                let address = address(
                    &format!("{stem}.{}.{ending}", edition.locale()),
                    text.as_bytes(),
                );
                Own {
                    name: name.clone(),
                    address,
                    bytes: text.into_bytes().into(),
                }
            });
            Arc::new(scripts.collect())
        })
    }

    /// The style sheets with a government's colour, if it has one: files rather than a style in the page, for
    /// security policies forbid those, and no further file that a phone would have to fetch.
    fn branded(&self, participant: &Participant) -> Vec<Own> {
        let Some(brand) = &participant.government.brand else {
            return Vec::new();
        };
        let styles = self.theme.assets.iter();
        let styles = styles.filter(|(name, _)| name.ends_with(STYLES));
        let branded = styles.map(|(name, bytes)| {
            // It stands behind all layers, so it wins over the theme's own.
            let bytes = [&**bytes, format!(":root{{--brand:{brand}}}").as_bytes()].concat();
            Own {
                name: name.clone(),
                address: address(name, &bytes),
                bytes: bytes.into(),
            }
        });
        branded.collect()
    }

    /// The files that all sites share, as they are published below a government's folder.
    pub(super) fn of_government(&self, participant: &Participant) -> Vec<Artifact> {
        let has_own = |name: &str| participant.government.brand.is_some() && name.ends_with(STYLES);
        self.below(&format!("{}/", participant.id), &has_own)
    }

    /// The files that all sites share, as they are published beside the list of governments.
    pub(super) fn of_all(&self) -> Vec<Artifact> {
        self.below("", &|_| false)
    }

    fn below(&self, folder: &str, is_left_out: &dyn Fn(&str) -> bool) -> Vec<Artifact> {
        let files = self
            .files
            .iter()
            .filter(|(address, _)| !is_left_out(address));
        files
            .map(|(address, bytes)| Artifact::copied(format!("{folder}{address}"), bytes.to_vec()))
            .collect()
    }
}

/// A name that changes with the bytes.
fn address(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("assets/{stem}.{}.{ending}", &hash[..10])
}
