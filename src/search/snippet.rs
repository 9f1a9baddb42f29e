//! A line or two of the author's own text around what was found, with marks that never split a
//! cluster.

use super::verify::{Occurrence, Text};
use crate::thai::letters::is_cut;

/// Units that are shown.
const LENGTH: usize = 160;
/// Of these, before what was found.
const BEFORE: usize = 40;

/// Pieces of a text; marked ones are what was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet(pub Vec<(String, bool)>);

impl Snippet {
    /// Around the place where most of what was found stands close together; without any, the
    /// beginning of the text. Says where that place is.
    pub fn of(text: &Text, found: &[(u64, Vec<Occurrence>)]) -> (Snippet, Option<usize>) {
        let found: Vec<_> = found.iter().map(|(rarity, list)| (*rarity, fitting(list))).collect();
        let body = text.head + 1;
        let place = best_place(&found, body);
        let start = place.map_or(body, |at| at.saturating_sub(BEFORE).max(body));
        let start = outward(&text.units, start.min(text.units.len()), false);
        let start = place.map_or(start, |place| after_gap(&text.units, start, place, body));
        let end = outward(&text.units, (start + LENGTH).min(text.units.len()), true);
        let mut marks: Vec<(usize, usize)> = found
            .iter()
            .flat_map(|(_, list)| list)
            .filter(|one| one.start >= start && one.end <= end)
            .map(|one| {
                (outward(&text.units, one.start, false), outward(&text.units, one.end, true))
            })
            .collect();
        marks.sort_unstable();
        let mut pieces = Pieces { text, at: start, list: Vec::new() };
        if start > body {
            pieces.list.push(("…".to_string(), false));
        }
        for (from, to) in marks {
            pieces.up_to(from, false);
            pieces.up_to(to, true);
        }
        pieces.up_to(end, false);
        if end < text.units.len() {
            pieces.list.push(("…".to_string(), false));
        }
        (Snippet(pieces.list), place)
    }

    pub fn text(&self) -> String {
        self.0.iter().map(|(piece, _)| piece.as_str()).collect()
    }
}

struct Pieces<'t> {
    text: &'t Text,
    at: usize,
    list: Vec<(String, bool)>,
}

impl Pieces<'_> {
    fn up_to(&mut self, end: usize, marked: bool) {
        if end <= self.at {
            return;
        }
        let words = String::from_utf16_lossy(&self.text.units[self.at..end]).replace('\n', " ");
        self.at = end;
        match self.list.last_mut() {
            Some((last, true)) if marked => last.push_str(&words),
            _ => self.list.push((words, marked)),
        }
    }
}

/// Where a term stands well somewhere, what is only like it is not shown: น้ำ, not ผู้นำ.
fn fitting(list: &[Occurrence]) -> Vec<Occurrence> {
    let best = list.iter().map(|one| one.fit).max().unwrap_or(0);
    list.iter().filter(|one| 2 * one.fit > best).copied().collect()
}

/// Where in the body the most, of the rarest, stands within a snippet.
fn best_place(found: &[(u64, Vec<Occurrence>)], body: usize) -> Option<usize> {
    let mut best: Option<(u64, usize)> = None;
    for at in found.iter().flat_map(|(_, list)| list).map(|one| one.start).filter(|at| *at >= body)
    {
        let near = |one: &&Occurrence| one.start >= at && one.end <= at + LENGTH - BEFORE;
        let worth = found.iter().map(|(rarity, list)| {
            rarity * list.iter().filter(near).map(|one| one.fit).max().unwrap_or(0)
        });
        let worth: u64 = worth.sum();
        if best.is_none_or(|(most, place)| worth > most || worth == most && at < place) {
            best = Some((worth, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Rather than within a word, a snippet begins after a gap before what was found.
fn after_gap(units: &[u16], start: usize, place: usize, body: usize) -> usize {
    let is_gap = |unit: &u16| *unit == u16::from(b' ') || *unit == u16::from(b'\n');
    if start <= body {
        return start;
    }
    let gap = units[start - 1..place].iter().position(is_gap);
    gap.map_or(start, |gap| start + gap)
}

/// The next place, onward or back, at which the text may be cut.
fn outward(units: &[u16], mut at: usize, onward: bool) -> usize {
    let letter = |at: usize| char::from_u32(u32::from(units[at])).unwrap_or('\u{fffd}');
    let half = |at: usize| (0xdc00..0xe000).contains(&units[at]);
    while at > 0 && at < units.len() && (half(at) || !is_cut(letter(at - 1), letter(at))) {
        at = if onward { at + 1 } else { at - 1 };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::document::{Body, Document, Facets, Kind};
    use super::super::query::Query;
    use super::*;
    use proptest::prelude::*;

    fn text(body: &str) -> Text {
        let mut blocks = Body::default();
        body.split('\n').for_each(|block| _ = blocks.block(block));
        let (title, sub, url) = ("ชื่อ".to_string(), String::new(), String::new());
        let names = Vec::new();
        Text::of(Document {
            kind: Kind::Note,
            title,
            sub,
            url,
            body: blocks,
            names,
            facets: Facets::default(),
        })
    }

    fn shown(body: &str, query: &str) -> String {
        let text = text(body);
        let found: Vec<_> =
            Query::of(query).terms.iter().map(|term| (10, text.occurrences(term))).collect();
        let (snippet, _) = Snippet::of(&text, &found);
        let shown = snippet.0.iter().map(|(piece, marked)| match marked {
            true => format!("[{piece}]"),
            false => piece.clone(),
        });
        shown.collect()
    }

    #[test]
    fn marks_hold_whole_clusters() {
        assert_eq!(shown("คณะกรรมการหมู่บ้าน", "หมู"), "คณะกรรมการ[หมู่]บ้าน");
        assert_eq!(shown("ผู้นำ\nน\u{e4d}\u{e49}\u{e32}ใจ", "น้ำ"), "ผู้นำ [น\u{e4d}\u{e49}\u{e32}]ใจ");
        assert_eq!(shown("กองทุน กองทุน", "กองทุน"), "[กองทุน] [กองทุน]");
        assert_eq!(shown("ไม่มี", "อื่นใด"), "ไม่มี");
    }

    #[test]
    fn it_shows_where_most_stands_together() {
        let far = "ก ".repeat(200);
        let shown = shown(&format!("ประชุม {far} ประชุมใหญ่ประจำปี {far}"), "ประชุม ประจำปี");
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.contains("[ประชุม]ใหญ่[ประจำปี]"), "{shown}");
    }

    proptest! {
        #[test]
        fn no_piece_begins_or_ends_within_a_cluster(
            body in "[กขนเแโาำิู่้์ํ๑ ,a😀\u{200b}\n]{0,300}",
            query in "[กขนเาิู่ ]{2,6}",
        ) {
            let text = text(&body);
            let found: Vec<_> =
                Query::of(&query).terms.iter().map(|term| (10, text.occurrences(term))).collect();
            let (snippet, _) = Snippet::of(&text, &found);
            let flat: Vec<char> = snippet.text().chars().collect();
            let mut at = 0;
            for (piece, _) in &snippet.0 {
                if at > 0 && flat[at - 1] != '…' && flat[at] != '…' {
                    prop_assert!(is_cut(flat[at - 1], flat[at]), "{:?}", snippet);
                }
                at += piece.chars().count();
            }
        }
    }
}
