//! One page: its view, the template and what its edition shares, to bytes.

use super::assets::Assets;
use super::key::Key;
use super::once::{Printed, Within, with_filters};
use super::{Artifact, Known, Stop, words};
use crate::model::NOT_FOUND;
use crate::site::{Edition, Former, Frame, Head, PortalNotFoundView, PortalView, Route, View};
use crate::theme::{Shared, Show, Theme, words_for};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Tera};

/// The template of the list of all governments.
const PORTAL: &str = "portal.html";

/// The template of what is shown beside all sites where there is nothing.
const NOT_FOUND_PORTAL: &str = "portal-not-found.html";

/// The template of what stands where a government's site stood.
const FORMER: &str = "former.html";

/// Everything that one edition's pages are rendered with.
pub struct Press<'a> {
    edition: &'a Edition<'a>,
    theme: &'a Theme,
    templates: Arc<Tera>,
    within: Arc<Within>,
    /// What all pages of the edition follow from.
    common: Key,
}

/// What a template sees of a page.
struct Shown {
    page: Shared<Frame>,
    here: Head,
    view: View,
}

impl<'a> Press<'a> {
    /// Gathers what is the same for all pages of an edition, once.
    pub fn new(
        edition: &'a Edition<'a>,
        theme: &'a Theme,
        assets: &Assets<'_>,
        printed: &Printed,
    ) -> Self {
        let mut templates = theme.templates.clone();
        let strings = words_for(&theme.strings, edition.locale());
        let language = Arc::clone(&edition.language);
        templates.register_function("t", words::words(language, strings));
        let chrome = Shared::from(edition.chrome());
        let addresses = assets.addresses(edition);
        let mut trace = Vec::new();
        chrome.trace(&mut trace);
        let common = Key::of(&[
            edition.locale().as_str().as_bytes(),
            edition.participant.government.code.country().as_bytes(),
            strings.map_or(b"", |it| it.text().as_bytes()),
            &trace,
            &named(&addresses),
        ]);
        let context = templates.global_context();
        context.insert_value("edition", chrome.value());
        context.insert("assets", &addresses);
        let within = Arc::<Within>::default();
        Self {
            edition,
            theme,
            templates: with_filters(templates, &theme.filters, printed, &within),
            within,
            common,
        }
    }

    /// One page, rendered unless it is known.
    ///
    /// # Errors
    /// A template that asks for what its view does not have.
    pub fn page(&self, route: &Route, known: &Known<'_>) -> Result<Artifact, Stop> {
        let folder = (&self.edition.participant.id, &self.edition.folder);
        let path = format!("{}/{}{}", folder.0, folder.1, route.file());
        let view = self.edition.view(route);
        let shown = Shown {
            page: self.edition.frame(route),
            here: self.edition.head(route, &view),
            view,
        };
        if let Some(text) = shown.view.text() {
            return Ok(Artifact::copied(path, text.as_bytes().to_vec()));
        }
        let template = shown.view.template().unwrap_or_default();
        let mut trace = Vec::with_capacity(1 << 10);
        shown.page.trace(&mut trace);
        shown.here.trace(&mut trace);
        shown.view.trace(&mut trace);
        let key = key(self.theme, template, self.common.bytes(), &trace);
        if known(&path, key) {
            return Ok(Artifact {
                path,
                key,
                bytes: None,
            });
        }
        let mut context = Context::new();
        context.insert_value("page", shown.page.value());
        context.insert_value("here", shown.here.value());
        context.insert_value("view", shown.view.value());
        let bytes = filled(&self.templates, template, &context);
        let bytes = bytes.map_err(|error| mistake(self.theme, &self.within.or(error)))?;
        Ok(Artifact {
            path,
            key,
            bytes: Some(bytes),
        })
    }
}

/// The list of all governments, rendered unless it is known.
///
/// # Errors
/// A template that asks for what its view does not have.
pub(super) fn portal(
    view: &PortalView,
    theme: &Theme,
    assets: &Assets<'_>,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    of_all("index.html".to_owned(), PORTAL, view, theme, assets, known)
}

/// What is shown beside all sites where there is nothing, rendered unless it is known.
///
/// # Errors
/// A template that asks for what its view does not have.
pub(super) fn portal_not_found(
    view: &PortalNotFoundView,
    theme: &Theme,
    assets: &Assets<'_>,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    let (path, template) = (NOT_FOUND.to_owned(), NOT_FOUND_PORTAL);
    of_all(path, template, view, theme, assets, known)
}

/// What stands where the site of a government stood, rendered unless it is known.
///
/// # Errors
/// A template that asks for what its view does not have.
pub(super) fn former(
    former: &Former,
    theme: &Theme,
    assets: &Assets<'_>,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    let path = format!("{}/index.html", former.folder);
    of_all(path, FORMER, &former.view, theme, assets, known)
}

/// A page that belongs to no government's site.
fn of_all(
    path: String,
    template: &str,
    view: &dyn Show,
    theme: &Theme,
    assets: &Assets<'_>,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    let mut trace = named(&assets.shared);
    view.trace(&mut trace);
    let key = key(theme, template, b"", &trace);
    let bytes = match known(&path, key) {
        true => None,
        false => {
            let mut context = Context::new();
            context.insert_value("view", view.value());
            context.insert("assets", &assets.shared);
            let bytes = filled(&theme.templates, template, &context);
            Some(bytes.map_err(|error| mistake(theme, &error))?)
        }
    };
    Ok(Artifact { path, key, bytes })
}

/// What a page follows from: the program, its templates, what its edition shares, and its view.
fn key(theme: &Theme, template: &str, common: &[u8], trace: &[u8]) -> Key {
    let digest = theme.digest(template).map(|digest| digest.as_bytes());
    Key::of(&[digest.map_or(b"", |digest| digest), common, trace])
}

/// The addresses of assets as bytes that differ when they do.
fn named(addresses: &BTreeMap<String, String>) -> Vec<u8> {
    let mut trace = Vec::new();
    for (name, address) in addresses {
        name.trace(&mut trace);
        address.trace(&mut trace);
    }
    trace
}

fn filled(templates: &Tera, name: &str, context: &Context) -> tera::TeraResult<Vec<u8>> {
    let mut bytes = Vec::with_capacity(8 << 10);
    templates.render_to(name, context, &mut bytes)?;
    Ok(bytes)
}

fn mistake(theme: &Theme, error: &tera::Error) -> Stop {
    Stop::Mistake(Box::new(theme.mistake(error)))
}
