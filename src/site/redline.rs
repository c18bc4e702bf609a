//! What changed between an issuance and the one that it takes the place of, for people who know the old one.

use super::edition::Edition;
use super::issuance::NumberPart;
use crate::model::{Issuance, Item};
use crate::theme::view;
use similar::{ChangeTag, TextDiff};

/// What ends a block of text: its words are no sentence with those of the next.
const BLOCKS: &[&str] = &[
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "td",
    "th",
    "tr",
    "blockquote",
    "pre",
    "dt",
    "dd",
    "br",
    "hr",
];

view! {
    /// What changed since another issuance.
    pub struct RedlinePart {
        /// The other one.
        pub since: NumberPart,
        /// The blocks that are not in both, in the order of the text.
        pub changes: Vec<ChangePart>,
    }
}

view! {
    /// A block of text that one of the two has.
    pub struct ChangePart {
        /// Whether the later one has it: `added` or `removed`.
        pub kind: &'static str,
        /// Its words in runs.
        pub runs: Vec<RunPart>,
    }
}

view! {
    /// Words that are in both, or not.
    pub struct RunPart {
        /// The words.
        pub text: String,
        /// Whether the other issuance has no such words here.
        pub is_changed: bool,
    }
}

impl Edition<'_> {
    /// What changed since each issuance of this site that this one takes the place of, as long as both are
    /// written in one language.
    pub(super) fn redlines(&self, item: &Item<Issuance>, now: &[NumberPart]) -> Vec<RedlinePart> {
        let version = self.version(item);
        let text = |item: &Item<Issuance>| {
            let version = self.version(item);
            let here = super::Route::Issuance(item.path.clone());
            blocks(&self.body(version, &here, &here).html)
        };
        let issuances = || self.participant.issuances.values();
        let earlier = now.iter().filter_map(|since| {
            let mut items = issuances();
            let other = items.find(|it| it.versions[0].front.number.as_str() == since.number)?;
            let is_same_language = self.version(other).locale == version.locale;
            is_same_language.then(|| RedlinePart {
                since: since.clone(),
                changes: changes(&text(other), &text(item)),
            })
        });
        earlier.filter(|it| !it.changes.is_empty()).collect()
    }
}

/// The blocks that are not in both of two texts.
fn changes(before: &[String], after: &[String]) -> Vec<ChangePart> {
    let lines = |blocks: &[String]| {
        blocks
            .iter()
            .map(|it| format!("{it}\n"))
            .collect::<String>()
    };
    let (before, after) = (lines(before), lines(after));
    let diff = TextDiff::from_lines(&before, &after);
    let mut found = Vec::new();
    for op in diff.ops() {
        let mut those: Vec<ChangePart> = diff
            .iter_inline_changes(op)
            .filter_map(|change| {
                let kind = match change.tag() {
                    ChangeTag::Equal => return None,
                    ChangeTag::Delete => "removed",
                    ChangeTag::Insert => "added",
                };
                let words = change.iter_strings_lossy();
                let words = words.map(|(is_changed, text)| (is_changed, text.into_owned()));
                let runs = runs(words.collect());
                (!runs.is_empty()).then_some(ChangePart { kind, runs })
            })
            .collect();
        let mut runs = those.iter().flat_map(|change| &change.runs);
        // Blocks that have no like in the other text are changed as a whole.
        if runs.all(|run| !run.is_changed) {
            let runs = those.iter_mut().flat_map(|change| &mut change.runs);
            runs.for_each(|run| run.is_changed = true);
        }
        found.append(&mut those);
    }
    found
}

/// The words of a block in runs.
fn runs(mut words: Vec<(bool, String)>) -> Vec<RunPart> {
    // A space between two words that changed belongs to them.
    for at in 1..words.len().saturating_sub(1) {
        let is_between = words[at - 1].0 && words[at + 1].0;
        words[at].0 |= is_between && words[at].1.trim().is_empty();
    }
    let mut runs: Vec<RunPart> = Vec::new();
    for (is_changed, text) in words {
        match runs.last_mut() {
            Some(last) if last.is_changed == is_changed => last.text.push_str(&text),
            _ => runs.push(RunPart { text, is_changed }),
        }
    }
    if let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end_matches('\n').len());
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// The words of our own HTML, block by block.
fn blocks(html: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block = String::new();
    let mut rest = html;
    while let Some((words, tag)) = rest.split_once('<') {
        block.push_str(words);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.trim_start_matches('/');
        let name = name.split([' ', '/']).next().unwrap_or_default();
        if BLOCKS.contains(&name) {
            blocks.push(std::mem::take(&mut block));
        }
        rest = after;
    }
    blocks.push(block + rest);
    let plain = blocks.iter().map(|block| plain(block));
    plain.filter(|block| !block.is_empty()).collect()
}

/// Words with their character references resolved and with single spaces.
fn plain(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let references = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    references
        .iter()
        .fold(words.join(" "), |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_the_words_between_tags() {
        let html = "<h2 id=\"a\">Dates &amp; days</h2>\n<p>Until <time datetime=\"2020-10-31\">October 31</time>\nat <em>noon</em>.</p><ul><li>One</li><li>Two</li></ul>";
        assert_eq!(
            blocks(html),
            ["Dates & days", "Until October 31 at noon.", "One", "Two"]
        );
    }

    #[test]
    fn only_what_differs_is_told_with_the_words_that_do() {
        let text = |blocks: &[&str]| blocks.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let before = text(&["Same.", "Enroll by October 31, 2020.", "Gone altogether."]);
        let after = text(&["Same.", "Enroll by December 31, 2020.", "New here."]);
        let told: Vec<String> = changes(&before, &after)
            .into_iter()
            .map(|change| {
                let runs = change.runs.into_iter();
                let runs = runs.map(|run| {
                    if run.is_changed {
                        format!("[{}]", run.text)
                    } else {
                        run.text
                    }
                });
                format!("{}: {}", change.kind, runs.collect::<String>())
            })
            .collect();
        assert_eq!(
            told,
            [
                "removed: Enroll by [October] 31, 2020.",
                "removed: [Gone altogether.]",
                "added: Enroll by [December] 31, 2020.",
                "added: [New here.]",
            ]
        );
        assert!(changes(&before, &before).is_empty());
    }
}
