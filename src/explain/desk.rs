//! What an explanation looks at: the content as it was written, and the pages that come of it.
//!
//! Whether a page shows a value is not worked out from rules about pages, which would be a second
//! account of them: another value is put in its place, and the page is made again.

use super::spot::{Spot, changed};
use crate::check;
use crate::diag::{Files, Span};
use crate::language::Locale;
use crate::model::Library;
use crate::parse::Tree;
use crate::pipeline::Checked;
use crate::render::{Assets, Press, Printed, render};
use crate::site::{Edition, Route, Site};
use crate::theme::Theme;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything that an explanation needs.
pub struct Desk<'c> {
    pub(super) files: &'c Files,
    pub(super) library: &'c Library,
    pub(super) tree: Tree,
    pub(super) theme: &'c Theme,
    pub(super) as_of: jiff::civil::Date,
    assets: Assets<'c>,
}

/// A page of one government in one language, the list of all governments, or what stands where the
/// site of a former one stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The government and the language.
    pub(super) edition: Option<(String, Locale)>,
    /// The page of the edition; of no meaning without one.
    pub(super) route: Route,
    /// Its address below that of all sites: `/greece/en/courses/`.
    pub(super) address: String,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct At {
    /// The file's path from the root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
}

impl std::fmt::Display for At {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl<'c> Desk<'c> {
    /// The desk for checked content; nothing if so much is wrong that no page could be made.
    pub fn new(checked: &'c Checked, as_of: jiff::civil::Date) -> Option<Self> {
        let theme = checked.theme.as_ref()?;
        Some(Self {
            files: checked.files(),
            library: checked.library.as_ref()?,
            tree: crate::parse::tree(&checked.sources).0,
            theme,
            as_of,
            assets: Assets::of(theme),
        })
    }

    /// The place of a span's first letter.
    pub(super) fn at(&self, span: Span) -> At {
        let place = self.files.place(span.file, span.start);
        At {
            file: self.files.path(span.file).to_owned(),
            line: place.line,
            column: place.column,
        }
    }

    /// One government in one language, of this library.
    pub(super) fn edition<'l>(
        &self,
        library: &'l Library,
        id: &str,
        locale: &Locale,
    ) -> Option<Edition<'l>> {
        let mut participants = library.participants.iter();
        let participant = participants.find(|it| it.id.as_str() == id)?;
        participant.locales().find(|it| *it == locale)?;
        let strings = &self.theme.strings;
        Some(Edition::alone(
            library,
            participant,
            locale,
            strings,
            self.as_of,
        ))
    }

    /// Every page that people see, of one government or of all.
    pub(super) fn targets(&self, only: Option<&str>) -> Vec<Target> {
        let of_all = |address| Target {
            edition: None,
            route: Route::Home,
            address,
        };
        let former = self.library.programme.former_governments.iter();
        let mut targets = vec![of_all("/".to_owned())];
        targets.extend(former.map(|it| of_all(format!("/{}/", it.id.as_str()))));
        let participants = self.library.participants.iter();
        for participant in participants.filter(|it| only.is_none_or(|id| it.id.as_str() == id)) {
            let id = participant.id.as_str();
            for locale in participant.locales() {
                let Some(edition) = self.edition(self.library, id, locale) else {
                    continue;
                };
                let routes = edition.routes().iter().cloned();
                targets.extend(routes.filter(Route::is_page).map(|route| Target {
                    address: format!("/{id}/{}{}", edition.folder, route.address()),
                    edition: Some((id.to_owned(), locale.clone())),
                    route,
                }));
            }
        }
        targets
    }

    /// The library with another value at each of these places.
    pub(super) fn library_with(&self, spots: &[&Spot]) -> Option<Library> {
        check::folded(&changed(&self.tree, spots), self.files)
    }

    /// Which of these pages, all of one edition or of none, show another thing in another library.
    pub(super) fn differing<'t>(&self, targets: &[&'t Target], other: &Library) -> Vec<&'t Target> {
        let (of_all, pages): (Vec<&Target>, Vec<&Target>) =
            targets.iter().partition(|target| target.edition.is_none());
        let mut found = Vec::new();
        if !of_all.is_empty() {
            let (before, after) = (self.of_all(self.library), self.of_all(other));
            let differs = |it: &&&Target| before.get(&it.address) != after.get(&it.address);
            found.extend(of_all.iter().filter(differs));
        }
        let Some((id, locale)) = pages.first().and_then(|target| target.edition.as_ref()) else {
            return found;
        };
        let before = self.edition(self.library, id, locale);
        let (Some(before), Some(after)) = (before, self.edition(other, id, locale)) else {
            found.extend(pages);
            return found;
        };
        let printed = Printed::default();
        let before = Press::new(&before, self.theme, &self.assets, &printed);
        let after = Press::new(&after, self.theme, &self.assets, &printed);
        let differ = pages.par_iter().filter(|target| {
            let made = |press: &Press<'_>, is_known: bool| {
                press.page(&target.route, &|_, _| is_known).ok()
            };
            let key = |press| made(press, true).map(|it| it.key);
            let bytes = |press| made(press, false).and_then(|it| it.bytes);
            // What a page follows from can differ in what its template does not show.
            key(&before) != key(&after) && bytes(&before) != bytes(&after)
        });
        found.extend(differ.collect::<Vec<_>>());
        found
    }

    /// The pages that belong to no edition, as they would be published, by their addresses.
    fn of_all(&self, library: &Library) -> BTreeMap<String, Option<Vec<u8>>> {
        let all = |_: &str| true;
        let site = crate::site::site(library, &self.theme.strings, &all, Some(&all), self.as_of);
        let site = Site {
            editions: Vec::new(),
            ..site
        };
        let mut pages = BTreeMap::new();
        let made = render(&site, self.theme, &|_, _| false, &mut |artifacts| {
            pages.extend(artifacts.into_iter().filter_map(|it| {
                let folder = it.path.strip_suffix("index.html")?;
                Some((format!("/{folder}"), it.bytes))
            }));
            Ok(())
        });
        made.map(|()| pages).unwrap_or_default()
    }
}
