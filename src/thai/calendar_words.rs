//! The words of a written date: numbers, month names, eras, labels and signs. What they mean
//! together is decided by the reader of dates.

use super::calendar::{month_abbr, month_name};
use super::letters::is_thai_letter_or_mark;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    Buddhist,
    Common,
}

/// A run of digits: how many there are tells a year from a day.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) len: usize,
}

impl Number {
    pub(super) fn is_year(self) -> bool {
        self.len == 4
    }

    pub(super) fn is_short(self) -> bool {
        self.len <= 2
    }
}

#[derive(Clone, Copy)]
pub(super) enum Token {
    Number(Number),
    Month(u32),
    Era(Era),
    /// วันที่, เดือน, ปี: they say what follows and carry nothing themselves.
    Label(Label),
    Sign(char),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Day,
    Month,
    Year,
}

/// The words and numbers of a folded text; `None` if it holds anything else.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '0'..='9' => run(rest, |c| c.is_ascii_digit()),
            c if is_thai_letter_or_mark(c) => run(rest, |c| is_thai_letter_or_mark(c) || c == '.'),
            _ => c.len_utf8(),
        };
        let (part, after) = rest.split_at(length);
        match c {
            ' ' => {}
            '-' | '/' | '.' | ',' => tokens.push(Token::Sign(c)),
            '0'..='9' => tokens.push(Token::Number(number(part)?)),
            _ => words(part, &mut tokens)?,
        }
        rest = after;
    }
    Some(tokens)
}

fn run(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

fn number(digits: &str) -> Option<Number> {
    Some(Number { value: digits.parse().ok()?, len: digits.len() })
}

/// Takes a run of Thai apart into known words; dots do not matter (`ธ.ค.`, `ธ.ค`, `ธค.`).
fn words(run: &str, tokens: &mut Vec<Token>) -> Option<()> {
    let run = run.replace('.', "");
    let mut rest = run.as_str();
    while !rest.is_empty() {
        let (token, length) = longest_word(rest)?;
        tokens.push(token);
        rest = &rest[length..];
    }
    Some(())
}

fn longest_word(text: &str) -> Option<(Token, usize)> {
    let labels = [
        ("วันที่", Token::Label(Label::Day)),
        ("เดือน", Token::Label(Label::Month)),
        ("ปี", Token::Label(Label::Year)),
        ("พศ", Token::Era(Era::Buddhist)),
        ("คศ", Token::Era(Era::Common)),
    ];
    let labels = labels.into_iter().map(|(word, token)| (word.to_owned(), token));
    let months = (1..=12).flat_map(|month| {
        [month_name(month).to_owned(), month_abbr(month).replace('.', "")]
            .map(|word| (word, Token::Month(month)))
    });
    labels
        .chain(months)
        .filter(|(word, _)| text.starts_with(word.as_str()))
        .map(|(word, token)| (token, word.len()))
        .max_by_key(|&(_, length)| length)
}
