//! A question to a server, and its answer.

use std::collections::BTreeMap;
use std::io::{Read, Write};

/// A question.
pub struct Asked {
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(String, String)>,
}

impl Asked {
    pub fn new(method: &'static str, path: &str) -> Self {
        Self {
            method,
            path: path.to_owned(),
            headers: Vec::new(),
        }
    }

    pub fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    pub fn head(path: &str) -> Self {
        Self::new("HEAD", path)
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// An answer. Names of headers are in small letters; each stands there as often as it was sent.
#[derive(Debug, Default)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, Vec<String>>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header, which must not be there twice.
    pub fn header(&self, name: &str) -> Option<String> {
        let values = self.headers.get(name)?;
        assert_eq!(values.len(), 1, "{name} is there once: {values:?}");
        Some(values[0].clone())
    }

    pub fn put(&mut self, name: &str, value: &str) {
        let values = self.headers.entry(name.to_ascii_lowercase());
        values.or_default().push(value.to_owned());
    }
}

/// Sends a question over a connection of its own.
pub fn exchanged(mut connection: impl Read + Write, asked: &Asked) -> Answer {
    let mut request = format!(
        "{} {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n",
        asked.method, asked.path
    );
    for (name, value) in &asked.headers {
        request += &format!("{name}: {value}\r\n");
    }
    request += "\r\n";
    connection
        .write_all(request.as_bytes())
        .expect("the server reads");
    let mut bytes = Vec::new();
    connection
        .read_to_end(&mut bytes)
        .expect("the server answers");
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("an answer to {}: {bytes:?}", asked.path));
    let head = String::from_utf8(bytes[..end].to_vec()).expect("headers are text");
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let mut answer = Answer {
        status: status.expect("a status"),
        body: bytes[end + 4..].to_vec(),
        ..Answer::default()
    };
    for line in lines {
        let (name, value) = line.split_once(':').expect("a header");
        answer.put(name, value.trim());
    }
    if answer.headers.contains_key("transfer-encoding") {
        answer.body = joined(&answer.body);
    }
    answer
}

/// A body that came in parts, each behind its length (RFC 9112, section 7.1).
fn joined(mut parts: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = parts.windows(2).position(|it| it == b"\r\n") {
        let length = std::str::from_utf8(&parts[..end]).expect("a length");
        let length = usize::from_str_radix(length, 16).expect("a length in digits of 16");
        if length == 0 {
            break;
        }
        body.extend(&parts[end + 2..][..length]);
        parts = &parts[end + 2 + length + 2..];
    }
    body
}
