//! What one finds on a page, for search engines and for those who are sent its address: its title, and one
//! or two sentences in its language.
//!
//! Invariant: a description is made of what the page shows, and of nothing in another language.

use super::edition::Edition;
use super::home::HomeView;
use super::lists::{CatalogueView, DirectoryView};
use super::phrase::Phrase;
use super::plain::{cut, plain};
use super::questions::QuestionsView;
use super::route::Route;
use super::sessions::SessionsView;
use super::{Body, IssuanceView, IssuancesView, View};
use crate::language::Arg;
use crate::model::{Course, CredentialKind};

/// How many letters a description has at most: search engines show no more.
const LONGEST: usize = 160;

impl Edition<'_> {
    /// A page's title, without that of the site; nothing where nobody is to be led.
    pub(super) fn page_title(&self, route: &Route, view: &View) -> Option<String> {
        Some(match view {
            View::Home(home) => match &home.title {
                Some(title) => format!("{} – {}", title.text, self.government_name()),
                None => self.government_name(),
            },
            View::Catalogue(list) => {
                let title = match &list.of {
                    Some(of) => of.text.clone(),
                    None => self.word("courses-title")?,
                };
                match self.page_of(list) {
                    Some(page) => format!("{title} – {page}"),
                    None => title,
                }
            }
            View::Course(view) => view.course.part().title.text.clone(),
            View::Directory(_)
            | View::Issuances(_)
            | View::Questions(QuestionsView { title: None, .. })
            | View::Sessions(_) => self.title(route)?.text,
            View::Issuance(view) => format!("{}: {}", view.entry.number, view.entry.subject.text),
            View::Questions(QuestionsView {
                title: Some(title), ..
            }) => title.text.clone(),
            View::Prose(view) => view.title.text.clone(),
            View::Accessibility(_) => self.word("a11y-title")?,
            View::Data(_) => self.word("data-title")?,
            View::Shortlist(_) => self.word("shortlist-title")?,
            _ => return None,
        })
    }

    /// What one finds on a page.
    pub(super) fn description(&self, route: &Route, view: &View) -> Option<String> {
        let text = match (view, route) {
            (View::Course(_), Route::Course(id)) => {
                // It is cut already.
                let course = self.participant.courses.get(id)?;
                return self.course_facts(course).summary.clone();
            }
            (View::Home(view), _) => self.of_home(view),
            (View::Catalogue(view), _) => self.of_catalogue(view),
            (View::Directory(view), _) => self.of_directory(view, route),
            (View::Issuances(view), _) => self.of_issuances(view),
            (View::Issuance(view), _) => self.of_issuance(view),
            (View::Questions(view), _) => self.of_questions(view),
            (View::Sessions(view), _) => self.of_sessions(view),
            (View::Prose(view), _) => {
                let stated = view.description.as_ref().and_then(own);
                stated.or_else(|| self.of_body(&view.body))
            }
            (View::Accessibility(_), _) => self.word("a11y-aim"),
            (View::Data(_), _) => self.word("data-about"),
            (View::Shortlist(_), _) => self.word("shortlist-about"),
            _ => None,
        };
        let text = text.map(|text| cut(&text, LONGEST));
        // A text can have no words at all.
        text.filter(|text| !text.is_empty())
            .or_else(|| self.page_title(route, view))
    }

    /// A course in one line: its own words, or if they are in another language what is known of it.
    pub(super) fn course_summary(&self, course: &Course) -> Option<String> {
        let written = course.description.as_ref();
        let written = written.and_then(|text| own(&self.phrase(text)));
        let text = written.or_else(|| self.course_in_words(course))?;
        Some(cut(&text, LONGEST))
    }

    fn course_in_words(&self, course: &Course) -> Option<String> {
        let kind = self.word(&format!("kind-{}", course.kind.as_str()))?;
        let provider = self.provider_name(&course.provider.value).text;
        let level = course.level.as_ref();
        let level = level.and_then(|it| self.word(&format!("level-{}", it.as_str())));
        let hours = course.duration.as_ref().and_then(|it| it.effort());
        let hours = hours.and_then(|it| self.counted("duration-hours", it));
        let credential = course.credential.as_ref();
        let credential = credential.filter(|it| it.kind.value == CredentialKind::Free);
        let credential = credential.and_then(|_| self.word("credential-free"));
        let parts = [
            Some(format!("{kind} · {provider}")),
            level,
            hours,
            credential,
        ];
        let parts = parts.into_iter().flatten();
        let parts = parts.map(|part| part.trim_end_matches('.').to_owned());
        Some(parts.collect::<Vec<_>>().join(". ") + ".")
    }

    fn of_home(&self, view: &HomeView) -> Option<String> {
        let programme = self.library.programme.description.as_ref();
        let programme = programme.and_then(|text| own(&self.phrase(text)));
        let body = || self.of_body(view.body.as_ref()?);
        programme.or_else(body).or_else(|| {
            let programme = own(&self.phrase(&self.library.programme.name));
            let courses = self.counted("courses-count", view.courses as u64)?;
            Some(format!(
                "{} · {courses}",
                programme.unwrap_or_else(|| self.government_name())
            ))
        })
    }

    fn of_catalogue(&self, view: &CatalogueView) -> Option<String> {
        let stated = view.description.as_ref().and_then(own);
        let count = self.counted("courses-count", view.count as u64)?;
        let list = match &view.of {
            Some(of) => format!("{}: {count}.", of.text),
            None => format!("{count}."),
        };
        let page = self.page_of(view).map(|page| page + ".");
        let scope = view.scope.as_ref().and_then(|scope| {
            let key = match scope.is_sample {
                true => "catalogue-is-sample",
                false => "catalogue-as-of",
            };
            let date = [("date", Arg::Text(&scope.as_of.text))];
            self.language.word(key, &date).ok()
        });
        let parts = [stated, Some(list), page, scope];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    /// Which page of a long list this is, if it is a later one.
    fn page_of(&self, view: &CatalogueView) -> Option<String> {
        let (page, pages) = (view.paging.page as u64, view.paging.pages as u64);
        let args = [("page", Arg::Count(page)), ("pages", Arg::Count(pages))];
        (page > 1).then(|| self.language.word("paging-here", &args).ok())?
    }

    fn of_directory(&self, view: &DirectoryView, route: &Route) -> Option<String> {
        let names = view.entries.iter().filter_map(|entry| own(&entry.name));
        Some(listed(self.title(route)?.text, names.collect()))
    }

    fn of_issuances(&self, view: &IssuancesView) -> Option<String> {
        let all = view.years.iter().flat_map(|year| &year.issuances);
        let entries = all.map(|it| &it.entry);
        let own = entries.filter_map(|it| Some(format!("{}: {}", it.number, own(&it.subject)?)));
        let entries: Vec<String> = own.collect();
        match view.years.is_empty() {
            true => self.word("issuances-none"),
            false => Some(listed(self.word("issuances-title")?, entries)),
        }
    }

    fn of_issuance(&self, view: &IssuanceView) -> Option<String> {
        let purpose = view.purpose.as_ref().and_then(own);
        purpose.or_else(|| self.of_body(&view.body))
    }

    fn of_questions(&self, view: &QuestionsView) -> Option<String> {
        let stated = view.description.as_ref().and_then(own);
        if stated.is_some() {
            return stated;
        }
        let questions = view.groups.iter().flat_map(|group| &group.questions);
        let own = questions.filter(|it| it.lang.is_none());
        // More than a few find no room.
        let words: Vec<String> = own.take(4).map(|it| plain(&it.question)).collect();
        let count = self.counted("questions-count", view.count as u64)?;
        Some(format!("{count}. {}", words.join(" ")))
    }

    fn of_sessions(&self, view: &SessionsView) -> Option<String> {
        let upcoming = view.upcoming.iter();
        let named = upcoming.filter_map(|it| Some(format!("{}, {}", own(&it.title)?, it.day.text)));
        let sessions: Vec<String> = named.take(4).collect();
        match sessions.is_empty() {
            true => self.word("sessions-none"),
            false => Some(sessions.join("; ")),
        }
    }

    /// The first paragraph of a text, or that it has not been translated.
    fn of_body(&self, body: &Body) -> Option<String> {
        if let Some(language) = &body.language {
            let args = [("language", Arg::Text(language))];
            return self.language.word("not-translated", &args).ok();
        }
        let first = body.html.split_once("<p>").map(|(_, rest)| rest);
        let first = first.and_then(|rest| Some(rest.split_once("</p>")?.0));
        Some(plain(first.unwrap_or(&body.html)))
    }

    fn government_name(&self) -> String {
        self.phrase(&self.participant.government.name).text
    }

    fn word(&self, key: &str) -> Option<String> {
        self.language.word(key, &[]).ok()
    }

    fn counted(&self, key: &str, count: u64) -> Option<String> {
        self.language
            .word(key, &[("count", Arg::Count(count))])
            .ok()
    }
}

/// The words of a text that is in the page's language.
fn own(phrase: &Phrase) -> Option<String> {
    phrase.lang.is_none().then(|| phrase.text.clone())
}

/// What stands on a list, behind the title of the list.
fn listed(title: String, names: Vec<String>) -> String {
    match names.is_empty() {
        true => title,
        false => format!("{title}: {}", names.join("; ")),
    }
}
