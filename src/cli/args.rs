//! The command line, in words for people who have never used one.

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::{Component, PathBuf};

/// Makes a web site for each government from Markdown texts and lists of courses.
///
/// Write texts below content/, courses below catalog/, then run `prospectus check` to see what is
/// wrong and `prospectus build` to make the sites.
#[derive(Debug, Parser)]
#[command(name = "prospectus", version, max_term_width = 100)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// What all commands understand.
    #[command(flatten)]
    pub common: Common,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes the sites of all governments and puts them into the folder dist
    Build,
    /// Looks for mistakes and writes nothing
    Check,
    /// Says what a code means, where a fact comes from, or what a page is made of
    ///
    /// `prospectus explain dead-link` says why a kind of mistake matters. `prospectus explain greece`
    /// lists the facts of a government with their places, `prospectus explain greece offer` those of
    /// its offer.
    /// `prospectus explain greece offer.enrol_by` says who set a fact, in whose place, and which
    /// pages show it. `prospectus explain page /greece/courses/` lists what a page shows, with its
    /// sources.
    Explain {
        /// A code, or a government with or without a fact, or the word page and an address
        #[arg(value_name = "WORD", required = true, num_args = 1..=2)]
        words: Vec<String>,
    },
    /// Turns a spreadsheet into courses, sessions or ETPL statuses
    ///
    /// A map says which column fills which field (see docs/import.md). Every row and cell that
    /// cannot be taken is shown with its reason; all others are written. What people changed in
    /// the files since the last import stays.
    Import(Import),
    /// Gives you the files that decide how the sites look
    Theme {
        /// What to do with the theme.
        #[command(subcommand)]
        command: ThemeCommand,
    },
    /// Prints what a server must know of the sites: headers, old addresses, error pages
    ///
    /// `prospectus hosting nginx > prospectus.conf` is for all sites at the address of the programme,
    /// `prospectus hosting nginx --government greece` for the folder of Greece at its own address. Name
    /// the folder as it stands on the server with --out. See docs/operators.md for what to do with each
    /// file.
    Hosting {
        /// The server
        server: ServerName,
        /// Write its files into this folder instead
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
    /// Prints what a kind of file may hold, for editors that check while you type
    Schema {
        /// The kind of file; without it, all kinds are listed
        kind: Option<String>,
        /// Write the schemas into this folder instead
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Prints a script that lets your shell complete commands
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Prints the manual page
    Manual,
}

/// What can be done with a theme.
#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// Writes the default theme's files to themes/NAME, to be changed there
    Eject {
        /// The name of the new theme's folder
        #[arg(default_value = "mine", value_parser = id)]
        name: String,
    },
}

/// An import, with or without the word for what it imports.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Import {
    /// The older way to call it.
    #[command(subcommand)]
    pub what: Option<ImportWhat>,
    /// What is read and written.
    #[command(flatten)]
    pub files: Option<ImportFiles>,
}

/// What an import was called with before the map said what the rows are.
#[derive(Debug, Subcommand)]
pub enum ImportWhat {
    /// The same as without this word
    #[command(hide = true)]
    Courses(ImportFiles),
}

/// What an import reads and writes.
#[derive(Debug, Args)]
pub struct ImportFiles {
    /// The spreadsheet, saved as CSV
    #[arg(value_name = "FILE.csv")]
    pub file: PathBuf,
    /// The map: what the rows are, and which column fills which field
    #[arg(long, value_name = "MAP.yaml")]
    pub map: PathBuf,
    /// The folder or file for new entries, such as catalog/imported or content/GOVERNMENT/sessions
    #[arg(long, value_name = "PATH")]
    pub into: PathBuf,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Options of all commands.
#[derive(Debug, Args)]
pub struct Common {
    /// The folder that holds prospectus.yaml
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The folder to which the sites are written [default: dist, beside prospectus.yaml]
    #[arg(long, global = true, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The day for which content is checked and sites are made [default: today, by UTC]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub as_of: Option<jiff::civil::Date>,
    /// Only this government; give it several times for several
    #[arg(long, global = true, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub government: Vec<String>,
    /// How mistakes are shown
    #[arg(long, global = true, value_enum, default_value = "human")]
    pub format: Format,
    /// Show mistakes only, no summary and no progress
    #[arg(long, global = true)]
    pub quiet: bool,
}

/// The servers and hosts whose words are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ServerName {
    /// nginx: a file to include in a server block
    Nginx,
    /// Caddy 2: a file to import in a site block
    Caddy,
    /// Netlify: _headers and _redirects
    Netlify,
    /// Cloudflare Pages: _headers and _redirects
    CloudflarePages,
    /// Amazon S3 behind CloudFront: a headers policy, error pages, a function, and a script for the upload
    Cloudfront,
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the line with the mistake, and how to mend it
    Human,
    /// For programs: one JSON object on each line
    Json,
    /// For code scanning: one document of SARIF 2.1.0 on standard output
    Sarif,
    /// For GitHub Actions: one workflow command on each line
    Github,
}

impl Common {
    /// The day for which the content is checked and the sites are made.
    pub fn as_of(&self) -> jiff::civil::Date {
        self.as_of.unwrap_or_else(|| jiff::Zoned::now().date())
    }

    /// The way from the current folder to the root, as it stands before the paths of files: empty,
    /// or with `/` at its end.
    pub fn before_paths(&self) -> String {
        let here = std::env::current_dir().unwrap_or_default();
        let root = self.root.strip_prefix(&here).unwrap_or(&self.root);
        let named = root.components().filter(|it| *it != Component::CurDir);
        let way: PathBuf = named.collect();
        match way.to_string_lossy().replace('\\', "/") {
            way if way.is_empty() || way.ends_with('/') => way,
            way => way + "/",
        }
    }

    /// The folder to which the sites are written.
    pub fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| self.root.join("dist"))
    }
}

/// The name of a folder that prospectus.yaml can name, and no way out of themes/.
fn id(text: &str) -> Result<String, String> {
    use crate::model::field::Scalar;
    crate::model::Id::read(text)
        .map(|id| id.to_string())
        .map_err(|trouble| trouble.sentence)
}

fn day(text: &str) -> Result<jiff::civil::Date, String> {
    use crate::model::field::Scalar;
    crate::model::Date::read(text)
        .map(|date| date.0)
        .map_err(|trouble| trouble.sentence)
}
