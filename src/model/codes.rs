//! Names and codes with a fixed shape: ids, O*NET-SOC, CIP, ISO 3166, issuance numbers.

use crate::diag::codes;
use crate::language::{self, Country};
use crate::model::field::{Scalar, Shape, Trouble};

codes! {
    /// An id has other signs than small letters, digits and single hyphens.
    ///
    /// # Why it matters
    /// Ids become addresses of pages. Capital letters, spaces and accents are mistyped and stored
    /// differently from system to system.
    ///
    /// # Wrong
    /// `id: Google_IT Support`
    ///
    /// # Right
    /// `id: google-it-support`
    NOT_AN_ID = "not-an-id";

    /// An occupation is not named by an O*NET-SOC code.
    ///
    /// # Why it matters
    /// By this code a course is tied to an occupation; a wrong one sends people to the wrong work.
    ///
    /// # Wrong
    /// `occupations: [15-1232]`
    ///
    /// # Right
    /// `occupations: [15-1232.00]`
    NOT_AN_OCCUPATION = "not-an-occupation-code";

    /// A programme of study is not named by a CIP code of 2020.
    ///
    /// # Why it matters
    /// Reports to the Department of Labor use the code.
    ///
    /// # Wrong
    /// `cip: 11.01`
    ///
    /// # Right
    /// `cip: "11.0101"`
    NOT_A_CIP_CODE = "not-a-cip-code";

    /// A government is not named by an ISO 3166 code.
    ///
    /// # Why it matters
    /// Search engines and maps find a government by it.
    ///
    /// # Wrong
    /// `code: Greece`
    ///
    /// # Right
    /// `code: GR`, or `code: US-MA` for a state
    NOT_A_COUNTRY = "not-a-country-code";
}

/// The name by which one thing refers to another; it stands in addresses and never changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(std::sync::Arc<str>);

impl Id {
    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id that the program made from a heading's words: letters of any script.
    pub fn made(slug: &str) -> Self {
        Self(slug.into())
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Scalar for Id {
    const NOUN: &'static str = "an id";

    fn shape() -> Shape {
        Shape::Text {
            noun: "an id",
            pattern: Some("^[a-z0-9]+(-[a-z0-9]+)*$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let fits = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.split('-').all(fits) {
            return Ok(Self(text.into()));
        }
        let mended: Vec<String> = text
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(str::to_ascii_lowercase)
            .collect();
        let rule = "An id is lower-case letters and digits, joined by single hyphens.";
        let help = match mended.is_empty() {
            true => rule.to_owned(),
            false => format!("{rule} Write {}.", mended.join("-")),
        };
        Err(Trouble::new(
            NOT_AN_ID,
            format!("\"{text}\" cannot be an id."),
            help,
        ))
    }
}

/// Whether a text has the shape of a pattern in which `9` stands for any digit.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, wanted)| match wanted {
                b'9' => byte.is_ascii_digit(),
                _ => byte == wanted,
            })
}

/// An occupation by its O*NET-SOC code: `15-1232.00`.
///
/// The first two digits are one of the 23 major groups of the Standard Occupational Classification,
/// odd numbers from 11 to 55.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccupationCode(pub String);

impl Scalar for OccupationCode {
    const NOUN: &'static str = "an O*NET-SOC code";

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^\d{2}-\d{4}\.\d{2}$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let help = "Write two digits, a hyphen, four digits, a point and two digits, such as \
                    15-1232.00.";
        let wrong = |why: &str| {
            let sentence = format!("\"{text}\" is not an O*NET-SOC code: {why}.");
            Trouble::new(NOT_AN_OCCUPATION, sentence, help)
        };
        if !has_shape(text, "99-9999.99") {
            return Err(wrong("it has not the form 15-1232.00"));
        }
        let group: u8 = text[..2].parse().unwrap_or_default();
        if !(11..=55).contains(&group) || group.is_multiple_of(2) {
            return Err(wrong(&format!("there is no major group {group}")));
        }
        Ok(Self(text.to_owned()))
    }
}

/// A programme of study by its CIP 2020 code: `11.0101`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CipCode(pub String);

impl Scalar for CipCode {
    const NOUN: &'static str = "a CIP code";

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^\d{2}\.\d{4}$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let series: u8 = text
            .get(..2)
            .and_then(|two| two.parse().ok())
            .unwrap_or_default();
        // CIP 2020 has the series 01 to 61 (21 and 60's residencies among them).
        if has_shape(text, "99.9999") && (1..=61).contains(&series) {
            return Ok(Self(text.to_owned()));
        }
        Err(Trouble::new(
            NOT_A_CIP_CODE,
            format!("\"{text}\" is not a CIP code."),
            "Write two digits from 01 to 61, a point and four digits, in quotes: \"11.0101\".",
        ))
    }
}

/// A country or a part of one by its ISO 3166 code: `GR`, `US-MA`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryCode(String);

impl CountryCode {
    /// The code of the country alone: `US` for `US-MA`.
    pub fn country(&self) -> &str {
        &self.0[..2]
    }

    /// The whole code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for CountryCode {
    const NOUN: &'static str = "an ISO 3166 code";

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some("^[A-Z]{2}(-[A-Z0-9]{1,3})?$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let (country, part) = text.split_once('-').unwrap_or((text, "X"));
        let upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
        let alphanumeric = part
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        if country.len() == 2 && upper(country) && (1..=3).contains(&part.len()) && alphanumeric {
            // A state of the United States has two letters, as in an address.
            if country == "US" && part != "X" && part.len() != 2 {
                return Err(Trouble::new(
                    NOT_A_COUNTRY,
                    format!("The United States have no state \"{part}\"."),
                    "Write the two letters of the state, such as US-MA.",
                ));
            }
            let meant = match language::country(country) {
                // ISO 3166 leaves XX to its users; here it is for countries that are made up.
                Country::Unknown(_) if country == "XX" => return Ok(Self(text.to_owned())),
                Country::Known => return Ok(Self(text.to_owned())),
                Country::Unknown(meant) => meant,
            };
            let help = "Write the two letters of ISO 3166, such as GR.";
            return Err(Trouble::new(
                NOT_A_COUNTRY,
                format!("ISO 3166 has no country \"{country}\"."),
                match meant.as_slice() {
                    [] => help.to_owned(),
                    meant => {
                        let whole = meant.iter().map(|it| text.replacen(country, it, 1));
                        let whole: Vec<_> = whole.map(|it| format!("\"{it}\"")).collect();
                        format!("Did you mean {}? {help}", whole.join(" or "))
                    }
                },
            ));
        }
        Err(Trouble::new(
            NOT_A_COUNTRY,
            format!("\"{text}\" is not an ISO 3166 code."),
            "Write two capital letters for a country (GR), and its part behind a hyphen for a \
             state (US-MA).",
        ))
    }
}
