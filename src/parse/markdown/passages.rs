//! Passages: the words of a text as they are read on end, gathered while its blocks begin and end.

use super::Reader;
use crate::model::{FACT_MARK, fact_slots};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Sees an event before its HTML is made. Blocks end a passage, marks of words do not.
    pub(super) fn passage(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) if is_inline(tag) => {}
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {}
            Event::Start(_) => self.end_passage(),
            Event::End(end) => {
                self.passage.is_heading = matches!(end, TagEnd::Heading(_));
                self.end_passage();
            }
            Event::Text(_) if self.code || self.image.is_some() => {}
            Event::Text(text) => self.words(text, range),
            Event::SoftBreak | Event::HardBreak | Event::Code(_) => {
                let span = self.span(range.clone());
                self.passage.push(" ", span, false);
            }
            _ => {}
        }
    }

    /// Ends the passage; of nothing but space none is made.
    fn end_passage(&mut self) {
        let mut passage = std::mem::take(&mut self.passage);
        if passage.text.trim().is_empty() {
            return;
        }
        let headings = self.document.headings.len();
        // A heading joins the document's when its own end has been seen.
        passage.heading = match passage.is_heading {
            true => Some(headings),
            false => headings.checked_sub(1),
        };
        self.document.passages.push(passage);
    }

    fn words(&mut self, text: &str, range: &Range<usize>) {
        let is_verbatim = self.body.get(range.clone()) == Some(text);
        let place = |part: Range<usize>| match is_verbatim {
            true => range.start + part.start..range.start + part.end,
            false => range.clone(),
        };
        let mut from = 0;
        for slot in fact_slots(text) {
            let before = from..slot.range.start;
            if !before.is_empty() {
                let span = self.span(place(before.clone()));
                self.passage.push(&text[before], span, is_verbatim);
            }
            let span = self.span(place(slot.range.clone()));
            self.passage
                .push(FACT_MARK.encode_utf8(&mut [0; 4]), span, false);
            from = slot.range.end;
        }
        if from < text.len() {
            let span = self.span(place(from..text.len()));
            self.passage.push(&text[from..], span, is_verbatim);
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
    )
}

#[cfg(test)]
mod tests {
    use crate::diag::Files;
    use crate::parse::markdown;

    /// The passages of a text, and what stands in the file at each of their words.
    #[test]
    fn words_know_where_they_stand() {
        let text = "## Until *when*? {#until}\n\nEnrol by **31\nOctober** &amp; finish\nby {{ offer.complete_by }}, Zoë.\n\n- One\n- Two `code`\n\n| A | B |\n| - | - |\n| 1 | 2 |\n";
        let mut files = Files::default();
        let file = files.add("content/a/b.md", text.into());
        let mut found = Vec::new();
        let document = markdown(text, 0, file, "content/a", &mut found);
        let texts: Vec<&str> = document.passages.iter().map(|it| it.text.trim()).collect();
        assert_eq!(
            texts,
            [
                "Until when?",
                "Enrol by 31 October & finish by \u{fffc}, Zoë.",
                "One",
                "Two",
                "A",
                "B",
                "1",
                "2"
            ]
        );
        let paragraph = &document.passages[1];
        let written = |words: &str| {
            let start = paragraph.text.find(words).expect("the words are there");
            let span = paragraph.span(start..start + words.len()).expect("a place");
            &text[span.range()]
        };
        assert_eq!(written("31 October"), "31\nOctober");
        assert_eq!(written("Zoë"), "Zoë");
        assert_eq!(written("\u{fffc}"), "{{ offer.complete_by }}");
        assert!(document.passages[0].is_heading && !paragraph.is_heading);
        assert_eq!(
            (document.passages[0].heading, paragraph.heading),
            (Some(0), Some(0))
        );
    }
}
