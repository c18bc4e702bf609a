//! nginx and Caddy, each in a folder of its own, on a socket that no other program knows.

use crate::answer::{Answer, Asked, exchanged};
use crate::common::run::Folder;
use crate::stand::Stand;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The module by which Debian's nginx sends `.br` files.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A server that runs until this goes away.
pub struct Running {
    pub name: &'static str,
    pub has_brotli: bool,
    home: Folder,
    process: Child,
}

impl Running {
    /// What it answers.
    pub fn ask(&self, asked: &Asked) -> Answer {
        let connection = UnixStream::connect(socket(&self.home)).expect("it listens");
        exchanged(connection, asked)
    }

    fn begin(name: &'static str, home: Folder, mut command: Command, has_brotli: bool) -> Self {
        let log = std::fs::File::create(home.path().join("log")).expect("a log");
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        let process = command.spawn().expect("the server starts");
        let mut running = Self {
            name,
            has_brotli,
            home,
            process,
        };
        while UnixStream::connect(socket(&running.home)).is_err() {
            if let Some(status) = running.process.try_wait().expect("a process") {
                let log = std::fs::read_to_string(running.home.path().join("log"));
                panic!("{name} ended with {status}: {}", log.unwrap_or_default());
            }
            std::thread::yield_now();
        }
        running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // nginx has workers, which its main process takes along when it is asked to end.
        let _ = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        let _ = self.process.wait();
    }
}

fn socket(home: &Folder) -> PathBuf {
    home.path().join("socket")
}

/// Where a program is; nothing, with a word on it, if this machine lacks it.
fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // Debian keeps servers where only root looks.
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into()]);
    let found = folders.map(|it| it.join(name)).find(|it| it.is_file());
    if found.is_none() {
        println!("skipped: there is no {name} (tests/tools installs it)");
    }
    found
}

/// nginx with the file that is made for it.
pub fn nginx(stand: &Stand) -> Option<Running> {
    let program = program("nginx")?;
    let home = Folder::empty();
    home.put("site.conf", &stand.printed(&["hosting", "nginx"]));
    let (folder, has_brotli) = (home.path().display(), Path::new(BROTLI).exists());
    if !has_brotli {
        println!("nginx without .br: there is no {BROTLI} (tests/tools installs it)");
    }
    let (load, switch) = match has_brotli {
        true => (format!("load_module {BROTLI};"), "brotli_static on;"),
        false => (String::new(), ""),
    };
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let places = places
        .map(|it| format!("{it}_temp_path {folder}/{it};"))
        .join(" ");
    // A test that root runs has files that only root may read.
    home.put(
        "nginx.conf",
        &format!(
            "{load}\nuser root;\ndaemon off;\nworker_processes 1;\npid {folder}/pid;\nevents {{}}\n\
             http {{\n{places}\naccess_log off;\nserver {{ listen unix:{folder}/socket; {switch} \
             include {folder}/site.conf; }}\n}}\n"
        ),
    );
    let mut command = Command::new(program);
    command.args(["-e", "stderr", "-p"]).arg(home.path());
    command.arg("-c").arg(home.path().join("nginx.conf"));
    Some(Running::begin("nginx", home, command, has_brotli))
}

/// Caddy with the file that is made for it.
pub fn caddy(stand: &Stand) -> Option<Running> {
    let program = program("caddy")?;
    let home = Folder::empty();
    home.put("site", &stand.printed(&["hosting", "caddy"]));
    let folder = home.path().display();
    home.put(
        "Caddyfile",
        &format!(
            "{{\n\tadmin off\n\tauto_https off\n}}\nhttp:// {{\n\tbind unix/{folder}/socket\n\t\
             import {folder}/site\n}}\n"
        ),
    );
    let mut command = Command::new(program);
    command.args(["run", "--adapter", "caddyfile", "--config"]);
    command.arg(home.path().join("Caddyfile"));
    command
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path());
    Some(Running::begin("Caddy", home, command, true))
}
