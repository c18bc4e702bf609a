//! What must hold of any site that is built: its links lead somewhere, its anchors are distinct.

use super::made::Made;
use std::collections::{BTreeMap, BTreeSet};

/// Every link of these pages that leads nowhere, and every anchor that a page has twice.
pub fn troubles(made: &Made) -> Vec<String> {
    let pages: BTreeMap<&str, String> = made
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let anchors: BTreeMap<&str, Vec<String>> = pages
        .iter()
        .map(|(path, page)| (*path, values(page, &[" id"])))
        .collect();
    let mut troubles = Vec::new();
    for (path, page) in &pages {
        let mut seen = BTreeSet::new();
        for anchor in &anchors[path] {
            if !seen.insert(anchor) {
                troubles.push(format!("{path} has the anchor {anchor} twice"));
            }
            if anchor.is_empty() || anchor.contains(char::is_whitespace) {
                troubles.push(format!("{path} has an anchor that is none: {anchor:?}"));
            }
        }
        for name in values(page, &[" aria-labelledby"]) {
            if !anchors[path].contains(&name) {
                troubles.push(format!("{path} is labelled by {name}, which it lacks"));
            }
        }
        let links = values(page, &[" href", " src"]);
        let refreshed = values(page, &[" content"]).into_iter();
        let refreshed = refreshed.filter_map(|it| Some(it.strip_prefix("0; url=")?.to_owned()));
        for link in links.into_iter().chain(refreshed) {
            if let Some(trouble) = dead(path, &link, made, &anchors) {
                troubles.push(trouble);
            }
        }
    }
    troubles
}

fn dead(
    from: &str,
    link: &str,
    made: &Made,
    anchors: &BTreeMap<&str, Vec<String>>,
) -> Option<String> {
    let elsewhere = ["https:", "http:", "mailto:", "tel:", "/"];
    // The bare layout of the cases writes "none" where there is no address.
    if link == "none" || elsewhere.iter().any(|start| link.starts_with(start)) {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let mut parts: Vec<&str> = from.split('/').collect();
    if !path.is_empty() {
        parts.pop();
    }
    let path = decoded(path);
    for part in path
        .split('/')
        .filter(|part| !path.is_empty() && *part != ".")
    {
        match part {
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let mut file = parts.join("/");
    if file.is_empty() || file.ends_with('/') {
        file += "index.html";
    }
    if !made.contains_key(&file) {
        return Some(format!("{from} links to {link}, and there is no {file}"));
    }
    let anchor = decoded(anchor);
    let has = anchor.is_empty()
        || anchors
            .get(file.as_str())
            .is_some_and(|anchors| anchors.contains(&anchor));
    (!has).then(|| format!("{from} links to {link}, and {file} has no such anchor"))
}

/// The values of attributes, with their entities read.
fn values(page: &str, names: &[&str]) -> Vec<String> {
    let mut values = Vec::new();
    // Quotation marks in text can be no attributes: only tags are looked at.
    for tag in page.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or(tag);
        for name in names {
            let opening = format!("{name}=\"");
            let value = tag
                .split(&opening)
                .nth(1)
                .and_then(|it| it.split('"').next());
            values.extend(value.map(|value| {
                value
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")
            }));
        }
    }
    values
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}
