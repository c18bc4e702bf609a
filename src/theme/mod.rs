//! The look of the sites: templates, words of the interface, style sheet.
//!
//! A theme states only what it changes: its files are laid over those of the default theme, which
//! the program carries within it.
//!
//! Invariant: a theme that comes without a diagnostic has every word that its templates use, in
//! every language of every government.

mod built_in;
mod scripts;
mod shared;
mod show;
mod styles;
mod uses;
mod words;

pub use built_in::{built_in, eject};
pub use scripts::Script;
pub use shared::{Shared, identity};
pub(crate) use show::view;
pub use show::{Show, field_name, fields};
pub use tera::Value;
pub use words::NOT_PUBLISHED_YET;
pub(crate) use words::words_for;

use crate::diag::{Code, Diagnostic, FileId, Files, Span, codes, did_you_mean};
use crate::language::{Locale, Strings};
use crate::model::Library;
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

codes! {
    /// The theme that is named has no files.
    ///
    /// # Why it matters
    /// The sites would have no look at all.
    ///
    /// # Wrong
    /// `theme: modren`
    ///
    /// # Right
    /// `theme: modern`
    UNKNOWN_THEME = "unknown-theme";

    /// A template of the theme cannot be used.
    ///
    /// # Why it matters
    /// Every page that it makes would be missing or broken.
    ///
    /// # Wrong
    /// `{{ page.title }` in a template
    ///
    /// # Right
    /// `{{ page.title }}`
    TEMPLATE_MISTAKE = "template-mistake";
}

/// The kinds of mistakes in themes.
pub(crate) fn codes() -> Vec<Code> {
    [CODES, scripts::CODES, styles::CODES, words::CODES].concat()
}

/// The name of the theme that the program carries within it.
pub const DEFAULT: &str = "default";

/// The templates of the kinds of pages: the files that a theme can put its own in the place of.
pub const PAGES: &[&str] = &[
    "home.html",
    "catalogue.html",
    "course.html",
    "directory.html",
    "issuances.html",
    "issuance.html",
    "questions.html",
    "sessions.html",
    "prose.html",
    "data.html",
    "moved.html",
    "retired.html",
    "former.html",
    "not-found.html",
    "portal.html",
    "portal-not-found.html",
    crate::model::SITEMAP,
    "sitemap-index.xml",
    "feed.xml",
    crate::model::ROBOTS,
    "icon.xml",
];

/// A theme, ready to be used.
pub struct Theme {
    /// The templates.
    pub templates: tera::Tera,
    /// The words of the interface in each language that has a file of them.
    pub strings: BTreeMap<Locale, Strings>,
    /// Style sheets, images and other files by their names.
    pub assets: BTreeMap<String, Arc<[u8]>>,
    /// Scripts by their names.
    pub scripts: BTreeMap<String, Script>,
    /// The names of components that can be called as filters.
    pub filters: BTreeSet<String>,
    /// Where the templates stand.
    places: Places,
    /// What each template is made of.
    digests: BTreeMap<String, blake3::Hash>,
}

impl Theme {
    /// What the template engine says, at the place that it names.
    pub fn mistake(&self, error: &tera::Error) -> Diagnostic {
        self.places.mistake(error)
    }

    /// A digest of all that a template is made of, with what it extends, includes and calls.
    pub fn digest(&self, template: &str) -> Option<&blake3::Hash> {
        self.digests.get(template)
    }
}

/// Reads the theme that the programme names.
pub fn theme(sources: &Sources, library: &Library) -> (Option<Theme>, Vec<Diagnostic>) {
    let named = library
        .programme
        .theme
        .as_ref()
        .map_or(DEFAULT, |id| id.as_str());
    let parts = Parts::of(sources, named);
    let mut found: Vec<_> = unknown_theme(sources, library).into_iter().collect();
    let strings = words::strings(&parts, &sources.files, library, &mut found);
    let filters = parts.filters(&sources.files);
    let templates = templates(&parts, &filters, &sources.files, library, &mut found);
    let places = Places::of(&parts, library);
    let mut assets = styles::styles(&parts, &sources.files, &mut found);
    // A finished file of the same name is what its author wants.
    assets.extend(parts.assets.clone());
    let english = strings.get(&Locale::english());
    let scripts = scripts::scripts(&parts, &sources.files, english, &mut found);
    let theme = templates.map(|templates| Theme {
        templates,
        strings,
        filters,
        digests: parts.digests(&sources.files),
        assets,
        scripts,
        places,
    });
    (theme, found)
}

/// The programme names a theme of which there is no file.
fn unknown_theme(sources: &Sources, library: &Library) -> Option<Diagnostic> {
    let named = library.programme.theme.as_ref()?;
    let texts = sources.texts.iter().chain(&sources.unread);
    let texts = texts.map(|file| sources.files.path(*file));
    let paths = texts.chain(sources.assets.keys().map(String::as_str));
    let themes: BTreeSet<&str> = paths
        .filter_map(|path| Some(path.strip_prefix("themes/")?.split_once('/')?.0))
        .collect();
    if themes.contains(named.as_str()) {
        return None;
    }
    let known = themes.iter().copied().collect::<Vec<_>>().join(", ");
    let otherwise = format!(
        "There are: {known}. prospectus theme eject {named} writes a new one to themes/{named}."
    );
    let sentence =
        format!("There is no theme \"{named}\": the folder themes/{named} has no files.");
    let help = did_you_mean(named.as_str(), themes, &otherwise);
    Some(Diagnostic::error(UNKNOWN_THEME, named.span, sentence).help(help))
}

/// The files of a theme by the names that they have within it.
struct Parts {
    texts: BTreeMap<String, FileId>,
    assets: BTreeMap<String, Arc<[u8]>>,
}

impl Parts {
    fn of(sources: &Sources, named: &str) -> Self {
        let mut parts = Self {
            texts: BTreeMap::new(),
            assets: BTreeMap::new(),
        };
        for theme in [DEFAULT, named] {
            let folder = format!("themes/{theme}/");
            for &file in &sources.texts {
                if let Some(name) = sources.files.path(file).strip_prefix(&folder) {
                    parts.texts.insert(name.to_owned(), file);
                    if let Some(asset) = name.strip_prefix("assets/") {
                        let bytes = sources.files.text(file).as_bytes().into();
                        parts.assets.insert(asset.to_owned(), bytes);
                    }
                }
            }
            for (path, bytes) in &sources.assets {
                if let Some(asset) = path.strip_prefix(&format!("{folder}assets/")) {
                    parts.assets.insert(asset.to_owned(), Arc::clone(bytes));
                }
            }
        }
        parts
    }

    /// The templates by name.
    fn templates(&self) -> impl Iterator<Item = (&str, FileId)> {
        self.texts
            .iter()
            .filter_map(|(name, file)| Some((name.strip_prefix("templates/")?, *file)))
    }

    /// The names of components that can be called as filters: those of the template engine itself stay
    /// what they are.
    fn filters(&self, files: &Files) -> BTreeSet<String> {
        let texts = self.templates().map(|(_, file)| files.text(file));
        let names = texts.flat_map(|text| uses::components(text));
        let names = names.filter(|name| !is_built_in_filter(name));
        names.map(str::to_owned).collect()
    }

    fn digests(&self, files: &Files) -> BTreeMap<String, blake3::Hash> {
        let texts = self
            .templates()
            .map(|(name, file)| (name, files.text(file).as_ref()))
            .collect();
        let digests = uses::digests(&texts).into_iter();
        digests
            .map(|(name, digest)| (name.to_owned(), digest))
            .collect()
    }
}

fn templates(
    parts: &Parts,
    filters: &BTreeSet<String>,
    files: &Files,
    library: &Library,
    found: &mut Vec<Diagnostic>,
) -> Option<tera::Tera> {
    let mut templates = tera::Tera::new();
    templates.autoescape_on([".html", ".xml"]);
    // The real ones are set for each edition; these let the templates name them.
    templates.register_function("t", |_: tera::Kwargs, _: &tera::State| String::new());
    for name in filters {
        templates.register_filter(name.clone(), no_component);
    }
    let sources = parts
        .templates()
        .map(|(name, file)| (name, files.text(file).as_ref()));
    if let Err(error) = templates.add_raw_templates(sources) {
        let mut mistake = Places::of(parts, library).mistake(&error);
        if !matches!(error.kind(), tera::ErrorKind::SyntaxError(_)) {
            let place = named(&mistake.sentence, parts, files);
            mistake.span = place.unwrap_or(mistake.span);
        }
        found.push(mistake);
        return None;
    }
    Some(templates)
}

/// Whether the template engine itself has a filter of this name.
fn is_built_in_filter(name: &str) -> bool {
    let call = format!("{{{{ 1 | {name} }}}}");
    tera::Tera::new().add_raw_template("call", &call).is_ok()
}

/// What stands for a component until the templates are read.
fn no_component(_: &Value, _: tera::Kwargs, _: &tera::State) -> tera::TeraResult<Value> {
    Err(tera::Error::message("there is no such component"))
}

/// Where a template or component that a sentence names is asked for first.
fn named(sentence: &str, parts: &Parts, files: &Files) -> Option<Span> {
    let name = sentence.split('`').nth(1)?;
    let asked = ["<", "\"", "| ", "|"].map(|before| (before.len(), format!("{before}{name}")));
    parts.templates().find_map(|(_, file)| {
        let text = files.text(file);
        let mut places = asked
            .iter()
            .filter_map(|(length, it)| Some(text.find(it.as_str())? + length));
        let at = places.next()?;
        Some(Span::new(file, at..at + name.len()))
    })
}

/// Where the templates stand, by name.
struct Places {
    templates: BTreeMap<String, FileId>,
    /// The place for a mistake that is in no one template.
    elsewhere: Span,
}

impl Places {
    fn of(parts: &Parts, library: &Library) -> Self {
        let templates = parts
            .templates()
            .map(|(name, file)| (name.to_owned(), file))
            .collect();
        let span = library
            .programme
            .theme
            .as_ref()
            .map_or(library.programme.span, |it| it.span);
        Self {
            templates,
            elsewhere: span.opening(),
        }
    }

    fn mistake(&self, error: &tera::Error) -> Diagnostic {
        let (span, sentence) = match error.kind() {
            tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
                let file = self.templates.get(report.filename());
                let here = |file: &FileId| Span::new(*file, report.span().range.clone());
                let sentence = format!(
                    "The template cannot be used: {}.",
                    report.message().trim_end_matches('.')
                );
                (file.map_or(self.elsewhere, here), sentence)
            }
            other => {
                let said = other.to_string();
                let said = said.lines().next().unwrap_or_default();
                let said = said.trim_start_matches("error: ").trim_end_matches('.');
                (
                    self.elsewhere,
                    format!("The templates cannot be used: {said}."),
                )
            }
        };
        Diagnostic::error(TEMPLATE_MISTAKE, span, sentence).help(
            "docs/themes.md explains the templates. prospectus theme eject writes the default \
             theme's files.",
        )
    }
}
