//! `prospectus hosting`: what servers must know of the sites, in their own words.

use super::args::{Common, ServerName};
use super::{Outcome, check, report};
use crate::check::Earlier;
use crate::hosting::{File, Hosting, Server};
use crate::source::{self, Fault};
use std::fs;
use std::path::Path;

/// Prints the file for a server, or writes its files into a folder.
pub fn run(common: &Common, server: ServerName, into: Option<&Path>) -> Outcome {
    match attempt(common, server, into) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn attempt(common: &Common, server: ServerName, into: Option<&Path>) -> Result<Outcome, Outcome> {
    check::has_programme(common)?;
    let raw = source::read(&common.root).map_err(|fault| report::fault(&fault))?;
    let checked = crate::pipeline::check_after(Earlier::nothing(), raw, common.as_of());
    let Some(library) = &checked.library else {
        report::diagnostics(&checked.found, checked.files(), common);
        return Err(Outcome::Mistakes);
    };
    if checked.publishable().is_none() {
        report::with_mistakes();
    }
    let out = std::path::absolute(common.out()).unwrap_or_else(|_| common.out());
    let (hosting, folder) = match &common.government[..] {
        [] => (Hosting::of_all(library), out),
        [id] => {
            let mut participants = library.participants.iter();
            let participant = participants.find(|it| it.id.as_str() == id);
            let unknown = || report::usage(&format!("There is no government \"{id}\"."));
            (
                Hosting::alone(library, participant.ok_or_else(unknown)?),
                out.join(id),
            )
        }
        _ => {
            return Err(report::usage(
                "A server has the folder of all sites or that of one government. Name one government, or none.",
            ));
        }
    };
    let files = hosting.files(server.into(), &folder.to_string_lossy());
    match (into, &files[..]) {
        (None, [file]) => report::out(&file.text),
        (None, files) => {
            let names: Vec<&str> = files.iter().map(|it| it.name).collect();
            return Err(report::usage(&format!(
                "This host has several files: {}. Name a folder for them with --into.",
                names.join(", ")
            )));
        }
        (Some(into), files) => {
            let mut files = files.iter();
            let written = files.try_for_each(|file| write(into, file));
            written.map_err(|fault| report::fault(&fault))?;
        }
    }
    Ok(Outcome::Clean)
}

fn write(into: &Path, file: &File) -> Result<(), Fault> {
    let path = into.join(file.name);
    fs::create_dir_all(into).map_err(|cause| Fault::new("make the folder", into, cause))?;
    fs::write(&path, &file.text).map_err(|cause| Fault::new("write", &path, cause))
}

impl From<ServerName> for Server {
    fn from(name: ServerName) -> Self {
        match name {
            ServerName::Nginx => Self::Nginx,
            ServerName::Caddy => Self::Caddy,
            ServerName::Netlify => Self::Netlify,
            ServerName::CloudflarePages => Self::CloudflarePages,
            ServerName::Cloudfront => Self::CloudFront,
        }
    }
}
