//! The time zone of a government is one of its country.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::language::zone_country;
use crate::model::{Government, Zone};

code! {
    /// The time zone of a government lies in another country.
    ///
    /// # Why it matters
    /// Deadlines end when the day ends in this zone. A session can be held from abroad, so its own zone
    /// may be any.
    ///
    /// # Wrong
    /// `code: GR` with `time_zone: America/Bogota`
    ///
    /// # Right
    /// `code: GR` with `time_zone: Europe/Athens`
    pub(super) CODE = "zone-of-another-country";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let governments = participants.map(|it| &it.government);
    let found = governments.filter_map(|government| {
        let other = elsewhere(&government.time_zone, government)?;
        Some(of_government(government, &other))
    });
    found.collect()
}

fn of_government(government: &Government, other: &str) -> Diagnostic {
    let country = government.code.country();
    let zone = &government.time_zone;
    let sentence = format!(
        "The zone {} is one of {other}, and the code that of {country}.",
        zone.name()
    );
    // Where zone and currency agree with each other, the code is the likelier slip.
    let is_code = government.currency.is_used_in(other) == Some(true)
        && government.currency.is_used_in(country) != Some(true);
    let (here, there) = match is_code {
        true => (government.code.span, zone.span),
        false => (zone.span, government.code.span),
    };
    Diagnostic::warning(CODE, here, sentence)
        .label(there, "the other stands here")
        .help("Correct the zone or the code.")
}

/// The country of a zone, if it is not the government's. A country without a zone of its own, such as
/// Kosovo, has that of another.
fn elsewhere(zone: &Zone, government: &Government) -> Option<String> {
    let own = government.code.country();
    let country = zone_country(zone.name()).filter(|country| country != own)?;
    Zone::names()
        .any(|name| zone_country(&name).as_deref() == Some(own))
        .then_some(country)
}
