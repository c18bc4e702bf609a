//! What a build did, for people and for programs.

use super::args::{Common, Format};
use super::report;
use crate::publish::Written;
use crate::render::Made;
use std::time::Duration;

/// What a run did.
pub struct Done {
    /// How much the sites are.
    pub made: Made,
    /// How many pages were rendered.
    pub rendered: usize,
    /// How much of the folder changed.
    pub written: Written,
    /// The governments that are held back.
    pub held: Vec<Held>,
    /// How many governments' sites stood already as they would be made.
    pub untouched: usize,
    /// How many warnings there are.
    pub warnings: usize,
}

/// A government that is held back.
pub struct Held {
    /// Its folder.
    pub id: String,
    /// Whether readers still have its last site.
    pub stands: bool,
}

/// Prints what was done.
pub fn summary(common: &Common, done: &Done, took: Duration) {
    if common.quiet {
        return;
    }
    report::out(&match common.format {
        Format::Json => json(done, took),
        Format::Human | Format::Github => human(common, done, took),
        Format::Sarif if done.held.is_empty() => return,
        Format::Sarif => return report::note(held(&done.held).trim_end(), common),
    });
}

/// Prints that nothing was published, and which governments were held back by mistakes of their own.
pub fn nothing(common: &Common, held: &[Held]) {
    if common.quiet {
        return;
    }
    let sentence = format!("Nothing was published.\n{}", self::held(held));
    report::out(&match common.format {
        Format::Sarif => return report::note(sentence.trim_end(), common),
        Format::Human | Format::Github => sentence,
        Format::Json => {
            let ids: Vec<&str> = held.iter().map(|held| held.id.as_str()).collect();
            format!(
                "{}\n",
                serde_json::json!({"pages": 0, "rendered": 0, "written": 0, "held_back": ids})
            )
        }
    });
}

fn json(done: &Done, took: Duration) -> String {
    let Made {
        governments,
        languages,
        editions,
        pages,
    } = done.made;
    let Written {
        written,
        kept,
        removed,
        bytes,
    } = done.written;
    let held: Vec<&str> = done.held.iter().map(|held| held.id.as_str()).collect();
    let told = serde_json::json!({
        "governments": governments,
        "languages": languages,
        "editions": editions,
        "pages": pages,
        "files": written + kept,
        "bytes": bytes,
        "rendered": done.rendered,
        "written": written,
        "removed": removed,
        "held_back": held,
        "untouched": done.untouched,
        "warnings": done.warnings,
        "seconds": (took.as_secs_f64() * 1000.0).round() / 1000.0,
    });
    format!("{told}\n")
}

fn human(common: &Common, done: &Done, took: Duration) -> String {
    let Made {
        governments,
        languages,
        editions,
        pages,
    } = done.made;
    let Written {
        written,
        kept,
        removed,
        bytes,
    } = done.written;
    let (files, rendered, warnings) = (written + kept, done.rendered, done.warnings);
    let untouched = match done.untouched {
        1 => "1 government".to_owned(),
        number => format!("{number} governments"),
    };
    let (out, seconds) = (common.out(), took.as_secs_f64());
    let lines = [
        ("governments", governments.to_string()),
        ("languages", languages.to_string()),
        (
            "editions",
            format!("{editions} (one for each government and language)"),
        ),
        ("pages", pages.to_string()),
        ("rendered", rendered.to_string()),
        ("files", files.to_string()),
        ("written", written.to_string()),
        ("removed", removed.to_string()),
        ("bytes", bytes.to_string()),
        ("untouched", untouched),
        ("warnings", warnings.to_string()),
        ("seconds", format!("{seconds:.1}")),
    ];
    let lines = lines.map(|(name, value)| format!("  {name:<11} {value}\n"));
    let published = format!("Published to {}:\n", out.display());
    published + &lines.concat() + &held(&done.held)
}

/// Which governments are held back, and what their readers see meanwhile.
fn held(held: &[Held]) -> String {
    if held.is_empty() {
        return String::new();
    }
    let each = held.iter().map(|held| {
        let stands = match held.stands {
            true => "its last site stays as it is",
            false => "it has no site yet",
        };
        format!("  {} ({stands})\n", held.id)
    });
    let each: String = each.collect();
    format!("Held back by mistakes in their own content:\n{each}")
}
