//! A text beside its translations: what is in one and not in the other.
//!
//! The first side is the original. Where every translation lacks what the original has, the
//! original was changed alone, and it is told there, once.

use super::Desk;
use super::alignment::partners;
use super::translation_older::{Marked, is_original_newer};
use crate::diag::{Code, Diagnostic, FileId, Severity, Span};
use crate::language::Locale;
use crate::model::{Document, Item, LocalText};
use std::sync::Arc;

/// Something of a text that its translations must have too.
pub(super) struct Value {
    /// As it is shown to the author.
    pub(super) words: String,
    /// Where it stands.
    pub(super) span: Span,
    /// What kind of thing it is: of two differences of one kind each is the other's counterpart.
    pub(super) kind: &'static str,
    /// What it means, whatever the language.
    pub(super) meaning: Meaning,
    /// Whether another side may leave it out: one language says "two" where another says "both".
    pub(super) is_optional: bool,
}

/// Several readings of one value; two values are the same if they share one.
pub(super) type Meaning = Vec<String>;

/// One language of a text, in its sections.
pub(super) type Side = Vec<Section>;

/// The values of a part of a text.
pub(super) struct Section {
    /// The place of the whole.
    pub(super) place: Span,
    /// The values in order.
    pub(super) values: Vec<Value>,
    /// Whether the side has this part at all; where it has none, another rule tells it.
    is_there: bool,
    /// Whether it is of an original that has changed since all of its translations were made.
    is_newer: bool,
}

/// How a difference is told.
pub(super) struct Told {
    /// The kind of mistake.
    pub(super) code: Code,
    /// How bad it is that one language has another value than the other.
    pub(super) severity: Severity,
    /// How to mend it.
    pub(super) help: &'static str,
}

/// A Markdown text in one of its languages.
pub(super) struct Text<'a> {
    pub(super) locale: &'a Locale,
    pub(super) place: Span,
    pub(super) document: &'a Arc<Document>,
    /// Whether the whole has changed since all translations were made.
    is_newer: bool,
}

/// Every Markdown text that has translations, the original first. Shared ones come once.
pub(super) fn documents<'a>(desk: &Desk<'a>) -> Vec<Vec<Text<'a>>> {
    let mut all = Vec::new();
    for participant in &desk.library.participants {
        participant
            .issuances
            .values()
            .for_each(|it| add(it, &mut all));
        participant.faqs.values().for_each(|it| add(it, &mut all));
        participant.pages.values().for_each(|it| add(it, &mut all));
        participant.covered.iter().for_each(|it| add(it, &mut all));
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|texts| seen.insert(texts[0].place));
    all
}

fn add<'a, T: Marked>(item: &'a Item<T>, all: &mut Vec<Vec<Text<'a>>>) {
    if item.versions.len() > 1 {
        let is_newer = is_original_newer(item);
        let texts = item.versions.iter().map(|version| Text {
            locale: &version.locale,
            place: Span::new(version.file, 0..0),
            document: &version.document,
            is_newer,
        });
        all.push(texts.collect());
    }
}

/// Every text of a field that is given in several languages, the first written first.
pub(super) fn local_texts<'a>(desk: &Desk<'a>) -> Vec<&'a LocalText> {
    let several = desk.local.iter().copied();
    several.filter(|text| text.texts.len() > 1).collect()
}

/// The sides of a Markdown text. Passages are compared with their partners; of texts whose headings
/// differ all is compared at once.
pub(super) fn sides<'a>(
    texts: &[Text<'a>],
    mut values: impl FnMut(&Text<'a>) -> Vec<Value>,
) -> Vec<Side> {
    let original = &texts[0];
    let partners: Option<Vec<_>> = texts[1..]
        .iter()
        .map(|it| partners(original.document, it.document))
        .collect();
    let Some(partners) = partners else {
        let whole = |text: &Text<'a>| vec![Section::new(text.place, values(text))];
        return texts.iter().map(whole).collect();
    };
    let mut first = by_passage(original, values(original));
    first
        .iter_mut()
        .for_each(|it| it.is_newer = original.is_newer);
    let others = texts[1..].iter().zip(partners).map(|(text, partners)| {
        let mut sections: Vec<Option<Section>> = by_passage(text, values(text))
            .into_iter()
            .map(Some)
            .collect();
        let opening = std::iter::once(Some(0)).chain(partners.iter().map(|it| it.map(|at| at + 1)));
        opening
            .map(|at| Section::or_none(at.and_then(|at| sections[at].take())))
            .collect()
    });
    std::iter::once(first).chain(others).collect()
}

/// The values of a text: first those before all passages, then those of each.
fn by_passage(text: &Text<'_>, values: Vec<Value>) -> Vec<Section> {
    let mut sections = vec![Section::new(text.place, Vec::new())];
    sections.extend(text.document.passages.iter().map(|passage| {
        let span = passage.span(0..passage.text.len());
        Section::new(span.unwrap_or(text.place), Vec::new())
    }));
    for value in values {
        let at = sections
            .iter()
            .rposition(|it| it.place.start <= value.span.start);
        sections[at.unwrap_or(0)].values.push(value);
    }
    sections
}

impl Section {
    pub(super) fn new(place: Span, values: Vec<Value>) -> Self {
        Self {
            place,
            values,
            is_there: true,
            is_newer: false,
        }
    }

    /// A section without partner, of which nothing is told here, stands for none.
    fn or_none(section: Option<Self>) -> Self {
        section.unwrap_or(Self {
            place: Span::new(FileId(0), 0..0),
            values: Vec::new(),
            is_there: false,
            is_newer: false,
        })
    }
}

/// What is in one side and not in another.
pub(super) fn differences(sides: &[Side], told: &Told) -> Vec<Diagnostic> {
    let Some((original, translations)) = sides.split_first() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (at, section) in original.iter().enumerate() {
        let others = translations.iter().map(|it| &it[at]);
        let others: Vec<&Section> = others.filter(|it| it.is_there).collect();
        in_section(section, &others, told, &mut found);
    }
    found
}

/// Values that the other side lacks, by their places in each.
struct Left {
    original: Vec<usize>,
    translation: Vec<usize>,
}

fn in_section(original: &Section, others: &[&Section], told: &Told, found: &mut Vec<Diagnostic>) {
    let left: Vec<Left> = others
        .iter()
        .map(|other| Left {
            original: lacking(&original.values, &other.values),
            translation: lacking(&other.values, &original.values),
        })
        .collect();
    // Several translations agree with each other and not with the original.
    let is_alone = |at: &usize| {
        let are_several = others.len() > 1 || original.is_newer && !others.is_empty();
        are_several && left.iter().all(|it| it.original.contains(at))
    };
    let first = left.first().map_or(&[][..], |first| &first.original);
    let alone: Vec<usize> = first.iter().copied().filter(is_alone).collect();
    for (at, (other, left)) in others.iter().zip(left).enumerate() {
        let mut own: Vec<&Value> = left
            .translation
            .iter()
            .map(|it| &other.values[*it])
            .collect();
        let mut counterpart = |value: &Value| {
            let place = own.iter().position(|own| own.kind == value.kind)?;
            Some(own.remove(place))
        };
        for value in alone.iter().map(|it| &original.values[*it]) {
            let counterpart = counterpart(value);
            // Once is enough.
            if at == 0 {
                found.push(told.only_in_original(value, counterpart));
            }
        }
        let lacking = left.original.iter().filter(|it| !alone.contains(it));
        for lack in lacking.map(|it| &original.values[*it]) {
            found.push(match counterpart(lack) {
                Some(own) => told.instead(own, lack),
                None => told.lacking(other.place, lack),
            });
        }
        found.extend(own.iter().map(|own| told.more(own, original.place)));
    }
}

/// The values of one side that have no partner on the other, by their places.
fn lacking(values: &[Value], others: &[Value]) -> Vec<usize> {
    let mut free: Vec<&Value> = others.iter().collect();
    // What must be there chooses first, and what must be chosen is chosen first.
    free.sort_by_key(|other| other.is_optional);
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|at| values[*at].is_optional);
    let mut lacking = Vec::new();
    let mut optional = Vec::new();
    for at in order {
        let value = &values[at];
        let partner = free
            .iter()
            .position(|other| value.meaning.iter().any(|it| other.meaning.contains(it)));
        match partner {
            Some(partner) => {
                free.remove(partner);
            }
            None if value.is_optional => optional.push(at),
            None => lacking.push(at),
        }
    }
    // "six weeks" and "ocho semanas": each side has one that the other has not.
    let own: Vec<usize> = optional
        .into_iter()
        .filter(|at| is_telling(&values[*at]))
        .collect();
    let theirs = free.iter().filter(|other| is_telling(other)).count();
    if own.len() == 1 && theirs == 1 {
        lacking.extend(own);
    }
    lacking
}

/// Whether a value that may be left out says something: many languages write "one" for "a".
fn is_telling(value: &Value) -> bool {
    value.is_optional && value.meaning.iter().all(|it| it != "1")
}

impl Told {
    /// Two languages that say different things mislead; one that says less does not.
    fn told(&self, severity: Severity, span: Span, sentence: String) -> Diagnostic {
        let told = match severity {
            Severity::Error => Diagnostic::error(self.code, span, sentence),
            Severity::Warning => Diagnostic::warning(self.code, span, sentence),
        };
        told.help(self.help)
    }

    fn only_in_original(&self, value: &Value, counterpart: Option<&Value>) -> Diagnostic {
        let sentence = format!("No translation of this text has \"{}\".", value.words);
        match counterpart {
            Some(other) => self
                .told(self.severity, value.span, sentence)
                .label(other.span, format!("a translation has \"{}\"", other.words)),
            None => self.told(Severity::Warning, value.span, sentence),
        }
    }

    fn instead(&self, own: &Value, lack: &Value) -> Diagnostic {
        let sentence = format!(
            "This translation has \"{}\" where the original has \"{}\".",
            own.words, lack.words
        );
        self.told(self.severity, own.span, sentence)
            .label(lack.span, "the original")
    }

    fn lacking(&self, place: Span, lack: &Value) -> Diagnostic {
        let sentence = format!("This translation lacks \"{}\".", lack.words);
        self.told(Severity::Warning, place, sentence)
            .label(lack.span, "the original has it here")
    }

    fn more(&self, own: &Value, original: Span) -> Diagnostic {
        let sentence = format!(
            "This translation has \"{}\", which the original has not.",
            own.words
        );
        self.told(Severity::Warning, own.span, sentence)
            .label(original, "the original")
    }
}
