//! What a server must know of the sites, and the same in the words of several servers.
//!
//! [`Hosting`] is the one description: headers, old addresses, pages for what is not there. Each server
//! has a file of this module that says it in that server's language, and decides nothing.
//!
//! Invariant: the same content gives the same files. They lead to no server and read none.

mod caddy;
mod cloudfront;
mod headers;
mod netlify;
mod nginx;

pub use headers::{
    ATTACHED, CONTENT_SECURITY_POLICY, Caching, Ending, HASHED, MADE, OF_ALL, UNLISTED,
};

use crate::model::{HostFiles, Library, NOT_FOUND, Participant};
use crate::site::{encoded, moved};

/// A server or host whose language is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx.
    Nginx,
    /// Caddy 2.
    Caddy,
    /// Netlify.
    Netlify,
    /// Cloudflare Pages, whose files are like those of Netlify, but for the pages for what is not there.
    CloudflarePages,
    /// Amazon S3 behind CloudFront.
    CloudFront,
}

impl From<HostFiles> for Server {
    fn from(files: HostFiles) -> Self {
        match files {
            HostFiles::Netlify => Self::Netlify,
            HostFiles::CloudflarePages => Self::CloudflarePages,
        }
    }
}

/// A folder of sites as a server has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosting {
    /// A name for it among others: that of the government, if it stands alone.
    pub name: String,
    /// The path of the address at which the folder is hosted: `/training/`.
    pub base: String,
    /// The sites in it.
    pub roots: Vec<Root>,
    /// The old addresses of pages that have moved.
    pub redirects: Vec<Redirect>,
}

/// The site of a government.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// Its place below the folder: `greece/`, or empty if it stands alone.
    pub place: String,
    /// The folders of its further languages: `en`.
    pub languages: Vec<String>,
}

/// An old address, and where its page stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The place of the old one below the folder, as it stands on the disk: `greece/faq/old/`.
    pub from: String,
    /// The path of the new one as it stands in an address, from the domain's root.
    pub to: String,
}

/// A file for a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, which hosts expect or that says what it is.
    pub name: &'static str,
    /// What it holds.
    pub text: String,
}

impl Hosting {
    /// The folder of all sites, at the programme's own address.
    pub fn of_all(library: &Library) -> Self {
        let base = library.programme.base_url.as_ref();
        let base = base.map_or_else(|| "/".to_owned(), |url| url.path());
        let participants = library.participants.iter();
        let place = |it: &Participant| format!("{}/", it.id);
        Self {
            name: "prospectus".to_owned(),
            roots: participants.clone().map(|it| root(it, place(it))).collect(),
            redirects: participants
                .flat_map(|it| redirects(library, it, &place(it), &base))
                .collect(),
            base,
        }
    }

    /// The folder of one government, at its own address.
    pub fn alone(library: &Library, participant: &Participant) -> Self {
        let base = participant.government.base_url.as_ref();
        let base = base.map_or_else(|| "/".to_owned(), |url| url.path());
        Self {
            name: format!("prospectus-{}", participant.id),
            roots: vec![root(participant, String::new())],
            redirects: redirects(library, participant, "", &base),
            base,
        }
    }

    /// Whether a government's folder is hosted at an address of its own, rather than where it lies in the folder
    /// of all sites.
    pub fn is_alone(library: &Library, participant: &Participant) -> bool {
        let Some(own) = &participant.government.base_url else {
            return false;
        };
        let within = format!("/{}/", participant.id);
        match &library.programme.base_url {
            Some(all) => {
                own.0.trim_end_matches('/')
                    != all.0.trim_end_matches('/').to_owned() + within.trim_end_matches('/')
            }
            None => !own.path().ends_with(&within),
        }
    }

    /// The files by which a server serves the folder, which stands at `folder` on its disk.
    pub fn files(&self, server: Server, folder: &str) -> Vec<File> {
        match server {
            Server::Nginx => vec![nginx::file(self, folder)],
            Server::Caddy => vec![caddy::file(self, folder)],
            Server::Netlify => netlify::files(self, netlify::Host::Netlify),
            Server::CloudflarePages => netlify::files(self, netlify::Host::CloudflarePages),
            Server::CloudFront => cloudfront::files(self, folder),
        }
    }

    /// The redirects that every server can be told in its own language. The few others lead on by the page
    /// that stands at the old address.
    fn plain_redirects(&self) -> impl Iterator<Item = &Redirect> {
        self.redirects.iter().filter(|it| is_plain(&it.from))
    }
}

/// Whether a place holds nothing that means something of its own in a server's language.
fn is_plain(place: &str) -> bool {
    let is_plain = |it: char| it.is_alphanumeric() || "-._~/ +,()!@&=".contains(it);
    place.chars().all(is_plain)
}

fn root(participant: &Participant, place: String) -> Root {
    let further = participant.locales().skip(1);
    Root {
        place,
        languages: further.map(|locale| locale.to_string()).collect(),
    }
}

fn redirects(
    library: &Library,
    participant: &Participant,
    place: &str,
    base: &str,
) -> Vec<Redirect> {
    let moved = moved(library, participant);
    let main = participant.main_locale();
    let folders = participant.locales().map(|locale| match locale == main {
        true => place.to_owned(),
        false => format!("{place}{locale}/"),
    });
    let redirects = folders.flat_map(|folder| {
        let of_one = moved.iter().map(|(from, to)| Redirect {
            from: format!("{folder}{from}"),
            to: format!("{base}{}{}", encoded(&folder), to.address()),
        });
        of_one.collect::<Vec<_>>()
    });
    redirects.collect()
}

impl Root {
    /// The languages' own places below the folder, the main one first, each with its page for what is not
    /// there.
    fn pages(&self) -> impl Iterator<Item = (String, String)> {
        let further = self.languages.iter();
        let further = further.map(|it| format!("{}{it}/", self.place));
        let places = std::iter::once(self.place.clone()).chain(further);
        places.map(|place| {
            let page = format!("{place}{NOT_FOUND}");
            (place, page)
        })
    }

    /// A regular expression for the places of its languages, without the slash at their end; none where
    /// there is but the folder itself.
    fn pattern(&self) -> Option<String> {
        let further = self.languages.join("|");
        let place = self.place.trim_end_matches('/');
        match (place.is_empty(), further.is_empty()) {
            (true, true) => None,
            (true, false) => Some(further),
            (false, true) => Some(place.to_owned()),
            (false, false) => Some(format!("{place}(?:/(?:{further}))?")),
        }
    }
}

/// How many governments one regular expression tells apart. nginx reads no word above 4,096 bytes.
const AT_ONCE: usize = 40;

impl Hosting {
    /// Regular expressions that match a place within a language's root from its beginning and give the
    /// root as their first group.
    fn patterns(&self) -> Vec<String> {
        let patterns: Vec<String> = self.roots.iter().filter_map(Root::pattern).collect();
        let groups = patterns.chunks(AT_ONCE);
        groups
            .map(|group| format!("({})/", group.join("|")))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Root, is_plain};

    #[test]
    fn roots_of_languages_are_told_apart() {
        let root = |place: &str, languages: &[&str]| Root {
            place: place.to_owned(),
            languages: languages.iter().map(|it| (*it).to_owned()).collect(),
        };
        let pattern = |place, languages: &[&str]| root(place, languages).pattern();
        assert_eq!(pattern("", &[]), None);
        assert_eq!(pattern("", &["en", "el"]).as_deref(), Some("en|el"));
        assert_eq!(pattern("greece/", &[]).as_deref(), Some("greece"));
        let both = Some("greece(?:/(?:en))?");
        assert_eq!(pattern("greece/", &["en"]).as_deref(), both);
        let pages: Vec<_> = root("greece/", &["en"]).pages().collect();
        assert_eq!(pages[0].1, "greece/404.html");
        assert_eq!(pages[1].1, "greece/en/404.html");
    }

    #[test]
    fn what_a_server_reads_otherwise_is_left_to_the_page() {
        assert!(is_plain("greece/faq/précio, (2)/") && is_plain("greece/old-name.html"));
        for place in [
            "a\"b/", "a{b}/", "a$b/", "a\\b/", "a*/", "a\nb/", "a;b/", "a'b/", "a%2f/",
        ] {
            assert!(!is_plain(place), "{place:?}");
        }
    }
}
