//! Places in source text: byte spans with their line, and the columns that people count; and text
//! made safe for markup.
//!
//! Invariant: a `Span` always lies on character boundaries of the text it was made from.

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

/// Looked for in strides that processors compare at once: nearly every text has none.
fn first_markup(bytes: &[u8]) -> Option<usize> {
    const STRIDE: usize = 16;
    let clean = |stride: &&[u8]| !stride.iter().fold(false, |found, byte| found | is_markup(*byte));
    let skipped = STRIDE * bytes.chunks_exact(STRIDE).take_while(clean).count();
    bytes[skipped..].iter().position(|byte| is_markup(*byte)).map(|at| skipped + at)
}

fn is_markup(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_wherever_it_stands() {
        for before in 0..40 {
            let (left, right) = ("ก".repeat(before), "ข".repeat(40 - before));
            let text = format!("{left}<{before}&\">{right}'");
            let expected = format!("{left}&lt;{before}&amp;&quot;&gt;{right}&#39;");
            assert_eq!(escape(&text), expected);
        }
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "ก: ๑\nชื่อ: ข";
        let at = text.find('ข').unwrap();
        assert_eq!((line_of(text, at), column_of(text, at)), (2, 7));
    }
}
