//! What a Thai list item begins with: `๑. `, `๑)`, `(๑) `, `– `, `•`. Only recognises; whether
//! the line then truly begins an item is for CommonMark's own rules to say (`source`).

use crate::thai::letters::is_thai_letter_or_mark;
use crate::thai::to_arabic;

/// A marker at the start of a line, white space after it included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Its length in bytes.
    pub length: usize,
    /// The same in CommonMark: `1. `, `1) ` or `- `.
    pub plain: String,
    /// Whether its digits are Thai.
    pub thai: bool,
}

/// More digits than this are a year or a sum, not the number of an item.
const MOST_DIGITS: usize = 3;

/// The marker with which a line begins, if CommonMark does not know it already.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let (length, plain, thai) = bullet(line).or_else(|| number(line))?;
    let rest = &line[length..];
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\u{A0}']).len();
    let next = rest[blanks..].chars().next().filter(|c| !matches!(c, '\n' | '\r'))?;
    let spaced = blanks > 0;
    let known = line[..length] == *plain.trim_end() && rest.starts_with([' ', '\t']);
    let follows = spaced || is_thai_letter_or_mark(next) || matches!(next, '“' | '"' | '(');
    (follows && !known).then(|| Marker { length: length + blanks, plain, thai })
}

/// Where the text of a list item begins, and its number, whatever marks it: for texts that were not
/// written as Markdown.
pub fn item(line: &str) -> Option<(usize, Option<u64>)> {
    let stars = line.len() - line.trim_start_matches('*').len();
    let starred = (1..=3).contains(&stars) && line[stars..].starts_with(char::is_whitespace);
    let (length, number) = if starred {
        (stars, None)
    } else if let Some((length, ..)) = bullet(line) {
        (length, None)
    } else {
        let (length, plain, _) = number(line)?;
        (length, plain.trim_end_matches(['.', ')', ' ']).parse().ok())
    };
    let rest = &line[length..];
    let text = rest.trim_start();
    let next = text.chars().next()?;
    let spaced = text.len() < rest.len();
    let follows = spaced || is_thai_letter_or_mark(next) || matches!(next, '“' | '"' | '(');
    follows.then(|| (line.len() - text.len(), number))
}

fn bullet(line: &str) -> Option<(usize, String, bool)> {
    let sign = line.chars().next().filter(|c| matches!(c, '–' | '•' | '-'))?;
    let length = sign.len_utf8();
    let dot = if line[length..].starts_with('·') { '·'.len_utf8() } else { 0 };
    Some((length + dot, "- ".to_string(), false))
}

fn number(line: &str) -> Option<(usize, String, bool)> {
    let open = usize::from(line.starts_with('('));
    let is_digit = |c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c);
    let rest = &line[open..];
    let digits = &rest[..rest.find(|c| !is_digit(c)).unwrap_or(rest.len())];
    if digits.is_empty() || digits.chars().count() > MOST_DIGITS {
        return None;
    }
    let after = &rest[digits.len()..];
    let (close, sign) = match (open, after.as_bytes()) {
        (0, [b')', b'.', ..]) => (2, ')'),
        (_, [b')', ..]) => (1, ')'),
        (0, [b'.', ..]) => (1, '.'),
        _ => return None,
    };
    let plain = format!("{}{sign} ", to_arabic(digits));
    Some((open + digits.len() + close, plain, !digits.is_ascii()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_known_by_any_mark() {
        for (line, expected) in [
            ("๓.ประสาน", Some(("ประสาน", Some(3)))),
            ("4. มี", Some(("มี", Some(4)))),
            ("๑). คัดเลือก", Some(("คัดเลือก", Some(1)))),
            ("- มี", Some(("มี", None))),
            ("-สมาชิก", Some(("สมาชิก", None))),
            ("–· ขีด", Some(("ขีด", None))),
            ("** ย่อย", Some(("ย่อย", None))),
            ("**หนา**", None),
            ("--------", None),
            ("๒.๕ ล้านบาท", None),
            ("-5 องศา", None),
            ("๑.", None),
        ] {
            let found = item(line).map(|(start, number)| (&line[start..], number));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn knows_the_markers_of_thai_documents() {
        for (line, expected) in [
            ("๑. ข้อ", Some(("1. ", "ข้อ", true))),
            ("๑) ข้อ", Some(("1) ", "ข้อ", true))),
            ("๑). ข้อ", Some(("1) ", "ข้อ", true))),
            ("(๑๒) ข้อ", Some(("12) ", "ข้อ", true))),
            ("๓.ประสาน", Some(("3. ", "ประสาน", true))),
            ("(๒)“ก”", Some(("2) ", "“ก”", true))),
            ("๑.     ห่าง", Some(("1. ", "ห่าง", true))),
            ("4.มี", Some(("4. ", "มี", false))),
            ("(1) มี", Some(("1) ", "มี", false))),
            ("25๔) มี", Some(("254) ", "มี", true))),
            ("– ขีด", Some(("- ", "ขีด", false))),
            ("–· ขีด", Some(("- ", "ขีด", false))),
            ("•จุด", Some(("- ", "จุด", false))),
            ("-สมาชิก", Some(("- ", "สมาชิก", false))),
            ("4. มี", None),
            ("- มี", None),
            ("-5", None),
            ("–๕ องศา", None),
            ("๒.๕ ล้านบาท", None),
            ("๒๕๕๑. ปี", None),
            ("๑.", None),
            ("๑. \nข้อ", None),
            ("(๑ ข้อ", None),
            ("ก. ข้อ", None),
            ("", None),
        ] {
            let found = marker(line);
            let found = found.as_ref().map(|m| (m.plain.as_str(), &line[m.length..], m.thai));
            assert_eq!(found, expected, "{line:?}");
        }
    }
}
