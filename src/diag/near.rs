//! "Did you mean": the known name nearest to one that nobody knows.

/// The name that the author most likely meant, if one is near enough.
///
/// Near is at most one edit in three characters and never all of them, transpositions counted as one,
/// upper and lower case as the same; of equally near names the first wins.
///
/// ```
/// assert_eq!(prospectus::diag::nearest("complet_by", ["enrol_by", "complete_by"]), Some("complete_by"));
/// assert_eq!(prospectus::diag::nearest("xyz", ["enrol_by"]), None);
/// ```
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_within(wrong.chars().count().div_ceil(3), wrong, known)
}

/// The same with at most so many edits.
pub fn nearest_within<'a>(
    allowed: usize,
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wrong = wrong.to_lowercase().replace(['_', ' '], "-");
    known
        .into_iter()
        .map(|name| {
            let plain = name.to_lowercase().replace(['_', ' '], "-");
            (strsim::damerau_levenshtein(&wrong, &plain), name)
        })
        .filter(|(distance, _)| *distance <= allowed && *distance < wrong.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// A help sentence that opens with the nearest name, if there is one.
pub fn did_you_mean<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    match nearest(wrong, known) {
        Some(name) => format!("Did you mean \"{name}\"? {otherwise}")
            .trim_end()
            .to_owned(),
        None => otherwise.to_owned(),
    }
}

/// Words with commas and an "and", as a sentence lists them.
pub(crate) fn listed(words: &[String]) -> String {
    match words {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        all => all.concat(),
    }
}
