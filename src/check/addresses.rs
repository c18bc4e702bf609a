//! Every web address that authors wrote: in links of Markdown and in fields of YAML.

use super::Desk;
use crate::diag::{Located, Span};
use crate::model::Target;
use crate::model::field::{Node, Value};

/// Fields that hold the address of the site itself.
const OWN: &str = "base_url";

/// All addresses with their places. A shared text has one place, however many show it.
pub(super) fn addresses<'a>(desk: &Desk<'a>) -> Vec<Located<&'a str>> {
    let mut found = Vec::new();
    let documents = desk.library.documents();
    for link in documents.flat_map(|document| &document.links) {
        if let Target::Elsewhere(to) = &link.target.value {
            found.push(Located::new(to.as_str(), link.target.span));
        }
    }
    let lists = &desk.tree.catalogue;
    let lists = [
        &lists.providers,
        &lists.subjects,
        &lists.occupations,
        &lists.exams,
        &lists.courses,
    ];
    let folders = desk.tree.folders.values();
    let folders =
        folders.flat_map(|it| it.government.iter().chain(&it.courses).chain(&it.sessions));
    let nodes = lists.into_iter().flatten().chain(folders);
    for node in nodes.chain(&desk.tree.programme) {
        visit(node, &mut |text, span| found.push(Located::new(text, span)));
    }
    found
}

fn visit<'a>(node: &'a Node, see: &mut dyn FnMut(&'a str, Span)) {
    match &node.value {
        Value::Text(text) if text.starts_with("http://") || text.starts_with("https://") => {
            see(text, node.span);
        }
        Value::List(items) => items.iter().for_each(|item| visit(item, see)),
        Value::Fields(entries) => entries
            .iter()
            .filter(|entry| entry.key.value != OWN)
            .for_each(|entry| visit(&entry.value, see)),
        Value::Text(_) | Value::Empty | Value::Unread => {}
    }
}

/// The host of a web address in small letters: `www.mass.gov` of `https://www.mass.gov/a`.
pub(super) fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    let host = match host.strip_prefix('[') {
        Some(inner) => inner.split(']').next()?,
        None => host.split(':').next()?,
    };
    Some(host.to_ascii_lowercase())
}

/// The last part of the path of a web address: `python` of `https://www.coursera.org/learn/python/`.
pub(super) fn last_part(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
}
