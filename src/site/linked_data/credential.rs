//! What one can have to show for what one has learned.

use super::node;
use super::offer::Price;
use super::organization::Organization;
use crate::model::{Course, CredentialKind, Exam};
use crate::site::edition::Edition;

node! {
    /// A certificate, or what one has passed an exam for (`EducationalOccupationalCredential`).
    pub struct EducationalOccupationalCredential: "EducationalOccupationalCredential" {
        /// What it is called.
        pub name: String = "name",
        /// Where it is described.
        pub url: Option<String> = "url",
        /// Who stands for it.
        pub recognized_by: Option<Organization> = "recognizedBy",
        /// What it costs, where that is known.
        pub offers: Option<Price> = "offers",
    }
}

impl Edition<'_> {
    /// What completing a course gives. A third party's credential is not given for that: its exam is a
    /// matter of its own.
    pub(super) fn awarded(&self, course: &Course) -> Option<EducationalOccupationalCredential> {
        let credential = course.credential.as_ref()?;
        if credential.kind.value != CredentialKind::Free {
            return None;
        }
        let by = credential.awarded_by.as_ref().map(|by| self.plain(by));
        Some(EducationalOccupationalCredential {
            name: self.phrase(credential.name.as_ref()?).text,
            url: None,
            recognized_by: by.map(Organization::named),
            offers: None,
        })
    }

    /// What one has after the exams for which a course prepares.
    pub(super) fn exam_credentials(
        &self,
        course: &Course,
    ) -> Vec<EducationalOccupationalCredential> {
        let exams = course.prepares_for.iter();
        exams
            .filter_map(|id| self.library.catalogue.exams.get(&id.value))
            .map(|exam| self.exam_credential(exam))
            .collect()
    }

    fn exam_credential(&self, exam: &Exam) -> EducationalOccupationalCredential {
        EducationalOccupationalCredential {
            name: self.plain(&exam.name),
            url: exam.url.as_ref().map(|url| url.0.clone()),
            recognized_by: Some(Organization::named(self.plain(&exam.awarded_by))),
            offers: exam.price.as_ref().map(|price| Price {
                price: price.amount.clone(),
                currency: price.currency.code(),
            }),
        }
    }
}
