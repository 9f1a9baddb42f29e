//! Thai and Arabic digits. One setting decides the digits of the text that the site generates;
//! the author's own text, CSV, JSON, anchors and URLs are never rewritten.

use std::borrow::Cow;

/// The digits in which the site writes its own numbers and dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Digits {
    #[default]
    Thai,
    Arabic,
}

impl Digits {
    /// The text with its ASCII digits written in these digits; everything else stays.
    pub fn write(self, text: &str) -> String {
        match self {
            Digits::Arabic => text.to_owned(),
            Digits::Thai if !text.bytes().any(|byte| byte.is_ascii_digit()) => text.to_owned(),
            Digits::Thai => {
                let mut written = String::with_capacity(text.len() + 24);
                let mut rest = text;
                while let Some(at) = rest.bytes().position(|byte| byte.is_ascii_digit()) {
                    written.push_str(&rest[..at]);
                    written.push(self.of(rest.as_bytes()[at] - b'0'));
                    rest = &rest[at + 1..];
                }
                written.push_str(rest);
                written
            }
        }
    }

    /// The same for words of the program's own, most of which hold no digit.
    pub fn write_known(self, text: &'static str) -> Cow<'static, str> {
        match self {
            Digits::Thai if text.bytes().any(|byte| byte.is_ascii_digit()) => {
                self.write(text).into()
            }
            _ => Cow::Borrowed(text),
        }
    }

    /// The last so many of the three digits of a number below a thousand: `7` as `007`, `07`, `7`.
    pub fn last_of_three(self, number: u16, wanted: usize) -> &'static str {
        let (all, width) = match self {
            Digits::Arabic => (ARABIC_THREES, 1),
            Digits::Thai => (THAI_THREES, THAI_WIDTH),
        };
        let end = (usize::from(number) + 1) * 3 * width;
        let start = end.saturating_sub(wanted.min(3) * width);
        all.get(start..end).unwrap_or_default()
    }

    /// A number, at the end of what is being written, with something between groups of three or
    /// with nothing.
    pub fn push_threes(self, out: &mut String, number: u64, between: &str) {
        let mut groups = [0_u16; MOST_GROUPS];
        let (mut count, mut rest) = (0, number);
        while rest > 0 || count == 0 {
            groups[count] = u16::try_from(rest % 1000).unwrap_or_default();
            rest /= 1000;
            count += 1;
        }
        let first = groups[count - 1];
        out.push_str(self.last_of_three(first, digits_of(first)));
        for group in groups[..count - 1].iter().rev() {
            out.push_str(between);
            out.push_str(self.last_of_three(*group, 3));
        }
    }

    /// A number as it is counted, without groups.
    pub fn push_number(self, out: &mut String, number: u32) {
        self.push_threes(out, number.into(), "");
    }

    /// A year, whatever somebody may have typed for one.
    pub fn push_year(self, out: &mut String, year: i32) {
        if year < 0 {
            out.push('-');
        }
        self.push_number(out, year.unsigned_abs());
    }

    /// One digit; the value is at most 9.
    pub fn of(self, value: u8) -> char {
        let digit = char::from(b'0' + value.min(9));
        match self {
            Digits::Arabic => digit,
            Digits::Thai => thai_digit(digit),
        }
    }

    /// The setting's value as it is written in a configuration file.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "thai" => Some(Digits::Thai),
            "arabic" => Some(Digits::Arabic),
            _ => None,
        }
    }
}

/// How many digits a number below a thousand is written with.
fn digits_of(number: u16) -> usize {
    match number {
        0..10 => 1,
        10..100 => 2,
        _ => 3,
    }
}

/// A word has at most 20 digits.
const MOST_GROUPS: usize = 7;

/// Bytes of a Thai digit: two that all ten share, and one of its own.
const THAI_WIDTH: usize = 3;

/// `000001002…999`, in either digits: numbers are written three digits at once.
static ARABIC_THREES: &str = text_of(&ARABIC_BYTES);
static THAI_THREES: &str = text_of(&THAI_BYTES);

const ARABIC_BYTES: [u8; 3000] = {
    let mut bytes = [0; 3000];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = b'0' + digit_of_threes(at);
        at += 1;
    }
    bytes
};

const THAI_BYTES: [u8; 3000 * THAI_WIDTH] = {
    let mut bytes = [0; 3000 * THAI_WIDTH];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = 0xe0;
        bytes[at + 1] = 0xb9;
        bytes[at + 2] = 0x90 + digit_of_threes(at / THAI_WIDTH);
        at += THAI_WIDTH;
    }
    bytes
};

/// The digit at a place of `000001002…999`.
#[expect(clippy::cast_possible_truncation, reason = "less than ten")]
const fn digit_of_threes(at: usize) -> u8 {
    let number = at / 3;
    (match at % 3 {
        0 => number / 100,
        1 => number / 10 % 10,
        _ => number % 10,
    }) as u8
}

const fn text_of(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// The text with Thai digits turned into ASCII digits, for reading numbers.
pub fn to_arabic(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_thai_digit) {
        Cow::Owned(text.chars().map(arabic_digit).collect())
    } else {
        Cow::Borrowed(text)
    }
}

pub(crate) fn is_thai_digit(c: char) -> bool {
    ('๐'..='๙').contains(&c)
}

/// `๕` → `5`; any other character is returned as it is.
pub(crate) fn arabic_digit(c: char) -> char {
    moved(c, '๐', '0')
}

fn thai_digit(c: char) -> char {
    moved(c, '0', '๐')
}

/// Moves a digit from the ten that begin with `from` to the ten that begin with `to`.
fn moved(c: char, from: char, to: char) -> char {
    match u32::from(c).checked_sub(u32::from(from)) {
        Some(value @ 0..=9) => char::from_u32(u32::from(to) + value).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_at_once_are_the_same_as_one_by_one() {
        for digits in [Digits::Thai, Digits::Arabic] {
            for number in 0..1000_u16 {
                let all = digits.write(&format!("{number:03}"));
                assert_eq!(digits.last_of_three(number, 3), all);
                assert_eq!(
                    digits.last_of_three(number, digits_of(number)),
                    digits.write(&number.to_string())
                );
            }
            for number in [0, 9, 10, 999, 1000, 1001, 100_000, 1_000_000, 2_506_007, u32::MAX] {
                let mut written = String::new();
                digits.push_number(&mut written, number);
                assert_eq!(written, digits.write(&number.to_string()));
            }
            for year in [2569, 0, -543, i32::MIN, i32::MAX] {
                let mut written = String::new();
                digits.push_year(&mut written, year);
                assert_eq!(written, digits.write(&year.to_string()));
            }
            let mut longest = String::new();
            digits.push_threes(&mut longest, u64::MAX, ",");
            assert_eq!(longest, digits.write("18,446,744,073,709,551,615"));
        }
    }

    #[test]
    fn writes_only_digits() {
        for (digits, text, written) in [
            (Digits::Thai, "1,234.50 บาท", "๑,๒๓๔.๕๐ บาท"),
            (Digits::Thai, "0123456789 ก", "๐๑๒๓๔๕๖๗๘๙ ก"),
            (Digits::Thai, "ข้อ ๕/7 :/", "ข้อ ๕/๗ :/"),
            (Digits::Arabic, "1,234 ๕", "1,234 ๕"),
        ] {
            assert_eq!(digits.write(text), written);
        }
    }

    #[test]
    fn parses_its_two_names() {
        assert_eq!(Digits::parse("thai"), Some(Digits::Thai));
        assert_eq!(Digits::parse("arabic"), Some(Digits::Arabic));
        assert_eq!(Digits::parse("Thai"), None);
        assert_eq!(Digits::default(), Digits::Thai);
    }

    #[test]
    fn reads_mixed_digits() {
        assert_eq!(to_arabic("254๘"), "2548");
        assert_eq!(to_arabic("๐๑๒๓๔๕๖๗๘๙"), "0123456789");
        assert!(matches!(to_arabic("พ.ศ. 2551"), Cow::Borrowed(_)));
    }
}
