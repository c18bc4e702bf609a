//! Style sheets, scripts and images of a theme, and the style sheet of a government's colour.

use super::Artifact;
use crate::model::Participant;
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name by which templates ask for the style sheet of a government's colour.
const BRAND: &str = "brand.css";

/// The files of a theme under names that change with their bytes, so that browsers can keep them.
pub struct Assets {
    /// The addresses that all sites share, by the names that templates use.
    pub(super) shared: BTreeMap<String, String>,
    files: Vec<(String, Arc<[u8]>)>,
}

impl Assets {
    /// Names the files of a theme.
    pub fn of(theme: &Theme) -> Self {
        let mut shared = BTreeMap::new();
        let mut files = Vec::new();
        for (name, bytes) in &theme.assets {
            let address = address(name, bytes);
            shared.insert(name.clone(), address.clone());
            files.push((address, Arc::clone(bytes)));
        }
        Self { shared, files }
    }

    /// The addresses that a government's pages use.
    pub(super) fn addresses(&self, participant: &Participant) -> BTreeMap<String, String> {
        let own = brand_sheet(participant).map(|text| address(BRAND, text.as_bytes()));
        let mut addresses = self.shared.clone();
        addresses.extend(own.map(|address| (BRAND.to_owned(), address)));
        addresses
    }

    /// The files as they are published below a folder.
    pub(super) fn artifacts(&self, folder: &str) -> Vec<Artifact> {
        let files = self.files.iter();
        files
            .map(|(address, bytes)| Artifact::copied(format!("{folder}{address}"), bytes.to_vec()))
            .collect()
    }
}

/// The style sheet of a government's colour as it is published below its folder.
pub(super) fn brand(participant: &Participant, folder: &str) -> Option<Artifact> {
    let text = brand_sheet(participant)?;
    let path = format!("{folder}{}", address(BRAND, text.as_bytes()));
    Some(Artifact::copied(path, text.into_bytes()))
}

/// A file rather than a style in the page: security policies forbid those.
fn brand_sheet(participant: &Participant) -> Option<String> {
    let brand = participant.government.brand.as_ref()?;
    Some(format!(":root {{ --brand: {brand}; }}\n"))
}

/// A name that changes with the bytes.
fn address(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("assets/{stem}.{}.{ending}", &hash[..10])
}
