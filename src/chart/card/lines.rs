//! Lines of a card: broken between Thai words, measured with the letters they are drawn in.

use std::sync::LazyLock;

use crate::chart::face::{self, Weight};
use crate::thai::ThaiWords;

static WORDS: LazyLock<ThaiWords> = LazyLock::new(ThaiWords::new);

type Style = (f32, Weight);

/// A text that has been cut into words and measured, to be laid out in any size.
pub struct Measured {
    weight: Weight,
    /// Each with its width at size 1: with the spaces at its end, and without.
    pieces: Vec<(String, f32, f32)>,
}

impl Measured {
    pub fn of(text: &str, weight: Weight, whole: &[String]) -> Measured {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let pieces = pieces(&text, whole).into_iter().map(|piece| {
            let bare = face::width(piece.trim_end(), 1.0, weight);
            let spaces = piece.len() - piece.trim_end().len();
            let full = bare + spaces as f32 * face::width(" ", 1.0, weight);
            (piece, full, bare)
        });
        Measured { weight, pieces: pieces.collect() }
    }

    /// Lines of at most so many, and whether the whole text stands on them. What does not fit ends
    /// in `…`, between two clusters.
    pub fn lines(&self, size: f32, room: f32, most: usize) -> (Vec<String>, bool) {
        if self.pieces.is_empty() || most == 0 {
            return (Vec::new(), self.pieces.is_empty());
        }
        let room_at_one = room / size;
        let filled = self.fill(room_at_one);
        let ends = match self.phrases(room_at_one) {
            // Where spaces are enough to break at, nothing else is broken.
            Some(ends) if ends.len() <= filled.len().max(2).min(most) => ends,
            _ => self.balanced(filled, room_at_one, most),
        };
        let mut lines = Vec::new();
        let mut from = 0;
        for end in ends {
            lines.push(self.pieces[from..end].iter().map(|(piece, ..)| piece.as_str()).collect());
            from = end;
        }
        let is_whole = lines.len() <= most;
        if !is_whole {
            let rest: String = lines.split_off(most - 1).concat();
            lines.push(format!("{rest} …"));
        }
        let fit = |line: String| fitted(line.trim(), (size, self.weight), room);
        let fits = |line: &String| !line.ends_with('…');
        let lines: Vec<String> = lines.into_iter().map(fit).collect();
        let is_whole = is_whole && lines.iter().all(fits);
        (lines, is_whole)
    }

    /// As much as fits on each line: where each ends.
    fn fill(&self, room: f32) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut used = 0.0;
        for (index, (_, full, bare)) in self.pieces.iter().enumerate() {
            if used > 0.0 && used + bare > room {
                ends.push(index);
                used = 0.0;
            }
            used += full;
        }
        ends.push(self.pieces.len());
        ends
    }

    /// Lines broken at the spaces of the text only, if none is too long.
    fn phrases(&self, room: f32) -> Option<Vec<usize>> {
        let mut ends = Vec::new();
        let (mut line, mut phrase) = (0.0, 0.0);
        let mut began = 0;
        for (index, (piece, full, bare)) in self.pieces.iter().enumerate() {
            if phrase + bare > room {
                return None;
            }
            if line > 0.0 && line + phrase + bare > room {
                ends.push(began);
                line = 0.0;
            }
            phrase += full;
            if piece.ends_with(' ') {
                (line, phrase, began) = (line + phrase, 0.0, index + 1);
            }
        }
        ends.push(self.pieces.len());
        Some(ends)
    }

    /// The narrowest paper that needs no more lines: no word is left alone on the last one.
    fn balanced(&self, filled: Vec<usize>, room: f32, most: usize) -> Vec<usize> {
        if !(2..=most).contains(&filled.len()) {
            return filled;
        }
        let mut best = filled;
        let (mut low, mut high) = (room * 0.5, room);
        for _ in 0..6 {
            let tried = (low + high) / 2.0;
            let filled = self.fill(tried);
            if filled.len() == best.len() {
                (high, best) = (tried, filled);
            } else {
                low = tried;
            }
        }
        best
    }
}

/// A text on one line; cut where it must be.
pub fn fitted(text: &str, (size, weight): Style, room: f32) -> String {
    if face::width(text, size, weight) <= room {
        return text.to_string();
    }
    let (mut low, mut high) = (0, crate::thai::columns(text));
    while low < high {
        let tried = (low + high).div_ceil(2);
        if face::width(&crate::thai::truncate(text, tried), size, weight) <= room {
            low = tried;
        } else {
            high = tried - 1;
        }
    }
    crate::thai::truncate(text, low).into_owned()
}

/// The pieces between which a line may be broken. Names stay whole, spaces go with the word before
/// them, and a scrap that the dictionary cuts off stays with its neighbour.
fn pieces(text: &str, whole: &[String]) -> Vec<String> {
    let mut ends = Vec::new();
    let mut names: Vec<(usize, usize)> = whole
        .iter()
        .filter(|name| !name.is_empty())
        .flat_map(|name| text.match_indices(name.as_str()))
        .map(|(start, name)| (start, start + name.len()))
        .collect();
    names.sort_unstable();
    names.push((text.len(), text.len()));
    // What stands between names is cut by itself: a dictionary takes their ends for its words.
    let mut at = 0;
    for (start, end) in names.into_iter().filter(|(start, _)| text.is_char_boundary(*start)) {
        if start < at {
            continue;
        }
        for piece in text.get(at..start).into_iter().flat_map(|between| WORDS.pieces(between)) {
            at += piece.len();
            ends.push(at);
        }
        ends.push(end);
        at = end;
    }
    let mut pieces: Vec<String> = Vec::new();
    let mut from = 0;
    for end in ends {
        let Some(piece) = text.get(from..end) else { continue };
        from = end;
        match pieces.last_mut() {
            Some(last) if belongs(last, piece) => last.push_str(piece),
            _ => pieces.push(piece.to_string()),
        }
    }
    pieces
}

/// Whether a piece may not begin a line after what stands before it.
fn belongs(before: &str, piece: &str) -> bool {
    let is_scrap = |text: &str| {
        let text = text.trim_start_matches(['(', '“', '[']);
        crate::thai::columns(text) < 2 && text.ends_with(|c: char| !c.is_whitespace())
    };
    let closes = |c: char| ")]”’,.:;!?ๆฯ/–-%".contains(c);
    let opens = |c: char| "([“‘/".contains(c);
    let ends_open = before.trim_end().ends_with(opens) && !before.ends_with(' ');
    let number = |text: &str| text.trim().chars().all(|c| c.is_numeric());
    // “หมู่ที่ ๓” and “๓ คน” are not torn apart.
    let figure = before.ends_with(' ') && number(piece) && !piece.trim().is_empty();
    piece.trim().is_empty()
        || piece.starts_with(closes)
        || ends_open
        || figure
        || (!before.ends_with(' ') && (is_scrap(piece) || is_scrap(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, whole: &[&str]) -> String {
        let whole: Vec<String> = whole.iter().map(|name| (*name).to_string()).collect();
        pieces(text, &whole).join("|")
    }

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(cut("กองทุนหมู่บ้านและชุมชนเมือง", &[]), "กองทุน|หมู่บ้าน|และ|ชุมชน|เมือง");
        assert_eq!(cut("กู้ไม่เกิน (๒ ราย) ๆ", &[]), "กู้ไม่|เกิน |(๒ |ราย) ๆ");
        assert_eq!(cut("", &[]), "");
    }

    #[test]
    fn names_and_figures_stay_whole() {
        assert_eq!(cut("อำเภอแม่ออนจังหวัด", &["แม่ออน"]), "อำเภอ|แม่ออน|จังหวัด");
        assert_eq!(cut("หมู่ที่ ๓ ตำบลออนกลาง", &["ออนกลาง"]), "หมู่ที่ ๓ |ตำบล|ออนกลาง");
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_none_is_lost() {
        let text = "การติดตามหนี้ค้างชำระเกินหกสิบวันของสมาชิกกองทุนหมู่บ้านและชุมชนเมืองอย่างเป็นมิตร";
        for room in [320.0, 480.0, 640.0, 1_072.0] {
            let style = (64.0, Weight::Bold);
            let measured = Measured::of(text, style.1, &[]);
            let (lines, is_whole) = measured.lines(style.0, room, 99);
            assert_eq!((lines.concat().as_str(), is_whole), (text, true), "{room}");
            for line in &lines {
                assert!(face::width(line, style.0, style.1) <= room, "{line} in {room}");
            }
            let (two, is_whole) = measured.lines(style.0, room, 2);
            assert!(two.len() <= 2, "{two:?}");
            assert_eq!(two.last().unwrap().ends_with('…'), lines.len() > 2, "{two:?}");
            assert_eq!(is_whole, lines.len() <= 2, "{two:?}");
        }
    }

    #[test]
    fn spaces_are_broken_at_before_words() {
        let title = "การคัดเลือกกองทุนหมู่บ้านและชุมชนเมืองดีเด่น อำเภอแม่ออน ปีงบประมาณ ๒๕๖๙";
        let measured = Measured::of(title, Weight::Bold, &["แม่ออน".to_string()]);
        let (lines, _) = measured.lines(52.0, 1_072.0, 4);
        assert_eq!(lines[0], "การคัดเลือกกองทุนหมู่บ้านและชุมชนเมืองดีเด่น", "{lines:?}");
        assert_eq!(lines.len(), 2, "{lines:?}");
    }
}
