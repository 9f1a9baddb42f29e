//! A text of a law, or of our own about it, cut into paragraphs and items: one to a line, an item
//! beginning with its mark, as in the Gazette.
//!
//! ```text
//! ให้คณะกรรมการกองทุนมีหน้าที่ดังต่อไปนี้
//! (๑) พิจารณาเงินกู้
//! (๒) จัดทำบัญชี
//! วรรคสาม ให้เสนอที่ประชุมสมาชิก
//! ```

use crate::model::cite::{Mark, Paragraph, Within};
use crate::model::law::Passages;
use crate::model::prose::Prose;
use crate::text::Located;

/// `of` is what the whole text is of: a unit, or a place within one.
pub(super) fn passages(text: Located<String>, of: Option<&Within>) -> Passages {
    let whole = Within::default();
    let of = of.unwrap_or(&whole);
    let mut paragraph = match of.paragraph {
        Some(Paragraph::Number(number)) => number.saturating_sub(1),
        _ => 0,
    };
    let mut items: Vec<Mark> = Vec::new();
    let mut places = Vec::new();
    let mut at = 0;
    for line in text.value.split_inclusive('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if words.is_empty() {
            continue;
        }
        let mut end_of_mark = 0;
        if let Some((mark, _)) = Mark::begin(words) {
            // A letter belongs to the number above it.
            match mark {
                Mark::Letter(_) => items.truncate(1),
                Mark::Number(_) => items.clear(),
            }
            if matches!(mark, Mark::Letter(_)) && matches!(items.first(), Some(Mark::Letter(_))) {
                items.clear();
            }
            items.push(mark);
            paragraph = paragraph.max(1);
        } else {
            items.clear();
            match named_paragraph(words) {
                Some((named, length)) => (paragraph, end_of_mark) = (named, length),
                None => paragraph += 1,
            }
        }
        let mut all = of.items.clone();
        all.extend(&items);
        let is_item = of.paragraph.is_none() && !of.items.is_empty();
        let within =
            Within { paragraph: (!is_item).then_some(Paragraph::Number(paragraph)), items: all };
        places.push((within, start + end_of_mark..start + words.len()));
    }
    Passages { prose: Prose::new(text.value, text.span), places }
}

/// `วรรคสอง …`: which paragraph the line is, where it says so, and the length of those words.
fn named_paragraph(line: &str) -> Option<(u32, usize)> {
    let rest = line.strip_prefix("วรรค")?;
    let (Paragraph::Number(number), after) = Paragraph::begin(rest.trim_start())? else {
        return None;
    };
    let text = after.trim_start_matches([' ', ':']);
    (text.len() < after.len()).then_some((number, line.len() - text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn read(text: &str, of: Option<Within>) -> Vec<(String, String)> {
        let found = passages(Located::new(text.to_string(), Span::default()), of.as_ref());
        let words = |range: &std::ops::Range<usize>| found.prose.words[range.clone()].to_string();
        found.places.iter().map(|(within, range)| (within.written(), words(range))).collect()
    }

    fn expected(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(within, words)| (within.to_string(), words.to_string())).collect()
    }

    #[test]
    fn lines_are_paragraphs_and_marked_lines_are_items() {
        let text = "ให้มีหน้าที่ดังนี้\n(๑) พิจารณาเงินกู้\n  (ก) รายใหม่\n  (ข) รายเดิม\n(๒) ทำบัญชี\n\nในกรณีจำเป็น\n(๑) ให้รายงาน\n";
        assert_eq!(
            read(text, None),
            expected(&[
                ("วรรคหนึ่ง", "ให้มีหน้าที่ดังนี้"),
                ("วรรคหนึ่ง (1)", "(๑) พิจารณาเงินกู้"),
                ("วรรคหนึ่ง (1) (ก)", "(ก) รายใหม่"),
                ("วรรคหนึ่ง (1) (ข)", "(ข) รายเดิม"),
                ("วรรคหนึ่ง (2)", "(๒) ทำบัญชี"),
                ("วรรคสอง", "ในกรณีจำเป็น"),
                ("วรรคสอง (1)", "(๑) ให้รายงาน"),
            ])
        );
    }

    #[test]
    fn a_text_of_a_place_counts_from_there() {
        let of = |paragraph: Option<u32>, items: &str| Within {
            paragraph: paragraph.map(Paragraph::Number),
            items: Mark::read_all(items).unwrap_or_default(),
        };
        assert_eq!(
            read("ห้ามคิดดอกเบี้ย\nเว้นแต่", Some(of(Some(2), ""))),
            expected(&[("วรรคสอง", "ห้ามคิดดอกเบี้ย"), ("วรรคสาม", "เว้นแต่")])
        );
        assert_eq!(
            read("ออกข้อบังคับ\n(ก) ของตน", Some(of(None, "(2)"))),
            expected(&[("(2)", "ออกข้อบังคับ"), ("(2) (ก)", "(ก) ของตน")])
        );
    }

    #[test]
    fn a_line_may_say_which_paragraph_it_is() {
        assert_eq!(
            read("วรรคสาม: แจ้งช้า หลุดพ้น\nวรรคท้ายสุด", None),
            expected(&[("วรรคสาม", "แจ้งช้า หลุดพ้น"), ("วรรคสี่", "วรรคท้ายสุด")])
        );
    }
}
