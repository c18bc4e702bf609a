//! Fields to YAML that a person can read and edit, and that reads back to the same fields.

use crate::model::field::{Entry, Node, Record, Shape, Value};
use std::collections::BTreeSet;

/// Writes records of one kind.
pub(super) struct Writer {
    /// Names of the fields that hold numbers: elsewhere digits are text and stand in quotes.
    numbers: BTreeSet<&'static str>,
    /// Names of all fields in the order of their declaration.
    order: Vec<&'static str>,
}

impl Writer {
    /// A writer for records with this declaration.
    pub(super) fn new(record: &Record) -> Self {
        let (mut numbers, mut order) = (BTreeSet::new(), Vec::new());
        fields_of(record, &mut numbers, &mut order);
        Self { numbers, order }
    }

    /// The place of a field among all; none for one that is not declared.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.order.iter().position(|field| *field == name)
    }

    /// A list of records as the text of a file, an empty line before each.
    pub(super) fn list(&self, nodes: &[Node]) -> String {
        let mut out = String::new();
        for node in nodes {
            out.push('\n');
            self.items(&mut out, std::slice::from_ref(node), 0, false);
        }
        out
    }

    /// Items at `indent`; with `inline` the first goes on the line that is begun already.
    fn items(&self, out: &mut String, items: &[Node], indent: usize, inline: bool) {
        for (at, item) in items.iter().enumerate() {
            if at > 0 || !inline {
                spaces(out, indent);
            }
            out.push_str("- ");
            match &item.value {
                Value::List(inner) if !inner.is_empty() => {
                    self.items(out, inner, indent + 2, true);
                }
                Value::Fields(inner) if !inner.is_empty() => {
                    self.fields(out, inner, indent + 2, true);
                }
                _ => simple(out, item, indent + 2, false),
            }
        }
    }

    fn fields(&self, out: &mut String, entries: &[Entry], indent: usize, inline: bool) {
        for (at, entry) in entries.iter().enumerate() {
            if at > 0 || !inline {
                spaces(out, indent);
            }
            let name = entry.key.value.as_str();
            match is_plain(name) {
                true => out.push_str(name),
                false => quoted(out, name),
            }
            out.push(':');
            out.push_str(&self.value(name, &entry.value, indent));
        }
    }

    /// The value of a field whose name stands at `indent`, from behind its colon to the end of its
    /// last line.
    pub(super) fn value(&self, name: &str, value: &Node, indent: usize) -> String {
        let mut out = String::new();
        match &value.value {
            Value::List(inner) if !inner.is_empty() => {
                out.push('\n');
                self.items(&mut out, inner, indent + 2, false);
            }
            Value::Fields(inner) if !inner.is_empty() => {
                out.push('\n');
                self.fields(&mut out, inner, indent + 2, false);
            }
            _ => {
                out.push(' ');
                simple(&mut out, value, indent + 2, self.numbers.contains(name));
            }
        }
        out
    }

    /// An item of a list whose hyphens stand at `indent`.
    pub(super) fn item(&self, item: &Node, indent: usize) -> String {
        let mut out = String::new();
        self.items(&mut out, std::slice::from_ref(item), indent, false);
        out
    }
}

fn fields_of(record: &Record, numbers: &mut BTreeSet<&'static str>, order: &mut Vec<&'static str>) {
    for field in &record.fields {
        order.push(field.name);
        match &field.shape {
            Shape::Number { .. } => {
                numbers.insert(field.name);
            }
            Shape::Record(inner) => fields_of(&inner(), numbers, order),
            _ => {}
        }
    }
}

fn spaces(out: &mut String, number: usize) {
    out.extend(std::iter::repeat_n(' ', number));
}

/// A value that is no list and no fields of its own, up to the end of its line.
fn simple(out: &mut String, node: &Node, indent: usize, is_number: bool) {
    match &node.value {
        // An import makes no value that could not be read; rows with such are left out.
        Value::Empty | Value::Unread => out.push('~'),
        Value::List(_) => out.push_str("[]"),
        Value::Fields(_) => out.push_str("{}"),
        Value::Text(text) if is_number && is_digits(text) => out.push_str(text),
        Value::Text(text) if is_plain(text) => out.push_str(text),
        Value::Text(text) if is_block(text) => {
            out.push_str("|-");
            for line in text.split('\n') {
                out.push('\n');
                if !line.is_empty() {
                    spaces(out, indent);
                    out.push_str(line);
                }
            }
        }
        Value::Text(text) => quoted(out, text),
    }
    out.push('\n');
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text can stand without quotation marks: every YAML reader takes it for this text.
fn is_plain(text: &str) -> bool {
    let starts = |letter: char| letter.is_alphanumeric() || letter == '(' || !letter.is_ascii();
    text.starts_with(starts)
        && text.trim() == text
        && text
            .chars()
            .all(|letter| letter != '\t' && is_visible(letter))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !is_typed(text)
}

/// A value on one line, as it can stand within brackets. Different values give different texts.
pub(super) fn flow(node: &Node) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match &node.value {
        Value::Empty | Value::Unread => "~".to_owned(),
        Value::List(items) => format!("[{}]", joined(items.iter().map(flow).collect())),
        Value::Fields(entries) => {
            let field = |entry: &Entry| {
                let mut name = String::new();
                in_flow(&mut name, &entry.key.value);
                format!("{name}: {}", flow(&entry.value))
            };
            format!("{{{}}}", joined(entries.iter().map(field).collect()))
        }
        Value::Text(text) if is_digits(text) => text.clone(),
        Value::Text(text) => {
            let mut out = String::new();
            in_flow(&mut out, text);
            out
        }
    }
}

fn in_flow(out: &mut String, text: &str) {
    match is_plain(text) && !text.contains([',', '[', ']', '{', '}']) {
        true => out.push_str(text),
        false => quoted(out, text),
    }
}

/// Whether some YAML reader takes a text for a number, for yes or no, or for nothing.
fn is_typed(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let is_number = |text: &str| {
        text.parse::<f64>().is_ok() || text.starts_with("0x") || text.starts_with("0o")
    };
    words.contains(&word.as_str())
        || is_number(&word.replace(['_', ','], ""))
        // 12:30 is a number on a base of sixty in YAML 1.1.
        || word.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// Whether a text of several lines can stand as a block, line by line as it is.
fn is_block(text: &str) -> bool {
    let line =
        |line: &str| line.trim_end() == line && line.chars().all(|it| it == '\t' || is_visible(it));
    text.contains('\n')
        && !text.ends_with('\n')
        && !text.starts_with(char::is_whitespace)
        && text.split('\n').all(line)
}

/// Whether somebody who edits the file sees the letter, and sees it where it stands.
fn is_visible(letter: char) -> bool {
    !letter.is_control()
        && !matches!(
            letter,
            '\u{AD}'
                | '\u{61C}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{FFFE}'
                | '\u{FFFF}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ if is_visible(letter) => out.push(letter),
            _ if letter <= '\u{FFFF}' => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
            _ => out.push_str(&format!("\\U{:08X}", u32::from(letter))),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{FileId, Located, Span};
    use crate::model::Course;
    use crate::model::field::RecordType;
    use proptest::prelude::*;

    const HERE: Span = Span {
        file: FileId(0),
        start: 0,
        end: 0,
    };

    fn node(value: Value) -> Node {
        Node { span: HERE, value }
    }

    fn entry(key: String, value: Node) -> Entry {
        let key = Located::new(key, HERE);
        Entry { key, value }
    }

    /// The same without places.
    fn bare(of: Node) -> Node {
        node(match of.value {
            Value::List(items) => Value::List(items.into_iter().map(bare).collect()),
            Value::Fields(entries) => Value::Fields(
                entries
                    .into_iter()
                    .map(|it| entry(it.key.value, bare(it.value)))
                    .collect(),
            ),
            simple => simple,
        })
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[a-z0-9 :#,'\"\\[\\]{}&*!|>%@`?\\-~.\\\\\n\t]{0,24}",
            "( |\t|\n)?[a-zα-ωа-я]{1,4}(:|: | #|\n|\n\n|\n  |\u{200B}|\u{2028}|\u{85}|\r)[a-zا-ي]{0,4}( |\n)?",
            prop::sample::select(vec![
                "",
                "no",
                "1e3",
                "~",
                "null",
                "---",
                "...",
                "- a",
                "a: b",
                "? x",
                "0x1f",
                "12:30",
                "2020-09-08",
                "=",
                "<<",
                "# no",
                "%TAG",
                "!x",
                "&a",
                "*a",
                "|",
                "> x",
                "\u{FEFF}a",
            ])
            .prop_map(str::to_owned),
        ]
    }

    fn any_node() -> impl Strategy<Value = Node> {
        let leaf = prop_oneof![
            8 => text().prop_map(|text| node(Value::Text(text))),
            1 => Just(node(Value::Empty)),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(|it| node(Value::List(it))),
                prop::collection::vec((text(), inner), 0..4).prop_map(|pairs| {
                    let entries = pairs.into_iter().map(|(key, value)| entry(key, value));
                    node(Value::Fields(entries.collect()))
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(nodes in prop::collection::vec(any_node(), 1..4)) {
            let written = Writer::new(&Course::record()).list(&nodes);
            let read = crate::parse::yaml(&written, FileId(0), 0);
            let read = read.map(|read| read.map(bare));
            prop_assert_eq!(read, Ok(Some(node(Value::List(nodes)))), "{}", written);
        }
    }

    #[test]
    fn it_looks_as_a_person_would_write_it() {
        let text = |text: &str| node(Value::Text(text.to_owned()));
        let fields = |pairs: Vec<(&str, Node)>| {
            let entries = pairs.into_iter().map(|(key, it)| entry(key.to_owned(), it));
            node(Value::Fields(entries.collect()))
        };
        let duration = fields(vec![("weeks", text("4"))]);
        let course = fields(vec![
            ("id", text("1984")),
            ("title", text("“Making” Progress: a Teach-Out")),
            ("duration", duration),
            ("subjects", node(Value::List(vec![text("law"), text("no")]))),
            ("cip", text("11.0101")),
            ("verified_on", text("2020-09-08")),
            ("description", text("One: 1.\n\n• Two\u{200F}")),
            ("note", text("One: 1.\n\n• Two")),
        ]);
        assert_eq!(
            Writer::new(&Course::record()).list(&[course]),
            r#"
- id: "1984"
  title: "“Making” Progress: a Teach-Out"
  duration:
    weeks: 4
  subjects:
    - law
    - "no"
  cip: "11.0101"
  verified_on: 2020-09-08
  description: "One: 1.\n\n• Two\u200F"
  note: |-
    One: 1.

    • Two
"#
        );
    }
}
