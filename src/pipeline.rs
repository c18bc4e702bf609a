//! The one way from files to a site. `check` stops half-way, `build` goes to the end.

use crate::diag::{Diagnostic, Files, has_error, in_order};
use crate::import::{Imported, Order, Summary};
use crate::model::Library;
use crate::parse::Tree;
use crate::source::{RawFile, Sources};

/// What the checks made of the files.
pub struct Checked {
    /// The files with their texts, for reports.
    pub sources: Sources,
    /// The content, complete as far as it could be read.
    pub library: Option<Library>,
    /// Everything that is wrong, in file order.
    pub found: Vec<Diagnostic>,
}

impl Checked {
    /// The texts of all files.
    pub fn files(&self) -> &Files {
        &self.sources.files
    }

    /// Whether nothing keeps the sites from being published.
    pub fn is_publishable(&self) -> bool {
        self.library.is_some() && !has_error(&self.found)
    }
}

/// Source, parse and check.
pub fn check(raw: Vec<RawFile>) -> Checked {
    let (sources, mut found) = crate::source::sources(raw);
    let (tree, mistakes) = crate::parse::tree(&sources);
    found.extend(mistakes);
    let (library, mistakes) = library(&tree, &sources.files);
    found.extend(mistakes);
    Checked {
        sources,
        library,
        found: in_order(found),
    }
}

/// Source, parse and import: the rows of a spreadsheet as new entries of the catalogue.
///
/// A catalogue that cannot be read could hold the same courses, so it is mended first.
pub fn import(raw: Vec<RawFile>, order: &Order) -> Imported {
    let (sources, mut found) = crate::source::sources(raw);
    let (tree, mistakes) = crate::parse::tree(&sources);
    found.extend(mistakes);
    if has_error(&found) {
        return Imported {
            files: sources.files,
            found: in_order(found),
            summary: Summary::default(),
            lists: None,
        };
    }
    crate::import::courses(order, &tree, sources.files)
}

fn library(tree: &Tree, files: &Files) -> (Option<Library>, Vec<Diagnostic>) {
    crate::check::library(tree, files)
}
