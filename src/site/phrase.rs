//! Text for readers: in the page's language where there is such text, marked where there is not.

use super::edition::Edition;
use crate::language::{Direction, Language, Locale};
use crate::model::{FactValue, LocalText, Money, Text, fact_slots};
use crate::theme::NOT_PUBLISHED_YET;
use crate::theme::view;

/// How many facts can be printed within each other.
const DEEPEST: usize = 4;

view! {
    /// A text as a page shows it.
    #[derive(PartialEq, Eq)]
    pub struct Phrase {
        /// The words.
        pub text: String,
        /// The language's tag, if it is not the page's.
        pub lang: Option<String>,
        /// `rtl` or `ltr`, if it is not the page's.
        pub dir: Option<&'static str>,
        /// The language's name in the page's language, if it is not the page's.
        pub language: Option<String>,
    }
}

/// The attributes of text in a language, where they are not the page's: `lang` and `dir`.
pub type Mark = (Option<String>, Option<&'static str>);

/// The word for a direction in HTML.
pub fn direction(locale: &Locale) -> &'static str {
    match locale.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

impl Edition<'_> {
    /// A text in the page's language, or in the next best.
    pub fn phrase(&self, text: &LocalText) -> Phrase {
        let local = text.for_reader(self.locale(), &self.otherwise);
        self.marked(
            self.with_facts(&local.prose.text, &local.locale),
            &local.locale,
        )
    }

    /// A text of a file that is in this language.
    pub fn phrase_in(&self, text: &Text, locale: &Locale) -> Phrase {
        self.words_in(text.as_str(), locale)
    }

    /// Words in this language.
    pub fn words_in(&self, words: &str, locale: &Locale) -> Phrase {
        self.marked(self.with_facts(words, locale), locale)
    }

    /// A text that is the same in all languages.
    pub fn plain(&self, text: &Text) -> String {
        self.with_facts(text.as_str(), self.locale())
    }

    /// A proper name, which is the same in all languages.
    pub fn name(&self, name: &str) -> Phrase {
        Phrase {
            text: name.to_owned(),
            lang: None,
            dir: None,
            language: None,
        }
    }

    fn marked(&self, text: String, locale: &Locale) -> Phrase {
        let (lang, dir) = self.mark(locale);
        let language = lang.as_ref().map(|_| self.language.language_name(locale));
        Phrase {
            text,
            lang,
            dir,
            language,
        }
    }

    /// The attributes of text in a language, where it is not the page's.
    pub fn mark(&self, locale: &Locale) -> Mark {
        if locale == self.locale() {
            return (None, None);
        }
        self.marks.get(locale, || {
            if self.locale().fallbacks().contains(locale) {
                return (None, None);
            }
            let dir = direction(locale);
            let other = (dir != direction(self.locale())).then_some(dir);
            (Some(locale.to_string()), other)
        })
    }

    fn with_facts(&self, text: &str, locale: &Locale) -> String {
        self.filled(text, locale, 0)
    }

    /// A text with its facts, and these with theirs: `depth` times one within another.
    fn filled(&self, text: &str, locale: &Locale, depth: usize) -> String {
        if !text.contains("{{") {
            return text.to_owned();
        }
        let slots = fact_slots(text);
        let language = self.language_of(locale);
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for slot in slots {
            out.push_str(&text[from..slot.range.start]);
            out.push_str(&match self.fact(&slot.name) {
                Some(fact) => self.fact_text(fact, language, depth),
                None => self.not_published_yet(language),
            });
            from = slot.range.end;
        }
        out + &text[from..]
    }

    /// A fact in the words of a language; `depth` facts are being printed around it.
    pub fn fact_text(&self, fact: &FactValue, language: &Language, depth: usize) -> String {
        match fact {
            FactValue::Date(date) => language.date(*date),
            FactValue::Count(count) => language.count(*count),
            FactValue::Money(money) => money_text(money, language),
            FactValue::Words(words) => {
                let local = words.for_reader(language.locale(), &self.otherwise);
                match depth < DEEPEST {
                    true => self.filled(&local.prose.text, &local.locale, depth + 1),
                    // Two texts that print each other have no end.
                    false => self.not_published_yet(language),
                }
            }
            FactValue::Name(text)
            | FactValue::Url(text)
            | FactValue::Email(text)
            | FactValue::Phone(text) => text.clone(),
        }
    }

    /// The value of a fact, if this government has stated it.
    pub fn fact(&self, name: &str) -> Option<&FactValue> {
        self.participant
            .fact(name)?
            .as_ref()
            .map(|fact| &fact.value)
    }

    /// What stands for a fact that nobody has stated: in the text's language, else in the page's.
    pub fn not_published_yet(&self, language: &Language) -> String {
        language
            .word(NOT_PUBLISHED_YET, &[])
            .or_else(|_| self.language.word(NOT_PUBLISHED_YET, &[]))
            .unwrap_or_else(|_| "—".to_owned())
    }
}

/// An amount in the words of a language; where the language rounds the currency, as it is written.
pub fn money_text(money: &Money, language: &Language) -> String {
    let code = money.currency.code();
    language
        .money(&money.amount, code)
        .unwrap_or_else(|_| format!("{} {code}", money.amount))
}
