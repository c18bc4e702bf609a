//! Parts that several kinds of pages show: dates of the offer, contacts, cards of courses.

use super::edition::{COURSES_A_PAGE, Edition};
use super::phrase::{Phrase, money_text};
use super::prose::dialled;
use super::route::Route;
use crate::model::{Audience, Contact, Course, Date, Exam, FundingRule, LocalText, MayPay};
use serde::Serialize;
use std::sync::Arc;

/// A day, for people and for machines.
#[derive(Debug, Clone, Serialize)]
pub struct Day {
    /// In full, in the page's language.
    pub text: String,
    /// ISO 8601.
    pub iso: String,
}

/// A date that decides something.
#[derive(Debug, Clone, Serialize)]
pub struct Deadline {
    /// Which one: `enrol-by` and so on.
    pub key: &'static str,
    /// The day.
    pub day: Day,
}

/// Who says so.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// The words.
    pub text: Phrase,
    /// The way there, if there is one.
    pub href: Option<String>,
}

/// What a government offers.
#[derive(Debug, Clone, Serialize)]
pub struct OfferPart {
    /// How many courses are open to learners.
    pub courses_offered: Option<String>,
    /// How many licences there are.
    pub licences: Option<String>,
    /// The dates that decide, in order.
    pub deadlines: Vec<Deadline>,
    /// Who may take part.
    pub eligibility: Vec<Phrase>,
    /// How that is shown.
    pub proof: Option<Phrase>,
    /// How one starts.
    pub steps: Vec<Phrase>,
    /// Who says so.
    pub source: Source,
}

/// Whom to ask.
#[derive(Debug, Clone, Serialize)]
pub struct ContactPart {
    /// What one asks there.
    pub purpose: Phrase,
    /// The word for those who may turn to it.
    pub audience: &'static str,
    /// The person.
    pub name: Option<String>,
    /// The office.
    pub organisation: Option<Phrase>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The telephone number.
    pub phone: Option<Phone>,
    /// The web site.
    pub url: Option<String>,
    /// Where to go.
    pub address: Option<Phrase>,
    /// When it is open.
    pub hours: Option<Phrase>,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct Phone {
    /// As people read it.
    pub text: String,
    /// As a telephone dials it.
    pub dialled: String,
}

/// A course in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// Its title.
    pub title: Phrase,
    /// The way to its page.
    pub href: String,
    /// The word for its kind.
    pub kind: &'static str,
    /// Its provider's name.
    pub provider: Phrase,
    /// The word for its level.
    pub level: Option<&'static str>,
    /// The word for its credential.
    pub credential: Option<&'static str>,
    /// The languages in which it is taught.
    pub languages: Vec<String>,
}

/// A third party's exam.
#[derive(Debug, Clone, Serialize)]
pub struct ExamPart {
    /// Its name.
    pub name: String,
    /// Who holds it.
    pub awarded_by: String,
    /// Where it is described.
    pub url: Option<String>,
    /// What it costs.
    pub price: Option<String>,
    /// Whether it is stated that it costs nothing.
    pub is_free: bool,
    /// When the price was checked.
    pub verified_on: Option<Day>,
    /// Where the price stands.
    pub source: Option<Source>,
    /// What readers should know.
    pub note: Option<Phrase>,
    /// Other courses that prepare for it.
    pub also: Vec<Link>,
}

/// Whether a fund may pay.
#[derive(Debug, Clone, Serialize)]
pub struct FundingPart {
    /// The fund.
    pub fund: Phrase,
    /// The word for what it is asked to pay.
    pub covers: &'static str,
    /// Whether it may.
    pub may_pay: bool,
    /// Why.
    pub reason: Option<Phrase>,
    /// The day on which this was true.
    pub as_of: Option<Day>,
    /// Who says so.
    pub source: Option<Source>,
}

/// A link to another page.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// The words.
    pub text: Phrase,
    /// The way there.
    pub href: String,
}

/// The page of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct Paging {
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The way to the page before.
    pub previous: Option<String>,
    /// The way to the page after.
    pub next: Option<String>,
}

impl Edition<'_> {
    /// A day in the page's language.
    pub fn day(&self, date: Date) -> Day {
        Day {
            text: self.language.date(date.0),
            iso: date.0.to_string(),
        }
    }

    /// Who says so: an issuance of this government by its number, a web address, or words.
    pub fn source(&self, source: &LocalText, here: &Route) -> Source {
        let phrase = self.phrase(source);
        let text = phrase.text.as_str();
        let issuance = text
            .strip_suffix(".md")
            .and_then(|it| self.participant.issuances.get(it));
        if let Some(item) = issuance {
            let route = Route::Issuance(item.path.clone());
            let number = self.name(item.versions[0].front.number.as_str());
            return Source {
                text: number,
                href: Some(self.href(here, &route)),
            };
        }
        let href = text.starts_with("https://").then(|| text.to_owned());
        // An address is in no language.
        let text = if href.is_some() {
            self.name(text)
        } else {
            phrase
        };
        Source { text, href }
    }

    /// What the government offers, as this page shows it.
    pub fn offer(&self, here: &Route) -> Option<OfferPart> {
        let offer = self.participant.offer.as_ref()?;
        let phrases = |texts: &[LocalText]| texts.iter().map(|text| self.phrase(text)).collect();
        Some(OfferPart {
            courses_offered: offer
                .courses_offered
                .as_ref()
                .map(|it| self.language.count(it.0)),
            licences: offer.licences.as_ref().map(|it| self.language.count(it.0)),
            deadlines: self.deadlines(),
            eligibility: phrases(&offer.eligibility),
            proof: offer.proof.as_ref().map(|text| self.phrase(text)),
            steps: phrases(&offer.steps),
            source: self.source(&offer.source, here),
        })
    }

    /// The dates that decide, in their order.
    pub fn deadlines(&self) -> Vec<Deadline> {
        let Some(offer) = &self.participant.offer else {
            return Vec::new();
        };
        [
            ("licences-issued-by", &offer.licences_issued_by),
            ("enrol-by", &offer.enrol_by),
            ("complete-by", &offer.complete_by),
            ("access-ends", &offer.access_ends),
        ]
        .into_iter()
        .filter_map(|(key, date)| {
            Some(Deadline {
                key,
                day: self.day(date.as_ref()?.value),
            })
        })
        .collect()
    }

    /// Whom an audience can ask.
    pub fn contacts(&self, audience: Audience) -> Vec<ContactPart> {
        let contacts = self.participant.government.contacts.iter();
        contacts
            .filter(|it| it.audience.value == audience || it.audience.value == Audience::Everyone)
            .map(|contact| self.contact(contact))
            .collect()
    }

    /// A contact as a page shows it.
    pub fn contact(&self, contact: &Contact) -> ContactPart {
        ContactPart {
            purpose: self.phrase(&contact.purpose),
            audience: contact.audience.as_str(),
            name: contact.name.as_ref().map(|name| self.plain(name)),
            organisation: contact.organisation.as_ref().map(|name| self.phrase(name)),
            email: contact.email.as_ref().map(|email| email.0.clone()),
            phone: contact.phone.as_ref().map(|phone| Phone {
                text: phone.0.clone(),
                dialled: dialled(&phone.0),
            }),
            url: contact.url.as_ref().map(|url| url.0.clone()),
            address: contact.address.as_ref().map(|text| self.phrase(text)),
            hours: contact.hours.as_ref().map(|text| self.phrase(text)),
        }
    }

    /// A course in a list.
    pub fn card(&self, course: &Course, here: &Route) -> Card {
        Card {
            title: self.phrase(&course.title),
            href: self.to_root(here) + &format!("courses/{}/", course.id.value),
            kind: course.kind.as_str(),
            provider: self.provider_name(&course.provider.value),
            level: course.level.as_ref().map(|level| level.as_str()),
            credential: course.credential.as_ref().map(|it| it.kind.as_str()),
            languages: self.language_names(&course.languages),
        }
    }

    /// The cards of one page of a list.
    pub fn cards(&self, courses: &[Arc<Course>], page: usize, here: &Route) -> Vec<Card> {
        let page = courses
            .chunks(COURSES_A_PAGE)
            .nth(page - 1)
            .unwrap_or_default();
        page.iter().map(|course| self.card(course, here)).collect()
    }

    /// Where a page stands in its list.
    pub fn paging(
        &self,
        courses: usize,
        page: usize,
        here: &Route,
        route: impl Fn(usize) -> Route,
    ) -> Paging {
        let pages = courses.div_ceil(COURSES_A_PAGE).max(1);
        Paging {
            page,
            pages,
            previous: (page > 1).then(|| self.href(here, &route(page - 1))),
            next: (page < pages).then(|| self.href(here, &route(page + 1))),
        }
    }

    /// The name of a provider.
    pub fn provider_name(&self, id: &crate::model::Id) -> Phrase {
        match self.library.catalogue.providers.get(id) {
            Some(provider) => self.phrase(&provider.name),
            None => self.name(id.as_str()),
        }
    }

    /// The names of languages in the page's language.
    pub fn language_names(
        &self,
        locales: &[crate::diag::Located<crate::language::Locale>],
    ) -> Vec<String> {
        locales
            .iter()
            .map(|locale| self.language.language_name(&locale.value))
            .collect()
    }

    /// An exam as a page shows it; `but` is the course that the page is about.
    pub fn exam(&self, exam: &Exam, but: &Course, here: &Route) -> ExamPart {
        let also = self.courses.iter().filter(|course| {
            course.id.value != but.id.value
                && course
                    .prepares_for
                    .iter()
                    .any(|id| id.value == exam.id.value)
        });
        ExamPart {
            name: self.plain(&exam.name),
            awarded_by: self.plain(&exam.awarded_by),
            url: exam.url.as_ref().map(|url| url.0.clone()),
            price: exam
                .price
                .as_ref()
                .map(|price| money_text(price, &self.language)),
            is_free: exam.price.as_ref().is_some_and(|price| price.is_zero()),
            verified_on: exam.verified_on.as_ref().map(|date| self.day(date.value)),
            source: exam.source.as_ref().map(|source| self.source(source, here)),
            note: exam.note.as_ref().map(|note| self.phrase(note)),
            also: also
                .map(|course| Link {
                    text: self.phrase(&course.title),
                    href: self.href(here, &Route::Course(course.id.value.clone())),
                })
                .collect(),
        }
    }

    /// Whether a fund may pay, as a page shows it.
    pub fn funding(&self, rule: &FundingRule, here: &Route) -> FundingPart {
        FundingPart {
            fund: self.phrase(&rule.fund),
            covers: rule.covers.as_str(),
            may_pay: rule.may_pay.value == MayPay::Yes,
            reason: rule.reason.as_ref().map(|reason| self.phrase(reason)),
            as_of: rule.as_of.as_ref().map(|date| self.day(date.value)),
            source: rule.source.as_ref().map(|source| self.source(source, here)),
        }
    }
}

/// The host of an address, without `www.`: the name by which people know a site.
pub fn site_name(url: &str) -> String {
    let parsed = url::Url::parse(url).ok();
    let host = parsed
        .as_ref()
        .and_then(|url| url.host_str())
        .unwrap_or(url);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}
