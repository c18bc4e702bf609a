//! Values that are one piece of text, and what can be wrong with them.

use super::Shape;
use crate::diag::code;
use crate::diag::{Code, did_you_mean};
use crate::model::FactValue;

/// A value that people write as one piece of text: a date, an amount, an address.
pub trait Scalar: Sized {
    /// What it is, with its article, as in "Write a date."
    const NOUN: &'static str;
    /// Whether prose may print it as a fact.
    const FACT: bool = false;
    /// Whether no text between quotation marks is a value too.
    const MAY_BE_EMPTY: bool = false;

    /// What its text may look like.
    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: None,
        }
    }

    /// The value that a text stands for, or why it stands for none.
    fn read(text: &str) -> Result<Self, Trouble>;

    /// The value as prose prints it.
    fn fact(&self) -> Option<FactValue> {
        None
    }

    /// The text itself, if readers will see it as it was written.
    fn shown(&self) -> Option<&str> {
        None
    }
}

/// Why a text is not the value that it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The kind of mistake.
    pub code: Code,
    /// One sentence with the author's own text in it.
    pub sentence: String,
    /// How to mend it.
    pub help: String,
}

const EMPTY_TEXT: Code = Code::new("empty-text", &[]);
code! {
    /// A character that is no text stands in a text.
    pub CONTROL_CHARACTER = "control-character";
}

/// Whether a character is one that no page can show: a control character other than tab and line
/// end.
pub fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
}

impl Trouble {
    /// Nothing where a value belongs.
    pub fn nothing() -> Self {
        Self::new(
            EMPTY_TEXT,
            "There is no text between the quotation marks.",
            "Write the text, or remove the line: what is unknown is left out.",
        )
    }

    /// A character that no page can show.
    pub fn control_character() -> Self {
        Self::new(
            CONTROL_CHARACTER,
            "This text holds a control character, which no page can show.",
            "Write the text without \\0, \\e and the like.",
        )
    }

    /// Ties the three together.
    pub fn new(code: Code, sentence: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code,
            sentence: sentence.into(),
            help: help.into(),
        }
    }
}

const NOT_A_CHOICE: Code = Code::new("not-a-choice", &[]);

/// A word that is none of those that a field takes.
pub fn not_a_choice(text: &str, noun: &str, words: &[&'static str]) -> Trouble {
    let all = words.join(", ");
    Trouble::new(
        NOT_A_CHOICE,
        format!("\"{text}\" is not {noun}."),
        did_you_mean(
            text,
            words.iter().copied(),
            &format!("Write one of: {all}."),
        ),
    )
}
