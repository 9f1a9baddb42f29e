//! The quick way to read YAML: one pass over the plain style in which nearly every file is written,
//! straight to the nodes that serde_yaml and `align` would make of it, a dozen times sooner. A
//! nation has 79,610 fund files.
//!
//! It judges nothing. Whatever is not plain – a quote with an escape, an anchor, a text over
//! several lines, a tab, a mistake of any kind – makes it give up, and the whole text is read the
//! careful way. So it is never wrong, only absent: a property test holds the two ways together.

use std::borrow::Cow;

use super::yaml::{Key, Node, Value};
use crate::text::{Span, line_of};

/// Deeper nesting than any file of ours has.
const DEEPEST: usize = 32;
const LONGEST_KEY: usize = 128;

/// The nodes of `text[start..end]`, if it is plain.
pub(super) fn plain(text: &str, start: usize, end: usize) -> Option<Node<'_>> {
    let piece = &text[start..end];
    if !has_plain_bytes(piece.as_bytes()) || has_odd_characters(piece) {
        return None;
    }
    let mut reader = Reader {
        text,
        bytes: &text.as_bytes()[..end],
        at: start,
        tail: start,
        line: line_of(text, start),
        line_start: start,
        depth: 0,
    };
    reader.skip_to_content()?;
    let node = reader.block()?;
    // What is left would have to be a second document, or a line that fits nowhere.
    (reader.column().is_none()).then_some(node)
}

/// Whether every byte of a text can mean nothing but itself. Without a way out of the loop, so that
/// the machine takes many bytes at once.
fn has_plain_bytes(bytes: &[u8]) -> bool {
    bytes
        .chunks(256)
        .all(|chunk| chunk.iter().fold(true, |plain, byte| plain & is_plain_byte(*byte)))
}

/// Bytes that can mean nothing but themselves. 0xC2 begins NBSP and the C1 controls, 0xEF the byte
/// order mark and U+FFFF; texts with those go the careful way.
fn is_plain_byte(byte: u8) -> bool {
    let printed = (byte >= b' ') & (byte != 0x7F) & (byte != 0xC2) & (byte < 0xEF);
    printed | (byte == b'\n') | (byte == b'\r')
}

/// A lone carriage return, and U+2028 or U+2029, which end a line in YAML.
fn has_odd_characters(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'\r', 0xE2, bytes).any(|at| match bytes[at] {
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0xA8 | 0xA9)),
    })
}

struct Reader<'t> {
    text: &'t str,
    /// Up to the end of the document.
    bytes: &'t [u8],
    at: usize,
    /// The end of the last token, where a list of blocks ends.
    tail: usize,
    line: u32,
    line_start: usize,
    depth: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn at_line_end(&self) -> bool {
        matches!(self.peek(), None | Some(b'\n' | b'\r'))
    }

    /// The column of the content that comes next; none at the end.
    fn column(&self) -> Option<usize> {
        (self.at < self.bytes.len()).then(|| self.at - self.line_start)
    }

    fn skip_spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    /// From the start of a line to the first content on it or below, over comments.
    fn skip_to_content(&mut self) -> Option<()> {
        loop {
            self.skip_spaces();
            match self.peek() {
                Some(b'#') => self.skip_line(),
                Some(b'\n' | b'\r') => {}
                None => return Some(()),
                Some(first) => {
                    let is_mark = |mark| self.bytes[self.at..].starts_with(mark);
                    let begins = self.at == self.line_start;
                    if begins && (first == b'%' || is_mark(b"---") || is_mark(b"...")) {
                        return None;
                    }
                    return Some(());
                }
            }
            self.next_line();
        }
    }

    fn skip_line(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
    }

    fn next_line(&mut self) {
        self.skip_line();
        if self.peek() == Some(b'\n') {
            self.at += 1;
            self.line += 1;
            self.line_start = self.at;
        }
    }

    /// The rest of a line holds nothing more than a comment; goes on to the next content.
    fn finish_line(&mut self) -> Option<()> {
        let after_space = self.byte(self.at.wrapping_sub(1)) == Some(b' ');
        let spaces = self.at;
        self.skip_spaces();
        if self.peek() == Some(b'#') && !(after_space || self.at > spaces) {
            return None;
        }
        if !self.at_line_end() && self.peek() != Some(b'#') {
            return None;
        }
        self.next_line();
        self.skip_to_content()
    }

    /// A map or list of blocks that begins here, at its own column.
    fn block(&mut self) -> Option<Node<'t>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let column = self.column()?;
        let node = if self.is_dash() { self.list(column) } else { self.map(column) }?;
        self.depth -= 1;
        Some(node)
    }

    fn is_dash(&self) -> bool {
        self.peek() == Some(b'-')
            && matches!(self.byte(self.at + 1), None | Some(b' ' | b'\n' | b'\r'))
    }

    fn list(&mut self, column: usize) -> Option<Node<'t>> {
        let (start, line) = (self.at, self.line);
        let mut items = Vec::new();
        while self.column() == Some(column) && self.is_dash() {
            self.at += 1;
            self.tail = self.at;
            self.skip_spaces();
            let item = if self.at_line_end() || self.peek() == Some(b'#') {
                self.below(column, false)?
            } else if self.is_dash() {
                return None;
            } else if self.key_end().is_some() {
                self.block()?
            } else {
                self.inline()?
            };
            items.push(item);
        }
        let is_deeper = self.column().is_some_and(|next| next > column);
        let span = Span::new(start, self.tail, line);
        (!is_deeper).then_some(Node { span, value: Value::List(items) })
    }

    fn map(&mut self, column: usize) -> Option<Node<'t>> {
        let span = Span::new(self.at, self.at, self.line);
        let mut entries = Vec::with_capacity(8);
        while self.column() == Some(column) {
            if self.is_dash() {
                break;
            }
            let key = self.key()?;
            self.skip_spaces();
            let value = if self.at_line_end() || self.peek() == Some(b'#') {
                self.below(column, true)?
            } else {
                self.inline()?
            };
            entries.push((key, value));
        }
        let is_deeper = self.column().is_some_and(|next| next > column);
        (!is_deeper && !entries.is_empty()).then_some(Node { span, value: Value::Map(entries) })
    }

    /// What stands below a key or a dash that has nothing beside it: a deeper block, for a key also
    /// a list in its own column, or nothing.
    fn below(&mut self, column: usize, of_key: bool) -> Option<Node<'t>> {
        let blank = Span::new(self.tail, self.tail, self.line);
        self.finish_line()?;
        match self.column() {
            Some(next) if next > column => self.block(),
            Some(next) if of_key && next == column && self.is_dash() => self.block(),
            _ => Some(Node { span: blank, value: Value::Blank }),
        }
    }

    /// A value beside its key or dash, and the rest of its line.
    fn inline(&mut self) -> Option<Node<'t>> {
        let node = match self.peek()? {
            b'{' | b'[' => self.flow()?,
            b'"' | b'\'' => self.quoted()?,
            _ => {
                let (start, end) = self.block_scalar()?;
                self.scalar(start, end)
            }
        };
        self.finish_line()?;
        Some(node)
    }

    /// The end of the key that begins here, if one does: a word and a colon.
    fn key_end(&self) -> Option<usize> {
        if !is_letter(self.peek()?) {
            return None;
        }
        let rest = &self.bytes[self.at..self.bytes.len().min(self.at + LONGEST_KEY)];
        let length = rest.iter().position(|byte| !IN_KEYS[usize::from(*byte)])?;
        let end = self.at + length;
        let colon = rest[length] == b':';
        (colon && matches!(self.byte(end + 1), None | Some(b' ' | b'\n' | b'\r'))).then_some(end)
    }

    /// A key and its colon.
    fn key(&mut self) -> Option<Key<'t>> {
        let end = self.key_end()?;
        let text = &self.text[self.at..end];
        if matches!(self.bytes[self.at], b'n' | b'N' | b't' | b'T' | b'f' | b'F') && is_word(text) {
            return None;
        }
        let span = Span::new(self.at, end, self.line);
        self.at = end + 1;
        self.tail = self.at;
        Some(Key { span, text: Cow::Borrowed(text) })
    }

    /// The bounds of an unquoted text that goes on to the end of its line or to a comment.
    fn block_scalar(&mut self) -> Option<(usize, usize)> {
        let start = self.at;
        self.first_of_scalar()?;
        let mut end = start;
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' | b'\r' => break,
                b'#' if self.byte(self.at - 1) == Some(b' ') => break,
                b':' if matches!(self.byte(self.at + 1), None | Some(b' ' | b'\n' | b'\r')) => {
                    return None;
                }
                b' ' => {}
                _ => end = self.at + 1,
            }
            self.at += 1;
        }
        Some((start, end))
    }

    /// An unquoted text may begin with a letter, a digit or what numbers begin with; everything
    /// else is a mark of YAML's, or might be one.
    fn first_of_scalar(&self) -> Option<()> {
        let next = self.byte(self.at + 1);
        match self.peek()? {
            b'-' | b'+' | b'.' => next.filter(|next| next.is_ascii_alphanumeric()).map(|_| ()),
            b'~' => {
                matches!(next, None | Some(b' ' | b'\n' | b'\r' | b',' | b'}' | b']')).then_some(())
            }
            byte => (is_letter(byte) || byte.is_ascii_digit() || matches!(byte, b'(' | b'/'))
                .then_some(()),
        }
    }

    fn scalar(&mut self, start: usize, end: usize) -> Node<'t> {
        self.tail = end;
        let typed = &self.text[start..end];
        let value = match typed {
            "~" | "null" | "Null" | "NULL" => Value::Blank,
            typed => Value::Scalar(Cow::Borrowed(typed)),
        };
        Node { span: Span::new(start, end, self.line), value }
    }

    /// A quoted text on one line, without escapes.
    fn quoted(&mut self) -> Option<Node<'t>> {
        let start = self.at;
        let quote = self.peek()?;
        let rest = &self.bytes[start + 1..];
        let length =
            rest.iter().position(|byte| *byte == quote || matches!(byte, b'\\' | b'\n' | b'\r'))?;
        // In single quotes a backslash is only itself, but it is rare enough.
        if rest[length] != quote || rest.get(length + 1) == Some(&quote) {
            return None;
        }
        let end = start + 1 + length;
        self.at = end + 1;
        self.tail = self.at;
        let value = Value::Scalar(Cow::Borrowed(&self.text[start + 1..end]));
        Some(Node { span: Span::new(start, self.at, self.line), value })
    }

    /// `{a: 1, b: [x, y]}` on one line.
    fn flow(&mut self) -> Option<Node<'t>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let start = self.at;
        let is_map = self.peek()? == b'{';
        let close = if is_map { b'}' } else { b']' };
        self.at += 1;
        let (mut entries, mut items) = (Vec::new(), Vec::new());
        if is_map {
            entries.reserve(12);
        }
        self.skip_spaces();
        if self.peek() == Some(close) {
            self.at += 1;
        } else {
            loop {
                self.skip_spaces();
                if is_map {
                    let key = self.key()?;
                    let blank = Span::new(self.at, self.at, self.line);
                    self.skip_spaces();
                    let value = match self.peek()? {
                        b',' | b'}' => Node { span: blank, value: Value::Blank },
                        _ => self.flow_value()?,
                    };
                    entries.push((key, value));
                } else {
                    items.push(self.flow_value()?);
                }
                self.skip_spaces();
                let next = self.peek()?;
                self.at += 1;
                if next == close {
                    break;
                }
                if next != b',' {
                    return None;
                }
            }
        }
        self.depth -= 1;
        self.tail = self.at;
        let value = if is_map { Value::Map(entries) } else { Value::List(items) };
        Some(Node { span: Span::new(start, self.at, self.line), value })
    }

    fn flow_value(&mut self) -> Option<Node<'t>> {
        match self.peek()? {
            b'{' | b'[' => self.flow(),
            b'"' | b'\'' => self.quoted(),
            _ => {
                let start = self.at;
                self.first_of_scalar()?;
                let rest = &self.bytes[start..];
                let length = rest.iter().position(|byte| ENDS_FLOW[usize::from(*byte)])?;
                if !matches!(rest[length], b',' | b'}' | b']') {
                    return None;
                }
                self.at = start + length;
                let spaces = rest[..length].iter().rev().take_while(|byte| **byte == b' ').count();
                Some(self.scalar(start, self.at - spaces))
            }
        }
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

/// Keys that are no texts to YAML.
fn is_word(text: &str) -> bool {
    matches!(text, "null" | "Null" | "NULL" | "true" | "True" | "TRUE")
        || matches!(text, "false" | "False" | "FALSE")
}

const fn is_key_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'_' | b'-' | b'.' | b'/')
}

/// What ends an unquoted text within brackets, rightly or not.
const fn ends_flow(byte: u8) -> bool {
    matches!(byte, b',' | b'}' | b']' | b':' | b'?' | b'#' | b'{' | b'[' | b'\n' | b'\r')
}

static IN_KEYS: [bool; 256] = table(true);
static ENDS_FLOW: [bool; 256] = table(false);

const fn table(of_keys: bool) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let letter = byte as u8;
        table[byte] = if of_keys { is_key_byte(letter) } else { ends_flow(letter) };
        byte += 1;
    }
    table
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;
