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

    /// The ten digits.
    pub const fn written(self) -> &'static [&'static str; 10] {
        match self {
            Digits::Arabic => &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
            Digits::Thai => &["๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"],
        }
    }

    /// A number, at the end of what is being written.
    pub fn push_number(self, out: &mut String, number: u32) {
        let (written, mut unit) = (self.written(), 1);
        while number / unit >= 10 {
            unit *= 10;
        }
        while unit > 0 {
            out.push_str(written[usize::try_from(number / unit % 10).unwrap_or_default()]);
            unit /= 10;
        }
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
