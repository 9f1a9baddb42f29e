//! What makes a YAML file say something else than it shows: spaces that are none, letters that
//! nobody sees, a colon that only looks like one, a `#` that swallows the rest of a name. Looked
//! for before the file is read, because YAML's own complaint, if it has one, names another line.
//!
//! Nearly every file is free of all of them, which a pass over its bytes shows at once.

use std::sync::Arc;

use crate::diag::{Mistake, Problem, Trap};
use crate::text::Span;

/// The traps of `text[start..end]`. Some make the rest unreadable: then the file is not read.
pub struct Traps {
    pub problems: Vec<Problem>,
    pub unreadable: bool,
}

pub fn traps(file: &Arc<str>, text: &str, start: usize, end: usize) -> Traps {
    let mut found = Traps { problems: Vec::new(), unreadable: false };
    let piece = &text[start..end];
    if has_old_line_ends(piece) {
        let first = piece.find('\r').unwrap_or(0);
        found.add(file, text, start, start + first, Trap::OldLineEnds);
        return found;
    }
    if !has_odd_letters(piece.as_bytes()) && !has_glued_comment(piece) {
        return found;
    }
    let mut block = Block::default();
    let mut at = start;
    for line in piece.split_inclusive('\n') {
        if !block.holds(line) {
            found.line(file, text, at, line.trim_end_matches(['\n', '\r']));
        }
        at += line.len();
    }
    found
}

/// Whether CR is all that ends a line.
fn has_old_line_ends(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr(b'\n', bytes).is_none()
        && memchr::memchr(b'\r', bytes).is_some_and(|at| !text[at..].trim().is_empty())
}

/// Whether a byte of a suspect letter is there at all: the lead byte of U+00A0 and U+00AD, of
/// U+2000–U+206F and U+3000, of U+FEFF and U+FF1A.
fn has_odd_letters(bytes: &[u8]) -> bool {
    let suspect = |byte: &u8| matches!(byte, 0xc2 | 0xe2 | 0xe3 | 0xef);
    bytes.chunks(64).any(|chunk| chunk.iter().fold(false, |any, byte| any | suspect(byte)))
}

/// Whether `#` comes after a space and before a letter anywhere but at the start of a line.
fn has_glued_comment(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'#', bytes).any(|at| {
        let next = bytes.get(at + 1).copied().unwrap_or(b'\n');
        at > 0 && bytes[at - 1] == b' ' && !matches!(next, b' ' | b'#' | b'\n' | b'\r')
    })
}

/// Lines of a text after `|` or `>`, in which everything is the author's own.
#[derive(Default)]
struct Block {
    /// How deep its key stands.
    inside: Option<usize>,
}

impl Block {
    fn holds(&mut self, line: &str) -> bool {
        let depth = line.len() - line.trim_start_matches(' ').len();
        let content = line.trim();
        if let Some(of) = self.inside {
            if content.is_empty() || depth > of {
                return true;
            }
            self.inside = None;
        }
        let opens = content.split_once(": ").map_or("", |(_, value)| value.trim());
        if matches!(opens, "|" | ">" | "|-" | ">-" | "|+" | ">+") {
            self.inside = Some(depth);
        }
        false
    }
}

impl Traps {
    fn add(&mut self, file: &Arc<str>, text: &str, from: usize, to: usize, trap: Trap) {
        let span = Span::of(text, from, to);
        self.unreadable |= trap.is_fatal();
        self.problems.push(Problem::new(file, span, Mistake::SilentTrap { trap }));
    }

    fn line(&mut self, file: &Arc<str>, text: &str, at: usize, line: &str) {
        let content = line.trim_start_matches([' ', '-']);
        if content.starts_with('#') {
            return;
        }
        if let Some((from, to)) = odd_indent(line) {
            self.add(file, text, at + from, at + to, Trap::OddSpace);
            return;
        }
        if let Some((from, to)) = odd_gap(line) {
            self.add(file, text, at + from, at + to, Trap::OddGap);
            return;
        }
        if let Some(from) = wide_colon(line) {
            let to = from + '：'.len_utf8();
            self.add(file, text, at + from, at + to, Trap::WideColon);
            return;
        }
        for (from, letter) in line.char_indices().filter(|(_, letter)| is_unseen(*letter)) {
            if matters(line, from) {
                let to = from + letter.len_utf8();
                self.add(file, text, at + from, at + to, Trap::Unseen);
                return;
            }
        }
        if let Some(from) = swallowed(line) {
            self.add(file, text, at + from, at + line.len(), Trap::Swallowed);
        }
    }
}

/// Spaces that YAML does not take for spaces, before anything else on the line.
fn odd_indent(line: &str) -> Option<(usize, usize)> {
    let is_odd = |c: char| c != ' ' && c != '\t' && c.is_whitespace();
    let content = line.find(|c: char| !c.is_whitespace())?;
    let from = line[..content].find(is_odd)?;
    let last = line[..content].rfind(is_odd)?;
    let width = line[last..].chars().next().map_or(0, char::len_utf8);
    Some((from, last + width))
}

/// A space that is none where YAML needs one: after the colon of a key in our letters, or before
/// such a key within brackets.
fn odd_gap(line: &str) -> Option<(usize, usize)> {
    let is_odd = |c: char| !c.is_ascii() && c.is_whitespace();
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let (mut at, mut quote) = (0, None);
    while let Some(letter) = line[at..].chars().next() {
        let next = at + letter.len_utf8();
        match quote {
            Some(open) if letter == open => quote = None,
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            None if is_odd(letter) => {
                let rest = line[at..].trim_start_matches(is_odd);
                let (before, end) = (line[..at].trim_end_matches(' '), line.len() - rest.len());
                let key = &rest[..rest.find(|c| !is_key(c)).unwrap_or(rest.len())];
                let of_key = before.strip_suffix(':').is_some_and(|key| key.ends_with(is_key));
                let to_key = before.ends_with([',', '{'])
                    && !key.is_empty()
                    && rest[key.len()..].starts_with(':');
                if of_key || to_key {
                    return Some((at, end));
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at = next;
    }
    None
}

/// `cash：6000`: a key in our letters, and a full-width colon where the colon belongs.
fn wide_colon(line: &str) -> Option<usize> {
    let at = line.find('：')?;
    let key = line[..at].trim_start_matches([' ', '-', '{']);
    let is_key = |key: &str| {
        !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_lowercase() || b"_0123456789".contains(&byte))
    };
    let key = key.rsplit([',', '{', ' ']).next().unwrap_or(key);
    is_key(key).then_some(at)
}

/// Letters without a width. In prose they may show where Thai words end.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// In a key, a number or a code an unseen letter makes another one of it; in words it may stay.
fn matters(line: &str, at: usize) -> bool {
    let is_edge = |c: char| matches!(c, ' ' | ',' | '{' | '}' | '[' | ']' | '"' | '\'' | ':');
    let from = line[..at].rfind(is_edge).map_or(0, |edge| edge + 1);
    let to = line[at..].find(is_edge).map_or(line.len(), |edge| at + edge);
    let word: String = line[from..to].chars().filter(|letter| !is_unseen(*letter)).collect();
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Keys whose values are words, in which people write `#1`.
const WORDS: [&str; 8] =
    ["name", "title", "short", "summary", "tagline", "office", "text", "reason"];

/// `name: กองทุน #1`: what comes after the space is a comment to YAML.
fn swallowed(line: &str) -> Option<usize> {
    let (key, rest) = line.split_once(": ")?;
    let key = key.trim_start_matches([' ', '-']);
    let value = rest.trim_start();
    if !WORDS.contains(&key) || value.starts_with(['"', '\'', '{', '[', '#', '|', '>']) {
        return None;
    }
    let at = line.find(" #")? + 1;
    let glued = line[at + 1..].chars().next().is_some_and(|next| next != ' ' && next != '#');
    glued.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Trap, &str)> {
        let traps = traps(&Arc::from("x.yaml"), text, 0, text.len());
        let told = |problem: &Problem| match problem.mistake {
            Mistake::SilentTrap { trap } => (trap, &text[problem.place.span.unwrap().range()]),
            _ => panic!("{problem:?}"),
        };
        traps.problems.iter().map(told).collect()
    }

    #[test]
    fn what_is_not_what_it_looks_like_is_named() {
        for (text, trap, at) in [
            ("a:\n\u{a0}\u{a0}b: 1\n", Trap::OddSpace, "\u{a0}\u{a0}"),
            ("a:\n  \u{3000}b: 1\n", Trap::OddSpace, "\u{3000}"),
            ("cash:\u{a0}6000\n", Trap::OddGap, "\u{a0}"),
            ("a: {cash: 1,\u{a0}total: 2}\n", Trap::OddGap, "\u{a0}"),
            ("a: {cash: \u{3000}1}\n", Trap::OddGap, "\u{3000}"),
            ("cash: 6000\rtotal: 1\r", Trap::OldLineEnds, "cash: 6000"),
            ("cash：6000\n", Trap::WideColon, "："),
            ("a: {cash：6000}\n", Trap::WideColon, "："),
            ("st\u{200b}ate: audited\n", Trap::Unseen, "\u{200b}"),
            ("cash: 60\u{200b}00\n", Trap::Unseen, "\u{200b}"),
            ("a: {fund_code: \"5023\u{2060}0203\"}\n", Trap::Unseen, "\u{2060}"),
            ("name: กองทุน #1 ออนกลาง\n", Trap::Swallowed, "#1 ออนกลาง"),
            ("name: กองทุน #หมู่บ้าน\r\n", Trap::Swallowed, "#หมู่บ้าน"),
        ] {
            assert_eq!(found(text), [(trap, at)], "{text}");
        }
    }

    #[test]
    fn what_is_meant_is_left_alone() {
        for text in [
            "name: กองทุน # คำอธิบาย\n",
            "name: \"กองทุน #1\"\n",
            "# คำอธิบาย\u{200b}：\n",
            "summary: คำ\u{200b}ไทย\u{200b}แบ่งคำ\n",
            "summary: |\n  cash\u{200b}：1\n  \u{a0}x #1\nname: ก\n",
            "cash: 6000   # เงินสด\n",
            "title: เวลา ๑๐：๐๐ น.\n",
            "name: ก\u{a0}ข\n",
            "name: ก,\u{a0}ข: ค\n",
            "name: \"เวลา cash:\u{a0}1\"\n",
            "cash: 6000\u{a0}\n",
            "cash: 6000\r",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
