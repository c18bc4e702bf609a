//! The bytes of a changed file: the file's own, with its own line ends, except where it changed.

use super::merge::Edit;

/// A file's bytes with edits that were made to its text with `\n` at the ends of lines.
pub(super) fn in_bytes(bytes: &[u8], mut edits: Vec<Edit>) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let ends = match (text.contains("\r\n"), text.contains('\r')) {
        (true, _) => "\r\n",
        (false, true) => "\r",
        (false, false) => "\n",
    };
    edits.sort_by_key(|edit| edit.range.start);
    let mut edits = edits.into_iter().peekable();
    let mut out = String::new();
    let mark = '\u{FEFF}';
    let body = text.strip_prefix(mark).unwrap_or(&text);
    out.push_str(&text[..text.len() - body.len()]);
    // `at` counts as the text does that the edits are about: every line end is one byte.
    let (mut at, mut hidden) = (0, 0);
    let mut letters = body.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        while let Some(edit) = edits.next_if(|edit| edit.range.start <= at) {
            out.push_str(&edit.with.replace('\n', ends));
            hidden = hidden.max(edit.range.end);
        }
        let is_pair = letter == '\r' && letters.next_if(|(_, next)| *next == '\n').is_some();
        let length = if is_pair { 2 } else { letter.len_utf8() };
        if at >= hidden {
            out.push_str(&body[place..place + length]);
        }
        at += if is_pair { 1 } else { length };
    }
    for edit in edits {
        out.push_str(&edit.with.replace('\n', ends));
    }
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_marks_stay() {
        let edit = |range, with: &str| Edit {
            range,
            with: with.to_owned(),
        };
        let edits = || vec![edit(4..4, "\nnew"), edit(2..3, "é")];
        assert_eq!(in_bytes(b"a\nb\nc\n", vec![edit(2..3, "x")]), b"a\nx\nc\n");
        assert_eq!(
            in_bytes("\u{FEFF}a\r\nb\r\nc\r\n".as_bytes(), edits()),
            "\u{FEFF}a\r\né\r\n\r\nnewc\r\n".as_bytes()
        );
        assert_eq!(in_bytes(b"", vec![edit(0..0, "x\n")]), b"x\n");
        assert_eq!(in_bytes(b"a", vec![edit(1..1, "\nb")]), b"a\nb");
    }
}
