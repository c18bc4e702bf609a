//! The sign of a government in browsers' tabs: its own, or its first letter on its colour.

use super::edition::Edition;
use crate::theme::view;

view! {
    /// The sign of a government that has none of its own.
    pub struct IconView {
        /// The first letter of its name in its main language.
        pub letter: String,
    }
}

impl Edition<'_> {
    /// The sign that is made where a government has none of its own.
    pub fn icon_view(&self) -> IconView {
        let name = self.phrase(&self.participant.government.name).text;
        let letter = name.chars().find(|letter| letter.is_alphanumeric());
        IconView {
            letter: letter.map_or_else(String::new, |it| it.to_uppercase().to_string()),
        }
    }
}
