//! The files for S3 and CloudFront: the script uploads with an `aws` that only tells what it was told, Node.js
//! runs the function, and the policies are read by the forms that AWS has published.
//!
//! - <https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html>
//! - <https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomErrorResponses.html>
//! - <https://docs.aws.amazon.com/cli/latest/reference/s3/#use-of-exclude-and-include-filters>

use crate::answer::{Answer, Asked};
use crate::common;
use crate::stand::Stand;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

/// Says what it was called with, one word a line, and an empty line at the end.
const AWS: &str = "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\n' \"$word\"; done >>\"$CALLS\"\necho >>\"$CALLS\"\n";

/// Runs the function of a file for one address.
const RUN: &str = "const [, file, uri] = process.argv; \
    const handler = new Function(require('fs').readFileSync(file, 'utf8') + '; return handler;')(); \
    const request = { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} }; \
    console.log(JSON.stringify(handler({ version: '1.0', request })));";

/// What the bucket and the distribution have.
pub struct Read<'s> {
    stand: &'s Stand,
    function: PathBuf,
    headers: Vec<(String, String)>,
    errors: Value,
    /// The files of the bucket: where each is in the folder, its type and its caching.
    objects: BTreeMap<String, (String, String, String)>,
}

impl<'s> Read<'s> {
    /// Nothing, with a word on it, where there is no Node.js.
    pub fn new(stand: &'s Stand) -> Option<Self> {
        if Command::new("node").arg("--version").output().is_err() {
            println!("skipped: there is no node (tests/tools installs it)");
            return None;
        }
        let folder = stand.files_for("cloudfront");
        let read = |name| std::fs::read_to_string(folder.join(name)).expect("the file is there");
        let value = |name| serde_json::from_str::<Value>(&read(name)).expect("it is JSON");
        assert!(
            read("function.js").len() <= 10_240,
            "CloudFront takes no longer function"
        );
        Some(Self {
            stand,
            function: folder.join("function.js"),
            headers: headers(&value("headers.json")),
            errors: value("errors.json"),
            objects: uploaded(stand),
        })
    }

    pub fn ask(&self, asked: &Asked) -> Answer {
        let mut node = Command::new("node");
        node.args(["-e", RUN]).arg(&self.function).arg(&asked.path);
        let output = node.output().expect("node runs");
        let told: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
        let mut answer = Answer::default();
        for (name, value) in &self.headers {
            answer.put(name, value);
        }
        if let Some(status) = told["statusCode"].as_u64() {
            answer.status = status as u16;
            for (name, value) in told["headers"].as_object().into_iter().flatten() {
                answer.put(name, value["value"].as_str().expect("a value"));
            }
            return answer;
        }
        let uri = told["uri"].as_str().expect("a request goes on");
        let key = percent_decode_str(uri.trim_start_matches('/'));
        let key = key.decode_utf8().expect("text");
        match self.objects.get(key.as_ref()) {
            Some(object) => self.object(answer, 200, object),
            None => self.error(answer),
        }
    }

    fn object(&self, mut answer: Answer, status: u16, object: &(String, String, String)) -> Answer {
        let (file, media_type, caching) = object;
        answer.status = status;
        answer.body = self.stand.bytes(file);
        answer.put("content-type", media_type);
        answer.put("cache-control", caching);
        answer
    }

    /// A bucket that lists its files to nobody says 403 of what is not there.
    fn error(&self, answer: Answer) -> Answer {
        let items = self.errors["Items"].as_array().expect("a list");
        assert_eq!(self.errors["Quantity"], items.len());
        let item = items
            .iter()
            .find(|it| it["ErrorCode"] == 403)
            .expect("403 is told of");
        assert!(items.iter().any(|it| it["ErrorCode"] == 404));
        assert_eq!(item["ResponseCode"], json!("404"));
        let page = item["ResponsePagePath"].as_str().expect("a path");
        let object = self.objects.get(page.trim_start_matches('/'));
        self.object(
            answer,
            404,
            object.unwrap_or_else(|| panic!("{page} is in the bucket")),
        )
    }
}

/// The headers of a policy, whose form is looked at.
fn headers(policy: &Value) -> Vec<(String, String)> {
    let keys = |value: &Value| -> Vec<String> {
        let fields = value.as_object().expect("an object");
        let mut keys: Vec<String> = fields.keys().cloned().collect();
        keys.sort();
        keys
    };
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let top = [
        "Comment",
        "CustomHeadersConfig",
        "Name",
        "SecurityHeadersConfig",
    ];
    assert_eq!(keys(policy), top);
    let name = text(&policy["Name"]);
    assert!(
        name.len() <= 128
            && name
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || "-_".contains(it))
    );
    let security = &policy["SecurityHeadersConfig"];
    let mut headers = Vec::new();
    for key in keys(security) {
        let setting = &security[&key];
        assert_eq!(setting["Override"], true, "{key}");
        headers.push(match key.as_str() {
            "ContentSecurityPolicy" => ("content-security-policy", text(&setting[&key])),
            "ReferrerPolicy" => ("referrer-policy", text(&setting[&key])),
            "ContentTypeOptions" => ("x-content-type-options", "nosniff".to_owned()),
            "StrictTransportSecurity" => {
                assert_eq!(
                    (&setting["IncludeSubdomains"], &setting["Preload"]),
                    (&json!(false), &json!(false))
                );
                let seconds = setting["AccessControlMaxAgeSec"].as_u64().expect("seconds");
                ("strict-transport-security", format!("max-age={seconds}"))
            }
            other => panic!("CloudFront knows no {other}"),
        });
    }
    let mut headers: Vec<_> = headers
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    let custom = &policy["CustomHeadersConfig"];
    let items = custom["Items"].as_array().expect("a list");
    assert_eq!(custom["Quantity"], items.len());
    for item in items {
        assert_eq!(keys(item), ["Header", "Override", "Value"]);
        headers.push((text(&item["Header"]), text(&item["Value"])));
    }
    headers
}

/// What is in the bucket after the script has run.
fn uploaded(stand: &Stand) -> BTreeMap<String, (String, String, String)> {
    let home = stand.folder.path();
    stand.folder.put("bin/aws", AWS);
    let calls = home.join("calls");
    let _ = std::fs::remove_file(&calls);
    let path = format!(
        "{}:{}",
        home.join("bin").display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let sh = "chmod +x bin/aws && sh cloudfront/upload.sh s3://bucket/";
    let mut shell = Command::new("sh");
    shell.args(["-c", sh]).current_dir(home);
    let status = shell.env("PATH", path).env("CALLS", &calls).status();
    assert!(status.is_ok_and(|it| it.success()), "the script ends well");
    let calls = std::fs::read_to_string(calls).expect("aws was called");
    let calls: Vec<Vec<&str>> = calls
        .trim_end()
        .split("\n\n")
        .map(|it| it.lines().collect())
        .collect();
    let (last, others) = calls.split_last().expect("aws was called");
    assert!(last.contains(&"--delete"), "what is gone goes last");
    let files = common::files_below(&stand.root());
    let mut objects = BTreeMap::new();
    for call in others {
        let ["s3", "sync", folder, bucket, ..] = call[..] else {
            panic!("{call:?}");
        };
        assert_eq!(folder, stand.root().to_str().expect("text"));
        assert_eq!(bucket, format!("s3://bucket{}", stand.base));
        let option = |name| {
            call.iter()
                .position(|it| *it == name)
                .map(|at| call[at + 1].to_owned())
        };
        for file in files.iter().filter(|file| takes(call, file)) {
            // What is there already is not copied again.
            let key = format!("{}{file}", stand.base.trim_start_matches('/'));
            let media_type = option("--content-type").unwrap_or_else(|| "guessed".to_owned());
            let caching = option("--cache-control").expect("each call has it");
            objects
                .entry(key)
                .or_insert((file.clone(), media_type, caching));
        }
    }
    let hidden = files.iter().filter(|it| it.as_str() == ".prospectus-site");
    assert_eq!(
        objects.len() + hidden.count(),
        files.len(),
        "all else is copied"
    );
    objects
}

/// Whether a call copies a file: the last filter that fits decides.
fn takes(call: &[&str], file: &str) -> bool {
    let mut takes = true;
    for pair in call.windows(2) {
        if fits(pair[1], file) {
            match pair[0] {
                "--include" => takes = true,
                "--exclude" => takes = false,
                _ => {}
            }
        }
    }
    takes
}

/// Whether a path fits a pattern, in which `*` stands for anything.
fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            (0..=rest.len()).any(|at| rest.is_char_boundary(at) && fits(after, &rest[at..]))
        }),
    }
}
