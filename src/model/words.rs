//! Text: plain, in several languages, and with facts in it.

use super::fact::{FactSlot, fact_slots};
use crate::diag::{Diagnostic, Located, Span, codes};
use crate::language::{Locale, LocaleProblem};
use crate::model::FactValue;
use crate::model::field::{Decode, Decoder, Node, Scalar, Shape, Trouble, Value};
use std::sync::Arc;

codes! {
    /// A language is not named by its BCP 47 tag.
    ///
    /// # Why it matters
    /// Browsers and screen readers choose voice, letters and hyphens by the tag.
    ///
    /// # Wrong
    /// `locales: [english]`
    ///
    /// # Right
    /// `locales: [en]`
    NOT_A_LANGUAGE = "not-a-language";

    /// A text is given twice in one language, or a language is listed twice.
    ///
    /// # Why it matters
    /// Only one of the two could be shown, and nobody could tell which.
    ///
    /// # Wrong
    /// `title: {en: Networks, en: Network basics}`
    ///
    /// # Right
    /// `title: {en: Networks, es: Redes}`
    pub LANGUAGE_GIVEN_TWICE = "language-given-twice";
}

/// Text that is never empty, and without spaces at its ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(pub Arc<str>);

impl Text {
    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for Text {
    const NOUN: &'static str = "text";
    const FACT: bool = true;

    fn read(text: &str) -> Result<Self, Trouble> {
        match text.trim() {
            "" => Err(Trouble::nothing()),
            text => Ok(Self(text.into())),
        }
    }

    fn fact(&self) -> Option<FactValue> {
        Some(FactValue::Name(self.0.to_string()))
    }

    fn shown(&self) -> Option<&str> {
        Some(&self.0)
    }
}

impl Scalar for Locale {
    const NOUN: &'static str = "a language tag";

    fn shape() -> Shape {
        Shape::Text {
            noun: "a BCP 47 language tag",
            pattern: Some("^[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8})*$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        Locale::parse(text).map_err(|problem| {
            let help = match problem {
                LocaleProblem::UnknownLanguage {
                    suggestion: Some(tag),
                }
                | LocaleProblem::UnknownRegion {
                    suggestion: Some(tag),
                } => {
                    format!("Did you mean \"{tag}\"?")
                }
                LocaleProblem::NotWellFormed if Locale::parse(&text.replace('_', "-")).is_ok() => {
                    format!("Write it with a hyphen: {}.", text.replace('_', "-"))
                }
                _ => "Write a BCP 47 tag such as en, es-CR or uz-Latn.".to_owned(),
            };
            Trouble::new(
                NOT_A_LANGUAGE,
                format!("\"{text}\" is not the tag of a language."),
                help,
            )
        })
    }
}

/// Text of one language in which facts may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The text with the facts' names still in their braces.
    pub text: Arc<str>,
    /// The places of facts.
    pub slots: Vec<FactSlot>,
}

impl Prose {
    /// Finds the facts in a text.
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        Self {
            text: text.into(),
            slots: fact_slots(text),
        }
    }
}

/// A [`Prose`] with its language and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalProse {
    /// The language in which it is written.
    pub locale: Locale,
    /// The text.
    pub prose: Prose,
    /// Where it stands.
    pub span: Span,
}

/// Where a fact stands in a text at `span`: exactly, unless quotation marks or folds lie between.
pub fn slot_span(text: &str, span: Span, slot: &FactSlot) -> Span {
    match ((span.end - span.start) as usize).checked_sub(text.len()) {
        Some(0) => span.part(slot.range.clone()),
        Some(2) => span.part(slot.range.start + 1..slot.range.end + 1),
        _ => span,
    }
}

/// Text that can be given in several languages.
///
/// Invariant: at least one language, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalText {
    /// The texts in the order written.
    pub texts: Vec<LocalProse>,
}

impl LocalText {
    /// The text for a page in the `wanted` language: the nearest of that language, else the first
    /// of `otherwise` that there is, else the first written.
    pub fn for_reader(&self, wanted: &Locale, otherwise: &[Locale]) -> &LocalProse {
        // The usual cases, of which a page has many, without the way through wider languages.
        if let [only] = &self.texts[..] {
            return only;
        }
        if let Some(exact) = self.texts.iter().find(|text| text.locale == *wanted) {
            return exact;
        }
        std::iter::once(wanted)
            .chain(otherwise)
            .flat_map(Locale::fallbacks)
            .find_map(|locale| self.texts.iter().find(|text| text.locale == locale))
            .unwrap_or(&self.texts[0])
    }
}

impl Decode for LocalText {
    const FACT: bool = true;

    fn shape() -> Shape {
        Shape::Translated
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(_) => {
                let text = Located::<Text>::decode(node, decoder)?;
                let locale = decoder.language_of(node.span);
                let prose = Prose::new(text.as_str());
                Some(Self {
                    texts: vec![LocalProse {
                        locale,
                        prose,
                        span: node.span,
                    }],
                })
            }
            Value::Fields(_) => translated(node, decoder),
            Value::Empty | Value::Unread | Value::List(_) => {
                decoder.wrong_form(node, "text");
                None
            }
        }
    }

    fn fact(&self) -> Option<Located<FactValue>> {
        Some(Located::new(
            FactValue::Words(self.clone()),
            self.texts[0].span,
        ))
    }

    fn visit_texts(&self, visit: &mut dyn FnMut(&str, Span)) {
        self.texts
            .iter()
            .for_each(|text| visit(&text.prose.text, text.span));
    }

    fn visit_local<'a>(&'a self, visit: &mut dyn FnMut(&'a LocalText)) {
        visit(self);
    }
}

fn translated(node: &Node, decoder: &mut Decoder<'_>) -> Option<LocalText> {
    let Value::Fields(entries) = &node.value else {
        return None;
    };
    let mut texts: Vec<LocalProse> = Vec::new();
    let mut names: Vec<Located<Locale>> = Vec::new();
    for entry in entries {
        let key = Node {
            span: entry.key.span,
            value: Value::Text(entry.key.value.clone()),
        };
        let locale = Located::<Locale>::decode(&key, decoder);
        let text = Located::<Text>::decode(&entry.value, decoder);
        let (Some(locale), Some(text)) = (locale, text) else {
            continue;
        };
        if let Some(first) = names.iter().find(|other| other.value == locale.value) {
            decoder.found.push(
                Diagnostic::error(
                    LANGUAGE_GIVEN_TWICE,
                    locale.span,
                    format!("The text in \"{}\" is given twice.", locale.value),
                )
                .label(first.span, "it is given here first")
                .help("Keep one of the two."),
            );
            continue;
        }
        let prose = Prose::new(text.as_str());
        names.push(locale.clone());
        texts.push(LocalProse {
            locale: locale.value,
            prose,
            span: text.span,
        });
    }
    if texts.is_empty() {
        None
    } else {
        Some(LocalText { texts })
    }
}
