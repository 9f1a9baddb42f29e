//! What is read as it stands, but is better written in another way: Thai digits and commas in
//! figures, codes without quotes, Thai letters typed as two that are one.

use std::sync::Arc;

use super::Edit;
use crate::model::Field;
use crate::num::{self, Unit};
use crate::parse;
use crate::thai::to_arabic;

pub fn of(path: &Arc<str>, text: &str) -> Vec<Edit> {
    let mut edits = letters(text);
    if path.starts_with("data/funds/") {
        edits.extend(figures(path, text));
    }
    if path.starts_with("data/") {
        edits.extend(codes(text));
    }
    edits
}

/// สระอำ of two letters, with or without a tone mark between them, and แ of two เ.
fn letters(text: &str) -> Vec<Edit> {
    const NIKHAHIT: char = '\u{e4d}';
    const AA: char = '\u{e32}';
    const AM: char = '\u{e33}';
    let is_tone = |c: char| matches!(c, '\u{e48}'..='\u{e4b}');
    let mut edits = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        let rest: Vec<char> = text[start..].chars().take(3).collect();
        let (length, with) = match rest[..] {
            [NIKHAHIT, AA, ..] => (2, AM.to_string()),
            [NIKHAHIT, tone, AA] if is_tone(tone) => (3, format!("{tone}{AM}")),
            [tone, NIKHAHIT, AA] if is_tone(tone) => (3, format!("{tone}{AM}")),
            ['เ', 'เ', ..] => (2, "แ".to_string()),
            _ => continue,
        };
        debug_assert_eq!(first, rest[0]);
        for _ in 1..length {
            letters.next();
        }
        let end = letters.peek().map_or(text.len(), |(next, _)| *next);
        edits.push(Edit { range: start..end, with });
    }
    edits
}

/// `๑,๒๓๔.๕๐ บาท` → `1234.50`; the value must stay the same to the last digit.
fn figures(path: &Arc<str>, text: &str) -> Vec<Edit> {
    let Some(fund) = parse::fund::fund(path, text).value else { return Vec::new() };
    let mut edits = Vec::new();
    for year in &fund.years {
        for field in Field::ALL {
            let is_number = matches!(
                field.unit(),
                Unit::Baht | Unit::Persons | Unit::Households | Unit::Times | Unit::Percent
            );
            let Some(value) = year.get(*field).filter(|_| is_number) else { continue };
            let range = year.figures.span(*field).range();
            let Some(typed) = text.get(range.clone()) else { continue };
            let plain: String = to_arabic(typed)
                .chars()
                .filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-'))
                .collect();
            let plain = plain.trim_end_matches('.').to_string();
            if plain != typed && num::decimal(&plain) == Ok(value) {
                edits.push(Edit { range, with: plain });
            }
        }
    }
    edits
}

/// Keys whose values are codes: text, even where they look like numbers.
const CODES: [&str; 6] = ["fund_code", "village_code", "tambon", "amphoe", "province", "code"];

/// `fund_code: 50230203` → `fund_code: "50230203"`
fn codes(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let comment = line.find(" #").or_else(|| line.starts_with('#').then_some(0));
        let code = &line[..comment.unwrap_or(line.len())];
        for key in CODES {
            for (found, _) in code.match_indices(key) {
                let before = code[..found].chars().next_back();
                if before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_' || c == '.') {
                    continue;
                }
                let Some(value) = code[found + key.len()..].strip_prefix(": ") else { continue };
                let digits: String = value
                    .trim_start()
                    .chars()
                    .take_while(|c| to_arabic(&c.to_string()).bytes().all(|b| b.is_ascii_digit()))
                    .collect();
                let start = at + code.len() - value.trim_start().len();
                let after = text[start + digits.len()..].chars().next();
                let ends = after.is_none_or(|c| matches!(c, ',' | '}' | ' ' | '\n' | '\r'));
                if !digits.is_empty() && ends {
                    let with = format!("\"{}\"", to_arabic(&digits));
                    edits.push(Edit { range: start..start + digits.len(), with });
                }
            }
        }
        at += line.len();
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fix::{applied, without_overlaps};

    fn tidy(path: &str, text: &str) -> String {
        applied(text, &without_overlaps(of(&Arc::from(path), text)))
    }

    #[test]
    fn two_letters_become_the_one_they_are() {
        for (typed, meant) in [
            ("กรรมการทํางาน", "กรรมการทำงาน"),
            ("น้ํา", "น้ำ"),
            ("นํ้า", "น้ำ"),
            ("เเม่ออน", "แม่ออน"),
            ("ประจำปี เแ", "ประจำปี เแ"),
        ] {
            assert_eq!(tidy("content/notes/a.md", typed), meant, "{typed}");
        }
    }

    #[test]
    fn codes_get_their_quotes() {
        let typed = "fund_code: 50230203  # รหัส code: 1\nlocation: {moo: 3, tambon: 502302, amphoe: ๕๐๒๓}\nschema: 1\nvillage_code: \"50230203\"\n";
        let meant = "fund_code: \"50230203\"  # รหัส code: 1\nlocation: {moo: 3, tambon: \"502302\", amphoe: \"5023\"}\nschema: 1\nvillage_code: \"50230203\"\n";
        assert_eq!(tidy("data/funds/a.yaml", typed), meant);
    }

    #[test]
    fn figures_are_written_plainly_and_stay_what_they_are() {
        let typed = "fund_code: \"50230203\"\nname: ก\nlocation: {tambon: \"502302\"}\nyears:\n  - fiscal_year: 2568\n    loans:\n      opening: ๑,๒๓๔.๕๐ บาท\n      closing: 1234.50\n      max_loan: \"75,000\"\n    members: {closing: ๖๐ คน}\n";
        let tidied = tidy("data/funds/a.yaml", typed);
        assert!(tidied.contains("opening: 1234.50\n"), "{tidied}");
        assert!(tidied.contains("max_loan: 75000\n"), "{tidied}");
        assert!(tidied.contains("{closing: 60}"), "{tidied}");
        assert_eq!(tidy("data/funds/a.yaml", &tidied), tidied);
    }
}
