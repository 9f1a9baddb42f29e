//! What an author would mend if somebody pointed at it: misspelt words of the field, Thai that was
//! damaged on its way through a PDF, digits and eras of two kinds. Only told, never changed.

use std::ops::Range;

use super::fields::Report;
use crate::diag::{Damage, Mistake};
use crate::text::Span;
use crate::thai::letters::is_thai;

/// As it is mistyped, and as it is meant. The first are those of the note that this site began
/// with. Each is long enough to be part of no other word.
const MISSPELT: [(&str, &str); 34] = [
    ("และติตาม", "และติดตาม"),
    ("การติตาม", "การติดตาม"),
    ("ไม่ติตาม", "ไม่ติดตาม"),
    ("ต้องติตาม", "ต้องติดตาม"),
    ("กองหมู่บ้าน", "กองทุนหมู่บ้าน"),
    ("กองทุนหมูบ้าน", "กองทุนหมู่บ้าน"),
    ("กองทุนหมุ่บ้าน", "กองทุนหมู่บ้าน"),
    ("ผลลัพท์", "ผลลัพธ์"),
    ("เตรือข่าย", "เครือข่าย"),
    ("เครื่อข่าย", "เครือข่าย"),
    ("คณะกรมการ", "คณะกรรมการ"),
    ("คณะกรรมการณ์", "คณะกรรมการ"),
    ("สนับสนุบ", "สนับสนุน"),
    ("สนับสนุณ", "สนับสนุน"),
    ("หวัดพึ่ง", "หวังพึ่ง"),
    ("กฏหมาย", "กฎหมาย"),
    ("กฏระเบียบ", "กฎระเบียบ"),
    ("ระเบียป", "ระเบียบ"),
    ("ปรากฎ", "ปรากฏ"),
    ("อนุญาติ", "อนุญาต"),
    ("สังเกตุ", "สังเกต"),
    ("ลายเซ็นต์", "ลายเซ็น"),
    ("เหรัญญิค", "เหรัญญิก"),
    ("เหรัญยิก", "เหรัญญิก"),
    ("งบดุลย์", "งบดุล"),
    ("โครงการณ์", "โครงการ"),
    ("ประสพผลสำเร็จ", "ประสบผลสำเร็จ"),
    ("ประสพความสำเร็จ", "ประสบความสำเร็จ"),
    ("ผู้คำ้ประกัน", "ผู้ค้ำประกัน"),
    ("ดอกเบิ้ย", "ดอกเบี้ย"),
    ("ดอกเบี่ย", "ดอกเบี้ย"),
    ("ทะเบียณ", "ทะเบียน"),
    ("สมาชิค", "สมาชิก"),
    ("วิธิการ", "วิธีการ"),
];

/// Looks through the text of a file below its head.
pub fn lint(source: &str, body_start: usize, report: &mut Report) {
    let lines = source.match_indices('\n').map(|(at, _)| at + 1).collect();
    let mut lint = Lint { source, lines, report };
    let prose = prose(source, body_start);
    for range in &prose {
        lint.words(range);
        lint.damage(range);
    }
    lint.digits(&prose);
    lint.eras(&prose);
}

struct Lint<'s, 'r> {
    source: &'s str,
    /// Where each line after the first begins.
    lines: Vec<usize>,
    report: &'r mut Report,
}

impl Lint<'_, '_> {
    fn add(&mut self, range: Range<usize>, mistake: Mistake) {
        let line = self.lines.partition_point(|start| *start <= range.start) + 1;
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        self.report.add(Span::new(range.start, range.end, line), mistake);
    }

    fn words(&mut self, range: &Range<usize>) {
        let text = &self.source[range.clone()];
        for (written, meant) in MISSPELT {
            let found: Vec<usize> = text.match_indices(written).map(|(at, _)| at).collect();
            for at in found.into_iter().map(|at| range.start + at) {
                let mistake =
                    Mistake::Misspelt { written: written.to_string(), meant: meant.to_string() };
                self.add(at..at + written.len(), mistake);
            }
        }
    }

    fn damage(&mut self, range: &Range<usize>) {
        let letters: Vec<(usize, char)> = self.source[range.clone()].char_indices().collect();
        let mut found: Vec<(usize, usize, Damage)> = Vec::new();
        for (position, (at, letter)) in letters.iter().enumerate() {
            let before = position.checked_sub(1).map(|before| letters[before]);
            let after = letters.get(position + 1).map(|(_, letter)| *letter);
            let start = before.map_or(*at, |(at, _)| at);
            let end = at + letter.len_utf8();
            let one = match (before.map(|(_, letter)| letter), letter) {
                (_, 'เ') if after == Some('เ') => (*at, end + 'เ'.len_utf8(), Damage::DoubleE),
                (_, '\u{e4d}') if after == Some('า') => {
                    (*at, end + 'า'.len_utf8(), Damage::SplitAm)
                }
                (Some(twin), mark) if is_mark(*mark) && twin == *mark => {
                    (start, end, Damage::MarkTwice)
                }
                (Some(' ') | None, mark) if is_mark(*mark) => (start, end, Damage::LoneMark),
                (_, '\u{f700}'..='\u{f71a}') => (*at, end, Damage::OldFont),
                _ => continue,
            };
            found.push(one);
        }
        for (start, end, damage) in found {
            self.add(range.start + start..range.start + end, Mistake::DamagedThai { damage });
        }
    }

    /// One warning for a text, at the first number of the kind that is rarer in it.
    fn digits(&mut self, prose: &[Range<usize>]) {
        let numbers: Vec<Number> = prose.iter().flat_map(|range| self.numbers(range)).collect();
        let count = |thai: bool| numbers.iter().filter(|number| number.thai == thai).count();
        let (thai, arabic) = (count(true), count(false));
        let torn = numbers.iter().find(|number| number.torn);
        if torn.is_none() && (thai == 0 || arabic == 0) {
            return;
        }
        let rare = thai < arabic;
        let Some(first) = torn.or_else(|| numbers.iter().find(|number| number.thai == rare)) else {
            return;
        };
        let range = first.range.clone();
        let written = self.source[range.clone()].to_string();
        self.add(range, Mistake::MixedDigits { written });
    }

    /// The numbers of a stretch of prose: not codes, not marks of items, not parts of names.
    fn numbers(&self, range: &Range<usize>) -> Vec<Number> {
        let text = &self.source[range.clone()];
        let mut numbers = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find(is_digit).map(|found| at + found) {
            let end = text[start..]
                .find(|c: char| !is_digit(c) && !matches!(c, ',' | '.'))
                .map_or(text.len(), |found| start + found);
            at = end;
            let written = text[start..end].trim_end_matches([',', '.']);
            let before = text[..start].chars().next_back();
            let after = text[start + written.len()..].chars().next();
            let is_part =
                |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || "-_#/@".contains(c));
            let length = written.chars().count();
            let is_code = length >= 8 && !written.contains([',', '.']);
            let is_mark = self.source[..range.start + start]
                .rsplit('\n')
                .next()
                .is_some_and(|line| line.trim_matches([' ', '\t', '>', '(', '-']).is_empty())
                && length <= 3;
            if is_part(before) || is_part(after) || is_code || is_mark {
                continue;
            }
            let thai = written.chars().any(|c| is_thai(c) && is_digit(c));
            let arabic = written.chars().any(|c| c.is_ascii_digit());
            let range = range.start + start..range.start + start + written.len();
            numbers.push(Number { range, thai, torn: thai && arabic });
        }
        numbers
    }

    /// Years that say which era they are of, and those that do not fit what they say.
    fn eras(&mut self, prose: &[Range<usize>]) {
        let mut years: Vec<(Range<usize>, bool)> = Vec::new();
        for range in prose {
            for number in self.numbers(range) {
                let written = &self.source[number.range.clone()];
                let Ok(year) = crate::thai::to_arabic(written).parse::<i32>() else { continue };
                let buddhist = match year {
                    1900..=2100 => false,
                    2430..=2643 => true,
                    _ => continue,
                };
                let before = self.source[range.start..number.range.start].trim_end();
                let sign = ["พ.ศ.", "ค.ศ."].into_iter().find(|sign| before.ends_with(sign));
                let is_year =
                    sign.is_some() || before.ends_with("ปี") || crate::thai::ends_with_month(before);
                if !is_year {
                    continue;
                }
                if sign.is_some_and(|sign| (sign == "พ.ศ.") != buddhist) {
                    let written = format!("{} {written}", sign.unwrap_or_default());
                    self.add(number.range, Mistake::MixedEras { written });
                    return;
                }
                years.push((number.range, buddhist));
            }
        }
        let count = |era: bool| years.iter().filter(|(_, buddhist)| *buddhist == era).count();
        let (buddhist, common) = (count(true), count(false));
        if buddhist == 0 || common == 0 {
            return;
        }
        let rare = buddhist < common;
        if let Some((range, _)) = years.iter().find(|(_, era)| *era == rare) {
            let written = self.source[range.clone()].to_string();
            self.add(range.clone(), Mistake::MixedEras { written });
        }
    }
}

struct Number {
    range: Range<usize>,
    thai: bool,
    /// Whether it is of both kinds in itself.
    torn: bool,
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

/// Vowels and tones above and below a letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// The stretches of a text that are meant to be read: not code, addresses, names of links, ids and
/// figures that the site puts in.
fn prose(source: &str, body_start: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut fenced = false;
    let mut at = body_start;
    for line in source.get(body_start..).unwrap_or_default().split_inclusive('\n') {
        let start = at;
        at += line.len();
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            continue;
        }
        if !fenced {
            spoken(line, start, &mut found);
        }
    }
    found
}

/// Pairs of signs between which nothing is prose.
const UNSPOKEN: [(&str, &str); 8] = [
    ("`", "`"),
    ("{{", "}}"),
    ("](", ")"),
    ("[[", "]]"),
    ("{#", "}"),
    ("<", ">"),
    ("https://", " "),
    ("http://", " "),
];

fn spoken(line: &str, start: usize, found: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let next = UNSPOKEN
            .iter()
            .filter_map(|(open, close)| rest.find(open).map(|begin| (begin, open, close)))
            .min_by_key(|(begin, ..)| *begin);
        let Some((begin, open, close)) = next else {
            found.push(start + at..start + line.trim_end().len().max(at));
            return;
        };
        if begin > 0 {
            found.push(start + at..start + at + begin);
        }
        let inside = at + begin + open.len();
        at = line[inside..].find(close).map_or(line.len(), |end| inside + end + close.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    /// Each problem as `code text`.
    fn found(text: &str) -> Vec<String> {
        let mut report = Report::new(&Arc::from("a.md"));
        lint(text, 0, &mut report);
        let describe = |problem: &crate::diag::Problem| {
            let span = problem.place.span.unwrap();
            format!("{} {}:{}", problem.code(), span.line, &text[span.range()])
        };
        report.problems.iter().map(describe).collect()
    }

    #[test]
    fn words_of_the_field() {
        assert_eq!(
            found("ก\nพัฒนากรต้องรู้ผลลัพท์ และติตามการดำเนินงาน"),
            ["C025 2:และติตาม", "C025 2:ผลลัพท์"]
        );
        for fine in ["มติตามที่ประชุม", "กองทุนหมู่บ้าน", "`ผลลัพท์`", "[ก](ผลลัพท์)", "ปรากฏ อนุญาต"]
        {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn damage_of_pdf() {
        for (text, expected) in [
            ("เเก้ไข", "C026 1:เเ"),
            ("การทํางาน", "C026 1:ํา"),
            ("ผู ้กู้", "C026 1: ้"),
            ("ผู้้กู้", "C026 1:้้"),
            ("ป\u{f70a}า", "C026 1:\u{f70a}"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
        for fine in ["น้ำ ทำ แก้ เป็น", "ต่าง ๆ ฯลฯ", "กู้ ยืม\n\nผู้"]
        {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn digits_of_two_kinds() {
        assert_eq!(found("๑. ทั้ง 49 หมู่บ้าน ๖ ตำบล ๑๒ คน"), ["C027 1:49"]);
        assert_eq!(found("ทั้ง 49 หมู่บ้าน 6 ตำบล ๑๒ คน"), ["C027 1:๑๒"]);
        assert_eq!(found("ปี 25๕๔"), ["C027 1:25๕๔"]);
        for fine in [
            "1. ทั้ง ๔๙ หมู่บ้าน ดู [[reg-2551#s9]] และ [ก](a2.md) รหัส 50230203",
            "ทั้ง ๔๙ หมู่บ้าน แบบ A4 โควิด-19 {{ fund(\"50230203\").par30 }} `12`",
            "ทั้ง 1,234 บาท 12.5%",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn eras_of_two_kinds() {
        assert_eq!(found("เมื่อ พ.ศ. 2011"), ["C028 1:2011"]);
        assert_eq!(found("ปี 2554 และปี 2555 ต่อมา ค.ศ. 2014"), ["C028 1:2014"]);
        for fine in ["ปี 2554 เงิน 2000 บาท", "พ.ศ. ๒๕๕๑ และ พ.ศ. ๒๕๕๕", "ค.ศ. 2014"]
        {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }
}
