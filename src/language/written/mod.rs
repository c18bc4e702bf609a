//! Values as people write them: the dates, amounts of money and numbers of a text, in the
//! language's own way of writing.
//!
//! ```text
//! "Enrol by Saturday, October 31, 2020: 50,000 licences, the exam costs $219."
//!           └── date, weekday ───────┘  └number┘                     └amount┘
//! ```
//!
//! Names of months and weekdays, marks and digits come from the CLDR; what its data lacks (forms of
//! names, words for numbers, what a currency is called) stands in [`lexicon`], one file a language.
//! What the formatter of [`Language`](super::Language) writes is read back as the same value; a
//! property test holds that.
//!
//! Invariant: no value is read twice. Digits of a date belong to no number, and those of an amount
//! neither.

mod amounts;
mod beside;
mod clock;
mod dates;
mod digits;
mod exact;
mod in_words;
mod lexicon;
mod names;
mod numbers;
mod percents;
mod token;

pub use exact::Exact;
pub use token::{WrittenWord, folded, words_of};

use super::Locale;
use lexicon::Lexicon;
use names::Names;
use numbers::Marks;
use std::ops::Range;
use token::{Token, tokens};

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDate {
    /// Its place in the text, in bytes, without the weekday.
    pub range: Range<usize>,
    /// The year, if it is there.
    pub year: Option<i16>,
    /// The month as written; nothing says that the calendar has such a day.
    pub month: i8,
    /// The day as written.
    pub day: i8,
    /// Month and day the other way round, where digits could mean both: `10/11/2020`.
    pub swapped: Option<(i8, i8)>,
    /// The weekday beside it.
    pub weekday: Option<WrittenWeekday>,
}

/// A weekday that stands beside a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenWeekday {
    /// Its place in the text, in bytes.
    pub range: Range<usize>,
    /// The weekday.
    pub weekday: jiff::civil::Weekday,
}

/// An amount of money in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenAmount {
    /// Its place in the text, in bytes, with its currency.
    pub range: Range<usize>,
    /// The amount, first as the language reads it, then as others would.
    pub readings: Vec<Exact>,
    /// ISO 4217 codes of the currencies that may be meant, the likeliest first.
    pub currencies: Vec<&'static str>,
}

/// A number in a text that belongs to no date and no amount of money, and to no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenNumber {
    /// Its place in the text, in bytes.
    pub range: Range<usize>,
    /// The number, first as the language reads it, then as others would: `3.800`.
    pub readings: Vec<Exact>,
    /// Whether it is written in words: `three`.
    pub in_words: bool,
}

/// A time of the day in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenTime {
    /// Its place in the text, in bytes, with what says which half of the day is meant.
    pub range: Range<usize>,
    /// The hours that may be meant, from 0: nothing says whether 5:00 is in the morning.
    pub hours: Vec<i8>,
    /// The minute.
    pub minute: i8,
    /// The hour as it is written.
    pub written: i8,
    /// Whether it is a word: "noon".
    pub in_words: bool,
}

/// All values of a text, each kind in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The dates.
    pub dates: Vec<WrittenDate>,
    /// The amounts of money.
    pub amounts: Vec<WrittenAmount>,
    /// The percentages.
    pub percents: Vec<WrittenNumber>,
    /// The times of the day.
    pub times: Vec<WrittenTime>,
    /// The decades: `the 2010s`.
    pub decades: Vec<WrittenNumber>,
    /// All other numbers.
    pub numbers: Vec<WrittenNumber>,
}

/// Reads the values that are written in one language for readers of one country.
///
/// ```
/// # use prospectus::language::{Locale, Reader};
/// let reader = Reader::new(&Locale::parse("es").unwrap(), Some("US"));
/// let written = reader.values("Hasta el sábado 31 de octubre de 2020: 50,000 licencias.");
/// let date = &written.dates[0];
/// assert_eq!((date.year, date.month, date.day), (Some(2020), 10, 31));
/// assert_eq!(written.numbers[0].readings[0].whole(), Some(50_000));
/// ```
#[derive(Debug)]
pub struct Reader {
    lexicon: Lexicon,
    names: Names,
    marks: Marks,
}

impl Reader {
    /// The reader for a locale and an ISO 3166 alpha-2 country, as for
    /// [`Language::new`](super::Language::new).
    pub fn new(locale: &Locale, country: Option<&str>) -> Self {
        let written = super::in_country(locale, country);
        let lexicon = Lexicon::of(locale.language());
        Self {
            names: Names::new(&written, locale, &lexicon),
            marks: Marks::new(&written),
            lexicon,
        }
    }

    /// All values of a text.
    pub fn values(&self, text: &str) -> Written {
        let tokens = tokens(text, &self.marks.digits);
        let mut taken = Taken(vec![false; tokens.len()]);
        let dates = self.dates(&tokens, &mut taken);
        let amounts = self.amounts(&tokens, &mut taken);
        let times = self.times(&tokens, &mut taken);
        let percents = self.percents(&tokens, &mut taken);
        let decades = self.decades(&tokens, &mut taken);
        let numbers = self.numbers(&tokens, &mut taken);
        Written {
            dates,
            amounts,
            percents,
            times,
            decades,
            numbers,
        }
    }

    /// Whether the day stands before the month in a date in digits.
    pub fn is_day_first(&self) -> bool {
        self.names.order == names::Order::Day
    }

    /// What this language calls a weekday, as in running text.
    pub fn weekday_name(&self, weekday: jiff::civil::Weekday) -> &str {
        let at = weekday.to_monday_zero_offset() as usize;
        self.names
            .spelled_weekdays
            .get(at)
            .map_or("", String::as_str)
    }
}

/// Which tokens belong to a value that was read before.
struct Taken(Vec<bool>);

impl Taken {
    fn take(&mut self, tokens: Range<usize>) {
        self.0[tokens].fill(true);
    }

    fn has(&self, at: usize) -> bool {
        self.0[at]
    }
}

/// The place of several tokens in the text.
fn place(tokens: &[Token<'_>], part: Range<usize>) -> Range<usize> {
    tokens[part.start].range.start..tokens[part.end - 1].range.end
}
