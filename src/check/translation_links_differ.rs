//! A translation links to what its original links to.

use super::Desk;
use super::addresses::host;
use super::side_by_side::{Text, Told, Value, differences, documents, sides};
use crate::diag::code;
use crate::diag::{Diagnostic, Severity};
use crate::model::Target;
use crate::parse::without_language;

code! {
    /// A translation links to another page than its original, or lacks one of its links.
    ///
    /// # Why it matters
    /// Readers of one language do not find what those of another find. A link that was mended in
    /// one language is often forgotten in the others.
    ///
    /// # Wrong
    /// `[fechas](faq/cost.md)` for `[dates](faq/dates.md)`
    ///
    /// # Right
    /// `[fechas](faq/dates.md)`
    pub(super) CODE = "translation-links-differ";
}

const TOLD: Told = Told {
    code: CODE,
    severity: Severity::Warning,
    help: "Link to the same places in all languages.",
};

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let texts = documents(desk).into_iter();
    texts
        .flat_map(|texts| differences(&sides(&texts, links), &TOLD))
        .collect()
}

fn links(text: &Text<'_>) -> Vec<Value> {
    let links = text.document.links.iter().map(|link| {
        let target = &link.target.value;
        Value {
            words: shown(target),
            span: link.target.span,
            kind: "link",
            meaning: vec![meaning(target, text)],
            is_optional: false,
        }
    });
    // A translation may name the same page once where the original names it twice.
    let mut distinct: Vec<Value> = Vec::new();
    for link in links {
        if distinct.iter().all(|known| known.meaning != link.meaning) {
            distinct.push(link);
        }
    }
    distinct
}

fn shown(target: &Target) -> String {
    match target {
        Target::Elsewhere(to) => to.clone(),
        Target::Anchor(anchor) => format!("#{anchor}"),
        Target::Content { path, anchor } => match anchor {
            Some(anchor) => format!("{path}#{anchor}"),
            None => path.clone(),
        },
        Target::Course(id) => format!("course:{id}"),
        Target::Subject(id) => format!("subject:{id}"),
        Target::Provider(id) => format!("provider:{id}"),
    }
}

/// Where a link leads, whatever the language.
fn meaning(target: &Target, text: &Text<'_>) -> String {
    match target {
        // An anchor that is made of a heading's words differs from language to language.
        Target::Anchor(anchor) => match text.document.heading(anchor) {
            Some(at) => format!("heading {at}"),
            None => format!("#{anchor}"),
        },
        Target::Content { path, anchor } if path.ends_with(".md") => {
            let page = without_language(path).0;
            format!("{page}#{}", anchor.as_deref().unwrap_or_default())
        }
        // Another site has its own address for each language.
        Target::Elsewhere(to) => match host(to) {
            Some(host) => domain(&host).to_owned(),
            None => to.clone(),
        },
        other => shown(other),
    }
}

/// The last two names of a host: `wikipedia.org` of `es.wikipedia.org`.
fn domain(host: &str) -> &str {
    let mut dots = host.rmatch_indices('.');
    match dots.nth(1) {
        Some((at, _)) => &host[at + 1..],
        None => host,
    }
}
