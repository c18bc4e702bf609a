//! The form that the numbers of a department's issuances have.

use crate::diag::codes;
use crate::model::field::{Scalar, Shape, Trouble};
use std::fmt;

codes! {
    /// The form of issuance numbers names no place for digits, or a brace is not closed.
    ///
    /// # Why it matters
    /// Without such a place all issuances would have one number.
    ///
    /// # Wrong
    /// `issuance_numbers: 100 DCS 14.355`
    ///
    /// # Right
    /// `issuance_numbers: 100 DCS {category}.{serial}`
    NOT_A_FORM = "not-a-form-of-numbers";
}

/// The form of numbers: `100 DCS {category}.{serial}`. A word in braces stands for digits, one or
/// more; everything else is written as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuanceNumbers {
    text: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Digits(String),
}

impl IssuanceNumbers {
    /// Whether a number has this form.
    ///
    /// ```
    /// use prospectus::model::{IssuanceNumbers, field::Scalar};
    /// let form = IssuanceNumbers::read("100 DCS {category}.{serial}").unwrap();
    /// assert!(form.fit("100 DCS 14.355"));
    /// assert!(!form.fit("100 DCS 14355"));
    /// ```
    pub fn fit(&self, number: &str) -> bool {
        fit(&self.parts, number)
    }

    /// The words in braces, with their braces.
    pub fn slots(&self) -> Vec<String> {
        let names = self.parts.iter().filter_map(|part| match part {
            Part::Digits(name) => Some(format!("{{{name}}}")),
            Part::Words(_) => None,
        });
        names.collect()
    }
}

fn fit(parts: &[Part], number: &str) -> bool {
    let Some((first, rest)) = parts.split_first() else {
        return number.is_empty();
    };
    match first {
        Part::Words(words) => number
            .strip_prefix(words.as_str())
            .is_some_and(|left| fit(rest, left)),
        Part::Digits(_) => {
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            (1..=digits).any(|end| fit(rest, &number[end..]))
        }
    }
}

impl fmt::Display for IssuanceNumbers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

impl Scalar for IssuanceNumbers {
    const NOUN: &'static str = "the form of issuance numbers";

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"\{[a-z]+\}"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let help = "Write the form with words in braces where digits stand, such as 100 DCS \
                    {category}.{serial}.";
        let wrong = |why: &str| {
            let sentence = format!("\"{text}\" is not a form of numbers: {why}.");
            Trouble::new(NOT_A_FORM, sentence, help)
        };
        let mut parts = Vec::new();
        let mut left = text;
        while let Some(open) = left.find(['{', '}']) {
            let name = left[open..]
                .strip_prefix('{')
                .and_then(|it| it.split_once('}'));
            let Some((name, rest)) = name else {
                return Err(wrong("a brace has no other"));
            };
            if name.is_empty() || !name.bytes().all(|it| it.is_ascii_lowercase()) {
                return Err(wrong("between braces stands one word in small letters"));
            }
            if open > 0 {
                parts.push(Part::Words(left[..open].to_owned()));
            }
            parts.push(Part::Digits(name.to_owned()));
            left = rest;
        }
        if parts.is_empty() {
            return Err(wrong("it has no word in braces"));
        }
        if !left.is_empty() {
            parts.push(Part::Words(left.to_owned()));
        }
        Ok(Self {
            text: text.to_owned(),
            parts,
        })
    }
}
