//! What the CLDR knows of the parts of a tag and of countries, and what it would say instead.

use icu_locale::names::{
    LanguageIdentifierDisplayName, RegionDisplayName, ScriptDisplayName, VariantDisplayName,
};
use icu_locale::subtags::{Language as LanguageSubtag, Region, Script, language};
use icu_locale::{LanguageIdentifier, LocaleCanonicalizer, LocaleExpander, langid, locale};

use crate::language::{Locale, LocaleProblem};

/// The first part that has no English name; the CLDR names all it knows in English.
pub(super) fn unknown_part(id: &LanguageIdentifier) -> Option<LocaleProblem> {
    let english = || locale!("en").into();
    if !language_known(id.language) {
        let suggestion = current(id).or_else(|| spoken_in(id));
        return Some(LocaleProblem::UnknownLanguage { suggestion });
    }
    let script_known = |script| ScriptDisplayName::try_new_heavy(english(), script).is_ok();
    if id.script.is_some_and(|script| !script_known(script)) {
        return Some(LocaleProblem::UnknownScript);
    }
    if id.region.is_some_and(|region| !region_known(region)) {
        let suggestion = current(id);
        return Some(LocaleProblem::UnknownRegion { suggestion });
    }
    let variant_known = |variant| VariantDisplayName::try_new_heavy(english(), variant).is_ok();
    if id.variants.iter().any(|&variant| !variant_known(variant)) {
        return Some(LocaleProblem::UnknownVariant);
    }
    None
}

/// The tag with the language that is spoken in the country of its first part.
pub(super) fn spoken_in(id: &LanguageIdentifier) -> Option<Locale> {
    let region = Region::try_from_str(id.language.as_str()).ok()?;
    if !region_known(region) {
        return None;
    }
    let mut country = LanguageIdentifier {
        region: Some(region),
        ..langid!("und")
    };
    LocaleExpander::new_extended().maximize(&mut country);
    let spoken = match country.language {
        // Likely subtags leave out the countries of their default, English.
        LanguageSubtag::UNKNOWN => language!("en"),
        known => known,
    };
    Some(Locale::of(&LanguageIdentifier {
        language: spoken,
        ..id.clone()
    }))
}

/// The script that a tag names, or that its readers take for granted.
pub(super) fn likely_script(id: &LanguageIdentifier) -> Option<Script> {
    LocaleExpander::new_extended().get_likely_script(id)
}

fn language_known(language: LanguageSubtag) -> bool {
    // Codes for "any", "many", "none" and "other" have names too.
    const NO_LANGUAGE: [&str; 4] = ["und", "mul", "zxx", "mis"];
    let name = LanguageIdentifierDisplayName::try_new_heavy(
        locale!("en").into(),
        language.into(),
        Default::default(),
    );
    // ICU gives the code back where there is no name. No English name of a
    // language is all in small letters, so the two cannot be confused.
    !NO_LANGUAGE.contains(&language.as_str())
        && name.is_ok_and(|name| name.as_borrowed().to_string() != language.as_str())
}

fn region_known(region: Region) -> bool {
    // ZZ is the code for a region that is not known.
    region.as_str() != "ZZ"
        && RegionDisplayName::try_new_light(locale!("en").into(), region).is_ok()
}

/// What ISO 3166 says of a code of two capital letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Country {
    /// It is a country's.
    Known,
    /// It is none; the codes of the countries that may be meant: the one for which it stood or
    /// stands elsewhere, and the one whose language has such a code (`UK` -> `GB`, `UA`).
    Unknown(Vec<String>),
}

/// Whether a code is that of a country.
///
/// ```
/// # use prospectus::language::{Country, country};
/// assert_eq!(country("GR"), Country::Known);
/// assert_eq!(country("UK"), Country::Unknown(vec!["GB".to_owned(), "UA".to_owned()]));
/// ```
pub fn country(code: &str) -> Country {
    // The CLDR names these too; they are unions, parts of countries and codes for tests.
    const NO_COUNTRY: [&str; 15] = [
        "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ", "CT",
    ];
    let is_country = |region: Region| {
        region.as_str().len() == 2 && !NO_COUNTRY.contains(&region.as_str()) && region_known(region)
    };
    let Ok(region) = Region::try_from_str(code) else {
        return Country::Unknown(Vec::new());
    };
    if is_country(region) {
        return Country::Known;
    }
    let mut mended: icu_locale::Locale = LanguageIdentifier {
        region: Some(region),
        ..langid!("und")
    }
    .into();
    LocaleCanonicalizer::new_extended().canonicalize(&mut mended);
    let mut home = LanguageIdentifier {
        language: LanguageSubtag::try_from_str(&code.to_lowercase())
            .unwrap_or(LanguageSubtag::UNKNOWN),
        ..langid!("und")
    };
    LocaleExpander::new_extended().maximize(&mut home);
    let meant = [
        mended.id.region,
        home.region.filter(|_| language_known(home.language)),
    ];
    let meant = meant
        .into_iter()
        .flatten()
        .filter(|meant| is_country(*meant));
    Country::Unknown(meant.map(|meant| meant.as_str().to_owned()).collect())
}

/// The tag in today's codes, where its own are retired or three letters long.
fn current(id: &LanguageIdentifier) -> Option<Locale> {
    let mut mended = icu_locale::Locale::from(id.clone());
    LocaleCanonicalizer::new_extended().canonicalize(&mut mended);
    let better = mended.id != *id && unknown_part(&mended.id).is_none();
    better.then(|| Locale::of(&mended.id))
}
