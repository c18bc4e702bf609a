//! Numbers in words: `fifty thousand`, `doscientos diecinueve`.

use super::Reader;
use super::token::Token;
use std::ops::Range;

impl Reader {
    /// The number in words that begins at a token: `fifty thousand`, `doscientos diecinueve`.
    pub(super) fn in_words(&self, tokens: &[Token<'_>], at: usize) -> Option<(u64, Range<usize>)> {
        let mut sum = WordSum::default();
        let mut end = at;
        let mut next = at;
        while let Some(token) = tokens.get(next) {
            let is_joint =
                token.is_mark('-') || self.lexicon.plus.iter().any(|word| *word == token.plain);
            if next > at && is_joint && end == next {
                next += 1;
                continue;
            }
            let word = if token.is_word() { &*token.plain } else { "" };
            let fits = match (self.lexicon.numbers.get(word), self.lexicon.times.get(word)) {
                (Some(number), _) => sum.add(*number),
                (None, Some(factor)) => next > at && sum.multiply(*factor),
                (None, None) => {
                    let is_teen = self.lexicon.teen.iter().any(|teen| teen == word);
                    next > at && is_teen && sum.add_teen()
                }
            };
            if !fits {
                break;
            }
            next += 1;
            end = next;
        }
        (end > at).then(|| (sum.total + sum.current, at..end))
    }
}

/// A number in words as it grows.
#[derive(Default)]
struct WordSum {
    /// What was multiplied by a thousand or more.
    total: u64,
    /// What was not yet.
    current: u64,
    /// The last word's own number.
    last: u64,
}

impl WordSum {
    /// Adds a smaller number: "twenty" takes "one", "one" does not take "two".
    fn add(&mut self, number: u64) -> bool {
        let room = match self.last {
            0 => u64::MAX,
            last if last % 1000 == 0 => 1000,
            last if last % 100 == 0 => 100,
            last if last % 10 == 0 && last >= 20 || last == 10 => 10,
            _ => 0,
        };
        if number >= room {
            return false;
        }
        self.current += number;
        self.last = number;
        true
    }

    fn multiply(&mut self, factor: u64) -> bool {
        if factor >= 1000 {
            let product = self.current.max(1).checked_mul(factor);
            let total = product.and_then(|product| self.total.checked_add(product));
            let Some(total) = total else { return false };
            (self.total, self.current, self.last) = (total, 0, factor);
            return true;
        }
        if self.last == 0 || self.last >= factor {
            return false;
        }
        self.current += self.last * (factor - 1);
        self.last *= factor;
        true
    }

    fn add_teen(&mut self) -> bool {
        let is_unit = (2..10).contains(&self.last);
        self.current += if is_unit { 10 } else { 0 };
        self.last += if is_unit { 10 } else { 0 };
        is_unit
    }
}
