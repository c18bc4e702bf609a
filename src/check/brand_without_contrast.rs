//! Text on a government's colour, and in it, can be read.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Colour;

code! {
    /// A government's colour is too light for white text on it.
    ///
    /// # Why it matters
    /// The head of every page has white text on this colour. People with low vision, or outdoors, could
    /// not read it: WCAG 2.2 asks for a contrast of 4.5 to 1 (success criterion 1.4.3). The same contrast
    /// makes the colour readable on a white page.
    ///
    /// # Wrong
    /// `brand: "#4a90d9"`, which has 3.3 to 1
    ///
    /// # Right
    /// `brand: "#123a63"`, which has 11.6 to 1
    pub(super) CODE = "brand-without-contrast";
}

/// The least contrast of text of usual size, level AA.
const LEAST: f64 = 4.5;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let participants = desk.library.participants.iter();
    let brands = participants.filter_map(|it| it.government.brand.as_ref());
    let light = brands.filter(|brand| brand.contrast(Colour::WHITE) < LEAST);
    light
        .map(|brand| {
            // Rounded down: 4.49 must not be called 4.5.
            let ratio = (brand.contrast(Colour::WHITE) * 100.0).floor() / 100.0;
            let sentence = format!(
                "White text on {} has a contrast of {ratio:.2} to 1; it needs 4.5 to 1.",
                brand.value
            );
            let help = format!(
                "Write \"{}\", the nearest colour that is dark enough, or a darker one.",
                brand.darkened(LEAST)
            );
            Diagnostic::error(CODE, brand.span, sentence).help(help)
        })
        .collect()
}
