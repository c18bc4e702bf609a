//! What editions that write alike have in common.
//!
//! Several governments have sites in one language, and most courses are the same for all of them.
//! What their pages say of such a course is made, and printed, once.
//!
//! Invariant: a part is kept here only if every edition that writes alike would make the same.

use super::cards::CardList;
use super::course::CoursePart;
use super::edition::otherwise;
use super::linked_data::CourseFacts;
use super::open_data::Form;
use crate::language::{Kept, Locale};
use crate::model::field::Decode;
use crate::model::{Catalogue, Course, Library, Participant};
use crate::theme::Shared;
use std::hash::Hash;
use std::sync::Arc;

/// How an edition writes: its language, the country whose forms it uses, and where it looks for what
/// the language lacks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Manner {
    locale: Locale,
    country: String,
    otherwise: Vec<Locale>,
}

impl Manner {
    /// How a government's site in a language writes.
    pub fn of(library: &Library, participant: &Participant, locale: &Locale) -> Self {
        Self {
            locale: locale.clone(),
            country: participant.government.code.country().to_owned(),
            otherwise: otherwise(library, participant),
        }
    }
}

/// Parts of the pages of all editions that write alike.
pub struct Alike {
    /// What is said of a course, by the course's address in memory.
    pub courses: Kept<usize, Shared<CoursePart>>,
    /// What is said of a course to programs, likewise.
    pub facts: Kept<usize, Arc<CourseFacts>>,
    /// The cells of a course's row in open data that all governments have alike, likewise.
    pub rows: Kept<(usize, Form), Arc<str>>,
    /// Pages of lists, by the courses' addresses and by how many folders deep they lie.
    pub cards: Kept<(Vec<usize>, usize), Shared<CardList>>,
    /// The places of the courses in the order of an edition that has been sorted.
    pub order: Kept<usize, usize>,
    /// Whether no name of the catalogue prints a fact.
    names_are_alike: bool,
}

impl Alike {
    /// Nothing has been made yet.
    pub fn none(catalogue: &Catalogue) -> Arc<Self> {
        let names = [
            catalogue.providers.values().all(is_alike),
            catalogue.subjects.values().all(is_alike),
            catalogue.occupations.values().all(is_alike),
        ];
        Arc::new(Self {
            courses: Kept::none(),
            facts: Kept::none(),
            rows: Kept::none(),
            cards: Kept::none(),
            order: Kept::none(),
            names_are_alike: names.iter().all(|it| *it),
        })
    }

    /// A part about courses: kept for all editions, if all of them say the same. Texts that print
    /// facts of a government do not.
    pub fn of<K: Hash + Eq + Clone, T: Clone>(
        &self,
        courses: &[Arc<Course>],
        kept: &Kept<K, T>,
        key: K,
        make: impl FnOnce() -> T,
    ) -> T {
        match kept.find(&key) {
            Some(part) => part,
            None if self.are_alike(courses) => kept.get(&key, make),
            None => make(),
        }
    }

    fn are_alike(&self, courses: &[Arc<Course>]) -> bool {
        self.names_are_alike && courses.iter().all(|course| is_alike(&**course))
    }
}

/// Whether no text of a record prints a fact.
fn is_alike<T: Decode>(record: &T) -> bool {
    let mut is_alike = true;
    record.visit_texts(&mut |text, _| is_alike &= !text.contains("{{"));
    is_alike
}

/// By what a course is known while the content is in memory: a government that changes a course has
/// one of its own.
pub fn address(course: &Arc<Course>) -> usize {
    Arc::as_ptr(course) as usize
}
