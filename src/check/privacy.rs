//! The first guard against publishing somebody's data: national ID numbers, phone numbers and
//! e-mail addresses in any text of `content/` and `data/`. The value itself is masked even in the
//! message about it.
//!
//! A quick scan finds runs of digits; only those are looked at closely, so that a nation's files
//! pass in moments.

use rayon::prelude::*;

use crate::diag::{Mistake, Problem};
use crate::source::{TextFile, Tree};
use crate::text::Span;

pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut ignored = Vec::new();
    let mut files = tree.texts("content", &[".md"], &mut ignored);
    files.extend(tree.texts("data", &[".yaml", ".yml"], &mut ignored));
    files.par_iter().flat_map_iter(|file| scan(*file)).collect()
}

fn scan(file: TextFile) -> Vec<Problem> {
    let mut found = Vec::new();
    let bytes = file.text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_digit() || is_thai_digit(&bytes[at..]) {
            let run = Run::read(file.text, at);
            at = run.end;
            let span = || Span::of(file.text, run.start, run.end);
            if let Some(mistake) = run.mistake(file.text) {
                found.push(Problem::new(file.path, span(), mistake));
            }
        } else {
            if byte == b'@'
                && let Some((start, end)) = email_around(file.text, at)
            {
                let masked = format!("{}…@…", first_letter(&file.text[start..end]));
                let span = Span::of(file.text, start, end);
                found.push(Problem::new(file.path, span, Mistake::EmailAddress { masked }));
            }
            at += 1;
        }
    }
    found
}

fn first_letter(text: &str) -> String {
    text.chars().take(1).collect()
}

fn is_thai_digit(bytes: &[u8]) -> bool {
    // U+0E50–U+0E59 in UTF-8.
    matches!(bytes, [0xe0, 0xb9, last, ..] if (0x90..=0x99).contains(last))
}

/// Digits with the separators that people put between the parts of a number.
struct Run {
    start: usize,
    end: usize,
    digits: Vec<u8>,
    separated: bool,
}

impl Run {
    fn read(text: &str, start: usize) -> Self {
        let bytes = text.as_bytes();
        let mut run = Run { start, end: start, digits: Vec::new(), separated: false };
        let mut at = start;
        loop {
            if at < bytes.len() && bytes[at].is_ascii_digit() {
                run.digits.push(bytes[at] - b'0');
                at += 1;
                run.end = at;
            } else if at < bytes.len() && is_thai_digit(&bytes[at..]) {
                run.digits.push(bytes[at + 2] - 0x90);
                at += 3;
                run.end = at;
            } else if at < bytes.len()
                && matches!(bytes[at], b'-' | b' ')
                && at == run.end
                && bytes
                    .get(at + 1)
                    .is_some_and(|next| next.is_ascii_digit() || is_thai_digit(&bytes[at + 1..]))
            {
                run.separated = true;
                at += 1;
                run.end = at;
            } else {
                break;
            }
        }
        run
    }

    fn mistake(&self, text: &str) -> Option<Mistake> {
        // Part of a longer number with decimals or commas, a hash, or an identifier.
        let before = text[..self.start].chars().next_back();
        let after = text[self.end..].chars().next();
        let glued = |c: Option<char>| {
            c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '#'))
        };
        if glued(before) || glued(after) || matches!(before, Some('.' | ',')) {
            return None;
        }
        if after == Some(',') && text[self.end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        match self.digits.as_slice() {
            digits @ [1..=8, ..] if digits.len() == 13 && is_national_id(digits) => {
                Some(Mistake::NationalId { masked: mask(digits) })
            }
            digits @ [0, 6 | 8 | 9, ..] if digits.len() == 10 => {
                Some(Mistake::PhoneNumber { masked: mask(digits) })
            }
            digits @ [0, 2..=7, ..] if digits.len() == 9 && self.separated => {
                Some(Mistake::PhoneNumber { masked: mask(digits) })
            }
            _ => None,
        }
    }
}

/// The check digit of a Thai national ID.
fn is_national_id(digits: &[u8]) -> bool {
    let sum: u32 = digits[..12]
        .iter()
        .zip((2..=13).rev())
        .map(|(digit, weight)| u32::from(*digit) * weight)
        .sum();
    (11 - sum % 11) % 10 == u32::from(digits[12])
}

fn mask(digits: &[u8]) -> String {
    let shown: String = digits.iter().take(2).map(|digit| char::from(b'0' + digit)).collect();
    format!("{shown}{}", "x".repeat(digits.len() - 2))
}

fn email_around(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let start = (0..at).rev().take_while(|i| part(bytes[*i])).last()?;
    let end = (at + 1..bytes.len()).take_while(|i| part(bytes[*i])).last()? + 1;
    let domain = text[at + 1..end].trim_end_matches('.');
    (domain.contains('.') && !domain.starts_with('.')).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let tree = Tree::of([("content/notes/a.md", text)]);
        check(&tree).iter().map(|problem| problem.code().0).collect()
    }

    #[test]
    fn identity_numbers_with_a_right_check_digit_are_found() {
        for text in ["1101700230708", "1-1017-00230-70-8", "๑๑๐๑๗๐๐๒๓๐๗๐๘"]
        {
            assert_eq!(codes(text), ["P001"], "{text}");
        }
    }

    #[test]
    fn look_alikes_pass() {
        for text in [
            "1101700230709",
            "0994000165129",
            "50230203",
            "2025-12-31",
            "1,101,700,230,705.00",
            "amount: 1234567890.12",
            "เล่ม ๑๓๒ ตอนที่ ๑๖ ก",
        ] {
            assert_eq!(codes(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn phones_and_mail_are_found_and_masked() {
        assert_eq!(codes("โทร 081-234-5678"), ["P002"]);
        assert_eq!(codes("โทร ๐๘๑๒๓๔๕๖๗๘"), ["P002"]);
        assert_eq!(codes("053-112233"), ["P002"]);
        assert_eq!(codes("somchai.k@example.org"), ["P003"]);
        let tree = Tree::of([("content/notes/a.md", "081-234-5678")]);
        let words = check(&tree)[0].words(crate::diag::Lang::Th);
        assert!(!words.what.contains("2345678"), "{}", words.what);
    }
}
