//! The names of months and weekdays, in every form that the CLDR has, and what else its data tells
//! of how a language writes dates.

use super::lexicon::Lexicon;
use super::token::{Kind, Token, tokens};
use crate::language::Locale;
use crate::language::spelling::spelled;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::enums::{
    CalendarPeriodFieldSet as Period, CompositeDateTimeFieldSet as Fields, DateFieldSet as Day,
};
use icu_datetime::fieldsets::{E, M, MD, YMD};
use jiff::civil::{DateTime, date};
use std::collections::HashMap;

/// The order in which a language writes a date in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// 31/10/2020.
    Day,
    /// 10/31/2020.
    Month,
    /// 2020/10/31.
    Year,
}

/// A name of a month or weekday.
#[derive(Debug, Clone, Copy)]
struct Name {
    /// The month or the weekday, from 1.
    of: i8,
    /// Whether the language writes it with a capital.
    is_capital: bool,
}

/// The names of months and weekdays of a language.
#[derive(Debug)]
pub(super) struct Names {
    months: HashMap<String, Name>,
    weekdays: HashMap<String, Name>,
    /// Weekdays as running text has them, from Monday.
    pub(super) spelled_weekdays: Vec<String>,
    /// Words that the language puts between day, month and year.
    pub(super) between: Vec<String>,
    pub(super) order: Order,
    /// What stands between the parts of a date in digits.
    pub(super) separator: Option<char>,
}

impl Names {
    pub(super) fn new(locale: &icu_locale::Locale, own: &Locale, lexicon: &Lexicon) -> Self {
        // Whatever calendar a language has of its own, a `Date` is of the Gregorian one.
        let gregorian = format!("{locale}-u-ca-gregory").parse();
        let locale: icu_locale::Locale = gregorian.unwrap_or_else(|_| locale.clone());
        let write = |fields: Fields, days: &[DateTime]| -> Vec<String> {
            // The data is compiled in and has a root entry for every locale without its own.
            let formatter = DateTimeFormatter::try_new(locale.clone().into(), fields)
                .expect("calendar data falls back to the root");
            let text = |day: &DateTime| spelled(formatter.format(day).to_string(), own);
            days.iter().map(text).collect()
        };
        let midnight = |month, day| date(2020, month, day).at(0, 0, 0, 0);
        let months: Vec<DateTime> = (1..=12).map(|month| midnight(month, 22)).collect();
        // A Monday and the days after it.
        let week: Vec<DateTime> = (1..=7).map(|day| midnight(6, day)).collect();
        let mut names = Self {
            months: HashMap::new(),
            weekdays: HashMap::new(),
            spelled_weekdays: write(Fields::Date(Day::E(E::long())), &week),
            between: Vec::new(),
            order: Order::Day,
            separator: None,
        };
        for fields in [
            Fields::Date(Day::MD(MD::long())),
            Fields::Date(Day::MD(MD::medium())),
            Fields::CalendarPeriod(Period::M(M::long())),
            Fields::CalendarPeriod(Period::M(M::medium())),
        ] {
            names
                .between
                .extend(add(&mut names.months, &write(fields, &months)));
        }
        for fields in [E::long(), E::medium(), E::short()] {
            let fields = Fields::Date(Day::E(fields));
            add(&mut names.weekdays, &write(fields, &week));
        }
        for (known, more) in [
            (&mut names.months, &lexicon.months),
            (&mut names.weekdays, &lexicon.weekdays),
        ] {
            let is_capital = known.values().any(|name| name.is_capital);
            for (word, of) in more {
                let name = Name {
                    of: *of,
                    is_capital,
                };
                known.entry(word.clone()).or_insert(name);
            }
        }
        names.read_forms(&write(Fields::Date(Day::YMD(YMD::long())), &months));
        names.read_digits(&write(
            Fields::Date(Day::YMD(YMD::short())),
            &[date(2033, 11, 22).at(0, 0, 0, 0)],
        ));
        names
    }

    /// The words of a whole date that belong to no month.
    fn read_forms(&mut self, dates: &[String]) {
        let words = add(&mut HashMap::new(), dates);
        self.between.extend(words);
    }

    /// The order and the marks of a date in digits, read from the 22nd of November 2033.
    fn read_digits(&mut self, dates: &[String]) {
        let Some(text) = dates.first() else { return };
        let tokens = tokens(text, &[]);
        let at = |digits: &str| {
            tokens
                .iter()
                .position(|token| token.plain.ends_with(digits))
        };
        self.order = match (at("33"), at("11"), at("22")) {
            (Some(year), Some(month), _) if year < month => Order::Year,
            (_, Some(month), Some(day)) if month < day => Order::Month,
            _ => Order::Day,
        };
        self.separator = tokens.iter().find_map(|token| match token.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        });
    }

    /// The month that a word names.
    pub(super) fn month(&self, token: &Token<'_>, lexicon: &Lexicon) -> Option<i8> {
        find(&self.months, token, lexicon)
    }

    /// The weekday that a word names, from Monday, 1.
    pub(super) fn weekday(&self, token: &Token<'_>, lexicon: &Lexicon) -> Option<i8> {
        find(&self.weekdays, token, lexicon)
    }
}

/// Adds the word in which each text differs from all others, and gives the words that all share.
fn add(names: &mut HashMap<String, Name>, texts: &[String]) -> Vec<String> {
    let words = |text: &str| -> Vec<(String, bool)> {
        let tokens = tokens(text, &[]);
        let words = tokens.iter().filter(|token| token.is_word());
        words
            .map(|token| {
                let is_capital = token.text.chars().next().is_some_and(char::is_uppercase);
                (token.plain.to_string(), is_capital)
            })
            .collect()
    };
    let all: Vec<_> = texts.iter().map(|text| words(text)).collect();
    let is_shared = |word: &str| {
        all.iter()
            .all(|words| words.iter().any(|(other, _)| other == word))
    };
    let mut shared = Vec::new();
    for (words, of) in all.iter().zip(1..) {
        let mut own = words.iter().filter(|(word, _)| !is_shared(word));
        if let Some((word, is_capital)) = own.next() {
            let name = Name {
                of,
                is_capital: *is_capital,
            };
            names.entry(word.clone()).or_insert(name);
        }
        let common = words.iter().map(|(word, _)| word);
        shared.extend(common.filter(|word| is_shared(word)).cloned());
    }
    shared.sort();
    shared.dedup();
    shared
}

fn find(names: &HashMap<String, Name>, token: &Token<'_>, lexicon: &Lexicon) -> Option<i8> {
    if !token.is_word() {
        return None;
    }
    let name = lexicon
        .stems(&token.plain)
        .find_map(|stem| names.get(stem))?;
    // "You may" and "on a march" name no month; no other word is as long as "september".
    let is_capital = token.text.chars().next().is_some_and(char::is_uppercase);
    let is_sure = is_capital || !name.is_capital || token.plain.chars().count() > 5;
    is_sure.then_some(name.of)
}
