//! The list of mistakes: text files that a person reads, one entry a mistake.
//!
//! ```text
//! ## A date typed into prose            a kind; all entries below belong to it
//! in content/greece/faq/greece.md       an entry: the file
//! after ## Ποιες                        optional: what stands before the words, to choose among several
//! - {{ offer.enrol_by }}                the words that stand there
//! + 31 Οκτωβρίου 2020                   the words in their place; without them the old ones go
//! new content/greece/faq/more.md        a file is added, with the lines `+`
//! gone content/greece/index.en.md       a file is removed
//! told PATH TEXT                        the line with these words is a right place to tell it, too
//! follows PATH TEXT                     what is told there follows from the mistake and is no false alarm
//! also in PATH                          a further change that the mistake is made of
//! with in PATH                          a further change that only prepares for it
//! ```
//!
//! A path `.` is the file of the entry; without TEXT every line of the file is meant. `\u{200B}` is a
//! letter by its number. Lines that begin with `#` and a space are remarks.

use prospectus::source::RawFile;

/// One planted mistake.
#[derive(Debug, Clone, Default)]
pub struct Mistake {
    /// What kind of mistake it is.
    pub kind: String,
    /// The changes that make it, in order.
    pub changes: Vec<Change>,
    /// Further places where it is rightly told.
    pub told: Vec<Place>,
    /// Places where something is told that follows from it.
    pub follows: Vec<Place>,
}

/// A change of one file.
#[derive(Debug, Clone)]
pub struct Change {
    pub path: String,
    pub after: String,
    pub what: What,
    /// Whether the mistake lies here, or this only prepares for it.
    pub is_wrong: bool,
}

#[derive(Debug, Clone)]
pub enum What {
    Words { old: Vec<String>, new: Vec<String> },
    Added(Vec<String>),
    Removed,
}

/// Lines of a file: those that hold a text, or all.
#[derive(Debug, Clone)]
pub struct Place {
    pub path: String,
    pub text: String,
}

impl Mistake {
    /// The file that is named first.
    pub fn path(&self) -> &str {
        self.changes.first().map_or("", |it| &it.path)
    }

    /// How the mistake is shown in a report.
    pub fn summary(&self) -> String {
        let change = self
            .changes
            .iter()
            .find(|it| it.is_wrong)
            .expect("an entry has a change");
        let words = match &change.what {
            What::Words { old, new } if new.is_empty() => format!("without {:?}", old.join(" / ")),
            What::Words { new, .. } => format!("{:?}", new.join(" / ")),
            What::Added(_) => "added".to_owned(),
            What::Removed => "removed".to_owned(),
        };
        format!("{}: {}: {words}", self.kind, change.path)
    }
}

/// The mistakes of one list. The lists are part of the test: what cannot be read is a panic.
pub fn read(list: &str) -> Vec<Mistake> {
    let mut mistakes: Vec<Mistake> = Vec::new();
    let mut kind = String::new();
    for line in list.lines() {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (further, word, rest) = match (word, rest.split_once(' ')) {
            ("with" | "also", Some((next, rest))) => (Some(word), next, rest),
            _ => (None, word, rest),
        };
        match word {
            "" | "#" => {}
            "##" => kind = rest.to_owned(),
            "in" | "new" | "gone" => {
                if further.is_none() {
                    mistakes.push(Mistake {
                        kind: kind.clone(),
                        ..Mistake::default()
                    });
                }
                let what = match word {
                    "in" => What::Words {
                        old: Vec::new(),
                        new: Vec::new(),
                    },
                    "new" => What::Added(Vec::new()),
                    _ => What::Removed,
                };
                let changes = &mut last(&mut mistakes, line).changes;
                changes.push(Change {
                    path: letters(rest),
                    after: String::new(),
                    what,
                    is_wrong: further != Some("with"),
                });
            }
            "told" | "follows" => {
                let mistake = last(&mut mistakes, line);
                let (path, text) = rest.split_once(' ').unwrap_or((rest, ""));
                let path = if path == "." { mistake.path() } else { path };
                let place = Place {
                    path: path.to_owned(),
                    text: letters(text),
                };
                match word {
                    "told" => mistake.told.push(place),
                    _ => mistake.follows.push(place),
                }
            }
            "after" => change(&mut mistakes, line).after = letters(rest),
            "-" => match &mut change(&mut mistakes, line).what {
                What::Words { old, new } if new.is_empty() => old.push(letters(rest)),
                _ => panic!("words that stand come before those in their place: {line}"),
            },
            "+" => match &mut change(&mut mistakes, line).what {
                What::Words { new, .. } | What::Added(new) => new.push(letters(rest)),
                What::Removed => panic!("a removed file has no words: {line}"),
            },
            _ => panic!("not understood: {line}"),
        }
    }
    mistakes
}

fn last<'m>(mistakes: &'m mut [Mistake], line: &str) -> &'m mut Mistake {
    let last = mistakes.last_mut();
    last.unwrap_or_else(|| panic!("no entry stands before: {line}"))
}

fn change<'m>(mistakes: &'m mut [Mistake], line: &str) -> &'m mut Change {
    let last = last(mistakes, line).changes.last_mut();
    last.expect("an entry has a change")
}

/// Letters that are named by their number, such as those that nobody sees.
fn letters(text: &str) -> String {
    let mut letters = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("\\u{") {
        let (number, behind) = behind.split_once('}').expect("the number ends with }");
        let number = u32::from_str_radix(number, 16).expect("it is a hexadecimal number");
        letters.push_str(before);
        letters.push(char::from_u32(number).expect("there is such a letter"));
        rest = behind;
    }
    letters + rest
}

/// The content with the mistake in it, and the lines that it changed: file and line, from 1.
pub fn planted(content: &mut Vec<RawFile>, mistake: &Mistake) -> Vec<(String, usize)> {
    let mut lines = Vec::new();
    for change in &mistake.changes {
        let changed = applied(content, change);
        if change.is_wrong {
            lines.extend(changed.map(|line| (change.path.clone(), line)));
        }
    }
    lines
}

fn applied(content: &mut Vec<RawFile>, change: &Change) -> std::ops::Range<usize> {
    let at = content.iter().position(|file| file.path == change.path);
    match &change.what {
        What::Removed => {
            content.remove(at.unwrap_or_else(|| panic!("no file {}", change.path)));
            0..0
        }
        What::Added(lines) => {
            assert!(at.is_none(), "there is a file {} already", change.path);
            content.push(RawFile {
                path: change.path.clone(),
                bytes: Ok((lines.join("\n") + "\n").into_bytes()),
            });
            1..lines.len() + 1
        }
        What::Words { old, new } => {
            let file = &mut content[at.unwrap_or_else(|| panic!("no file {}", change.path))];
            let text = String::from_utf8(file.bytes.clone().expect("it was read"));
            let (text, lines) = replaced(&text.expect("it is text"), change, old, new);
            file.bytes = Ok(text.into_bytes());
            lines
        }
    }
}

fn replaced(
    text: &str,
    change: &Change,
    old: &[String],
    new: &[String],
) -> (String, std::ops::Range<usize>) {
    let (mut old, new) = (old.join("\n"), new.join("\n"));
    let missing = |words: &str| -> usize { panic!("{} does not hold {words:?}", change.path) };
    let from = text
        .find(&change.after)
        .unwrap_or_else(|| missing(&change.after))
        + change.after.len();
    let at = from + text[from..].find(&old).unwrap_or_else(|| missing(&old));
    let is_line = text[..at].ends_with('\n') && text[at + old.len()..].starts_with('\n');
    if new.is_empty() && is_line {
        old.push('\n');
    }
    let changed = format!("{}{new}{}", &text[..at], &text[at + old.len()..]);
    let alike = |a: &mut dyn Iterator<Item = (u8, u8)>| a.take_while(|(a, b)| a == b).count();
    let start = alike(&mut old.bytes().zip(new.bytes()));
    let ends = old
        .bytes()
        .skip(start)
        .rev()
        .zip(new.bytes().skip(start).rev());
    let end = alike(&mut { ends });
    let breaks = |until: usize| {
        changed
            .bytes()
            .take(until)
            .filter(|it| *it == b'\n')
            .count()
    };
    let first = breaks(at + start) + 1;
    let last = breaks(at + new.len() - end) + 1;
    (changed, first..last.max(first) + 1)
}
