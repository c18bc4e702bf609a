//! Built sites that are to be hosted, with pages that have moved.

use crate::common;
use crate::common::run::Folder;
use std::path::PathBuf;

/// The address of the page whose old addresses are asked for.
pub const MOVED_TO: &str = "faq/cost/";

/// Its old addresses.
pub const OLD: [&str; 3] = ["faq/old-cost/", "old.html", "précio, (2)/"];

/// The files of other governments and in their languages.
const OTHERS: [&str; 8] = [
    "content/ukraine/",
    "content/costa-rica/",
    "content/colombia/",
    "content/malaysia/",
    "content/uzbekistan/",
    ".uk.md",
    ".ms.md",
    ".uz-Latn.md",
];

/// A built site and where it is hosted.
pub struct Stand {
    pub folder: Folder,
    /// The path of its address.
    pub base: &'static str,
    /// The government, if it stands alone.
    pub government: Option<&'static str>,
}

impl Stand {
    /// All sites at `https://www.example.org/training/`.
    pub fn of_all() -> Self {
        Self::built(
            "https://www.example.org/training/",
            "/training/",
            None,
            &OLD,
        )
    }

    /// All sites at a domain's root.
    pub fn of_all_at_a_root() -> Self {
        Self::built("https://www.example.org/", "/", None, &OLD)
    }

    /// Massachusetts at the root of a domain of its own.
    pub fn alone() -> Self {
        let all = "https://www.example.org/training/";
        Self::built(all, "/", Some("massachusetts"), &OLD)
    }

    /// Massachusetts alone, with one page that has moved so many times.
    pub fn with_old_addresses(number: usize) -> Self {
        let old: Vec<String> = (0..number).map(|it| format!("faq/old-{it}/")).collect();
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        Self::built("https://www.example.org/", "/", Some("massachusetts"), &old)
    }

    /// Massachusetts alone, with compressed forms of its files.
    pub fn compressed() -> Self {
        let stand = Self::alone();
        let settings = "locale: en\nhosting: {compress: yes}\n";
        stand
            .folder
            .edit("prospectus.yaml", "locale: en\n", settings);
        let run = stand
            .folder
            .run(&["build", "--government", "massachusetts"]);
        assert_eq!(run.status, 0, "{}{}", run.out, run.err);
        stand
    }

    fn built(
        all: &str,
        base: &'static str,
        government: Option<&'static str>,
        old: &[&str],
    ) -> Self {
        let folder = Folder::empty();
        // Two governments say as much as seven, in less time.
        for file in common::made::real_content() {
            let is_others = OTHERS.iter().any(|it| file.path.contains(it));
            if let (Ok(bytes), false) = (file.bytes, is_others) {
                folder.put_bytes(&file.path, &bytes);
            }
        }
        for other in OTHERS.iter().filter_map(|it| it.strip_prefix("content/")) {
            let line = format!("  - {}\n", other.trim_end_matches('/'));
            folder.edit("prospectus.yaml", &line, "");
        }
        folder.edit("prospectus.yaml", "https://prospectus.example/", all);
        let own = "https://greece.prospectus.example/";
        folder.edit(
            "content/greece/government.yaml",
            own,
            &format!("{all}greece/"),
        );
        let list = old.iter().map(|it| format!("{it:?}")).collect::<Vec<_>>();
        let list = format!("order: 50\nredirect_from: [{}]\n", list.join(", "));
        folder.edit("content/shared/faq/cost.md", "order: 50\n", &list);
        let run = folder.run(&["build"]);
        assert_eq!(run.status, 0, "{}{}", run.out, run.err);
        Self {
            folder,
            base,
            government,
        }
    }

    /// What the program prints here, of the government that stands alone.
    pub fn printed(&self, words: &[&str]) -> String {
        let run = self.folder.run(&[words, &self.named()].concat());
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        run.out
    }

    /// The folder into which the program has written the files for a host.
    pub fn files_for(&self, host: &str) -> PathBuf {
        let words = ["hosting", host, "--into", host];
        assert_eq!(self.printed(&words), "");
        self.folder.path().join(host)
    }

    fn named(&self) -> Vec<&str> {
        let named = self.government.map(|id| ["--government", id]);
        named.into_iter().flatten().collect()
    }

    /// The folder that the server has.
    pub fn root(&self) -> PathBuf {
        let dist = self.folder.path().join("dist");
        self.government.map_or(dist.clone(), |id| dist.join(id))
    }

    /// The bytes of a file in that folder.
    pub fn bytes(&self, file: &str) -> Vec<u8> {
        std::fs::read(self.root().join(file)).unwrap_or_else(|_| panic!("{file} is there"))
    }

    /// The path of an address, from the domain's root.
    pub fn address(&self, place: &str) -> String {
        format!("{}{place}", self.base)
    }

    /// The place of a file whose name changes with its bytes, at the root.
    pub fn asset(&self, stem: &str, ending: &str) -> String {
        let names = common::files_below(&self.root().join("assets")).into_iter();
        let mut named = names.filter(|it| it.starts_with(stem) && it.ends_with(ending));
        format!("assets/{}", named.next().expect("the file is there"))
    }

    /// The roots of two languages of one government, and of another government if there is one.
    pub fn languages(&self) -> &'static [&'static str] {
        match self.government {
            None => &[
                "greece/",
                "greece/en/",
                "massachusetts/es/",
                "massachusetts/",
            ],
            Some(_) => &["", "es/"],
        }
    }
}
