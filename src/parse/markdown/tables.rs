//! Rows of a table that have more cells than it has columns.

use super::Reader;
use crate::diag::{Diagnostic, codes};
use std::ops::Range;

codes! {
    /// A row of a table has more cells than the table has columns.
    ///
    /// # Why it matters
    /// Markdown leaves the cells out that are too many, so nobody reads them.
    ///
    /// # Wrong
    /// `| Date | What |`, `| --- | --- |`, `| October 31 | Enroll | online |`
    ///
    /// # Right
    /// `| Date | What | How |`, `| --- | --- | --- |`, `| October 31 | Enroll | online |`
    CELL_LOST = "table-cell-lost";
}

impl Reader<'_, '_> {
    /// Sees a row of a table that has so many columns.
    pub(super) fn row(&mut self, range: &Range<usize>, columns: usize) {
        let row = &self.body[range.clone()];
        let cells = cells(row);
        let Some(lost) = cells.get(columns) else {
            return;
        };
        let end = cells.last().map_or(lost.end, |last| last.end);
        let sentence = format!(
            "This row has {} cells, and the table {columns} columns: the rest is shown nowhere.",
            cells.len()
        );
        let span = self.span(range.start + lost.start..range.start + end);
        self.found.push(
            Diagnostic::error(CELL_LOST, span, sentence)
                .help("Give the table another column, or write | inside a cell as \\|."),
        );
    }
}

/// The cells of a row that hold something up to the last, without the space around them.
fn cells(row: &str) -> Vec<Range<usize>> {
    let row = row.trim_end();
    let mut bars = row
        .match_indices('|')
        .map(|(at, _)| at)
        .filter(|at| !row[..*at].ends_with('\\'))
        .collect::<Vec<_>>();
    if bars.first() != Some(&0) {
        bars.insert(0, 0);
    }
    bars.push(row.len());
    let mut cells: Vec<Range<usize>> = bars
        .windows(2)
        .map(|pair| {
            let whole = &row[pair[0]..pair[1]];
            let inner = whole.trim_start_matches('|');
            let start = pair[0] + whole.len() - inner.trim_start().len();
            start..start + inner.trim().len()
        })
        .collect();
    while cells.last().is_some_and(Range::is_empty) {
        cells.pop();
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::cells;

    fn texts(row: &str) -> Vec<&str> {
        cells(row).into_iter().map(|cell| &row[cell]).collect()
    }

    #[test]
    fn a_row_is_cut_at_its_bars() {
        assert_eq!(texts("| 1 | Enroll | more |"), ["1", "Enroll", "more"]);
        assert_eq!(texts("1 | Enroll"), ["1", "Enroll"]);
        assert_eq!(texts(r"| a \| b || c |  |"), [r"a \| b", "", "c"]);
    }
}
