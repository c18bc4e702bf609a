//! The alternative text of an image says what it shows.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::Image;

code! {
    /// The alternative text of an image is a file name, the word "image", or a whole paragraph.
    ///
    /// # Why it matters
    /// People who cannot see the image hear this text in its place (WCAG 1.1.1). "IMG_1234.jpg"
    /// tells them nothing, and a text of more than 250 letters cannot be stopped half-way.
    ///
    /// # Wrong
    /// `![IMG_1234.jpg](room.jpg)`
    ///
    /// # Right
    /// `![Ten people at computers in a classroom](room.jpg)`
    pub(super) CODE = "alternative-text-says-nothing";
}

/// Words for pictures of any kind, in all languages.
const PICTURES: &[&str] = &[
    "image",
    "picture",
    "photo",
    "photograph",
    "graphic",
    "icon",
    "logo",
    "screenshot",
    "figure",
    "img",
    "pic",
    "diagram",
    "chart",
    "alt",
    "alt text",
    "imagen",
    "foto",
    "fotografía",
    "ícono",
    "icono",
    "gráfico",
    "figura",
    "captura de pantalla",
    "εικόνα",
    "φωτογραφία",
    "εικονίδιο",
    "λογότυπο",
    "στιγμιότυπο οθόνης",
    "зображення",
    "фото",
    "фотографія",
    "картинка",
    "малюнок",
    "значок",
    "логотип",
    "знімок екрана",
    "imej",
    "gambar",
    "ikon",
    "tangkapan skrin",
    "rasm",
    "surat",
    "fotosurat",
    "belgi",
    "logotip",
];

/// Endings of files that hold pictures.
const ENDINGS: &[&str] = &[
    ".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic",
    ".pdf",
];

/// What can be heard in one breath or two: the length that guides for authors name.
const LONGEST: usize = 250;

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let documents = desk.library.documents();
    documents
        .flat_map(|document| &document.images)
        .filter_map(trouble)
        .collect()
}

fn trouble(image: &Image) -> Option<Diagnostic> {
    let text = image.alternative.trim();
    let lower = text.to_lowercase();
    let length = text.chars().count();
    let file = image
        .path
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let stem = file
        .rsplit_once('.')
        .map_or(file.as_str(), |(stem, _)| stem);
    let is_file = lower == file
        || lower == stem && lower.contains(|it: char| it.is_ascii_digit() || "_-".contains(it))
        || !lower.contains(' ') && ENDINGS.iter().any(|ending| lower.ends_with(ending));
    let (sentence, help) = if is_file {
        (
            format!("The alternative text \"{text}\" is the name of a file."),
            "Write what the image shows, for those who do not see it.",
        )
    } else if PICTURES.contains(&lower.trim_end_matches(['.', ':'])) {
        (
            format!("The alternative text \"{text}\" does not say what the image shows."),
            "Write what the image shows, for those who do not see it.",
        )
    } else if length > LONGEST {
        (
            format!("The alternative text has {length} letters; {LONGEST} are the most."),
            "Say in one sentence what the image shows, and the rest in the text beside it.",
        )
    } else {
        return None;
    };
    Some(Diagnostic::warning(CODE, image.words, sentence).help(help))
}
