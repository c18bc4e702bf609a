//! The table of courses.

use super::column::{Kind, columns};
use crate::model::{Course, CourseKind, CourseLevel, CredentialKind, EtplStatus};
use crate::site::edition::Edition;
use crate::site::offer::IN_OFFER;
use crate::site::route::Route;

// What all governments say of a course in one language.
columns! { Course:
    "id" Kind::Id, "google-it-support": "The id of the course, the same for all governments of the programme." =>
        |_, it| it.id.value.as_str().into();
    "title" Kind::Text, "Google IT Support": "The title of the course." =>
        |edition, it| edition.phrase(&it.title).text.into();
    "kind" Kind::OneOf(|| CourseKind::ALL.iter().map(|it| it.as_str()).collect()), "professional-certificate": "What sort of course it is." =>
        |_, it| it.kind.as_str().into();
    "provider_id" Kind::Id, "google": "The id of the provider." =>
        |_, it| it.provider.value.as_str().into();
    "provider" Kind::Text, "Google": "The name of the provider." =>
        |edition, it| edition.provider_name(&it.provider.value).text.into();
    "course_url" Kind::Url, "https://www.coursera.org/professional-certificates/google-it-support": "The page at which one enrols." =>
        |_, it| it.url.0.as_str().into();
    "level" Kind::OneOf(|| CourseLevel::ALL.iter().map(|it| it.as_str()).collect()), "beginner": "How much one has to know before." =>
        |_, it| it.level.as_ref().map(|level| level.as_str()).into();
    "effort_hours" Kind::Number, in "hours", "120": "Hours of work in all." =>
        |_, it| it.duration.as_ref().and_then(|it| it.effort()).into();
    "length_weeks" Kind::Number, in "weeks", "24": "Weeks from the first day to the last." =>
        |_, it| it.duration.as_ref().and_then(|it| it.length()).into();
    "pace_hours_per_week" Kind::Number, in "hours a week", "5": "Hours of work in each week." =>
        |_, it| it.duration.as_ref().and_then(|it| it.pace()).into();
    "languages" Kind::List("language tags (BCP 47)"), "en|es": "The languages in which it is taught." =>
        |_, it| it.languages.iter().map(|it| it.value.to_string()).collect::<Vec<_>>().into();
    "subtitles" Kind::List("language tags (BCP 47)"), "el|uk": "The languages of its subtitles." =>
        |_, it| it.subtitles.iter().map(|it| it.value.to_string()).collect::<Vec<_>>().into();
    "subject_ids" Kind::List("ids"), "information-technology": "What it is about." =>
        |_, it| it.subjects.iter().map(|it| it.value.to_string()).collect::<Vec<_>>().into();
    "skills" Kind::List("texts"), "Troubleshooting|Customer service": "What one can do afterwards." =>
        |edition, it| it.skills.iter().map(|it| edition.phrase(it).text).collect::<Vec<_>>().into();
    "occupation_codes" Kind::List("O*NET-SOC codes"), "15-1232.00": "Work for which it prepares." =>
        |_, it| it.occupations.iter().map(|it| it.0.clone()).collect::<Vec<_>>().into();
    "cip_code" Kind::Text, "11.1006": "The code of its programme of study (CIP)." =>
        |_, it| it.cip.as_ref().map(|it| it.0.clone()).into();
    "credential_kind" Kind::OneOf(|| CredentialKind::ALL.iter().map(|it| it.as_str()).collect()), "free": "What one gets for completing it, and whether that costs anything." =>
        |_, it| it.credential.as_ref().map(|it| it.kind.as_str()).into();
    "credential_name" Kind::Text, "Course certificate": "What the credential is called." =>
        |edition, it| it.credential.as_ref().and_then(|it| Some(edition.phrase(it.name.as_ref()?).text)).into();
    "credential_awarded_by" Kind::Text, "Google": "Who awards the credential." =>
        |edition, it| it.credential.as_ref().and_then(|it| Some(edition.plain(it.awarded_by.as_ref()?))).into();
    "exam_ids" Kind::List("ids"), "comptia-a-plus": "The exams for which it prepares, as in the table of exams." =>
        |_, it| it.prepares_for.iter().map(|it| it.value.to_string()).collect::<Vec<_>>().into();
    "verified_on" Kind::Date, "2020-09-08": "The day on which all this was last checked." =>
        |_, it| it.verified_on.as_ref().map(|it| it.0.to_string()).into();
}

// What each government says of it.
columns! { OWN of Course:
    "page_url" Kind::Url, "https://www.example.gov/training/courses/google-it-support/": "The page of the course on this site." =>
        |edition, it| edition.data_url(&Route::Course(it.id.value.clone())).into();
    "in_offer" Kind::Flag, "true": "Whether the course is part of the government's offer, and so is free for those who may take part." =>
        |edition, it| in_offer(edition, it).into();
    "etpl_status" Kind::OneOf(|| EtplStatus::ALL.iter().map(|it| it.as_str()).collect()), "not-listed": "Its state on the government's Eligible Training Provider List, where there is one." =>
        |edition, it| etpl(edition, it).map(|it| it.0).into();
    "etpl_as_of" Kind::Date, "2020-09-08": "The day on which that state was true." =>
        |edition, it| etpl(edition, it).map(|it| it.1).into();
}

/// Whether a course is part of the offer, if anybody said so.
fn in_offer(edition: &Edition<'_>, course: &Course) -> Option<bool> {
    let offer = edition.participant.offer.as_ref()?;
    offer.courses_at.as_ref()?;
    Some(edition.standing(course) == IN_OFFER)
}

/// The word for a course's state on the government's list, and since when it is known.
fn etpl(edition: &Edition<'_>, course: &Course) -> Option<(&'static str, String)> {
    let list = edition.participant.government.etpl.as_ref()?;
    let (status, as_of) = match &course.etpl {
        Some(own) => (own.status.value, &own.as_of),
        None => (list.status.value, &list.as_of),
    };
    Some((status.as_str(), as_of.0.to_string()))
}
