//! Style sheets, scripts and images of a theme, and what is a government's or a language's own of them.

use super::Artifact;
use crate::language::{Kept, Locale};
use crate::model::Participant;
use crate::site::Edition;
use crate::theme::{Theme, words_for};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name by which templates ask for the style sheet of a government's colour.
const BRAND: &str = "brand.css";

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
        let own = brand(edition.participant).into_iter();
        for file in own.chain(scripts.iter().cloned()) {
            addresses.insert(file.name, file.address);
        }
        addresses
    }

    /// The files that an edition has for itself, as they are published below its government's folder. Those
    /// of the government come with its first language.
    pub(super) fn own(&self, edition: &Edition<'_>) -> Vec<Artifact> {
        let government = &edition.participant.id;
        let brand = brand(edition.participant).filter(|_| edition.folder.is_empty());
        let scripts = self.scripts(edition);
        let files = scripts.iter().chain(&brand);
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

    /// The files as they are published below a folder.
    pub(super) fn artifacts(&self, folder: &str) -> Vec<Artifact> {
        let files = self.files.iter();
        files
            .map(|(address, bytes)| Artifact::copied(format!("{folder}{address}"), bytes.to_vec()))
            .collect()
    }
}

/// The style sheet of a government's colour: a file rather than a style in the page, for security
/// policies forbid those.
fn brand(participant: &Participant) -> Option<Own> {
    let brand = participant.government.brand.as_ref()?;
    let text = format!(":root {{ --brand: {brand}; }}\n");
    Some(Own {
        name: BRAND.to_owned(),
        address: address(BRAND, text.as_bytes()),
        bytes: text.into_bytes().into(),
    })
}

/// A name that changes with the bytes.
fn address(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("assets/{stem}.{}.{ending}", &hash[..10])
}
