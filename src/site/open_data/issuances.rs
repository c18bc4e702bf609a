//! The table of issuances.

use super::column::{Kind, columns};
use crate::diag::Located;
use crate::model::{Effective, Issuance, IssuanceType, Item, Text};
use crate::site::edition::Edition;
use crate::site::issuance::{NumberPart, statuses};
use crate::site::route::Route;

columns! { Item<Issuance>:
    "number" Kind::Text, "100 DCS 14.355": "Its number." =>
        |_, it| it.versions[0].front.number.as_str().into();
    "type" Kind::OneOf(|| IssuanceType::ALL.iter().map(|it| it.as_str()).collect()), "policy": "Whether it sets policy or informs." =>
        |_, it| it.versions[0].front.r#type.as_str().into();
    "subject" Kind::Text, "Introducing Coursera": "What it is about, in one line." =>
        |edition, it| edition.field(it, &edition.version(it).front.subject).text.into();
    "date" Kind::Date, "2020-09-08": "The day of its issue." =>
        |_, it| it.versions[0].front.date.0.to_string().into();
    "effective" Kind::Date, "2020-09-08": "The day from which it holds." =>
        |_, it| {
            let front = &it.versions[0].front;
            match front.effective.value {
                Effective::Immediately => front.date.0.to_string().into(),
                Effective::From(date) => date.0.to_string().into(),
            }
        };
    "status" Kind::OneOf(statuses), "active": "Whether it holds on the day for which the site was made." =>
        |edition, it| edition.status(&it.versions[0].front).into();
    "status_date" Kind::Date, "2021-01-04": "The day on which its status changed." =>
        |_, it| it.versions[0].front.status_date.as_ref().map(|it| it.0.to_string()).into();
    "status_note" Kind::Text, "The offer has ended.": "Why its status changed." =>
        |edition, it| it.versions[0].front.status_note.as_ref().map(|note| edition.field(it, note).text).into();
    "to" Kind::List("texts"), "MassHire Career Center Directors": "Those who must act on it." =>
        |edition, it| texts(edition, it, &it.versions[0].front.to).into();
    "cc" Kind::List("texts"), "WIOA State Partners": "Those who are told of it." =>
        |edition, it| texts(edition, it, &it.versions[0].front.cc).into();
    "from_name" Kind::Text, "Alice Sweeney": "Who signs it." =>
        |edition, it| edition.field(it, &it.versions[0].front.from.name).text.into();
    "from_title" Kind::Text, "Director": "The office of the one who signs it." =>
        |edition, it| it.versions[0].front.from.title.as_ref().map(|title| edition.field(it, title).text).into();
    "supersedes" Kind::List("numbers"), "100 DCS 14.300": "The issuances whose place it takes." =>
        |edition, it| texts(edition, it, &it.versions[0].front.supersedes).into();
    "rescinds" Kind::List("numbers"), "100 DCS 14.200": "The issuances that it ends." =>
        |edition, it| texts(edition, it, &it.versions[0].front.rescinds).into();
    "superseded_by" Kind::List("numbers"), "100 DCS 14.400": "The issuances that take its place." =>
        |edition, it| numbers(edition.naming(it, |other| &other.supersedes, &Route::Home)).into();
    "rescinded_by" Kind::List("numbers"), "100 DCS 14.401": "The issuances that end it." =>
        |edition, it| numbers(edition.naming(it, |other| &other.rescinds, &Route::Home)).into();
    "page_url" Kind::Url, "https://www.example.gov/training/issuances/100-dcs-14-355/": "Its page on this site." =>
        |edition, it| edition.data_url(&Route::Issuance(it.path.clone())).into();
}

fn texts(edition: &Edition<'_>, item: &Item<Issuance>, texts: &[Located<Text>]) -> Vec<String> {
    let texts = texts.iter();
    texts.map(|text| edition.field(item, text).text).collect()
}

fn numbers(parts: Vec<NumberPart>) -> Vec<String> {
    parts.into_iter().map(|part| part.number).collect()
}
