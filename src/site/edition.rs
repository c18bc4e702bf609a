//! One government in one language: the unit that is published.

use super::alike::{Alike, address};
use super::chrome::{Frame, Place};
use super::finish::FinishPart;
use super::head::Tongue;
use super::linked_data::{ListItem, OfferFacts};
use super::old::OldAddresses;
use super::open_data::{DataSet, Form};
use super::phrase::Mark;
use super::route::Route;
use super::sitemap::ADDRESSES_A_SITEMAP;
use super::terms::Terms;
use crate::language::{Kept, Language, Locale, Strings};
use crate::model::{Course, Id, Library, Participant, Section};
use crate::theme::{Shared, words_for};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// How many courses stand on one page of a list.
pub const COURSES_A_PAGE: usize = 40;

/// A government's site in one language, with everything at hand that its pages need.
pub struct Edition<'a> {
    /// The whole content.
    pub library: &'a Library,
    /// The government.
    pub participant: &'a Participant,
    /// The language.
    pub language: Arc<Language>,
    /// Its folder below the government's, empty for the main language: `es/`.
    pub folder: String,
    /// The day for which it is made.
    pub as_of: jiff::civil::Date,
    /// The courses in the order of their titles.
    pub courses: Vec<Arc<Course>>,
    /// The courses on each subject that has any, in the order of their titles.
    pub by_subject: BTreeMap<Id, Vec<Arc<Course>>>,
    /// The courses of each provider that has any, in the order of their titles.
    pub by_provider: BTreeMap<Id, Vec<Arc<Course>>>,
    /// The languages to look in for what this one lacks, in order.
    pub otherwise: Vec<Locale>,
    /// The addresses at which pages stood before.
    pub(super) old: OldAddresses<'a>,
    /// How other languages write, for text that is shown in them.
    others: BTreeMap<Locale, Arc<Language>>,
    /// The languages of the government's sites, this one among them.
    pub(super) tongues: Vec<Tongue>,
    /// What it has in common with the editions that write alike.
    pub(super) alike: Arc<Alike>,
    /// The top of its pages, by their kind, section and depth.
    pub(super) frames: Kept<Place, Shared<Frame>>,
    /// How text in another language is marked.
    pub(super) marks: Kept<Locale, Mark>,
    /// When courses have to be started, by their hours of work and their weeks.
    pub(super) finishes: Kept<(Option<u64>, Option<u64>), Shared<FinishPart>>,
    /// What every course's page says alike.
    pub(super) terms: OnceLock<Terms>,
    /// What every course's page says alike to programs.
    pub(super) offer_facts: OnceLock<OfferFacts>,
    /// The pages from home to the lists, by the list.
    pub(super) ways: Kept<Option<Route>, Arc<[ListItem]>>,
    /// How many bytes the files of its open data have.
    pub(super) data_sizes: Kept<(DataSet, Form), usize>,
    /// How many addresses a list for search engines holds at most.
    pub addresses_a_sitemap: usize,
    /// Its pages.
    routes: OnceLock<Vec<Route>>,
}

impl<'a> Edition<'a> {
    /// One that has nothing in common with others.
    pub fn alone(
        library: &'a Library,
        participant: &'a Participant,
        locale: &Locale,
        strings: &BTreeMap<Locale, Strings>,
        as_of: jiff::civil::Date,
    ) -> Self {
        let alike = Alike::none(&library.catalogue);
        Self::new(library, participant, locale, strings, as_of, alike)
    }

    /// Gathers what the pages of one language need.
    pub(super) fn new(
        library: &'a Library,
        participant: &'a Participant,
        locale: &Locale,
        strings: &BTreeMap<Locale, Strings>,
        as_of: jiff::civil::Date,
        alike: Arc<Alike>,
    ) -> Self {
        let country = participant.government.code.country();
        let language = |locale: &Locale| {
            let none = Strings::parse("").0;
            let words = words_for(strings, locale).unwrap_or(&none);
            Arc::new(Language::new(locale, Some(country), words))
        };
        let main = participant.main_locale();
        let otherwise = otherwise(library, participant);
        let spoken = participant
            .locales()
            .chain([&library.programme.locale.value]);
        let mut edition = Self {
            alike,
            frames: Kept::none(),
            library,
            participant,
            language: language(locale),
            folder: if locale == main {
                String::new()
            } else {
                format!("{locale}/")
            },
            as_of,
            courses: Vec::new(),
            by_subject: BTreeMap::new(),
            by_provider: BTreeMap::new(),
            otherwise,
            old: OldAddresses::default(),
            others: spoken
                .map(|locale| (locale.clone(), language(locale)))
                .collect(),
            tongues: participant
                .locales()
                .map(|locale| Tongue::of(locale, main))
                .collect(),
            marks: Kept::none(),
            finishes: Kept::none(),
            terms: OnceLock::new(),
            offer_facts: OnceLock::new(),
            ways: Kept::none(),
            data_sizes: Kept::none(),
            addresses_a_sitemap: ADDRESSES_A_SITEMAP,
            routes: OnceLock::new(),
        };
        edition.old = OldAddresses::of(&edition);
        edition.courses = edition.by_title();
        for course in &edition.courses {
            for subject in &course.subjects {
                add(&mut edition.by_subject, subject, course);
            }
            add(&mut edition.by_provider, &course.provider, course);
        }
        edition
    }

    /// Whether another edition shares with this one what they have in common.
    pub fn writes_like(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.alike, &other.alike)
    }

    /// Forgets what was made for all editions that write alike; it is made again when asked for.
    pub fn forget(&self) {
        self.alike.courses.forget();
        self.alike.facts.forget();
        self.alike.rows.forget();
        self.alike.cards.forget();
    }

    /// The language's tag.
    pub fn locale(&self) -> &Locale {
        self.language.locale()
    }

    /// How text of another language writes its dates and numbers.
    pub fn language_of(&self, locale: &Locale) -> &Language {
        self.others.get(locale).unwrap_or(&self.language)
    }

    fn by_title(&self) -> Vec<Arc<Course>> {
        let mut courses: Vec<_> = self
            .participant
            .courses
            .values()
            .map(|course| (self.phrase(&course.title).text, Arc::clone(course)))
            .collect();
        // What is nearly in order is soon sorted, and editions that write alike have nearly one order.
        let order = &self.alike.order;
        courses.sort_by_cached_key(|(_, course)| order.find(&address(course)));
        courses.sort_by(|(a, first), (b, second)| {
            self.language
                .compare(a, b)
                .then_with(|| first.id.value.cmp(&second.id.value))
        });
        let courses: Vec<_> = courses.into_iter().map(|(_, course)| course).collect();
        for (place, course) in courses.iter().enumerate() {
            order.get(&address(course), || place);
        }
        courses
    }

    /// Every page of the edition, in a fixed order.
    pub fn routes(&self) -> &[Route] {
        self.routes.get_or_init(|| self.all_routes())
    }

    fn all_routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::Home];
        let pages = |number: usize| 1..=number.div_ceil(COURSES_A_PAGE).max(1);
        routes.extend(pages(self.courses.len()).map(Route::Courses));
        routes.extend(
            self.courses
                .iter()
                .map(|course| Route::Course(course.id.value.clone())),
        );
        routes.push(Route::Subjects);
        for (id, courses) in &self.by_subject {
            routes.extend(pages(courses.len()).map(|page| Route::Subject(id.clone(), page)));
        }
        routes.push(Route::Providers);
        for (id, courses) in &self.by_provider {
            routes.extend(pages(courses.len()).map(|page| Route::Provider(id.clone(), page)));
        }
        routes.push(Route::Issuances);
        routes.extend(
            self.participant
                .issuances
                .keys()
                .cloned()
                .map(Route::Issuance),
        );
        routes.push(Route::Questions);
        routes.extend(self.participant.faqs.keys().cloned().map(Route::Faq));
        routes.push(Route::Sessions);
        let sessions = &self.participant.sessions;
        if !sessions.is_empty() {
            routes.push(Route::Calendar);
            let ids = sessions.iter().map(|session| session.id.value.clone());
            routes.extend(ids.map(Route::SessionCalendar));
        }
        routes.extend(self.feeds().into_iter().map(Route::Feed));
        // The text of index.md stands on the home page.
        let prose = self
            .participant
            .pages
            .keys()
            .filter(|path| *path != "index");
        routes.extend(prose.cloned().map(Route::Prose));
        routes.extend(self.old.moved.keys().cloned().map(Route::Moved));
        routes.extend(self.old.retired.keys().cloned().map(Route::Retired));
        if self.makes_statement() {
            routes.push(Route::Accessibility);
        }
        routes.extend([Route::Data, Route::Shortlist, Route::NotFound]);
        // One for all languages of the government.
        if self.folder.is_empty() {
            routes.extend(self.data_files());
            let parts = self.sitemap_parts(&routes);
            routes.extend(parts.map(Route::SitemapPart));
            routes.extend([Route::Sitemap, Route::Robots]);
            if self.participant.government.logo.is_none() {
                routes.push(Route::Icon);
            }
        }
        routes
    }

    /// The page that shows the content at a path such as `faq/cost.md` or `courses/`.
    pub fn route_to(&self, path: &str) -> Option<Route> {
        if let Some(section) = Section::named(path) {
            return Some(Route::of_section(section));
        }
        let stem = path.strip_suffix(".md")?;
        let wider = stem.rsplit_once('.').map(|(stem, _)| stem);
        [Some(stem), wider].into_iter().flatten().find_map(|stem| {
            if stem == "index" {
                Some(Route::Home)
            } else if self.participant.issuances.contains_key(stem) {
                Some(Route::Issuance(stem.to_owned()))
            } else if self.participant.faqs.contains_key(stem) {
                Some(Route::Faq(stem.to_owned()))
            } else if self.participant.pages.contains_key(stem) {
                Some(Route::Prose(stem.to_owned()))
            } else {
                None
            }
        })
    }
}

/// The languages in which a government's site looks for what one of its languages lacks, in order.
pub(super) fn otherwise(library: &Library, participant: &Participant) -> Vec<Locale> {
    vec![
        participant.main_locale().clone(),
        library.programme.locale.value.clone(),
    ]
}

fn add(lists: &mut BTreeMap<Id, Vec<Arc<Course>>>, id: &Id, course: &Arc<Course>) {
    match lists.get_mut(id) {
        Some(courses) => courses.push(Arc::clone(course)),
        None => {
            lists.insert(id.clone(), vec![Arc::clone(course)]);
        }
    }
}
