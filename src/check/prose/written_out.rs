//! Prices and ways to reach somebody that prose writes out.

use super::context::Context;
use super::judge::{Judge, Value, Verdict};
use super::link;
use crate::language::{Exact, WrittenAmount};
use crate::model::{Contact, Exam};
use std::ops::Range;

impl<'a> Judge<'_, 'a> {
    /// An amount of money as the price of the exam of which the text speaks.
    pub(super) fn amount(&self, amount: &WrittenAmount) -> Option<Value<'a>> {
        let context = self.context(&amount.range)?;
        let (exams, is_sure) = match self.exams_near(amount, &context) {
            exams if exams.is_empty() => (self.exams_in(&self.passage.text), false),
            exams => (exams, true),
        };
        let is_price = context.has("price") && !context.has("discount");
        let priced: Vec<(&Exam, Exact)> = exams
            .into_iter()
            .filter_map(|exam| {
                let price = exam.price.as_ref()?;
                let is_same = amount.currencies.contains(&price.currency.code());
                is_same.then(|| Some((exam, Exact::new(&price.amount)?)))?
            })
            .collect();
        let plain = amount.readings.first()?.to_string();
        let same = priced
            .iter()
            .find(|(_, price)| amount.readings.contains(price));
        if let Some((exam, _)) = same.filter(|_| is_sure || is_price) {
            let verdict = Verdict::Repeats(exam.price.as_ref()?.span);
            return self.value(&amount.range, name(exam), plain, verdict);
        }
        let [(exam, price)] = priced.as_slice() else {
            return None;
        };
        let is_slip = link::is_slip(&plain, price.as_str());
        let is_loose = context.has("history") || context.is_near("about", &amount.range, 2);
        if !(is_slip || is_price && is_sure) || is_loose {
            return None;
        }
        let stated = exam.price.as_ref()?;
        let shown = format!("{} {}", stated.amount, stated.currency.code());
        let verdict = Verdict::Differs(shown, stated.span);
        self.value(&amount.range, name(exam), plain, verdict)
    }

    /// The exams whose price an amount may be: the one that is named last before it, else those of
    /// which the sentence, the heading or the record speaks.
    fn exams_near(&self, amount: &WrittenAmount, context: &Context<'_>) -> Vec<&'a Exam> {
        let text = &self.passage.text;
        let sentence = context.sentence.range.clone();
        let before = text[sentence.start..amount.range.start].to_lowercase();
        let place = |exam: &&Exam| before.rfind(&exam.name.as_str().to_lowercase());
        let last = self.exams_in(&before).into_iter().max_by_key(place);
        let heading = context.heading.unwrap_or_default();
        let named = [&text[sentence], heading].map(|text| self.exams_in(text));
        let mut all = last.map(|exam| vec![exam]).into_iter().chain(named);
        let found = all.find(|exams| !exams.is_empty());
        found.unwrap_or_else(|| self.home.exams.clone())
    }

    /// The exams that a text names.
    fn exams_in(&self, text: &str) -> Vec<&'a Exam> {
        let lower = text.to_lowercase();
        let named = |exam: &&Exam| contains_name(&lower, &exam.name.as_str().to_lowercase());
        let mut found: Vec<_> = self
            .library
            .catalogue
            .exams
            .values()
            .filter(named)
            .collect();
        // "CompTIA Security+" is not CompTIA.
        let longest = found.clone();
        found.retain(|exam| {
            let mut others = longest
                .iter()
                .filter(|other| other.id.value != exam.id.value);
            !others.any(|other| other.name.as_str().contains(exam.name.as_str()))
        });
        found
    }

    /// E-mail addresses and telephone numbers of the government's contacts.
    pub(super) fn contacts(&self) -> Vec<Value<'a>> {
        let text = self.passage.text.as_str();
        let mails = mails(text)
            .into_iter()
            .filter_map(|range| self.mail(&range));
        let phones = phones(text)
            .into_iter()
            .filter_map(|range| self.phone(&range));
        mails.chain(phones).collect()
    }

    fn mail(&self, range: &Range<usize>) -> Option<Value<'a>> {
        let written = self.passage.text[range.clone()].to_lowercase();
        let contacts = self.participant.government.contacts.iter();
        let known = contacts.filter_map(|contact| {
            let mail = contact.email.as_ref()?;
            Some((contact, mail.value.0.to_lowercase(), mail))
        });
        let known: Vec<_> = known.collect();
        if let Some((contact, _, mail)) = known.iter().find(|(_, mail, _)| *mail == written) {
            let fact = fact(contact, "email");
            return self.value(range, fact, written, Verdict::Repeats(mail.span));
        }
        let (contact, _, mail) = known.iter().find(|(_, mail, _)| {
            crate::diag::nearest_within(2, &written, [mail.as_str()]).is_some()
        })?;
        let verdict = Verdict::Differs(mail.value.0.clone(), mail.span);
        self.value(range, fact(contact, "email"), written, verdict)
    }

    fn phone(&self, range: &Range<usize>) -> Option<Value<'a>> {
        let dates = &self.reading.values.dates;
        let amounts = &self.reading.values.amounts;
        let mut taken = dates
            .iter()
            .map(|date| &date.range)
            .chain(amounts.iter().map(|amount| &amount.range));
        if taken.any(|other| other.start < range.end && range.start < other.end) {
            return None;
        }
        let written = digits(&self.passage.text[range.clone()]);
        let contacts = self.participant.government.contacts.iter();
        let known: Vec<_> = contacts
            .filter_map(|contact| Some((contact, contact.phone.as_ref()?)))
            .collect();
        // People leave out the country's code, or write a 0 in its place.
        let local = written.trim_start_matches('0');
        let end = |phone: &str| -> Option<String> {
            let digits = digits(phone);
            let from = digits.len().checked_sub(local.len())?;
            Some(digits[from..].to_owned())
        };
        let same = known
            .iter()
            .find(|(_, phone)| end(&phone.0).as_deref() == Some(local));
        if let Some((contact, phone)) = same {
            let verdict = Verdict::Repeats(phone.span);
            return self.value(range, fact(contact, "phone"), written, verdict);
        }
        let (contact, phone) = known
            .iter()
            .find(|(_, phone)| end(&phone.0).is_some_and(|own| is_misdialled(local, &own)))?;
        let verdict = Verdict::Differs(phone.0.clone(), phone.span);
        self.value(range, fact(contact, "phone"), written, verdict)
    }
}

fn name(exam: &Exam) -> String {
    format!("the price of the exam \"{}\"", exam.id.value)
}

fn fact(contact: &Contact, field: &str) -> String {
    format!("contact.{}.{field}", contact.id.value)
}

/// Whether two numbers have so much in common that one is the other with a slip, or grown old: the
/// same length, and the same first or last digits.
fn is_misdialled(written: &str, stated: &str) -> bool {
    let wrong = written
        .chars()
        .zip(stated.chars())
        .filter(|(a, b)| a != b)
        .count();
    written.len() == stated.len() && wrong <= 3
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a text names something, not as a part of another word.
fn contains_name(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        name.chars().count() > 1 && !joins(before) && !joins(after)
    })
}

/// The places of e-mail addresses.
fn mails(text: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_alphanumeric() || ".@_+-".contains(letter);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let start = text[..at].rfind(|letter| !is_part(letter));
        let start = start.map_or(0, |start| {
            start + text[start..].chars().next().map_or(1, char::len_utf8)
        });
        let end = text[at..].find(|letter| !is_part(letter));
        let end = end.map_or(text.len(), |end| at + end);
        let end = start + text[start..end].trim_end_matches(['.', '-']).len();
        if start < at && at + 1 < end {
            found.push(start..end);
        }
    }
    found
}

/// The places of telephone numbers: seven digits or more with marks between them.
fn phones(text: &str) -> Vec<Range<usize>> {
    let is_part =
        |letter: char| letter.is_ascii_digit() || " \u{a0}\u{202f}-\u{2011}–.()/".contains(letter);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) =
        text[from..].find(|letter: char| letter.is_ascii_digit() || "+(".contains(letter))
    {
        let start = from + at;
        let first = text[start..].chars().next().map_or(1, char::len_utf8);
        let rest = &text[start + first..];
        let end = start + first + rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let last = text[start..end].rfind(|letter: char| letter.is_ascii_digit());
        let end = last.map_or(start + first, |last| start + last + 1);
        let count = digits(&text[start..end]).len();
        if (7..=15).contains(&count) && !is_in_an_address(text, start) {
            found.push(start..end);
        }
        from = end.max(start + first);
    }
    found
}

/// Whether a place lies in a web address, whose digits are no telephone number.
fn is_in_an_address(text: &str, at: usize) -> bool {
    let mut words = text[..at].split(char::is_whitespace);
    words.next_back().is_some_and(|word| word.contains("://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_telephone_numbers_are_found() {
        let text = "Write to a.b@c.gov, or call +1 617-555-0100 (or (617) 555-0199), room 12, \
                    https://a.gov/6175550100.";
        let all: Vec<_> = mails(text).into_iter().chain(phones(text)).collect();
        let all: Vec<_> = all.into_iter().map(|range| &text[range]).collect();
        assert_eq!(all, ["a.b@c.gov", "+1 617-555-0100", "(617) 555-0199"]);
    }
}
