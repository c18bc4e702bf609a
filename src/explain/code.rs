//! What a code means: its page for a terminal, for programs and for the guide.

use crate::diag::{Code, Page, did_you_mean};
use crate::rules;
use serde::Serialize;

/// How many columns a page has on a terminal.
const COLUMNS: usize = 78;

/// The code of this name, or a sentence that says that there is none.
///
/// # Errors
/// The sentence, with the nearest name.
pub fn named(name: &str) -> Result<Code, String> {
    rules::find(name).ok_or_else(|| {
        let all = rules::codes();
        let names = all.iter().map(|code| code.as_str());
        let help = did_you_mean(name, names, "The page docs/messages.md lists all codes.");
        format!("There is no code \"{name}\". {help}")
    })
}

/// A code's page for people at a terminal.
pub fn text(code: Code) -> String {
    let Page {
        sentence,
        why,
        wrong,
        right,
    } = Page::of(code);
    let mut text = format!("{}\n\n{}", code.as_str(), wrapped(&sentence, ""));
    for (title, part) in [("Why it matters", why), ("Wrong", wrong), ("Right", right)] {
        text.push_str(&format!("\n{title}\n{}", wrapped(&part, "  ")));
    }
    if rules::may_be_changed(code) {
        let hint = "For some files this rule can weigh more, less or nothing: see \
                    docs/operators.md#rules.";
        text.push_str(&format!("\n{}", wrapped(hint, "")));
    }
    text
}

/// Text in lines that a terminal can show, each behind an indent.
fn wrapped(text: &str, indent: &str) -> String {
    let mut lines = String::new();
    for (at, paragraph) in text.split("\n\n").enumerate() {
        if at > 0 {
            lines.push('\n');
        }
        let mut line = indent.to_owned();
        for word in paragraph.split(' ') {
            let is_first = line.len() == indent.len();
            if !is_first && line.chars().count() + 1 + word.chars().count() > COLUMNS {
                lines.push_str(&line);
                lines.push('\n');
                line = indent.to_owned();
            } else if !is_first {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    message: &'a str,
    why: &'a str,
    wrong: &'a str,
    right: &'a str,
    can_be_changed: bool,
}

/// A code's page as one JSON object.
pub fn json(code: Code) -> String {
    let page = Page::of(code);
    let entry = Entry {
        code: code.as_str(),
        message: &page.sentence,
        why: &page.why,
        wrong: &page.wrong,
        right: &page.right,
        can_be_changed: rules::may_be_changed(code),
    };
    // Strings only: there is nothing that JSON could not hold.
    serde_json::to_string(&entry).unwrap_or_default() + "\n"
}

/// All pages as the part of a guide, in the order of their names.
pub fn guide() -> String {
    let codes = rules::codes();
    let mut guide = String::new();
    for code in &codes {
        guide.push_str(&format!("- [{0}](#{0})\n", code.as_str()));
    }
    for code in codes {
        let Page {
            sentence,
            why,
            wrong,
            right,
        } = Page::of(code);
        let name = code.as_str();
        guide.push_str(&format!(
            "\n## {name}\n\n{sentence} {why}\n\n- Wrong: {wrong}\n- Right: {right}\n"
        ));
    }
    guide
}
