//! Markdown to a [`Document`]: finished HTML with gaps for facts, links and images.
//!
//! pulldown-cmark reads the text and writes the HTML. Where something differs from page to page a
//! mark is left, and the HTML is cut at the marks. CommonMark lets no NUL through, so a mark made
//! of NULs cannot be mistaken for an author's words.
//!
//! Invariant: no HTML of the author's own gets through.

mod finish;
mod headings;
mod passages;
mod raw_html;
mod references;
mod tables;

use crate::diag::{Code, Diagnostic, FileId, Located, Span, codes};
use crate::model::{Document, Heading, Link, Passage, Piece, fact_slots, open_braces};
use finish::{cut, distinct_anchors};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};
use std::ops::Range;

codes! {
    /// Two braces open the name of a fact and are never closed.
    ///
    /// # Why it matters
    /// Readers would see braces where a date or an amount belongs.
    ///
    /// # Wrong
    /// `until {{ offer.complete_by`
    ///
    /// # Right
    /// `until {{ offer.complete_by }}`
    FACT_WITHOUT_END = "fact-without-end";
}

/// The kinds of mistakes in Markdown.
pub(super) fn codes() -> Vec<Code> {
    [
        CODES,
        finish::CODES,
        headings::CODES,
        raw_html::CODES,
        references::CODES,
        tables::CODES,
    ]
    .concat()
}

/// Reads the Markdown of a file from `offset` on. `folder` is the folder that links start from.
pub fn markdown(
    text: &str,
    offset: usize,
    file: FileId,
    folder: &str,
    found: &mut Vec<Diagnostic>,
) -> Document {
    let body = &text[offset..];
    let mut reader = Reader {
        body,
        offset,
        file,
        folder,
        found,
        document: Document::default(),
        gaps: Vec::new(),
        link: None,
        image: None,
        heading: None,
        code: false,
        tags: Vec::new(),
        notes: Vec::new(),
        columns: 0,
        passage: Passage::default(),
    };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let events = TextMergeWithOffset::new(Parser::new_ext(body, options).into_offset_iter());
    let mut written = Vec::new();
    for (event, range) in events {
        reader.event(event, range, &mut written);
    }
    let (mut document, gaps) = (reader.document, reader.gaps);
    let mut html = String::with_capacity(body.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, written.into_iter());
    cut(&html, &gaps, &mut document);
    distinct_anchors(&mut document, found);
    document
}

struct Reader<'t, 'f> {
    body: &'t str,
    offset: usize,
    file: FileId,
    folder: &'t str,
    found: &'f mut Vec<Diagnostic>,
    document: Document,
    gaps: Vec<Piece>,
    link: Option<Link>,
    image: Option<(String, Span, String)>,
    heading: Option<Heading>,
    code: bool,
    tags: Vec<String>,
    notes: Vec<String>,
    /// How many columns the table has that is being read.
    columns: usize,
    passage: Passage,
}

impl<'t> Reader<'t, '_> {
    fn event(&mut self, event: Event<'t>, range: Range<usize>, out: &mut Vec<Event<'t>>) {
        self.passage(&event, &range);
        match event {
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::Start(Tag::HtmlBlock) => self.html_block(range),
            // Code shows the braces of a fact as they are.
            Event::Start(Tag::CodeBlock(_)) => {
                self.code = true;
                self.put(event, out);
            }
            Event::End(TagEnd::CodeBlock) => {
                self.code = false;
                self.put(event, out);
            }
            Event::Text(text) if self.code => self.put(Event::Text(text), out),
            // Its lines: the whole was seen at its start.
            Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Text(text) => self.text(text, range, out),
            Event::Code(code) => {
                self.say(&code);
                self.put(Event::Code(code), out);
            }
            Event::SoftBreak | Event::HardBreak => {
                self.say(" ");
                self.put(event, out);
            }
            Event::Start(Tag::Heading {
                level,
                id,
                attrs,
                classes,
            }) => {
                let attributes = self.attributes(&classes, &attrs, &range);
                self.heading_start(level, id, attributes, range, out);
            }
            Event::End(TagEnd::Heading(_)) => self.heading_end(out),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }) => {
                let destination = match link_type {
                    // <name@example.gov>: CommonMark says that this is a link to the mailbox.
                    LinkType::Email => CowStr::from(format!("mailto:{dest_url}")),
                    _ => dest_url,
                };
                self.link_start(&destination, title.into_string(), range, out);
            }
            Event::End(TagEnd::Link) => self.link_end(range, out),
            Event::Start(Tag::Image { dest_url, .. }) => {
                let span = self.span(self.within(&range, &dest_url));
                self.image = Some((dest_url.into_string(), span, String::new()));
            }
            Event::End(TagEnd::Image) => self.image_end(range, out),
            Event::Start(Tag::Table(ref columns)) => {
                self.columns = columns.len();
                self.put(event, out);
            }
            Event::Start(Tag::TableRow) => {
                self.row(&range, self.columns);
                self.put(event, out);
            }
            Event::FootnoteReference(label) if self.image.is_none() => {
                let number = self.note(&label);
                self.gap(Piece::NoteLink(number), out);
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let number = self.note(&label);
                self.gap(Piece::Note(number), out);
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                out.push(Event::Html(CowStr::Borrowed("</div>\n")));
            }
            other => self.put(other, out),
        }
    }

    fn put(&self, event: Event<'t>, out: &mut Vec<Event<'t>>) {
        if self.image.is_none() {
            out.push(event);
        }
    }

    /// The number of a footnote, in the order in which the text comes upon them.
    fn note(&mut self, label: &str) -> usize {
        let known = self.notes.iter().position(|note| note == label);
        known.unwrap_or_else(|| {
            self.notes.push(label.to_owned());
            self.notes.len() - 1
        }) + 1
    }

    /// Leaves a mark at which the finished HTML is cut.
    fn gap(&mut self, piece: Piece, out: &mut Vec<Event<'t>>) {
        out.push(Event::InlineHtml(CowStr::from(format!(
            "\0{}\0",
            self.gaps.len()
        ))));
        self.gaps.push(piece);
    }

    /// Adds words to the plain text of whatever they stand in.
    fn say(&mut self, words: &str) {
        for text in [
            self.image.as_mut().map(|(.., text)| text),
            self.link.as_mut().map(|link| &mut link.text),
            self.heading.as_mut().map(|heading| &mut heading.text),
        ]
        .into_iter()
        .flatten()
        {
            text.push_str(words);
        }
    }

    fn text(&mut self, text: CowStr<'t>, range: Range<usize>, out: &mut Vec<Event<'t>>) {
        self.say(&text);
        let slots = fact_slots(&text);
        if let Some(open) = open_braces(&text) {
            let verbatim = self.body.get(range.clone()) == Some(&text);
            let at = range.start + open;
            let braces = if verbatim { at..at + 2 } else { range.clone() };
            self.found.push(fact_without_end(self.span(braces)));
        }
        if slots.is_empty() || self.image.is_some() {
            return self.put(Event::Text(text), out);
        }
        let (mut from, mut behind) = (0, range.start);
        for slot in slots {
            out.push(Event::Text(CowStr::from(
                text[from..slot.range.start].to_owned(),
            )));
            from = slot.range.end;
            // The text may differ from what was written (&amp;), the slots hardly ever do.
            let written = self.body[behind..range.end].find(&text[slot.range.clone()]);
            let place = match written {
                Some(at) => behind + at..behind + at + slot.range.len(),
                None => range.clone(),
            };
            behind = place.end;
            if let Some(at) = address_before(&text[..slot.range.start]) {
                let start = place.start.saturating_sub(slot.range.start - at);
                let span = self.span(start.max(range.start)..place.end);
                self.fact_out_of_place(span, references::ADDRESS);
            }
            let piece = Piece::Fact(self.document.facts.len());
            self.document
                .facts
                .push(Located::new(slot.name, self.span(place)));
            self.gap(piece, out);
        }
        out.push(Event::Text(CowStr::from(text[from..].to_owned())));
    }

    /// HTML between words: an opening tag is reported, its closing one belongs to it.
    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let name = raw_html::name(html);
        let is_end = html.starts_with("</") && self.tags.contains(&name);
        if is_end || raw_html::is_comment(html) {
            return;
        }
        self.tags.push(name);
        let line = html.lines().next().map_or(0, str::len);
        let span = self.span(range.start..range.start + line);
        self.found.push(raw_html::refused(html, span));
    }

    /// HTML that is a paragraph of its own, with all its lines.
    fn html_block(&mut self, range: Range<usize>) {
        let body = self.body;
        if let Some(tag) = raw_html::first_tag(&body[range.clone()]) {
            let place = range.start + tag.start..range.start + tag.end;
            self.inline_html(&body[place.clone()], place);
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(
            self.file,
            self.offset + range.start..self.offset + range.end,
        )
    }

    /// The first part of a range that holds these words, else the whole range.
    fn first(&self, range: &Range<usize>, words: &str) -> Range<usize> {
        match self.body[range.clone()].find(words) {
            Some(at) if !words.is_empty() => range.start + at..range.start + at + words.len(),
            _ => range.clone(),
        }
    }

    /// The last part of a range that holds these words, else the whole range.
    fn within(&self, range: &Range<usize>, words: &str) -> Range<usize> {
        match self.body[range.clone()].rfind(words) {
            Some(at) if !words.is_empty() => range.start + at..range.start + at + words.len(),
            _ => range.clone(),
        }
    }
}

/// Where the address of a link begins that ends in the middle: the spaces in the name of a fact keep
/// Markdown from reading a link.
fn address_before(text: &str) -> Option<usize> {
    let at = text.rfind("](")? + 2;
    let is_open = !text[at..].contains(|it: char| it == ')' || it.is_whitespace());
    is_open.then_some(at)
}

/// Two braces that open the name of a fact and are never closed.
pub fn fact_without_end(span: Span) -> Diagnostic {
    let sentence = "Two braces open the name of a fact here and are never closed.";
    Diagnostic::error(FACT_WITHOUT_END, span, sentence)
        .help("Write the name between two pairs of braces: {{ offer.complete_by }}.")
}
