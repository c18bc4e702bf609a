//! The table of third parties' exams.

use super::column::{Kind, columns};
use crate::model::Exam;

columns! { Exam:
    "id" Kind::Id, "comptia-a-plus": "The id of the exam." =>
        |_, it| it.id.value.as_str().into();
    "name" Kind::Text, "CompTIA A+": "Its name." =>
        |edition, it| edition.plain(&it.name).into();
    "awarded_by" Kind::Text, "CompTIA": "Who holds it, and awards the credential." =>
        |edition, it| edition.plain(&it.awarded_by).into();
    "url" Kind::Url, "https://www.comptia.org/certifications/a": "Where it is described." =>
        |_, it| it.url.as_ref().map(|it| it.0.as_str()).into();
    "price" Kind::Decimal, in "the currency beside it", "219.00": "What it costs. 0 means that it is stated to cost nothing." =>
        |_, it| it.price.as_ref().map(|it| it.amount.clone()).into();
    "price_currency" Kind::Text, "USD": "The currency of the price (ISO 4217)." =>
        |_, it| it.price.as_ref().map(|it| it.currency.code()).into();
    "price_verified_on" Kind::Date, "2020-09-08": "The day on which the price was checked." =>
        |_, it| it.verified_on.as_ref().map(|it| it.0.to_string()).into();
    "note" Kind::Text, "The exam has two parts.": "What readers should know." =>
        |edition, it| it.note.as_ref().map(|it| edition.phrase(it).text).into();
}
