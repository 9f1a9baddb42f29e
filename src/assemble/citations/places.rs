//! Where words of a text stand in its file. The text has lost its places on the way through
//! Markdown, but not its order: what is looked for is looked for after what was found before.

use crate::text::Span;

pub struct Places<'t> {
    source: &'t str,
    at: usize,
    end: usize,
}

impl<'t> Places<'t> {
    /// Below the head of a Markdown file.
    pub fn of(source: &'t str) -> Self {
        let head = source.strip_prefix("---").and_then(|rest| rest.find("\n---"));
        Places { source, at: head.map_or(0, |at| at + 3 + 4), end: source.len() }
    }

    /// Within a value of a YAML file.
    pub fn within(source: &'t str, span: Span) -> Self {
        let range = span.range();
        Places { source, at: range.start, end: range.end.min(source.len()) }
    }

    /// Footnotes are read last, wherever they are written.
    pub fn go_to_footnotes(&mut self) {
        let start = Places::of(self.source).at;
        self.at = self.source[start..].find("]:").map_or(start, |at| start + at);
    }

    pub fn next(&mut self, words: &str) -> Option<Span> {
        let haystack = self.source.get(self.at..self.end)?;
        let (start, end) = haystack.char_indices().find_map(|(start, _)| {
            let length = matches(&haystack[start..], words)?;
            Some((self.at + start, self.at + start + length))
        })?;
        self.at = end;
        Some(Span::of(self.source, start, end))
    }
}

/// The length of the words at the beginning of a text, whatever white space and marks of Markdown
/// stand between them.
fn matches(text: &str, words: &str) -> Option<usize> {
    let is_between = |c: &char| c.is_whitespace() || matches!(c, '\\' | '>' | '*');
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    for word in words.chars().filter(|c| !c.is_whitespace()) {
        while end > 0 && chars.peek().is_some_and(|(_, c)| is_between(c) && *c != word) {
            chars.next();
        }
        let (at, c) = chars.next()?;
        if c != word {
            return None;
        }
        end = at + c.len_utf8();
    }
    (end > 0).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_one_after_the_other() {
        let source = "---\nx: มาตรา ๑\n---\n\nมาตรา ๑ และมาตรา\n๒ กับมาตรา ๑\n";
        let mut places = Places::of(source);
        let lines: Vec<_> = ["มาตรา ๑", "มาตรา ๒", "มาตรา ๑", "มาตรา ๑"]
            .map(|words| places.next(words).map(|span| (span.line, &source[span.range()])))
            .to_vec();
        assert_eq!(
            lines,
            [Some((5, "มาตรา ๑")), Some((5, "มาตรา\n๒")), Some((6, "มาตรา ๑")), None]
        );
    }
}
