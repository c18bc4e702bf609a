//! Values that are one piece of text, and what can be wrong with them.

use super::Shape;
use crate::diag::{Code, codes, did_you_mean};
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

codes! {
    /// A field holds nothing but quotation marks or spaces.
    ///
    /// # Why it matters
    /// Readers would find an empty place where words belong, and nobody could tell whether that is
    /// meant.
    ///
    /// # Wrong
    /// `description: ""`
    ///
    /// # Right
    /// Leave the line out, or write `description: Learn the basics of networks.`
    EMPTY_TEXT = "empty-text";

    /// A character that no page can show stands in a text.
    ///
    /// # Why it matters
    /// It comes from a slip when text is copied. Browsers refuse it, and readers never see it.
    ///
    /// # Wrong
    /// `title: "Networks\0"`
    ///
    /// # Right
    /// `title: Networks`
    pub CONTROL_CHARACTER = "control-character";

    /// A field takes one of a few words, and holds another.
    ///
    /// # Why it matters
    /// Readers choose by these words, and the pages say them in every language. A word of one's own
    /// would be found by nobody.
    ///
    /// # Wrong
    /// `level: begginer`
    ///
    /// # Right
    /// `level: beginner`
    NOT_A_CHOICE = "not-a-choice";
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
