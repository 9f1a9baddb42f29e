//! Bold and italics next to Thai letters.
//!
//! CommonMark wants white space or punctuation outside a star whose inside is punctuation. Thai
//! puts no spaces between words, so `ตาม**“ระเบียบ”**ข้อ` would print its stars. Here the stars
//! that CommonMark left over are paired under the same rule, with a Thai neighbour standing for
//! the space. What CommonMark paired itself is touched only where it took the end of one bold
//! word and the beginning of the next for a pair, as in `ก**“ข”**ค และ**“ง”**จ`.

use super::inline::finish;
use crate::model::doc::Inline;
use crate::thai::letters::is_thai;

pub(super) enum Piece {
    Text(String),
    /// An unpaired `*`, and its offset.
    Star(usize),
    LineEnd,
    /// What CommonMark put between stars: how many, and the offsets of the first and the last.
    Starred {
        stars: usize,
        first: usize,
        last: usize,
        inside: Vec<Piece>,
    },
    Done(Inline),
}

/// Stars side by side.
struct Run {
    /// The offset of the first.
    first: usize,
    length: usize,
    opens: bool,
    closes: bool,
}

/// More open runs than this are not waiting for anything.
const MOST_OPEN: usize = 16;

/// Turns stars into emphasis: as CommonMark did, unless ours leaves fewer stars to be printed.
pub(super) fn settle(pieces: Vec<Piece>, source: &str) -> Vec<Piece> {
    let unpaired = count_unpaired(&pieces);
    if unpaired == 0 {
        return as_paired(pieces, source);
    }
    let stars = stars(&pieces);
    let pairs = pairs(&runs(&stars, source));
    let paired: usize = pairs.iter().map(|pair| 2 * pair.length).sum();
    if stars.len() - paired < unpaired {
        let mut flat = Vec::new();
        flatten(pieces, &mut flat);
        build(flat, &pairs)
    } else {
        as_paired(pieces, source)
    }
}

fn as_paired(pieces: Vec<Piece>, source: &str) -> Vec<Piece> {
    let settled = |piece| match piece {
        Piece::Starred { stars, inside, .. } => {
            Piece::Done(emphasised(finish(settle(inside, source)), stars))
        }
        piece => piece,
    };
    pieces.into_iter().map(settled).collect()
}

fn count_unpaired(pieces: &[Piece]) -> usize {
    let count = |piece: &Piece| match piece {
        Piece::Star(_) => 1,
        Piece::Starred { inside, .. } => count_unpaired(inside),
        _ => 0,
    };
    pieces.iter().map(count).sum()
}

/// The offsets of all stars, paired or not, in order.
fn stars(pieces: &[Piece]) -> Vec<usize> {
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Star(at) => found.push(*at),
            Piece::Starred { stars: count, first, last, inside } => {
                found.extend(*first..first + count);
                found.extend(stars(inside));
                found.extend(last + 1 - count..=*last);
            }
            _ => {}
        }
    }
    found
}

/// Takes apart what CommonMark paired.
fn flatten(pieces: Vec<Piece>, flat: &mut Vec<Piece>) {
    for piece in pieces {
        match piece {
            Piece::Starred { stars, first, last, inside } => {
                flat.extend((first..first + stars).map(Piece::Star));
                flatten(inside, flat);
                flat.extend((last + 1 - stars..=last).map(Piece::Star));
            }
            piece => flat.push(piece),
        }
    }
}

fn build(flat: Vec<Piece>, pairs: &[Pair]) -> Vec<Piece> {
    let mut open = Vec::new();
    let mut done = Vec::new();
    for piece in flat {
        let Piece::Star(at) = piece else {
            done.push(piece);
            continue;
        };
        if pairs.iter().any(|pair| pair.open == at) {
            open.push(std::mem::take(&mut done));
        } else if let Some(pair) = pairs.iter().find(|pair| pair.close == at)
            && let Some(around) = open.pop()
        {
            let inside = std::mem::replace(&mut done, around);
            done.push(Piece::Done(emphasised(finish(inside), pair.length)));
        } else if !pairs.iter().any(|pair| pair.covers(at)) {
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

fn runs(stars: &[usize], source: &str) -> Vec<Run> {
    stars.chunk_by(|one, next| one + 1 == *next).map(|run| Run::of(run, source)).collect()
}

impl Run {
    fn of(stars: &[usize], source: &str) -> Self {
        let (first, length) = (stars.first().copied().unwrap_or_default(), stars.len());
        let before = source.get(..first).and_then(|text| text.chars().next_back());
        let after = source.get(first + length..).and_then(|text| text.chars().next());
        let thai = before.is_some_and(is_thai) || after.is_some_and(is_thai);
        Run {
            first,
            length,
            opens: faces(before, after) || (thai && is_ink(after)),
            closes: faces(after, before) || (thai && is_ink(before)),
        }
    }
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

/// Two runs that belong together, by the offset of the first star of each.
struct Pair {
    open: usize,
    close: usize,
    length: usize,
}

impl Pair {
    fn covers(&self, star: usize) -> bool {
        let within = |start: usize| (start..start + self.length).contains(&star);
        within(self.open) || within(self.close)
    }
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
