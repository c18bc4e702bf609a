//! A translation names the products and certificates that its original names.

use super::Desk;
use super::counterparts::{Counterparts, Unlike, counterparts};
use super::shown::Shown;
use crate::diag::{Diagnostic, Span, code};
use std::ops::Range;

code! {
    /// A translation names another product or certificate than its original in the same place.
    ///
    /// # Why it matters
    /// Readers of one language look for something that the course does not lead to.
    ///
    /// # Wrong
    /// `Los exámenes de CompTIA Security+ son aparte.` for `The CompTIA A+ exams are separate.`
    ///
    /// # Right
    /// `Los exámenes de CompTIA A+ son aparte.`
    pub(super) CODE = "translation-names-another-product";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let parts = counterparts(desk);
    parts.iter().flat_map(within).collect()
}

fn within(part: &Counterparts<'_>) -> Vec<Diagnostic> {
    let own = names(&part.original.text);
    let mut all = Vec::new();
    if own.is_empty() {
        return Vec::new();
    }
    for translation in &part.translations {
        let theirs = names(&translation.text);
        let mut lacking = own.iter().filter(|it| !has(&theirs, it));
        let unlike = lacking.find_map(|it| {
            let mut more = theirs.iter().filter(|other| !has(&own, other));
            Some((it, more.find(|other| is_another(it, other, translation))?))
        });
        if let Some((original, other)) = unlike {
            all.push(Unlike {
                original: original.within(&part.original),
                translation: other.within(translation),
            });
        }
    }
    part.told(CODE, "Name the same product in all languages.", &all)
}

/// Words in Latin letters that begin with capitals, one behind the other: a name.
struct Name<'t>(Vec<(Range<usize>, &'t str)>);

impl Name<'_> {
    /// Its words and its place.
    fn within(&self, text: &Shown<'_>) -> (String, Span) {
        let range = self.0[0].0.start..self.0[self.0.len() - 1].0.end;
        (text.text[range.clone()].to_owned(), text.span(range))
    }
}

/// The names of a text: of "The Google IT Support" also what is behind the first word.
fn names(text: &str) -> Vec<Name<'_>> {
    let mut runs: Vec<Vec<(Range<usize>, &str)>> = vec![Vec::new()];
    let mut from = 0;
    while let Some(blank) = text[from..].find(|it: char| !it.is_whitespace()) {
        let start = from + blank;
        let length = text[start..].find(char::is_whitespace);
        let end = length.map_or(text.len(), |length| start + length);
        from = end;
        let outside = |it: char| !it.is_alphanumeric() && it != '+' && it != '#';
        let whole = &text[start..end];
        let opens = whole.len() - whole.trim_start_matches(outside).len();
        let word = whole.trim_matches(outside);
        let closes = opens + word.len() < whole.len();
        let is_name = word.is_ascii() && word.starts_with(|it: char| it.is_ascii_uppercase());
        if !is_name || opens > 0 {
            runs.push(Vec::new());
        }
        if is_name && let Some(run) = runs.last_mut() {
            run.push((start + opens..start + opens + word.len(), word));
        }
        if closes {
            runs.push(Vec::new());
        }
    }
    let tail = |run: Vec<(Range<usize>, _)>| {
        let tails = (0..run.len().saturating_sub(1)).map(|at| Name(run[at..].to_vec()));
        tails.collect::<Vec<_>>()
    };
    runs.into_iter().flat_map(tail).collect()
}

/// Whether a name or a longer one of the same beginning is among those of the other side.
fn has(names: &[Name<'_>], name: &Name<'_>) -> bool {
    names.iter().any(|other| {
        let mut pairs = other.0.iter().zip(&name.0);
        pairs.all(|(one, two)| one.1 == two.1)
    })
}

/// Whether two names of one beginning are of two things, and not one of them translated.
fn is_another(original: &Name<'_>, other: &Name<'_>, translation: &Shown<'_>) -> bool {
    let pairs = original.0.iter().zip(&other.0);
    let same: Vec<bool> = pairs.map(|(one, two)| one.1 == two.1).collect();
    let Some(first) = same.iter().position(|it| !it).filter(|first| *first > 0) else {
        return false;
    };
    // Among other letters what is in Latin ones is the name as it is.
    let letters = || translation.text.chars();
    let foreign = letters().filter(|it| !it.is_ascii() && it.is_alphabetic());
    let is_foreign = foreign.count() * 2 > letters().count();
    let goes_on = same[first..].iter().any(|it| *it);
    let has_sign = |name: &Name<'_>| {
        let word = name.0[first].1;
        word.contains(|it: char| it.is_ascii_digit() || it == '+' || it == '#')
    };
    is_foreign || goes_on || has_sign(original) && has_sign(other)
}
