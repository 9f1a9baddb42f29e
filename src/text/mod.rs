//! Places in source text: byte spans with their line, and the columns that people count; and text
//! made safe for markup.
//!
//! Invariant: a `Span` always lies on character boundaries of the text it was made from.

use wide::u8x16;

/// A stretch of a file: byte offsets and the 1-based line it starts on. The line is kept because
/// pages print it for every figure, long after the text itself has been dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
    pub line: u32,
}

impl Span {
    pub fn new(start: usize, end: usize, line: u32) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: clamp(start), end: clamp(end), line }
    }

    /// The span of a byte range of `text`, counting its line.
    pub fn of(text: &str, start: usize, end: usize) -> Self {
        Span::new(start, end, line_of(text, start))
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Located<T> {
    pub fn new(value: T, span: Span) -> Self {
        Located { value, span }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), span: self.span }
    }
}

/// The 1-based line on which a byte offset stands.
pub fn line_of(text: &str, offset: usize) -> u32 {
    let before = &text.as_bytes()[..offset.min(text.len())];
    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// The 1-based column, in characters, of a byte offset within its line.
pub fn column_of(text: &str, offset: usize) -> u32 {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let line_start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    u32::try_from(text[line_start..at].chars().count()).unwrap_or(u32::MAX).saturating_add(1)
}

/// Text made safe for HTML, XML and SVG, in elements and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    escape_into(&mut safe, text);
    safe
}

/// The same, at the end of what is being written.
pub fn escape_into(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = first_markup(rest.as_bytes()) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Looked for in sixteen bytes at once: nearly every text has none. The last sixteen may be some of
/// those before once more; a shorter text is looked at byte by byte.
fn first_markup(bytes: &[u8]) -> Option<usize> {
    const STRIDE: usize = 16;
    let (strides, rest) = bytes.as_chunks::<STRIDE>();
    for (index, stride) in strides.iter().enumerate() {
        if let Some(at) = markup_of(stride) {
            return Some(STRIDE * index + at);
        }
    }
    match bytes.last_chunk::<STRIDE>() {
        Some(_) if rest.is_empty() => None,
        Some(last) => markup_of(last).map(|at| bytes.len() - STRIDE + at),
        None => rest.iter().position(|byte| IS_MARKUP[usize::from(*byte)]),
    }
}

fn markup_of(stride: &[u8; 16]) -> Option<usize> {
    let bytes = u8x16::new(*stride);
    let is = |byte: u8| bytes.simd_eq(u8x16::splat(byte));
    let found = is(b'&') | is(b'<') | is(b'>') | is(b'"') | is(b'\'');
    let mask = found.to_bitmask();
    (mask != 0).then(|| mask.trailing_zeros() as usize)
}

const IS_MARKUP: [bool; 256] = {
    let mut table = [false; 256];
    let mut markup: &[u8] = b"&<>\"'";
    while let [byte, rest @ ..] = markup {
        table[*byte as usize] = true;
        markup = rest;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_wherever_it_stands() {
        for (before, after) in (0..40).flat_map(|before| (0..20).map(move |after| (before, after)))
        {
            let (left, right) = ("ก".repeat(before), "x".repeat(after));
            let text = format!("{left}<{before}&\">{right}'{right}");
            let expected = format!("{left}&lt;{before}&amp;&quot;&gt;{right}&#39;{right}");
            assert_eq!(escape(&text), expected);
            assert_eq!(escape(&left), left);
        }
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "ก: ๑\nชื่อ: ข";
        let at = text.find('ข').unwrap();
        assert_eq!((line_of(text, at), column_of(text, at)), (2, 7));
    }
}
