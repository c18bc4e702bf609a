//! The same site as other systems and editors would store it.

use icu_normalizer::DecomposingNormalizerBorrowed;
use prospectus::source::RawFile;

/// All ways to store a site that must make no difference, each with its name.
pub fn all(site: &[RawFile]) -> Vec<(String, Vec<RawFile>)> {
    let reversed = site.iter().rev().cloned().collect();
    let mut variants = vec![
        ("files in reversed order".to_owned(), reversed),
        ("lines that end in CRLF".to_owned(), with_texts(site, crlf)),
        ("byte order marks".to_owned(), with_texts(site, marked)),
        (
            "marks and CRLF".to_owned(),
            with_texts(site, |text| marked(&crlf(text))),
        ),
        ("decomposed file names".to_owned(), decomposed(site)),
    ];
    for seed in [1, 7, 2020] {
        variants.push((
            format!("files shuffled with seed {seed}"),
            shuffled(site, seed),
        ));
    }
    variants
}

/// Fisher and Yates' shuffle with Knuth's generator: the same for a seed on every machine.
fn shuffled(site: &[RawFile], seed: u64) -> Vec<RawFile> {
    let mut files = site.to_vec();
    let mut state = seed;
    for at in (1..files.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        files.swap(at, (state >> 33) as usize % (at + 1));
    }
    files
}

fn decomposed(site: &[RawFile]) -> Vec<RawFile> {
    let normalizer = DecomposingNormalizerBorrowed::new_nfd();
    let decomposed = site.iter().cloned().map(|file| RawFile {
        path: normalizer.normalize(&file.path).into_owned(),
        ..file
    });
    decomposed.collect()
}

/// The site with its Markdown and YAML changed; other files and other encodings stay as they are.
fn with_texts(site: &[RawFile], change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<RawFile> {
    let is_text = |path: &str| path.ends_with(".md") || path.ends_with(".yaml");
    let marked = |bytes: &[u8]| {
        [&b"\xFF\xFE"[..], b"\xFE\xFF", b"\xEF\xBB\xBF"]
            .iter()
            .any(|mark| bytes.starts_with(mark))
    };
    let changed = site.iter().cloned().map(|mut file| {
        if let Ok(bytes) = &mut file.bytes
            && is_text(&file.path)
            && !marked(bytes)
        {
            *bytes = change(bytes);
        }
        file
    });
    changed.collect()
}

fn marked(text: &[u8]) -> Vec<u8> {
    [b"\xEF\xBB\xBF", text].concat()
}

fn crlf(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for (at, byte) in text.iter().enumerate() {
        if *byte == b'\n' && (at == 0 || text[at - 1] != b'\r') {
            out.push(b'\r');
        }
        out.push(*byte);
    }
    out
}
