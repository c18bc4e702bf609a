//! Near misses: for every code, content that comes as close as it can to the mistake and is right.
//!
//! A case of `tests/sites/` lists its own in `near-misses.txt`, one a line, in five columns with ` | `
//! between them:
//!
//! - the code;
//! - the file;
//! - what is right there. It must stand in the file once, and no diagnostic of the code on its lines;
//! - what would be wrong: with this in its place there must be more diagnostics of the code than
//!   before. So the near miss is one change away, and the rule does look at this place;
//! - why it is right.
//!
//! `\n` in a column is the end of a line. A line without the third column is about the file as a
//! whole; the fourth then says under which other path, or stored in which other way ([`stored`]), it
//! would be wrong. Those of imports are [beside their tests](import/near_misses.rs).

mod common;

use common::made::checked;
use prospectus::diag::{Code, Diagnostic};
use prospectus::pipeline::Checked;
use prospectus::rules;
use prospectus::source::{RawFile, Unread};
use std::collections::BTreeSet;
use std::path::Path;

/// One line of a list.
struct NearMiss {
    code: String,
    path: String,
    right: String,
    wrong: String,
    why: String,
}

#[test]
fn near_misses_stay_silent_and_are_one_change_away_from_a_mistake() {
    let failures = common::of_each_case(|case| {
        let listed = listed(case);
        if listed.is_empty() {
            return Vec::new();
        }
        let site = common::site(case);
        let checked = checked(case, site.clone());
        let troubles = listed.iter().filter_map(|near| {
            Some(format!(
                "{}: {}",
                near.code,
                near.trouble(case, &site, &checked)?
            ))
        });
        let name = common::name(case);
        troubles
            .map(|trouble| format!("{name}: {trouble}"))
            .collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_has_a_near_miss() {
    let mut with: BTreeSet<String> = common::cases()
        .iter()
        .flat_map(|case| listed(case))
        .map(|near| near.code)
        .collect();
    let imports = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/near_misses.rs");
    let imports = std::fs::read_to_string(imports).expect("the near misses of imports");
    let named = imports.split("of(\"").skip(1);
    with.extend(named.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    let without: Vec<Code> = rules::codes()
        .into_iter()
        .filter(|code| !with.contains(code.as_str()))
        .collect();
    assert!(without.is_empty(), "these have no near miss: {without:?}");
}

/// The near misses that a case lists.
fn listed(case: &Path) -> Vec<NearMiss> {
    let text = std::fs::read_to_string(case.join("near-misses.txt")).unwrap_or_default();
    let lines = text.lines().map(|line| {
        let columns: Vec<String> = line
            .split(" | ")
            .map(|column| column.trim().replace("\\n", "\n"))
            .collect();
        let [code, path, right, wrong, why] = <[String; 5]>::try_from(columns)
            .unwrap_or_else(|_| panic!("{case:?}: five columns, not: {line}"));
        NearMiss {
            code,
            path,
            right,
            wrong,
            why,
        }
    });
    lines.collect()
}

impl NearMiss {
    /// What is wrong with the near miss itself.
    fn trouble(&self, case: &Path, site: &[RawFile], checked: &Checked) -> Option<String> {
        let Some(code) = rules::find(&self.code) else {
            return Some("there is no such code".to_owned());
        };
        if self.why.is_empty() {
            return Some("nobody says why it is right".to_owned());
        }
        let Some(file) = site.iter().find(|file| file.path == self.path) else {
            return Some(format!("there is no file {}", self.path));
        };
        let lines = match self.lines(file) {
            Ok(lines) => lines,
            Err(trouble) => return Some(trouble),
        };
        let reported = |found: &&Diagnostic| {
            let files = checked.files();
            let line = files.place(found.span.file, found.span.start).line;
            files.path(found.span.file) == self.path && lines.contains(&line)
        };
        if let Some(found) = of(code, checked).find(reported) {
            return Some(format!("it is told off: {}", found.sentence));
        }
        let mistaken = common::made::checked(case, self.mistaken(site));
        let more = of(code, &mistaken).count() > of(code, checked).count();
        (!more).then(|| format!("{:?} would not be told off either", self.wrong))
    }

    /// The lines, from 1, on which the right text stands; all lines if it is the file.
    fn lines(&self, file: &RawFile) -> Result<std::ops::RangeInclusive<usize>, String> {
        if self.right.is_empty() {
            return Ok(1..=usize::MAX);
        }
        let bytes = file.bytes.as_ref().map_err(|_| "it is not read")?;
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
        let mut places = text.match_indices(&self.right);
        match (places.next(), places.next()) {
            (Some((at, right)), None) => {
                let first = text[..at].matches('\n').count() + 1;
                Ok(first..=first + right.matches('\n').count())
            }
            (None, _) => Err(format!("{} does not say {:?}", self.path, self.right)),
            _ => Err(format!("{} says {:?} twice", self.path, self.right)),
        }
    }

    /// The site with the mistake.
    fn mistaken(&self, site: &[RawFile]) -> Vec<RawFile> {
        let mut site = site.to_vec();
        let file = site.iter_mut().find(|file| file.path == self.path);
        let file = file.expect("it was found before");
        match stored(&self.wrong) {
            Some(bytes) => file.bytes = bytes,
            None if self.right.is_empty() => file.path.clone_from(&self.wrong),
            None => {
                let path = self.path.clone();
                return common::made::edited(site, &path, &self.right, &self.wrong);
            }
        }
        site
    }
}

/// How a file would be read that is stored in a way that no text can show.
fn stored(how: &str) -> Option<Result<Vec<u8>, Unread>> {
    Some(match how {
        "<as Latin-1>" => Ok(b"---\ntitle: Caf\xE9\n---\n".to_vec()),
        "<a link out of the tree>" => Err(Unread::LinkOut),
        "<a link to nothing>" => Err(Unread::LinkNowhere),
        "<a link to itself>" => Err(Unread::LinkCircle),
        "<with a byte too much>" => Err(Unread::TooLarge),
        "<with a name in Latin-1>" => Err(Unread::NameNotUtf8),
        _ => return None,
    })
}

/// The diagnostics of a code.
fn of(code: Code, checked: &Checked) -> impl Iterator<Item = &Diagnostic> {
    checked.found.iter().filter(move |it| it.code == code)
}
