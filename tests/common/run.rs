//! The real program, run in a folder of its own.

use super::files_below;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A site in a folder that goes away at the end of a test.
pub struct Folder(PathBuf);

/// What a run printed, and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    /// The exit status.
    pub status: i32,
    /// What stands on standard output.
    pub out: String,
    /// What stands on standard error.
    pub err: String,
}

impl Folder {
    /// A folder with two governments, `here` and `there`, without mistakes.
    pub fn with_a_site() -> Self {
        let folder = Self::empty();
        let government = |name: &str| {
            format!(
                "name: {name}\nlevel: state\ncode: US-MA\nlocales: [en, es]\n\
                 time_zone: America/New_York\ncurrency: USD\n\
                 untranslated: [{{reason: The tests are about other things.}}]\n"
            )
        };
        folder.put(
            "prospectus.yaml",
            "name: Free courses\nlocale: en\ngovernments: [here, there]\n",
        );
        folder.put("content/here/government.yaml", &government("Here"));
        folder.put("content/there/government.yaml", &government("There"));
        folder.put("content/here/about.md", "---\ntitle: About\n---\nText.\n");
        folder
    }

    /// A folder with nothing in it.
    pub fn empty() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("prospectus-cli-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file.
    pub fn put(&self, path: &str, text: &str) {
        self.put_bytes(path, text.as_bytes());
    }

    /// Writes a text of a file otherwise, wherever the file holds it.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.0.join(path)).expect("a text to be edited");
        assert!(text.contains(from), "{path} holds {from:?}");
        self.put(path, &text.replace(from, to));
    }

    /// Writes a file that need not be text.
    pub fn put_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.0.join(path);
        let folder = path.parent().expect("it stands in a folder");
        std::fs::create_dir_all(folder).expect("a folder can be made");
        std::fs::write(path, bytes).expect("a file can be written");
    }

    /// Removes a file.
    pub fn remove(&self, path: &str) {
        std::fs::remove_file(self.0.join(path)).expect("the file was there");
    }

    /// The files below one of its folders, with their bytes.
    pub fn files(&self, below: &str) -> BTreeMap<String, Vec<u8>> {
        let folder = self.0.join(below);
        let paths = files_below(&folder).into_iter();
        paths
            .map(|path| {
                let bytes = std::fs::read(folder.join(&path)).expect("a file can be read");
                (path, bytes)
            })
            .collect()
    }

    /// Runs the program here, for the day of all tests.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let dated = ["--as-of", "2020-09-15"];
        self.run_plain(&[arguments, &dated].concat())
    }

    /// Runs the program here with these arguments and no others.
    pub fn run_plain(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_prospectus"))
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
        Run {
            status: output.status.code().expect("nothing stops the program"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
