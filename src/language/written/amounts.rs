//! Amounts of money: a number with a sign, a code or the name of a currency beside it.

use super::token::{Gap, Kind, Token};
use super::{Reader, Taken, WrittenAmount, place};
use std::ops::Range;

/// Signs, with the currencies that they may mean, the likeliest first.
const SIGNS: &[(&str, &[&str])] = &[
    (
        "$",
        &[
            "USD", "COP", "MXN", "CAD", "AUD", "ARS", "CLP", "UYU", "NZD", "SGD", "HKD", "TWD",
            "DOP", "BRL",
        ],
    ),
    ("€", &["EUR"]),
    ("£", &["GBP", "EGP", "LBP"]),
    ("¥", &["JPY", "CNY"]),
    ("₡", &["CRC"]),
    ("₴", &["UAH"]),
    ("₹", &["INR"]),
    ("₽", &["RUB"]),
    ("₩", &["KRW"]),
    ("₪", &["ILS"]),
    ("₫", &["VND"]),
    ("₱", &["PHP", "CUP"]),
    ("₦", &["NGN"]),
    ("฿", &["THB"]),
    ("₺", &["TRY"]),
    ("₸", &["KZT"]),
    ("₮", &["MNT"]),
    ("₾", &["GEL"]),
    ("₼", &["AZN"]),
    ("₲", &["PYG"]),
    ("₵", &["GHS"]),
    ("₭", &["LAK"]),
];

/// Letters that are signs, or that say which dollar a sign means.
const LETTERS: &[(&str, &str)] = &[
    ("RM", "MYR"),
    ("US", "USD"),
    ("CA", "CAD"),
    ("C", "CAD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("NZ", "NZD"),
    ("HK", "HKD"),
    ("NT", "TWD"),
    ("S", "SGD"),
    ("R", "BRL"),
    ("MX", "MXN"),
    ("kr", "SEK"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Rp", "IDR"),
];

/// Codes of ISO 4217 in which people pay.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL \
    BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR \
    FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD \
    TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

/// A currency beside a number, and its tokens.
struct Beside {
    currencies: Vec<&'static str>,
    part: Range<usize>,
}

impl Reader {
    /// All amounts of money that belong to no value that was read before.
    pub(super) fn amounts(&self, tokens: &[Token<'_>], taken: &mut Taken) -> Vec<WrittenAmount> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let is_number = tokens[at].kind == Kind::Digits && !taken.has(at);
            let amount = is_number.then(|| self.amount(tokens, at)).flatten();
            match amount {
                Some((amount, part)) => {
                    at = part.end;
                    taken.take(part);
                    found.push(amount);
                }
                // What follows the first digits of a number is no number of its own.
                None if is_number => at = self.number_at(tokens, at).map_or(at + 1, |it| it.end),
                None => at += 1,
            }
        }
        found
    }

    fn amount(&self, tokens: &[Token<'_>], at: usize) -> Option<(WrittenAmount, Range<usize>)> {
        let number = self.in_digits(tokens, at)?;
        let before = before(tokens, number.part.start);
        let after = self.after(tokens, number.part.end);
        let currencies = match (&before, &after) {
            (Some(before), Some(after)) => {
                let known = before.currencies.iter();
                let both: Vec<_> = known
                    .filter(|code| after.currencies.contains(code))
                    .copied()
                    .collect();
                // "$5 EUR": the code says it.
                if both.is_empty() {
                    after.currencies.clone()
                } else {
                    both
                }
            }
            (Some(one), None) | (None, Some(one)) => one.currencies.clone(),
            (None, None) => return None,
        };
        let start = before.map_or(number.part.start, |before| before.part.start);
        let end = after.map_or(number.part.end, |after| after.part.end);
        let amount = WrittenAmount {
            range: place(tokens, start..end),
            readings: number.readings,
            currencies,
        };
        Some((amount, start..end))
    }

    /// The currency behind a number: `€`, `US$`, `USD`, "dólares", "de dólares".
    fn after(&self, tokens: &[Token<'_>], at: usize) -> Option<Beside> {
        let next = tokens.get(at)?;
        if let Some(currencies) = sign(next) {
            return Some(Beside {
                currencies,
                part: at..at + 1,
            });
        }
        let sign_behind = tokens.get(at + 1).filter(|sign| sign.gap == Gap::None);
        if let Some(code) = letters(next) {
            let is_prefix = sign_behind.is_some_and(|token| token.is_mark('$'));
            let is_own = ["MYR", "SEK", "PLN", "CZK", "IDR"].contains(&code);
            return (is_prefix || is_own).then(|| Beside {
                currencies: vec![code],
                part: at..at + 1 + usize::from(is_prefix),
            });
        }
        if let Some(code) = code(next) {
            return Some(Beside {
                currencies: vec![code],
                part: at..at + 1,
            });
        }
        let is_behind = self.lexicon.behind.iter().any(|word| *word == next.plain);
        let at = at + usize::from(is_behind);
        let word = tokens.get(at).filter(|word| word.is_word())?;
        let mut stems = self.lexicon.stems(&word.plain);
        let currencies = stems.find_map(|stem| self.lexicon.currencies.get(stem))?;
        Some(Beside {
            currencies: currencies.clone(),
            part: at..at + 1,
        })
    }
}

/// The currency before a number: `$`, `US$`, `RM`, `USD`.
fn before(tokens: &[Token<'_>], at: usize) -> Option<Beside> {
    let place = at.checked_sub(1)?;
    let token = &tokens[place];
    if let Some(currencies) = sign(token) {
        let prefix = place.checked_sub(1).filter(|_| token.gap == Gap::None);
        let known = prefix.and_then(|prefix| Some((prefix, letters(&tokens[prefix])?)));
        return Some(match known {
            Some((prefix, code)) if token.is_mark('$') => Beside {
                currencies: vec![code],
                part: prefix..place + 1,
            },
            _ => Beside {
                currencies,
                part: place..place + 1,
            },
        });
    }
    let own = letters(token).filter(|code| ["MYR", "IDR"].contains(code));
    let code = own.or_else(|| code(token))?;
    Some(Beside {
        currencies: vec![code],
        part: place..place + 1,
    })
}

fn sign(token: &Token<'_>) -> Option<Vec<&'static str>> {
    let known = SIGNS.iter().find(|(sign, _)| *sign == token.text);
    known.map(|(_, currencies)| currencies.to_vec())
}

fn letters(token: &Token<'_>) -> Option<&'static str> {
    let known = LETTERS.iter().find(|(letters, _)| *letters == token.text);
    known.map(|(_, code)| *code)
}

fn code(token: &Token<'_>) -> Option<&'static str> {
    CODES
        .split_ascii_whitespace()
        .find(|code| *code == token.text)
}
