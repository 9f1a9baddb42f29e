//! A document's own text says whether it holds a query, where, and how well.

use super::document::Document;
use super::query::Term;
use crate::thai::forms::{Forms, is_whole};

/// Occurrences of one term that are looked at.
const MOST: usize = 40;
/// Occurrences that count.
const COUNTED: usize = 8;

/// How well an occurrence fits, in hundredths.
pub const EXACT: u64 = 100;
/// But for a tone or ์ at its end: หนี in หนี้.
const TONELESS: u64 = 60;
/// The same letters loosely.
pub const LOOSE: u64 = 50;
/// The letters end or begin within a cluster: หมู in หมู่.
const TORN: u64 = 25;
/// A number within a longer one.
const WITHIN_NUMBER: u64 = 5;

/// A text with its forms.
pub struct Text {
    pub document: Document,
    pub units: Vec<u16>,
    pub forms: Forms,
    /// Where the title and the second line end.
    pub title: usize,
    pub head: usize,
    /// Where headings begin and end.
    headings: Vec<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// In UTF-16 units of the text.
    pub start: usize,
    pub end: usize,
    pub fit: u64,
}

impl Text {
    pub fn of(document: Document) -> Text {
        let text = document.text();
        let units: Vec<u16> = text.encode_utf16().collect();
        let (title, head) = document.head_ends();
        let headings = document.body.parts.iter().map(|part| {
            let start = head + 1 + part.start;
            (start, line_end(&units, start))
        });
        let headings = headings.collect();
        Text { forms: Forms::of(&text), units, title, head, headings, document }
    }

    pub fn occurrences(&self, term: &Term) -> Vec<Occurrence> {
        let (loose, wanted) = (&self.forms.loose, &term.loose);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = position(loose, wanted, from)
            && found.len() < MOST
        {
            found.push(self.occurrence(term, at));
            from = at + wanted.len();
        }
        found
    }

    fn occurrence(&self, term: &Term, at: usize) -> Occurrence {
        let flat = &self.forms.flat;
        let length = term.flat.len();
        let stands = |start: usize| flat.get(start..start + length) == Some(&term.flat[..]);
        // A letter twice is one in the loose form: of ประชุมมาตรฐาน the second ม is meant.
        let first = self.forms.back[at];
        let start = if !stands(first) && stands(first + 1) { first + 1 } else { first };
        let is_exact = stands(start);
        let exact_end = start + length;
        let end = if is_exact { exact_end } else { self.forms.back[at + term.loose.len() - 1] + 1 };
        let digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
        let before = start.checked_sub(1).and_then(|at| flat.get(at));
        let fit = if digit(term.flat.first()) && digit(before)
            || digit(term.flat.last()) && digit(flat.get(end))
        {
            WITHIN_NUMBER
        } else if !is_exact {
            LOOSE
        } else if !is_whole(flat, start) {
            TORN
        } else if is_whole(flat, end) {
            EXACT
        } else if matches!(flat[end], '\u{0E47}'..='\u{0E4C}') {
            TONELESS
        } else {
            TORN
        };
        let source = &self.forms.source;
        Occurrence { start: source[start], end: source[end - 1] + 1, fit }
    }

    /// What a term is worth here: how often, where and how well it stands, for a rare word more.
    pub fn worth(&self, found: &[Occurrence], rarity: u64, usual_length: u64) -> u64 {
        let times: u64 = found.iter().map(|one| one.fit).take(COUNTED).sum();
        let length = 25 + 75 * self.forms.loose.len() as u64 / usual_length.max(1);
        let often = 22_000 * times / (100 * times + 120 * length);
        let best = |within: &dyn Fn(usize) -> bool| {
            found.iter().filter(|one| within(one.start)).map(|one| one.fit).max().unwrap_or(0)
        };
        let title = best(&|at| at < self.title);
        let sub = best(&|at| at > self.title && at < self.head);
        let heading =
            best(&|at| self.headings.iter().any(|(start, end)| (*start..*end).contains(&at)));
        rarity * often + rarity * (150 * title + 75 * sub + 40 * heading) / 100
    }

    /// Where the whole query stands as one: in the title, elsewhere, or nowhere.
    pub fn adjacent(&self, whole: &[char]) -> Option<usize> {
        let at = position(&self.forms.loose, whole, 0)?;
        Some(self.forms.source[self.forms.back[at]])
    }

    /// Loose letters of the title.
    pub fn title_letters(&self) -> u64 {
        let in_title = |flat: &&usize| self.forms.source[**flat] < self.title;
        self.forms.back.iter().take_while(in_title).count() as u64
    }

    /// The part in which a place of the text lies: its heading and anchor.
    pub fn part(&self, at: usize) -> Option<(String, &str)> {
        let index = self.headings.iter().rposition(|(start, _)| *start <= at)?;
        let (start, end) = self.headings[index];
        let heading = String::from_utf16_lossy(&self.units[start..end]);
        Some((heading, &self.document.body.parts[index].anchor))
    }
}

fn line_end(units: &[u16], start: usize) -> usize {
    let rest = units.get(start..).unwrap_or_default();
    start + rest.iter().position(|unit| *unit == u16::from(b'\n')).unwrap_or(rest.len())
}

/// The first place of some letters, from a place on.
pub fn position(text: &[char], wanted: &[char], from: usize) -> Option<usize> {
    let first = wanted.first()?;
    let last = text.len().checked_sub(wanted.len())?;
    (from..=last).find(|at| text[*at] == *first && text[*at..].starts_with(wanted))
}

/// The logarithm to base 2, in sixteenths; straight between powers of two.
pub fn log16(number: u64) -> u64 {
    let power = u64::from(number.max(1).ilog2());
    16 * power + ((16 * number.max(1)) >> power) - 16
}

/// How rare something is that so many of all documents have.
pub fn rarity(all: usize, with: usize) -> u64 {
    log16(16 + 16 * all as u64 / with.max(1) as u64) - 64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::document::{Body, Facets, Kind};
    use crate::search::query::Query;

    fn text(title: &str, blocks: &[&str]) -> Text {
        let mut body = Body::default();
        for block in blocks {
            match block.strip_prefix("# ") {
                Some(heading) => body.heading("s1", heading),
                None => _ = body.block(block),
            }
        }
        let (title, facets) = (title.to_string(), Facets::default());
        Text::of(Document {
            kind: Kind::Note,
            title,
            sub: "รอง".into(),
            url: "a.html".into(),
            body,
            names: Vec::new(),
            facets,
        })
    }

    fn fits(text: &Text, query: &str) -> Vec<u64> {
        let query = Query::of(query);
        text.occurrences(&query.terms[0]).iter().map(|one| one.fit).collect()
    }

    #[test]
    fn the_better_it_fits_the_more_it_counts() {
        let text = text("ก", &["เลี้ยงหมู หมู่บ้าน ปี ๒๕๕๑ 12551 พฤศจิกายน พรึสจิกายน"]);
        assert_eq!(fits(&text, "หมู"), [100, 60]);
        assert_eq!(fits(&text, "หม"), [25, 25]);
        assert_eq!(fits(&text, "2551"), [100, 5]);
        assert_eq!(fits(&text, "พฤศจิกา"), [100]);
        assert_eq!(fits(&text, "หมูบ้าน"), [50]);
        assert_eq!(fits(&text, "ไม่มี"), Vec::<u64>::new());
        assert_eq!(fits(&self::text("ก", &["ประชุมมาตรฐาน คนน้ำใจ"]), "มาตรฐาน"), [100]);
        assert_eq!(fits(&self::text("ก", &["ประชุมมาตรฐาน คนน้ำใจ"]), "น้ำ"), [100]);
    }

    #[test]
    fn an_occurrence_knows_its_part() {
        let text = text("ก", &["ขึ้นต้น", "# แก่นความรู้", "รู้คน รู้งาน"]);
        let at = text.occurrences(&Query::of("รู้งาน").terms[0])[0].start;
        assert_eq!(text.part(at), Some(("แก่นความรู้".to_string(), "s1")));
        let at = text.occurrences(&Query::of("ขึ้นต้น").terms[0])[0].start;
        assert_eq!(text.part(at), None);
    }

    #[test]
    fn logarithms_are_whole() {
        assert_eq!([1, 2, 3, 4, 6, 1024].map(log16), [0, 16, 24, 32, 40, 160]);
        assert_eq!((rarity(100, 100), rarity(100, 50), rarity(100, 1)), (16, 24, 105));
    }
}
