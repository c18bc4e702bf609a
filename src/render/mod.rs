//! Views and a theme to bytes.
//!
//! Invariant: the bytes of a page follow from its view, the edition's chrome and the theme. Pages
//! are rendered in any order and on any number of threads; they leave in the order of their routes.

mod assets;
mod key;
mod words;

pub use assets::Assets;
pub use key::Key;

use crate::diag::Diagnostic;
use crate::site::{Edition, FormerView, Head, PortalView, Route, Site, View};
use crate::source::Fault;
use crate::theme::{Theme, words_for};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Tera, Value};

/// How many pages are rendered before they are handed on: enough for all threads, and few enough
/// that memory does not grow with the site.
const BATCH: usize = 512;

/// A file of the sites.
pub struct Artifact {
    /// The path below the folder of all sites.
    pub path: String,
    /// What its bytes follow from.
    pub key: Key,
    /// What it holds; nothing where the published file holds it already.
    pub bytes: Option<Vec<u8>>,
}

impl Artifact {
    /// A file that is published as it is.
    pub fn copied(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            key: Key::of(&[&bytes]),
            bytes: Some(bytes),
        }
    }
}

/// Whether the file with this path is published already and follows from what this key stands for.
pub type Known<'a> = dyn Fn(&str, Key) -> bool + Sync + 'a;

/// How much was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// How many governments have a site.
    pub governments: usize,
    /// How many languages they are in, all together.
    pub languages: usize,
    /// How many sites in one language there are.
    pub editions: usize,
    /// How many pages they have.
    pub pages: usize,
}

/// Why rendering stopped.
#[derive(Debug)]
pub enum Stop {
    /// A template asks for what its view does not have.
    Mistake(Box<Diagnostic>),
    /// What takes the artifacts failed.
    Fault(Fault),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Where artifacts go, in order.
pub type Sink<'a> = dyn FnMut(Vec<Artifact>) -> Result<(), Fault> + 'a;

/// How many pages there are in all, without what is for machines alone.
pub fn pages(site: &Site<'_>) -> usize {
    let pages: usize = site
        .editions
        .iter()
        .map(|edition| {
            let routes = edition.routes();
            routes.iter().filter(|it| is_page(&it.file())).count()
        })
        .sum();
    pages + site.former.len() + usize::from(site.portal.is_some())
}

/// Whether people see the file with this path as a page: other files are lists for robots,
/// style sheets and images.
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Renders everything that is not `known` and hands all on in a fixed order.
///
/// # Errors
/// What the sink failed at, or a template that asks for what its view does not have.
pub fn render(
    site: &Site<'_>,
    theme: &Theme,
    known: &Known<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), Stop> {
    let assets = Assets::of(theme);
    if let Some(view) = &site.portal {
        sink(vec![portal(view, theme, &assets, known)?])?;
        sink(assets.artifacts(""))?;
    }
    for view in &site.former {
        sink(vec![former(view, theme, &assets, known)?])?;
    }
    for edition in &site.editions {
        let folder = format!("{}/", edition.participant.id);
        if edition.folder.is_empty() {
            sink(assets.artifacts(&folder))?;
            sink(Vec::from_iter(assets::brand(edition.participant, &folder)))?;
        }
        let press = Press::new(edition, theme, &assets);
        for routes in edition.routes().chunks(BATCH) {
            let pages = routes.par_iter().map(|it| press.page(it, known));
            sink(pages.collect::<Result<_, _>>()?)?;
        }
    }
    Ok(())
}

/// Everything that one edition's pages are rendered with.
pub struct Press<'a> {
    edition: &'a Edition<'a>,
    theme: &'a Theme,
    templates: Tera,
    /// What all pages of the edition follow from.
    common: Key,
}

/// What a template sees of a page.
#[derive(Serialize)]
struct Shown {
    page: Head,
    view: View,
}

impl<'a> Press<'a> {
    /// Gathers what is the same for all pages of an edition, once.
    pub fn new(edition: &'a Edition<'a>, theme: &'a Theme, assets: &Assets) -> Self {
        let mut templates = theme.templates.clone();
        let strings = words_for(&theme.strings, edition.locale());
        let language = Arc::clone(&edition.language);
        templates.register_function("t", words::words(language, strings));
        let chrome = edition.chrome();
        let addresses = assets.addresses(edition.participant);
        let common = Key::of(&[
            edition.locale().as_str().as_bytes(),
            edition.participant.government.code.country().as_bytes(),
            strings.map_or(b"", |it| it.text().as_bytes()),
            &written(&(&chrome, &addresses)),
        ]);
        let context = templates.global_context();
        context.insert("edition", &chrome);
        context.insert("assets", &addresses);
        if let Some(footer) = footer(&templates) {
            templates.global_context().insert_value("footer", footer);
        }
        Self {
            edition,
            theme,
            templates,
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
        let shown = Shown {
            page: self.edition.head(route),
            view: self.edition.view(route),
        };
        let template = shown.view.template();
        let leaf = Leaf {
            path,
            key: key(self.theme, template, self.common.bytes(), &shown),
            template,
        };
        leaf.filled(&self.templates, self.theme, &shown, known)
    }
}

/// The footer of all pages of an edition, if it shows nothing of the page itself. Where it cannot be
/// written, the layout includes it, so that the mistake is told with its place.
fn footer(templates: &Tera) -> Option<Value> {
    const SHARED: &[&str] = &["edition", "assets"];
    let variables = templates.get_template_variables(FOOTER).ok()?;
    if !variables.iter().all(|name| SHARED.contains(name)) {
        return None;
    }
    let footer = templates.render(FOOTER, &Context::new()).ok()?;
    Some(Value::safe_string(&footer))
}

fn portal(
    view: &PortalView,
    theme: &Theme,
    assets: &Assets,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    of_all("index.html".to_owned(), PORTAL, view, theme, assets, known)
}

/// What stands where the site of a government stood.
fn former(
    view: &FormerView,
    theme: &Theme,
    assets: &Assets,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    let path = format!("{}/index.html", view.folder);
    of_all(path, FORMER, view, theme, assets, known)
}

/// A page that belongs to no government's site.
fn of_all(
    path: String,
    template: &'static str,
    view: &impl Serialize,
    theme: &Theme,
    assets: &Assets,
    known: &Known<'_>,
) -> Result<Artifact, Stop> {
    #[derive(Serialize)]
    struct Shown<'s, V> {
        view: &'s V,
        assets: &'s BTreeMap<String, String>,
    }
    let shown = Shown {
        view,
        assets: &assets.shared,
    };
    let leaf = Leaf {
        path,
        key: key(theme, template, b"", &shown),
        template,
    };
    leaf.filled(&theme.templates, theme, &shown, known)
}

/// The template of what stands at the end of every page.
const FOOTER: &str = "footer.html";

/// The template of the list of all governments.
const PORTAL: &str = "portal.html";

/// The template of what stands where a government's site stood.
const FORMER: &str = "former.html";

/// A page before it is rendered.
struct Leaf {
    path: String,
    key: Key,
    template: &'static str,
}

impl Leaf {
    fn filled(
        self,
        templates: &Tera,
        theme: &Theme,
        shown: &impl Serialize,
        known: &Known<'_>,
    ) -> Result<Artifact, Stop> {
        let bytes = match known(&self.path, self.key) {
            true => None,
            false => {
                let filled = filled(templates, self.template, shown);
                Some(filled.map_err(|error| mistake(theme, &error))?)
            }
        };
        Ok(Artifact {
            path: self.path,
            key: self.key,
            bytes,
        })
    }
}

/// What a page follows from: the program, its templates, what its edition shares, and its view.
fn key(theme: &Theme, template: &str, common: &[u8], shown: &impl Serialize) -> Key {
    let digest = theme.digest(template).map(|digest| digest.as_bytes());
    Key::of(&[digest.map_or(b"", |digest| digest), common, &written(shown)])
}

/// A view as bytes that differ when it does.
fn written(shown: &impl Serialize) -> Vec<u8> {
    // Views are structures of texts and numbers: there is nothing in them that JSON cannot hold.
    serde_json::to_vec(shown).unwrap_or_default()
}

fn filled(templates: &Tera, name: &str, shown: &impl Serialize) -> tera::TeraResult<Vec<u8>> {
    let mut bytes = Vec::with_capacity(16 << 10);
    templates.render_to(name, &Context::from_serialize(shown)?, &mut bytes)?;
    Ok(bytes)
}

fn mistake(theme: &Theme, error: &tera::Error) -> Stop {
    Stop::Mistake(Box::new(theme.mistake(error)))
}
