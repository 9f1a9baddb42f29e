//! The part of a long line that is shown: around its mark, cut between clusters, so that no vowel
//! or tone is left without its consonant. The renderer's own trimming knows characters only.

use std::borrow::Cow;
use std::ops::Range;

use crate::thai::letters::{columns, is_cut};
use crate::thai::truncate;

/// What is shown of a line, and where the mark stands in it.
pub struct Window<'a> {
    pub text: Cow<'a, str>,
    pub mark: Range<usize>,
}

/// At most about `room` columns of the line, with more of what follows the mark than of what
/// comes before it: the label stands on the right.
pub fn window(line: &str, mark: Range<usize>, room: usize) -> Window<'_> {
    if columns(line) <= room {
        return Window { text: Cow::Borrowed(line), mark };
    }
    let marked = truncate(&line[mark.clone()], room * 2 / 3);
    let is_whole = marked.len() == mark.len();
    let rest = if is_whole { &line[mark.end..] } else { "" };
    let room = room.saturating_sub(columns(&marked));
    let before =
        last_columns(&line[..mark.start], (room / 3).max(room.saturating_sub(columns(rest))));
    let after = truncate(rest, room.saturating_sub(columns(&before)));
    let start = before.len();
    let end = start + if is_whole { marked.len() } else { marked.trim_end_matches('…').len() };
    Window { text: Cow::Owned(format!("{before}{marked}{after}")), mark: start..end }
}

/// The end of a text in at most so many columns: whole, or behind `…`.
fn last_columns(text: &str, room: usize) -> Cow<'_, str> {
    if columns(text) <= room {
        return Cow::Borrowed(text);
    }
    let mut kept = text.len();
    let mut after = None;
    for (position, c) in text.char_indices().rev() {
        if let Some((cut, after)) = after
            && is_cut(c, after)
        {
            kept = cut;
        }
        if columns(&text[position..]) >= room {
            break;
        }
        after = Some((position, c));
    }
    Cow::Owned(format!("…{}", &text[kept..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line has its mark between brackets, as has what is expected.
    fn check(line: &str, room: usize) -> String {
        let start = line.find('[').unwrap();
        let end = line.find(']').unwrap() - 1;
        let line = line.replace(['[', ']'], "");
        let Window { text, mark } = window(&line, start..end, room);
        let shown =
            format!("{}[{}]{}", &text[..mark.start], &text[mark.clone()], &text[mark.end..]);
        assert!(columns(&text) <= room, "{text}");
        shown
    }

    #[test]
    fn clusters_stay_whole() {
        let cases = [
            ("สั้น[ที่]สุด", "สั้น[ที่]สุด"),
            ("กู้น้ำที่นี่กู้น้ำที่นี่[x]น้ำที่นี่น้ำที่นี่น้ำที่นี่", "…ที่นี่[x]น้ำที่นี่น้ำที่…"),
            ("0123456789[x]0123456789", "…89[x]0123456…"),
            ("0123456789012345678[x]", "…9012345678[x]"),
            ("[x]0123456789012345678", "[x]0123456789…"),
            ("0123456789[ที่นี่ที่นี่ที่นี่ที่นี่ที่นี่ที่นี่ที่นี่ที่นี่]0123", "…789[ที่นี่ที่นี่ที่นี่ที่]…"),
            ("เเเเเเเเเเเเเเเเเเเเเ[]", "…[]"),
        ];
        for (line, expected) in cases {
            assert_eq!(check(line, 12), expected, "{line}");
        }
    }
}
