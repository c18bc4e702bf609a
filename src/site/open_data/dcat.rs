//! The catalogue of the open data, for portals that gather it: DCAT 3 (W3C) with the names of DCAT-US 1.1.
//!
//! The document is JSON-LD. Its context gives each name of DCAT-US its meaning in DCAT 3, so one file serves both.

use super::{DataSet, Form, TextView};
use crate::model::{Audience, Date};
use crate::site::edition::Edition;
use crate::site::linked_data::node;
use crate::site::plain::one_spaced;
use crate::site::route::Route;
use serde_json::{Value, json};

/// The form that portals of the United States ask for.
const DCAT_US: &str = "https://project-open-data.cio.gov/v1.1/schema";

node! {
    /// All tables (`dcat:Catalog`).
    pub struct Catalog: "dcat:Catalog" {
        /// What the names mean.
        pub context: Value = "@context",
        /// Its own address.
        pub id: String = "@id",
        /// The form that it follows, if it has all that it asks for.
        pub conforms_to: Option<&'static str> = "conformsTo",
        /// Its title.
        pub title: String = "title",
        /// What it is.
        pub description: Option<String> = "description",
        /// The tag of its language.
        pub language: Vec<String> = "language",
        /// Who publishes it.
        pub publisher: Publisher = "publisher",
        /// The page of it.
        pub homepage: String = "homepage",
        /// The tables.
        pub datasets: Vec<Dataset> = "dataset",
    }
}

node! {
    /// A table (`dcat:Dataset`).
    pub struct Dataset: "dcat:Dataset" {
        /// What it is known by.
        pub id: String = "@id",
        /// The same for DCAT-US.
        pub identifier: String = "identifier",
        /// Its title.
        pub title: String = "title",
        /// What is in it.
        pub description: String = "description",
        /// Words by which it is found.
        pub keywords: Vec<String> = "keyword",
        /// That all may have it.
        pub access: &'static str = "accessLevel",
        /// The day on which something in it was last changed or checked.
        pub modified: Option<String> = "modified",
        /// The tag of its language.
        pub language: Vec<String> = "language",
        /// Under what licence it stands.
        pub licence: Option<String> = "license",
        /// Who publishes it.
        pub publisher: Publisher = "publisher",
        /// Whom to ask.
        pub contact: Option<Contact> = "contactPoint",
        /// The page that explains it.
        pub page: String = "landingPage",
        /// Its files.
        pub distributions: Vec<Distribution> = "distribution",
    }
}

node! {
    /// A file (`dcat:Distribution`).
    pub struct Distribution: "dcat:Distribution" {
        /// Its title.
        pub title: String = "title",
        /// Its address.
        pub url: String = "downloadURL",
        /// Its form, as servers call it.
        pub media_type: &'static str = "mediaType",
        /// Its form, as people call it.
        pub format: &'static str = "format",
        /// How many bytes it has.
        pub size: u64 = "byteSize",
    }
}

node! {
    /// Who publishes (`org:Organization`, which is a `foaf:Agent`).
    pub struct Publisher: "org:Organization" {
        /// The name.
        pub name: String = "name",
    }
}

node! {
    /// Whom to ask (`vcard:Contact`).
    pub struct Contact: "vcard:Contact" {
        /// The name.
        pub name: String = "fn",
        /// The e-mail address.
        pub email: String = "hasEmail",
    }
}

impl Edition<'_> {
    /// The catalogue, if its address is known.
    pub(in crate::site) fn data_catalogue(&self) -> Option<TextView> {
        let main = self.locale();
        let government = self.phrase(&self.participant.government.name).text;
        let title = self.language.word("data-title", &[]).ok()?;
        let datasets = self.data_sets().map(|set| self.dataset(set));
        let datasets: Vec<Dataset> = datasets.collect::<Option<_>>()?;
        let is_whole = datasets
            .iter()
            .all(|it| it.modified.is_some() && it.contact.is_some());
        let catalog = Catalog {
            context: context(),
            id: self.url(&Route::DataCatalogue, main)?,
            conforms_to: is_whole.then_some(DCAT_US),
            title: format!("{title} – {government}"),
            description: self.language.word("data-about", &[]).ok(),
            language: vec![main.to_string()],
            publisher: self.data_publisher(),
            homepage: self.url(&Route::Data, main)?,
            datasets,
        };
        let text = serde_json::to_string_pretty(&catalog).unwrap_or_default();
        Some(TextView { text: text + "\n" })
    }

    /// The address of a page as tables name it.
    pub(super) fn data_url(&self, route: &Route) -> Option<String> {
        self.url(route, self.locale())
    }

    fn dataset(&self, set: DataSet) -> Option<Dataset> {
        let title = self.set_title(set);
        let government = self.phrase(&self.participant.government.name).text;
        let page = format!("{}#_{}", self.data_url(&Route::Data)?, set.name());
        let rows = [(
            "count",
            crate::language::Arg::Count(self.row_count(set) as u64),
        )];
        let rows = self.language.word("data-rows", &rows).unwrap_or_default();
        let names: Vec<&str> = set.columns().iter().map(|it| it.name).collect();
        let licence = self.library.programme.data_licence.as_ref();
        let files = Form::ALL.map(|form| self.distribution(set, form, &title));
        Some(Dataset {
            id: page.clone(),
            identifier: page.clone(),
            description: one_spaced(&format!("{rows}: {}", names.join(", "))),
            keywords: vec![
                title.clone(),
                self.phrase(&self.library.programme.name).text,
            ],
            title: format!("{title} – {government}"),
            access: "public",
            modified: self.data_modified(set),
            language: vec![self.locale().to_string()],
            licence: licence.map(|url| url.0.clone()),
            publisher: self.data_publisher(),
            contact: self.data_contact(),
            page,
            distributions: files.into_iter().collect::<Option<_>>()?,
        })
    }

    fn distribution(&self, set: DataSet, form: Form, title: &str) -> Option<Distribution> {
        let (format, media_type) = match form {
            Form::Csv => ("CSV", "text/csv"),
            Form::Json => ("JSON", "application/json"),
        };
        Some(Distribution {
            title: format!("{title} ({format})"),
            url: self.data_url(&Route::DataFile(set, form))?,
            media_type,
            format,
            size: self.data_size(set, form) as u64,
        })
    }

    fn data_publisher(&self) -> Publisher {
        let government = &self.participant.government;
        let body = government.issuing_body.as_ref();
        Publisher {
            name: self
                .phrase(body.map_or(&government.name, |body| &body.name))
                .text,
        }
    }

    /// Whom the public can write to: the first who is there for everybody, else for job seekers. One for
    /// staff has nothing to do with the data.
    fn data_contact(&self) -> Option<Contact> {
        let contacts = self.participant.government.contacts.iter();
        let reached =
            contacts.filter(|it| it.email.is_some() && it.audience.value != Audience::Staff);
        let by_audience = |it: &&crate::model::Contact| it.audience.value != Audience::Everyone;
        let contact = reached.min_by_key(by_audience)?;
        let named = contact.organisation.as_ref().map(|it| self.phrase(it).text);
        let named = named.or_else(|| Some(self.plain(contact.name.as_ref()?)));
        Some(Contact {
            name: named.unwrap_or_else(|| self.phrase(&contact.purpose).text),
            email: format!("mailto:{}", contact.email.as_ref()?.0),
        })
    }

    /// The latest day that the content states for something in a table.
    fn data_modified(&self, set: DataSet) -> Option<String> {
        let participant = self.participant;
        let latest: Option<Date> = match set {
            DataSet::Courses => {
                let checked = participant.courses.values();
                let checked = checked.filter_map(|it| Some(it.verified_on.as_ref()?.value));
                let scope = self.library.programme.catalogue.as_ref();
                checked.chain(scope.map(|it| it.as_of.value)).max()
            }
            DataSet::Exams => {
                let exams = self.exams();
                exams
                    .filter_map(|it| Some(it.verified_on.as_ref()?.value))
                    .max()
            }
            DataSet::Sessions => {
                let sessions = participant.sessions.iter();
                sessions
                    .filter_map(|it| Some(it.announced.as_ref()?.value))
                    .max()
            }
            DataSet::Issuances => {
                let fronts = participant
                    .issuances
                    .values()
                    .map(|it| &it.versions[0].front);
                let days = fronts.map(|it| it.status_date.as_ref().unwrap_or(&it.date).value);
                days.max()
            }
        };
        latest.map(|day| day.0.to_string())
    }
}

/// What the names mean in DCAT 3.
fn context() -> Value {
    let address = |of: &str| json!({"@id": of, "@type": "@id"});
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "org": "http://www.w3.org/ns/org#",
        "pod": "https://project-open-data.cio.gov/v1.1/schema#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "accessLevel": "pod:accessLevel",
        "byteSize": {"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
        "conformsTo": address("dct:conformsTo"),
        "contactPoint": "dcat:contactPoint",
        "dataset": "dcat:dataset",
        "description": "dct:description",
        "distribution": "dcat:distribution",
        "downloadURL": address("dcat:downloadURL"),
        "fn": "vcard:fn",
        "format": "dct:format",
        "hasEmail": address("vcard:hasEmail"),
        "homepage": address("foaf:homepage"),
        "identifier": "dct:identifier",
        "keyword": "dcat:keyword",
        "landingPage": address("dcat:landingPage"),
        "language": "dct:language",
        "license": address("dct:license"),
        "mediaType": "dcat:mediaType",
        "modified": {"@id": "dct:modified", "@type": "xsd:date"},
        "name": "foaf:name",
        "publisher": "dct:publisher",
        "title": "dct:title",
    })
}
