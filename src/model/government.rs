//! A participating government, with what differs from one to the next.

use super::{
    Audience, BaseUrl, Colour, CountryCode, Currency, Date, Email, EtplStatus, Id, IssuanceNumbers,
    LocalText, Offer, Phone, Retired, Text, Url, Zone,
};
use crate::diag::Located;
use crate::language::Locale;
use crate::model::field::{AtLeastOne, choice, record};

record! {
    /// A government that takes part. Its folder below content/ is named by its id.
    pub struct Government: "a government" {
        /// Its name.
        pub name: LocalText = "{en: Greece, el: Ελλάδα}",
        /// Whether it is a country or a part of one.
        pub level: Located<Level> = "state",
        /// Its ISO 3166 code; the country decides how dates and numbers are written.
        pub code: Located<CountryCode> = "US-MA",
        /// The languages of its site; the first is the main one.
        pub locales: AtLeastOne<Located<Locale>> = "[en, es]",
        /// The time zone in which its days begin and end.
        pub time_zone: Located<Zone> = "America/New_York",
        /// The currency of its people.
        pub currency: Located<Currency> = "USD",
        /// The address at which its folder is hosted, at a domain's root or below a path.
        pub base_url: Option<Located<BaseUrl>> = "https://www.example.gov/training/",
        /// Its colour: the head of every page has it, with white text.
        pub brand: Option<Located<Colour>> = "\"#123a63\"",
        /// Its sign: the path of a picture in its folder, which stands beside its name at the head of every
        /// page and in browsers' tabs.
        pub logo: Option<Located<Text>> = "logo.svg",
        /// The department that publishes the issuances.
        pub issuing_body: Option<Organisation> = "{name: Department of Career Services, short: DCS}",
        /// The form of the numbers of its issuances: a word in braces stands for digits.
        pub issuance_numbers: Option<Located<IssuanceNumbers>> = "100 DCS {category}.{serial}",
        /// What this government offers other than all others.
        pub offer: Option<Offer> = "{source: issuances/100-dcs-14-355.md, enrol_by: 2020-10-31}",
        /// What holds for every course unless the course says otherwise, where there is an
        /// Eligible Training Provider List (WIOA section 122, 29 U.S.C. 3152).
        pub etpl: Option<EtplList> = "{name: Massachusetts ETPL, status: not-listed, as_of: 2020-09-08, source: issuances/100-dcs-14-355.md}",
        /// Who may pay for what.
        pub funding: Vec<FundingRule> = "[{id: wioa, fund: WIOA, covers: exam, may_pay: no}]",
        /// Whom to ask.
        pub contacts: Vec<Contact> = "[{id: training, purpose: Staff training, audience: staff, email: training@example.gov}]",
        /// Who announced the offer.
        pub announcement: Option<Announcement> = "{speaker: Iván Duque, office: President of Colombia, source: Press release}",
        /// Texts that are deliberately not in all of its languages.
        pub untranslated: Vec<Untranslated> = "[{texts: [issuances/], languages: [es], reason: Issuances are for staff.}]",
        /// Pages that are gone for good, and why.
        pub retired: Vec<Retired> = "[{addresses: [faq/old-name/], reason: The offer has ended.}]",
    }
}

choice! {
    /// The level of a government.
    pub enum Level: "a level of government" {
        /// A country.
        Country = "country",
        /// A state or another part of a country.
        State = "state",
    }
}

record! {
    /// A department or another body.
    pub struct Organisation: "an organisation" {
        /// Its full name.
        pub name: LocalText = "MassHire Department of Career Services",
        /// The letters by which it is known.
        pub short: Option<Located<Text>> = "MDCS",
        /// Its web site.
        pub url: Option<Located<Url>> = "https://www.mass.gov/",
    }
}

record! {
    /// A state's list of the training that federal money may pay for.
    pub struct EtplList: "an ETPL" {
        /// What the list is called.
        pub name: LocalText = "Massachusetts Eligible Training Provider List",
        /// The state of every course that says nothing else.
        pub status: Located<EtplStatus> = "not-listed",
        /// The day on which this was true.
        pub as_of: Located<Date> = "2020-09-08",
        /// Who says so.
        pub source: LocalText = "issuances/100-dcs-14-355.md",
        /// What follows for readers.
        pub note: Option<LocalText> = "WIOA money cannot pay any cost of these courses.",
        /// The day after which it must be looked at again.
        pub stale_after: Option<Located<Date>> = "2020-12-31",
    }
}

record! {
    /// Whether a fund may pay for a course or an exam.
    pub struct FundingRule: "a funding rule" {
        /// Its name within this government.
        pub id: Located<Id> = "wioa",
        /// The fund or the body that holds it.
        pub fund: LocalText = "WIOA Title I",
        /// What it is asked to pay for.
        pub covers: Located<Covers> = "exam",
        /// Whether it may.
        pub may_pay: Located<MayPay> = "no",
        /// Why, in plain words.
        pub reason: Option<LocalText> = "The courses are not on the state's list.",
        /// The day on which this was true.
        pub as_of: Option<Located<Date>> = "2020-09-08",
        /// Who says so.
        pub source: Option<LocalText> = "issuances/100-dcs-14-355.md",
        /// The day after which it must be looked at again.
        pub stale_after: Option<Located<Date>> = "2020-12-31",
    }
}

choice! {
    /// What a fund is asked to pay for.
    pub enum Covers: "a kind of cost" {
        /// The course itself.
        Course = "course",
        /// A third party's exam.
        Exam = "exam",
        /// Any cost.
        Any = "any",
    }
}

choice! {
    /// Whether a fund may pay.
    pub enum MayPay: "yes or no" {
        /// It may.
        Yes = "yes",
        /// It may not.
        No = "no",
    }
}

record! {
    /// A person or office to turn to.
    pub struct Contact: "a contact" {
        /// Its name within this government.
        pub id: Located<Id> = "training",
        /// What one asks there.
        pub purpose: LocalText = "Staff training",
        /// Who may turn to it.
        pub audience: Located<Audience> = "staff",
        /// The person.
        pub name: Option<Located<Text>> = "Allison McIntyre",
        /// The office.
        pub organisation: Option<LocalText> = "MassHire",
        /// The e-mail address.
        pub email: Option<Located<Email>> = "training@example.gov",
        /// The telephone number with the country's code.
        pub phone: Option<Located<Phone>> = "+1 617-555-0100",
        /// The web site.
        pub url: Option<Located<Url>> = "https://www.example.gov/career-centers",
        /// Where to go.
        pub address: Option<LocalText> = "1 Main Street, Springfield",
        /// When it is open.
        pub hours: Option<LocalText> = "Monday to Friday, 9 to 5",
    }
}

record! {
    /// Who announced the offer.
    pub struct Announcement: "an announcement" {
        /// The person.
        pub speaker: Located<Text> = "Carlos Alvarado Quesada",
        /// The office at that time.
        pub office: LocalText = "President of Costa Rica",
        /// The day of the announcement.
        pub as_of: Option<Located<Date>> = "2020-04-24",
        /// What was said.
        pub quote: Option<LocalText> = "Training is the way back to work.",
        /// Where it can be read.
        pub source: LocalText = "Press release",
    }
}

record! {
    /// Texts that stay untranslated, and why. What is left out here is asked for by the check.
    pub struct Untranslated: "texts that stay untranslated" {
        /// Their paths within the government's folder; one that ends with / means all below it.
        /// None means all texts.
        pub texts: Vec<Located<Text>> = "[issuances/, faq/staff.md]",
        /// The languages into which they are not translated. None means all.
        pub languages: Vec<Located<Locale>> = "[es]",
        /// Why.
        pub reason: Located<Text> = "Issuances are for staff, in English.",
    }
}

impl Untranslated {
    /// Whether the texts stay without a translation into a language.
    pub fn is_of(&self, locale: &Locale) -> bool {
        self.languages.is_empty() || self.languages.iter().any(|it| it.value == *locale)
    }
}
