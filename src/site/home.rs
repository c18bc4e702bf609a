//! The first page: what is offered and to whom, the dates that matter, who helps.

use super::contact::ContactPart;
use super::edition::Edition;
use super::issuance::IssuanceEntry;
use super::offer::OfferPart;
use super::parts::Link;
use super::phrase::Phrase;
use super::route::Route;
use super::sessions::SessionPart;
use super::texts::Body;
use crate::model::Audience;
use crate::theme::view;

view! {
    /// What the first page shows.
    pub struct HomeView {
        /// The title of `index.md`.
        pub title: Option<Phrase>,
        /// The text of `index.md`.
        pub body: Option<Body>,
        /// What is offered.
        pub offer: Option<OfferPart>,
        /// How many courses the catalogue has.
        pub courses: usize,
        /// The subjects with their courses.
        pub subjects: Vec<SubjectPart>,
        /// Whom to ask.
        pub contacts: Vec<ContactPart>,
        /// Sessions for job seekers that are still to come.
        pub sessions: Vec<SessionPart>,
        /// The latest issuances.
        pub issuances: Vec<IssuanceEntry>,
        /// Who announced the offer.
        pub announcement: Option<AnnouncementPart>,
    }
}

view! {
    /// A subject with the number of its courses.
    pub struct SubjectPart {
        /// The way to its courses.
        pub link: Link,
        /// How many there are.
        pub count: usize,
    }
}

view! {
    /// Who announced the offer.
    pub struct AnnouncementPart {
        /// The person.
        pub speaker: String,
        /// The office.
        pub office: Phrase,
        /// What was said.
        pub quote: Option<Phrase>,
        /// Where it can be read.
        pub source: super::parts::Source,
    }
}

impl Edition<'_> {
    /// The first page.
    pub fn home_view(&self) -> HomeView {
        let here = &Route::Home;
        let welcome = self.welcome(here);
        let (title, body) = welcome.map_or((None, None), |(title, body)| (Some(title), Some(body)));
        let seekers = |session: &SessionPart| session.audience != Audience::Staff.as_str();
        let announcement = self.participant.government.announcement.as_ref();
        HomeView {
            title,
            body,
            offer: self.offer(here),
            courses: self.courses.len(),
            subjects: self
                .subjects_view(here)
                .entries
                .into_iter()
                .map(|entry| SubjectPart {
                    link: Link {
                        text: entry.name,
                        href: entry.href,
                    },
                    count: entry.count,
                })
                .collect(),
            contacts: self.contacts(Audience::JobSeeker),
            sessions: self
                .upcoming_sessions(&Route::Home)
                .into_iter()
                .filter(seekers)
                .collect(),
            issuances: self.latest_issuances(3, here),
            announcement: announcement.map(|it| AnnouncementPart {
                speaker: self.plain(&it.speaker),
                office: self.phrase(&it.office),
                quote: it.quote.as_ref().map(|quote| self.phrase(quote)),
                source: self.source(&it.source, here),
            }),
        }
    }
}
