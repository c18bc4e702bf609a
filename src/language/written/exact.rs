//! A decimal number as it was written, without rounding.

use std::fmt;

/// A decimal number that is 0 or more: `1299.5`.
///
/// Invariant: digits with at most one point, no 0 that says nothing at either end, so that equal
/// numbers are equal texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(String);

impl Exact {
    /// The number that digits with at most one point mean.
    pub fn new(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(part) {
            return None;
        }
        let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
        let whole = if whole.is_empty() { "0" } else { whole };
        Some(Self(match part {
            "" => whole.to_owned(),
            part => format!("{whole}.{part}"),
        }))
    }

    /// The number if it is whole and not beyond all measure.
    pub fn whole(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    /// The digits, with a point before the decimals.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// So many times this number: 3.8 thousand is 3800.
    pub fn times(&self, factor: u64) -> Option<Self> {
        let (whole, part) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let digits: u128 = format!("{whole}{part}").parse().ok()?;
        let product = digits.checked_mul(u128::from(factor))?.to_string();
        let padded = format!("{product:0>width$}", width = part.len() + 1);
        let (whole, part) = padded.split_at(padded.len() - part.len());
        Self::new(&format!("{whole}.{part}"))
    }
}

impl From<u64> for Exact {
    fn from(number: u64) -> Self {
        Self(number.to_string())
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_are_equal_texts() {
        let exact = |text| Exact::new(text).expect("a number");
        assert_eq!(exact("219.00"), exact("0219"));
        assert_eq!(exact("0.50").as_str(), "0.5");
        assert_eq!(exact("0").whole(), Some(0));
        assert_eq!(Exact::new("1.2.3"), None);
        assert_eq!(Exact::new(""), None);
    }

    #[test]
    fn a_multiple_keeps_its_decimals() {
        let times = |text, factor| Exact::new(text).expect("a number").times(factor);
        assert_eq!(times("3.8", 1000), Some(Exact::from(3800)));
        assert_eq!(times("1.2345", 1000), Exact::new("1234.5"));
        assert_eq!(times("0.001", 10), Exact::new("0.01"));
    }
}
