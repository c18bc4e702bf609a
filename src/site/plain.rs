//! Text without markup, and no longer than there is room for.

use unicode_segmentation::UnicodeSegmentation;

/// What stands at the end of a text that goes on.
const GOES_ON: char = '…';

/// HTML of ours as plain text: a line for each paragraph, item or row.
pub fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        let (behind, end) = match rest.as_bytes()[at] {
            b'<' => (&rest[at + 1..], '>'),
            _ => (&rest[at + 1..], ';'),
        };
        // What we wrote ends.
        let (name, after) = behind.split_once(end).unwrap_or((behind, ""));
        match end {
            '>' if ends_line(name) => text.push('\n'),
            // Words in two cells of a row are two words.
            '>' if matches!(name, "/td" | "/th") => text.push(' '),
            '>' => {}
            _ => text.extend(letter(name)),
        }
        rest = after;
    }
    text.push_str(rest);
    let lines = text.lines().map(one_spaced);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn ends_line(tag: &str) -> bool {
    let name = tag.trim_end_matches('/').trim_end();
    let blocks = [
        "/p",
        "/li",
        "/tr",
        "/pre",
        "/blockquote",
        "/div",
        "br",
        "hr",
    ];
    blocks.contains(&name) || name.starts_with("/h") && name.len() == 3
}

/// The letter for which a name stands in HTML of ours.
fn letter(name: &str) -> Option<char> {
    let number = |digits: &str, base| char::from_u32(u32::from_str_radix(digits, base).ok()?);
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        _ => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16),
            None => number(&name[1..], 10),
        },
    }
}

/// The words of a text with one space between them.
pub fn one_spaced(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A text in one line of at most so many letters (Unicode scalar values). A longer one ends behind a word,
/// or where no word ends behind what readers see as a letter, and with a mark that it goes on.
pub fn cut(text: &str, most: usize) -> String {
    let line = one_spaced(text);
    if line.chars().count() <= most {
        return line;
    }
    let room = most.saturating_sub(1);
    let mut letters = 0;
    let mut end = 0;
    for (at, letter) in line.grapheme_indices(true) {
        letters += letter.chars().count();
        if letters > room {
            break;
        }
        end = at + letter.len();
    }
    // A word that ends just here is whole.
    let head = match line[end..].starts_with(' ') {
        true => &line[..end],
        false => line[..end].rsplit_once(' ').map_or(&line[..end], |it| it.0),
    };
    let head = head.trim_end_matches([' ', ',', ';', ':', '–', '—', '-', '(']);
    let mut cut = head.to_owned();
    cut.push(GOES_ON);
    cut
}

#[cfg(test)]
mod tests {
    use super::{cut, plain};
    use proptest::prelude::*;

    #[test]
    fn markup_goes_and_words_stay() {
        let html = "<p>Ask <a href=\"x?a&amp;b\">us</a>: a &lt; b &amp; c&#39;s.</p>\n<ul>\n<li>one</li>\n<li>two<br />\n\
                    lines</li>\n</ul><table><tr><td>a</td><td>b</td></tr></table>";
        assert_eq!(plain(html), "Ask us: a < b & c's.\none\ntwo\nlines\na b");
        assert_eq!(plain("no markup"), "no markup");
    }

    #[test]
    fn a_text_ends_behind_a_word() {
        assert_eq!(cut("one  two\nthree", 13), "one two three");
        assert_eq!(cut("one two three", 12), "one two…");
        assert_eq!(cut("one two three", 8), "one two…");
        assert_eq!(cut("one, two three", 6), "one…");
    }

    #[test]
    fn where_no_word_ends_letters_stay_whole() {
        // A letter with an accent of its own, and a family in one sign.
        assert_eq!(
            cut(&"e\u{301}".repeat(10), 6),
            format!("{}…", "e\u{301}".repeat(2))
        );
        let family = "👨\u{200d}👩\u{200d}👧";
        assert_eq!(cut(&family.repeat(3), 11), format!("{}…", family.repeat(2)));
    }

    proptest! {
        #[test]
        fn no_text_is_longer_than_its_room(text in "(\\PC|[ \n]|e\u{301}|👨\u{200d}👩){0,60}", most in 1_usize..60) {
            let cut = cut(&text, most);
            prop_assert!(cut.chars().count() <= most, "{}", cut);
            prop_assert!(!cut.contains('\n'));
        }
    }
}
