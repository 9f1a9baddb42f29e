//! How Thai law is cited, from the large to the small: `มาตรา ๑๙๓/๓๓ วรรคสอง (๑)`, `ข้อ ๑๗ (๒) (ก)`,
//! `คำพิพากษาศาลฎีกาที่ ๒๒๗/๒๕๖๗`; the order of such citations and their addresses on a page.
//!
//! Inserted units keep their numbers for ever: ๑๙๓/๓๓ stands after ๑๙๓ and before ๑๙๔, and ๑๐ ทวิ
//! after ๑๐. So numbers are compared part by part, never as text.

use std::fmt;

use crate::thai::to_arabic;

/// Acts and codes have มาตรา, regulations have ข้อ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CiteUnit {
    Section,
    Clause,
}

impl CiteUnit {
    pub fn thai(self) -> &'static str {
        match self {
            CiteUnit::Section => "มาตรา",
            CiteUnit::Clause => "ข้อ",
        }
    }
}

/// The number of a มาตรา or ข้อ: `686`, `193/33`, `10 ทวิ`. The order of fields is that of numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitNumber {
    whole: u32,
    /// Position in `INSERTED`, from 1; 0 for none.
    inserted: usize,
    after_slash: Vec<u32>,
}

/// How units were inserted before slashes came into use, with their names in addresses.
pub const INSERTED: [(&str, &str); 9] = [
    ("ทวิ", "bis"),
    ("ตรี", "ter"),
    ("จัตวา", "quater"),
    ("เบญจ", "quinquies"),
    ("ฉ", "sexies"),
    ("สัตต", "septies"),
    ("อัฏฐ", "octies"),
    ("นว", "nonies"),
    ("ทศ", "decies"),
];

impl UnitNumber {
    /// Reads a whole text as a number; Thai digits, and the mark of a footnote at its end, may be
    /// there.
    pub fn read(text: &str) -> Option<Self> {
        let (number, rest) = UnitNumber::begin(text.trim())?;
        rest.is_empty().then_some(number)
    }

    /// The number with which a text begins, and what follows it.
    pub fn begin(text: &str) -> Option<(Self, &str)> {
        let (whole, mut rest) = digits(text)?;
        let mut inserted = 0;
        if let Some((position, after)) = inserted_word(rest) {
            (inserted, rest) = (position, after);
        }
        let mut after_slash = Vec::new();
        while let Some((number, after)) = rest.strip_prefix('/').and_then(digits) {
            after_slash.push(number);
            rest = after;
        }
        Some((UnitNumber { whole, inserted, after_slash }, without_footnote(rest)))
    }

    /// `193-33`, `10-bis`.
    fn anchor(&self) -> String {
        let mut anchor = self.whole.to_string();
        if let Some((_, latin)) = self.inserted.checked_sub(1).and_then(|at| INSERTED.get(at)) {
            anchor.push('-');
            anchor.push_str(latin);
        }
        for number in &self.after_slash {
            anchor.push_str(&format!("-{number}"));
        }
        anchor
    }
}

/// In ASCII digits: who shows it decides the digits.
impl fmt::Display for UnitNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.whole)?;
        if let Some((thai, _)) = self.inserted.checked_sub(1).and_then(|at| INSERTED.get(at)) {
            write!(f, " {thai}")?;
        }
        self.after_slash.iter().try_for_each(|number| write!(f, "/{number}"))
    }
}

/// Digits of either kind at the beginning, and the rest.
fn digits(text: &str) -> Option<(u32, &str)> {
    let is_digit = |c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c);
    let end = text.find(|c| !is_digit(c)).unwrap_or(text.len());
    let number = to_arabic(&text[..end]).parse().ok()?;
    Some((number, &text[end..]))
}

/// ` ทวิ`, where the word ends there: in `ตรีโกณ` or `ฉบับ` there is none.
fn inserted_word(text: &str) -> Option<(usize, &str)> {
    let word = text.trim_start_matches([' ', '\u{a0}']);
    INSERTED.iter().enumerate().find_map(|(position, (thai, _))| {
        let rest = word.strip_prefix(thai)?;
        let goes_on = rest.chars().next().is_some_and(crate::thai::letters::is_thai_letter_or_mark);
        (!goes_on).then_some((position + 1, rest))
    })
}

/// Consolidated texts glue the mark of a footnote to the number: `มาตรา ๖๘๖[๑๘]`.
fn without_footnote(text: &str) -> &str {
    let Some(rest) = text.strip_prefix('[') else { return text };
    match digits(rest).and_then(|(_, rest)| rest.strip_prefix(']')) {
        Some(rest) => rest,
        None => text,
    }
}

/// วรรค: paragraphs have no numbers of their own, and are counted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paragraph {
    Number(u32),
    Last,
}

const ORDINALS: [&str; 10] = ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ"];

impl Paragraph {
    /// The paragraph with whose name a text begins (without วรรค), and the rest.
    pub fn begin(text: &str) -> Option<(Self, &str)> {
        if let Some(rest) = text.strip_prefix("ท้าย") {
            return Some((Paragraph::Last, rest));
        }
        if let Some(rest) = text.strip_prefix("แรก") {
            return Some((Paragraph::Number(1), rest));
        }
        let named = ORDINALS
            .iter()
            .zip(1..)
            .find_map(|(word, number)| Some((Paragraph::Number(number), text.strip_prefix(word)?)));
        named.or_else(|| {
            let (number, rest) = digits(text)?;
            Some((Paragraph::Number(number), rest))
        })
    }

    pub fn thai(self) -> String {
        match self {
            Paragraph::Last => "วรรคท้าย".to_string(),
            Paragraph::Number(number) => {
                let word =
                    usize::try_from(number).ok().and_then(|n| ORDINALS.get(n.checked_sub(1)?));
                word.map_or_else(|| format!("วรรคที่ {number}"), |word| format!("วรรค{word}"))
            }
        }
    }

    fn anchor(self) -> String {
        match self {
            Paragraph::Number(number) => format!("-p{number}"),
            Paragraph::Last => "-plast".to_string(),
        }
    }
}

/// The mark of an อนุมาตรา: `(๑)`, or `(ก)` within one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    Number(u32),
    /// Position among the consonants, from 1.
    Letter(u32),
}

const FIRST_LETTER: u32 = 'ก' as u32;
const LAST_LETTER: u32 = 'ฮ' as u32;

impl Mark {
    /// The mark with which a text begins, brackets included, and the rest.
    pub fn begin(text: &str) -> Option<(Self, &str)> {
        let inside = text.strip_prefix('(')?;
        if let Some((number, rest)) = digits(inside) {
            return Some((Mark::Number(number), rest.strip_prefix(')')?));
        }
        let letter = inside.chars().next()?;
        let rest = inside[letter.len_utf8()..].strip_prefix(')')?;
        let code = u32::from(letter);
        (FIRST_LETTER..=LAST_LETTER)
            .contains(&code)
            .then(|| (Mark::Letter(code - FIRST_LETTER + 1), rest))
    }

    /// `(1) (ก)`, or without brackets where one writes only `2`.
    pub fn read_all(text: &str) -> Option<Vec<Mark>> {
        let text = text.trim();
        if let Some((number, "")) = digits(text) {
            return Some(vec![Mark::Number(number)]);
        }
        let mut marks = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (mark, after) = Mark::begin(rest)?;
            marks.push(mark);
            rest = after.trim_start();
        }
        (!marks.is_empty()).then_some(marks)
    }

    pub fn letter(self) -> Option<char> {
        match self {
            Mark::Letter(position) => char::from_u32(FIRST_LETTER + position.checked_sub(1)?),
            Mark::Number(_) => None,
        }
    }

    fn anchor(self) -> String {
        match self {
            Mark::Number(number) => format!("-i{number}"),
            Mark::Letter(position) => format!("-l{position}"),
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, self.letter()) {
            (Mark::Number(number), _) => write!(f, "({number})"),
            (_, Some(letter)) => write!(f, "({letter})"),
            (_, None) => Ok(()),
        }
    }
}

/// A place below a unit: a paragraph, an item, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Within {
    pub paragraph: Option<Paragraph>,
    pub items: Vec<Mark>,
}

impl Within {
    pub fn is_whole(&self) -> bool {
        self.paragraph.is_none() && self.items.is_empty()
    }

    fn anchor(&self) -> String {
        let mut anchor = self.paragraph.map(Paragraph::anchor).unwrap_or_default();
        anchor.extend(self.items.iter().map(|mark| mark.anchor()));
        anchor
    }

    /// “วรรคสอง (๑) (ก)” in ASCII digits.
    pub fn written(&self) -> String {
        let mut words: Vec<String> = self.paragraph.map(Paragraph::thai).into_iter().collect();
        words.extend(self.items.iter().map(Mark::to_string));
        words.join(" ")
    }
}

/// A unit of a law, or a place within it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitCite {
    pub unit: CiteUnit,
    pub number: UnitNumber,
    pub within: Within,
}

impl UnitCite {
    /// Its address on the page of its law: `m193-33-p2-i1`, `k17`.
    pub fn anchor(&self) -> String {
        format!("{}{}", self.unit_anchor(), self.within.anchor())
    }

    /// The address of the whole unit.
    pub fn unit_anchor(&self) -> String {
        let letter = match self.unit {
            CiteUnit::Section => 'm',
            CiteUnit::Clause => 'k',
        };
        format!("{letter}{}", self.number.anchor())
    }
}

/// “มาตรา 193/33 วรรคสอง (1)”, in ASCII digits.
impl fmt::Display for UnitCite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.unit.thai(), self.number)?;
        match self.within.is_whole() {
            true => Ok(()),
            false => write!(f, " {}", self.within.written()),
        }
    }
}

/// A decision of the Supreme Court; by year, then by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JudgmentNumber {
    /// พ.ศ.
    pub year: i32,
    pub number: u32,
}

impl JudgmentNumber {
    /// `227/2567`
    pub fn read(text: &str) -> Option<Self> {
        let (number, rest) = JudgmentNumber::begin(text.trim())?;
        rest.is_empty().then_some(number)
    }

    pub fn begin(text: &str) -> Option<(Self, &str)> {
        let (number, rest) = digits(text)?;
        let (year, rest) = digits(rest.trim_start().strip_prefix('/')?.trim_start())?;
        let year = i32::try_from(year).ok().filter(|year| (2400..2700).contains(year))?;
        Some((JudgmentNumber { year, number }, rest))
    }

    pub fn anchor(self) -> String {
        format!("j{}-{}", self.number, self.year)
    }
}

impl fmt::Display for JudgmentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "คำพิพากษาศาลฎีกาที่ {}/{}", self.number, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> UnitNumber {
        UnitNumber::read(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn inserted_numbers_stand_where_they_were_inserted() {
        let in_order =
            ["9", "10", "10 ทวิ", "๑๐ ตรี", "10จัตวา", "๑๑", "๑๙๓", "193/1", "193/9", "๑๙๓/๓๓", "194"];
        let mut sorted: Vec<_> = in_order.iter().rev().map(|text| number(text)).collect();
        sorted.sort();
        assert_eq!(sorted, in_order.map(number));
    }

    #[test]
    fn numbers_are_read_as_people_and_gazettes_write_them() {
        for (text, shown, anchor) in [
            ("๖๘๖", "686", "686"),
            ("๖๘๖[๑๘]", "686", "686"),
            ("193/33", "193/33", "193-33"),
            ("1๙3/๓๓", "193/33", "193-33"),
            ("๑๐ ทวิ", "10 ทวิ", "10-bis"),
            ("๔๐ ทวิ/๑", "40 ทวิ/1", "40-bis-1"),
        ] {
            let read = number(text);
            assert_eq!((read.to_string(), read.anchor()), (shown.to_string(), anchor.to_string()));
        }
        for text in ["", "ทวิ", "10 ฉบับ", "10/", "10 (1)", "99999999999"] {
            assert_eq!(UnitNumber::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_word_that_only_begins_like_an_insertion_is_none() {
        let (read, rest) = UnitNumber::begin("๑๐ ฉบับที่ ๒").unwrap();
        assert_eq!((read.to_string().as_str(), rest), ("10", " ฉบับที่ ๒"));
    }

    #[test]
    fn every_place_has_an_address_of_its_own() {
        let cite = |paragraph, items: &str| UnitCite {
            unit: CiteUnit::Clause,
            number: number("17"),
            within: Within { paragraph, items: Mark::read_all(items).unwrap_or_default() },
        };
        for (cite, anchor, written) in [
            (cite(None, ""), "k17", "ข้อ 17"),
            (cite(Some(Paragraph::Number(2)), "(๓)"), "k17-p2-i3", "ข้อ 17 วรรคสอง (3)"),
            (cite(None, "(๑)(ข)"), "k17-i1-l2", "ข้อ 17 (1) (ข)"),
            (cite(None, "2"), "k17-i2", "ข้อ 17 (2)"),
            (cite(Some(Paragraph::Last), ""), "k17-plast", "ข้อ 17 วรรคท้าย"),
        ] {
            assert_eq!((cite.anchor().as_str(), cite.to_string().as_str()), (anchor, written));
        }
    }

    #[test]
    fn judgments_are_of_a_year() {
        let read = |text| JudgmentNumber::read(text).map(JudgmentNumber::anchor);
        assert_eq!(read("๒๒๗/๒๕๖๗").as_deref(), Some("j227-2567"));
        assert_eq!(read("193/33"), None);
        assert!(JudgmentNumber::read("7001/2562") < JudgmentNumber::read("227/2567"));
    }
}
