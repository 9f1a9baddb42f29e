//! Text pasted from a blog → pieces: the website's frame is taken off, lines that were broken by
//! hand are joined, lists are found by any of their marks.

use std::collections::VecDeque;

use super::doubt::{Doubt, What};
use super::escape;
use super::piece::{Body, Piece, Post, opened};
use crate::parse::markdown::item;
use crate::thai::letters::is_zero_width;
use crate::thai::{Date, columns, read_date, truncate};

/// A line of the text that is not blank.
#[derive(Clone, Copy, Debug)]
struct Line<'t> {
    number: u32,
    text: &'t str,
    /// Whether a blank line or a rule stands before it.
    apart: bool,
}

/// The post of a text: one, or none if there is nothing in it.
pub fn read(text: &str) -> Option<Post> {
    let mut post = Post::default();
    let clean: String = text.chars().filter(|c| !is_zero_width(*c)).collect();
    let unseen = text.chars().count() - clean.chars().count();
    if unseen > 0 {
        post.doubts.push(Doubt::new(0, What::Unseen { count: unseen }));
    }
    let clean = clean.replace("\r\n", "\n").replace('\r', "\n").replace('\u{a0}', " ");
    let mut lines = lines(&clean);
    head(&mut lines, &mut post);
    foot(&mut lines, &mut post);
    let lines: Vec<Line> = lines.into();
    Middle::of(&lines).read(&mut post);
    (!post.title.is_empty() || !post.pieces.is_empty()).then_some(post)
}

fn lines(text: &str) -> VecDeque<Line<'_>> {
    let mut found = VecDeque::new();
    let mut apart = true;
    for (number, line) in (1..).zip(text.lines()) {
        let text = line.trim();
        if text.is_empty() || is_rule(text) {
            apart = true;
        } else {
            found.push_back(Line { number, text, apart });
            apart = false;
        }
    }
    found
}

fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '–' | '—' | '.'))
}

/// The title, who published it and when.
fn head(lines: &mut VecDeque<Line>, post: &mut Post) {
    let Some(first) = lines.front().copied() else { return };
    // A form begins with a field; its title is one of them.
    if opened(first.text, false, false).is_none() && item(first.text).is_none() {
        post.title = escape::inline(first.text);
        lines.pop_front();
    }
    while let Some(line) = lines.front().copied() {
        let Some(date) = byline(line.text) else { break };
        let text = line.text.to_string();
        post.published = post.published.or(date);
        post.doubts.push(Doubt::new(line.number, What::Byline { text, date }));
        lines.pop_front();
    }
}

/// `By admin, เดือนธันวาคม 14, 2011`: whether a line is of this kind, and the date it tells.
fn byline(line: &str) -> Option<Option<Date>> {
    const MOST: usize = 70;
    if columns(line) > MOST {
        return None;
    }
    if let Ok(date) = read_date(line) {
        return Some(Some(date));
    }
    let lower = line.to_lowercase();
    let starts =
        ["by ", "posted by", "posted on", "โดย ", "เขียนโดย", "เผยแพร่เมื่อ", "โพสต์เมื่อ", "วันที่ "];
    let start = starts.iter().find(|start| lower.starts_with(*start))?;
    // Bytes of the start are the same in both cases: ASCII, or Thai, which has none.
    let rest = line.get(start.len()..)?.trim();
    let pieces = rest.match_indices([',', '|', '•', '·']).map(|(at, sign)| at + sign.len());
    let on = rest.match_indices(" on ").map(|(at, on)| at + on.len());
    let date = [0].into_iter().chain(pieces).chain(on).find_map(|at| {
        let piece = rest[at..].trim();
        read_date(piece.strip_prefix("เมื่อ").unwrap_or(piece).trim()).ok()
    });
    let names_date = *start == "วันที่ " || date.is_some();
    (names_date || lower.starts_with("by ") || lower.starts_with("posted")).then_some(date)
}

/// What websites write below a post.
const FOOT: [&str; 22] = [
    "theme by",
    "powered by",
    "proudly",
    "wordpress",
    "copyright",
    "©",
    "all rights reserved",
    "สงวนลิขสิทธิ์",
    "posted in",
    "filed under",
    "tags:",
    "tagged",
    "ป้ายกำกับ",
    "หมวดหมู่:",
    "leave a comment",
    "แสดงความคิดเห็น",
    "ความเห็น",
    "comments",
    "share this",
    "แบ่งปัน",
    "จำนวนผู้เข้าชม",
    "[แก้]",
];

fn foot(lines: &mut VecDeque<Line>, post: &mut Post) {
    const MOST: usize = 100;
    let mut dropped = Vec::new();
    while let Some(line) = lines.back().copied() {
        let lower = line.text.to_lowercase();
        let is_foot = columns(line.text) <= MOST && FOOT.iter().any(|sign| lower.contains(sign));
        // The last lines of a note may well speak of WordPress: a foot stands apart.
        let apart = line.apart
            || dropped.last().is_some_and(|below: &Line| below.number == line.number + 1);
        if !(is_foot && apart) {
            break;
        }
        dropped.push(line);
        lines.pop_back();
    }
    for line in dropped.iter().rev() {
        let text = line.text.to_string();
        post.doubts.push(Doubt::new(line.number, What::FrameDropped { text }));
    }
}

/// The text between head and foot.
struct Middle<'l, 't> {
    lines: &'l [Line<'t>],
    /// The length at which the author broke lines by hand, if that is how the text was written.
    width: Option<usize>,
}

/// What the line before was part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Words,
    Item,
}

impl<'l, 't> Middle<'l, 't> {
    fn of(lines: &'l [Line<'t>]) -> Self {
        Middle { lines, width: width(lines) }
    }

    fn read(&self, post: &mut Post) {
        let mut open = Open::Nothing;
        let mut joined: Vec<(usize, usize)> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            let marked = item(line.text);
            let alone = marked.is_some() && !self.goes_on(at);
            if let Some(part) = opened(line.text, marked.is_some(), alone) {
                post.pieces.push(heading(line, &part.heading));
                open = Open::Nothing;
                if !part.rest.is_empty() {
                    post.pieces.push(words(line, &part.rest));
                    open = Open::Words;
                }
                continue;
            }
            if let Some((start, _)) = marked {
                let mark = line.text[..start].trim().to_string();
                let depth = mark.chars().take_while(|c| *c == '*').count().saturating_sub(1);
                let text = escape::inline(&line.text[start..]);
                post.pieces
                    .push(Piece { line: line.number, body: Body::Item { depth, mark, text } });
                open = Open::Item;
                continue;
            }
            if self.is_heading(at, open) {
                post.pieces.push(heading(line, line.text));
                let text = line.text.to_string();
                post.doubts.push(Doubt::new(line.number, What::HeadingGuessed { text }));
                open = Open::Nothing;
                continue;
            }
            let goes_on = match open {
                Open::Nothing => false,
                Open::Item => !line.apart,
                Open::Words => !line.apart && self.was_broken(at),
            };
            if goes_on {
                extend(&mut post.pieces, line.text);
                let last = post.pieces.len() - 1;
                match joined.last_mut() {
                    Some((piece, count)) if *piece == last => *count += 1,
                    _ => joined.push((last, 2)),
                }
            } else {
                post.pieces.push(words(line, line.text));
                open = Open::Words;
            }
        }
        for (piece, lines) in joined {
            let Piece { line, body } = &post.pieces[piece];
            let (Body::Words(text) | Body::Item { text, .. }) = body else { continue };
            let text = truncate(text, 40).into_owned();
            post.doubts.push(Doubt::new(*line, What::Joined { lines, text }));
        }
    }

    /// Whether the item on this line is followed by the next of its list, or follows one.
    fn goes_on(&self, at: usize) -> bool {
        let number = |at: usize| self.lines.get(at).and_then(|line| item(line.text)?.1);
        let own = number(at);
        let next = number(at + 1);
        let before = at.checked_sub(1).and_then(number);
        own.is_some_and(|own| next == Some(own + 1) || (own > 0 && before == Some(own - 1)))
    }

    /// A short line right before a list that begins anew.
    fn is_heading(&self, at: usize, open: Open) -> bool {
        const LONGEST: usize = 60;
        let line = self.lines[at];
        let Some(next) = self.lines.get(at + 1) else { return false };
        if columns(line.text) > LONGEST || next.apart || line.text.ends_with([':', ',']) {
            return false;
        }
        let begins = item(next.text).is_some_and(|(_, number)| number == Some(1));
        let ends_sentence = ["คือ", "ดังนี้", "ได้แก่", "เช่น"].iter().any(|end| line.text.ends_with(end));
        begins && !ends_sentence && (open != Open::Words || line.apart || !self.was_broken(at))
    }

    /// Whether the line before was broken by hand, so that this one goes on with it.
    fn was_broken(&self, at: usize) -> bool {
        let Some(width) = self.width else { return false };
        let before = at.checked_sub(1).and_then(|before| self.lines.get(before));
        before.is_some_and(|before| {
            let columns = columns(before.text);
            columns * 4 >= width * 3 && columns <= width
        })
    }
}

/// Lines of running text that were broken by hand are nearly all as long as each other.
fn width(lines: &[Line]) -> Option<usize> {
    const LONGEST: usize = 130;
    let running: Vec<usize> = lines
        .iter()
        .filter(|line| item(line.text).is_none())
        .map(|line| columns(line.text))
        .collect();
    let longest = running.iter().copied().max()?;
    let long = running.iter().filter(|columns| **columns * 4 >= longest * 3).count();
    ((40..=LONGEST).contains(&longest) && long * 2 >= running.len()).then_some(longest)
}

fn heading(line: &Line, text: &str) -> Piece {
    let text = escape::inline(text);
    Piece { line: line.number, body: Body::Heading { level: 2, text } }
}

fn words(line: &Line, text: &str) -> Piece {
    Piece { line: line.number, body: Body::Words(escape::start(escape::inline(text))) }
}

/// Adds a line to the piece before it. Between two Thai letters no gap was meant.
fn extend(pieces: &mut [Piece], text: &str) {
    use crate::thai::letters::is_thai_letter_or_mark;
    let Some(Piece { body: Body::Words(before) | Body::Item { text: before, .. }, .. }) =
        pieces.last_mut()
    else {
        return;
    };
    let joins = before.chars().next_back().is_some_and(is_thai_letter_or_mark)
        && text.chars().next().is_some_and(is_thai_letter_or_mark);
    if !joins {
        before.push(' ');
    }
    before.push_str(&escape::inline(text));
}
