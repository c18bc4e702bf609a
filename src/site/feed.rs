//! News for programs that ask for them by themselves (Atom, RFC 4287): issuances, and training sessions.
//!
//! Invariant: every date follows from the content. The day of the build changes no entry's date, so nobody is
//! told of something as new that is not.

use super::edition::Edition;
use super::phrase::Phrase;
use super::plain::{cut, one_spaced};
use super::route::Route;
use crate::language::Arg;
use crate::model::{Date, Issuance, Item, Section, Session, SessionStatus};
use crate::theme::view;
use jiff::Zoned;

/// How many letters of a text are told.
const LONGEST: usize = 600;

/// What readers of feeds are told of at most: later ones take the place of the oldest.
const MOST: usize = 100;

view! {
    /// A feed.
    pub struct FeedView {
        /// Its whole address, by which it is known.
        pub id: String,
        /// The whole address of the page that shows the same.
        pub page: String,
        /// Its title.
        pub title: String,
        /// Who publishes it.
        pub author: String,
        /// When the latest entry was changed (RFC 3339).
        pub updated: String,
        /// What is new, the latest first.
        pub entries: Vec<FeedEntry>,
    }
}

view! {
    /// An entry of a feed.
    pub struct FeedEntry {
        /// The whole address of what it tells, by which it is known.
        pub id: String,
        /// Its title.
        pub title: Phrase,
        /// When it was made (RFC 3339).
        pub published: Option<String>,
        /// When it was changed (RFC 3339).
        pub updated: String,
        /// Who wrote it.
        pub author: Option<String>,
        /// What it is about.
        pub summary: Option<Phrase>,
        /// By what readers choose.
        pub categories: Vec<FeedCategory>,
    }
}

view! {
    /// What sort of entry it is.
    pub struct FeedCategory {
        /// The word for programs.
        pub term: &'static str,
        /// The word for people.
        pub label: String,
    }
}

view! {
    /// A feed of a site, for the head of its pages.
    pub struct FeedLink {
        /// Its title.
        pub title: String,
        /// The address below the edition's root.
        pub address: String,
    }
}

/// An entry with the moment that orders it.
type Dated = (Zoned, FeedEntry);

impl Edition<'_> {
    /// The feeds that the site has. Without an address nothing in them could be known, so there are none.
    pub(super) fn feeds(&self) -> Vec<Section> {
        let participant = self.participant;
        if participant.government.base_url.is_none() {
            return Vec::new();
        }
        let has = [
            (Section::Issuances, !participant.issuances.is_empty()),
            (Section::Sessions, !participant.sessions.is_empty()),
        ];
        let there = has.into_iter().filter(|(_, has)| *has);
        there.map(|(section, _)| section).collect()
    }

    /// The feeds as pages name them.
    pub(super) fn feed_links(&self) -> Vec<FeedLink> {
        let feeds = self.feeds().into_iter();
        feeds
            .filter_map(|section| {
                Some(FeedLink {
                    title: self.feed_title(section)?,
                    address: Route::Feed(section).address(),
                })
            })
            .collect()
    }

    /// The way to a feed, if the site has it.
    pub(super) fn feed_href(&self, section: Section, here: &Route) -> Option<String> {
        let has = self.feeds().contains(&section);
        has.then(|| self.href(here, &Route::Feed(section)))
    }

    /// A feed, if there is anything in it.
    pub(super) fn feed_view(&self, section: Section) -> Option<FeedView> {
        let mut entries = match section {
            Section::Issuances => self.issuance_entries(),
            Section::Sessions => self.session_entries(),
            _ => Vec::new(),
        };
        // The latest first; what was changed at the same moment by its address, so that the order stays.
        entries.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
        entries.truncate(MOST);
        let here = self.locale();
        Some(FeedView {
            id: self.url(&Route::Feed(section), here)?,
            page: self.url(&Route::of_section(section), here)?,
            title: self.feed_title(section)?,
            author: match &self.participant.government.issuing_body {
                Some(body) => self.phrase(&body.name).text,
                None => self.phrase(&self.participant.government.name).text,
            },
            updated: stamp(&entries.first()?.0),
            entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        })
    }

    fn feed_title(&self, section: Section) -> Option<String> {
        let list = self.title(&Route::of_section(section))?.text;
        let government = self.phrase(&self.participant.government.name).text;
        Some(format!("{list} – {government}"))
    }

    fn issuance_entries(&self) -> Vec<Dated> {
        let issuances = self.participant.issuances.values();
        issuances
            .filter_map(|item| self.issuance_news(item))
            .collect()
    }

    fn issuance_news(&self, item: &Item<Issuance>) -> Option<Dated> {
        let route = Route::Issuance(item.path.clone());
        let view = self.issuance_view(&item.path, &route)?;
        let front = &item.versions[0].front;
        let issued = self.morning(front.date.value)?;
        let changed = front.status_date.as_ref();
        let changed = changed.and_then(|date| self.morning(date.value));
        let changed = changed
            .unwrap_or_else(|| issued.clone())
            .max(issued.clone());
        let entry = &view.entry;
        let number = Phrase {
            text: format!("{}: {}", entry.number, entry.subject.text),
            ..entry.subject.clone()
        };
        let news = FeedEntry {
            id: self.url(&route, self.locale())?,
            title: number,
            published: Some(stamp(&issued)),
            updated: stamp(&changed),
            author: Some(self.field(item, &front.from.name).text),
            summary: view.purpose,
            categories: self.categories([
                (entry.r#type, format!("issuance-type-{}", entry.r#type)),
                (entry.status, format!("issuance-status-{}", entry.status)),
            ]),
        };
        Some((changed, news))
    }

    fn session_entries(&self) -> Vec<Dated> {
        let sessions = self.participant.sessions.iter();
        sessions
            .filter_map(|session| self.session_news(session))
            .collect()
    }

    fn session_news(&self, session: &Session) -> Option<Dated> {
        let (starts, _) = session.moments()?;
        let announced = session.announced.as_ref();
        let announced = announced.and_then(|date| self.morning(date.value));
        // Nobody said when it was announced: the one moment that is known is its own.
        let changed = announced.clone().unwrap_or_else(|| starts.clone());
        let page = self.url(&Route::Sessions, self.locale())?;
        let audience = session.audience.as_str();
        let news = FeedEntry {
            id: format!("{page}#{}", session.id.value),
            title: self.phrase(&session.title),
            published: announced.as_ref().map(stamp),
            updated: stamp(&changed),
            author: None,
            summary: Some(self.session_in_words(session, &starts)),
            categories: self.categories([(audience, format!("audience-{audience}"))]),
        };
        Some((changed, news))
    }

    /// When a session is, whether it still is, and what it is about.
    fn session_in_words(&self, session: &Session, starts: &Zoned) -> Phrase {
        let day = self.language.date_with_weekday(starts.date());
        let time = self.language.time(starts.time());
        let when = format!("{day}, {time} ({})", self.language.zone(starts));
        let word = |key| self.language.word(key, &[] as &[(&str, Arg<'_>)]).ok();
        let status = match session.status.as_ref().map(|it| it.value) {
            Some(SessionStatus::Cancelled) => word("session-cancelled"),
            Some(SessionStatus::Moved) => word("session-moved"),
            Some(SessionStatus::Scheduled) | None => None,
        };
        let texts = [session.status_note.as_ref(), session.description.as_ref()];
        let texts = texts.into_iter().flatten();
        let texts: Vec<String> = texts.map(|it| one_spaced(&self.phrase(it).text)).collect();
        let parts = status.into_iter().chain([when + "."]).chain(texts);
        self.name(&cut(&parts.collect::<Vec<_>>().join(" "), LONGEST))
    }

    fn categories<const N: usize>(&self, words: [(&'static str, String); N]) -> Vec<FeedCategory> {
        let known = words.into_iter().filter_map(|(term, key)| {
            let label = self.language.word(&key, &[]).ok()?;
            Some(FeedCategory { term, label })
        });
        known.collect()
    }

    /// The moment at which a day begins for the government.
    fn morning(&self, date: Date) -> Option<Zoned> {
        let zone = &self.participant.government.time_zone.value;
        date.0.to_zoned(zone.0.clone()).ok()
    }
}

/// A moment as RFC 3339 writes it, with the offset of its zone.
fn stamp(moment: &Zoned) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
