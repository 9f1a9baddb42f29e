//! The head of a Markdown file: YAML between two lines `---`, and whether anything follows it.

use std::sync::Arc;

use super::fields::Report;
use super::yaml::{Node, yaml};
use crate::diag::{Mistake, Problem};
use crate::model::doc::Doc;
use crate::text::Span;

/// The front matter, and where the Markdown begins. Without a readable front matter there is
/// nothing to make of the file.
pub fn front<'t>(
    file: &Arc<str>,
    text: &'t str,
    problems: &mut Vec<Problem>,
) -> Option<(Node<'t>, usize)> {
    let first = text.split_inclusive('\n').next().unwrap_or("");
    if first.trim_end() != "---" {
        let span = Span::of(text, 0, first.trim_end().len());
        problems.push(Problem::new(file, span, Mistake::FrontMatterMissing));
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let parsed = yaml(file, text, start, at);
            problems.extend(parsed.problems);
            return parsed.value.map(|node| (node, at + line.len()));
        }
        at += line.len();
    }
    problems.push(Problem::new(file, Span::of(text, 0, 3), Mistake::FrontMatterUnclosed));
    None
}

/// Reports a file without any text below its head, at the line that closes the head.
pub fn needs_text(doc: &Doc, text: &str, body: usize, report: &mut Report) {
    if doc.blocks.is_empty() {
        let end = text[..body].trim_end().len();
        report.add(Span::of(text, end.saturating_sub(3), end), Mistake::EmptyText { key: None });
    }
}
