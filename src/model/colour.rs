//! Colours, and whether text on them can be read.

use crate::diag::codes;
use crate::model::field::{Scalar, Shape, Trouble};
use std::fmt;

codes! {
    /// A colour is not written as # and six hexadecimal digits.
    ///
    /// # Why it matters
    /// Browsers would leave the colour out. In YAML a # behind a space begins a comment, so a colour
    /// stands between quotation marks.
    ///
    /// # Wrong
    /// `brand: dark blue`
    ///
    /// # Right
    /// `brand: "#123a63"`
    NOT_A_COLOUR = "not-a-colour";
}

/// A colour in sRGB: `#123a63`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue, from 0 to 255.
    rgb: [u8; 3],
}

impl Colour {
    /// White, in which text stands on a government's colour.
    pub const WHITE: Self = Self { rgb: [255; 3] };

    /// How far this colour and another differ in brightness, from 1 to 21 (WCAG 2.2, contrast
    /// ratio).
    ///
    /// ```
    /// use prospectus::model::{Colour, field::Scalar};
    /// let grey = Colour::read("#767676").unwrap();
    /// assert_eq!(format!("{:.2}", grey.contrast(Colour::WHITE)), "4.54");
    /// ```
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The lightest colour of the same hue that differs from white by at least this contrast.
    pub fn darkened(self, contrast: f64) -> Self {
        // White has the luminance 1. All parts of the light are dimmed alike, so that the hue stays.
        let wanted = 1.05 / contrast - 0.05;
        let share = (wanted / self.luminance().max(f64::EPSILON)).min(1.0);
        Self {
            rgb: self.rgb.map(|part| encoded(linear(part) * share)),
        }
    }

    /// The relative luminance of WCAG 2.2, from 0 for black to 1 for white.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// A part of a colour as an amount of light from 0 to 1.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    match part <= 0.04045 {
        true => part / 12.92,
        false => ((part + 0.055) / 1.055).powf(2.4),
    }
}

/// An amount of light as a part of a colour, rounded to the darker side.
fn encoded(light: f64) -> u8 {
    // A part that is as it was before must not lose a step to the arithmetic.
    let parts = (0..=255u8).rev();
    let fits = |part: &u8| linear(*part) <= light + 1e-9;
    parts.into_iter().find(fits).unwrap_or(0)
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.rgb;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Scalar for Colour {
    const NOUN: &'static str = "a colour";

    fn shape() -> Shape {
        Shape::Text {
            noun: "a colour as # and six hexadecimal digits",
            pattern: Some("^#[0-9A-Fa-f]{6}$"),
        }
    }

    fn read(text: &str) -> Result<Self, Trouble> {
        let wrong = || {
            let sentence = format!("\"{text}\" is not a colour.");
            let help = "Write # and six hexadecimal digits in quotation marks: \"#123a63\".";
            Trouble::new(NOT_A_COLOUR, sentence, help)
        };
        let digits = text.strip_prefix('#').ok_or_else(wrong)?;
        if digits.len() != 6 || !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| wrong());
        Ok(Self {
            rgb: [part(0)?, part(2)?, part(4)?],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_darkened_colour_is_just_dark_enough_and_keeps_its_hue() {
        let light = Colour::read("#4a90d9").expect("a colour");
        let dark = light.darkened(4.5);
        assert!(light.contrast(Colour::WHITE) < 4.5);
        assert!((4.5..4.6).contains(&dark.contrast(Colour::WHITE)), "{dark}");
        let [red, green, blue] = dark.rgb;
        assert!(red < green && green < blue);
        let right = Colour::read("#123a63").expect("a colour");
        assert_eq!(right.darkened(4.5), right);
    }
}
