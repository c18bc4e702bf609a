//! The default theme, carried within the program.

use crate::source::RawFile;
use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of the default theme by the names that they have within it.
pub fn eject() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    gather(&FILES, &mut files);
    files.sort();
    files
}

fn gather(folder: &Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in folder.files() {
        files.push((
            file.path().to_string_lossy().replace('\\', "/"),
            file.contents(),
        ));
    }
    for folder in folder.dirs() {
        gather(folder, files);
    }
}

/// The given files, with the default theme's laid beneath them where they have none of that name.
pub fn built_in(mut files: Vec<RawFile>) -> Vec<RawFile> {
    for (name, bytes) in eject() {
        let path = format!("themes/{}/{name}", super::DEFAULT);
        if !files.iter().any(|file| file.path == path) {
            files.push(RawFile {
                path,
                bytes: Ok(bytes.to_vec()),
            });
        }
    }
    files
}
