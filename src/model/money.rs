//! Amounts of money, always with their currency.

use crate::diag::{codes, did_you_mean};
use crate::model::FactValue;
use crate::model::field::{Scalar, Shape, Trouble};
use iso_currency::IntoEnumIterator;

codes! {
    /// An amount of money is not written as digits, a space and a currency.
    ///
    /// # Why it matters
    /// A point or comma in the wrong place is a hundred times the price.
    ///
    /// # Wrong
    /// `price: $1,299 USD`
    ///
    /// # Right
    /// `price: 1299.00 USD`
    NOT_MONEY = "not-an-amount";

    /// An amount of money names no currency.
    ///
    /// # Why it matters
    /// Readers of each country would think of their own.
    ///
    /// # Wrong
    /// `price: 299.00`
    ///
    /// # Right
    /// `price: 299.00 USD`
    NO_CURRENCY = "amount-without-currency";

    /// A currency is none in which people pay.
    ///
    /// # Why it matters
    /// Nobody could tell what a thing costs.
    ///
    /// # Wrong
    /// `price: 299.00 US`
    ///
    /// # Right
    /// `price: 299.00 USD`
    NOT_A_CURRENCY = "not-a-currency";
}

/// Codes of ISO 4217 in which nobody pays: metals, units of account, funds, tests and "none".
const NO_MONEY: &[&str] = &[
    "XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XDR", "XSU", "XUA",
    "BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW",
];

/// Members of the European Union that adopt the euro one by one, so that a list of their currencies
/// ages (Treaty on the Functioning of the European Union, article 140).
const EURO_TO_COME: &[&str] = &["BG", "CZ", "HR", "HU", "PL", "RO", "SE"];

/// A currency by its ISO 4217 code: `USD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Whether ISO 4217 lists it for a country by its ISO 3166 code; nothing where the list holds no
    /// currency of that country.
    ///
    /// ```
    /// use prospectus::model::{Currency, field::Scalar};
    /// let euro = Currency::read("EUR").unwrap();
    /// assert_eq!((euro.is_used_in("GR"), euro.is_used_in("MY")), (Some(true), Some(false)));
    /// ```
    pub fn is_used_in(self, country: &str) -> Option<bool> {
        let uses = |known| is_used(known, country);
        let is_listed = || iso_currency::Currency::iter().any(uses);
        let may_have_changed = self.code() == "EUR" && EURO_TO_COME.contains(&country);
        match uses(self.0) {
            true => Some(true),
            false if may_have_changed => None,
            false => is_listed().then_some(false),
        }
    }

    fn digits(self) -> usize {
        usize::from(self.0.exponent().unwrap_or(2))
    }
}

impl Scalar for Currency {
    const NOUN: &'static str = "a currency";

    fn shape() -> Shape {
        Shape::Text {
            noun: "an ISO 4217 currency code",
            pattern: Some("^[A-Z]{3}$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        if NO_MONEY.contains(&text) {
            let help = "Write the currency in which people pay, such as USD, EUR or UAH.";
            let sentence = format!("\"{text}\" is no currency in which people pay.");
            return Err(Trouble::new(NOT_A_CURRENCY, sentence, help));
        }
        iso_currency::Currency::from_code(text)
            .map(Self)
            .ok_or_else(|| {
                let codes: Vec<_> = iso_currency::Currency::iter()
                    .map(|known| known.code())
                    .filter(|known| !NO_MONEY.contains(known))
                    .collect();
                let help =
                    "Write the three capital letters of the currency, such as USD, EUR or UAH.";
                // A code begins with that of its country: GRD was the drachma.
                let near = text.get(..2).and_then(used_today);
                Trouble::new(
                    NOT_A_CURRENCY,
                    format!("ISO 4217 has no currency \"{text}\"."),
                    match near {
                        Some(code) => format!("Did you mean \"{code}\"? {help}"),
                        None => did_you_mean(text, codes, help),
                    },
                )
            })
    }
}

/// Whether ISO 4217 lists a currency for a country.
fn is_used(currency: iso_currency::Currency, country: &str) -> bool {
    let countries = currency.used_by();
    countries.iter().any(|it| it.to_string() == country)
}

/// The code of the currency in which people of a country pay, if there is one alone.
fn used_today(country: &str) -> Option<&'static str> {
    let money = iso_currency::Currency::iter().filter(|it| !NO_MONEY.contains(&it.code()));
    let mut used = money.filter(|it| is_used(*it, country));
    let first = used.next()?;
    used.next().is_none().then_some(first.code())
}

/// An amount and its currency: `299.00 USD`.
///
/// Invariant: the amount is digits with at most one point, no sign, and no more decimals than the
/// currency has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// The amount in the currency's unit, such as `299.00`.
    pub amount: String,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Whether nothing is to be paid: only a stated 0 is free.
    pub fn is_zero(&self) -> bool {
        self.amount.bytes().all(|byte| matches!(byte, b'0' | b'.'))
    }
}

impl Scalar for Money {
    const NOUN: &'static str = "an amount with its currency";
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Text {
            noun: Self::NOUN,
            pattern: Some(r"^\d+(\.\d+)? [A-Z]{3}$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let help = "Write digits, a space and the currency's code, such as 299.00 USD.";
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_amount = |part: &str| match part.split_once('.') {
            Some((whole, cents)) => plain(whole) && plain(cents),
            None => plain(part),
        };
        let Some((amount, code)) = text.rsplit_once(' ') else {
            return Err(if is_amount(text) {
                Trouble::new(NO_CURRENCY, format!("\"{text}\" names no currency."), help)
            } else {
                Trouble::new(
                    NOT_MONEY,
                    format!("\"{text}\" is not an amount of money."),
                    help,
                )
            });
        };
        if !is_amount(amount) && is_amount(code) {
            let sentence = format!("\"{text}\" is not an amount of money.");
            return Err(Trouble::new(NOT_MONEY, sentence, help));
        }
        let currency = Currency::read(code)?;
        if !is_amount(amount) {
            let sentence = format!("\"{amount}\" is not an amount of money.");
            return Err(Trouble::new(NOT_MONEY, sentence, help));
        }
        if amount.starts_with('0') && amount.as_bytes().get(1).is_some_and(u8::is_ascii_digit) {
            let sentence = format!("\"{amount}\" begins with a 0 that says nothing.");
            return Err(Trouble::new(NOT_MONEY, sentence, help));
        }
        let decimals = amount.split_once('.').map_or(0, |(_, cents)| cents.len());
        if decimals > currency.digits() {
            let sentence = format!(
                "\"{text}\" has more decimals than {code}, which has {}.",
                match currency.digits() {
                    0 => "none".to_owned(),
                    digits => digits.to_string(),
                }
            );
            return Err(Trouble::new(NOT_MONEY, sentence, help));
        }
        Ok(Self {
            amount: amount.to_owned(),
            currency,
        })
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Money(self.clone()))
    }
}
