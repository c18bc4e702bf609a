//! The words of Amazon S3 behind CloudFront: what the distribution is told, a function that it runs, and the
//! upload, which gives each file its type and its caching.
//!
//! CloudFront shows one page for all that is not there, whatever the language, and runs no function after
//! an error. So it is the page of the folder itself.

use super::headers::{CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY_SECONDS};
use super::{Caching, Ending, File, Hosting, MADE, OF_ALL};
use crate::model::NOT_FOUND;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The longest function that CloudFront takes, in bytes.
const LONGEST_FUNCTION: usize = 10_240;

/// How long CloudFront remembers that a file is not there, in seconds.
const MISSING_SECONDS: u32 = 60;

/// The headers for which CloudFront has settings of their own.
const WITH_SETTINGS: &[&str] = &[
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Strict-Transport-Security",
];

/// The files for a folder of sites, which stands at `folder`.
pub(super) fn files(hosting: &Hosting, folder: &str) -> Vec<File> {
    let file = |name, text| File { name, text };
    vec![
        file("headers.json", pretty(&headers(hosting))),
        file("errors.json", pretty(&errors(hosting))),
        file("function.js", function(hosting)),
        file("upload.sh", upload(hosting, folder)),
    ]
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// A response headers policy, as `aws cloudfront create-response-headers-policy` takes it.
fn headers(hosting: &Hosting) -> Value {
    let others = OF_ALL
        .iter()
        .filter(|(name, _)| !WITH_SETTINGS.contains(name));
    let others =
        others.map(|(name, value)| json!({"Header": name, "Value": value, "Override": true}));
    let others: Vec<Value> = others.collect();
    json!({
        "Name": hosting.name,
        "Comment": "Made by prospectus hosting cloudfront",
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": {
                "Override": true,
                "ContentSecurityPolicy": CONTENT_SECURITY_POLICY,
            },
            "ContentTypeOptions": {"Override": true},
            "ReferrerPolicy": {"Override": true, "ReferrerPolicy": REFERRER_POLICY},
            "StrictTransportSecurity": {
                "Override": true,
                "IncludeSubdomains": false,
                "Preload": false,
                "AccessControlMaxAgeSec": STRICT_TRANSPORT_SECURITY_SECONDS,
            },
        },
        "CustomHeadersConfig": {"Quantity": others.len(), "Items": others},
    })
}

/// What a distribution's `CustomErrorResponses` hold. A bucket that lists its files to nobody answers 403 for
/// what is not there.
fn errors(hosting: &Hosting) -> Value {
    let page = format!("{}{NOT_FOUND}", hosting.base);
    let items = [403, 404].map(|code| {
        json!({
            "ErrorCode": code,
            "ResponsePagePath": page,
            "ResponseCode": "404",
            "ErrorCachingMinTTL": MISSING_SECONDS,
        })
    });
    json!({"Quantity": items.len(), "Items": items})
}

/// A function for viewer requests, in the runtime cloudfront-js-2.0.
fn function(hosting: &Hosting) -> String {
    let moved: serde_json::Map<String, Value> = hosting
        .plain_redirects()
        .map(|it| (it.from.clone(), Value::from(it.to.as_str())))
        .collect();
    let whole = filled(hosting, &moved, "");
    match whole.len() <= LONGEST_FUNCTION {
        true => whole,
        false => {
            let why = "// CloudFront takes no function that holds all old addresses: the pages that \
                       stand there lead on.\n";
            filled(hosting, &serde_json::Map::new(), why)
        }
    }
}

fn filled(hosting: &Hosting, moved: &serde_json::Map<String, Value>, note: &str) -> String {
    let moved = format!("{:#}", Value::from(moved.clone()));
    include_str!("function.js")
        .replace("__BASE__", &Value::from(hosting.base.as_str()).to_string())
        .replace("__MOVED__", &moved)
        .replace("// __NOTE__\n", note)
}

/// A script that copies the folder to a bucket. What pages name goes first, then the pages; what is gone goes
/// last. Of what people attach the upload knows the types.
fn upload(hosting: &Hosting, folder: &str) -> String {
    let places = hosting.roots.iter().map(|root| root.place.as_str());
    let places: BTreeSet<&str> = places.chain([""]).collect();
    let assets = |way: &str| -> String {
        let places = places.iter();
        places
            .map(|place| format!(" --{way} {place}assets/*"))
            .collect()
    };
    let (pages, others): (Vec<&Ending>, Vec<&Ending>) =
        MADE.iter().partition(|it| it.ending == "html");
    let typed = |filters: &str, it: &Ending, caching: Caching| {
        let (media_type, caching) = (word(it.media_type), word(caching.value()));
        format!("copy{filters} --content-type {media_type} --cache-control {caching}\n")
    };
    let of_assets = others.iter().map(|it| {
        let places = places.iter();
        let named = places.map(|place| format!(" --include {place}assets/*.{}", it.ending));
        let filters = format!(" --exclude *{}", named.collect::<String>());
        typed(&filters, it, Caching::Forever)
    });
    let of_others = others.iter().chain(&pages).map(|it| {
        let filters = format!(" --exclude * --include *.{} $not_assets", it.ending);
        typed(&filters, it, it.caching)
    });
    let assets_calls: String = of_assets.collect();
    let calls: String = of_others.collect();
    let made = MADE.iter().map(|it| format!(" --exclude *.{}", it.ending));
    include_str!("upload.sh")
        .replace("__BASE__", &word(&hosting.base))
        .replace("__FOLDER__", &word(folder))
        .replace("__ASSETS__", &word(&assets("include")))
        .replace("__NOT_ASSETS__", &word(&assets("exclude")))
        .replace("__MADE__", &word(&made.collect::<String>()))
        .replace("__FOREVER__", &word(Caching::Forever.value()))
        .replace("__ASKED__", &word(Caching::Asked.value()))
        .replace("__ASSETS_CALLS__\n", &assets_calls)
        .replace("__CALLS__\n", &calls)
}

/// A word of the shell's language.
fn word(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
