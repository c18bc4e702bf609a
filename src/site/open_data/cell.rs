//! Cells, and the forms in which rows of them are written.

use super::Form;

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

    /// The cell behind its name, if it is known.
    fn in_json(self, name: &str, line: &mut String) {
        // A text, a number or a list of texts can always be written.
        let value = match self {
            Self::Unknown => return,
            Self::Text(text) => serde_json::to_string(&text).unwrap_or_default(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::List(texts) => serde_json::to_string(&texts).unwrap_or_default(),
        };
        if !line.is_empty() {
            line.push(',');
        }
        for part in ["\"", name, "\":", &value] {
            line.push_str(part);
        }
    }
}

/// Some cells of a row, in the order of their names, as they stand in a file.
pub fn part(form: Form, names: &[&str], cells: impl Iterator<Item = Cell>) -> String {
    let mut line = String::new();
    for (at, (name, cell)) in names.iter().zip(cells).enumerate() {
        match form {
            Form::Csv => {
                if at > 0 {
                    line.push(',');
                }
                cell.in_csv(&mut line);
            }
            Form::Json => cell.in_json(name, &mut line),
        }
    }
    line
}

/// A table on its way into a file.
pub struct Rows {
    form: Form,
    text: String,
    count: usize,
}

impl Rows {
    /// One without rows. Names stand in the first row of CSV.
    pub fn none(form: Form, names: &[&str]) -> Self {
        let text = match form {
            // RFC 4180, 2: lines end in CR and LF.
            Form::Csv => names.join(",") + "\r\n",
            Form::Json => "[".to_owned(),
        };
        Self {
            form,
            text,
            count: 0,
        }
    }

    /// Adds a row of these parts.
    pub fn push(&mut self, parts: &[&str]) {
        match self.form {
            Form::Csv => {
                for (at, part) in parts.iter().enumerate() {
                    if at > 0 {
                        self.text.push(',');
                    }
                    self.text.push_str(part);
                }
                self.text.push_str("\r\n");
            }
            Form::Json => {
                self.text
                    .push_str(if self.count > 0 { ",\n{" } else { "\n{" });
                let known = parts.iter().filter(|part| !part.is_empty());
                for (at, part) in known.enumerate() {
                    if at > 0 {
                        self.text.push(',');
                    }
                    self.text.push_str(part);
                }
                self.text.push('}');
            }
        }
        self.count += 1;
    }

    /// The whole file.
    pub fn into_text(self) -> String {
        match self.form {
            Form::Csv => self.text,
            Form::Json => self.text + "\n]\n",
        }
    }
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
    use super::{Cell, Form, Rows, part};

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
        let table = |form, rows: usize| {
            let mut table = Rows::none(form, &names);
            for _ in 0..rows {
                // In two parts, as rows of courses are written.
                let first = part(form, &names[..3], row().take(3));
                let second = part(form, &names[3..], row().skip(3));
                table.push(&[&first, &second]);
            }
            table.into_text()
        };
        assert_eq!(
            table(Form::Csv, 1),
            "a,b,c,d,e,f,g\r\nplain,\"a, \"\"b\"\"\nc\",,7,x|y,,false\r\n"
        );
        assert_eq!(
            table(Form::Json, 2).lines().nth(1),
            Some(r#"{"a":"plain","b":"a, \"b\"\nc","d":7,"e":["x","y"],"g":false},"#)
        );
        assert_eq!(table(Form::Json, 0), "[\n]\n");
    }
}
