//! Cells, and the forms in which rows of them are written.

use serde_json::Value;

/// What divides several values in one cell of CSV.
const BETWEEN: &str = "|";

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nobody stated it.
    Unknown,
    /// A text, a word, a date or an address.
    Text(String),
    /// A whole number.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        match text.is_empty() {
            true => Self::Unknown,
            false => Self::Text(text),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Vec<String>> for Cell {
    fn from(texts: Vec<String>) -> Self {
        match texts.is_empty() {
            true => Self::Unknown,
            false => Self::List(texts),
        }
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Unknown, T::into)
    }
}

impl Cell {
    fn in_csv(self, line: &mut String) {
        match self {
            Self::Unknown => {}
            Self::Text(text) => quoted(&text, line),
            Self::Number(number) => line.push_str(&number.to_string()),
            Self::Flag(flag) => line.push_str(if flag { "true" } else { "false" }),
            Self::List(texts) => quoted(&texts.join(BETWEEN), line),
        }
    }

    fn in_json(self) -> Option<Value> {
        Some(match self {
            Self::Unknown => return None,
            Self::Text(text) => Value::from(text),
            Self::Number(number) => Value::from(number),
            Self::Flag(flag) => Value::from(flag),
            Self::List(texts) => Value::from(texts),
        })
    }
}

/// A table with its names in the first row.
pub fn csv<R: Iterator<Item = Cell>>(names: &[&str], rows: impl Iterator<Item = R>) -> String {
    let mut text = names.join(",");
    // RFC 4180, 2: lines end in CR and LF.
    text.push_str("\r\n");
    for row in rows {
        for (at, cell) in row.enumerate() {
            if at > 0 {
                text.push(',');
            }
            cell.in_csv(&mut text);
        }
        text.push_str("\r\n");
    }
    text
}

/// A list of objects, one a line.
pub fn json<R: Iterator<Item = Cell>>(names: &[&str], rows: impl Iterator<Item = R>) -> String {
    let mut text = String::from("[");
    for (at, row) in rows.enumerate() {
        text.push_str(if at > 0 { ",\n{" } else { "\n{" });
        let known = names.iter().zip(row);
        let known = known.filter_map(|(name, cell)| Some((name, cell.in_json()?)));
        for (at, (name, value)) in known.enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push_str(&format!("\"{name}\":{value}"));
        }
        text.push('}');
    }
    text + "\n]\n"
}

/// A cell between quotation marks where it has to be (RFC 4180, 2).
fn quoted(text: &str, line: &mut String) {
    // Some readers take away spaces at the ends of cells that are not quoted.
    let has_edge = text.starts_with(' ') || text.ends_with(' ');
    if !has_edge && !text.contains([',', '"', '\r', '\n']) {
        return line.push_str(text);
    }
    line.push('"');
    line.push_str(&text.replace('"', "\"\""));
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::{Cell, csv, json};

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        let row = || {
            let cells = [
                Cell::from("plain"),
                Cell::from("a, \"b\"\nc"),
                Cell::Unknown,
                Cell::from(7),
                Cell::from(vec!["x".to_owned(), "y".to_owned()]),
                Cell::from(""),
                Cell::from(Some(false)),
            ];
            cells.into_iter()
        };
        let names = ["a", "b", "c", "d", "e", "f", "g"];
        assert_eq!(
            csv(&names, [row()].into_iter()),
            "a,b,c,d,e,f,g\r\nplain,\"a, \"\"b\"\"\nc\",,7,x|y,,false\r\n"
        );
        assert_eq!(
            json(&names, [row(), row()].into_iter()).lines().nth(1),
            Some(r#"{"a":"plain","b":"a, \"b\"\nc","d":7,"e":["x","y"],"g":false},"#)
        );
        assert_eq!(
            json(&names, std::iter::empty::<std::vec::IntoIter<Cell>>()),
            "[\n]\n"
        );
    }
}
