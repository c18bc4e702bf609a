//! What a fund may pay, and whether courses are on a list, agrees with the reason that is given.

use super::Desk;
use super::shown::Shown;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{EtplStatus, LocalProse, LocalText, MayPay};
use std::ops::Range;

code! {
    /// A fund may pay and its reason says that it cannot, or the other way round; or courses are on an
    /// ETPL and its note says that they are not, or the other way round.
    ///
    /// # Why it matters
    /// Both stand on one page. People ask for money that there is not, or do not ask for money that
    /// there is. The rule knows plain words of six languages, such as *cannot pay*, *are not on* and
    /// *can pay*, and is silent where a text has both, sets a condition, or speaks of others.
    ///
    /// # Wrong
    /// `may_pay: yes` with `reason: A career center cannot pay for an exam.`
    ///
    /// # Right
    /// `may_pay: no` with `reason: A career center cannot pay for an exam.`
    pub(super) CODE = "funding-contradicts-its-reason";
}

/// How a text says that nothing is paid, in small letters.
const PAYS_NOT: &[&str] = &[
    "cannot pay",
    "can not pay",
    "can't pay",
    "may not pay",
    "must not pay",
    "will not pay",
    "does not pay",
    "do not pay",
    "cannot be used",
    "may not be used",
    "no puede pagar",
    "no pueden pagar",
    "no paga",
    "no pagan",
    "no puede usarse",
    "no pueden usarse",
    "δεν μπορεί να πληρώσει",
    "δεν μπορούν να πληρώσουν",
    "δεν πληρώνει",
    "δεν πληρώνουν",
    "не може оплатити",
    "не може оплачувати",
    "не можуть оплатити",
    "не можуть оплачувати",
    "не може платити",
    "не можуть платити",
    "не оплачує",
    "не оплачують",
    "tidak boleh membayar",
    "tidak dapat membayar",
    "tidak membayar",
    "toʻlay olmaydi",
    "toʻlamaydi",
];

/// How a text says that something is paid.
const PAYS: &[&str] = &[
    "can pay",
    "may pay",
    "will pay",
    "pays for",
    "pays the",
    "can be used",
    "may be used",
    "puede pagar",
    "pueden pagar",
    "paga el",
    "paga los",
    "pagan el",
    "μπορεί να πληρώσει",
    "μπορούν να πληρώσουν",
    "може оплатити",
    "може оплачувати",
    "можуть оплатити",
    "можуть оплачувати",
    "може платити",
    "можуть платити",
    "boleh membayar",
    "dapat membayar",
    "toʻlay oladi",
    "toʻlashi mumkin",
];

/// How a text says that something is on no list.
const LISTED_NOT: &[&str] = &[
    "are not on",
    "is not on",
    "aren't on",
    "isn't on",
    "are not listed",
    "is not listed",
    "no están en",
    "no está en",
    "no figuran en",
    "no figura en",
    "δεν είναι στ",
    "δεν βρίσκονται στ",
    "δεν βρίσκεται στ",
    "δεν περιλαμβάνονται",
    "δεν περιλαμβάνεται",
    "немає в",
    "немає у",
    "не входять до",
    "не входить до",
    "не внесено до",
    "tidak berada dalam",
    "tidak ada dalam",
    "tidak tersenarai",
    "tiada dalam",
    "roʻyxatda yoʻq",
    "roʻyxatida yoʻq",
];

/// How a text says that something is on a list.
const LISTED: &[&str] = &[
    "are on",
    "is on",
    "are listed",
    "is listed",
    "están en",
    "está en",
    "figuran en",
    "figura en",
    "βρίσκονται στ",
    "βρίσκεται στ",
    "περιλαμβάνονται",
    "περιλαμβάνεται",
    "входять до",
    "входить до",
    "внесено до",
    "berada dalam",
    "tersenarai",
    "roʻyxatda bor",
    "roʻyxatida bor",
];

/// Words with which a text is about some cases only, about others, or about the past or the future.
const NOT_SURE: &[&str] = &[
    "if",
    "unless",
    "once",
    "when",
    "until",
    "only",
    "but",
    "except",
    "who",
    "were",
    "was",
    "soon",
    "whether",
    "si",
    "salvo",
    "cuando",
    "hasta",
    "solo",
    "sólo",
    "pero",
    "quienes",
    "excepto",
    "pronto",
    "αν",
    "εάν",
    "όταν",
    "μόνο",
    "αλλά",
    "όσοι",
    "εκτός",
    "μέχρι",
    "якщо",
    "коли",
    "лише",
    "тільки",
    "але",
    "крім",
    "які",
    "доки",
    "jika",
    "apabila",
    "hanya",
    "tetapi",
    "kecuali",
    "sehingga",
    "agar",
    "faqat",
    "lekin",
    "qachon",
    "bundan",
    "ammo",
];

/// Words before which another is meant than the fund or list itself.
const OTHERS: &[&str] = &[
    "other",
    "others",
    "another",
    "otro",
    "otros",
    "otra",
    "otras",
    "άλλο",
    "άλλοι",
    "άλλα",
    "інший",
    "інші",
    "інше",
    "lain",
    "boshqa",
];

/// What a text says of paying or of a list.
struct Statement {
    holds: bool,
    range: Range<usize>,
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let government = &participant.government;
        for rule in &government.funding {
            let pays = rule.may_pay.value == MayPay::Yes;
            let field = (
                rule.may_pay.span,
                format!("may_pay: {}", rule.may_pay.as_str()),
            );
            let reason = rule.reason.as_ref();
            found.extend(reason.and_then(|it| of_text(it, pays, &said_of_fund, field, desk)));
        }
        let Some(list) = &government.etpl else {
            continue;
        };
        let listed = match list.status.value {
            EtplStatus::Listed => true,
            EtplStatus::NotListed | EtplStatus::Removed => false,
            EtplStatus::Pending | EtplStatus::NotApplicable => continue,
        };
        let field = (
            list.status.span,
            format!("status: {}", list.status.as_str()),
        );
        let note = list.note.as_ref();
        found.extend(note.and_then(|it| of_text(it, listed, &said_of_list, field, desk)));
    }
    found
}

/// The contradiction of a text in several languages: where all that say anything say the opposite, the
/// field is the likelier slip.
fn of_text(
    text: &LocalText,
    expected: bool,
    said: &dyn Fn(&str) -> Option<Statement>,
    (field, written): (Span, String),
    desk: &Desk<'_>,
) -> Option<Diagnostic> {
    let texts = text.texts.iter();
    let said: Vec<(&LocalProse, Statement)> = texts
        .filter_map(|text| Some((text, said(&text.prose.text.to_lowercase())?)))
        .collect();
    let mut wrong = said.iter().filter(|(_, it)| it.holds != expected);
    let (text, statement) = wrong.next()?;
    let words = text.prose.text.get(statement.range.clone())?;
    let place = Shown::of_field(text, desk.files).span(statement.range.clone());
    let sentence = format!("\"{written}\" and \"{words}\" contradict each other.");
    let help = "Correct one of the two.";
    Some(match said.iter().all(|(_, it)| it.holds != expected) {
        true => Diagnostic::error(CODE, field, sentence)
            .label(place, "the text says so here")
            .help(help),
        false => Diagnostic::error(CODE, place, sentence)
            .label(field, "the field says so here")
            .help(help),
    })
}

/// Whether a reason says that a fund pays. That courses are on no list is a reason not to pay; that
/// they are on it is none to pay.
fn said_of_fund(small: &str) -> Option<Statement> {
    let not = || said_in(small, LISTED_NOT, false);
    said_in(small, PAYS_NOT, false)
        .or_else(not)
        .xor(said_in(small, PAYS, true))
        .filter(|_| is_sure(small))
}

fn said_of_list(small: &str) -> Option<Statement> {
    said_in(small, LISTED_NOT, false)
        .xor(said_in(small, LISTED, true))
        .filter(|_| is_sure(small))
}

fn words(small: &str) -> impl Iterator<Item = &str> {
    small.split(|it: char| !it.is_alphanumeric() && !"ʻʼ’'".contains(it))
}

fn is_sure(small: &str) -> bool {
    !small.contains('?') && words(small).all(|word| !NOT_SURE.contains(&word))
}

/// The first place where a text says one of these as whole words, and not of others.
fn said_in(small: &str, phrases: &[&str], holds: bool) -> Option<Statement> {
    let mut phrases = phrases.iter();
    phrases.find_map(|phrase| {
        let at = small.find(phrase)?;
        let before = &small[..at];
        let after = &small[at + phrase.len()..];
        // The Greek preposition grows together with the article.
        let is_whole = !before.ends_with(char::is_alphanumeric)
            && (phrase.ends_with("στ") || !after.starts_with(char::is_alphanumeric));
        let denied = words(before).filter(|it| !it.is_empty()).last();
        let is_denied = denied.is_some_and(|word| {
            [
                "not", "no", "ni", "never", "nunca", "tampoco", "δεν", "не", "tidak",
            ]
            .contains(&word)
        });
        let is_of_others = words(before).any(|word| OTHERS.contains(&word));
        (is_whole && !is_denied && !is_of_others).then_some(Statement {
            holds,
            range: at..at + phrase.len(),
        })
    })
}
