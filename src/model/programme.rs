//! The programme: what all governments share.

use super::{BaseUrl, Date, FormerGovernment, Id, LocalText, Offer, Retired, RuleSetting, Url};
use crate::diag::Located;
use crate::language::Locale;
use crate::model::field::{choice, record};

record! {
    /// The programme in which the governments take part.
    pub struct Programme: "the programme" {
        /// Its name.
        pub name: LocalText = "Coursera Workforce Recovery Initiative",
        /// The main language of shared content and of the catalogue's plain text.
        pub locale: Located<Locale> = "en",
        /// The governments in the order in which they are listed: names of folders below content/.
        /// Without this list all folders that hold a government.yaml take part, in the order of
        /// their names.
        pub governments: Vec<Located<Id>> = "[massachusetts, greece]",
        /// The address at which the list of governments is hosted.
        pub base_url: Option<Located<BaseUrl>> = "https://training.example.gov/",
        /// The folder below themes/ that holds the look of the sites.
        pub theme: Option<Located<Id>> = "default",
        /// One or two sentences on what it is.
        pub description: Option<LocalText> = "Free online courses for people without work.",
        /// What the catalogue covers, and as of when.
        pub catalogue: Option<CatalogueScope> = "{coverage: sample, as_of: 2020-09-08}",
        /// The address of the licence under which the governments' open data stands.
        pub data_licence: Option<Located<Url>> = "https://creativecommons.org/publicdomain/zero/1.0/",
        /// What every government offers unless it says otherwise.
        pub offer: Option<Offer> = "{source: Press release, complete_by: 2020-12-31}",
        /// Pages that are gone for good from the sites of all governments, and why.
        pub retired: Vec<Retired> = "[{addresses: [courses/old-course/], reason: Its provider took it back.}]",
        /// Governments that took part once: the folders of their sites are gone.
        pub former_governments: Vec<FormerGovernment> = "[{id: massachusetts, name: Massachusetts, reason: Massachusetts left the programme.}]",
        /// What is written for the hosts of the sites.
        pub hosting: Option<Hosted> = "{compress: yes}",
        /// Rules that weigh more or less than usual in some files, or nothing. Of several that
        /// speak of one mistake the last decides.
        pub rules: Vec<RuleSetting> = "[{rule: dead-link, path: content/greece/**, as: warning, reason: The old site moves in March.}]",
    }
}

record! {
    /// What is written among the sites for those who host them.
    pub struct Hosted: "the hosting" {
        /// Whether each larger text file has compressed forms beside it, for servers that send them as
        /// they are: index.html.br and index.html.gz beside index.html.
        pub compress: Option<Located<Compress>> = "yes",
        /// The host whose own files stand among the sites.
        pub files: Option<Located<HostFiles>> = "netlify",
    }
}

impl Programme {
    /// Whether files have compressed forms.
    pub fn compresses(&self) -> bool {
        let compress = self.hosting.as_ref().and_then(|it| it.compress.as_ref());
        compress.is_some_and(|it| it.value == Compress::Yes)
    }

    /// The host whose own files stand among the sites.
    pub fn host_files(&self) -> Option<HostFiles> {
        let files = self.hosting.as_ref().and_then(|it| it.files.as_ref());
        files.map(|it| it.value)
    }
}

choice! {
    /// Whether files have compressed forms.
    pub enum Compress: "yes or no" {
        /// They have.
        Yes = "yes",
        /// They have none.
        No = "no",
    }
}

choice! {
    /// A host that reads files among the sites.
    pub enum HostFiles: "a host with files of its own" {
        /// Netlify.
        Netlify = "netlify",
        /// Cloudflare Pages.
        CloudflarePages = "cloudflare-pages",
    }
}

record! {
    /// How much of the real catalogue stands in these files.
    pub struct CatalogueScope: "the catalogue" {
        /// Whether all courses are listed or only some.
        pub coverage: Located<Coverage> = "sample",
        /// The day on which the list was true.
        pub as_of: Located<Date> = "2020-09-08",
        /// What readers should know about the list.
        pub note: Option<LocalText> = "This is a sample of the courses.",
    }
}

choice! {
    /// Whether a catalogue lists all courses.
    pub enum Coverage: "a coverage" {
        /// Some of the courses.
        Sample = "sample",
        /// All courses.
        Complete = "complete",
    }
}
