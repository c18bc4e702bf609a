//! Links and images: what a text refers to.

use super::Reader;
use crate::diag::{Diagnostic, Located, Span, codes};
use crate::model::{Image, Link, Piece};
use crate::parse::links;
use pulldown_cmark::{CowStr, Event};
use std::ops::Range;

codes! {
    /// An image has no words that say what it shows.
    ///
    /// # Why it matters
    /// People who cannot see it, and those whose connection is slow, learn nothing from it (WCAG
    /// 1.1.1).
    ///
    /// # Wrong
    /// `![](room.png)`
    ///
    /// # Right
    /// `![A classroom with twelve computers](room.png)`
    MISSING_ALTERNATIVE = "image-without-alternative-text";

    /// An image is no file of the site.
    ///
    /// # Why it matters
    /// Others can change or remove it, and they see who reads the page.
    ///
    /// # Wrong
    /// `![A room](https://www.example.com/room.png)`
    ///
    /// # Right
    /// `![A room](room.png)`, with the file beside the text
    IMAGE_WITHOUT_FILE = "image-without-file";

    /// A link has no words.
    ///
    /// # Why it matters
    /// Nobody can see it or click it, and a screen reader reads out its address.
    ///
    /// # Wrong
    /// `[](../faq/eligibility.md)`
    ///
    /// # Right
    /// `[Who may take part](../faq/eligibility.md)`
    LINK_WITHOUT_WORDS = "link-without-words";

    /// The name of a fact stands in the address of a link or in an image.
    ///
    /// # Why it matters
    /// Facts are printed among words; elsewhere readers would get the braces.
    ///
    /// # Wrong
    /// `[Apply](https://www.example.gov/{{ offer.enrol_by }})`
    ///
    /// # Right
    /// `[Apply](https://www.example.gov/apply) by {{ offer.enrol_by }}`
    FACT_OUT_OF_PLACE = "fact-out-of-place";
}

/// Where facts are most often put by mistake.
pub(super) const ADDRESS: &str = "the address of a link";

impl<'t> Reader<'t, '_> {
    pub(super) fn link_start(
        &mut self,
        destination: &str,
        title: String,
        range: Range<usize>,
        out: &mut Vec<Event<'t>>,
    ) {
        let span = self.span(self.within(&range, destination));
        if destination.contains("{{") {
            self.fact_out_of_place(span, ADDRESS);
            return;
        }
        match links::target(destination, self.folder) {
            Ok(target) => {
                self.link = Some(Link {
                    target: Located::new(target, span),
                    title,
                    text: String::new(),
                    words: span,
                });
                let piece = Piece::Link(self.document.links.len());
                self.gap(piece, out);
            }
            Err(trouble) => self
                .found
                .push(Diagnostic::error(trouble.code, span, trouble.sentence).help(trouble.help)),
        }
    }

    pub(super) fn link_end(&mut self, range: Range<usize>, out: &mut Vec<Event<'t>>) {
        // A link that was refused has no start, so it gets no end.
        if let Some(mut link) = self.link.take() {
            link.words = self.span(self.first(&range, &link.text));
            if link.text.trim().is_empty() {
                let span = self.span(range);
                self.found.push(
                    Diagnostic::error(LINK_WITHOUT_WORDS, span, "This link has no words.").help(
                        "Write between the brackets where it leads: [Who may take part](faq.md).",
                    ),
                );
            }
            self.document.links.push(link);
            out.push(Event::InlineHtml(CowStr::Borrowed("</a>")));
        }
    }

    pub(super) fn image_end(&mut self, range: Range<usize>, out: &mut Vec<Event<'t>>) {
        let Some((path, span, alternative)) = self.image.take() else {
            return;
        };
        let alternative = alternative.trim().to_owned();
        if alternative.contains("{{") || path.contains("{{") {
            self.fact_out_of_place(self.span(range.clone()), "an image or its alternative text");
        }
        if alternative.is_empty() {
            self.found.push(
                Diagnostic::error(
                    MISSING_ALTERNATIVE,
                    self.span(range.clone()),
                    format!("The image \"{path}\" has no alternative text."),
                )
                .help("Write between the brackets what the image shows: ![A classroom](room.png)."),
            );
        }
        if path.is_empty() || path.contains(':') || path.starts_with("//") {
            let sentence = match path.is_empty() {
                true => "This image names no file.".to_owned(),
                false => format!("The image \"{path}\" is no file of this site."),
            };
            self.found
                .push(Diagnostic::error(IMAGE_WITHOUT_FILE, span, sentence).help(
                    "Put the file beside this text and write its name: ![A room](room.png).",
                ));
            return;
        }
        let path = Located::new(links::joined(self.folder, &path), span);
        let piece = Piece::Image(self.document.images.len());
        let words = self.span(self.first(&range, &alternative));
        self.document.images.push(Image {
            path,
            alternative,
            words,
        });
        self.gap(piece, out);
    }

    pub(super) fn fact_out_of_place(&mut self, span: Span, place: &str) {
        let sentence = format!("A fact cannot be printed in {place}.");
        self.found.push(
            Diagnostic::error(FACT_OUT_OF_PLACE, span, sentence)
                .help("Write it among the words; a contact's address becomes a link by itself."),
        );
    }
}
