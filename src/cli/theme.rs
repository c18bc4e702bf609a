//! `prospectus theme eject`: the default theme's files, to be changed.

use super::args::Common;
use super::{Outcome, report};
use crate::source::Fault;
use std::fs;
use std::path::Path;

/// Writes the default theme below `themes/NAME` of the root; files that are there are kept.
pub fn eject(common: &Common, name: &str) -> Outcome {
    let folder = common.root.join("themes").join(name);
    let mut written = 0;
    for (file, bytes) in crate::theme::eject() {
        let path = folder.join(&file);
        if path.exists() {
            if !common.quiet {
                report::out(&format!("kept {}\n", path.display()));
            }
            continue;
        }
        if let Err(fault) = write(&path, bytes) {
            return report::fault(&fault);
        }
        written += 1;
    }
    if !common.quiet {
        report::out(&format!(
            "Wrote {written} files to {}. Remove those that you do not change, and name the theme \
             in prospectus.yaml with theme: {name}.\n",
            folder.display()
        ));
    }
    Outcome::Clean
}

/// Writes a file, with the folders above it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|cause| Fault::new("make the folder", folder, cause))?;
    }
    fs::write(path, bytes).map_err(|cause| Fault::new("write", path, cause))
}
