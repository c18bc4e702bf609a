//! Diagnostics as SARIF 2.1.0, the form in which code scanners hand on what they find (OASIS
//! standard "Static Analysis Results Interchange Format").
//!
//! Lines and columns count from 1, columns in characters, the end exclusive, as `columnKind` says.

use super::{Code, Diagnostic, Files, Page, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// All diagnostics as one document. `root` stands before every path: the way from the repository's
/// folder to that of the content, empty or with `/` at its end.
pub fn report(found: &[Diagnostic], files: &Files, root: &str) -> String {
    let codes: BTreeSet<Code> = found.iter().map(|diagnostic| diagnostic.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let places = Places { files, root };
    let results: Vec<Value> = found
        .iter()
        .map(|diagnostic| places.result(diagnostic, &codes))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "Prospectus",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // A tree of strings and numbers: there is nothing that could not be written.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn rule(code: Code) -> Value {
    let Page {
        sentence,
        why,
        wrong,
        right,
    } = Page::of(code);
    json!({
        "id": code.as_str(),
        "shortDescription": {"text": sentence},
        "fullDescription": {"text": format!("{sentence} {why}")},
        "help": {
            "text": format!("{why}\n\nWrong: {wrong}\n\nRight: {right}"),
            "markdown": format!("{why}\n\n- Wrong: {wrong}\n- Right: {right}"),
        },
    })
}

struct Places<'a> {
    files: &'a Files,
    root: &'a str,
}

impl Places<'_> {
    fn result(&self, diagnostic: &Diagnostic, codes: &[Code]) -> Value {
        let text = match diagnostic.help.as_str() {
            "" => diagnostic.sentence.clone(),
            help => format!("{}\n{help}", diagnostic.sentence),
        };
        let mut result = json!({
            "ruleId": diagnostic.code.as_str(),
            "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
            "level": diagnostic.severity.word(),
            "message": {"text": text},
            "locations": [{"physicalLocation": self.place(diagnostic.span)}],
        });
        if !diagnostic.labels.is_empty() {
            let labels = diagnostic.labels.iter().enumerate();
            result["relatedLocations"] = labels
                .map(|(at, label)| {
                    json!({
                        "id": at + 1,
                        "message": {"text": label.text},
                        "physicalLocation": self.place(label.span),
                    })
                })
                .collect();
        }
        result
    }

    fn place(&self, span: Span) -> Value {
        let (start, end) = (
            self.files.place(span.file, span.start),
            self.files.place(span.file, span.end),
        );
        let path = format!("{}{}", self.root, self.files.path(span.file));
        json!({
            "artifactLocation": {"uri": uri(&path)},
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        })
    }
}

/// A path as a reference of RFC 3986: every byte but unreserved ones and `/` as `%` and two digits.
fn uri(path: &str) -> String {
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| match is_kept(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}
