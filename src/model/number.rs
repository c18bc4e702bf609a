//! Whole numbers that count something: licences, hours, weeks, seats.

use crate::diag::codes;
use crate::model::FactValue;
use crate::model::field::{Scalar, Shape, Trouble};

codes! {
    /// A count is not a whole number from 1.
    ///
    /// # Why it matters
    /// Readers would be told a number that nobody meant. What nobody has counted is left out; it is
    /// not 0.
    ///
    /// # Wrong
    /// `licences: about 3800`
    ///
    /// # Right
    /// `licences: 3800`
    NOT_A_NUMBER = "not-a-number";
}

/// A whole number, 1 or more. What nobody has counted is absent, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u64);

impl Scalar for Count {
    const NOUN: &'static str = "a whole number";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Number {
            noun: "a whole number from 1",
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let help = "Write digits only, such as 3800. Leave it out if the number is unknown.";
        match text.parse::<u64>() {
            Ok(0) => Err(Trouble::new(
                NOT_A_NUMBER,
                "0 is not a number that can stand here: what is unknown is left out.",
                "Leave it out, or write the number.",
            )),
            Ok(_) if text.starts_with('0') => Err(Trouble::new(
                NOT_A_NUMBER,
                format!("\"{text}\" begins with a 0 that says nothing."),
                format!("Write {}.", text.trim_start_matches('0')),
            )),
            Ok(count) if !text.starts_with('+') => Ok(Self(count)),
            _ => Err(Trouble::new(
                NOT_A_NUMBER,
                format!("\"{text}\" is not a whole number."),
                help,
            )),
        }
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Count(self.0))
    }
}
