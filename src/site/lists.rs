//! Lists of courses, subjects and providers.

use super::cards::{CardList, Paging};
use super::edition::Edition;
use super::parts::Day;
use super::phrase::Phrase;
use super::route::Route;
use crate::model::{Coverage, Id};
use crate::theme::{Shared, view};

view! {
    /// A page of a list of courses.
    pub struct CatalogueView {
        /// The subject or provider whose courses these are; none for all courses.
        pub of: Option<Phrase>,
        /// What is said of the subject.
        pub description: Option<Phrase>,
        /// A provider's web site.
        pub url: Option<String>,
        /// How many courses the whole list has.
        pub count: usize,
        /// The courses of this page.
        pub list: Shared<CardList>,
        /// Where this page stands in the list.
        pub paging: Paging,
        /// What the catalogue covers.
        pub scope: Option<ScopePart>,
    }
}

view! {
    /// What the catalogue covers.
    pub struct ScopePart {
        /// Whether only some courses are listed.
        pub is_sample: bool,
        /// The day on which the list was true.
        pub as_of: Day,
        /// What readers should know about it.
        pub note: Option<Phrase>,
    }
}

view! {
    /// A list of subjects or providers.
    pub struct DirectoryView {
        /// The entries in order.
        pub entries: Vec<DirectoryEntry>,
    }
}

view! {
    /// A subject or provider.
    pub struct DirectoryEntry {
        /// Its name.
        pub name: Phrase,
        /// What is said of it.
        pub description: Option<Phrase>,
        /// The way to its courses.
        pub href: String,
        /// How many courses it has.
        pub count: usize,
    }
}

impl Edition<'_> {
    /// A page of all courses.
    pub fn all_courses_view(&self, page: usize, here: &Route) -> CatalogueView {
        CatalogueView {
            of: None,
            description: None,
            url: None,
            count: self.courses.len(),
            list: self.cards(&self.courses, page, here),
            paging: self.paging(self.courses.len(), page, here, Route::Courses),
            scope: self.scope(),
        }
    }

    /// A page of the courses on a subject.
    pub fn subject_view(&self, id: &Id, page: usize, here: &Route) -> Option<CatalogueView> {
        let subject = self.library.catalogue.subjects.get(id)?;
        let courses = self.by_subject.get(id)?;
        let route = |page| Route::Subject(id.clone(), page);
        Some(CatalogueView {
            of: Some(self.phrase(&subject.name)),
            description: subject.description.as_ref().map(|text| self.phrase(text)),
            url: None,
            count: courses.len(),
            list: self.cards(courses, page, here),
            paging: self.paging(courses.len(), page, here, route),
            scope: self.scope(),
        })
    }

    /// A page of the courses of a provider.
    pub fn provider_view(&self, id: &Id, page: usize, here: &Route) -> Option<CatalogueView> {
        let provider = self.library.catalogue.providers.get(id)?;
        let courses = self.by_provider.get(id)?;
        let route = |page| Route::Provider(id.clone(), page);
        Some(CatalogueView {
            of: Some(self.phrase(&provider.name)),
            description: None,
            url: provider.url.as_ref().map(|url| url.0.clone()),
            count: courses.len(),
            list: self.cards(courses, page, here),
            paging: self.paging(courses.len(), page, here, route),
            scope: self.scope(),
        })
    }

    /// The list of subjects that have courses.
    pub fn subjects_view(&self, here: &Route) -> DirectoryView {
        let known = &self.library.catalogue.subjects;
        let entries = self.by_subject.iter().filter_map(|(id, courses)| {
            let subject = known.get(id)?;
            Some(DirectoryEntry {
                name: self.phrase(&subject.name),
                description: subject.description.as_ref().map(|text| self.phrase(text)),
                href: self.href(here, &Route::Subject(id.clone(), 1)),
                count: courses.len(),
            })
        });
        self.directory(entries.collect())
    }

    /// The list of providers that have courses.
    pub fn providers_view(&self, here: &Route) -> DirectoryView {
        let entries = self.by_provider.iter().map(|(id, courses)| DirectoryEntry {
            name: self.provider_name(id),
            description: None,
            href: self.href(here, &Route::Provider(id.clone(), 1)),
            count: courses.len(),
        });
        self.directory(entries.collect())
    }

    fn directory(&self, mut entries: Vec<DirectoryEntry>) -> DirectoryView {
        entries.sort_by(|a, b| {
            self.language
                .compare(&a.name.text, &b.name.text)
                .then_with(|| a.href.cmp(&b.href))
        });
        DirectoryView { entries }
    }

    /// What the catalogue covers.
    pub fn scope(&self) -> Option<ScopePart> {
        let scope = self.library.programme.catalogue.as_ref()?;
        Some(ScopePart {
            is_sample: scope.coverage.value == Coverage::Sample,
            as_of: self.day(scope.as_of.value),
            note: scope.note.as_ref().map(|note| self.phrase(note)),
        })
    }
}
