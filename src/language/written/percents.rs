//! Percentages (`20%`, `20 por ciento`) and decades (`the 2010s`).

use super::token::{Gap, Kind, Token};
use super::{Exact, Reader, Taken, WrittenNumber, place};
use std::ops::Range;

impl Reader {
    /// All percentages that belong to no value that was read before.
    pub(super) fn percents(&self, tokens: &[Token<'_>], taken: &mut Taken) -> Vec<WrittenNumber> {
        let mut found: Vec<WrittenNumber> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let number = (!taken.has(at)).then(|| self.share(tokens, at)).flatten();
            let Some((readings, part, in_words)) = number else {
                // The last digits of a number are no number of their own.
                at = self.number_at(tokens, at).map_or(at + 1, |it| it.end);
                continue;
            };
            let end = self.percent_behind(tokens, part.end);
            // "10–20 %": the first is one too.
            let is_first = || {
                let dash = tokens.get(part.end).filter(|it| is_dash(it))?;
                let (_, second, _) = self.share(tokens, part.end + 1)?;
                (dash.gap == Gap::None && self.percent_behind(tokens, second.end).is_some())
                    .then_some(part.end)
            };
            if let Some(end) = end.or_else(is_first) {
                taken.take(part.start..end);
                found.push(WrittenNumber {
                    range: place(tokens, part.start..end),
                    readings,
                    in_words,
                });
            }
            at = part.end.max(end.unwrap_or(0));
        }
        found
    }

    /// A number in digits or words, that is none of "COVID-19".
    fn share(&self, tokens: &[Token<'_>], at: usize) -> Option<(Vec<Exact>, Range<usize>, bool)> {
        let token = tokens.get(at)?;
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        if token.gap == Gap::None && before.is_some_and(|it| it.is_word() || it.is_mark('/')) {
            return None;
        }
        if token.kind == Kind::Digits {
            let number = self.in_digits(tokens, at)?;
            return Some((number.readings, number.part, false));
        }
        let (value, part) = self.in_words(tokens, at)?;
        Some((vec![Exact::from(value)], part, true))
    }

    /// Where the sign or the words of a percentage end that begin at a token.
    fn percent_behind(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let sign = tokens.get(at)?;
        match sign.is_mark('%') || sign.is_mark('٪') {
            true => Some(at + 1),
            false => phrase_at(tokens, at, &self.lexicon.percent),
        }
    }

    /// All decades: digits that end in 0, and what hangs on them.
    pub(super) fn decades(&self, tokens: &[Token<'_>], taken: &mut Taken) -> Vec<WrittenNumber> {
        let mut found = Vec::new();
        for at in 0..tokens.len().saturating_sub(1) {
            let (token, next) = (&tokens[at], &tokens[at + 1]);
            let is_round = matches!(token.plain.len(), 2 | 4) && token.plain.ends_with('0');
            let hangs =
                next.gap == Gap::None && self.lexicon.decade.iter().any(|it| *it == next.plain);
            if taken.has(at) || token.kind != Kind::Digits || !is_round || !hangs {
                continue;
            }
            taken.take(at..at + 2);
            found.push(WrittenNumber {
                range: place(tokens, at..at + 2),
                readings: Exact::new(&token.plain).into_iter().collect(),
                in_words: false,
            });
        }
        found
    }
}

pub(super) fn is_dash(token: &Token<'_>) -> bool {
    token.is_mark('-') || token.is_mark('–')
}

/// Where a phrase ends that begins at a token, the longest of several; a point may stand behind
/// each of its short words.
pub(super) fn phrase_at(tokens: &[Token<'_>], at: usize, phrases: &[Vec<String>]) -> Option<usize> {
    let end = |words: &Vec<String>| {
        let mut end = at;
        for word in words {
            if tokens.get(end)?.plain != *word {
                return None;
            }
            end += 1;
            let is_short = word.chars().count() == 1;
            end += usize::from(is_short && tokens.get(end).is_some_and(|it| it.is_mark('.')));
        }
        Some(end)
    };
    phrases.iter().filter_map(end).max()
}
