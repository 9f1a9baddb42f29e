//! Bold and italics next to Thai letters.
//!
//! CommonMark wants white space or punctuation outside a star whose inside is punctuation. Thai
//! puts no spaces between words, so `ตาม**“ระเบียบ”**ข้อ` would print its stars. Here the stars
//! that CommonMark left over are paired under the same rule, with a Thai neighbour standing for
//! the space. Stars that CommonMark paired itself are not touched.

use super::inline::finish;
use crate::model::doc::Inline;
use crate::thai::letters::is_thai;

pub(super) enum Piece {
    Text(String),
    /// An unpaired `*`, and its offset.
    Star(usize),
    LineEnd,
    Done(Inline),
}

/// Stars side by side.
struct Run {
    /// The index of the first among the pieces.
    first: usize,
    length: usize,
    opens: bool,
    closes: bool,
}

/// More open runs than this are not waiting for anything.
const MOST_OPEN: usize = 16;

/// Turns pairs of leftover stars into emphasis.
pub(super) fn pair(pieces: Vec<Piece>, source: &str) -> Vec<Piece> {
    let pairs = pairs(&runs(&pieces, source));
    if pairs.is_empty() {
        return pieces;
    }
    let mut open: Vec<(usize, Vec<Piece>)> = Vec::new();
    let mut done = Vec::new();
    let mut skip = 0;
    for (index, piece) in pieces.into_iter().enumerate() {
        if skip > 0 {
            skip -= 1;
        } else if let Some(pair) = pairs.iter().find(|pair| pair.open == index) {
            open.push((pair.length, std::mem::take(&mut done)));
            skip = pair.length - 1;
        } else if pairs.iter().any(|pair| pair.close == index)
            && let Some((length, around)) = open.pop()
        {
            let inside = std::mem::replace(&mut done, around);
            done.push(Piece::Done(emphasised(finish(inside), length)));
            skip = length - 1;
        } else {
            done.push(piece);
        }
    }
    done
}

fn emphasised(content: Vec<Inline>, stars: usize) -> Inline {
    match stars {
        1 => Inline::Emphasis(content),
        2 => Inline::Strong(content),
        _ => Inline::Strong(vec![Inline::Emphasis(content)]),
    }
}

fn runs(pieces: &[Piece], source: &str) -> Vec<Run> {
    let star = |index: usize| match pieces.get(index) {
        Some(Piece::Star(at)) => Some(*at),
        _ => None,
    };
    let mut runs = Vec::new();
    let mut index = 0;
    while index < pieces.len() {
        let Some(at) = star(index) else {
            index += 1;
            continue;
        };
        let length = (1..).take_while(|&n| star(index + n) == Some(at + n)).count() + 1;
        let before = source.get(..at).and_then(|text| text.chars().next_back());
        let after = source.get(at + length..).and_then(|text| text.chars().next());
        let thai = before.is_some_and(is_thai) || after.is_some_and(is_thai);
        let (opens, closes) = (faces(before, after), faces(after, before));
        runs.push(Run {
            first: index,
            length,
            opens: opens || (thai && is_ink(after)),
            closes: closes || (thai && is_ink(before)),
        });
        index += length;
    }
    runs
}

fn is_ink(c: Option<char>) -> bool {
    c.is_some_and(|c| !c.is_whitespace())
}

/// CommonMark's flanking rule: whether a run with `outside` and `inside` on its sides belongs to
/// what is inside.
fn faces(outside: Option<char>, inside: Option<char>) -> bool {
    let is_punctuation = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !is_thai(c);
    is_ink(inside)
        && (!inside.is_some_and(is_punctuation)
            || outside.is_none_or(|c| c.is_whitespace() || is_punctuation(c)))
}

struct Pair {
    open: usize,
    close: usize,
    length: usize,
}

/// Pairs each closing run with the nearest open one of its length; pairs never cross.
fn pairs(runs: &[Run]) -> Vec<Pair> {
    let mut open: Vec<&Run> = Vec::new();
    let mut pairs = Vec::new();
    for run in runs.iter().filter(|run| run.length <= 3) {
        let partner = open.iter().rposition(|other| run.closes && other.length == run.length);
        if let Some(partner) = partner {
            pairs.push(Pair { open: open[partner].first, close: run.first, length: run.length });
            open.truncate(partner);
        } else if run.opens && open.len() < MOST_OPEN {
            open.push(run);
        }
    }
    pairs
}
