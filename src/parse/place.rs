//! What a file is for, by the folder and the name that it has.

/// The kinds of files of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// `prospectus.yaml`
    Programme,
    /// A file of `catalog/`.
    Catalogue(Shelf),
    /// A file of the folder of one government, or of the one that all share.
    Folder {
        /// The folder's name: `massachusetts`, `shared`.
        folder: String,
        /// The path within it.
        path: String,
        /// What it holds.
        kind: Kind,
    },
    /// A file of a theme.
    Theme,
    /// A file that belongs to nothing.
    Unknown,
}

/// What a file of the catalogue lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// `providers.yaml`
    Providers,
    /// `subjects.yaml`
    Subjects,
    /// `occupations.yaml`
    Occupations,
    /// `exams.yaml`
    Exams,
    /// Any other name.
    Courses,
}

/// What a file of a government's folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `government.yaml`
    Government,
    /// `courses.yaml`: what differs from the shared catalogue.
    Courses,
    /// A list of sessions.
    Sessions,
    /// A Markdown text.
    Text(TextKind),
    /// An image or another file to be published as it is.
    File,
}

/// What a Markdown text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// An issuance.
    Issuance,
    /// Questions with their answers.
    Faq,
    /// A page of prose.
    Page,
}

/// The folder that all governments share.
pub const SHARED: &str = "shared";

/// What the file at this path is for.
pub fn place(path: &str) -> Place {
    if path == "prospectus.yaml" {
        return Place::Programme;
    }
    let Some((top, rest)) = path.split_once('/') else {
        return Place::Unknown;
    };
    match top {
        "themes" => Place::Theme,
        "catalog" if is_yaml(path) => Place::Catalogue(shelf(rest)),
        "content" => {
            let Some((folder, path)) = rest.split_once('/') else {
                return Place::Unknown;
            };
            match kind(path) {
                Some(kind) => Place::Folder {
                    folder: folder.to_owned(),
                    path: path.to_owned(),
                    kind,
                },
                None => Place::Unknown,
            }
        }
        _ => Place::Unknown,
    }
}

fn shelf(path: &str) -> Shelf {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map_or(name, |(stem, _)| stem) {
        "providers" => Shelf::Providers,
        "subjects" => Shelf::Subjects,
        "occupations" => Shelf::Occupations,
        "exams" => Shelf::Exams,
        _ => Shelf::Courses,
    }
}

fn kind(path: &str) -> Option<Kind> {
    let inside = |folder: &str| path.starts_with(folder);
    if path == "government.yaml" {
        Some(Kind::Government)
    } else if path == "courses.yaml" || inside("courses/") && is_yaml(path) {
        Some(Kind::Courses)
    } else if inside("sessions/") && is_yaml(path) {
        Some(Kind::Sessions)
    } else if path.ends_with(".md") {
        Some(Kind::Text(match path.split('/').next() {
            Some("issuances") => TextKind::Issuance,
            Some("faq") => TextKind::Faq,
            _ => TextKind::Page,
        }))
    } else if is_yaml(path) || is_text_by_another_name(path) {
        None
    } else {
        Some(Kind::File)
    }
}

/// Endings that authors give to texts and lists, and that would be published as they are.
fn is_text_by_another_name(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or(path).to_ascii_lowercase();
    matches!(
        ending.as_str(),
        "md" | "markdown" | "mdown" | "yaml" | "yml"
    )
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml")
}

/// A Markdown file's path without `.md` and language, and the language's tag if it has one.
///
/// ```
/// use prospectus::parse::without_language;
/// assert_eq!(without_language("faq/cost.es.md"), ("faq/cost", Some("es")));
/// assert_eq!(without_language("issuances/14.355.md"), ("issuances/14.355", None));
/// ```
pub fn without_language(path: &str) -> (&str, Option<&str>) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    match stem.rsplit_once('.') {
        Some((stem, tag)) if tag.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            (stem, Some(tag))
        }
        _ => (stem, None),
    }
}

/// The folder of `content/` to which a file belongs; none for what all governments share.
pub fn own_folder(path: &str) -> Option<String> {
    match place(path) {
        Place::Folder { folder, .. } if folder != SHARED => Some(folder),
        _ => None,
    }
}
