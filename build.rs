//! A digest of what the program is made of, by which it knows its own memory.
#![allow(missing_docs)]

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;

/// What decides what the program makes of given content.
const PARTS: &[&str] = &["src", "themes", "Cargo.lock", "Cargo.toml"];

fn main() {
    let mut digest = DefaultHasher::new();
    for part in PARTS {
        println!("cargo:rerun-if-changed={part}");
        add(Path::new(part), &mut digest);
    }
    println!("cargo:rustc-env=PROSPECTUS_DIGEST={:016x}", digest.finish());
}

fn add(path: &Path, digest: &mut DefaultHasher) {
    if let Ok(entries) = path.read_dir() {
        let mut inner: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        inner.sort();
        inner.iter().for_each(|path| add(path, digest));
    } else {
        path.hash(digest);
        std::fs::read(path).unwrap_or_default().hash(digest);
    }
}
