//! The compressed forms of a file, which servers send as they are: Brotli and gzip.
//!
//! Invariant: the same bytes give the same forms, on every machine and at any time.

use crate::hosting::{ATTACHED, MADE};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use std::io::Write;

/// From so many bytes on a compressed form is worth its request: what is smaller fits one packet anyway.
pub const LEAST: u64 = 1024;

/// The best that each format can do: a file is compressed once and sent many times.
const BROTLI_QUALITY: i32 = 11;

/// The bits of Brotli's smallest and largest window. One that is larger than the file takes memory and gives
/// nothing.
const WINDOW: (u32, u32) = (10, 22);

/// A compressed form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What stands behind the name of the file.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// The bytes in this form; none where it is no smaller.
    pub fn of(self, bytes: &[u8]) -> Option<Vec<u8>> {
        let compressed = match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        };
        // Writing into memory cannot fail.
        compressed.ok().filter(|it| it.len() < bytes.len())
    }
}

/// Whether a file gets compressed forms, if it is large enough: texts do, images are compressed already.
pub fn has_forms(path: &str) -> bool {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    let mut all = MADE.iter().chain(ATTACHED);
    all.any(|it| it.ending == ending && it.is_text())
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let bits = usize::BITS - bytes.len().leading_zeros();
    let parameters = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: bits.clamp(WINDOW.0, WINDOW.1) as i32,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::with_capacity(bytes.len() / 4);
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let out = Vec::with_capacity(bytes.len() / 4);
    // Neither the time nor the system that a file was compressed on may show.
    let header = GzBuilder::new().mtime(0).operating_system(UNKNOWN_SYSTEM);
    let mut writer = header.write(out, Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

/// What stands for no system in particular (RFC 1952, section 2.3.1).
const UNKNOWN_SYSTEM: u8 = 255;

#[cfg(test)]
mod tests {
    use super::{Form, has_forms};
    use std::io::Read;

    #[test]
    fn forms_are_read_back_and_are_the_same_each_time() {
        let text: Vec<u8> = (0..2000)
            .flat_map(|it| format!("<p>{it}</p>\n").into_bytes())
            .collect();
        for form in Form::ALL {
            let bytes = form.of(&text).expect("it is smaller");
            assert!(bytes.len() < text.len() / 3);
            assert_eq!(Some(&bytes), form.of(&text).as_ref());
            let mut back = Vec::new();
            match form {
                Form::Brotli => {
                    brotli::BrotliDecompress(&mut &bytes[..], &mut back).expect("Brotli")
                }
                Form::Gzip => {
                    assert_eq!(bytes[4..8], [0; 4], "no time");
                    let mut reader = flate2::read::GzDecoder::new(&bytes[..]);
                    reader.read_to_end(&mut back).map(drop).expect("gzip")
                }
            }
            assert!(back == text);
        }
        assert_eq!(Form::Gzip.of(b"x"), None, "it is no smaller");
    }

    #[test]
    fn texts_have_forms_and_images_have_none() {
        for path in [
            "a/index.html",
            "a.css",
            "a.js",
            "a.ics",
            "a.xml",
            "a.json",
            "a.svg",
            "a.webmanifest",
            "robots.txt",
        ] {
            assert!(has_forms(path), "{path}");
        }
        for path in [
            "a.png",
            "a.pdf",
            "a.docx",
            "a.woff2",
            "a",
            ".prospectus-site",
            "a.html.gz",
        ] {
            assert!(!has_forms(path), "{path}");
        }
    }
}
