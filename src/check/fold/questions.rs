//! Questions as records: every sub-heading of an issuance's questions section, every section of a
//! page of questions.

use crate::diag::{Diagnostic, Located, codes, did_you_mean};
use crate::model::field::{Decoder, Node, Scalar, Value};
use crate::model::{Audience, Document, Heading, Id, Piece, Question, Theme};
use crate::parse::{TextKind, Written};

codes! {
    /// A question does not say who asks it.
    ///
    /// # Why it matters
    /// Staff and job-seekers get different answers, and each reads only their own.
    ///
    /// # Wrong
    /// `## Who may enrol? {#who}`
    ///
    /// # Right
    /// `## Who may enrol? {#who audience=job-seeker}`
    NO_AUDIENCE = "question-without-audience";

    /// A question has no answer.
    ///
    /// # Why it matters
    /// A reader who opens it finds nothing.
    ///
    /// # Wrong
    /// `## Who may enrol? {#who audience=everyone}` and nothing below
    ///
    /// # Right
    /// the same with `Residents of Massachusetts.` below it
    NO_ANSWER = "question-without-answer";

    /// A heading says something that no heading of its kind can say.
    ///
    /// # Why it matters
    /// It is a slip, or the heading was meant to be a question and is none.
    ///
    /// # Wrong
    /// `## Who may enrol? {#who audiences=staff}`
    ///
    /// # Right
    /// `## Who may enrol? {#who audience=staff}`
    UNKNOWN_ATTRIBUTE = "unknown-heading-attribute";

    /// A translated question has an anchor that no question of the original has.
    ///
    /// # Why it matters
    /// Nobody could tell which question it translates, or who asks it.
    ///
    /// # Wrong
    /// `{#who}` in the original and `{#quien}` in the translation
    ///
    /// # Right
    /// `{#who}` in both
    NO_ORIGINAL = "question-without-original";
}

/// The anchor of the section of an issuance that holds its questions.
const SECTION: &str = "questions";

/// The questions of a text; those of a translation take audience and theme from the original.
pub(super) fn questions(
    text: &Written,
    original: Option<&[Question]>,
    decoder: &mut Decoder<'_>,
) -> Vec<Question> {
    let headings = &text.document.headings;
    let asking = asking(text.kind, headings);
    for (at, heading) in headings.iter().enumerate() {
        if !asking.contains(&at)
            && let Some(first) = heading.attributes.first()
        {
            let name = &first.name;
            let sentence = format!("This heading is no question, so it takes no \"{name}\".");
            let is_meant_to_ask = text.kind == TextKind::Issuance
                && ["audience", "theme"].contains(&name.as_str())
                && headings.iter().all(|other| other.id != SECTION);
            let help = match is_meant_to_ask {
                true => {
                    "Put {#questions} behind the heading of the section in which the questions \
                     stand: ## Questions {#questions}."
                }
                false => "Leave only the anchor between the braces: {#roles}.",
            };
            decoder
                .found
                .push(Diagnostic::error(UNKNOWN_ATTRIBUTE, first.span, sentence).help(help));
        }
    }
    for at in &asking {
        if !is_answered(&text.document, *at) {
            let span = headings[*at].span;
            decoder.found.push(
                Diagnostic::error(NO_ANSWER, span, "This question has no answer.")
                    .help("Write the answer below it, or remove the question."),
            );
        }
    }
    let defaults = Defaults::of(&text.front);
    asking
        .into_iter()
        .filter_map(|at| question(at, &headings[at], &defaults, original, decoder))
        .collect()
}

/// Which headings ask a question.
fn asking(kind: TextKind, headings: &[Heading]) -> Vec<usize> {
    let every = |level: u8, from: usize, to: usize| {
        (from..to)
            .filter(move |at| headings[*at].level == level)
            .collect()
    };
    match kind {
        TextKind::Page => Vec::new(),
        TextKind::Faq => every(2, 0, headings.len()),
        TextKind::Issuance => {
            let Some(section) = headings.iter().position(|heading| heading.id == SECTION) else {
                return Vec::new();
            };
            let level = headings[section].level;
            let after = headings[section + 1..]
                .iter()
                .position(|other| other.level <= level);
            let end = after.map_or(headings.len(), |after| section + 1 + after);
            every(level + 1, section + 1, end)
        }
    }
}

/// Whether anything stands below a heading.
fn is_answered(document: &Document, heading: usize) -> bool {
    document.pieces[document.below(heading)]
        .iter()
        .any(|piece| match piece {
            Piece::Html(html) => !html.trim().is_empty(),
            _ => true,
        })
}

/// What the fields above the text say of all its questions. Wrong words are reported with them.
struct Defaults {
    audience: Option<Audience>,
    theme: Option<Theme>,
    /// Nothing above the text could not be read, so what it does not say is not there.
    complete: bool,
}

impl Defaults {
    fn of(front: &Node) -> Self {
        let word = |name| front.get_or_meant(name).and_then(Node::text);
        Self {
            audience: word("audience").and_then(|word| Audience::read(word).ok()),
            theme: word("theme").and_then(|word| Theme::read(word).ok()),
            complete: front.is_whole() && front.get_or_meant("audience").is_none(),
        }
    }
}

fn question(
    at: usize,
    heading: &Heading,
    defaults: &Defaults,
    original: Option<&[Question]>,
    decoder: &mut Decoder<'_>,
) -> Option<Question> {
    let audience = attribute::<Audience>("audience", heading, decoder);
    let theme = attribute::<Theme>("theme", heading, decoder);
    for attribute in &heading.attributes {
        let name = attribute.name.as_str();
        if name != "audience" && name != "theme" {
            let sentence = format!("A question has no \"{name}\".");
            let help = did_you_mean(name, ["audience", "theme"], "It has audience and theme.");
            decoder
                .found
                .push(Diagnostic::error(UNKNOWN_ATTRIBUTE, attribute.span, sentence).help(help));
        }
    }
    let node = Node {
        span: heading.span,
        value: Value::Text(heading.id.clone()),
    };
    let id: Located<Id> = match heading.explicit {
        true => crate::model::field::Decode::decode(&node, decoder)?,
        // An anchor made from words may be in any script; it is no id that one could mistype.
        false => Located::new(Id::made(&heading.id), heading.span),
    };
    if let Some(original) = original {
        let Some(first) = original
            .iter()
            .find(|question| question.id.value == id.value)
        else {
            let known = original.iter().map(|question| question.id.as_str());
            let help = did_you_mean(
                id.as_str(),
                known,
                "Give it the same anchor as in the original: {#the-anchor}.",
            );
            let sentence = format!("The original has no question with the anchor \"#{}\".", *id);
            decoder
                .found
                .push(Diagnostic::error(NO_ORIGINAL, heading.span, sentence).help(help));
            return None;
        };
        let (audience, theme) = (first.audience, first.theme);
        return Some(Question {
            id,
            audience,
            theme,
            heading: at,
            span: heading.span,
        });
    }
    let stated = heading
        .attributes
        .iter()
        .any(|attribute| attribute.name == "audience");
    let audience = audience.or(defaults.audience);
    if audience.is_none() && !stated && defaults.complete {
        decoder.found.push(
            Diagnostic::error(
                NO_AUDIENCE,
                heading.span,
                "This question does not say who asks it.",
            )
            .help(
                "Write behind it {#anchor audience=job-seeker}, or audience=staff or \
                 audience=everyone.",
            ),
        );
    }
    Some(Question {
        id,
        // Where nobody is stated a mistake was reported, and nothing is published.
        audience: audience.unwrap_or(Audience::Everyone),
        theme: theme.or(defaults.theme),
        heading: at,
        span: heading.span,
    })
}

fn attribute<T: Scalar>(name: &str, heading: &Heading, decoder: &mut Decoder<'_>) -> Option<T> {
    let mut attributes = heading.attributes.iter();
    let attribute = attributes.find(|attribute| attribute.name == name)?;
    T::read(&attribute.value)
        .map_err(|trouble| {
            decoder.found.push(
                Diagnostic::error(trouble.code, attribute.value.span, trouble.sentence)
                    .help(trouble.help),
            );
        })
        .ok()
}
