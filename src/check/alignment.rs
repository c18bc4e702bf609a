//! Which paragraph of a translation says what which paragraph of its original says.
//!
//! A paragraph, an item of a list, a cell of a table and a heading are passages alike. Where a
//! section has as many of them in both languages, each is the other's partner. Otherwise the lengths
//! decide which of them has none, for a translation is about as long as what it translates.

use crate::model::{Document, Passage};

/// For each passage of the original its partner in the translation, by their places. Sections are
/// known by their headings; of texts with other headings than each other nothing is said.
pub(super) fn partners(original: &Document, translation: &Document) -> Option<Vec<Option<usize>>> {
    if original.headings.len() != translation.headings.len() {
        return None;
    }
    let mut partners = vec![None; original.passages.len()];
    for heading in std::iter::once(None).chain((0..original.headings.len()).map(Some)) {
        let (own, other) = (of(original, heading), of(translation, heading));
        for (one, two) in pairs(&own, &other) {
            partners[own[one].0] = Some(other[two].0);
        }
    }
    Some(partners)
}

/// The passages below a heading, and the heading itself, with their places.
fn of(document: &Document, heading: Option<usize>) -> Vec<(usize, &Passage)> {
    let all = document.passages.iter().enumerate();
    all.filter(|(_, passage)| passage.heading == heading)
        .collect()
}

/// How much worse it is that a passage has no partner than that lengths differ.
const ALONE: f64 = 2.0;

/// Pairs in order such that their lengths differ least; of the shorter side all have a partner.
fn pairs(own: &[(usize, &Passage)], other: &[(usize, &Passage)]) -> Vec<(usize, usize)> {
    if own.len() == other.len() {
        return (0..own.len()).map(|at| (at, at)).collect();
    }
    let whole = |side: &[(usize, &Passage)]| side.iter().map(|it| length(it.1)).sum::<f64>();
    // Languages of letters are about as long as each other; one of syllables is much shorter.
    let ratio = match whole(own) / whole(other).max(1.0) {
        ratio if (0.4..2.5).contains(&ratio) => 1.0,
        ratio => ratio.max(0.1),
    };
    // The least cost from each pair of places to the end.
    let (rows, columns) = (own.len(), other.len());
    let mut costs = vec![vec![0.0; columns + 1]; rows + 1];
    for row in (0..=rows).rev() {
        for column in (0..=columns).rev() {
            let mut least = f64::INFINITY;
            if row < rows {
                least = least.min(ALONE + costs[row + 1][column]);
            }
            if column < columns {
                least = least.min(ALONE + costs[row][column + 1]);
            }
            if row < rows && column < columns {
                let unlike = unlike(own[row].1, other[column].1, ratio);
                least = least.min(unlike + costs[row + 1][column + 1]);
            }
            costs[row][column] = if least.is_finite() { least } else { 0.0 };
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let together = unlike(own[row].1, other[column].1, ratio) + costs[row + 1][column + 1];
        if together <= costs[row][column] {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if ALONE + costs[row + 1][column] <= costs[row][column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

/// How little two passages look like the same in two languages: 0 to 1, and 2 more where one is a
/// heading and the other is none.
fn unlike(one: &Passage, other: &Passage, ratio: f64) -> f64 {
    let (a, b) = (length(one), length(other) * ratio);
    let kinds = f64::from(u8::from(one.is_heading != other.is_heading)) * 2.0;
    (a - b).abs() / a.max(b) + kinds
}

fn length(passage: &Passage) -> f64 {
    passage.text.chars().count() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(lengths: &[usize]) -> Vec<Passage> {
        let passage = |length: &usize| {
            let mut passage = Passage::default();
            passage.text = "x".repeat(*length);
            passage
        };
        lengths.iter().map(passage).collect()
    }

    fn paired(own: &[usize], other: &[usize]) -> Vec<(usize, usize)> {
        let (own, other) = (passages(own), passages(other));
        let (own, other): (Vec<_>, Vec<_>) = (
            own.iter().enumerate().collect(),
            other.iter().enumerate().collect(),
        );
        pairs(&own, &other)
    }

    #[test]
    fn the_one_that_is_missing_is_known_by_the_lengths_of_the_others() {
        assert_eq!(
            paired(&[20, 90, 40], &[22, 95, 44]),
            [(0, 0), (1, 1), (2, 2)]
        );
        assert_eq!(paired(&[20, 90, 40], &[22, 44]), [(0, 0), (2, 1)]);
        assert_eq!(paired(&[20, 90], &[22, 44, 95]), [(0, 0), (1, 2)]);
        assert_eq!(paired(&[20], &[]), []);
    }
}
