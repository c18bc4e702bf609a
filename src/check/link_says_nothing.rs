//! The words of a link say where it leads.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{Link, Target};

code! {
    /// The words of a link do not say where it leads: "here", "read more", or a web address.
    ///
    /// # Why it matters
    /// People who cannot see the page hear its links as a list, without the words around them
    /// (WCAG 2.4.4 and 2.4.9). A list of "here, here, here" helps nobody.
    ///
    /// # Wrong
    /// `To see the dates, click [here](dates.md).`
    ///
    /// # Right
    /// `See [the dates of the offer](dates.md).`
    pub(super) CODE = "link-says-nothing";
}

/// Words that say nothing alone, by language. They are compared without capitals and punctuation.
const EMPTY_WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "here",
            "click here",
            "click",
            "see here",
            "this",
            "this link",
            "this page",
            "link",
            "the link",
            "more",
            "read more",
            "learn more",
            "see more",
            "find out more",
            "more info",
            "more information",
            "details",
            "more details",
            "continue",
            "go",
            "page",
            "website",
            "this website",
        ],
    ),
    (
        "es",
        &[
            "aquí",
            "aqui",
            "acá",
            "haga clic aquí",
            "haz clic aquí",
            "clic aquí",
            "pulse aquí",
            "presione aquí",
            "este enlace",
            "enlace",
            "el enlace",
            "esta página",
            "más",
            "leer más",
            "lea más",
            "ver más",
            "vea más",
            "saber más",
            "más información",
            "más detalles",
            "detalles",
            "continuar",
            "este sitio",
        ],
    ),
    (
        "el",
        &[
            "εδώ",
            "πατήστε εδώ",
            "κάντε κλικ εδώ",
            "κλικ εδώ",
            "δείτε εδώ",
            "σύνδεσμος",
            "αυτός ο σύνδεσμος",
            "αυτόν τον σύνδεσμο",
            "αυτή η σελίδα",
            "αυτή τη σελίδα",
            "περισσότερα",
            "διαβάστε περισσότερα",
            "δείτε περισσότερα",
            "μάθετε περισσότερα",
            "περισσότερες πληροφορίες",
            "λεπτομέρειες",
            "συνέχεια",
        ],
    ),
    (
        "uk",
        &[
            "тут",
            "ця сторінка",
            "цю сторінку",
            "цій сторінці",
            "на цій сторінці",
            "посилання",
            "за посиланням",
            "сюди",
            "тут натисніть",
            "натисніть тут",
            "натисніть сюди",
            "клацніть тут",
            "клікніть тут",
            "посилання",
            "це посилання",
            "за посиланням",
            "за цим посиланням",
            "ця сторінка",
            "більше",
            "детальніше",
            "докладніше",
            "подробиці",
            "читати далі",
            "читати більше",
            "читайте далі",
            "дізнатися більше",
            "далі",
        ],
    ),
    (
        "ms",
        &[
            "sini",
            "di sini",
            "klik di sini",
            "klik sini",
            "tekan di sini",
            "lihat di sini",
            "pautan",
            "pautan ini",
            "halaman ini",
            "lagi",
            "baca lagi",
            "baca lanjut",
            "baca selanjutnya",
            "selanjutnya",
            "ketahui lebih lanjut",
            "maklumat lanjut",
            "butiran",
            "lebih lanjut",
        ],
    ),
    (
        "uz",
        &[
            "bu yerda",
            "bu yerga",
            "shu yerda",
            "shu yerga",
            "bu yerga bosing",
            "shu yerga bosing",
            "bu yerni bosing",
            "shu yerni bosing",
            "havola",
            "bu havola",
            "ushbu havola",
            "bu sahifa",
            "bu sahifada",
            "ushbu sahifada",
            "batafsil",
            "koʻproq",
            "davomi",
            "toʻliq oʻqish",
        ],
    ),
];

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let documents = desk.library.documents();
    documents
        .flat_map(|document| &document.links)
        .filter_map(trouble)
        .collect()
}

fn trouble(link: &Link) -> Option<Diagnostic> {
    let text = link.text.trim();
    let plain = plain(text);
    let sentence = if is_address(&plain) && leads_to_the_web(link) {
        format!("The words of this link are its address, \"{text}\".")
    } else if says_nothing(&plain) {
        format!("The words \"{text}\" do not say where this link leads.")
    } else {
        return None;
    };
    let help = "Put words between the brackets that name what is there: [the dates of the \
                offer](dates.md).";
    Some(Diagnostic::warning(CODE, link.words, sentence).help(help))
}

/// Words without capitals, punctuation and arrows.
fn plain(text: &str) -> String {
    let letters = text.trim_matches(|letter: char| !letter.is_alphanumeric());
    let lower = letters.to_lowercase().replace(['\'', '’', '‘', '`'], "ʻ");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words mean nothing without those around them.
pub(super) fn says_nothing(plain: &str) -> bool {
    EMPTY_WORDS.iter().any(|(_, words)| words.contains(&plain))
}

fn is_address(plain: &str) -> bool {
    ["http://", "https://", "www."]
        .iter()
        .any(|start| plain.starts_with(start))
}

fn leads_to_the_web(link: &Link) -> bool {
    matches!(&link.target.value, Target::Elsewhere(to) if to.starts_with("http"))
}
