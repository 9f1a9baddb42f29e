//! A text of a data file in which words may lead to pages, such as the summary of a rule.

use std::ops::Range;

use super::place::PageRef;
use crate::text::Span;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    pub words: String,
    /// Where it was written.
    pub span: Span,
    /// In order; found by `assemble`.
    pub links: Vec<(Range<usize>, PageRef)>,
}

/// Words that lead somewhere, or do not.
pub type Run<'p> = (&'p str, Option<&'p PageRef>);

impl Prose {
    pub fn new(words: String, span: Span) -> Self {
        Prose { words, span, links: Vec::new() }
    }

    /// Its paragraphs, which a blank line parts, each in runs.
    pub fn paragraphs(&self) -> Vec<Vec<Run<'_>>> {
        let mut at = 0;
        let mut paragraphs = Vec::new();
        for piece in self.words.split("\n\n") {
            let start = at + (piece.len() - piece.trim_start().len());
            let runs = self.runs(start..start + piece.trim().len());
            if !runs.is_empty() {
                paragraphs.push(runs);
            }
            at += piece.len() + 2;
        }
        paragraphs
    }

    /// A stretch of it in runs.
    pub fn runs(&self, range: Range<usize>) -> Vec<Run<'_>> {
        let mut runs = Vec::new();
        let mut at = range.start;
        for (link, page) in &self.links {
            if link.start < at || link.end > range.end {
                continue;
            }
            runs.push((&self.words[at..link.start], None));
            runs.push((&self.words[link.clone()], Some(page)));
            at = link.end;
        }
        runs.push((&self.words[at..range.end], None));
        runs.retain(|(words, _)| !words.is_empty());
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_in_their_paragraphs() {
        let mut prose = Prose::new("ก ข\n\n ค ง \n\n\n".to_string(), Span::default());
        let at = prose.words.find('ง').unwrap();
        prose.links = vec![(at..at + 3, PageRef::Home)];
        let expected: Vec<Vec<Run>> =
            vec![vec![("ก ข", None)], vec![("ค ", None), ("ง", Some(&PageRef::Home))]];
        assert_eq!(prose.paragraphs(), expected);
    }
}
