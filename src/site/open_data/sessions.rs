//! The table of training sessions.

use super::column::{Kind, columns};
use crate::model::{Audience, Session, SessionStatus, VenueKind};
use crate::site::route::Route;

columns! { Session:
    "id" Kind::Id, "coursera-introduction-2020-09-09": "The id of the session." =>
        |_, it| it.id.value.as_str().into();
    "title" Kind::Text, "Introduction to Coursera": "What it is called." =>
        |edition, it| edition.phrase(&it.title).text.into();
    "audience" Kind::OneOf(|| Audience::ALL.iter().map(|it| it.as_str()).collect()), "staff": "Who may come." =>
        |_, it| it.audience.as_str().into();
    "starts" Kind::Moment, "2020-09-09T15:00:00-04:00": "When it starts." =>
        |_, it| it.moments().map(|it| it.0.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()).into();
    "ends" Kind::Moment, "2020-09-09T16:00:00-04:00": "When it ends." =>
        |_, it| it.moments().map(|it| it.1.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()).into();
    "time_zone" Kind::Text, "America/New_York": "The zone of its place, by its IANA name." =>
        |_, it| it.time_zone.name().into();
    "place_kind" Kind::OneOf(|| VenueKind::ALL.iter().map(|it| it.as_str()).collect()), "virtual": "Whether one connects or comes." =>
        |_, it| it.place.kind.as_str().into();
    "address" Kind::Text, "1 Main Street, Springfield": "Where to come." =>
        |edition, it| it.place.address.as_ref().map(|it| edition.phrase(it).text).into();
    "registration_url" Kind::Url, "https://www.example.com/register": "Where one registers." =>
        |_, it| it.register.as_ref().map(|it| it.0.as_str()).into();
    "status" Kind::OneOf(|| SessionStatus::ALL.iter().map(|it| it.as_str()).collect()), "scheduled": "Whether it is held." =>
        |_, it| it.status.as_ref().map_or(SessionStatus::Scheduled, |it| it.value).as_str().into();
    "status_note" Kind::Text, "The trainer is ill.": "Why its status changed." =>
        |edition, it| it.status_note.as_ref().map(|it| edition.phrase(it).text).into();
    "capacity" Kind::Number, in "people", "100": "How many can come." =>
        |_, it| it.capacity.as_ref().map(|it| it.0).into();
    "description" Kind::Text, "How to issue licences.": "What it is about." =>
        |edition, it| it.description.as_ref().map(|it| edition.phrase(it).text).into();
    "announced" Kind::Date, "2020-09-08": "The day on which it was announced or last changed." =>
        |_, it| it.announced.as_ref().map(|it| it.0.to_string()).into();
    "page_url" Kind::Url, "https://www.example.gov/training/sessions/#coursera-introduction-2020-09-09": "Where it stands on this site." =>
        |edition, it| edition.data_url(&Route::Sessions).map(|url| format!("{url}#{}", it.id.value)).into();
}
