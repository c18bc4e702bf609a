//! The words of the interface, with names and counts filled in.
//!
//! Counts choose a plural form by the CLDR's rules and are printed by ICU, as
//! everywhere else on the page. Names are wrapped in isolating marks only where
//! words run from right to left: `A+` would otherwise be read `+A` there.
//!
//! Fluent's own plural rules are of CLDR 37. They differ from today's in one
//! case that can reach a page: Spanish, French, Italian and Portuguese have
//! since had `many` for whole millions (`un millón de cursos`), which here is
//! `other`.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::language::strings::split;
use crate::language::{Language, Strings};

/// What a message is given under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Printed as it is.
    Text(&'a str),
    /// Chooses a plural form, and is printed as a number of the language.
    /// Exact to 2^53; Fluent counts in floating point.
    Count(u64),
}

/// Why a message cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingWord {
    /// The language has no text under this key.
    Key {
        /// The key.
        key: String,
    },
    /// The text asks for a name that it was not given.
    Argument {
        /// The key of the text.
        key: String,
        /// The name that it asks for.
        name: String,
    },
    /// The text names another that cannot be had, for the reason in English.
    Broken {
        /// The key of the text.
        key: String,
        /// Why, in English.
        reason: String,
    },
}

pub(super) struct Words(FluentBundle<Arc<FluentResource>>);

impl Words {
    pub(super) fn new(
        locale: &icu_locale::Locale,
        strings: &Strings,
        direction: super::Direction,
    ) -> Words {
        let id = locale.id.to_string().parse::<LanguageIdentifier>();
        // Both libraries follow the same grammar, that of Unicode locale identifiers.
        let id = id.expect("what ICU writes as a tag is one");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(direction == super::Direction::Rtl);
        bundle.set_formatter(Some(number));
        // The bundle is empty, so that no other NUMBER can stand in the way.
        bundle.add_builtins().expect("an empty bundle takes NUMBER");
        // What is refused here stands twice in the file, which `Strings::parse` reports.
        let _ = bundle.add_resource(Arc::clone(&strings.0));
        Words(bundle)
    }
}

impl Language {
    /// The text under a key, `courses` or `search.placeholder`, with the names
    /// it asks for.
    ///
    /// ```
    /// # use prospectus::language::{Arg, Language, Locale, Strings};
    /// let (strings, _) = Strings::parse("courses = { $count ->
    ///     [one] Ένα μάθημα
    ///    *[other] { $count } μαθήματα
    /// }");
    /// let greek = Language::new(&Locale::parse("el").unwrap(), Some("GR"), &strings);
    /// let courses = greek.word("courses", &[("count", Arg::Count(3850))]);
    /// assert_eq!(courses.unwrap(), "3.850 μαθήματα");
    /// ```
    pub fn word(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, MissingWord> {
        let bundle = &self.words.0;
        let (id, attribute) = split(key);
        let pattern = bundle.get_message(id).and_then(|message| match attribute {
            None => message.value(),
            Some(name) => Some(message.get_attribute(name)?.value()),
        });
        let Some(pattern) = pattern else {
            return Err(MissingWord::Key {
                key: key.to_owned(),
            });
        };
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            given.set(*name, FluentValue::from(*arg));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors);
        match errors.into_iter().next() {
            None => Ok(text.into_owned()),
            Some(error) => Err(missing(key, error)),
        }
    }
}

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Text(text) => FluentValue::from(text),
            Arg::Count(count) => FluentValue::from(count),
        }
    }
}

fn missing(key: &str, error: FluentError) -> MissingWord {
    let key = key.to_owned();
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            MissingWord::Argument { key, name: id }
        }
        other => MissingWord::Broken {
            key,
            reason: other.to_string(),
        },
    }
}

/// Prints the numbers in messages; Fluent itself would not group their digits.
fn number(value: &FluentValue, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    let grouping = match number.options.use_grouping {
        true => GroupingStrategy::Auto,
        false => GroupingStrategy::Never,
    };
    let written = memory.with_try_get::<Digits, _, _>(Grouping(grouping), |digits| {
        digits.0.format(&decimal).to_string()
    });
    written.ok()
}

/// The formatter that a bundle keeps. Fluent takes a plain function to print
/// numbers, which can only reach what the bundle itself remembers.
struct Digits(DecimalFormatter);

/// By what Fluent finds a formatter again.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Grouping(GroupingStrategy);

impl Memoizable for Digits {
    type Args = Grouping;
    type Error = icu_provider::DataError;

    fn construct(id: LanguageIdentifier, grouping: Grouping) -> Result<Self, Self::Error> {
        // The tag was ICU's in the first place, see `Words::new`.
        let locale = icu_locale::Locale::try_from_str(&id.to_string());
        let locale = locale.expect("what ICU wrote as a tag is one");
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(grouping.0);
        DecimalFormatter::try_new(locale.into(), options).map(Digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Locale;

    fn language(tag: &str, text: &str) -> Language {
        let (strings, mistakes) = Strings::parse(text);
        assert_eq!(mistakes, []);
        let locale = Locale::parse(tag).expect("the tag of a test is known");
        Language::new(&locale, None, &strings)
    }

    /// The plural forms of 0, 1, 2, 5 and 21.
    fn check_plurals(tag: &str, expected: &str) {
        let text = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n}";
        let language = language(tag, text);
        let forms = [0, 1, 2, 5, 21].map(|count| {
            let form = language.word("n", &[("n", Arg::Count(count))]);
            form.expect("the message is whole")
        });
        assert_eq!(forms.join(" "), expected, "{tag}");
    }

    #[test]
    fn counts_choose_the_plural_form_of_the_language() {
        check_plurals("en-US", "other one other other other");
        check_plurals("es-US", "other one other other other");
        check_plurals("el-GR", "other one other other other");
        check_plurals("uk-UA", "many one few many one");
        check_plurals("ms-MY", "other other other other other");
        check_plurals("uz-Latn-UZ", "other one other other other");
    }

    #[test]
    fn an_exact_number_wins_over_its_plural_form() {
        let english = language(
            "en",
            "n = { $n ->\n [0] none\n [one] one\n *[other] { $n }\n}",
        );
        assert_eq!(
            english.word("n", &[("n", Arg::Count(0))]).expect("whole"),
            "none"
        );
    }

    #[test]
    fn numbers_in_messages_print_as_elsewhere() {
        let text = "n = { $n } and { NUMBER($n, useGrouping: \"false\") } and { 2.50 }";
        let written = |tag| language(tag, text).word("n", &[("n", Arg::Count(12345))]);
        assert_eq!(
            written("en-US").expect("whole"),
            "12,345 and 12345 and 2.50"
        );
        assert_eq!(
            written("es-CO").expect("whole"),
            "12.345 and 12345 and 2,50"
        );
        assert_eq!(
            written("uk-UA").expect("whole"),
            "12\u{a0}345 and 12345 and 2,50"
        );
    }

    #[test]
    fn texts_are_printed_as_they_are() {
        let english = language("en", "by = By { $who }\n    .title = { $who }, provider");
        let who = [("who", Arg::Text("2U <b>"))];
        assert_eq!(english.word("by", &who).expect("whole"), "By 2U <b>");
        assert_eq!(
            english.word("by.title", &who).expect("whole"),
            "2U <b>, provider"
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let english = language(
            "en",
            "by = By { $who }\ncircle = { circle }\nempty =\n    .title = T",
        );
        let key = |key: &str| Err(MissingWord::Key { key: key.into() });
        assert_eq!(english.word("bye", &[]), key("bye"));
        assert_eq!(english.word("by.title", &[]), key("by.title"));
        assert_eq!(english.word("empty", &[]), key("empty"));
        let missing = MissingWord::Argument {
            key: "by".into(),
            name: "who".into(),
        };
        assert_eq!(english.word("by", &[]), Err(missing));
        let circle = english.word("circle", &[]);
        assert!(
            matches!(circle, Err(MissingWord::Broken { .. })),
            "{circle:?}"
        );
    }
}
