//! The files that `prospectus hosting` makes do what they say: nginx and Caddy serve a built site by them,
//! and those of hosts that nobody can run here are read by the rules that the hosts have published.
//!
//! All are asked the same questions, and must give the same answers.
#![cfg(unix)]
#![allow(clippy::print_stdout, reason = "a skipped test says why")]

#[path = "hosting/answer.rs"]
mod answer;
#[path = "hosting/cloudfront.rs"]
mod cloudfront;
mod common;
#[path = "hosting/netlify.rs"]
mod netlify;
#[path = "hosting/questions.rs"]
mod questions;
#[path = "hosting/server.rs"]
mod server;
#[path = "hosting/stand.rs"]
mod stand;

use answer::{Answer, Asked};
use questions::Host;
use server::{Running, caddy, nginx};
use stand::Stand;

/// Both servers, each with a stand that it serves.
fn with_each_server(stand: &Stand, look: impl Fn(&Running)) {
    for start in [nginx, caddy] {
        if let Some(running) = start(stand) {
            println!("{}", running.name);
            look(&running);
        }
    }
}

#[test]
fn all_sites_below_a_path_are_served_with_all_headers() {
    let stand = Stand::of_all();
    with_each_server(&stand, |running| {
        questions::all(&stand, &|asked| running.ask(asked), Host::SERVER);
    });
}

#[test]
fn one_government_at_a_domains_root_is_served_with_all_headers() {
    let stand = Stand::alone();
    with_each_server(&stand, |running| {
        questions::all(&stand, &|asked| running.ask(asked), Host::SERVER);
    });
}

#[test]
fn a_browser_that_has_a_file_is_told_so() {
    let stand = Stand::alone();
    with_each_server(&stand, |running| {
        for path in ["", "sessions.ics", &stand.asset("style", "css")] {
            let path = stand.address(path);
            let first = running.ask(&Asked::get(&path));
            for (name, condition) in [
                ("etag", "If-None-Match"),
                ("last-modified", "If-Modified-Since"),
            ] {
                let value = first
                    .header(name)
                    .unwrap_or_else(|| panic!("{path} has {name}"));
                let again = running.ask(&Asked::get(&path).with(condition, &value));
                assert_eq!(
                    (again.status, again.body.len()),
                    (304, 0),
                    "{path}, {condition}"
                );
                assert_eq!(again.header("cache-control"), first.header("cache-control"));
            }
        }
    });
}

#[test]
fn a_compressed_form_is_sent_as_it_stands_beside_the_file() {
    let stand = Stand::compressed();
    with_each_server(&stand, |running| {
        for file in [
            "index.html",
            "courses/index.html",
            "es/sessions.ics",
            &stand.asset("style", "css"),
        ] {
            let path = stand.address(file.strip_suffix("index.html").unwrap_or(file));
            let plain = running.ask(&Asked::get(&path));
            assert!(plain.body == stand.bytes(file) && plain.header("content-encoding").is_none());
            assert_eq!(
                plain.header("vary").as_deref(),
                Some("Accept-Encoding"),
                "{path}"
            );
            // What browsers send, and what an older one does.
            for (accepted, encoding, ending) in [
                ("gzip, deflate, br, zstd", "br", ".br"),
                ("gzip, deflate", "gzip", ".gz"),
            ] {
                if encoding == "br" && !running.has_brotli {
                    continue;
                }
                let sent = running.ask(&Asked::get(&path).with("Accept-Encoding", accepted));
                assert_eq!(
                    sent.header("content-encoding").as_deref(),
                    Some(encoding),
                    "{path}"
                );
                assert_eq!(
                    sent.header("vary").as_deref(),
                    Some("Accept-Encoding"),
                    "{path}"
                );
                assert!(
                    sent.body == stand.bytes(&format!("{file}{ending}")),
                    "{path}, {encoding}"
                );
                for name in ["content-type", "cache-control", "content-security-policy"] {
                    assert_eq!(sent.header(name), plain.header(name), "{path}, {name}");
                }
                let tag = sent.header("etag").expect("a tag");
                let asked = Asked::get(&path)
                    .with("Accept-Encoding", accepted)
                    .with("If-None-Match", &tag);
                assert_eq!(running.ask(&asked).status, 304, "{path}, {encoding}");
            }
            let none = Asked::get(&path).with("Accept-Encoding", "br;q=0, gzip;q=0");
            assert!(
                running.ask(&none).header("content-encoding").is_none(),
                "{path}"
            );
        }
    });
}

#[test]
fn a_head_is_the_answer_without_its_body_and_nothing_can_be_sent() {
    let stand = Stand::alone();
    with_each_server(&stand, |running| {
        for path in ["", "sessions.ics", "nothing/"] {
            let path = stand.address(path);
            let (whole, head) = (
                running.ask(&Asked::get(&path)),
                running.ask(&Asked::head(&path)),
            );
            assert_eq!((head.status, head.body.len()), (whole.status, 0), "{path}");
            for name in [
                "content-type",
                "content-length",
                "content-security-policy",
                "cache-control",
            ] {
                assert_eq!(head.header(name), whole.header(name), "{path}, {name}");
            }
        }
        let sent = running.ask(&Asked::new("POST", &stand.address("")));
        assert_eq!(sent.status, 405);
    });
}

#[test]
fn netlify_and_cloudflare_read_the_same_from_their_files() {
    for stand in [Stand::of_all_at_a_root(), Stand::alone()] {
        for name in ["netlify", "cloudflare-pages"] {
            let host = netlify::Read::new(&stand, name);
            questions::all(&stand, &|asked| host.ask(asked), Host::NETLIFY);
        }
    }
}

#[test]
fn cloudfront_reads_the_same_from_its_files() {
    for stand in [Stand::of_all(), Stand::alone()] {
        let Some(host) = cloudfront::Read::new(&stand) else {
            return;
        };
        questions::all(&stand, &|asked| host.ask(asked), Host::CLOUDFRONT);
    }
}

#[test]
fn a_function_that_would_be_too_long_leaves_old_addresses_to_their_pages() {
    let stand = Stand::with_old_addresses(400);
    let folder = stand.files_for("cloudfront");
    let function = std::fs::read_to_string(folder.join("function.js")).expect("a function");
    assert!(function.len() <= 10_240, "CloudFront takes no longer one");
    assert!(function.contains("const MOVED = {};"));
    assert!(function.contains("the pages that stand there lead on"));
    let conf = stand.printed(&["hosting", "nginx"]);
    assert!(conf.contains("faq/old-399/"), "nginx is told of all");
}

#[test]
fn a_host_with_several_files_needs_a_folder_and_a_government_must_be_known() {
    let stand = Stand::alone();
    let run = |words: &[&str]| stand.folder.run(words);
    let refused = run(&["hosting", "netlify"]);
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
    assert!(
        refused.err.contains("_headers, _redirects"),
        "{}",
        refused.err
    );
    let refused = run(&["hosting", "nginx", "--government", "atlantis"]);
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
    let two = [
        "hosting",
        "nginx",
        "--government",
        "greece",
        "--government",
        "ukraine",
    ];
    assert_eq!(run(&two).status, 2);
}

/// What a host answers.
type Ask<'a> = &'a dyn Fn(&Asked) -> Answer;
