//! Numbers, amounts of money and lists of things, as a language writes them.

use std::sync::OnceLock;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::{
    CurrencyFormatter, CurrencyFormatterPreferences,
};
use icu_experimental::dimension::provider::currency::fractions::{
    CurrencyFractions, CurrencyFractionsV1,
};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_provider::prelude::{DataPayload, DataProvider};

use crate::language::Language;

/// Why an amount cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountProblem {
    /// Not digits with at most one point among them: `1,299`, `1e3`, `free`.
    NotDecimal,
    /// Not three letters, as ISO 4217 codes are: `$`.
    NotCurrency,
    /// The currency is written with fewer decimals, and rounding would print
    /// another price than the author's.
    TooPrecise {
        /// The decimals that the currency has.
        decimals: u8,
    },
}

// The data is compiled in, and locales without their own take the root's.
const PROOF: &str = "number data falls back to the root";

pub(super) struct Numbers {
    decimal: DecimalFormatter,
    currency: CurrencyFormatterPreferences,
    fractions: DataPayload<CurrencyFractionsV1>,
    first: OnceLock<(CurrencyType, CurrencyFormatter<DecimalFormatter>)>,
    and: ListFormatter,
    or: ListFormatter,
}

impl Numbers {
    pub(super) fn new(locale: &icu_locale::Locale) -> Numbers {
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        let fractions = icu_experimental::provider::Baked.load(Default::default());
        Numbers {
            decimal: DecimalFormatter::try_new(locale.into(), Default::default()).expect(PROOF),
            currency: locale.into(),
            fractions: fractions.expect(PROOF).payload,
            first: OnceLock::new(),
            and: ListFormatter::try_new_and(locale.into(), wide).expect(PROOF),
            or: ListFormatter::try_new_or(locale.into(), wide).expect(PROOF),
        }
    }

    fn formatter(&self, currency: CurrencyType) -> CurrencyFormatter<DecimalFormatter> {
        let formatter =
            CurrencyFormatter::try_new_symbol(self.currency, currency, Default::default());
        formatter.expect(PROOF)
    }
}

impl Language {
    /// How many there are: `1,234`.
    pub fn count(&self, count: u64) -> String {
        self.numbers
            .decimal
            .format(&Decimal::from(count))
            .to_string()
    }

    /// A year, whose digits are never grouped: `2020`.
    pub fn year(&self, year: i16) -> String {
        let digits = format!("{year:04}");
        let digits = digits.chars().map(|digit| match digit.to_digit(10) {
            Some(digit) => self.count(digit.into()),
            None => digit.to_string(),
        });
        digits.collect()
    }

    /// A decimal number, with the decimals the author wrote: `12.50` is `12,50`
    /// in Greek.
    pub fn decimal(&self, number: &str) -> Result<String, AmountProblem> {
        Ok(self.numbers.decimal.format(&decimal(number)?).to_string())
    }

    /// A price: the amount as a decimal number and the currency as an ISO 4217
    /// code. `299` in `USD` is `$299.00` in the United States and `299,00 $` in
    /// Greece.
    ///
    /// A sign that could be taken for the reader's own is spelled out by the
    /// CLDR (`US$299.00` in Malaysia), as is a currency without one (`CRC`).
    pub fn money(&self, amount: &str, currency: &str) -> Result<String, AmountProblem> {
        let amount = decimal(amount)?;
        let currency: CurrencyType = currency.parse().map_err(|_| AmountProblem::NotCurrency)?;
        let fractions: &CurrencyFractions = self.numbers.fractions.get();
        let decimals = fractions.resolve(currency).digits;
        if amount.nonzero_magnitude_end() < -i16::from(decimals) {
            return Err(AmountProblem::TooPrecise { decimals });
        }
        // A government has one currency, so that the first one is kept ready.
        let (kept, ready) = self
            .numbers
            .first
            .get_or_init(|| (currency, self.numbers.formatter(currency)));
        if *kept == currency {
            return Ok(ready.format_fixed_decimal(&amount).to_string());
        }
        let other = self.numbers.formatter(currency);
        Ok(other.format_fixed_decimal(&amount).to_string())
    }

    /// All of several things: `Greek, Malay, and Uzbek`.
    pub fn list_and(&self, items: &[String]) -> String {
        self.numbers.and.format(items.iter()).to_string()
    }

    /// One of several things: `Massachusetts or Greece`.
    pub fn list_or(&self, items: &[String]) -> String {
        self.numbers.or.format(items.iter()).to_string()
    }
}

fn decimal(text: &str) -> Result<Decimal, AmountProblem> {
    // ICU also reads exponents and signs, which nobody puts in a price.
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    match Decimal::try_from_str(text) {
        Ok(decimal) if plain => Ok(decimal),
        _ => Err(AmountProblem::NotDecimal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::tests::language;

    /// Tag and country; 1234, 1234567, 12.50, 299 USD, 1299.5 EUR.
    const WRITTEN: [(&str, &str, [&str; 5]); 9] = [
        (
            "en",
            "US",
            ["1,234", "1,234,567", "12.50", "$299.00", "€1,299.50"],
        ),
        (
            "en",
            "GR",
            ["1,234", "1,234,567", "12.50", "$299.00", "€1,299.50"],
        ),
        (
            "es",
            "US",
            ["1,234", "1,234,567", "12.50", "$299.00", "€1,299.50"],
        ),
        (
            "es",
            "CR",
            ["1 234", "1 234 567", "12,50", "US$299,00", "€1 299,50"],
        ),
        (
            "es",
            "CO",
            ["1.234", "1.234.567", "12,50", "US$ 299,00", "€ 1.299,50"],
        ),
        (
            "el",
            "GR",
            ["1.234", "1.234.567", "12,50", "299,00 $", "1.299,50 €"],
        ),
        (
            "uk",
            "UA",
            ["1 234", "1 234 567", "12,50", "299,00 US$", "1 299,50 €"],
        ),
        (
            "ms",
            "MY",
            ["1,234", "1,234,567", "12.50", "US$299.00", "€1,299.50"],
        ),
        (
            "uz-Latn",
            "UZ",
            ["1 234", "1 234 567", "12,50", "299,00 US$", "1 299,50 €"],
        ),
    ];

    #[test]
    fn numbers_and_prices_are_written_as_their_readers_do() {
        for (tag, country, expected) in WRITTEN {
            let language = language(tag, Some(country));
            let written = [
                language.count(1234),
                language.count(1_234_567),
                language.decimal("12.50").expect("a number"),
                language.money("299", "USD").expect("a price"),
                language.money("1299.5", "EUR").expect("a price"),
            ];
            // The spaces of the CLDR here are no-break; plain ones read better above.
            let expected = expected.map(|text| text.replace(' ', "\u{a0}"));
            assert_eq!(written, expected, "{tag}-{country}");
        }
    }

    #[test]
    fn governments_write_their_own_currency() {
        let price = |tag, country, amount, currency| {
            let price = language(tag, Some(country)).money(amount, currency);
            price.expect("a price").replace('\u{a0}', " ")
        };
        assert_eq!(price("es", "CR", "1299.50", "CRC"), "₡1 299,50");
        assert_eq!(price("es", "CO", "1300", "COP"), "$ 1.300");
        assert_eq!(price("uk", "UA", "1299.50", "UAH"), "1 299,50 ₴");
        assert_eq!(price("ms", "MY", "1299.50", "MYR"), "RM 1,299.50");
        assert_eq!(price("uz", "UZ", "1299.50", "UZS"), "1 299,50 soʻm");
        assert_eq!(price("en", "US", "49", "CRC"), "CRC 49.00");
    }

    #[test]
    fn an_amount_is_never_rounded_to_another() {
        let english = language("en-US", None);
        let problem = Err(AmountProblem::TooPrecise { decimals: 2 });
        assert_eq!(english.money("299.999", "USD"), problem);
        assert_eq!(english.money("299.990", "USD").expect("a price"), "$299.99");
        let problem = Err(AmountProblem::TooPrecise { decimals: 0 });
        assert_eq!(english.money("1.5", "JPY"), problem);
        assert_eq!(english.money("0", "USD").expect("a price"), "$0.00");
    }

    #[test]
    fn texts_that_are_no_amounts_are_refused() {
        let english = language("en-US", None);
        for text in ["", "1,299", "free", "1e3", "-5", "$5", "1.2.3"] {
            assert_eq!(
                english.decimal(text),
                Err(AmountProblem::NotDecimal),
                "{text}"
            );
            assert_eq!(
                english.money(text, "USD"),
                Err(AmountProblem::NotDecimal),
                "{text}"
            );
        }
        for code in ["", "$", "US", "DOLLAR"] {
            assert_eq!(
                english.money("5", code),
                Err(AmountProblem::NotCurrency),
                "{code}"
            );
        }
    }

    #[test]
    fn lists_join_as_their_readers_do() {
        let items = ["A", "B", "C"].map(String::from);
        let cases = [
            ("en-US", "A, B, and C", "A, B, or C"),
            ("es-US", "A, B y C", "A, B o C"),
            ("es-CR", "A, B y C", "A, B o C"),
            ("es-CO", "A, B y C", "A, B o C"),
            ("el-GR", "A, B και C", "A, B ή C"),
            ("uk-UA", "A, B і C", "A, B або C"),
            ("ms-MY", "A, B dan C", "A, B, atau C"),
            ("uz-Latn-UZ", "A, B va C", "A, B yoki C"),
            ("en-GR", "A, B, and C", "A, B, or C"),
        ];
        for (tag, and, or) in cases {
            let language = language(tag, None);
            assert_eq!(language.list_and(&items), and, "{tag}");
            assert_eq!(language.list_or(&items), or, "{tag}");
        }
    }

    #[test]
    fn lists_of_few_need_no_comma() {
        let english = language("en-US", None);
        assert_eq!(english.list_and(&[]), "");
        assert_eq!(english.list_and(&["A".into()]), "A");
        assert_eq!(english.list_and(&["A".into(), "B".into()]), "A and B");
        // Spanish says e before the sound of i.
        let spanish = language("es-US", None);
        assert_eq!(
            spanish.list_and(&["español".into(), "inglés".into()]),
            "español e inglés"
        );
    }
}
