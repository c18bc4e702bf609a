//! Links and images: what a text refers to.

use super::Reader;
use crate::diag::{Code, Diagnostic, Located, Span};
use crate::model::{Image, Link, Piece};
use crate::parse::links;
use pulldown_cmark::{CowStr, Event};
use std::ops::Range;

const MISSING_ALTERNATIVE: Code = Code::new("image-without-alternative-text", &[]);
const IMAGE_WITHOUT_FILE: Code = Code::new("image-without-file", &[]);
const LINK_WITHOUT_WORDS: Code = Code::new("link-without-words", &[]);
const FACT_OUT_OF_PLACE: Code = Code::new("fact-out-of-place", &[]);

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
            self.fact_out_of_place(span, "the address of a link");
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

    fn fact_out_of_place(&mut self, span: Span, place: &str) {
        let sentence = format!("A fact cannot be printed in {place}.");
        self.found.push(
            Diagnostic::error(FACT_OUT_OF_PLACE, span, sentence)
                .help("Write it among the words; a contact's address becomes a link by itself."),
        );
    }
}
