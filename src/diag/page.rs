//! The page that explains a kind of mistake, in its parts.

use super::Code;

/// What there is to read about a kind of mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What is wrong, in one sentence.
    pub sentence: String,
    /// What would come of it.
    pub why: String,
    /// How it looks when it is wrong.
    pub wrong: String,
    /// How it looks when it is right.
    pub right: String,
}

impl Page {
    /// The page of a code; tests hold that every code has all parts.
    pub fn of(code: Code) -> Self {
        Self::read(&code.page())
    }

    fn read(text: &str) -> Self {
        let mut parts = text.split("\n# ");
        let sentence = joined(parts.next().unwrap_or_default());
        let parts: Vec<&str> = parts.collect();
        let part = |title: &str| {
            let found = parts.iter().find_map(|part| part.strip_prefix(title));
            joined(found.unwrap_or_default())
        };
        Self {
            sentence,
            why: part("Why it matters\n"),
            wrong: part("Wrong\n"),
            right: part("Right\n"),
        }
    }
}

/// The lines of a paragraph as one; empty lines between paragraphs stay.
fn joined(text: &str) -> String {
    let paragraphs = text.trim().split("\n\n");
    let paragraphs: Vec<String> = paragraphs.map(|it| it.replace('\n', " ")).collect();
    paragraphs.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_in_its_parts() {
        let page = Page::read(
            "One\nsentence.\n\n# Why it matters\nBecause\nof this.\n\n# Wrong\n`a`\n\n# Right\n`b`\n",
        );
        assert_eq!(page.sentence, "One sentence.");
        assert_eq!(page.why, "Because of this.");
        assert_eq!((page.wrong.as_str(), page.right.as_str()), ("`a`", "`b`"));
    }
}
