//! The stable names of kinds of mistakes, each with the page that explains it.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// The stable name of a kind of mistake. It keeps its meaning for ever.
///
/// Codes are declared with [`code!`] or [`codes!`], whose doc comment is the code's page.
#[derive(Clone, Copy)]
pub struct Code {
    name: &'static str,
    page: &'static [&'static str],
}

impl Code {
    /// Names a kind of mistake in lower-case words joined by hyphens; `page` explains it, line by
    /// line.
    pub const fn new(name: &'static str, page: &'static [&'static str]) -> Self {
        Self { name, page }
    }

    /// The name as it is printed.
    pub fn as_str(self) -> &'static str {
        self.name
    }

    /// Why it matters, what is wrong and what is right, as Markdown.
    pub fn page(self) -> String {
        let lines = self.page.iter();
        let lines: Vec<&str> = lines
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect();
        lines.join("\n") + "\n"
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name.cmp(other.name)
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Code({})", self.name)
    }
}

/// Declares kinds of mistakes. The doc comment of each is the page that `prospectus explain` prints:
/// a sentence, then `# Why it matters`, `# Wrong` and `# Right`.
macro_rules! code {
    ($($(#[doc = $line:literal])+ $visible:vis $constant:ident = $name:literal;)+) => {
        $(
            $(#[doc = $line])+
            $visible const $constant: $crate::diag::Code =
                $crate::diag::Code::new($name, &[$($line),+]);
        )+
    };
}
pub(crate) use code;

/// Declares kinds of mistakes as [`code!`] does, and `CODES`, the list of them. A file has one.
macro_rules! codes {
    ($($(#[doc = $line:literal])+ $visible:vis $constant:ident = $name:literal;)+) => {
        $crate::diag::code! {
            $($(#[doc = $line])+ $visible $constant = $name;)+
        }

        /// All kinds of mistakes that are declared here.
        pub(crate) const CODES: &[$crate::diag::Code] = &[$($constant),+];
    };
}
pub(crate) use codes;
