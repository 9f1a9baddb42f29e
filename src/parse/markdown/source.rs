//! The body of a file with its Thai list markers rewritten for CommonMark, and the way back from
//! there to bytes and lines of the file.
//!
//! Which lines begin an item is decided by CommonMark itself: every marker at the start of a line
//! of prose is rewritten on trial, and kept only if an item now begins there. So code, tables and
//! a `๒. ` in the middle of a paragraph are never touched.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag};

use super::markers::{Marker, marker};
use super::{Found, events};
use crate::text::Span;

pub(super) struct Source<'a> {
    file: &'a str,
    body_start: usize,
    line_starts: Vec<usize>,
    rewritten: Rewritten,
}

impl<'a> Source<'a> {
    pub fn new(file: &'a str, body_start: usize) -> Self {
        let body = file.get(body_start..).unwrap_or_default();
        let line_starts = file.match_indices('\n').map(|(at, _)| at + 1).collect();
        Source { file, body_start, line_starts, rewritten: rewrite(body) }
    }

    /// What pulldown-cmark reads.
    pub fn text(&self) -> &str {
        &self.rewritten.text
    }

    /// The place in the file of a range of `text()`.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let start = self.body_start + self.rewritten.original(start);
        let end = self.body_start + self.rewritten.original(end);
        let line = self.line_starts.partition_point(|&line| line <= start) + 1;
        Span::new(start, end.clamp(start, self.file.len()), u32::try_from(line).unwrap_or(u32::MAX))
    }

    /// Whether the list item that begins here was numbered with Thai digits.
    pub fn is_thai_item(&self, start: usize) -> bool {
        let at = marker_start(self.text(), start);
        let edits = &self.rewritten.edits;
        edits.binary_search_by_key(&at, |edit| edit.new_start).is_ok_and(|found| edits[found].thai)
    }
}

struct Edit {
    old_start: usize,
    old_end: usize,
    new_start: usize,
    new_end: usize,
    thai: bool,
}

#[derive(Default)]
struct Rewritten {
    text: String,
    /// In order of place.
    edits: Vec<Edit>,
}

impl Rewritten {
    fn of(body: &str, markers: &BTreeMap<usize, Marker>) -> Self {
        let mut text = String::with_capacity(body.len());
        let mut edits = Vec::with_capacity(markers.len());
        let mut copied = 0;
        for (&old_start, marker) in markers {
            text.push_str(&body[copied..old_start]);
            let new_start = text.len();
            text.push_str(&marker.plain);
            copied = old_start + marker.length;
            let new_end = text.len();
            edits.push(Edit { old_start, old_end: copied, new_start, new_end, thai: marker.thai });
        }
        text.push_str(&body[copied..]);
        Rewritten { text, edits }
    }

    /// The offset in the body of an offset in the rewritten text.
    fn original(&self, offset: usize) -> usize {
        let before = self.edits.partition_point(|edit| edit.new_start < offset);
        match before.checked_sub(1).and_then(|last| self.edits.get(last)) {
            None => offset,
            Some(edit) if offset < edit.new_end => edit.old_start,
            Some(edit) => edit.old_end + (offset - edit.new_end),
        }
    }
}

/// Rewriting can uncover further lines of prose (in the second paragraph of an item), so it is
/// repeated; nobody nests this deep.
const MOST_ROUNDS: usize = 8;

fn rewrite(body: &str) -> Rewritten {
    let mut markers = BTreeMap::new();
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let rewritten = Rewritten::of(body, &markers);
        let outline = Outline::of(&rewritten.text);
        let mut settled = true;
        for edit in rewritten.edits.iter().filter(|edit| !outline.items.contains(&edit.new_start)) {
            markers.remove(&edit.old_start);
            refused.insert(edit.old_start);
            settled = false;
        }
        for start in outline.prose_lines.into_iter().map(|start| rewritten.original(start)) {
            if !refused.contains(&start)
                && !markers.contains_key(&start)
                && !body[..start].ends_with('\\')
                && let Some(marker) = marker(&body[start..])
            {
                markers.insert(start, marker);
                settled = false;
            }
        }
        if settled {
            return rewritten;
        }
    }
    Rewritten { text: body.to_string(), edits: Vec::new() }
}

/// Where lines of prose and where list items begin.
#[derive(Default)]
struct Outline {
    prose_lines: Vec<usize>,
    items: BTreeSet<usize>,
}

impl Outline {
    fn of(text: &str) -> Self {
        let found = events(text);
        let items = found.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Item)));
        Outline {
            items: items.map(|(_, range)| marker_start(text, range.start)).collect(),
            prose_lines: prose_lines(&found),
        }
    }
}

/// Where the marker of an item stands; its range may begin with the indentation.
fn marker_start(text: &str, item: usize) -> usize {
    let rest = text.get(item..).unwrap_or_default();
    item + (rest.len() - rest.trim_start().len())
}

/// The start of every line of prose among these events, quotes and items included.
pub(super) fn prose_lines(found: &[Found]) -> Vec<usize> {
    let opens = |event: &Event| {
        matches!(
            event,
            Event::Start(Tag::Paragraph | Tag::Item) | Event::SoftBreak | Event::HardBreak
        )
    };
    found
        .windows(2)
        .filter(|pair| opens(&pair[0].0) && matches!(pair[1].0, Event::Text(_)))
        .map(|pair| pair[1].1.start)
        .collect()
}
