//! A map that states ETPL statuses must go where there is such a list.

use super::map::{Map, What};
use super::target::Target;
use crate::check::ETPL_WITHOUT_LIST;
use crate::diag::{Diagnostic, Span, codes};
use crate::parse::Tree;

codes! {
    /// A map takes the status on a training provider list into the catalogue that all governments
    /// share.
    ///
    /// # Why it matters
    /// A list belongs to one state. Readers elsewhere would look for money that there is not.
    ///
    /// # Wrong
    /// `--into catalog/imported` with `etpl.status:` in the map
    ///
    /// # Right
    /// `--into content/new-jersey/courses`
    STATUS_OF_NOBODY = "status-without-government";

    /// A map for an ETPL does not say how to find the course of a row, or says it in a way for which
    /// no column is taken.
    ///
    /// # Why it matters
    /// A list states the status of courses that stand in the catalogue. Nobody could tell which.
    ///
    /// # Wrong
    /// `kind: etpl` without `match_by:`
    ///
    /// # Right
    /// `kind: etpl` with `match_by: id`, and `id: {column: Course}` below `columns:`
    NOTHING_TO_MATCH = "nothing-to-match-by";
}

/// Statuses in a map for the catalogue that all share, or for a government without a list: every
/// entry would be refused by the next check.
pub(super) fn mistakes(map: &Map, target: &Target, tree: &Tree) -> Vec<Diagnostic> {
    let Some(place) = states_status(map) else {
        return Vec::new();
    };
    let Some(government) = &target.government else {
        let sentence = "A status on a training provider list belongs to one government, and this \
                        import goes into the catalogue that all share.";
        return vec![Diagnostic::error(STATUS_OF_NOBODY, place, sentence).help(
            "Name the government's own folder: --into content/GOVERNMENT/courses. Or take the \
             fields that begin with etpl out of the map.",
        )];
    };
    let folder = tree.folders.get(government);
    let described = folder.and_then(|folder| folder.government.as_ref()?.get("etpl"));
    if described.is_some() {
        return Vec::new();
    }
    let sentence = format!("The government \"{government}\" has no ETPL.");
    vec![
        Diagnostic::error(ETPL_WITHOUT_LIST, place, sentence).help(format!(
            "Describe the list under etpl: in content/{government}/government.yaml first, or take \
         the fields that begin with etpl out of the map."
        )),
    ]
}

/// Where a map says that it states statuses.
fn states_status(map: &Map) -> Option<Span> {
    let kind = map.kind.as_ref().filter(|kind| kind.value == What::Etpl);
    let fields = map.columns.0.iter().map(|(field, _)| field);
    let first = fields
        .filter(|field| field.value == "etpl" || field.value.starts_with("etpl."))
        .min_by_key(|field| field.span);
    first.map(|field| field.span).or(kind.map(|kind| kind.span))
}

/// A way to find courses without the fields that it needs, or where nothing is to be found.
pub(super) fn match_mistakes(map: &Map) -> Vec<Diagnostic> {
    use super::map::MatchBy;
    let is_etpl = map.what() == What::Etpl;
    let (place, wanted): (Span, &[&str]) = match (&map.match_by, &map.kind) {
        (Some(way), _) if !is_etpl => {
            let sentence = "Only rows of an ETPL are matched with courses that stand already.";
            return vec![
                Diagnostic::error(NOTHING_TO_MATCH, way.span, sentence)
                    .help("Write kind: etpl above it, or remove match_by."),
            ];
        }
        (None, Some(kind)) if is_etpl => {
            let sentence = "The map does not say how to find the course of a row.";
            return vec![
                Diagnostic::error(NOTHING_TO_MATCH, kind.span, sentence)
                    .help("Write match_by: id, match_by: title-and-provider or match_by: cip."),
            ];
        }
        (Some(way), _) => match way.value {
            MatchBy::Id => (way.span, &["id"]),
            MatchBy::TitleAndProvider => (way.span, &["title", "provider"]),
            MatchBy::Cip => (way.span, &["cip"]),
        },
        _ => return Vec::new(),
    };
    let missing = wanted.iter().filter(|field| {
        let mut columns = map.columns.0.iter();
        !columns.any(|(name, _)| name.value == **field)
    });
    missing
        .map(|field| {
            let sentence = format!("Rows are matched by {field}, and no column fills it.");
            Diagnostic::error(NOTHING_TO_MATCH, place, sentence).help(format!(
                "Write {field}: below columns:, or choose another way to match."
            ))
        })
        .collect()
}
