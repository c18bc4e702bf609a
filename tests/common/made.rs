//! Sites built in memory: files in, files out, nothing written.

use prospectus::check::Earlier;
use prospectus::diag::text::{Colour, report};
use prospectus::pipeline::{self, Checked, Order};
use prospectus::source::{self, RawFile};
use std::collections::BTreeMap;
use std::path::Path;

/// The day for which the tests build.
pub const AS_OF: jiff::civil::Date = jiff::civil::date(2020, 9, 15);

/// Everything that was made, by path.
pub type Made = BTreeMap<String, Vec<u8>>;

/// The files of the project itself.
pub fn real_content() -> Vec<RawFile> {
    source::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the project's files can be read")
}

/// The sites that come of these files, or the report of what is wrong with them.
pub fn built(raw: Vec<RawFile>) -> Result<Made, String> {
    let checked = pipeline::check(raw, AS_OF);
    made(&checked).ok_or_else(|| report(&checked.found, checked.files(), Colour::Plain))
}

/// What the checks make of files like those of a case, after what the case says was published.
pub fn checked(case: &Path, raw: Vec<RawFile>) -> Checked {
    let published = case.join("published");
    let earlier = Earlier {
        pages: &super::files_below(&published),
        text: &|path| std::fs::read_to_string(published.join(path)).ok(),
    };
    pipeline::check_after(earlier, raw, AS_OF)
}

/// The sites that come of checked content, if it can be published.
pub fn made(checked: &Checked) -> Option<Made> {
    let (library, theme) = checked.publishable()?;
    let site = pipeline::site(library, theme, &Order::all(AS_OF));
    let mut made = Made::new();
    let done = pipeline::build(checked, &site, theme, &|_, _| false, &mut |artifacts| {
        for artifact in artifacts {
            let path = artifact.path.clone();
            let bytes = artifact.bytes.expect("nothing is known");
            let twice = made.insert(artifact.path, bytes);
            assert!(twice.is_none(), "{path} is made twice");
        }
        Ok(())
    });
    done.expect("templates ask for what their views have");
    Some(made)
}

/// The files with one text replaced in one of them; the text must be there.
pub fn edited(mut raw: Vec<RawFile>, path: &str, from: &str, to: &str) -> Vec<RawFile> {
    let file = raw
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file is there");
    let text = String::from_utf8(file.bytes.clone().expect("it was read")).expect("it is text");
    assert!(text.contains(from), "{path} holds {from:?}");
    file.bytes = Ok(text.replacen(from, to, 1).into_bytes());
    raw
}
