//! Another value in the place of one: of the same kind, so that only what shows it differs.

use crate::model::field::Shape;
use jiff::ToSpan;
use jiff::civil;

/// A text of this shape that stands for another value than `text` does.
pub(super) fn other(text: &str, shape: &Shape) -> String {
    match shape {
        Shape::Choice(words) => words
            .iter()
            .map(|(word, _)| *word)
            .find(|word| *word != text)
            .map_or_else(|| marked(text), str::to_owned),
        Shape::Number { .. } => more(text),
        Shape::Text { noun, .. } => of_noun(text, noun),
        _ => marked(text),
    }
}

fn of_noun(text: &str, noun: &str) -> String {
    let unlike = |usual: &str, otherwise: &str| match text == usual {
        true => otherwise.to_owned(),
        false => usual.to_owned(),
    };
    match noun {
        "a date" => later(text),
        "immediately, or a date" => unlike("2001-01-01", "2002-02-02"),
        "a local date and time" => match text.split_at_checked(10) {
            // The offset of one day can be wrong on another; without it all but a few hours are right.
            Some((day, clock)) => {
                let clock = clock.split(" -").next().unwrap_or(clock);
                later(day) + clock.split(" +").next().unwrap_or(clock)
            }
            None => marked(text),
        },
        "an amount with its currency" => match text.split_once(['.', ' ']) {
            Some((whole, _)) => more(whole) + &text[whole.len()..],
            None => marked(text),
        },
        "an ISO 4217 currency code" => unlike("EUR", "USD"),
        "an ISO 3166 code" => match text.contains('-') {
            true => unlike("US-NY", "US-CA"),
            false => unlike("GR", "CR"),
        },
        "an IANA time zone" => unlike("Asia/Tokyo", "Africa/Lagos"),
        "a BCP 47 language tag" => unlike("eo", "la"),
        "an e-mail address" => format!("other.{text}"),
        "a telephone number" | "an O*NET-SOC code" | "a CIP code" => last_digit(text),
        "an id" => format!("{text}-other"),
        "an old address" => format!("other-{text}"),
        noun if noun.starts_with("a web address") => {
            format!("{}/other/", text.trim_end_matches('/'))
        }
        _ => marked(text),
    }
}

/// Words that nobody wrote.
fn marked(text: &str) -> String {
    format!("{text} ⁂")
}

fn more(text: &str) -> String {
    text.parse::<u64>()
        .map_or_else(|_| marked(text), |number| (number + 1).to_string())
}

/// A date of which day, month and year all differ.
fn later(text: &str) -> String {
    let date = text.parse::<civil::Date>();
    let later = date.and_then(|date| date.checked_add(1.year().months(1).days(1)));
    later.map_or_else(|_| marked(text), |date| date.to_string())
}

/// The text with another digit for its last.
fn last_digit(text: &str) -> String {
    let Some(at) = text.rfind(|letter: char| letter.is_ascii_digit()) else {
        return marked(text);
    };
    let digit = match &text[at..=at] {
        "9" => "8",
        "0" => "1",
        "1" => "2",
        _ => "9",
    };
    format!("{}{digit}{}", &text[..at], &text[at + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Scalar;
    use crate::model::{
        CipCode, Count, CountryCode, Currency, Date, Email, Id, LocalTime, Money, OccupationCode,
        OldAddress, Phone, Url, Weight, Zone,
    };

    fn stays_right<T: Scalar>(text: &str) {
        let other = other(text, &T::shape());
        assert_ne!(text, other);
        assert!(T::read(&other).is_ok(), "{text}: {other}");
    }

    #[test]
    fn another_value_is_of_the_same_kind() {
        for date in ["2020-10-31", "2020-02-29", "2020-12-31"] {
            stays_right::<Date>(date);
        }
        stays_right::<LocalTime>("2020-09-09 15:00");
        stays_right::<LocalTime>("2020-11-01 01:30 -04:00");
        stays_right::<Money>("299.00 USD");
        stays_right::<Money>("9 JPY");
        stays_right::<Currency>("EUR");
        stays_right::<CountryCode>("US-MA");
        stays_right::<CountryCode>("GR");
        stays_right::<Zone>("America/New_York");
        stays_right::<Email>("training@mass.gov");
        stays_right::<Phone>("+1 617-555-0100");
        stays_right::<OccupationCode>("15-1232.00");
        stays_right::<CipCode>("11.0101");
        stays_right::<Id>("google-it-support");
        stays_right::<Url>("https://www.coursera.org/");
        stays_right::<OldAddress>("faq/old/");
        stays_right::<Count>("3800");
        stays_right::<Weight>("warning");
    }
}
