//! A time zone is one of the country in which it is used.

use super::Desk;
use crate::diag::{Diagnostic, code};
use crate::language::zone_country;
use crate::model::{Government, Zone};

code! {
    /// The time zone of a government, or of one of its sessions, lies in another country.
    ///
    /// # Why it matters
    /// Every time of day is shown in this zone, and deadlines end when its day ends. A session can be
    /// held from abroad, so it is only a warning.
    ///
    /// # Wrong
    /// `code: GR` with `time_zone: America/Bogota`
    ///
    /// # Right
    /// `code: GR` with `time_zone: Europe/Athens`
    pub(super) CODE = "zone-of-another-country";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let government = &participant.government;
        let own = country_of(&government.time_zone);
        if let Some(other) = elsewhere(&government.time_zone, government) {
            found.push(of_government(government, &other));
            continue;
        }
        // Where the government's own zone says nothing of a country, its sessions may be anywhere.
        for session in participant.sessions.iter().filter(|_| own.is_some()) {
            let zone = &session.time_zone;
            let Some(other) = elsewhere(zone, government) else {
                continue;
            };
            let sentence = format!("The zone {} is one of {other}.", zone.name());
            found.push(
                Diagnostic::warning(CODE, zone.span, sentence)
                    .label(government.time_zone.span, "the government's own zone")
                    .help("Correct the zone, or move the time to the government's own."),
            );
        }
    }
    found
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

fn country_of(zone: &Zone) -> Option<String> {
    zone_country(zone.name())
}

/// The country of a zone, if it is not the government's.
fn elsewhere(zone: &Zone, government: &Government) -> Option<String> {
    let own = government.code.country();
    // XX is a country that is made up, and XK, Kosovo, uses the zone of a neighbor.
    country_of(zone).filter(|country| country != own && !["XX", "XK"].contains(&own))
}
