//! `_headers` and `_redirects` read by the rules that Netlify and Cloudflare have published.
//!
//! - Netlify: <https://docs.netlify.com/routing/headers/>, <https://docs.netlify.com/routing/redirects/>
//! - Cloudflare Pages: <https://developers.cloudflare.com/pages/configuration/headers/> and `redirects/`

use crate::answer::{Answer, Asked};
use crate::stand::Stand;
use percent_encoding::percent_decode_str;

/// What a host has read.
pub struct Read<'s> {
    stand: &'s Stand,
    is_netlify: bool,
    headers: Vec<(String, Vec<(String, String)>)>,
    redirects: Vec<(String, String, String)>,
}

impl<'s> Read<'s> {
    pub fn new(stand: &'s Stand, host: &str) -> Self {
        let folder = stand.files_for(host);
        let text = |name| std::fs::read_to_string(folder.join(name)).expect("the file is there");
        let read = Self {
            stand,
            is_netlify: host == "netlify",
            headers: headers(&text("_headers")),
            redirects: redirects(&text("_redirects")),
        };
        // The limits of Cloudflare, the smaller ones.
        assert!(read.headers.len() <= 100 && read.redirects.len() <= 2000);
        assert!(text("_headers").lines().all(|line| line.len() <= 2000));
        for (_, _, status) in &read.redirects {
            let known: &[&str] = if read.is_netlify {
                &["301!", "404"]
            } else {
                &["301"]
            };
            assert!(known.contains(&status.as_str()), "{host} knows no {status}");
        }
        read
    }

    pub fn ask(&self, asked: &Asked) -> Answer {
        let path = percent_decode_str(&asked.path).decode_utf8().expect("text");
        let place = path.trim_start_matches('/');
        let file = self.stand.root().join(place);
        let page = file.join("index.html");
        // Netlify takes a folder with and without its slash for the same.
        let stands = file.is_file() || page.is_file();
        for (from, to, status) in &self.redirects {
            // Netlify lets what stands at an address win unless the rule says otherwise.
            let wins = !self.is_netlify || status.ends_with('!') || !stands;
            if fits(from, &asked.path) && wins {
                return match status.trim_end_matches('!') {
                    "301" => self.moved(to, &asked.path),
                    _ => self.file(404, to.trim_start_matches('/'), &asked.path),
                };
            }
        }
        if !place.is_empty() && !place.ends_with('/') && page.is_file() {
            return self.moved(&format!("{}/", asked.path), &asked.path);
        }
        match (file.is_file(), page.is_file()) {
            (true, _) => self.file(200, place, &asked.path),
            (_, true) => self.file(200, &format!("{place}index.html"), &asked.path),
            // Cloudflare looks for the nearest page upwards, Netlify at the root alone.
            _ => {
                let mut above: Vec<&str> = place.split('/').collect();
                loop {
                    above.pop();
                    let below = match above.is_empty() {
                        true => String::new(),
                        false => above.join("/") + "/",
                    };
                    let page = format!("{below}404.html");
                    let may = !self.is_netlify || below.is_empty();
                    if may && self.stand.root().join(&page).is_file() {
                        return self.file(404, &page, &asked.path);
                    }
                    assert!(!above.is_empty(), "{} has a page", asked.path);
                }
            }
        }
    }

    fn moved(&self, to: &str, path: &str) -> Answer {
        let mut answer = Answer {
            status: 301,
            ..Answer::default()
        };
        answer.put("location", to);
        self.with_headers(answer, path)
    }

    fn file(&self, status: u16, file: &str, path: &str) -> Answer {
        let answer = Answer {
            status,
            body: self.stand.bytes(file),
            ..Answer::default()
        };
        let mut answer = match status {
            // What is said of calendars is not said of the page that says there is none.
            404 => self.with_headers(answer, &format!("/{file}")),
            _ => self.with_headers(answer, path),
        };
        let defaults = [
            ("content-type", "text/html; charset=utf-8"),
            ("cache-control", "public, max-age=0, must-revalidate"),
        ];
        for (name, value) in defaults {
            if !answer.headers.contains_key(name) {
                answer.put(name, value);
            }
        }
        answer
    }

    /// All rules that fit are followed; values of one header from several are joined.
    fn with_headers(&self, mut answer: Answer, path: &str) -> Answer {
        for (pattern, headers) in &self.headers {
            for (name, value) in headers.iter().filter(|_| fits(pattern, path)) {
                let name = name.to_ascii_lowercase();
                let value = match answer.headers.remove(&name) {
                    Some(before) => format!("{}, {value}", before[0]),
                    None => value.clone(),
                };
                answer.put(&name, &value);
            }
        }
        answer
    }
}

/// Paths that stand at the beginning of a line, with the headers that are indented below.
fn headers(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in text
        .lines()
        .filter(|it| !it.is_empty() && !it.starts_with('#'))
    {
        if line.starts_with([' ', '\t']) {
            let (name, value) = line.trim().split_once(": ").expect("a name and a value");
            let last = rules.last_mut().expect("a header belongs to a path");
            last.1.push((name.to_owned(), value.to_owned()));
        } else {
            assert!(line.starts_with('/'), "{line:?} is a path");
            // Cloudflare takes one star in a path.
            assert!(line.matches('*').count() <= 1, "{line:?}");
            rules.push((line.to_owned(), Vec::new()));
        }
    }
    assert!(rules.iter().all(|(_, headers)| !headers.is_empty()));
    rules
}

/// Lines of what was asked for, where that is, and a status.
fn redirects(text: &str) -> Vec<(String, String, String)> {
    let lines = text
        .lines()
        .filter(|it| !it.is_empty() && !it.starts_with('#'));
    let rules = lines.map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [from, to, status] = words[..] else {
            panic!("{line:?} has three words");
        };
        (from.to_owned(), to.to_owned(), status.to_owned())
    });
    rules.collect()
}

/// Whether a path fits: `*` stands for anything, `:name` for a part between slashes.
fn fits(pattern: &str, path: &str) -> bool {
    if let Some((before, after)) = pattern.split_once('*') {
        return (0..=path.len()).any(|at| {
            path.is_char_boundary(at)
                && fits(before, &path[..at])
                && path.len() >= at + after.len()
                && path[at..].ends_with(after)
        });
    }
    let (mut names, mut parts) = (pattern.split('/'), path.split('/'));
    loop {
        match (names.next(), parts.next()) {
            (None, None) => return true,
            (Some(name), Some(part)) if name.starts_with(':') && !part.is_empty() => {}
            (Some(name), Some(part)) if name == part => {}
            _ => return false,
        }
    }
}

#[test]
fn patterns_fit_as_the_hosts_say() {
    assert!(fits("/*", "/") && fits("/*", "/a/b") && fits("/*.ics", "/a/b.ics"));
    assert!(!fits("/*.ics", "/a/b.ics/") && !fits("/a/*", "/b/") && !fits("/a/*", "/a"));
    assert!(fits("/:government/assets/*", "/greece/assets/x.css"));
    assert!(!fits("/:government/assets/*", "/assets/x.css"));
    assert!(!fits("/:government/assets/*", "/greece/en/assets/x.css"));
}
