//! Citations of laws in running text: `ป.พ.พ. มาตรา ๖๘๖ วรรคสอง`, `ข้อ ๑๗ (๓)`,
//! `มาตรา ๓๕๒ หรือ ๓๕๓`, `คำพิพากษาศาลฎีกาที่ ๒๒๗/๒๕๖๗`. What a citation leads to, and whose number it
//! is, is found by `assemble`, which knows the laws.

use std::ops::Range;

use crate::model::cite::{CiteUnit, JudgmentNumber, Mark, Paragraph, UnitCite, UnitNumber, Within};
use crate::thai::letters::is_thai_letter_or_mark;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub range: Range<usize>,
    pub what: Mentioned,
    /// A further number after the first (`มาตรา ๓๕๒ หรือ ๓๕๓`): it may be a number of something
    /// else.
    pub further: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mentioned {
    Unit(UnitCite),
    Judgment(JudgmentNumber),
}

const UNITS: [(&str, CiteUnit); 3] =
    [("มาตรา", CiteUnit::Section), ("ม.", CiteUnit::Section), ("ข้อ", CiteUnit::Clause)];

const JUDGMENTS: [&str; 5] = ["คำพิพากษาศาลฎีกาที่", "คำพิพากษาฎีกาที่", "คำพิพากษาศาลฎีกา", "ฎีกาที่", "ฎ."];

/// All citations of a text, in order; they do not overlap.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let here = judgment(text, at).or_else(|| unit(text, at));
        let Some(mention) = here else {
            at += c.len_utf8();
            continue;
        };
        at = mention.range.end;
        let unit = match &mention.what {
            Mentioned::Unit(cite) => Some(cite.unit),
            Mentioned::Judgment(_) => None,
        };
        found.push(mention);
        while let Some(next) = unit.and_then(|unit| further(text, at, unit)) {
            at = next.range.end;
            found.push(next);
        }
    }
    found
}

/// Whether a word can begin here: not in the middle of a Thai word that only holds it, such as
/// `หัวข้อ` or `อ.ม.`.
fn begins(text: &str, at: usize, word: &str) -> bool {
    let before = text[..at].chars().next_back();
    match word {
        "ม." | "ฎ." => !before.is_some_and(|c| is_thai_letter_or_mark(c) || c == '.'),
        // `หัวข้อ ๒` and `รายข้อ` are no citations; `ตามข้อ ๒` and `และข้อ ๓` are.
        "ข้อ" => !["หัว", "ราย", "จำนวน", "ทุก", "แต่ละ", "บาง", "กี่", "หลาย"]
            .iter()
            .any(|word| text[..at].trim_end().ends_with(word)),
        _ => true,
    }
}

fn unit(text: &str, at: usize) -> Option<Mention> {
    let rest = &text[at..];
    let (word, unit) = UNITS.into_iter().find(|(word, _)| rest.starts_with(word))?;
    if !begins(text, at, word) {
        return None;
    }
    let after = rest[word.len()..].trim_start_matches(is_gap);
    let (number, rest) = UnitNumber::begin(after)?;
    let (within, rest) = within(rest);
    // `ข้อ ๑๒.๓` and `มาตรา ๗ %` are numbers of other things.
    if goes_on(rest) {
        return None;
    }
    let what = Mentioned::Unit(UnitCite { unit, number, within });
    Some(Mention { range: at..text.len() - rest.len(), what, further: false })
}

/// A decimal, a thousand, a colon time: the number is a part of a longer one.
fn goes_on(rest: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c);
    let mut chars = rest.chars();
    matches!(chars.next(), Some('.' | ',' | ':' | '/')) && chars.next().is_some_and(is_digit)
}

/// A line of a rule's text is a passage of its own: `ข้อ ๘` at its end has nothing to do with `(๒)`
/// at the beginning of the next.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
}

/// `วรรคสอง (๑) (ก)` after the number, and the rest.
fn within(text: &str) -> (Within, &str) {
    let mut within = Within::default();
    let mut rest = text;
    let after_gap = |text: &'_ str| -> usize { text.len() - text.trim_start_matches(is_gap).len() };
    if let Some(words) = rest[after_gap(rest)..].strip_prefix("วรรค")
        && let Some((paragraph, after)) = Paragraph::begin(words.trim_start_matches(is_gap))
        && !after.starts_with(is_mark_of_word)
    {
        within.paragraph = Some(paragraph);
        rest = after;
    }
    while let Some((mark, after)) = Mark::begin(&rest[after_gap(rest)..]) {
        within.items.push(mark);
        rest = after;
    }
    (within, rest)
}

/// A vowel or tone mark that would make another word of what was read.
fn is_mark_of_word(c: char) -> bool {
    crate::thai::letters::is_mark(c)
}

/// What may stand between the numbers of one citation.
const JOINED_BY: [&str; 8] = ["และมาตรา", "หรือมาตรา", "และ", "หรือ", "ถึง", ",", "–", "-"];

/// Words after a number that make it a number of something else.
const COUNTED: [&str; 18] = [
    "ปี",
    "วัน",
    "เดือน",
    "บาท",
    "คน",
    "ครั้ง",
    "ราย",
    "กองทุน",
    "ร้อยละ",
    "%",
    "เปอร์เซ็นต์",
    "ล้าน",
    "พัน",
    "หมื่น",
    "แสน",
    "ชั่วโมง",
    "ใน",
    "งวด",
];

fn further(text: &str, at: usize, unit: CiteUnit) -> Option<Mention> {
    let rest = text[at..].trim_start_matches(is_gap);
    let rest = match JOINED_BY.iter().find_map(|word| rest.strip_prefix(word)) {
        Some(rest) => rest.trim_start_matches(is_gap),
        // Numbers side by side: `มาตรา ๓๕๒ ๓๕๓ และ ๓๕๔`.
        None if rest.len() < text.len() - at => rest,
        None => return None,
    };
    let start = text.len() - rest.len();
    let (number, after) = UnitNumber::begin(rest)?;
    let (within, after) = within(after);
    let counted = COUNTED.iter().any(|word| after.trim_start_matches(is_gap).starts_with(word));
    if counted || goes_on(after) {
        return None;
    }
    let what = Mentioned::Unit(UnitCite { unit, number, within });
    Some(Mention { range: start..text.len() - after.len(), what, further: true })
}

fn judgment(text: &str, at: usize) -> Option<Mention> {
    let rest = &text[at..];
    let word = JUDGMENTS.into_iter().find(|word| rest.starts_with(word))?;
    if !begins(text, at, word) {
        return None;
    }
    let after = rest[word.len()..].trim_start_matches(is_gap);
    let (number, rest) = JudgmentNumber::begin(after)?;
    let what = Mentioned::Judgment(number);
    Some(Mention { range: at..text.len() - rest.len(), what, further: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let told = |mention: Mention| {
            let what = match mention.what {
                Mentioned::Unit(cite) => cite.anchor(),
                Mentioned::Judgment(number) => number.anchor(),
            };
            (text[mention.range].to_string(), what)
        };
        mentions(text).into_iter().map(told).collect()
    }

    #[test]
    fn citations_are_found_as_people_write_them() {
        for (text, expected) in [
            ("ตามมาตรา ๖๘๖ ต้องแจ้ง", vec![("มาตรา ๖๘๖", "m686")]),
            ("มาตรา๖๘๖[๑๘] วรรคสอง", vec![("มาตรา๖๘๖[๑๘] วรรคสอง", "m686-p2")]),
            ("ป.พ.พ. ม. 193/33 (1)(ก)", vec![("ม. 193/33 (1)(ก)", "m193-33-i1-l1")]),
            ("ข้อ ๑๗ วรรคสอง (๓) และ", vec![("ข้อ ๑๗ วรรคสอง (๓)", "k17-p2-i3")]),
            ("มาตรา ๑๐ ทวิ วรรคท้าย", vec![("มาตรา ๑๐ ทวิ วรรคท้าย", "m10-bis-plast")]),
            ("มาตรา ๓๕๒ หรือ ๓๕๓ ทำ", vec![("มาตรา ๓๕๒", "m352"), ("๓๕๓", "m353")]),
            ("มาตรา ๗ และมาตรา ๒๒๔", vec![("มาตรา ๗", "m7"), ("๒๒๔", "m224")]),
            ("มาตรา ๓๕๒–๓๕๔, ๓๕๖", vec![("มาตรา ๓๕๒", "m352"), ("๓๕๔", "m354"), ("๓๕๖", "m356")]),
            ("มาตรา ๓๐ และ ๕ ปี", vec![("มาตรา ๓๐", "m30")]),
            ("มาตรา ๖๘๖ ๖๐ วัน", vec![("มาตรา ๖๘๖", "m686")]),
            ("ฎ. ๒๒๗/๒๕๖๗", vec![("ฎ. ๒๒๗/๒๕๖๗", "j227-2567")]),
            ("คำพิพากษาศาลฎีกาที่ 15017/2551", vec![("คำพิพากษาศาลฎีกาที่ 15017/2551", "j15017-2551")]),
            ("มาตรา ๖๕๓ (ดูหมายเหตุ)", vec![("มาตรา ๖๕๓", "m653")]),
            ("ตามข้อ ๘\n(๒) ติดตาม", vec![("ข้อ ๘", "k8")]),
        ] {
            let expected: Vec<_> =
                expected.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in [
            "หัวข้อ ๒",
            "จำนวนข้อ ๑๐",
            "มาตราส่วน ๑:๑๐๐",
            "มาตราต่าง ๆ",
            "ข้อ ๑๒.๓",
            "ข้อ ๑,๒๐๐",
            "อ.ม. ๕",
            "ฎ. ๕",
            "ข้อมูล ๕",
            "ฎีกาที่ ๕/๖",
            "ม.ค. 2567",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_in_order(text in "[มาตรข้อ0-9๐-๙/() วคสองทิก.ฎ–,]{0,60}") {
            let mut end = 0;
            for mention in mentions(&text) {
                assert!(end <= mention.range.start && mention.range.start < mention.range.end);
                assert!(text.get(mention.range.clone()).is_some());
                end = mention.range.end;
            }
        }
    }
}
