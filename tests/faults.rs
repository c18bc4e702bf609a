//! Whatever happens to a build, `dist` is the whole old site or the whole new one, and the next build
//! succeeds: killed at any call that writes, any such call refused, a full disk, one that cannot be
//! written.
#![cfg(target_os = "linux")]
#![allow(clippy::print_stdout, reason = "a skipped test says why")]

mod common;

use common::run::Folder;
use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output};

/// The system calls by which a program changes a disk.
const WRITES: &[&str] = &[
    "write",
    "mkdir",
    "mkdirat",
    "rename",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "rmdir",
    "flock",
    "ftruncate",
    "copy_file_range",
    "utimensat",
];

/// The calls by which files take their places.
const PLACES: &[&str] = &["rename", "renameat2", "linkat", "unlinkat"];

/// The call that makes a file; it opens those to be read as well, so there are many.
const OPENS: &[&str] = &["openat"];

type Files = BTreeMap<String, Vec<u8>>;

/// Files with what they hold after an edit.
type Edit = &'static [(&'static str, &'static str)];

/// A programme with a published site, in a place where it can be put back to again and again.
struct Stage {
    home: Folder,
    old: Files,
    new: Files,
    edit: Edit,
}

impl Stage {
    /// Publishes the site before an edit, and learns what it is after it.
    fn set(edit: Edit) -> Self {
        Self::set_after(&[], edit)
    }

    /// The same where other edits were published before, so that an earlier site is kept.
    fn set_after(earlier: &[Edit], edit: Edit) -> Self {
        let home = Folder::empty();
        let site = Folder::with_a_site();
        site.put(
            "content/shared/cost.md",
            "---\ntitle: Cost\n---\nNothing.\n",
        );
        std::fs::create_dir_all(home.path().join("work")).expect("a folder");
        copy(site.path(), &home.path().join("work"), "-a");
        let mut stage = Self {
            home,
            old: Files::new(),
            new: Files::new(),
            edit,
        };
        stage.build(None);
        for edit in earlier {
            stage.apply(edit);
            stage.build(None);
        }
        stage.old = stage.dist();
        copy(&stage.work(), &stage.home.path().join("saved"), "-al");
        stage.apply(edit);
        stage.build(None);
        stage.new = stage.dist();
        assert_ne!(stage.old, stage.new);
        stage
    }

    fn work(&self) -> std::path::PathBuf {
        self.home.path().join("work")
    }

    fn dist(&self) -> Files {
        let mut files = self.home.files("work/dist");
        files.remove(".prospectus-site");
        files
    }

    fn apply(&self, edit: Edit) {
        for (path, text) in edit {
            // Not in place: the saved copy has the same file under another name.
            let _ = std::fs::remove_file(self.work().join(path));
            self.home.put(&format!("work/{path}"), text);
        }
    }

    /// Puts everything back to what it was before the edit, files with their numbers and times.
    fn reset(&self) {
        let _ = std::fs::remove_dir_all(self.work());
        copy(&self.home.path().join("saved"), &self.work(), "-al");
        self.apply(self.edit);
    }

    /// Runs a build, if wanted with calls that go wrong.
    fn build(&self, inject: Option<&str>) -> Output {
        let program = env!("CARGO_BIN_EXE_prospectus");
        let mut command = match inject {
            None => Command::new(program),
            Some(inject) => {
                let mut strace = Command::new("strace");
                let call = inject.split(':').next().unwrap_or_default();
                // Faster, but strace 6.1 then sends no signal.
                if inject.contains(":error") {
                    strace.arg("--seccomp-bpf");
                }
                strace.args(["-f", "-qq", "-o"]);
                strace.arg(self.home.path().join("trace"));
                strace.args([
                    "-e",
                    &format!("trace={call}"),
                    "-e",
                    &format!("inject={inject}"),
                ]);
                strace.arg(program);
                strace
            }
        };
        command
            .args(["build", "--as-of", "2020-09-15"])
            .env("RAYON_NUM_THREADS", "1")
            .current_dir(self.work())
            .output()
            .expect("it runs")
    }

    /// Whether a call went wrong as it should; otherwise there are no more of them.
    fn was_hit(&self, output: &Output) -> bool {
        let trace = std::fs::read(self.home.path().join("trace")).unwrap_or_default();
        // strace ends as the program did, by the signal itself or by the number that stands for it.
        let is_killed = output.status.signal() == Some(9) || output.status.code() == Some(137);
        is_killed || String::from_utf8_lossy(&trace).contains("INJECTED")
    }

    /// What must hold after a build that went wrong, and after the next one.
    fn holds(&self, what: &str, wrong: &Output) {
        let dist = self.dist();
        let (is_old, is_new) = (dist == self.old, dist == self.new);
        assert!(is_old || is_new, "{what}: dist is a mixture: {wrong:?}");
        if wrong.status.success() {
            assert!(is_new, "{what}: it says that it published: {wrong:?}");
        }
        let next = self.build(None);
        assert!(next.status.success(), "{what}: the next build: {next:?}");
        assert!(self.dist() == self.new, "{what}: the next build");
        let names = std::fs::read_dir(self.work()).expect("a folder").flatten();
        let left: Vec<_> = names
            .map(|entry| entry.file_name())
            .filter(|name| name.to_string_lossy().starts_with(".dist"))
            .filter(|name| name != ".dist.work")
            .collect();
        assert!(left.is_empty(), "{what}: {left:?} is left");
        for part in ["new", "old"] {
            let path = self.work().join(".dist.work").join(part);
            assert!(!path.exists(), "{what}: {part} is left");
        }
    }

    /// Lets every call of each kind go wrong once, one run each; says how many runs that were.
    fn each_call(&self, calls: &[&str], how: &str, look: impl Fn(&str, &Output)) -> usize {
        let mut runs = 0;
        for call in calls {
            for number in 1.. {
                self.reset();
                let inject = format!("{call}:{how}:when={number}");
                let output = self.build(Some(&inject));
                if !self.was_hit(&output) {
                    break;
                }
                self.holds(&inject, &output);
                look(&inject, &output);
                runs += 1;
            }
        }
        runs
    }
}

fn copy(from: &Path, to: &Path, how: &str) {
    let from = from.join(".");
    let done = Command::new("cp").arg(how).arg(from).arg(to).status();
    assert!(done.expect("cp runs").success());
}

/// An edit of a page that both governments show: most files stay, some differ, one is new.
const SHARED: Edit = &[
    (
        "content/shared/cost.md",
        "---\ntitle: Cost\n---\nStill nothing.\n",
    ),
    ("content/there/new.md", "---\ntitle: New\n---\nText.\n"),
];

/// Edits after which the site before the last one is kept, and the last one differs from it.
const EARLIER: &[Edit] = &[
    &[
        ("content/shared/cost.md", "---\ntitle: Cost\n---\nOne.\n"),
        ("content/there/old.md", "---\ntitle: Old\n---\nText.\n"),
    ],
    &[
        ("content/shared/cost.md", "---\ntitle: Cost\n---\nTwo.\n"),
        ("content/here/other.md", "---\ntitle: Other\n---\nText.\n"),
    ],
];

/// An edit after which a page has compressed forms, which must go with it.
const COMPRESSED: &[Edit] = &[&[(
    "prospectus.yaml",
    "name: Free courses\nlocale: en\ngovernments: [here, there]\nhosting: {compress: yes}\n",
)]];

/// An edit of one page.
const ONE_PAGE: Edit = &[(
    "content/here/about.md",
    "---\ntitle: About\n---\nAnother text.\n",
)];

fn has(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        println!("skipped: {program} is not installed; tests/tools installs it");
    }
    found
}

#[test]
fn a_build_may_be_killed_at_any_call() {
    if !has("strace") {
        return;
    }
    let stages = [
        Stage::set(SHARED),
        Stage::set(ONE_PAGE),
        Stage::set_after(EARLIER, SHARED),
    ];
    let runs = stages
        .iter()
        .map(|it| it.each_call(WRITES, "signal=KILL", |_, _| {}));
    let runs: usize = runs.sum();
    println!("{runs} kills");
    assert!(runs >= 60, "{runs} kills");
    let compressed = Stage::set_after(COMPRESSED, ONE_PAGE);
    let runs = compressed.each_call(PLACES, "signal=KILL", |_, _| {});
    assert!(runs >= 3, "{runs} kills");
}

#[test]
fn any_call_may_be_refused() {
    if !has("strace") {
        return;
    }
    let told = |what: &str, output: &Output| {
        let err = String::from_utf8_lossy(&output.stderr);
        let is_told = err.contains("No space left on device") && err.contains("Could not ");
        // What is printed, and what is tidied up at the end, may fail unseen.
        let is_small = output.status.success() || what.starts_with("write");
        assert!(is_told || is_small, "{what}: {output:?}");
    };
    let both = Stage::set(SHARED);
    let runs = both.each_call(WRITES, "error=ENOSPC", told)
        + both.each_call(OPENS, "error=ENOSPC", told)
        + Stage::set(ONE_PAGE).each_call(WRITES, "error=ENOSPC", told)
        + Stage::set_after(EARLIER, SHARED).each_call(WRITES, "error=ENOSPC", told);
    println!("{runs} refused calls");
    assert!(runs >= 60, "{runs} refused calls");
}

/// A disk in memory, of a size that is soon full.
struct Disk(Folder);

impl Disk {
    fn mounted() -> Option<Self> {
        let folder = Folder::empty();
        let options = ["-t", "tmpfs", "-o", "size=1m", "tmpfs"];
        let done = Command::new("mount")
            .args(options)
            .arg(folder.path())
            .output();
        if done.is_ok_and(|output| output.status.success()) {
            return Some(Self(folder));
        }
        println!("skipped: this user may not mount a disk");
        None
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount")
            .args(["-o", &options])
            .arg(self.0.path())
            .status();
        assert!(done.expect("mount runs").success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_or_closed_disk_keeps_the_old_site() {
    let Some(disk) = Disk::mounted() else {
        return;
    };
    let site = Folder::with_a_site();
    let out = disk.0.path().join("dist");
    let out = out.to_string_lossy();
    let build = || site.run(&["build", "--out", &out]);
    assert_eq!(build().status, 0);
    let old = disk.0.files("dist");

    site.put_bytes("content/here/large.pdf", &vec![b'%'; 2 << 20]);
    site.put(
        "content/here/about.md",
        "---\ntitle: About\n---\n[A large file](large.pdf)\n",
    );
    let run = build();
    assert_eq!((run.status, run.out.as_str()), (3, ""));
    let told = "error: Could not write ";
    assert!(
        run.err.starts_with(told) && run.err.contains("No space left"),
        "{}",
        run.err
    );
    assert_eq!(disk.0.files("dist"), old);
    assert_eq!(disk.0.files("."), prefixed(&old), "nothing is left");

    disk.remount("ro,size=8m");
    let run = build();
    assert_eq!(run.status, 3);
    assert!(run.err.contains("Read-only file system"), "{}", run.err);
    assert_eq!(disk.0.files("dist"), old);

    disk.remount("rw,size=8m");
    assert_eq!(build().status, 0);
    assert!(disk.0.files("dist").contains_key("here/large.pdf"));
}

fn prefixed(files: &Files) -> Files {
    files
        .iter()
        .map(|(path, bytes)| (format!("dist/{path}"), bytes.clone()))
        .collect()
}
