//! A course and what it leads to: its own credential, or a third party's exam.

use super::{CipCode, Count, Date, Id, LocalText, Money, OccupationCode, OldAddress, Text, Url};
use crate::diag::Located;
use crate::language::Locale;
use crate::model::field::{choice, record};

record! {
    /// A course or a certificate of the catalogue.
    ///
    /// Plain text is in the first language of `languages`; text in other languages names them.
    pub struct Course: "a course" {
        /// Its name in addresses; it never changes.
        pub id: Located<Id> = "google-it-support",
        /// Its title.
        pub title: LocalText = "Google IT Support",
        /// What it is.
        pub kind: Located<CourseKind> = "professional-certificate",
        /// Who made it: an id of providers.yaml.
        pub provider: Located<Id> = "google",
        /// Where one enrols.
        pub url: Located<Url> = "https://www.coursera.org/professional-certificates/google-it-support",
        /// How much one should know before.
        pub level: Option<Located<CourseLevel>> = "beginner",
        /// How long it takes.
        pub duration: Option<Duration> = "{weeks: 24, hours_per_week: 5}",
        /// The languages in which it is taught.
        pub languages: Vec<Located<Locale>> = "[en]",
        /// The languages of its subtitles.
        pub subtitles: Vec<Located<Locale>> = "[es, uk]",
        /// What it is about: ids of subjects.yaml.
        pub subjects: Vec<Located<Id>> = "[information-technology]",
        /// What one can do afterwards.
        pub skills: Vec<LocalText> = "[Troubleshooting, Customer service]",
        /// Work for which it prepares: codes of occupations.yaml.
        pub occupations: Vec<Located<OccupationCode>> = "[15-1232.00]",
        /// The programme of study by its CIP 2020 code.
        pub cip: Option<Located<CipCode>> = "\"11.1006\"",
        /// What it is about, in a few sentences; an empty line starts a new paragraph.
        pub description: Option<LocalText> = "The daily work of a help desk.",
        /// What one gets for completing it.
        pub credential: Option<Credential> = "{kind: free, name: Course certificate, awarded_by: Google}",
        /// Third parties' exams for which it prepares: ids of exams.yaml.
        pub prepares_for: Vec<Located<Id>> = "[comptia-a-plus]",
        /// Whether it prepares for any third party's exam; `false` says that it does for none.
        pub prepares_for_exam: Option<Located<Flag>> = "false",
        /// Its state on this government's ETPL; only in a government's own courses.yaml.
        pub etpl: Option<Etpl> = "{status: listed, as_of: 2020-09-08, source: issuances/100-dcs-14-355.md}",
        /// Addresses at which it stood before, below the site's root and without the language. Each
        /// leads here, in all languages.
        pub redirect_from: Vec<Located<OldAddress>> = "[courses/google-it/]",
        /// The day on which all this was checked.
        pub verified_on: Option<Located<Date>> = "2020-09-08",
        /// The day after which it must be checked again.
        pub stale_after: Option<Located<Date>> = "2020-12-31",
        /// Whether this government leaves the course out; only in a government's own courses.yaml.
        pub hide: Option<Located<Flag>> = "true",
        /// Fields of the shared course that do not hold here; only in a government's own courses.yaml.
        pub unset: Vec<Located<Text>> = "[duration]",
    }
}

choice! {
    /// What kind of thing a course is.
    pub enum CourseKind: "a kind of course" {
        /// One course.
        Course = "course",
        /// A task of a few hours with guidance.
        GuidedProject = "guided-project",
        /// Several courses on one subject.
        Specialization = "specialization",
        /// Several courses that prepare for a job.
        ProfessionalCertificate = "professional-certificate",
    }
}

choice! {
    /// How much one should know before a course.
    pub enum CourseLevel: "a level" {
        /// Nothing.
        Beginner = "beginner",
        /// Some of it.
        Intermediate = "intermediate",
        /// Much of it.
        Advanced = "advanced",
        /// It has parts for all.
        Mixed = "mixed",
    }
}

choice! {
    /// Whether something holds.
    pub enum Flag: "true or false" {
        /// It holds.
        True = "true",
        /// It does not.
        False = "false",
    }
}

record! {
    /// How long a course takes: effort in hours, length in weeks, hours each week. Two are enough;
    /// the third is worked out only when both others are given.
    pub struct Duration: "a duration" {
        /// Hours of work in all.
        pub effort_hours: Option<Located<Count>> = "120",
        /// Weeks from first to last day.
        pub weeks: Option<Located<Count>> = "24",
        /// Hours of work in each week.
        pub hours_per_week: Option<Located<Count>> = "5",
    }
}

impl Duration {
    /// Hours of work in all, stated or worked out from weeks and hours a week.
    pub fn effort(&self) -> Option<u64> {
        let stated = self.effort_hours.as_ref().map(|hours| hours.0);
        stated.or_else(|| Some(self.weeks.as_ref()?.0 * self.hours_per_week.as_ref()?.0))
    }

    /// Weeks from first to last day, stated or worked out and rounded up.
    pub fn length(&self) -> Option<u64> {
        let stated = self.weeks.as_ref().map(|weeks| weeks.0);
        stated.or_else(|| {
            Some(
                self.effort_hours
                    .as_ref()?
                    .0
                    .div_ceil(self.hours_per_week.as_ref()?.0),
            )
        })
    }

    /// Hours each week, stated or worked out and rounded up.
    pub fn pace(&self) -> Option<u64> {
        let stated = self.hours_per_week.as_ref().map(|hours| hours.0);
        stated.or_else(|| {
            Some(
                self.effort_hours
                    .as_ref()?
                    .0
                    .div_ceil(self.weeks.as_ref()?.0),
            )
        })
    }
}

record! {
    /// What one gets for completing a course.
    pub struct Credential: "a credential" {
        /// Whether there is one, and whether it is free.
        pub kind: Located<CredentialKind> = "free",
        /// What it is called.
        pub name: Option<LocalText> = "Course certificate",
        /// Who awards it.
        pub awarded_by: Option<Located<Text>> = "Google",
    }
}

choice! {
    /// Whether a course ends with a credential, and who charges for it.
    pub enum CredentialKind: "a kind of credential" {
        /// There is none.
        None = "none",
        /// One that is free for those who complete the course.
        Free = "free",
        /// One by a third party, whose exam has a price of its own.
        ThirdParty = "third-party",
        /// Nobody has said.
        Unknown = "unknown",
    }
}

record! {
    /// The state of a course on an Eligible Training Provider List.
    pub struct Etpl: "an ETPL status" {
        /// Whether public money may pay for it.
        pub status: Located<EtplStatus> = "listed",
        /// The day on which this was true.
        pub as_of: Located<Date> = "2020-09-08",
        /// Who says so.
        pub source: LocalText = "issuances/100-dcs-14-355.md",
    }
}

choice! {
    /// Whether a course is on an Eligible Training Provider List.
    pub enum EtplStatus: "an ETPL status" {
        /// It is.
        Listed = "listed",
        /// It is not.
        NotListed = "not-listed",
        /// Its provider has applied.
        Pending = "pending",
        /// It was, and is no more.
        Removed = "removed",
        /// There is no such list here.
        NotApplicable = "not-applicable",
    }
}

record! {
    /// A university, company or institution that makes courses.
    pub struct Provider: "a provider" {
        /// Its name in addresses; it never changes.
        pub id: Located<Id> = "google",
        /// Its name.
        pub name: LocalText = "Google",
        /// Its web site.
        pub url: Option<Located<Url>> = "https://grow.google/",
        /// What it is.
        pub kind: Option<Located<ProviderKind>> = "company",
        /// Addresses at which it stood before, below the site's root and without the language. Each
        /// leads here, in all languages.
        pub redirect_from: Vec<Located<OldAddress>> = "[providers/grow-with-google/]",
    }
}

choice! {
    /// What a provider is.
    pub enum ProviderKind: "a kind of provider" {
        /// A university or college.
        University = "university",
        /// A company.
        Company = "company",
        /// Another institution, such as a museum or a bank.
        Institution = "institution",
        /// A government.
        Government = "government",
        /// An association or a foundation.
        NonProfit = "non-profit",
    }
}

record! {
    /// What courses are about.
    pub struct Subject: "a subject" {
        /// Its name in addresses; it never changes.
        pub id: Located<Id> = "information-technology",
        /// Its name.
        pub name: LocalText = "{en: Information technology, es: Informática}",
        /// One sentence on what belongs to it.
        pub description: Option<LocalText> = "Computers, networks and support.",
        /// Addresses at which it stood before, below the site's root and without the language. Each
        /// leads here, in all languages.
        pub redirect_from: Vec<Located<OldAddress>> = "[subjects/it/]",
    }
}

record! {
    /// An occupation of the O*NET-SOC classification.
    pub struct Occupation: "an occupation" {
        /// Its code.
        pub code: Located<OccupationCode> = "15-1232.00",
        /// Its title.
        pub title: LocalText = "Computer User Support Specialists",
    }
}

record! {
    /// A third party's exam for which courses prepare. The course can be free while the exam is not.
    pub struct Exam: "an exam" {
        /// Its name in addresses; it never changes.
        pub id: Located<Id> = "comptia-a-plus",
        /// Its name.
        pub name: Located<Text> = "CompTIA A+",
        /// The third party that holds it.
        pub awarded_by: Located<Text> = "CompTIA",
        /// Where it is described.
        pub url: Option<Located<Url>> = "https://www.comptia.org/certifications/a",
        /// What the third party charges.
        pub price: Option<Located<Money>> = "219.00 USD",
        /// The day on which the price was checked.
        pub verified_on: Option<Located<Date>> = "2020-09-08",
        /// Where the price stands.
        pub source: Option<LocalText> = "https://www.comptia.org/certifications/a",
        /// The day after which it must be checked again.
        pub stale_after: Option<Located<Date>> = "2020-12-31",
        /// What readers should know.
        pub note: Option<LocalText> = "The exam has two parts.",
    }
}
