//! What stands at an old address: the way to where a page stands now, or why it is gone.

use super::edition::Edition;
use super::parts::{Day, Link};
use super::phrase::{Phrase, direction};
use super::route::Route;
use crate::language::{Arg, Language, Locale, Strings};
use crate::model::{
    Destination, FormerGovernment, Library, LocalText, Named, Participant, Retired, Section,
};
use crate::parse::link_target;
use crate::theme::{view, words_for};
use std::cell::LazyCell;
use std::collections::BTreeMap;

view! {
    /// What stands at an address from which a page has moved.
    pub struct MovedView {
        /// The title of the page.
        pub title: Phrase,
        /// The way to where it stands now.
        pub href: String,
    }
}

view! {
    /// What stands at the address of a page that is gone.
    pub struct RetiredView {
        /// Why it is gone.
        pub reason: Phrase,
        /// The day on which it went.
        pub date: Option<Day>,
        /// What to read now.
        pub instead: Option<Link>,
    }
}

view! {
    /// What stands where the site of a government stood that has left the programme.
    pub struct FormerView {
        /// The programme's main language.
        pub lang: String,
        /// Its direction.
        pub dir: &'static str,
        /// The programme's name.
        pub programme: String,
        /// The government's name.
        pub name: String,
        /// That it takes part no more, as a sentence.
        pub sentence: String,
        /// Why.
        pub reason: String,
        /// The day on which it left, in full.
        pub since: Option<String>,
        /// The words of the link to the list of governments.
        pub all: String,
        /// What to read now: the words before the link, its own words and the way there.
        pub instead: Option<FormerInstead>,
    }
}

view! {
    /// What to read in place of a whole site.
    pub struct FormerInstead {
        /// The words before the link.
        pub label: String,
        /// The words of the link.
        pub text: String,
        /// The way there.
        pub href: String,
    }
}

/// A government that has left the programme, as it stands in the folder of its site.
#[derive(Debug)]
pub struct Former {
    /// The folder.
    pub folder: String,
    /// What its page shows.
    pub view: FormerView,
}

/// The old addresses of an edition.
#[derive(Default)]
pub struct OldAddresses<'a> {
    /// The pages that stood there, as they stand now.
    pub moved: BTreeMap<String, Route>,
    /// Why the pages are gone that stood there.
    pub retired: BTreeMap<String, &'a Retired>,
}

impl<'a> OldAddresses<'a> {
    /// The old addresses of one government, which are the same in all languages. What stands there
    /// now wins, and what has moved over what is gone; the check refuses both.
    pub fn of(edition: &Edition<'a>) -> Self {
        let (library, participant) = (edition.library, edition.participant);
        let moved = moved(library, participant);
        // Most governments have no old addresses.
        let standing = LazyCell::new(|| participant.addresses());
        let mut retired: BTreeMap<String, &Retired> = BTreeMap::new();
        for one in participant.retired(&library.programme) {
            for address in one.addresses.iter().map(|it| it.as_str()) {
                if !standing.contains(address) && !moved.contains_key(address) {
                    retired.entry(address.to_owned()).or_insert(one);
                }
            }
        }
        Self { moved, retired }
    }
}

/// The old addresses of a government's pages, as they stand on the disk below the root of each of its
/// languages, and the pages as they stand now.
pub fn moved(library: &Library, participant: &Participant) -> BTreeMap<String, Route> {
    // Most governments have no old addresses.
    let standing = LazyCell::new(|| participant.addresses());
    let moved = participant.moved(&library.catalogue);
    moved
        .filter(|it| !standing.contains(it.from.as_str()))
        .map(|it| (it.from.as_str().to_owned(), Route::from(it.to)))
        .collect()
}

impl From<Named<'_>> for Route {
    fn from(page: Named<'_>) -> Self {
        match page {
            Named::Course(id) => Self::Course(id.clone()),
            Named::Subject(id) => Self::Subject(id.clone(), 1),
            Named::Provider(id) => Self::Provider(id.clone(), 1),
            Named::Issuance(path) => Self::Issuance(path.to_owned()),
            Named::Faq(path) => Self::Faq(path.to_owned()),
            Named::Prose("index") => Self::Home,
            Named::Prose(path) => Self::Prose(path.to_owned()),
        }
    }
}

impl Edition<'_> {
    /// The way from an old address to where its page stands now.
    pub fn moved_view(&self, address: &str, here: &Route) -> Option<MovedView> {
        let route = self.old.moved.get(address)?;
        Some(MovedView {
            title: self.title(route)?,
            href: self.href(here, route),
        })
    }

    /// Why a page is gone.
    pub fn retired_view(&self, address: &str, here: &Route) -> Option<RetiredView> {
        let retired = self.old.retired.get(address)?;
        let instead = retired.instead.as_ref();
        Some(RetiredView {
            reason: self.phrase(&retired.reason),
            date: retired.date.as_ref().map(|date| self.day(date.value)),
            instead: instead.and_then(|it| self.instead(it, here)),
        })
    }

    fn instead(&self, to: &Destination, here: &Route) -> Option<Link> {
        // What leads nowhere was reported.
        let target = link_target(&to.0, &format!("content/{}", self.participant.id)).ok()?;
        let href = self.href_to(&target, here);
        let text = match self.route_of(&target) {
            Some(route) => self.title(&route)?,
            None => self.name(&to.0),
        };
        Some(Link { text, href })
    }

    /// The title of a page.
    pub fn title(&self, route: &Route) -> Option<Phrase> {
        let participant = self.participant;
        let catalogue = &self.library.catalogue;
        Some(match route {
            Route::Course(id) => self.phrase(&participant.courses.get(id)?.title),
            Route::Subject(id, _) => self.phrase(&catalogue.subjects.get(id)?.name),
            Route::Provider(id, _) => self.provider_name(id),
            Route::Issuance(path) => {
                let item = participant.issuances.get(path)?;
                self.field(item, &self.version(item).front.subject)
            }
            Route::Faq(path) => {
                let item = participant.faqs.get(path)?;
                self.field(item, &self.version(item).front.title)
            }
            Route::Prose(path) => {
                let item = participant.pages.get(path)?;
                self.field(item, &self.version(item).front.title)
            }
            Route::Courses(_) => self.list_title(Section::Courses)?,
            Route::Subjects => self.list_title(Section::Subjects)?,
            Route::Providers => self.list_title(Section::Providers)?,
            Route::Issuances => self.list_title(Section::Issuances)?,
            Route::Questions => self.list_title(Section::Questions)?,
            Route::Sessions => self.list_title(Section::Sessions)?,
            _ => self.phrase(&participant.government.name),
        })
    }

    fn list_title(&self, section: Section) -> Option<Phrase> {
        let key = format!("{}-title", section.folder());
        Some(self.name(&self.language.word(&key, &[]).ok()?))
    }
}

/// What stands where the site of a government stood, in the programme's main language.
pub(super) fn former(
    library: &Library,
    government: &FormerGovernment,
    strings: &BTreeMap<Locale, Strings>,
) -> Former {
    let programme = &library.programme;
    let locale = &programme.locale.value;
    let none = Strings::parse("").0;
    let language = Language::new(locale, None, words_for(strings, locale).unwrap_or(&none));
    let words = |text: &LocalText| text.for_reader(locale, &[]).prose.text.to_string();
    let word = |key: &str, args: &[(&str, Arg<'_>)]| language.word(key, args).unwrap_or_default();
    let name = words(&government.name);
    let date = government.date.as_ref().map(|date| language.date(date.0));
    let instead = government.instead.as_ref().map(|to| {
        let mut others = library.participants.iter();
        let (text, href) = match others.find(|it| it.id.as_str() == to.0) {
            Some(other) => (words(&other.government.name), format!("../{}/", other.id)),
            None => (to.0.clone(), to.0.clone()),
        };
        FormerInstead {
            label: word("retired-instead", &[]),
            text,
            href,
        }
    });
    let view = FormerView {
        lang: locale.to_string(),
        dir: direction(locale),
        programme: words(&programme.name),
        sentence: word("former-government", &[("government", Arg::Text(&name))]),
        reason: words(&government.reason),
        since: date.map(|date| word("retired-since", &[("date", Arg::Text(&date))])),
        all: word("former-all", &[]),
        instead,
        name,
    };
    Former {
        folder: government.id.to_string(),
        view,
    }
}
