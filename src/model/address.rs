//! Ways to reach somebody or something: web, e-mail, telephone.

use crate::diag::codes;
use crate::model::FactValue;
use crate::model::field::{Scalar, Shape, Trouble};

codes! {
    /// A web address is not whole, or leads to nowhere that a browser can go.
    ///
    /// # Why it matters
    /// A reader who follows it is lost.
    ///
    /// # Wrong
    /// `url: www.mass.gov/training`
    ///
    /// # Right
    /// `url: https://www.mass.gov/training`
    NOT_AN_ADDRESS = "not-a-web-address";

    /// The address of a site ends with `?` or `#` and words behind it.
    ///
    /// # Why it matters
    /// The addresses of pages are made by adding their paths to it; none of them would be right.
    ///
    /// # Wrong
    /// `base_url: https://www.example.gov/?site=training`
    ///
    /// # Right
    /// `base_url: https://www.example.gov/training/`
    NOT_A_BASE = "not-a-base-address";

    /// An e-mail address cannot be written to.
    ///
    /// # Why it matters
    /// A reader who asks for help gets no answer.
    ///
    /// # Wrong
    /// `email: training@mass`
    ///
    /// # Right
    /// `email: training@mass.gov`
    NOT_AN_EMAIL = "not-an-email-address";

    /// A telephone number lacks its country's code, or is no number.
    ///
    /// # Why it matters
    /// People call from abroad, and telephones dial what the page says.
    ///
    /// # Wrong
    /// `phone: 617-555-0100`
    ///
    /// # Right
    /// `phone: +1 617-555-0100`
    NOT_A_PHONE = "not-a-telephone-number";
}

/// A web address with its scheme: `https://www.mass.gov/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url(pub String);

impl Scalar for Url {
    const NOUN: &'static str = "a web address";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some("^https?://[^\\s]+$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let help = "Write the whole address, such as https://www.example.gov/training.";
        if text.contains(char::is_whitespace) {
            return Err(Trouble::new(
                NOT_AN_ADDRESS,
                format!("The address \"{text}\" has a space in it."),
                "Write it without spaces, or with %20 in their place.",
            ));
        }
        match url::Url::parse(text) {
            Ok(url) if is_web(&url) && text.contains("://") && is_public_host(&url) => {
                Ok(Self(text.to_owned()))
            }
            Ok(url) if !is_web(&url) => Err(Trouble::new(
                NOT_AN_ADDRESS,
                format!("\"{text}\" does not begin with https://."),
                help,
            )),
            _ => Err(Trouble::new(
                NOT_AN_ADDRESS,
                format!("\"{text}\" is not a web address."),
                help,
            )),
        }
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Url(self.0.clone()))
    }
}

fn is_web(url: &url::Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// Whether a browser elsewhere could go there: a host with a dot, and nobody's password.
fn is_public_host(url: &url::Url) -> bool {
    let named = url.host_str().is_some_and(|host| {
        host.split('.').count() > 1
            && host.split('.').all(|label| !label.is_empty())
            && host
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || b".-_".contains(&it))
    });
    (named || url.host_str() == Some("localhost"))
        && url.username().is_empty()
        && url.password().is_none()
}

/// The address at which a site is hosted, to which the paths of its pages are added:
/// `https://www.example.gov/training/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(pub String);

impl BaseUrl {
    /// The path of the address, with `/` at its end: `/training/`, or `/` at a domain's root.
    ///
    /// ```
    /// use prospectus::model::BaseUrl;
    /// let path = |url: &str| BaseUrl(url.to_owned()).path();
    /// assert_eq!(path("https://www.example.gov/training"), "/training/");
    /// assert_eq!(path("https://training.example.gov"), "/");
    /// ```
    pub fn path(&self) -> String {
        let path = url::Url::parse(&self.0).map(|url| url.path().to_owned());
        match path.unwrap_or_default() {
            path if path.ends_with('/') => path,
            path => path + "/",
        }
    }
}

impl Scalar for BaseUrl {
    const NOUN: &'static str = "a web address";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Text {
            noun: "a web address without ? and #",
            pattern: Some("^https?://[^\\s?#]+$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let Url(address) = Url::read(text)?;
        match address.find(['?', '#']) {
            None => Ok(Self(address)),
            Some(at) => Err(Trouble::new(
                NOT_A_BASE,
                format!(
                    "No page can stand below \"{text}\": it has \"{}\" at its end.",
                    &text[at..]
                ),
                format!("Write {}.", &text[..at]),
            )),
        }
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Url(self.0.clone()))
    }
}

/// An e-mail address: `name@example.gov`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(pub String);

impl Scalar for Email {
    const NOUN: &'static str = "an e-mail address";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^[^@\s]+@[^@\s]+\.[^@\s]+$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let options = email_address::Options::default()
            .with_required_tld()
            .without_display_text()
            .without_domain_literal();
        match email_address::EmailAddress::parse_with_options(text, options) {
            // A question mark would end the address of a link, and what follows fill in a letter.
            Ok(_) if !text.contains('?') => Ok(Self(text.to_owned())),
            _ => Err(Trouble::new(
                NOT_AN_EMAIL,
                format!("\"{text}\" is not an e-mail address."),
                "Write it as name@example.gov.",
            )),
        }
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Email(self.0.clone()))
    }
}

/// A telephone number as a caller abroad would dial it: `+1 617-555-0100`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(pub String);

impl Scalar for Phone {
    const NOUN: &'static str = "a telephone number";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^\+[0-9][0-9 ().-]+$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let only = |letter: char| letter.is_ascii_digit() || " ().-".contains(letter);
        // ITU-T E.164: a plus sign and at most 15 digits, the country's code first.
        if text.starts_with('+') && text[1..].chars().all(only) && (7..=15).contains(&digits) {
            return Ok(Self(text.to_owned()));
        }
        Err(Trouble::new(
            NOT_A_PHONE,
            format!("\"{text}\" is not a telephone number with its country's code."),
            "Write a plus sign, the country's code and the number, such as +1 617-555-0100.",
        ))
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Phone(self.0.clone()))
    }
}
