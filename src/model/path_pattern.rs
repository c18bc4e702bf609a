//! Many paths in one: `content/greece/**`.

use crate::diag::codes;
use crate::model::field::{Scalar, Shape, Trouble};

codes! {
    /// A path with stars could be the path of no file.
    ///
    /// # Why it matters
    /// What is said of the files that it should mean would hold for none.
    ///
    /// # Wrong
    /// `path: /content/greece/[a-z].md`
    ///
    /// # Right
    /// `path: content/greece/*.md`
    NOT_A_PATTERN = "not-a-path";
}

/// The paths of files from the root, with `*` for any letters of one name and `**` for any folders
/// and files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPattern(String);

impl PathPattern {
    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it means this file.
    pub fn means(&self, path: &str) -> bool {
        let names: Vec<&str> = path.split('/').collect();
        let parts: Vec<&str> = self.0.split('/').collect();
        folders(&parts, &names)
    }
}

fn folders(parts: &[&str], names: &[&str]) -> bool {
    match (parts, names) {
        ([], []) => true,
        // `a/**` means what is in the folder, not the folder.
        (["**"], names) => !names.is_empty(),
        (["**", rest @ ..], _) => (0..=names.len()).any(|at| folders(rest, &names[at..])),
        ([part, parts @ ..], [name, names @ ..]) => letters(part, name) && folders(parts, names),
        _ => false,
    }
}

/// Whether a name is of the form of one part. Between the first and the last piece every piece is
/// taken where it first stands: what follows then has the most room.
fn letters(part: &str, name: &str) -> bool {
    let Some((first, rest)) = part.split_once('*') else {
        return part == name;
    };
    let (middle, last) = rest.rsplit_once('*').unwrap_or(("", rest));
    let inner = name
        .strip_prefix(first)
        .and_then(|name| name.strip_suffix(last));
    let Some(mut inner) = inner else {
        return false;
    };
    for piece in middle.split('*') {
        match inner.split_once(piece) {
            Some((_, behind)) => inner = behind,
            None => return false,
        }
    }
    true
}

impl Scalar for PathPattern {
    const NOUN: &'static str = "a path";

    fn shape() -> Shape {
        Shape::Text {
            noun: "a path from the root, with * and **",
            pattern: Some(r"^[^/\\?\[\]{}][^\\?\[\]{}]*$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let help = "Write the path from the folder of prospectus.yaml with / between folders, and \
                    * or ** for what differs, such as content/greece/**.";
        let wrong = |sentence: String| Err(Trouble::new(NOT_A_PATTERN, sentence, help));
        if let Some(letter) = text.chars().find(|it| "\\?[]{}".contains(*it)) {
            return wrong(format!("\"{letter}\" has no meaning in a path here."));
        }
        if text.starts_with('/') || text.split('/').any(|name| matches!(name, "." | "..")) {
            return wrong(format!("\"{text}\" does not begin at prospectus.yaml."));
        }
        if text
            .split('/')
            .any(|name| name != "**" && name.contains("**"))
        {
            return wrong("** stands alone between two /.".to_owned());
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_letters_and_for_folders() {
        let path = "content/greece/faq/cost.el.md";
        for pattern in [
            "**",
            "content/**",
            "content/greece/**",
            "content/*/faq/*",
            "content/**/cost.*.md",
            "**/*.md",
            "**/faq/**",
            "content/greece/faq/c*.e*.md",
            "content/greece/faq/cost.el.md",
            "content/greece/**/faq/cost.el.md",
        ] {
            assert!(PathPattern(pattern.to_owned()).means(path), "{pattern}");
        }
        for pattern in [
            "content",
            "content/*",
            "content/greece/*",
            "content/greece/*/",
            "*.md",
            "**/*.yaml",
            "content/greec/**",
            "content/greece/faq/cost.el.md/**",
            "content/greece/faq/cost*cost.el.md",
            "content/greece/faq/cost.el.md*.md",
        ] {
            assert!(!PathPattern(pattern.to_owned()).means(path), "{pattern}");
        }
    }

    #[test]
    fn a_path_of_no_file_is_refused() {
        for text in [
            "/content/**",
            "../content",
            "content/**.md",
            "content\\greece",
            "a?",
            "{a,b}",
        ] {
            assert!(PathPattern::read(text).is_err(), "{text}");
        }
        assert!(PathPattern::read("content/greece/**").is_ok());
    }
}
