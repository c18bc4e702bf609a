//! Facts: values that stand once and that prose prints by their names.

use crate::model::{LocalText, Money};
use std::ops::Range;

/// What a fact holds; how it is printed follows from the page's language.
#[derive(Debug, Clone)]
pub enum FactValue {
    /// A day, printed in full.
    Date(jiff::civil::Date),
    /// A number, printed with the language's separators.
    Count(u64),
    /// An amount with its currency.
    Money(Money),
    /// Text in one or more languages.
    Words(LocalText),
    /// A proper name or other text that is the same in all languages.
    Name(String),
    /// A web address, printed as a link.
    Url(String),
    /// An e-mail address, printed as a link.
    Email(String),
    /// A telephone number, printed as a link.
    Phone(String),
}

/// A place in text where a fact is to be printed: `{{ offer.complete_by }}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactSlot {
    /// The braces and all between them, as byte offsets in the text.
    pub range: Range<usize>,
    /// The name of the fact.
    pub name: String,
}

/// The place of two braces that open the name of a fact and are never closed.
///
/// ```
/// assert_eq!(prospectus::model::open_braces("By {{ offer.enrol_by }} or {{ offer"), Some(27));
/// ```
pub fn open_braces(text: &str) -> Option<usize> {
    text.find('{')?;
    let closed = fact_slots(text).last().map_or(0, |slot| slot.range.end);
    Some(closed + text[closed..].find("{{")?)
}

/// The places of facts in a text, in order. Braces that never close are left as text.
///
/// ```
/// let slots = prospectus::model::fact_slots("By {{ offer.enrol_by }}.");
/// assert_eq!((slots[0].range.clone(), slots[0].name.as_str()), (3..23, "offer.enrol_by"));
/// ```
pub fn fact_slots(text: &str) -> Vec<FactSlot> {
    let mut slots = Vec::new();
    // Most texts print none, and one letter is found faster than two.
    let mut from = text.find('{').unwrap_or(text.len());
    while let Some(open) = text[from..].find("{{").map(|at| from + at) {
        let Some(close) = text[open..].find("}}").map(|at| open + at + 2) else {
            break;
        };
        let name = text[open + 2..close - 2].trim().to_owned();
        slots.push(FactSlot {
            range: open..close,
            name,
        });
        from = close;
    }
    slots
}
