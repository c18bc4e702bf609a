//! Files among the content that could run scripts in a reader's browser.
//!
//! Pages are made of Markdown, of which no script gets through; a page or a drawing that is
//! published as it is would be a way around.

use crate::diag::{Diagnostic, FileId, Span, codes};

codes! {
    /// A file among the content could run programs in a reader's browser.
    ///
    /// # Why it matters
    /// Pages of a government must not do what nobody looked at. Such a file would be a way around
    /// all checks.
    ///
    /// # Wrong
    /// `content/massachusetts/form.html`
    ///
    /// # Right
    /// `content/massachusetts/form.pdf`, or a page in Markdown
    RUNS_SCRIPTS = "file-that-runs-scripts";
}

/// Why a file of the content must not be published as it is, if so.
pub(super) fn trouble(path: &str, bytes: &[u8], file: FileId) -> Option<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit('.').next().unwrap_or(name).to_ascii_lowercase();
    let (sentence, help) = match ending.as_str() {
        "html" | "htm" | "xhtml" | "xht" | "shtml" | "js" | "mjs" => (
            format!("The file \"{name}\" could run scripts in a reader's browser."),
            "Write the page in Markdown, or attach it as a PDF.",
        ),
        // What is packed cannot be looked into.
        "svg" | "svgz" if ending == "svgz" || holds_scripts(bytes) => (
            format!("The drawing \"{name}\" holds scripts, or could."),
            "Save it as plain SVG without scripts, or as PNG.",
        ),
        _ => return None,
    };
    Some(Diagnostic::error(RUNS_SCRIPTS, Span::new(file, 0..0), sentence).help(help))
}

/// Whether an SVG has `<script`, an `on…=` attribute, HTML within it, or `javascript:`.
fn holds_scripts(bytes: &[u8]) -> bool {
    // UTF-16 would hide all these words; every drawing program writes UTF-8.
    if bytes.contains(&0) {
        return true;
    }
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let words = [
        "<script",
        ":script",
        "<foreignobject",
        "javascript:",
        "<!entity",
    ];
    words.iter().any(|word| text.contains(word)) || has_handler(&text)
}

/// Whether an attribute such as `onload=` stands in a text in small letters.
fn has_handler(text: &str) -> bool {
    let starts = text.match_indices("on").filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        before.is_some_and(|it| it.is_whitespace() || "\"'/".contains(it))
    });
    starts.into_iter().any(|(at, _)| {
        let name = text[at + 2..].trim_start_matches(|it: char| it.is_ascii_alphabetic());
        name.len() < text.len() - at - 2 && name.trim_start().starts_with('=')
    })
}
