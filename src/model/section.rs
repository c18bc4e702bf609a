//! The pages that every site has without anybody writing them.

/// A generated page that lists something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// All courses.
    Courses,
    /// All subjects.
    Subjects,
    /// All providers.
    Providers,
    /// All issuances.
    Issuances,
    /// All questions.
    Questions,
    /// All sessions.
    Sessions,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Courses,
        Self::Subjects,
        Self::Providers,
        Self::Issuances,
        Self::Questions,
        Self::Sessions,
    ];

    /// The name of its folder, which is also how links name it.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Courses => "courses",
            Self::Subjects => "subjects",
            Self::Providers => "providers",
            Self::Issuances => "issuances",
            Self::Questions => "questions",
            Self::Sessions => "sessions",
        }
    }

    /// The section to which a path such as `courses/` leads.
    pub fn named(path: &str) -> Option<Self> {
        let folder = path.strip_suffix('/')?;
        Self::ALL
            .into_iter()
            .find(|section| section.folder() == folder)
    }
}
